"""The list of a group's notes with its keys: several are chosen and moved at once, pictures are dropped on one.

Knows rows and keys. Must not know what is done with them: every wish goes out as a signal.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from a87desk.i18n import _
from a87desk.reading.group_page import NoteLine
from ui.pages.notes.note_model import NoteModel, dragged_notes
from ui.pictures import holds_picture
from ui.widgets.card_list import CardListView

AT_END = "at the end"


class NoteList(CardListView):
    """The rows. `drop_before` is the note before which something is held now, `AT_END`, or empty."""

    stepped = Signal(int)
    """The chosen ones go one place up (-1) or down (+1)."""
    dropped = Signal(tuple, str)
    """These notes go before another one ("" = to the end)."""
    pictures_dropped = Signal(str, object)
    """On the note with this id: the QMimeData with pictures or files."""
    edit_wanted = Signal()
    move_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(_("Notes of the group"), bare=False)
        self.drop_before = ""
        self.sought = ""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)

    def chosen_lines(self) -> list[NoteLine]:
        """Return the chosen notes in their order; the current one where none is selected."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [row for index in indexes or [self.currentIndex()] if (row := self._line(index)) is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if held == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif held == Qt.KeyboardModifier.NoModifier and key == Qt.Key.Key_F2:
            self.edit_wanted.emit()
        elif held == Qt.KeyboardModifier.NoModifier and key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._follow(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls at the edges
        self._follow(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._hold("")

    def dropEvent(self, event: QDropEvent) -> None:
        at, mime = event.position().toPoint(), event.mimeData()
        self._hold("")
        ids = dragged_notes(mime)
        on = self._line(self.indexAt(at))
        if not ids and not (on is not None and holds_picture(mime)):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)  # the page moves the notes; Qt must not remove their rows
        event.accept()
        if ids:
            before = self._before(at)
            self.dropped.emit(ids, "" if before == AT_END else before)
        elif on is not None:
            self.pictures_dropped.emit(on.id, mime)

    def _follow(self, event: QDragMoveEvent) -> None:
        at, mime = event.position().toPoint(), event.mimeData()
        is_ours = bool(dragged_notes(mime))
        self._hold(self._before(at) if is_ours else "")
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(is_ours or self._takes_pictures(at, mime))

    def _takes_pictures(self, at: QPoint, mime: QMimeData) -> bool:
        return self.indexAt(at).isValid() and holds_picture(mime)

    def _hold(self, before: str) -> None:
        if before != self.drop_before:
            self.drop_before = before
            self.viewport().update()

    def _before(self, at: QPoint) -> str:
        """Return the note before which a place lies: above the middle of a row it is that row, else the next."""
        index = self.indexAt(at)
        if index.isValid() and at.y() > self.visualRect(index).center().y():
            index = index.siblingAtRow(index.row() + 1)
        line = self._line(index)
        return line.id if line is not None else AT_END

    def _line(self, index: object) -> NoteLine | None:
        model = self.model()
        return model.at(index) if isinstance(model, NoteModel) else None  # type: ignore[arg-type]
