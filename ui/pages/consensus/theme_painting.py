"""Paints themes: circle, name, badge, groups, and of an open one the recommendations in it, all on one card.

Knows the rows of the middle list. Must not know what a key or a drop does.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.i18n import _
from a87desk.reading.rule_words import standing_words
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.consensus.models import ThemeModel
from ui.pages.consensus.rows import AnyThemeRow, MemberRow, ThemeRow, counted, full_name, short_name, support_pill
from ui.pages.consensus.voice_painting import PLENARY_ICON, paint_voice
from ui.painting.frames import CardState, card_state, has_focus, paint_card, paint_inner_focus, paint_rule
from ui.painting.geometry import Row, is_rtl, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import MARKER_SMALL, THEME_NUMBER, marker_size, paint_marker, paint_theme_number
from ui.painting.pills import chip_size, paint_chip, paint_pill, paint_tag, pill_size, tag_size
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.safe_text import elide
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, is_heard

CARD, GAP, PADDING = 73, 6, 12
MEMBER, LAST_SPACE = 25, 8
NEW = 34
LEAST_CHIP = 72
_NAME = TextLook(TextSize.CARD, Weight.DemiBold, Align.START, 1)
_COUNT = TextLook(TextSize.SMALL, align=Align.END)
_WORDS = TextLook(TextSize.BASE, max_lines=12)
"""Whole words: what a group said is not cut where the panel decides on it; the tooltip has even the longest."""
_CODE = TextLook(TextSize.SMALL, align=Align.END, tabular=True)
_DROP = TextLook(TextSize.SMALL, align=Align.CENTRE)


class ThemeDelegate(CardDelegate):
    """Paints heads, members and the dropping place; `drop_key` tells over which row something is held."""

    def __init__(self, drop_key: Callable[[], Hashable]) -> None:
        super().__init__()
        self._drop_key = drop_key

    def key(self, index: AnyIndex) -> Hashable:
        row: AnyThemeRow = index.data(ThemeModel.ROW)
        if isinstance(row, ThemeRow):
            return ("theme", row.is_open)
        return ("member", row.is_last, row.member.text, row.elsewhere) if isinstance(row, MemberRow) else "new"

    def height(self, index: AnyIndex, width: int) -> int:
        row: AnyThemeRow = index.data(ThemeModel.ROW)
        px = theme.current().px
        if isinstance(row, ThemeRow):
            return px(CARD) + (0 if row.is_open else px(GAP))
        if isinstance(row, MemberRow):
            words = layout_text(row.member.text, _WORDS, _words_width(row, width)).height
            return max(px(MEMBER), words + px(7)) + (px(LAST_SPACE) + px(GAP) if row.is_last else 0)
        return px(NEW) + px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: AnyThemeRow = index.data(ThemeModel.ROW)
        if isinstance(row, MemberRow):
            return f"{row.member.code}\n{row.member.text}"
        if isinstance(row, ThemeRow):
            raised = [group for group in row.groups if group.id in row.one.group_ids]
            standing = standing_words(row.one, row.counting)
            return "\n".join((row.one.theme.name, standing, *(f"{one.number}. {full_name(one)}" for one in raised)))
        return ""

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: AnyThemeRow = index.data(ThemeModel.ROW)
        is_target = row.key == self._drop_key()
        if isinstance(row, ThemeRow):
            self._paint_theme(painter, option, row, is_target)
        elif isinstance(row, MemberRow):
            self._paint_member(painter, option, row, ("theme", row.theme_id) == self._drop_key())
        else:
            _paint_new(painter, option, is_target)

    def _paint_theme(self, painter: QPainter, option: QStyleOptionViewItem, row: ThemeRow, is_target: bool) -> None:
        px = theme.current().px
        card = option.rect.adjusted(0, 0, 0, 0 if row.is_open else -px(GAP))
        state = CardState.DROP_TARGET if is_target else card_state(option) if is_heard(option) else CardState.NORMAL
        _paint_piece(painter, card, state, first=True, last=not row.is_open)
        if row.is_open and state is CardState.SELECTED:
            paint_rule(painter, card.left() + 1, card.right() - 1, card.bottom(), Tone.ACC)
        inner = card.adjusted(px(PADDING), 0, -px(PADDING), 0)
        head = Row(QRect(inner.left(), card.top() + px(8), inner.width(), px(THEME_NUMBER)))
        number = head.start(marker_size(THEME_NUMBER), px(8))
        paint_theme_number(painter, number, row.one.theme.number or 0, row.one.meets_rule)
        pill = support_pill(row.one, row.counting)
        if pill_size(pill).width() > inner.width() // 2:
            pill = support_pill(row.one, row.counting, short=True)
        paint_pill(painter, head.end(pill_size(pill), px(8)), pill)
        paint_line(painter, head.rest(), row.one.theme.name, _NAME)
        start = px(THEME_NUMBER) + px(8)
        below = QRect(inner.left() + start, card.top() + px(41), inner.width() - start, px(24))
        _paint_groups(painter, mirrored(below, inner), row)

    def _paint_member(self, painter: QPainter, option: QStyleOptionViewItem, row: MemberRow, is_target: bool) -> None:
        px = theme.current().px
        rect = option.rect
        piece = rect.adjusted(0, 0, 0, -px(GAP) if row.is_last else 0)
        state = CardState.DROP_TARGET if is_target else CardState.NORMAL
        _paint_piece(painter, piece, state, first=False, last=row.is_last)
        height = rect.height() - (px(LAST_SPACE) + px(GAP) if row.is_last else 0)
        line = QRect(rect.left() + px(PADDING), rect.top(), rect.width() - 2 * px(PADDING), height)
        paint_rule(painter, line.left(), line.right(), line.top(), Tone.LINE0)
        inner = line.adjusted(-px(6), 1, px(6), 0)
        flags = option.state
        if flags & QStyle.StateFlag.State_Selected and is_heard(option):
            painter.fillRect(inner, theme.current().tokens.sel)
            if has_focus(option):
                paint_inner_focus(painter, inner, 0)
        elif flags & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(inner, theme.current().tokens.surf2)
        first = Row(QRect(line.left(), line.top(), line.width(), px(MEMBER)))
        paint_voice(painter, first.start(marker_size(MARKER_SMALL), px(8)), row.member.group_number)
        code = line_size(row.member.code, _CODE)
        paint_line(painter, first.end(code, px(10)), row.member.code, _CODE, Tone.INK3)
        if row.elsewhere:
            paint_tag(painter, first.end(tag_size(row.elsewhere), px(8)), row.elsewhere)
        words = first.rest()
        paint_text(painter, QRect(words.left(), line.top() + px(4), words.width(), height), row.member.text, _WORDS)


def _words_width(row: MemberRow, width: int) -> int:
    """Return how wide the words of a recommendation may be in a row of this width; as `_paint_member` lays them."""
    px = theme.current().px
    start = marker_size(MARKER_SMALL).width() + px(8)
    end = line_size(row.member.code, _CODE).width() + px(10)
    tag = tag_size(row.elsewhere).width() + px(8) if row.elsewhere else 0
    return max(px(60), width - 2 * px(PADDING) - start - end - tag)


def _paint_piece(painter: QPainter, rect: QRect, state: CardState, *, first: bool, last: bool) -> None:
    """Paint the part of a card that lies in this row: a whole card that reaches beyond the row where it goes on."""
    beyond = 2 * theme.current().px(8)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    paint_card(painter, rect.adjusted(0, 0 if first else -beyond, 0, 0 if last else beyond), state)
    painter.restore()


def _paint_groups(painter: QPainter, rect: QRect, row: ThemeRow) -> None:
    px = theme.current().px
    line = Row(rect)
    chevron = "chevron-down" if row.is_open else "chevron-left" if is_rtl() else "chevron-right"
    paint_icon(painter, line.end(icon_size(14), px(6)), chevron, Tone.INK2, 14)
    words = counted(len(row.one.members))
    paint_line(painter, line.end(line_size(words, _COUNT), px(10)), words, _COUNT, Tone.INK2)
    raised = [group for group in row.groups if group.id in row.one.group_ids]
    others = [group for group in row.groups if group.id not in row.one.group_ids]
    rest = len(others) * (marker_size().width() + px(5)) + px(4)
    if row.one.has_plenary:
        rest += tag_size(_("Plenary"), PLENARY_ICON).width() + px(5)
    named = _names_that_fit(raised, line.left_over - rest)
    for group in raised:
        if named:
            paint_chip(painter, line.start(chip_size(named[group.id]), px(5)), group.number or 0, named[group.id])
        else:
            paint_marker(painter, line.start(marker_size(), px(5)), group.number or 0)
    if row.one.has_plenary:
        paint_tag(painter, line.start(tag_size(_("Plenary"), PLENARY_ICON), px(5)), _("Plenary"), PLENARY_ICON)
    line.skip(px(2))
    for group in others:
        if line.left_over > marker_size().width():
            paint_marker(painter, line.start(marker_size(), px(5)), group.number or 0, raised=False)


def _names_that_fit(groups: Sequence[BreakoutGroup], width: int) -> dict[str, str]:
    """Return the names of groups for chips that fit into a width side by side, cut if need be; none if too many."""
    gap = theme.current().px(5)
    names = {group.id: short_name(group) for group in groups}
    first_words = {key: name.split(" ")[0] for key, name in names.items()}
    for tried in (names, first_words):
        if sum(chip_size(name).width() + gap for name in tried.values()) <= width:
            return tried
    each = width // len(names) - gap
    if each < theme.current().px(LEAST_CHIP):
        return {}
    metrics = QFontMetrics(theme.current().font(TextSize.SMALL))
    return {key: elide(name, metrics, each - chip_size("").width()) for key, name in names.items()}


def _paint_new(painter: QPainter, option: QStyleOptionViewItem, is_target: bool) -> None:
    px = theme.current().px
    card = option.rect.adjusted(0, 0, 0, -px(GAP))
    chosen = bool(option.state & QStyle.StateFlag.State_Selected) and has_focus(option)
    paint_card(painter, card, CardState.DROP_TARGET if is_target else CardState.EMPTY)
    if chosen:
        paint_inner_focus(painter, card, px(8))
    words = _("Drop a recommendation here to start a new theme")
    width = layout_text(words, _DROP).width + icon_size(14).width() + px(8)
    inset = max(px(8), (card.width() - width) // 2)
    line = Row(card.adjusted(inset, 0, -inset, 0))
    paint_icon(painter, line.start(icon_size(14), px(8)), "plus", Tone.INK2, 14)
    paint_line(painter, line.start(QSize(min(width, line.left_over), card.height())), words, _DROP, Tone.INK2)
