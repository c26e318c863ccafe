"""Paints the Records page: sessions with how much is written, and the lines of a record with their headings.

Knows rows and the look. Must not know how records are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.notes.note_delegate import clock_time
from ui.pages.records.models import PlaceModel, RecordModel
from ui.pages.records.rows import ALL, PlaceRow, RecordRow
from ui.painting.frames import CardState, has_focus, is_under_mouse, paint_card, paint_card_focus, paint_row
from ui.painting.frames import paint_selection_bar as paint_bar
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon, paint_icon_tile, tile_size
from ui.painting.pills import (
    PillKind,
    badge_size,
    key_size,
    paint_badge,
    paint_key,
    paint_pill,
    paint_tag,
    pill_size,
    tag_size,
)
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate

MARGIN, TILE_GAP, INDENT = 13, 12, 34
TOP, HEAD, BOTTOM = 8, 22, 9
HEADING, GAP = 32, 4
_TITLE = TextLook(TextSize.BASE, Weight.Medium, Align.START, 2)
_SMALL = TextLook(TextSize.SMALL, align=Align.START)
_DAY = TextLook(TextSize.TINY, align=Align.START)
_HEADING = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
_LABEL = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START)
_SPEAKER = TextLook(TextSize.SMALL, Weight.Medium, Align.START)
_WORDS = TextLook(TextSize.NOTE)
_TIME = TextLook(TextSize.SMALL, align=Align.END, tabular=True)


class PlaceDelegate(CardDelegate):
    """A session: icon, title in two lines at most, how much is written. `chosen` tells which record is shown."""

    def __init__(self, chosen: Callable[[], Hashable]) -> None:
        super().__init__()
        self._chosen = chosen

    def key(self, index: AnyIndex) -> Hashable:
        row: PlaceRow = index.data(PlaceModel.ROW)
        return row.is_heading, row.title

    def height(self, index: AnyIndex, width: int) -> int:
        row: PlaceRow = index.data(PlaceModel.ROW)
        px = theme.current().px
        if row.is_heading:
            return px(30)
        title = layout_text(row.title, _TITLE, self._width(width)).height
        return px(8) + title + px(1) + theme.current().line_height(TextSize.SMALL) + px(8) + px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: PlaceRow = index.data(PlaceModel.ROW)
        return f"{row.title}\n{row.line}"

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: PlaceRow = index.data(PlaceModel.ROW)
        px = theme.current().px
        if row.is_heading:
            inner = option.rect.adjusted(px(12), px(8), -px(12), 0)
            paint_line(painter, inner, row.title, _DAY, Tone.INK2)
            return
        card = option.rect.adjusted(0, 0, 0, -px(GAP))
        shown = row.key == self._chosen()
        if shown or is_under_mouse(option):
            paint_card(painter, card, CardState.NORMAL)
        if shown:
            paint_bar(painter, card.adjusted(0, px(8), 0, -px(8)))
        if has_focus(option):
            paint_card_focus(painter, card.adjusted(-2, -2, 2, 2))
        self._paint_row(painter, card, row, shown)

    def _paint_row(self, painter: QPainter, card: QRect, row: PlaceRow, shown: bool) -> None:
        px = theme.current().px
        inner = card.adjusted(px(12), px(8), -px(10), -px(8))
        line = theme.current().line_height(TextSize.BASE)
        icon = QRect(inner.left(), inner.top(), px(16), line)
        tone = Tone.ACC if shown else Tone.INK2 if row.count else Tone.INK3
        paint_icon(painter, mirrored(icon, inner), row.icon, tone)
        body = QRect(inner.left() + px(25), inner.top(), self._width(card.width()), inner.height())
        body = mirrored(body, inner)
        title = layout_text(row.title, _TITLE, body.width())
        paint_text(painter, body, row.title, _TITLE)
        below = QRect(body.left(), body.top() + title.height + px(1), body.width(), px(16))
        if row.key == ALL and row.count:
            count = str(row.count)
            place = Row(QRect(inner.left(), inner.top(), inner.width(), line))
            paint_badge(painter, place.end(badge_size(count), px(6)), count, PillKind.WARN)
        paint_line(painter, below, row.line, _SMALL, Tone.INK2 if row.count else Tone.INK3)

    def _width(self, width: int) -> int:
        return width - theme.current().px(12 + 25 + 10)


class RecordDelegate(CardDelegate):
    """Lines as high as their words; answers and reservations stand in from what they belong to."""

    def key(self, index: AnyIndex) -> Hashable:
        row: RecordRow = index.data(RecordModel.ROW)
        return row.is_heading, row.words, row.indent, row.key[0]

    def height(self, index: AnyIndex, width: int) -> int:
        row: RecordRow = index.data(RecordModel.ROW)
        px = theme.current().px
        if row.is_heading:
            return px(HEADING)
        words = layout_text(row.words, _WORDS, self._words_width(width, row))
        return px(TOP) + px(HEAD) + words.height + px(BOTTOM)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: RecordRow = index.data(RecordModel.ROW)
        px = theme.current().px
        if row.is_heading:
            self._paint_heading(painter, option.rect, row)
            return
        paint_row(painter, option.rect, option, Tone.CONF_T if row.is_secret else None)
        inner = option.rect.adjusted(px(MARGIN), px(TOP), -px(MARGIN), -px(BOTTOM))
        indent = px(INDENT) * row.indent
        tile = QRect(inner.left() + indent, inner.top(), tile_size().width(), tile_size().height())
        paint_icon_tile(painter, mirrored(tile, inner), row.icon, *_tones(row))
        start = indent + tile_size().width() + px(TILE_GAP)
        body = mirrored(inner.adjusted(start, 0, 0, 0), inner)
        self._paint_head(painter, QRect(body.topLeft(), QSize(body.width(), px(HEAD))), row)
        words = QRect(body.left(), body.top() + px(HEAD), body.width() - px(20), body.height())
        paint_text(painter, mirrored(words, body), row.words, _WORDS)

    def _words_width(self, width: int, row: RecordRow) -> int:
        px = theme.current().px
        return width - 2 * px(MARGIN) - px(INDENT) * row.indent - tile_size().width() - px(TILE_GAP) - px(20)

    def _paint_heading(self, painter: QPainter, rect: QRect, row: RecordRow) -> None:
        px = theme.current().px
        tokens = theme.current().tokens
        painter.fillRect(rect, tokens.surf2)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line)
        line = Row(rect.adjusted(px(MARGIN + 6), 0, -px(MARGIN), 0))
        paint_icon(painter, line.start(icon_size(), px(8)), row.icon, Tone.INK2)
        if row.digit:
            paint_key(painter, line.end(key_size(f"Ctrl {row.digit}"), px(6)), f"Ctrl {row.digit}")
        title = line_size(row.title, _HEADING)
        width = min(title.width(), line.left_over)
        paint_line(painter, line.start(QSize(width, title.height()), px(10)), row.title, _HEADING)
        paint_line(painter, line.rest(), row.words, _SMALL, Tone.INK2)

    def _paint_head(self, painter: QPainter, rect: QRect, row: RecordRow) -> None:
        px = theme.current().px
        line = Row(rect)
        at = clock_time(row.at)
        paint_line(painter, line.end(line_size(at, _TIME), px(8)), at, _TIME, Tone.INK3)
        tone = Tone.CONF if row.is_secret else Tone.INK2
        paint_line(painter, line.start(line_size(row.title, _LABEL), px(8)), row.title, _LABEL, tone)
        if row.speaker:
            size = line_size(row.speaker, _SPEAKER)
            wanted = QSize(min(size.width(), line.left_over * 2 // 3), size.height())
            paint_line(painter, line.start(wanted, px(8)), row.speaker, _SPEAKER, Tone.ACC)
        for pill in row.pills:
            if pill.kind is PillKind.PLAIN:
                paint_line(painter, line.rest(), pill.text, _SMALL, Tone.INK3)
                continue
            is_tag = pill.kind is PillKind.NEUTRAL
            size = tag_size(pill.text, pill.icon) if is_tag else pill_size(pill)
            if size.width() >= line.left_over:
                continue
            if is_tag:
                paint_tag(painter, line.start(size, px(6)), pill.text, pill.icon)
            else:
                paint_pill(painter, line.start(size, px(6)), pill)


def _tones(row: RecordRow) -> tuple[Tone, Tone]:
    if row.is_secret:
        return Tone.CONF, Tone.CONF_T
    if row.record is not None and row.record.noun == "decision":
        return Tone.ACC_X, Tone.ACC_T
    return Tone.INK2, Tone.SURF3
