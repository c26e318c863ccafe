"""Boxes of a row or card, counted from the start edge, whatever the reading direction.

Knows rectangles and the direction of the interface. Must not know what is painted into them.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt

from ui import theme


def mirrored(rect: QRect, bounds: QRect) -> QRect:
    """Return a box that was laid out from left to right, where it belongs in the direction of the interface."""
    if not is_rtl():
        return QRect(rect)
    return rect.translated(bounds.left() + bounds.right() - rect.left() - rect.right(), 0)


def crisp(rect: QRect, width: float = 1.0) -> QRectF:
    """Return the path of a line of `width` pixels that fills the outermost pixels of the rectangle."""
    half = width / 2
    return QRectF(rect).adjusted(half, half, -half, -half)


def centred(size: QSize, bounds: QRect) -> QRect:
    """Return a box of this size in the middle of another."""
    left = bounds.left() + (bounds.width() - size.width()) // 2
    top = bounds.top() + (bounds.height() - size.height()) // 2
    return QRect(QPoint(left, top), size)


def is_rtl() -> bool:
    """Tell whether the interface runs from right to left."""
    return theme.current().direction == Qt.LayoutDirection.RightToLeft


class Row:
    """One line of boxes inside a rectangle. Boxes are taken from its start and its end; `rest` is what lies between.

    Every box is centred on the height of the row. Widths and gaps are final pixels (use `theme.px`).
    """

    def __init__(self, bounds: QRect) -> None:
        self._bounds = bounds
        self._left = bounds.left()
        self._right = bounds.left() + bounds.width()

    @property
    def left_over(self) -> int:
        """The width that is still free."""
        return max(0, self._right - self._left)

    def start(self, size: QSize, gap: int = 0) -> QRect:
        """Take a box from the start edge, and leave `gap` pixels after it."""
        box = self._box(self._left, size)
        self._left += size.width() + gap
        return box

    def end(self, size: QSize, gap: int = 0) -> QRect:
        """Take a box from the end edge, and leave `gap` pixels before it."""
        box = self._box(self._right - size.width(), size)
        self._right -= size.width() + gap
        return box

    def skip(self, width: int) -> None:
        """Leave an empty space at the start."""
        self._left += width

    def rest(self) -> QRect:
        """Return all that is left, in the full height of the row."""
        box = QRect(self._left, self._bounds.top(), self.left_over, self._bounds.height())
        return mirrored(box, self._bounds)

    def _box(self, left: int, size: QSize) -> QRect:
        top = self._bounds.top() + (self._bounds.height() - size.height()) // 2
        return mirrored(QRect(QPoint(left, top), size), self._bounds)
