"""The middle pane: paper forms are typed in, one a row, digits from question to question without Enter.

Knows the table and its keys. Must not know how an act is saved: `filled`, `changed` and `removed` tell.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from a87desk.commands.evaluation import Given
from a87desk.domain.scale import Typed, typed, waiting_value
from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.keys import digit_of
from ui.pages.evaluation.form_model import FormModel
from ui.painting.frames import has_focus, is_selected, paint_inner_focus
from ui.painting.geometry import is_rtl
from ui.painting.icons import paint_icon
from ui.painting.text import Align, TextLook, paint_line
from ui.tokens import Tone

ROW, SCALE_WIDTH, WORDS_WIDTH, NUMBER_WIDTH, EDITOR_WIDTH = 30, 40, 110, 50, 300
_VALUE = TextLook(TextSize.BASE, Weight.Medium, Align.CENTRE, tabular=True)
_WORDS = TextLook(TextSize.BASE, align=Align.WORDS)
_FORWARD = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AnswerDelegate(QStyledItemDelegate):
    """Paints an answer: a number in the middle, words from their own side, a dash for what was left out."""

    def __init__(self, grid: FormGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model, px, tokens = self._grid.forms, theme.current().px, theme.current().tokens
        rect, row, column = option.rect, index.row(), index.column()
        is_typing = model.is_typing(row)
        painter.fillRect(rect, tokens.sel if is_selected(option) else tokens.acc_t if is_typing else tokens.surf)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line0)
        inner = rect.adjusted(px(8), 0, -px(8), 0)
        words = str(index.data() or "")
        waiting = self._grid.waiting if self._grid.currentIndex() == index else ""
        if waiting:
            paint_line(painter, rect, f"{waiting}…", _VALUE, Tone.INK2)
        elif words:
            look = _WORDS if model.is_words(column) else _VALUE
            if model.is_off_scale(row, column):
                paint_icon(painter, inner.adjusted(0, 0, -inner.width() + px(12), 0), "triangle-alert", Tone.WARN, 12)
            paint_line(painter, inner if model.is_words(column) else rect, words, look)
        elif model.is_left_out(row, column):
            paint_line(painter, rect, "–", _VALUE, Tone.INK3)
        if has_focus(option) or (self._grid.hasFocus() and self._grid.currentIndex() == index):
            paint_inner_focus(painter, rect)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        return editor

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Take words at once on Enter; Qt would wait a moment, and lose what is typed in it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _FORWARD:
            if isinstance(editor, QLineEdit):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.SubmitModelCache)
            return True
        return super().eventFilter(editor, event)

    def setModelData(self, editor: QWidget, _model: object, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QLineEdit):
            self._grid.take_words(index.row(), index.column(), editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        viewport = self._grid.viewport().rect()
        box = option.rect
        box.setWidth(min(viewport.width(), max(box.width(), theme.current().px(EDITOR_WIDTH))))
        if is_rtl():
            box.moveRight(option.rect.left() + self._grid.columnWidth(index.column()) - 1)
        box.moveLeft(max(0, min(box.left(), viewport.width() - box.width())))
        editor.setGeometry(box)


class FormGrid(QTableView):
    """The table with its keys. F6 leaves it; Tab goes from answer to answer."""

    filled = Signal()
    """Enter in the last row: the form that is typed in is done."""
    changed = Signal(str, str, object)
    """The form and question of an answer that was mended, and the new answer; None takes it back."""
    removed = Signal(str)
    """The form to remove (Ctrl+Del)."""
    typed_in = Signal()
    """Something was typed that is not saved yet."""
    refused = Signal(str)
    """Why a key says nothing here, "" when all is well again."""
    column_chosen = Signal(str)
    """The question of the column that the keyboard is in."""

    def __init__(self, forms: FormModel) -> None:
        super().__init__()
        self.forms = forms
        self.waiting = ""
        self.setModel(forms)
        self.setItemDelegate(AnswerDelegate(self))
        self.setAccessibleName(_("Forms that came back"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(True)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().currentChanged.connect(self._on_current)
        forms.modelReset.connect(self.fit)
        theme.current().changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Give rows and columns their sizes; columns for words share what is left over."""
        px = theme.current().px
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        self.verticalHeader().setFixedWidth(px(NUMBER_WIDTH))
        self.horizontalHeader().setFixedHeight(px(ROW))
        columns = range(self.forms.columnCount())
        words = [column for column in columns if self.forms.is_words(column)]
        scales = len(columns) - len(words)
        room = self.viewport().width() - scales * px(SCALE_WIDTH)
        for column in columns:
            wide = max(px(WORDS_WIDTH), room // len(words)) if column in words else px(SCALE_WIDTH)
            self.setColumnWidth(column, wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
        self.scrollTo(self.currentIndex())

    def go_to_new(self) -> None:
        """Go to the first question of the form that is typed in now."""
        index = self.forms.index(self.forms.rowCount() - 1, 0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def take_words(self, row: int, column: int, words: str) -> None:
        """Take the words of a cell."""
        self._give(row, column, words.strip() or None)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState:
            return  # what an editor does not need is not for the row: Enter comes back when its words are taken
        if not index.isValid() or not (self._moves(event) or self._answers(event, index)):
            super().keyPressEvent(event)

    def _moves(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if event.key() in _FORWARD and plain:
            self.finish_row()
        elif event.key() == Qt.Key.Key_Insert:
            self.go_to_new()
        elif event.key() == Qt.Key.Key_Delete and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._remove_row()
        else:
            return False
        return True

    def _answers(self, event: QKeyEvent, index: QModelIndex) -> bool:
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        key = event.key()
        if key == Qt.Key.Key_Space:
            self._leave_out(index)
        elif key == Qt.Key.Key_Backspace:
            self._take_back(index)
        elif key == Qt.Key.Key_Delete:
            self._clear(index)
        elif not self.forms.is_words(index.column()) and (digit := digit_of(event)) is not None:
            self._type_digit(index, str(digit))
        else:
            return False
        return True

    def _type_digit(self, index: QModelIndex, digit: str) -> None:
        question = self.forms.question(index.column())
        if question is None:
            return
        told = typed(question.lowest, question.highest, self.waiting, digit)
        if told.wrong:
            words = _("The scale goes from {lowest} to {highest}. Space leaves a question out.")
            self.refused.emit(words.format(lowest=question.lowest, highest=question.highest))
            return
        self._take_typed(index, told, digit)

    def _take_typed(self, index: QModelIndex, told: Typed, digit: str) -> None:
        self.refused.emit("")
        self.waiting = told.waiting
        if told.done is None:
            self.viewport().update()
            return
        self.waiting = ""
        self._give(index.row(), index.column(), told.done)
        is_last = index.column() == self.forms.columnCount() - 1
        self._advance(index)
        if not told.carried:
            return
        if is_last or self.forms.is_words(self.currentIndex().column()):
            self.refused.emit(_("{digit} was not taken: no question on a scale follows.").format(digit=digit))
        else:
            self._type_digit(self.currentIndex(), digit)

    def _leave_out(self, index: QModelIndex) -> None:
        self.waiting = ""
        self._give(index.row(), index.column(), None)
        self._advance(index)

    def _take_back(self, index: QModelIndex) -> None:
        """Empty a cell; in an empty one go back to the one before and empty that."""
        if self.waiting:
            self.waiting = ""
            self.viewport().update()
            return
        if self.forms.given(index.row(), index.column()) is None and index.column() > 0:
            index = index.siblingAtColumn(index.column() - 1)
            self.setCurrentIndex(index)
        self._clear(index)

    def _clear(self, index: QModelIndex) -> None:
        self.waiting = ""
        question = self.forms.question(index.column())
        if question is not None and self.forms.is_typing(index.row()):
            self.forms.untype(question.id)
            self.typed_in.emit()
        else:
            self._give(index.row(), index.column(), None)

    def _give(self, row: int, column: int, given: Given) -> None:
        question, paper = self.forms.question(column), self.forms.paper(row)
        if question is None:
            return
        if self.forms.is_typing(row):
            self.forms.type_answer(question.id, given)
            self.typed_in.emit()
        elif paper is not None and self.forms.given(row, column) != given:
            self.changed.emit(paper.form.id, question.id, given)

    def _advance(self, index: QModelIndex) -> None:
        if index.column() < self.forms.columnCount() - 1:
            self.setCurrentIndex(index.siblingAtColumn(index.column() + 1))

    def finish_row(self) -> None:
        """End a form: the one that is typed in is saved, and the next row begins at its first question."""
        index = self.currentIndex()
        self._keep_waiting(index)
        if self.forms.is_typing(index.row()):
            self.filled.emit()
            self.go_to_new()
        else:
            self.setCurrentIndex(self.forms.index(index.row() + 1, 0))

    def _keep_waiting(self, index: QModelIndex) -> None:
        """Take the digits that wait as they are."""
        waiting, self.waiting = self.waiting, ""
        question = self.forms.question(index.column())
        if waiting and question is not None:
            value = waiting_value(question.lowest, question.highest, waiting)
            if value is not None:
                self._give(index.row(), index.column(), value)

    def _remove_row(self) -> None:
        paper = self.forms.paper(self.currentIndex().row())
        if paper is not None:
            self.removed.emit(paper.form.id)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After Enter in words the form is done, as it is after Enter in a number."""
        submits = hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint if submits else hint)
        if submits:
            self.finish_row()

    def _on_current(self, current: QModelIndex, before: QModelIndex) -> None:
        self._keep_waiting(before)
        self.refused.emit("")
        question = self.forms.question(current.column())
        if question is not None:
            self.column_chosen.emit(question.id)
        self.viewport().update()
