"""Dates as a reader of any country understands them, and roughly known ones as roughly."""

from __future__ import annotations

from datetime import date

import pytest

from a87desk.domain.fuzzy_date import FuzzyDate, Precision, parse_fuzzy_date
from exports.report.dates import date_words, day_words, exact_day, span_words, workshop_dates


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2017-09-12", "12 September 2017"),
        ("12 September 2017", "12 September 2017"),
        ("1er mars 2019", "1 March 2019"),
        ("2017-09-12/2017-09-13", "12–13 September 2017"),
        ("2017-12-30/2018-01-02", "30 December 2017 – 2 January 2018"),
        ("2017-09-29/2017-10-01", "29 September 2017 – 1 October 2017"),
        ("2019-03", "March 2019"),
        ("julio de 2019", "July 2019"),
        ("2019-Q3", "July–September 2019"),
        ("T4 2019", "October–December 2019"),
        ("2019", "2019"),
        ("before July 2019", "before July 2019"),
        ("before 2019-07", "before July 2019"),
        ("by 2019-07-15", "by 15 July 2019"),
        ("about 2019-07-15", "about 15 July 2019"),
        ("first week of July 2019", "first week of July 2019"),
        ("TBD", "To be decided"),
        ("(tbc)", "To be confirmed"),
        ("TBA", "To be announced"),
        ("within five years", "within five years"),
        ("31/02/2019", "31/02/2019"),
    ],
)
def test_a_date_is_put_into_words(typed: str, shown: str) -> None:
    assert date_words(parse_fuzzy_date(typed)) == shown


def test_no_date_is_said_to_be_none() -> None:
    assert date_words(None) == "Date not given"
    assert day_words(None) == "Date not given"
    assert workshop_dates(None, None) == "Date not given"


def test_a_weekday_comes_from_the_calendar_and_only_with_an_exact_day() -> None:
    assert day_words(parse_fuzzy_date("2017-09-12")) == "Tuesday 12 September 2017"
    assert day_words(parse_fuzzy_date("29 February 2024")) == "Thursday 29 February 2024"
    assert day_words(parse_fuzzy_date("September 2017")) == "September 2017"
    assert day_words(parse_fuzzy_date("TBD")) == "To be decided"


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("12 September 2017", "13 September 2017", "12–13 September 2017"),
        ("12 September 2017", "12 September 2017", "12 September 2017"),
        ("12 September 2017", "", "12 September 2017"),
        ("12 September 2017", "TBC", "12 September 2017"),
        ("September 2017", "13 September 2017", "September 2017"),
        ("", "13 September 2017", "Date not given"),
    ],
)
def test_the_days_of_a_workshop(first: str, last: str, shown: str) -> None:
    assert workshop_dates(parse_fuzzy_date(first), parse_fuzzy_date(last)) == shown


def test_a_range_says_nothing_twice() -> None:
    assert span_words(date(2019, 5, 4), date(2019, 5, 4)) == "4 May 2019"
    assert span_words(date(2019, 5, 4), date(2019, 5, 9)) == "4–9 May 2019"


def test_only_a_day_is_exact() -> None:
    assert exact_day(parse_fuzzy_date("2017-09-12")) == date(2017, 9, 12)
    assert exact_day(parse_fuzzy_date("September 2017")) is None
    assert exact_day(None) is None
    assert exact_day(FuzzyDate(precision=Precision.DAY, as_written="?")) is None


def test_a_damaged_record_is_shown_as_written() -> None:
    assert date_words(FuzzyDate(precision=Precision.DAY, as_written="next Monday")) == "next Monday"
    assert workshop_dates(FuzzyDate(precision=Precision.DAY, as_written="x"), None) == "x"
