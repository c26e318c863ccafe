"""The cover: the title high on the page, the facts under it, the small print at the foot.

Knows where things stand on a first page. Must not know what they say. What does not fit goes on over the next page.
"""

from __future__ import annotations

from collections.abc import Iterator

from exports.document import Cover, ParagraphStyle, Tone
from exports.encoders import one_line
from exports.pdf.content import PageContent
from exports.pdf.flow import Column, Draw, Strip, line_strips, name_right_to_left, nothing, start_strips
from exports.pdf.laid import lines_of
from exports.pdf.setting import Setting
from exports.pdf.structure import Element
from exports.pdf.style import (
    COVER_BANNER,
    COVER_FACT,
    COVER_MASTHEAD,
    COVER_SUBTITLE,
    COVER_TITLE,
    HAIRLINE,
    PARAGRAPHS,
    TONES,
)

_TITLE_DROP = 118.0
_BAR = (44.0, 4.0)
_LEAST_GAP = 24.0
_BANNER_PADDING = 8.0
_BANNER_LINES = 3


def cover_strips(cover: Cover, setting: Setting) -> Iterator[Strip]:
    """Yield the strips of the cover; what follows it starts a new page."""
    upper = list(_upper_part(cover, setting))
    lower = list(_small_print(cover, setting))
    used = sum(strip.height + strip.space_before for strip in (*upper, *lower))
    yield from upper
    if lower:
        yield Strip(max(_LEAST_GAP, setting.frame.text_height - used - 1), nothing)
        yield from lower


def _upper_part(cover: Cover, setting: Setting) -> Iterator[Strip]:
    root, column = setting.root, setting.column
    yield from _masthead(cover, setting)
    yield Strip(_TITLE_DROP, _bar(column))
    yield from start_strips(one_line(cover.title), COVER_TITLE, column, root.child("P"))
    if cover.subtitle:
        yield from start_strips(one_line(cover.subtitle), COVER_SUBTITLE, column, root.child("P"), 6.0)
    if cover.banner:
        yield from _banner(one_line(cover.banner), column, root.child("P"))
    for place, fact in enumerate(cover.facts):
        if place == 0:
            yield Strip(30.0, _rule(column))
        yield from start_strips(fact, COVER_FACT, column, root.child("P"), 3.0)


def _masthead(cover: Cover, setting: Setting) -> Iterator[Strip]:
    """Yield the lines above everything else: whose document it is."""
    for line in cover.masthead:
        yield from start_strips(one_line(line), COVER_MASTHEAD, setting.column, setting.root.child("P"))


def _small_print(cover: Cover, setting: Setting) -> Iterator[Strip]:
    style = PARAGRAPHS[ParagraphStyle.SMALL]
    for text in cover.small_print:
        yield from start_strips(text, style, setting.column, setting.root.child("P"), 5.0)


def _bar(column: Column) -> Draw:
    mark = column.head(_BAR[0])

    def draw(page: PageContent, top: float) -> None:
        page.tag(None)
        page.fill_with("acc")
        page.rectangle(mark.x, top - _TITLE_DROP + 22, *_BAR)

    return draw


def _rule(column: Column) -> Draw:
    def draw(page: PageContent, top: float) -> None:
        page.tag(None)
        page.stroke_with("line2", HAIRLINE)
        page.rule(column.x, top - 20, column.width)

    return draw


def _banner(text: str, column: Column, element: Element) -> Iterator[Strip]:
    """Yield the status: words on a tinted ground as wide as they are, plain lines when they are a whole text."""
    name_right_to_left(element, text)
    ground = TONES[Tone.ATTENTION][0]
    inner = column.inset(_BANNER_PADDING + 2, _BANNER_PADDING + 2)
    lines = lines_of(text, COVER_BANNER, inner.width, inner.base)
    if len(lines) > _BANNER_LINES:
        yield from line_strips(lines, column, element, 20.0)
        return
    width = lines[0].width + 2 * (_BANNER_PADDING + 2) if len(lines) == 1 else column.width
    head = column.head(width)
    height = sum(line.above + line.below for line in lines) + 2 * _BANNER_PADDING

    def draw(page: PageContent, top: float) -> None:
        page.tag(None)
        page.fill_with(ground)
        page.rounded((head.x, top - height, head.width, height), 4.0, "f")
        page.tag(element)
        baseline = top - _BANNER_PADDING
        inside = head.inset(_BANNER_PADDING + 2, _BANNER_PADDING + 2)
        for line in lines:
            line.draw(page, line.start(inside.x, inside.width), baseline - line.above)
            baseline -= line.above + line.below

    yield Strip(height, draw, 20.0)
