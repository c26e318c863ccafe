"""Tables become strips: one strip for each line of a row, so that a row taller than a page simply goes on.

Knows columns, cells, rules and the header that comes again. Must not know pages. In a right-to-left document the
first column stands at the right.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from exports.document import Align, Content, SpanRow, Table, TableColumn, TableRow
from exports.pdf.content import PageContent
from exports.pdf.flow import Column, Draw, Strip, name_right_to_left
from exports.pdf.laid import laid
from exports.pdf.paragraph import Line
from exports.pdf.setting import Setting
from exports.pdf.structure import Element
from exports.pdf.style import (
    BLOCK_GAP,
    CELL_SIDE,
    CELL_TOP,
    DENSE_TOP,
    HAIRLINE,
    MM,
    RULE,
    TABLE,
    TABLE_HEAD,
    TABLE_SPAN,
    TextStyle,
    Token,
)

_UNCUT = 278.0
"""A row up to this height is not cut: 0.4 of the text on a page of A4."""
_ENDS_KEPT = 2
_MOST_WHITE = 0.15
"""The part of a very narrow column that is white at each of its sides."""
_MARK_TOP = 3.5
"""The least white between a mark and the rule above or below it."""


@dataclass(frozen=True, slots=True)
class _Cell:
    lines: list[Line]
    column: Column
    align: Align
    element: Element | None


@dataclass(frozen=True, slots=True)
class _RowLook:
    """The rule under a row, the ground behind it (None: none), whether the next row must follow on the same page."""

    rule: tuple[Token, float]
    ground: Token | None = None
    leads: bool = False


_BODY_ROW = _RowLook(("line", HAIRLINE))
_HEADER_ROW = _RowLook(("ink", RULE), leads=True)
_SPAN_ROW = _RowLook(("line", HAIRLINE), "surf2", leads=True)


def table_strips(table: Table, setting: Setting) -> Iterator[Strip]:
    """Yield a table's rows."""
    element = setting.root.child("Table")
    columns = _columns(table, setting.column)
    edges = _grid(table, setting.column)
    header: tuple[Strip, ...] = ()
    if any(column.heading for column in table.columns):
        yield from _header(table, columns, setting.column, element.child("TR"), BLOCK_GAP)
        if table.repeat_header:
            header = _repeated(tuple(_header(table, columns, setting.column, None, 0.0)))
    gap = 0.0 if header or any(column.heading for column in table.columns) else BLOCK_GAP
    for row in table.rows:
        is_first, white = gap > 0, DENSE_TOP if table.dense else CELL_TOP
        place = _Place(
            setting.column, element.child("TR"), header, gap, edges, table.least_row_mm * MM, is_first, white
        )
        yield from _row(table.columns, row, columns, place)
        gap = 0.0


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a row stands: the whole width, its node, the header that comes again above it, the space before it.

    `grid` are the places of lines between columns, `least` is the least height of the row, `is_first`: nothing of the
    table stands above it, `white` is over and under the words.
    """

    whole: Column
    element: Element | None
    header: tuple[Strip, ...]
    gap: float
    grid: tuple[float, ...] = ()
    least: float = 0.0
    is_first: bool = False
    white: float = CELL_TOP


def _grid(table: Table, whole: Column) -> tuple[float, ...]:
    """Return where the lines between columns and at both ends stand; none where the table has no grid."""
    if not table.grid:
        return ()
    total, edges = sum(column.share for column in table.columns), [whole.x]
    for column in table.columns if not whole.base else reversed(table.columns):
        edges.append(edges[-1] + whole.width * column.share / total)
    return tuple(edges)


def _columns(table: Table, whole: Column) -> list[Column]:
    total = sum(column.share for column in table.columns)
    places, reached = [], 0.0
    for column in table.columns:
        width = whole.width * column.share / total
        side = min(CELL_SIDE, width * _MOST_WHITE)
        places.append(whole.inset(reached).head(width).inset(side, side))
        reached += width
    return places


def _header(table: Table, columns: list[Column], whole: Column, element: Element | None, gap: float) -> Iterator[Strip]:
    """Yield the header row; without an element it is an artifact, as a header that comes again must be."""
    cells = [
        _cell(column.heading, TABLE_HEAD, (place, column.align), _head_cell(element) if element else None)
        for column, place in zip(table.columns, columns, strict=True)
    ]
    yield from _bands(cells, _HEADER_ROW, _Place(whole, element, (), gap, _grid(table, whole), is_first=True))


def _repeated(header: tuple[Strip, ...]) -> tuple[Strip, ...]:
    """Return the header if it leaves room for rows, else nothing."""
    return header if sum(strip.height for strip in header) <= _UNCUT else ()


def _row(
    columns: tuple[TableColumn, ...], row: TableRow | SpanRow, places: list[Column], place: _Place
) -> Iterator[Strip]:
    element = place.element
    if isinstance(row, SpanRow):
        inner = place.whole.inset(CELL_SIDE, CELL_SIDE)
        cell = _cell(
            row.content, TABLE_SPAN, (inner, Align.START), _head_cell(element, len(columns)) if element else None
        )
        yield from _bands([cell], _SPAN_ROW, place)
        return
    cells = [
        _cell(content, TABLE, (column, definition.align), element.child("TD") if element else None)
        for content, column, definition in zip(row.cells, places, columns, strict=True)
    ]
    yield from _bands(cells, _BODY_ROW, place)


def _head_cell(row: Element, columns: int = 0) -> Element:
    """Add the cell that names a column; one over so many columns names the rows under it."""
    cell = row.child("TH")
    cell.attributes["Table"] = {"Scope": "Row", "ColSpan": columns} if columns else {"Scope": "Column"}
    return cell


def _cell(content: Content, style: TextStyle, where: tuple[Column, Align], element: Element | None) -> _Cell:
    column, align = where
    words = laid(content, style, column.width, column.base)
    if element:
        name_right_to_left(element, words.text)
    return _Cell(list(words.lines), column, align, element)


def _bands(cells: list[_Cell], look: _RowLook, place: _Place) -> Iterator[Strip]:
    """Yield a row line by line. All cells share the baseline of each line."""
    count = max(len(cell.lines) for cell in cells)
    edges = [_edges(cells, (index, count), place.white) for index in range(count)]
    missing = place.least - sum(above + below for above, below in edges)
    if missing > 0:  # what is written in a high row stands in its middle
        edges[0] = (edges[0][0] + missing / 2, edges[0][1])
        edges[-1] = (edges[-1][0], edges[-1][1] + missing / 2)
    is_kept = sum(above + below for above, below in edges) <= _UNCUT
    for index, (above, below) in enumerate(edges):
        is_last = index == count - 1
        near_an_end = index < _ENDS_KEPT - 1 or count - index == _ENDS_KEPT
        yield Strip(
            above + below,
            _band_drawing(cells, index, (above, below), look if is_last else _RowLook(("", 0.0), look.ground), place),
            place.gap if index == 0 else 0.0,
            look.leads if is_last else is_kept or near_an_end,
            place.header,
        )


def _edges(cells: list[_Cell], index_of: tuple[int, int], white: float) -> tuple[float, float]:
    """Return how far a line of a row reaches above and below the baseline that its cells share.

    A mark higher than the words may stand in the white round the row, so that the words beside it keep their leading.
    """
    above, below = 0.0, 0.0
    index, count = index_of
    is_last = index == count - 1
    mark_top = min(_MARK_TOP, white)  # in a dense row a mark has no more white than the words
    for cell in cells:
        if index >= len(cell.lines):
            continue
        line = cell.lines[index]
        above = max(above, line.words_above + white, line.above + mark_top) if index == 0 else max(above, line.above)
        if is_last:
            below = max(below, line.words_below + white, line.below + mark_top)
        else:
            below = max(below, line.words_below if len(cell.lines) == 1 else line.below)
    return above, below


def _band_drawing(cells: list[_Cell], index: int, edges: tuple[float, float], look: _RowLook, place: _Place) -> Draw:
    above, below = edges
    whole, (token, width) = place.whole, look.rule

    def draw(page: PageContent, top: float) -> None:
        bottom = top - above - below
        if look.ground:
            page.tag(None)
            page.fill_with(look.ground)
            # The rule above shows: it lies half on either side of the edge.
            page.rectangle(whole.x, bottom, whole.width, above + below - HAIRLINE)
        for cell in cells:
            if index < len(cell.lines):
                page.tag(cell.element)
                line = cell.lines[index]
                line.draw(page, line.start(cell.column.x, cell.column.width, cell.align), top - above)
        page.tag(None)
        if place.grid:
            page.stroke_with("ctl", HAIRLINE)
            for x in place.grid:
                page.line((x, top), (x, bottom))
            if place.is_first and index == 0:
                page.rule(whole.x, top, whole.width)
        if token:
            page.stroke_with("ctl" if place.grid and token == "line" else token, width)
            page.rule(whole.x, bottom, whole.width)

    return draw
