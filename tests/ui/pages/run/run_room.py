"""A Run page at work on a small workshop, with a clock that a test moves, and the shortest ways to act and to look."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from a87desk.commands.record import AddRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import DayId, SessionId
from a87desk.domain.participant import Participant
from a87desk.domain.record import Record, new_id
from a87desk.domain.session import Session, SessionRole
from a87desk.domain.vocabulary import RoleKind, SessionKind
from a87desk.domain.workshop import Workshop
from a87desk.room_clock import RoomClock
from a87desk.workspace import Workspace, create_workspace, open_workspace
from tests.a87desk.test_room_clock import Seconds
from tests.conftest import StandingClock
from tests.ui.opened import Asked, context_of, finish, open_session
from ui.bell import Bell
from ui.pages.run.page import RunPage
from ui.pages.run.rows import RunRow
from ui.projector.scenes import TimeShown
from ui.room import Room
from ui.session import Session as OpenSession

R = TypeVar("R", bound=Record)
D = TypeVar("D", bound=QDialog)
FIRST, SECOND = "a" * 32, "b" * 32
OPENING, BREAK, GROUPS, LUNCH, REPORT, CLOSING, LATER = ("0" * 31 + digit for digit in "1234567")
ONE, TWO = "1" * 32, "2" * 32
NO_KEY = Qt.KeyboardModifier.NoModifier
TODAY: tuple[Record, ...] = (
    Day(id=FIRST, number=1, date=parse_fuzzy_date("3 March 2026")),
    Day(id=SECOND, number=2, date=parse_fuzzy_date("4 March 2026")),
    *(
        Session(
            id=session_id, day_id=DayId(FIRST), number=number, title=title, kind=kind, starts=starts, ends=ends,
            position=f"10000{place}", minimum_recommendations=2 if session_id == GROUPS else None,
        )
        for place, (session_id, number, title, kind, starts, ends) in enumerate(
            (
                (OPENING, "1", "Opening", SessionKind.PANEL, "09:00", "10:30"),
                (BREAK, "", "", SessionKind.BREAK, "10:30", "11:00"),
                (GROUPS, "2", "In depth", SessionKind.BREAKOUT_GROUPS, "11:00", "12:30"),
                (LUNCH, "", "Lunch", SessionKind.LUNCH, "12:30", "13:30"),
                (REPORT, "3", "Report back", SessionKind.REPORT_BACK, "13:30", "15:00"),
                (CLOSING, "", "Closing", SessionKind.CLOSING, "15:00", "15:30"),
            )
        )
    ),
    Session(id=LATER, day_id=DayId(SECOND), number="1", title="Next day", starts="09:00", ends="10:00"),
    SessionRole(id="5" * 32, session_id=SessionId(GROUPS), role=RoleKind.MODERATOR, name="Aidan McQuade"),
    BreakoutGroup(id=ONE, session_id=SessionId(GROUPS), number=1, theme="Data", rapporteur="Joanna"),
    BreakoutGroup(id=TWO, session_id=SessionId(GROUPS), number=2, theme="Law"),
    Participant(id="6" * 32, name="Linda Al-Kalash"),
)  # fmt: skip


def at(time: str, day: int = 3) -> datetime:
    return datetime.fromisoformat(f"2026-03-0{day}T{time}").replace(tzinfo=UTC)


@dataclass
class Played:
    """A page at work, and what was heard of its room."""

    qtbot: QtBot
    folder: Path
    clock: StandingClock
    steady: Seconds
    session: OpenSession
    asked: Asked
    room: Room
    page: RunPage
    rang: list[int]
    times: list[TimeShown] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until the file answered and the page took in what it told."""
        for _round in range(4):
            finish(self.qtbot, self.session)

    def pass_by(self, minutes: float, *, settled: bool = True) -> None:
        """Let time go by on both clocks, as it does when nobody sets one."""
        seconds = round(minutes * 60)
        self.clock.jump(seconds=seconds)
        self.steady.now += seconds
        self.look(settled=settled)

    def go_to(self, time: str) -> None:
        """Let time go by until it is so late."""
        self.pass_by((at(time) - self.room.clock.now()).total_seconds() / 60)

    def look(self, *, settled: bool = True) -> None:
        """Let the room look at its clock now, as it does every quarter of a second."""
        self.room.timer.tick()
        self.room.look()
        if settled:
            self.settle()

    def press(self, widget: Any, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(widget, key, held)
        self.settle()

    def click(self, button: Any) -> None:
        assert button.isVisibleTo(self.page)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def choose(self, session_id: str) -> None:
        assert self.page.timeline.choose(("session", session_id))
        self.page.timeline.list.setFocus()
        self.settle()

    def rows(self) -> list[RunRow]:
        return list(self.page.timeline.model.rows())

    def row(self, session_id: str) -> RunRow:
        return next(row for row in self.rows() if row.key == ("session", session_id))

    def header(self) -> str:
        return bare(self.page.header._text.text())

    def figures(self) -> str:
        return bare(self.page.countdown.face.words())

    def dialog(self, kind: type[D]) -> D:
        """Return the dialog that is open."""
        found = [one for one in self.page.findChildren(kind) if one.isVisible()]
        assert len(found) == 1
        return found[0]

    def stored(self, record_type: type[R], record_id: str) -> R:
        answer: list[R | None] = []
        self.session.ask(lambda workspace: workspace.read.one(record_type, record_id), answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        assert answer[0] is not None
        return answer[0]

    def really(self, session_id: str) -> tuple[str, str, int | None]:
        one = self.stored(Session, session_id)
        return one.began, one.ended, one.added_minutes

    def undo(self) -> None:
        self.session.undo()
        self.settle()


def begin(played: Played, session_id: str, time: str) -> None:
    played.go_to(time)
    played.room.start([session_id])
    played.settle()


def bare(words: str) -> str:
    """Return words without the marks that keep times from being turned round."""
    return "".join(letter for letter in words if letter not in "\u2066\u2067\u2068\u2069")


def workshop_of(path: Path, records: tuple[Record, ...], clock: StandingClock) -> Workspace:
    workspace = create_workspace(path, Workshop(id=new_id(), title="Forum"), "Facilitator", clock=clock)
    if records:
        workspace.run(AddRecords(records))
    return workspace


def play(qtbot: QtBot, folder: Path, clock: StandingClock, steady: Seconds) -> Played:
    """Open the file of a folder and show its Run page."""
    path = folder / "w.a87"
    (folder / "key").mkdir(exist_ok=True)
    session = open_session(qtbot, open_workspace(path, "Facilitator", clock=clock), path, clock)
    context, asked = context_of(session, folder)
    rang: list[int] = []
    room = Room(session, RoomClock(clock, steady), Bell(folder, lambda: rang.append(1)))
    page = RunPage(replace(context, room=room), room)
    played = Played(qtbot, folder, clock, steady, session, asked, room, page, rang)
    room.time_changed.connect(played.times.append)
    room.spoke.connect(played.spoken.append)
    room.load()
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    played.settle()
    page.entered()
    return played
