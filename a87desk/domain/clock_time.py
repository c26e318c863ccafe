"""Times of the day as agendas print them ("9.30 am", "11h15", "14:00"), kept on the 24 h clock as HH:MM.

Knows hours and minutes. Must not know dates.
"""

from __future__ import annotations

import re

DAY_MINUTES = 24 * 60
_TIME = re.compile(
    r"(?<![\d.:])(?P<hour>\d{1,2})(?:\s*[.:hH]\s*(?P<minute>\d\d))?\s*h?(?!\d)\s*(?P<half>[ap]\.?m\.?)?", re.IGNORECASE
)
_FOUR_DIGITS = re.compile(r"\d{4}")


def minutes_of(clock: str) -> int | None:
    """Return the minutes since midnight of a kept time, None where it is empty or no time."""
    hour, colon, minute = clock.partition(":")
    if not (colon and hour.isdecimal() and minute.isdecimal() and len(minute) == 2):
        return None
    found = int(hour) * 60 + int(minute)
    return found if int(minute) < 60 and found < DAY_MINUTES else None


def clock_of(minutes: int) -> str:
    """Return minutes since midnight as HH:MM."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def read_clock(typed: str) -> int | None:
    """Return the minutes since midnight that a person means by one time, None where it is none."""
    written = typed.strip()
    if _FOUR_DIGITS.fullmatch(written):
        return minutes_of(f"{written[:2]}:{written[2:]}")
    found = _TIME.fullmatch(written)
    return _minutes(found, found["half"] or "") if found else None


def read_span(printed: str) -> tuple[int | None, int | None]:
    """Return the start and the end that a printed line such as "11.00 – 12.30 pm" says; None for what it does not.

    A half of the day that is printed once at the end holds for both times where they then follow each other.
    """
    found = list(_TIME.finditer(printed))
    if not found:
        return None, None
    start, end = found[0], found[1] if len(found) > 1 else None
    ends = _minutes(end, end["half"] or "") if end else None
    starts = _minutes(start, start["half"] or "")
    if end and end["half"] and not start["half"]:
        same = _minutes(start, end["half"])
        starts = same if same is not None and ends is not None and same < ends else starts
    return starts, ends


def _minutes(found: re.Match[str], half: str) -> int | None:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None
