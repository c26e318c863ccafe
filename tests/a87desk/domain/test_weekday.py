"""A weekday beside a date is read, and compared with the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from a87desk.domain.fuzzy_date import Precision, parse_fuzzy_date
from a87desk.domain.weekday import WrittenDay, without_weekday, written_day


@pytest.mark.parametrize(
    ("text", "weekday", "day"),
    [
        ("WEDNESDAY, 12 SEPTEMBER", 2, 12), ("Tuesday 12 September 2017", 1, 12), ("mardi 13 février 2018", 1, 13),
        ("miércoles 1er de mayo", 2, 1), ("sábado, 3 de março", 5, 3), ("terça-feira 4", 1, 4), ("Friday", 4, None),
        ("12 September", None, 12), ("September 2017", None, None), ("2017-09-12", None, None), ("TBC", None, None),
    ],
)  # fmt: skip
def test_a_heading_says_its_weekday_and_day(text: str, weekday: int | None, day: int | None) -> None:
    assert written_day(text) == WrittenDay(weekday, day)


def test_only_what_is_said_can_contradict() -> None:
    wednesday = date(2017, 9, 13)
    assert WrittenDay(2, 12).contradicts(wednesday)
    assert WrittenDay(1, 13).contradicts(wednesday)
    assert not WrittenDay(2, None).contradicts(wednesday)
    assert not WrittenDay(None, None).contradicts(wednesday)


@pytest.mark.parametrize("text", ["Mars 2018", "Monday", "end of May 2019", "before July 2019"])
def test_what_is_no_weekday_stays(text: str) -> None:
    assert without_weekday(text) == text


def test_a_date_with_a_weekday_is_a_day_and_keeps_its_words() -> None:
    found = parse_fuzzy_date("Wednesday, 12 September 2017")
    assert found is not None
    assert (found.precision, found.first, found.as_written) == (
        Precision.DAY, "2017-09-12", "Wednesday, 12 September 2017",
    )  # fmt: skip
