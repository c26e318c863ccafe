"""Paints named moments, and what differs between two of them.

Knows the rows of the window of moments. Must not know what a key does.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.domain.moment import Moment
from ui import theme
from ui.fonts import TextSize, Weight
from ui.moments.rows import ComparedModel, MomentModel
from ui.moments.words import AnyRow, ComparedRow, HeadingRow, Weighing, moment_line
from ui.painting.frames import has_focus, paint_inner_focus, paint_row, paint_rule
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import THEME_NUMBER_SMALL, paint_theme_number, theme_number_size
from ui.painting.pills import paint_pill, pill_size
from ui.painting.text import Align, TextLook, layout_text, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, is_heard

MOMENT, HEADING, MARGIN, TOP, LEAD, GAP = 46, 34, 16, 9, 44, 3
_NAME = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
_AT = TextLook(TextSize.SMALL, align=Align.START)
_HEADING = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
_CODE = TextLook(TextSize.BASE, Weight.DemiBold, Align.START, tabular=True)
_TITLE = TextLook(TextSize.BASE, Weight.Medium, Align.START)
_WORDS = TextLook(TextSize.NOTE, align=Align.START)
_LINE = TextLook(TextSize.BASE, align=Align.START)
_TONES = {
    Weighing.PLAIN: Tone.INK2,
    Weighing.GOOD: Tone.OK,
    Weighing.ATTENTION: Tone.WARN,
    Weighing.EARLIER: Tone.INK3,
}


class MomentDelegate(CardDelegate):
    """Two lines: the name, and when it was."""

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(MOMENT)

    def words(self, index: AnyIndex, width: int) -> str:
        moment: Moment = index.data(MomentModel.ROW)
        return f"{moment.name}\n{moment_line(moment)}"

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        moment: Moment = index.data(MomentModel.ROW)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        line = Row(option.rect.adjusted(px(MARGIN), 0, -px(12), 0))
        paint_icon(painter, line.start(icon_size(16), px(10)), "history", Tone.INK2)
        box = line.rest()
        half = box.height() // 2
        paint_line(painter, QRect(box.left(), box.top() + px(5), box.width(), half - px(5)), moment.name, _NAME)
        below = QRect(box.left(), box.top() + half, box.width(), half - px(5))
        paint_line(painter, below, moment_line(moment), _AT, Tone.INK2)


class ComparedDelegate(CardDelegate):
    """A heading, or what differs: mark, words, a word for how, and lines under it."""

    def key(self, index: AnyIndex) -> Hashable:
        row: AnyRow = index.data(ComparedModel.ROW)
        return row

    def height(self, index: AnyIndex, width: int) -> int:
        row: AnyRow = index.data(ComparedModel.ROW)
        px = theme.current().px
        if isinstance(row, HeadingRow):
            return px(HEADING)
        room = _room(width)
        lines = sum(_height(words, _LINE, room) + px(GAP) for words, _kind in row.lines)
        return 2 * px(TOP) + _title_height(row, room) + lines

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: AnyRow = index.data(ComparedModel.ROW)
        rect, px = option.rect, theme.current().px
        if isinstance(row, HeadingRow):
            box = rect.adjusted(px(MARGIN), px(8), -px(MARGIN), 0)
            paint_line(painter, box, row.words, _HEADING)
        else:
            _paint_compared(painter, rect, row)
        if has_focus(option) and is_heard(option):
            paint_inner_focus(painter, rect.adjusted(2, 2, -2, -2), px(5))


def _room(width: int) -> int:
    px = theme.current().px
    return max(1, width - 2 * px(MARGIN) - px(LEAD))


def _height(words: str, look: TextLook, width: int) -> int:
    return layout_text(words, look, max(1, width)).height


def _title_look(row: ComparedRow) -> TextLook:
    return _WORDS if row.code else _TITLE


def _title_room(row: ComparedRow, room: int) -> int:
    return room - pill_size(row.pill).width() - theme.current().px(12)


def _title_height(row: ComparedRow, room: int) -> int:
    words = _height(row.title, _title_look(row), _title_room(row, room))
    return max(words, theme_number_size(THEME_NUMBER_SMALL).height())


def _paint_compared(painter: QPainter, rect: QRect, row: ComparedRow) -> None:
    px, room = theme.current().px, _room(rect.width())
    left, top = rect.left() + px(MARGIN), rect.top() + px(TOP)
    paint_rule(painter, left, rect.right() - px(MARGIN), rect.top(), Tone.LINE0)
    size = theme_number_size(THEME_NUMBER_SMALL)
    head = Row(QRect(left, top, rect.width() - 2 * px(MARGIN), size.height()))
    _paint_mark(painter, head, row)
    paint_pill(painter, head.end(pill_size(row.pill)), row.pill)
    look = _title_look(row)
    height = _title_height(row, room)
    title = QRect(left + px(LEAD), top, _title_room(row, room), height)
    if _height(row.title, look, title.width()) < height:  # one line stands in the middle of the mark
        paint_line(painter, mirrored(title, rect), row.title, look)
    else:
        paint_text(painter, mirrored(title, rect), row.title, look)
    top += height + px(GAP)
    for words, kind in row.lines:
        used = _height(words, _LINE, room)
        paint_text(painter, mirrored(QRect(left + px(LEAD), top, room, used), rect), words, _LINE, _TONES[kind])
        top += used + px(GAP)


def _paint_mark(painter: QPainter, head: Row, row: ComparedRow) -> None:
    if row.theme_number is not None:
        box = head.start(theme_number_size(THEME_NUMBER_SMALL))
        paint_theme_number(painter, box, row.theme_number, row.is_common)
    elif row.code:
        box = head.start(theme_number_size(THEME_NUMBER_SMALL) * 2)
        paint_line(painter, box, row.code, _CODE)
    elif row.icon:
        paint_icon(painter, head.start(icon_size(16)), row.icon, Tone.INK2)
