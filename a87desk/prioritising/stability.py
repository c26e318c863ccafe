"""Whether the top of a vote holds: without each stakeholder group that may be shown alone, and with other weights.

Knows sums and scores by group. Must not know ballots, nor small groups: they are never given here on their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from a87desk.prioritising.axes import Scale, Score, place_items
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
    items: Sequence[str], groups: Mapping[str, Scores], rest: Scores, scale: Scale, count: int = TOP
) -> Stability:
    """Return whether the first items hold without each group, and with a weight of priority a fifth other."""
    priority, feasibility = _means(items, (*groups.values(), rest), scale)
    by_weight = stability_by_weight(priority, feasibility, count=count)
    changes = list(by_weight.changes)
    for name in sorted(groups) if len(groups) > 1 else ():
        others = (*(own for other, own in groups.items() if other != name), rest)
        changes += change_of(by_weight.top, top_of(_values(*_means(items, others, scale)), count), without=name)
    return Stability(by_weight.top, tuple(changes))


def _means(items: Sequence[str], parts: Iterable[Scores], scale: Scale) -> tuple[dict[str, float], dict[str, float]]:
    parts = list(parts)
    placed = place_items(
        items, [one for own in parts for one in own[0]], [one for own in parts for one in own[1]], scale
    )
    priority = {one.item_id: one.priority.mean for one in placed if one.priority and one.feasibility}
    return priority, {one.item_id: one.feasibility.mean for one in placed if one.priority and one.feasibility}


def _values(priority: Mapping[str, float], feasibility: Mapping[str, float]) -> dict[str, float]:
    return {item: (mean + feasibility[item]) / 2 for item, mean in priority.items()}
