"""Nominal group technique: everybody picks five and gives 5, 4, 3, 2, 1; points are summed and voters counted.

Source: domain description 2.4 (P14, P15). Odd patterns are named so that the group talks about them, not corrected.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from a87desk.prioritising.ballot import Ballot, valid

PICKS = 5
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class NominalCount:
    """An item: points, by how many voters, and how often each number of points was given (1 … picks)."""

    item_id: str
    points: int
    voters: int
    given: tuple[int, ...]

    @property
    def divides(self) -> bool:
        """Whether several gave it the most and several the least: worth talking about before the last vote."""
        return len(self.given) > 1 and self.given[0] >= _SEVERAL and self.given[-1] >= _SEVERAL


def is_whole(ballot: Ballot, items: Sequence[str], picks: int = PICKS) -> bool:
    """Tell whether a ballot gives each of `picks` … 1 once, to as many items as there are."""
    wanted = min(picks, len(items))
    points = sorted(ballot.marks.values(), reverse=True)
    return points == list(range(picks, picks - wanted, -1)) and set(ballot.marks) <= set(items)


def count_points(items: Sequence[str], ballots: Iterable[Ballot], picks: int = PICKS) -> tuple[NominalCount, ...]:
    """Return every item with its points, most points first, then most voters, then the order of the items."""
    counted = valid(ballots)
    found = []
    for item in items:
        marks = [one.marks[item] for one in counted if one.marks.get(item, 0) > 0]
        given = tuple(sum(mark == points for mark in marks) for points in range(1, picks + 1))
        found.append(NominalCount(item, sum(marks), len(marks), given))
    place = {item: number for number, item in enumerate(items)}
    return tuple(sorted(found, key=lambda one: (-one.points, -one.voters, place[one.item_id])))
