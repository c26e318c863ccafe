"""Times of the day are understood as people print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.clock_time import clock_of, minutes_of, read_clock, read_span


@given(st.integers(0, 24 * 60 - 1))
def test_every_minute_of_the_day_is_kept_and_read_again(minutes: int) -> None:
    assert minutes_of(clock_of(minutes)) == minutes == read_clock(clock_of(minutes))


@pytest.mark.parametrize("kept", ["", "9", "24:00", "10:60", "ten", "10:5", "-1:30", "1:2:3"])
def test_what_is_no_time_is_none(kept: str) -> None:
    assert minutes_of(kept) is None


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("9", "09:00"), ("9:05", "09:05"), ("9.30", "09:30"), ("09h15", "09:15"), ("14h", "14:00"), ("0930", "09:30"),
        ("9.30 am", "09:30"), ("11.00 pm", "23:00"), ("12.30 pm", "12:30"), ("12.30 am", "00:30"), ("2 p.m.", "14:00"),
        ("٠٩:٣٠", "09:30"),
    ],
)  # fmt: skip
def test_a_time_is_read_as_it_is_typed(typed: str, clock: str) -> None:
    found = read_clock(typed)
    assert found is not None
    assert clock_of(found) == clock


@pytest.mark.parametrize("typed", ["", "soon", "25:00", "13 pm", "9:75", "9:30 – 10:00", "99999"])
def test_a_time_that_is_none_is_not_guessed(typed: str) -> None:
    assert read_clock(typed) is None


@pytest.mark.parametrize(
    ("printed", "starts", "ends"),
    [
        ("11.00 pm – 12.30 pm", 23 * 60, 12 * 60 + 30),
        ("10.30 am – 11.00 pm", 10 * 60 + 30, 23 * 60),
        ("9.00 – 10.30 am", 9 * 60, 10 * 60 + 30),
        ("11.00 – 12.30 pm", 11 * 60, 12 * 60 + 30),
        ("2.00 – 3.30 pm", 14 * 60, 15 * 60 + 30),
        ("from 9h30", 9 * 60 + 30, None),
        ("after lunch", None, None),
    ],
)
def test_a_printed_span_is_read_for_what_it_says(printed: str, starts: int | None, ends: int | None) -> None:
    assert read_span(printed) == (starts, ends)
