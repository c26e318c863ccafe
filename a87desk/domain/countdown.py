"""A countdown on a clock that never jumps: what the wall clock does, and whether the laptop slept, does not matter.

Knows seconds. Must not know sessions or what time it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from a87desk.clock import SteadyClock, steady_clock

BELLS = (300, 60)
"""Seconds before the end at which a bell may ring."""
SPOKEN = (600, 300, 60)
"""Seconds before the end at which a screen reader says how long is left, and at no other time."""


class Countdown:
    """Counts down to nothing and then on, as seconds over. Stands still while it is paused."""

    def __init__(self, seconds: float, clock: SteadyClock = steady_clock) -> None:
        self._clock = clock
        self._left = float(seconds)
        self._since: float | None = None

    @property
    def is_running(self) -> bool:
        return self._since is not None

    @property
    def left(self) -> float:
        """Seconds that are left, negative once they are over."""
        return self._left if self._since is None else self._left - (self._clock() - self._since)

    def start(self) -> None:
        """Go on."""
        if self._since is None:
            self._since = self._clock()

    def pause(self) -> None:
        """Stand still."""
        self._left = self.left
        self._since = None

    def add(self, seconds: float) -> None:
        """Have more time, or less."""
        self._left += seconds


def clock_words(seconds: float) -> str:
    """Return a time left as people read it: "38:14", "1:05:00", "-2:10" once it is over."""
    whole = int(-(-seconds // 1)) if seconds > 0 else int(seconds)
    sign, whole = ("-" if whole < 0 else ""), abs(whole)
    hours, rest = divmod(whole, 3600)
    minutes, second = divmod(rest, 60)
    return f"{sign}{hours}:{minutes:02}:{second:02}" if hours else f"{sign}{minutes:02}:{second:02}"


def passed(marks: Sequence[int], before: float, now: float) -> int | None:
    """Return which of some marks was passed since the last look, the last one of several; None for none."""
    found = [mark for mark in marks if now <= mark < before]
    return min(found) if found else None
