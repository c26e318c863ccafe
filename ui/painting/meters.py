"""How much: strength bars, little boxes, and bars of progress or share.

Knows counts and parts of a whole. Must not know what is counted.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from ui import theme
from ui.painting.geometry import Row, crisp, mirrored
from ui.tokens import Tone

STRENGTHS = 3
_BOX_WIDTH, _BOX_HEIGHT, _BOX_GAP = 12, 9, 3


def strength_size() -> QSize:
    """Return the size of the three signal bars."""
    px = theme.current().px
    return QSize(px(14), px(12))


def paint_strength(painter: QPainter, rect: QRect, bars: int) -> None:
    """Paint three rising bars of which `bars` (0 to 3) are full; a word always stands beside them."""
    tokens = theme.current().tokens
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    step = rect.width() / STRENGTHS
    for place in range(STRENGTHS):
        painter.setBrush(tokens.ink2 if place < bars else tokens.line2)
        height = rect.height() * (place + 1) / STRENGTHS
        box = QRectF(rect.left() + place * step, rect.top() + rect.height() - height, step - 2, height).toAlignedRect()
        painter.drawRect(mirrored(box, rect))
    painter.restore()


def boxes_size(count: int, width: int = _BOX_WIDTH, height: int = _BOX_HEIGHT) -> QSize:
    """Return the size of `count` little boxes; width and height of a box are drawn pixels (headers 22 by 8)."""
    px = theme.current().px
    return QSize(max(0, count * (px(width) + px(_BOX_GAP)) - px(_BOX_GAP)), px(height))


def paint_boxes(painter: QPainter, rect: QRect, done: int, wanted: int) -> None:
    """Paint "done of at least wanted": full boxes from the start edge, the missing ones as outlines."""
    if wanted <= 0:
        return
    tokens = theme.current().tokens
    gap = theme.current().px(_BOX_GAP)
    box = QSize((rect.width() + gap) // wanted - gap, rect.height())
    row = Row(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place in range(wanted):
        full = place < done
        painter.setPen(Qt.PenStyle.NoPen if full else tokens.ctl)
        painter.setBrush(tokens.acc if full else tokens.surf)
        painter.drawRoundedRect(crisp(row.start(box, gap), 0.0 if full else 1.0), 2, 2)
    painter.restore()


def paint_bar(painter: QPainter, rect: QRect, share: float, tone: Tone = Tone.ACC) -> None:
    """Paint a bar that is full up to `share` (0 to 1) from the start edge."""
    tokens = theme.current().tokens
    radius = rect.height() / 2 if rect.height() <= theme.current().px(8) else theme.current().px(3)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.line)
    painter.drawRoundedRect(rect, radius, radius)
    full = round(rect.width() * min(1.0, max(0.0, share)))
    if full > 0:
        painter.setBrush(theme.current().colour(tone))
        box = QRect(rect.left(), rect.top(), full, rect.height())
        painter.drawRoundedRect(mirrored(box, rect), min(radius, full / 2), radius)
    painter.restore()
