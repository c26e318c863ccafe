"""The room: a Groups page on a workshop with three groups."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.opened import context_of, open_session
from tests.ui.pages.groups.groups_room import SEATED, Room, made_workshop
from ui.pages.groups.page import GroupsPage


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Room]:
    workspace = made_workshop(tmp_path / "w.a87", getattr(request, "param", SEATED))
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    page = GroupsPage(context)
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.entered()
    made = Room(qtbot, page, session, asked)
    made.settle()
    yield made
    qtbot.waitUntil(lambda: not context.runner.tasks())
    session.close()
