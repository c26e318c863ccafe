"""Two names, one person? Each card shows both records and the reason; a person decides, and can take it back.

Knows proposals. Merges nothing: a decision goes out as a command.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QStyleOptionViewItem, QVBoxLayout, QWidget

from a87desk.commands.command import Command
from a87desk.commands.same_person import LinkName, SamePerson, TwoPeople
from a87desk.i18n import _
from a87desk.reading.same_names import NamedOnce, SameNameProposal
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.frames import card_state, has_focus, paint_card, paint_card_focus
from ui.painting.geometry import Row, mirrored
from ui.painting.icons import icon_size, paint_icon
from ui.painting.text import Align, TextLook, layout_text, paint_text
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import AnyIndex, CardDelegate, CardListView
from ui.widgets.keyed_rows import KeyedRows
from ui.widgets.labels import PlainLabel
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space

_PAD, _GAP, _ICON = 12, 6, 24
_NAME = TextLook(TextSize.BASE, Weight.DemiBold, Align.START, 2)
_LINE = TextLook(TextSize.SMALL, align=Align.START, max_lines=3)
_WHY = TextLook(TextSize.SMALL, align=Align.START, max_lines=3)


class ProposalModel(KeyedRows[SameNameProposal]):
    """The proposals."""

    def key_of(self, row: SameNameProposal) -> Hashable:
        return row.key

    def words_of(self, row: SameNameProposal) -> str:
        return row.first.name

    def spoken(self, row: SameNameProposal) -> str:
        both = _("{one} and {other}: one person?").format(one=_spoken(row.first), other=_spoken(row.second))
        return f"{both} {row.sentence}"


class ProposalDelegate(CardDelegate):
    """A card: one name, the other, and why they may be one person's."""

    def key(self, index: AnyIndex) -> Hashable:
        row: SameNameProposal = index.data(ProposalModel.ROW)
        return row

    def height(self, index: AnyIndex, width: int) -> int:
        row: SameNameProposal = index.data(ProposalModel.ROW)
        px = theme.current().px
        inner = width - 2 * px(_PAD)
        parts = [self._name_height(one, inner) for one in (row.first, row.second)]
        why = layout_text(row.sentence, _WHY, inner - px(_ICON)).height
        return sum(parts) + why + 2 * px(_PAD) + 2 * px(8) + px(_GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: SameNameProposal = index.data(ProposalModel.ROW)
        return "\n".join(f"{one.name}\n{_below(one)}" for one in (row.first, row.second))

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: SameNameProposal = index.data(ProposalModel.ROW)
        px = theme.current().px
        card = option.rect.adjusted(0, 0, 0, -px(_GAP))
        paint_card(painter, card, card_state(option))
        if has_focus(option):
            paint_card_focus(painter, card)
        inner = card.adjusted(px(_PAD), px(_PAD), -px(_PAD), -px(_PAD))
        top = inner.top()
        for one in (row.first, row.second):
            top = self._paint_name(painter, QRect(inner.left(), top, inner.width(), inner.height()), one, card)
            top += px(8)
        why = Row(QRect(inner.left(), top, inner.width(), px(18)))
        paint_icon(painter, why.start(icon_size(14), px(8)), "lightbulb", Tone.INFO, 14)
        place = QRect(inner.left() + px(_ICON), top, inner.width() - px(_ICON), px(60))
        paint_text(painter, mirrored(place, card), row.sentence, _WHY, Tone.INK2)

    def _name_height(self, one: NamedOnce, inner: int) -> int:
        room = inner - theme.current().px(_ICON)
        return layout_text(one.name, _NAME, room).height + layout_text(_below(one), _LINE, room).height

    def _paint_name(self, painter: QPainter, place: QRect, one: NamedOnce, card: QRect) -> int:
        px = theme.current().px
        icon = QRect(place.left(), place.top() + px(1), icon_size(14).width(), px(18))
        paint_icon(painter, mirrored(icon, card), "user" if one.is_listed else "quote", Tone.INK2, 14)
        room = place.width() - px(_ICON)
        name, below = layout_text(one.name, _NAME, room), layout_text(_below(one), _LINE, room)
        at = QRect(place.left() + px(_ICON), place.top(), room, name.height)
        paint_text(painter, mirrored(at, card), one.name, _NAME)
        at = QRect(at.left(), at.bottom() + 1, room, below.height)
        paint_text(painter, mirrored(at, card), _below(one), _LINE, Tone.INK2)
        return at.bottom() + 1


class ProposalList(CardListView):
    """The cards with their keys."""

    two_wanted = Signal()
    other_kept = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.other_kept.emit()
        else:
            super().keyPressEvent(event)


class NamesPane(QWidget):
    """All proposals. `wanted` carries the decision as a command."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.list = ProposalList(_("Names that may be one person’s"))
        self.same = Button(_("Same person"), ButtonKind.MAIN, key="↵", small=True)
        self.two = Button(_("Two people"), key="Del", small=True)
        self._model, self._delegate = ProposalModel(), ProposalDelegate()
        self._hint = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self._hint.set_align(Align.START)
        self._build()
        self._connect()

    def show_proposals(self, proposals: Sequence[SameNameProposal]) -> None:
        """Show these proposals."""
        self._model.show_rows(proposals)
        self._stack.setCurrentIndex(1 if proposals else 0)
        self._say()

    def current(self) -> SameNameProposal | None:
        return self._model.at(self.list.currentIndex())

    def _say(self) -> None:
        row = self.current()
        if row is None:
            return
        if row.second.is_listed:
            self.same.setText(_("Same person"))
            words = _("“{name}” is kept, both spellings stay. Shift and Enter keeps the other.")
            self._hint.setText(words.format(name=row.first.name))
        else:
            self.same.setText(_("Link to this person"))
            words = _("“{name}” stays as printed and becomes another spelling.")
            self._hint.setText(words.format(name=row.second.name))

    def _decide(self, *, keeps_other: bool = False) -> None:
        row = self.current()
        if row is None:
            return
        command: Command
        if not row.second.is_listed:
            command = LinkName(row.second.printed_in, row.first.id, row.second.name)
        elif keeps_other:
            command = SamePerson(row.second.id, row.first.id)
        else:
            command = SamePerson(row.first.id, row.second.id)
        self._send(row, command)

    def _say_two(self) -> None:
        row = self.current()
        if row is not None:
            self._send(row, TwoPeople(row.first.id, row.second.id))

    def _send(self, row: SameNameProposal, command: Command) -> None:
        """Send a decision; its card goes at once, so that nobody decides twice."""
        self.show_proposals([one for one in self._model.rows() if one.key != row.key])
        self.wanted.emit(command)

    def _build(self) -> None:
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        holder = QWidget()
        box = QVBoxLayout(holder)
        space(box, (16, 0, 16, 12), 8)
        box.addWidget(self.list, 1)
        box.addWidget(self._hint)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addWidget(self.same)
        row.addWidget(self.two)
        row.addStretch(1)
        box.addLayout(row)
        line = _("Names on the list, in roles, groups and seats are compared. What you decided is remembered.")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState("circle-check", _("No two names look alike"), line))
        self._stack.addWidget(holder)

    def _connect(self) -> None:
        self.list.opened.connect(lambda _index: self._decide())
        self.list.removed.connect(lambda _index: self._say_two())
        self.list.other_kept.connect(lambda: self._decide(keeps_other=True))
        self.same.clicked.connect(lambda: self._decide())
        self.two.clicked.connect(self._say_two)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._say())


def _below(one: NamedOnce) -> str:
    parts = [one.organisation, *one.where[:2]]
    if len(one.where) > 2:
        parts.append(_("and {count} more").format(count=len(one.where) - 2))
    if one.is_listed and one.number is not None:
        parts.insert(0, _("No. {number}").format(number=one.number))
    return " · ".join(part for part in parts if part) or _("on the list")


def _spoken(one: NamedOnce) -> str:
    return f"{one.name}, {_below(one)}"
