"""Lists of people as files: one comes in after a look, the working list and an empty template go out.

Knows files and the dialogs before them. What a list would change is the core's to say; reading runs beside the window.
"""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from a87desk.domain.bundle_errors import CannotRead
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error, InternalError
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.i18n import _
from a87desk.people.preview import PeoplePreview
from a87desk.workspace import Workspace
from ui.context import Context
from ui.dialogs.saving import ask_path
from ui.painting.geometry import is_rtl
from ui.tasks import Work

if TYPE_CHECKING:
    from ui.pages.participants.import_dialog import ImportDialog

ANSWER_S = 0.1
People = tuple[list[Participant], list[Organisation]]


class Lists(QObject):
    """What the page does with files."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._parent = context, parent
        self.dialog: ImportDialog | None = None

    # In

    def take_in(self) -> None:
        """Ask for a list and show what it would change."""
        kinds = _("Lists of people (*.xlsx *.csv)")
        folder = str(self._context.export_folder)
        chosen, _kind = QFileDialog.getOpenFileName(self._parent, _("Import a list of people"), folder, kinds)
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, path: Path) -> None:
        """Read a list beside the window and show what it would change; nothing is changed by looking."""

        def read(work: Work) -> PeoplePreview:
            from a87desk.importing.people_table import read_people
            from exports.xlsx.reader import read_workbook

            work.progress(0, 3, _("Reading {file}").format(file=path.name))
            try:
                data = path.read_bytes()
            except OSError as problem:
                raise CannotRead() from problem
            work.progress(1, 3, _("Understanding the columns"))
            table = read_people(data, read_workbook)
            work.progress(2, 3, _("Comparing with the people who are here"))
            people, houses = _answer(self._context.session.on_thread(_everybody), work)
            from a87desk.people.people_preview import people_preview

            return people_preview(table, people, houses)

        title = _("Reading a list of people")
        self._context.runner.run(title, read, lambda preview: self._show(path.name, preview), self._on_failed)

    def _show(self, file: str, preview: PeoplePreview) -> None:
        if not isValid(self):  # the workshop was closed meanwhile
            return
        from ui.pages.participants.import_dialog import ImportDialog

        self.dialog = dialog = ImportDialog(file, preview, self._parent)
        dialog.accepted.connect(lambda: self._take(preview, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, preview: PeoplePreview, dialog: ImportDialog) -> None:
        def done(changes: ChangeSet) -> None:
            self._context.offer_undo(changes.label)

        from a87desk.commands.people import TakePeople

        self._context.session.run(TakePeople(preview, dialog.choices()), done, self._context.show_problem)

    def _on_failed(self, problem: Exception) -> None:
        known = problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__)
        self._context.show_problem(known)

    # Out

    def save_list(self) -> None:
        """Ask for a name and write the whole working list; it comes in again unchanged."""
        path = self._ask(_("Participants"))
        if path is None:
            return

        def write(work: Work) -> Path:
            from exports.files import write_output
            from exports.people_template import people_csv, people_workbook, people_xlsx

            people, houses = _answer(self._context.session.on_thread(_everybody), work)
            work.check()
            if path.suffix.lower() == ".csv":
                write_output(path, people_csv(people, houses))
            else:
                book = people_workbook(_("Participants"), people, houses, right_to_left=is_rtl())
                write_output(path, people_xlsx(book))
            return path

        self._context.runner.run(_("Saving the list of people"), write, self._on_written, self._on_failed)

    def save_template(self) -> None:
        """Ask for a name and write an empty list to be filled in."""
        path = self._ask(_("Participants, to fill in"))
        if path is None:
            return

        def write(_work: Work) -> Path:
            from exports.files import write_output
            from exports.people_template import people_template, people_xlsx

            write_output(path, people_xlsx(people_template(right_to_left=is_rtl())))
            return path

        self._context.runner.run(_("Saving a template"), write, self._on_written, self._on_failed)

    def _ask(self, name: str) -> Path | None:
        kinds = _("Workbooks (*.xlsx)")
        return ask_path(self._parent, _("Save"), self._context.export_folder / f"{name}.xlsx", kinds)

    def _on_written(self, path: Path) -> None:
        self._context.show_done(_("{file} is written in {folder}.").format(file=path.name, folder=path.parent.name))


def _answer(asked: Future[People], work: Work) -> People:
    """Wait for the file's answer; a file that was closed never answers, so Cancel is heard too."""
    while True:
        try:
            return asked.result(ANSWER_S)
        except TimeoutError:
            work.check()


def _everybody(workspace: Workspace) -> People:
    return workspace.read.all(Participant), workspace.read.all(Organisation)
