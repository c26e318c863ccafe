"""Paints a page that is read back: large words in a column that is good to read, codes and kinds before them.

Knows rows and the size that was chosen. Must not know the window.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.read_back.rows import ReadModel, ReadRow
from ui.painting.frames import has_focus, paint_inner_focus
from ui.painting.geometry import mirrored
from ui.painting.icons import paint_icon
from ui.painting.text import Align, TextLook, layout_text, paint_line, paint_text, text_width
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate

COLUMN = 1080
MARGIN, ABOVE, BELOW = 28, 12, 14
_LABEL = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)


class ReadDelegate(CardDelegate):
    """`size` is the size of the words; a recommendation begins with its code, a note with its kind."""

    def __init__(self) -> None:
        super().__init__()
        self.size = TextSize.READ

    def key(self, index: AnyIndex) -> Hashable:
        row: ReadRow = index.data(ReadModel.ROW)
        return row.words, row.is_heading, row.code, self.size

    def height(self, index: AnyIndex, width: int) -> int:
        row: ReadRow = index.data(ReadModel.ROW)
        px = theme.current().px
        if row.is_heading:
            return px(26) + theme.current().line_height(TextSize.PAGE) + px(6)
        words = layout_text(row.words, TextLook(self.size), self._words(QRect(0, 0, width, 0)).width())
        return px(ABOVE) + self._label_height(row) + words.height + px(BELOW)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: ReadRow = index.data(ReadModel.ROW)
        px = theme.current().px
        column = self._column(option.rect)
        if row.is_heading:
            line = column.adjusted(0, px(20), 0, 0)
            paint_line(painter, line, row.words, TextLook(TextSize.PAGE, align=Align.START), Tone.INK2)
            return
        painter.fillRect(QRect(column.left(), option.rect.bottom(), column.width(), 1), theme.current().tokens.line0)
        if has_focus(option):
            paint_inner_focus(painter, column.adjusted(-px(10), 1, px(10), -2), px(6))
        words = self._words(option.rect)
        top = option.rect.top() + px(ABOVE)
        line_height = theme.current().line_height(self.size)
        tone = Tone.CONF if row.is_locked else Tone.INK
        if row.code:
            place = mirrored(QRect(column.left(), top, self._code_width(), line_height), column)
            paint_line(painter, place, row.code, TextLook(self.size, Weight.Bold, Align.START), Tone.ACC)
        else:
            icon = px(20)
            place = QRect(column.left() + px(2), top + (self._label_height(row) - icon) // 2, icon, icon)
            paint_icon(painter, mirrored(place, column), row.icon, Tone.CONF if row.is_locked else Tone.INK2, 20)
            label = QRect(words.left(), top, words.width(), self._label_height(row))
            paint_line(painter, label, row.label, _LABEL, Tone.CONF if row.is_locked else Tone.INK2)
        text = QRect(words.left(), top + self._label_height(row), words.width(), option.rect.height())
        paint_text(painter, text, row.words, TextLook(self.size), tone)

    def _label_height(self, row: ReadRow) -> int:
        return 0 if row.code else theme.current().line_height(TextSize.BASE) + theme.current().px(2)

    def _code_width(self) -> int:
        return max(text_width("88.88", TextLook(self.size, Weight.Bold)), theme.current().px(48))

    def _column(self, rect: QRect) -> QRect:
        """Return the place of the column: as wide as it is good to read, in the middle."""
        px = theme.current().px
        width = min(rect.width() - 2 * px(MARGIN), px(COLUMN))
        return QRect(rect.left() + (rect.width() - width) // 2, rect.top(), width, rect.height())

    def _words(self, rect: QRect) -> QRect:
        column = self._column(rect)
        return mirrored(column.adjusted(self._code_width() + theme.current().px(12), 0, 0, 0), column)
