"""The days of the workshop as tabs beside the title; in short words where there is little room.

Knows days. Must not know what is shown of a day.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale

from a87desk.domain.day import Day
from a87desk.i18n import _
from a87desk.reading.agenda import AgendaDay
from a87desk.reading.incomplete import day_name
from a87desk.reading.running_day import date_of
from ui import theme
from ui.widgets.choices import SegmentedControl

WIDE = 1090
"""From this many drawn pixels of page on each day has its date, if there are few."""
FEW = 3


class DayTabs(SegmentedControl):
    """One tab for each day."""

    def __init__(self) -> None:
        super().__init__(_("Day"))
        self._days: tuple[AgendaDay, ...] = ()
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self._is_wide = True

    def show_days(self, days: Sequence[AgendaDay], chosen: str) -> None:
        """Show these days."""
        self._days = tuple(days)
        self._fill()
        if chosen and self.current() != chosen:
            self.choose(chosen)

    def fit(self, page_width: int) -> None:
        """Use short words where the page is narrow."""
        is_wide = page_width >= theme.current().px(WIDE)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._fill()

    def _fill(self) -> None:
        segments = tuple((day.day.id, self._words(day), "") for day in self._days)
        if segments != self._shown:
            self._shown = segments
            self.set_segments(segments)
        self.setVisible(bool(segments))

    def _words(self, day: AgendaDay) -> str:
        name = _short_name(day.day) or day_name(day)
        on = date_of(day)
        if on is None or not self._is_wide or len(self._days) > FEW:
            return name
        return _("{day} · {date}").format(
            day=name, date=QLocale().toString(QDate(on.year, on.month, on.day), "ddd d MMM")
        )


def _short_name(day: Day) -> str:
    """Return the evening before in fewer words, "" for every other day."""
    return _("Evening before") if day.id and day.number == 0 else ""
