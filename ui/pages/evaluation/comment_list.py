"""The words that people wrote to one question, and who may see each of them.

Knows comments. Must not know how an act is saved.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.domain.vocabulary import Visibility, word_for
from a87desk.i18n import _
from a87desk.reading.evaluation_results import Comment
from ui import theme
from ui.fonts import TextSize
from ui.painting.frames import CardState, has_focus, paint_card, paint_card_focus
from ui.painting.geometry import Row
from ui.painting.pills import Pill, PillKind, paint_pill, pill_size
from ui.painting.text import TextLook, layout_text, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, CardListView
from ui.widgets.keyed_rows import KeyedRows

PADDING, GAP = 9, 6
_WORDS = TextLook(TextSize.NOTE)
_ORDER = (Visibility.EVERYONE, Visibility.FACILITATORS, Visibility.CONFIDENTIAL)
_PILLS = {
    Visibility.FACILITATORS: (PillKind.NEUTRAL, "users"),
    Visibility.CONFIDENTIAL: (PillKind.CONF, "lock"),
}


class CommentModel(KeyedRows[Comment]):
    """Comments in the order of their identities, which tells nobody whose they are."""

    def key_of(self, row: Comment) -> Hashable:
        return row.answer_id

    def words_of(self, row: Comment) -> str:
        return row.text

    def spoken(self, row: Comment) -> str:
        return f"{row.text}. {word_for(row.visibility)}"


class CommentDelegate(CardDelegate):
    """A card with the words, and who may see them where that is not everyone."""

    def key(self, index: AnyIndex) -> Hashable:
        row: Comment = index.data(CommentModel.ROW)
        return (row.text, row.visibility)

    def height(self, index: AnyIndex, width: int) -> int:
        row: Comment = index.data(CommentModel.ROW)
        px = theme.current().px
        words = layout_text(row.text, _WORDS, width - 2 * px(PADDING + 3)).height
        pill = _pill(row)
        return words + 2 * px(PADDING) + (pill_size(pill).height() + px(5) if pill else 0) + px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        return ""

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: Comment = index.data(CommentModel.ROW)
        px = theme.current().px
        card = option.rect.adjusted(0, 0, 0, -px(GAP))
        ground = Tone.CONF_T if row.visibility is Visibility.CONFIDENTIAL else None
        paint_card(painter, card, CardState.NORMAL, ground)
        if has_focus(option):
            paint_card_focus(painter, card.adjusted(-2, -2, 2, 2))
        inner = card.adjusted(px(PADDING + 3), px(PADDING), -px(PADDING + 3), -px(PADDING))
        paint_text(painter, inner, row.text, _WORDS)
        pill = _pill(row)
        if pill is not None:
            size = pill_size(pill)
            line = Row(QRect(inner.left(), inner.bottom() - size.height() + 1, inner.width(), size.height()))
            paint_pill(painter, line.start(size), pill)


def _pill(row: Comment) -> Pill | None:
    found = _PILLS.get(row.visibility)
    return Pill(found[0], word_for(row.visibility), found[1]) if found else None


class CommentList(CardListView):
    """The list. Ctrl+L, as in the notes, says who may see a comment."""

    visibility_wanted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(_("Answers in words"), hug=3)
        self.comments = CommentModel()
        self._delegate = CommentDelegate()
        self.setItemDelegate(self._delegate)
        self.setModel(self.comments)
        self.opened.connect(lambda _index: self._next_visibility())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.natural_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()  # in another width the words take another height

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._next_visibility()
        else:
            super().keyPressEvent(event)

    def _next_visibility(self) -> None:
        row = self.comments.at(self.currentIndex())
        if row is not None:
            following = _ORDER[(_ORDER.index(row.visibility) + 1) % len(_ORDER)]
            self.visibility_wanted.emit(row.answer_id, following)
