"""The room: a Follow-up page on a committee that met once, with three actions, or on nothing."""

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
from tests.ui.pages.follow_up.follow_up_room import Room, on_the_first_of_october
from ui.pages.follow_up.page import FollowUpPage


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Room]:
    workspace = create_workspace(tmp_path / "w.a87", Workshop(id="0" * 32, title="Tunisia"), "Facilitator")
    records: tuple[Record, ...] = getattr(request, "param", FOLLOWED)
    if records:
        workspace.run(AddRecords(records))
    session = open_session(qtbot, workspace, tmp_path / "w.a87", on_the_first_of_october)
    context, asked = context_of(session, tmp_path)
    page = FollowUpPage(context)
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.entered()
    made = Room(qtbot, page, session, asked, tmp_path)
    made.settle()
    yield made
    made.session.close()
