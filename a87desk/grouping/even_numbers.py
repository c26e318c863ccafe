"""How many of each kind of people go into each group, so that every kind is spread as evenly as it can be.

One unit after another takes the cheapest way through the groups (shortest augmenting paths for a flow with convex
costs), so the result is the best there is, not only a good one. Knows numbers only.

Best means, in this order: as few as possible without a place; the sum of the squares of each kind's numbers least; the
sum of the squares of the groups' sizes least; as few moves as possible.

Source: Ahuja, Magnanti, Orlin, Network Flows (1993), chapters 9 and 14.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Demand:
    """What is to be spread. Kinds are rows, groups columns.

    `free` people of each kind have no group yet, `fixed` ones have; `before` is where the free ones were the last time.
    """

    free: tuple[int, ...]
    fixed: tuple[tuple[int, ...], ...]
    before: tuple[tuple[int, ...], ...]
    capacities: tuple[int | None, ...]


def even_numbers(demand: Demand) -> list[list[int]]:
    """Return how many free people of each kind go into each group; the last column counts those without a place."""
    spread = _Spread(demand)
    for kind, count in enumerate(demand.free):
        for _ in range(count):
            spread.put_one(kind)
    return spread.numbers


class _Spread:
    def __init__(self, demand: Demand) -> None:
        self._demand = demand
        self._kinds, self._groups = len(demand.free), len(demand.capacities)
        self._nowhere = self._groups
        self.numbers = [[0] * (self._groups + 1) for _ in demand.free]
        self._sizes = [sum(row[group] for row in demand.fixed) for group in range(self._groups)]
        people = sum(demand.free) + sum(self._sizes) + 1
        self._size_weight = people
        self._kind_weight = self._size_weight * people * people
        self._nowhere_weight = self._kind_weight * people * people

    def put_one(self, kind: int) -> None:
        """Put one more of a kind in, moving others where that is better for all."""
        to_group, from_kind = self._ways(kind)
        costs = [
            (cost + closing, group)
            for group, (cost, _) in enumerate(to_group)
            if (closing := self._closing(group)) is not None
        ]
        group = min(costs)[1]
        if group != self._nowhere:
            self._sizes[group] += 1
        while True:
            through = to_group[group][1]
            self.numbers[through][group] += 1
            step = from_kind[through]
            if step is None:
                return
            group = step[1]
            self.numbers[through][group] -= 1

    def _ways(self, kind: int) -> tuple[list[tuple[int, int]], list[tuple[int, int] | None]]:
        """Return the cheapest way to each group (cost, kind that enters) and to each other kind (cost, group it left).

        A kind is reached by taking one of its people out of a group that somebody else enters.
        """
        to_group = [(self._cost(kind, group), kind) for group in range(self._groups + 1)]
        from_kind: list[tuple[int, int] | None] = [None] * self._kinds
        changed = True
        while changed:
            changed = False
            for group, (cost, _) in enumerate(to_group):
                for other in range(self._kinds):
                    if other == kind or not self.numbers[other][group]:
                        continue
                    way = cost - self._cost(other, group, -1)
                    known = from_kind[other]
                    if known is None or way < known[0]:
                        from_kind[other], changed = (way, group), True
            for other, way_there in enumerate(from_kind):
                for group in range(self._groups + 1 if way_there else 0):
                    way = (way_there or (0, 0))[0] + self._cost(other, group)
                    if way < to_group[group][0]:
                        to_group[group], changed = (way, other), True
        return to_group, from_kind

    def _cost(self, kind: int, group: int, off: int = 0) -> int:
        """Return what one more of a kind costs in a group; with `off` -1, what the last one there cost."""
        here = self.numbers[kind][group] + off
        if group == self._nowhere:
            return self._nowhere_weight + self._kind_weight * (2 * here + 1)
        demand = self._demand
        square = 2 * (here + demand.fixed[kind][group]) + 1
        return self._kind_weight * square + (here >= demand.before[kind][group])

    def _closing(self, group: int) -> int | None:
        """Return what one more costs by the size of a group; None where it is full."""
        if group == self._nowhere:
            return 0
        size, capacity = self._sizes[group], self._demand.capacities[group]
        return None if capacity is not None and size >= capacity else self._size_weight * (2 * size + 1)
