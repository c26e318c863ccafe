"""The only place that asks what time it is, so that tests and rooms with wrong clocks can say otherwise.

The wall clock is shown to people and never decides anything; see the exchange design. What counts seconds does so by
the steady clock, which nobody can set and which goes on while the laptop sleeps.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
SteadyClock = Callable[[], float]
# Linux: the boot clock counts sleep too. macOS: the monotonic clock of its kernel does, Python's own does not.
_SLEEPLESS = getattr(time, "CLOCK_BOOTTIME", None) or getattr(time, "CLOCK_MONOTONIC", None)


def wall_clock() -> datetime:
    """Return the local time of this laptop, with its offset."""
    return datetime.now().astimezone()


def written(moment: datetime) -> str:
    """Return a moment as the log keeps it: ISO 8601 to the second, with its offset."""
    return moment.isoformat(timespec="seconds")


def steady_clock() -> float:
    """Return seconds since some moment that never changes; no setting of the time moves it."""
    return time.clock_gettime(_SLEEPLESS) if _SLEEPLESS is not None else time.monotonic()
