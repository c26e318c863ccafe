"""Opening a workshop and going through its pages shows no other window, not even for a moment."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from a87desk.settings import change_settings
from tests.ui.opened import finish
from ui.desk import Desk
from ui.main_window import MainWindow


class ShownWindows(QObject):
    """Remembers what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_no_part_of_a_page_is_ever_a_window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    change_settings(tmp_path, role="facilitator")
    window = MainWindow(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    desk = Desk(window, tmp_path, tmp_path)
    shown = ShownWindows()
    qapp.installEventFilter(shown)
    window.show()
    desk.open_sample()
    qtbot.waitUntil(lambda: desk.session is not None)
    for entry in window.pages.entries():
        window.show_page(entry.key)
        assert desk.session is not None
        finish(qtbot, desk.session)
        qtbot.waitUntil(lambda: not window.runner.tasks(), timeout=20_000)
    qapp.removeEventFilter(shown)
    desk.close()
    assert shown.names == ["MainWindow"]
