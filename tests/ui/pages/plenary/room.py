"""A Plenary page at work, with the shortest ways to act and to look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from a87desk.domain.theme import Theme
from a87desk.reading.divergences import DivergenceRow
from a87desk.reading.theme_wordings import theme_wordings
from a87desk.workspace import Workspace
from tests.ui.opened import Asked, finish
from ui.pages.plenary.page import PlenaryPage
from ui.pages.plenary.rows import HeadingRow, VersionRow, WordsRow
from ui.projector.control import ProjectorControl
from ui.session import Session

T = TypeVar("T")
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class Room:
    qtbot: QtBot
    page: PlenaryPage
    session: Session
    asked: Asked
    control: ProjectorControl
    went: list[Any]

    def settle(self) -> None:
        """Wait until the file answered and the preview is up to date."""
        for _ in range(3):
            finish(self.qtbot, self.session)
        self.qtbot.waitUntil(lambda: not self.control._waits.isActive())
        finish(self.qtbot, self.session)

    def press(self, widget: QWidget, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.qtbot.keyClick(widget, key, held)
        self.settle()

    def on_themes(self, *keys: Qt.Key) -> None:
        """Press keys in the list of themes."""
        themes = self.page._themes.list
        themes.setFocus()
        self.press(themes, *keys)

    def type_words(self, words: str) -> None:
        """Write over the words of the theme, from the list by Enter."""
        self.on_themes(Qt.Key.Key_Return)
        edit = self.page._words.editor.edit
        assert edit.hasFocus()
        edit.selectAll()
        self.qtbot.keyClicks(edit, words)

    def agree(self, *, shown: bool = False) -> None:
        self.press(self.page._words.editor.edit, Qt.Key.Key_Return, held=CTRL | SHIFT if shown else CTRL)

    def themes(self) -> list[str]:
        """Return the first list as it is heard."""
        return [row.spoken for row in self.page._themes._model.rows()]

    def said(self) -> list[str]:
        """Return the list under the words: headings, versions with their marks, words of groups with codes."""
        read = []
        for row in self.page._words._model.rows():
            if isinstance(row, HeadingRow):
                read.append(f"# {row.title}")
            elif isinstance(row, VersionRow):
                read.append(row.version.text + (f" [{row.pill.text}]" if row.pill else ""))
            elif isinstance(row, WordsRow):
                read.append(f"{row.one.code} {row.one.text}")
        return read

    def register(self) -> list[str]:
        return [row.title if isinstance(row, HeadingRow) else row.spoken for row in self.page._register._model.rows()]

    def chosen(self) -> DivergenceRow:
        row = self.page._register.current()
        assert row is not None
        return row

    def asks(self, question: Callable[[Workspace], T]) -> T:
        answer: list[T] = []
        self.session.ask(question, answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]

    def theme(self, theme_id: str) -> Theme:
        found = self.asks(lambda file: file.read.one(Theme, theme_id))
        assert found is not None
        return found

    def versions(self, theme_id: str) -> list[str]:
        return [one.text for one in self.asks(lambda file: theme_wordings(file.read)).get(theme_id, ())]

    def focused(self) -> QWidget | None:
        return QApplication.focusWidget()
