"""The middle pane: the sessions of the chosen day along a line, to add, move, stretch and drag.

Knows rows and the keys of the list. Must not know how an act is saved.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui.pages.agenda.edge_drag import EdgeDrag
from ui.pages.agenda.models import SESSION_MIME, SessionModel, dragged_session
from ui.pages.agenda.rows import SessionRow
from ui.pages.agenda.timeline_painting import TimelineDelegate
from ui.widgets.drop_list import AT_END, DropList, Target
from ui.widgets.headers import PaneHeader
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space

STEP_MINUTES = 5
_LONGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Asterisk)
_SHORTER = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)


class TimelinePane(QWidget):
    """One day. It tells what a person wants; the page does it."""

    chosen = Signal(str)
    """The id of the session the keyboard is on."""
    session_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown_key: Hashable = None
        self.list = TimelineList()
        self._model = SessionModel()
        self._delegate = TimelineDelegate(lambda: self.shown_key, lambda: self.list.drop_key)
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self._model)
        self._build()
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.session_wanted.connect(self.session_wanted)

    def show_rows(self, rows: Sequence[SessionRow], title: str, text: str, *, has_day: bool) -> None:
        """Show the sessions of a day; what is chosen stays chosen."""
        self._header.set_title(title)
        self._header.set_text(text)
        self._model.show_rows(rows)
        self._stack.setCurrentWidget(self._holder if rows else self._empty)
        if has_day:
            self._empty.set_words(_("No sessions yet"), _("Add the first one: it begins at nine, and you change that."))
        else:
            self._empty.set_words(_("No days yet"), _("Add the first day of the workshop, then its sessions."))
        self._add.setText(_("Add session") if has_day else _("Add day"))

    def current(self) -> SessionRow | None:
        return self._model.at(self.list.currentIndex())

    def choose(self, session_id: str) -> bool:
        """Bring a session into view and choose it; tell whether it is here."""
        index = self._model.index_of(("session", session_id))
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)
        return index.isValid()

    def show_chosen(self, key: Hashable) -> None:
        """Mark the row whose form is open, None for none."""
        if key != self.shown_key:
            self.shown_key = key
            self.list.viewport().update()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box)
        self._header = PaneHeader("")
        box.addWidget(self._header)
        self._holder = QWidget()
        inner = QHBoxLayout(self._holder)
        space(inner, (12, 2, 12, 4))
        inner.addWidget(self.list)
        self._empty = EmptyState("clipboard-list", _("No sessions yet"), "")
        self._add = self._empty.add_button(_("Add session"), self.session_wanted.emit, icon="plus")
        self._stack = QStackedLayout()
        box.addLayout(self._stack, 1)  # first: a stack without a parent would show its first part as a window
        for widget in (self._empty, self._holder):
            self._stack.addWidget(widget)

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self._model.at(index)
        if row is not None:
            self.chosen.emit(row.session.id)


class TimelineList(DropList):
    """The list with its keys, and the row before which something is held."""

    session_wanted = Signal()
    stepped = Signal(int)
    """One place back (-1) or on (+1)."""
    lengthened = Signal(int, bool)
    """By how many minutes, and whether the rest moves along."""
    dropped = Signal(str, str)
    """A session, and the one it was dropped before ("" = at the end)."""
    edge_moved = Signal(str, str, int, bool)
    """A session, "starts" or "ends", by how many minutes, and whether the rest moves along."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__(_("Sessions of the day"), SESSION_MIME)
        self._edge = EdgeDrag(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._edge.begins(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._edge.follows(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._edge.ends(event):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._edge.is_held and event.key() == Qt.Key.Key_Escape:
            self._edge.let_go()
            return
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not self._stretches(event, held) and not self._acts(event, held):
            super().keyPressEvent(event)

    def _stretches(self, event: QKeyEvent, held: Qt.KeyboardModifier) -> bool:
        """Take + and -; the key that carries the plus counts on every keyboard, with and without Shift.

        On their own they move the end of a session, with Alt its start, as pulling an edge does.
        """
        shift, alt = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
        if held & ~(shift | alt) or event.key() not in (*_LONGER, *_SHORTER):
            return False
        minutes = STEP_MINUTES if event.key() in _LONGER else -STEP_MINUTES
        row: SessionRow | None = self.currentIndex().data(SessionModel.ROW)
        if held & alt and row is not None:
            self.edge_moved.emit(row.session.id, "starts", minutes, bool(held & shift))
        elif not held & alt:
            self.lengthened.emit(minutes, bool(held & shift))
        return True

    def _acts(self, event: QKeyEvent, held: Qt.KeyboardModifier) -> bool:
        key = event.key()
        if held == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif held != Qt.KeyboardModifier.NoModifier:
            return False
        elif key == Qt.Key.Key_Insert:
            self.session_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            return False
        return True

    def target_at(self, at: QPoint) -> Target:
        row: SessionRow | None = self.row_before(at).data(SessionModel.ROW)
        return row.key if row is not None else AT_END

    def take_drop(self, dropped: QMimeData, target: Target) -> bool:
        session_id = dragged_session(dropped)
        if session_id:
            self.dropped.emit(session_id, "" if target == AT_END else target[1])
        return bool(session_id)
