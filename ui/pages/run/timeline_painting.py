"""Paints the day along a line: time, dot, title, who leads, kind; a card and phases for what goes on now.

Knows the rows of the day. Must not know what a key does.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.reading.day_line import Stage
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.run.phase_painting import paint_phases, phases_height
from ui.pages.run.rows import Place, RunRow
from ui.painting.frames import CardState, has_focus, is_under_mouse, paint_card, paint_inner_focus
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.pills import paint_tag, tag_size
from ui.painting.text import Align, TextLook, layout_text, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, is_heard
from ui.widgets.keyed_rows import KeyedRows

TIME, AXIS, CARD = 48, 64, 76
"""Drawn pixels from the start edge: end of the times, the line, the start of titles and cards."""
TOP, BOTTOM, CARD_TOP, GAP, SIDE = 12, 12, 11, 7, 13
DOT, DOT_NOW, ROOM_INDENT = 15, 21, 20
NARROW = 300
_BEYOND = 24
_TIME = TextLook(TextSize.BASE, align=Align.END, tabular=True)
_ACTUAL = TextLook(TextSize.SMALL, Weight.DemiBold, Align.END, tabular=True)
_LINE = TextLook(TextSize.SMALL, align=Align.START, max_lines=2)


class TimelineDelegate(CardDelegate):
    """Rows of variable height; the dot, the time and the title stand on one line."""

    def key(self, index: AnyIndex) -> Hashable:
        row: RunRow = index.data(KeyedRows.ROW)
        return (row.title, row.line, row.kind, row.stage, row.place, bool(row.phases), bool(row.actual))

    def height(self, index: AnyIndex, width: int) -> int:
        row: RunRow = index.data(KeyedRows.ROW)
        px = theme.current().px
        return _words_height(row, width) + _above(row) + _below(row) + (px(GAP) if _ends_card(row) else 0)

    def words(self, index: AnyIndex, width: int) -> str:
        row: RunRow = index.data(KeyedRows.ROW)
        return "\n".join(part for part in (row.title, row.line, row.kind) if part)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: RunRow = index.data(KeyedRows.ROW)
        px = theme.current().px
        whole = option.rect
        start = px(CARD)
        gap = px(GAP) if _ends_card(row) else 0
        card = mirrored(QRect(whole.left() + start, whole.top(), whole.width() - start, whole.height() - gap), whole)
        _paint_ground(painter, card, row, is_under_mouse(option))
        if has_focus(option) and is_heard(option):
            paint_inner_focus(painter, card.adjusted(3, 3, -3, -3), px(5))
        y = whole.top() + _above(row) + theme.current().line_height(TextSize.BASE) // 2
        _paint_axis(painter, whole, row, y)
        _paint_times(painter, whole, row, y)
        _paint_words(painter, whole.adjusted(0, _above(row), 0, 0), row)


def _above(row: RunRow) -> int:
    return theme.current().px(6 if row.place in (Place.ROOM, Place.LAST_ROOM) else CARD_TOP if row.is_card else TOP)


def _below(row: RunRow) -> int:
    return theme.current().px(4 if row.place in (Place.HEAD, Place.ROOM) else CARD_TOP if row.is_card else BOTTOM)


def _ends_card(row: RunRow) -> bool:
    return row.is_card and row.place in (Place.SINGLE, Place.LAST_ROOM)


def _indent(row: RunRow) -> int:
    """Return how far the words begin inside the card, in pixels."""
    px = theme.current().px
    return px(SIDE) + (px(ROOM_INDENT) if row.place in (Place.ROOM, Place.LAST_ROOM) else 0)


def _title_look(row: RunRow) -> TextLook:
    """Return how a title is set: what is over, or has no time, takes one line, so that the day fits the screen."""
    if row.stage in (Stage.OVER, Stage.PASSED):
        weight = Weight.Normal
    else:
        weight = Weight.DemiBold if row.is_card else Weight.Medium
    is_room = row.place in (Place.ROOM, Place.LAST_ROOM)
    lines = 1 if weight == Weight.Normal or not (row.time or is_room) else 2
    return TextLook(TextSize.BASE, weight, Align.START, lines)


def _inner(row: RunRow, width: int) -> int:
    px = theme.current().px
    return max(px(60), width - px(CARD) - _indent(row) - px(SIDE))


def _title_width(row: RunRow, inner: int) -> int:
    px = theme.current().px
    if not row.kind:
        return inner
    return inner - (icon_size().width() if _is_narrow(inner) else tag_size(row.kind, row.icon).width()) - px(10)


def _is_narrow(inner: int) -> bool:
    return inner < theme.current().px(NARROW)


def _words_height(row: RunRow, width: int) -> int:
    px = theme.current().px
    inner = _inner(row, width)
    titles = _title_width(row, inner)
    height = layout_text(row.title, _title_look(row), titles).height
    if row.line:
        height += layout_text(row.line, _LINE, titles).height
    elif row.actual:
        height = max(height, theme.current().line_height(TextSize.BASE) + theme.current().line_height(TextSize.SMALL))
    return height + (px(9) + phases_height() if row.phases else 0)


def _paint_ground(painter: QPainter, card: QRect, row: RunRow, hovered: bool) -> None:
    if not row.is_card:
        if hovered:
            paint_card(painter, card.adjusted(0, 2, 0, -2), CardState.NORMAL)
        return
    state = CardState.SELECTED if row.block_stage is Stage.RUNNING else CardState.NORMAL
    state = CardState.HOVER if hovered and state is CardState.NORMAL and row.place is Place.SINGLE else state
    above = 0 if row.place in (Place.SINGLE, Place.HEAD) else _BEYOND
    below = 0 if row.place in (Place.SINGLE, Place.LAST_ROOM) else _BEYOND
    painter.save()
    painter.setClipRect(card, Qt.ClipOperation.IntersectClip)
    paint_card(painter, card.adjusted(0, -above, 0, below), state)
    painter.restore()


def _paint_axis(painter: QPainter, whole: QRect, row: RunRow, y: int) -> None:
    """Paint the line of the day, accented down to what goes on now, and the dot of this row on it."""
    px = theme.current().px
    tokens = theme.current().tokens
    x = whole.left() + px(AXIS)
    line = QRect(x - 1, whole.top(), 2, whole.height())
    painter.fillRect(mirrored(line, whole), tokens.acc if row.is_reached else tokens.line2)
    if row.place in (Place.ROOM, Place.LAST_ROOM):
        inside = mirrored(QRect(whole.left() + px(CARD) + px(SIDE), y - px(7), px(14), px(14)), whole)
        _paint_state(painter, inside, row)
        return
    side = px(DOT_NOW if row.stage is Stage.RUNNING else DOT)
    _paint_dot(painter, mirrored(QRect(x - side // 2, y - side // 2, side, side), whole), row)


def _paint_dot(painter: QPainter, dot: QRect, row: RunRow) -> None:
    tokens = theme.current().tokens
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    if row.stage is Stage.RUNNING:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.acc)
        painter.drawEllipse(dot)
        paint_icon(painter, dot, "play", tokens.on_acc, 12)
    elif row.stage is Stage.OVER:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.ctl)
        painter.drawEllipse(dot)
        paint_icon(painter, dot, "check", tokens.surf, 12)
    else:
        pen = QPen(tokens.ctl, 2)
        if row.stage is Stage.PASSED or not row.time:
            pen = QPen(tokens.ctl, 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(tokens.surf if row.is_card else tokens.win)
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
    painter.restore()


def _paint_state(painter: QPainter, box: QRect, row: RunRow) -> None:
    """Paint how a room of a block stands: over, running, or to come."""
    icons = {
        Stage.OVER: ("check", Tone.INK2),
        Stage.RUNNING: ("play", Tone.ACC),
        Stage.PASSED: ("circle-dashed", Tone.INK2),
    }
    icon, tone = icons.get(row.stage, ("circle", Tone.INK3))
    paint_icon(painter, box, icon, tone, 14)


def _paint_times(painter: QPainter, whole: QRect, row: RunRow, y: int) -> None:
    """Paint the planned start, and under it the real or expected one where that is another."""
    look = theme.current()
    height = look.line_height(TextSize.BASE)
    column = QRect(whole.left(), y - height // 2, look.px(TIME), height)
    if row.place in (Place.SINGLE, Place.HEAD):
        planned = TextLook(TextSize.BASE, Weight.Bold, Align.END, tabular=True) if row.stage is Stage.RUNNING else _TIME
        tone = Tone.INK if row.stage is Stage.RUNNING else Tone.INK2
        paint_line(painter, mirrored(column, whole), row.time or "–", planned, tone)
    if row.actual:
        below = QRect(column.left(), column.bottom() + 1, column.width(), look.line_height(TextSize.SMALL))
        if row.place not in (Place.SINGLE, Place.HEAD):
            below = QRect(column)
        paint_line(painter, mirrored(below, whole), row.actual, _ACTUAL, Tone.WARN if row.is_late else Tone.INK2)


def _paint_words(painter: QPainter, whole: QRect, row: RunRow) -> None:
    """Paint title, line, kind and phases from the top of a box that is as wide as the row."""
    px = theme.current().px
    width = _inner(row, whole.width())
    left = whole.left() + px(CARD) + _indent(row)
    titles = _title_width(row, width)
    look = _title_look(row)
    tone = Tone.INK2 if row.stage in (Stage.OVER, Stage.PASSED) and row.is_quiet and not row.line else Tone.INK
    title = layout_text(row.title, look, titles)
    box = mirrored(QRect(left, whole.top(), titles, title.height), whole)
    paint_text(painter, box, row.title, look, tone)
    at = whole.top() + title.height
    if row.line:
        line = layout_text(row.line, _LINE, titles)
        paint_text(painter, mirrored(QRect(left, at, titles, line.height), whole), row.line, _LINE, Tone.INK2)
        at += line.height
    if row.kind:
        _paint_kind(painter, mirrored(QRect(left, whole.top(), width, at - whole.top()), whole), row, width)
    if row.phases:
        below = mirrored(QRect(left, at + px(9), width, phases_height()), whole)
        paint_phases(painter, below, row.phases)


def _paint_kind(painter: QPainter, box: QRect, row: RunRow, inner: int) -> None:
    line = Row(box)
    if _is_narrow(inner):
        paint_icon(painter, line.end(icon_size()), row.icon, Tone.INK2)
    else:
        paint_tag(painter, line.end(tag_size(row.kind, row.icon)), row.kind, row.icon)
