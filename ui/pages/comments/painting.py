"""Paints versions and comments: cards of variable height, what became of a comment always as an icon with a word.

Knows the rows of the lists. Must not know what a key does.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.comments.models import CommentModel, VersionModel
from ui.pages.comments.rows import CommentRow, VersionRow
from ui.painting.frames import (
    CardState,
    has_focus,
    is_under_mouse,
    paint_card,
    paint_card_focus,
    paint_selection_bar,
)
from ui.painting.geometry import Row, mirrored
from ui.painting.meters import paint_bar
from ui.painting.pills import Pill, PillKind, paint_pill, paint_tag, pill_size, tag_size
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate

SIDE, TOP, GAP, HEAD, HEADING, BAR = 12, 9, 5, 22, 30, 4
_HEADING = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START)
_TITLE = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
_NUMBER = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START, tabular=True)
_SMALL = TextLook(TextSize.SMALL, align=Align.START)
_LINES = TextLook(TextSize.SMALL, align=Align.START, max_lines=4)
_PLACE = TextLook(TextSize.SMALL, align=Align.START, max_lines=1)
_WORDS = TextLook(TextSize.NOTE, None, Align.WORDS, 3)
_TWO = Pill(PillKind.WARN, "", "git-compare")
Chosen = Callable[[], Hashable]


class _Cards(CardDelegate):
    """Rows of which one is shown beside. `chosen` tells its key."""

    def __init__(self, chosen: Chosen) -> None:
        super().__init__()
        self._chosen = chosen

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, card: QRect, key: Hashable) -> QRect:
        """Paint the card of a row and return what is inside its margins."""
        px = theme.current().px
        shown = self._chosen() == key
        state = CardState.HOVER if is_under_mouse(option) and not shown else CardState.NORMAL
        paint_card(painter, card, state, Tone.SEL if shown else None)
        if shown:
            paint_selection_bar(painter, card.adjusted(0, px(8), 0, -px(8)))
        if has_focus(option):
            paint_card_focus(painter, card.adjusted(-1, -1, 1, 1))
        return card.adjusted(px(SIDE), px(TOP), -px(SIDE), -px(TOP))


class VersionDelegate(_Cards):
    """A version: what it is called, where it stands, for whom, how far its comments are answered."""

    def key(self, index: AnyIndex) -> Hashable:
        row: VersionRow = index.data(VersionModel.ROW)
        return (row.title, row.line, bool(row.answered), row.is_first_of_document)

    def height(self, index: AnyIndex, width: int) -> int:
        row: VersionRow = index.data(VersionModel.ROW)
        px = theme.current().px
        heading = px(HEADING) if row.is_first_of_document else 0
        lines = layout_text(row.line, _LINES, _inner(width)).height
        meter = theme.current().line_height(TextSize.SMALL) + px(BAR) + px(7) if row.answered else 0
        return heading + 2 * px(TOP) + px(HEAD) + px(3) + lines + meter + px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: VersionRow = index.data(VersionModel.ROW)
        return row.line

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: VersionRow = index.data(VersionModel.ROW)
        px = theme.current().px
        card = option.rect.adjusted(px(2), px(1), -px(2), -px(GAP))
        if row.is_first_of_document:
            line = Row(QRect(card.left() + px(4), card.top(), card.width() - px(8), px(HEADING)))
            paint_line(painter, line.rest(), row.document, _HEADING, Tone.INK2)
            card.setTop(card.top() + px(HEADING))
        inner = self.paint_ground(painter, option, card, row.key)
        head = Row(QRect(inner.left(), inner.top(), inner.width(), px(HEAD)))
        if pill_size(row.pill).width() + line_size(row.title, _TITLE).width() + px(8) <= inner.width():
            paint_pill(painter, head.end(pill_size(row.pill), px(8)), row.pill)
        paint_line(painter, head.rest(), row.title, _TITLE)
        below = inner.adjusted(0, px(HEAD) + px(3), 0, 0)
        paint_text(painter, below, row.line, _LINES, Tone.INK2)
        if row.answered:
            top = below.top() + layout_text(row.line, _LINES, below.width()).height + px(3)
            small = theme.current().line_height(TextSize.SMALL)
            paint_line(painter, QRect(inner.left(), top, inner.width(), small), row.answered, _SMALL, Tone.INK2)
            bar = QRect(inner.left(), top + small + px(4), inner.width(), px(BAR))
            paint_bar(painter, bar, row.shown.answered / row.shown.comments)


class CommentDelegate(_Cards):
    """A comment: number, sender and what became of it; where it belongs; its words."""

    def key(self, index: AnyIndex) -> Hashable:
        row: CommentRow = index.data(CommentModel.ROW)
        return row.words

    def height(self, index: AnyIndex, width: int) -> int:
        row: CommentRow = index.data(CommentModel.ROW)
        px = theme.current().px
        small = theme.current().line_height(TextSize.SMALL)
        words = layout_text(row.words, _WORDS, _inner(width)).height
        return 2 * px(TOP) + px(HEAD) + small + px(5) + words + px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: CommentRow = index.data(CommentModel.ROW)
        return f"{row.place}\n{row.words}"

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: CommentRow = index.data(CommentModel.ROW)
        px = theme.current().px
        card = option.rect.adjusted(px(2), px(1), -px(2), -px(GAP))
        inner = self.paint_ground(painter, option, card, row.key)
        head = Row(QRect(inner.left(), inner.top(), inner.width(), px(HEAD)))
        tag = tag_size(row.number)
        paint_tag(painter, head.start(tag, px(8)), row.number, outlined=True)
        paint_pill(painter, head.end(pill_size(row.pill), px(8)), row.pill)
        if row.has_two_versions:
            both = Pill(_TWO.kind, _("Two versions"), _TWO.icon)
            if pill_size(both).width() + px(60) < head.left_over:
                paint_pill(painter, head.end(pill_size(both), px(8)), both)
        paint_line(painter, head.rest(), row.sender, _TITLE, Tone.INK)
        small = theme.current().line_height(TextSize.SMALL)
        top = inner.top() + px(HEAD)
        paint_line(painter, QRect(inner.left(), top, inner.width(), small), row.place, _PLACE, Tone.INK2)
        box = mirrored(QRect(inner.left(), top + small + px(5), inner.width(), inner.height()), inner)
        tone = Tone.INK if row.shown.is_open else Tone.INK2
        paint_text(painter, box, row.words, _WORDS, tone)


def _inner(width: int) -> int:
    px = theme.current().px
    return max(px(80), width - px(4) - 2 * px(SIDE))
