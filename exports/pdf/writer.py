"""The way in: a document becomes a PDF.

Knows the order of the work: blocks to strips, strips to pages, running lines, file. Must not know how any of it is
done. Reads nothing but the bundled fonts and colours and writes nothing: bytes are returned.

Same document, same bytes. Cost: one pass, about 10 ms a page.
"""

from __future__ import annotations

from collections.abc import Mapping
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
from exports.pdf.style import (
    FOOT,
    FOOT_BASELINE,
    HEADER_BASELINE,
    HEADER_END,
    HEADER_RULE,
    HEADER_START,
    RULE,
)

# Laying out is nearly all of the work; the rest is putting the file together.
_LAYOUT_SHARE = 0.9
_STRIPS_BETWEEN_QUESTIONS = 64
_HEADER_START_SHARE, _HEADER_END_SHARE = 0.6, 0.36


@dataclass(frozen=True, slots=True)
class ComposedPdf:
    """A finished file and where its headings are: key -> page, counted from 1."""

    content: bytes
    page_count: int
    heading_pages: Mapping[str, int]


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
    ask = _Question(progress)
    setting = Setting.of(document)
    book = FontBook()
    pages = _pages(document, setting, book, ask)
    page_of = {key: page.index + 1 for page in pages for key in page.places}
    head = _Head.of(document, setting)
    for page in pages:
        page.draw_reserved(page_of)
        page.tag(None)
        _draw_page_number(page, len(pages), document, setting)
        if page.index or not isinstance(next(iter(document.blocks), None), Cover):
            head.draw(page, setting)
        page.close_tag()
    ask(_LAYOUT_SHARE)
    bookmarks = [
        Bookmark(entry.heading.level, one_line(f"{entry.number} {entry.heading.text}"), key)
        for key, entry in setting.outline.items()
    ]
    names = FileNames(
        one_line(document.title),
        one_line(document.author),
        document.language,
        document.direction is Direction.RIGHT_TO_LEFT,
    )
    content = assemble(pages, book, bookmarks, setting.root, names)
    ask(1.0)
    return ComposedPdf(content, len(pages), page_of)


class _Question:
    """Tells the share done and stops the work when the person cancelled."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress

    def __call__(self, share: float) -> None:
        if self._progress is not None and not self._progress(share):
            raise Cancelled


def _pages(document: Document, setting: Setting, book: FontBook, ask: _Question) -> list[PageContent]:
    pager = Pager(book)
    blocks = max(1, len(document.blocks))
    for count, (block, strip) in enumerate(document_strips(document, setting)):
        if count % _STRIPS_BETWEEN_QUESTIONS == 0:
            ask(_LAYOUT_SHARE * block / blocks)
        pager.take(strip)
    return pager.finish()


def _draw_page_number(page: PageContent, count: int, document: Document, setting: Setting) -> None:
    number = document.page_of.format(page=page.index + 1, count=count)
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
        self.start.draw(page, column.x + (column.width - self.start.width if at_right else 0.0), HEADER_BASELINE)
        _draw_at_end(page, setting, self.end, HEADER_BASELINE)
        page.stroke_with("ink", RULE)
        page.rule(column.x, HEADER_RULE, column.width)


def _draw_at_end(page: PageContent, setting: Setting, line: Line, baseline: float) -> None:
    column = setting.column
    at_left = column.direction is Direction.RIGHT_TO_LEFT
    line.draw(page, column.x + (0.0 if at_left else column.width - line.width), baseline)
