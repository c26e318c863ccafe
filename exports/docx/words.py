"""Blocks of running words: headings, paragraphs, lists, recommendations, quotes, callouts.

Knows which style each takes. Must not know how a style looks.
"""

from __future__ import annotations

from collections.abc import Iterator

from exports.document import (
    Callout,
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
from exports.docx.runs import NO_BREAK_SPACE, written
from exports.docx.setting import Setting, bookmark_name
from exports.docx.xml import PLAIN, Form, paragraph
from exports.encoders import left_to_right, one_line

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
    parts: tuple[Inline, ...] = (one_line(block.text),)
    if block.mark:
        parts = (block.mark, EN_SPACE, *parts)
    if number:
        parts = (number + EN_SPACE, *parts)
    runs = written(parts, setting.right_to_left)
    place = setting.bookmarks[block.key]
    marked = (
        f'<w:bookmarkStart w:id="{place}" w:name="{bookmark_name(place)}"/>{runs.xml}<w:bookmarkEnd w:id="{place}"/>'
    )
    yield paragraph(f"Heading{block.level}", marked, runs.right_to_left)


def plain_paragraph(block: Paragraph, setting: Setting) -> Iterator[str]:
    """Yield a paragraph."""
    yield setting.words(_STYLES[block.style], block.content, _KEPT if block.leads else PLAIN)


def list_block(block: ListBlock, setting: Setting) -> Iterator[str]:
    """Yield the items of a list with their sub-lists."""
    number = setting.new_list() if block.numbered else BULLETS
    for item in block.items:
        yield from _item(item, setting, number, 0)


def _item(item: ListItem, setting: Setting, number: int, level: int) -> Iterator[str]:
    style = "ListBullet" if number == BULLETS else "ListNumber"
    yield setting.words(style, item.content, Form(number=(number, min(level, _DEEPEST))))
    for below in item.items:
        yield from _item(below, setting, BULLETS, level + 1)


def recommendation(block: Recommendation, setting: Setting) -> Iterator[str]:
    """Yield a group's words: its square in the indent, the code after the last word, the detail below."""
    words: tuple[Inline, ...] = block.content if isinstance(block.content, tuple) else (block.content,)
    if block.code:
        words = (*words, NO_BREAK_SPACE, Run(left_to_right(one_line(block.code)), strong=True))
    runs = written(words, setting.right_to_left)
    sign = written("•" if block.group is None else GroupMark(block.group), runs.right_to_left)
    form = _KEPT if block.detail else PLAIN
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
