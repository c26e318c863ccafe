"""Paints a recent workshop: icon, title over its line, status over the time it was open.

Knows `RecentWorkshop`. Must not know files.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.start.models import RecentModel, RecentWorkshop
from ui.painting.frames import paint_row, row_place
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.pills import paint_pill, pill_size
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line
from ui.tokens import Tone
from ui.widgets.card_list import CardDelegate

ROW_HEIGHT = 60
_TITLE = TextLook(TextSize.BASE, Weight.DemiBold)
_LINE = TextLook(TextSize.SMALL)
_TIME = TextLook(TextSize.SMALL, align=Align.END)


class RecentDelegate(CardDelegate):
    """Rows of equal height; a title or line that is cut is the tooltip."""

    def height(self, index: QModelIndex | QPersistentModelIndex, width: int) -> int:
        return theme.current().px(ROW_HEIGHT)

    def words(self, index: QModelIndex | QPersistentModelIndex, width: int) -> str:
        workshop = index.data(RecentModel.WORKSHOP)
        if not isinstance(workshop, RecentWorkshop):
            return ""
        room = width - _side_width(workshop) - theme.current().px(67)
        cut = max(layout_text(workshop.title, _TITLE).width, layout_text(workshop.line, _LINE).width) > room
        return f"{workshop.title}\n{workshop.line}" if cut else ""

    def paint_item(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        workshop = index.data(RecentModel.WORKSHOP)
        if not isinstance(workshop, RecentWorkshop):
            return
        px = theme.current().px
        rect = option.rect
        paint_row(painter, rect, option, place=row_place(index.row(), index.model().rowCount()))
        row = Row(rect.adjusted(px(12), 0, -px(12), 0))
        paint_icon(painter, row.start(icon_size(18), px(12)), workshop.icon, Tone.INK2, 18)
        side = row.end(QSize(_side_width(workshop), rect.height()), px(12))
        _paint_side(painter, side, workshop)
        words = row.rest()
        paint_line(painter, _line_box(words, px(13), TextSize.BASE), workshop.title, _TITLE, Tone.INK)
        paint_line(painter, _line_box(words, px(31), TextSize.SMALL), workshop.line, _LINE, Tone.INK2)


def _side_width(workshop: RecentWorkshop) -> int:
    return max(pill_size(workshop.pill).width(), line_size(workshop.opened_text, _TIME).width())


def _paint_side(painter: QPainter, box: QRect, workshop: RecentWorkshop) -> None:
    px = theme.current().px
    size = pill_size(workshop.pill)
    pill = QRect(box.right() - size.width() + 1, box.top() + px(10), size.width(), size.height())
    paint_pill(painter, mirrored(pill, box), workshop.pill)
    paint_line(painter, _line_box(box, px(33), TextSize.SMALL), workshop.opened_text, _TIME, Tone.INK3)


def _line_box(bounds: QRect, top: int, size: TextSize) -> QRect:
    return QRect(bounds.left(), bounds.top() + top, bounds.width(), theme.current().line_height(size))
