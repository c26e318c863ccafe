"""The only place that asks what time it is, so that tests and rooms with wrong clocks can say otherwise.

The wall clock is shown to people and never decides anything; see the exchange design.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]


def wall_clock() -> datetime:
    """Return the local time of this laptop, with its offset."""
    return datetime.now().astimezone()


def written(moment: datetime) -> str:
    """Return a moment as the log keeps it: ISO 8601 to the second, with its offset."""
    return moment.isoformat(timespec="seconds")
