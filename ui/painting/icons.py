"""Icons inside painted rows.

Knows the icon pictures of the theme. Must not know what an icon means.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter

from ui import theme
from ui.painting.geometry import centred
from ui.tokens import Tone


def icon_size(side: int = 16) -> QSize:
    """Return the size of an icon; `side` is in drawn pixels (12, 14, 16, 18 or 24)."""
    length = theme.current().px(side)
    return QSize(length, length)


def paint_icon(painter: QPainter, rect: QRect, name: str, tone: Tone | QColor, side: int = 16) -> None:
    """Paint an icon in the middle of a rectangle."""
    pixmap = theme.current().icon(name, tone, side, painter.device().devicePixelRatio())
    painter.drawPixmap(centred(icon_size(side), rect).topLeft(), pixmap)


def tile_size(side: int = 28) -> QSize:
    """Return the size of a tinted tile with an icon; `side` is in drawn pixels (28 in lists, 34 on cards)."""
    return icon_size(side)


def paint_icon_tile(painter: QPainter, rect: QRect, name: str, ink: Tone, tint: Tone, side: int = 16) -> None:
    """Paint an icon on a rounded tile of its tint."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.current().colour(tint))
    painter.setBrush(theme.current().colour(tint))
    radius = theme.current().px(6)
    painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), radius, radius)
    painter.restore()
    paint_icon(painter, rect, name, ink, side)
