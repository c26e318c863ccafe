"""Paints the card of a group: head, members, and the dashed place of a group that has nobody yet.

Knows the rows of a card. Must not know what keys and drops do.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from a87desk.i18n import _
from a87desk.reading.groups_board import Member, Somebody
from a87desk.reading.holders import is_nobody
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.groups.rows import (
    CardModel,
    CardRow,
    HeadRow,
    MemberRow,
    PeopleModel,
    also_words,
    group_title,
    head_lines,
    place_words,
    rapporteur_words,
    size_words,
    spoken_member,
    theme_words,
)
from ui.painting.frames import CardState, has_focus, paint_card, paint_inner_focus, paint_row, paint_rule
from ui.painting.geometry import Row
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import marker_size, paint_marker
from ui.painting.pills import Pill, PillKind, paint_pill, pill_size
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.stakeholders import stakeholder_icon
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, is_heard

HEAD, LINE, MEMBER, NOBODY, PADDING, FOOT, HEAD_FOOT = 13, 20, 26, 38, 12, 8, 9
PERSON = 42
_TITLE = TextLook(TextSize.BASE, Weight.DemiBold, Align.START, 2)
_SMALL = TextLook(TextSize.SMALL, align=Align.START)
_SIZE = TextLook(TextSize.SMALL, Weight.Medium, Align.END, tabular=True)
_NAME = TextLook(TextSize.BASE, align=Align.START, max_lines=1)
_STRONG = TextLook(TextSize.BASE, Weight.Medium, Align.START, 1)
_NOBODY = TextLook(TextSize.SMALL, align=Align.CENTRE)


class CardRowDelegate(CardDelegate):
    """Paints one card, row by row; `is_target` tells whether people are held over it."""

    def __init__(self, is_target: Callable[[], bool]) -> None:
        super().__init__()
        self._is_target = is_target

    def key(self, index: AnyIndex) -> Hashable:
        row: CardRow = index.data(CardModel.ROW)
        if isinstance(row, HeadRow):
            return ("head", group_title(row.one.group), size_words(row.one), len(_lines(row)))
        return ("member", row.is_last) if isinstance(row, MemberRow) else "nobody"

    def height(self, index: AnyIndex, width: int) -> int:
        row: CardRow = index.data(CardModel.ROW)
        px = theme.current().px
        if isinstance(row, HeadRow):
            return px(HEAD) + _title_height(row, width) + len(_lines(row)) * px(LINE) + px(HEAD_FOOT)
        if isinstance(row, MemberRow):
            return px(MEMBER) + (px(FOOT) if row.is_last else 0)
        return px(NOBODY) + px(FOOT)

    def words(self, index: AnyIndex, width: int) -> str:
        row: CardRow = index.data(CardModel.ROW)
        if isinstance(row, HeadRow):
            return "\n".join((group_title(row.one.group), *head_lines(row.one)))
        return spoken_member(row.member) if isinstance(row, MemberRow) else ""

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: CardRow = index.data(CardModel.ROW)
        is_last = not isinstance(row, HeadRow) and (not isinstance(row, MemberRow) or row.is_last)
        state = CardState.DROP_TARGET if self._is_target() else CardState.NORMAL
        _paint_piece(painter, option.rect, state, first=isinstance(row, HeadRow), last=is_last)
        if isinstance(row, HeadRow):
            _paint_head(painter, option, row)
        elif isinstance(row, MemberRow):
            line = option.rect.adjusted(1, 0, -1, -theme.current().px(FOOT) if row.is_last else 0)
            _paint_ground(painter, option, line)
            _paint_member(painter, line.adjusted(theme.current().px(PADDING), 0, -theme.current().px(8), 0), row.member)
        else:
            _paint_nobody(painter, option)


class PersonDelegate(CardDelegate):
    """Paints people: name, organisation under it, the stakeholder group's icon before it, who is not here.

    `says_here` also marks who is.
    """

    def __init__(self, *, says_here: bool = False) -> None:
        super().__init__()
        self._says_here = says_here

    def key(self, index: AnyIndex) -> Hashable:
        return "person"

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(PERSON)

    def words(self, index: AnyIndex, width: int) -> str:
        row: Somebody = index.data(PeopleModel.ROW)
        return spoken_member(Member(row))

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: Somebody = index.data(PeopleModel.ROW)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        line = Row(option.rect.adjusted(px(12), 0, -px(10), 0))
        paint_icon(painter, line.start(icon_size(16), px(8)), stakeholder_icon(row.stakeholder_group), Tone.INK2)
        if row.here is False:
            words = _("Not here")
            paint_line(painter, line.end(line_size(words, _SMALL), px(6)), words, _SMALL, Tone.INK3)
        elif row.here and self._says_here:
            pill = Pill(PillKind.OK, _("Here"), "check")
            paint_pill(painter, line.end(pill_size(pill), px(6)), pill)
        inside = line.rest()
        upper = QRect(inside.left(), inside.top() + px(4), inside.width(), px(18))
        name_tone = Tone.INK3 if row.here is False else Tone.INK
        if not row.sent_by:
            paint_line(painter, inside, row.name, _STRONG, name_tone)
            return
        paint_line(painter, upper, row.name, _STRONG, name_tone)
        paint_line(painter, upper.translated(0, px(17)), row.sent_by, _SMALL, Tone.INK2)


def _lines(row: HeadRow) -> list[str]:
    """Return which lines stand under the title: with which theme it goes on, where, who leads, who writes."""
    group = row.one.group
    found = ["theme"] if row.one.from_theme is not None else []
    found += ["place"] if place_words(group) else []
    found += [] if is_nobody(group.facilitator) else ["facilitator"]
    return [*found, "rapporteur"]


def _is_over(row: HeadRow) -> bool:
    capacity = row.one.group.capacity
    return capacity is not None and len(row.one.members) > capacity


def _title_height(row: HeadRow, width: int) -> int:
    """Return the height of one or two lines of title in a card of this width."""
    px = theme.current().px
    words = size_words(row.one)
    end = pill_size(Pill(PillKind.WARN, words, "triangle-alert")) if _is_over(row) else line_size(words, _SIZE)
    room = width - 2 * px(PADDING) - marker_size().width() - 2 * px(8) - end.width()
    return layout_text(group_title(row.one.group), _TITLE, max(1, room)).height


def _paint_piece(painter: QPainter, rect: QRect, state: CardState, *, first: bool, last: bool) -> None:
    """Paint the part of a card that lies in this row: a whole card that reaches beyond the row where it goes on."""
    beyond = 2 * theme.current().px(8)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    paint_card(painter, rect.adjusted(0, 0 if first else -beyond, 0, 0 if last else beyond), state)
    painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, line: QRect) -> None:
    tokens = theme.current().tokens
    if option.state & QStyle.StateFlag.State_Selected and is_heard(option):
        painter.fillRect(line, tokens.sel)
        if has_focus(option):
            paint_inner_focus(painter, line, theme.current().px(4))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(line, tokens.surf2)


def _paint_head(painter: QPainter, option: QStyleOptionViewItem, row: HeadRow) -> None:
    px = theme.current().px
    rect, group = option.rect, row.one.group
    if option.state & QStyle.StateFlag.State_Selected and has_focus(option) and is_heard(option):
        paint_inner_focus(painter, rect.adjusted(3, 3, -3, -3), px(5))
    inner = rect.adjusted(px(PADDING), 0, -px(PADDING), 0)
    head = Row(QRect(inner.left(), rect.top() + px(9), inner.width(), marker_size().height()))
    paint_marker(painter, head.start(marker_size(), px(8)), group.number or 0)
    words = size_words(row.one)
    if _is_over(row):
        pill = Pill(PillKind.WARN, words, "triangle-alert")
        paint_pill(painter, head.end(pill_size(pill), px(8)), pill)
    else:
        paint_line(painter, head.end(line_size(words, _SIZE), px(8)), words, _SIZE, Tone.INK2)
    title = head.rest()
    height = _title_height(row, rect.width())
    paint_text(painter, QRect(title.left(), title.top() + px(1), title.width(), height), group_title(group), _TITLE)
    top = rect.top() + px(HEAD) + height
    for what in _lines(row):
        line = Row(QRect(inner.left(), top, inner.width(), px(LINE)))
        if what == "theme":
            _paint_said(painter, line, "arrow-right", theme_words(row.one))
        elif what == "place":
            _paint_said(painter, line, "building-2", place_words(group))
        elif what == "facilitator":
            _paint_said(painter, line, "presentation", group.facilitator)
        elif rapporteur_words(group):
            _paint_said(painter, line, "notebook-pen", rapporteur_words(group))
        else:
            pill = Pill(PillKind.DASHED, _("Rapporteur: TBD"), "circle-dashed")
            size = pill_size(pill)
            paint_pill(painter, line.start(QSize(min(size.width(), line.left_over), px(LINE))), pill)
        top += px(LINE)
    paint_rule(painter, rect.left() + 1, rect.right() - 1, rect.bottom() - px(3), Tone.LINE0)


def _paint_said(painter: QPainter, line: Row, icon: str, words: str) -> None:
    px = theme.current().px
    paint_icon(painter, line.start(icon_size(14), px(6)), icon, Tone.INK2, 14)
    paint_line(painter, line.rest(), words, _SMALL, Tone.INK2)


def _paint_member(painter: QPainter, rect: QRect, member: Member) -> None:
    px = theme.current().px
    line = Row(rect)
    paint_icon(painter, line.start(icon_size(14), px(7)), stakeholder_icon(member.who.stakeholder_group), Tone.INK2, 14)
    if member.is_fixed:
        paint_icon(painter, line.end(icon_size(14), px(4)), "pin", Tone.INK2, 14)
    if member.also_in:
        words = also_words(member)
        paint_line(painter, line.end(line_size(words, _SMALL), px(6)), words, _SMALL, Tone.WARN)
    elif member.who.here is False:
        words = _("Not here")
        paint_line(painter, line.end(line_size(words, _SMALL), px(6)), words, _SMALL, Tone.INK3)
    paint_line(painter, line.rest(), member.who.name, _NAME, Tone.INK3 if member.who.here is False else Tone.INK)


def _paint_nobody(painter: QPainter, option: QStyleOptionViewItem) -> None:
    px = theme.current().px
    place = option.rect.adjusted(px(8), px(3), -px(8), -px(FOOT))
    paint_card(painter, place, CardState.EMPTY)
    if option.state & QStyle.StateFlag.State_Selected and has_focus(option) and is_heard(option):
        paint_inner_focus(painter, place, px(8))
    paint_line(painter, place, _("Nobody yet"), _NOBODY, Tone.INK3)
