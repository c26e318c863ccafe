"""Lying bars: words before each, its value behind its end, one strip a bar so that a long row goes on over pages.

Knows where words and bars stand. Must not know what is counted. Bars begin at the side where reading begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import isfinite

from exports.document import Align
from exports.encoders import one_line
from exports.pdf.content import PageContent
from exports.pdf.flow import Column, Strip
from exports.pdf.laid import lines_of
from exports.pdf.paragraph import Line, elided_line
from exports.pdf.picture import caption_strips
from exports.pdf.setting import Setting
from exports.pdf.structure import Element
from exports.pdf.style import BLOCK_GAP, HAIRLINE, TextStyle
from exports.picture_block import Bar, Bars

_WORDS = TextStyle(9.0, 12.5)
_SHOWN = TextStyle(9.0, 12.5, strong=True)
_WORDS_SHARE, _SHOWN_SHARE = 0.38, 0.2
_GAP, _BAR_HEIGHT, _LEAST_BAR, _WHITE = 8.0, 10.0, 0.9, 3.0
_TOGETHER = 12
"""So many bars stay on one page; more are a list, and go on over the next."""


def bars_strips(block: Bars, setting: Setting) -> Iterator[Strip]:
    """Yield a strip for each bar, then the caption."""
    if not block.bars:
        return
    element = setting.root.child("Figure")
    element.alternative = block.spoken or block.caption
    longest = max(_value(bar) for bar in block.bars)
    shown = [elided_line(bar.shown, _SHOWN, setting.column.width * _SHOWN_SHARE, 0) for bar in block.bars]
    room = max(line.width for line in shown)
    for place, (bar, line) in enumerate(zip(block.bars, shown, strict=True)):
        strip = _bar_strip(bar, line, (longest, room), setting.column, element)
        is_last = place == len(block.bars) - 1
        kept = bool(block.caption) if is_last else len(block.bars) <= _TOGETHER or place == 0
        yield replace(strip, space_before=BLOCK_GAP if place == 0 else 0.0, keep_with_next=kept)
    if block.caption:
        yield from caption_strips(block.caption, setting)


def _value(bar: Bar) -> float:
    return max(0.0, bar.value) if isfinite(bar.value) else 0.0


def _bar_strip(bar: Bar, shown: Line, longest_and_room: tuple[float, float], column: Column, element: Element) -> Strip:
    longest, room = longest_and_room
    words_column = column.head(column.width * _WORDS_SHARE)
    lines = lines_of(one_line(bar.words), _WORDS, words_column.width, column.base)
    words_height = sum(line.above + line.below for line in lines)
    height = max(words_height, shown.above + shown.below) + 2 * _WHITE
    rail = column.inset(words_column.width + _GAP, room + _GAP)
    length = max(_LEAST_BAR, rail.width * _value(bar) / longest) if longest else _LEAST_BAR
    own = rail.head(length)
    behind = column.inset(words_column.width + _GAP + length + _GAP / 2).head(room)

    def draw(page: PageContent, top: float) -> None:
        middle = top - height / 2
        page.tag(element)
        baseline = middle + words_height / 2
        for line in lines:
            # Words of either direction stand against their bars.
            align = Align.END if line.base == column.base else Align.START
            line.draw(page, line.start(words_column.x, words_column.width, align), baseline - line.above)
            baseline -= line.above + line.below
        page.tag(None)
        page.fill_with("acc")
        page.rectangle(own.x, middle - _BAR_HEIGHT / 2, own.width, _BAR_HEIGHT)
        page.stroke_with("line2", HAIRLINE)
        start = rail.x + (rail.width if column.base else 0.0)
        page.line((start, top), (start, top - height))
        page.tag(element)
        align = Align.START if shown.base == column.base else Align.END
        shown.draw(page, shown.start(behind.x, behind.width, align), middle - 0.36 * _SHOWN.size)

    return Strip(height, draw)
