"""Ctrl P leads to the Print page from anywhere, and does nothing where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from a87desk.settings import change_settings
from tests.ui.opened import finish
from ui.desk import Desk
from ui.main_window import MainWindow


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    change_settings(tmp_path, role="facilitator", author="A facilitator")
    window = MainWindow(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    made = Desk(window, tmp_path, tmp_path / "documents")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return made


def test_from_anywhere_to_the_sheets(qtbot: QtBot, desk: Desk) -> None:
    desk.open_sample()
    qtbot.waitUntil(lambda: desk.session is not None)
    assert desk.session is not None
    finish(qtbot, desk.session)
    for page in ("consensus", "agenda"):
        desk.window.show_page(page)
        desk.window.activateWindow()
        qtbot.waitUntil(desk.window.isActiveWindow)
        qtbot.keyClick(desk.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        assert desk.window.pages.current_key() == "print"
    qtbot.waitUntil(lambda: not desk.window.runner.tasks(), timeout=20_000)
    desk.close()


def test_without_a_workshop_nothing_happens(qtbot: QtBot, desk: Desk) -> None:
    desk.show_start()
    qtbot.keyClick(desk.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.pages.current_key() == "start"
