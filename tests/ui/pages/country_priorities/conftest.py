"""The room: a Country priorities page with two headings and an action, or on nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from a87desk.commands.record import AddRecords
from a87desk.domain.record import Record
from a87desk.domain.workshop import Workshop
from a87desk.workspace import create_workspace
from tests.a87desk.commands.follow_up_examples import FOLLOWED
from tests.ui.opened import context_of, open_session
from tests.ui.pages.country_priorities.priorities_room import Room
from ui.pages.country_priorities.page import CountryPrioritiesPage


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Room]:
    workspace = create_workspace(tmp_path / "w.a87", Workshop(id="0" * 32, title="Tunisia"), "Facilitator")
    records: tuple[Record, ...] = getattr(request, "param", FOLLOWED)
    if records:
        workspace.run(AddRecords(records))
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    page = CountryPrioritiesPage(context)
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.entered()
    made = Room(qtbot, page, session, asked)
    made.settle()
    yield made
    made.session.close()
