"""A program that shows a window and says when it was painted: the bare one, or ours with a workshop to open.

Run by the benchmark in a process of its own: first_paint.py bare, or first_paint.py window|page FILE FOLDER. Prints the
peak memory in MB once the window (or the page of the open workshop) is painted, then ends without tidying up.
"""

from __future__ import annotations

import os
import resource
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget


def bare(app: QApplication) -> QWidget:
    """Show an empty window of the same size."""
    window = QWidget()
    window.resize(1366, 768)
    window.show()
    app.processEvents()
    return window


def ours(app: QApplication, until: str, file: Path, folder: Path) -> QWidget:
    """Show the program as `ui.app.main` does; until its window is painted, or the page of the open workshop too."""
    from ui.app import make_desk, make_window

    window = make_window(app, folder)
    window.show()
    app.processEvents()
    if until == "page":
        desk = make_desk(window, folder, file)
        while desk.session is None or desk.window.pages.current_page() is None:
            app.processEvents()
        app.processEvents()
    return window


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    application = QApplication([])
    shown = bare(application) if sys.argv[1] == "bare" else ours(application, sys.argv[1], *map(Path, sys.argv[2:4]))
    sys.stdout.write(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}\n")
    sys.stdout.flush()
    os._exit(0)
