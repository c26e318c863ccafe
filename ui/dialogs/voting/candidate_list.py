"""What may be voted on, one a row with a box to tick; what is ticked has the letter that it will have on the list.

Knows choices. Must not know how a vote is opened.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.i18n import _
from a87desk.prioritising.multivoting import letter_of
from a87desk.reading.vote_list import Choice
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.controls import check_size, paint_check
from ui.painting.frames import paint_row
from ui.painting.geometry import Row
from ui.painting.text import Align, TextLook, layout_text, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import CardDelegate, CardListView
from ui.widgets.keyed_rows import KeyedRows

AnyIndex = QModelIndex | QPersistentModelIndex
LETTER, SIGN = 28, 34
_TEXT = TextLook(TextSize.BASE, align=Align.START, max_lines=2)
_LETTER = TextLook(TextSize.BASE, Weight.Bold, Align.CENTRE)
_SIGN = TextLook(TextSize.SMALL, align=Align.END)


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """A choice. `letter` is "" where it is not ticked."""

    choice: Choice
    letter: str


class CandidateRows(KeyedRows[CandidateRow]):
    """Choices with their ticks."""

    def show_choices(self, choices: Sequence[Choice], ticked: frozenset[str]) -> None:
        """Show choices; those ticked are lettered in this order."""
        rows, place = [], 0
        for one in choices:
            is_on = one.id in ticked
            rows.append(CandidateRow(one, letter_of(place) if is_on else ""))
            place += is_on
        if [one.choice.id for one in rows] == [one.choice.id for one in self._rows]:
            self.show_rows(rows)
            return
        self.beginResetModel()  # another list: nothing of it has a place to keep
        self._rows = rows
        self.endResetModel()

    def key_of(self, row: CandidateRow) -> str:
        return row.choice.id

    def words_of(self, row: CandidateRow) -> str:
        return row.choice.text

    def spoken(self, row: CandidateRow) -> str:
        state = _("ticked, {letter}").format(letter=row.letter) if row.letter else _("not ticked")
        return f"{row.choice.sign} {row.choice.text}. {state}"


class CandidateDelegate(CardDelegate):
    """Paints the box, the letter, the words, and the number or code at the end."""

    def height(self, index: AnyIndex, width: int) -> int:
        row: CandidateRow = index.data(CandidateRows.ROW)
        px = theme.current().px
        free = width - check_size().width() - px(LETTER) - px(SIGN) - px(32)
        return max(px(30), layout_text(row.choice.text, _TEXT, free).height + px(10))

    def key(self, index: AnyIndex) -> Hashable:
        row: CandidateRow = index.data(CandidateRows.ROW)
        return row.choice.text

    def words(self, index: AnyIndex, width: int) -> str:
        row: CandidateRow = index.data(CandidateRows.ROW)
        return row.choice.text

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: CandidateRow = index.data(CandidateRows.ROW)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        line = Row(option.rect.adjusted(px(10), 0, -px(10), 0))
        state = Qt.CheckState.Checked if row.letter else Qt.CheckState.Unchecked
        paint_check(painter, line.start(check_size(), px(6)), state)
        paint_line(painter, line.start(QSize(px(LETTER), px(20)), px(4)), row.letter, _LETTER, Tone.ACC_X)
        paint_line(painter, line.end(QSize(px(SIGN), px(18)), px(6)), row.choice.sign, _SIGN, Tone.INK3)
        inside = line.rest()
        block = layout_text(row.choice.text, _TEXT, inside.width())
        top = inside.top() + (inside.height() - block.height) // 2
        tone = Tone.INK if row.letter else Tone.INK3
        paint_text(painter, QRect(inside.left(), top, inside.width(), block.height), row.choice.text, _TEXT, tone)


class CandidateList(CardListView):
    """The list. Space and a click on the box tick; Ctrl+A ticks all, or none where all are."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(_("What is voted on"))
        self.rows = CandidateRows()
        self._delegate = CandidateDelegate(self)
        self._choices: tuple[Choice, ...] = ()
        self._ticked: frozenset[str] = frozenset()
        self.setItemDelegate(self._delegate)
        self.setModel(self.rows)

    def show_choices(self, choices: Sequence[Choice], ticked: frozenset[str]) -> None:
        """Show choices and tick these."""
        self._choices = tuple(choices)
        self._ticked = ticked
        self.rows.show_choices(self._choices, ticked)
        self.changed.emit()

    def ticked(self) -> tuple[Choice, ...]:
        """Return what is ticked, in the order of the list."""
        return tuple(one for one in self._choices if one.id in self._ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._toggle(self.currentIndex())
        elif event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            every = frozenset(one.id for one in self._choices)
            self.show_choices(self._choices, frozenset() if self._ticked >= every else every)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._toggle(self.indexAt(event.position().toPoint()))

    def _toggle(self, index: AnyIndex) -> None:
        row = self.rows.at(index)
        if row is not None:
            self.show_choices(self._choices, self._ticked ^ {row.choice.id})
