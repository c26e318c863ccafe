"""Paints the two lists of the glossary.

Knows their rows. Must not know what pressing a key does.
"""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.domain.language_names import language_name
from a87desk.i18n import _
from a87desk.reading.glossary import Idea
from ui import theme
from ui.dialogs.glossary.rows import IdeaModel, OwnRow, WordModel, WordRow, own_count, sample_of
from ui.fonts import TextSize, Weight
from ui.painting.frames import CardState, card_state, paint_card
from ui.painting.geometry import Row, mirrored
from ui.painting.pills import Pill, PillKind, paint_pill, pill_size
from ui.painting.text import Align, TextLook, layout_text, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import AnyIndex, CardDelegate, is_heard

PADDING, GAP, MARGIN, LANGUAGE_WIDTH = 7, 4, 10, 104
_NAME = TextLook(TextSize.BASE, Weight.DemiBold, Align.WORDS, 1)
_SAMPLE = TextLook(TextSize.SMALL, align=Align.START, max_lines=1)
_LANGUAGE = TextLook(TextSize.SMALL, align=Align.START, max_lines=1)
_WORDS = TextLook(TextSize.BASE, align=Align.WORDS)
_OWN = TextLook(TextSize.BASE, Weight.DemiBold, Align.WORDS)


class IdeaDelegate(CardDelegate):
    """An idea in two lines: its name with how many words were added here, and a few of its words."""

    def key(self, index: AnyIndex) -> Hashable:
        return "idea"

    def height(self, index: AnyIndex, width: int) -> int:
        current = theme.current()
        lines = current.line_height(TextSize.BASE) + current.line_height(TextSize.SMALL)
        return lines + current.px(2 * PADDING + 1 + GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        idea: Idea = index.data(IdeaModel.ROW)
        return f"{idea.name}\n{sample_of(idea)}"

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        idea: Idea = index.data(IdeaModel.ROW)
        px, current = theme.current().px, theme.current()
        card = option.rect.adjusted(0, 0, 0, -px(GAP))
        paint_card(painter, card, card_state(option))
        inside = card.adjusted(px(MARGIN), px(PADDING), -px(MARGIN), -px(PADDING))
        height = current.line_height(TextSize.BASE)
        line = Row(QRect(inside.left(), inside.top(), inside.width(), height))
        count = own_count(idea)
        if count:
            pill = Pill(PillKind.ACCENT, count)
            paint_pill(painter, line.end(pill_size(pill), px(8)), pill)
        paint_line(painter, line.rest(), idea.name, _NAME._replace(align=Align.START))
        below = QRect(inside.left(), inside.top() + height + px(1), inside.width(), inside.height() - height)
        paint_line(painter, below, sample_of(idea), _SAMPLE, Tone.INK2)


class WordDelegate(CardDelegate):
    """A language, and what an idea is called in it; words that were added here stand on a card."""

    def key(self, index: AnyIndex) -> Hashable:
        row: WordRow = index.data(WordModel.ROW)
        return isinstance(row, OwnRow), str(index.data())

    def height(self, index: AnyIndex, width: int) -> int:
        row: WordRow = index.data(WordModel.ROW)
        words, look = (row.own.word, _OWN) if isinstance(row, OwnRow) else (row.words, _WORDS)
        room = self._words_width(width, isinstance(row, OwnRow))
        return layout_text(words, look, room).height + theme.current().px(2 * PADDING + GAP)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: WordRow = index.data(WordModel.ROW)
        px = theme.current().px
        card = option.rect.adjusted(0, 0, 0, -px(GAP))
        is_own = isinstance(row, OwnRow)
        state = card_state(option) if is_heard(option) or is_own else CardState.NORMAL
        if is_own or state is CardState.SELECTED:
            paint_card(painter, card, state)
        inside = card.adjusted(px(MARGIN), px(PADDING), -px(MARGIN), -px(PADDING))
        language = language_name(row.language if isinstance(row, OwnRow) else row.line.language)
        line = theme.current().line_height(TextSize.BASE)
        first = QRect(inside.left(), inside.top(), px(LANGUAGE_WIDTH), line)
        paint_line(painter, mirrored(first, inside), language, _LANGUAGE, Tone.INK2)
        start = px(LANGUAGE_WIDTH + 8)
        room = self._words_width(option.rect.width(), is_own)
        place = mirrored(QRect(inside.left() + start, inside.top(), room, inside.height()), inside)
        if isinstance(row, OwnRow):
            paint_text(painter, place, row.own.word, _OWN)
            pill = _pill()
            size = pill_size(pill)
            end = QRect(inside.left() + inside.width() - size.width(), inside.top(), size.width(), size.height())
            paint_pill(painter, mirrored(end, inside), pill)
        else:
            paint_text(painter, place, row.words, _WORDS)

    def _words_width(self, width: int, is_own: bool) -> int:
        px = theme.current().px
        pill = pill_size(_pill()).width() + px(8) if is_own else 0
        return max(px(60), width - 2 * px(MARGIN) - px(LANGUAGE_WIDTH + 8) - pill)


def _pill() -> Pill:
    return Pill(PillKind.ACCENT, _("added here"))
