"""How many people sit in how many seats under how many names: three counts that are not the same.

At the first GCG meeting 22 people sat in 21 seats with 23 names: one seat had three holders, one person two seats.
Source: domain description 3.8 and 4.2 (S1-01).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from a87desk.domain.seat import Seat, SeatHolder
from a87desk.i18n import _, ngettext
from a87desk.people.name_words import name_key


@dataclass(frozen=True, slots=True)
class SeatCounts:
    """People, seats (rows of the table), names (entries in them), seats without a holder."""

    people: int
    seats: int
    names: int
    empty: int

    @property
    def words(self) -> str:
        """The counts as the minutes say them: "22 people in 21 seats, 23 names"."""
        people = ngettext("{count} person", "{count} people", self.people).format(count=self.people)
        seats = ngettext("{count} seat", "{count} seats", self.seats).format(count=self.seats)
        names = ngettext("{count} name", "{count} names", self.names).format(count=self.names)
        return _("{people} in {seats}, {names}").format(people=people, seats=seats, names=names)


def who_sits(holder: SeatHolder) -> str:
    """Return what tells a holder from others: the person where linked, else the name; "" for nobody."""
    if holder.participant_id:
        return holder.participant_id
    key = name_key(holder.name)
    return f"name {key}" if key else ""


def seat_counts(seats: Iterable[Seat], holders: Iterable[SeatHolder]) -> SeatCounts:
    """Return the counts; a holder of a seat that is not here is not counted."""
    ids = {one.id for one in seats}
    named = [one for one in holders if one.seat_id in ids and who_sits(one)]
    taken = {one.seat_id for one in named}
    linked = {name_key(one.name): one.participant_id for one in named if one.participant_id and one.name}
    people = {linked.get(name_key(one.name)) or who_sits(one) for one in named}
    return SeatCounts(len(people), len(ids), len(named), len(ids - taken))
