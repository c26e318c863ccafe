"""The room: a Participants page on a workshop of two days with three groups."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.opened import context_of, open_session
from tests.ui.pages.participants.people_room import LISTED, Room, listed_workshop
from ui.pages.participants.page import ParticipantsPage


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Room]:
    workspace = listed_workshop(tmp_path / "w.a87", getattr(request, "param", LISTED))
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    page = ParticipantsPage(context)
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.entered()
    made = Room(qtbot, page, session, asked, tmp_path)
    made.settle()
    yield made
    session.close()
