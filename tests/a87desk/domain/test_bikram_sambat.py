"""Nepal's calendar on days that are known from elsewhere, and nothing outside the stated range."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.bikram_sambat import BikramDate, bikram_sambat

FIRST, LAST = date(2006, 4, 14), date(2026, 4, 13)


@pytest.mark.parametrize(
    ("day", "there"),
    [
        (date(2015, 4, 25), (2072, 1, 12)),  # the Gorkha earthquake
        (date(2015, 9, 20), (2072, 6, 3)),  # the constitution
        (date(2006, 4, 24), (2063, 1, 11)),  # Loktantra Day
        (date(2008, 5, 28), (2065, 2, 15)),  # Republic Day
        (date(2024, 6, 29), (2081, 3, 15)),  # National Paddy Day
        (date(2025, 4, 14), (2082, 1, 1)),
        (date(2017, 3, 28), (2073, 12, 15)),
        (FIRST, (2063, 1, 1)),
        (LAST, (2082, 12, 30)),
    ],
)
def test_known_days(day: date, there: tuple[int, int, int]) -> None:
    assert bikram_sambat(day) == BikramDate(*there)


@pytest.mark.parametrize(
    "day", [FIRST - timedelta(days=1), LAST + timedelta(days=1), date(1999, 1, 1), date(2099, 1, 1)]
)
def test_outside_the_range_there_is_no_date(day: date) -> None:
    assert bikram_sambat(day) is None


@given(st.dates(FIRST, LAST - timedelta(days=1)))
def test_the_next_day_follows(day: date) -> None:
    today, tomorrow = bikram_sambat(day), bikram_sambat(day + timedelta(days=1))
    assert today is not None
    assert tomorrow is not None
    follows = (today.year, today.month, today.day + 1)
    new_month = (today.year + today.month // 12, today.month % 12 + 1, 1)
    assert (tomorrow.year, tomorrow.month, tomorrow.day) in (follows, new_month)
    assert tomorrow.day > 1 or 29 <= today.day <= 32
