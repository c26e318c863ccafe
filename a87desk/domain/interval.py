"""A date some months on, as roughly known as the one it is counted from: meetings every three months.

Knows `FuzzyDate`. What is known to the month stays known to the month, in the words and the language it was written in
where they can be read; the end of a month stays inside the month it comes to (31 January, then 28 or 29 February).
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from a87desk.domain.fuzzy_date import FuzzyDate, Precision, day, parse_fuzzy_date

MONTHS_OF_YEAR = 12
MONTHS_OF_QUARTER = 3
_MONTHS = (
    ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
     "December"),
    ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
     "décembre"),
    ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
     "diciembre"),
    ("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
     "dezembro"),
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{3,}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NO_DAY = (Precision.TO_BE_DECIDED, Precision.TO_BE_CONFIRMED, Precision.TO_BE_ANNOUNCED, Precision.AS_WRITTEN)


def is_dated(value: FuzzyDate | None) -> bool:
    """Whether a date names days, however many: months can be counted on from it."""
    return value is not None and value.precision not in _NO_DAY and bool(value.last)


def day_months_on(value: date, months: int) -> date:
    """Return the same day of the month so many months on; the last day of that month where it has no such day.

    Raises:
        OverflowError: it is beyond the years that a date can have.
    """
    year, month = divmod(value.year * MONTHS_OF_YEAR + value.month - 1 + months, MONTHS_OF_YEAR)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(year)
    return date(year, month + 1, min(value.day, calendar.monthrange(year, month + 1)[1]))


def months_on(value: FuzzyDate, months: int) -> FuzzyDate:
    """Return a date so many months on, known as exactly as the one it is counted from.

    Count from the first of a row and not from the one before, so that 31 January comes to 31 March by way of February.
    A quarter and a year become a range where the months do not fill them. What names no day is returned as it is.

    Raises:
        OverflowError: it is beyond the years that a date can have.
    """
    if not is_dated(value) or not months:
        return value
    assert value.last is not None
    written_last = date.fromisoformat(value.last)
    written_first = date.fromisoformat(value.first) if value.first else written_last
    first = day_months_on(written_first, months)
    last = _end_on(written_last, months) if written_last != written_first else first
    if value.precision is Precision.DAY:
        return day(first)
    if value.precision is Precision.BEFORE:
        last = _end_on(written_last, months)
        return _reworded(value, months, first, last) or _read(f"by {last.isoformat()}")
    if value.precision in (Precision.MONTH, Precision.ABOUT):
        return _reworded(value, months, first, last) or _plain(value.precision, first, last)
    if value.precision is Precision.QUARTER and not months % MONTHS_OF_QUARTER:
        return _read(f"{first.year}-Q{(first.month + 2) // MONTHS_OF_QUARTER}")
    if value.precision is Precision.YEAR and not months % MONTHS_OF_YEAR:
        return _read(str(first.year))
    return _read(f"{first.isoformat()}/{last.isoformat()}")


def _end_on(value: date, months: int) -> date:
    """Return the end of a span so many months on: the end of a month stays the end of one."""
    if (value + timedelta(days=1)).day != 1:
        return day_months_on(value, months)
    moved = day_months_on(value.replace(day=1), months)
    return moved.replace(day=calendar.monthrange(moved.year, moved.month)[1])


def _reworded(value: FuzzyDate, months: int, first: date, last: date) -> FuzzyDate | None:
    """Return the date in the words it was written in, with another month and year; None where that says another day."""
    for names in _MONTHS:
        folded = [name.casefold() for name in names]
        for found in _WORD.finditer(value.as_written):
            if found.group().casefold() not in folded:
                continue
            year, month = divmod(folded.index(found.group().casefold()) + months, MONTHS_OF_YEAR)
            name = names[month].capitalize() if found.group()[0].isupper() else names[month].lower()
            words = value.as_written[: found.start()] + name + value.as_written[found.end() :]
            words = _YEAR.sub(lambda one, on=year: str(int(one.group()) + on), words)  # type: ignore[misc]
            read = parse_fuzzy_date(words)
            same = read is not None and read.precision is value.precision and read.last == last.isoformat()
            if same and read is not None and read.first in (None, first.isoformat()):
                return read
    return None


def _plain(precision: Precision, first: date, last: date) -> FuzzyDate:
    """Return a month, or a time about one, in digits, where the words could not be kept."""
    month = f"{first.year:04d}-{first.month:02d}"
    whole = first.day == 1 and last == _end_on(first.replace(day=calendar.monthrange(first.year, first.month)[1]), 0)
    if precision is Precision.MONTH:
        return _read(month)
    if first == last:
        return _read(f"about {first.isoformat()}")
    return _read(f"about {month}") if whole else _read(f"{first.isoformat()}/{last.isoformat()}")


def _read(words: str) -> FuzzyDate:
    found = parse_fuzzy_date(words)
    assert found is not None
    return found
