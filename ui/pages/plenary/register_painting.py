"""Paints the register of divergences: where it comes from, the words, the theme and groups, who and when, settled how.

Knows the rows of the register. Must not know what a key does.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.i18n import _
from a87desk.reading.consensus_board import ThemeOnBoard
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.plenary.models import RegisterModel
from ui.pages.plenary.rows import AnyRegisterRow, HeadingRow, RegisterRow
from ui.pages.plenary.theme_painting import HEADING, paint_heading
from ui.pages.plenary.words import SOURCE_ICONS
from ui.painting.frames import card_state, has_focus, paint_card, paint_card_focus
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import MARKER_SMALL, THEME_NUMBER_SMALL, marker_size, paint_marker, paint_theme_number
from ui.painting.pills import Pill, PillKind, paint_pill, pill_size
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate

PADDING, GAP, HEAD, BETWEEN = 12, 6, 22, 4
_TITLE = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START)
_SMALL = TextLook(TextSize.SMALL, align=Align.START)
_QUIET = TextLook(TextSize.SMALL)
_WORDS = TextLook(TextSize.NOTE)
_THEME = TextLook(TextSize.SMALL, Weight.Medium, Align.START, 1)


class RegisterDelegate(CardDelegate):
    """Cards as high as their words. What is settled has a quiet ground and says how."""

    def key(self, index: AnyIndex) -> Hashable:
        row: AnyRegisterRow = index.data(RegisterModel.ROW)
        if isinstance(row, HeadingRow):
            return "heading"
        pair = tuple((one.code, one.text) for one in row.row.recommendations)
        return (row.words, pair, row.row.settled, row.row.reason, row.trace, len(row.row.themes))

    def height(self, index: AnyIndex, width: int) -> int:
        row: AnyRegisterRow = index.data(RegisterModel.ROW)
        px = theme.current().px
        if isinstance(row, HeadingRow):
            return px(HEADING)
        inner = QRect(0, 0, width - 2 * px(PADDING), 0)
        return 2 * px(10) + px(HEAD) + sum(box.height() + px(BETWEEN) for box, *_rest in _lines(row, inner)) + px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: AnyRegisterRow = index.data(RegisterModel.ROW)
        return "\n".join(one.theme.name for one in row.row.themes) if isinstance(row, RegisterRow) else ""

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: AnyRegisterRow = index.data(RegisterModel.ROW)
        px = theme.current().px
        if isinstance(row, HeadingRow):
            paint_heading(painter, option.rect, row)
            return
        card = option.rect.adjusted(0, 0, 0, -px(GAP))
        paint_card(painter, card, card_state(option), Tone.SURF2 if row.row.is_settled else None)
        if has_focus(option):
            paint_card_focus(painter, card)
        inner = card.adjusted(px(PADDING), px(10), -px(PADDING), -px(10))
        _paint_head(painter, Row(QRect(inner.left(), inner.top(), inner.width(), px(HEAD))), row)
        for box, part, look, tone in _lines(row, inner):
            if isinstance(part, ThemeOnBoard):
                _paint_theme(painter, box, part)
            elif isinstance(part, tuple):
                _paint_recommendation(painter, box, part)
            else:
                paint_text(painter, box, part, look, tone)


Part = str | ThemeOnBoard | tuple[int | None, str, str]
"""A text, a theme, or a recommendation: group, code, words."""


def _lines(row: RegisterRow, inner: QRect) -> Iterator[tuple[QRect, Part, TextLook, Tone]]:
    """Yield what stands under the head, each with its box, from the top down."""
    px = theme.current().px
    top = inner.top() + px(HEAD) + px(BETWEEN)
    for part, look, tone in _parts(row):
        height = _part_height(part, look, inner.width())
        yield QRect(inner.left(), top, inner.width(), height), part, look, tone
        top += height + px(BETWEEN)


def _parts(row: RegisterRow) -> Iterator[tuple[Part, TextLook, Tone]]:
    one = row.row
    if row.words:
        yield row.words, _WORDS, Tone.INK if one.text else Tone.INK3
    for each in one.recommendations:
        yield (each.group_number, each.code, each.text), _WORDS, Tone.INK
    for each_theme in one.themes:
        yield each_theme, _THEME, Tone.INK2
    if one.reason:
        yield _("Why: {reason}").format(reason=one.reason), _QUIET, Tone.INK2
    if one.settled:
        yield _("Settled: {words}").format(words=one.settled), _QUIET, Tone.OK
    if row.trace:
        yield row.trace, _SMALL, Tone.INK3


def _part_height(part: Part, look: TextLook, width: int) -> int:
    px = theme.current().px
    if isinstance(part, ThemeOnBoard):
        return px(THEME_NUMBER_SMALL)
    if isinstance(part, tuple):
        return max(px(20), layout_text(part[2], look, _words_width(part, width)).height)
    return layout_text(part, look, width).height


def _words_width(part: tuple[int | None, str, str], width: int) -> int:
    px = theme.current().px
    return max(1, width - px(MARKER_SMALL) - px(8) - line_size(part[1], _SMALL).width() - px(10))


def _paint_head(painter: QPainter, head: Row, row: RegisterRow) -> None:
    px = theme.current().px
    paint_icon(painter, head.start(icon_size(14), px(6)), SOURCE_ICONS[row.row.source], Tone.INK2, 14)
    for pill in _pills(row):
        if pill_size(pill).width() < head.left_over:
            paint_pill(painter, head.end(pill_size(pill), px(6)), pill)
    for group in reversed(row.groups):
        if marker_size(MARKER_SMALL).width() + px(90) < head.left_over:
            paint_marker(painter, head.end(marker_size(MARKER_SMALL), px(3)), group.number or 0)
    paint_line(painter, head.rest(), row.title, _TITLE, Tone.INK2)


def _pills(row: RegisterRow) -> Iterator[Pill]:
    if row.row.is_settled:
        yield Pill(PillKind.OK, _("Settled"), "check")
    if row.row.versions:
        yield Pill(PillKind.WARN, _("Two versions"), "git-compare")


def _paint_theme(painter: QPainter, box: QRect, one: ThemeOnBoard) -> None:
    px = theme.current().px
    line = Row(box)
    number = line.start(marker_size(THEME_NUMBER_SMALL), px(8))
    paint_theme_number(painter, number, one.theme.number or 0, one.meets_rule)
    paint_line(painter, line.rest(), one.theme.name, _THEME, Tone.INK2)


def _paint_recommendation(painter: QPainter, box: QRect, part: tuple[int | None, str, str]) -> None:
    px = theme.current().px
    number, code, words = part
    head = Row(QRect(box.left(), box.top(), box.width(), px(20)))
    if number is not None:
        paint_marker(painter, head.start(marker_size(MARKER_SMALL)), number)
    paint_line(painter, head.end(line_size(code, _SMALL)), code, _SMALL, Tone.INK3)
    place = QRect(
        box.left() + px(MARKER_SMALL) + px(8), box.top(), _words_width(part, box.width()), box.height()
    )  # fmt: skip
    paint_text(painter, mirrored(place, box), words, _WORDS)
