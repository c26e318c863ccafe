"""Paints what is in no theme: a group's name with its count, and its recommendations as small cards.

Knows the rows of the end list. Must not know what dragging does.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.consensus.models import LeftModel
from ui.pages.consensus.rows import AnyLeftRow, GroupRow, LeftRow, full_name, short_name
from ui.pages.consensus.voice_painting import paint_voice
from ui.painting.frames import CardState, card_state, has_focus, paint_card, paint_card_focus
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import MARKER_SMALL, grip_size, marker_size, paint_grip
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, is_heard

GROUP, GAP, PADDING = 30, 6, 6
_NAME = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
_COUNT = TextLook(TextSize.SMALL, align=Align.END, tabular=True)
_WORDS = TextLook(TextSize.BASE, max_lines=2)
_HINT = TextLook(TextSize.SMALL, align=Align.START)


class LeftDelegate(CardDelegate):
    """Cards of at most two lines, and where the recommendation is suggested."""

    def key(self, index: AnyIndex) -> Hashable:
        row: AnyLeftRow = index.data(LeftModel.ROW)
        return (row.one.text, row.hint != "") if isinstance(row, LeftRow) else "group"

    def height(self, index: AnyIndex, width: int) -> int:
        row: AnyLeftRow = index.data(LeftModel.ROW)
        px = theme.current().px
        if isinstance(row, GroupRow):
            return px(GROUP)
        words = layout_text(row.one.text, _WORDS, self._words_width(width)).height
        hint = theme.current().line_height(TextSize.SMALL) + px(1) if row.hint else 0
        return 2 * px(PADDING) + words + hint + px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: AnyLeftRow = index.data(LeftModel.ROW)
        return f"{row.one.code}\n{row.one.text}" if isinstance(row, LeftRow) else row.words

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: AnyLeftRow = index.data(LeftModel.ROW)
        if isinstance(row, GroupRow):
            _paint_group(painter, option.rect, row)
        else:
            self._paint_card(painter, option, row)

    def _words_width(self, width: int) -> int:
        px = theme.current().px
        return width - px(8) - grip_size().width() - px(4) - px(10)

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, row: LeftRow) -> None:
        px = theme.current().px
        card = option.rect.adjusted(0, 0, 0, -px(GAP))
        paint_card(painter, card, card_state(option) if is_heard(option) else CardState.NORMAL)
        if has_focus(option) and option.state & QStyle.StateFlag.State_Selected:
            paint_card_focus(painter, card)
        grip = QRect(card.left() + px(4), card.top() + px(8), grip_size().width(), grip_size().height())
        paint_grip(painter, mirrored(grip, card))
        left = px(8) + grip_size().width() + px(4)
        width = self._words_width(card.width())
        words = QRect(card.left() + left, card.top() + px(PADDING), width, card.height())
        place = mirrored(words, card)
        paint_text(painter, place, row.one.text, _WORDS)
        if row.hint:
            top = place.top() + layout_text(row.one.text, _WORDS, width).height + px(1)
            line = Row(QRect(place.left(), top, place.width(), theme.current().line_height(TextSize.SMALL)))
            paint_icon(painter, line.start(icon_size(14), px(4)), "sparkles", Tone.INK2, 14)
            paint_line(painter, line.rest(), row.hint, _HINT, Tone.INK2)


def _paint_group(painter: QPainter, rect: QRect, row: GroupRow) -> None:
    px = theme.current().px
    line = Row(rect.adjusted(0, px(2), 0, -px(6)))
    paint_voice(painter, line.start(marker_size(MARKER_SMALL), px(7)), row.group.number)
    count = _("{left} of {total}").format(left=row.left, total=row.total)
    paint_line(painter, line.end(QSize(line_size(count, _COUNT)), px(8)), count, _COUNT, Tone.INK2)
    if not (row.is_confirmed and row.is_counted):
        paint_icon(painter, line.end(icon_size(14), px(6)), "circle-dashed", Tone.INK2, 14)
    if not row.has_voice:
        paint_icon(painter, line.end(icon_size(14), px(6)), "triangle-alert", Tone.WARN, 14)
    name = full_name(row.group)
    name = name if line_size(name, _NAME).width() <= line.left_over else short_name(row.group)
    paint_line(painter, line.rest(), name, _NAME)
