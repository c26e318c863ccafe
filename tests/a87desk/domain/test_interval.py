"""Dates some months on: as roughly known as the one they are counted from, and never a day that there is not."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.fuzzy_date import FuzzyDate, Precision, day, parse_fuzzy_date
from a87desk.domain.interval import day_months_on, is_dated, months_on


def read(words: str) -> FuzzyDate:
    found = parse_fuzzy_date(words)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "months", "expected"),
    [
        ("March 2019", 3, "June 2019"),
        ("December 2019", 3, "March 2020"),
        ("mars 2019", 3, "juin 2019"),
        ("marzo de 2019", 10, "enero de 2020"),
        ("março de 2019", 3, "junho de 2019"),
        ("MARCH 2019", 1, "April 2019"),
        ("2019-03", 3, "2019-06"),
        ("Mar 2019", 3, "2019-06"),
        ("31 January 2019", 1, "2019-02-28"),
        ("2020-01-31", 1, "2020-02-29"),
        ("2019-01-31", 2, "2019-03-31"),
        ("before July 2019", 3, "before October 2019"),
        ("by 30 June 2019", 3, "by 30 September 2019"),
        ("by 2019-06-30", 3, "by 2019-09-30"),
        ("mid-March 2019", 3, "mid-June 2019"),
        ("2019-Q1", 3, "2019-Q2"),
        ("2019-Q4", 3, "2020-Q1"),
        ("2019-Q1", 1, "2019-02-01/2019-04-30"),
        ("2019", 12, "2020"),
        ("2019", 3, "2019-04-01/2020-03-31"),
        ("4-5 March 2019", 3, "2019-06-04/2019-06-05"),
        ("TBC", 3, "TBC"),
        ("after the elections", 3, "after the elections"),
    ],
)
def test_a_date_stays_as_rough_as_it_is_and_in_its_language(words: str, months: int, expected: str) -> None:
    found = months_on(read(words), months)
    assert found.as_written == expected
    assert found == read(expected)


def test_every_three_months_from_the_end_of_august_never_leaves_the_month() -> None:
    first = day(date(2019, 8, 31))
    dates = [months_on(first, 3 * number).first for number in range(5)]
    assert dates == ["2019-08-31", "2019-11-30", "2020-02-29", "2020-05-31", "2020-08-31"]


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)), st.integers(0, 600))
def test_the_day_of_the_month_is_kept_or_is_the_last_there_is(value: date, months: int) -> None:
    found = day_months_on(value, months)
    assert (found.year * 12 + found.month) - (value.year * 12 + value.month) == months
    assert found.day == min(value.day, calendar.monthrange(found.year, found.month)[1])


@given(st.integers(1900, 2090), st.integers(1, 12), st.integers(0, 120))
def test_a_month_comes_to_a_whole_month(year: int, month: int, months: int) -> None:
    found = months_on(read(f"{year}-{month:02}"), months)
    assert found.precision is Precision.MONTH
    first, last = date.fromisoformat(found.first or ""), date.fromisoformat(found.last or "")
    assert (first.day, last.day) == (1, calendar.monthrange(last.year, last.month)[1])
    assert first.year * 12 + first.month == year * 12 + month + months


def test_beyond_the_last_year_there_is_an_error_and_no_wrong_date() -> None:
    with pytest.raises(OverflowError):
        months_on(day(date(9999, 12, 1)), 1)


def test_only_what_names_days_can_be_counted_on() -> None:
    assert not is_dated(None)
    assert not is_dated(read("TBA"))
    assert is_dated(read("before July 2019"))
