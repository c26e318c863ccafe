"""Whether the top of a vote holds: without each stakeholder group that may be shown alone, and with other weights.

Knows sums and scores by group. Must not know ballots, nor small groups: they are never given here on their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from a87desk.prioritising.axes import Score
from a87desk.prioritising.ranking import TOP, Change, Stability, change_of, stability_by_weight, top_of

Scores = tuple[Sequence[Score], Sequence[Score]]
"""Scores of priority and of feasibility."""


def stability_of_sums(
    items: Sequence[str], groups: Mapping[str, Mapping[str, int]], rest: Mapping[str, int], count: int = TOP
) -> Stability:
    """Return whether the first items hold without each group. `rest`: of those who belong to none."""
    whole = {item: rest.get(item, 0) + sum(own.get(item, 0) for own in groups.values()) for item in items}
    top = top_of(whole, count)
    changes: list[Change] = []
    for name in sorted(groups) if len(groups) > 1 else ():
        without = {item: whole[item] - groups[name].get(item, 0) for item in items}
        changes += change_of(top, top_of(without, count), without=name)
    return Stability(top, tuple(changes))


def stability_of_scores(
    items: Sequence[str], groups: Mapping[str, Scores], rest: Scores, count: int = TOP
) -> Stability:
    """Return whether the first items hold without each group, and with a weight of priority a fifth other."""
    sums = {name: _sums(own) for name, own in groups.items()}
    own_rest = _sums(rest)
    priority, feasibility = _means(items, (*sums.values(), own_rest))
    by_weight = stability_by_weight(priority, feasibility, count=count)
    changes = list(by_weight.changes)
    for name in sorted(groups) if len(groups) > 1 else ():
        others = (*(own for other, own in sums.items() if other != name), own_rest)
        changes += change_of(by_weight.top, top_of(_values(*_means(items, others)), count), without=name)
    return Stability(by_weight.top, tuple(changes))


Sum = tuple[float, int]
"""The sum of scores, and how many they are."""


def _sums(scores: Scores) -> tuple[dict[str, Sum], dict[str, Sum]]:
    """Return the sums of both axes by item, so that leaving a group out need not look at every score again."""
    first, second = (_sums_of(axis) for axis in scores)
    return first, second


def _sums_of(axis: Sequence[Score]) -> dict[str, Sum]:
    last = {(one.item_id, one.voter): one.value for one in axis}
    found: dict[str, Sum] = {}
    for (item, _voter), value in last.items():
        total, count = found.get(item, (0.0, 0))
        found[item] = (total + value, count + 1)
    return found


def _means(
    items: Sequence[str], parts: Sequence[tuple[dict[str, Sum], dict[str, Sum]]]
) -> tuple[dict[str, float], dict[str, float]]:
    """Return the means of both axes of the items that somebody scored on both."""
    means: tuple[dict[str, float], dict[str, float]] = ({}, {})
    for item in items:
        added = [[part[axis].get(item, (0.0, 0)) for part in parts] for axis in (0, 1)]
        counts = [sum(count for _total, count in own) for own in added]
        if all(counts):
            for axis, own in enumerate(added):
                means[axis][item] = sum(total for total, _count in own) / counts[axis]
    return means


def _values(priority: Mapping[str, float], feasibility: Mapping[str, float]) -> dict[str, float]:
    return {item: (mean + feasibility[item]) / 2 for item, mean in priority.items()}
