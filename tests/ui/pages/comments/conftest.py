"""The room: a Comments page on the NGO Forum out for comments, or on what a test asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from a87desk.workspace import Workspace
from tests.journeys.comments_round import out_for_comments
from tests.journeys.workshops import whole_forum
from tests.ui.opened import context_of, open_session
from tests.ui.pages.comments.comments_room import Room
from ui.pages.comments.page import CommentsPage


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Room]:
    workspace = whole_forum(tmp_path / "w.a87")
    prepare: Callable[[Workspace], None] = getattr(request, "param", out_for_comments)
    prepare(workspace)
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    page = CommentsPage(context)
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.entered()
    made = Room(qtbot, page, session, asked, tmp_path)
    made.settle()
    yield made
    page.left()
    made.settle()
    session.close()
