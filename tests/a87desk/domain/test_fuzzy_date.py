"""Dates as workshops give them are read where they can be, and kept exactly as written in any case."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from a87desk.domain.fuzzy_date import FuzzyDate, Precision, day, parse_fuzzy_date


@pytest.mark.parametrize(
    ("written", "precision", "first", "last"),
    [
        ("2019-07-17", Precision.DAY, "2019-07-17", "2019-07-17"),
        ("17 July 2019", Precision.DAY, "2019-07-17", "2019-07-17"),
        ("17th July 2019", Precision.DAY, "2019-07-17", "2019-07-17"),
        ("July 17, 2019", Precision.DAY, "2019-07-17", "2019-07-17"),
        ("1er mars 2020", Precision.DAY, "2020-03-01", "2020-03-01"),
        ("17 de julio de 2019", Precision.DAY, "2019-07-17", "2019-07-17"),
        ("29 February 2020", Precision.DAY, "2020-02-29", "2020-02-29"),
        ("2019-07-17/2019-07-18", Precision.RANGE, "2019-07-17", "2019-07-18"),
        ("17-18 July 2019", Precision.RANGE, "2019-07-17", "2019-07-18"),
        ("17–18 juillet 2019", Precision.RANGE, "2019-07-17", "2019-07-18"),
        ("July 2019", Precision.MONTH, "2019-07-01", "2019-07-31"),
        ("février 2020", Precision.MONTH, "2020-02-01", "2020-02-29"),
        ("2020-02", Precision.MONTH, "2020-02-01", "2020-02-29"),
        ("Q3 2019", Precision.QUARTER, "2019-07-01", "2019-09-30"),
        ("2019", Precision.YEAR, "2019-01-01", "2019-12-31"),
        ("before July 2019", Precision.BEFORE, None, "2019-06-30"),
        ("by July 2019", Precision.BEFORE, None, "2019-07-31"),
        ("avant 2020", Precision.BEFORE, None, "2019-12-31"),
        ("early 2020", Precision.ABOUT, "2020-01-01", "2020-12-31"),
        ("TBC", Precision.TO_BE_CONFIRMED, None, None),
        ("(tbd)", Precision.TO_BE_DECIDED, None, None),
        ("TBA.", Precision.TO_BE_ANNOUNCED, None, None),
    ],
)
def test_dates_are_read_as_people_write_them(
    written: str, precision: Precision, first: str | None, last: str | None
) -> None:
    assert parse_fuzzy_date(written) == FuzzyDate(precision=precision, as_written=written, first=first, last=last)


@pytest.mark.parametrize(
    "written",
    [
        "next spring, perhaps", "30 February 2019", "2019-13", "2019-02-30", "18-17 July 2019", "2019-07-18/2019-07-17",
        "17 Juillembre 2019", "before the monsoon", "15:30", "श्रावण २०७६", "by 0001-01-01x", "before 0001-01-01",
    ],
)  # fmt: skip
def test_what_names_no_date_stays_as_written(written: str) -> None:
    assert parse_fuzzy_date(written) == FuzzyDate(precision=Precision.AS_WRITTEN, as_written=written)


def test_nothing_written_is_no_date() -> None:
    assert [parse_fuzzy_date(text) for text in ("", "  ", "\n\t")] == [None, None, None]


_PIECES = st.sampled_from(
    [
        "before", "by", "about", "early", "mid", "Q1", "T4", "-", "–", "/", "to", "de", "of", ",", ".", "th", "er",
        "July", "juillet", "enero", "2019", "1999", "0001", "9999", "2019-07", "2019-02-30", "0001-01-01", "9999-12-31",
        "31", "32", "0", "00", "TBC", "TBD", "٢٠١٩", "२०१९", "²", "①", " ",
    ]
)  # fmt: skip
_DATE_LIKE = st.lists(_PIECES, max_size=6).map(" ".join) | st.lists(_PIECES, max_size=6).map("".join)


@settings(deadline=None, max_examples=500)
@given(st.text(max_size=40) | _DATE_LIKE)
@example("before 0001-01-01")
@example("by 9999-12-31")
@example("9999-12")
@example("0000")
@example("\ud800")
def test_whatever_is_written_is_kept_and_bounds_are_in_order(written: str) -> None:
    read = parse_fuzzy_date(written)
    if read is None:
        assert not written.strip()
        return
    assert read.as_written == written
    bounds = [date.fromisoformat(bound) for bound in (read.first, read.last) if bound is not None]
    assert bounds == sorted(bounds)
    assert bool(bounds) == (
        read.precision
        not in (
            Precision.AS_WRITTEN, Precision.TO_BE_ANNOUNCED, Precision.TO_BE_CONFIRMED, Precision.TO_BE_DECIDED,
        )
    )  # fmt: skip


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_an_exact_day_is_read_back(value: date) -> None:
    assert parse_fuzzy_date(value.isoformat()) == day(value)
    named = parse_fuzzy_date(f"{value.day} {calendar.month_name[value.month]} {value.year}")
    assert named is not None
    assert (named.first, named.last, named.precision) == (value.isoformat(), value.isoformat(), Precision.DAY)
