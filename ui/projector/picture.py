"""The wall in small: a state painted by the same code as on the second screen, and read out as the same words.

Knows a state and the shape of the screen. Must not know what can be chosen.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.painting.geometry import crisp
from ui.painting.marks import dashed_pen
from ui.projector.scene_painting import paint_picture
from ui.projector.spoken import spoken_state
from ui.projector.state import ProjectorState

_RADIUS = 6


class ScenePicture(QWidget):
    """A picture in the shape of the screen for the room. `is_live` False gives it the dashed edge of a preview."""

    def __init__(self, name: str, *, width: int = 190, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ProjectorState()
        self._screen = QSize(16, 9)
        self._drawn_width = width
        self._is_live = True
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self)

    def show_state(self, state: ProjectorState, screen: QSize, *, is_live: bool = True) -> None:
        """Show this, as it looks on a screen of that size."""
        if screen != self._screen:
            self._screen = screen
            self.updateGeometry()
        self._state, self._is_live = state, is_live
        self.setAccessibleDescription(spoken_state(state, screen))
        self.update()

    def state(self) -> ProjectorState:
        """Return what is shown."""
        return self._state

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * max(1, self._screen.height()) / max(1, self._screen.width()))

    def sizeHint(self) -> QSize:
        width = theme.current().px(self._drawn_width)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = theme.current().px(160)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current().tokens
        radius = theme.current().px(_RADIUS)
        box = self._box()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            path = QPainterPath()
            path.addRoundedRect(crisp(box), radius, radius)
            painter.setClipPath(path)
            paint_picture(painter, box, self._state)
            painter.setClipping(False)
            painter.setPen(QPen(tokens.ctl, 1) if self._is_live else dashed_pen(tokens.ctl))
            painter.drawPath(path)

    def _box(self) -> QRect:
        """Return the largest box in the shape of the screen."""
        height = min(self.height(), self.heightForWidth(self.width()))
        width = min(self.width(), round(height * self._screen.width() / max(1, self._screen.height())))
        box = QRect(0, 0, width, height)
        box.moveCenter(self.rect().center())
        return box
