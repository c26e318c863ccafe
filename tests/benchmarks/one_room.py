"""A whole window in a process of its own: how long pages take to open, and frames to paint while lists scroll.

Run by `tests.benchmarks.pages`: one_room FOLDER FILE open|scroll|drag. Prints JSON, in seconds. Works on
two cores where the system lets it.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from unittest import mock

from PySide6.QtCore import QPoint, QSettings
from PySide6.QtWidgets import QAbstractItemView, QApplication

import ui.desk
from a87desk.settings import change_settings
from ui.desk import Desk
from ui.look import start_look
from ui.main_window import MainWindow
from ui.tokens import Scheme

FIRST = "matrix"
"""The page that is there from the start, and so is not timed: a light one, in place of Consensus."""
FRAMES = 240
STEP = 37
"""Pixels a frame: what a wheel or a held key moves at 60 frames a second."""


class Room:
    """The window with a workshop open."""

    def __init__(self, folder: Path, file: Path) -> None:
        change_settings(folder, role="facilitator")
        mock.patch.object(ui.desk, "first_page", return_value=FIRST).start()
        self.window = MainWindow(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
        self.desk = Desk(self.window, folder, folder)
        self.window.resize(1366, 768)
        self.window.show()
        self.desk.open_path(file)
        while self.desk.session is None or not self.window.pages.current_key():
            QApplication.processEvents()
        self.settle()

    def settle(self, *, and_long_work: bool = True) -> None:
        """Work until the file has answered everything, and nothing long runs any more."""
        session = self.desk.session
        assert session is not None
        for _round in range(2):
            answered: list[bool] = []
            session.ask(lambda _workspace: True, answered.append)
            while not answered or (and_long_work and self.window.runner.tasks()):
                QApplication.processEvents()
        QApplication.processEvents()

    def opened(self) -> dict[str, float]:
        """Return how long each page takes from its key to its painted data, on its first visit; but for the first."""
        taken = {}
        shown = self.window.pages.current_key()
        for key in (entry.key for entry in self.window.pages.listed() if entry.key != shown):
            start = time.perf_counter()
            self.window.show_page(key)
            self.settle(and_long_work=False)
            self.window.grab()
            taken[key] = time.perf_counter() - start
            self.settle()
        return taken

    def scrolled(self) -> dict[str, list[float]]:
        """Return the seconds of each frame, by page and list, while it is scrolled down and up."""
        frames = {}
        for entry in self.window.pages.listed():
            self.window.show_page(entry.key)
            self.settle()
            page = self.window.pages.current_page()
            assert page is not None
            for view in page.findChildren(QAbstractItemView):
                bar = view.verticalScrollBar()
                if view.isVisible() and bar.maximum() > 0:
                    step = STEP if bar.singleStep() > 3 else 1
                    frames[f"{entry.title}: {view.accessibleName()}"] = self._frames(view, step)
        return frames

    def dragged(self) -> dict[str, list[float]]:
        """Return the seconds of each frame while a theme is moved through the matrix of the Priorities page."""
        from ui.pages.priorities.matrix_view import MatrixView

        self.window.show_page("priorities")
        self.settle()
        matrix = self.window.findChild(MatrixView)
        assert matrix is not None
        taken = []
        for frame in range(FRAMES):
            start = time.perf_counter()
            matrix.drag_to(matrix.current(), matrix.plot().topLeft() + QPoint(2 * frame, 3 * frame % 500))
            matrix.repaint()
            QApplication.processEvents()
            taken.append(time.perf_counter() - start)
        return {"Priorities: a theme dragged": taken}

    def _frames(self, view: QAbstractItemView, step: int) -> list[float]:
        bar = view.verticalScrollBar()
        taken = []
        value, direction = 0, 1
        bar.setValue(0)
        self.settle()
        for _frame in range(FRAMES):
            value += step * direction
            if not 0 <= value <= bar.maximum():
                direction = -direction
                value = max(0, min(bar.maximum(), value))
            start = time.perf_counter()
            bar.setValue(value)
            view.viewport().repaint()
            QApplication.processEvents()
            taken.append(time.perf_counter() - start)
        return taken


def main(folder: Path, file: Path, what: str) -> None:
    """Print what was measured."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])
    start_look(QApplication([]), Scheme.LIGHT)
    room = Room(folder, file)
    measure = {"open": room.opened, "scroll": room.scrolled, "drag": room.dragged}[what]
    sys.stdout.write(json.dumps(measure()))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
