"""A rapporteur's window in a process of its own that types and is never closed: typing_until_killed FILE GROUP.

Says "typed" when the words have been in the field for longer than a draft waits. The test kills it then.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from a87desk.workspace import open_workspace
from ui.context import Context
from ui.look import start_look
from ui.pages.notes.entry import DRAFT_EVERY_MS
from ui.pages.notes.page import NotesPage
from ui.session import Session
from ui.tasks import TaskRunner
from ui.tokens import Scheme


def _quiet(*_words: object) -> None:
    """Take the place of what a window says around a page."""


def main(file: Path, group: str) -> None:
    """Type, and wait to be killed."""
    app = QApplication([])
    start_look(app, Scheme.LIGHT)
    session = Session()

    def show() -> None:
        context = Context(session, TaskRunner(), file.parent, file.parent, _quiet, _quiet, _quiet, _quiet, _quiet)
        page = NotesPage(context, group)
        page.show()
        session.ask(lambda _workspace: True, lambda _answer: type_on(page))
        app.setProperty("page", page)

    def type_on(page: NotesPage) -> None:
        QTest.keyClicks(page._writing.entry, "A saved note")
        QTest.keyClick(page._writing.entry, Qt.Key.Key_Return)
        QTest.keyClicks(page._writing.entry, "A sentence that was not fin")
        QTimer.singleShot(DRAFT_EVERY_MS + 200, lambda: session.ask(lambda _workspace: True, tell))

    def tell(_answer: bool) -> None:
        sys.stdout.write("typed\n")
        sys.stdout.flush()

    session.open(lambda: open_workspace(file, "Rapporteur"), show, lambda problem: sys.exit(str(problem)))
    app.exec()


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    main(Path(sys.argv[1]), sys.argv[2])
