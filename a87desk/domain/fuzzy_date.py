"""Dates as workshops give them: a day, a range, a month, "before July 2019", TBC; always with the text as written.

Unknown is a value. What cannot be read as a date stays exactly as written and is never an error.
Source: domain description 3 (fuzzy date) and 7.5 (stored as ISO, shown with the name of the month).
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from a87desk.domain.weekday import without_weekday


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    RANGE = "range"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    BEFORE = "before"
    ABOUT = "about"
    TO_BE_DECIDED = "TBD"
    TO_BE_CONFIRMED = "TBC"
    TO_BE_ANNOUNCED = "TBA"
    AS_WRITTEN = "as_written"


class FuzzyDate(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A date that may be known only roughly. `first` and `last` bound it; both are None where it is unknown."""

    precision: Precision
    as_written: Annotated[str, Meta(description="The text as it was given; never changed.")]
    first: Annotated[str | None, Meta(description="First day it may mean, ISO 8601.")] = None
    last: Annotated[str | None, Meta(description="Last day it may mean, ISO 8601.")] = None


_UNKNOWN = {"tbd": Precision.TO_BE_DECIDED, "tbc": Precision.TO_BE_CONFIRMED, "tba": Precision.TO_BE_ANNOUNCED}
_MONTHS = (
    "january janvier enero janeiro jan",
    "february février fevrier febrero fevereiro feb",
    "march mars marzo março marco mar",
    "april avril abril apr",
    "may mai mayo maio",
    "june juin junio junho jun",
    "july juillet julio julho jul",
    "august août aout agosto aug",
    "september septembre septiembre setembro sept sep",
    "october octobre octubre outubro oct",
    "november novembre noviembre novembro nov",
    "december décembre decembre diciembre dezembro dec",
)
_MONTH_OF = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split()}
_NAME = r"(?P<month>[^\W\d_]{3,10})\.?"
_OF = r"(?:\s+(?:de|of))?\s+"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_BEFORE = re.compile(r"^(?:(?P<until>by|until|no later than)|before|avant|antes de)\s+(?P<rest>.+)$", re.IGNORECASE)
_ABOUT = re.compile(
    r"^(?:early|mid|late|about|around|end of|start of|first week of|spring|summer|autumn)[\s-]+(?P<rest>.+)$",
    re.IGNORECASE,
)


def parse_fuzzy_date(text: str) -> FuzzyDate | None:
    """Read a date as a person writes it (en, fr, es, pt month names, ISO); None for an empty text.

    Never raises: a text that names no date is kept with the precision "as written". A weekday before the date is kept
    as written and says nothing: whether it fits is for `reading.to_complete`.
    """
    written = without_weekday(text.strip())
    if not written:
        return None
    unknown = _UNKNOWN.get(written.lower().strip("()."))
    if unknown:
        return FuzzyDate(precision=unknown, as_written=text)
    before = _BEFORE.match(written)
    if before and (inner := _exact(before["rest"])) and inner[1] > date.min:
        last = inner[2] if before["until"] else inner[1] - timedelta(days=1)
        return FuzzyDate(precision=Precision.BEFORE, as_written=text, last=last.isoformat())
    about = _ABOUT.match(written)
    if about and (inner := _exact(about["rest"])):
        return _dated(Precision.ABOUT, text, inner[1], inner[2])
    if exact := _exact(written):
        return _dated(exact[0], text, exact[1], exact[2])
    return FuzzyDate(precision=Precision.AS_WRITTEN, as_written=text)


def day(value: date) -> FuzzyDate:
    """Return an exactly known day."""
    return _dated(Precision.DAY, value.isoformat(), value, value)


def _dated(precision: Precision, text: str, first: date, last: date) -> FuzzyDate:
    return FuzzyDate(precision=precision, as_written=text, first=first.isoformat(), last=last.isoformat())


def _exact(text: str) -> tuple[Precision, date, date] | None:
    for read in (_iso, _quarter, _named_range, _named_day, _named_month, _year):
        try:
            found = read(text)
        except ValueError:
            continue
        if found:
            return found
    return None


def _iso(text: str) -> tuple[Precision, date, date] | None:
    found = re.fullmatch(r"(\d{4}-\d\d-\d\d)(?:\s*(?:/|–|to)\s*(\d{4}-\d\d-\d\d))?", text)
    if found:
        first = date.fromisoformat(found[1])
        last = date.fromisoformat(found[2] or found[1])
        return (Precision.RANGE if found[2] else Precision.DAY, first, last) if last >= first else None
    month = re.fullmatch(r"(\d{4})-(\d\d)", text)
    return _whole_month(int(month[1]), int(month[2])) if month else None


def _quarter(text: str) -> tuple[Precision, date, date] | None:
    found = re.fullmatch(r"(\d{4})[-\s]?[QT]([1-4])|[QT]([1-4])[-\s](\d{4})", text, re.IGNORECASE)
    if not found:
        return None
    year, quarter = int(found[1] or found[4]), int(found[2] or found[3])
    return Precision.QUARTER, date(year, 3 * quarter - 2, 1), _whole_month(year, 3 * quarter)[2]


def _named_range(text: str) -> tuple[Precision, date, date] | None:
    found = re.fullmatch(rf"(?P<from>\d\d?)\s*[-–]\s*(?P<to>\d\d?){_OF}{_NAME}{_OF}{_YEAR}", text)
    if not found:
        return None
    month = _month(found["month"])
    first, last = (date(int(found["year"]), month, int(found[part])) for part in ("from", "to"))
    return (Precision.RANGE, first, last) if last >= first else None


def _named_day(text: str) -> tuple[Precision, date, date] | None:
    found = re.fullmatch(rf"(?P<day>\d\d?)(?:st|nd|rd|th|er|\.)?{_OF}{_NAME}{_OF}{_YEAR}", text) or re.fullmatch(
        rf"{_NAME}\s+(?P<day>\d\d?),?\s+{_YEAR}", text
    )
    if not found:
        return None
    value = date(int(found["year"]), _month(found["month"]), int(found["day"]))
    return Precision.DAY, value, value


def _named_month(text: str) -> tuple[Precision, date, date] | None:
    found = re.fullmatch(rf"{_NAME}{_OF}{_YEAR}", text)
    return _whole_month(int(found["year"]), _month(found["month"])) if found else None


def _year(text: str) -> tuple[Precision, date, date] | None:
    found = re.fullmatch(_YEAR, text)
    if not found:
        return None
    year = int(found["year"])
    return Precision.YEAR, date(year, 1, 1), date(year, 12, 31)


def _month(name: str) -> int:
    number = _MONTH_OF.get(name.lower())
    if number is None:
        raise ValueError(name)
    return number


def _whole_month(year: int, month: int) -> tuple[Precision, date, date]:
    return Precision.MONTH, date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
