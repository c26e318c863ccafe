"""Paints a theme in the ranking: grip, place, circle, name, the strip of its groups, a bar, and what it got.

Knows the rows. Must not know how places are found.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.priorities.rows import RankRow
from ui.painting.frames import paint_row, row_place
from ui.painting.geometry import Row, mirrored
from ui.painting.marks import (
    MARKER_SMALL,
    grip_size,
    paint_grip,
    paint_marker,
    paint_theme_number,
    strip_size,
    theme_number_size,
)
from ui.painting.pills import paint_pill, pill_size
from ui.painting.text import Align, TextLook, line_size, paint_line
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate
from ui.widgets.keyed_rows import KeyedRows

ROW, SIDE, PLACE, VALUE, BAR = 53, 13, 24, 64, 12
UPPER_TOP, UPPER, BAR_TOP, STRIP_GAP = 8, 22, 32, 3
_PLACE = TextLook(TextSize.CARD, Weight.DemiBold, Align.CENTRE, tabular=True)
_NAME = TextLook(TextSize.BASE, Weight.Medium, Align.START)
_VALUE = TextLook(TextSize.CARD, Weight.DemiBold, Align.START, tabular=True)
_UNIT = TextLook(TextSize.SMALL, align=Align.START)
_COUNT = TextLook(TextSize.SMALL, align=Align.END, tabular=True)


class RankModel(KeyedRows[RankRow]):
    """The themes in an order."""

    def key_of(self, row: RankRow) -> Hashable:
        return row.key

    def words_of(self, row: RankRow) -> str:
        return row.name

    def spoken(self, row: RankRow) -> str:
        return row.spoken

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.at(index) is not None else flags


class RankDelegate(CardDelegate):
    """Rows of one height; the bar is as long as its part of the largest amount."""

    def key(self, index: AnyIndex) -> Hashable:
        return "theme"

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(ROW)

    def words(self, index: AnyIndex, width: int) -> str:
        row: RankRow = index.data(KeyedRows.ROW)
        return row.name

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: RankRow = index.data(KeyedRows.ROW)
        px = theme.current().px
        whole = option.rect
        paint_row(painter, whole, option, place=row_place(index.row(), index.model().rowCount()))
        line = Row(whole.adjusted(px(SIDE), 0, -px(SIDE), -1))
        paint_grip(painter, line.start(grip_size(), px(2)))
        paint_line(painter, line.start(QSize(px(PLACE), px(20)), px(8)), row.place, _PLACE)
        paint_theme_number(painter, line.start(theme_number_size(), px(10)), row.number, row.common)
        value = line.end(QSize(px(VALUE), whole.height()), px(12))
        _paint_value(painter, value, row)
        rest = line.rest()
        upper = QRect(rest.left(), whole.top() + px(UPPER_TOP), rest.width(), px(UPPER))
        _paint_upper(painter, upper, row)
        bar = QRect(rest.left(), whole.top() + px(BAR_TOP), rest.width(), px(BAR))
        if row.share is not None:
            paint_share(painter, bar, row.share)


def _paint_upper(painter: QPainter, box: QRect, row: RankRow) -> None:
    px = theme.current().px
    line = Row(box)
    strip = strip_size(len(row.strip), MARKER_SMALL)
    if strip.width() <= box.width() * 0.45:
        place = line.end(strip, px(10))
        squares = Row(place)
        for number, raised in row.strip:
            paint_marker(painter, squares.start(QSize(place.height(), place.height()), px(STRIP_GAP)), number, raised)
    else:
        raised_by = sum(raised for _number, raised in row.strip)
        words = _("{count} of {total} groups").format(count=raised_by, total=len(row.strip))
        paint_line(painter, line.end(line_size(words, _COUNT), px(10)), words, _COUNT, Tone.INK2)
    name = line_size(row.name, _NAME)
    if row.remark is not None:
        pill = pill_size(row.remark)
        if name.width() + pill.width() + px(8) <= line.left_over or line.left_over - pill.width() > px(120):
            paint_pill(painter, line.end(pill, px(8)), row.remark)
    paint_line(painter, line.rest(), row.name, _NAME)


def _paint_value(painter: QPainter, box: QRect, row: RankRow) -> None:
    if not row.value:
        return
    px = theme.current().px
    line = Row(box)
    unit = line_size(row.unit, _UNIT)
    place = line.end(unit, px(4))
    paint_line(painter, place.translated(0, px(1)), row.unit, _UNIT, Tone.INK2)
    paint_line(painter, line.end(line_size(row.value, _VALUE)), row.value, _VALUE)


def paint_share(painter: QPainter, bar: QRect, share: float) -> None:
    """Paint a bar that is full up to a share from the start edge."""
    tokens = theme.current().tokens
    radius = theme.current().px(3)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.surf3)
    painter.drawRoundedRect(QRectF(bar), radius, radius)
    full = round(bar.width() * min(1.0, max(0.0, share)))
    if full > 0:
        painter.setBrush(tokens.acc)
        painter.drawRoundedRect(mirrored(QRect(bar.left(), bar.top(), full, bar.height()), bar), radius, radius)
    painter.restore()
