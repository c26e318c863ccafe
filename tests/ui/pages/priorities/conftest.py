"""The room: a Priorities page on a workshop of five groups and six themes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.opened import context_of, open_session
from tests.ui.pages.priorities.ranking_room import RankingRoom, nothing, workshop
from ui.pages.priorities.page import PrioritiesPage


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[RankingRoom]:
    workspace = workshop(tmp_path / "w.a87")
    getattr(request, "param", nothing)(workspace)
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    page = PrioritiesPage(context)
    qtbot.addWidget(page)
    page.resize(1194, 674)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.entered()
    made = RankingRoom(qtbot, page, session, asked)
    made.settle()
    yield made
    session.close()
