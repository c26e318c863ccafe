"""The way in: a document becomes a PDF.

Knows the order of the work: blocks to strips, strips to pages, running lines, file. Must not know how any of it is
done. Reads nothing but the bundled fonts and colours and writes nothing: bytes are returned.

Same document, same bytes. Cost: one pass, about 10 ms a page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from exports.document import Cover, Direction, Document
from exports.encoders import one_line
from exports.formats import Cancelled, Progress
from exports.pdf.assembly import Bookmark, FileNames, assemble
from exports.pdf.blocks import document_strips
from exports.pdf.content import PageContent
from exports.pdf.embedding import FontBook
from exports.pdf.pager import Pager
from exports.pdf.paragraph import Line, elided_line
from exports.pdf.setting import Setting
from exports.pdf.structure import Element
from exports.pdf.style import (
    FOOT,
    FOOT_BASELINE,
    HEADER_END,
    HEADER_START,
    RULE,
)

# Laying out is nearly all of the work; the rest is putting the file together.
_LAYOUT_SHARE = 0.9
_STRIPS_BETWEEN_QUESTIONS = 64
_HEADER_START_SHARE, _HEADER_END_SHARE = 0.6, 0.36


@dataclass(frozen=True, slots=True)
class ComposedPdf:
    """A finished file and where its headings are: key -> page, counted from 1.

    `shortened` are words that no card or sign had room for, as people wrote them.
    """

    content: bytes
    page_count: int
    heading_pages: Mapping[str, int]
    shortened: tuple[str, ...] = ()


def write_pdf(document: Document, progress: Progress | None = None) -> bytes:
    """Return a document as a PDF file.

    `progress` is told the share done and returns False to stop.

    Raises: Cancelled when `progress` returned False.
    """
    return compose_pdf(document, progress).content


def compose_pdf(document: Document, progress: Progress | None = None) -> ComposedPdf:
    """Return a document as a PDF file with the pages of its headings, for an outline beside a preview.

    Raises: Cancelled when `progress` returned False.
    """
    return compose_together((document,), document, progress)


def compose_together(documents: Sequence[Document], about: Document, progress: Progress | None = None) -> ComposedPdf:
    """Return several documents as one PDF file, each with its own running lines and page numbers.

    The file is named after the document `about`. With more than one document, each title is a bookmark over those of
    its headings; no two headings of the file may share a key.

    Raises: Cancelled when `progress` returned False.
    """
    ask = _Question(progress)
    book, root = FontBook(), Element("Document")
    pages: list[PageContent] = []
    bookmarks: list[Bookmark] = []
    shortened: list[str] = []
    for place, document in enumerate(documents):
        own_root = root if len(documents) == 1 else root.child("Part")
        setting = Setting.of(document, own_root)
        own = _pages(document, setting, Pager(book, setting.frame, len(pages)), ask.part(place, len(documents)))
        _finish(own, document, setting)
        if len(documents) > 1:
            key = f"document {place}"
            own[0].places[key] = setting.frame.height
            bookmarks.append(Bookmark(1, one_line(document.title), key))
        deeper = int(len(documents) > 1)
        bookmarks += [
            Bookmark(entry.heading.level + deeper, one_line(f"{entry.number} {entry.heading.text}"), key)
            for key, entry in setting.outline.items()
        ]
        pages += own
        shortened += setting.shortened
    ask(_LAYOUT_SHARE)
    names = FileNames(
        one_line(about.title),
        one_line(about.author),
        about.language,
        about.direction is Direction.RIGHT_TO_LEFT,
    )
    content = assemble(pages, book, bookmarks, root, names)
    ask(1.0)
    page_of = {key: page.index + 1 for page in pages for key in page.places}
    return ComposedPdf(content, len(pages), page_of, tuple(dict.fromkeys(shortened)))


class _Question:
    """Tells the share done and stops the work when the person cancelled."""

    def __init__(self, progress: Progress | None, before: float = 0.0, share: float = 1.0) -> None:
        self._progress, self._before, self._share = progress, before, share

    def __call__(self, share: float) -> None:
        if self._progress is not None and not self._progress(self._before + share * self._share):
            raise Cancelled

    def part(self, place: int, count: int) -> _Question:
        """Return the question of one of several parts of the layout."""
        return _Question(self._progress, _LAYOUT_SHARE * place / count, 1 / count)


def _pages(document: Document, setting: Setting, pager: Pager, ask: _Question) -> list[PageContent]:
    blocks = max(1, len(document.blocks))
    for count, (block, strip) in enumerate(document_strips(document, setting)):
        if count % _STRIPS_BETWEEN_QUESTIONS == 0:
            ask(_LAYOUT_SHARE * block / blocks)
        pager.take(strip)
    return pager.finish()


def _finish(pages: list[PageContent], document: Document, setting: Setting) -> None:
    """Draw what needs all pages of a document: page numbers in the contents and the running lines."""
    page_of = {key: page.index + 1 for page in pages for key in page.places}
    head = _Head.of(document, setting)
    has_cover = isinstance(next(iter(document.blocks), None), Cover)
    for number, page in enumerate(pages, 1):
        page.draw_reserved(page_of)
        if not page.is_bare:
            page.tag(None)
            _draw_page_number(page, (number, len(pages)), document, setting)
            if number > 1 or not has_cover:
                head.draw(page, setting)
            page.close_tag()


def _draw_page_number(page: PageContent, number_of: tuple[int, int], document: Document, setting: Setting) -> None:
    number = document.page_of.format(page=number_of[0], count=number_of[1])
    _draw_at_end(page, setting, elided_line(number, FOOT, setting.column.width, setting.column.base), FOOT_BASELINE)


@dataclass(frozen=True, slots=True)
class _Head:
    """The running header, laid out once for all pages."""

    start: Line
    end: Line
    is_empty: bool

    @classmethod
    def of(cls, document: Document, setting: Setting) -> _Head:
        column, header = setting.column, document.header
        return cls(
            elided_line(header.start, HEADER_START, column.width * _HEADER_START_SHARE, column.base),
            elided_line(header.end, HEADER_END, column.width * _HEADER_END_SHARE, column.base),
            not (header.start or header.end),
        )

    def draw(self, page: PageContent, setting: Setting) -> None:
        if self.is_empty:
            return
        column = setting.column
        at_right = column.direction is Direction.RIGHT_TO_LEFT
        self.start.draw(
            page, column.x + (column.width - self.start.width if at_right else 0.0), setting.frame.header_baseline
        )
        _draw_at_end(page, setting, self.end, setting.frame.header_baseline)
        page.stroke_with("ink", RULE)
        page.rule(column.x, setting.frame.header_rule, column.width)


def _draw_at_end(page: PageContent, setting: Setting, line: Line, baseline: float) -> None:
    column = setting.column
    at_left = column.direction is Direction.RIGHT_TO_LEFT
    line.draw(page, column.x + (0.0 if at_left else column.width - line.width), baseline)
