"""The notes of a group as rows. New answers change only the rows that differ, so nothing jumps under a person's eyes.

Knows `NoteLine`. Must not know how a row is painted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from a87desk.i18n import _
from a87desk.reading.group_page import NoteLine
from ui.pages.notes.kinds import RECOMMENDATION, kind_of

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class NoteModel(QAbstractListModel):
    """The lines of a group in order. `LINE` gives the whole line."""

    LINE = Qt.ItemDataRole.UserRole + 1

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[NoteLine] = []

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.record.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            secret = _("Confidential") if line.is_confidential else ""
            return ". ".join(part for part in (label_of(line), secret, line.record.text) if part)
        return line if role == self.LINE else None

    def line_at(self, index: AnyIndex) -> NoteLine | None:
        """Return the line of an index, None for none."""
        return self._lines[index.row()] if index.isValid() and index.row() < len(self._lines) else None

    def lines(self) -> tuple[NoteLine, ...]:
        return tuple(self._lines)

    def row_of(self, record_id: str) -> int:
        """Return the row of a note, -1 where it is not here."""
        return next((row for row, line in enumerate(self._lines) if line.id == record_id), -1)

    def show_lines(self, lines: Sequence[NoteLine]) -> list[str]:
        """Show these lines; return the ids of those that are new or different."""
        wanted = {line.id for line in lines}
        for row in reversed(range(len(self._lines))):
            if self._lines[row].id not in wanted:
                self.beginRemoveRows(_NO_PARENT, row, row)
                del self._lines[row]
                self.endRemoveRows()
        return [line.id for row, line in enumerate(lines) if self._put(row, line)]

    def _put(self, row: int, line: NoteLine) -> bool:
        """Bring a line to its row; tell whether it is new or different."""
        here = self.row_of(line.id)
        if here == -1:
            self.beginInsertRows(_NO_PARENT, row, row)
            self._lines.insert(row, line)
            self.endInsertRows()
            return True
        if here != row:
            self.beginMoveRows(_NO_PARENT, here, here, _NO_PARENT, row)
            self._lines.insert(row, self._lines.pop(here))
            self.endMoveRows()
        if self._lines[row] == line:
            return False
        self._lines[row] = line
        self.dataChanged.emit(self.index(row), self.index(row))
        return True


def label_of(line: NoteLine) -> str:
    """Return what a line is called: "Recommendation 2", "Challenge"."""
    words = kind_of(line.kind).words
    number = line.record.number if line.kind == RECOMMENDATION else None  # type: ignore[union-attr]
    return f"{words} {number}" if number is not None else words
