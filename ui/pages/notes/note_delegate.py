"""Paints a note: a tile with the icon of its kind, what it is called, its tags, its words, the time.

Knows `NoteLine` and the look. Must not know how notes are kept.
"""

from __future__ import annotations

from collections.abc import Hashable
from datetime import datetime

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.domain.recommendation import Recommendation
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.reading.group_page import NoteLine
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.notes.kinds import kind_of
from ui.pages.notes.note_list import AT_END, NoteList
from ui.pages.notes.note_model import AnyIndex, NoteModel, label_of
from ui.painting.frames import is_selected, paint_row
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import paint_icon_tile, tile_size
from ui.painting.pills import Pill, PillKind, paint_pill, paint_tag, pill_size, tag_size
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.safe_text import isolate_ltr
from ui.tokens import Tone
from ui.widgets.card_list import CardDelegate
from ui.word_spans import found_spans

MARGIN, TILE_GAP = 13, 12
TOP, BOTTOM = 8, 9
HEAD_HEIGHT = 20
_LABEL = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START)
_WORDS = TextLook(TextSize.NOTE)
_TIME = TextLook(TextSize.SMALL, align=Align.END, tabular=True)


class NoteDelegate(CardDelegate):
    """Rows as high as their words."""

    def key(self, index: AnyIndex) -> Hashable:
        line: NoteLine = index.data(NoteModel.ROW)
        return line.record.text

    def height(self, index: AnyIndex, width: int) -> int:
        line: NoteLine = index.data(NoteModel.ROW)
        px = theme.current().px
        words = layout_text(line.record.text, _WORDS, self._words_width(width))
        return px(TOP) + px(HEAD_HEIGHT) + words.height + px(BOTTOM)

    def _words_width(self, width: int) -> int:
        px = theme.current().px
        return width - 2 * px(MARGIN) - tile_size().width() - px(TILE_GAP) - px(20)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        line: NoteLine = index.data(NoteModel.ROW)
        px = theme.current().px
        paint_row(painter, option.rect, option, Tone.CONF_T if line.is_confidential else None)
        self._paint_drop(painter, option, line)
        inner = option.rect.adjusted(px(MARGIN), px(TOP), -px(MARGIN), -px(BOTTOM))
        self._paint_tile(painter, inner, line, is_selected(option))
        body = inner.adjusted(tile_size().width() + px(TILE_GAP), 0, 0, 0)
        body = mirrored(body, inner)
        self._paint_head(painter, QRect(body.topLeft(), QSize(body.width(), px(HEAD_HEIGHT))), line)
        text = QRect(body.left(), body.top() + px(HEAD_HEIGHT), body.width() - px(20), body.height())
        spans = found_spans(line.record.text, _sought(option)) if _sought(option) else ()
        paint_text(painter, mirrored(text, body), line.record.text, _WORDS, spans=spans)

    def _paint_drop(self, painter: QPainter, option: QStyleOptionViewItem, line: NoteLine) -> None:
        """Paint where held notes would go: a line above the row, or under the last one."""
        view = option.widget
        before = view.drop_before if isinstance(view, NoteList) else ""
        if not before:
            return
        row, thick = option.rect, theme.current().px(3)
        if before == line.id:
            painter.fillRect(QRect(row.left(), row.top(), row.width(), thick), theme.current().tokens.acc)
        elif before == AT_END and isinstance(view, NoteList) and view.model().rowCount() - 1 == _row(option):
            painter.fillRect(QRect(row.left(), row.bottom() - thick, row.width(), thick), theme.current().tokens.acc)

    def _paint_tile(self, painter: QPainter, inner: QRect, line: NoteLine, selected: bool) -> None:
        tile = mirrored(QRect(inner.topLeft(), tile_size()), inner)
        if line.is_confidential:
            ink, tint = Tone.CONF, Tone.SURF if not selected else Tone.CONF_T
        elif line.kind == "recommendation":
            ink, tint = Tone.ACC_X, Tone.SURF if selected else Tone.ACC_T
        else:
            ink, tint = Tone.INK2, Tone.SURF if selected else Tone.SURF3
        paint_icon_tile(painter, tile, kind_of(line.kind).icon, ink, tint)

    def _paint_head(self, painter: QPainter, rect: QRect, line: NoteLine) -> None:
        px = theme.current().px
        row = Row(rect)
        at = clock_time(line.at)
        paint_line(painter, row.end(line_size(at, _TIME), px(8)), at, _TIME, Tone.INK3)
        label = label_of(line)
        tone = Tone.CONF if line.is_confidential else Tone.INK2
        paint_line(painter, row.start(line_size(label, _LABEL), px(8)), label, _LABEL, tone)
        for pill in _pills(line):
            size = pill_size(pill)
            if size.width() < row.left_over:
                paint_pill(painter, row.start(size, px(6)), pill)
        for words, icon in _tags(line):
            size = tag_size(words, icon)
            if size.width() < row.left_over:
                paint_tag(painter, row.start(size, px(6)), words, icon)


def _pills(line: NoteLine) -> list[Pill]:
    pills = []
    if line.is_confidential:
        pills.append(Pill(PillKind.CONF, _("Confidential"), "lock"))
    if line.versions:
        pills.append(Pill(PillKind.WARN, _("Two versions"), "git-compare"))
    return pills


def _tags(line: NoteLine) -> list[tuple[str, str]]:
    """Return the words and icon of each small tag of a line: whom it is for, theme tags, country, pictures."""
    record = line.record
    addressee = record.addressee if isinstance(record, Recommendation) else ""
    tags = [(addressee, "landmark")] if addressee else []
    if isinstance(record, Recommendation):
        tags += [(word_for(record.urgency), "flag")] if record.urgency else []
        tags += [(record.due.as_written, "calendar-clock")] if record.due else []
    tags += [(tag, "tag") for tag in record.tags]
    tags += [(record.country, "globe")] if record.country else []
    tags += [(str(len(line.pictures)), "image")] if line.pictures else []
    return tags


def _row(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return view.indexAt(option.rect.center()).row() if isinstance(view, NoteList) else -1


def _sought(option: QStyleOptionViewItem) -> str:
    return option.widget.sought if isinstance(option.widget, NoteList) else ""


def clock_time(at: str) -> str:
    """Return hour and minute of a moment, as the writing laptop's clock had them."""
    try:
        return isolate_ltr(datetime.fromisoformat(at).strftime("%H:%M"))
    except ValueError:
        return ""
