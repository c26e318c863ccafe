"""The field in which a record is written: Enter saves, Tab saves and goes to the other half of a pair.

Knows keys. Must not know what is written.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from a87desk.i18n import _
from ui.pages.notes.entry import Entry


class RecordField(Entry):
    """Tab leaves it as in every field, unless `is_pair` is set and something is written: then it tells `paired`."""

    paired = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_pair = False
        self.may_divide = False  # a pasted list is one entry: the organisations that endorse
        self.setAccessibleName(_("Write in the record"))
        self.setPlaceholderText(_("Type here and press Enter"))

    def focusNextPrevChild(self, next: bool) -> bool:
        if next and self.is_pair and self.toPlainText().strip():
            self.paired.emit(self.toPlainText())
            return True
        return super().focusNextPrevChild(next)
