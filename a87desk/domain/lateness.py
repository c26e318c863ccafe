"""Whether an action is late on a day. Any day may be asked about, past or to come.

A date is passed when the last day it may mean is before the day asked about: "June 2019" is not passed on 30 June 2019.
Source: domain description 3.6 (overdue is computed) and 3 (fuzzy date).
"""

from __future__ import annotations

from datetime import date

from a87desk.domain.action import Action
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.vocabulary import ActionStatus

ENDED = frozenset({ActionStatus.COMPLETED, ActionStatus.CANCELLED})


def is_passed(when: FuzzyDate | None, on: date) -> bool | None:
    """Return whether a date lies wholly before a day; None where it names no day ("to be confirmed")."""
    last = last_day(when)
    return None if last is None else last < on


def is_late(action: Action, on: date) -> bool | None:
    """Return whether an action is late on a day, never once it is done or cancelled; None where no date says so."""
    return False if action.status in ENDED else is_passed(action.due, on)


def last_day(when: FuzzyDate | None) -> date | None:
    """Return the last day that a date may mean, None where it names none."""
    return date.fromisoformat(when.last) if when is not None and when.last else None


def first_day(when: FuzzyDate | None) -> date | None:
    """Return the first day that a date may mean, None where it names none."""
    return date.fromisoformat(when.first) if when is not None and when.first else None
