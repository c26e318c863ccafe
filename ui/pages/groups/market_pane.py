"""A marketplace: stations with their numbers round by round, everybody's route, and who came late.

Knows the plan. Must not know how an act is saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from a87desk.i18n import _, ngettext
from a87desk.reading.groups_board import GroupsBoard
from a87desk.reading.market_board import MarketBoard, market_board, market_sentences
from ui.fonts import TextSize
from ui.pages.groups.station_list import (
    RouteDelegate,
    RouteModel,
    StationDelegate,
    StationModel,
    StationRow,
    station_rows,
)
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.card_list import CardListView
from ui.widgets.cards import Card
from ui.widgets.headers import PaneHeader
from ui.widgets.labels import PlainLabel
from ui.widgets.notices import Banner, BannerKind
from ui.widgets.spacing import space


class MarketPane(QWidget):
    """Stations above, routes below. `chosen` says which station has the keyboard."""

    chosen = Signal(str)
    opened = Signal(str)
    removed = Signal(str)
    late_wanted = Signal()
    """Those who have no route shall get one."""

    def __init__(self) -> None:
        super().__init__()
        self.market: MarketBoard | None = None
        self.station_rows, self.route_rows = StationModel(), RouteModel()
        self._station_delegate, self._route_delegate = StationDelegate(), RouteDelegate()
        self.stations = CardListView(_("Stations"), hug=4)
        self.routes = CardListView(_("Routes"))
        for view, model, delegate in (
            (self.stations, self.station_rows, self._station_delegate),
            (self.routes, self.route_rows, self._route_delegate),
        ):
            view.setItemDelegate(delegate)
            view.setModel(model)
        self.late = Banner(BannerKind.INFO, "")
        self.late_button = self.late.add_button(_("Give them routes"), self.late_wanted.emit)
        self._words = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self._words.set_align(Align.START)
        self._build()
        self.stations.selectionModel().currentChanged.connect(self._on_current)
        self.stations.opened.connect(lambda index: self.opened.emit(self._station(index)))
        self.stations.removed.connect(lambda index: self.removed.emit(self._station(index)))

    def show_board(self, board: GroupsBoard) -> None:
        """Show the stations and the plan there is."""
        market = market_board(board)
        self.market = market
        self.station_rows.show_rows(station_rows(market))
        self.route_rows.show_rows(market.routes)
        if not isinstance(self.station_rows.at(self.stations.currentIndex()), StationRow):
            self.stations.setCurrentIndex(self.station_rows.index(1 if market.rounds else 0))
        visits = {one.who.id: tuple(stop.id if stop else None for stop in one.stations) for one in market.routes}
        sentences = market_sentences(market.stations, visits)
        self._words.setText(" ".join(sentences) or _("No visits are planned yet."))
        self._below.setVisible(market.is_planned)
        late = len(market.late)
        self.late.setVisible(market.is_planned and bool(late))
        words = ngettext("{count} person has no route yet.", "{count} people have no route yet.", late)
        self.late.set_words(words.format(count=late), _("They get the least full stations; no other route changes."))
        self._routes_head.set_text(str(len(market.routes)))

    def panels(self) -> Sequence[QWidget]:
        """Return what F6 goes to here."""
        return (self.stations, self.routes) if self._below.isVisibleTo(self) else (self.stations,)

    def choose(self, group_id: str) -> None:
        """Give the keyboard to a station."""
        index = self.station_rows.index_of(group_id)
        if index.isValid():
            self.stations.setCurrentIndex(index)
            self.stations.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_current(self, index: QModelIndex) -> None:
        if self._station(index):
            self.chosen.emit(self._station(index))

    def _station(self, index: QModelIndex) -> str:
        row = self.station_rows.at(index)
        return row.one.id if isinstance(row, StationRow) else ""

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box, (16, 0, 16, 8), 0)
        head = PaneHeader(_("Stations"))
        head.set_margin(0)
        box.addWidget(head)
        self._card = Card(padding=1)
        self._card.box.addWidget(self.stations)
        box.addWidget(self._card)
        words = QHBoxLayout()
        space(words, (0, 8, 0, 8))
        words.addWidget(self._words, 1)
        box.addLayout(words)
        box.addWidget(self.late)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        space(below)
        self._routes_head = PaneHeader(_("Routes"))
        self._routes_head.set_margin(0)
        below.addWidget(self._routes_head)
        below.addWidget(self.routes, 1)
        box.addWidget(self._below, 1)
        box.addStretch(0)
