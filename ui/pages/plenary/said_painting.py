"""Paints the versions of a theme's words with what differs, and the very words of its groups.

Knows the rows of the list under the words. Must not know what a key does.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.plenary.models import SaidModel
from ui.pages.plenary.rows import AnySaidRow, HeadingRow, VersionRow, WordsRow
from ui.pages.plenary.theme_painting import HEADING, paint_heading
from ui.painting.frames import CardState, card_state, has_focus, paint_card, paint_card_focus
from ui.painting.geometry import Row, mirrored
from ui.painting.marks import MARKER_SMALL, marker_size, paint_marker
from ui.painting.pills import paint_pill, pill_size
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, is_heard

PADDING, GAP, HEAD = 10, 6, 22
_TITLE = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START)
_TRACE = TextLook(TextSize.SMALL, align=Align.END)
_REASON = TextLook(TextSize.SMALL)
_WORDS = TextLook(TextSize.NOTE)
_CODE = TextLook(TextSize.SMALL, align=Align.END, tabular=True)


class SaidDelegate(CardDelegate):
    """Cards as high as their words; added words are underlined, removed ones struck through."""

    def key(self, index: AnyIndex) -> Hashable:
        row: AnySaidRow = index.data(SaidModel.ROW)
        if isinstance(row, VersionRow):
            return (row.text, row.version.reason)
        return ("words", row.one.text) if isinstance(row, WordsRow) else "heading"

    def height(self, index: AnyIndex, width: int) -> int:
        row: AnySaidRow = index.data(SaidModel.ROW)
        px = theme.current().px
        if isinstance(row, HeadingRow):
            return px(HEADING)
        inner = width - 2 * px(PADDING)
        if isinstance(row, WordsRow):
            return 2 * px(6) + max(px(20), _words_height(row, inner)) + px(4)
        words = layout_text(row.text, _WORDS, inner, row.spans).height
        reason = layout_text(_reason(row), _REASON, inner).height + px(4) if row.version.reason else 0
        return 2 * px(8) + px(HEAD) + px(2) + words + reason + px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: AnySaidRow = index.data(SaidModel.ROW)
        return row.trace if isinstance(row, VersionRow) else ""

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: AnySaidRow = index.data(SaidModel.ROW)
        px = theme.current().px
        if isinstance(row, HeadingRow):
            paint_heading(painter, option.rect, row)
            return
        card = option.rect.adjusted(0, 0, 0, -px(GAP if isinstance(row, VersionRow) else 4))
        state = card_state(option) if is_heard(option) else CardState.NORMAL
        paint_card(painter, card, state)
        if has_focus(option):
            paint_card_focus(painter, card)
        if isinstance(row, VersionRow):
            _paint_version(painter, card.adjusted(px(PADDING), px(8), -px(PADDING), -px(8)), row)
        else:
            _paint_words(painter, card.adjusted(px(PADDING), px(6), -px(PADDING), -px(6)), row)


def _reason(row: VersionRow) -> str:
    return _("Why: {reason}").format(reason=row.version.reason)


def _paint_version(painter: QPainter, inner: QRect, row: VersionRow) -> None:
    px = theme.current().px
    head = Row(QRect(inner.left(), inner.top(), inner.width(), px(HEAD)))
    title = line_size(row.title, _TITLE)
    paint_line(painter, head.start(title, px(8)), row.title, _TITLE, Tone.INK2)
    if row.pill is not None and pill_size(row.pill).width() <= head.left_over:
        paint_pill(painter, head.start(pill_size(row.pill), px(8)), row.pill)
    paint_line(painter, head.rest(), row.trace, _TRACE, Tone.INK3)
    block = layout_text(row.text, _WORDS, inner.width(), row.spans)
    top = inner.top() + px(HEAD) + px(2)
    paint_text(painter, QRect(inner.left(), top, inner.width(), block.height), row.text, _WORDS, spans=row.spans)
    if row.version.reason:
        below = QRect(inner.left(), top + block.height + px(4), inner.width(), inner.height())
        paint_text(painter, below, _reason(row), _REASON, Tone.INK2)


def _words_width(row: WordsRow, width: int) -> int:
    px = theme.current().px
    return max(1, width - px(MARKER_SMALL) - px(8) - line_size(row.one.code, _CODE).width() - px(10))


def _words_height(row: WordsRow, width: int) -> int:
    return layout_text(row.one.text, _WORDS, _words_width(row, width)).height


def _paint_words(painter: QPainter, inner: QRect, row: WordsRow) -> None:
    px = theme.current().px
    head = Row(QRect(inner.left(), inner.top(), inner.width(), px(20)))
    if row.one.group_number is not None:
        paint_marker(painter, head.start(marker_size(MARKER_SMALL)), row.one.group_number)
    paint_line(painter, head.end(line_size(row.one.code, _CODE)), row.one.code, _CODE, Tone.INK3)
    start = px(MARKER_SMALL) + px(8)
    words = QRect(inner.left() + start, inner.top(), _words_width(row, inner.width()), inner.height())
    paint_text(painter, mirrored(words, inner), row.one.text, _WORDS)
