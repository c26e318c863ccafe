"""The rows of a list before they are taken in, as a table: what is new, changed, the same or a problem, and the choice.

Knows a preview and choices. Must not know how they are painted.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from a87desk.i18n import _
from a87desk.people.people_field import PeopleField, heading_of
from a87desk.people.preview import Choice, PeoplePreview, PreviewCell, PreviewRow, State
from ui.safe_text import isolate

AnyIndex = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
ROW_NUMBER, STATE, CHOICE, FIRST_FIELD = 0, 1, 2, 3


def state_words(state: State) -> str:
    """Return a state as people read it."""
    return {
        State.NEW: _("New"),
        State.CHANGED: _("Changed"),
        State.SAME: _("The same"),
        State.PROBLEM: _("Problem"),
    }[state]


STATE_ICONS = {State.NEW: "plus", State.CHANGED: "git-compare", State.SAME: "equal", State.PROBLEM: "triangle-alert"}


def choice_words(row: PreviewRow, choice: Choice) -> str:
    """Return what a choice does with a row."""
    if choice is Choice.BOTH:
        return _("Add as another") if row.participant_id else _("Add")
    if choice is Choice.REPLACE:
        return _("Replace")
    return _("Keep") if row.participant_id else _("Leave out")


class ImportModel(QAbstractTableModel):
    """The rows that are shown. `ROW` gives a whole row, `CELL` the cell of a field."""

    ROW = Qt.ItemDataRole.UserRole + 1
    CELL = Qt.ItemDataRole.UserRole + 2

    def __init__(self, preview: PeoplePreview) -> None:
        super().__init__()
        self._preview = preview
        self._rows: tuple[PreviewRow, ...] = preview.rows
        self._chosen: dict[int, Choice] = {}

    def choices(self) -> dict[int, Choice]:
        """Return what was chosen otherwise than usual, by the number of the row."""
        return dict(self._chosen)

    def choice_of(self, row: PreviewRow) -> Choice:
        """Return what is done with a row as it stands."""
        return self._chosen.get(row.row, row.choice)

    def choose(self, rows: list[PreviewRow], choice: Choice) -> None:
        """Choose for rows; those for which there is no such choice stay."""
        for row in rows:
            if choice in row.choices:
                self._chosen[row.row] = choice
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, self.columnCount() - 1))

    def show_state(self, state: State | None) -> None:
        """Show only rows in a state; None shows all. Problems are all rows with one, also where the rest comes in."""
        self.beginResetModel()
        self._rows = tuple(row for row in self._preview.rows if _is_shown(row, state))
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else FIRST_FIELD + len(self._preview.fields)

    def at(self, index: AnyIndex) -> PreviewRow | None:
        """Return the row of an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def cell_at(self, index: AnyIndex) -> PreviewCell | None:
        """Return the cell of an index, None in the columns before the fields."""
        row = self.at(index)
        place = index.column() - FIRST_FIELD
        return row.cells[place] if row is not None and 0 <= place < len(row.cells) else None

    def field_at(self, column: int) -> PeopleField:
        """Return the field of a column behind the first ones."""
        return self._preview.fields[column - FIRST_FIELD]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        before = {ROW_NUMBER: _("Row"), STATE: _("What it is"), CHOICE: _("What is done")}
        return before.get(section) or heading_of(self._preview.fields[section - FIRST_FIELD])

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, cell = self.at(index), self.cell_at(index)
        if row is None:
            return None
        if role == self.ROW:
            return row
        if role == self.CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, cell, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self._words(row, cell, index.column())
            return f"{words}, {state_words(cell.state).lower()}" if cell else words
        return None

    def _words(self, row: PreviewRow, cell: PreviewCell | None, column: int) -> str:
        if cell is not None:
            if cell.state is State.CHANGED:
                return _("{new} (was {old})").format(new=isolate(cell.coming), old=isolate(cell.here))
            return cell.coming or cell.here
        if column == ROW_NUMBER:
            return str(row.row)
        return state_words(row.state) if column == STATE else choice_words(row, self.choice_of(row))


def _is_shown(row: PreviewRow, state: State | None) -> bool:
    return state is None or (bool(row.problems) if state is State.PROBLEM else row.state is state)


def count_shown(preview: PeoplePreview, state: State | None) -> int:
    """Return how many rows `show_state` shows."""
    return sum(_is_shown(row, state) for row in preview.rows)
