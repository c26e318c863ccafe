"""Places to write on: blanks with a label, and ruled lines under a question.

Knows how a blank and a ruled line look. Must not know pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from exports.document import Run
from exports.encoders import left_to_right, one_line
from exports.form_blocks import Blank, BlankRow, WritingSpace
from exports.pdf.content import PageContent
from exports.pdf.flow import Column, Draw, Lead, Strip, name_right_to_left, text_strips
from exports.pdf.laid import lines_of
from exports.pdf.paragraph import Line
from exports.pdf.setting import Setting
from exports.pdf.structure import Element
from exports.pdf.style import BODY, HAIRLINE, MM, PARAGRAPH_GAP, TextStyle

_LABEL = TextStyle(8.0, 11.0, "ink2")
_BLANK_GAP = 14.0
_BLANK_LINE = 20.0
"""White over the line of a blank that nothing is known of."""
_LEAD_WIDTH = 30.0
_ON_THE_LINE = 3.0


@dataclass(frozen=True, slots=True)
class _Filled:
    column: Column
    label: list[Line]
    words: list[Line]
    element: Element


def blank_strips(block: BlankRow, setting: Setting) -> Iterator[Strip]:
    """Yield a row of blanks as one strip, their lines at one height."""
    total = sum(blank.share for blank in block.blanks)
    cells: list[_Filled] = []
    reached = 0.0
    for place, blank in enumerate(block.blanks):
        width = setting.column.width * blank.share / total
        column = setting.column.inset(reached).head(width)
        cells.append(_filled(blank, column.inset(0, _BLANK_GAP if place < len(block.blanks) - 1 else 0), setting))
        reached += width
    height = max(_height(cell.label) + max(_height(cell.words), _BLANK_LINE) for cell in cells) + 3

    def draw(page: PageContent, top: float) -> None:
        for cell in cells:
            page.tag(cell.element)
            _draw_lines(page, cell.label, cell.column, top)
            _draw_lines(page, cell.words, cell.column, top - height + 3 + _height(cell.words))
            page.tag(None)
            page.stroke_with("ctl", HAIRLINE)
            page.rule(cell.column.x, top - height, cell.column.width)

    yield Strip(height, draw, PARAGRAPH_GAP)


def _filled(blank: Blank, column: Column, setting: Setting) -> _Filled:
    element = setting.root.child("P")
    name_right_to_left(element, f"{blank.label} {blank.filled}")
    label = lines_of(one_line(blank.label), _LABEL, column.width, column.base)
    words = lines_of(one_line(blank.filled), BODY, column.width, column.base) if blank.filled else []
    return _Filled(column, label, words, element)


def _draw_lines(page: PageContent, lines: list[Line], column: Column, top: float) -> None:
    for line in lines:
        line.draw(page, line.start(column.x, column.width), top - line.above)
        top -= line.above + line.below


def _height(lines: list[Line]) -> float:
    return sum(line.above + line.below for line in lines)


def writing_strips(block: WritingSpace, setting: Setting) -> Iterator[Strip]:
    """Yield the words and the ruled lines under them, which stay on one page."""
    element = setting.root.child("P")
    column = setting.column.inset(_LEAD_WIDTH) if block.lead else setting.column
    strips: list[Strip] = []
    lead = _lead(block.lead, setting.column, element) if block.lead else None
    gap = block.gap_mm * MM
    if block.content or not block.lines:
        strips += text_strips(block.content, BODY, column, element, space_before=PARAGRAPH_GAP + 2, lead=lead)
        lead = None
    for _line in range(block.lines):
        strips.append(Strip(gap, _rule(column, gap, lead)))
        lead = None
    for place, strip in enumerate(strips, 1):
        yield replace(strip, keep_with_next=place < len(strips))


def _lead(text: str, column: Column, element: Element) -> Lead:
    words = lines_of(Run(left_to_right(one_line(text)), strong=True), BODY, float("inf"), column.base)
    return Lead(words[0], column.head(_LEAD_WIDTH), element)


def _rule(column: Column, height: float, lead: Lead | None) -> Draw:
    """Return the drawing of a line to write on; a lead without words stands on the line itself."""

    def draw(page: PageContent, top: float) -> None:
        if lead:
            lead.draw(page, top - height + _ON_THE_LINE)
        page.tag(None)
        page.stroke_with("ctl", HAIRLINE)
        page.rule(column.x, top - height, column.width)

    return draw
