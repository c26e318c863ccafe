"""The window that the room sees: on a screen of its own it fills it, takes no keyboard and shows no pointer.

Knows how a state is painted and faded. It is given frozen states only, and goes away
rather than be seen on another screen.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from a87desk.i18n import _
from ui import theme
from ui.projector.scene_painting import paint_picture
from ui.projector.spoken import spoken_state
from ui.projector.state import ProjectorState
from ui.tokens import load_tokens

FADE_MS = 200
WINDOW_SIZE = QSize(960, 540)


class ProjectorWindow(QWidget):
    """Full screen on `screen`, or with None a window that can be moved. The first thing it paints is blank."""

    hide_wanted = Signal()
    """Esc or F7 was pressed here, or the window was closed."""
    blank_wanted = Signal()
    page_wanted = Signal(int)
    """One page back (-1) or on (+1)."""
    screen_lost = Signal()
    """The system moved the window to a screen it does not belong on."""

    def __init__(self, screen: QScreen | None, *, fade_ms: int = FADE_MS) -> None:
        flags = Qt.WindowType.Window
        super().__init__(None, flags if screen is None else flags | Qt.WindowType.FramelessWindowHint)
        self._on_screen = screen
        self._state, self._seen = ProjectorState(), ProjectorState()
        self._before, self._pixmap = QPixmap(), QPixmap()
        self._painted: tuple[object, ...] = ()
        self._was_blank_painted = False
        self._is_closing = False
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(fade_ms)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.valueChanged.connect(self.update)
        self._fade.finished.connect(self._end_fade)
        self.setWindowTitle(_("Projector — A87Desk"))
        self.setAccessibleName(_("Projector, what the room sees"))
        for attribute in (Qt.WidgetAttribute.WA_ShowWithoutActivating, Qt.WidgetAttribute.WA_OpaquePaintEvent):
            self.setAttribute(attribute)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        if screen is not None:
            self.setCursor(Qt.CursorShape.BlankCursor)

    def open(self, state: ProjectorState) -> None:
        """Appear, blank first, then with this state."""
        self._state = state
        self._seen = ProjectorState(dark=state.dark)
        screen = self._on_screen
        if screen is None:
            self.resize(WINDOW_SIZE)
            self.show()
            return
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        screen.geometryChanged.connect(self.setGeometry)
        # showFullScreen() would take the keyboard from the facilitator.
        self.setWindowState(self.windowState() | Qt.WindowState.WindowFullScreen)
        self.setVisible(True)
        handle = self.windowHandle()
        if handle is not None:
            handle.screenChanged.connect(self._on_screen_changed)

    def show_state(self, state: ProjectorState) -> None:
        """Show another state: with a fade, but what is to be hidden is hidden at once."""
        self._state = state
        if not self._was_blank_painted:
            return
        self._follow(fades=not state.is_empty)

    def show_time(self, state: ProjectorState) -> None:
        """Show the same with another time, without a fade."""
        self._state = state
        if self._was_blank_painted:
            self._seen = state
            self._say()
            self.update()

    def state(self) -> ProjectorState:
        """Return what is painted now, or faded to."""
        return self._seen

    def leave(self) -> None:
        """Go away at once and for good."""
        self._is_closing = True
        self._fade.stop()
        self.hide()
        self.close()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.drawPixmap(self.rect(), self._now())
            if not self._before.isNull():
                painter.setOpacity(float(self._fade.currentValue()))
                painter.drawPixmap(self.rect(), self._before)
        if not self._was_blank_painted:
            self._was_blank_painted = True
            QTimer.singleShot(0, self, lambda: self._follow(fades=True))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._end_fade()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if key == Qt.Key.Key_F7 and held == Qt.KeyboardModifier.ShiftModifier:
            self.blank_wanted.emit()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_F7):
            self.hide_wanted.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Right, Qt.Key.Key_PageDown):
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            on = Qt.Key.Key_Left if rtl else Qt.Key.Key_Right
            self.page_wanted.emit(1 if key in (on, Qt.Key.Key_PageDown) else -1)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._is_closing:
            self.hide_wanted.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.update()

    def _follow(self, *, fades: bool) -> None:
        """Paint the state that is wanted; `fades` leads over from what is seen, by one picture of it."""
        if self._seen == self._state:
            return
        self._fade.stop()
        if fades and self._fade.duration() > 0 and self.isVisible():
            self._before = self._now()
            self._fade.start()
        else:
            self._before = QPixmap()
        self._seen = self._state
        self._say()
        if fades:
            self.update()
        else:
            self.repaint()

    def _now(self) -> QPixmap:
        """Return the picture of what is seen now, painted once for all the steps of a fade."""
        ratio = self.devicePixelRatioF()
        wanted = (self._seen, self.width(), self.height(), ratio, theme.current().revision)
        if wanted != self._painted:
            self._pixmap = QPixmap(self.size() * ratio)
            self._pixmap.setDevicePixelRatio(ratio)
            with QPainter(self._pixmap) as painter:
                painter.fillRect(self.rect(), load_tokens(self._seen.dark).win)
                paint_picture(painter, self._box(), self._seen)
            self._painted = wanted
        return self._pixmap

    def _box(self) -> QRect:
        """Return where the picture is: all of a screen; in a window the shape of a screen, so that pages stay alike."""
        if self._on_screen is not None:
            return self.rect()
        box = QRect(QPoint(), WINDOW_SIZE.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio))
        box.moveCenter(self.rect().center())
        return box

    def _end_fade(self) -> None:
        self._fade.stop()
        self._before = QPixmap()
        self.update()

    def _say(self) -> None:
        self.setAccessibleDescription(spoken_state(self._seen, self._box().size()))

    def _on_screen_changed(self, screen: QScreen) -> None:
        if screen is not self._on_screen and not self._is_closing:
            self.hide()
            self.screen_lost.emit()
