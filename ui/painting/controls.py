"""Check boxes, radio dots and switches, for widgets and for rows of lists alike.

Knows whether something is on, focused or not available. Must not know what is switched.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from ui import theme
from ui.painting.geometry import crisp, is_rtl
from ui.painting.icons import paint_icon

CHECK, RADIO = 16, 16
SWITCH_WIDTH, SWITCH_HEIGHT = 30, 18


def check_size() -> QSize:
    """Return the size of a check box."""
    side = theme.current().px(CHECK)
    return QSize(side, side)


def paint_check(painter: QPainter, rect: QRect, state: Qt.CheckState, enabled: bool = True) -> None:
    """Paint a check box; partly checked is a dash."""
    tokens = theme.current().tokens
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    on = state != Qt.CheckState.Unchecked
    fill = tokens.acc if enabled else tokens.ctl
    painter.setPen(QPen(fill if on else tokens.ctl, 1))
    painter.setBrush(fill if on else tokens.surf if enabled else tokens.surf3)
    radius = theme.current().px(4)
    painter.drawRoundedRect(crisp(rect), radius, radius)
    if on:
        paint_icon(painter, rect, "minus" if state == Qt.CheckState.PartiallyChecked else "check", tokens.on_acc, 12)
    painter.restore()


def radio_size() -> QSize:
    """Return the size of a radio dot."""
    return check_size()


def paint_radio(painter: QPainter, rect: QRect, on: bool, enabled: bool = True) -> None:
    """Paint a radio dot: a thick ring when it is chosen."""
    tokens = theme.current().tokens
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(tokens.surf if enabled else tokens.surf3)
    width = rect.width() * (5 / 16) if on else 1.0
    painter.setPen(QPen((tokens.acc if enabled else tokens.ctl) if on else tokens.ctl, width))
    painter.drawEllipse(crisp(rect, width))
    painter.restore()


def switch_size() -> QSize:
    """Return the size of a switch."""
    px = theme.current().px
    return QSize(px(SWITCH_WIDTH), px(SWITCH_HEIGHT))


def paint_switch(painter: QPainter, rect: QRect, on: bool, enabled: bool = True) -> None:
    """Paint a switch; its knob lies at the end edge when it is on."""
    tokens = theme.current().tokens
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill = tokens.acc if enabled else tokens.ctl
    painter.setPen(QPen(fill if on else tokens.ctl, 1))
    painter.setBrush(fill if on else tokens.surf)
    box = crisp(rect)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    radius = rect.height() / 2 - 3
    at_right = on != is_rtl()
    x = rect.left() + (rect.width() - radius - 3 if at_right else radius + 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.on_acc if on else tokens.ctl)
    painter.drawEllipse(QPointF(x, rect.top() + rect.height() / 2), radius, radius)
    painter.restore()
