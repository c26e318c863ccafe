"""The Print page: sheets, the pages of the very PDF that is printed, options; one file, a folder of files, or a viewer.

The kit is made beside the window from a frozen model, a moment after the last change. Printing itself is the viewer's:
it knows printers, trays and both sides of the paper, and sends letters where Qt would send pictures of pages. Knows the
page; what a sheet says is the business of `exports`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from a87desk.clock import wall_clock
from a87desk.domain.errors import A87Error, InternalError
from a87desk.i18n import _, ngettext
from a87desk.reading.printed_kit import KitModel, kit_model
from a87desk.workspace import Workspace
from exports.encoders import file_name
from exports.formats import Format
from exports.handouts.composed import ComposedKit, compose_kit, kit_files
from exports.handouts.kit import COVER, sheets
from exports.handouts.options import KitOptions
from exports.report.dates import span_words
from exports.report.sessions import day_title
from ui.components.page_bar import PageBar
from ui.components.page_view import PageView
from ui.components.remaking import Recipe, Remaking
from ui.context import Context
from ui.dialogs.saving import ask_path, free_folder
from ui.pages.print.options_pane import OptionsPane
from ui.pages.print.sheet_list import SheetList, SheetModel, SheetRow
from ui.safe_text import set_tooltip
from ui.tasks import Work
from ui.viewer import open_in_viewer, passing_file
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.headers import Hint, PaneHeader
from ui.widgets.spacing import space
from ui.widgets.splitter_page import SplitterPage


@dataclass(frozen=True, slots=True)
class _Made:
    """A finished kit with what it was made from."""

    kit: ComposedKit
    model: KitModel
    options: KitOptions


class PrintPage(SplitterPage):
    """The printed kit."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Print"), parent=parent)
        self._context = context
        recipe = Recipe(_("Making the sheets"), _model_of, self._begin)
        self._remaking: Remaking[KitModel, _Made] = Remaking(context.session, context.runner, recipe, self)
        cover = SheetRow(COVER, _("What to print"))
        self._model = SheetModel([cover, *(SheetRow(one.key, one.title) for one in sheets())])
        self._build()
        self._connect()

    def panels(self) -> Sequence[QWidget]:
        return (self._list, self._view, self._options)

    def entered(self) -> None:
        self._remaking.enter()

    def left(self) -> None:
        self._remaking.leave()

    @property
    def is_made(self) -> bool:
        """Whether the sheets show the last change."""
        return self._remaking.is_made

    @property
    def _made(self) -> _Made | None:
        return self._remaking.latest

    # Building

    def _build(self) -> None:
        self._folder = Button(_("Save into a folder…"), icon="folder-open")
        self._pdf = Button(_("Save PDF…"), icon="download")
        self._print = Button(_("Open to print"), ButtonKind.MAIN, icon="printer")
        set_tooltip(
            self._print, _("Opens the PDF in this computer’s viewer, where you choose printer, copies and sides")
        )
        for button in self._buttons():
            self.header.add_action(button)
            button.setEnabled(False)
        left = QWidget()
        box = QVBoxLayout(left)
        space(box)
        header = PaneHeader(_("Sheets"))
        self._usual = Button(_("Usual"), ButtonKind.QUIET, small=True)
        self._everything = Button(_("Everything"), ButtonKind.QUIET, small=True)
        for button in (self._usual, self._everything):
            header.add_action(button)
        self._list = SheetList(self._model)
        box.addWidget(header)
        box.addWidget(self._list, 1)
        self.add_pane(left, 290, least=240)
        middle = QWidget()
        box = QVBoxLayout(middle)
        space(box)
        self._view = PageView()
        box.addWidget(PageBar(self._view))
        box.addWidget(self._view, 1)
        self.add_pane(middle, 626, least=380, stretch=1)
        self._options = OptionsPane()
        self.add_pane(self._options, 278, least=240)
        self.set_end_pane(self._options)
        self._view.show_words(_("The sheets are being made…"))
        self.set_hints(
            (
                Hint(("Space",), _("Sheet in or out")),
                Hint(("↑", "↓"), _("Show the sheet")),
                Hint(("PgUp", "PgDn"), _("Page")),
                Hint(("F6",), _("Next panel")),
            )
        )
        self.hint_bar.set_end(_("Printer, copies and both sides are chosen in the viewer that opens"), "printer")

    def _buttons(self) -> tuple[Button, ...]:
        return self._folder, self._pdf, self._print

    def _connect(self) -> None:
        for changed in (self._model.changed, self._options.changed, self._context.session.changed):
            changed.connect(self._remaking.change)
        self._remaking.made.connect(self._show)
        self._remaking.stopped.connect(self._on_stopped)
        self._remaking.failed.connect(self._on_not_made)
        self._list.selectionModel().currentChanged.connect(lambda index, _before: self._go_to(index.row()))
        self._list.opened.connect(lambda index: self._go_to(index.row()))
        everything = frozenset(row.key for row in self._model.rows())
        usual = frozenset(one.key for one in sheets() if one.is_usual) | {COVER}
        self._usual.clicked.connect(lambda: self._model.choose(usual))
        self._everything.clicked.connect(lambda: self._model.choose(everything))
        self._folder.clicked.connect(self._on_save_folder)
        self._pdf.clicked.connect(self._on_save_pdf)
        self._print.clicked.connect(self.open_to_print)

    # Making the kit

    def options(self) -> KitOptions:
        """Return what is chosen now."""
        today = wall_clock().date()
        return self._options.options(span_words(today, today), self._model.left_out())

    def _begin(self, model: KitModel) -> Callable[[Work], _Made]:
        self._options.show_days([(day.day.id, day_title(day)) for day in model.workshop.days if day.day.id])
        options = self.options()
        return lambda work: _made(model, options, work)

    def _show(self, made: _Made) -> None:
        self._view.show_pdf(made.kit.content)
        self._model.show_pages({one.key: (one.first, one.pages, one.copies) for one in made.kit.sheets})
        self._options.show_shortened(made.kit.shortened)
        pages = ngettext("{count} page", "{count} pages", made.kit.page_count).format(count=made.kit.page_count)
        paper = ngettext("{count} page in all copies", "{count} pages in all copies", made.kit.paper)
        self.header.set_text(_("{pages} · {paper}").format(pages=pages, paper=paper.format(count=made.kit.paper)))
        for button in self._buttons():
            button.setEnabled(True)

    def _on_stopped(self) -> None:
        self._view.show_words(_("The sheets were not made. They are made anew with the next change."))

    def _on_not_made(self, problem: Exception) -> None:
        self._view.show_words(_("The sheets could not be made."))
        self._on_failed(problem)

    def _on_failed(self, problem: Exception) -> None:
        known = problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__)
        self._context.show_problem(known)

    def _go_to(self, place: int) -> None:
        if 0 <= place < self._model.rowCount() and (page := self._model.rows()[place].page):
            self._view.go_to(page)

    # Saving and printing

    def _on_save_pdf(self) -> None:
        suggested = self._context.export_folder / file_name(self._name(), "pdf")
        path = ask_path(self, _("Save"), suggested, _("PDF (*.pdf)"))
        if path:
            self.save_pdf(path)

    def save_pdf(self, path: Path) -> None:
        """Write the sheets as they are chosen now into one file, as soon as they are made."""
        self._remaking.when_made(
            lambda made: self._write(made, path, lambda: self._tell_written(path.name, path.parent))
        )

    def _on_save_folder(self) -> None:
        start = str(self._context.export_folder)
        chosen = QFileDialog.getExistingDirectory(self, _("Save into a folder"), start)
        if chosen:
            self.save_folder(Path(chosen))

    def save_folder(self, folder: Path) -> None:
        """Write each sheet as a file of its own into a new folder inside this one."""

        def write(made: _Made) -> None:
            target = free_folder(folder, file_name(self._name(), "pdf").removesuffix(".pdf"))
            title = _("Saving {file}").format(file=target.name)
            done = lambda _none: self._tell_written(target.name, folder)  # noqa: E731
            self._context.runner.run(title, lambda work: _write_files(made, target, work), done, self._on_failed)

        self._remaking.when_made(write)

    def open_to_print(self) -> None:
        """Show the sheets in the desktop's viewer, from a private folder that goes when the program ends."""

        def show(made: _Made) -> None:
            name = file_name(self._name(), "pdf")
            title = _("Opening {file}").format(file=name)
            self._context.runner.run(title, lambda _work: _passing_copy(made, name), self._view_file, self._on_failed)

        self._remaking.when_made(show)

    def _view_file(self, path: Path) -> None:
        try:
            open_in_viewer(path)
        except A87Error as problem:
            self._context.show_problem(problem)

    def _name(self) -> str:
        title = self._made.model.workshop.workshop.title if self._made else ""
        return _("{title} to print").format(title=title).strip()

    def _write(self, made: _Made, path: Path, done: Callable[[], None]) -> None:
        def work(_work: Work) -> None:
            from exports.files import write_output

            write_output(path, _checked(made.kit.content, made))

        title = _("Saving {file}").format(file=path.name)
        self._context.runner.run(title, work, lambda _none: done(), self._on_failed)

    def _tell_written(self, name: str, folder: Path) -> None:
        self._context.show_done(_("{file} is written in {folder}.").format(file=name, folder=folder.name))


