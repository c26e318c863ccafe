"""Paints a suggestion that is not chosen: its head, how strong it is, and its recommendations in a line or two each.

Knows `SuggestionRow`. The chosen one is a `SuggestionEditor` on the same ground. Must not know what accepting does.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.i18n import _, mark
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.consensus.models import SuggestionModel
from ui.pages.consensus.rows import SuggestionRow
from ui.pages.consensus.voice_painting import paint_voice
from ui.painting.frames import card_state, paint_card
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import marker_size
from ui.painting.meters import paint_strength, strength_size
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate
from ui.widgets.labels import Painted

GAP, PADDING = 8, 12
HEAD_HEIGHT = 20
MOST_MEMBERS = 3
_BARS = {"strong": 3, "fair": 2, "weak": 1}
_STRENGTHS = {"strong": mark("Strong match"), "fair": mark("Fair match"), "weak": mark("Weak match")}
_TITLE = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
_TAG = TextLook(TextSize.SMALL, align=Align.START)
_ONE_LINE = TextLook(TextSize.BASE, max_lines=1)
_TWO_LINES = TextLook(TextSize.BASE, max_lines=2)


class SuggestionDelegate(CardDelegate):
    """Compact cards; the chosen one is as high as its editor, which `editor_height` tells for a width (0 = none)."""

    def __init__(self, editor_height: Callable[[AnyIndex, int], int]) -> None:
        super().__init__()
        self._editor_height = editor_height

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        width = self._width_of(option)
        edited = self._editor_height(index, width)
        return QSize(width, edited) if edited else super().sizeHint(option, index)

    def key(self, index: AnyIndex) -> Hashable:
        row: SuggestionRow = index.data(SuggestionModel.ROW)
        return row.key

    def height(self, index: AnyIndex, width: int) -> int:
        px = theme.current().px
        row: SuggestionRow = index.data(SuggestionModel.ROW)
        return px(HEAD_HEIGHT) + _body_height(row, _body_width(width)) + px(GAP) + 2 * px(10) + px(4)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: SuggestionRow = index.data(SuggestionModel.ROW)
        px = theme.current().px
        card = option.rect.adjusted(0, 0, 0, -px(GAP))
        paint_card(painter, card, card_state(option))
        if self._editor_height(index, card.width()):
            return
        inner = card.adjusted(px(PADDING), px(10), -px(PADDING), -px(10))
        paint_head(painter, QRect(inner.topLeft(), QSize(inner.width(), px(HEAD_HEIGHT))), row)
        _paint_body(painter, inner.adjusted(0, px(HEAD_HEIGHT) + px(4), 0, 0), row)


def strength_tag_size(strength: str) -> QSize:
    """Return the size of the tag with signal bars and a word."""
    px = theme.current().px
    words = line_size(_(_STRENGTHS[strength]), _TAG).width()
    return QSize(px(8) + strength_size().width() + px(6) + words + px(8), px(20))


def paint_strength_tag(painter: QPainter, rect: QRect, strength: str) -> None:
    """Paint how strong a suggestion is: bars and a word."""
    px = theme.current().px
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.current().tokens.surf3)
    painter.setBrush(theme.current().tokens.surf3)
    painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), px(4), px(4))
    painter.restore()
    row = Row(rect.adjusted(px(8), 0, -px(8), 0))
    paint_strength(painter, row.start(strength_size(), px(6)), _BARS[strength])
    paint_line(painter, row.rest(), _(_STRENGTHS[strength]), _TAG, Tone.INK2)


def strength_label(strength: str) -> Painted:
    """Return the strength of a suggestion as a part of an editor."""
    return Painted(
        lambda: strength_tag_size(strength),
        lambda painter, widget: paint_strength_tag(painter, widget.rect(), strength),
        _(_STRENGTHS[strength]),
        None,
    )


def paint_head(painter: QPainter, rect: QRect, row: SuggestionRow) -> None:
    """Paint what a suggestion says and how strong it is."""
    px = theme.current().px
    line = Row(rect)
    paint_icon(painter, line.start(icon_size(), px(6)), "sparkles", Tone.INK2)
    paint_strength_tag(painter, line.end(strength_tag_size(row.card.strength), px(6)), row.card.strength)
    paint_line(painter, line.rest(), row.title, _TITLE)


def _body_width(width: int) -> int:
    px = theme.current().px
    return width - 2 * px(PADDING) - marker_size().width() - px(8)


def _line_heights(row: SuggestionRow, width: int) -> list[int]:
    px = theme.current().px
    if len(row.members) == 1:
        text = row.members[0]
        return [max(marker_size().height(), layout_text(text.text, _TWO_LINES, width, row.spans_of(text)).height)]
    return [px(22)] * min(len(row.members), MOST_MEMBERS)


def _body_height(row: SuggestionRow, width: int) -> int:
    return sum(_line_heights(row, width))


def _paint_body(painter: QPainter, rect: QRect, row: SuggestionRow) -> None:
    px = theme.current().px
    top = rect.top()
    look = _TWO_LINES if len(row.members) == 1 else _ONE_LINE
    heights = _line_heights(row, rect.width() - marker_size().width() - px(8))
    for member, height in zip(row.members, heights, strict=False):
        line = QRect(rect.left(), top, rect.width(), height)
        marker = mirrored(QRect(line.topLeft(), marker_size()), line)
        paint_voice(painter, marker, member.group_number)
        words = line.adjusted(marker_size().width() + px(8), 0, 0, 0)
        paint_text(painter, mirrored(words, line), member.text, look, Tone.INK, row.spans_of(member))
        top += height
