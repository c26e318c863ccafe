"""Paints a group on the hand-in board: its square, name and rapporteur, boxes, last sign of life, state.

Knows the rows of the board. Must not know what a key does.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.run.board_rows import BoardRow
from ui.painting.frames import paint_row, row_place
from ui.painting.geometry import Row, mirrored
from ui.painting.marks import marker_size, paint_marker
from ui.painting.meters import boxes_size, paint_boxes
from ui.painting.pills import paint_pill, pill_size
from ui.painting.spans import Span, SpanKind
from ui.painting.text import Align, TextLook, line_size, paint_line
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, is_heard
from ui.widgets.keyed_rows import KeyedRows

ROW, SIDE, MARKER_GAP, GAP = 43, 14, 12, 14
COUNT, HEARD = 40, 78
NARROW, MOST_BOXES = 480, 8
"""Below this many drawn pixels the count and the last sign stand under the name; more boxes than these are no help."""
_NAME = TextLook(TextSize.BASE, Weight.Medium, Align.START)
_LINE = TextLook(TextSize.SMALL, align=Align.START)
_COUNT = TextLook(TextSize.BASE, Weight.DemiBold, Align.START, tabular=True)
_PART = TextLook(TextSize.BASE, align=Align.START, tabular=True)
_AT = TextLook(TextSize.BASE, align=Align.START, tabular=True)


class BoardDelegate(CardDelegate):
    """Rows of one height, with their columns under each other."""

    def key(self, index: AnyIndex) -> Hashable:
        return "group"

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(ROW)

    def words(self, index: AnyIndex, width: int) -> str:
        row: BoardRow = index.data(KeyedRows.ROW)
        return "\n".join(part for part in (row.name, row.rapporteur, row.heard) if part)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: BoardRow = index.data(KeyedRows.ROW)
        px = theme.current().px
        whole = option.rect
        if not is_heard(option):  # nothing looks chosen while the keyboard is elsewhere
            option.state &= ~QStyle.StateFlag.State_Selected
        paint_row(painter, whole, option, place=row_place(index.row() + 1, index.model().rowCount() + 1))
        line = Row(whole.adjusted(px(SIDE), 0, -px(SIDE), -1))
        paint_marker(painter, line.start(marker_size(), px(MARKER_GAP)), row.number)
        pill = pill_size(row.pill)
        paint_pill(painter, line.end(pill), row.pill)
        if whole.width() < px(NARROW):
            line.end(QSize(px(GAP) // 2, 1))
            self._paint_narrow(painter, line.rest(), row)
            return
        line.end(QSize(_state_width(index) - pill.width() + px(GAP) // 2, 1))
        self._paint_heard(painter, line.end(QSize(px(HEARD), px(34)), px(GAP) // 2), row)
        self._paint_count(painter, line, row)
        _paint_two(painter, line.rest(), row.name, row.rapporteur, Tone.INK2 if row.has_rapporteur else Tone.WARN)

    def _paint_heard(self, painter: QPainter, box: QRect, row: BoardRow) -> None:
        if not row.ago:
            paint_line(painter, box, row.at, _LINE, Tone.INK2)
            return
        upper, lower = _halves(box)
        paint_line(painter, upper, row.at, _AT, Tone.INK)
        paint_line(painter, lower, row.ago, _LINE, Tone.INK2)

    def _paint_count(self, painter: QPainter, line: Row, row: BoardRow) -> None:
        px = theme.current().px
        words = line_size(row.count, _COUNT)
        box = line.end(QSize(max(px(COUNT), words.width()), words.height()), px(6))
        paint_line(painter, box, row.count, _PART, spans=[Span(0, len(str(row.done)), SpanKind.STRONG)])
        if 0 < row.asked <= MOST_BOXES:
            boxes = boxes_size(row.asked)
            paint_boxes(painter, line.end(boxes, px(GAP)), row.done, row.asked)

    def _paint_narrow(self, painter: QPainter, box: QRect, row: BoardRow) -> None:
        parts = (row.count, row.heard, "" if row.has_rapporteur else row.rapporteur)
        line = " · ".join(part for part in parts if part)
        _paint_two(painter, box, row.name, line, Tone.INK2 if row.has_rapporteur else Tone.WARN)


def _state_width(index: AnyIndex) -> int:
    """Return the width of the widest pill that is shown, so that the columns before it stand under each other."""
    model = index.model()
    rows = (model.index(place, 0).data(KeyedRows.ROW) for place in range(model.rowCount()))
    return max(pill_size(row.pill).width() for row in rows)


def _paint_two(painter: QPainter, box: QRect, name: str, line: str, tone: Tone) -> None:
    upper, lower = _halves(box)
    paint_line(painter, upper, name, _NAME)
    paint_line(painter, lower, line, _LINE, tone)


def _halves(box: QRect) -> tuple[QRect, QRect]:
    """Return the places of two lines in the middle of a box."""
    look = theme.current()
    first, second = look.line_height(TextSize.BASE), look.line_height(TextSize.SMALL)
    top = box.top() + (box.height() - first - second) // 2
    upper = QRect(box.left(), top, box.width(), first)
    return mirrored(upper, box), mirrored(QRect(box.left(), top + first, box.width(), second), box)
