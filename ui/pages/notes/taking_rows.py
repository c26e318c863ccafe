"""Lines that may become notes, as rows with a box to tick: the model, the look, the list with its keys.

Knows `TakenLine`. Must not know where the lines come from or how they are saved.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from a87desk.i18n import _
from a87desk.importing.taken_lines import TakenLine, joined
from ui import theme
from ui.fonts import TextSize, Weight
from ui.keys import digit_of
from ui.pages.notes.kinds import RECOMMENDATION, kind_of
from ui.painting.controls import check_size, paint_check
from ui.painting.frames import paint_row
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.pills import paint_tag, tag_size
from ui.painting.text import Align, TextLook, layout_text, line_size, paint_line, paint_text
from ui.safe_text import isolate
from ui.tokens import Tone
from ui.widgets.card_list import CardDelegate, CardListView
from ui.widgets.keyed_rows import AnyIndex, KeyedRows

MARGIN, TOP, HEAD, BOTTOM = 12, 6, 20, 8
_KIND = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START)
_SMALL = TextLook(TextSize.SMALL, align=Align.START)
_END = TextLook(TextSize.SMALL, align=Align.END)
_WORDS = TextLook(TextSize.NOTE)
_PROBLEM = TextLook(TextSize.SMALL)


@dataclass(frozen=True, slots=True)
class TakenRow:
    """A line with its place in the text and whether it is taken. `kind` is the one it gets."""

    number: int
    line: TakenLine
    is_taken: bool
    kind: str


class TakenRows(KeyedRows[TakenRow]):
    """The rows; every change can be taken back while the window is open."""

    def __init__(self, lines: Sequence[TakenLine], usual_kind: str) -> None:
        super().__init__()
        self._past: list[tuple[TakenRow, ...]] = []
        self.show_rows(
            [TakenRow(number, line, line.is_wanted, line.kind or usual_kind) for number, line in enumerate(lines)]
        )

    def key_of(self, row: TakenRow) -> int:
        return row.number

    def words_of(self, row: TakenRow) -> str:
        return row.line.words

    def spoken(self, row: TakenRow) -> str:
        state = _("taken") if row.is_taken else _("left out")
        return ". ".join(part for part in (state, kind_of(row.kind).words, row.line.words, row.line.problem) if part)

    def taken(self) -> tuple[TakenLine, ...]:
        """Return the ticked lines with their kinds."""
        return tuple(replace(row.line, kind=row.kind) for row in self.rows() if row.is_taken)

    def toggle(self, rows: Sequence[int]) -> None:
        """Tick these rows, or take the ticks away where all have one."""
        shown = self.rows()
        able = [row for row in rows if shown[row].line.words.strip()]  # a row without words is no note
        on = not all(shown[row].is_taken for row in able)
        self._change({row: replace(shown[row], is_taken=on) for row in able})

    def give_kind(self, rows: Sequence[int], kind: str) -> None:
        """Give these rows a kind."""
        self._change({row: replace(self.rows()[row], kind=kind) for row in rows})

    def join(self, row: int) -> None:
        """Make a row and the one above it one note."""
        if row <= 0:
            return
        shown = list(self.rows())
        above, below = shown[row - 1], shown[row]
        self._past.append(self.rows())
        shown[row - 1] = replace(above, line=joined(above.line, below.line), is_taken=True)
        del shown[row]
        self.show_rows(shown)

    def take_back(self) -> None:
        """Take back what was done last here."""
        if self._past:
            self.show_rows(self._past.pop())

    def _change(self, changed: dict[int, TakenRow]) -> None:
        self._past.append(self.rows())
        self.show_rows([changed.get(place, row) for place, row in enumerate(self.rows())])


class TakenDelegate(CardDelegate):
    """Paints a box, the kind, the sign that stood before the words, the words, and what is odd about them."""

    def key(self, index: AnyIndex) -> Hashable:
        row: TakenRow = index.data(TakenRows.ROW)
        return row.line.words, row.line.problem

    def height(self, index: AnyIndex, width: int) -> int:
        row: TakenRow = index.data(TakenRows.ROW)
        px = theme.current().px
        words = layout_text(row.line.words, _WORDS, _words_width(width)).height
        problem = layout_text(row.line.problem, _PROBLEM, _words_width(width)).height if row.line.problem else 0
        return px(TOP) + px(HEAD) + words + problem + px(BOTTOM)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: TakenRow = index.data(TakenRows.ROW)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        inner = option.rect.adjusted(px(MARGIN), px(TOP), -px(MARGIN), -px(BOTTOM))
        box = QRect(inner.left(), inner.top() + px(2), check_size().width(), check_size().height())
        state = Qt.CheckState.Checked if row.is_taken else Qt.CheckState.Unchecked
        paint_check(painter, mirrored(box, inner), state)
        body = mirrored(inner.adjusted(check_size().width() + px(10), 0, 0, 0), inner)
        self._paint_head(painter, QRect(body.topLeft(), QSize(body.width(), px(HEAD))), row)
        tone = Tone.INK if row.is_taken else Tone.INK3
        text = body.adjusted(0, px(HEAD), 0, 0)
        paint_text(painter, text, row.line.words, _WORDS, tone)
        if row.line.problem:
            height = layout_text(row.line.words, _WORDS, body.width()).height
            paint_text(painter, text.adjusted(0, height, 0, 0), row.line.problem, _PROBLEM, Tone.WARN)

    def _paint_head(self, painter: QPainter, rect: QRect, row: TakenRow) -> None:
        px = theme.current().px
        kind = kind_of(row.kind)
        place = Row(rect)
        if row.line.origin:
            paint_line(painter, place.end(line_size(row.line.origin, _END), px(8)), row.line.origin, _END, Tone.INK3)
        ink = Tone.INK3 if not row.is_taken else Tone.ACC_X if row.kind == RECOMMENDATION else Tone.INK2
        paint_icon(painter, place.start(icon_size(14), px(6)), kind.icon, ink, 14)
        paint_line(painter, place.start(line_size(kind.words, _KIND), px(8)), kind.words, _KIND, ink)
        for words, icon in _tags(row.line):
            size = tag_size(words, icon)
            if size.width() < place.left_over:
                paint_tag(painter, place.start(size, px(6)), words, icon, outlined=not icon)
        if row.line.is_heading and not row.is_taken:
            words = _("heading: gives the kind of what follows") if row.line.kind else _("heading")
            paint_line(painter, place.rest(), words, _SMALL, Tone.INK3)


class TakenList(CardListView):
    """The list. `toggled`, `join_wanted` and `back_wanted` ask for what the keys Space, J and Ctrl Z mean."""

    toggled = Signal()
    join_wanted = Signal()
    back_wanted = Signal()
    digit_pressed = Signal(int)
    """A digit with Ctrl, by the place of its key."""

    def __init__(self, name: str) -> None:
        super().__init__(name, bare=False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def chosen_rows(self) -> list[int]:
        """Return the chosen rows in order."""
        rows = {index.row() for index in self.selectionModel().selectedIndexes()}
        return sorted(rows or ({self.currentIndex().row()} if self.currentIndex().isValid() else set()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.NoModifier and event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        elif held == Qt.KeyboardModifier.NoModifier and event.key() == Qt.Key.Key_J:
            self.join_wanted.emit()
        elif held == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_Z:
            self.back_wanted.emit()
        elif held == Qt.KeyboardModifier.ControlModifier and (digit := digit_of(event)):
            self.digit_pressed.emit(digit)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # Enter takes all; it is the window's
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._is_on_box(self.visualRect(index), event):
            self.setCurrentIndex(index)
            self.toggled.emit()
        else:
            super().mousePressEvent(event)

    def _is_on_box(self, row: QRect, event: QMouseEvent) -> bool:
        px = theme.current().px
        box = QRect(row.left(), row.top(), px(MARGIN) + check_size().width() + px(6), row.height())
        return mirrored(box, row).contains(event.position().toPoint())


def _words_width(width: int) -> int:
    px = theme.current().px
    return width - 2 * px(MARGIN) - check_size().width() - px(10)


def _tags(line: TakenLine) -> list[tuple[str, str]]:
    tags: list[tuple[str, Any]] = [(isolate(line.sign), "")] if line.sign else []
    icons = {"addressee": "landmark", "country": "globe", "speaker": "user", "flip_chart": "image"}
    tags += [(str(line.fields[name]), icon) for name, icon in icons.items() if line.fields.get(name)]
    given = line.fields.get("tags", ())
    tags += [(str(tag), "tag") for tag in given] if isinstance(given, tuple) else []
    return tags
