"""Editors in the cells: words with names that are known, a date that may be "not given", and a choice of status.

Knows how a cell is typed. Must not know how it is saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QStyleOptionViewItem, QWidget

from a87desk.domain.vocabulary import ActionStatus, word_for
from a87desk.i18n import _
from ui import theme
from ui.pages.agenda.fields import commas_of, date_of, date_text
from ui.pages.agenda.rows_editor import PAUSE_MS
from ui.pages.roadmap.known_names import NameCompleter
from ui.pages.roadmap.model import RoadmapModel, heading
from ui.pages.roadmap.painting import RowDelegate
from ui.pages.roadmap.rows import ActionRow, AnyRow, Column, GroupRow
from ui.painting.geometry import is_rtl
from ui.widgets.fields import ComboBox, LineEdit

LEAST_WIDTH, WORDS_WIDTH = 200, 460
AnyIndex = QModelIndex | QPersistentModelIndex
_NAMES = (Column.LEAD, Column.PARTNERS)


class CellEdit(LineEdit):
    """One line in a cell. Names are offered below it; any other words are as good."""

    def __init__(self, text: str, placeholder: str, name: str, parent: QWidget) -> None:
        super().__init__(text, placeholder=placeholder, name=name, parent=parent)
        self.setFrame(True)
        self.selectAll()

    @property
    def is_offering(self) -> bool:
        """Whether names stand below the line now."""
        completer = self.completer()
        names = completer.popup() if completer is not None else None
        return names is not None and names.isVisible()


class CellDelegate(RowDelegate):
    """Opens the editor of a cell. `began` says that a row is being written in, `paused` what is typed so far."""

    began = Signal(object)
    paused = Signal(object, int, str)
    """The row, the column and the words that are not saved yet; "" once they are, or are given up."""
    stepped = Signal(int)
    """Tab (1) or Shift+Tab (-1) in an editor, after its words were taken."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._one, self._several = NameCompleter(self, several=False), NameCompleter(self, several=True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_paused)
        self._writing: tuple[AnyRow, int, CellEdit] | None = None
        self._open: QWidget | None = None

    def show_names(self, names: Sequence[str]) -> None:
        """Offer these names where somebody is named."""
        self._one.show_names(names)
        self._several.show_names(names)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        row: AnyRow = index.data(RoadmapModel.ROW)
        column = Column(index.column())
        self.began.emit(row)
        if isinstance(row, ActionRow) and column is Column.STATUS:
            self._open = _status_box(row, parent)
            return self._open
        words, placeholder = typed_words(row, column), _("Date not given") if _is_date(column) else ""
        edit = CellEdit(words, placeholder, heading(column), parent)
        if column in _NAMES and isinstance(row, ActionRow):
            edit.setCompleter(self._several if column is Column.PARTNERS else self._one)
        self._writing, self._open = (row, column, edit), edit
        edit.textEdited.connect(lambda _text: self._pause.start())
        return edit

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Everything was put in when the editor was made; what arrives meanwhile must not write over a person."""

    def setModelData(self, editor: QWidget, model: object, index: AnyIndex) -> None:
        row: AnyRow | None = index.data(RoadmapModel.ROW)
        if row is None or not isinstance(model, RoadmapModel):
            return
        column = Column(index.column())
        if isinstance(editor, ComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, CellEdit) and editor.text() != typed_words(row, column):
            model.setData(index, value_of(row, column, editor.text()))

    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:
        self._pause.stop()
        if editor is self._open:
            self._open = None
        writing = self._writing
        if writing is not None and writing[2] is editor:
            self._writing = None
            self.paused.emit(writing[0], writing[1], "")
        super().destroyEditor(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Give the words room: at least so wide, within what is seen, in the middle of the row."""
        px, rect = theme.current().px, option.rect
        view = self.parent()
        assert isinstance(view, QAbstractItemView)
        seen = view.viewport().rect()
        box = rect.adjusted(px(2), 0, -px(2), 0)
        least = px(WORDS_WIDTH if index.column() == Column.ACTION else LEAST_WIDTH)
        wide = min(seen.width(), max(box.width(), least))
        if is_rtl():
            box.setLeft(box.right() - wide + 1)
        box.setWidth(wide)
        box.moveLeft(max(seen.left(), min(box.left(), seen.right() - wide + 1)))
        height = min(rect.height() - 2, px(30))
        box.setTop(rect.top() + (rect.height() - height) // 2)
        box.setHeight(height)
        editor.setGeometry(box)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Take Tab, Enter and Esc; names that are offered get Enter and Esc first."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or not isinstance(editor, QWidget):
            return super().eventFilter(editor, event)
        key = event.key()
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._take(editor)
            self.stepped.emit(1 if key == Qt.Key.Key_Tab else -1)
            return True
        if isinstance(editor, CellEdit) and editor.is_offering:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(editor)
            return True
        return super().eventFilter(editor, event)

    def finish(self) -> None:
        """Take what is typed in the editor that is open, and close it."""
        if self._open is not None:
            self._take(self._open)

    def _take(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _on_paused(self) -> None:
        if self._writing is not None:
            row, column, edit = self._writing
            self.paused.emit(row, column, edit.text())


def _is_date(column: Column) -> bool:
    return column in (Column.BY_WHEN, Column.TIME)


def typed_words(row: AnyRow, column: Column) -> str:
    """Return what stands in the editor of a cell when it opens: the words as people wrote them."""
    if isinstance(row, GroupRow):
        return str(getattr(row.record, "text", ""))
    action = row.action
    if column is Column.PARTNERS:
        return ", ".join(action.partners)
    if _is_date(column):
        return date_text(action.due if column is Column.BY_WHEN else action.starts)
    simple = {Column.ACTION: action.text, Column.LEAD: action.lead, Column.INDICATOR: action.indicator}
    return simple.get(column, action.resources)


def value_of(row: AnyRow, column: Column, text: str) -> object:
    """Return what typed words mean for the field of a cell."""
    if isinstance(row, ActionRow) and column is Column.PARTNERS:
        return commas_of(text)
    return date_of(text) if isinstance(row, ActionRow) and _is_date(column) else text.strip()


def _status_box(row: ActionRow, parent: QWidget) -> ComboBox:
    box = ComboBox(heading(Column.STATUS), parent)
    for status in ActionStatus:
        box.add_choice(word_for(status), status)
    box.setCurrentIndex(box.findData(row.action.status or ActionStatus.UNKNOWN))
    return box
