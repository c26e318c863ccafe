"""The ways into a vote, for any page: each reads what it needs and opens its window.

Knows the windows. Must not know pages.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from a87desk.reading.vote_entry import VoteEntry, vote_entry
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
