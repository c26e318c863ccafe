"""A selection matrix as a table: one criterion a row, one option a column.

Knows a matrix. Must not know keys or how an act is saved.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from a87desk.domain.selection_matrix import Criterion, MatrixOption
from a87desk.domain.vocabulary import CellAnswer, word_for
from a87desk.i18n import _
from a87desk.reading.selection_result import MatrixOnBoard, weight_of

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class GridModel(QAbstractTableModel):
    """The cells of one matrix."""

    def __init__(self) -> None:
        super().__init__()
        self._board: MatrixOnBoard | None = None

    def show_board(self, board: MatrixOnBoard | None) -> None:
        """Show a matrix; cells that change keep their place."""
        if board is not None and self._board is not None and _lines(board) == _lines(self._board):
            self._board = board
            if self.rowCount() and self.columnCount():
                self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, self.rowCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, self.columnCount() - 1))
            return
        self.beginResetModel()
        self._board = board
        self.endResetModel()

    def criterion(self, row: int) -> Criterion | None:
        criteria = self._board.criteria if self._board else ()
        return criteria[row] if 0 <= row < len(criteria) else None

    def option(self, column: int) -> MatrixOption | None:
        options = self._board.options if self._board else ()
        return options[column] if 0 <= column < len(options) else None

    def answer(self, row: int, column: int) -> CellAnswer:
        """Return what is known in a cell."""
        criterion, option = self.criterion(row), self.option(column)
        if self._board is None or criterion is None or option is None:
            return CellAnswer.UNKNOWN
        return self._board.answer(criterion.id, option.id)

    def remark(self, row: int, column: int) -> str:
        """Return the remark in a cell, "" for none."""
        criterion, option = self.criterion(row), self.option(column)
        if self._board is None or criterion is None or option is None:
            return ""
        cell = self._board.cell(criterion.id, option.id)
        return cell.remark if cell else ""

    def row_of(self, criterion_id: str) -> int:
        """Return the row of a criterion, -1 where it is not here."""
        criteria = self._board.criteria if self._board else ()
        return next((row for row, one in enumerate(criteria) if one.id == criterion_id), -1)

    def column_of(self, option_id: str) -> int:
        """Return the column of an option, -1 where it is not here."""
        options = self._board.options if self._board else ()
        return next((column for column, one in enumerate(options) if one.id == option_id), -1)

    # Qt's questions

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() or self._board is None else len(self._board.criteria)

    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() or self._board is None else len(self._board.options)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return word_for(self.answer(row, column))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.remark(row, column) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        return None

    def _spoken(self, row: int, column: int) -> str:
        criterion, option = self.criterion(row), self.option(column)
        names = (option.name if option else "", criterion.text if criterion else "")
        remark = self.remark(row, column)
        said = ". ".join(part for part in (word_for(self.answer(row, column)), remark) if part)
        return f"{names[0]}, {names[1]}: {said}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            option = self.option(section)
            return (option.name or _("An option without a name")) if option else None
        criterion = self.criterion(section)
        if criterion is None:
            return None
        text = criterion.text or _("A criterion without words")
        weight = weight_of(criterion)
        return text if weight == 1 else _("{text} · counts {weight}×").format(text=text, weight=weight)


def _lines(board: MatrixOnBoard) -> tuple[list[str], list[str]]:
    return [one.id for one in board.criteria], [one.id for one in board.options]
