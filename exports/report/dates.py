"""Dates in words that nobody can mistake: day, name of the month, year; roughly known ones as roughly.

Knows `FuzzyDate`. Must not know the clock nor any locale. Source: domain description 7.5 (never the short form of a
locale). What a person wrote in words stays as written; what was written in digits is put into words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from a87desk.domain.fuzzy_date import FuzzyDate, Precision
from a87desk.i18n import _, mark

_MONTHS = (
    mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"), mark("July"),
    mark("August"), mark("September"), mark("October"), mark("November"), mark("December"),
)  # fmt: skip
_WEEKDAYS = (
    mark("Monday"), mark("Tuesday"), mark("Wednesday"), mark("Thursday"), mark("Friday"), mark("Saturday"),
    mark("Sunday"),
)  # fmt: skip
_UNKNOWN = {
    Precision.TO_BE_DECIDED: mark("To be decided"),
    Precision.TO_BE_CONFIRMED: mark("To be confirmed"),
    Precision.TO_BE_ANNOUNCED: mark("To be announced"),
}
_IN_DIGITS = re.compile(r"\d{4}-\d\d")


def is_known(value: FuzzyDate | None) -> bool:
    """Whether a date says when, however roughly: not none and not "to be decided"."""
    return value is not None and value.precision not in _UNKNOWN


def date_words(value: FuzzyDate | None) -> str:
    """Return a date as people read it; "Date not given" for none, the text as written where it names no date."""
    if value is None:
        return _("Date not given")
    if value.precision in _UNKNOWN:
        return _(_UNKNOWN[value.precision])
    put = _IN_WORDS.get(value.precision)
    is_readable = value.precision in (Precision.BEFORE, Precision.ABOUT) and not _IN_DIGITS.search(value.as_written)
    if put is None or not value.last or is_readable:
        return value.as_written
    last = date.fromisoformat(value.last)
    return put(date.fromisoformat(value.first) if value.first else last, last)


def span_words(first: date, last: date) -> str:
    """Return a day, or a range of days with an en dash and nothing said twice."""
    if first == last:
        return _("{day} {month} {year}").format(day=first.day, month=_(_MONTHS[first.month - 1]), year=first.year)
    if (first.year, first.month) == (last.year, last.month):
        month = _(_MONTHS[first.month - 1])
        return _("{first}–{last} {month} {year}").format(first=first.day, last=last.day, month=month, year=first.year)
    return _("{first} – {last}").format(first=span_words(first, first), last=span_words(last, last))


def month_words(day: date) -> str:
    """Return the month of a day with its year."""
    return _month_words(day, day)


def _month_words(first: date, _last: date) -> str:
    return _("{month} {year}").format(month=_(_MONTHS[first.month - 1]), year=first.year)


def _quarter_words(first: date, last: date) -> str:
    return _("{first}–{last} {year}").format(
        first=_(_MONTHS[first.month - 1]), last=_(_MONTHS[last.month - 1]), year=first.year
    )


def _year_words(first: date, _last: date) -> str:
    return str(first.year)


def _before_words(_first: date, last: date) -> str:
    after = last + timedelta(days=1)
    if after.day == 1:
        return _("before {date}").format(date=_month_words(after, after))
    return _("by {date}").format(date=span_words(last, last))


def _about_words(first: date, last: date) -> str:
    return _("about {date}").format(date=span_words(first, last))


_IN_WORDS: dict[Precision, Callable[[date, date], str]] = {
    Precision.DAY: span_words,
    Precision.RANGE: span_words,
    Precision.MONTH: _month_words,
    Precision.QUARTER: _quarter_words,
    Precision.YEAR: _year_words,
    Precision.BEFORE: _before_words,
    Precision.ABOUT: _about_words,
}


def workshop_dates(starts: FuzzyDate | None, ends: FuzzyDate | None) -> str:
    """Return the days of a workshop; its first day alone where the last is not known to the day."""
    exact = (Precision.DAY,)
    if starts and ends and starts.precision in exact and ends.precision in exact and starts.first and ends.last:
        return span_words(date.fromisoformat(starts.first), date.fromisoformat(ends.last))
    return date_words(starts)


def day_words(value: FuzzyDate | None) -> str:
    """Return a day with its weekday, worked out from the date and never typed."""
    words = date_words(value)
    if value is None or value.precision is not Precision.DAY or not value.first:
        return words
    weekday = _(_WEEKDAYS[date.fromisoformat(value.first).weekday()])
    return _("{weekday} {date}").format(weekday=weekday, date=words)


def exact_day(value: FuzzyDate | None) -> date | None:
    """Return a date that is known to the day, None for any other."""
    if value is None or value.precision is not Precision.DAY or not value.first:
        return None
    return date.fromisoformat(value.first)
