"""Lists come in after a look and go out to come in again unchanged; names and seats are decided by people."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from a87desk.commands.record import ChangeRecord
from a87desk.domain.ids import ParticipantId, SeatId
from a87desk.domain.participant import Participant, PersonDecision
from a87desk.domain.record import Record
from a87desk.domain.seat import Seat, SeatHolder
from a87desk.domain.session import SessionRole
from a87desk.domain.vocabulary import Verdict
from a87desk.people.preview import Choice, State
from tests.a87desk.importing.sheets import workbook
from tests.ui.pages.participants.people_room import AHMED, LISTED, NOBODY, SHIFT, TOM, Room
from ui.pages.participants.figures_pane import FiguresPane
from ui.pages.participants.import_dialog import ImportDialog
from ui.pages.participants.names_pane import NamesPane
from ui.pages.participants.seats_pane import SeatsPane

TWICE: tuple[Record, ...] = (
    *LISTED,
    Participant(id=NOBODY, number=6, name="Tom Wissing", email="tom@example.org"),
    SessionRole(id="7" * 32, name="Linda Al Kalash"),
)
SEATED: tuple[Record, ...] = (
    *LISTED,
    Seat(id="7" * 32, label="Chair", position="100000"),
    SeatHolder(id="8" * 32, seat_id=SeatId("7" * 32), participant_id=ParticipantId(TOM), name="Thomas Wissing"),
)


def look_at(room: Room, data: bytes, name: str = "list.xlsx") -> ImportDialog:
    """Let the page look at a file, and return the look."""
    path = room.folder / name
    path.write_bytes(data)
    lists = room.page._lists
    before = lists.dialog
    lists.look_at(path)
    room.qtbot.waitUntil(lambda: lists.dialog is not before)
    assert lists.dialog is not None
    return lists.dialog


ROWS = workbook(
    ["No.", "Name", "Organisation", "Position"],
    [1, "Ahmed Wassie", None, "Director"],
    [None, "Ana Silva", "OIT", "Adviser"],
    [None, "Tomas Wissing", "ILO", None],
    [None, None, "ILO", "Nobody"],
)


def test_a_list_is_shown_cell_by_cell_and_taken_in_as_chosen(room: Room) -> None:
    dialog = look_at(room, ROWS)
    states = [row.state for row in dialog._preview.rows]
    assert states == [State.CHANGED, State.NEW, State.CHANGED, State.PROBLEM]
    words = [dialog.rows.index(row, 1).data() for row in range(4)]
    assert words == ["Changed", "New", "Changed", "Problem"]
    assert [dialog.rows.index(row, 2).data() for row in range(4)] == ["Replace", "Add", "Add as another", "Leave out"]
    assert dialog.take.words() == "Take in 2 people, change 1"
    dialog.table.go_to(2)
    room.qtbot.keyClick(dialog.table, Qt.Key.Key_R)
    assert dialog.choices() == {4: Choice.REPLACE}
    assert dialog.take.words() == "Take in 1 person, change 2"
    dialog.take.click()
    room.settle()
    assert {one.name for one in room.all(Participant)} >= {"Ana Silva", "Tomas Wissing"}
    assert room.one(Participant, TOM).aliases == ("Thomas Wissing",)
    assert room.one(Participant, AHMED).job_title == "Director"
    assert len(room.asked.undo) == 1
    room.undo()
    assert len(room.all(Participant)) == 5
    assert room.one(Participant, AHMED).job_title == ""


def test_a_problem_is_said_with_its_row(room: Room) -> None:
    dialog = look_at(room, ROWS)
    dialog.table.go_to(3)
    assert dialog._what.text() == "Row 5 has no name and is not taken in."
    assert not dialog.choice.isEnabled()


def test_leaving_all_as_it_is_changes_nothing(room: Room) -> None:
    before = room.all(Participant)
    dialog = look_at(room, ROWS)
    room.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    room.settle()
    assert room.all(Participant) == before
    assert room.asked.undo == []


def test_only_rows_of_one_kind_are_shown_on_demand(room: Room) -> None:
    dialog = look_at(room, ROWS)
    dialog.tabs.chosen.emit("new")
    assert dialog.rows.rowCount() == 1
    assert dialog.rows.index(0, 4).data() == "Ana Silva"


def test_a_file_that_is_no_list_is_refused_in_words(room: Room) -> None:
    path = room.folder / "list.xlsx"
    path.write_bytes(workbook(["Colour", "Taste"], ["red", "sweet"]))
    room.page._lists.look_at(path)
    room.qtbot.waitUntil(lambda: bool(room.asked.problems))
    assert room.asked.problems[0].code == "E_NO_COLUMN_OF_NAMES"
    assert room.page._lists.dialog is None


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_is_saved_comes_in_again_and_changes_nothing(
    room: Room, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    path = room.folder / f"saved.{ending}"
    monkeypatch.setattr("ui.pages.participants.lists.ask_path", lambda *_: path)
    room.page._lists.save_list()
    room.qtbot.waitUntil(lambda: bool(room.asked.done))
    dialog = look_at(room, path.read_bytes(), f"again.{ending}")
    assert [row.state for row in dialog._preview.rows] == [State.SAME] * 5
    assert not dialog.take.isEnabled()
    dialog.reject()


def test_a_template_is_written(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    path = room.folder / "template.xlsx"
    monkeypatch.setattr("ui.pages.participants.lists.ask_path", lambda *_: path)
    room.page._lists.save_template()
    room.qtbot.waitUntil(lambda: bool(room.asked.done))
    assert path.read_bytes().startswith(b"PK")


# Names


def names_pane(room: Room) -> NamesPane:
    room.page._show_view("names")
    room.settle()
    pane = room.page.end_pane.view("names")
    assert isinstance(pane, NamesPane)
    return pane


@pytest.mark.parametrize("room", [TWICE], indirect=True)
def test_two_names_are_shown_with_the_reason_and_joined_by_a_person(room: Room) -> None:
    assert room.bar.names.words() in ("2 names to check", "2")
    pane = names_pane(room)
    row = pane.current()
    assert row is not None
    assert (row.first.name, row.second.name) == ("Mr. Thomas Wissing", "Tom Wissing")
    assert row.sentence == "One given name is a short form of the other."
    room.qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    room.settle()
    tom = room.one(Participant, TOM)
    assert (tom.name, tom.aliases, tom.email) == ("Thomas Wissing", ("Tom Wissing",), "tom@example.org")
    assert NOBODY not in {one.id for one in room.all(Participant)}
    assert len(room.asked.undo) == 1
    room.undo()
    assert room.one(Participant, TOM).aliases == ()
    assert room.one(Participant, NOBODY).name == "Tom Wissing"


@pytest.mark.parametrize("room", [TWICE], indirect=True)
def test_the_other_name_can_be_the_one_that_is_kept(room: Room) -> None:
    pane = names_pane(room)
    room.qtbot.keyClick(pane.list, Qt.Key.Key_Return, SHIFT)
    room.settle()
    assert room.one(Participant, NOBODY).aliases == ("Thomas Wissing",)
    assert TOM not in {one.id for one in room.all(Participant)}


@pytest.mark.parametrize("room", [TWICE], indirect=True)
def test_two_people_stay_two_and_are_not_proposed_again(room: Room) -> None:
    pane = names_pane(room)
    room.qtbot.keyClick(pane.list, Qt.Key.Key_Delete)
    room.settle()
    assert [one.verdict for one in room.all(PersonDecision)] == [Verdict.NOT_THE_SAME]
    row = pane.current()
    assert row is not None
    assert row.second.name == "Linda Al Kalash"


@pytest.mark.parametrize("room", [TWICE], indirect=True)
def test_a_printed_name_is_linked(room: Room) -> None:
    pane = names_pane(room)
    pane.list.setCurrentIndex(pane.list.model().index(1, 0))
    assert pane.same.words() == "Link to this person"
    pane.same.click()
    room.settle()
    role = next(one for one in room.all(SessionRole))
    linda = next(one for one in room.all(Participant) if one.name == "Linda Al-Kalash")
    assert (role.name, role.participant_id) == ("Linda Al Kalash", linda.id)
    assert linda.aliases == ("Linda Al Kalash",)


# Seats and figures


@pytest.mark.parametrize("room", [SEATED], indirect=True)
def test_seats_are_filled_by_keyboard_and_counted_in_words(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.page._show_view("seats")
    room.settle()
    pane = room.page.end_pane.view("seats")
    assert isinstance(pane, SeatsPane)
    assert pane.counts.text() == "1 person in 1 seat, 1 name"
    monkeypatch.setattr("ui.pages.participants.seats_pane.ask_name", lambda *_: "Beate Andrees, ILO")
    room.qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    room.settle()
    assert pane.counts.text() == "2 people in 1 seat, 2 names"
    monkeypatch.setattr("ui.pages.participants.seats_pane.ask_name", lambda *_: "Secretariat")
    room.qtbot.keyClick(pane.list, Qt.Key.Key_Insert)
    room.settle()
    assert pane.counts.text() == "2 people in 2 seats, 2 names · 1 empty"
    pane.list.setCurrentIndex(pane.list.model().index(1, 0))
    monkeypatch.setattr("ui.pages.participants.seats_pane.ask_name", lambda *_: "Beate Andrees, ILO")
    room.qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    room.settle()
    assert pane.counts.text() == "2 people in 2 seats, 3 names"
    row = pane.current()
    assert row is not None
    assert row.holders[0].others == ("Chair",)
    room.qtbot.keyClick(pane.list, Qt.Key.Key_Delete)
    room.settle()
    assert len(room.all(Seat)) == 1
    assert len(room.all(SeatHolder)) == 2


@pytest.mark.parametrize("room", [SEATED], indirect=True)
def test_a_seat_is_renamed_moved_and_a_name_is_taken_out(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.page._show_view("seats")
    room.settle()
    pane = room.page.end_pane.view("seats")
    assert isinstance(pane, SeatsPane)
    monkeypatch.setattr("ui.pages.participants.seats_pane.ask_name", lambda *_: "Deputy")
    room.qtbot.keyClick(pane.list, Qt.Key.Key_Insert)
    room.settle()
    pane.list.setCurrentIndex(pane.list.model().index(1, 0))
    room.qtbot.keyClick(pane.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    room.settle()
    assert [row.seat.label for row in pane._model.rows()] == ["Deputy", "Chair"]
    row = pane.current()
    assert row is not None
    assert row.seat.label == "Deputy"
    monkeypatch.setattr("ui.pages.participants.seats_pane.ask_name", lambda *_: "Deputy Chair")
    room.qtbot.keyClick(pane.list, Qt.Key.Key_F2)
    room.settle()
    assert [row.seat.label for row in pane._model.rows()] == ["Deputy Chair", "Chair"]
    pane.list.setCurrentIndex(pane.list.model().index(1, 0))
    menu = pane.menu()
    assert menu is not None
    take_out = next(action for action in menu.actions() if action.text() == "Take out Thomas Wissing")
    take_out.trigger()
    room.settle()
    assert room.all(SeatHolder) == []
    assert room.one(Participant, TOM).name == "Thomas Wissing"


def test_the_figures_say_who_is_unknown_too(room: Room) -> None:
    room.page._show_view("figures")
    room.press(Qt.Key.Key_Space)
    pane = room.page.end_pane.view("figures")
    assert isinstance(pane, FiguresPane)
    groups = {row.words: row.counts for row in pane.groups.rows()}
    assert groups == {"International": ("2", "0"), "Civil society": ("1", "0"), "Unknown": ("2", "1")}
    assert {row.words: row.counts for row in pane.gender.rows()} == {
        "Men": ("2", "1"), "Women": ("2", "0"), "Unknown": ("1", "0"),
    }  # fmt: skip
    assert [(row.words, row.counts) for row in pane.days.rows()][:2] == [("Day 1", ("1",)), ("Nobody said yet", ("4",))]


def test_what_another_laptop_wrote_is_not_lost_by_taking_a_list(room: Room) -> None:
    """The preview was made before somebody changed the person: the change stays where the row says nothing of it."""
    dialog = look_at(room, ROWS)
    room.session.run(ChangeRecord(Participant, AHMED, {"phone": "+251"}))
    room.settle()
    dialog.take.click()
    room.settle()
    assert (room.one(Participant, AHMED).phone, room.one(Participant, AHMED).job_title) == ("+251", "Director")
