"""The documents of a workshop as bytes, for `export`, `demo` and the self-test.

The one place of the command line that knows which writers `exports` has; they are loaded when they are asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from a87desk.reading.workshop_model import WorkshopModel
    from a87desk.workspace import Workspace


def model_of(workspace: Workspace) -> WorkshopModel:
    """Return the frozen moment from which all documents of one run are written."""
    from a87desk.reading.workshop_model import workshop_model

    return workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())


def report_pdf(model: WorkshopModel) -> bytes:
    """Return the outcome report."""
    from exports.outputs import outcome_report_pdf

    return outcome_report_pdf(model)


def workbook(model: WorkshopModel) -> bytes:
    """Return the workbook."""
    from exports.outputs import workbook_xlsx

    return workbook_xlsx(model)


def open_document(workspace: Workspace) -> bytes:
    """Return the open workshop document."""
    from a87desk.importing.workshop_document import write_document

    return write_document(workspace.read, workspace.workshop_id)
