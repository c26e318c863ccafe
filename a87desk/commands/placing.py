"""Places of records in an order that people arrange: as few get another one as can be, so that little can clash.

Knows positions and the writer. Must not know what is arranged.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from a87desk.commands.command import Act
from a87desk.domain.position import between, following
from a87desk.domain.record import Record


class Placed(Protocol):
    """A record with a place."""

    @property
    def id(self) -> str: ...

    @property
    def position(self) -> str: ...


def write_order(act: Act, record_type: type[Record], records: Sequence[Placed], order: Sequence[str]) -> None:
    """Write places so that the records stand in this order; as few as can be get another one."""
    places = {one.id: one.position for one in records}
    kept = _longest_rising([places[one] for one in order])
    wanted: dict[str, str] = {}
    before = ""
    try:
        for number, one in enumerate(order):
            if number in kept:
                before = places[one]
                continue
            after = next((places[order[later]] for later in sorted(kept) if later > number), "")
            before = wanted[one] = between(before, after)
    except ValueError:
        before = ""
        for one in order:
            before = wanted[one] = following(before)
    for one, place in wanted.items():
        act.write.change(record_type, one, {"position": place})


def _longest_rising(places: Sequence[str]) -> set[int]:
    """Return the numbers of the longest run of places that rise, others left out; what has no place is in none."""
    best: list[list[int]] = [[]]
    for number, place in enumerate(places):
        before = [run for run in best if not run or places[run[-1]] < place]
        best.append([*_longest(before), number] if place else [])
    return set(_longest(best))


def _longest(runs: Sequence[list[int]]) -> list[int]:
    return max(runs, key=len)
