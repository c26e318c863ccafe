"""A Report-back page at work, with the shortest ways to act and to look."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from a87desk.domain.note import Note
from a87desk.domain.vocabulary import NoteKind
from tests.ui.opened import Asked, finish
from ui.pages.report_back.page import ReportBackPage
from ui.pages.report_back.rows import AmendmentRow
from ui.projector.control import ProjectorControl
from ui.session import Session


@dataclass
class Plenary:
    qtbot: QtBot
    page: ReportBackPage
    session: Session
    asked: Asked
    control: ProjectorControl

    def settle(self) -> None:
        """Wait until the file answered and the preview is up to date."""
        for _ in range(3):
            finish(self.qtbot, self.session)
        self.qtbot.waitUntil(lambda: not self.control._waits.isActive())
        finish(self.qtbot, self.session)

    def press(self, widget: QWidget, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(widget, key)
        self.settle()

    def groups(self) -> list[tuple[str, str]]:
        return [(row.title, row.line) for row in self.page._groups._model.rows()]

    def rows(self) -> list[str]:
        """Return the middle list as it reads: code, +1, folded; amendments with an arrow."""
        read = []
        for row in self.page._said._model.rows():
            if isinstance(row, AmendmentRow):
                read.append(f"→ {row.amendment.text}")
            else:
                words = row.pill.text.replace("\u2066", "").replace("\u2069", "")
                read.append(f"{row.said.one.code} {words}" + (" (folded)" if row.is_folded else ""))
        return read

    def choose_group(self, number: int) -> None:
        """Go to a group by the keyboard."""
        groups = self.page._groups.list
        groups.setFocus()
        self.press(groups, Qt.Key.Key_Home, *[Qt.Key.Key_Down] * (number - 1))

    def amendments(self) -> list[Note]:
        answer: list[list[Note]] = []
        self.session.ask(lambda workspace: workspace.read.all(Note), answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return [note for note in answer[0] if note.kind is NoteKind.AMENDMENT and note.text.startswith("*")]

    def write(self, words: str, *, ends_with: Qt.Key = Qt.Key.Key_Return) -> None:
        """Write a line into the entry and end it."""
        edit = self.page._said.entry.edit
        assert edit.hasFocus()
        self.qtbot.keyClicks(edit, words)
        self.press(edit, ends_with)
