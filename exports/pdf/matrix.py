"""Draws a matrix as lines and circles: sharp at any size, and a figure with words for screen readers.

Knows where circles and corner words stand. Must not know what the axes mean.
"""

from __future__ import annotations

from collections.abc import Iterator

from exports.document import Align
from exports.matrix_block import Matrix, MatrixPoint
from exports.pdf.content import PageContent
from exports.pdf.flow import Column, Strip
from exports.pdf.laid import laid
from exports.pdf.paragraph import Line
from exports.pdf.setting import Setting
from exports.pdf.structure import Element
from exports.pdf.style import BLOCK_GAP, HAIRLINE, RULE, TextStyle

HEIGHT, RADIUS, PADDING, CAPTION = 290.0, 8.5, 9.0, 15.0
_TITLE = TextStyle(9.0, 12.5, strong=True)
_LINE = TextStyle(8.0, 11.0, "ink2")
_CAPTION = TextStyle(8.5, 12.0, "ink2")
_NUMBER = TextStyle(9.0, 9.0, "on-acc", strong=True)
_DASHED_NUMBER = TextStyle(9.0, 9.0, "ink2", strong=True)
_DASH = "[2 1.5] 0"
_MIDDLE = 0.36
"""Half the height of a capital, as part of the size."""

Box = tuple[float, float, float, float]
"""Left, bottom, width, height."""


def matrix_strips(block: Matrix, setting: Setting) -> Iterator[Strip]:
    """Yield the drawing as one strip, with the captions of its axes above and below."""
    element = setting.root.child("Figure")
    element.alternative = block.spoken
    column = setting.column

    def draw(page: PageContent, top: float) -> None:
        box = (column.x, top - CAPTION - HEIGHT, column.width, HEIGHT)
        _ground(page, box)
        element.stands_in((box[0], box[1], box[0] + box[2], box[1] + box[3]))
        page.tag(element)
        _words(page, block.captions[0], _CAPTION, column, top - CAPTION + 4, is_end=False)
        _words(page, block.captions[1], _CAPTION, column, box[1] - CAPTION + 4, is_end=True)
        _corners(page, block, column, box)
        for point, centre in _centres(block, column, box):
            _point(page, element, point, centre)

    yield Strip(HEIGHT + 2 * CAPTION, draw, BLOCK_GAP)


def _ground(page: PageContent, box: Box) -> None:
    left, bottom, width, height = box
    page.tag(None)
    for quarter in (1, 3, 2):
        page.stroke_with("line2" if quarter == 2 else "line0", HAIRLINE)
        page.rule(left, bottom + height * quarter / 4, width)
        x = left + width * quarter / 4
        page.line((x, bottom), (x, bottom + height))
    page.stroke_with("line2", RULE)
    page.rounded(box, 5.0, "S")


def _corners(page: PageContent, block: Matrix, column: Column, box: Box) -> None:
    inner = column.inset(PADDING, PADDING)
    _left, bottom, _width, height = box
    for place, (title, line) in enumerate(block.corners):
        is_end, is_head = place % 2 == 1, place < 2
        upper = bottom + height - PADDING - 8 if is_head else bottom + PADDING + 12
        _words(page, title, _TITLE, inner, upper, is_end=is_end)
        _words(page, line, _LINE, inner, upper - 11, is_end=is_end)


def _words(page: PageContent, text: str, style: TextStyle, column: Column, baseline: float, *, is_end: bool) -> None:
    """Write the first line of a text at the start or the end of the column, whatever its own direction."""
    for line in laid(text, style, column.width / 2 - 4, column.base).lines:
        at_start = line.base == column.base
        align = Align.END if is_end == at_start else Align.START
        line.draw(page, line.start(column.x, column.width, align), baseline)
        return


def _centres(block: Matrix, column: Column, box: Box) -> list[tuple[MatrixPoint, tuple[float, float]]]:
    """Return where each circle is drawn; one that another would hide moves aside."""
    left, bottom, width, height = box
    found: list[tuple[MatrixPoint, tuple[float, float]]] = []
    for point in block.points:
        across = 1 - point.across if column.base else point.across
        x = min(max(left + width * across, left + RADIUS + 1), left + width - RADIUS - 1)
        y = min(max(bottom + height * point.up, bottom + RADIUS + 1), bottom + height - RADIUS - 1)
        step = -2 * RADIUS if x > left + width / 2 else 2 * RADIUS
        while any(abs(x - other) < 2 * RADIUS - 1 and abs(y - up) < 2 * RADIUS - 1 for _one, (other, up) in found):
            x += step
            if not left < x < left + width:
                break
        found.append((point, (x, y)))
    return found


def _point(page: PageContent, element: Element, point: MatrixPoint, centre: tuple[float, float]) -> None:
    x, y = centre
    circle = (x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS)
    page.tag(None)
    if point.is_common:
        page.fill_with("acc")
        page.rounded(circle, RADIUS, "f")
    else:
        page.fill_with("surf")
        page.stroke_with("ctl", RULE, _DASH)
        page.rounded(circle, RADIUS, "B")
    page.tag(element)
    style = _NUMBER if point.is_common else _DASHED_NUMBER
    line = _one(str(point.number), style)
    line.draw(page, x - line.width / 2, y - _MIDDLE * style.size)


def _one(text: str, style: TextStyle) -> Line:
    return next(iter(laid(text, style, 100.0, 0).lines))
