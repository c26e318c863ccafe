"""A filled spreadsheet that comes back: chosen from the File menu, read beside the window, looked at, taken in.

Knows files and the dialog before them. What a sheet would change is the core's to say.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from a87desk.domain.bundle_errors import CannotRead
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error, InternalError
from a87desk.domain.sheet_change import SheetChanges
from a87desk.i18n import _
from a87desk.workspace import Workspace
from ui.frame.app_bar import MenuName
from ui.main_window import MainWindow
from ui.session import Session
from ui.tasks import Work

if TYPE_CHECKING:
    from a87desk.importing.filled_sheet import FilledSheet
    from ui.dialogs.filled_sheet.dialog import FilledSheetDialog

ANSWER_S = 0.1


def add_sheet_act(
    window: MainWindow,
    session: Callable[[], Session | None],
    folder: Path,
    offer_undo: Callable[[str], None],
    show_problem: Callable[[A87Error], None],
) -> QAction:
    """Add the way back of spreadsheets to the File menu and return it; without an open workshop it does nothing."""

    def take_in() -> None:
        opened = session()
        if opened is not None:
            SheetArrival(window, opened, folder, offer_undo, show_problem).ask()

    return window.add_act(MenuName.FILE, _("Take in a filled spreadsheet…"), take_in, icon="table-2")


@dataclass(frozen=True, slots=True)
class SheetArrival:
    """Takes one spreadsheet in."""

    window: MainWindow
    session: Session
    folder: Path
    offer_undo: Callable[[str], None]
    show_problem: Callable[[A87Error], None]

    def ask(self) -> None:
        """Ask for a file and show what it would change."""
        kinds = _("Spreadsheets (*.xlsx *.csv)")
        title = _("Take in a filled spreadsheet")
        chosen, _kind = QFileDialog.getOpenFileName(self.window, title, str(self.folder), kinds)
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, path: Path) -> None:
        """Read a spreadsheet beside the window and show what it would change; nothing is changed by looking."""

        def read(work: Work) -> SheetChanges:
            from a87desk.importing.filled_sheet import read_filled
            from exports.xlsx.reader import read_workbook

            work.progress(0, 2, _("Reading {file}").format(file=path.name))
            try:
                data = path.read_bytes()
            except OSError as problem:
                raise CannotRead() from problem
            sheets = read_filled(data, read_workbook)
            work.progress(1, 2, _("Comparing with what is here"))
            return _answer(self.session.on_thread(lambda workspace: _compared(workspace, sheets)), work)

        self.window.runner.run(
            _("Reading a spreadsheet"), read, lambda look: self._show(path.name, look), self._on_failed
        )

    def _show(self, file: str, look: SheetChanges) -> None:
        if not isValid(self.session):  # the workshop was closed meanwhile
            return
        from ui.dialogs.filled_sheet.dialog import FilledSheetDialog

        dialog = FilledSheetDialog(file, look, self.window)
        dialog.setObjectName("filled-sheet")
        dialog.accepted.connect(lambda: self._take(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, dialog: FilledSheetDialog) -> None:
        from a87desk.commands.filled_sheet import TakeSheet

        def done(changes: ChangeSet) -> None:
            self.offer_undo(changes.label)

        self.session.run(TakeSheet(dialog.chosen()), done, self.show_problem)

    def _on_failed(self, problem: Exception) -> None:
        self.show_problem(problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__))


def _compared(workspace: Workspace, sheets: tuple[FilledSheet, ...]) -> SheetChanges:
    from a87desk.importing.filled_sheet import refuse_other_workshop
    from a87desk.importing.sheet_changes import sheet_changes

    refuse_other_workshop(sheets, workspace.workshop_id, workspace.workshop.title)
    return sheet_changes(sheets, workspace.read)


def _answer(asked: Future[SheetChanges], work: Work) -> SheetChanges:
    """Wait for the file's answer; a file that was closed never answers, so Cancel is heard too."""
    while True:
        try:
            return asked.result(ANSWER_S)
        except TimeoutError:
            work.check()
