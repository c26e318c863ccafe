"""Paints the themes of the plenary: circle, name, groups, outcome, and what else there is to know.

Knows the rows of the first list. Must not know what a key does.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.plenary.models import ThemeModel
from ui.pages.plenary.rows import AnyThemeRow, HeadingRow, ThemeRow
from ui.pages.plenary.words import outcome_pill
from ui.painting.frames import CardState, card_state, has_focus, paint_card, paint_card_focus
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import (
    MARKER_SMALL,
    THEME_NUMBER,
    marker_size,
    paint_strip,
    paint_theme_number,
    strip_size,
)
from ui.painting.pills import paint_pill, pill_size
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate

PADDING, GAP, LINE, HEADING, BETWEEN = 10, 6, 22, 32, 5
_NAME = TextLook(TextSize.BASE, Weight.DemiBold, Align.START, 2)
_SMALL = TextLook(TextSize.SMALL, align=Align.START)
_COUNT = TextLook(TextSize.SMALL, align=Align.END)
_HEADING = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START)


def paint_heading(painter: QPainter, rect: QRect, row: HeadingRow) -> None:
    """Paint the line above some rows, low in its place."""
    px = theme.current().px
    line = Row(QRect(rect.left(), rect.bottom() - px(24), rect.width(), px(24)))
    paint_line(painter, line.start(line_size(row.title, _HEADING), px(8)), row.title, _HEADING, Tone.INK2)
    paint_line(painter, line.rest(), row.count, _SMALL, Tone.INK3)


class ThemeDelegate(CardDelegate):
    """Cards of three lines: name, groups, outcome. The one before the room is marked."""

    def key(self, index: AnyIndex) -> Hashable:
        row: AnyThemeRow = index.data(ThemeModel.ROW)
        return row.one.theme.name if isinstance(row, ThemeRow) else "heading"

    def height(self, index: AnyIndex, width: int) -> int:
        row: AnyThemeRow = index.data(ThemeModel.ROW)
        px = theme.current().px
        if isinstance(row, HeadingRow):
            return px(HEADING)
        name = layout_text(row.one.theme.name, _NAME, _name_width(width)).height
        return 2 * px(PADDING) + max(px(THEME_NUMBER), name) + 2 * (px(BETWEEN) + px(LINE)) + px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: AnyThemeRow = index.data(ThemeModel.ROW)
        if isinstance(row, HeadingRow):
            return ""
        return "\n".join((row.one.theme.name, row.support, *(words for _icon, words in row.marks)))

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: AnyThemeRow = index.data(ThemeModel.ROW)
        px = theme.current().px
        if isinstance(row, HeadingRow):
            paint_heading(painter, option.rect, row)
            return
        card = option.rect.adjusted(0, 0, 0, -px(GAP))
        state = card_state(option)
        paint_card(painter, card, state, Tone.SEL if state is CardState.SELECTED else None)
        if has_focus(option):
            paint_card_focus(painter, card)
        _paint_theme(painter, card.adjusted(px(PADDING), px(PADDING), -px(PADDING), -px(PADDING)), row)


def _name_width(width: int) -> int:
    px = theme.current().px
    return max(1, width - 2 * px(PADDING) - px(THEME_NUMBER) - px(8))


def _paint_theme(painter: QPainter, inner: QRect, row: ThemeRow) -> None:
    px = theme.current().px
    one = row.one
    circle = QRect(inner.topLeft(), marker_size(THEME_NUMBER))
    paint_theme_number(painter, mirrored(circle, inner), one.theme.number or 0, one.on_board.meets_rule)
    indent = px(THEME_NUMBER) + px(8)
    block = layout_text(one.theme.name, _NAME, inner.width() - indent)
    top = inner.top() + max(0, (px(THEME_NUMBER) - block.height) // 2)
    name = QRect(inner.left() + indent, top, inner.width() - indent, block.height)
    paint_text(painter, mirrored(name, inner), one.theme.name, _NAME)
    below = inner.top() + max(px(THEME_NUMBER), block.height) + px(BETWEEN)
    groups = QRect(inner.left() + indent, below, inner.width() - indent, px(LINE))
    outcome = groups.translated(0, px(LINE) + px(BETWEEN))
    if strip_size(len(row.groups), MARKER_SMALL).width() > groups.width():
        groups.setLeft(inner.left())  # many groups take the whole width of the card
    _paint_groups(painter, Row(mirrored(groups, inner)), row)
    _paint_outcome(painter, Row(mirrored(outcome, inner)), row)


def _paint_groups(painter: QPainter, line: Row, row: ThemeRow) -> None:
    """Paint the strip, and the count beside it where there is room."""
    px = theme.current().px
    numbers = [group.number or 0 for group in row.groups]
    raised = {group.number or 0 for group in row.groups if group.id in row.one.on_board.group_ids}
    size = strip_size(len(numbers), MARKER_SMALL)
    if size.width() <= line.left_over:
        paint_strip(painter, line.start(size, px(8)), numbers, raised)
    words = line_size(row.support, _COUNT)
    if words.width() <= line.left_over:
        paint_line(painter, line.rest(), row.support, _COUNT, Tone.INK2)


def _paint_outcome(painter: QPainter, line: Row, row: ThemeRow) -> None:
    px = theme.current().px
    for icon, _words in reversed(row.marks):
        tone = Tone.OK if icon == "projector" else Tone.WARN
        paint_icon(painter, line.end(icon_size(14), px(6)), icon, tone, 14)
    pill = outcome_pill(row.one.theme.plenary_outcome)
    size = pill_size(pill)
    size.setWidth(min(size.width(), line.left_over))
    paint_pill(painter, line.start(size), pill)
