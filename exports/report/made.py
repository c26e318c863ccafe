"""The finished report with what a person needs beside it: where each heading stands, and what is to be looked at.

Knows sections, headings and pages. Must not know a screen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Document, outline
from exports.formats import Progress
from exports.report.checks import Check, report_checks
from exports.report.language import in_document_language
from exports.report.options import ReportOptions
from exports.report.report import outcome_report, section_states, sections
from exports.report.texts import SectionState


@dataclass(frozen=True, slots=True)
class PlacedHeading:
    """A heading of the report: the key of its section, its own, and the page it is on, counted from 1."""

    section: str
    key: str
    level: int
    text: str
    page: int


@dataclass(frozen=True, slots=True)
class MadeReport:
    """A finished report."""

    pdf: bytes
    page_count: int
    headings: tuple[PlacedHeading, ...]
    checks: tuple[Check, ...]
    states: tuple[SectionState, ...] = ()
    """Whose words stand in each section, left out or not."""

    def page_of_section(self, key: str) -> int:
        """Return the page on which a section begins, 0 where it says nothing."""
        return next((one.page for one in self.headings if one.section == key), 0)

    def page_in(self, later: MadeReport, page: int) -> int:
        """Return on which page of a later report one reads what is on a page of this: as far behind the same heading.

        The first heading of the page counts, else the last one before it; those that are gone are passed over.
        """
        there = {one.key: one.page for one in later.headings}
        known = [one for one in self.headings if one.key in there]
        on_page = next((one for one in known if one.page == page), None)
        heading = on_page or next((one for one in reversed(known) if one.page < page), None)
        if heading is None:
            return min(page, later.page_count)
        return min(there[heading.key] + page - heading.page, later.page_count)


def made_report(model: WorkshopModel, options: ReportOptions, progress: Progress | None = None) -> MadeReport:
    """Return the outcome report as a PDF, with its headings and the checks, which speak the language of the screen.

    Raises:
        Cancelled: `progress` returned False.
    """
    from exports.pdf.writer import compose_pdf

    with in_document_language(model.workshop, options.language):
        document = outcome_report(model, options)
    composed = compose_pdf(document, progress)
    headings = tuple(_placed(document, composed.heading_pages))
    checks, states = report_checks(model, options), section_states(model, options)
    return MadeReport(composed.content, composed.page_count, headings, checks, states)


def _placed(document: Document, pages: Mapping[str, int]) -> Iterator[PlacedHeading]:
    first = {one.first_heading: one.key for one in sections()}
    section = ""
    for entry in outline(document):
        heading = entry.heading
        section = first.get(heading.key, section)
        if section:
            yield PlacedHeading(section, heading.key, heading.level, heading.text, pages.get(heading.key, 0))
