"""The list of the ranking with its keys, and a row that is dragged to another place.

Knows rows by their key. Must not know how an order is kept.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView

from a87desk.i18n import _
from ui import theme
from ui.pages.priorities.rank_painting import RankDelegate, RankModel
from ui.widgets.card_list import CardListView
from ui.widgets.digits import DigitKeys

LEAST_ROWS = 3
_COUNTED = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}


class RankList(CardListView):
    """Themes in order."""

    stepped = Signal(str, int)
    """Alt and an arrow: a theme one place up (-1) or down."""
    dropped = Signal(str, str)
    """A theme was dropped before another; "" is the end."""
    counted = Signal(str, int)
    """One dot more or fewer for a theme."""

    def __init__(self) -> None:
        super().__init__(_("Ranking"), hug=LEAST_ROWS)
        self.ranks = RankModel()
        self._delegate = RankDelegate()
        self._drop_at = -1
        self.digits = DigitKeys(self)
        self.digits.entered.connect(self._on_digits)
        self.setItemDelegate(self._delegate)
        self.setModel(self.ranks)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setAcceptDrops(True)

    def current_key(self) -> str:
        """Return the theme the keyboard is on, "" for none."""
        row = self.ranks.at(self.currentIndex())
        return row.key if row is not None else ""

    def choose(self, key: str) -> None:
        """Bring a theme into view and choose it."""
        index = self.ranks.index_of(key)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        current = self.current_key()
        if step and held == Qt.KeyboardModifier.AltModifier:
            if current:
                self.stepped.emit(current, step)
        elif key in _COUNTED and held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            if current:
                self.counted.emit(current, _COUNTED[key])
        elif not self.digits.takes(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._follow(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls at the edges
        self._follow(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_line(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        at = self._place_at(event.position().toPoint())
        self._show_line(-1)
        if event.source() is not self:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)  # the page moves the theme; Qt must not remove a row
        event.accept()
        self.drop(self.currentIndex(), at)

    def drop(self, index: QModelIndex, at: int) -> None:
        """Say that a row was dropped before the one at this place; where it lies already nothing is said."""
        row = self.ranks.at(index)
        if row is not None and at not in (index.row(), index.row() + 1):
            before = self.ranks.at(self.ranks.index(at))
            self.dropped.emit(row.key, before.key if before is not None else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_at >= 0:
            with QPainter(self.viewport()) as painter:
                painter.fillRect(self._line(), theme.current().tokens.acc)

    def _follow(self, event: QDragMoveEvent) -> None:
        is_ours = event.source() is self
        self._show_line(self._place_at(event.position().toPoint()) if is_ours else -1)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(is_ours)

    def _place_at(self, at: QPoint) -> int:
        index = self.indexAt(at)
        if not index.isValid():
            return self.ranks.rowCount() if at.y() > 0 else 0
        return index.row() + (at.y() > self.visualRect(index).center().y())

    def _show_line(self, at: int) -> None:
        if at != self._drop_at:
            self._drop_at = at
            self.viewport().update()

    def _line(self) -> QRect:
        count = self.ranks.rowCount()
        rect = self.visualRect(self.ranks.index(min(self._drop_at, count - 1)))
        y = rect.bottom() - 1 if self._drop_at >= count else rect.top()
        return QRect(0, max(0, y - 1), self.viewport().width(), 3)

    def _on_digits(self, number: int) -> None:
        found = next((row for row in self.ranks.rows() if row.number == number), None)
        if found is not None:
            self.choose(found.key)
