"""The room: an Evaluation page on a workshop with three questions, or none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from a87desk.commands.record import AddRecords
from a87desk.domain.evaluation import EvaluationQuestion
from a87desk.domain.record import Record
from a87desk.domain.workshop import Workshop
from a87desk.workspace import create_workspace
from tests.a87desk.commands.evaluation_examples import BEST, CLEAR, SCALE, TEXT, WORTH
from tests.ui.opened import context_of, open_session
from tests.ui.pages.evaluation.evaluation_room import Room
from ui.pages.evaluation.page import EvaluationPage

ASKED: tuple[Record, ...] = (
    EvaluationQuestion(id=WORTH, number=1, kind=SCALE, text="Worth it?", position="100000"),
    EvaluationQuestion(id=CLEAR, number=2, kind=SCALE, text="Clear?", position="100001"),
    EvaluationQuestion(id=BEST, number=3, kind=TEXT, text="What was best?", position="100002"),
)


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Room]:
    workspace = create_workspace(tmp_path / "w.a87", Workshop(id="0" * 32, title="Forum"), "Facilitator")
    records: tuple[Record, ...] = getattr(request, "param", ASKED)
    if records:
        workspace.run(AddRecords(records))
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    page = EvaluationPage(context)
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
