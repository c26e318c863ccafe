"""Paints groups with their counts, what a group presents in large letters, and amendments under it.

Knows the rows of this page. Must not know what a key does.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.report_back.models import GroupModel, SaidModel
from ui.pages.report_back.rows import AmendmentRow, AnySaidRow, GroupRow, SaidRow
from ui.painting.frames import CardState, card_state, has_focus, paint_card, paint_card_focus, paint_row
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import marker_size, paint_marker
from ui.painting.pills import Pill, PillKind, paint_pill, pill_size
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, is_heard

GROUP_ROW, GAP, PADDING, HEAD, INDENT = 52, 8, 12, 24, 36
_NAME = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
_LINE = TextLook(TextSize.SMALL, align=Align.START)
_CODE = TextLook(TextSize.CARD, Weight.DemiBold, Align.START, tabular=True)
_WORDS = TextLook(TextSize.PAGE, Weight.Medium)
_FOLDED = TextLook(TextSize.NOTE, align=Align.START)
_AMENDMENT = TextLook(TextSize.NOTE)


class GroupDelegate(CardDelegate):
    """Rows of one height: square, name, counts, and whether the room sees the group."""

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(GROUP_ROW)

    def words(self, index: AnyIndex, width: int) -> str:
        row: GroupRow = index.data(GroupModel.ROW)
        return f"{row.group.theme or row.title}\n{row.line}"

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: GroupRow = index.data(GroupModel.ROW)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        line = Row(option.rect.adjusted(px(16), 0, -px(12), 0))
        paint_marker(painter, line.start(marker_size(), px(10)), row.group.number or 0)
        if row.is_live:
            paint_icon(painter, line.end(icon_size(), px(6)), "projector", Tone.OK)
        box = line.rest()
        half = box.height() // 2
        paint_line(painter, QRect(box.left(), box.top() + px(6), box.width(), half - px(6)), row.title, _NAME)
        below = QRect(box.left(), box.top() + half, box.width(), half - px(6))
        paint_line(painter, below, row.line, _LINE, Tone.INK2)


class SaidDelegate(CardDelegate):
    """Cards as high as their words; what was said before is one line while only the new is of interest."""

    marks_chosen = False
    """Whether the chosen card looks chosen although the keyboard is elsewhere."""

    def key(self, index: AnyIndex) -> Hashable:
        row: AnySaidRow = index.data(SaidModel.ROW)
        if isinstance(row, AmendmentRow):
            return row.amendment.text
        return (row.said.one.text, row.is_folded)

    def height(self, index: AnyIndex, width: int) -> int:
        row: AnySaidRow = index.data(SaidModel.ROW)
        px = theme.current().px
        if isinstance(row, AmendmentRow):
            words = layout_text(row.amendment.text, _AMENDMENT, _amendment_width(width)).height
            return px(4) + px(18) + words + px(8) + px(GAP)
        if row.is_folded:
            return px(40) + px(GAP)
        words = layout_text(row.said.one.text, _WORDS, width - 2 * px(PADDING)).height
        return 2 * px(PADDING) + px(HEAD) + px(6) + words + px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: AnySaidRow = index.data(SaidModel.ROW)
        return row.said.one.text if isinstance(row, SaidRow) and row.is_folded else ""

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: AnySaidRow = index.data(SaidModel.ROW)
        px = theme.current().px
        card = option.rect.adjusted(0, 0, 0, -px(GAP))
        if isinstance(row, AmendmentRow):
            card = mirrored(card.adjusted(px(INDENT), 0, 0, 0), card)
        ground = Tone.INFO_T if isinstance(row, AmendmentRow) else Tone.SURF2 if row.is_folded else None
        state = card_state(option) if is_heard(option) or self.marks_chosen else CardState.NORMAL
        paint_card(painter, card, state, ground)
        if has_focus(option):
            paint_card_focus(painter, card)
        if isinstance(row, AmendmentRow):
            _paint_amendment(painter, card, row)
        elif row.is_folded:
            _paint_folded(painter, card, row)
        else:
            _paint_said(painter, card, row)


def _paint_said(painter: QPainter, card: QRect, row: SaidRow) -> None:
    px = theme.current().px
    inner = card.adjusted(px(PADDING), px(PADDING), -px(PADDING), -px(PADDING))
    head = Row(QRect(inner.left(), inner.top(), inner.width(), px(HEAD)))
    _paint_head(painter, head, row)
    words = QRect(inner.left(), inner.top() + px(HEAD) + px(6), inner.width(), inner.height())
    paint_text(painter, words, row.said.one.text, _WORDS)


def _paint_head(painter: QPainter, head: Row, row: SaidRow) -> None:
    px = theme.current().px
    paint_line(painter, head.start(line_size(row.said.one.code, _CODE), px(10)), row.said.one.code, _CODE)
    paint_pill(painter, head.start(pill_size(row.pill), px(8)), row.pill)
    if row.said.one.versions:
        versions = Pill(PillKind.WARN, _("Two versions"), "git-compare")
        if pill_size(versions).width() < head.left_over:
            paint_pill(painter, head.start(pill_size(versions), px(8)), versions)
    if row.later and line_size(row.later, _LINE).width() < head.left_over:
        paint_line(painter, head.end(line_size(row.later, _LINE)), row.later, _LINE, Tone.INK2)


def _paint_folded(painter: QPainter, card: QRect, row: SaidRow) -> None:
    px = theme.current().px
    line = Row(card.adjusted(px(PADDING), 0, -px(PADDING), 0))
    paint_line(painter, line.start(line_size(row.said.one.code, _CODE), px(10)), row.said.one.code, _CODE, Tone.INK2)
    paint_pill(painter, line.start(pill_size(row.pill), px(10)), row.pill)
    paint_line(painter, line.rest(), row.said.one.text, _FOLDED, Tone.INK2)


def _paint_amendment(painter: QPainter, card: QRect, row: AmendmentRow) -> None:
    px = theme.current().px
    inner = card.adjusted(px(10), px(4), -px(10), -px(8))
    head = Row(QRect(inner.left(), inner.top(), inner.width(), px(18)))
    hidden = not row.amendment.is_for_everyone
    icon, tone = ("lock", Tone.CONF) if hidden else ("pencil", Tone.INFO)
    paint_icon(painter, head.start(icon_size(14), px(6)), icon, tone, 14)
    paint_line(painter, head.rest(), _("Amendment from the floor"), _LINE, tone)
    words = QRect(inner.left(), inner.top() + px(18), _amendment_width(card.width() + px(INDENT)), inner.height())
    paint_text(painter, mirrored(words, inner), row.amendment.text, _AMENDMENT)


def _amendment_width(width: int) -> int:
    px = theme.current().px
    return max(1, width - px(INDENT) - 2 * px(10))
