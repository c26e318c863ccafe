"""The ring around whatever button has the keyboard: 2 px, 1 px away, always drawn.

Knows which widget has the focus and how round it is. Must not know what the widget does.
Fields, lists and cards paint their own focus, as an edge.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QToolButton, QWidget
from shiboken6 import isValid

from ui import theme
from ui.painting.frames import FOCUS_WIDTH, paint_inner_focus

OFFSET = 1
_MARGIN = OFFSET + FOCUS_WIDTH
_RADIUS = "focus_radius"
_STILL = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.ParentChange, QEvent.Type.ZOrderChange}
)


def set_focus_radius(widget: QWidget, radius: int) -> None:
    """Say how round a button is, in drawn pixels; the usual is 6."""
    widget.setProperty(_RADIUS, radius)


class FocusRing(QObject):
    """Lets one ring follow the keyboard through the whole program. Make it once and keep it."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._target: QWidget | None = None
        self._ring: _Ring | None = None
        app.focusChanged.connect(self._on_focus_changed)

    def target(self) -> QWidget | None:
        """Return the widget that is ringed now."""
        return self._target

    def is_shown(self) -> bool:
        """Tell whether a ring can be seen."""
        return self._ring is not None and self._ring.isVisible()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Hide:
            self._hide()
        elif kind in _STILL:
            self._place()
        return False

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        # A button that is being destroyed loses the keyboard first, when its own methods are gone already.
        if self._target is not None and isValid(self._target):
            self._target.removeEventFilter(self)
            self._target.destroyed.disconnect(self._on_target_destroyed)
        self._target = None
        self._hide()
        if isinstance(new, QAbstractButton) and not isinstance(new, QToolButton):
            self._target = new
            new.installEventFilter(self)
            new.destroyed.connect(self._on_target_destroyed)
            self._place()

    def _on_target_destroyed(self) -> None:
        self._target = None
        self._hide()

    def _on_ring_destroyed(self) -> None:
        self._ring = None

    def _hide(self) -> None:
        if self._ring is not None:
            self._ring.hide()

    def _place(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            return
        host, box = _host_of(target)
        if self._ring is None:
            # The ring lives in a window and goes with it, so there may be no ring while there is a program.
            self._ring = _Ring(host)
            self._ring.destroyed.connect(self._on_ring_destroyed)
        self._ring.show_at(host, box, _radius_of(target))


class _Ring(QWidget):
    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._radius = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_at(self, host: QWidget, box: QRect, radius: int) -> None:
        if self.parentWidget() is not host:
            self.setParent(host)
        self._radius = radius
        self.setGeometry(box)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_inner_focus(painter, self.rect(), self._radius)


_following: FocusRing | None = None


def install_focus_ring(app: QApplication) -> FocusRing:
    """Let the ring follow the keyboard from now on; there is one for the whole program."""
    global _following
    if _following is None:
        _following = FocusRing(app)
    return _following


def _radius_of(target: QWidget) -> int:
    radius = target.property(_RADIUS)
    return theme.current().px(6 if radius is None else int(radius)) + OFFSET


def _host_of(target: QWidget) -> tuple[QWidget, QRect]:
    """Return the nearest ancestor in which the ring is not cut off, and the ring's place in it.

    It never climbs out of what scrolls, so that the ring scrolls with its button.
    """
    box = target.rect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
    host = target.parentWidget() or target
    box.moveTopLeft(target.mapTo(host, box.topLeft()))
    while not host.rect().contains(box) and not host.isWindow():
        parent = host.parentWidget()
        if parent is None or isinstance(parent.parentWidget(), QAbstractScrollArea):
            break
        box.moveTopLeft(host.mapTo(parent, box.topLeft()))
        host = parent
    return host, box
