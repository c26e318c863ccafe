"""Dates in words that nobody can mistake: day, name of the month, year; roughly known ones as roughly.

Knows `FuzzyDate`. Source: domain description 7.5 (never the short form of a locale).
"""

from __future__ import annotations

from datetime import date

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


def date_words(value: FuzzyDate | None) -> str:
    """Return a date as people read it; "Date not given" for none, the text as written where it names no date."""
    if value is None:
        return _("Date not given")
    if value.precision in _UNKNOWN:
        return _(_UNKNOWN[value.precision])
    if value.precision in (Precision.DAY, Precision.RANGE) and value.first and value.last:
        return span_words(date.fromisoformat(value.first), date.fromisoformat(value.last))
    if value.precision is Precision.MONTH and value.first:
        first = date.fromisoformat(value.first)
        return _("{month} {year}").format(month=_(_MONTHS[first.month - 1]), year=first.year)
    return value.as_written


def span_words(first: date, last: date) -> str:
    """Return a day, or a range of days with an en dash and nothing said twice."""
    if first == last:
        return _("{day} {month} {year}").format(day=first.day, month=_(_MONTHS[first.month - 1]), year=first.year)
    if (first.year, first.month) == (last.year, last.month):
        month = _(_MONTHS[first.month - 1])
        return _("{first}–{last} {month} {year}").format(first=first.day, last=last.day, month=month, year=first.year)
    return _("{first} – {last}").format(first=span_words(first, first), last=span_words(last, last))


def workshop_dates(starts: FuzzyDate | None, ends: FuzzyDate | None) -> str:
    """Return the days of a workshop; its first day alone where the last is not known."""
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
