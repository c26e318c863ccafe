"""A Notes page at work, with the shortest ways to act and to look."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a87desk.commands.record import AddRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import SessionId
from a87desk.domain.record import new_id
from a87desk.domain.session import GuidingQuestion, Session
from a87desk.domain.workshop import Workshop
from a87desk.workspace import create_workspace
from tests.ui.opened import Asked, context_of, finish, open_session
from ui.pages.notes.note_model import label_of
from ui.pages.notes.page import NotesPage
from ui.session import Session as OpenSession

GROUP, OTHER, SESSION, FIRST_QUESTION, SECOND_QUESTION = (new_id() for _ in range(5))
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@dataclass
class Room:
    """A page at work, with the shortest ways to act and to look."""

    qtbot: QtBot
    page: NotesPage
    session: OpenSession
    asked: Asked

    def settle(self) -> None:
        for _ in range(3):
            finish(self.qtbot, self.session)

    def write(self, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        self.qtbot.keyClicks(self.page._writing.entry, text)
        self.press(key)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.page._writing.entry, key, held)
        self.settle()

    def shown(self) -> list[tuple[str, str]]:
        return [(label_of(line), line.record.text) for line in self.page._list_pane.model.rows()]

    def stored(self, record_type: type[Any]) -> list[Any]:
        answer: list[list[Any]] = []
        self.session.ask(lambda workspace: workspace.read.all(record_type, order="position, id"), answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]


def made_room(qtbot: QtBot, folder: Path) -> Room:
    """Return the page of group 2 on a file of its own, shown."""
    workspace = create_workspace(folder / "w.a87", Workshop(id=new_id(), title="Forum"), "Rapporteur")
    session_id = SessionId(SESSION)
    workspace.run(
        AddRecords(
            (
                Session(id=SESSION, number="2", ends="12:30", minimum_recommendations=5),
                GuidingQuestion(id=FIRST_QUESTION, session_id=session_id, number=1, text="Is there need?"),
                GuidingQuestion(id=SECOND_QUESTION, session_id=session_id, number=2, text="How to operate?"),
                BreakoutGroup(id=GROUP, session_id=session_id, number=2, theme="Capacity building"),
                BreakoutGroup(id=OTHER, session_id=session_id, number=3, theme="Structure"),
            )
        )
    )
    session = open_session(qtbot, workspace, folder / "w.a87")
    context, asked = context_of(session, folder)
    page = NotesPage(context, GROUP)
    qtbot.addWidget(page)
    page.resize(1194, 700)
    page.show()
    made = Room(qtbot, page, session, asked)
    made.settle()
    return made
