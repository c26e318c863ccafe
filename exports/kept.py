"""What was costly to make and is the same each time, kept for the next document up to a number of bytes.

Knows keys, weights and which was used last. Must not know what is kept. Safe from several threads: a preview and a
file may be made at the same time; the worst is that something is made twice.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """Values by their keys, at most `limit` bytes by the weights told; what was used longest ago goes first."""

    def __init__(self, limit: int, weigh: Callable[[Value], int]) -> None:
        self._limit, self._weigh = limit, weigh
        self._values: OrderedDict[Hashable, tuple[Value, int]] = OrderedDict()
        self._held = 0
        self._lock = Lock()

    @property
    def held(self) -> int:
        """Return how many bytes are held, by the weights that were told."""
        return self._held

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Return what is kept for a key; where nothing is, it is made, and kept if it is no heavier than the limit."""
        with self._lock:
            found = self._values.get(key)
            if found is not None:
                self._values.move_to_end(key)
                return found[0]
        value = make()
        weight = self._weigh(value)
        if weight <= self._limit:
            with self._lock:
                self._put(key, value, weight)
        return value

    def forget(self) -> None:
        """Let everything go."""
        with self._lock:
            self._values.clear()
            self._held = 0

    def _put(self, key: Hashable, value: Value, weight: int) -> None:
        before = self._values.pop(key, None)
        self._held += weight - (before[1] if before else 0)
        self._values[key] = (value, weight)
        while self._held > self._limit:
            _key, (_value, gone) = self._values.popitem(last=False)
            self._held -= gone
