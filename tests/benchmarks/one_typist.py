"""A window with the Notes page of a group with many notes: how long from a key to its letter on the screen.

Run by `tests.benchmarks.key_to_pixel` in a process of its own: one_typist FOLDER NOTES KEYS. Prints JSON: the
milliseconds for each key in the page and in a bare field beside it, which take turns, and whether every letter arrived.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from a87desk.commands.note_list import TakeNotes
from a87desk.commands.record import AddRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.workspace import create_workspace, open_workspace
from ui.context import Context
from ui.look import start_look
from ui.pages.notes.page import NotesPage
from ui.session import Session
from ui.tasks import TaskRunner
from ui.tokens import Scheme

WORDS = "Labour inspectors should be trained together with teachers in every district. "
KEYS_A_SECOND = 12
ENTER_EVERY = 40


class Painted(QObject):
    """Hears when a field was painted."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self.loop = QEventLoop()
        self.at = 0.0
        field.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._done)  # once the painting is over
        return False

    def _done(self) -> None:
        self.at = time.perf_counter()
        self.loop.quit()


def _page(folder: Path, session: Session, notes: int) -> tuple[NotesPage, str]:
    file, group = folder / "workshop.a87", new_id()
    workspace = create_workspace(file, Workshop(id=new_id(), title="Kathmandu"), "somebody")
    workspace.run(AddRecords((BreakoutGroup(id=group, number=1, theme="Schools"),)))
    group_id = BreakoutGroupId(group)
    kinds = (Recommendation, Note)
    records = tuple(kinds[n % 2](id=new_id(), group_id=group_id, text=f"{n} {WORDS * 2}") for n in range(notes))
    workspace.run(TakeNotes(records))
    workspace.close()
    ready: list[bool] = []
    session.open(lambda: open_workspace(file, "somebody"), lambda: ready.append(True), lambda _problem: None)
    while not ready:
        QApplication.processEvents()
    context = Context(session, TaskRunner(), folder, folder, _quiet, _quiet, _quiet, _quiet, _quiet)
    page = NotesPage(context, group)
    page.resize(1194, 700)
    page.show()
    return page, group


def _quiet(*_words: object) -> None:
    """Take the place of what a window says around a page."""


def _wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(max(0, round(seconds * 1000)), loop.quit)
    loop.exec()


def _press(field: QPlainTextEdit, painted: Painted, letter: str) -> float:
    """Press a key and return the milliseconds until its letter was painted."""
    key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
    start = time.perf_counter()
    QCoreApplication.postEvent(
        field, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "\r" if letter == "\n" else letter)
    )
    QTimer.singleShot(2000, painted.loop.quit)
    painted.loop.exec()
    return (painted.at - start) * 1000


def main(folder: Path, notes: int, keys: int) -> dict[str, object]:
    """Type at 12 keys a second, by turns in the page and in the bare field; return the figures."""
    app = QApplication([])
    start_look(app, Scheme.LIGHT)
    session = Session()
    page, _group = _page(folder, session, notes)
    bare = QPlainTextEdit()
    bare.resize(660, 52)
    bare.show()
    entry = page._writing.entry
    _wait(1.0)
    in_page, in_bare = Painted(entry), Painted(bare)
    figures: dict[str, list[float]] = {"page": [], "bare": [], "enter": []}
    typed: list[str] = []
    for number in range(keys):
        letter = "\n" if number % ENTER_EVERY == ENTER_EVERY - 1 else WORDS[number % len(WORDS)]
        begun = time.perf_counter()
        figures["enter" if letter == "\n" else "page"].append(_press(entry, in_page, letter))
        typed.append(letter)
        figures["bare"].append(_press(bare, in_bare, "x"))
        _wait(1 / KEYS_A_SECOND - (time.perf_counter() - begun))
    _wait(1.0)
    written = [line.record.text for line in page._list_pane.model.rows()[notes:]]
    expected = "".join(typed).split("\n")
    session.close()
    return {
        **figures,
        "is_whole": [*written, entry.toPlainText()] == expected,
        "rows": page._list_pane.model.rowCount(),
    }


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
    sys.stdout.flush()
    os._exit(0)
