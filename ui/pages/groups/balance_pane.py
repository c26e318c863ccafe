"""The balance of groups: the heat table, the worst gap in words, and two people who could change places.

Knows the session that it shows. Reads and acts by itself, so that any page can hold it; a swap is one act, and nothing
is swapped that a person did not press.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from a87desk.commands.group import SwapMembers
from a87desk.domain.change_set import ChangeSet
from a87desk.grouping.better_swap import Swap
from a87desk.i18n import _
from a87desk.reading.group_balance import Gap, GroupBalance, group_balance, possible_swap, worst_gap
from a87desk.reading.groups_board import groups_board
from a87desk.workspace import Workspace
from ui import theme
from ui.context import Context
from ui.fonts import TextSize, Weight
from ui.pages.groups.heat_table import HeatTable
from ui.painting.geometry import Row
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import marker_size, paint_marker
from ui.painting.text import Align, TextLook, paint_line
from ui.safe_text import set_tooltip
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Card
from ui.widgets.headers import PaneHeader
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.notices import Banner, BannerKind, EmptyState
from ui.widgets.spacing import space

WROTE = ("breakout_group", "group_member", "participant", "organisation", "session")
_NAME = TextLook(TextSize.SMALL, align=Align.START)


@dataclass(frozen=True, slots=True)
class SwapWords:
    """A swap as it is shown: names and numbers of groups."""

    swap: Swap
    first: str
    second: str
    first_number: int
    second_number: int


@dataclass(frozen=True, slots=True)
class _Loaded:
    session_id: str
    balance: GroupBalance
    gap: Gap | None
    swap: SwapWords | None


class BalancePane(QWidget):
    """The balance of the groups of one session."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._session_id = ""
        self._declined: set[frozenset[str]] = set()
        self._swap: SwapWords | None = None
        self.header = PaneHeader(_("Balance of groups"))
        self.table = HeatTable(_("Balance of groups"))
        self.warning = Banner(BannerKind.WARN, "")
        self.swap = SwapCard()
        self._empty = EmptyState("users-round", _("No groups yet"), _("Their balance is shown here."))
        self._build()
        self._context.session.changed.connect(self._on_changed)

    def show_session(self, session_id: str) -> None:
        """Show the groups of another session; "" shows none."""
        if session_id != self._session_id:
            self._declined.clear()
        self._session_id = session_id
        self._load()

    def panels(self) -> Sequence[QWidget]:
        """Return what F6 goes to here."""
        return (self.table,)

    def _build(self) -> None:
        self._card = Card(padding=12)
        self._card.box.addWidget(self.table)
        self.header.set_margin(14)
        box = QVBoxLayout(self)
        space(box)
        box.addWidget(self.header)
        inner = QVBoxLayout()
        space(inner, (14, 0, 14, 12), 12)
        for widget in (self._card, self.warning, self.swap, self._empty):
            inner.addWidget(widget)
        inner.addStretch(1)
        box.addLayout(inner, 1)
        for widget in (self._card, self.warning, self.swap, self._empty):
            widget.hide()
        self.swap.taken.connect(self._on_taken)
        self.swap.declined.connect(self._on_declined)

    def _load(self) -> None:
        session_id, declined = self._session_id, frozenset(self._declined)
        self._context.session.ask(lambda workspace: _loaded(workspace, session_id, declined), self._show)

    def _show(self, loaded: _Loaded) -> None:
        if loaded.session_id != self._session_id:
            return
        has_groups = bool(loaded.balance.groups)
        self.table.show_balance(loaded.balance)
        self._card.setVisible(has_groups and bool(loaded.balance.rows))
        self._empty.setVisible(not has_groups or not loaded.balance.rows)
        if has_groups:
            self._empty.set_words(_("Nobody is in a group yet"), _("Their balance is shown here."))
        else:
            self._empty.set_words(_("No groups yet"), _("Their balance is shown here."))
        self.warning.setVisible(loaded.gap is not None)
        if loaded.gap is not None:
            self.warning.set_words(loaded.gap.lead, loaded.gap.rest)
        self._swap = loaded.swap
        had_keyboard = self.swap.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.swap.setVisible(loaded.swap is not None)
        if loaded.swap is not None:
            self.swap.show_swap(loaded.swap)
        elif had_keyboard:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._session_id and changes.touches(*WROTE):
            self._load()

    def _on_taken(self) -> None:
        if self._swap is not None:
            swap = self._swap.swap

            def done(changes: ChangeSet) -> None:
                if changes.act is not None:
                    self._context.offer_undo(changes.label)

            self._context.session.run(SwapMembers(self._session_id, swap.first, swap.second), done)

    def _on_declined(self) -> None:
        if self._swap is not None:
            self._declined.add(self._swap.swap.pair)
            self._load()


class SwapCard(QWidget):
    """Two people with where they are and where they would be, and two answers."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = (_SwapLine(), _SwapLine())
        self.take = Button(_("Swap them"), small=True)
        self.leave = Button(_("Not now"), ButtonKind.QUIET, small=True)
        self.taken, self.declined = self.take.clicked, self.leave.clicked
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        box = QHBoxLayout(self)
        space(box, (10, 8, 10, 8), 10)
        box.addWidget(IconLabel("lightbulb", Tone.INFO), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        space(words, gap=4)
        words.addWidget(PlainLabel(_("Possible swap"), TextSize.SMALL, weight=Weight.DemiBold))
        for line in self._lines:
            words.addWidget(line)
        buttons = QHBoxLayout()
        space(buttons, gap=8)
        buttons.addWidget(self.take)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        words.addLayout(buttons)
        box.addLayout(words, 1)

    def show_swap(self, swap: SwapWords) -> None:
        """Show another swap."""
        self._lines[0].show_move(swap.first, swap.first_number, swap.second_number)
        self._lines[1].show_move(swap.second, swap.second_number, swap.first_number)
        spoken = ". ".join(line.accessibleName() for line in self._lines)
        self.setAccessibleName(f"{_('Possible swap')}. {spoken}")
        self.take.setAccessibleDescription(spoken)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.current().tokens.info_t)
            painter.drawRoundedRect(self.rect(), 4, 4)


class _SwapLine(QWidget):
    """A name, the square of the group now, an arrow, the square of the group then."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._before, self._after = "", 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self)

    def show_move(self, name: str, before: int, after: int) -> None:
        """Show another person."""
        self._name, self._before, self._after = name, before, after
        words = _("{name}: from group {before} to group {after}").format(name=name, before=before, after=after)
        self.setAccessibleName(words)
        set_tooltip(self, words)
        self.update()

    def sizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(160), px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        px = theme.current().px
        with QPainter(self) as painter:
            row = Row(self.rect())
            paint_marker(painter, row.end(marker_size(17), px(6)), self._after)
            paint_icon(painter, row.end(icon_size(14), px(6)), "arrow-right", Tone.INK2, 14)
            paint_marker(painter, row.end(marker_size(17), px(8)), self._before)
            paint_line(painter, row.rest(), self._name, _NAME)


def _loaded(workspace: Workspace, session_id: str, declined: frozenset[frozenset[str]]) -> _Loaded:
    board = groups_board(workspace.read, session_id)
    balance = group_balance(board)
    found = possible_swap(board, declined)
    words = None
    if found is not None:
        names = {one.id: one.name for one in board.people}
        numbers = {one.id: one.group.number or 0 for one in board.groups}
        words = SwapWords(
            found,
            names[found.first],
            names[found.second],
            numbers[found.first_group],
            numbers[found.second_group],
        )
    return _Loaded(session_id, balance, worst_gap(balance), words)
