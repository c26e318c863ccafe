"""Which block is drawn by what, and the distances that depend on two neighbours.

Knows the whole block model. Must not know how any block looks, nor pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import singledispatch

from exports.document import (
    Block,
    Callout,
    Contents,
    Cover,
    Document,
    Heading,
    KeyFigures,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Recommendation,
    Table,
)
from exports.pdf.boxes import callout_strips, figure_strips
from exports.pdf.contents import contents_strips
from exports.pdf.cover import cover_strips
from exports.pdf.flow import Strip, nothing
from exports.pdf.setting import Setting
from exports.pdf.style import SPACE_AFTER_HEADING
from exports.pdf.table import table_strips
from exports.pdf.words import heading_strips, list_strips, paragraph_strips, quote_strips, recommendation_strips


def document_strips(document: Document, setting: Setting) -> Iterator[tuple[int, Strip]]:
    """Yield the strips of a document in order, each with the number of the block it comes from."""
    before: Block | None = None
    for number, block in enumerate(document.blocks):
        is_first = True
        for strip in block_strips(block, setting):
            yield number, _beside(before, block, strip) if is_first else strip
            is_first = False
        before = block


def _beside(before: Block | None, block: Block, strip: Strip) -> Strip:
    """Return the first strip of a block with the distance its neighbour above asks for."""
    if isinstance(before, Cover):
        return replace(strip, starts_page=True)
    if isinstance(before, Heading):
        gap = SPACE_AFTER_HEADING[before.level]
        return replace(strip, space_before=gap * 2 if isinstance(block, Heading) else gap)
    return strip


@singledispatch
def block_strips(block: object, setting: Setting) -> Iterator[Strip]:
    """Yield the strips of one block."""
    raise TypeError(f"no drawing for {type(block).__name__}")


@block_strips.register
def _(block: PageBreak, setting: Setting) -> Iterator[Strip]:
    yield Strip(0.0, nothing, starts_page=True)


block_strips.register(Heading, heading_strips)
block_strips.register(Paragraph, paragraph_strips)
block_strips.register(ListBlock, list_strips)
block_strips.register(Table, table_strips)
block_strips.register(Recommendation, recommendation_strips)
block_strips.register(Quote, quote_strips)
block_strips.register(Callout, callout_strips)
block_strips.register(KeyFigures, figure_strips)
block_strips.register(Cover, cover_strips)
block_strips.register(Contents, contents_strips)
