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
    from exports.document import Block, Content, Document

DOCUMENTS = (
    DocumentKind.OUTCOME_REPORT,
    DocumentKind.ROADMAP,
    DocumentKind.MEETING_REPORT,
    DocumentKind.PROGRESS_REPORT,
    DocumentKind.IMPLEMENTATION_REPORT,
    DocumentKind.CONCEPT_NOTE,
    DocumentKind.AGENDA,
)
"""The documents that are given out in numbered drafts, the usual one first."""
LANGUAGES = ("en", "fr", "es", "pt", "ar")
"""The languages whose headings and labels are complete."""


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


def made_version(
    kind: DocumentKind, model: WorkshopModel, options: ReportOptions, progress: Progress | None = None
) -> MadeVersion:
    """Return a document as a PDF, with its sections.

    Raises:
        Cancelled: `progress` returned False.
        NothingInIt: it would be empty.
        WouldTell: a name or words stand in it that its audience may not read.
    """
    from exports.every_output import refuse_empty
    from exports.leaks.refuse import refuse_leaks
    from exports.pdf.writer import compose_pdf

    refuse_empty(kind.value, model, options)
    document = _document(kind, model, options)
    composed = compose_pdf(document, progress)
    refuse_leaks(composed.content, Format.PDF, model, options.audience)
    found = _sections(document, dict(composed.heading_pages))
    return MadeVersion(composed.content, composed.page_count, found, document.language)


@dataclass(frozen=True, slots=True)
class SectionNow:
    """A section as it stands now: its key, what people call it, and its running words."""

    key: str
    label: str
    words: str


def _document(kind: DocumentKind, model: WorkshopModel, options: ReportOptions) -> Document:
    from exports.papers.every_paper import paper
    from exports.report.language import in_document_language

    with in_document_language(model.workshop, options.language):
        return paper(kind.value, model, options)


def draft_sections(kind: DocumentKind, model: WorkshopModel, options: ReportOptions) -> tuple[DraftSection, ...]:
    """Return the sections without their pages, without drawing them."""
    return _sections(_document(kind, model, options), {})


def sections_now(kind: DocumentKind, model: WorkshopModel, options: ReportOptions) -> tuple[SectionNow, ...]:
    """Return what each section of a document says now, for whoever answers a comment on it."""
    from exports.document import Heading

    document = _document(kind, model, options)
    found = _sections(document, {})
    words: list[list[str]] = []
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            words.append([])
        elif words and (said := _words(block)):
            words[-1].append(said)
    return tuple(SectionNow(one.key, one.label, "\n\n".join(said)) for one, said in zip(found, words, strict=True))


def _words(block: Block) -> str:
    """Return the running words of a block, "" for figures, pictures and tables."""
    from exports.document import Callout, Heading, ListBlock, Paragraph, Quote, Recommendation

    if isinstance(block, Heading):
        return block.text
    if isinstance(block, Paragraph | Callout | Quote | Recommendation):
        return _plain(block.content)
    if isinstance(block, ListBlock):
        return "\n".join(f"– {_plain(item.content)}" for item in block.items)
    return ""


def _plain(content: Content) -> str:
    from exports.document import Badge, Run

    parts = content if isinstance(content, tuple) else (content,)
    said = (part if isinstance(part, str) else part.text if isinstance(part, Run | Badge) else "" for part in parts)
    return "".join(said).strip()


def _sections(document: Document, pages: dict[str, int]) -> tuple[DraftSection, ...]:
    from exports.document import outline
    from exports.report.report import sections

    keys = {one.first_heading: one.key for one in sections()}
    headings = (one for one in outline(document) if one.heading.level == 1)
    return tuple(
        DraftSection(
            keys.get(one.heading.key, one.heading.key),
            one.number,
            one.heading.text,
            pages.get(one.heading.key, 0),
        )
        for one in headings
    )
