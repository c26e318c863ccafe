"""What is looked at: key figures, lying bars, a matrix, pictures. Each has its words in the file as well.

Knows tables and drawings of Word. Must not know how a style looks. Bars and the matrix are tables: sharp, in real
letters, mirrored where the document is; `spoken` is the table's description for a screen reader.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from exports.document import Callout, KeyFigures, Tone
from exports.docx.runs import circled
from exports.docx.scripts import MAIN_FONT
from exports.docx.setting import Setting
from exports.docx.style import PAGES, margins, twips
from exports.docx.tables import Cell, TableForm, gap, lines, row, table_of
from exports.docx.words import callout
from exports.docx.xml import Form, attribute, paragraph, run
from exports.encoders import one_line, visible
from exports.matrix_block import Matrix, MatrixPoint
from exports.pdf.style import CELL_SIDE
from exports.picture_block import Bar, Bars, Picture

_IN_A_ROW = 5
_BAR_SHARES = (0.34, 0.54, 0.12)
_QUARTERS = 4
_QUARTER_HEIGHT = 68.0
_EMU = 12700
"""English Metric Units in a point (20.4)."""
_COARSEST = 1.0
"""Points a pixel takes at most: a small picture stays small."""
_HIGHEST = 0.8
"""The part of a page's text height that a picture takes at most."""


def key_figures(block: KeyFigures, setting: Setting) -> Iterator[str]:
    """Yield the figures in rows of at most five: the numbers on one line, a word under each."""
    figures = block.figures
    if not figures:
        return
    in_a_row = min(_IN_A_ROW, len(figures))
    width = setting.width / in_a_row
    rows = "".join(
        _figures(figures[first : first + in_a_row], width, in_a_row, setting)
        for first in range(0, len(figures), in_a_row)
    )
    yield gap()
    yield table_of(rows, [width] * in_a_row, setting, TableForm())
    yield gap()


def _figures(figures: Sequence[tuple[str, str]], width: float, count: int, setting: Setting) -> str:
    cells = [
        Cell(
            setting.at_edge("FigureNumber", one_line(number)) + setting.at_edge("FigureWord", one_line(word)),
            width,
            properties=f"<w:tcBorders>{lines(('top',), 'line2')}</w:tcBorders>",
        )
        for number, word in figures
    ]
    cells += [Cell(paragraph("TableText", ""), width)] * (count - len(figures))
    return row(cells, "<w:cantSplit/>")


def bars(block: Bars, setting: Setting) -> Iterator[str]:
    """Yield lying bars: words, bar, value in a row each; the longest takes the whole width."""
    longest = max((_length(one) for one in block.bars), default=0.0)
    widths = [setting.width * share for share in _BAR_SHARES]
    rows = "".join(_bar(one, widths, _length(one) / longest if longest else 0.0, setting) for one in block.bars)
    if rows:
        yield gap()
        yield table_of(rows, widths, setting, TableForm(white=2.0, sides=CELL_SIDE / 2, spoken=block.spoken))
    yield setting.words("Caption", block.caption) if block.caption else gap()


def _length(one: Bar) -> float:
    return one.value if math.isfinite(one.value) and one.value > 0 else 0.0


def _bar(one: Bar, widths: Sequence[float], share: float, setting: Setting) -> str:
    room = widths[1] - CELL_SIDE
    drawn = gap()
    if share > 0:
        missing = twips(room * (1 - share))
        form = Form(tail=f'<w:ind w:left="0" w:right="{missing}"/>')
        drawn = paragraph("Bar", "", setting.right_to_left, form)
    middle = '<w:vAlign w:val="center"/>'
    cells = [
        Cell(setting.at_edge("TableText", one.words, end=True), widths[0], properties=middle),
        Cell(drawn, widths[1], properties=middle),
        Cell(setting.at_edge("TableText", one.shown), widths[2], properties=middle),
    ]
    return row(cells, "<w:cantSplit/>")


# --- the matrix -------------------------------------------------------------------------------------------------


