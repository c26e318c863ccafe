"""What a progress report says at its head and nobody else knows: its period, the focal point, the day it is of.

Knows the choices of documents. Must not know which documents are made, and keeps nothing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from a87desk.domain.fuzzy_date import Precision, day, parse_fuzzy_date
from a87desk.i18n import _
from exports.report.dates import date_words
from exports.report.options import ReportOptions
from ui.widgets.fields import Field, LineEdit
from ui.widgets.spacing import space


class ProgressFacts(QWidget):
    """Three fields side by side. The day is written as people write days; what is none is said and not used."""

    def __init__(self, options: ReportOptions) -> None:
        super().__init__()
        self.period, self.focal_point, self.as_of = LineEdit(options.period), LineEdit(options.focal_point), LineEdit()
        self.period.setPlaceholderText(_("To be decided"))
        self.focal_point.setPlaceholderText(_("To be decided"))
        if options.as_of:
            self.as_of.setText(date_words(day(date.fromisoformat(options.as_of))))
        self._day = Field(_("Progress report: late as of"), self.as_of)
        row = QHBoxLayout(self)
        space(row, gap=8)
        row.addWidget(Field(_("Progress report: period"), self.period), 1)
        row.addWidget(Field(_("Progress report: focal point"), self.focal_point), 1)
        row.addWidget(self._day, 1)
        self.as_of.editingFinished.connect(self._check)

    def chosen(self, options: ReportOptions) -> ReportOptions:
        """Return the choices with what is written here; without a day nothing is said to be late."""
        return replace(
            options, period=self.period.text().strip(), focal_point=self.focal_point.text().strip(), as_of=self._iso()
        )

    def _check(self) -> None:
        is_wrong = bool(self.as_of.text().strip()) and not self._iso()
        self._day.set_error(_("Write a day, for example 1 October 2019.") if is_wrong else "")

    def _iso(self) -> str:
        """Return the day in ISO 8601, "" where none is written."""
        found = parse_fuzzy_date(self.as_of.text())
        return found.first or "" if found is not None and found.precision is Precision.DAY else ""
