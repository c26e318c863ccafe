"""People, seats and names are three counts: the first GCG meeting had 22, 21 and 23."""

from __future__ import annotations

from a87desk.commands.record import AddRecords
from a87desk.commands.seat import AddSeat, AddSeatHolder, RemoveSeat
from a87desk.domain.ids import ParticipantId, SeatId
from a87desk.domain.participant import Participant
from a87desk.domain.record import new_id
from a87desk.domain.seat import Seat, SeatHolder
from a87desk.domain.workshop import Workshop
from a87desk.people.seat_counts import seat_counts
from a87desk.reading.seats import seat_table
from a87desk.workspace import Workspace, create_workspace
from tests.samples.convert import seed


def meeting() -> Workspace:
    """Return the first meeting with its table of attendance, entered as the minutes print it."""
    workspace = create_workspace(None, Workshop(id=new_id(), title="GCG"), "somebody")
    for row in seed("gcg-1-2017")["attendance"]:
        names = tuple((one["name"], one["entity"]) for one in row["holders"])
        workspace.run(AddSeat(row["seat"], names))
    return workspace


def test_the_first_meeting_counts_as_its_minutes_do() -> None:
    table = seat_table(meeting().read)
    assert (table.counts.people, table.counts.seats, table.counts.names, table.counts.empty) == (22, 21, 23, 0)
    assert table.counts.words == "22 people in 21 seats, 23 names"


def test_a_shared_seat_has_three_names_and_a_person_in_two_seats_says_so() -> None:
    rows = seat_table(meeting().read).rows
    shared = next(row for row in rows if "Humanitarian" in row.seat.label)
    assert [one.name for one in shared.holders] == ["Roberto Benes", "Mathieu Luciano", "Luciana Marchen"]
    assert shared.holders[1].others == ("Chair, AG, Migration",)
    assert [one.others for one in (shared.holders[0], shared.holders[2])] == [(), ()]
    assert [row.number for row in rows] == list(range(1, 22))


def test_a_name_that_is_linked_in_one_seat_and_only_printed_in_another_is_one_person() -> None:
    seats = [Seat(id="1" * 32), Seat(id="2" * 32), Seat(id="3" * 32)]
    holders = [
        SeatHolder(
            id="a", seat_id=SeatId("1" * 32), participant_id=ParticipantId("9" * 32), name="Mr. Mathieu Luciano"
        ),
        SeatHolder(id="b", seat_id=SeatId("2" * 32), name="Mathieu LUCIANO"),
        SeatHolder(id="c", seat_id=SeatId("4" * 32), name="Whose seat is gone"),
        SeatHolder(id="d", seat_id=SeatId("3" * 32), name=""),
    ]
    counts = seat_counts(seats, holders)
    assert (counts.people, counts.seats, counts.names, counts.empty) == (1, 3, 2, 1)


def test_somebody_of_this_very_name_on_the_list_is_linked_and_a_removed_seat_removes_nobody() -> None:
    workspace = meeting()
    workspace.run(AddRecords((Participant(id="9" * 32, name="Ana Silva"),)))
    first = seat_table(workspace.read).rows[0].seat
    workspace.run(AddSeatHolder(first.id, "Ana Silva", "Brazil"))
    holder = seat_table(workspace.read).rows[0].holders[-1]
    assert (holder.record.participant_id, holder.record.entity) == ("9" * 32, "Brazil")
    workspace.run(RemoveSeat(first.id))
    counts = seat_table(workspace.read).counts
    assert (counts.people, counts.seats, counts.names) == (21, 20, 22)
    assert workspace.read.one(Participant, "9" * 32) is not None
    workspace.undo()
    assert seat_table(workspace.read).counts.names == 24
