"""The documents of a workshop as bytes, for `export`, `demo` and the self-test.

The one place of the command line that knows which writers `exports` has; they are loaded when they are asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from a87desk.domain.document_lists import Audience

if TYPE_CHECKING:
    from collections.abc import Iterator

    from a87desk.reading.printed_kit import KitModel
    from a87desk.reading.workshop_model import WorkshopModel
    from a87desk.workspace import Workspace
    from exports.handouts.composed import KitFile


def model_of(workspace: Workspace) -> WorkshopModel:
    """Return the frozen moment from which all documents of one run are written."""
    from a87desk.reading.kept_pictures import with_pictures
    from a87desk.reading.workshop_model import workshop_model

    model = workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())
    return with_pictures(model, workspace.read, workspace.store.blobs.get)


def report_pdf(model: WorkshopModel, audience: Audience = Audience.INTERNAL, *, pictures_agreed: bool = False) -> bytes:
    """Return the outcome report for an audience."""
    from exports.outputs import outcome_report_pdf
    from exports.report.options import ReportOptions

    return outcome_report_pdf(model, ReportOptions(audience=audience, pictures_agreed=pictures_agreed))


def report_docx(
    model: WorkshopModel, audience: Audience = Audience.INTERNAL, *, pictures_agreed: bool = False
) -> bytes:
    """Return the outcome report as a Word file for an audience."""
    from exports.outputs import outcome_report_docx
    from exports.report.options import ReportOptions

    return outcome_report_docx(model, ReportOptions(audience=audience, pictures_agreed=pictures_agreed))


def workbook(model: WorkshopModel, audience: Audience = Audience.INTERNAL) -> bytes:
    """Return the workbook for an audience."""
    from exports.outputs import workbook_xlsx
    from exports.report.options import ReportOptions

    return workbook_xlsx(model, options=ReportOptions(audience=audience))


def calendar(model: WorkshopModel) -> bytes:
    """Return the calendar file."""
    from exports.outputs import calendar_ics

    return calendar_ics(model)


def kit_model_of(workspace: Workspace) -> KitModel:
    """Return the frozen moment from which the paper for the venue is written."""
    from dataclasses import replace

    from a87desk.reading.kept_pictures import with_pictures
    from a87desk.reading.printed_kit import kit_model

    kit = kit_model(workspace.read, workspace.workshop_id, workspace.store.digest())
    return replace(kit, workshop=with_pictures(kit.workshop, workspace.read, workspace.store.blobs.get))


def kit_pdf(model: KitModel) -> bytes:
    """Return all sheets for the venue in one PDF."""
    from exports.formats import Format
    from exports.handouts.composed import compose_kit
    from exports.handouts.options import KitOptions
    from exports.leaks.refuse import refuse_confidential

    return refuse_confidential(compose_kit(model, KitOptions()).content, Format.PDF, model.workshop)


def kit_folder(model: KitModel) -> Iterator[KitFile]:
    """Yield a PDF for each sheet."""
    from exports.formats import Format
    from exports.handouts.composed import kit_files
    from exports.handouts.options import KitOptions
    from exports.leaks.refuse import refuse_confidential

    for one in kit_files(model, KitOptions()):
        refuse_confidential(one.content, Format.PDF, model.workshop)
        yield one


def open_document(workspace: Workspace) -> bytes:
    """Return the open workshop document."""
    from a87desk.importing.workshop_document import write_document

    return write_document(workspace.read, workspace.workshop_id)
