"""A Participants page at work on a small workshop, with the shortest ways to act and to look."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from a87desk.commands.record import AddRecords
from a87desk.domain.attendance import Attendance, attendance_id
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import DayId, OrganisationId, SessionId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.record import Record, new_id
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import StakeholderGroup
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace
from tests.ui.opened import Asked, finish
from ui.pages.participants.page import ParticipantsPage
from ui.pages.participants.person_form import PersonForm
from ui.session import Session as OpenSession

R = TypeVar("R", bound=Record)
FIRST, SECOND = "a" * 32, "b" * 32
GROUPS = "c" * 32
GROUP_IDS = tuple(f"d{number:02}".ljust(32, "0") for number in range(1, 13))
ILO, CARE = "e" * 32, "f" * 32
AHMED, ANA, BEATE, LINDA, TOM, NOBODY = (f"{number}" * 32 for number in range(1, 7))
NO_KEY, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@dataclass
class Room:
    """A page at work."""

    qtbot: QtBot
    page: ParticipantsPage
    session: OpenSession
    asked: Asked
    folder: Path

    @property
    def table(self) -> Any:
        return self.page._pane.table

    @property
    def bar(self) -> Any:
        return self.page._pane.toolbar

    @property
    def walk_in(self) -> Any:
        return self.page._pane.walk_in

    @property
    def form(self) -> PersonForm:
        form = self.page.end_pane.view("person")
        assert isinstance(form, PersonForm)
        return form

    def settle(self) -> None:
        """Wait until the file answered, and the page took in what it told."""
        for _round in range(5):
            finish(self.qtbot, self.session)
            self.qtbot.waitUntil(lambda: not self.page._context.runner.tasks())

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(self.table, key, held)
        self.settle()

    def letters(self, letters: str) -> None:
        """Type letters into the list, and let it forget them."""
        self.qtbot.keyClicks(self.table, letters)

    def choose(self, *names: str) -> None:
        """Choose people by name, as with the arrows and Shift or Ctrl."""
        rows = {row.name: row.id for row in self.table.people.rows()}
        assert self.table.choose(rows[names[0]])
        for name in names[1:]:
            index = self.table.people.index(self.table.people.row_of(rows[name]), 1)
            flags = self.table.selectionModel().SelectionFlag
            self.table.selectionModel().select(index, flags.Select | flags.Rows)
        self.table.setFocus()
        self.settle()

    def names(self) -> list[str]:
        """Return the names that are shown, in order."""
        return [row.name for row in self.table.people.rows()]

    def row(self, name: str) -> Any:
        return next(row for row in self.table.people.rows() if row.name == name)

    def at(self) -> str:
        """Return the name that the keyboard is on."""
        row = self.table.current()
        return row.name if row else ""

    def write_in(self, editor: QLineEdit | QPlainTextEdit, words: str) -> None:
        editor.setFocus()
        editor.selectAll()
        self.qtbot.keyClick(editor, Qt.Key.Key_Delete)
        if words.isascii() and words.isprintable():
            self.qtbot.keyClicks(editor, words)
        else:  # other letters have no key that a test could press
            QApplication.clipboard().setText(words)
            editor.paste()
        self.qtbot.keyClick(editor, Qt.Key.Key_Tab)
        self.settle()

    def all(self, record_type: type[R]) -> list[R]:
        answer: list[list[R]] = []
        self.session.ask(lambda workspace: workspace.read.all(record_type), answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]

    def one(self, record_type: type[R], record_id: str) -> R:
        return next(one for one in self.all(record_type) if one.id == record_id)

    def attendance(self, participant_id: str, day_id: str = FIRST) -> Attendance:
        """Return somebody's attendance; an empty one where there is none."""
        wanted = attendance_id(participant_id, day_id)
        found = (one for one in self.all(Attendance) if one.id == wanted)
        return next(found, Attendance(id=wanted))

    def groups_of(self, participant_id: str) -> list[str | None]:
        return [one.group_id for one in self.all(GroupMember) if one.participant_id == participant_id]

    def undo(self) -> None:
        self.session.undo()
        self.settle()


LISTED: tuple[Record, ...] = (
    Day(id=FIRST, number=1, date=parse_fuzzy_date("12 September 2017")),
    Day(id=SECOND, number=2, date=parse_fuzzy_date("13 September 2017")),
    Session(id=GROUPS, day_id=DayId(SECOND), title="In groups", starts="10:00", ends="12:00"),
    *(
        BreakoutGroup(id=group_id, session_id=SessionId(GROUPS), number=number, short_theme=f"Theme {number}")
        for number, group_id in enumerate(GROUP_IDS[:3], start=1)
    ),
    Organisation(
        id=ILO,
        name="International Labour Organization",
        acronym="ILO",
        aliases=("OIT", "BIT"),
        stakeholder_group=StakeholderGroup.INTERNATIONAL,
    ),
    Organisation(id=CARE, name="Care Nepal", stakeholder_group=StakeholderGroup.CIVIL_SOCIETY, country="Nepal"),
    Participant(id=AHMED, number=1, honorific="Mr.", name="Ahmed Wassie", country="Ethiopia"),
    Participant(id=ANA, number=2, honorific="Ms.", name="Ana Lima", organisation_id=OrganisationId(CARE)),
    Participant(id=BEATE, number=12, honorific="Ms.", name="Beate Andrees", organisation_id=OrganisationId(ILO)),
    Participant(id=LINDA, number=4, name="Linda Al-Kalash", country="Jordan", as_listed="Linda AL KALASH, Tamkeen"),
    Participant(id=TOM, number=5, honorific="Mr.", name="Thomas Wissing", organisation_id=OrganisationId(ILO)),
)


def listed_workshop(path: Path, records: tuple[Record, ...]) -> Workspace:
    workspace = create_workspace(path, Workshop(id=new_id(), title="Forum", country="Nepal"), "Facilitator")
    if records:
        workspace.run(AddRecords(records))
    return workspace