def _model_of(workspace: Workspace) -> KitModel:
    return kit_model(workspace.read, workspace.workshop_id, workspace.store.digest())


def _made(model: KitModel, options: KitOptions, work: Work) -> _Made:
    from exports.formats import Cancelled
    from ui.tasks import TaskCancelled

    try:
        return _Made(compose_kit(model, options, lambda share: _told(work, share)), model, options)
    except Cancelled as stop:
        raise TaskCancelled from stop


def _passing_copy(made: _Made, name: str) -> Path:
    from exports.files import write_output

    path = passing_file(name)
    write_output(path, _checked(made.kit.content, made))
    return path


def _checked(content: bytes, made: _Made) -> bytes:
    """Return sheets that name people, as paper for the room does, and hold no words that are not for everyone."""
    from exports.leaks.refuse import refuse_confidential

    return refuse_confidential(content, Format.PDF, made.model.workshop)


def _write_files(made: _Made, folder: Path, work: Work) -> None:
    """Make every file, then write them: who cancels while they are made finds everything as it was."""
    from a87desk.domain.bundle_errors import from_os_error
    from exports.files import write_output
    from exports.formats import Cancelled
    from ui.tasks import TaskCancelled

    try:
        files = list(kit_files(made.model, made.options, lambda share: _told(work, share)))
        for one in files:
            _checked(one.content, made)
    except Cancelled as stop:
        raise TaskCancelled from stop
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise from_os_error(error) from error
    for one in files:
        write_output(folder / one.name, one.content)


def _told(work: Work, share: float) -> bool:
    """Tell how far a writer is; False when the person pressed Cancel."""
    if work.cancelled:
        return False
    work.progress(share, 1.0)
    return True
