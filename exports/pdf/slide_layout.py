"""What of a slide's words stands on which page: large first, then smaller, then on another page; no word is left out.

Knows streams of lines and the heights they have room in. Must not know how a slide is drawn. The least size that words
shrink to is `LEAST_BODY` points (`LEAST_STRIP` for next steps): what has no room at that size goes on to another page,
in its own column.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace

from exports.document import Content, Run
from exports.pdf.flow import Column, name_right_to_left
from exports.pdf.inline import prepare
from exports.pdf.paragraph import Line, elided_line, lay
from exports.pdf.setting import Setting
from exports.pdf.structure import Element
from exports.pdf.style import TextStyle
from exports.slide_block import Slide

LEAST_BODY, LEAST_STRIP = 14.0, 12.0
BODY_SIZES = (24.0, 22.0, 21.0, 20.0, 19.0, 18.0, 17.0, 16.0, 15.0, LEAST_BODY)
STRIP_SIZES = (15.0, 14.0, 13.0, LEAST_STRIP)
TITLE_SIZES = (42.0, 36.0, 30.0, 26.0, 22.0)
MARGIN, GAP, PADDING = 48.0, 32.0, 18.0
BAND_MOST, STRIP_MOST, BAND_LEAST = 176.0, 156.0, 104.0
FOOT = 28.0
"""White under the strip, with the number of the page in it."""
STRIP_TITLE_SHARE = 0.17
_LEADING = 1.3
_TRIED_MOST = 6000
"""Characters up to which every size is tried; more than that never fit a page at a larger one."""
_AGAIN = TextStyle(20.0, 26.0, "on-acc", strong=True)


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines that belong together, in a column; `lead` is the number or bullet before the first of them."""

    lines: tuple[Line, ...]
    column: Column
    element: Element | None
    gap: float = 0.0
    lead: Line | None = None
    lead_column: Column | None = None
    is_heading: bool = False

    @property
    def height(self) -> float:
        return sum(line.above + line.below for line in self.lines)


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell and how far under the top of its stream it stands."""

    cell: Cell
    drop: float


@dataclass(frozen=True, slots=True)
class SlidePage:
    """One page of a slide: what stands in its band, in each column and in its strip, and how high the two are."""

    band: tuple[Placed, ...]
    columns: tuple[tuple[Placed, ...], ...]
    strip: tuple[Placed, ...]
    band_height: float
    strip_height: float


@dataclass(frozen=True, slots=True)
class SlideParts:
    """The nodes of a slide's structure, made once however often its words are laid."""

    title: Element
    line: Element
    headings: tuple[Element, ...]
    items: tuple[tuple[Element, ...], ...]
    strip_title: Element
    strip: tuple[Element, ...]

    @classmethod
    def of(cls, slide: Slide, root: Element) -> SlideParts:
        """Return the nodes in the order of reading."""
        title, line = _named(root, "H1", slide.title), _named(root, "P", slide.line)
        headings, items = [], []
        for column in slide.columns:
            headings.append(_named(root, "H2", column.heading))
            parent = root.child("L")
            items.append(tuple(_named(parent.child("LI"), "LBody", text) for text in column.items))
        strip_title = _named(root, "H2", slide.strip_title)
        parent = root.child("L")
        strip = tuple(_named(parent.child("LI"), "LBody", text) for text in slide.strip)
        return cls(title, line, tuple(headings), tuple(items), strip_title, strip)


def _named(parent: Element, role: str, text: str) -> Element:
    element = parent.child(role)
    name_right_to_left(element, text)
    return element


def slide_pages(slide: Slide, parts: SlideParts, setting: Setting) -> list[SlidePage]:
    """Return the pages of a slide: as few as the least size needs, at the largest size that needs no more.

    Among such sizes one that cuts no item in two goes first.
    """
    layout = _Layout(slide, parts, setting)
    least = layout.pages(LEAST_BODY)
    texts = (slide.title, slide.line, *slide.strip, *(text for one in slide.columns for text in one.items))
    if sum(map(len, texts)) > _TRIED_MOST:
        return least
    enough: list[list[SlidePage]] = []
    for size in BODY_SIZES:
        found = layout.pages(size)
        if len(found) <= len(least):
            if not _cut_items(found):
                return found
            enough.append(found)
    return min(enough or [least], key=_cut_items)


def _cut_items(pages: list[SlidePage]) -> int:
    """Return how many items stand on more than one page."""
    cells = [one.cell for page in pages for stream in page.columns for one in stream if not one.cell.is_heading]
    return len(cells) - len({id(one.element) for one in cells})


