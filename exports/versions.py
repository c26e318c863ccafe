"""Making the document of a version, the first time and again: the same words from the same state and choices.

Knows versions and which writer makes which document. Must not know the file: whoever calls brings the frozen model.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from a87desk.domain.document_lists import DocumentKind
from a87desk.domain.document_version import DocumentVersion
from a87desk.reading.workshop_model import WorkshopModel
from exports.formats import Format, Progress
from exports.report.options import ReportOptions

if TYPE_CHECKING:
    from exports.document import Document

DOCUMENTS = (DocumentKind.OUTCOME_REPORT,)
"""The documents that are given out in numbered drafts."""


@dataclass(frozen=True, slots=True)
class DraftSection:
    """A section that can be commented on: its key, its number and title as printed, and the page it begins on."""

    key: str
    number: str
    title: str
    page: int

    @property
    def label(self) -> str:
        """The section as people choose it in a comment sheet."""
        return f"{self.number} {self.title}".strip()


@dataclass(frozen=True, slots=True)
class MadeVersion:
    """A finished document with its sections."""

    content: bytes
    pages: int
    sections: tuple[DraftSection, ...]
    language: str

    @property
    def sha(self) -> str:
        """SHA-256 of the file, 64 hexadecimal digits."""
        return sha256(self.content).hexdigest()


def options_text(options: ReportOptions) -> str:
    """Return the choices as JSON, to be kept with a version."""
    return msgspec.json.encode(options, order="sorted").decode()


def options_of(version: DocumentVersion) -> ReportOptions:
    """Return the choices a version was made with; what cannot be read is as usual."""
    try:
        kept = msgspec.json.decode(version.options or "{}", type=ReportOptions)
    except msgspec.MsgspecError:
        kept = ReportOptions()
    return replace(
        kept,
        draft_number=None if version.is_final else version.number,
        date_text=version.date_text,
        language=version.language,
        audience=version.audience,
    )


def made_version(model: WorkshopModel, options: ReportOptions, progress: Progress | None = None) -> MadeVersion:
    """Return the outcome report as a PDF, with its sections.

    Raises:
        Cancelled: `progress` returned False.
        WouldTell: a name or words stand in it that its audience may not read.
    """
    from exports.leaks.refuse import refuse_leaks
    from exports.pdf.writer import compose_pdf
    from exports.report.report import outcome_report

    document = outcome_report(model, options)
    composed = compose_pdf(document, progress)
    refuse_leaks(composed.content, Format.PDF, model, options.audience)
    found = _sections(document, dict(composed.heading_pages))
    return MadeVersion(composed.content, composed.page_count, found, document.language)


def draft_sections(model: WorkshopModel, options: ReportOptions) -> tuple[DraftSection, ...]:
    """Return the sections without their pages, without drawing them."""
    from exports.report.report import outcome_report

    return _sections(outcome_report(model, options), {})


def _sections(document: Document, pages: dict[str, int]) -> tuple[DraftSection, ...]:
    from exports.document import outline
    from exports.report.report import sections

    keys = {one.first_heading: one.key for one in sections()}
    return tuple(
        DraftSection(
            keys.get(one.heading.key, one.heading.key), one.number, one.heading.text, pages.get(one.heading.key, 0)
        )
        for one in outline(document)
        if one.heading.level == 1
    )
