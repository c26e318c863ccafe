"""The room: an Agenda page on a workshop of two days."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.opened import context_of, open_session
from tests.ui.pages.agenda.agenda_room import PLANNED, Room, planned_workshop
from ui.pages.agenda.page import AgendaPage


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Room]:
    workspace = planned_workshop(tmp_path / "w.a87", getattr(request, "param", PLANNED))
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    page = AgendaPage(context)
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.entered()
    made = Room(qtbot, page, session, asked)
    made.settle()
    yield made
    session.close()
