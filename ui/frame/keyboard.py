"""Keys of the whole window: physical digits, and F6 from panel to panel.

Knows shortcuts and focus. Must not know what they lead to.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from ui.keys import digit_of

_RELEVANT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class PhysicalDigits(QObject):
    """Lets "Ctrl+1" and "Alt+1" work by the place of the key where Qt sees another character (AZERTY, Arabic).

    Qt matches shortcuts by character first, so only keys that matched nothing arrive here.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def watch(self) -> None:
        """Start, once the window has its native handle."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        held = event.modifiers() & _RELEVANT
        if not held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        digit = digit_of(event)
        if digit is None or event.key() == Qt.Key.Key_0.value + digit:
            return False
        return self.press(digit, held)

    def press(self, digit: int, held: Qt.KeyboardModifier) -> bool:
        """Do what the shortcut of this digit with these modifiers does, and tell whether there is one."""
        wanted = QKeySequence(held.value | (Qt.Key.Key_0.value + digit))
        for shortcut in self._window.findChildren(QShortcut):
            parent = shortcut.parent()
            if shortcut.key() == wanted and shortcut.isEnabled() and isinstance(parent, QWidget) and parent.isVisible():
                shortcut.activated.emit()
                return True
        for action in self._window.findChildren(QAction):
            if action.shortcut() == wanted and action.isEnabled():
                action.trigger()
                return True
        return False


def next_panel(panels: Sequence[QWidget], step: int) -> None:
    """Give the keyboard to the next panel (+1) or the one before (-1) that can take it."""
    usable = [panel for panel in panels if panel.isVisible() and _first_focusable(panel) is not None]
    if not usable:
        return
    focused = QApplication.focusWidget()
    place = next((i for i, panel in enumerate(usable) if focused is not None and _holds(panel, focused)), None)
    target = usable[(0 if step > 0 else -1) if place is None else (place + step) % len(usable)]
    enter_panel(target)


def enter_panel(panel: QWidget) -> None:
    """Give the keyboard to a panel: to the part that had it last, else to its first part."""
    last = panel.focusWidget()
    target = last if last is not None and _takes_focus(last) else _first_focusable(panel)
    if target is not None:
        target.setFocus(Qt.FocusReason.TabFocusReason)


def _holds(panel: QWidget, widget: QWidget) -> bool:
    return panel is widget or panel.isAncestorOf(widget)


def _first_focusable(panel: QWidget) -> QWidget | None:
    if _takes_focus(panel):
        return panel
    # The list of a combo box is a child too, in a window of its own that is not open.
    children = (child for child in panel.findChildren(QWidget) if child.window() is panel.window())
    return next((child for child in children if _takes_focus(child)), None)


def _takes_focus(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return by_tab and widget.isEnabled() and widget.isVisibleTo(widget.window())
