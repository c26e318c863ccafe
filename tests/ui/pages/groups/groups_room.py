"""A Groups page at work on a small workshop, with the shortest ways to act and to look. Everybody here is made up."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from a87desk.commands.record import AddRecords
from a87desk.domain.attendance import Attendance, attendance_id
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, group_member_id
from a87desk.domain.day import Day
from a87desk.domain.ids import BreakoutGroupId, DayId, OrganisationId, ParticipantId, SessionId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.record import Record
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import AttendanceState, SessionKind, StakeholderGroup
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace
from tests.ui.opened import Asked, finish
from ui.pages.groups.page import GroupsPage
from ui.session import Session as OpenSession

R = TypeVar("R", bound=Record)
DAY, GROUPS, MARKET, SPACE = ("a" * 31 + digit for digit in "1234")
GROUP = tuple(f"b{n:031}" for n in range(4))
"""Groups 1, 2 and 3 at the places 1, 2 and 3."""
UNION, MINISTRY = "c" * 31 + "1", "c" * 31 + "2"
SHIFT = Qt.KeyboardModifier.ShiftModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


def person_id(number: int) -> str:
    """Return the id of sample person `number`."""
    return f"d{number:031}"


def _person(number: int) -> Participant:
    union = number % 3 == 0
    return Participant(
        id=person_id(number),
        name=f"Person {number:02}",
        organisation_id=OrganisationId(UNION if union else MINISTRY),
    )


def _member(group: int, person: int) -> GroupMember:
    return GroupMember(
        id=group_member_id(GROUP[group], person_id(person)),
        group_id=BreakoutGroupId(GROUP[group]),
        participant_id=ParticipantId(person_id(person)),
    )


def _attended(person: int, state: AttendanceState) -> Attendance:
    return Attendance(
        id=attendance_id(person_id(person), DAY),
        participant_id=ParticipantId(person_id(person)),
        day_id=DayId(DAY),
        state=state,
    )


FRAME: tuple[Record, ...] = (
    Day(id=DAY, number=2),
    Organisation(id=UNION, name="Sample Union", stakeholder_group=StakeholderGroup.WORKERS),
    Organisation(id=MINISTRY, name="Sample Ministry", stakeholder_group=StakeholderGroup.GOVERNMENT),
    Session(id=GROUPS, day_id=DayId(DAY), title="In depth", kind=SessionKind.BREAKOUT_GROUPS, position="100000"),
    Session(id=MARKET, day_id=DayId(DAY), title="Market", kind=SessionKind.MARKETPLACE, position="100001"),
    Session(
        id=SPACE, day_id=DayId(DAY), title="Open space", kind=SessionKind.OPEN_SPACE, position="100002",
        starts="14:00", ends="16:00",
    ),
)  # fmt: skip
SEATED: tuple[Record, ...] = (
    *FRAME,
    *(
        BreakoutGroup(id=GROUP[n], session_id=SessionId(GROUPS), number=n, theme=theme, capacity=capacity)
        for n, theme, capacity in ((1, "Data", None), (2, "Law", 3), (3, "Funds", None))
    ),
    *(_person(n) for n in range(1, 10)),
    *(_member(1, n) for n in (1, 2, 4)),
    *(_member(2, n) for n in (3, 6)),
    *(_member(3, n) for n in (5, 7)),
    *(_attended(n, AttendanceState.PRESENT) for n in range(1, 8)),
    _attended(8, AttendanceState.ABSENT),
)
"""Groups of 3, 2 and 2; persons 8 and 9 sit nowhere; workers are 3, 6 and 9, and groups 1 and 3 have none."""


def made_workshop(path: Path, records: tuple[Record, ...]) -> Workspace:
    """Return a workshop that holds these records."""
    workspace = create_workspace(path, Workshop(id="1" * 32, title="Sample", rooms=("Hall", "Garden")), "Facilitator")
    if records:
        workspace.run(AddRecords(records))
    return workspace


@dataclass
class Room:
    """A page at work."""

    qtbot: QtBot
    page: GroupsPage
    session: OpenSession
    asked: Asked

    def settle(self) -> None:
        """Wait until the file answered, and the page took in what it told."""
        for _round in range(5):
            finish(self.qtbot, self.session)

    def press(self, widget: Any, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(widget, key, held)
        self.settle()

    def card(self, number: int) -> Any:
        return next(card for card in self.page._cards.cards if card.one.group.number == number)

    def seats(self) -> list[list[str]]:
        """Return the last two digits of the names in each card, as it shows them."""
        return [[member.who.name[-2:] for member in card.one.members] for card in self.page._cards.cards]

    def without(self) -> list[str]:
        return [who.name[-2:] for who in self.page._without.rows.rows()]

    def choose(self, number: int) -> Any:
        """Choose a person wherever they sit, as the arrow keys do; return the list that shows them."""
        for card in self.page._cards.cards:
            if card.choose_person(person_id(number)):
                card.setFocus()
                return card
        assert self.page._without.choose_person(person_id(number))
        self.page._without.list.setFocus()
        return self.page._without.list

    def focused(self) -> QWidget | None:
        return self.page.focusWidget()

    def button(self, words: str, within: QWidget | None = None) -> QPushButton:
        found = [one for one in (within or self.page).findChildren(QPushButton) if one.accessibleName() == words]
        assert found, words
        return next((one for one in found if one.isVisible()), found[0])

    def click(self, words: str, within: QWidget | None = None) -> None:
        self.qtbot.mouseClick(self.button(words, within), Qt.MouseButton.LeftButton)
        self.settle()

    def undo(self) -> None:
        self.session.undo()
        self.settle()

    def all(self, record_type: type[R]) -> list[R]:
        answer: list[list[R]] = []
        self.session.ask(lambda workspace: workspace.read.all(record_type), answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]

    def stored(self, record_type: type[R], record_id: str) -> R:
        found = next((one for one in self.all(record_type) if one.id == record_id), None)
        assert found is not None
        return found

    def write_in(self, editor: Any, words: str) -> None:
        editor.setFocus()
        editor.selectAll()
        self.qtbot.keyClick(editor, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(editor, words)
        self.press(editor, Qt.Key.Key_Tab)
