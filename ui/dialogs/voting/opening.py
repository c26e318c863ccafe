"""The ways into a vote, for any page: each reads what it needs and opens its window.

Knows the windows. Must not know pages.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from a87desk.clock import wall_clock, written
from a87desk.commands.vote import NoFurtherRound, RevealVote
from a87desk.domain.vocabulary import VotingMethod
from a87desk.reading.vote_entry import VoteEntry, vote_entry
from a87desk.reading.vote_list import VoteChoices, vote_choices
from a87desk.reading.vote_result import VoteResult, vote_result
from ui.context import Context


def enter_votes(context: Context, vote_id: str, parent: QWidget) -> None:
    """Open the window in which a vote is entered: ballots one by one, or dots counted on the wall."""

    def show(entry: VoteEntry | None) -> None:
        from ui.dialogs.voting.ballots_window import BallotsWindow
        from ui.dialogs.voting.count_window import CountWindow

        if entry is not None:
            window = CountWindow if entry.vote.is_counted_by_hand else BallotsWindow
            window(context, entry, parent).open()

    context.session.ask(lambda workspace: vote_entry(workspace.read, vote_id), show)


def new_vote(context: Context, parent: QWidget, opened: Callable[[str], None] = lambda _vote_id: None) -> None:
    """Open the window in which a vote is described; `opened` is told its id once the list is frozen."""

    def show(choices: VoteChoices) -> None:
        from ui.dialogs.voting.new_vote_window import NewVoteWindow

        NewVoteWindow(context, choices, opened, parent).open()

    context.session.ask(lambda workspace: vote_choices(workspace.read, workspace.workshop), show)


def next_round(
    context: Context, vote_id: str, parent: QWidget, opened: Callable[[str], None] = lambda _vote_id: None
) -> None:
    """Open the window that shows what stays and what is dropped, and goes on with what stays."""

    def show(result: VoteResult | None) -> None:
        from ui.dialogs.voting.next_round_window import NextRoundWindow

        if result is not None and not result.is_covered and result.method is VotingMethod.MULTIVOTING:
            NextRoundWindow(context, result, opened, parent).open()
        else:
            context.show_problem(NoFurtherRound())

    context.session.ask(lambda workspace: vote_result(workspace.read, vote_id), show)


def reveal(context: Context, vote_id: str) -> None:
    """Show the results from now on; undo covers them again."""
    command = RevealVote(vote_id, written(wall_clock()))
    context.session.run(command, lambda changes: context.offer_undo(changes.label))
