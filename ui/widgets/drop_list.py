"""A list on which something can be dropped, and that shows over or before which row it is held.

Knows drags of one kind. Must not know what is dragged: a page subclasses `DropList`, and moves it itself.
"""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView

from ui.widgets.card_list import CardListView

Target = tuple[str, ...]
"""What a thing can be dropped on, mostly the key of a row: what it is, then its id."""
AT_END: Target = ("end",)
"""The target behind the last row, for lists in which things are dropped before a row."""


class DropList(CardListView):
    """Takes drags of one kind. `drop_key` is the target over which one is held, None for none; the delegate paints it.

    The data of a drag is copied as far as Qt knows: the page moves what was dropped, Qt must not remove a row.
    """

    def __init__(self, name: str, mime: str, *, hug: int = 0) -> None:
        super().__init__(name, hug=hug)
        self.drop_key: Target | None = None
        self._mime = mime
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)

    @abstractmethod
    def target_at(self, at: QPoint) -> Target | None:
        """Return what a place of the viewport is a target of, None where nothing can be dropped."""

    @abstractmethod
    def take_drop(self, dropped: QMimeData, target: Target) -> bool:
        """Say what was dropped on a target; tell whether there was anything to take."""

    def row_before(self, at: QPoint) -> QModelIndex:
        """Return the row before which a place lies: above the middle of a row that one, else the next, if any."""
        index = self.indexAt(at)
        if index.isValid() and at.y() > self.visualRect(index).center().y():
            return index.siblingAtRow(index.row() + 1)
        return index

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._follow(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls at the edges
        self._follow(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.hold_over(None)

    def dropEvent(self, event: QDropEvent) -> None:
        target = self.target_at(event.position().toPoint())
        self.hold_over(None)
        if target is None or not self.take_drop(event.mimeData(), target):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _follow(self, event: QDragMoveEvent) -> None:
        is_ours = event.mimeData().hasFormat(self._mime)
        self.hold_over(self.target_at(event.position().toPoint()) if is_ours else None)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(is_ours)

    def hold_over(self, key: Target | None) -> None:
        """Mark a target, None for none."""
        if key != self.drop_key:
            self.drop_key = key
            self.viewport().update()
