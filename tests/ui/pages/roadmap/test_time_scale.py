"""Whole quarters over a width; a slip of the pen does not squash the plan."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ui.pages.roadmap.time_scale import MOST_QUARTERS, quarter_of, time_scale

DAYS = some.dates(date(1950, 1, 1), date(2150, 1, 1))


def test_the_axis_goes_from_the_first_quarter_to_the_last() -> None:
    scale = time_scale([date(2017, 11, 20), date(2019, 9, 30)], date(2018, 3, 12))
    assert (scale.first.year, scale.first.number, scale.last.year, scale.last.number) == (2017, 4, 2019, 3)
    assert scale.share(date(2017, 10, 1)) == 0.0
    assert scale.span(date(2017, 10, 1), date(2019, 9, 30)) == (0.0, 1.0)


def test_without_dates_it_is_the_year_that_is_asked_about() -> None:
    scale = time_scale([], date(2018, 3, 12))
    assert [one.first for one in scale.quarters] == [date(2018, month, 1) for month in (1, 4, 7, 10)]


@pytest.mark.parametrize(("on", "shown"), [(date(2020, 6, 1), True), (date(2026, 6, 1), False)])
def test_a_day_far_from_the_plan_does_not_squash_it(on: date, shown: bool) -> None:
    assert time_scale([date(2018, 1, 1), date(2019, 12, 31)], on).shows(on) is shown


@given(some.lists(DAYS, max_size=12), DAYS)
def test_any_days_have_an_axis_and_a_place_on_it(days: list[date], on: date) -> None:
    scale = time_scale(days, on)
    assert 1 <= len(scale.quarters) <= MOST_QUARTERS + 1
    for one in days:
        begins, ends = scale.span(one, one)
        assert 0.0 <= begins <= ends <= 1.0


@given(DAYS, DAYS)
def test_a_later_day_lies_further_on(one: date, other: date) -> None:
    scale = time_scale([date(2018, 1, 1)], date(2018, 1, 1))
    assert (scale.share(one) < scale.share(other)) == (one < other)
    assert quarter_of(one).first <= one
