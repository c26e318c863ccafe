"""Help: the keys as the pages hear them, and what the program is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme
from ui.dialogs.keys import KEYS, KeysDialog
from ui.help_menu import add_help_menu
from ui.main_window import MainWindow
from ui.widgets.labels import PlainLabel


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_every_key_is_listed_and_nothing_is_cut(qtbot: QtBot, percent: int, direction: Qt.LayoutDirection) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(direction)
    theme.current().choose_text_percent(percent)
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    words = {label.text() for label in dialog.findChildren(PlainLabel)}
    assert {act for _part, acts in KEYS for _keys, act in acts} <= words
    assert cut_labels(dialog) == []
    assert unnamed_focusables(dialog) == []


def test_the_menu_opens_both(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    actions = add_help_menu(window)
    seen: list[str] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        seen.append(dialog.windowTitle())
        dialog.reject()

    for action in actions:
        QTimer.singleShot(0, close)
        action.trigger()
    assert seen[0] == "Keys"
    assert seen[1].startswith("A87Desk ")
