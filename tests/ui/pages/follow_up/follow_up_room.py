"""A Follow-up page at work, with the shortest ways to act and to look. On its laptop it is 1 October 2019."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from a87desk.domain.record import Record
from a87desk.workspace import Workspace
from tests.ui.opened import Asked, finish
from ui.pages.follow_up.page import FollowUpPage
from ui.pages.follow_up.rows import ActionRow
from ui.session import Session

T = TypeVar("T")
R = TypeVar("R", bound=Record)
NO_KEY = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


def on_the_first_of_october() -> datetime:
    """Return the moment it is on this laptop."""
    return datetime(2019, 10, 1, 12, tzinfo=UTC)


@dataclass
class Room:
    """A page at work."""

    qtbot: QtBot
    page: FollowUpPage
    session: Session
    asked: Asked
    folder: Path

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

    def fill(self, form: Any, name: str, words: str) -> None:
        """Write into a field of a form."""
        form.focus_field(name)
        self.write(words)

    def ask(self, question: Callable[[Workspace], T]) -> T:
        answer: list[T] = []
        self.session.ask(question, answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]

    def all(self, record_type: type[R], order: str = "id") -> list[R]:
        return self.ask(lambda workspace: workspace.read.all(record_type, order=order))

    def go_to_meeting(self, row: int) -> None:
        """Put the keyboard on a meeting, counted from 0."""
        view = self.page.meetings.meetings
        view.setFocus()
        view.setCurrentIndex(view.rows.index(row))
        self.settle()

    def meetings(self) -> list[tuple[str, str, str]]:
        """Return number, date and state of each meeting as they are shown."""
        return [(one.number, one.title, one.pill.text) for one in self.page.meetings.meetings.rows.rows()]

    def actions(self) -> list[tuple[str, str, str]]:
        """Return words, state and how often carried over of each action as they are shown."""
        rows = self.page.listed.rows.rows()
        return [(one.title, one.pill.text, one.carried_words) for one in rows if isinstance(one, ActionRow)]
