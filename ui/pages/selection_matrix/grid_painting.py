"""Paints the cells of a matrix and its two heads: a sign and a word for each answer, never colour alone.

Knows the table. Must not know what a key does.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from a87desk.domain.vocabulary import CellAnswer
from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.selection_matrix.grid_model import GridModel
from ui.painting.frames import has_focus, paint_inner_focus
from ui.painting.geometry import Row
from ui.painting.icons import icon_size, paint_icon
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.tokens import Tone

_WORD = TextLook(TextSize.BASE, Weight.Medium, Align.START)
_REMARK = TextLook(TextSize.TINY, Weight.Normal, Align.CENTRE)
_HEAD = TextLook(TextSize.SMALL, Weight.DemiBold, Align.CENTRE, 3)
_SIDE = TextLook(TextSize.BASE, Weight.Medium, Align.START, 2)
_LOOKS = {
    CellAnswer.YES: ("check", Tone.OK, Tone.OK_T),
    CellAnswer.NO: ("x", Tone.ERR, Tone.ERR_T),
    CellAnswer.UNKNOWN: ("circle-question-mark", Tone.INK2, None),
}


def answer_word(answer: CellAnswer) -> str:
    """Return the short word of a cell."""
    return {CellAnswer.YES: _("Yes"), CellAnswer.NO: _("No"), CellAnswer.UNKNOWN: _("?")}[answer]


class CellDelegate(QStyledItemDelegate):
    """A tinted box with sign and word; a remark under it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        if not isinstance(model, GridModel):
            return
        painter.save()
        px, tokens = theme.current().px, theme.current().tokens
        rect = option.rect
        painter.fillRect(rect, tokens.surf)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line0)
        answer, remark = model.answer(index.row(), index.column()), model.remark(index.row(), index.column())
        icon, tone, tint = _LOOKS[answer]
        box = rect.adjusted(px(3), px(3), -px(3), -px(4))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if tint is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.current().colour(tint))
            painter.drawRoundedRect(box, px(4), px(4))
        line = theme.current().line_height(TextSize.BASE)
        below = theme.current().line_height(TextSize.TINY) if remark else 0
        top = QRect(box.left(), box.top() + (box.height() - line - below) // 2, box.width(), line)
        _paint_answer(painter, top, answer, icon, tone)
        if remark:
            under = QRect(box.left() + px(3), top.bottom() + 1, box.width() - px(6), below)
            paint_line(painter, under, remark, _REMARK, Tone.INK2)
        if has_focus(option):
            paint_inner_focus(painter, rect)
        painter.restore()


def _paint_answer(painter: QPainter, top: QRect, answer: CellAnswer, icon: str, tone: Tone) -> None:
    px = theme.current().px
    word = "" if answer is CellAnswer.UNKNOWN else answer_word(answer)
    size = icon_size(14)
    gap = px(5) if word else 0
    wide = size.width() + gap + line_size(word, _WORD).width()
    row = Row(QRect(top.left() + max(0, (top.width() - wide) // 2), top.top(), wide, top.height()))
    paint_icon(painter, row.start(size, gap), icon, tone, 14)
    if word:
        paint_line(painter, row.rest(), word, _WORD, Tone.INK)


class MatrixHead(QHeaderView):
    """The names of options, or of criteria at the side, wrapped."""

    def __init__(self, orientation: Qt.Orientation, view: QTableView) -> None:
        super().__init__(orientation, view)
        self._across = orientation == Qt.Orientation.Horizontal
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        tokens, px = theme.current().tokens, theme.current().px
        view = self.parent()
        current = view.currentIndex() if isinstance(view, QTableView) else QModelIndex()
        here = current.isValid() and section == (current.column() if self._across else current.row())
        painter.save()
        painter.fillRect(rect, tokens.sel if here else tokens.surf2)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line if self._across else tokens.line0)
        words = str(self.model().headerData(section, self.orientation()) or "")
        inner = rect.adjusted(px(3), px(4), -px(3), -px(4))
        if not self._across:
            inner = rect.adjusted(px(16), px(3), -px(10), -px(3))
        look = _HEAD if self._across else _SIDE
        block = layout_text(words, look, inner.width())
        top = inner.top() + max(0, (inner.height() - block.height) // 2)
        paint_text(painter, QRect(inner.left(), top, inner.width(), block.height), words, look)
        painter.restore()
