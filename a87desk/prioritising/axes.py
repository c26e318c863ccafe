"""Priority and feasibility: each person scores each item on two defined axes, alone; the room sees means and spread.

Source: domain description 2.4 (P28, P29) and 8.5. The mean never stands alone: median and spread
say how far people agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import fsum, sqrt
from statistics import fmean, median

DISCUSS_SHARE = 0.25
"""A spread of at least this share of the scale is worth talking about; the largest possible is half of it."""


class Quadrant(StrEnum):
    """Where an item lies; the middle of a scale belongs to the upper half."""

    DO_FIRST = "do_first"
    PLAN = "plan"
    QUICK_WIN = "quick_win"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis: its lowest and highest score. Raises: ValueError where there is nothing between."""

    lowest: float = 1
    highest: float = 5

    def __post_init__(self) -> None:
        if not self.lowest < self.highest:
            raise ValueError("a scale goes from lower to higher")

    @property
    def middle(self) -> float:
        return (self.lowest + self.highest) / 2

    @property
    def length(self) -> float:
        return self.highest - self.lowest


@dataclass(frozen=True, slots=True)
class Score:
    """What one person gave one item on one axis."""

    voter: str
    item_id: str
    value: float


@dataclass(frozen=True, slots=True)
class AxisResult:
    """What all gave an item on an axis. `spread` is the standard deviation of these scores (not an estimate)."""

    n: int
    mean: float
    median: float
    spread: float


@dataclass(frozen=True, slots=True)
class Placed:
    """An item on both axes; None where nobody scored it on one, and then it has no quadrant."""

    item_id: str
    priority: AxisResult | None
    feasibility: AxisResult | None
    quadrant: Quadrant | None
    discuss: bool


def axis_result(values: Iterable[float]) -> AxisResult | None:
    """Return mean, median and spread, None of nothing."""
    scores = sorted(values)
    if not scores:
        return None
    mean = fmean(scores)
    # As `statistics.pstdev`, which counts in fractions: with 150 ballots that is most of the time a result takes.
    spread = sqrt(fsum((one - mean) ** 2 for one in scores) / len(scores))
    return AxisResult(len(scores), mean, median(scores), spread)


def place_items(
    items: Sequence[str], priority: Iterable[Score], feasibility: Iterable[Score], scale: Scale | None = None
) -> tuple[Placed, ...]:
    """Return every item with its place, in the order of the items. One voter's last score for an item counts."""
    scale = scale or Scale()
    by_axis = [_by_item(scores) for scores in (priority, feasibility)]
    results = [{item: axis_result(axis.get(item, {}).values()) for item in items} for axis in by_axis]
    return tuple(_placed(item, results[0][item], results[1][item], scale) for item in items)


def _by_item(scores: Iterable[Score]) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for one in scores:
        found.setdefault(one.item_id, {})[one.voter] = one.value
    return found


def _placed(item: str, priority: AxisResult | None, feasibility: AxisResult | None, scale: Scale) -> Placed:
    known = [one for one in (priority, feasibility) if one is not None]
    discuss = any(one.n > 1 and one.spread >= DISCUSS_SHARE * scale.length for one in known)
    quadrant = None
    if priority is not None and feasibility is not None:
        quadrant = _QUADRANTS[priority.mean >= scale.middle, feasibility.mean >= scale.middle]
    return Placed(item, priority, feasibility, quadrant, discuss)


_QUADRANTS = {
    (True, True): Quadrant.DO_FIRST,
    (True, False): Quadrant.PLAN,
    (False, True): Quadrant.QUICK_WIN,
    (False, False): Quadrant.LATER,
}
