"""Groups of statements that belong together, by average linkage.

Knows numbers and chances only: which two items are how surely the same. Must not know texts, groups or where chances
come from. Average linkage does not chain, needs no number of clusters and is deterministic (suggestions.md 2.5).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from heapq import heapify, heappop, heappush
from itertools import count

STEPS_BETWEEN = 2_048
Entry = tuple[float, int, int, int, int]


class Linkage:
    """Items 0 … size-1 that are joined step by step. A cluster is named by its smallest item."""

    def __init__(self, size: int, chances: Mapping[tuple[int, int], float]) -> None:
        self._members: dict[int, list[int]] = {item: [item] for item in range(size)}
        self._sums: dict[int, dict[int, float]] = {item: {} for item in range(size)}
        self._home = list(range(size))
        self._apart: dict[int, set[int]] = {}
        for (one, other), chance in chances.items():
            self._sums[one][other] = chance
            self._sums[other][one] = chance

    def keep_apart(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Forbid that two items ever meet in one cluster, however they are chained."""
        for one, other in pairs:
            a, b = self._home[one], self._home[other]
            if a != b:
                self._apart.setdefault(a, set()).add(b)
                self._apart.setdefault(b, set()).add(a)

    def join(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Put items together whatever their chance, except those that are kept apart."""
        for one, other in pairs:
            a, b = self._home[one], self._home[other]
            if a != b and b not in self._apart.get(a, ()):
                self._merge(min(a, b), max(a, b))

    def run(self, threshold: float, going_on: Callable[[], None] = lambda: None) -> None:
        """Join the two clusters with the highest mean chance until none reaches the threshold.

        `going_on` is called now and then and may raise to stop.
        """
        heap: list[Entry] = [
            self._entry(one, other)
            for one, sums in self._sums.items()
            for other, total in sums.items()
            if one < other and total >= threshold * len(self._members[one]) * len(self._members[other])
        ]
        heapify(heap)
        steps = count()
        while heap:
            if next(steps) % STEPS_BETWEEN == 0:
                going_on()
            entry = heappop(heap)
            one, other = entry[1], entry[2]
            if not self._is_current(entry) or other in self._apart.get(one, ()):
                continue
            self._merge(one, other)
            for neighbour in self._sums[one]:
                fresh = self._entry(min(one, neighbour), max(one, neighbour))
                if -fresh[0] >= threshold:
                    heappush(heap, fresh)

    def is_settled(self, one: int, other: int) -> bool:
        """Tell whether two items are in one cluster already, or may never be."""
        a, b = self._home[one], self._home[other]
        return a == b or b in self._apart.get(a, ())

    def clusters(self) -> list[list[int]]:
        """Return the clusters with at least two items: items in order, clusters by their first item."""
        return [sorted(items) for _, items in sorted(self._members.items()) if len(items) > 1]

    def _entry(self, one: int, other: int) -> Entry:
        sizes = len(self._members[one]), len(self._members[other])
        return (-self._sums[one][other] / (sizes[0] * sizes[1]), one, other, *sizes)

    def _is_current(self, entry: Entry) -> bool:
        _, one, other, size, other_size = entry
        members = self._members
        return one in members and other in members and len(members[one]) == size and len(members[other]) == other_size

    def _merge(self, stays: int, goes: int) -> None:
        for item in self._members[goes]:
            self._home[item] = stays
        self._members[stays] += self._members.pop(goes)
        own = self._sums[stays]
        for neighbour, total in self._sums.pop(goes).items():
            around = self._sums[neighbour]
            del around[goes]
            if neighbour != stays:
                own[neighbour] = around[stays] = own.get(neighbour, 0.0) + total
        for neighbour in self._apart.pop(goes, set()):
            self._apart[neighbour].discard(goes)
            self._apart[neighbour].add(stays)
            self._apart.setdefault(stays, set()).add(neighbour)
