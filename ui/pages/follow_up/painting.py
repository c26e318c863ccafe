"""Paints committees, meetings and actions: rows of variable height, what is late always as an icon with a word.

Knows the rows of the lists. Must not know what a key does.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.follow_up.models import ActionModel, MechanismModel, MeetingModel
from ui.pages.follow_up.rows import ActionRow, HeadingRow, MechanismRow, MeetingRow, StepRow
from ui.painting.frames import (
    CardState,
    has_focus,
    is_under_mouse,
    paint_card,
    paint_card_focus,
    paint_selection_bar,
)
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.pills import paint_pill, paint_tag, pill_size, tag_size
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate

SIDE, TOP, GAP, INDENT, NUMBER = 11, 8, 4, 18, 26
_TITLE = TextLook(TextSize.BASE, Weight.DemiBold, Align.WORDS, 3)
_MEETING = TextLook(TextSize.BASE, Weight.Medium, Align.START)
_WORDS = TextLook(TextSize.NOTE, None, Align.WORDS, 5)
_LINE = TextLook(TextSize.SMALL, align=Align.START)
_LINES = TextLook(TextSize.SMALL, align=Align.START, max_lines=3)
_ABOUT = TextLook(TextSize.SMALL, align=Align.START)
_NUMBER = TextLook(TextSize.BASE, Weight.DemiBold, Align.END, tabular=True)
_HEADING = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
Chosen = Callable[[], Hashable]


class _Cards(CardDelegate):
    """Rows of which one is shown beside. `chosen` tells its key."""

    def __init__(self, chosen: Chosen) -> None:
        super().__init__()
        self._chosen = chosen

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, key: Hashable) -> QRect:
        """Paint the card of a row and return its place."""
        px = theme.current().px
        card = option.rect.adjusted(px(2), px(1), -px(2), -px(GAP))
        shown = self._chosen() == key
        state = CardState.HOVER if is_under_mouse(option) and not shown else CardState.NORMAL
        paint_card(painter, card, state, Tone.SEL if shown else None)
        if shown:
            paint_selection_bar(painter, card.adjusted(0, px(8), 0, -px(8)))
        if has_focus(option):
            paint_card_focus(painter, card.adjusted(-1, -1, 1, 1))
        return card


class MechanismDelegate(_Cards):
    """A committee; its sub-committees are moved in."""

    def key(self, index: AnyIndex) -> Hashable:
        row: MechanismRow = index.data(MechanismModel.ROW)
        return (row.title, row.line, row.mechanism.level)

    def height(self, index: AnyIndex, width: int) -> int:
        row: MechanismRow = index.data(MechanismModel.ROW)
        px = theme.current().px
        inner = _mechanism_width(row, width)
        words = layout_text(row.title, _TITLE, inner).height + layout_text(row.line, _ABOUT, inner).height
        return words + 2 * px(TOP) + px(2) + px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: MechanismRow = index.data(MechanismModel.ROW)
        return f"{row.title}\n{row.line}"

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: MechanismRow = index.data(MechanismModel.ROW)
        px = theme.current().px
        moved_in = QRect(option.rect)
        moved_in.setLeft(moved_in.left() + px(INDENT) * row.mechanism.level)
        option.rect = mirrored(moved_in, option.rect)
        card = self.paint_ground(painter, option, row.key)
        inner = _mechanism_width(row, self._width_of(option))
        box = mirrored(QRect(card.left() + px(SIDE), card.top() + px(TOP), inner, card.height()), card)
        paint_text(painter, box, row.title, _TITLE)
        below = box.translated(0, layout_text(row.title, _TITLE, inner).height + px(2))
        paint_text(painter, below, row.line, _ABOUT, Tone.INK2)
        if row.waiting:
            line = QRect(card.left(), card.top() + px(TOP), card.width() - px(8), px(18))
            paint_icon(painter, Row(mirrored(line, card)).end(icon_size(14)), "triangle-alert", Tone.WARN, 14)


class MeetingDelegate(_Cards):
    """A meeting on one line: number, when, what its list holds, whether it was held."""

    def key(self, index: AnyIndex) -> Hashable:
        return "meeting"

    def height(self, index: AnyIndex, width: int) -> int:
        px = theme.current().px
        return theme.current().line_height(TextSize.BASE) + theme.current().line_height(TextSize.SMALL) + px(16)

    def words(self, index: AnyIndex, width: int) -> str:
        row: MeetingRow = index.data(MeetingModel.ROW)
        return row.spoken

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: MeetingRow = index.data(MeetingModel.ROW)
        px = theme.current().px
        card = self.paint_ground(painter, option, row.key)
        line = Row(card.adjusted(px(4), 0, -px(SIDE), 0))
        number = line.start(QSize(px(NUMBER), card.height()), px(10))
        paint_line(painter, number, row.number, _NUMBER, Tone.INK2)
        pill = line.end(pill_size(row.pill), px(8))
        paint_pill(painter, pill, row.pill)
        words = line.rest()
        base = theme.current().line_height(TextSize.BASE)
        small = theme.current().line_height(TextSize.SMALL)
        top = words.top() + (words.height() - base - small) // 2
        paint_line(painter, QRect(words.left(), top, words.width(), base), row.title, _MEETING)
        late = bool(row.meeting.late_lines(row.on))
        below = QRect(words.left(), top + base, words.width(), small)
        paint_line(painter, below, row.line, _LINE, Tone.WARN if late else Tone.INK2)


class ActionDelegate(_Cards):
    """An action with who and by when under it and where it stands at the end; headings stand on no card."""

    def key(self, index: AnyIndex) -> Hashable:
        row: StepRow = index.data(ActionModel.ROW)
        if isinstance(row, HeadingRow):
            return ("heading", row.title)
        return (row.title, row.line, row.carried_words, row.pill.text)

    def height(self, index: AnyIndex, width: int) -> int:
        row: StepRow = index.data(ActionModel.ROW)
        px = theme.current().px
        if isinstance(row, HeadingRow):
            return px(34)
        words, line = _action_widths(row, width)
        own = layout_text(row.title, _WORDS, words).height + layout_text(row.line, _LINES, line).height
        tag = px(22) + px(5) + tag_size(row.carried_words).height() if row.carried_words else 0
        return max(own + px(3), px(24), tag) + 2 * px(TOP) + px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: StepRow = index.data(ActionModel.ROW)
        return row.title if isinstance(row, HeadingRow) else f"{row.title}\n{row.line}"

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: StepRow = index.data(ActionModel.ROW)
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, option.rect, row)
            return
        px = theme.current().px
        card = self.paint_ground(painter, option, row.key)
        words, line = _action_widths(row, self._width_of(option))
        box = mirrored(QRect(card.left() + px(SIDE), card.top() + px(TOP), words, card.height()), card)
        paint_text(painter, box, row.title, _WORDS, Tone.INK if row.followed.is_open else Tone.INK2)
        high = layout_text(row.title, _WORDS, words).height
        below = QRect(card.left() + px(SIDE), card.top() + px(TOP) + high + px(3), line, card.height())
        paint_text(painter, mirrored(below, card), row.line, _LINES, Tone.INK2)
        size = pill_size(row.pill)
        end = card.right() + 1 - px(SIDE)
        head = QRect(end - size.width(), card.top() + px(TOP) - px(1), size.width(), size.height())
        paint_pill(painter, mirrored(head, card), row.pill)
        if row.carried_words:
            size = tag_size(row.carried_words)
            top = card.bottom() + 1 - px(TOP) - size.height()
            place = QRect(end - size.width(), top, size.width(), size.height())
            paint_tag(painter, mirrored(place, card), row.carried_words, outlined=True)

    def _paint_heading(self, painter: QPainter, rect: QRect, row: HeadingRow) -> None:
        px = theme.current().px
        line = Row(rect.adjusted(px(4), px(6), -px(4), 0))
        paint_line(painter, line.start(line_size(row.title, _HEADING), px(8)), row.title, _HEADING)
        paint_line(painter, line.rest(), str(row.count), _LINE, Tone.INK2)


def _mechanism_width(row: MechanismRow, width: int) -> int:
    px = theme.current().px
    mark = px(22) if row.waiting else 0
    return max(px(60), width - px(4) - 2 * px(SIDE) - px(INDENT) * row.mechanism.level - mark)


def _action_widths(row: ActionRow, width: int) -> tuple[int, int]:
    """Return how wide the words and the line under them are: at the end stand the pill and the tag."""
    px = theme.current().px
    inner = width - px(4) - 2 * px(SIDE)
    carried = tag_size(row.carried_words).width() + px(10) if row.carried_words else 0
    return max(px(90), inner - pill_size(row.pill).width() - px(10)), max(px(90), inner - carried)
