"""A Consensus page at work, with the shortest ways to act and to look."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.theme import Theme, ThemeMember
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace
from tests.ui.opened import Asked, finish
from ui.pages.consensus.page import ConsensusPage
from ui.pages.consensus.rows import LeftRow
from ui.session import Session

GROUPS = tuple(new_id() for _ in range(4))
SAID = (
    (0, "Map the networks that already exist in the country"),
    (1, "Mapping exercise of the networks that already exist"),
    (2, "Review which networks already exist before making new ones"),
    (0, "Ratify the Protocol of 2014 to the Forced Labour Convention"),
    (3, "Ratification of the 2014 Protocol to the Forced Labour Convention"),
    (1, "Train teachers to recognise children who work"),
)
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Panel:
    """A page at work, with the shortest ways to act and to look."""

    qtbot: QtBot
    page: ConsensusPage
    session: Session
    asked: Asked
    ids: dict[str, str]

    def settle(self) -> None:
        """Wait until the file answered and the suggestions for what it holds are shown."""
        for _ in range(3):
            finish(self.qtbot, self.session)
            self.qtbot.waitUntil(lambda: self.page._suggester._task is None)

    def press(self, widget: Any, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(widget, key, held)
        self.settle()

    def stored(self, record_type: type[Any]) -> list[Any]:
        answer: list[list[Any]] = []
        self.session.ask(lambda workspace: workspace.read.all(record_type), answer.append)
        self.qtbot.waitUntil(lambda: bool(answer))
        return answer[0]

    def themes(self) -> dict[str, set[str]]:
        """Return the codes in each theme, by its name, as they are stored."""
        codes = {record_id: code for code, record_id in self.ids.items()}
        members = self.stored(ThemeMember)
        themes = self.stored(Theme)
        assert len({one.name for one in themes}) == len(themes)
        return {
            one.name: {codes[member.recommendation_id] for member in members if member.theme_id == one.id}
            for one in themes
        }

    def titles(self) -> list[str]:
        return [row.title for row in self.page._suggestions.rows()]

    def left(self) -> list[str]:
        rows = self.page._left._model.rows()
        return [row.one.code for row in rows if isinstance(row, LeftRow)]

    def name(self, words: str) -> None:
        """Let the next question for a name be answered so."""
        self.page.acts.ask_name = lambda *_asked: words

    def choose_left(self, code: str) -> None:
        assert self.page._left.choose(self.ids[code])
        self.page._left.list.setFocus()

    def choose_member(self, number: int, code: str) -> None:
        one = self.page.acts.theme_of(number)
        assert one is not None
        self.page._on_theme_opened(one.theme.id, True)
        self.page._themes.choose(("member", one.theme.id, self.ids[code]))
        self.page._themes.list.setFocus()

    def choose_theme(self, number: int) -> None:
        one = self.page.acts.theme_of(number)
        assert one is not None
        self.page._themes.choose(("theme", one.theme.id))
        self.page._themes.list.setFocus()


def panel_workshop(path: Path, said: tuple[tuple[int, str], ...]) -> tuple[Workspace, dict[str, str]]:
    workspace = create_workspace(path, Workshop(id=new_id(), title="Forum"), "Facilitator")
    names = ("Research and data", "Capacity building", "Structure", "National plans")
    workspace.run(
        AddRecords(
            tuple(
                BreakoutGroup(id=group, number=number, theme=name)
                for number, (group, name) in enumerate(zip(GROUPS, names, strict=True), start=1)
            )
        )
    )
    ids: dict[str, str] = {}
    counts = dict.fromkeys(GROUPS, 0)
    for place, text in said:
        group = GROUPS[place]
        counts[group] += 1
        record_id = new_id()
        ids[f"{place + 1}.{counts[group]}"] = record_id
        workspace.run(WriteRecommendation(Recommendation(id=record_id, group_id=BreakoutGroupId(group), text=text)))
    return workspace, ids


TWO_THEMES = (SAID, (("Know what exists", ("1.1", "2.1")), ("Ratify the Protocol", ("1.2",))))
with_themes = pytest.mark.parametrize("panel", [TWO_THEMES], indirect=True)
