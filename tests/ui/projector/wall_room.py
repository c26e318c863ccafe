"""A workshop with things that the room must not see, made-up screens, and a control over both.

Knows the projector. Must not assert.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from a87desk.commands.note import WriteNote, WriteRecommendation
from a87desk.commands.record import AddRecords
from a87desk.commands.report_back import AmendFromTheFloor
from a87desk.commands.theme import AddTheme
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.ids import BreakoutGroupId, DayId, SessionId
from a87desk.domain.note import Note
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.vocabulary import RoleKind, SessionKind, Visibility
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace
from tests.ui.opened import finish
from ui.projector.control import ProjectorControl, Told
from ui.projector.screens import Screen, Screens
from ui.session import Session as OpenWorkshop

SESSION, FIRST, SECOND, THIRD = (one * 32 for one in "5123")
SAID = {"1.1": "a" * 32, "1.2": "b" * 32, "2.1": "c" * 32, "2.2": "d" * 32, "3.1": "e" * 32}
HIDDEN = ("told in confidence", "only for facilitators", "a private remark", "Somebody Named", "the secret rapporteur")
"""Words that no scene may ever hold."""


def plenary_workshop(path: Path) -> Workspace:
    """Return a workshop of three groups; 2.1 says again what 1.1 said."""
    workspace = create_workspace(path, Workshop(id=new_id(), title="Forum"), "Facilitator")
    day = new_id()
    rapporteur = HIDDEN[4]
    groups = tuple(
        BreakoutGroup(id=one, session_id=SessionId(SESSION), number=number, theme=name, room=f"Room {number}",
                      rapporteur=rapporteur)
        for number, (one, name) in enumerate(((FIRST, "Research"), (SECOND, "Capacity"), (THIRD, "Plans")), start=1)
    )  # fmt: skip
    workspace.run(
        AddRecords(
            (
                Day(id=day, number=1),
                Session(
                    id=SESSION, day_id=DayId(day), number="2", title="In depth", kind=SessionKind.BREAKOUT_GROUPS,
                    began="11:00", minimum_recommendations=5,
                ),
                SessionRole(id=new_id(), session_id=SessionId(SESSION), role=RoleKind.MODERATOR, name=HIDDEN[3]),
                GuidingQuestion(id=new_id(), session_id=SessionId(SESSION), number=1, text="What already exists?"),
                Participant(id=new_id(), name=HIDDEN[3]),
                *groups,
            )
        )
    )  # fmt: skip
    for code, words in (
        ("1.1", "Map what exists"), ("1.2", "Train teachers"), ("2.1", "Mapping first"), ("2.2", "Pay inspectors"),
        ("3.1", "Ratify the Protocol"),
    ):  # fmt: skip
        group = (FIRST, SECOND, THIRD)[int(code[0]) - 1]
        workspace.run(WriteRecommendation(Recommendation(id=SAID[code], group_id=BreakoutGroupId(group), text=words)))
    for words, level in ((HIDDEN[0], Visibility.CONFIDENTIAL), (HIDDEN[1], Visibility.FACILITATORS)):
        kept_back = Recommendation(id=new_id(), group_id=BreakoutGroupId(THIRD), text=words, visibility=level)
        workspace.run(WriteRecommendation(kept_back))
        workspace.run(AddTheme(f"Theme of {level.value}", (kept_back.id, SAID["3.1"])))
        workspace.run(AmendFromTheFloor(kept_back.id, words))
    workspace.run(WriteNote(Note(id=new_id(), group_id=BreakoutGroupId(FIRST), text=HIDDEN[2], speaker=HIDDEN[3])))
    workspace.run(AddTheme("Know what exists", (SAID["1.1"], SAID["2.1"])))
    return workspace


class MadeUpScreens(Screens):
    """The one screen there is, and others for the room that a test plugs in and out."""

    def __init__(self) -> None:
        super().__init__(QGuiApplication.primaryScreen)
        self.plugged: list[str] = []

    def for_the_room(self) -> tuple[Screen, ...]:
        screen = QGuiApplication.primaryScreen()
        return tuple(
            Screen(number, key, f"Made-up {key}", screen, is_own=False)
            for number, key in enumerate(self.plugged, start=2)
        )

    def plug(self, key: str) -> None:
        self.plugged.append(key)
        self.added.emit(key)
        self.changed.emit()

    def unplug(self, key: str) -> None:
        self.plugged.remove(key)
        self.removed.emit(key)
        self.changed.emit()


@dataclass
class Wall:
    """A control at work, and what the facilitator was told."""

    qtbot: QtBot
    control: ProjectorControl
    screens: MadeUpScreens
    session: OpenWorkshop
    told: list[Told | None] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until everything that changed was looked at."""
        for _ in range(2):
            finish(self.qtbot, self.session)
        self.qtbot.waitUntil(lambda: not self.control._waits.isActive())
        finish(self.qtbot, self.session)
