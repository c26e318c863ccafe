"""A Comments page at work, with the shortest ways to act and to look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from a87desk.domain.document_comment import DocumentComment
from a87desk.workspace import Workspace
from tests.ui.opened import Asked, finish
from ui.pages.comments.page import CommentsPage
from ui.session import Session

T = TypeVar("T")
NO_KEY = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


@dataclass
class Room:
    """A page at work."""

    qtbot: QtBot
    page: CommentsPage
    session: Session
    asked: Asked
    folder: Path

    def settle(self) -> None:
        """Wait until the file answered and nothing runs."""
        for _round in range(3):
            finish(self.qtbot, self.session)
            self.qtbot.waitUntil(lambda: not self.page.context.runner.tasks(), timeout=20_000)
        finish(self.qtbot, self.session)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(self.here(), key, held)
        self.settle()

    def here(self) -> QWidget:
        """Return what has the keyboard."""
        found = self.page.window().focusWidget()
        assert found is not None
        return found

    def in_dialog(self, kind: type[QDialog], open_it: Callable[[], object], act: Callable[[QDialog], object]) -> None:
        """Open a window over the page and act in it."""
        failed: list[BaseException] = []

        def when_open() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, kind):
                QTimer.singleShot(10, when_open)
                return
            try:
                act(dialog)
            except BaseException as problem:  # the window must not stay for ever
                failed.append(problem)
                dialog.close()

        QTimer.singleShot(0, when_open)
        open_it()
        self.settle()
        if failed:
            raise failed[0]

    def on_comments(self, row: int = 0) -> None:
        """Put the keyboard on a comment, counted from 0."""
        view = self.page.comments.list
        view.setFocus()
        view.setCurrentIndex(view.rows.index(row))
        self.settle()

    def comments(self) -> list[tuple[str, str, str]]:
        """Return number, sender and what became of each comment as they are shown."""
        return [(one.number, one.sender, one.pill.text) for one in self.page.comments.list.rows.rows()]

    def versions(self) -> list[tuple[str, str, str]]:
        """Return name, state and how far each version is answered as they are shown."""
        return [(one.title, one.pill.text, one.answered) for one in self.page.version_pane.list.rows.rows()]

    def stored(self) -> list[DocumentComment]:
        return self.ask(lambda workspace: workspace.read.all(DocumentComment, order="number, id"))

    def ask(self, question: Callable[[Workspace], T]) -> T:
        answer: list[T] = []
        self.session.ask(question, answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]
