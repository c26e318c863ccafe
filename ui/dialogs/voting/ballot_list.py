"""The list on which a ballot is typed: an item a row with its letter, and a box for each mark.

Knows a `TypedBallot` and keys. Must not know how a ballot is saved.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from a87desk.domain.vote import VoteItem
from a87desk.i18n import _
from a87desk.prioritising.typed_ballot import FEASIBILITY, PRIORITY, TypedBallot
from ui import theme
from ui.fonts import TextSize, Weight
from ui.keys import digit_of
from ui.painting.frames import paint_inner_focus
from ui.painting.geometry import Row, crisp
from ui.painting.text import Align, TextLook, layout_text, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.card_list import CardDelegate, CardListView, is_heard
from ui.widgets.keyed_rows import KeyedRows

AnyIndex = QModelIndex | QPersistentModelIndex
BOX, BOX_HEIGHT, GAP, LETTER = 64, 26, 8, 30
_TEXT = TextLook(TextSize.BASE, align=Align.START, max_lines=3)
_LETTER = TextLook(TextSize.BASE, Weight.Bold, Align.CENTRE)
_MARK = TextLook(TextSize.CARD, Weight.DemiBold, Align.CENTRE, tabular=True)
_FORWARD = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class BallotRow:
    """An item with what is typed for it. `here`: the axis where the next digit goes, None in the other rows."""

    item: VoteItem
    marks: tuple[str, ...]
    here: int | None
    is_struck: bool


class BallotRows(KeyedRows[BallotRow]):
    """The items of the list with the marks of the ballot that is typed."""

    def show_ballot(self, items: tuple[VoteItem, ...], typed: TypedBallot) -> None:
        """Show a ballot as it is typed so far."""
        self.show_rows([_row(item, typed, place) for place, item in enumerate(items)])

    def key_of(self, row: BallotRow) -> str:
        return row.item.id

    def words_of(self, row: BallotRow) -> str:
        return f"{row.item.letter} {row.item.text}"

    def spoken(self, row: BallotRow) -> str:
        if len(row.marks) == 1:
            said = row.marks[0] or _("nothing")
        else:
            said = _("priority {priority}, feasibility {feasibility}").format(
                priority=row.marks[PRIORITY] or _("nothing"), feasibility=row.marks[FEASIBILITY] or _("nothing")
            )
        return f"{row.item.letter}: {said}. {row.item.text}"


def _row(item: VoteItem, typed: TypedBallot, place: int) -> BallotRow:
    axes = (PRIORITY, FEASIBILITY) if typed.rules.is_on_axes else (PRIORITY,)
    marks = []
    for axis in axes:
        mark = typed.mark(place, axis)
        is_waiting = bool(typed.waiting) and typed.rules.is_on_axes and (place, axis) == (typed.row, typed.axis)
        marks.append(f"{typed.waiting}…" if is_waiting else "" if mark is None else str(mark))
    return BallotRow(item, tuple(marks), typed.axis if place == typed.row else None, typed.is_spoiled)


class BallotDelegate(CardDelegate):
    """Paints the letter, the words and a box for each mark; the box that waits for a digit has the ring."""

    def key(self, index: AnyIndex) -> Hashable:
        row: BallotRow = index.data(BallotRows.ROW)
        return row.item.text, len(row.marks)

    def height(self, index: AnyIndex, width: int) -> int:
        row: BallotRow = index.data(BallotRows.ROW)
        px = theme.current().px
        free = width - px(LETTER) - len(row.marks) * (px(BOX) + px(GAP)) - px(2 * GAP)
        return max(px(BOX_HEIGHT) + px(8), layout_text(row.item.text, _TEXT, free).height + px(8))

    def words(self, index: AnyIndex, width: int) -> str:
        row: BallotRow = index.data(BallotRows.ROW)
        return row.item.text

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: BallotRow = index.data(BallotRows.ROW)
        px, tokens = theme.current().px, theme.current().tokens
        rect = option.rect
        if row.here is not None:
            painter.fillRect(rect, tokens.sel)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line0)
        line = Row(rect.adjusted(px(GAP), 0, -px(GAP), -1))
        letter = line.start(QSize(px(LETTER), px(BOX_HEIGHT)))
        paint_line(painter, letter, row.item.letter, _LETTER, Tone.ACC_X if row.here is not None else Tone.INK2)
        boxes = [line.end(QSize(px(BOX), px(BOX_HEIGHT)), px(GAP)) for _mark in row.marks]
        for axis, box in enumerate(reversed(boxes)):
            self._paint_box(painter, box, row, axis, is_heard(option))
        inside = line.rest()
        block = layout_text(row.item.text, _TEXT, inside.width())
        top = inside.top() + (inside.height() - block.height) // 2
        paint_text(painter, QRect(inside.left(), top, inside.width(), block.height), row.item.text, _TEXT, Tone.INK)

    @staticmethod
    def _paint_box(painter: QPainter, box: QRect, row: BallotRow, axis: int, heard: bool) -> None:
        tokens, px = theme.current().tokens, theme.current().px
        mark = row.marks[axis]
        painter.save()
        painter.setPen(QPen(tokens.ctl, 1))
        painter.setBrush(tokens.surf3 if row.is_struck else tokens.acc_t if mark else tokens.surf)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(crisp(box), px(5), px(5))
        painter.restore()
        if mark:
            paint_line(painter, box, mark, _MARK, Tone.INK3 if row.is_struck else Tone.ACC_X)
        if row.here == axis and heard:
            paint_inner_focus(painter, box, px(5))


class BallotList(CardListView):
    """The list with its keys. Every key makes another ballot, which `typed` tells; the file is the window's."""

    typed = Signal(object)
    """The ballot after a key."""
    entered = Signal()
    """Enter: this ballot is done."""
    previous_wanted = Signal()
    """PgUp: correct the ballot before."""

    def __init__(self, blank: TypedBallot) -> None:
        super().__init__(_("Ballot"), hug=4)
        self.ballot = blank
        self.rows = BallotRows()
        self._delegate = BallotDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(self.rows)

    def show_ballot(self, items: tuple[VoteItem, ...], typed: TypedBallot) -> None:
        """Show a ballot and go to where its next digit goes."""
        self.ballot = typed
        self.rows.show_ballot(items, typed)
        index = self.rows.index(typed.row)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found = self._after(event)
        if found is not None:
            self.typed.emit(found)
            return
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.key() in _FORWARD and not held:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_PageUp:
            self.previous_wanted.emit()
        else:
            event.ignore()  # Esc and shortcuts are the window's

    def _after(self, event: QKeyEvent) -> TypedBallot | None:
        """Return the ballot after a key, None for a key that is none of a ballot's."""
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return None
        words = event.text()
        if words == "*":  # before the digits: on many keyboards it lies on the key of the 8
            return self.ballot.spoil()
        digit = digit_of(event)
        if digit is not None:
            return self.ballot.digit(digit)
        if words in ("+", "-"):
            return self.ballot.step(1 if words == "+" else -1)
        if words.isalpha():
            return self.ballot.letter(words)
        return self._moved(event.key())

    def _moved(self, key: int) -> TypedBallot | None:
        ballot = self.ballot
        forward = 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -1
        if key == Qt.Key.Key_Space:
            return ballot.next_place()
        if key == Qt.Key.Key_Backspace:
            return ballot.clear()
        if key == Qt.Key.Key_Delete:
            return ballot.clear() if ballot.mark(ballot.row, ballot.axis) is not None else ballot
        steps = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -forward),
            Qt.Key.Key_Right: (0, forward),
            Qt.Key.Key_Home: (-ballot.row, 0),
            Qt.Key.Key_End: (len(ballot.rules.items), 0),
        }
        step = steps.get(Qt.Key(key))
        return ballot.move(*step) if step else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.typed.emit(self.ballot.go(index.row(), self._axis_at(event.position().toPoint().x())))

    def _axis_at(self, x: int) -> int:
        if not self.ballot.rules.is_on_axes:
            return PRIORITY
        px, width = theme.current().px, self.viewport().width()
        from_end = width - x if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else x
        return FEASIBILITY if from_end < px(BOX) + px(2 * GAP) else PRIORITY
