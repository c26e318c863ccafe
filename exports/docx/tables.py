"""Tables: a header row that comes again on each page, rows that may break, cells in the direction of their words.

Knows rows, cells and widths. Must not know how a style looks. In a right-to-left document the first column stands at
the right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exports.document import Align, Badge, Content, Run, SpanRow, Table, TableColumn, TableRow
from exports.docx.setting import Setting
from exports.docx.style import colour, eighths, twips
from exports.docx.styles_part import shade
from exports.docx.xml import PLAIN, Form, attribute, paragraph
from exports.encoders import visible
from exports.pdf.style import CELL_TOP, DENSE_TOP, HAIRLINE, MM

MOST_COLUMNS = 63
"""Word opens no table with more."""
_SAME_LINE = " · "
_LETTER_WIDTH, _KEPT_LINES = 5.5, 16


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of paragraphs; `across` counts the columns it takes, `properties` are what its tcPr has beside them."""

    inside: str
    width: float
    across: int = 1
    properties: str = ""


def row(cells: Sequence[Cell], properties: str = "") -> str:
    """Return a row; `properties` are the children of its trPr."""
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(cell.width)}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else "")
        + f"{cell.properties}</w:tcPr>{cell.inside}</w:tc>"
        for cell in cells
    )
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{written}</w:tr>"


@dataclass(frozen=True, slots=True)
class TableForm:
    """A table's style, whether its first row is a header, its borders, the white in cells, what it shows in words."""

    style: str = "TableNormal"
    has_header: bool = False
    borders: str = ""
    white: float = 0.0
    sides: float = 0.0
    spoken: str = ""
    centred: bool = False


def table_of(rows: str, widths: Sequence[float], setting: Setting, form: TableForm) -> str:
    """Return a table of fixed widths in points; the order of the children of tblPr is the schema's (17.4.59)."""
    found = f'<w:tblStyle w:val="{form.style}"/>'
    if setting.right_to_left:
        found += "<w:bidiVisual/>"
    found += f'<w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/>'
    if form.centred:
        found += '<w:jc w:val="center"/>'
    if form.borders:
        found += f"<w:tblBorders>{form.borders}</w:tblBorders>"
    found += '<w:tblLayout w:type="fixed"/>'
    white = (("top", form.white), ("left", form.sides), ("bottom", form.white), ("right", form.sides))
    if any(width for _side, width in white):
        found += "<w:tblCellMar>"
        found += "".join(f'<w:{side} w:w="{twips(width)}" w:type="dxa"/>' for side, width in white if width)
        found += "</w:tblCellMar>"
    first = int(form.has_header)
    found += (
        f'<w:tblLook w:val="{0x0020 if first else 0:04X}" w:firstRow="{first}" w:lastRow="0" w:firstColumn="0"'
        ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )
    if form.spoken:
        found += f'<w:tblDescription w:val="{attribute(visible(form.spoken))}"/>'
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return f"<w:tbl><w:tblPr>{found}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def lines(sides: Sequence[str], ink: str = "ctl", width: float = HAIRLINE, kind: str = "single") -> str:
    """Return border lines at sides of a table or cell, in the order given."""
    return "".join(
        f'<w:{side} w:val="{kind}" w:sz="{eighths(width)}" w:space="0" w:color="{colour(ink)}"/>' for side in sides
    )


ALL_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def gap(form: Form = PLAIN) -> str:
    """Return the small empty paragraph that keeps a table from what follows."""
    return paragraph("Gap", "", form=form)


def table(block: Table, setting: Setting) -> Iterator[str]:
    """Yield a table and the gap under it; one of more columns than Word opens becomes lines of words."""
    if len(block.columns) > MOST_COLUMNS:
        yield from _as_lines(block, setting)
        return
    total = sum(column.share for column in block.columns)
    widths = [setting.width * column.share / total for column in block.columns]
    has_header = any(column.heading for column in block.columns)
    rows = [_header(block, widths, setting)] if has_header else []
    rows += [_row(one, block, widths, setting) for one in block.rows]
    if not rows:
        return
    yield table_of(
        "".join(rows),
        widths,
        setting,
        TableForm(
            "WorkshopTable",
            has_header,
            lines(ALL_SIDES) if block.grid else "",
            DENSE_TOP if block.dense else CELL_TOP - 1,
        ),
    )
    yield gap()


def _header(block: Table, widths: Sequence[float], setting: Setting) -> str:
    cells = [
        Cell(setting.words("TableHead", column.heading, _aligned(column)), width, properties=_AT_FOOT)
        for column, width in zip(block.columns, widths, strict=True)
    ]
    return row(cells, "<w:cantSplit/>" + ("<w:tblHeader/>" if block.repeat_header else ""))


_AT_FOOT = '<w:vAlign w:val="bottom"/>'
_IN_MIDDLE = '<w:vAlign w:val="center"/>'


def _aligned(column: TableColumn) -> Form:
    if column.align is Align.START:
        return PLAIN
    return Form(tail=f'<w:jc w:val="{"center" if column.align is Align.CENTRE else "right"}"/>')


def _row(one: TableRow | SpanRow, block: Table, widths: Sequence[float], setting: Setting) -> str:
    if isinstance(one, SpanRow):
        words = setting.words("TableSpan", one.content)
        return row([Cell(words, sum(widths), len(widths), shade("surf2"))])
    least = f'<w:trHeight w:val="{twips(block.least_row_mm * MM)}" w:hRule="atLeast"/>' if block.least_row_mm else ""
    cells = [
        Cell(setting.words("TableText", content, _aligned(column)), width, properties=_IN_MIDDLE if least else "")
        for content, column, width in zip(one.cells, block.columns, widths, strict=True)
    ]
    return row(cells, ("<w:cantSplit/>" if _is_short(one, widths) else "") + least)


def _is_short(one: TableRow, widths: Sequence[float]) -> bool:
    """Tell whether a row is so low that it is better kept on one page."""
    return all(
        _length(content) / (width / _LETTER_WIDTH) + _line_ends(content) < _KEPT_LINES
        for content, width in zip(one.cells, widths, strict=True)
    )


def _texts(content: Content) -> Iterator[str]:
    for part in content if isinstance(content, tuple) else (content,):
        if isinstance(part, str):
            yield part
        elif isinstance(part, Run | Badge):
            yield part.text


def _length(content: Content) -> int:
    return sum(len(text) for text in _texts(content))


def _line_ends(content: Content) -> int:
    return sum(text.count("\n") for text in _texts(content))


def _as_lines(block: Table, setting: Setting) -> Iterator[str]:
    """Yield each row as a paragraph, its cells with a point between them."""
    for one in block.rows:
        cells = (one.content,) if isinstance(one, SpanRow) else one.cells
        joined = [part for cell in cells for part in ((*cell,) if isinstance(cell, tuple) else (cell,)) + (_SAME_LINE,)]
        yield setting.words("TableText", tuple(joined[:-1]))