def matrix(block: Matrix, setting: Setting) -> Iterator[str]:
    """Yield the field of a matrix in four by four parts with the circles that lie in each, words in its corners."""
    upwards, across = block.captions
    yield setting.at_edge("BlankLabel", upwards, keep_next=True)
    width = setting.width / _QUARTERS
    rows = "".join(_matrix_row(block, up, width, setting) for up in reversed(range(_QUARTERS)))
    borders = lines(("top", "left", "bottom", "right"), "line2", 0.9) + lines(("insideH", "insideV"), "line0")
    yield table_of(
        rows, [width] * _QUARTERS, setting, TableForm(borders=borders, white=3.0, sides=CELL_SIDE, spoken=block.spoken)
    )
    yield setting.at_edge("BlankLabel", across, end=True)
    yield gap()


def _matrix_row(block: Matrix, up: int, width: float, setting: Setting) -> str:
    cells = []
    for across in range(_QUARTERS):
        inside = "".join(_corner(block, across, up, setting))
        points = sorted(
            (one for one in block.points if (_part(one.across), _part(one.up)) == (across, up)),
            key=lambda one: (one.across, -one.up),
        )
        if points or not inside:
            words = _points(points, setting, keep_next=up > 0)
            inside = words + inside if up == 0 else inside + words
        cells.append(Cell(inside, width, properties='<w:vAlign w:val="center"/>' if up in (1, 2) else ""))
    height = f'<w:trHeight w:val="{twips(_QUARTER_HEIGHT)}" w:hRule="atLeast"/>'
    return row(cells, "<w:cantSplit/>" + height)


def _part(share: float) -> int:
    return min(_QUARTERS - 1, max(0, int(share * _QUARTERS)))


def _corner(block: Matrix, across: int, up: int, setting: Setting) -> Iterator[str]:
    last = _QUARTERS - 1
    if across not in (0, last) or up not in (0, last):
        return
    title, line = block.corners[(0 if up else 2) + (1 if across else 0)]
    at_end, kept = across == last, up > 0
    yield setting.at_edge("TableText", one_line(title), end=at_end, keep_next=kept, look="Strong")
    yield setting.at_edge("BlankLabel", one_line(line), end=at_end, keep_next=kept)


def _points(points: Sequence[MatrixPoint], setting: Setting, *, keep_next: bool) -> str:
    looks = ("ThemeNotCommon", "ThemeCommon")
    face = f'<w:rFonts w:cs="{MAIN_FONT}"/>'
    runs = [run(circled(one.number), f'<w:rStyle w:val="{looks[one.is_common]}"/>{face}') for one in points]
    form = Form(keep_next=keep_next, tail='<w:jc w:val="center"/>')
    return paragraph("TableText", run("  ").join(runs), setting.right_to_left, form)


# --- pictures ---------------------------------------------------------------------------------------------------


def picture(block: Picture, setting: Setting) -> Iterator[str]:
    """Yield a picture with its words for who cannot see it; one that cannot be read leaves its words."""
    try:
        relation, across, high = setting.add_picture(block.data)
    except ValueError:
        yield from callout(Callout(block.spoken, block.damaged, Tone.ATTENTION), setting)
    else:
        yield paragraph("Picture", _drawing(block, relation, (across, high), setting), setting.right_to_left)
    if block.caption:
        yield setting.words("Caption", block.caption)


def _drawing(block: Picture, relation: str, pixels: tuple[int, int], setting: Setting) -> str:
    page_height = PAGES[setting.document.paper][1]
    _side, head, foot = margins(setting.document.paper)
    wanted = setting.width * min(1.0, max(0.05, block.width_share))
    width = min(wanted, max(1, pixels[0]) * _COARSEST)
    ratio = max(1, pixels[1]) / max(1, pixels[0])
    width = min(width, (page_height - head - foot) * _HIGHEST / ratio)
    size = f'cx="{max(1, round(width * _EMU))}" cy="{max(1, round(width * ratio * _EMU))}"'
    number, spoken = setting.new_drawing(), attribute(visible(block.spoken or block.caption))
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="Picture {number}" descr="{spoken}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}" descr="{spoken}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
