"""The documents that leave a workshop: data in, bytes out. Writers and their libraries are loaded when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from a87desk.domain.document_lists import Audience
from a87desk.reading.workshop_model import WorkshopModel
from exports.encoders import file_name
from exports.formats import Format, Progress
from exports.report.language import in_document_language
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
        WouldTell: a name or words stand in it that its audience may not read.
    """
    from exports.leaks.refuse import refuse_leaks

    chosen = options or ReportOptions()
    return refuse_leaks(composed_report(model, chosen, progress).content, Format.PDF, model, chosen.audience)


def composed_report(
    model: WorkshopModel, options: ReportOptions | None = None, progress: Progress | None = None
) -> ComposedPdf:
    """Return the outcome report as a PDF with the pages of its headings.

    Raises:
        Cancelled: `progress` returned False.
    """
    from exports.pdf.writer import compose_pdf
    from exports.report.report import outcome_report

    chosen = options or ReportOptions()
    with in_document_language(model.workshop, chosen.language):
        report = outcome_report(model, chosen)
    return compose_pdf(report, progress)


def outcome_report_docx(
    model: WorkshopModel, options: ReportOptions | None = None, progress: Progress | None = None
) -> bytes:
    """Return the outcome report as a Word file: the blocks of the PDF, and the PDF's pages in its contents.

    Raises:
        Cancelled: `progress` returned False.
        WouldTell: a name or words stand in it that its audience may not read.
    """
    from exports.docx.writer import write_docx
    from exports.leaks.refuse import refuse_leaks
    from exports.pdf.writer import compose_pdf
    from exports.report.report import outcome_report

    chosen = options or ReportOptions()
    with in_document_language(model.workshop, chosen.language):
        document = outcome_report(model, chosen)
    pages = compose_pdf(document, share_of(progress, 0.0, 0.7))
    content = write_docx(document, share_of(progress, 0.7, 0.3), pages.heading_pages)
    return refuse_leaks(content, Format.WORD, model, chosen.audience)


def workbook_xlsx(
    model: WorkshopModel, progress: Progress | None = None, options: ReportOptions | None = None
) -> bytes:
    """Return the workbook.

    Raises:
        WouldTell: a name or words stand in it that its audience may not read.
    """
    from exports.leaks.refuse import refuse_leaks
    from exports.lists import sheet_options
    from exports.sheets.workbook import workshop_workbook
    from exports.xlsx.writer import write_xlsx

    chosen = options or ReportOptions()
    with in_document_language(model.workshop):
        content = write_xlsx(workshop_workbook(model, sheet_options(chosen)), progress)
    return refuse_leaks(content, Format.WORKBOOK, model, chosen.audience)


def calendar_ics(model: WorkshopModel) -> bytes:
    """Return the calendar file: sessions, committee meetings and deadlines that are for everyone.

    Raises:
        NothingDated: nothing has a date.
        WouldTell: words stand in it that are not for everyone.
    """
    from exports.calendar.events import workshop_calendar
    from exports.calendar.ics import write_ics
    from exports.leaks.refuse import refuse_leaks
    from exports.report.visible import visible

    with in_document_language(model.workshop):
        content = write_ics(workshop_calendar(visible(model)))
    return refuse_leaks(content, Format.CALENDAR, model, Audience.INTERNAL)


def roadmap_xlsx(model: WorkshopModel, progress: Progress | None = None) -> bytes:
    """Return the roadmap alone as a workbook.

    Raises:
        WouldTell: words stand in it that are not for everyone.
    """
    from exports.leaks.refuse import refuse_leaks
    from exports.sheets.workbook import roadmap_workbook
    from exports.xlsx.writer import write_xlsx

    with in_document_language(model.workshop):
        content = write_xlsx(roadmap_workbook(model), progress)
    return refuse_leaks(content, Format.WORKBOOK, model, Audience.INTERNAL)


def share_of(progress: Progress | None, before: float, share: float) -> Progress | None:
    """Return the question of a part of some work: it tells the share done of the whole."""
    return None if progress is None else lambda done: progress(before + share * done)


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
