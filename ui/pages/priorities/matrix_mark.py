"""One theme in the matrix as a part of its own: it takes the keyboard, and a screen reader finds and says it.

Knows its circle and its words. Must not know places: the matrix moves it.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.pages.priorities.matrix_painting import mark_size, paint_mark
from ui.pages.priorities.matrix_place import BIG_STEP, STEP, Tenths
from ui.painting.geometry import is_rtl

_ARROWS = {
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Left: (0, -1),
}
_COUNTED = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}


@dataclass(frozen=True, slots=True)
class ThemeMark:
    """A theme as the matrix shows it; `at` is None while it waits to be placed.

    `name_words` stand beside it, `name` is what a screen reader calls it, `told` what it says of its place.
    """

    key: str
    number: int
    name_words: str
    name: str
    common: bool
    at: Tenths | None
    told: str = ""
    can_take_back: bool = False


class MarkWidget(QWidget):
    """The circle. The mouse passes through to the matrix, so that one hand moves all of them."""

    stepped = Signal(str, int, int)
    """Move by so many tenths: up, and to the easier side."""
    placed = Signal(str)
    """Enter: place it, or go on to the list."""
    taken_back = Signal(str)
    counted = Signal(str, int)
    entered = Signal(str)
    left = Signal()
    escaped = Signal()

    def __init__(self, mark: ThemeMark, parent: QWidget) -> None:
        super().__init__(parent)
        self.mark = mark
        self.is_chosen = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_mark(mark)

    def show_mark(self, mark: ThemeMark) -> None:
        """Show another state of the theme."""
        self.mark = mark
        self.setAccessibleName(mark.name)
        self.setAccessibleDescription(mark.told)
        side = mark_size()
        self.resize(side, side)
        self.update()

    def choose(self, is_chosen: bool) -> None:
        """Show the ring of the chosen theme."""
        if is_chosen != self.is_chosen:
            self.is_chosen = is_chosen
            self.update()

    def event(self, event: QEvent) -> bool:
        """Hear of an act of the window, such as undo, before it is done: a move that waits is kept first."""
        is_act = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if is_act and event.modifiers() & Qt.KeyboardModifier.ControlModifier:  # type: ignore[attr-defined]
            self.left.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        arrow = _ARROWS.get(key)
        shift = Qt.KeyboardModifier.ShiftModifier
        if arrow and held in (Qt.KeyboardModifier.NoModifier, shift):
            step = BIG_STEP if held == shift else STEP
            up, across = arrow
            self.stepped.emit(self.mark.key, up * step, (-across if is_rtl() else across) * step)
        elif key in _COUNTED and held in (Qt.KeyboardModifier.NoModifier, shift):
            self.counted.emit(self.mark.key, _COUNTED[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self.placed.emit(self.mark.key)
        elif key == Qt.Key.Key_Delete and not held:
            self.taken_back.emit(self.mark.key)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(self.mark.key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            mark = self.mark
            paint_mark(
                painter, self.rect(), mark.number, common=mark.common, chosen=self.is_chosen, focused=self.hasFocus()
            )
