"""What leaves from the Report page: PDF, Word, workbook, bundle, and the copy that is opened to be printed.

Knows paths and threads. What a file says is the business of `exports`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from a87desk.domain.errors import A87Error, InternalError
from a87desk.exchange.profile import Profile
from a87desk.i18n import _
from a87desk.workspace import Workspace
from exports.encoders import file_name
from exports.formats import Format
from ui.context import Context
from ui.making_files import stoppable
from ui.pages.report.moment import Made
from ui.tasks import Work
from ui.viewer import open_in_viewer, passing_file


class Saving(QObject):
    """Writes what was made. Every file is whole or not there.

    `refused` tells that a document would have told too much: the problem, what was made, and the act to try again.
    """

    refused = Signal(object, object, object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def pdf(self, path: Path, made: Made) -> None:
        """Write the very pages that are shown."""
        self._write(path, made, lambda work: _checked(made), self.pdf)

    def word(self, path: Path, made: Made) -> None:
        """Write the same report for Word."""
        self._write(path, made, lambda work: _word(made, work), self.word)

    def workbook(self, path: Path, made: Made) -> None:
        """Write the workbook of the same moment as the report."""
        self._write(path, made, lambda work: _workbook(made, work), self.workbook)

    def bundle(self, path: Path) -> None:
        """Write the bundle for the secretariat, without participants' names."""
        key_folder = self._context.key_folder

        def work(workspace: Workspace) -> int:
            from a87desk.exchange.signature import load_or_make_laptop_key

            return workspace.export_bundle(path, load_or_make_laptop_key(key_folder), Profile.SECRETARIAT)

        self._context.session.ask(work, lambda _size: self._tell_written(path), self._context.show_problem)

    def to_print(self, made: Made) -> None:
        """Show the report in the desktop's viewer, from a private folder that goes when the program ends."""
        name = file_name(f"{made.model.workshop.title} {_('Outcome report')}".strip(), "pdf")

        def work(_work: Work) -> Path:
            from exports.files import write_output

            path = passing_file(name)
            write_output(path, _checked(made))
            return path

        failed = self._failed(made, self.to_print)
        self._context.runner.run(_("Opening {file}").format(file=name), work, self._view, failed)

    def tell_failed(self, problem: Exception) -> None:
        """Say what went wrong; what nobody expected is a bug."""
        known = problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__)
        self._context.show_problem(known)

    def _view(self, path: Path) -> None:
        try:
            open_in_viewer(path)
        except A87Error as problem:
            self._context.show_problem(problem)

    def _write(
        self, path: Path, made: Made, content: Callable[[Work], bytes], again: Callable[[Path, Made], None]
    ) -> None:
        def work(work: Work) -> None:
            from exports.files import write_output

            write_output(path, content(work))

        title = _("Saving {file}").format(file=path.name)
        failed = self._failed(made, lambda newer: again(path, newer))
        self._context.runner.run(title, work, lambda _none: self._tell_written(path), failed)

    def _failed(self, made: Made, again: Callable[[Made], None]) -> Callable[[Exception], None]:
        def failed(problem: Exception) -> None:
            from exports.leaks.refuse import WouldTell

            if isinstance(problem, WouldTell):
                self.refused.emit(problem, made, again)
            else:
                self.tell_failed(problem)

        return failed

    def _tell_written(self, path: Path) -> None:
        self._context.show_done(_("{file} is written in {folder}.").format(file=path.name, folder=path.parent.name))


def can_write_word() -> bool:
    """Tell whether this copy of the program has the writer for Word."""
    return find_spec("exports.docx") is not None


def _checked(made: Made) -> bytes:
    """Return the pages that are shown, once nothing stands in them that their audience may not read."""
    from exports.leaks.refuse import refuse_leaks

    return refuse_leaks(made.report.pdf, Format.PDF, made.model, made.options.audience)


def _word(made: Made, work: Work) -> bytes:
    from exports.every_output import make

    return stoppable(work, lambda progress: make("outcome_report", Format.WORD, made.model, made.options, progress))


def _workbook(made: Made, work: Work) -> bytes:
    from exports.outputs import workbook_xlsx

    return stoppable(work, lambda progress: workbook_xlsx(made.model, progress, made.options))
