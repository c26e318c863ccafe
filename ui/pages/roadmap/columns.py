"""The headings of the table and how wide its columns are: what bends, and what goes first where there is little room.

Knows columns. Must not know rows.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter

from ui import theme
from ui.pages.roadmap.gantt import paint_heading
from ui.pages.roadmap.painting import edges
from ui.pages.roadmap.rows import Column
from ui.pages.roadmap.time_scale import TimeScale, time_scale
from ui.widgets.table_header import TableHeader

HEAD = 46
WIDTHS = {
    Column.ACTION: 248, Column.LEAD: 120, Column.PARTNERS: 126, Column.BY_WHEN: 80, Column.INDICATOR: 145,
    Column.RESOURCES: 98, Column.STATUS: 120, Column.TIME: 257,
}  # fmt: skip
"""Drawn pixels when the table is as wide as they are together."""
LEAST = {
    Column.ACTION: 200, Column.LEAD: 106, Column.PARTNERS: 104, Column.INDICATOR: 104, Column.RESOURCES: 92,
    Column.TIME: 130,
}  # fmt: skip
"""The columns that bend, and how narrow they get before others go."""
DROPPED = (Column.PARTNERS, Column.RESOURCES, Column.INDICATOR)
"""What goes first where there is little room; the details have it all."""


class RoadmapHeader(TableHeader):
    """Headings, and over the last column years and quarters."""

    def __init__(self) -> None:
        super().__init__(edges)
        self.scale: TimeScale = time_scale((), date(2000, 1, 1))
        self.on = date(2000, 1, 1)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.current().px(HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        if logicalIndex != Column.TIME:
            super().paintSection(painter, rect, logicalIndex)
            return
        tokens = theme.current().tokens
        painter.save()
        painter.fillRect(rect, tokens.surf)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line)
        paint_heading(painter, rect, self.scale)
        painter.restore()


def widths_for(room: int) -> dict[Column, int]:
    """Return how wide each column is in so many pixels; a column that is not among them has no room."""
    px, shown = theme.current().px, _columns_for(room)
    least = {column: px(LEAST.get(column, WIDTHS[column])) for column in shown}
    wanted = {column: px(WIDTHS[column]) for column in shown}
    spare, bending = max(0, room - sum(least.values())), sum(wanted.values()) - sum(least.values())
    share = min(1.0, spare / bending)
    widths = {column: least[column] + round(share * (wanted[column] - least[column])) for column in shown}
    more = room - sum(widths.values())
    if more > 0:  # a wide screen gives its room to the words of the action and to time
        widths[Column.ACTION] += more // 2
        widths[Column.TIME] += more - more // 2
    elif spare:  # what rounding took too much
        widths[Column.TIME] += more
    return widths


def _columns_for(room: int) -> list[Column]:
    px, shown = theme.current().px, list(Column)
    for column in DROPPED:
        if sum(px(LEAST.get(one, WIDTHS[one])) for one in shown) > room:
            shown.remove(column)
    return shown
