"""The documents that leave a workshop: data in, bytes out. Writers and their libraries are loaded when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from a87desk.reading.workshop_model import WorkshopModel
from exports.encoders import file_name
from exports.formats import Format, Progress
from exports.report.options import ReportOptions

if TYPE_CHECKING:
    from exports.pdf.writer import ComposedPdf
    from exports.sheets.assembled import SheetOptions


def outcome_report_pdf(
    model: WorkshopModel, options: ReportOptions | None = None, progress: Progress | None = None
) -> bytes:
    """Return the outcome report as a PDF.

    Raises:
        Cancelled: `progress` returned False.
    """
    return composed_report(model, options, progress).content


def composed_report(
    model: WorkshopModel, options: ReportOptions | None = None, progress: Progress | None = None
) -> ComposedPdf:
    """Return the outcome report as a PDF with the pages of its headings.

    Raises:
        Cancelled: `progress` returned False.
    """
    from exports.pdf.writer import compose_pdf
    from exports.report.report import outcome_report

    return compose_pdf(outcome_report(model, options or ReportOptions()), progress)


def workbook_xlsx(model: WorkshopModel, progress: Progress | None = None) -> bytes:
    """Return the workbook."""
    from exports.sheets.workbook import workshop_workbook
    from exports.xlsx.writer import write_xlsx

    return write_xlsx(workshop_workbook(model), progress)


def calendar_ics(model: WorkshopModel) -> bytes:
    """Return the calendar file: sessions, committee meetings and deadlines that are for everyone.

    Raises:
        NothingDated: nothing has a date.
    """
    from exports.calendar.events import workshop_calendar
    from exports.calendar.ics import write_ics
    from exports.report.visible import visible

    return write_ics(workshop_calendar(visible(model)))


def roadmap_xlsx(model: WorkshopModel, progress: Progress | None = None) -> bytes:
    """Return the roadmap alone as a workbook."""
    from exports.sheets.workbook import roadmap_workbook
    from exports.xlsx.writer import write_xlsx

    return write_xlsx(roadmap_workbook(model), progress)


def data_package_zip(
    model: WorkshopModel, options: SheetOptions | None = None, progress: Progress | None = None
) -> bytes:
    """Return the data package: tables as CSV, what they mean, and the open document."""
    from exports.flat.package import data_package
    from exports.sheets.assembled import USUAL

    return data_package(model, options or USUAL, progress)


def output_name(model: WorkshopModel, kind: Format, what: str = "") -> str:
    """Return a file name for a document of this workshop, such as "NGO-Forum-Outcome-report.pdf"."""
    return file_name(f"{model.workshop.title} {what}".strip(), kind.value)
