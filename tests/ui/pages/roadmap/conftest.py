"""The Roadmap page on a workshop with three themes, and with the made-up actions where a test asks for none else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from a87desk.commands.record import AddRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId, RecommendationId, ThemeId
from a87desk.domain.organisation import Organisation
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.theme import Theme, ThemeMember, member_id
from a87desk.domain.workshop import Workshop
from a87desk.workspace import create_workspace
from tests.samples.roadmap import made_up_actions
from tests.ui.opened import context_of, open_session
from tests.ui.pages.roadmap.roadmap_room import TODAY, Room
from ui.pages.roadmap.page import RoadmapPage

THEMES = {number: f"{number}" * 32 for number in range(1, 7)}
NAMES = ("Share information", "Track progress", "Skills and funding", "Link regions", "Lead the plan", "Map networks")


def themed() -> AddRecords:
    """Return two groups, their recommendations, and six themes; the first is common to both."""
    groups = [BreakoutGroup(id=f"{n}" * 31 + "a", number=n, theme=f"Group {n}") for n in (1, 2)]
    said = [
        Recommendation(id=f"{n}" * 31 + "b", group_id=BreakoutGroupId(groups[n - 1].id), number=1, text=f"Words of {n}")
        for n in (1, 2)
    ]
    themes = [Theme(id=THEMES[n], number=n, name=name, position=f"10000{n}") for n, name in enumerate(NAMES, start=1)]
    members = [
        ThemeMember(
            id=member_id(THEMES[1], one.id), theme_id=ThemeId(THEMES[1]), recommendation_id=RecommendationId(one.id)
        )
        for one in said
    ]
    return AddRecords((*groups, *said, *themes, *members, Organisation(id="e" * 32, name="Labour inspectorate")))


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Room]:
    """The page; the parameter False leaves the actions out."""
    workspace = create_workspace(tmp_path / "w.a87", Workshop(id="0" * 32, title="Forum"), "Facilitator")
    workspace.run(themed())
    if getattr(request, "param", True):
        workspace.run(AddRecords(tuple(made_up_actions(THEMES))))
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    page = RoadmapPage(context, clock=lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(1194, 674)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.entered()
    made = Room(qtbot, page, session, asked)
    made.settle()
    yield made
    session.close()
