"""Paints the matrix: its ground with four named corners, the captions of its axes, marks and the names beside them.

Knows boxes and words. Must not know where marks are placed or what moving one does.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.frames import paint_card
from ui.painting.geometry import crisp, is_rtl, mirrored
from ui.painting.marks import THEME_NUMBER, paint_theme_number
from ui.painting.text import Align, TextLook, line_size, paint_line
from ui.tokens import Tone

CORNER_SIDE, CORNER_TOP, WORDS_PAD = 14, 9, 2
RING_GAP, RING = 2, 2
_TITLE = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
_LINE = TextLook(TextSize.SMALL, align=Align.START)
_NAME = TextLook(TextSize.SMALL, Weight.Medium, Align.START)
_CAPTION = TextLook(TextSize.SMALL, align=Align.CENTRE)
_HINT = TextLook(TextSize.BASE, align=Align.CENTRE)


@dataclass(frozen=True, slots=True)
class Corner:
    """What a corner of the matrix means; `boxes` are where its two lines stand."""

    title: str
    line: str
    boxes: tuple[QRect, QRect]


def mark_size() -> int:
    """Return the side of a mark with its ring."""
    px = theme.current().px
    return px(THEME_NUMBER) + 2 * (RING_GAP + RING) + 2


def name_size(name: str) -> QSize:
    """Return the room that a name beside its mark needs."""
    size = line_size(name, _NAME)
    return QSize(size.width() + 2 * WORDS_PAD, size.height())


def corners_of(box: QRect) -> tuple[Corner, ...]:
    """Return the four corners: more matters at the top, easier is at the end side."""
    px = theme.current().px
    heights = (theme.current().line_height(TextSize.BASE), theme.current().line_height(TextSize.SMALL) - px(1))
    words = (
        (_("Plan and find support"), _("matters most, hard to do"), True, False),
        (_("Do first"), _("matters most, can be done soon"), True, True),
        (_("Keep for later"), _("hard, smaller effect"), False, False),
        (_("Quick wins"), _("easy, smaller effect"), False, True),
    )
    inner = box.adjusted(px(CORNER_SIDE), px(CORNER_TOP), -px(CORNER_SIDE), -px(CORNER_TOP))
    widest = {is_top: _widest(inner, [one for one in words if one[2] == is_top]) for is_top in (True, False)}
    found = []
    for title, line, is_top, is_end in words:
        top = inner.top() if is_top else inner.bottom() + 1 - sum(heights)
        boxes = []
        for text, look, height in ((title, _TITLE, heights[0]), (line, _LINE, heights[1])):
            width = min(line_size(text, look).width(), widest[is_top])
            left = inner.right() + 1 - width if is_end else inner.left()
            boxes.append(mirrored(QRect(left, top, width, height), inner))
            top += height
        found.append(Corner(title, line, (boxes[0], boxes[1])))
    return tuple(found)


def _widest(inner: QRect, words: list[tuple[str, str, bool, bool]]) -> int:
    """Return how wide the words of two corners beside each other may be: half, unless both fit as they are."""
    wanted = [
        max(line_size(title, _TITLE).width(), line_size(line, _LINE).width()) for title, line, _top, _end in words
    ]
    gap = theme.current().px(12)
    return max(wanted) if sum(wanted) + gap <= inner.width() else (inner.width() - gap) // 2


def paint_ground(painter: QPainter, box: QRect, corners: tuple[Corner, ...], hint: str = "") -> None:
    """Paint the card, its lines and the words of its corners; `hint` stands in the middle of an empty one."""
    tokens = theme.current().tokens
    paint_card(painter, box)
    for quarter in (1, 3, 2):
        tone = tokens.line2 if quarter == 2 else tokens.line0
        x = box.left() + round(box.width() * quarter / 4)
        y = box.top() + round(box.height() * quarter / 4)
        painter.fillRect(QRect(x, box.top() + 1, 1, box.height() - 2), tone)
        painter.fillRect(QRect(box.left() + 1, y, box.width() - 2, 1), tone)
    for corner in corners:
        for place, text, look, ink in (
            (corner.boxes[0], corner.title, _TITLE, Tone.INK),
            (corner.boxes[1], corner.line, _LINE, Tone.INK2),
        ):
            painter.fillRect(place.adjusted(-WORDS_PAD, 0, WORDS_PAD, 0), tokens.surf)
            paint_line(painter, place, text, look, ink)
    if hint:
        middle = QRect(box.left() + 12, box.center().y() - 14, box.width() - 24, 28)
        painter.fillRect(middle, tokens.surf)
        paint_line(painter, middle, hint, _HINT, Tone.INK2)


def paint_captions(painter: QPainter, box: QRect, priority: QRect, feasibility: QRect) -> None:
    """Paint what the axes mean, beside and below the box; arrows show where there is more."""
    arrow = "←" if is_rtl() else "→"
    words = _("Feasibility, from harder to easier {arrow}").format(arrow=arrow)
    paint_line(painter, feasibility, words, _CAPTION, Tone.INK2)
    # Upwards, at the start side: letters lie on their side, and the arrow points up.
    words = _("Priority, from lower to higher {arrow}").format(arrow="→")
    painter.save()
    centre = priority.center()
    painter.translate(centre)
    painter.rotate(-90)
    side = QRect(-box.height() // 2, -priority.width() // 2, box.height(), priority.width())
    paint_line(painter, side, words, _CAPTION, Tone.INK2)
    painter.restore()


def paint_name(painter: QPainter, box: QRectF, name: str) -> None:
    """Paint a name on a ground that hides the lines under it."""
    place = box.toAlignedRect()
    painter.fillRect(place, theme.current().tokens.surf)
    paint_line(painter, place.adjusted(WORDS_PAD, 0, -WORDS_PAD, 0), name, _NAME)


def paint_strip_name(painter: QPainter, box: QRect, name: str) -> None:
    """Paint the name of a theme that waits to be placed."""
    paint_line(painter, box, name, _NAME, Tone.INK2)


def paint_mark(painter: QPainter, rect: QRect, number: int, *, common: bool, chosen: bool, focused: bool) -> None:
    """Paint the circle of a theme in the middle of a box; the chosen one, or the one with the keyboard, has a ring."""
    tokens = theme.current().tokens
    side = theme.current().px(THEME_NUMBER)
    circle = QRect(0, 0, side, side)
    circle.moveCenter(rect.center())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if chosen or focused:
        ring = circle.adjusted(-RING_GAP - RING, -RING_GAP - RING, RING_GAP + RING, RING_GAP + RING)
        painter.setPen(QPen(tokens.focus if focused else tokens.acc, RING))
        painter.setBrush(tokens.surf)
        painter.drawEllipse(crisp(ring, RING))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.surf)
        painter.drawEllipse(circle.adjusted(-1, -1, 1, 1))
    paint_theme_number(painter, circle, number, common, filled=True)


def paint_leader(painter: QPainter, start: QPoint, end: QPoint) -> None:
    """Paint a thin line from where a theme lies to its mark, which was moved aside."""
    tokens = theme.current().tokens
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.ctl, 1))
    painter.drawLine(start, end)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.ctl)
    painter.drawEllipse(start, 2, 2)
    painter.restore()
