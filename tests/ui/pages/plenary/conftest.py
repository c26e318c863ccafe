"""A Plenary page over a workshop before its plenary, with a projector that can be turned on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.a87desk.reading.plenary_workshop import before_the_plenary
from tests.conftest import StandingClock
from tests.ui.opened import context_of, open_session
from tests.ui.pages.plenary.room import Room
from tests.ui.projector.wall_room import MadeUpScreens
from ui.pages.plenary.page import PlenaryPage
from ui.projector.control import ProjectorControl


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    path = tmp_path / "w.a87"
    session = open_session(qtbot, before_the_plenary(path), path, clock=StandingClock())
    screens = MadeUpScreens()
    screens.plug("beamer")
    control = ProjectorControl(screens, QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    control.open(session)
    context, asked = context_of(session, tmp_path)
    went: list[object] = []
    page = PlenaryPage(replace(context, projector=control, go_to_record=went.append))
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.entered()
    made = Room(qtbot, page, session, asked, control, went)
    made.settle()
    yield made
    control.close()
    session.close()
