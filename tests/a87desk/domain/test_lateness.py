"""Late is what should have been done by the last day its date may mean."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from a87desk.domain.action import Action
from a87desk.domain.fuzzy_date import day, parse_fuzzy_date
from a87desk.domain.lateness import is_late
from a87desk.domain.vocabulary import ActionStatus

OPEN = [one for one in (None, *ActionStatus) if one not in (ActionStatus.COMPLETED, ActionStatus.CANCELLED)]


@pytest.mark.parametrize(
    ("due", "on", "late"),
    [
        ("June 2019", "2019-06-30", False),
        ("June 2019", "2019-07-01", True),
        ("before July 2019", "2019-06-30", False),
        ("before July 2019", "2019-07-01", True),
        ("by 15 May 2019", "2019-05-15", False),
        ("2019", "2019-12-31", False),
        ("2019", "2020-01-01", True),
        ("Q2 2019", "2019-06-30", False),
        ("end of 2019", "2020-01-01", True),
        ("first week of September 2019", "2019-09-30", False),
        ("TBC", "2030-01-01", None),
        ("when the law is passed", "2030-01-01", None),
        ("", "2030-01-01", None),
    ],
)
def test_a_date_is_passed_when_its_last_possible_day_is(due: str, on: str, late: bool | None) -> None:
    assert is_late(Action(id="a", due=parse_fuzzy_date(due)), date.fromisoformat(on)) is late


@pytest.mark.parametrize("status", [ActionStatus.COMPLETED, ActionStatus.CANCELLED])
def test_what_is_done_or_cancelled_is_never_late(status: ActionStatus) -> None:
    assert is_late(Action(id="a", due=day(date(1999, 1, 1)), status=status), date(2030, 1, 1)) is False
    assert is_late(Action(id="a", status=status), date(2030, 1, 1)) is False


@given(some.dates(date(1990, 1, 1), date(2090, 1, 1)), some.integers(-400, 400), some.sampled_from(OPEN))
def test_late_begins_on_the_day_after(due: date, days: int, status: ActionStatus | None) -> None:
    assert is_late(Action(id="a", due=day(due), status=status), due + timedelta(days=days)) is (days > 0)
