"""Shows on every screen its number for a few seconds, so that people see which is which.

Knows screens. Must not know what is on the projector.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from a87desk.i18n import _
from ui import theme
from ui.fonts import Weight
from ui.projector.screens import Screen, Screens

SHOWN_MS = 3000


class ScreenNumber(QWidget):
    """A large number in the middle of a screen; it takes neither keyboard nor mouse."""

    def __init__(self, screen: Screen) -> None:
        flags = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        deaf = Qt.WindowType.WindowTransparentForInput | Qt.WindowType.WindowDoesNotAcceptFocus
        super().__init__(None, flags | deaf)
        self.number = screen.number
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAccessibleName(_("Screen {number}").format(number=screen.number))
        self.setScreen(screen.screen)
        whole = screen.screen.geometry()
        side = min(whole.width(), whole.height()) // 3
        box = QRect(whole.topLeft(), QSize(side, side))
        box.moveCenter(whole.center())
        self.setGeometry(box)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current().tokens
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), tokens.acc)
            painter.setPen(tokens.on_acc)
            painter.setFont(theme.current().digit_font(self.height(), Weight.Bold))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.number))


class Identification(QObject):
    """The numbers that are shown now; asked for again, they stay as long again."""

    def __init__(self, screens: Screens, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screens = screens
        self.shown: list[ScreenNumber] = []
        self._end = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._end.timeout.connect(self.finish)
        screens.changed.connect(self.finish)

    def start(self) -> None:
        """Show the number of every screen on it."""
        self.finish()
        self.shown = [ScreenNumber(screen) for screen in self._screens.all()]
        for number in self.shown:
            number.show()
        self._end.start()

    def finish(self) -> None:
        """Take the numbers away."""
        self._end.stop()
        for number in self.shown:
            number.close()
            number.deleteLater()
        self.shown.clear()
