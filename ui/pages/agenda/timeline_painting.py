"""Paints the sessions of a day along a line: time, title, kind, place, and who has a role.

Knows the rows of the middle list. Must not know what a key or a drop does.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.domain.session_asks import asks_of
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.agenda.kinds import kind_icon, kind_word
from ui.pages.agenda.models import SessionModel
from ui.pages.agenda.rows import RoleChip, SessionRow
from ui.painting.frames import CardState, has_focus, is_under_mouse, paint_card, paint_card_focus
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.pills import PILL_HEIGHT, Pill, PillKind, paint_pill, paint_tag, pill_size, tag_size
from ui.painting.text import Align, TextLook, layout_text, paint_line, paint_text
from ui.safe_text import isolate_ltr
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate
from ui.widgets.drop_list import AT_END

TIME, AXIS, LANE, DOT = 58, 24, 20, 11
TOP, BOTTOM, GAP, SIDE = 9, 9, 4, 12
CHIP_GAP, MOST_CHIP_LINES = 5, 2
NARROW, TAG_LINE = 350, 22
"""Below this many drawn pixels for words the kind stands under the title, not beside it."""
_TIME = TextLook(TextSize.BASE, Weight.DemiBold, Align.END, tabular=True)
_LENGTH = TextLook(TextSize.SMALL, align=Align.END, tabular=True)
_TITLE = TextLook(TextSize.BASE, Weight.DemiBold, Align.START, 2)
_BREAK = TextLook(TextSize.BASE, align=Align.START, max_lines=2)
_LINE = TextLook(TextSize.SMALL, align=Align.START)
"""Where something is dropped below all sessions."""


class TimelineDelegate(CardDelegate):
    """Rows of variable height. `chosen` tells whose form is open, `drop_key` before which row something is held."""

    def __init__(self, chosen: Callable[[], Hashable], drop_key: Callable[[], Hashable]) -> None:
        super().__init__()
        self._chosen, self._drop_key = chosen, drop_key

    def key(self, index: AnyIndex) -> Hashable:
        row: SessionRow = index.data(SessionModel.ROW)
        return (row.title, row.lane, row.session.kind, row.line != "", row.chips, bool(row.problems))

    def height(self, index: AnyIndex, width: int) -> int:
        row: SessionRow = index.data(SessionModel.ROW)
        px = theme.current().px
        inner = self._inner_width(row, width)
        title = layout_text(row.title, _look(row), self._title_width(row, inner)).height
        line = self._line_height(row, inner)
        lines = len(_chip_lines(row.chips, inner))
        chips = lines * (px(PILL_HEIGHT) + px(CHIP_GAP)) + px(2) if lines else 0
        return max(px(TOP) + title + line + chips + px(BOTTOM), px(44)) + px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: SessionRow = index.data(SessionModel.ROW)
        return "\n".join(part for part in (row.title, row.line, *(c.words for c in row.chips), *row.problems) if part)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: SessionRow = index.data(SessionModel.ROW)
        px = theme.current().px
        whole = option.rect
        shown = row.key == self._chosen()
        self._paint_time(painter, whole, row, shown)
        _paint_axis(painter, whole, row, shown)
        start = px(TIME) + px(AXIS) + row.lane * px(LANE)
        card = mirrored(
            QRect(whole.left() + start, whole.top(), whole.width() - start, whole.height() - px(GAP)), whole
        )
        if shown:
            paint_card(painter, card, CardState.SELECTED)
        elif row.lane or is_under_mouse(option):
            paint_card(painter, card, CardState.HOVER if is_under_mouse(option) else CardState.NORMAL)
        if has_focus(option) and shown:
            paint_card_focus(painter, card)
        self._paint_words(painter, card.adjusted(px(SIDE), 0, -px(SIDE), 0), row)
        self._paint_drop(painter, whole, row)

    def _paint_time(self, painter: QPainter, whole: QRect, row: SessionRow, shown: bool) -> None:
        px = theme.current().px
        height = theme.current().line_height(TextSize.BASE)
        column = QRect(whole.left(), whole.top() + px(TOP), px(TIME) - px(6), height)
        if not row.session.starts:
            paint_icon(painter, mirrored(column, whole), "circle-dashed", Tone.INK2)
            return
        paint_line(painter, mirrored(column, whole), row.start, _TIME, Tone.INK if shown else Tone.INK2)
        if row.length:
            below = column.translated(0, height)
            below.setHeight(theme.current().line_height(TextSize.SMALL))
            paint_line(painter, mirrored(below, whole), row.length, _LENGTH, Tone.INK3)

    def _paint_words(self, painter: QPainter, inner: QRect, row: SessionRow) -> None:
        px = theme.current().px
        look = _look(row)
        width = self._title_width(row, inner.width())
        title = layout_text(row.title, look, width)
        at = inner.top() + px(TOP)
        paint_text(painter, mirrored(QRect(inner.left(), at, width, title.height), inner), row.title, look)
        first = Row(QRect(inner.left(), at - px(1), inner.width(), px(20)))
        height = self._line_height(row, inner.width())
        second = Row(QRect(inner.left(), at + title.height, inner.width(), height))
        beside = second if _is_narrow(inner.width()) else first
        kind = tag_size(kind_word(row.session.kind), kind_icon(row.session.kind))
        paint_tag(painter, beside.end(kind, px(6)), kind_word(row.session.kind), kind_icon(row.session.kind))
        if row.problems:
            paint_icon(painter, first.end(icon_size()), "triangle-alert", Tone.WARN)
        if row.line:
            paint_line(painter, second.rest(), row.line, _LINE, Tone.INK2)
        at += title.height + height + px(2)
        for chips in _chip_lines(row.chips, inner.width()):
            at += px(CHIP_GAP)
            self._paint_chips(painter, QRect(inner.left(), at, inner.width(), px(PILL_HEIGHT)), chips)
            at += px(PILL_HEIGHT)

    def _paint_chips(self, painter: QPainter, line: QRect, chips: Sequence[RoleChip]) -> None:
        row = Row(line)
        for chip in chips:
            size = _chip_size(chip)
            place = row.start(QSize(min(size.width(), row.left_over), size.height()), theme.current().px(CHIP_GAP))
            if chip.is_open:
                paint_pill(painter, place, _pill(chip))
            else:
                paint_tag(painter, place, chip.words, "", True)

    def _paint_drop(self, painter: QPainter, whole: QRect, row: SessionRow) -> None:
        target = self._drop_key()
        at_end = target == AT_END and row.is_last
        if target != row.key and not at_end:
            return
        y = whole.bottom() - 2 if at_end else whole.top()
        painter.fillRect(QRect(whole.left(), y, whole.width(), 2), theme.current().tokens.acc)

    def _inner_width(self, row: SessionRow, width: int) -> int:
        px = theme.current().px
        return width - px(TIME) - px(AXIS) - row.lane * px(LANE) - 2 * px(SIDE)

    def _line_height(self, row: SessionRow, inner: int) -> int:
        """Return the height of the line under the title."""
        if _is_narrow(inner):
            return theme.current().px(TAG_LINE)
        return theme.current().line_height(TextSize.SMALL) + theme.current().px(1) if row.line else 0

    def _title_width(self, row: SessionRow, inner: int) -> int:
        px = theme.current().px
        kind = tag_size(kind_word(row.session.kind), kind_icon(row.session.kind)).width() + px(10)
        kind = 0 if _is_narrow(inner) else kind
        return inner - kind - (icon_size().width() + px(6) if row.problems else 0)


def _is_narrow(inner: int) -> bool:
    return inner < theme.current().px(NARROW)


def _look(row: SessionRow) -> TextLook:
    return _TITLE if asks_of(row.session.kind).record else _BREAK


def _paint_axis(painter: QPainter, whole: QRect, row: SessionRow, shown: bool) -> None:
    """Paint the line of the day and the dot of this session on it."""
    px = theme.current().px
    tokens = theme.current().tokens
    x, y = whole.left() + px(TIME) + px(AXIS) // 2 - px(3), whole.top() + px(TOP) + px(9)
    top = y if row.is_first else whole.top()
    bottom = y if row.is_last else whole.bottom() + 1
    line = QRect(x - 1, top, 2, bottom - top)
    painter.fillRect(mirrored(line, whole), tokens.line2)
    dot = mirrored(QRect(x - px(DOT) // 2, y - px(DOT) // 2, px(DOT), px(DOT)), whole)
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.acc if shown else tokens.ctl, 2))
    painter.setBrush(tokens.acc if shown else tokens.win)
    if not row.session.starts:
        painter.setPen(QPen(tokens.ctl, 1, Qt.PenStyle.DashLine))
    painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
    painter.restore()


def _pill(chip: RoleChip) -> Pill:
    return Pill(PillKind.DASHED, chip.words, "circle-dashed")


def _chip_size(chip: RoleChip) -> QSize:
    return pill_size(_pill(chip)) if chip.is_open else tag_size(chip.words)


def _chip_lines(chips: Sequence[RoleChip], width: int) -> list[list[RoleChip]]:
    """Return the chips in lines of this width; what does not fit in two lines is counted, open roles come first."""
    px = theme.current().px
    lines: list[list[RoleChip]] = []
    left = 0
    ordered = sorted(chips, key=lambda chip: not chip.is_open) if len(chips) > 4 else list(chips)
    for number, chip in enumerate(ordered):
        wanted = _chip_size(chip).width() + px(CHIP_GAP)
        if not lines or wanted > left:
            if len(lines) == MOST_CHIP_LINES:
                rest = RoleChip(isolate_ltr(f"+{len(ordered) - number}"), False)
                while lines[-1] and left < _chip_size(rest).width():
                    left += _chip_size(lines[-1].pop()).width() + px(CHIP_GAP)
                    number -= 1
                    rest = RoleChip(isolate_ltr(f"+{len(ordered) - number}"), False)
                lines[-1].append(rest)
                return lines
            lines.append([])
            left = width
        lines[-1].append(chip)
        left -= wanted
    return lines
