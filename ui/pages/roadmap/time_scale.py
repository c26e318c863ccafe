"""Where a day lies on the time axis: whole quarters over a width, from the start edge.

Pure numbers. Must not know painting nor the direction of reading: whoever paints mirrors.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = 3
NEAR_YEARS = 1
"""So far before or after the plan, today still widens the axis; further away it would only squash the plan."""
MOST_QUARTERS = 160


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of a year, counted from the year 0, so that the next one is one more."""

    count: int

    @property
    def year(self) -> int:
        return self.count // 4

    @property
    def number(self) -> int:
        return self.count % 4 + 1

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, MONTHS * (self.number - 1) + 1, 1)


def quarter_of(day: date) -> Quarter:
    """Return the quarter that a day lies in."""
    return Quarter(day.year * 4 + (day.month - 1) // MONTHS)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """The quarters that are shown, the first and the last included."""

    first: Quarter
    last: Quarter

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        return tuple(Quarter(one) for one in range(self.first.count, self.last.count + 1))

    def share(self, day: date) -> float:
        """Return where the beginning of a day lies, 0 at the start edge to 1; beyond for days that are not shown."""
        quarter = quarter_of(day)
        days = (Quarter(quarter.count + 1).first - quarter.first).days
        inside = (day - quarter.first).days / days
        return (quarter.count - self.first.count + inside) / (self.last.count - self.first.count + 1)

    def span(self, first: date, last: date) -> tuple[float, float]:
        """Return where a stretch of whole days begins and ends, kept within the axis."""
        begins, ends = self.share(first), self.share(last + timedelta(days=1))
        return min(1.0, max(0.0, begins)), min(1.0, max(0.0, ends))

    def shows(self, day: date) -> bool:
        """Whether a day is on the axis."""
        return self.first.count <= quarter_of(day).count <= self.last.count


def time_scale(days: Iterable[date], on: date) -> TimeScale:
    """Return the axis for these days, with `on` where it is near them; the year of `on` where there are none."""
    known = sorted(day for day in days if date(1900, 1, 1) < day < date(9000, 1, 1))
    if not known:
        return TimeScale(Quarter(on.year * 4), Quarter(on.year * 4 + 3))
    first, last = quarter_of(known[0]).count, quarter_of(known[-1]).count
    here = quarter_of(on).count
    if first - 4 * NEAR_YEARS <= here <= last + 4 * NEAR_YEARS:
        first, last = min(first, here), max(last, here)
    last = max(last, first + 3)
    if last - first >= MOST_QUARTERS:  # a slip of the pen, such as 2109, must not hide everything else
        middle = quarter_of(known[len(known) // 2]).count
        first, last = max(first, middle - MOST_QUARTERS // 2), min(last, middle + MOST_QUARTERS // 2)
    return TimeScale(Quarter(first), Quarter(last))
