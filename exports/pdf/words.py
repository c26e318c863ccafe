"""Blocks of running words: headings, paragraphs, lists, quotes and recommendations.

Knows how each becomes strips. Must not know pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from exports.document import (
    Content,
    GroupMark,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Recommendation,
    Run,
)
from exports.encoders import left_to_right, one_line
from exports.pdf.bidi import beside
from exports.pdf.boxes import with_bar
from exports.pdf.content import PageContent
from exports.pdf.flow import Column, Draw, Lead, Strip, item_strips, line_strips, name_right_to_left, text_strips
from exports.pdf.laid import laid
from exports.pdf.setting import Setting
from exports.pdf.structure import Element
from exports.pdf.style import (
    BODY,
    HEADING_MARK,
    HEADINGS,
    INDENT,
    ITEM_GAP,
    MARK_INDENT,
    PARAGRAPH_GAP,
    PARAGRAPHS,
    QUOTE,
    SMALL,
    SPACE_BEFORE_HEADING,
    TextStyle,
)

_EN_SPACE = "\u2002"
_NO_BREAK_SPACE = "\u00a0"
_BULLETS = ("•", "–")
_MARK_GAP = 8.0
_LABEL = replace(BODY, ink="ink2")
_LABEL_GAP = 5.0
_DEEPEST = 12
"""Levels of a list that are set in; deeper ones stand under each other, or no room would be left for words."""


def heading_strips(heading: Heading, setting: Setting) -> Iterator[Strip]:
    """Yield a heading's lines; they stay with what follows, and the first is the place that links lead to."""
    style = HEADINGS[heading.level]
    element = setting.root.child(f"H{heading.level}")
    column = setting.column
    words = laid(heading_content(heading, setting), style, column.width, column.base, HEADING_MARK * style.size)
    name_right_to_left(element, words.text)
    draw_first = True
    for strip in line_strips(words.lines, column, element, SPACE_BEFORE_HEADING[heading.level]):
        draw = _marking_place(strip.draw, heading.key) if draw_first else strip.draw
        yield replace(strip, keep_with_next=True, draw=draw)
        draw_first = False


def heading_content(heading: Heading, setting: Setting) -> tuple[Inline, ...]:
    """Return number, mark and words of a heading in reading order; it stands where the document begins."""
    number = setting.outline[heading.key].number
    parts: tuple[Inline, ...] = (beside(one_line(heading.text), bool(setting.column.base)),)
    if heading.mark:
        parts = (heading.mark, _EN_SPACE, *parts)
    if number:
        parts = (number + _EN_SPACE, *parts)
    return parts


def _marking_place(draw: Draw, key: str) -> Draw:
    def draw_and_mark(page: PageContent, top: float) -> None:
        page.places[key] = top
        draw(page, top)

    return draw_and_mark


def paragraph_strips(paragraph: Paragraph, setting: Setting) -> Iterator[Strip]:
    """Yield a paragraph's lines."""
    style = PARAGRAPHS[paragraph.style]
    element = setting.root.child("P")
    yield from text_strips(paragraph.content, style, setting.column, element, space_before=PARAGRAPH_GAP)


def list_strips(block: ListBlock, setting: Setting) -> Iterator[Strip]:
    """Yield the items of a list with their sub-lists."""
    parent = setting.root.list("Decimal" if block.numbered else "Disc")
    indent = _indent(len(block.items)) if block.numbered else INDENT
    for number, item in enumerate(block.items, 1):
        label = f"{number}." if block.numbered else _BULLETS[0]
        gap = PARAGRAPH_GAP if number == 1 else ITEM_GAP
        yield from _item_strips(item, parent, setting.column, _ItemLook(label, indent, gap))


@dataclass(frozen=True, slots=True)
class _ItemLook:
    """What stands before an item, how far its words are set in, the white above it, how many lists it is in."""

    label: str
    indent: float
    gap: float
    depth: int = 0


def _indent(count: int) -> float:
    """Return how far the items of a numbered list are set in: as its highest number asks."""
    (line,) = laid(f"{count}.", _LABEL, float("inf"), 0).lines
    return max(INDENT, line.width + _LABEL_GAP)


def _item_strips(item: ListItem, parent: Element, column: Column, look: _ItemLook) -> Iterator[Strip]:
    element = parent.child("LI")
    lead = _lead(look.label, _LABEL, column.head(look.indent), element.child("Lbl"))
    inner = column.inset(look.indent)
    body = element.child("LBody")
    yield from item_strips(item.content, BODY, inner, body, look.gap, lead)
    if not item.items:
        return
    below = body.list("Disc")
    bullet = _ItemLook(_BULLETS[min(look.depth + 1, len(_BULLETS) - 1)], INDENT, ITEM_GAP, look.depth + 1)
    for each in item.items:
        yield from _item_strips(each, below, inner if look.depth < _DEEPEST else column, bullet)


def recommendation_strips(block: Recommendation, setting: Setting) -> Iterator[Strip]:
    """Yield a group's words: its square in the indent, the code after the last word, the detail below."""
    element = _list_of_recommendations(setting.root).child("LI")
    sign = _BULLETS[0] if block.group is None else GroupMark(block.group)
    lead = _lead(sign, _LABEL, setting.column.head(MARK_INDENT), element.child("Lbl"))
    column = setting.column.inset(MARK_INDENT)
    body = element.child("LBody")
    words: tuple[Inline, ...] = block.content if isinstance(block.content, tuple) else (block.content,)
    if block.code:
        words = (*words, _NO_BREAK_SPACE, Run(left_to_right(one_line(block.code)), strong=True))
    *upper, last = text_strips(words, BODY, column, body, space_before=_MARK_GAP, lead=lead)
    yield from upper
    yield replace(last, keep_with_next=True) if block.detail else last
    if block.detail:
        yield from text_strips(block.detail, replace(SMALL, ink="ink2"), column, body.child("P"), space_before=1.0)


def _list_of_recommendations(root: Element) -> Element:
    """Return the list that the recommendation above stands in, else a new one."""
    last = root.children[-1] if root.children else None
    if last and last.attributes.get("List") == {"ListNumbering": "None"}:
        return last
    return root.list("None")


def _lead(content: Content, style: TextStyle, column: Column, element: Element) -> Lead:
    return Lead(next(iter(laid(content, style, column.width, column.base).lines)), column, element)


def quote_strips(quote: Quote, setting: Setting) -> Iterator[Strip]:
    """Yield quoted words behind a bar, their source under them."""
    element = setting.root.child("BlockQuote")
    column = setting.column.inset(INDENT)

    def inside() -> Iterator[Strip]:
        yield from text_strips(quote.content, QUOTE, column, element.child("P"))
        if quote.source:
            yield from text_strips(one_line(quote.source), SMALL, column, element.child("P"))

    yield from with_bar(inside(), setting.column, PARAGRAPH_GAP + 2)
