"""The way to the dialog of all documents: one moment is read, what can be made of it is found out, then it opens.

Knows the order of the three. Must not know what a document says.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from a87desk.clock import wall_clock
from a87desk.domain.errors import A87Error, InternalError
from a87desk.i18n import _
from a87desk.reading.kept_pictures import with_pictures
from a87desk.reading.printed_kit import KitModel, kit_model
from a87desk.workspace import Workspace
from exports.every_output import every_output
from exports.report.options import ReportOptions
from exports.report.pictures_annex import KEY as PICTURES
from ui.context import Context
from ui.pages.report.outputs_dialog import Offered, OutputsDialog
from ui.tasks import Work


class AllOutputs(QObject):
    """Opens the dialog for the choices of the report."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def open(self, options: ReportOptions, *, one_by_one: bool) -> None:
        """Read the workshop as it is now and show what can be made of it."""
        chosen = replace(options, as_of=options.as_of or wall_clock().date().isoformat())

        def look(source: KitModel) -> None:
            def work(_work: Work) -> Offered:
                return Offered(source, chosen, every_output(source, chosen))

            self._context.runner.run(
                _("Looking at all documents"),
                work,
                lambda offered: self._show(offered, one_by_one),
                self._on_failed,
            )

        def read(workspace: Workspace) -> KitModel:
            return _source_of(workspace, with_annex=PICTURES not in chosen.left_out)

        self._context.session.ask(read, look, self._context.show_problem)

    def _show(self, offered: Offered, one_by_one: bool) -> None:
        dialog = OutputsDialog(self._context, offered, self._page, one_by_one=one_by_one)
        dialog.exec()
        dialog.deleteLater()
        self.deleteLater()

    def _on_failed(self, problem: Exception) -> None:
        known = problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__)
        self._context.show_problem(known)


def _source_of(workspace: Workspace, *, with_annex: bool) -> KitModel:
    kit = kit_model(workspace.read, workspace.workshop_id, workspace.store.digest())
    if not with_annex:
        return kit
    return replace(kit, workshop=with_pictures(kit.workshop, workspace.read, workspace.store.blobs.get))
