"""What stands in the status bar: an icon and a few words; with a menu it is a button.

Knows icons, tones and words. Must not know what is saved or who works here.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.geometry import Row
from ui.painting.icons import icon_size, paint_icon
from ui.painting.text import Align, TextLook, paint_line, text_width
from ui.tokens import Tone
from ui.widgets.buttons import enters
from ui.widgets.focus_ring import set_focus_radius

STATUS_HEIGHT = 26


class StatusItem(QAbstractButton):
    """An icon and words in small type. It takes the keyboard only if it has a menu or `clickable` is set."""

    def __init__(
        self,
        text: str,
        icon: str = "",
        *,
        tone: Tone = Tone.INK2,
        icon_tone: Tone | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._icon, self._tone, self._icon_tone = text, icon, tone, icon_tone or tone
        self._strong = False
        self._menu: QMenu | None = None
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_focus_radius(self, 4)
        self.clicked.connect(self._on_clicked)
        theme.follow(self)

    def words(self) -> str:
        """Return what is shown."""
        return self._words

    def show_words(
        self, text: str, icon: str, tone: Tone = Tone.INK2, icon_tone: Tone | None = None, *, strong: bool = False
    ) -> None:
        """Show something else; `strong` for what must not be overlooked."""
        self._words, self._icon, self._tone = text, icon, tone
        self._icon_tone, self._strong = icon_tone or tone, strong
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_menu(self, menu: QMenu) -> None:
        """Open a menu above the item when it is pressed."""
        self._menu = menu
        self.set_clickable()

    def set_clickable(self) -> None:
        """Make it a button that Tab reaches."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        px = theme.current().px
        icon = icon_size().width() + px(4) if self._icon else 0
        return QSize(icon + text_width(self._words, self._look()) + 2, px(STATUS_HEIGHT) - 2)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enters(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            row = Row(self.rect())
            usable = self.focusPolicy() != Qt.FocusPolicy.NoFocus
            tone = Tone.INK if usable and self.underMouse() else self._tone
            if self._icon:
                paint_icon(painter, row.start(icon_size(), theme.current().px(4)), self._icon, self._icon_tone, 14)
            paint_line(painter, row.rest(), self._words, self._look(), tone)

    def _look(self) -> TextLook:
        return TextLook(TextSize.SMALL, Weight.DemiBold if self._strong else Weight.Normal, Align.START)

    def _on_clicked(self) -> None:
        if self._menu is not None:
            height = self._menu.sizeHint().height()
            self._menu.popup(self.mapToGlobal(QPoint(0, -height)))
