"""Paints the cells of a list before it is taken in: each with its state as icon, word and colour.

Knows states and choices. Must not know what a choice does.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from a87desk.i18n import _
from a87desk.people.preview import PreviewCell, PreviewRow, State
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.participants.import_model import CHOICE, STATE, STATE_ICONS, ImportModel, state_words
from ui.painting.frames import is_selected, paint_selection_bar
from ui.painting.geometry import Row
from ui.painting.icons import icon_size, paint_icon
from ui.painting.pills import Pill, PillKind, paint_pill, pill_size
from ui.painting.spans import Span, SpanKind
from ui.painting.text import Align, TextLook, paint_line
from ui.safe_text import isolate, tooltip
from ui.tokens import Tone

AnyIndex = QModelIndex | QPersistentModelIndex
ROW, INNER = 30, 6
_PLAIN = TextLook(TextSize.SMALL, align=Align.START)
_STRONG = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START)
_NUMBER = TextLook(TextSize.SMALL, align=Align.END, tabular=True)
PILLS = {
    State.NEW: PillKind.OK, State.CHANGED: PillKind.INFO, State.SAME: PillKind.NEUTRAL, State.PROBLEM: PillKind.WARN,
}  # fmt: skip
_GROUNDS = {State.NEW: Tone.OK_T, State.CHANGED: Tone.INFO_T, State.PROBLEM: Tone.WARN_T}
_INKS = {State.NEW: Tone.OK, State.CHANGED: Tone.INFO, State.PROBLEM: Tone.WARN}


class ImportDelegate(QStyledItemDelegate):
    """One cell."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(theme.current().px(60), theme.current().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: PreviewRow = index.data(ImportModel.ROW)
        cell: PreviewCell | None = index.data(ImportModel.CELL)
        tokens, px, rect = theme.current().tokens, theme.current().px, option.rect
        chosen = is_selected(option)
        if cell is not None and cell.state in _GROUNDS and not _is_plain(row, cell):
            painter.fillRect(rect, theme.current().colour(_GROUNDS[cell.state]))
        elif chosen:
            painter.fillRect(rect, tokens.sel)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line0)
        if chosen and index.column() == 0:
            paint_selection_bar(painter, rect)
        inner = Row(rect.adjusted(px(INNER), 0, -px(INNER), -1))
        words = str(index.data())
        if cell is not None:
            _paint_cell(painter, inner, row, cell, words)
        elif index.column() == STATE:
            pill = Pill(PILLS[row.state], state_words(row.state), STATE_ICONS[row.state])
            paint_pill(painter, inner.start(pill_size(pill)), pill)
        elif index.column() == CHOICE:
            if len(row.choices) > 1:
                paint_icon(painter, inner.end(icon_size(12), px(4)), "chevron-down", Tone.INK2, 12)
            paint_line(painter, inner.rest(), words, _STRONG)
        else:
            paint_line(painter, inner.rest(), words, _NUMBER, Tone.INK2)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        cell: PreviewCell | None = index.data(ImportModel.CELL) if index.isValid() else None
        if event.type() != QHelpEvent.Type.ToolTip or cell is None:
            return False
        QToolTip.showText(event.globalPos(), tooltip(cell.problem or str(index.data())), view)
        return True


def _is_plain(row: PreviewRow, cell: PreviewCell) -> bool:
    """Whether a cell is new only because the whole row is: nothing stands out then."""
    return cell.state is State.NEW and not row.participant_id


def _paint_cell(painter: QPainter, inner: Row, row: PreviewRow, cell: PreviewCell, words: str) -> None:
    px = theme.current().px
    if cell.state is State.SAME or _is_plain(row, cell):
        paint_line(painter, inner.rest(), words, _PLAIN, Tone.INK if row.state is not State.SAME else Tone.INK2)
        return
    paint_icon(painter, inner.start(icon_size(12), px(5)), STATE_ICONS[cell.state], _INKS[cell.state], 12)
    if cell.state is State.CHANGED:
        come, gone = isolate(cell.coming), isolate(cell.here)
        spans = [
            Span(words.find(come), len(come), SpanKind.ADDED),
            Span(words.rfind(gone), len(gone), SpanKind.REMOVED),
        ]
        paint_line(painter, inner.rest(), words, _PLAIN, Tone.INK, spans)
    else:
        shown = words or _("empty")
        paint_line(painter, inner.rest(), shown, _PLAIN, Tone.INK)
