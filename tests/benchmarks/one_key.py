"""A window with the Notes page: how long from the Enter key to the note on the disk, over one bare insert.

Run by `tests.benchmarks.saving` in a process of its own: one_key FOLDER ROUNDS. Key and bare insert take turns.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from a87desk.commands.record import AddRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.workspace import create_workspace, open_workspace
from tests.benchmarks import straight_line
from ui.context import Context
from ui.look import start_look
from ui.pages.notes.page import NotesPage
from ui.session import Session
from ui.tasks import TaskRunner
from ui.tokens import Scheme

WORDS = "Labour inspectors should be trained together with teachers in every district."


def _page(folder: Path, session: Session) -> NotesPage:
    file, group = folder / "workshop.a87", new_id()
    workspace = create_workspace(file, Workshop(id=new_id(), title="Kathmandu"), "somebody")
    workspace.run(AddRecords((BreakoutGroup(id=group, number=1, theme="Schools"),)))
    workspace.close()
    ready: list[bool] = []
    session.open(lambda: open_workspace(file, "somebody"), lambda: ready.append(True), lambda _problem: None)
    while not ready:
        QApplication.processEvents()
    context = Context(session, TaskRunner(), folder, folder, _quiet, _quiet, _quiet, _quiet, _quiet)
    page = NotesPage(context, group)
    page.resize(1194, 700)
    page.show()
    return page


def _quiet(*_words: object) -> None:
    """Take the place of what a window says and shows around a page."""


def _let_work(milliseconds: int) -> None:
    """Let the window do what it has to do for a while, as it does while a person types."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(folder: Path, rounds: int) -> float:
    """Return the ratio of the medians."""
    app = QApplication([])
    start_look(app, Scheme.LIGHT)
    session = Session()
    page = _page(folder, session)
    on_disk: list[float] = []
    session.on_thread(
        lambda workspace: workspace.observers.insert(0, lambda _changes: on_disk.append(time.perf_counter()))
    ).result()
    bare = straight_line.make_one_table(folder / "bare.sqlite")
    saved = QEventLoop()
    session.saved.connect(saved.quit)
    _let_work(500)
    keys, inserts = [], []
    for number in range(rounds):
        page._writing.entry.setPlainText(f"{WORDS} {number}")
        _let_work(20)
        enter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
        start = time.perf_counter()
        QCoreApplication.postEvent(page._writing.entry, enter)
        saved.exec()
        keys.append(on_disk[number] - start)
        _let_work(20)
        start = time.perf_counter()
        straight_line.insert_one(bare, number, WORDS)
        inserts.append(time.perf_counter() - start)
    session.close()
    return median(keys) / median(inserts)


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.stdout.write(f"{main(Path(sys.argv[1]), int(sys.argv[2]))}\n")
    sys.stdout.flush()
    os._exit(0)
