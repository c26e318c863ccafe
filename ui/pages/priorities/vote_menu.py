"""The menu behind "Enter dots…": what can be done with the votes there are, and a new one.

Knows votes with their state and the ways into them. Must not know how a vote is entered or counted.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from a87desk.commands.vote import CoverVote
from a87desk.domain.vocabulary import VotingMethod, word_for
from a87desk.i18n import _
from a87desk.reading.priorities_board import PrioritiesBoard
from a87desk.reading.vote_outcome import VoteResult
from ui.context import Context
from ui.dialogs.voting import opening

_MOST_COVERED_AGAIN = 3


def fill_vote_menu(menu: QMenu, board: PrioritiesBoard, context: Context, parent: QWidget) -> None:
    """Fill a menu: open votes first, then those that are revealed, a new one last."""
    menu.clear()

    def add(words: str, act: Callable[[], object]) -> None:
        menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _checked=False: act())

    for one in reversed(board.covered):
        add(_entry_words(one), partial(opening.enter_votes, context, one.id, parent))
        add(_("Reveal {title}").format(title=title_of(one)), partial(opening.reveal, context, one.id))
        menu.addSeparator()
    revealed = [one for one in reversed(board.results) if not one.is_covered]
    followed = {one.vote.after_id for one in board.results}
    for one in revealed:
        if one.method is VotingMethod.MULTIVOTING and one.id not in followed:
            words = _("Next round of {title}…").format(title=title_of(one))
            add(words, partial(opening.next_round, context, one.id, parent))
    for one in revealed[:_MOST_COVERED_AGAIN]:
        words = _("Cover {title} again").format(title=title_of(one))
        add(words, partial(context.session.run, CoverVote(one.id)))
    if revealed:
        menu.addSeparator()
    add(_("New vote…"), partial(opening.new_vote, context, parent))


def title_of(one: VoteResult) -> str:
    """Return a vote in quotation marks, with its round where there are several."""
    title = _("“{title}”").format(title=one.vote.title or word_for(one.method))
    if (one.vote.round or 1) < 2:
        return title
    return _("{title}, round {round}").format(title=title, round=one.vote.round)


def _entry_words(one: VoteResult) -> str:
    if one.vote.is_counted_by_hand:
        return _("Enter dots of {title}…").format(title=title_of(one))
    return _("Enter ballots of {title}…").format(title=title_of(one))
