"""Paints a question of the form: number, words, what it asks about, and at the end its mean and how many answered.

Knows the rows of the list. Must not know what a key does.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.evaluation.models import QuestionModel
from ui.pages.evaluation.rows import QuestionRow, is_few
from ui.painting.frames import (
    CardState,
    has_focus,
    is_under_mouse,
    paint_card,
    paint_card_focus,
    paint_selection_bar,
)
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate

NUMBER, SIDE, TOP, GAP, FIGURES = 22, 10, 8, 4, 62
_NUMBER = TextLook(TextSize.BASE, Weight.DemiBold, Align.END, tabular=True)
_TITLE = TextLook(TextSize.BASE, Weight.Medium, Align.START, 3)
_LINE = TextLook(TextSize.SMALL, align=Align.START)
_MEAN = TextLook(TextSize.PAGE, align=Align.END, tabular=True)
_COUNT = TextLook(TextSize.SMALL, align=Align.END, tabular=True)


class QuestionDelegate(CardDelegate):
    """Rows of variable height. `chosen` tells which question is shown beside."""

    def __init__(self, chosen: Callable[[], Hashable]) -> None:
        super().__init__()
        self._chosen = chosen

    def key(self, index: AnyIndex) -> Hashable:
        row: QuestionRow = index.data(QuestionModel.ROW)
        return row.title

    def height(self, index: AnyIndex, width: int) -> int:
        row: QuestionRow = index.data(QuestionModel.ROW)
        px = theme.current().px
        title = layout_text(row.title, _TITLE, _words_width(width)).height
        own = 2 * px(TOP) + title + px(2) + theme.current().line_height(TextSize.SMALL)
        return max(own, px(52)) + px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: QuestionRow = index.data(QuestionModel.ROW)
        return f"{row.title}\n{row.line}"

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: QuestionRow = index.data(QuestionModel.ROW)
        px = theme.current().px
        card = option.rect.adjusted(0, 0, 0, -px(GAP))
        shown = row.key == self._chosen()
        if shown or is_under_mouse(option):
            paint_card(painter, card, CardState.NORMAL)
        if shown:
            paint_selection_bar(painter, card.adjusted(0, px(8), 0, -px(8)))
        if has_focus(option):
            paint_card_focus(painter, card.adjusted(-2, -2, 2, 2))
        line = theme.current().line_height(TextSize.BASE)
        at = card.top() + px(TOP)
        number = QRect(card.left(), at, px(NUMBER), line)
        paint_line(painter, mirrored(number, card), row.number, _NUMBER, Tone.ACC if shown else Tone.INK2)
        width = _words_width(card.width())
        words = mirrored(QRect(card.left() + px(NUMBER) + px(SIDE), at, width, card.height()), card)
        title = layout_text(row.title, _TITLE, width)
        paint_text(painter, words, row.title, _TITLE, Tone.INK2 if row.result.is_removed else Tone.INK)
        small = theme.current().line_height(TextSize.SMALL)
        below = QRect(words.left(), words.top() + title.height + px(2), width, small)
        paint_line(painter, below, row.line, _LINE, Tone.INK2)
        self._paint_figures(painter, card, row)

    def _paint_figures(self, painter: QPainter, card: QRect, row: QuestionRow) -> None:
        px = theme.current().px
        box = QRect(card.right() - px(FIGURES) - px(SIDE), card.top() + px(TOP) - px(2), px(FIGURES), px(24))
        small = theme.current().line_height(TextSize.SMALL)
        if row.is_words:
            line = Row(mirrored(box, card))
            count = str(row.result.n)
            if row.result.n:
                paint_line(painter, line.end(line_size(count, _COUNT), px(5)), count, _COUNT, Tone.INK2)
            paint_icon(painter, line.end(icon_size()), "message-square", Tone.INK2)
            return
        paint_line(painter, mirrored(box, card), row.mean or "–", _MEAN, Tone.INK if row.mean else Tone.INK3)
        below = mirrored(QRect(box.left(), box.bottom() + px(1), box.width(), small), card)
        words = Row(below)
        if row.count:
            paint_line(painter, words.end(QSize(line_size(row.count, _COUNT)), px(4)), row.count, _COUNT, Tone.INK2)
        if is_few(row.result):
            paint_icon(painter, words.end(icon_size(12)), "triangle-alert", Tone.WARN, 12)


def _words_width(width: int) -> int:
    px = theme.current().px
    return width - px(NUMBER) - 2 * px(SIDE) - px(FIGURES) - px(SIDE)
