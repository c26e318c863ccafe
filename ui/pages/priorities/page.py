"""The Priorities page: where themes lie between priority and feasibility, and in which order they come.

Knows how the matrix, the ranking and the card work together. Every act is a command and one undo step; nothing here
counts anything, and a vote that is covered shows no figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from a87desk.commands.command import Command
from a87desk.commands.hand_dots import one_dot
from a87desk.commands.ranking import ForgetOrderByHand, PlaceTheme, RankByHand, TakePlaceBack
from a87desk.commands.start_roadmap import StartRoadmap
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.errors import A87Error
from a87desk.i18n import _
from a87desk.reading.consensus_board import consensus_board
from a87desk.reading.priorities_board import PrioritiesBoard, PrioritisedTheme, RankedBy, board_of, priorities_board
from a87desk.workspace import Workspace
from ui.context import Context
from ui.pages.priorities.matrix_pane import MatrixPane
from ui.pages.priorities.rank_pane import RankPane
from ui.pages.priorities.rows import header_words, theme_marks
from ui.pages.priorities.vote_menu import fill_vote_menu
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.headers import Hint
from ui.widgets.notices import EmptyState
from ui.widgets.splitter_page import SplitterPage

GROUND = (
    "theme", "theme_member", "recommendation", "breakout_group", "workshop", "rule_condition", "session", "day",
)  # fmt: skip
VOTES = ("vote", "vote_item", "ballot_paper", "hand_count")


class PrioritiesPage(SplitterPage):
    """What comes first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Priorities"), parent=parent)
        self._context = context
        self._board: PrioritiesBoard | None = None
        self._key = ""
        self._wants_keyboard = False
        self._asked = 0
        self._by: RankedBy | None = None
        self._build()
        self._connect()
        self._load()

    def panels(self) -> Sequence[QWidget]:
        if self._empty.isVisibleTo(self):
            return (self._to_consensus,)
        return (self.matrix, self.ranking.list, self.ranking.details.members)

    def entered(self) -> None:
        self._wants_keyboard = self._board is None
        if not self._wants_keyboard:
            self._take_keyboard()

    def _take_keyboard(self) -> None:
        """Give the keyboard to what shows something, unless a part of it has the keyboard already."""
        if not any(panel.isAncestorOf(found) for panel in self.panels() if (found := self.focusWidget())):
            self.panels()[0 if self._empty.isVisibleTo(self) else 1].setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        self.matrix.keep_moves()

    def hints(self) -> Sequence[Hint]:
        return (
            Hint(("←", "→", "↑", "↓"), _("Move in the matrix")),
            Hint(("Tab",), _("Next theme")),
            Hint(("Alt ↑", "Alt ↓"), _("Rank by hand")),
        )

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show a theme."""
        if self._board is not None and self._board.theme(record_id) is not None:
            self._choose(record_id)

    # Building

    def _build(self) -> None:
        self.votes = Button(_("Enter dots…"), icon="vote")
        self.votes.setMenu(QMenu(self))
        self.header.add_action(self.votes)
        if self._context.projector is not None:
            show = Button(_("Show on projector"), icon="projector")
            show.clicked.connect(self._show_on_projector)
            self.header.add_action(show)
        self.start_roadmap = Button(_("Start the roadmap"), ButtonKind.MAIN, icon="chart-gantt")
        self.header.add_action(self.start_roadmap)
        pane = MatrixPane()
        self.matrix = pane.matrix
        self.matrix.set_tab_place(self.start_roadmap)
        self.add_pane(pane, 606, least=320, stretch=606)
        self.ranking = RankPane()
        self.add_pane(self.ranking, 588, least=330, stretch=588)
        line = _("Priorities use the themes from Consensus.")
        self._empty = EmptyState("scale", _("Choose themes first"), line)
        self._to_consensus = self._empty.add_button(_("Go to consensus"), lambda: self._context.go_to("consensus"))
        self.set_empty_state(self._empty)

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        self.start_roadmap.clicked.connect(self._start_roadmap)
        matrix, ranking = self.matrix, self.ranking
        matrix.chosen.connect(self._choose)
        matrix.moved.connect(self._on_moved)
        matrix.taken_back.connect(self._take_back)
        matrix.counted.connect(self._count)
        matrix.menu_wanted.connect(self._show_menu)
        matrix.passed_on.connect(lambda _key: ranking.list.setFocus(Qt.FocusReason.OtherFocusReason))
        ranking.chosen.connect(self._choose)
        ranking.order_chosen.connect(self._on_order)
        ranking.details.taken_back.connect(self._take_back)
        ranking.list.opened.connect(self._on_opened)
        ranking.list.stepped.connect(self._on_stepped)
        ranking.list.dropped.connect(self._on_dropped)
        ranking.list.counted.connect(self._count)
        ranking.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        ranking.list.customContextMenuRequested.connect(self._on_list_menu)

    # Reading

    def _load(self) -> None:
        self._asked += 1
        self._context.session.ask(_loaded, self._show_counted)

    def _show_counted(self, board: PrioritiesBoard) -> None:
        self._asked -= 1
        self._show(board)

    def _load_ground(self) -> None:
        """Read the themes anew and keep the votes, which take longer to count than one move in the matrix."""
        before = self._board
        if before is None or self._asked:  # an answer on its way may bring other votes than are shown
            self._load()
            return

        def loaded(workspace: Workspace) -> PrioritiesBoard:
            return board_of(consensus_board(workspace.read, workspace.workshop), before.results)

        self._context.session.ask(loaded, self._show)

    def _show(self, board: PrioritiesBoard) -> None:
        self._board = board
        self.header.set_text(header_words(board) if board.themes else "")
        has_themes = bool(board.themes)
        self.show_empty_state(not has_themes)
        fill_vote_menu(self.votes.menu(), board, self._context, self)
        self.start_roadmap.setVisible(has_themes)
        if board.theme(self._key) is None:
            ranked = board.ranked(self.by)
            self._key = ranked[0].id if ranked else ""
        self.matrix.show_marks(theme_marks(board))
        self._show_chosen()
        if self._wants_keyboard and (self.has_keyboard() or not self.isVisible()):
            self._take_keyboard()
        self._wants_keyboard = False

    def _show_chosen(self) -> None:
        if self._board is not None:
            self.matrix.choose(self._key)
            self.ranking.show_board(self._board, self.by, self._key)
            self.ranking.show_theme(self._board, self._key)

    @property
    def by(self) -> RankedBy:
        """The order that is shown: the one chosen, else by the vote where one is revealed."""
        if self._by is not None:
            return self._by
        return self._board.usual_order if self._board is not None else RankedBy.DOTS

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*VOTES):
            self._load()
        elif changes.touches(*GROUND):
            self._load_ground()

    # Choosing

    def _choose(self, key: str) -> None:
        if key == self._key or self._board is None:
            return
        self._key = key
        self.matrix.choose(key)
        self.ranking.list.choose(key)
        self.ranking.show_theme(self._board, key)

    def _on_order(self, order: str) -> None:
        self._by = RankedBy(order)
        self._show_chosen()

    def _on_opened(self, _index: object) -> None:
        """Go on to the matrix with the keyboard; what has no place there can be given one with Enter."""
        self.matrix.focus_mark(self._key)

    # The matrix

    def _on_moved(self, key: str, priority: int, feasibility: int) -> None:
        self._run(PlaceTheme(key, priority, feasibility))

    def _take_back(self, key: str) -> None:
        one = self._theme(key)
        if one is not None and one.spot is not None and one.spot.is_agreed:
            self._run(TakePlaceBack(key), offer=True)

    # The order by hand

    def _on_stepped(self, key: str, step: int) -> None:
        """Move a theme one place in the order by hand, which is shown from now on."""
        order = self._order_by_hand()
        at = order.index(key) + step
        if not 0 <= at < len(order):
            return
        rest = [one for one in order if one != key]
        self._rank(key, rest[at] if at < len(rest) else "")

    def _on_dropped(self, key: str, before: str) -> None:
        self._rank(key, before)

    def _rank(self, key: str, before: str) -> None:
        seen = self._order_by_hand()
        self._by = RankedBy.HAND
        self._run(RankByHand(key, before, tuple(seen)))

    def _order_by_hand(self) -> list[str]:
        """Return the order by hand; where nobody made one, the order that is shown."""
        assert self._board is not None
        by = RankedBy.HAND if self._board.is_ranked_by_hand else self.by
        return [one.id for one in self._board.ranked(by)]

    def _forget_order(self) -> None:
        self._by = None
        self._run(ForgetOrderByHand(), offer=True)

    # Counting by hand

    def _count(self, key: str, step: int) -> None:
        """Count one dot more or fewer while a vote is counted by hand; otherwise the keys do nothing."""

        def count(workspace: Workspace) -> ChangeSet | None:
            command = one_dot(workspace.read, key, step)
            return workspace.run(command) if command is not None else None

        self._context.session.act(count)

    # Menus, and the way on

    def _on_list_menu(self, at: QPoint) -> None:
        self._show_menu(self._key, self.ranking.list.viewport().mapToGlobal(at))

    def _show_menu(self, key: str, at: QPoint) -> None:
        self.menu_of(key).exec(at)

    def menu_of(self, key: str) -> QMenu:
        """Return the menu of a theme."""
        menu = QMenu(self)
        one = self._theme(key)
        if one is None:
            return menu
        if one.spot is None:
            menu.addAction(_("Place in the matrix"), lambda: self._run(PlaceTheme(key, 30, 30)))
        take = menu.addAction(_("Take back the place agreed in the room"), lambda: self._take_back(key))
        take.setEnabled(one.spot is not None and one.spot.is_agreed)
        menu.addSeparator()
        menu.addAction(_("One place up"), lambda: self._on_stepped(key, -1))
        menu.addAction(_("One place down"), lambda: self._on_stepped(key, +1))
        forget = menu.addAction(_("Take back the whole order by hand"), self._forget_order)
        forget.setEnabled(self._board is not None and self._board.is_ranked_by_hand)
        return menu

    def _show_on_projector(self) -> None:
        """Put the ranking in the order of the page into the preview; the room sees it after Show only."""
        from ui.projector.scenes import SceneKind

        control = self._context.projector
        if control is not None:
            control.choose(replace(control.choice, kind=SceneKind.RANKING, ranked_by=self.by.value))
            control.choice_asked.emit()

    def _start_roadmap(self) -> None:
        """Make the roadmap from the themes in the order that is shown, and go there."""
        if self._board is None:
            return
        ids = tuple(one.id for one in self._board.ranked(self.by))
        self._context.session.run(StartRoadmap(ids), lambda _changes: self._context.go_to("roadmap"))

    def _theme(self, key: str) -> PrioritisedTheme | None:
        return self._board.theme(key) if self._board is not None else None

    def _run(self, command: Command, *, offer: bool = False) -> None:
        def done(changes: ChangeSet) -> None:
            if offer:
                self._context.offer_undo(changes.label)

        def failed(problem: A87Error) -> None:
            self._context.show_problem(problem)
            self._load()  # what was moved on screen goes back to where it is

        self._context.session.run(command, done, failed)


def _loaded(workspace: Workspace) -> PrioritiesBoard:
    return priorities_board(workspace.read, workspace.workshop)
