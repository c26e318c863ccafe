"""What the page asks a person: a day, and where a table goes.

Knows dialogs. Must not know what follows from the answer.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.i18n import _
from exports.report.dates import exact_day, span_words
from ui.dialogs.name import NameDialog
from ui.dialogs.saving import ask_path


class DayDialog(NameDialog):
    """Asks for a day; nothing else is taken."""

    def __init__(self, on: date, parent: QWidget | None) -> None:
        hint = _("For example 30 June 2019. What is late on that day is shown; nothing is changed.")
        title = _("Late on another day")
        super().__init__(title, _("Day"), span_words(on, on), hint, _("Show"), parent)
        self.day: date | None = None

    def accept(self) -> None:
        self.day = exact_day(parse_fuzzy_date(self.name))
        if self.day is None:
            self._field.set_error(_("Write a day with month and year, for example 30 June 2019."))
            return
        super().accept()


def ask_day(on: date, parent: QWidget | None) -> date | None:
    """Ask and wait; return the day, None where the window was closed."""
    dialog = DayDialog(on, parent)
    dialog.exec()
    return dialog.day


def ask_table_path(parent: QWidget, folder: Path, name: str) -> Path | None:
    """Ask where the table goes."""
    return ask_path(parent, _("Export table"), folder / name, _("Workbook (*.xlsx)"))
