"""The way in: a document becomes a PDF.

Knows the order of the work: blocks to strips, strips to pages, running lines, file. Must not know how any of it is
done. Reads nothing but the bundled fonts and colours and writes nothing: bytes are returned.

Same document, same bytes. Cost: one pass, about 10 ms a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
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
_HEADER_END_SHARE = 0.36
_HEADER_GAP = 20.0
"""White between the two ends of the running header; the first has all the room that the second leaves."""


@dataclass(frozen=True, slots=True)
class ComposedPdf:
    """A finished file and where its headings are: key -> page, counted from 1.

    `shortened` are words that no card or sign had room for, as people wrote them. `document_pages` are the numbers of
    pages of the documents it is put together from, in their order.
    """

    content: bytes
    page_count: int
    heading_pages: Mapping[str, int]
    shortened: tuple[str, ...] = ()
    document_pages: tuple[int, ...] = ()


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
    return compose_together(BoundDocuments((document,), document), progress)


@dataclass(frozen=True, slots=True)
class BoundDocuments:
    """Documents to be put into one file, which is named after `about`.

    `opening` makes a document that stands first from the numbers of pages of the others, such as a list of them.
    """

    documents: Sequence[Document]
    about: Document
    opening: Callable[[Sequence[int]], Document] | None = None


def compose_together(bound: BoundDocuments, progress: Progress | None = None) -> ComposedPdf:
    """Return several documents as one PDF file, each with its own running lines and page numbers.

    With more than one document, each title is a bookmark over those of its headings; no two headings of the file may
    share a key.

    Raises: Cancelled when `progress` returned False.
    """
    ask = _Question(progress)
    book, root = FontBook(), Element("Document")
    count = len(bound.documents) + (bound.opening is not None)
    laid: list[_Laid] = []
    for document in bound.documents:
        laid.append(
            _laid(document, root if count == 1 else root.child("Part"), laid, (book, ask.part(len(laid), count)))
        )
    if bound.opening:
        part = Element("Part")
        document = bound.opening([len(one.pages) for one in laid])
        laid.insert(0, _laid(document, part, laid, (book, ask.part(len(laid), count))))
        root.children.insert(0, part)
    ask(_LAYOUT_SHARE)
    about = bound.about
    names = FileNames(one_line(about.title), one_line(about.author), about.language)
    pages = [page for one in laid for page in one.pages]
    content = assemble(pages, book, [mark for one in laid for mark in one.bookmarks(count > 1)], root, names)
    ask(1.0)
    page_of = {key: number for number, page in enumerate(pages, 1) for key in page.places}
    shortened = dict.fromkeys(text for one in laid for text in one.setting.shortened)
    return ComposedPdf(content, len(pages), page_of, tuple(shortened), tuple(len(one.pages) for one in laid))


@dataclass(frozen=True, slots=True)
class _Laid:
    """A document that is laid out."""

    document: Document
    setting: Setting
    pages: list[PageContent]

    def bookmarks(self, titled: bool) -> Iterator[Bookmark]:
        """Yield the bookmarks of the headings; under the document's title where it is one of several."""
        if titled:
            key = f"document {self.pages[0].index}"
            self.pages[0].places[key] = self.setting.frame.height
            yield Bookmark(1, one_line(self.document.title), key)
        for key, entry in self.setting.outline.items():
            words = one_line(f"{entry.number} {entry.heading.text}")
            yield Bookmark(entry.heading.level + titled, words, key)


def _laid(document: Document, root: Element, before: Sequence[_Laid], tools: tuple[FontBook, _Question]) -> _Laid:
    book, ask = tools
    root.language = document.language
    setting = Setting.of(document, root)
    pager = Pager(book, setting.frame, sum(len(one.pages) for one in before))
    pages = _pages(document, setting, pager, ask)
    _finish(pages, document, setting)
    return _Laid(document, setting, pages)


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
    page_of = {key: number for number, page in enumerate(pages, 1) for key in page.places}
    head = _Head.of(document, setting)
    has_cover = isinstance(next(iter(document.blocks), None), Cover)
    for number, page in enumerate(pages, 1):
        page.draw_reserved(page_of)
        if not page.is_bare:
            page.tag_running_lines()
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
        end = elided_line(header.end, HEADER_END, column.width * _HEADER_END_SHARE, column.base)
        start = elided_line(header.start, HEADER_START, column.width - end.width - _HEADER_GAP, column.base)
        return cls(start, end, not (header.start or header.end))

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
