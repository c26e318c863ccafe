"""Blocks with a ground or a bar: callouts, quotes and the row of key figures.

Knows how a ground goes on over a page break: each strip draws its own slice of it. Must not know pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from exports.document import Align, Callout, KeyFigures
from exports.encoders import one_line
from exports.pdf.content import PageContent
from exports.pdf.flow import Column, Strip, name_right_to_left, text_strips
from exports.pdf.laid import lines_of
from exports.pdf.paragraph import Line
from exports.pdf.setting import Setting
from exports.pdf.structure import Element
from exports.pdf.style import (
    BAR_WIDTH,
    BLOCK_GAP,
    BODY,
    BOX_PADDING,
    FIGURE,
    FIGURE_WORD,
    HAIRLINE,
    TONES,
    Token,
)

_FIGURE_GAP = 14.0
_FIGURES_HEIGHT = 200.0
"""A row of figures higher than this is text, and becomes paragraphs."""


def with_bar(strips: Iterable[Strip], column: Column, space_before: float, bar: Token = "line2") -> Iterator[Strip]:
    """Yield strips with a bar at the start edge of the column, unbroken from the first to the last."""
    yield from _with_ground(strips, column, (None, bar), (space_before, 0.0))


def callout_strips(callout: Callout, setting: Setting) -> Iterator[Strip]:
    """Yield the words of a tinted box."""
    ground, ink = TONES[callout.tone]
    element = setting.root.child("Div")
    inner = setting.column.inset(BOX_PADDING + BAR_WIDTH, BOX_PADDING)

    def inside() -> Iterator[Strip]:
        if callout.title:
            style = replace(BODY, ink=ink, strong=True)
            for strip in text_strips(one_line(callout.title), style, inner, element.child("P")):
                yield replace(strip, keep_with_next=True)
        if callout.content:
            yield from text_strips(callout.content, BODY, inner, element.child("P"))

    yield from _with_ground(inside(), setting.column, (ground, ink), (BLOCK_GAP, BOX_PADDING))


def _with_ground(
    strips: Iterable[Strip], column: Column, colours: tuple[Token | None, Token], gaps: tuple[float, float]
) -> Iterator[Strip]:
    """Yield strips on a ground (None: none) with a bar; `gaps` are the space before the box and inside it."""
    before, padding = gaps
    waiting: Strip | None = None
    is_first = True
    for strip in strips:
        if waiting is not None:
            yield _grounded(waiting, column, colours, (padding if is_first else 0.0, 0.0), before if is_first else 0.0)
            is_first = False
        waiting = strip
    if waiting is not None:
        top = padding if is_first else 0.0
        yield _grounded(waiting, column, colours, (top, padding), before if is_first else 0.0)


def _grounded(
    strip: Strip,
    column: Column,
    colours: tuple[Token | None, Token],
    paddings: tuple[float, float],
    before: float,
) -> Strip:
    above, below = paddings
    height = strip.height + above + below
    ground, bar = colours
    edge = column.head(BAR_WIDTH)

    def draw(page: PageContent, top: float) -> None:
        page.tag(None)
        if ground:
            page.fill_with(ground)
            page.rectangle(column.x, top - height, column.width, height)
        page.fill_with(bar)
        page.rectangle(edge.x, top - height, edge.width, height)
        strip.draw(page, top - above)

    return Strip(height, draw, before, strip.keep_with_next)


def figure_strips(block: KeyFigures, setting: Setting) -> Iterator[Strip]:
    """Yield the row of figures as one strip: the numbers on one baseline, a word under each."""
    if not block.figures:
        return
    element = setting.root.child("P")
    share = (setting.column.width + _FIGURE_GAP) / len(block.figures)
    cells = [
        _figure(one_line(number), one_line(word), setting.column.inset(place * share).head(share - _FIGURE_GAP))
        for place, (number, word) in enumerate(block.figures)
    ]
    name_right_to_left(element, " ".join(f"{number} {word}" for number, word in block.figures))
    numbers_height = max(_height(numbers) for _column, numbers, _words in cells)
    height = 8 + numbers_height + max(_height(words) for _column, _numbers, words in cells) + 4
    if height > _FIGURES_HEIGHT:
        for number, word in block.figures:
            yield from text_strips(f"{number} {word}", BODY, setting.column, element)
        return

    def draw(page: PageContent, top: float) -> None:
        for column, numbers, words in cells:
            _draw_figure(page, element, column, (top, numbers, words, numbers_height))

    yield Strip(height, draw, BLOCK_GAP + 4)


def _figure(number: str, word: str, column: Column) -> tuple[Column, list[Line], list[Line]]:
    numbers = lines_of(number, FIGURE, column.width, column.base)
    return column, numbers, lines_of(word, FIGURE_WORD, column.width, column.base)


def _height(lines: list[Line]) -> float:
    return sum(line.above + line.below for line in lines)


def _draw_figure(
    page: PageContent, element: Element, column: Column, parts: tuple[float, list[Line], list[Line], float]
) -> None:
    top, numbers, words, numbers_height = parts
    page.tag(None)
    page.stroke_with("line2", HAIRLINE)
    page.rule(column.x, top, column.width)
    page.tag(element)
    for lines, upper in ((numbers, top - 8), (words, top - 8 - numbers_height)):
        height = upper
        for line in lines:
            # Both parts stand at the start of the document, whatever the direction of a number.
            align = Align.START if line.base == column.base else Align.END
            line.draw(page, line.start(column.x, column.width, align), height - line.above)
            height -= line.above + line.below
