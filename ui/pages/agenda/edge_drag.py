"""Pulling the upper or lower edge of a session with the mouse, so that it begins or ends at another time.

Knows the list it belongs to and pixels. Must not know what another time does to the rest of the day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent

from a87desk.i18n import _
from ui import theme
from ui.pages.agenda.models import SessionModel
from ui.pages.agenda.rows import SessionRow
from ui.pages.agenda.timeline_painting import GAP
from ui.painting.pills import Pill, PillKind
from ui.safe_text import isolate_ltr
from ui.widgets.labels import PillLabel

if TYPE_CHECKING:
    from ui.pages.agenda.timeline_pane import TimelineList

GRIP, STEP, MINUTES = 5, 10, 5
"""How near to an edge the mouse is, and how far it goes for so many minutes, in drawn pixels."""


class EdgeDrag:
    """One pull at a time. Shift lets the rest of the day move along, Esc lets go."""

    def __init__(self, view: TimelineList) -> None:
        self._view = view
        self._session_id, self._edge, self._from = "", "", 0
        self.minutes = 0
        self._said = PillLabel(Pill(PillKind.ACCENT, ""), view.viewport())
        self._said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._said.hide()

    @property
    def is_held(self) -> bool:
        """Whether an edge is being pulled."""
        return bool(self._session_id)

    def begins(self, event: QMouseEvent) -> bool:
        """Take hold of an edge if the mouse is on one; tell whether it is."""
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        at = event.position().toPoint()
        session_id, edge = self._edge_at(at)
        if not session_id:
            return False
        self._session_id, self._edge, self._from, self.minutes = session_id, edge, at.y(), 0
        self._view.setCurrentIndex(self._view.indexAt(at))
        return True

    def follows(self, event: QMouseEvent) -> bool:
        """Follow the mouse, saying by how much; without an edge in hand show where one can be taken."""
        at = event.position().toPoint()
        if not self.is_held:
            on_edge = event.buttons() == Qt.MouseButton.NoButton and bool(self._edge_at(at)[0])
            shape = Qt.CursorShape.SizeVerCursor if on_edge else Qt.CursorShape.ArrowCursor
            self._view.viewport().setCursor(shape)
            return False
        self.minutes = round((at.y() - self._from) / theme.current().px(STEP)) * MINUTES
        sign = "+" if self.minutes >= 0 else "−"
        words = _("{minutes} min").format(minutes=isolate_ltr(f"{sign}{abs(self.minutes)}"))
        self._said.set_pill(Pill(PillKind.ACCENT, words, "clock"))
        self._said.resize(self._said.sizeHint())
        self._said.move(at.x() - self._said.width() // 2, at.y() - self._said.height() - theme.current().px(8))
        self._said.show()
        return True

    def ends(self, event: QMouseEvent) -> bool:
        """Let go of the edge and tell what is wanted; tell whether one was held."""
        if not self.is_held:
            return False
        session_id, edge, minutes = self._session_id, self._edge, self.minutes
        self.let_go()
        if minutes:
            rest_moves = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._view.edge_moved.emit(session_id, edge, minutes, rest_moves)
        return True

    def let_go(self) -> None:
        """Leave everything as it is."""
        self._session_id = ""
        self.minutes = 0
        self._said.hide()
        self._view.viewport().unsetCursor()

    def _edge_at(self, at: QPoint) -> tuple[str, str]:
        """Return the session and edge under a place; of two that touch, the end of the upper one."""
        index = self._view.indexAt(at)
        row: SessionRow | None = index.data(SessionModel.ROW) if index.isValid() else None
        if row is None or row.one.slot.span is None:
            return "", ""
        rect, px = self._view.visualRect(index), theme.current().px
        if at.y() >= rect.bottom() - px(GAP) - px(GRIP):
            return row.session.id, "ends"
        return (row.session.id, "starts") if at.y() <= rect.top() + px(GRIP) else ("", "")
