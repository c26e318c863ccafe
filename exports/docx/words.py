"""Blocks of running words: headings, paragraphs, lists, recommendations, quotes, callouts.

Knows which style each takes. Must not know how a style looks.
"""

from __future__ import annotations

from collections.abc import Iterator

from exports.document import (
    Callout,
    Content,
    GroupMark,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    ParagraphStyle,
    Quote,
    Recommendation,
    Run,
)
from exports.docx.parts import BULLETS
from exports.docx.runs import NO_BREAK_SPACE, beside_its_number, written
from exports.docx.setting import Setting, bookmark_name
from exports.docx.style import twips
from exports.docx.xml import PLAIN, Form, paragraph
from exports.encoders import left_to_right, one_line
from exports.pdf.bidi import beside
from exports.pdf.style import PARAGRAPH_GAP

EN_SPACE = "\u2002"
TAB = "<w:r><w:tab/></w:r>"
_STYLES = {
    ParagraphStyle.BODY: "BodyText",
    ParagraphStyle.LEAD: "Lead",
    ParagraphStyle.QUIET: "Quiet",
    ParagraphStyle.SMALL: "Small",
}
_DEEPEST = 8
_KEPT = Form(keep_next=True)


def heading(block: Heading, setting: Setting) -> Iterator[str]:
    """Yield a heading with its number, mark and bookmark."""
    number = setting.outline[block.key].number
    parts: tuple[Inline, ...] = (beside(one_line(block.text), setting.right_to_left),)
    if block.mark:
        parts = (block.mark, EN_SPACE, *parts)
    if number:
        parts = (number + EN_SPACE, *parts)
    runs = written(parts, setting.right_to_left)
    place = setting.bookmarks[block.key]
    marked = (
        f'<w:bookmarkStart w:id="{place}" w:name="{bookmark_name(place)}"/>{runs.xml}<w:bookmarkEnd w:id="{place}"/>'
    )
    yield paragraph(f"Heading{block.level}", marked, runs.right_to_left, setting.page_form())


def plain_paragraph(block: Paragraph, setting: Setting) -> Iterator[str]:
    """Yield a paragraph."""
    is_second_line = setting.is_under_heading and block.style is ParagraphStyle.QUIET
    yield setting.words(_STYLES[block.style], block.content, _KEPT if block.leads or is_second_line else PLAIN)


def list_block(block: ListBlock, setting: Setting) -> Iterator[str]:
    """Yield the items of a list with their sub-lists."""
    number = setting.new_list() if block.numbered else BULLETS
    items = [item for one in block.items for item in _items(one, number, 0)]
    for place, (content, of_list, level) in enumerate(items, 1):
        form = Form(number=(of_list, min(level, _DEEPEST)), tail=_AFTER_LIST if place == len(items) else "")
        words = beside_its_number(content, setting.right_to_left)
        yield setting.words("ListBullet" if of_list == BULLETS else "ListNumber", words, form)


_AFTER_LIST = f'<w:spacing w:after="{twips(PARAGRAPH_GAP)}"/>'


def _items(item: ListItem, number: int, level: int) -> Iterator[tuple[Content, int, int]]:
    """Yield an item and those below it, each with the number and the level of its list."""
    yield item.content, number, level
    for below in item.items:
        yield from _items(below, BULLETS, level + 1)


def recommendation(block: Recommendation, setting: Setting) -> Iterator[str]:
    """Yield a group's words: its square in the indent, the code after the last word, the detail below."""
    words: tuple[Inline, ...] = block.content if isinstance(block.content, tuple) else (block.content,)
    if block.code:
        words = (*words, NO_BREAK_SPACE, Run(left_to_right(one_line(block.code)), strong=True))
    runs = written(words, setting.right_to_left)
    sign = written("•" if block.group is None else GroupMark(block.group), runs.right_to_left)
    form = Form(keep_next=True, tail='<w:spacing w:after="0"/>') if block.detail else PLAIN
    yield paragraph("Recommendation", sign.xml + TAB + runs.xml, runs.right_to_left, form)
    if block.detail:
        yield setting.words("RecommendationDetail", block.detail)


def quote(block: Quote, setting: Setting) -> Iterator[str]:
    """Yield quoted words behind a bar, their source under them."""
    yield setting.words("Quote", block.content, _KEPT if block.source else PLAIN)
    if block.source:
        yield setting.words("QuoteSource", one_line(block.source))
    yield paragraph("Gap", "")


def callout(block: Callout, setting: Setting) -> Iterator[str]:
    """Yield the words of a tinted box."""
    name = block.tone.value.title()
    if block.title:
        form = _KEPT if block.content else PLAIN
        yield setting.words(f"Callout{name}", one_line(block.title), form, look=f"CalloutTitle{name}")
    if block.content:
        yield setting.words(f"Callout{name}", block.content)
    yield paragraph("Gap", "")
