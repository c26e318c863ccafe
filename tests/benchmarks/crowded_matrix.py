"""Sixty themes, of which all are scored and voted on by 150 people: more than any room puts in order."""

from __future__ import annotations

from pathlib import Path
from random import Random

from a87desk.commands.ballot import Cast, EnterBallots
from a87desk.commands.theme import AddTheme
from a87desk.commands.vote import Candidate, OpenVote, RevealVote
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import StakeholderGroup, VotingMethod
from a87desk.domain.vote import Vote, VoteItem
from a87desk.workspace import Workspace
from tests.benchmarks.full_house import full_house

THEMES, BALLOTS = 60, 150
_AT = "2026-03-03T15:40:00+01:00"


def crowded_matrix(path: Path) -> Workspace:
    """Return the full house with a dot vote and a vote on both axes over sixty themes. All of it is made up."""
    random = Random(8)
    workspace = full_house(path)
    said = [one.id for one in workspace.read.all(Recommendation)]
    for number in range(len(workspace.read.all(Theme)), THEMES):
        workspace.run(AddTheme(f"What many people ask for, part {number}", tuple(said[number::60])))
    for method in (VotingMethod.PRIORITY_FEASIBILITY, VotingMethod.DOTS):
        vote = Vote(id=new_id(), title=method.value, method=method, budget=3, began_at=_AT, issued=BALLOTS)
        workspace.run(OpenVote(vote, tuple(Candidate(theme_id=one.id) for one in workspace.read.all(Theme))))
        items = [one.id for one in workspace.read.all(VoteItem, "vote_id = ?", (vote.id,))]
        workspace.run(EnterBallots(vote.id, tuple(_ballot(random, items, method) for _ballot_ in range(BALLOTS))))
        workspace.run(RevealVote(vote.id, _AT))
    return workspace


def _ballot(random: Random, items: list[str], method: VotingMethod) -> Cast:
    group = random.choice(list(StakeholderGroup))
    if method is VotingMethod.DOTS:
        return Cast(dict.fromkeys(random.sample(items, 3), 1), stakeholder_group=group)
    # Each item has a place of its own around which people score it; otherwise all means lie in the middle.
    middles = {item: (1 + place * 7 % 5, 1 + place * 3 % 5) for place, item in enumerate(items)}
    near = {item: [min(5, max(1, one + random.choice((-1, 0, 0, 1)))) for one in middles[item]] for item in items}
    return Cast({item: both[0] for item, both in near.items()}, {item: both[1] for item, both in near.items()}, group)
