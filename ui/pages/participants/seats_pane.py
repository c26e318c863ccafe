"""The seats of a body with the names in them, and the three counts in words.

Knows seats as the reading gives them. Every change goes out as a command.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QStyleOptionViewItem, QVBoxLayout, QWidget

from a87desk.commands.record import ChangeRecord, RemoveRecords
from a87desk.commands.seat import AddSeat, AddSeatHolder, MoveSeat, RemoveSeat
from a87desk.domain.seat import Seat, SeatHolder
from a87desk.i18n import _
from a87desk.reading.seats import Holder, SeatRow, SeatTable
from ui import theme
from ui.dialogs.name import ask_name
from ui.fonts import TextSize, Weight
from ui.painting.frames import card_state, has_focus, paint_card, paint_card_focus
from ui.painting.geometry import mirrored
from ui.painting.text import Align, TextLook, layout_text, paint_text
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.card_list import AnyIndex, CardDelegate, CardListView
from ui.widgets.keyed_rows import KeyedRows
from ui.widgets.labels import PlainLabel
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space

_PAD, _GAP = 10, 6
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LABEL = TextLook(TextSize.SMALL, align=Align.START, max_lines=3)
_NAMES = TextLook(TextSize.BASE, Weight.Medium, Align.START)


class SeatModel(KeyedRows[SeatRow]):
    """The seats in order."""

    def key_of(self, row: SeatRow) -> Hashable:
        return row.seat.id

    def words_of(self, row: SeatRow) -> str:
        return row.seat.label

    def spoken(self, row: SeatRow) -> str:
        names = ", ".join(_holder_words(one) for one in row.holders) or _("nobody yet")
        return _("Seat {number}, {label}: {names}").format(number=row.number, label=row.seat.label, names=names)


class SeatDelegate(CardDelegate):
    """A card: the label of the seat, and under it a line for each name."""

    def key(self, index: AnyIndex) -> Hashable:
        row: SeatRow = index.data(SeatModel.ROW)
        return (_label_words(row), _names_words(row))

    def height(self, index: AnyIndex, width: int) -> int:
        row: SeatRow = index.data(SeatModel.ROW)
        px = theme.current().px
        inner = width - 2 * px(_PAD)
        label = layout_text(_label_words(row), _LABEL, inner).height
        return label + layout_text(_names_words(row), _NAMES, inner).height + 2 * px(_PAD) - px(2) + px(_GAP)

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: SeatRow = index.data(SeatModel.ROW)
        px = theme.current().px
        card = option.rect.adjusted(0, 0, 0, -px(_GAP))
        paint_card(painter, card, card_state(option))
        if has_focus(option):
            paint_card_focus(painter, card)
        inner = card.adjusted(px(_PAD), px(_PAD) - px(1), -px(_PAD), 0)
        label = layout_text(_label_words(row), _LABEL, inner.width()).height
        at = QRect(inner.left(), inner.top(), inner.width(), label)
        paint_text(painter, mirrored(at, card), _label_words(row), _LABEL, Tone.INK2)
        below = QRect(inner.left(), at.bottom() + 1, inner.width(), inner.height() - label)
        tone = Tone.INK if row.holders else Tone.INK3
        paint_text(painter, mirrored(below, card), _names_words(row), _NAMES, tone)


class SeatList(CardListView):
    """The cards with their keys."""

    add_wanted = Signal()
    rename_wanted = Signal()
    stepped = Signal(int)
    """One place up (-1) or down (+1)."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Insert and not held:
            self.add_wanted.emit()
        elif event.key() == Qt.Key.Key_F2 and not held:
            self.rename_wanted.emit()
        elif event.key() in _STEPS and held == Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class SeatsPane(QWidget):
    """All seats. `wanted` carries a command, and whether taking it back is offered."""

    wanted = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.list = SeatList(_("Seats"))
        self.counts = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self.counts.set_align(Align.START)
        self.add_name = Button(_("Add a name…"), key="↵", small=True)
        self.add_seat = Button(_("Add seat…"), icon="plus", small=True)
        self._model, self._delegate = SeatModel(), SeatDelegate()
        self._build()

    def show_table(self, table: SeatTable) -> None:
        """Show these seats and their counts."""
        self._model.show_rows(table.rows)
        empty = table.counts.empty
        words = table.counts.words
        self.counts.setText(f"{words} · {_('{count} empty').format(count=empty)}" if empty else words)
        self._stack.setCurrentIndex(1 if table.rows else 0)

    def current(self) -> SeatRow | None:
        return self._model.at(self.list.currentIndex())

    def _on_add_seat(self) -> None:
        hint = _("As the table of attendance calls it, for example “Worker Representative”.")
        label = ask_name(_("Add a seat"), _("What the seat is called"), "", hint, _("Add seat"), self)
        if label:
            self.wanted.emit(AddSeat(label), False)

    def _on_add_name(self) -> None:
        row = self.current()
        if row is None:
            return
        hint = _("Name, then organisation or country: Beate Andrees, ILO. The person need not be on the list.")
        written = ask_name(_("Who sits there?"), row.seat.label, "", hint, _("Add the name"), self)
        if written:
            name, _comma, entity = written.partition(",")
            self.wanted.emit(AddSeatHolder(row.seat.id, name.strip(), entity.strip()), False)

    def _on_rename(self) -> None:
        row = self.current()
        if row is None:
            return
        hint = _("As the table of attendance calls it, for example “Worker Representative”.")
        label = ask_name(_("Rename the seat"), _("What the seat is called"), row.seat.label, hint, _("Rename"), self)
        if label:
            self.wanted.emit(ChangeRecord(Seat, row.seat.id, {"label": label}), False)

    def _on_step(self, step: int) -> None:
        row = self.current()
        if row is not None:
            self.wanted.emit(MoveSeat(row.seat.id, step), False)

    def _take_out(self, holder_id: str) -> None:
        self.wanted.emit(RemoveRecords(SeatHolder, (holder_id,)), True)

    def menu(self) -> QMenu | None:
        """Return what can be done with the seat that is chosen; None where there is none."""
        row = self.current()
        if row is None:
            return None
        menu = QMenu(self)
        menu.addAction(_("Add a name…"), self._on_add_name)
        for one in row.holders:
            words = _("Take out {name}").format(name=one.name or _("nobody"))
            menu.addAction(words.replace("&", "&&"), partial(self._take_out, one.record.id))
        menu.addSeparator()
        menu.addAction(_("Rename…") + "\tF2", self._on_rename)
        menu.addAction(_("Move up") + "\tAlt+↑", partial(self._on_step, -1))
        menu.addAction(_("Move down") + "\tAlt+↓", partial(self._on_step, 1))
        menu.addAction(_("Remove the seat") + "\tDel", self._on_remove)
        return menu

    def _show_menu(self, at: QPoint) -> None:
        menu = self.menu()
        if menu is not None:
            menu.exec(self.list.viewport().mapToGlobal(at))

    def _on_remove(self) -> None:
        row = self.current()
        if row is not None:
            self.wanted.emit(RemoveSeat(row.seat.id), True)

    def _build(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.opened.connect(lambda _index: self._on_add_name())
        self.list.removed.connect(lambda _index: self._on_remove())
        self.list.add_wanted.connect(self._on_add_seat)
        self.list.rename_wanted.connect(self._on_rename)
        self.list.stepped.connect(self._on_step)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.add_name.clicked.connect(self._on_add_name)
        self.add_seat.clicked.connect(self._on_add_seat)
        holder = QWidget()
        box = QVBoxLayout(holder)
        space(box, (16, 0, 16, 12), 8)
        box.addWidget(self.counts)
        box.addWidget(self.list, 1)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addWidget(self.add_name)
        row.addWidget(self.add_seat)
        row.addStretch(1)
        box.addLayout(row)
        line = _("For governance meetings: a seat may have several holders, a person may hold several seats.")
        empty = EmptyState("list-ordered", _("No seats"), line)
        empty.add_button(_("Add seat…"), self._on_add_seat, icon="plus")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(holder)


def _label_words(row: SeatRow) -> str:
    label = row.seat.label or _("a seat")
    return _("{number}. {label}").format(number=row.number, label=f"{label} {row.seat.remark}".strip())


def _names_words(row: SeatRow) -> str:
    return "\n".join(_holder_words(one) for one in row.holders) or _("Nobody yet")


def _holder_words(one: Holder) -> str:
    words = ", ".join(part for part in (one.name, one.record.entity) if part) or _("nobody yet")
    if one.others:
        return _("{name} (also: {seats})").format(name=words, seats=", ".join(one.others))
    return words
