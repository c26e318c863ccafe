"""The composition root of the desktop program: look, window, desk, and the event loop.

The window is painted first; everything that knows workshops is loaded after that. Knows how the parts are put together.
Nothing else imports it but the command line.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from ui.garbage import GarbageCollection
from ui.look import start_look
from ui.main_window import MainWindow
from ui.remembered import Remembered

if TYPE_CHECKING:
    from ui.desk import Desk


def make_window(app: QApplication, folder: Path) -> MainWindow:
    """Return the window, empty and not shown yet; `folder` holds this laptop's settings."""
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    remembered = Remembered(settings)
    start_look(app, remembered.scheme(), remembered.text_percent())
    GarbageCollection(app)
    return MainWindow(settings)


def make_desk(window: MainWindow, folder: Path, file: Path | None = None) -> Desk:
    """Put the program on its window and show the start page, or open a file."""
    from ui.desk import Desk

    desk = Desk(window, folder)
    _tell_bugs(desk)
    if file is None:
        desk.show_start()
    else:
        desk.open_path(file)
    return desk


def _tell_bugs(desk: Desk) -> None:
    """Let a bug be said in the window and reported; the work is safe and goes on."""
    usual = sys.excepthook

    def tell(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        usual(kind, bug, trace)
        if isinstance(bug, Exception):
            desk.tell_bug(bug)

    sys.excepthook = tell


def main(arguments: Sequence[str] = ()) -> int:
    """Run the program until its window closes; the first argument may be a file to open. Returns the exit code."""
    from a87desk.folders import app_folder

    app = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(app, QApplication)
    app.setApplicationName("A87Desk")
    app.setApplicationDisplayName("")
    folder = app_folder()
    window = make_window(app, folder)
    window.show()
    app.processEvents()  # the window is painted now, before anything else is loaded
    file = Path(arguments[0]) if arguments else None
    QTimer.singleShot(0, lambda: make_desk(window, folder, file))
    return app.exec()
