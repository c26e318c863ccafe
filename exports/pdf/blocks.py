"""Which block is drawn by what, and what depends on two neighbours: distances, and what stays under a heading.

Knows the whole block model. Must not know how any block looks, nor pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
from exports.form_blocks import BlankRow, CardSheet, DoorSign, TableSign, WritingSpace
from exports.matrix_block import Matrix
from exports.pdf.bars import bars_strips
from exports.pdf.boxes import callout_strips, figure_strips
from exports.pdf.contents import contents_strips
from exports.pdf.cover import cover_strips
from exports.pdf.flow import Strip, nothing
from exports.pdf.matrix import matrix_strips
from exports.pdf.picture import picture_strips
from exports.pdf.setting import Setting
from exports.pdf.signs import card_strips, door_sign_strips, table_sign_strips
from exports.pdf.slide import slide_strips
from exports.pdf.style import LEAST_UNDER_HEADING, SPACE_AFTER_HEADING
from exports.pdf.table import table_strips
from exports.pdf.words import heading_strips, list_strips, paragraph_strips, quote_strips, recommendation_strips
from exports.pdf.writing import blank_strips, writing_strips
from exports.picture_block import Bars, Picture
from exports.slide_block import Slide


def document_strips(document: Document, setting: Setting) -> Iterator[tuple[int, Strip]]:
    """Yield the strips of a document in order, each with the number of the block it comes from."""
    before: Block | None = None
    heading = _UnderHeading()
    for number, block in enumerate(document.blocks):
        following = document.blocks[number + 1] if number + 1 < len(document.blocks) else None
        strips = heading.kept(block, _spaced(before, block, block_strips(block, setting)), following)
        yield from ((number, strip) for strip in strips)
        before = block


def _spaced(before: Block | None, block: Block, strips: Iterable[Strip]) -> Iterator[Strip]:
    is_first = True
    for strip in strips:
        yield _beside(before, block, strip) if is_first else strip
        is_first = False


class _UnderHeading:
    """Keeps a heading with the first lines of what follows, whatever blocks those lines come from.

    A quiet line, a table's header or a first list item alone is not enough; the end of the section is.
    """

    def __init__(self) -> None:
        self._level = 0
        self._missing = 0.0

    def kept(self, block: Block, strips: Iterable[Strip], following: Block | None) -> Iterator[Strip]:
        """Yield the strips of a block, those that are too few under a heading kept with the next one."""
        if level := _title_level(block):
            self._level, self._missing = level, LEAST_UNDER_HEADING
            yield from (replace(strip, keep_with_next=True) for strip in strips)
            return
        for strip, is_last in _with_last(strips):
            self._missing -= strip.height
            if self._missing > 0 and not (is_last and self._ends_with(following)):
                strip = replace(strip, keep_with_next=True)
            yield strip

    def _ends_with(self, following: Block | None) -> bool:
        """Tell whether the matter under the last heading ends before a block."""
        if following is None or isinstance(following, PageBreak | Cover | Contents):
            return True
        return 0 < _title_level(following) <= self._level


def _title_level(block: Block) -> int:
    """Return the level of what names the blocks under it: 1 to 3 a heading, 4 a small title, 0 anything else."""
    if isinstance(block, Heading):
        return block.level
    return 4 if isinstance(block, Paragraph) and block.leads else 0


def _with_last(strips: Iterable[Strip]) -> Iterator[tuple[Strip, bool]]:
    waiting: Strip | None = None
    for strip in strips:
        if waiting is not None:
            yield waiting, False
        waiting = strip
    if waiting is not None:
        yield waiting, True


def _beside(before: Block | None, block: Block, strip: Strip) -> Strip:
    """Return the first strip of a block with the distance its neighbour above asks for."""
    if isinstance(before, Cover):
        return replace(strip, starts_page=True)
    if isinstance(before, Heading):
        gap = SPACE_AFTER_HEADING[before.level]
        if isinstance(block, Recommendation):
            return replace(strip, space_before=max(gap, strip.space_before))  # two squares would touch
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
block_strips.register(Matrix, matrix_strips)
block_strips.register(Picture, picture_strips)
block_strips.register(Bars, bars_strips)
block_strips.register(Cover, cover_strips)
block_strips.register(Contents, contents_strips)
block_strips.register(BlankRow, blank_strips)
block_strips.register(WritingSpace, writing_strips)
block_strips.register(Slide, slide_strips)
block_strips.register(CardSheet, card_strips)
block_strips.register(TableSign, table_sign_strips)
block_strips.register(DoorSign, door_sign_strips)
