"""The composition root of the desktop program: look, window, desk, and the event loop.

Knows how the parts are put together. Nothing else imports it but the command line.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from a87desk.settings import app_folder
from ui.desk import Desk
from ui.garbage import GarbageCollection
from ui.look import start_look
from ui.main_window import MainWindow
from ui.remembered import Remembered


def make_desk(app: QApplication, folder: Path, documents: Path | None = None) -> Desk:
    """Return the program on a window that is not shown yet; `folder` holds this laptop's settings and key."""
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    remembered = Remembered(settings)
    start_look(app, remembered.scheme(), remembered.text_percent())
    GarbageCollection(app)
    return Desk(MainWindow(settings), folder, documents)


def main(arguments: Sequence[str] = ()) -> int:
    """Run the program until its window closes; the first argument may be a file to open. Returns the exit code."""
    app = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(app, QApplication)
    app.setApplicationName("A87Desk")
    app.setApplicationDisplayName("")
    if os.environ.get("A87DESK_DIRECTION") == "rtl":
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk = make_desk(app, app_folder())
    desk.window.show()
    begin = (lambda: desk.open_path(Path(arguments[0]))) if arguments else desk.show_start
    QTimer.singleShot(0, begin)  # the window is painted before its first page is made
    return app.exec()
