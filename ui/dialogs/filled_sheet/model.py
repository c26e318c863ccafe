"""The changes of a filled spreadsheet as a table: each with a check box, what it is, what is here and what comes.

Knows changes and which are chosen. Must not know how they are painted.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from a87desk.domain.sheet_change import ChangeState, SheetChange, SheetChanges
from a87desk.i18n import _

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class Part(IntEnum):
    """The columns of the table."""

    TAKE = 0
    STATE = 1
    RECORD = 2
    HEADING = 3
    HERE = 4
    COMING = 5


def state_words(state: ChangeState) -> str:
    """Return a state as people read it."""
    return {
        ChangeState.NEW: _("New"),
        ChangeState.CHANGED: _("Changed"),
        ChangeState.EMPTIED: _("Emptied"),
        ChangeState.CONFLICT: _("Changed here too"),
        ChangeState.REFUSED: _("Not taken"),
    }[state]


STATE_ICONS = {
    ChangeState.NEW: "plus",
    ChangeState.CHANGED: "git-compare",
    ChangeState.EMPTIED: "minus",
    ChangeState.CONFLICT: "triangle-alert",
    ChangeState.REFUSED: "x",
}


class ChangesModel(QAbstractTableModel):
    """The changes that are shown. `CHANGE` gives a whole change."""

    CHANGE = Qt.ItemDataRole.UserRole + 1

    def __init__(self, look: SheetChanges) -> None:
        super().__init__()
        self._look = look
        self._rows = look.changes
        self._chosen = set(look.usual())

    def chosen(self) -> tuple[SheetChange, ...]:
        """Return the changes that are taken in as it stands."""
        return self._look.chosen(self._chosen)

    def is_chosen(self, change: SheetChange) -> bool:
        return change.number in self._chosen and change.can_come_in

    def choose(self, changes: Iterable[SheetChange], taken: bool) -> None:
        """Take changes in or leave them; what is refused stays out."""
        for one in changes:
            if not one.can_come_in:
                continue
            (self._chosen.add if taken else self._chosen.discard)(one.number)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1))

    def show_state(self, state: ChangeState | None) -> None:
        """Show only changes of a kind; None shows all."""
        self.beginResetModel()
        self._rows = tuple(one for one in self._look.changes if state is None or one.state is state)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Part)

    def at(self, index: AnyIndex) -> SheetChange | None:
        """Return the change of an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Part.TAKE: _("Row"),
            Part.STATE: _("What it is"),
            Part.RECORD: _("Of what"),
            Part.HEADING: _("Column"),
            Part.HERE: _("Here"),
            Part.COMING: _("In the spreadsheet"),
        }[Part(section)]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        change = self.at(index)
        if change is None:
            return None
        if role == self.CHANGE:
            return change
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Part.TAKE:
            return Qt.CheckState.Checked if self.is_chosen(change) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(change, Part(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(change, Part(index.column()))
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        change = self.at(index)
        flags = super().flags(index)
        if change is not None and change.can_come_in and index.column() == Part.TAKE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @staticmethod
    def words(change: SheetChange, part: Part) -> str:
        """Return what stands in a cell."""
        return {
            Part.TAKE: str(change.row),
            Part.STATE: state_words(change.state),
            Part.RECORD: change.record or _("A new row"),
            Part.HEADING: change.heading or _("The whole row"),
            Part.HERE: change.here or _("empty"),
            Part.COMING: change.coming or _("empty"),
        }[part]

    def _spoken(self, change: SheetChange, part: Part) -> str:
        if part is not Part.TAKE:
            return self.words(change, part)
        taken = _("taken in") if self.is_chosen(change) else _("left")
        words = _("Row {row}, {record}, {column}: {coming}, {state}, {taken}")
        return words.format(
            row=change.row,
            record=self.words(change, Part.RECORD),
            column=self.words(change, Part.HEADING),
            coming=self.words(change, Part.COMING),
            state=state_words(change.state),
            taken=taken,
        )
