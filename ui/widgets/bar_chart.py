"""A small chart of columns with their numbers inside.

Knows labels and counts. Must not know what was counted; the same numbers stand as words beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.geometry import mirrored
from ui.painting.text import Align, TextLook, paint_line
from ui.tokens import Tone

HEIGHT, WIDEST, GAP, RADIUS = 118, 56, 6, 4
_COUNT = TextLook(TextSize.SMALL, Weight.DemiBold, Align.CENTRE, tabular=True)
_LABEL = TextLook(TextSize.SMALL, align=Align.CENTRE, tabular=True)


@dataclass(frozen=True, slots=True)
class Bar:
    """What is counted, and how often."""

    label: str
    count: int


class BarChart(QWidget):
    """Columns beside each other from the start edge. A number stands in its column, or over one that is too low."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def show_bars(self, bars: Sequence[Bar], spoken: str) -> None:
        """Show these columns; `spoken` says the same in words."""
        self._bars = tuple(bars)
        self.setAccessibleName(spoken)
        self.update()

    def bars(self) -> tuple[Bar, ...]:
        """Return what is shown."""
        return self._bars

    def sizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(len(self._bars) * px(WIDEST), px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            px = theme.current().px
            step = min(px(WIDEST) + px(GAP), self.width() // len(self._bars))
            most = max(1, *(bar.count for bar in self._bars))
            for place, bar in enumerate(self._bars):
                column = QRect(place * step, 0, step - px(GAP), self.height())
                self._paint_bar(painter, mirrored(column, self.rect()), bar, most)

    def _paint_bar(self, painter: QPainter, column: QRect, bar: Bar, most: int) -> None:
        px, tokens = theme.current().px, theme.current().tokens
        line = theme.current().line_height(TextSize.SMALL)
        foot = column.bottom() - line - px(4)
        room = foot - column.top() - line - px(2)
        height = max(px(2) if bar.count else 1, round(room * bar.count / most))
        box = QRect(column.left(), foot - height, column.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.acc if bar.count else tokens.line2)
        radius = min(px(RADIUS), height / 2)
        painter.drawRoundedRect(box, radius, radius)
        inside = height >= line + px(4)
        number = QRect(box.left(), box.top() + px(2) if inside else box.top() - line - px(1), box.width(), line)
        tone = Tone.ON_ACC if inside else Tone.INK if bar.count else Tone.INK3
        paint_line(painter, number, str(bar.count), _COUNT, tone)
        below = QRect(column.left(), column.bottom() - line, column.width(), line)
        paint_line(painter, below, bar.label, _LABEL, Tone.INK2)
