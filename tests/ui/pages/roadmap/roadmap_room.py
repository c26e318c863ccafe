"""A Roadmap page at work in a test, with the ways in which a person uses and reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from a87desk.reading.roadmap import Roadmap, RoadmapAction, roadmap
from a87desk.workspace import Workspace
from tests.ui.opened import Asked, finish
from ui.pages.roadmap.page import RoadmapPage
from ui.pages.roadmap.rows import ActionRow, Column, GroupRow
from ui.session import Session

T = TypeVar("T")
NO_KEY = Qt.KeyboardModifier.NoModifier
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
TODAY = datetime(2018, 3, 12, 9, 0, tzinfo=UTC)


@dataclass
class Room:
    """A page at work on 12 March 2018."""

    qtbot: QtBot
    page: RoadmapPage
    session: Session
    asked: Asked

    def settle(self) -> None:
        for _round in range(4):
            finish(self.qtbot, self.session)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key where the keyboard is."""
        self.qtbot.keyClick(self._focus(), key, held)
        self.settle()

    def write(self, words: str) -> None:
        """Write over what is in the editor that is open."""
        editor = self._focus()
        self.qtbot.keyClick(editor, Qt.Key.Key_A, CTRL)
        self.qtbot.keyClick(editor, Qt.Key.Key_Delete)
        for letter in words:
            self.qtbot.keyClick(editor, letter)
            QApplication.processEvents()  # names that were offered for the first letters come and go, as for a person

    def _focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def go(self, text: str, column: Column = Column.ACTION) -> None:
        """Go to the cell of the action with these words."""
        table = self.page.table
        for index in table.rows.action_indexes():
            row = table.rows.at(index)
            if isinstance(row, ActionRow) and row.action.text == text:
                table.setCurrentIndex(index.siblingAtColumn(column))
                table.setFocus()
                return
        raise AssertionError(text)

    def go_to_group(self, name: str) -> None:
        """Go to the heading with this name."""
        table = self.page.table
        for index in table.rows.groups():
            row = table.rows.at(index)
            if isinstance(row, GroupRow) and row.name == name:
                table.setCurrentIndex(index)
                table.setFocus()
                return
        raise AssertionError(name)

    def here(self) -> tuple[str, int]:
        """Return the words of the row that the keyboard is on, and its column."""
        row = self.page.table.row()
        words = row.action.text if isinstance(row, ActionRow) else row.name if row is not None else ""
        return words, self.page.table.currentIndex().column()

    def shown(self) -> list[tuple[str, list[str]]]:
        """Return headings with the words of the actions under them, as they stand."""
        found: list[tuple[str, list[str]]] = []
        rows = self.page.table.rows
        for index in rows.groups():
            group = rows.at(index)
            assert isinstance(group, GroupRow)
            below = [rows.at(rows.index(n, 0, index)) for n in range(rows.rowCount(index))]
            words = [one.action.text for one in below if isinstance(one, ActionRow)]
            found.append((f"{group.lead} {group.name}".strip(), words))
        return found

    def cells(self, text: str) -> tuple[str, ...]:
        """Return what stands in the cells of an action."""
        row = self.page.table.row()
        self.go(text)
        row = self.page.table.row()
        assert isinstance(row, ActionRow)
        return row.cells

    def ask(self, question: Callable[[Workspace], T]) -> T:
        answer: list[T] = []
        self.session.ask(question, answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]

    def plan(self) -> Roadmap:
        """Return the roadmap as the file has it."""
        self.settle()
        return self.ask(lambda workspace: roadmap(workspace.read, workspace.workshop))

    def action(self, text: str) -> RoadmapAction:
        """Return an action as the file has it."""
        return next(one for one in self.plan().actions if one.action.text == text)

    def texts(self) -> list[str]:
        return [one.action.text for one in self.plan().actions]
