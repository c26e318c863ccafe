"""The ranking as a list: place and name, a bar from the worst to the best case with its numbers, the totals.

Knows the rows. Must not know how places are found.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.selection_matrix.rows import RankRow
from ui.painting.frames import has_focus, paint_inner_focus, paint_rule
from ui.painting.geometry import crisp, mirrored
from ui.painting.marks import dashed_pen
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, CardListView
from ui.widgets.keyed_rows import KeyedRows

PLACE, BAR, TOP = 26, 10, 8
_PLACE = TextLook(TextSize.CARD, align=Align.END, tabular=True)
_NAME = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
_RANGE = TextLook(TextSize.BASE, Weight.DemiBold, Align.END, tabular=True)
_LINE = TextLook(TextSize.SMALL, align=Align.START, tabular=True)
_TIE = TextLook(TextSize.SMALL, align=Align.START, max_lines=2)


class RankModel(KeyedRows[RankRow]):
    """The options in the order of their places."""

    def key_of(self, row: RankRow) -> Hashable:
        return row.key

    def words_of(self, row: RankRow) -> str:
        return row.name

    def spoken(self, row: RankRow) -> str:
        return row.spoken


class RankDelegate(CardDelegate):
    """What is sure is a full bar, what is not known a dashed one behind it."""

    def key(self, index: AnyIndex) -> Hashable:
        row: RankRow = index.data(RankModel.ROW)
        return row.tie

    def height(self, index: AnyIndex, width: int) -> int:
        row: RankRow = index.data(RankModel.ROW)
        px = theme.current().px
        lines = theme.current().line_height(TextSize.BASE) + theme.current().line_height(TextSize.SMALL)
        tie = layout_text(row.tie, _TIE, _inner_width(width)).height if row.tie else 0
        return 2 * px(TOP) + lines + px(BAR) + px(10) + tie

    def words(self, index: AnyIndex, width: int) -> str:
        row: RankRow = index.data(RankModel.ROW)
        return "\n".join(part for part in (row.name, row.range_words, row.totals, row.tie) if part)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: RankRow = index.data(RankModel.ROW)
        px = theme.current().px
        rect = option.rect
        line = theme.current().line_height(TextSize.BASE)
        place = QRect(rect.left(), rect.top() + px(TOP), px(PLACE), line)
        paint_line(painter, mirrored(place, rect), row.place, _PLACE, Tone.ACC if row.result.place == 1 else Tone.INK2)
        inner = mirrored(
            QRect(rect.left() + px(PLACE) + px(10), rect.top() + px(TOP), _inner_width(rect.width()), line), rect
        )
        wide = line_size(row.range_words, _RANGE).width()
        paint_line(painter, mirrored(QRect(inner.right() - wide + 1, inner.top(), wide, line), inner),
                   row.range_words, _RANGE)  # fmt: skip
        name = QRect(inner.left(), inner.top(), inner.width() - wide - px(10), line)
        paint_line(painter, mirrored(name, inner), row.name, _NAME)
        bar = QRect(inner.left(), inner.bottom() + px(5), inner.width(), px(BAR))
        _paint_range(painter, bar, row)
        small = theme.current().line_height(TextSize.SMALL)
        totals = QRect(inner.left(), bar.bottom() + px(5), inner.width(), small)
        paint_line(painter, totals, row.totals, _LINE, Tone.INK2)
        if row.tie:
            paint_text(painter, totals.translated(0, small), row.tie, _TIE, Tone.INK2)
        paint_rule(painter, rect.left(), rect.right(), rect.bottom(), Tone.LINE0)
        if has_focus(option):
            paint_inner_focus(painter, rect)


def _inner_width(width: int) -> int:
    px = theme.current().px
    return width - px(PLACE) - px(10) - px(4)


def _paint_range(painter: QPainter, bar: QRect, row: RankRow) -> None:
    tokens, one = theme.current().tokens, row.result
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = bar.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.line0)
    painter.drawRoundedRect(bar, radius, radius)
    if one.most:
        best = QRect(bar.left(), bar.top(), round(bar.width() * one.best / one.most), bar.height())
        sure = QRect(bar.left(), bar.top(), round(bar.width() * one.worst / one.most), bar.height())
        if one.best > one.worst:
            painter.setPen(dashed_pen(tokens.acc))
            painter.setBrush(tokens.acc_t)
            painter.drawRoundedRect(crisp(mirrored(best, bar)), radius, radius)
        if one.worst:
            painter.setPen(QPen(tokens.acc, 1))
            painter.setBrush(tokens.acc)
            painter.drawRoundedRect(crisp(mirrored(sure, bar)), radius, radius)
    painter.restore()


class RankList(CardListView):
    """The list; Enter goes to the option in the table."""

    def __init__(self) -> None:
        super().__init__(_("Ranking of the options"), hug=3)
        self.ranks = RankModel()
        self._delegate = RankDelegate()
        self.setItemDelegate(self._delegate)
        self.setModel(self.ranks)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.natural_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
