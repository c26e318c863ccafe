"""Paints a priority: number, words, what bounds it, and how many actions serve it.

Knows the rows of the columns. Must not know what a key does.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.country_priorities.models import PriorityModel
from ui.pages.country_priorities.rows import PriorityRow
from ui.painting.frames import (
    CardState,
    has_focus,
    is_under_mouse,
    paint_card,
    paint_card_focus,
    paint_rule,
    paint_selection_bar,
)
from ui.painting.geometry import Row, mirrored
from ui.painting.pills import paint_pill, pill_size
from ui.painting.text import Align, TextLook, layout_text, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate

SIDE, TOP, GAP, NUMBER = 10, 8, 5, 22
_NUMBER = TextLook(TextSize.NOTE, Weight.DemiBold, Align.START, tabular=True)
_WORDS = TextLook(TextSize.NOTE, None, Align.WORDS)
_LINE = TextLook(TextSize.SMALL, align=Align.START, max_lines=3)


class PriorityDelegate(CardDelegate):
    """Cards of variable height. `chosen` tells which one is shown beside, `held_over` before which one is dropped."""

    def __init__(self, chosen: Callable[[], Hashable], held_over: Callable[[], Hashable]) -> None:
        super().__init__()
        self._chosen, self._held_over = chosen, held_over

    def key(self, index: AnyIndex) -> Hashable:
        row: PriorityRow = index.data(PriorityModel.ROW)
        return (row.title, row.line)

    def height(self, index: AnyIndex, width: int) -> int:
        row: PriorityRow = index.data(PriorityModel.ROW)
        px = theme.current().px
        inner = _inner(width)
        line = layout_text(row.line, _LINE, inner).height + px(3) if row.line else 0
        pill = pill_size(row.pill).height() + px(6)
        return layout_text(row.title, _WORDS, inner).height + line + pill + 2 * px(TOP) + px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: PriorityRow = index.data(PriorityModel.ROW)
        return f"{row.title}\n{row.line}".strip()

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: PriorityRow = index.data(PriorityModel.ROW)
        px = theme.current().px
        card = option.rect.adjusted(px(2), px(1), -px(2), -px(GAP))
        shown = self._chosen() == row.key
        state = CardState.HOVER if is_under_mouse(option) and not shown else CardState.NORMAL
        paint_card(painter, card, state, Tone.SEL if shown else None)
        if shown:
            paint_selection_bar(painter, card.adjusted(0, px(8), 0, -px(8)))
        if has_focus(option):
            paint_card_focus(painter, card.adjusted(-1, -1, 1, 1))
        if self._held_over() == row.key:
            paint_rule(painter, card.left(), card.right(), card.top() - px(2), Tone.ACC)
        inner = _inner(self._width_of(option))
        high = theme.current().line_height(TextSize.NOTE)
        number = QRect(card.left() + px(SIDE), card.top() + px(TOP), px(NUMBER), high)
        paint_line(painter, mirrored(number, card), row.number, _NUMBER, Tone.ACC)
        box = QRect(card.left() + px(SIDE) + px(NUMBER), card.top() + px(TOP), inner, card.height())
        paint_text(painter, mirrored(box, card), row.title, _WORDS)
        if row.line:
            below = box.translated(0, layout_text(row.title, _WORDS, inner).height + px(3))
            paint_text(painter, mirrored(below, card), row.line, _LINE, Tone.INK2)
        size = pill_size(row.pill)
        foot = QRect(box.left(), card.bottom() + 1 - px(TOP) - size.height(), inner, size.height())
        paint_pill(painter, Row(mirrored(foot, card)).start(QSize(min(size.width(), inner), size.height())), row.pill)


def _inner(width: int) -> int:
    px = theme.current().px
    return max(px(60), width - px(4) - 2 * px(SIDE) - px(NUMBER))
