"""Paints the start pane: the workshop and its days as cards, what is to be completed as rows with a sign.

Knows the rows of both lists. Must not know what a key does.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.agenda.models import EntryModel, PlaceModel
from ui.pages.agenda.rows import WORKSHOP, EntryRow, PlaceRow
from ui.painting.frames import CardState, has_focus, is_under_mouse, paint_card, paint_row, paint_selection_bar
from ui.painting.frames import paint_card_focus as paint_focus
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.pills import PillKind, badge_size, paint_badge
from ui.painting.text import Align, TextLook, layout_text, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate

PLACE, GAP, PADDING = 46, 4, 10
_TITLE = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
_LINE = TextLook(TextSize.SMALL, align=Align.START)
_WORDS = TextLook(TextSize.BASE, align=Align.START)


class PlaceDelegate(CardDelegate):
    """Two lines and a count. `chosen` tells which row's form is open, `drop_key` over which one something is held."""

    def __init__(self, chosen: Callable[[], Hashable], drop_key: Callable[[], Hashable]) -> None:
        super().__init__()
        self._chosen, self._drop_key = chosen, drop_key

    def key(self, index: AnyIndex) -> Hashable:
        return "place"

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(PLACE) + theme.current().px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: PlaceRow = index.data(PlaceModel.ROW)
        return f"{row.title}\n{row.line}"

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: PlaceRow = index.data(PlaceModel.ROW)
        px = theme.current().px
        card = option.rect.adjusted(0, 0, 0, -px(GAP))
        shown = row.key == self._chosen()
        if row.key == self._drop_key():
            paint_card(painter, card, CardState.DROP_TARGET)
        elif shown or is_under_mouse(option):
            paint_card(painter, card, CardState.NORMAL)
        if shown:
            paint_selection_bar(painter, card.adjusted(0, px(8), 0, -px(8)))
        if has_focus(option):
            paint_focus(painter, card.adjusted(-2, -2, 2, 2))
        line = Row(card.adjusted(px(PADDING + 2), 0, -px(PADDING), 0))
        paint_icon(painter, line.start(icon_size(), px(9)), _icon(row), Tone.ACC if shown else Tone.INK2)
        if row.problems:
            count = str(row.problems)
            paint_badge(painter, line.end(badge_size(count), px(6)), count, PillKind.NEUTRAL)
        rest = line.rest()
        middle = rest.center().y()
        top = QRect(rest.left(), middle - px(18), rest.width(), px(18))
        paint_line(painter, top, row.title, _TITLE)
        below = QRect(rest.left(), middle + px(1), rest.width(), px(16))
        paint_line(painter, below, row.line, _LINE, Tone.INK2)


def _icon(row: PlaceRow) -> str:
    if row.key == WORKSHOP:
        return "clipboard-list"
    return "calendar-clock" if row.day_id else "circle-dashed"


class EntryDelegate(CardDelegate):
    """A sign, what is missing in up to three lines, and where."""

    def key(self, index: AnyIndex) -> Hashable:
        row: EntryRow = index.data(EntryModel.ROW)
        return row.entry.words

    def height(self, index: AnyIndex, width: int) -> int:
        row: EntryRow = index.data(EntryModel.ROW)
        px = theme.current().px
        words = layout_text(row.entry.words, _WORDS._replace(max_lines=3), self._words_width(width)).height
        return px(7) + words + px(1) + theme.current().line_height(TextSize.SMALL) + px(8)

    def words(self, index: AnyIndex, width: int) -> str:
        row: EntryRow = index.data(EntryModel.ROW)
        return f"{row.entry.words}\n{row.entry.where}"

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: EntryRow = index.data(EntryModel.ROW)
        px = theme.current().px
        rect = option.rect
        if not option.widget.hasFocus():
            option.state &= ~option.state.State_Selected
        paint_row(painter, rect, option)
        icon, tone = ("triangle-alert", Tone.WARN) if row.entry.contradicts else ("circle-dashed", Tone.INK2)
        sign = QRect(rect.left() + px(16), rect.top() + px(8), px(16), px(16))
        paint_icon(painter, mirrored(sign, rect), icon, tone)
        width = self._words_width(rect.width())
        words = mirrored(QRect(rect.left() + px(41), rect.top() + px(7), width, rect.height()), rect)
        look = _WORDS._replace(max_lines=3)
        block = layout_text(row.entry.words, look, width)
        paint_text(painter, words, row.entry.words, look)
        line = theme.current().line_height(TextSize.SMALL)
        where = QRect(words.left(), words.top() + block.height + px(1), width, line)
        paint_line(painter, where, row.entry.where, _LINE, Tone.INK2)

    def _words_width(self, width: int) -> int:
        return width - theme.current().px(41) - theme.current().px(12)
