"""The roadmap as a workbook of its own, written beside the window.

Knows the writer and the task that shows how far it is. Must not know the page.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from a87desk.domain.errors import A87Error, InternalError
from a87desk.i18n import _
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.workspace import Workspace
from exports.encoders import file_name
from ui.context import Context
from ui.tasks import Work


def export_table(
    context: Context, parent: QWidget, ask_path: Callable[[QWidget, Path, str], Path | None], title: str
) -> None:
    """Ask where the table goes and write it; say so when it is there."""
    name = file_name(f"{title} {_('Roadmap')}".strip(), "xlsx")
    path = ask_path(parent, context.export_folder, name)
    if path is None:
        return
    context.session.ask(_model_of, lambda model: _write(context, model, path))


def _write(context: Context, model: WorkshopModel, path: Path) -> None:
    def work(work: Work) -> None:
        from exports.files import write_output

        write_output(path, _content(model, work))

    def done(_none: None) -> None:
        context.show_done(_("{file} is written in {folder}.").format(file=path.name, folder=path.parent.name))

    def failed(problem: Exception) -> None:
        context.show_problem(problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__))

    context.runner.run(_("Saving {file}").format(file=path.name), work, done, failed)


def _model_of(workspace: Workspace) -> WorkshopModel:
    return workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())


def _content(model: WorkshopModel, work: Work) -> bytes:
    from exports.formats import Cancelled
    from exports.outputs import roadmap_xlsx
    from ui.tasks import TaskCancelled

    def told(share: float) -> bool:
        if work.cancelled:
            return False
        work.progress(share, 1.0)
        return True

    try:
        return roadmap_xlsx(model, told)
    except Cancelled as stop:
        raise TaskCancelled from stop
