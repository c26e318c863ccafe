"""Grounds and edges: cards, rows, focus rings and lines.

Knows the states that a card or row can be in. Must not know what lies on it.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui import theme
from ui.painting.geometry import crisp, mirrored
from ui.painting.marks import dashed_pen
from ui.tokens import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

CARD_RADIUS = 8
BAR_WIDTH = 3
FOCUS_WIDTH = 2


class CardState(Enum):
    """NORMAL, HOVER and SELECTED as usual; DROP_TARGET: something may land here; DRAGGED: this is being moved;
    EMPTY: a dashed place where something can be put."""

    NORMAL = auto()
    HOVER = auto()
    SELECTED = auto()
    DROP_TARGET = auto()
    DRAGGED = auto()
    EMPTY = auto()


_GROUNDS = {CardState.SELECTED: Tone.SURF, CardState.DROP_TARGET: Tone.ACC_T}
_EDGES = {
    CardState.NORMAL: (Tone.LINE, 1.0),
    CardState.HOVER: (Tone.CTL, 1.0),
    CardState.SELECTED: (Tone.ACC, 2.0),
    CardState.DROP_TARGET: (Tone.ACC, 2.0),
    CardState.DRAGGED: (Tone.ACC, 1.0),
}


def card_state(option: QStyleOptionViewItem) -> CardState:
    """Return the state of a card in a list."""
    if is_selected(option):
        return CardState.SELECTED
    return CardState.HOVER if is_under_mouse(option) else CardState.NORMAL


# QStyle brings 600 constants with it. The window is painted before the first item of a list, so it need not wait.


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Tell whether this item is chosen."""
    from PySide6.QtWidgets import QStyle

    return bool(option.state & QStyle.StateFlag.State_Selected)


def is_under_mouse(option: QStyleOptionViewItem) -> bool:
    """Tell whether the mouse is over this item."""
    from PySide6.QtWidgets import QStyle

    return bool(option.state & QStyle.StateFlag.State_MouseOver)


def has_focus(option: QStyleOptionViewItem) -> bool:
    """Tell whether the keyboard acts on this item now."""
    from PySide6.QtWidgets import QStyle

    return bool(option.state & QStyle.StateFlag.State_HasFocus)


def paint_card(painter: QPainter, rect: QRect, state: CardState = CardState.NORMAL, ground: Tone | None = None) -> None:
    """Paint the ground and edge of a card; `ground` replaces the usual white."""
    tokens = theme.current().tokens
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = theme.current().px(CARD_RADIUS)
    if state is CardState.EMPTY:
        painter.setPen(dashed_pen(tokens.ctl))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(crisp(rect), radius, radius)
    else:
        tone, width = _EDGES[state]
        painter.setPen(QPen(theme.current().colour(tone), width))
        painter.setBrush(theme.current().colour(ground or _GROUNDS.get(state, Tone.SURF)))
        painter.drawRoundedRect(crisp(rect, width), radius - width / 2, radius - width / 2)
    painter.restore()


class RowPlace(Enum):
    """Where a row stands in a card: the first and the last one follow the card's round corners."""

    MIDDLE = auto()
    FIRST = auto()
    LAST = auto()
    ONLY = auto()


def row_place(row: int, count: int) -> RowPlace:
    """Return the place of row `row` (0, 1, …) of `count` rows that fill a card."""
    if count == 1:
        return RowPlace.ONLY
    return RowPlace.FIRST if row == 0 else RowPlace.LAST if row == count - 1 else RowPlace.MIDDLE


def paint_row(
    painter: QPainter,
    rect: QRect,
    option: QStyleOptionViewItem,
    ground: Tone | None = None,
    place: RowPlace = RowPlace.MIDDLE,
) -> None:
    """Paint the ground of a row of a list: selection = tint and a bar at the start edge, then focus and the line below.

    `ground` is a tint of the row's own, for example that of confidential notes. The last row of a card has no line.
    """
    tokens = theme.current().tokens
    selected = is_selected(option)
    if selected:
        _fill_row(painter, rect, tokens.sel, place)
    elif ground is not None:
        _fill_row(painter, rect, theme.current().colour(ground), place)
    elif is_under_mouse(option):
        _fill_row(painter, rect, tokens.surf2, place)
    if place in (RowPlace.MIDDLE, RowPlace.FIRST):
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line0)
    if selected:
        painter.save()
        if place is not RowPlace.MIDDLE:
            painter.setClipPath(_rounded(rect, place), Qt.ClipOperation.IntersectClip)
        paint_selection_bar(painter, rect)
        painter.restore()
    if has_focus(option):
        paint_inner_focus(painter, rect, 0 if place is RowPlace.MIDDLE else theme.current().px(CARD_RADIUS) - 1)


def _fill_row(painter: QPainter, rect: QRect, colour: QColor, place: RowPlace) -> None:
    if place is RowPlace.MIDDLE:
        painter.fillRect(rect, colour)
        return
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(_rounded(rect, place), colour)
    painter.restore()


def _rounded(rect: QRect, place: RowPlace) -> QPainterPath:
    """Return a rounded box that reaches beyond the side of the row that must stay straight."""
    radius = theme.current().px(CARD_RADIUS) - 1
    above = 0 if place in (RowPlace.FIRST, RowPlace.ONLY) else 2 * radius
    below = 0 if place in (RowPlace.LAST, RowPlace.ONLY) else 2 * radius
    path = QPainterPath()
    path.addRoundedRect(QRectF(rect.adjusted(0, -above, 0, below)), radius, radius)
    return path


def paint_selection_bar(painter: QPainter, rect: QRect) -> None:
    """Paint the 3 px bar at the start edge of what is selected."""
    bar = QRect(rect.left(), rect.top(), theme.current().px(BAR_WIDTH), rect.height())
    painter.fillRect(mirrored(bar, rect), theme.current().tokens.acc)


def paint_inner_focus(painter: QPainter, rect: QRect, radius: float = 0.0) -> None:
    """Paint the focus ring inside a row, where nothing can be painted outside of it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, radius > 0)
    painter.setPen(QPen(theme.current().tokens.focus, FOCUS_WIDTH, j=Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = crisp(rect, FOCUS_WIDTH)
    if radius > 0:
        painter.drawRoundedRect(box, radius, radius)
    else:
        painter.drawRect(box)
    painter.restore()


def paint_card_focus(painter: QPainter, rect: QRect) -> None:
    """Paint the focus ring of a card that is selected already: a second line inside its edge."""
    inner = rect.adjusted(3, 3, -3, -3)
    paint_inner_focus(painter, inner, theme.current().px(CARD_RADIUS) - 3)


def paint_rule(painter: QPainter, left: int, right: int, y: int, tone: Tone = Tone.LINE) -> None:
    """Paint a 1 px line from left to right, both ends included."""
    painter.fillRect(QRectF(left, y, right - left + 1, 1), theme.current().colour(tone))
