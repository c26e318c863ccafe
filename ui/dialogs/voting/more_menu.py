"""What else can be done with a vote while it is entered: another title, ballots or the wall, removing it.

Knows the acts. Must not know how ballots or dots are written.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from a87desk.commands.vote import ChangeVote, RemoveVote
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.vocabulary import VotingMethod
from a87desk.domain.vote import Vote
from a87desk.i18n import _
from ui.context import Context
from ui.dialogs.name import ask_name
from ui.dialogs.voting.frame import VoteWindow
from ui.widgets.buttons import Button, ButtonKind


def more_button(window: VoteWindow, context: Context, vote: Vote) -> Button:
    """Return the button with the menu, for the head of a window in which this vote is entered."""
    button = Button(_("More"), ButtonKind.QUIET, small=True)
    menu = QMenu(button)

    def add(words: str, act: Callable[[], None]) -> None:
        menu.addAction(words).triggered.connect(lambda _checked=False: act())

    add(_("Change the title…"), lambda: _rename(window, context, vote))
    if vote.method is VotingMethod.DOTS:
        words = _("Type ballots one by one") if vote.is_counted_by_hand else _("Count dots on the wall")
        add(words, lambda: _switch(window, context, vote))
    menu.addSeparator()
    add(_("Remove this vote"), lambda: _remove(window, context, vote))
    button.setMenu(menu)
    return button


def _rename(window: VoteWindow, context: Context, vote: Vote) -> None:
    title = ask_name(_("Title of the vote"), _("Title"), vote.title, "", _("Save"), window)
    if title:
        context.session.run(ChangeVote(vote.id, {"title": title}))


def _switch(window: VoteWindow, context: Context, vote: Vote) -> None:
    """Go on in the other window; what was entered stays in the file and counts again after switching back."""
    from ui.dialogs.voting.opening import enter_votes

    parent = window.parentWidget()
    window.reject()
    if parent is None or not window.is_gone:  # something is not saved, and the window said so
        return
    command = ChangeVote(vote.id, {"is_counted_by_hand": not vote.is_counted_by_hand})
    context.session.run(command, lambda _changes: enter_votes(context, vote.id, parent))


def _remove(window: VoteWindow, context: Context, vote: Vote) -> None:
    def removed(changes: ChangeSet) -> None:
        context.offer_undo(changes.label)
        if not window.is_gone:
            window.done(0)

    context.session.run(RemoveVote(vote.id), removed)
