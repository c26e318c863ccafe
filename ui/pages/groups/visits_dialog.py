"""Planning the visits of a marketplace: how many each, how many at a time; what it gives is seen before it is taken.

Knows how a plan is asked for and taken. Must not know how it is made.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.commands.command import Command
from a87desk.commands.group import PlanVisits
from a87desk.grouping.rotation import Rotation
from a87desk.i18n import _
from a87desk.reading.groups_board import GroupsBoard
from a87desk.reading.market_board import (
    hosts_of,
    least_at_a_time,
    market_board,
    market_sentences,
    planned_visits,
    with_visits,
)
from ui import theme
from ui.context import Context
from ui.fonts import TextSize, Weight
from ui.pages.groups.number_field import NumberField
from ui.pages.groups.station_list import StationDelegate, StationModel, station_rows
from ui.painting.text import Align
from ui.tasks import Task
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import CardListView
from ui.widgets.cards import Card, Rule
from ui.widgets.choices import CheckBox
from ui.widgets.labels import PlainLabel
from ui.widgets.notices import Banner, BannerKind
from ui.widgets.spacing import space

USUAL_VISITS = 3


class VisitsDialog(QDialog):
    """Proposes who visits which station when. `act` saves the one command that takes it."""

    def __init__(
        self, context: Context, board: GroupsBoard, act: Callable[[Command, bool], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._board, self._act = context, board, act
        self._task: Task | None = None
        self._asked = 0
        self.found: Rotation | None = None
        stations = len(board.groups)
        self.visits = NumberField(_("How many stations each person visits"))
        self.at_a_time = NumberField(_("How many a station takes at a time"), _("No limit"))
        self.rounds = NumberField(_("How many rounds there are"), _("Visits"))
        self.only_here = CheckBox(_("Only those here that day"))
        self.visits.set_number(max(1, min(USUAL_VISITS, stations)))
        self.rows = StationModel()
        self._delegate = StationDelegate()
        self.stations = CardListView(_("Stations"), hug=3)
        self.problem = Banner(BannerKind.WARN, "")
        self.words = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self.take = Button(_("Take it"), ButtonKind.MAIN, icon="check")
        self.leave = Button(_("Not now"))
        self.words.set_align(Align.START)
        self._build()
        self._suggest_limit()
        self._connect()
        self._propose()

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("plan visits")
        self.setWindowTitle(_("Plan the visits"))
        px = theme.current().px
        holder = self.parentWidget()
        room = holder.window().size() if holder is not None else self.size()
        self.resize(min(px(680), room.width() - 40), min(px(620), room.height() - 30))
        self.stations.setItemDelegate(self._delegate)
        self.stations.setModel(self.rows)
        box = QVBoxLayout(self)
        space(box)
        inner = QVBoxLayout()
        space(inner, (20, 14, 20, 12), 8)
        inner.addWidget(PlainLabel(_("Plan the visits"), TextSize.CARD, weight=Weight.DemiBold))
        line = QHBoxLayout()
        space(line, gap=8)
        for words, field in (
            (_("Visits each"), self.visits),
            (_("At a time"), self.at_a_time),
            (_("Rounds"), self.rounds),
        ):
            line.addWidget(field)
            line.addWidget(PlainLabel(words))
            line.addSpacing(px(8))
        line.addStretch(1)
        inner.addLayout(line)
        self.only_here.setEnabled(self._board.is_checked_in)
        inner.addWidget(self.only_here)
        hosts = len(hosts_of(self._board))
        if hosts:
            words = _("Hosts who are on the list stay at their stations ({count}).").format(count=hosts)
            inner.addWidget(PlainLabel(words, TextSize.SMALL, tone=Tone.INK2, wrap=True))
        card = Card(padding=1)
        card.box.addWidget(self.stations)
        inner.addWidget(card)
        inner.addWidget(self.problem)
        inner.addWidget(self.words)
        inner.addStretch(1)
        box.addLayout(inner, 1)
        box.addWidget(Rule())
        row = QHBoxLayout()
        space(row, (20, 10, 20, 12), 8)
        row.addStretch(1)
        self.take.setDefault(True)
        for button in (self.leave, self.take):
            row.addWidget(button)
        box.addLayout(row)
        self.problem.hide()
        self.visits.setFocus()
        self.visits.selectAll()

    def _connect(self) -> None:
        for field in (self.visits, self.rounds):
            field.changed.connect(self._on_visits)
        self.at_a_time.changed.connect(self._propose)
        self.only_here.toggled.connect(self._on_visits)
        self.leave.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_take)

    def _on_visits(self) -> None:
        self._suggest_limit()
        self._propose()

    def _suggest_limit(self) -> None:
        """Write the least number that a station has to take; a person may write another."""
        visits, rounds = self.visits.number() or 1, self.rounds.number() or 0
        least = least_at_a_time(self._board, visits, rounds, only_here=self.only_here.isChecked())
        self.at_a_time.set_number(least)

    def _propose(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._asked += 1
        asked, board, here = self._asked, self._board, self.only_here.isChecked()
        visits, most, rounds = self.visits.number() or 0, self.at_a_time.number(), self.rounds.number() or 0
        self.take.setEnabled(False)

        def done(found: Rotation) -> None:
            if asked == self._asked:
                self._task = None
                self._show(found)

        self._task = self._context.runner.run(
            _("Planning the visits"),
            lambda _work: planned_visits(board, visits, most, rounds=rounds, only_here=here),
            done,
        )

    def _show(self, found: Rotation) -> None:
        self.found = found
        self.problem.setVisible(not found.is_possible)
        self.problem.set_words(found.reason, " ".join(found.possible))
        market = market_board(with_visits(self._board, found.visits))
        self.rows.show_rows(station_rows(market))
        self.words.setText("\n".join(market_sentences(self._board.groups, found.visits)))
        self.words.setVisible(found.is_possible)
        self.take.setEnabled(found.is_possible and bool(found.visits))

    def _on_take(self) -> None:
        if self.found is not None and self.take.isEnabled() and self._board.session is not None:
            self._act(PlanVisits(self._board.session.id, self.found.visits), True)
            self.accept()

    def done(self, result: int) -> None:
        """Close; an answer that still comes is heard by nobody."""
        self._asked += 1
        if self._task is not None:
            self._task.cancel()
        super().done(result)
