"""The report of the NGO Forum, open on its page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.workshops import add_panel, whole_forum
from tests.ui.opened import open_session
from tests.ui.pages.report.report_room import Desk, desk_of


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    workspace = whole_forum(tmp_path / "forum.a87")
    add_panel(workspace)
    session = open_session(qtbot, workspace, tmp_path / "forum.a87")
    yield desk_of(qtbot, session, tmp_path)
    session.close()
