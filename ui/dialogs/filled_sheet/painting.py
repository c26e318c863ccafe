"""Paints the changes of a filled spreadsheet: check box, state as icon, word and colour, what goes and what comes.

Knows states. Must not know what taking a change in does.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from a87desk.domain.sheet_change import ChangeState, SheetChange
from ui import theme
from ui.dialogs.filled_sheet.model import STATE_ICONS, ChangesModel, Part, state_words
from ui.fonts import TextSize, Weight
from ui.painting.controls import check_size, paint_check
from ui.painting.frames import is_selected, paint_selection_bar
from ui.painting.geometry import Row
from ui.painting.pills import Pill, PillKind, paint_pill, pill_size
from ui.painting.spans import Span, SpanKind
from ui.painting.text import Align, TextLook, paint_line
from ui.safe_text import tooltip
from ui.tokens import Tone

AnyIndex = QModelIndex | QPersistentModelIndex
ROW, INNER = 32, 8
_PLAIN = TextLook(TextSize.SMALL, align=Align.START)
_STRONG = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START)
_NUMBER = TextLook(TextSize.SMALL, align=Align.START, tabular=True)
PILLS = {
    ChangeState.NEW: PillKind.OK,
    ChangeState.CHANGED: PillKind.INFO,
    ChangeState.EMPTIED: PillKind.NEUTRAL,
    ChangeState.CONFLICT: PillKind.WARN,
    ChangeState.REFUSED: PillKind.ERR,
}


class ChangesDelegate(QStyledItemDelegate):
    """One cell."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(theme.current().px(60), theme.current().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        change: SheetChange = index.data(ChangesModel.CHANGE)
        tokens, px, rect = theme.current().tokens, theme.current().px, option.rect
        chosen, part = is_selected(option), Part(index.column())
        if chosen:
            painter.fillRect(rect, tokens.sel)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line0)
        if chosen and part is Part.TAKE:
            paint_selection_bar(painter, rect)
        inner = Row(rect.adjusted(px(INNER), 0, -px(INNER), -1))
        words = str(index.data())
        if part is Part.TAKE:
            state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
            paint_check(painter, inner.start(check_size(), px(8)), state, change.can_come_in)
            paint_line(painter, inner.rest(), words, _NUMBER, Tone.INK2)
        elif part is Part.STATE:
            pill = Pill(PILLS[change.state], state_words(change.state), STATE_ICONS[change.state])
            paint_pill(painter, inner.start(pill_size(pill)), pill)
        else:
            _paint_words(painter, inner.rest(), change, part, words)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        if event.type() != QHelpEvent.Type.ToolTip or not index.isValid():
            return False
        change: SheetChange = index.data(ChangesModel.CHANGE)
        QToolTip.showText(event.globalPos(), tooltip(change.reason or str(index.data())), view)
        return True


def _paint_words(painter: QPainter, rect: QRect, change: SheetChange, part: Part, words: str) -> None:
    is_there = bool(change.coming if part is Part.COMING else change.here if part is Part.HERE else True)
    tone = Tone.INK if is_there and part is not Part.HEADING else Tone.INK2
    spans: list[Span] = []
    if change.can_come_in and is_there and part in (Part.HERE, Part.COMING):
        spans = [Span(0, len(words), SpanKind.ADDED if part is Part.COMING else SpanKind.REMOVED)]
    paint_line(painter, rect, words, _STRONG if part is Part.RECORD else _PLAIN, tone, spans)
