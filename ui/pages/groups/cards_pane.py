"""The groups of a session side by side, each a card with its members.

Knows cards and how the keyboard goes through them. Must not know how an act is saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from a87desk.i18n import _
from a87desk.reading.groups_board import GroupOnBoard
from ui import theme
from ui.pages.groups.card_painting import CardRowDelegate
from ui.pages.groups.people_list import WholeList
from ui.pages.groups.rows import CardModel, HeadRow, MemberRow, card_rows, group_title, group_words
from ui.widgets.spacing import space

LEAST_CARD, MOST_COLUMNS, GAP = 186, 5, 10


class GroupCard(WholeList):
    """The card of one group."""

    def __init__(self, one: GroupOnBoard) -> None:
        super().__init__(group_title(one.group))
        self.one = one
        self.rows = CardModel()
        self._delegate = CardRowDelegate(lambda: self.is_target)
        self.setItemDelegate(self._delegate)
        self.setModel(self.rows)

    def show_group(self, one: GroupOnBoard) -> None:
        """Show the group as it stands; what is chosen stays chosen, or what follows it."""
        place = self.currentIndex().row()
        chosen = self.rows.at(self.currentIndex())
        self.one = one
        self.setAccessibleName(f"{group_words(one.group)}: {group_title(one.group)}")
        self.rows.show_rows(card_rows(one))
        index = self.rows.index_of(chosen.key) if chosen is not None else QModelIndex()
        if not index.isValid():
            index = self.rows.index(min(max(place, 0), self.rows.rowCount() - 1))
        self.setCurrentIndex(index)
        self.updateGeometry()

    def chosen_people(self) -> tuple[str, ...]:
        """Return the ids of the members that are chosen, in order."""
        indexes = sorted(self.selectedIndexes(), key=lambda index: index.row())
        return tuple(row.member.who.id for one in indexes if isinstance(row := self.rows.at(one), MemberRow))

    def is_head(self) -> bool:
        """Whether the head is chosen."""
        return isinstance(self.rows.at(self.currentIndex()), HeadRow)

    def choose_person(self, person_id: str) -> bool:
        """Choose a member; tell whether the person is here."""
        index = self.rows.index_of(("member", person_id))
        if index.isValid():
            self.setCurrentIndex(index)
        return index.isValid()


class CardsPane(QScrollArea):
    """All cards in columns. `chosen` says which group has the keyboard."""

    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal(tuple, int)
    """People and the number of the group they go to; 0 is none."""
    dropped = Signal(tuple, str)
    """People and the id of the group they were dropped on."""
    pinned = Signal(str, tuple)
    removed = Signal(str, tuple)
    """Del: on members, they; on a head, nobody."""
    left = Signal()
    """The keyboard goes to what stands before the first card."""
    menu_wanted = Signal(object, object)
    """A card and a point on it: the menu of what is chosen there."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[GroupCard] = []
        self._last: GroupCard | None = None
        self.setAccessibleName(_("Groups"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = inner = QWidget()
        inner.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._grid = QGridLayout(inner)
        space(self._grid, (16, 12, 16, 16), GAP)
        self.setWidget(inner)
        self._columns = 0

    def show_groups(self, groups: Sequence[GroupOnBoard]) -> None:
        """Show these groups; cards that stay keep their place for the keyboard."""
        known = {card.one.id: card for card in self.cards}
        wanted = [known.pop(one.id) if one.id in known else self._made(one) for one in groups]
        for gone in known.values():
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
            if self._last is gone:
                self._last = None
        is_other = wanted != self.cards
        self.cards = wanted
        highest = max((one.group.number or 0 for one in groups), default=0)
        for card, one in zip(wanted, groups, strict=True):
            card.digits.highest = highest
            card.show_group(one)
        if is_other:
            self._columns = 0
        self._lay_out()

    def current(self) -> GroupCard | None:
        """Return the card that has the keyboard or had it last, else the first."""
        held = next((card for card in self.cards if card.hasFocus()), None)
        return held or self._last or next(iter(self.cards), None)

    def card(self, group_id: str) -> GroupCard | None:
        """Return the card of a group, None where it is not here."""
        return next((card for card in self.cards if card.one.id == group_id), None)

    def choose_group(self, group_id: str) -> None:
        """Give the keyboard to a group's head."""
        card = self.card(group_id)
        if card is not None:
            card.setCurrentIndex(card.rows.index(0))
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _made(self, one: GroupOnBoard) -> GroupCard:
        card = GroupCard(one)
        card.digits.entered.connect(lambda number: self._on_digits(card, number))
        card.put_in_none.connect(lambda: self._on_digits(card, 0))
        card.pinned.connect(lambda: self.pinned.emit(card.one.id, card.chosen_people()))
        card.dropped.connect(lambda ids: self.dropped.emit(ids, card.one.id))
        card.opened.connect(lambda _index: self.opened.emit(card.one.id))
        card.removed.connect(lambda _index: self.removed.emit(card.one.id, card.chosen_people()))
        card.stepped.connect(lambda columns, rows: self._step(card, columns, rows))
        card.selectionModel().currentChanged.connect(lambda *_indexes: self._on_current(card))
        card.installEventFilter(self)
        card.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        card.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(card, at))
        return card

    def _on_digits(self, card: GroupCard, number: int) -> None:
        """Move the chosen members; on a head go to the group with that number."""
        people = card.chosen_people()
        if people:
            self.moved.emit(people, number)
            return
        other = next((one for one in self.cards if one.one.group.number == number), None)
        if other is not None:
            self.choose_group(other.one.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, GroupCard):
            self._on_current(watched)
        return False

    def _on_current(self, card: GroupCard) -> None:
        if not card.hasFocus():
            return
        self._last = card
        self.chosen.emit(card.one.id)
        QTimer.singleShot(0, card, lambda: self._bring_into_view(card))

    def _bring_into_view(self, card: GroupCard) -> None:
        item = card.visualRect(card.currentIndex())
        at = card.mapTo(self._inner, item.topLeft())
        place = QRect(at, item.size())
        margin = theme.current().px(GAP)
        self.ensureVisible(place.center().x(), place.top(), 0, margin)
        self.ensureVisible(place.center().x(), place.bottom(), 0, margin)

    def _step(self, card: GroupCard, columns: int, rows: int) -> None:
        place = self.cards.index(card)
        target = place + columns + rows * max(1, self._columns)
        if target < 0 and columns:
            self.left.emit()
        elif 0 <= target < len(self.cards):
            other = self.cards[target]
            row = card.currentIndex().row() if columns else 0 if rows > 0 else other.rows.rowCount() - 1
            other.setCurrentIndex(other.rows.index(min(row, other.rows.rowCount() - 1)))
            other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        px = theme.current().px
        room = self.viewport().width() - 2 * px(16) + px(GAP)
        columns = max(1, min(MOST_COLUMNS, max(1, len(self.cards)), room // (px(LEAST_CARD) + px(GAP))))
        if columns == self._columns:
            return
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(-(-len(self.cards) // columns), 1)
        self._columns = columns
