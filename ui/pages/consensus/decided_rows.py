"""Decisions as rows: the verdict, who and when, both texts whole with their codes, and why.

Knows `Decided`. Must not know how one is taken back.
"""

from __future__ import annotations

from collections.abc import Hashable
from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from a87desk.domain.vocabulary import Verdict
from a87desk.i18n import _
from a87desk.reading.codes import CodedRecommendation
from a87desk.reading.verdicts import Decided
from exports.report.dates import span_words
from ui import theme
from ui.fonts import TextSize
from ui.pages.consensus.models import spoken_recommendation
from ui.pages.consensus.voice_painting import paint_voice
from ui.painting.frames import paint_row
from ui.painting.geometry import Row
from ui.painting.marks import MARKER_SMALL, marker_size
from ui.painting.pills import Pill, PillKind, paint_pill, pill_size
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.safe_text import isolate, isolate_ltr
from ui.tokens import Tone
from ui.widgets.card_list import CardDelegate, CardListView
from ui.widgets.keyed_rows import AnyIndex, KeyedRows

MARGIN, TOP, HEAD, BOTTOM, GAP = 12, 8, 24, 10, 4
_CODE = TextLook(TextSize.SMALL, align=Align.START, tabular=True)
_WHO = TextLook(TextSize.SMALL, align=Align.END)
_WORDS = TextLook(TextSize.BASE, max_lines=12)
_WHY = TextLook(TextSize.SMALL)


def verdict_pill(verdict: Verdict) -> Pill:
    """Return a verdict as a badge: icon and word, never colour alone."""
    return {
        Verdict.SAME: Pill(PillKind.OK, _("The same"), "equal"),
        Verdict.NOT_THE_SAME: Pill(PillKind.NEUTRAL, _("Not the same"), "x"),
        Verdict.OVERLAPS: Pill(PillKind.INFO, _("Overlaps"), "layers"),
        Verdict.CONTRADICTS: Pill(PillKind.WARN, _("Contradicts"), "git-compare"),
    }[verdict]


class DecidedRows(KeyedRows[Decided]):
    """The decisions, the latest first."""

    def key_of(self, row: Decided) -> str:
        return row.id

    def words_of(self, row: Decided) -> str:
        return row.first.text

    def spoken(self, row: Decided) -> str:
        pair = (spoken_recommendation(row.first), spoken_recommendation(row.second))
        return ". ".join(part for part in (verdict_pill(row.verdict).text, *pair, why(row), who(row)) if part)


def who(row: Decided) -> str:
    """Return who decided and when, in this computer's time: "Facilitator, 13 September 2017, 12:41"."""
    try:
        at = datetime.fromisoformat(row.at).astimezone()
    except ValueError:  # a foreign program's time
        return isolate(row.by)
    day, time = span_words(at.date(), at.date()), isolate_ltr(at.strftime("%H:%M"))
    return _("{who}, {day}, {time}").format(who=isolate(row.by), day=day, time=time)


def why(row: Decided) -> str:
    """Return the reason as a line, "" where none was written."""
    return _("Why: {reason}").format(reason=isolate(row.reason)) if row.reason else ""


class DecidedDelegate(CardDelegate):
    """Paints a decision over both its texts."""

    def key(self, index: AnyIndex) -> Hashable:
        row: Decided = index.data(DecidedRows.ROW)
        return row.first.text, row.second.text, row.reason

    def height(self, index: AnyIndex, width: int) -> int:
        row: Decided = index.data(DecidedRows.ROW)
        px = theme.current().px
        texts = sum(_height(one, width) + px(GAP) for one in (row.first, row.second))
        reason = layout_text(why(row), _WHY, width - 2 * px(MARGIN)).height + px(GAP) if row.reason else 0
        return px(TOP) + px(HEAD) + px(GAP) + texts + reason + px(BOTTOM)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: Decided = index.data(DecidedRows.ROW)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        inner = option.rect.adjusted(px(MARGIN), px(TOP), -px(MARGIN), -px(BOTTOM))
        head = Row(QRect(inner.topLeft(), QSize(inner.width(), px(HEAD))))
        pill = verdict_pill(row.verdict)
        paint_pill(painter, head.start(pill_size(pill), px(8)), pill)
        paint_line(painter, head.rest(), who(row), _WHO, Tone.INK2)
        top = inner.top() + px(HEAD) + px(GAP)
        for one in (row.first, row.second):
            height = _height(one, option.rect.width())
            _paint_text(painter, QRect(inner.left(), top, inner.width(), height), one)
            top += height + px(GAP)
        if row.reason:
            below = QRect(inner.left(), top, inner.width(), inner.bottom() - top)
            paint_text(painter, below, why(row), _WHY, Tone.INK2)


class DecidedList(CardListView):
    """The list. Del takes back what is chosen, F4 writes why."""

    why_asked = Signal()

    def __init__(self) -> None:
        super().__init__(_("What we decided"), bare=False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F4 and not event.modifiers():
            self.why_asked.emit()
        else:
            super().keyPressEvent(event)


def _start(one: CodedRecommendation) -> int:
    px = theme.current().px
    return marker_size(MARKER_SMALL).width() + px(8) + line_size(one.code, _CODE).width() + px(8)


def _height(one: CodedRecommendation, width: int) -> int:
    px = theme.current().px
    words = layout_text(one.text, _WORDS, max(px(60), width - 2 * px(MARGIN) - _start(one))).height
    return max(words, marker_size(MARKER_SMALL).height())


def _paint_text(painter: QPainter, rect: QRect, one: CodedRecommendation) -> None:
    px = theme.current().px
    line = Row(QRect(rect.left(), rect.top(), rect.width(), theme.current().line_height(TextSize.BASE)))
    paint_voice(painter, line.start(marker_size(MARKER_SMALL), px(8)), one.group_number)
    paint_line(painter, line.start(line_size(one.code, _CODE), px(8)), one.code, _CODE, Tone.INK2)
    words = line.rest()
    paint_text(painter, QRect(words.left(), rect.top(), words.width(), rect.height()), one.text, _WORDS)
