"""The middle of the page, by the kind of session: cards of groups, a marketplace, an open space, or why it is empty.

Knows the parts. Must not know how an act is saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from a87desk.domain.vocabulary import SessionKind
from a87desk.i18n import _
from a87desk.reading.groups_board import GroupsBoard
from ui.pages.groups.cards_pane import CardsPane
from ui.pages.groups.market_pane import MarketPane
from ui.pages.groups.open_space_pane import OpenSpacePane
from ui.widgets.headers import Hint
from ui.widgets.notices import EmptyState


class MiddlePane(QStackedWidget):
    """One part is shown. `chosen`, `opened` and `removed` carry the id of a group, station or topic."""

    chosen = Signal(str)
    opened = Signal(str)
    removed = Signal(str)
    make_wanted = Signal()
    agenda_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cards, self.market, self.space = CardsPane(), MarketPane(), OpenSpacePane()
        line = _("Write how many there shall be, and who sits together is proposed.")
        self.no_groups = EmptyState("users-round", _("This session has no groups yet"), line)
        self.no_groups.add_button(_("Make groups…"), self.make_wanted.emit, icon="users-round")
        line = _("Write each station with its host, then plan who visits which.")
        self.no_stations = EmptyState("layers", _("This marketplace has no stations yet"), line)
        line = _("Give a session of the agenda the kind “Breakout groups”, “Marketplace” or “Open space”.")
        self.no_session = EmptyState("users-round", _("No session has groups"), line)
        self.no_session.add_button(_("Go to the agenda"), self.agenda_wanted.emit)
        for part in (self.cards, self.market, self.space, self.no_groups, self.no_stations, self.no_session):
            self.addWidget(part)
        for part in (self.cards, self.market, self.space):
            part.chosen.connect(self.chosen)
            part.opened.connect(self.opened)
        for board in (self.market, self.space):
            board.removed.connect(self.removed)

    def show_board(self, board: GroupsBoard) -> None:
        """Show a session in its own way."""
        if board.kind is SessionKind.MARKETPLACE:
            self.market.show_board(board)
        elif board.kind is SessionKind.OPEN_SPACE:
            self.space.show_board(board)
        else:
            self.cards.show_groups(board.groups)
        self.setCurrentWidget(self._part(board))

    def panels(self) -> Sequence[QWidget]:
        """Return what F6 goes to here."""
        part = self.currentWidget()
        if isinstance(part, MarketPane | OpenSpacePane):
            return part.panels()
        card = self.cards.current() if part is self.cards else None
        return (card,) if card is not None else ()

    def choose(self, group_id: str) -> None:
        """Give the keyboard to a group, station or topic."""
        part = self.currentWidget()
        if isinstance(part, MarketPane | OpenSpacePane):
            part.choose(group_id)
        elif part is self.cards:
            card = self.cards.card(group_id)
            if card is not None:
                card.setFocus(Qt.FocusReason.OtherFocusReason)

    def hints(self) -> list[Hint]:
        """Return the keys of the part that is shown."""
        panel = Hint(("F6",), _("Next panel"))
        if self.currentWidget() is self.market:
            return [Hint(("↵",), _("Edit station")), Hint(("Del",), _("Remove station")), panel]
        if self.currentWidget() is self.space:
            return [
                Hint(("Shift", "←", "↑", "→", "↓"), _("Move topic")),
                Hint(("0",), _("Not placed")),
                Hint(("↵",), _("Edit topic")),
                Hint(("Space",), _("Next in this cell")),
                Hint(("Del",), _("Remove")),
                panel,
            ]
        return [
            Hint(("1", "…", "9"), _("Put in group")),
            Hint(("0",), _("No group")),
            Hint(("Space",), _("Stays in the group")),
            Hint(("↵",), _("Edit group")),
            Hint(("←", "→"), _("Next group")),
            panel,
        ]

    def _part(self, board: GroupsBoard) -> QWidget:
        if board.session is None:
            return self.no_session
        if board.kind is SessionKind.OPEN_SPACE:
            return self.space
        if board.kind is SessionKind.MARKETPLACE:
            return self.market if board.groups else self.no_stations
        return self.cards if board.groups else self.no_groups
