"""The seats of a body: adding one, naming its holders, moving it, taking it away.

A seat may have several holders and a person several seats; a name need not be on the list of participants.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.ids import ParticipantId, SeatId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.position import following
from a87desk.domain.record import new_id
from a87desk.domain.seat import Seat, SeatHolder
from a87desk.i18n import _, ngettext
from a87desk.reading.holders import listed


@dataclass(frozen=True)
class AddSeat(Command):
    """Add a seat after the others, with holders where names are given."""

    label: str
    names: tuple[tuple[str, str], ...] = ()
    """(name, organisation or country) of each holder."""
    seat_id: str = ""

    def apply(self, act: Act) -> str:
        seats = act.read.all(Seat, order="position, id")
        seat = Seat(
            id=self.seat_id or new_id(),
            label=self.label.strip(),
            position=following(seats[-1].position if seats else ""),
        )
        act.write.add(seat)
        place = ""
        for name, entity in self.names:
            place = _add_holder(act, seat.id, (name, entity), place)
        return _("Added the seat {label}").format(label=quoted(seat.label))


@dataclass(frozen=True)
class AddSeatHolder(Command):
    """Put a name into a seat, linked where somebody of this very name is on the list."""

    seat_id: str
    name: str
    entity: str = ""

    def apply(self, act: Act) -> str:
        seat = act.one(Seat, self.seat_id)
        there = act.read.all(SeatHolder, "seat_id = ?", (seat.id,), "position, id")
        _add_holder(act, seat.id, (self.name, self.entity), there[-1].position if there else "")
        return _("{name} sits in {seat}").format(name=quoted(self.name), seat=quoted(seat.label))


@dataclass(frozen=True)
class MoveSeat(Command):
    """Move a seat one place up (-1) or down (+1) in the table of attendance."""

    seat_id: str
    step: int

    def apply(self, act: Act) -> str:
        seat = act.one(Seat, self.seat_id)
        seats = act.read.all(Seat, order="position, id")
        here = [one.id for one in seats].index(seat.id)
        place = max(0, min(len(seats) - 1, here + self.step))
        if place != here:
            seats.insert(place, seats.pop(here))
            last = ""
            for one in seats:
                last = following(last)
                act.write.change(Seat, one.id, {"position": last})
        return _("Moved the seat {label}").format(label=quoted(seat.label))


@dataclass(frozen=True)
class RemoveSeat(Command):
    """Remove a seat with the names in it; the people stay on the list."""

    seat_id: str

    def apply(self, act: Act) -> str:
        seat = act.one(Seat, self.seat_id)
        holders = act.read.all(SeatHolder, "seat_id = ?", (seat.id,))
        for one in holders:
            act.write.remove(SeatHolder, one.id)
        act.write.remove(Seat, seat.id)
        words = ngettext("Removed the seat {label} with {count} name", "Removed the seat {label} with {count} names",
                         len(holders))  # fmt: skip
        return words.format(label=quoted(seat.label), count=len(holders))


def _add_holder(act: Act, seat_id: str, named: tuple[str, str], after: str) -> str:
    """Add a holder after a place; return its place."""
    name, entity = (part.strip() for part in named)
    person = listed(act.read.all(Participant), name)
    if person is not None and not entity and person.organisation_id:
        house = act.read.one(Organisation, person.organisation_id)
        entity = house.name if house else ""
    place = following(after)
    act.write.add(
        SeatHolder(
            id=new_id(),
            seat_id=SeatId(seat_id),
            participant_id=ParticipantId(person.id) if person else None,
            name=name,
            entity=entity,
            position=place,
        )
    )
    return place
