"""A list of people with the keys and drops that all lists of this page share.

Knows keys, and people by their ids. Must not know how an act is saved.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy

from ui.keys import digit_of
from ui.pages.groups.rows import dragged_people
from ui.painting.geometry import is_rtl
from ui.widgets.card_list import CardListView
from ui.widgets.digits import DigitKeys


class PeopleList(CardListView):
    """People to move: a number puts them in that group, 0 in none, and what is dropped here comes here."""

    put_in_none = Signal()
    pinned = Signal()
    dropped = Signal(tuple)
    """Ids of the people that were dropped here."""
    hovered = Signal()
    """Whether people are held over this list changed."""
    stepped = Signal(int, int)
    """The arrow keys lead out of the list: columns and rows to go, in reading order."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.digits = DigitKeys(self)
        self.is_target = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.digits.takes(event):
            return
        if not held and digit_of(event) == 0:
            self.put_in_none.emit()
        elif not held and event.key() == Qt.Key.Key_Space:
            self.pinned.emit()
        elif held or not self._steps_out(event.key()):
            super().keyPressEvent(event)

    def _steps_out(self, key: int) -> bool:
        """Say that an arrow key leads to another list; tell whether it does."""
        row, last = self.currentIndex().row(), self.model().rowCount() - 1
        ways = {Qt.Key.Key_Left: (1 if is_rtl() else -1, 0), Qt.Key.Key_Right: (-1 if is_rtl() else 1, 0)}
        if row <= 0:
            ways[Qt.Key.Key_Up] = (0, -1)
        if row >= last:
            ways[Qt.Key.Key_Down] = (0, 1)
        way = ways.get(Qt.Key(key))
        if way is not None:
            self.stepped.emit(*way)
        return way is not None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._follow(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._follow(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._hover(False)

    def dropEvent(self, event: QDropEvent) -> None:
        ids = dragged_people(event.mimeData())
        self._hover(False)
        if not ids or event.source() is self:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(ids)

    def _follow(self, event: QDragMoveEvent) -> None:
        ours = bool(dragged_people(event.mimeData())) and event.source() is not self
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(ours)
        self._hover(ours)

    def _hover(self, is_target: bool) -> None:
        if is_target != self.is_target:
            self.is_target = is_target
            self.viewport().update()
            self.hovered.emit()


class WholeList(PeopleList):
    """A list that is always as high as its items; what is around it scrolls."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.natural_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.natural_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _on_items_changed(self) -> None:
        super()._on_items_changed()
        self.updateGeometry()
