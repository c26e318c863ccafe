"""Making groups: choices at the start, what they would give at the end; nothing is written before "Take it".

Knows how a proposal is asked for and taken. Must not know how it is made.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.commands.command import Command
from a87desk.commands.group import TakeGroups
from a87desk.domain.record import new_id
from a87desk.i18n import _
from a87desk.reading.group_proposal import MOST_GROUPS, Proposal, Way, proposal
from a87desk.reading.groups_board import GroupsBoard, groups_board
from ui import theme
from ui.context import Context
from ui.fonts import TextSize, Weight
from ui.pages.groups.make_options import MakeOptions
from ui.pages.groups.proposal_pane import ProposalPane
from ui.tasks import Task
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Rule
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class MakeGroupsDialog(QDialog):
    """Proposes groups for a board. `act` saves the one command that takes them, and offers to take it back."""

    def __init__(
        self, context: Context, board: GroupsBoard, act: Callable[[Command, bool], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._board, self._act = context, board, act
        # Once for the window, so that every proposal gives a new group the same identity.
        self._new_ids = tuple(new_id() for _place in range(MOST_GROUPS))
        self._task: Task | None = None
        self._asked = 0
        self.found: Proposal | None = None
        self.options = MakeOptions(board)
        self.result_pane = ProposalPane()
        self.take = Button(_("Take it"), ButtonKind.MAIN, icon="check")
        self.leave = Button(_("Not now"))
        self._build()
        self.options.changed.connect(self._propose)
        self._propose()

    def choose_way(self, way: Way) -> None:
        """Begin with another way of making groups, if it is possible."""
        if self.options.ways[way].isEnabled():
            self.options.ways[way].setChecked(True)

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("make groups")
        self.setWindowTitle(_("Make groups"))
        px = theme.current().px
        holder = self.parentWidget()
        room = holder.window().size() if holder is not None else self.size()
        self.resize(min(px(920), room.width() - 40), min(px(640), room.height() - 30))
        box = QVBoxLayout(self)
        space(box)
        title = QHBoxLayout()
        space(title, (20, 14, 20, 10))
        title.addWidget(PlainLabel(_("Make groups"), TextSize.CARD, weight=Weight.DemiBold))
        box.addLayout(title)
        box.addWidget(Rule())
        both = QHBoxLayout()
        space(both)
        self.options.setFixedWidth(px(300))
        both.addWidget(self.options)
        both.addWidget(self.result_pane, 1)
        box.addLayout(both, 1)
        box.addWidget(Rule())
        row = QHBoxLayout()
        space(row, (20, 10, 20, 12), 8)
        row.addWidget(PlainLabel(_("One step: Ctrl+Z takes it all back."), TextSize.SMALL))
        row.addStretch(1)
        self.take.setDefault(True)
        for button in (self.leave, self.take):
            row.addWidget(button)
        box.addLayout(row)
        self.leave.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_take)
        self.options.count.setFocus()
        self.options.count.selectAll()

    def _propose(self) -> None:
        """Ask for what the choices give; only the last answer counts."""
        if self._task is not None:
            self._task.cancel()
        self._asked += 1
        asked, board, wanted, ids = self._asked, self._board, self.options.wanted(), self._new_ids
        self.take.setEnabled(False)

        def done(found: Proposal) -> None:
            if asked == self._asked:
                self._task = None
                self._show(found)

        self._task = self._context.runner.run(_("Making groups"), lambda _work: proposal(board, wanted, ids), done)

    def _show(self, found: Proposal) -> None:
        self.found = found
        self.result_pane.show_proposal(found)
        self.take.setEnabled(not found.changes_nothing)

    def _on_take(self) -> None:
        if self.found is not None and self._board.session is not None and self.take.isEnabled():
            places = self.found.new_places()
            self._act(TakeGroups(self._board.session.id, places, self.found.new_groups), True)
            self.accept()

    def done(self, result: int) -> None:
        """Close; an answer that still comes is heard by nobody."""
        self._asked += 1
        if self._task is not None:
            self._task.cancel()
        super().done(result)


def propose_groups(context: Context, session_id: str, parent: QWidget) -> None:
    """Open the window for a session from any page; what is taken can be taken back."""

    def act(command: Command, _offer: bool) -> None:
        context.session.run(command, lambda changes: context.offer_undo(changes.label))

    def show(board: GroupsBoard) -> None:
        MakeGroupsDialog(context, board, act, parent).open()

    context.session.ask(lambda workspace: groups_board(workspace.read, session_id), show)
