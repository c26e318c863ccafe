"""Buttons: main, normal, quiet and danger, with an icon and a key cap if wanted, and buttons that are only an icon.

Knows kinds of button by their look. Must not know what a button does.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.geometry import Row, centred, crisp
from ui.painting.icons import icon_size, paint_icon
from ui.painting.pills import key_size, paint_key
from ui.painting.spans import Span
from ui.painting.text import Align, TextLook, layout_text, paint_line
from ui.safe_text import set_tooltip
from ui.tokens import Tone

HEIGHT, HEIGHT_SMALL = 30, 26
RADIUS = 6
_GAP = 7


class ButtonKind(Enum):
    """MAIN: the one thing to do on a page. DANGER: removes something. QUIET: no edge until the mouse is over it."""

    MAIN = auto()
    NORMAL = auto()
    QUIET = auto()
    DANGER = auto()


_INKS = {
    ButtonKind.MAIN: Tone.ON_ACC,
    ButtonKind.NORMAL: Tone.INK,
    ButtonKind.QUIET: Tone.INK2,
    ButtonKind.DANGER: Tone.ERR,
}


def enters(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button if the key is Enter, which Qt itself leaves to dialogs; tell whether it was."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & _HELD:
        return False
    button.click()
    return True


_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class Button(QPushButton):
    """A button with words. `icon` is a Lucide name, `key` what a key cap inside it shows ("↵", "F8", "Ctrl O").

    The key cap only tells; the page makes the shortcut. Enter presses a focused button, as Space does.
    """

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.NORMAL,
        *,
        icon: str = "",
        key: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind, self._icon, self._key, self._small = kind, icon, key, small
        self._spans: tuple[Span, ...] = ()
        self._words = ""
        self.setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def setText(self, text: str) -> None:
        """Show these words; "&" is an ordinary letter."""
        self._spans = ()
        self._words = text
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Return the words as they were given."""
        return self._words

    def set_spans(self, spans: Sequence[Span]) -> None:
        """Make stretches of the words strong, as in "Rule: at least 2 of 5 groups"."""
        self._spans = tuple(spans)
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another icon, or none with ""."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: ButtonKind) -> None:
        """Change the look."""
        self._kind = kind
        self.update()

    def setMenu(self, menu: QMenu) -> None:
        """Open this menu when pressed; an arrow shows it."""
        super().setMenu(menu)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        px = theme.current().px
        height = px(HEIGHT_SMALL if self._small else HEIGHT)
        return QSize(self._content_width() + 2 * self._padding(), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enters(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            ink = _INKS[self._kind] if self.isEnabled() else Tone.INK3
            px = theme.current().px
            inside = self.rect().adjusted(self._padding(), 0, -self._padding(), 0)
            row = Row(centred(QSize(min(self._content_width(), inside.width()), inside.height()), inside))
            if self._icon:
                paint_icon(painter, row.start(icon_size(), px(_GAP)), self._icon, ink)
            if self.menu() is not None:
                paint_icon(painter, row.end(icon_size(), px(_GAP)), "chevron-down", ink)
            if self._key:
                cap = row.end(key_size(self._key), px(_GAP))
                paint_key(painter, cap, self._key, on_accent=self._kind is ButtonKind.MAIN and self.isEnabled())
            paint_line(painter, row.rest(), self._words, self._look(), ink, self._spans)

    def _paint_ground(self, painter: QPainter) -> None:
        tokens = theme.current().tokens
        over = self.underMouse() and self.isEnabled()
        pressed = self.isDown()
        edge, ground = tokens.line2, tokens.surf
        if not self.isEnabled():
            edge, ground = tokens.line, tokens.surf3
        elif self._kind is ButtonKind.MAIN:
            edge = ground = tokens.acc_h if over or pressed else tokens.acc
        elif over or pressed:
            edge, ground = tokens.ctl, tokens.surf3 if pressed else tokens.surf2
        if self._kind is ButtonKind.QUIET:
            if not over and not pressed:
                return
            edge = ground = tokens.surf3
        painter.setPen(QPen(edge, 1))
        painter.setBrush(ground)
        radius = theme.current().px(RADIUS)
        painter.drawRoundedRect(crisp(self.rect()), radius - 0.5, radius - 0.5)

    def _content_width(self) -> int:
        px = theme.current().px
        width = layout_text(self._words, self._look(), 0, self._spans).width
        if self._icon:
            width += icon_size().width() + px(_GAP)
        if self._key:
            width += key_size(self._key).width() + px(_GAP)
        if self.menu() is not None:
            width += icon_size().width() + px(_GAP)
        return width

    def _padding(self) -> int:
        quiet = self._kind is ButtonKind.QUIET
        return theme.current().px(9 if quiet else 10 if self._small else 13)

    def _look(self) -> TextLook:
        weight = Weight.DemiBold if self._kind is ButtonKind.MAIN else Weight.Medium
        return TextLook(TextSize.SMALL if self._small else TextSize.BASE, weight, Align.START)


class IconButton(QAbstractButton):
    """A button that is only an icon. Its name is its tooltip and what screen readers say."""

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        key: str = "",
        tone: Tone = Tone.INK2,
        side: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone, self._side = icon, tone, side
        self.setAccessibleName(name)
        set_tooltip(self, name, key)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def set_icon(self, icon: str, name: str) -> None:
        """Show another icon with another name."""
        self._icon = icon
        self.setAccessibleName(name)
        set_tooltip(self, name)
        self.update()

    def sizeHint(self) -> QSize:
        side = max(24, theme.current().px(self._side + 10))
        return QSize(side, side)

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
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            tokens = theme.current().tokens
            if self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked()):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tokens.acc_t if self.isChecked() else tokens.surf3)
                painter.drawRoundedRect(self.rect(), 6, 6)
            paint_icon(painter, self.rect(), self._icon, self._tone if self.isEnabled() else Tone.INK3, self._side)


class LinkButton(QAbstractButton):
    """Underlined words inside running text that lead somewhere."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def sizeHint(self) -> QSize:
        width = layout_text(self._words, _LINK_LOOK).width
        return QSize(width, max(theme.current().line_height(TextSize.SMALL), 24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enters(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            tokens = theme.current().tokens
            colour = tokens.acc_h if self.underMouse() else tokens.acc
            rect = centred(layout_text(self._words, _LINK_LOOK).size, self.rect())
            paint_line(painter, rect, self._words, _LINK_LOOK, colour)
            painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 1), colour)


_LINK_LOOK = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START)
