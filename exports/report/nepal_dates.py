"""Dates of Nepal's calendar beside the common ones: "28 March 2019 (14 Chaitra 2075 BS)".

Knows how they are written in Latin letters and in Devanagari. Which day is which is the business of
`a87desk.domain.bikram_sambat`.
"""

from __future__ import annotations

from datetime import date

from a87desk.domain.bikram_sambat import BikramDate, bikram_sambat
from a87desk.domain.folding import fold
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _
from exports.encoders import isolated
from exports.report.dates import exact_day, workshop_dates

_COUNTRY = frozenset({"nepal", "népal", "नेपाल", "نيبال"})
_MONTHS = (
    "Baishakh", "Jestha", "Ashadh", "Shrawan", "Bhadra", "Ashwin", "Kartik", "Mangsir", "Poush", "Magh", "Falgun",
    "Chaitra",
)  # fmt: skip
_IN_NEPALI = (
    "वैशाख", "जेठ", "असार", "साउन", "भदौ", "असोज", "कात्तिक", "मङ्सिर", "पुस", "माघ", "फागुन", "चैत",
)  # fmt: skip
_DIGITS = str.maketrans("0123456789", "०१२३४५६७८९")


def beside(words: str, workshop: Workshop, first: FuzzyDate | None, last: FuzzyDate | None = None) -> str:
    """Return a date with the date of Nepal's calendar behind it; as it was for other countries and unknown days."""
    said = _span(exact_day(first), exact_day(last or first), workshop) if is_of_nepal(workshop) else ""
    return _("{date} ({bikram_sambat})").format(date=words, bikram_sambat=isolated(said)) if said else words


def dates_of(workshop: Workshop) -> str:
    """Return the days of a workshop, with those of its own calendar where it has one."""
    return beside(workshop_dates(workshop.starts, workshop.ends), workshop, workshop.starts, workshop.ends)


def is_of_nepal(workshop: Workshop) -> bool:
    """Whether a workshop is held in or for Nepal."""
    return fold(workshop.country.strip()) in {fold(name) for name in _COUNTRY}


def _span(first: date | None, last: date | None, workshop: Workshop) -> str:
    begins = bikram_sambat(first) if first else None
    ends = bikram_sambat(last) if last else None
    if begins is None or ends is None:
        return ""
    in_nepali = workshop.languages[:1] == ("ne",)
    words = _day(ends, in_nepali)
    if begins != ends:
        same_month = (begins.year, begins.month) == (ends.year, ends.month)
        start = _digits(begins.day, in_nepali) if same_month else _day(begins, in_nepali)
        words = f"{start}–{words}" if same_month else f"{start} – {words}"
    return f"वि.सं. {words}" if in_nepali else f"{words} BS"


def _day(day: BikramDate, in_nepali: bool) -> str:
    month = (_IN_NEPALI if in_nepali else _MONTHS)[day.month - 1]
    return f"{_digits(day.day, in_nepali)} {month} {_digits(day.year, in_nepali)}"


def _digits(number: int, in_nepali: bool) -> str:
    return str(number).translate(_DIGITS) if in_nepali else str(number)
