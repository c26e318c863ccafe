"""Two people change places wherever that mixes the groups better, until no pair can.

Sizes stay as they are. A weightier wish is never given up for a lighter one: weights are so far apart that the order of
the tiers holds. Knows persons by their index and groups by theirs; ends after a bounded number of changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """A tier that wants the people who share a value apart: `values` of each person."""

    values: Sequence[Values]


@dataclass(frozen=True, slots=True)
class Cost:
    """A tier that counts what each person's place costs: `costs[person][group]`."""

    costs: Sequence[Sequence[int]]


Tier = Spread | Cost


def mixed(places: Sequence[int], may_move: Sequence[bool], groups: int, tiers: Sequence[Tier]) -> list[int]:
    """Return the places after all changes that are for the better; the weightiest tier comes first.

    A place that is no group (`groups` or more) is not changed.
    """
    swaps = _Swaps(list(places), groups, tiers)
    movable = [one for one, may in enumerate(may_move) if may and places[one] < groups]
    left = 8 * len(movable)
    while left > 0 and (made := swaps.one_round(movable, left)):
        left -= made
    return swaps.places


class _Swaps:
    def __init__(self, places: list[int], groups: int, tiers: Sequence[Tier]) -> None:
        self.places = places
        self._groups = groups
        people = len(places)
        weights = _weights(tiers, people)
        ids: dict[tuple[int, str], int] = {}
        self._weight_of: list[int] = []
        self._values: list[tuple[int, ...]] = [() for _ in places]
        self._costs = [[0] * groups for _ in places]
        for number, (tier, weight) in enumerate(zip(tiers, weights, strict=True)):
            for person in range(people):
                if isinstance(tier, Cost):
                    row, given = self._costs[person], tier.costs[person]
                    self._costs[person] = [mine + weight * more for mine, more in zip(row, given, strict=True)]
                    continue
                for value in tier.values[person]:
                    if (number, value) not in ids:
                        ids[number, value] = len(ids)
                        self._weight_of.append(weight)
                    self._values[person] += (ids[number, value],)
        self._counts = [[0] * len(ids) for _ in range(groups)]
        for person, place in enumerate(places):
            self._count(person, place, 1)
        self._shared = self._shared_weights()
        self._gains = [[0] * groups for _ in places]
        for person in range(people):
            self._weigh(person, range(groups))

    def _shared_weights(self) -> list[list[int]]:
        """Return for each pair what their common values weigh: changing places changes nothing about those."""
        sets = [frozenset(values) for values in self._values]
        weight_of = self._weight_of
        return [
            [4 * sum(weight_of[value] for value in one & other) for other in sets[:place]]
            for place, one in enumerate(sets)
        ]

    def _count(self, person: int, place: int, by: int) -> None:
        if place < self._groups:
            counts = self._counts[place]
            for value in self._values[person]:
                counts[value] += by

    def _weigh(self, person: int, targets: range | tuple[int, ...]) -> None:
        """Work out anew what it would change if this person alone went to each target."""
        place = self.places[person]
        if place >= self._groups:
            return
        here, costs, gains, weight_of = self._counts[place], self._costs[person], self._gains[person], self._weight_of
        for target in targets:
            there, gain = self._counts[target], costs[target] - costs[place]
            if target != place:
                for value in self._values[person]:
                    gain += 2 * weight_of[value] * (there[value] - here[value] + 1)
            gains[target] = gain

    def one_round(self, movable: Sequence[int], most: int) -> int:
        """Try every pair once; return how many changed places."""
        made = 0
        for rank, one in enumerate(movable):
            for other in movable[:rank]:
                here, there = self.places[one], self.places[other]
                if here == there:
                    continue
                change = self._gains[one][there] + self._gains[other][here] - self._shared[one][other]
                if change < 0:
                    self._change_places(one, other)
                    made += 1
                    if made >= most:
                        return made
        return made

    def _change_places(self, one: int, other: int) -> None:
        here, there = self.places[one], self.places[other]
        for person, old, new in ((one, here, there), (other, there, here)):
            self._count(person, old, -1)
            self._count(person, new, 1)
            self.places[person] = new
        for person, place in enumerate(self.places):
            self._weigh(person, range(self._groups) if place in (here, there) else (here, there))


def _weights(tiers: Sequence[Tier], people: int) -> list[int]:
    """Return a weight for each tier: more than one change can give in all the lighter ones together."""
    weights: list[int] = []
    below = 0
    for tier in reversed(tiers):
        weights.append(below + 1)
        if isinstance(tier, Cost):
            most = 2 * max((max(row) - min(row) for row in tier.costs if row), default=0)
        else:
            most = 4 * (people + 1) * max((len(values) for values in tier.values), default=0)
        below += weights[-1] * most
    return weights[::-1]
