"""What time it is in the room: read off the wall once, then counted by the steady clock.

Setting the laptop's clock in the middle of a day therefore moves nothing by itself; people are told, and decide. Must
not know days, sessions or what a moment is used for.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from a87desk.clock import Clock, SteadyClock, steady_clock, wall_clock

TOLERANCE = 90
"""Seconds by which the two clocks may drift apart before anybody is told."""


class RoomClock:
    """A wall clock that nobody can set while it is running."""

    def __init__(self, wall: Clock = wall_clock, steady: SteadyClock = steady_clock) -> None:
        self._wall, self.steady = wall, steady
        self._read_at, self._read = steady(), wall()

    def now(self) -> datetime:
        """Return the time in the room, with its offset."""
        return self._read + timedelta(seconds=self.steady() - self._read_at)

    @property
    def jump(self) -> int:
        """By how many seconds the laptop's clock was set forward (negative: back); 0 within the tolerance.

        Another time zone counts too: what matters is the time that people read.
        """
        apart = (self._wall().replace(tzinfo=None) - self.now().replace(tzinfo=None)).total_seconds()
        return round(apart) if abs(apart) > TOLERANCE else 0

    def read_wall(self) -> None:
        """Take over the time that the laptop shows now."""
        self._read_at, self._read = self.steady(), self._wall()
