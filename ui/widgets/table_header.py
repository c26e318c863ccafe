"""The headings of a table, painted in the look of the house, with an arrow at the one by which it is ordered.

Knows words and edges. Must not know what stands in the columns.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.geometry import Row
from ui.painting.text import Align, TextLook, line_size, paint_line
from ui.tokens import Tone

HEAD = 34
_LOOK = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START)


class TableHeader(QHeaderView):
    """`edges` tells the space before and after the content of a column, in drawn pixels."""

    def __init__(self, edges: Callable[[int], tuple[int, int]], *, sorts: bool = False) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._edges, self._sorts = edges, sorts
        self.setSectionsClickable(sorts)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        self.setAccessibleName(_("Columns"))
        theme.follow(self)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.current().px(HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        tokens, px = theme.current().tokens, theme.current().px
        painter.save()
        painter.fillRect(rect, tokens.surf)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line)
        before, after = self._edges(logicalIndex)
        row = Row(rect)
        row.skip(px(before))
        row.end(QSize(px(after), 1))
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        if self._sorts and logicalIndex == self.sortIndicatorSection():
            arrow = "↑" if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder else "↓"
            words = f"{words} {arrow}"
        size = line_size(words, _LOOK)
        paint_line(painter, row.start(QSize(min(size.width(), row.left_over), size.height())), words, _LOOK, Tone.INK2)
        painter.restore()
