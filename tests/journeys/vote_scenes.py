"""Pictures of the windows of a vote, over the NGO Forum's themes. What people voted is made up for the picture.

Knows the desk and the sample. Must not assert.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from a87desk.commands.ballot import Cast, CountByHand, EnterBallots
from a87desk.commands.vote import Candidate, OpenVote, RevealVote
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import StakeholderGroup, VotingMethod
from a87desk.domain.vote import Vote, VoteItem
from a87desk.prioritising.typed_ballot import TypedBallot
from a87desk.workspace import Workspace
from tests.journeys.workshop_scenes import opened, settle_window, wait_until
from tests.journeys.workshops import add_panel
from ui.context import Context
from ui.dialogs.voting.opening import enter_votes, new_vote, next_round
from ui.main_window import MainWindow
from ui.pages.consensus.page import ConsensusPage

VOTE, AT = "7" * 32, "2017-09-13T15:40:00+05:45"
VOTERS = (
    *([StakeholderGroup.CIVIL_SOCIETY] * 14),
    *([StakeholderGroup.WORKERS] * 6),
    *([StakeholderGroup.INTERNATIONAL] * 3),
)
DOTS = (46, 38, 35, 27, 17, 8)
_HELD: list[QWidget] = []


def open_vote(forum: Workspace, method: VotingMethod, **fields: object) -> list[str]:
    """Open a vote on the themes of the panel; return the ids of its items in order."""
    themes = forum.read.all(Theme, order="position, id")
    vote = Vote(id=VOTE, title="What comes first?", method=method, began_at=AT, **fields)  # type: ignore[arg-type]
    forum.run(OpenVote(vote, tuple(Candidate(theme_id=one.id) for one in themes)))
    return [one.id for one in forum.read.all(VoteItem, "vote_id = ?", (VOTE,), "position, id")]


def cast_dots(forum: Workspace, _folder: Path) -> None:
    """Open a dot vote with 23 ballots of 30, one of them spoiled."""
    add_panel(forum)
    items = open_vote(forum, VotingMethod.DOTS, budget=5, cap=3, issued=30)
    chance = Random(87)
    for place, group in enumerate(VOTERS):
        marks: dict[str, int] = {}
        for item in chance.choices(items, weights=range(len(items), 0, -1), k=5 if place != 11 else 7):
            marks[item] = marks.get(item, 0) + 1
        forum.run(EnterBallots(VOTE, (Cast(marks, stakeholder_group=group, is_spoiled=place == 11),)))


def cast_scores(forum: Workspace, _folder: Path) -> None:
    """Open a vote on two axes with 23 ballots."""
    add_panel(forum)
    items = open_vote(forum, VotingMethod.PRIORITY_FEASIBILITY, issued=30)
    chance = Random(88)
    for group in VOTERS:
        scores = [{one: chance.randint(1 if place > 3 else 3, 5) for place, one in enumerate(items)} for _axis in "pf"]
        forum.run(EnterBallots(VOTE, (Cast(scores[0], scores[1], group),)))


def count_dots(forum: Workspace, _folder: Path) -> None:
    """Open a dot vote that was counted on the wall, by stakeholder group; three dots are missing."""
    add_panel(forum)
    items = open_vote(forum, VotingMethod.DOTS, budget=3, issued=57, is_counted_by_hand=True)
    counts: dict[tuple[str, StakeholderGroup | None], int | None] = {}
    for item, dots in zip(items, DOTS, strict=False):
        counts[item, StakeholderGroup.CIVIL_SOCIETY] = dots * 2 // 3
        counts[item, StakeholderGroup.WORKERS] = dots // 5
        counts[item, None] = dots - dots * 2 // 3 - dots // 5
    forum.run(CountByHand(VOTE, counts, {"spoiled": 2}))


def votes_ballots() -> QWidget:
    """A pile of ballots half typed in; the one on screen has too many dots."""

    def type_ballot(typed: TypedBallot) -> TypedBallot:
        return typed.letter("A").digit(3).letter("C").digit(2).letter("D")

    return _entering(cast_dots, type_ballot)


def votes_scores() -> QWidget:
    """Two scores an item, typed without a look at the screen."""

    def type_ballot(typed: TypedBallot) -> TypedBallot:
        for digit in (5, 4, 4, 2, 3):
            typed = typed.digit(digit)
        return typed

    return _entering(cast_scores, type_ballot)


def votes_dots() -> QWidget:
    """Dots counted on the wall."""
    return _entering(count_dots, None)


def votes_new() -> QWidget:
    """A new vote on the themes."""
    window = opened("consensus", prepare=lambda forum, _folder: add_panel(forum))
    page, context = _page(window)
    new_vote(context, page)
    return _dialog(page, "new vote", window)


def votes_new_axes() -> QWidget:
    """A new vote on two axes."""
    dialog = votes_new()
    dialog.rules.methods[VotingMethod.PRIORITY_FEASIBILITY].click()  # type: ignore[attr-defined]
    settle_window()
    return dialog


def votes_round() -> QWidget:
    """The next round of a multivote."""

    def prepare(forum: Workspace, _folder: Path) -> None:
        add_panel(forum)
        items = open_vote(forum, VotingMethod.MULTIVOTING)
        ballots = tuple(Cast({items[place % 4]: 1, items[place % 2]: 1}) for place in range(9))
        forum.run(EnterBallots(VOTE, ballots))
        forum.run(RevealVote(VOTE, AT))

    window = opened("consensus", prepare=prepare)
    page, context = _page(window)
    next_round(context, VOTE, page)
    return _dialog(page, "next round", window)


def votes_table() -> QWidget:
    """Ballots pasted from a spreadsheet; one row cannot be read."""
    ballots = votes_ballots()
    ballots._on_table()  # type: ignore[attr-defined]
    settle_window()
    dialog = ballots.findChild(QWidget, "ballots from a table")
    assert dialog is not None
    rows = ["Group\tA\tB\tC\tD\tE\tF", "Workers\t3\t\t1\t1\t\t", "CSO\t\t2\t2\t\t\t2", "Media\tmany\t\t\t\t\t1"]
    dialog.pasted.setPlainText("\n".join([*rows, "UN\t1\t1\t1\t1\t1\t"]))  # type: ignore[attr-defined]
    _HELD.append(ballots)
    return dialog


def _entering(
    prepare: Callable[[Workspace, Path], None], type_ballot: Callable[[TypedBallot], TypedBallot] | None
) -> QWidget:
    window = opened("consensus", prepare=prepare)
    page, context = _page(window)
    enter_votes(context, VOTE, page)
    dialog = _dialog(page, "enter ballots" if type_ballot else "enter dots", window)
    if type_ballot:
        dialog.list.typed.emit(type_ballot(dialog.typed))  # type: ignore[attr-defined]
    return dialog


def _page(window: QWidget) -> tuple[ConsensusPage, Context]:
    assert isinstance(window, MainWindow)
    window.resize(1366, 768)
    page = window.findChild(ConsensusPage)
    assert page is not None
    return page, page._context


def _dialog(page: QWidget, name: str, window: QWidget) -> QWidget:
    wait_until(lambda: page.findChild(QWidget, name) is not None)
    settle_window()
    dialog = page.findChild(QWidget, name)
    assert dialog is not None
    dialog.focused = dialog.focusWidget()  # type: ignore[attr-defined]
    _HELD.append(window)
    return dialog


SCENES: dict[str, Callable[[], QWidget]] = {
    "votes-ballots": votes_ballots,
    "votes-scores": votes_scores,
    "votes-dots": votes_dots,
    "votes-new": votes_new,
    "votes-new-axes": votes_new_axes,
    "votes-round": votes_round,
    "votes-table": votes_table,
}
SIZES = {
    "votes-ballots": QSize(900, 640),
    "votes-scores": QSize(900, 640),
    "votes-dots": QSize(860, 600),
    "votes-new": QSize(960, 640),
    "votes-new-axes": QSize(960, 640),
    "votes-round": QSize(760, 560),
    "votes-table": QSize(820, 580),
}
