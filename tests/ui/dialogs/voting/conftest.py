"""A window with the dialogs of a vote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.voting.voting_room import Room, made_workshop
from tests.ui.opened import context_of, open_session


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    session = open_session(qtbot, made_workshop(tmp_path / "w.a87"), tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield Room(qtbot, page, context, asked)
    qtbot.waitUntil(lambda: not context.runner.tasks())
    session.close()
