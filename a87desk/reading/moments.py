"""Moments as the log keeps them: ISO 8601 with an offset, as the clock of the writing laptop had them."""

from __future__ import annotations

from datetime import datetime


def moment_of(written: str) -> datetime | None:
    """Return a kept moment, None where it is empty or none; without an offset it is taken as local."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.astimezone()
