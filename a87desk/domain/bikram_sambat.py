"""The official calendar of Nepal, shown beside the common one and never stored.

Months follow tables, not arithmetic, and are fixed year by year. Range: 2063 to 2082 BS (14 April 2006 to 13 April
2026), the years for which the published tables agree with one another and with known days (decision 0014). A day
outside is not converted: no date is better than a wrong one. Knows days; must not know how they are printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

_FIRST_DAY = date(2006, 4, 14)
_FIRST_YEAR = 2063
_MONTHS = """
    31 31 32 31 31 31 30 29 30 29 30 30
    31 31 32 32 31 30 30 29 30 29 30 30
    31 32 31 32 31 30 30 30 29 29 30 31
    31 31 31 32 31 31 29 30 30 29 29 31
    31 31 32 31 31 31 30 29 30 29 30 30
    31 31 32 32 31 30 30 29 30 29 30 30
    31 32 31 32 31 30 30 30 29 29 30 31
    31 31 31 32 31 31 29 30 30 29 30 30
    31 31 32 31 31 31 30 29 30 29 30 30
    31 32 31 32 31 30 30 29 30 29 30 30
    31 32 31 32 31 30 30 30 29 29 30 31
    31 31 31 32 31 31 30 29 30 29 30 30
    31 31 32 31 31 31 30 29 30 29 30 30
    31 32 31 32 31 30 30 30 29 29 30 30
    31 32 31 32 31 30 30 30 29 30 29 31
    31 31 31 32 31 31 30 29 30 29 30 30
    31 31 32 31 31 31 30 29 30 29 30 30
    31 32 31 32 31 30 30 30 29 29 30 30
    31 32 31 32 31 30 30 30 29 30 29 31
    31 31 32 31 31 31 30 29 30 29 30 30
"""
"""Days of the months, Baishakh to Chaitra; a line a year from 2063 on."""


@dataclass(frozen=True, slots=True)
class BikramDate:
    """A day of the calendar; `month` 1 is Baishakh."""

    year: int
    month: int
    day: int


def bikram_sambat(day: date) -> BikramDate | None:
    """Return a day in the calendar of Nepal, None outside the stated range."""
    left = (day - _FIRST_DAY).days
    if left < 0:
        return None
    for year, line in enumerate(_MONTHS.split("\n")[1:-1], start=_FIRST_YEAR):
        for month, length in enumerate(map(int, line.split()), start=1):
            if left < length:
                return BikramDate(year, month, left + 1)
            left -= length
    return None
