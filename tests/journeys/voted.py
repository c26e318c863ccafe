"""A workshop whose themes were voted on and placed, as in the drawing of the Priorities page. All numbers are made up.

Knows the program's own commands. Must not be shipped.
"""

from __future__ import annotations

from itertools import chain
from random import Random

from a87desk.commands.ballot import Cast, EnterBallots
from a87desk.commands.vote import Candidate, OpenVote, RevealVote
from a87desk.domain.record import new_id
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import StakeholderGroup, VotingMethod
from a87desk.domain.vote import Vote, VoteItem
from a87desk.workspace import Workspace

AT = "2017-09-13T15:40:00+01:00"
DOTS = {6: 46, 1: 38, 3: 35, 2: 27, 4: 17, 5: 8}
SPOTS = {1: (34, 38), 2: (39, 32), 3: (45, 24), 4: (31, 21), 5: (22, 19), 6: (42, 42)}
"""Priority and feasibility of each theme, in tenths."""
_PEOPLE = (
    [StakeholderGroup.CIVIL_SOCIETY] * 38
    + [StakeholderGroup.WORKERS] * 8
    + [StakeholderGroup.INTERNATIONAL] * 7
    + [StakeholderGroup.ACADEMIA] * 2
    + [StakeholderGroup.MEDIA] * 2
)


def themes_of(workspace: Workspace) -> list[Theme]:
    """Return the themes by number."""
    return sorted(workspace.read.all(Theme), key=lambda one: one.number or 0)


def vote_dots(workspace: Workspace, dots: dict[int, int] | None = None, *, is_revealed: bool = True) -> str:
    """Hold a vote with three dots each in which every theme gets these dots; return its id."""
    themes = themes_of(workspace)
    vote = Vote(id=new_id(), title="What comes first?", method=VotingMethod.DOTS, budget=3, began_at=AT, issued=57)
    workspace.run(OpenVote(vote, tuple(Candidate(theme_id=one.id) for one in themes)))
    items = _items(workspace, vote.id)
    wanted = DOTS if dots is None else dots
    pool = list(chain.from_iterable([items[number]] * count for number, count in wanted.items() if number in items))
    Random(87).shuffle(pool)
    papers = []
    for place, group in enumerate(_PEOPLE):
        marks: dict[str, int] = {}
        for item in pool[place :: len(_PEOPLE)]:
            marks[item] = marks.get(item, 0) + 1
        papers.append(Cast(marks, stakeholder_group=group))
    workspace.run(EnterBallots(vote.id, tuple(papers)))
    if is_revealed:
        workspace.run(RevealVote(vote.id, AT))
    return vote.id


def vote_on_axes(workspace: Workspace, spots: dict[int, tuple[int, int]] | None = None) -> str:
    """Hold a vote in which ten people score every theme so that the means are these tenths; return its id."""
    themes = themes_of(workspace)
    vote = Vote(id=new_id(), title="How feasible?", method=VotingMethod.PRIORITY_FEASIBILITY, began_at=AT, issued=10)
    workspace.run(OpenVote(vote, tuple(Candidate(theme_id=one.id) for one in themes)))
    items = _items(workspace, vote.id)
    wanted = {number: at for number, at in (SPOTS if spots is None else spots).items() if number in items}
    papers = [
        Cast(
            {items[number]: _score(at[0], voter) for number, at in wanted.items()},
            {items[number]: _score(at[1], voter) for number, at in wanted.items()},
        )
        for voter in range(10)
    ]
    workspace.run(EnterBallots(vote.id, tuple(papers)))
    workspace.run(RevealVote(vote.id, AT))
    return vote.id


def _items(workspace: Workspace, vote_id: str) -> dict[int, str]:
    numbers = {one.id: one.number or 0 for one in workspace.read.all(Theme)}
    items = workspace.read.all(VoteItem, "vote_id = ?", (vote_id,))
    return {numbers[str(one.theme_id)]: one.id for one in items}


def _score(tenths: int, voter: int) -> int:
    """Return what one of ten gives so that their mean is so many tenths."""
    whole, more = divmod(tenths, 10)
    return whole + (voter < more)
