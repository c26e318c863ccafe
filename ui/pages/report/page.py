"""The Report page: outline, the pages of the very PDF that is exported, options and checks, three documents to save.

The report is made beside the window from a frozen model, a moment after the last change. Knows the page; what the
report says is the business of `exports`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from a87desk.clock import wall_clock
from a87desk.domain.errors import A87Error, InternalError
from a87desk.exchange.profile import Profile
from a87desk.i18n import _, ngettext
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.workspace import Workspace
from exports.encoders import file_name
from exports.report.checks import Check, report_checks
from exports.report.dates import span_words
from exports.report.options import ReportOptions
from exports.report.report import sections
from ui.components.page_bar import PageBar
from ui.components.page_view import PageView
from ui.components.remaking import Recipe, Remaking
from ui.context import Context
from ui.dialogs.saving import ask_path
from ui.pages.report.options_pane import OptionsPane
from ui.pages.report.outline import OutlineList, OutlineModel, Part
from ui.tasks import Work
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.headers import Hint, PaneHeader
from ui.widgets.spacing import space
from ui.widgets.splitter_page import SplitterPage


@dataclass(frozen=True, slots=True)
class _Made:
    """A finished report with the page of each heading."""

    pdf: bytes
    pages: int
    heading_pages: dict[str, int]
    checks: tuple[Check, ...]
    model: WorkshopModel


class ReportPage(SplitterPage):
    """The outcome report."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Outcome report"), parent=parent)
        self._context = context
        recipe = Recipe(_("Building the report"), _model_of, self._begin)
        self._remaking: Remaking[WorkshopModel, _Made] = Remaking(context.session, context.runner, recipe, self)
        self._outline = OutlineModel([Part(one.key, one.title, True) for one in sections()])
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
        """Whether the report shows the last change."""
        return self._remaking.is_made

    @property
    def _made(self) -> _Made | None:
        return self._remaking.latest

    # Building

    def _build(self) -> None:
        self._bundle = Button(_("Save bundle…"), icon="package")
        self._workbook = Button(_("Save workbook…"), icon="table-2")
        self._pdf = Button(_("Save PDF…"), ButtonKind.MAIN, icon="download")
        for button in (self._bundle, self._workbook, self._pdf):
            self.header.add_action(button)
            button.setEnabled(False)
        outline = QWidget()
        box = QVBoxLayout(outline)
        space(box)
        header = PaneHeader(_("Outline"), "")
        self._list = OutlineList(self._outline)
        box.addWidget(header)
        box.addWidget(self._list, 1)
        self.add_pane(outline, 280, least=220)
        middle = QWidget()
        box = QVBoxLayout(middle)
        space(box)
        self._view = PageView()
        box.addWidget(PageBar(self._view))
        box.addWidget(self._view, 1)
        self.add_pane(middle, 626, least=380, stretch=1)
        self._options = OptionsPane()
        self.add_pane(self._options, 288, least=240)
        self.set_end_pane(self._options)
        self._view.show_words(_("The report is being made…"))
        self.set_hints(
            (
                Hint(("Space",), _("Part in or out")),
                Hint(("Alt ↑", "Alt ↓"), _("Move the part")),
                Hint(("PgUp", "PgDn"), _("Page")),
                Hint(("F6",), _("Next panel")),
            )
        )

    def _connect(self) -> None:
        for changed in (self._outline.changed, self._options.changed, self._context.session.changed):
            changed.connect(self._remaking.change)
        self._remaking.made.connect(self._show)
        self._remaking.stopped.connect(self._on_stopped)
        self._remaking.failed.connect(self._on_not_made)
        self._list.selectionModel().currentChanged.connect(lambda index, _before: self._go_to(index.row()))
        self._list.opened.connect(lambda index: self._go_to(index.row()))
        self._pdf.clicked.connect(self._on_save_pdf)
        self._workbook.clicked.connect(self._on_save_workbook)
        self._bundle.clicked.connect(self._on_save_bundle)
        self.destroyed.connect(self._view.close_pdf)

    # Making the report

    def options(self) -> ReportOptions:
        """Return what is chosen now."""
        parts = self._outline.parts()
        left_out = frozenset(part.key for part in parts if not part.is_in)
        today = wall_clock().date()
        return self._options.options(span_words(today, today), left_out, tuple(part.key for part in parts))

    def _begin(self, model: WorkshopModel) -> Callable[[Work], _Made]:
        options = self.options()
        return lambda work: _made(model, options, work)

    def _show(self, made: _Made) -> None:
        self._view.show_pdf(made.pdf)
        pages = {one.key: made.heading_pages.get(one.first_heading, 0) for one in sections()}
        self._outline.show_pages(pages)
        self._options.show_checks(made.checks)
        count = ngettext("{count} page", "{count} pages", made.pages).format(count=made.pages)
        self.header.set_text(_("{pages} · {size} KB").format(pages=count, size=max(1, len(made.pdf) // 1024)))
        for button in (self._bundle, self._workbook, self._pdf):
            button.setEnabled(True)

    def _on_stopped(self) -> None:
        self._view.show_words(_("The report was not made. It is made anew with the next change."))

    def _on_not_made(self, problem: Exception) -> None:
        self._view.show_words(_("The report could not be made."))
        self._on_failed(problem)

    def _on_failed(self, problem: Exception) -> None:
        known = problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__)
        self._context.show_problem(known)

    def _go_to(self, row: int) -> None:
        if 0 <= row < self._outline.rowCount() and (page := self._outline.parts()[row].page):
            self._view.go_to(page)

    # Saving

    def _on_save_pdf(self) -> None:
        path = self._ask_path(_("Outcome report"), "pdf", _("PDF (*.pdf)"))
        if path:
            self.save_pdf(path)

    def save_pdf(self, path: Path) -> None:
        """Write the report as it is chosen now, as soon as it is made."""
        self._remaking.when_made(lambda made: self._write(path, lambda work: made.pdf))

    def _on_save_workbook(self) -> None:
        path = self._ask_path("", "xlsx", _("Workbooks (*.xlsx)"))
        if path:
            self.save_workbook(path)

    def save_workbook(self, path: Path) -> None:
        """Write the workbook of the same moment as the report."""
        self._remaking.when_made(lambda made: self._write(path, lambda work: _workbook(made.model, work)))

    def _on_save_bundle(self) -> None:
        path = self._ask_path("", "a87b", _("Bundles (*.a87b)"))
        if path:
            self.save_bundle(path)

    def save_bundle(self, path: Path) -> None:
        """Write the bundle for the secretariat, without participants' names."""
        key_folder = self._context.key_folder

        def work(workspace: Workspace) -> int:
            from a87desk.exchange.signature import load_or_make_laptop_key

            return workspace.export_bundle(path, load_or_make_laptop_key(key_folder), Profile.SECRETARIAT)

        self._context.session.ask(work, lambda _size: self._tell_written(path), self._context.show_problem)

    def _ask_path(self, what: str, ending: str, kinds: str) -> Path | None:
        title = self._made.model.workshop.title if self._made else ""
        suggested = self._context.export_folder / file_name(f"{title} {what}".strip(), ending)
        return ask_path(self, _("Save"), suggested, kinds)

    def _write(self, path: Path, content: Callable[[Work], bytes]) -> None:
        def work(work: Work) -> None:
            from exports.files import write_output

            write_output(path, content(work))

        self._context.runner.run(
            _("Saving {file}").format(file=path.name), work, lambda _none: self._tell_written(path), self._on_failed
        )

    def _tell_written(self, path: Path) -> None:
        self._context.show_done(_("{file} is written in {folder}.").format(file=path.name, folder=path.parent.name))


def _model_of(workspace: Workspace) -> WorkshopModel:
    return workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())


def _made(model: WorkshopModel, options: ReportOptions, work: Work) -> _Made:
    from exports.formats import Cancelled
    from exports.outputs import composed_report
    from ui.tasks import TaskCancelled

    try:
        composed = composed_report(model, options, lambda share: _told(work, share))
    except Cancelled as stop:
        raise TaskCancelled from stop
    checks = report_checks(model, options)
    return _Made(composed.content, composed.page_count, dict(composed.heading_pages), checks, model)


def _workbook(model: WorkshopModel, work: Work) -> bytes:
    from exports.formats import Cancelled
    from exports.outputs import workbook_xlsx
    from ui.tasks import TaskCancelled

    try:
        return workbook_xlsx(model, lambda share: _told(work, share))
    except Cancelled as stop:
        raise TaskCancelled from stop


def _told(work: Work, share: float) -> bool:
    """Tell how far a writer is; False when the person pressed Cancel."""
    if work.cancelled:
        return False
    work.progress(share, 1.0)
    return True
