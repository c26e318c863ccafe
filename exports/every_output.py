"""Everything that can leave a workshop, in one list, and the one door through which each of them is made.

Knows which outputs there are, in which formats, and why one would be empty. What each says is its own file's business;
writers and their libraries are loaded when a file is made. Must not write to disk: `exports.export_all` does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeAlias

from a87desk.i18n import _, mark
from a87desk.reading.printed_kit import KitModel
from a87desk.reading.workshop_model import WorkshopModel
from exports import lists, reasons
from exports.formats import ExportError, Format, Progress
from exports.papers.every_paper import paper
from exports.report.language import in_document_language
from exports.report.options import ReportOptions
from exports.report.visible import seen

Source: TypeAlias = WorkshopModel | KitModel
"""One moment of a workshop. The kit and the slips need what only paper needs (`a87desk.reading.printed_kit`)."""
Make: TypeAlias = Callable[[Source, ReportOptions, Progress | None], bytes]
WhyEmpty: TypeAlias = Callable[[Source, ReportOptions], str]


class NothingInIt(ExportError):
    """The output has nothing to say yet; `reason` says what is missing."""

    code = "E_NOTHING_IN_IT"
    title = mark("There is nothing to write yet")
    message = mark("“{output}” would be empty. {reason}")
    effect = mark("No file was made.")
    advice = mark("Fill this in first, or leave this document out.")


class UnknownOutput(ExportError):
    """No output has this key, or it has no such format."""

    code = "E_UNKNOWN_OUTPUT"
    title = mark("There is no such document")
    message = mark("There is no document “{output}” as {format}.")
    effect = mark("No file was made.")
    advice = mark("These exist: {known}.")


@dataclass(frozen=True, slots=True)
class Output:
    """Something that can leave. `formats` are the files it can be, the usual one first.

    `why_empty` says what is missing where it would say nothing, "" where it has something to say.
    """

    key: str
    title: str
    formats: tuple[Format, ...]
    why_empty: str = ""


@dataclass(frozen=True, slots=True)
class _Kind:
    """An output as it is kept here: its title not yet translated, how each of its formats is made."""

    key: str
    title: str
    make: Mapping[Format, Make]
    why_empty: WhyEmpty
    is_for_the_room: bool = False


def workshop_of(source: Source) -> WorkshopModel:
    """Return the workshop of a moment."""
    return source.workshop if isinstance(source, KitModel) else source


def every_output(source: Source, options: ReportOptions) -> tuple[Output, ...]:
    """Return all outputs in the order people look for them, titles in the language in force."""
    shown = _shown(source, options)
    return tuple(
        Output(one.key, _(one.title), tuple(one.make), one.why_empty(shown, options)) for one in _kinds().values()
    )


def title_of(key: str) -> str:
    """Return what an output is called, in the language in force."""
    return _(_kinds()[key].title)


def make(output: str, kind: Format, source: Source, options: ReportOptions, progress: Progress | None = None) -> bytes:
    """Return one output as a file for its audience, in the language chosen for documents.

    Raises:
        NothingInIt: it would be empty.
        WouldTell: a name or words stand in it that the audience may not read.
        UnknownOutput: there is no such output or format.
        Cancelled: `progress` returned False.
    """
    found = _kinds().get(output)
    if found is None or kind not in found.make:
        raise UnknownOutput(output=output, format=kind.value, known=", ".join(_kinds()))
    refuse_empty(output, source, options)
    with in_document_language(workshop_of(source).workshop, options.language):
        content = found.make[kind](source, options, progress)
    return _refuse_leaks(found, kind, content, source, options)  # what it says is for who made it: their language


def _refuse_leaks(found: _Kind, kind: Format, content: bytes, source: Source, options: ReportOptions) -> bytes:
    """Return a file that tells nothing it must not. Paper for the room names people; its words are looked at too."""
    from exports.leaks.refuse import refuse_confidential, refuse_leaks

    if found.is_for_the_room:
        return refuse_confidential(content, kind, workshop_of(source))
    return refuse_leaks(content, kind, workshop_of(source), options.audience)


def refuse_empty(output: str, source: Source, options: ReportOptions) -> None:
    """Raise NothingInIt where an output would say nothing."""
    found = _kinds()[output]
    reason = found.why_empty(_shown(source, options), options)
    if reason:
        raise NothingInIt(output=_(found.title), reason=reason)


def _shown(source: Source, options: ReportOptions) -> Source:
    shown = seen(workshop_of(source), options)
    return replace(source, workshop=shown) if isinstance(source, KitModel) else shown


# --- how each is made -------------------------------------------------------------------------------------------


def _pdf(key: str, source: Source, options: ReportOptions, progress: Progress | None) -> bytes:
    from exports.pdf.writer import write_pdf

    return write_pdf(paper(key, workshop_of(source), options), progress)


def _list(key: str, source: Source, options: ReportOptions, progress: Progress | None) -> bytes:
    from exports.xlsx.writer import write_xlsx

    return write_xlsx(lists.LISTS[key](workshop_of(source), options), progress)


def _ics(source: Source, options: ReportOptions, _progress: Progress | None) -> bytes:
    from exports.calendar.events import workshop_calendar
    from exports.calendar.ics import write_ics

    return write_ics(workshop_calendar(seen(workshop_of(source), options)))


def _package(source: Source, options: ReportOptions, progress: Progress | None) -> bytes:
    from exports.flat.package import data_package

    return data_package(workshop_of(source), lists.sheet_options(options), progress)


def _json(source: Source, options: ReportOptions, _progress: Progress | None) -> bytes:
    from exports.flat.document import json_document

    return json_document(workshop_of(source), lists.sheet_options(options))


def _kit(source: Source, options: ReportOptions, progress: Progress | None, only: str = "") -> bytes:
    from exports.handouts.composed import compose_kit
    from exports.handouts.kit import COVER, sheets
    from exports.handouts.options import KitOptions

    assert isinstance(source, KitModel)
    left_out = frozenset((COVER, *(one.key for one in sheets()))) - {only} if only else frozenset[str]()
    chosen = KitOptions(date_text=options.date_text, language=options.language, left_out=left_out)
    return compose_kit(source, chosen, progress).content


# --- the list ---------------------------------------------------------------------------------------------------


def _paper(key: str, title: str, why_empty: WhyEmpty, more: Mapping[Format, Make] | None = None) -> _Kind:
    formats: dict[Format, Make] = {Format.PDF: partial(_pdf, key), Format.WORD: partial(_word, key)}
    return _Kind(key, title, {**formats, **(more or {})}, why_empty)


def _sheet(key: str, title: str, why_empty: WhyEmpty, more: Mapping[Format, Make] | None = None) -> _Kind:
    return _Kind(key, title, {Format.WORKBOOK: partial(_list, key), **(more or {})}, why_empty)


def _word(key: str, source: Source, options: ReportOptions, progress: Progress | None) -> bytes:
    from exports.docx.paged import write_paged_docx

    return write_paged_docx(paper(key, workshop_of(source), options), progress)


def _kinds() -> Mapping[str, _Kind]:
    """Return all outputs by their keys, in the order people look for them."""
    roadmap_sheet = {Format.WORKBOOK: partial(_list, "roadmap")}
    comment_sheet = {Format.WORKBOOK: partial(_list, "dispositions")}
    people_sheet = {Format.WORKBOOK: partial(_list, "participants")}
    every = (
        _paper("outcome_report", mark("Outcome report"), reasons.never),
        _paper("meeting_report", mark("Meeting report"), reasons.no_meeting),
        _paper("progress_report", mark("Progress report"), reasons.no_progress),
        _paper("implementation_report", mark("Implementation report"), reasons.no_progress),
        _paper("concept_note", mark("Concept note"), reasons.never),
        _paper("agenda", mark("Agenda"), reasons.no_session),
        _paper("participants", mark("Participants"), reasons.nobody_listed, people_sheet),
        _Kind("country_slide", mark("Country slide"), {Format.PDF: partial(_pdf, "country_slide")}, reasons.no_slide),
        _paper("roadmap", mark("Roadmap"), reasons.no_plan, roadmap_sheet),
        _paper("dispositions", mark("Comments and what became of them"), reasons.no_comment, comment_sheet),
        _sheet("workbook", mark("Workbook"), reasons.never),
        _sheet("recommendations", mark("Recommendations"), reasons.no_recommendation),
        _sheet("decisions_actions", mark("Decisions and actions"), reasons.nothing_decided),
        _sheet("calendar", mark("Calendar"), reasons.nothing_dated, {Format.CALENDAR: _ics}),
        _sheet("matrix", mark("Selection matrix"), reasons.no_matrix),
        _sheet("evaluation", mark("Evaluation"), reasons.no_evaluation),
        _Kind("data_package", mark("Data package"), {Format.PACKAGE: _package}, reasons.never),
        _Kind("open_document", mark("Open workshop document"), {Format.JSON: _json}, reasons.never),
        _Kind("kit", mark("Paper for the venue"), {Format.PDF: _kit}, reasons.no_kit, is_for_the_room=True),
        _Kind("slips", mark("Where it went: slips"), {Format.PDF: partial(_kit, only="slips")}, reasons.no_slip, True),
    )
    return {one.key: one for one in every}
