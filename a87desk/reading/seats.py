"""The seats of a body with their holders, as the table of attendance prints them.

Frozen, read at one moment. Counting is `a87desk.people.seat_counts`.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.participant import Participant
from a87desk.domain.seat import Seat, SeatHolder
from a87desk.people.seat_counts import SeatCounts, seat_counts, who_sits
from a87desk.store.reader import Reader


@dataclass(frozen=True, slots=True)
class Holder:
    """A name in a seat. `others` are the labels of the other seats of the same person."""

    record: SeatHolder
    name: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A seat with its holders in order."""

    seat: Seat
    number: int
    holders: tuple[Holder, ...]


NO_SEATS = SeatCounts(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class SeatTable:
    rows: tuple[SeatRow, ...] = ()
    counts: SeatCounts = NO_SEATS


def seat_table(read: Reader) -> SeatTable:
    """Return all seats in order."""
    seats = read.all(Seat, order="position, id")
    holders = read.all(SeatHolder, order="position, id")
    names = {one.id: one.name for one in read.all(Participant)}
    labels = {one.id: one.label for one in seats}
    seats_of: dict[str, list[str]] = {}
    for one in holders:
        if who_sits(one) and one.seat_id in labels:
            seats_of.setdefault(who_sits(one), []).append(one.seat_id or "")

    def shown(one: SeatHolder) -> Holder:
        others = [labels[seat] for seat in seats_of.get(who_sits(one), ()) if seat != one.seat_id]
        return Holder(one, one.name or names.get(one.participant_id or "", ""), tuple(others))

    rows = tuple(
        SeatRow(seat, number, tuple(shown(one) for one in holders if one.seat_id == seat.id))
        for number, seat in enumerate(seats, start=1)
    )
    return SeatTable(rows, seat_counts(seats, holders))
