"""Widgets that fill lines from the start edge and go on below, as words do.

Knows sizes and gaps. Must not know what it lays out. It is no QLayout on purpose: `QLayout.removeWidget` deletes the
items of a layout written in Python a second time, which ends the program.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget


class Flow(QWidget):
    """Widgets side by side at their preferred sizes, in lines; `gap` pixels between them both ways."""

    def __init__(self, gap: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put a widget after the others."""
        self.arrange([*(one for one in self._widgets if one is not widget), widget])

    def arrange(self, widgets: Sequence[QWidget]) -> None:
        """Show these in this order; what stays keeps the keyboard, what is no longer among them is hidden."""
        before, self._widgets = self._widgets, list(widgets)
        for gone in before:
            if gone not in self._widgets:
                gone.hide()
        for widget in self._widgets:
            if widget not in before:
                is_hidden = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide) and widget.isHidden()
                widget.setParent(self)
                widget.setVisible(not is_hidden)
        self._changed()

    def take(self, widget: QWidget) -> None:
        """Take a widget out and hide it; it stays in being."""
        self._widgets.remove(widget)
        widget.hide()
        self._changed()

    def clear(self) -> list[QWidget]:
        """Take all widgets out, and return them."""
        gone, self._widgets = self._widgets, []
        for widget in gone:
            widget.hide()
        self._changed()
        return gone

    def widgets(self) -> list[QWidget]:
        """Return the widgets in order."""
        return list(self._widgets)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width, move=False)

    def sizeHint(self) -> QSize:
        shown = [self._size_of(widget) for widget in self._widgets if not widget.isHidden()]
        across = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(across, max((size.height() for size in shown), default=0))

    def minimumSizeHint(self) -> QSize:
        shown = [self._size_of(widget) for widget in self._widgets if not widget.isHidden()]
        return QSize(
            max((size.width() for size in shown), default=0), max((size.height() for size in shown), default=0)
        )

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self._changed()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.width(), move=True)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _changed(self) -> None:
        self._lay_out(self.width(), move=True)
        self.updateGeometry()

    def _lay_out(self, width: int, *, move: bool) -> int:
        """Place the widgets if `move`, and return the height they take in this width."""
        room = QRect(0, 0, width, 0)
        x = y = tallest = 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            size = self._size_of(widget)
            if x > 0 and x + size.width() > width:
                x, y, tallest = 0, y + tallest + self._gap, 0
            if move:
                box = QRect(x, y, min(size.width(), width), size.height())
                widget.setGeometry(QStyle.visualRect(self.layoutDirection(), room, box))
            x += size.width() + self._gap
            tallest = max(tallest, size.height())
        return y + tallest

    def _size_of(self, widget: QWidget) -> QSize:
        return widget.sizeHint().expandedTo(widget.minimumSizeHint()).expandedTo(widget.minimumSize())
