"""A Country priorities page at work, with the shortest ways to act and to look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from a87desk.domain.record import Record
from a87desk.workspace import Workspace
from tests.ui.opened import Asked, finish
from ui.pages.country_priorities.column import ColumnPane
from ui.pages.country_priorities.page import CountryPrioritiesPage
from ui.session import Session

T = TypeVar("T")
R = TypeVar("R", bound=Record)
NO_KEY = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


@dataclass
class Room:
    """A page at work."""

    qtbot: QtBot
    page: CountryPrioritiesPage
    session: Session
    asked: Asked

    def settle(self) -> None:
        """Wait until the file answered, and the page took in what it told."""
        for _round in range(4):
            finish(self.qtbot, self.session)

    def press(self, widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(widget, key, held)
        self.settle()

    def here(self) -> QWidget:
        """Return what has the keyboard."""
        found = self.page.window().focusWidget()
        assert found is not None
        return found

    def write(self, words: str, end: Qt.Key = Key.Key_Tab) -> None:
        """Write over the field that has the keyboard and leave it."""
        self.qtbot.keyClick(self.here(), Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.keyClick(self.here(), Key.Key_Delete)
        self.qtbot.keyClicks(self.here(), words)
        self.press(self.here(), end)

    def column(self, heading: str) -> ColumnPane:
        """Return the column of a heading."""
        found = self.page.board.column(heading)
        assert found is not None
        return found

    def choose(self, heading: str, row: int) -> None:
        """Put the keyboard on a card of a column, counted from 0."""
        view = self.column(heading).list
        view.setFocus()
        view.setCurrentIndex(view.rows.index(row))
        self.settle()

    def seen(self) -> dict[str, list[str]]:
        """Return the cards under each heading as they are shown: number and words."""
        return {
            one.heading: [f"{row.number} {row.title}" for row in one.list.rows.rows()]
            for one in self.page.board.columns
        }

    def drop(self, priority_id: str, heading: str, row: int) -> None:
        """Drop a priority on the upper half of a card."""
        view = self.column(heading).list
        index = view.rows.index(row)
        at = view.visualRect(index).topLeft() + QPoint(5, 3)
        mime: QMimeData = next(
            each.list.rows.mimeData([each.list.rows.index_of(("priority", priority_id))])
            for each in self.page.board.columns
            if each.list.rows.row_of(("priority", priority_id)) >= 0
        )
        event = QDropEvent(
            QPointF(at), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        view.dropEvent(event)
        self.settle()

    def ask(self, question: Callable[[Workspace], T]) -> T:
        answer: list[T] = []
        self.session.ask(question, answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]

    def all(self, record_type: type[R], order: str = "id") -> list[R]:
        return self.ask(lambda workspace: workspace.read.all(record_type, order=order))
