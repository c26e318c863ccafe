"""A wall: a control over a workshop, with one screen for the room plugged in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.ui.opened import open_session
from tests.ui.projector.wall_room import MadeUpScreens, Wall, plenary_workshop
from ui.projector.control import ProjectorControl


@pytest.fixture
def wall(qtbot: QtBot, tmp_path: Path) -> Iterator[Wall]:
    path = tmp_path / "w.a87"
    session = open_session(qtbot, plenary_workshop(path), path)
    screens = MadeUpScreens()
    control = ProjectorControl(screens, QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    made = Wall(qtbot, control, screens, session)
    control.told.connect(made.told.append)
    screens.plug("beamer")
    control.open(session)
    control.watch(True)
    made.settle()
    yield made
    control.close()
    session.close()
