"""One start of a window, measured: "bare", or the program "window FILE" (first paint) or "page FILE" (data painted).

Run by `tests.benchmarks.first_paint` in a process of its own. Prints the most memory held so far, in MB, when that is
painted, and ends without tidying up. Imports little before the window does: it would count in both.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from ui.desk import Desk
    from ui.main_window import MainWindow

TURNS = 3
"""What a page asks of the file when it is shown, then of the answers: after so many turns all is there."""


def _tell() -> None:
    """Say how much memory was held at most, and end without tidying up."""
    sys.stdout.write(f"{_most_held_mb():.1f}\n")
    sys.stdout.flush()
    os._exit(0)


def _most_held_mb() -> float:
    status = Path("/proc/self/status")
    if status.exists():  # getrusage would count what the parent held too
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024)


def _tell_when_painted(widget: QWidget) -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, _tell)
            return False

    widget.installEventFilter(Watch(widget))


def _bare() -> None:
    """Show an empty window of the same size."""
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    window = QWidget()
    window.resize(1366, 768)
    _tell_when_painted(window)
    window.show()
    app.exec()


def _ours(until: str, file: str) -> None:
    """Start the program as its command line does, and listen."""
    import a87desk.cli.program
    from ui import app as program

    make_window, make_desk = program.make_window, program.make_desk

    def window_made(app: QApplication, folder: Path) -> MainWindow:
        window = make_window(app, folder)
        if until == "window":
            _tell_when_painted(window)
        return window

    def desk_made(window: MainWindow, folder: Path, file: Path | None = None) -> Desk:
        desk = make_desk(window, folder, file)
        desk.window.pages.page_shown.connect(lambda _key: _wait(desk, TURNS))
        return desk

    program.make_window, program.make_desk = window_made, desk_made
    a87desk.cli.program.main(["desktop", file])


def _wait(desk: Desk, turns: int) -> None:
    if turns and desk.session is not None:
        desk.session.ask(lambda _workspace: None, lambda _none: _wait(desk, turns - 1))
        return
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()  # what arrived is painted
    _tell()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        _bare()
    else:
        _ours(sys.argv[1], sys.argv[2])
