"""A Report-back page over a plenary, with a projector that can be turned on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.ui.opened import context_of, open_session
from tests.ui.pages.report_back.plenary_room import Plenary
from tests.ui.projector.wall_room import MadeUpScreens, plenary_workshop
from ui.pages.report_back.page import ReportBackPage
from ui.projector.control import ProjectorControl


@pytest.fixture
def plenary(qtbot: QtBot, tmp_path: Path) -> Iterator[Plenary]:
    path = tmp_path / "w.a87"
    session = open_session(qtbot, plenary_workshop(path), path)
    screens = MadeUpScreens()
    screens.plug("beamer")
    control = ProjectorControl(screens, QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    control.open(session)
    context, asked = context_of(session, tmp_path)
    page = ReportBackPage(replace(context, projector=control))
    qtbot.addWidget(page)
    page.resize(1194, 690)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.entered()
    made = Plenary(qtbot, page, session, asked, control)
    made.settle()
    yield made
    control.close()
    session.close()
