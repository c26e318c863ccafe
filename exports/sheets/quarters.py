"""The quarters of a plan: a column of each from the first action to the last, and a sign where an action runs.

Knows dates. Must not know columns nor sheets. A date that is known only roughly fills every quarter that it may mean.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from a87desk.domain.action import Action
from a87desk.domain.lateness import first_day, last_day
from a87desk.i18n import _

MOST = 24
"""Quarters in the grid; a plan that is longer has its years."""
RUNS = "■"


@dataclass(frozen=True, slots=True)
class Period:
    """A quarter, or a whole year where `quarter` is 0."""

    year: int
    quarter: int

    @property
    def key(self) -> str:
        return f"q_{self.year}_{self.quarter}" if self.quarter else f"y_{self.year}"

    def words(self) -> str:
        """Return how the period is called."""
        return _("Q{quarter} {year}").format(quarter=self.quarter, year=self.year) if self.quarter else str(self.year)


def periods(actions: Iterable[Action]) -> tuple[Period, ...]:
    """Return the quarters from the first day of these actions to the last; their years where there are too many."""
    spans = [span for span in map(span_of, actions) if span is not None]
    if not spans:
        return ()
    first, last = min(one[0] for one in spans), max(one[1] for one in spans)
    start, end = _count(first), _count(last)
    if end - start < MOST:
        return tuple(Period(one // 4, one % 4 + 1) for one in range(start, end + 1))
    return tuple(Period(year, 0) for year in range(first.year, min(last.year, first.year + MOST - 1) + 1))


def span_of(action: Action) -> tuple[date, date] | None:
    """Return the first and the last day on which an action may run, None where no date says so."""
    first = first_day(action.starts) or last_day(action.starts) or first_day(action.due) or last_day(action.due)
    last = last_day(action.due) or last_day(action.starts)
    if first is None or last is None:
        return None
    return (first, last) if first <= last else (last, last)


def runs_in(action: Action, period: Period) -> bool:
    """Whether an action may run in a period."""
    span = span_of(action)
    if span is None:
        return False
    if not period.quarter:
        return span[0].year <= period.year <= span[1].year
    return _count(span[0]) <= period.year * 4 + period.quarter - 1 <= _count(span[1])


def _count(day: date) -> int:
    return day.year * 4 + (day.month - 1) // 3
