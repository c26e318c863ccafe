"""The pill in the top line that says how long the running session still lasts.

Knows words and whether the time is short. Must not know sessions.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.geometry import Row, crisp
from ui.painting.icons import icon_size, paint_icon
from ui.painting.text import Align, TextLook, line_size, paint_line
from ui.safe_text import set_tooltip
from ui.tokens import Tone
from ui.widgets.buttons import enters
from ui.widgets.focus_ring import set_focus_radius

HEIGHT = 26
_LOOK = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START, tabular=True)


class TimerPill(QAbstractButton):
    """Clicked it leads to the countdown. Its name changes only when it gets the keyboard, so that nothing chatters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._tip, self._is_short = "", "", False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Time left"))
        set_focus_radius(self, 6)
        theme.follow(self)
        self.hide()

    def show_time(self, words: str, tip: str, is_short: bool) -> None:
        """Show how long is left; "" hides the pill."""
        wider = len(words) != len(self._words)
        self._words, self._is_short = words, is_short
        if self._tip != tip:
            self._tip = tip
            set_tooltip(self, tip)
        if wider:
            self.updateGeometry()
        self.setVisible(bool(words))
        self.update()

    def words(self) -> str:
        """Return what the pill says."""
        return self._words

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setAccessibleName(self._words)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enters(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        px = theme.current().px
        width = px(10) * 2 + icon_size().width() + px(7) + line_size(self._words, _LOOK).width()
        return QSize(width, px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        px = theme.current().px
        ink, tint = (Tone.WARN, Tone.WARN_T) if self._is_short else (Tone.ACC_X, Tone.ACC_T)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.current().colour(tint))
            painter.drawRoundedRect(crisp(self.rect(), 0), px(6), px(6))
            row = Row(self.rect().adjusted(px(10), 0, -px(10), 0))
            paint_icon(painter, row.start(icon_size(), px(7)), "timer", ink)
            paint_line(painter, row.rest(), self._words, _LOOK, ink)
