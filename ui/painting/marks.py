"""Who said it: numbered squares for groups, numbered circles for themes. The two are never swapped.

Knows numbers and whether they are raised. Must not know names of groups or themes.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui import theme
from ui.fonts import Weight
from ui.painting.geometry import Row, crisp
from ui.painting.icons import paint_icon
from ui.tokens import Tone

MARKER = 20
MARKER_LARGE = 28
MARKER_SMALL = 17
THEME_NUMBER = 26
THEME_NUMBER_SMALL = 20
STRIP_GAP = 3
DASHES = [3.0, 2.0]
"""The pattern of every dashed line, in line widths."""

_RINGED_FROM = 9


def marker_size(side: int = MARKER) -> QSize:
    """Return the size of a group's square; `side` is in drawn pixels (20, in headers 28, in small lists 17)."""
    length = theme.current().px(side)
    return QSize(length, length)


def paint_marker(painter: QPainter, rect: QRect, number: int, raised: bool = True) -> None:
    """Paint the square of group `number`: filled if the group raised the idea, dashed if it did not."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = rect.height() / 4
    if raised:
        pair = theme.current().tokens.group(number)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pair.fill)
        painter.drawRoundedRect(rect, radius, radius)
        if number >= _RINGED_FROM:
            _paint_inner_ring(painter, rect, pair.digit, radius)
        _paint_digit(painter, rect, number, pair.digit, Weight.Bold)
    else:
        painter.setPen(dashed_pen(theme.current().tokens.ctl))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(crisp(rect), radius - 0.5, radius - 0.5)
        _paint_digit(painter, rect, number, theme.current().tokens.ink3, Weight.Normal)
    painter.restore()


def strip_size(count: int, side: int = MARKER) -> QSize:
    """Return the size of a strip of `count` squares."""
    length = theme.current().px(side)
    gap = theme.current().px(STRIP_GAP)
    return QSize(max(0, count * (length + gap) - gap), length)


def paint_strip(painter: QPainter, rect: QRect, numbers: Sequence[int], raised: Collection[int]) -> None:
    """Paint the squares of these groups side by side from the start edge; those in `raised` are filled."""
    row = Row(rect)
    gap = theme.current().px(STRIP_GAP)
    for number in numbers:
        paint_marker(painter, row.start(QSize(rect.height(), rect.height()), gap), number, number in raised)


def theme_number_size(side: int = THEME_NUMBER) -> QSize:
    """Return the size of a theme's circle; `side` is in drawn pixels (26, in small lists 20)."""
    return marker_size(side)


def paint_theme_number(painter: QPainter, rect: QRect, number: int, common: bool = True, filled: bool = False) -> None:
    """Paint the circle of theme `number`: dashed while it is below the rule, filled with the accent in the matrix."""
    tokens = theme.current().tokens
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(tokens.acc if filled and common else tokens.surf)
    if not common:
        painter.setPen(dashed_pen(tokens.ctl))
    else:
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(tokens.ink, 1.25))
    painter.drawEllipse(crisp(rect, 1.25))
    ink = tokens.on_acc if filled and common else tokens.ink if common else tokens.ink2
    _paint_digit(painter, rect, number, ink, Weight.DemiBold)
    painter.restore()


def dashed_pen(colour: QColor, width: float = 1.0) -> QPen:
    """Return the pen of everything that is not there yet, not raised, or not known."""
    pen = QPen(colour, width)
    pen.setDashPattern(DASHES)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def grip_size() -> QSize:
    """Return the size of the six dots by which something is dragged."""
    length = theme.current().px(16)
    return QSize(length, length)


def paint_grip(painter: QPainter, rect: QRect) -> None:
    """Paint the six dots by which something is dragged."""
    paint_icon(painter, rect, "grip-vertical", Tone.INK3)


def _paint_inner_ring(painter: QPainter, rect: QRect, colour: QColor, radius: float) -> None:
    painter.setPen(QPen(colour, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(crisp(rect.adjusted(1, 1, -1, -1), 2), radius - 2, radius - 2)


def _paint_digit(painter: QPainter, rect: QRect, number: int, colour: QColor, weight: Weight) -> None:
    font = theme.current().digit_font(rect.height(), weight, narrow=number > 9)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(number))
