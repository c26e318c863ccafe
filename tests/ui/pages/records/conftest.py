"""The room: a Records page on a workshop with a panel, an agenda item and a statement."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.records.records_room import PLANNED, Room, planned_workshop, room_on


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Room]:
    workspace = planned_workshop(tmp_path / "w.a87", getattr(request, "param", PLANNED))
    with room_on(qtbot, workspace, tmp_path / "w.a87") as made:
        yield made
