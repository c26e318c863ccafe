"""A Records page at work, with the shortest ways to type and to look."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a87desk.commands.record import AddRecords
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import DayId, SessionId
from a87desk.domain.organisation import Organisation
from a87desk.domain.record import Record, new_id
from a87desk.domain.session import Session, SessionRole
from a87desk.domain.vocabulary import RoleKind, SessionKind
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace
from tests.ui.opened import Asked, context_of, finish, open_session
from ui.pages.records.page import RecordsPage
from ui.session import Session as OpenSession

R = TypeVar("R", bound=Record)
DAY, PANEL, ITEM, BREAK, STATEMENT = ("a" * 31 + digit for digit in "12345")
RYAN, FREEDMAN, MODERATOR = ("b" * 31 + digit for digit in "123")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NO_KEY = Qt.KeyboardModifier.NoModifier

PLANNED: tuple[Record, ...] = (
    Day(id=DAY, number=1, date=parse_fuzzy_date("12 September 2017")),
    Session(id=PANEL, day_id=DayId(DAY), title="Panel", kind=SessionKind.PANEL, starts="09:00", position="100000"),
    Session(id=BREAK, day_id=DayId(DAY), title="Break", kind=SessionKind.BREAK, position="100001"),
    Session(id=ITEM, day_id=DayId(DAY), title="Guidelines", kind=SessionKind.GOVERNANCE_ITEM, position="100002"),
    Session(id=STATEMENT, day_id=DayId(DAY), title="Statement", kind=SessionKind.ENDORSEMENT, position="100003"),
    SessionRole(id=RYAN, session_id=SessionId(PANEL), role=RoleKind.PANELLIST, name="Tim Ryan", position="100000"),
    SessionRole(id=FREEDMAN, session_id=SessionId(PANEL), role=RoleKind.PANELLIST, name="Gemma Freedman",
                position="100001"),
    SessionRole(id=MODERATOR, session_id=SessionId(PANEL), role=RoleKind.MODERATOR, name="Aidan McQuade",
                position="100002"),
    Organisation(id="c" * 32, name="International Labour Organization", acronym="ILO"),
)  # fmt: skip


@dataclass
class Room:
    """A page at work."""

    qtbot: QtBot
    page: RecordsPage
    session: OpenSession
    asked: Asked

    @property
    def field(self) -> Any:
        return self.page._entry.field

    @property
    def line_list(self) -> Any:
        return self.page._record.list

    @property
    def places(self) -> Any:
        return self.page._places.list

    def settle(self) -> None:
        for _round in range(4):
            finish(self.qtbot, self.session)

    def press(self, widget: Any, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(widget, key, held)
        self.settle()

    def go(self, title: str) -> None:
        """Choose a session in the list, as the arrow keys do."""
        model = self.page._places.model
        row = next(place for place, one in enumerate(model.rows()) if one.title == title)
        self.places.setCurrentIndex(model.index(row, 0))
        self.settle()

    def enter(self, words: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        """Type into the entry and press a key."""
        self.field.setFocus()
        self.qtbot.keyClicks(self.field, words)
        self.press(self.field, key)

    def lines(self) -> list[str]:
        """Return what the middle list shows: headings in brackets, lines as "what · who: words"."""
        shown = []
        for row in self.page._record.model.rows():
            who = f" · {row.speaker}" if row.speaker else ""
            shown.append(f"[{row.title}]" if row.is_heading else f"{row.title}{who}: {row.words}")
        return shown

    def pills(self) -> list[list[str]]:
        return [[pill.text for pill in row.pills] for row in self.page._record.model.lines()]

    def stored_words(self) -> str:
        return str(self.page._entry._stored.text()).removeprefix("Will be stored as: ")

    def all(self, record_type: type[R], order: str = "position, id") -> list[R]:
        answer: list[list[R]] = []
        self.session.ask(lambda workspace: workspace.read.all(record_type, order=order), answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]

    def editor(self, field: str) -> Any:
        """Return the editor of a field in the form of the chosen line."""
        form = self.page._items.form()
        assert form is not None
        return form.bound[field].editor

    def write(self, field: str, words: str) -> None:
        """Write over a field of the form and go on with Tab."""
        editor = self.editor(field)
        editor.setFocus()
        editor.selectAll()
        self.qtbot.keyClick(editor, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(editor, words)
        self.press(editor, Qt.Key.Key_Tab)

    def choose_in(self, field: str, value: object) -> None:
        box = self.editor(field)
        row = next(place for place in range(box.count()) if box.itemData(place) == value)
        box.setCurrentIndex(row)
        box.activated.emit(row)
        self.settle()


def planned_workshop(path: Path, records: tuple[Record, ...] = PLANNED) -> Workspace:
    workspace = create_workspace(path, Workshop(id=new_id(), title="Forum"), "Facilitator")
    if records:
        workspace.run(AddRecords(records))
    return workspace


@contextmanager
def room_on(qtbot: QtBot, workspace: Workspace, path: Path) -> Iterator[Room]:
    """Yield a page on a workshop."""
    session = open_session(qtbot, workspace, path)
    context, asked = context_of(session, path.parent)
    page = RecordsPage(context)
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    made = Room(qtbot, page, session, asked)
    made.settle()
    page.entered()
    made.settle()
    yield made
    session.close()
