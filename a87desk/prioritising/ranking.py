"""A ranking, and whether its top holds: without any one group, and with a weight a fifth larger or smaller.

Knows numbers by item and group. Must not know what they count.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

TOP = 5
WEIGHT_STEP = Fraction(1, 5)


@dataclass(frozen=True, slots=True)
class Ranked:
    """An item with its place from 1; items with one value share a place, and the next place is left out."""

    item_id: str
    place: int
    value: float


@dataclass(frozen=True, slots=True)
class Change:
    """What would change at the top: without a group (`without`), or with another weight of priority (`weight`)."""

    without: str
    weight: float | None
    enters: tuple[str, ...]
    leaves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stability:
    """The top items, and each change of the assumptions that would change them; none: the top holds."""

    top: tuple[str, ...]
    changes: tuple[Change, ...]

    @property
    def holds(self) -> bool:
        return not self.changes


def rank(values: Mapping[str, float]) -> tuple[Ranked, ...]:
    """Return the items, the highest value first; equal ones in the order given."""
    order = {item: number for number, item in enumerate(values)}
    ranked: list[Ranked] = []
    for number, item in enumerate(sorted(values, key=lambda one: (-values[one], order[one])), start=1):
        shares = bool(ranked) and ranked[-1].value == values[item]
        ranked.append(Ranked(item, ranked[-1].place if shares else number, values[item]))
    return tuple(ranked)


def top_of(values: Mapping[str, float], count: int = TOP) -> tuple[str, ...]:
    """Return the items of the first `count` places, all that share the last of them, in the order given."""
    first = {one.item_id for one in rank(values) if one.place <= count}
    return tuple(item for item in values if item in first)


def stability_by_groups(parts: Mapping[str, Mapping[str, float]], count: int = TOP) -> Stability:
    """Return whether the top holds without each group. `parts`: by item, what each group gave it."""
    groups = sorted({group for given in parts.values() for group in given})
    top = top_of({item: sum(given.values()) for item, given in parts.items()}, count)
    changes = []
    for group in groups:
        rest = {item: sum(value for one, value in given.items() if one != group) for item, given in parts.items()}
        changes += change_of(top, top_of(rest, count), without=group)
    return Stability(top, tuple(changes))


def stability_by_weight(
    priority: Mapping[str, float], feasibility: Mapping[str, float], weight: float = 0.5, count: int = TOP
) -> Stability:
    """Return whether the top holds when the weight of priority is a fifth larger or smaller.

    Each item's value is a straight line in the weight; so where the top is the same at both ends, it is so between.
    """
    share = Fraction(weight).limit_denominator(1000)

    def top_with(priority_weight: Fraction) -> tuple[str, ...]:
        values = {
            item: float(
                priority_weight * Fraction(priority[item]) + (1 - priority_weight) * Fraction(feasibility[item])
            )
            for item in priority
            if item in feasibility
        }
        return top_of(values, count)

    top = top_with(share)
    changes = []
    for other in (share * (1 - WEIGHT_STEP), min(Fraction(1), share * (1 + WEIGHT_STEP))):
        changes += change_of(top, top_with(other), weight=float(other))
    return Stability(top, tuple(changes))


def change_of(top: Sequence[str], other: Sequence[str], without: str = "", weight: float | None = None) -> list[Change]:
    """Return what enters and leaves the top, as one change; nothing where it is the same."""
    enters = tuple(item for item in other if item not in top)
    leaves = tuple(item for item in top if item not in other)
    return [Change(without, weight, enters, leaves)] if enters or leaves else []
