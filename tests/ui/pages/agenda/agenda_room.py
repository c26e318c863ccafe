"""An Agenda page at work on a small workshop, with the shortest ways to act and to look."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from a87desk.commands.record import AddRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import DayId, SessionId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.record import Record, new_id
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.vocabulary import RoleKind, SessionKind
from a87desk.domain.workshop import Workshop
from a87desk.reading.incomplete import Check
from a87desk.workspace import Workspace, create_workspace
from tests.ui.opened import Asked, finish
from ui.pages.agenda.page import AgendaPage
from ui.pages.agenda.roles_editor import RoleRow
from ui.session import Session as OpenSession

R = TypeVar("R", bound=Record)
FIRST, SECOND = "a" * 32, "b" * 32
OPENING, PANEL, BREAK, GROUPS, EARLY = ("0" * 31 + digit for digit in "12345")
MODERATOR, QUESTION, GROUP = "1" * 32, "2" * 32, "3" * 32
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


@dataclass
class Room:
    """A page at work."""

    qtbot: QtBot
    page: AgendaPage
    session: OpenSession
    asked: Asked

    @property
    def line(self) -> Any:
        return self.page._line.list

    @property
    def days(self) -> Any:
        return self.page._places.list

    @property
    def forms(self) -> Any:
        return self.page._forms

    def settle(self) -> None:
        """Wait until the file answered, and the page took in what it told."""
        for _round in range(4):
            finish(self.qtbot, self.session)

    def press(self, widget: Any, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(widget, key, held)
        self.settle()

    def choose(self, session_id: str) -> None:
        """Choose a session of the day that is shown, as the arrow keys do."""
        assert self.page._line.choose(session_id)
        self.line.setFocus()
        self.settle()

    def choose_day(self, day_id: str) -> None:
        self.days.setFocus()
        self.page._places.choose(("day", day_id) if day_id else ("workshop",))
        self.settle()

    def editor(self, field: str) -> Any:
        """Return the editor of a field in the form that is shown."""
        return self.forms._form().bound[field].editor

    def write(self, field: str, words: str) -> None:
        """Write over a field of the form that is shown, and go on with Tab."""
        self.write_in(self.editor(field), words)

    def write_in(self, editor: QLineEdit | QPlainTextEdit, words: str) -> None:
        editor.setFocus()
        editor.selectAll()
        self.qtbot.keyClick(editor, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(editor, words)
        self.press(editor, Qt.Key.Key_Tab)

    def choose_in(self, field: str, value: str | None) -> None:
        box = self.editor(field)
        row = box.findData(value)
        assert row >= 0
        box.setCurrentIndex(row)
        box.activated.emit(row)
        self.settle()

    def role_row(self, role_id: str) -> RoleRow:
        row = self.forms.session.roles.row(role_id)
        assert isinstance(row, RoleRow)
        return row

    def stored(self, record_type: type[R], record_id: str) -> R:
        found = next((one for one in self.all(record_type) if one.id == record_id), None)
        assert found is not None
        return found

    def all(self, record_type: type[R]) -> list[R]:
        answer: list[list[R]] = []
        self.session.ask(lambda workspace: workspace.read.all(record_type), answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]

    def plan(self) -> list[str]:
        """Return what the middle list shows: "title start–end"."""
        rows = self.page._line._model.rows()
        return [f"{row.session.title} {row.session.starts}–{row.session.ends}" for row in rows]

    def entries(self) -> list[tuple[Check, str]]:
        rows = self.page._places._entry_rows.rows()
        return [(row.entry.check, row.entry.record_id) for row in rows]

    def mend(self, check: Check, record_id: str) -> None:
        """Press Enter on an entry of the list "to complete"."""
        model = self.page._places._entry_rows
        row = next(
            n for n, one in enumerate(model.rows()) if (one.entry.check, one.entry.record_id) == (check, record_id)
        )
        self.page._places.entries.setFocus()
        self.page._places.entries.setCurrentIndex(model.index(row))
        self.press(self.page._places.entries, Qt.Key.Key_Return)

    def focused(self) -> QWidget | None:
        return self.page.focusWidget()


PLANNED: tuple[Record, ...] = (
    Day(id=FIRST, number=1, date=parse_fuzzy_date("12 September 2017")),
    Day(id=SECOND, number=2, date=parse_fuzzy_date("TBC")),
    Organisation(id="4" * 32, name="International Labour Organization", acronym="ILO"),
    Participant(id="5" * 32, name="Beate Andrees"),
    *(
        Session(
            id=session_id, day_id=DayId(FIRST), title=title, kind=kind, starts=starts, ends=ends, position=f"10000{n}"
        )
        for n, (session_id, title, kind, starts, ends) in enumerate(
            (
                (OPENING, "Opening", SessionKind.OPENING, "09:00", "09:30"),
                (PANEL, "Panel", SessionKind.PANEL, "09:30", "11:00"),
                (BREAK, "Break", SessionKind.BREAK, "11:00", "11:30"),
                (GROUPS, "Groups", SessionKind.BREAKOUT_GROUPS, "11:30", "13:00"),
            )
        )
    ),
    Session(id=EARLY, day_id=DayId(SECOND), title="Report", kind=SessionKind.REPORT_BACK, starts="09:00", ends="10:00"),
    SessionRole(id=MODERATOR, session_id=SessionId(PANEL), role=RoleKind.MODERATOR, position="100000"),
    GuidingQuestion(id=QUESTION, session_id=SessionId(GROUPS), number=1, text="What works?", position="100000"),
    BreakoutGroup(id=GROUP, session_id=SessionId(GROUPS), number=1, theme="Data"),
)
BEGUN = ["Opening 09:00–09:30", "Panel 09:30–11:00", "Break 11:00–11:30", "Groups 11:30–13:00"]


def planned_workshop(path: Path, records: tuple[Record, ...]) -> Workspace:
    workspace = create_workspace(path, Workshop(id=new_id(), title="Forum", country="Nepal"), "Facilitator")
    if records:
        workspace.run(AddRecords(records))
    return workspace