class _Layout:
    """Lays a slide's words at one size after another."""

    def __init__(self, slide: Slide, parts: SlideParts, setting: Setting) -> None:
        self._slide, self._parts = slide, parts
        self._frame = setting.frame
        self._all = Column(MARGIN, setting.frame.width - 2 * MARGIN, setting.column.direction)
        self._band = self._band_cells()
        self._strip = self._strip_cells()

    def pages(self, size: float) -> list[SlidePage]:
        """Return the pages with the columns' words at a size."""
        band, strip = deque(self._band), deque(self._strip)
        columns = [deque(one) for one in self._column_cells(size)]
        headings = [one[0] if one else None for one in columns]
        pages: list[SlidePage] = []
        while not pages or band or strip or any(columns):
            again = () if not pages else (self._again(),)
            placed_band, band_height = filled(band, BAND_MOST - 2 * PADDING, again)
            placed_strip, strip_height = filled(strip, STRIP_MOST - 2 * PADDING)
            band_room = max(BAND_LEAST if not pages else 0.0, band_height + 2 * PADDING)
            strip_room = strip_height + 2 * PADDING if placed_strip else 0.0
            room = self._frame.height - band_room - strip_room - FOOT - 2 * PADDING
            shown = []
            for cells, heading in zip(columns, headings, strict=True):
                goes_on = bool(pages and cells and heading and heading.is_heading and not cells[0].is_heading)
                repeated = (_short(heading),) if heading and goes_on else ()
                shown.append(filled(cells, room, repeated)[0])
            pages.append(SlidePage(placed_band, tuple(shown), placed_strip, band_room, strip_room))
        return pages

    def _again(self) -> Cell:
        """Return the title as it stands on the pages that go on: in one line, said once already."""
        line = elided_line(self._slide.title, _AGAIN, self._all.width, self._all.base)
        return Cell((line,), self._all, None)

    def _band_cells(self) -> list[Cell]:
        cells: list[Cell] = []
        if self._slide.title.strip():
            for size in TITLE_SIZES:
                lines = _lines(Run(self._slide.title), _style(size, "on-acc", strong=True), self._all)
                if len(lines) <= (1 if size > TITLE_SIZES[2] else 2):
                    break
            cells.append(Cell(lines, self._all, self._parts.title))
        if self._slide.line.strip():
            lines = _lines(self._slide.line, _style(17.0, "on-acc"), self._all)
            cells.append(Cell(lines, self._all, self._parts.line, 4.0))
        return cells

    def _column_cells(self, size: float) -> list[list[Cell]]:
        return [self._cells_of(place, column, size) for place, column in enumerate(columns_of(self._slide, self._all))]

    def _cells_of(self, place: int, column: Column, size: float) -> list[Cell]:
        own = self._slide.columns[place]
        cells: list[Cell] = []
        if own.heading.strip():
            lines = _lines(own.heading, _style(size + 1, "acc-x", strong=True), column)
            cells.append(Cell(lines, column, self._parts.headings[place], is_heading=True))
        count = len(own.items)
        label = column.head(size * (1.1 if count < 10 else 1.7))
        inner = column.inset(label.width)
        for number, text in enumerate(own.items, 1):
            lead = _lines(str(number), _style(size, "acc", strong=True), label)[0] if count > 1 else None
            box = inner if lead else column
            lines = _lines(text, _style(size, "ink"), box)
            gap = 0.5 * size if cells else 0.0
            cells.append(Cell(lines, box, self._parts.items[place][number - 1], gap, lead, label))
        return cells

    def _strip_cells(self) -> list[Cell]:
        for size in STRIP_SIZES:
            cells = self._strip_at(size)
            if sum(one.height + one.gap for one in cells) <= STRIP_MOST - 2 * PADDING:
                break
        return cells

    def _strip_at(self, size: float) -> list[Cell]:
        column = strip_column(self._all) if self._slide.strip_title else self._all
        label = column.head(size)
        inner = column.inset(label.width)
        style = _style(size, "ink")
        bullet = _lines("•", _style(size, "acc"), label)[0]
        return [
            Cell(_lines(text, style, inner), inner, element, 0.25 * size, bullet, label)
            for text, element in zip(self._slide.strip, self._parts.strip, strict=True)
        ]


def columns_of(slide: Slide, whole: Column) -> list[Column]:
    """Return where the columns stand, from the side where reading begins."""
    count = max(1, len(slide.columns))
    width = (whole.width - GAP * (count - 1)) / count
    return [whole.inset(place * (width + GAP)).head(width) for place in range(len(slide.columns))]


def strip_column(whole: Column) -> Column:
    """Return where the words of the strip stand, beside its title."""
    return whole.inset(whole.width * STRIP_TITLE_SHARE)


def filled(cells: deque[Cell], room: float, before: Iterable[Cell] = ()) -> tuple[tuple[Placed, ...], float]:
    """Take from a stream what has room, `before` standing over it; return it with its height.

    A cell is cut only where it opens the page, or stands right under its heading, and is taller than the room; at least
    one line of the stream is taken.
    """
    placed: list[Placed] = []
    used = 0.0
    for one in before:
        placed.append(Placed(one, used))
        used += one.height
    opens, took = True, False
    while cells:
        cell = cells[0]
        gap = cell.gap if placed else 0.0
        line = cell.lines[0].above + cell.lines[0].below
        if used + gap + cell.height <= room:
            cells.popleft()
        elif opens and (not took or used + gap + line <= room):
            cell, rest = _cut(cell, room - used - gap)
            cells.popleft()
            if rest.lines:
                cells.appendleft(rest)
                placed.append(Placed(cell, used + gap))
                return tuple(placed), used + gap + cell.height
        else:
            break
        placed.append(Placed(cell, used + gap))
        used += gap + cell.height
        opens, took = opens and cell.is_heading, True
    return tuple(placed), used


def _cut(cell: Cell, room: float) -> tuple[Cell, Cell]:
    used, count = 0.0, 0
    for line in cell.lines:
        used += line.above + line.below
        if count and used > room:
            break
        count += 1
    return replace(cell, lines=cell.lines[:count]), replace(cell, lines=cell.lines[count:], lead=None)


def _short(heading: Cell) -> Cell:
    """Return a heading as it stands again over a column that goes on: its first line."""
    return replace(heading, lines=heading.lines[:1], element=None)


def _style(size: float, ink: str, *, strong: bool = False) -> TextStyle:
    return TextStyle(size, size * _LEADING, ink, strong)


def _lines(content: Content, style: TextStyle, column: Column) -> tuple[Line, ...]:
    return tuple(lay(prepare(content, style), style, column.width, column.base))
