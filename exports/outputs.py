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
    from exports.docx.paged import write_paged_docx
    from exports.leaks.refuse import refuse_leaks
    from exports.report.report import outcome_report

    chosen = options or ReportOptions()
    with in_document_language(model.workshop, chosen.language):
        content = write_paged_docx(outcome_report(model, chosen), progress)
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


def output_name(model: WorkshopModel, kind: Format, what: str = "") -> str:
    """Return a file name for a document of this workshop, such as "NGO-Forum-Outcome-report.pdf"."""
    return file_name(f"{model.workshop.title} {what}".strip(), kind.value)
