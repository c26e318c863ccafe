"""The table of a matrix with its keys: y, n and u or ? say what is known, and the next criterion is there.

Knows the table. Must not know how an act is saved.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from a87desk.domain.vocabulary import CellAnswer
from a87desk.i18n import _
from ui import theme
from ui.pages.selection_matrix.grid_model import GridModel
from ui.pages.selection_matrix.grid_painting import CellDelegate, MatrixHead

ROW, COLUMN, WIDEST, SIDE, HEAD = 44, 78, 120, 204, 58
_SIGNS = {
    "y": CellAnswer.YES,
    "n": CellAnswer.NO,
    "u": CellAnswer.UNKNOWN,
    "?": CellAnswer.UNKNOWN,
    "؟": CellAnswer.UNKNOWN,
    "+": CellAnswer.YES,
    "-": CellAnswer.NO,
}
_LETTERS = {
    Qt.Key.Key_Y: CellAnswer.YES,
    Qt.Key.Key_N: CellAnswer.NO,
    Qt.Key.Key_U: CellAnswer.UNKNOWN,
    Qt.Key.Key_Question: CellAnswer.UNKNOWN,
}
_WEIGHTS = {Qt.Key.Key_Period: 1, Qt.Key.Key_Comma: -1}


class MatrixGrid(QTableView):
    """The table. It tells what a person wants; the page does it."""

    answered = Signal(str, str, object)
    """Criterion, option, and what is known now."""
    remark_wanted = Signal()
    criterion_wanted = Signal()
    option_wanted = Signal()
    criterion_renamed = Signal()
    option_renamed = Signal()
    weighed = Signal(int)
    stepped = Signal(str, int)
    """The noun of what is moved, and by how much."""
    removed = Signal(str)
    pasted = Signal()
    copied = Signal()

    def __init__(self, model: GridModel) -> None:
        super().__init__()
        self.cells = model
        self.setHorizontalHeader(MatrixHead(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(MatrixHead(Qt.Orientation.Vertical, self))
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(_("Options by criteria"))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(lambda _index: self.remark_wanted.emit())
        model.modelReset.connect(self._on_reset)
        theme.current().changed.connect(self.fit)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.fit()

    def fit(self) -> None:
        """Give rows and columns their sizes; columns share the width up to a point."""
        px = theme.current().px
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self.verticalHeader().setFixedWidth(px(SIDE))
        self.horizontalHeader().setFixedHeight(px(HEAD))
        columns = self.cells.columnCount()
        room = self.viewport().width() // columns if columns else 0
        for column in range(columns):
            self.setColumnWidth(column, max(px(COLUMN), min(px(WIDEST), room)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if not (self._edits(event) or self._arranges(event) or (index.isValid() and self._answers(event, index))):
            super().keyPressEvent(event)

    def _answers(self, event: QKeyEvent, index: QModelIndex) -> bool:
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if held:
            return False
        answer = _SIGNS.get(event.text().casefold()) or _LETTERS.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._answer(index, CellAnswer.UNKNOWN)
        elif answer is not None:
            self._answer(index, answer)
            self._go_on(index)
        elif event.key() == Qt.Key.Key_Space:
            self._go_on(index)
        elif event.key() in _WEIGHTS:
            self.weighed.emit(_WEIGHTS[Qt.Key(event.key())])
        else:
            return False
        return True

    def _answer(self, index: QModelIndex, answer: CellAnswer) -> None:
        criterion, option = self.cells.criterion(index.row()), self.cells.option(index.column())
        if criterion is not None and option is not None:
            self.answered.emit(criterion.id, option.id, answer)

    def _go_on(self, index: QModelIndex) -> None:
        """Go to the next criterion; after the last one, to the first of the next option."""
        below = index.siblingAtRow(index.row() + 1)
        beside = self.cells.index(0, index.column() + 1)
        if below.isValid() or beside.isValid():
            self.setCurrentIndex(below if below.isValid() else beside)

    def _edits(self, event: QKeyEvent) -> bool:
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_PAD:
            self.remark_wanted.emit()
        elif key == Qt.Key.Key_Insert:
            alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
            (self.option_wanted if alt else self.criterion_wanted).emit()
        elif key == Qt.Key.Key_F2:
            (self.option_renamed if shift else self.criterion_renamed).emit()
        else:
            return False
        return True

    def _arranges(self, event: QKeyEvent) -> bool:
        key = event.key()
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit("criterion", -1 if key == Qt.Key.Key_Up else 1)
        elif event.modifiers() == _ALT_SHIFT and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            is_back = (key == Qt.Key.Key_Left) != self.isRightToLeft()
            self.stepped.emit("matrix_option", -1 if is_back else 1)
        elif key == Qt.Key.Key_Delete and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.removed.emit("criterion")
        elif key == Qt.Key.Key_Delete and event.modifiers() == _CTRL_SHIFT:
            self.removed.emit("matrix_option")
        else:
            return False
        return True

    def _on_reset(self) -> None:
        self.fit()
        if not self.currentIndex().isValid() and self.cells.rowCount() and self.cells.columnCount():
            self.setCurrentIndex(self.cells.index(0, 0))

    def _on_current(self) -> None:
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.viewport().update()


_PAD = Qt.KeyboardModifier.KeypadModifier
_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
