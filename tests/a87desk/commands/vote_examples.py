"""A dot vote with two ballots, a multivote that is revealed and a count by hand, and an example of every command."""

from __future__ import annotations

from a87desk.commands import ballot, vote
from a87desk.commands.command import Command
from a87desk.domain.ids import VoteId, VoteItemId
from a87desk.domain.record import Record
from a87desk.domain.vocabulary import StakeholderGroup, VotingMethod
from a87desk.domain.vote import BallotPaper, HandCount, Vote, VoteItem, hand_count_id

DOTS, MANY, WALL = ("b" * 30 + f"0{n}" for n in range(3))
MAP, SHARE, SKILLS, TRACK, BOARD, OTHER = ("c" * 30 + f"0{n}" for n in range(6))
FIRST_BALLOT, SECOND_BALLOT, THIRD_BALLOT, FOURTH_BALLOT = ("d" * 30 + f"0{n}" for n in range(4))
NEW = "e" * 32
THEME = "2" * 30 + "01"
AT = "2017-09-13T15:40:00+05:45"


def item(item_id: str, of: str, letter: str, text: str) -> VoteItem:
    return VoteItem(id=item_id, vote_id=VoteId(of), letter=letter, text=text, position=f"10000{ord(letter) - 65}")


def paper(ballot_id: str, of: str, number: int, marks: dict[str, int], *, is_spoiled: bool = False) -> BallotPaper:
    return BallotPaper(
        id=ballot_id,
        vote_id=VoteId(of),
        number=number,
        item_ids=tuple(marks),
        marks=tuple(marks.values()),
        is_spoiled=is_spoiled,
    )


HELD: tuple[Record, ...] = (
    Vote(id=DOTS, title="What first?", method=VotingMethod.DOTS, budget=3, began_at=AT, issued=3, position="100000"),
    item(MAP, DOTS, "A", "Map what exists"),
    item(SHARE, DOTS, "B", "Share information"),
    paper(FIRST_BALLOT, DOTS, 1, {MAP: 2, SHARE: 1}),
    paper(SECOND_BALLOT, DOTS, 2, {SHARE: 4}, is_spoiled=True),
    Vote(id=MANY, title="Fewer", method=VotingMethod.MULTIVOTING, budget=1, began_at=AT, revealed_at=AT, round=1),
    item(SKILLS, MANY, "A", "Skills"),
    item(TRACK, MANY, "B", "Track progress"),
    paper(THIRD_BALLOT, MANY, 1, {SKILLS: 1}),
    paper(FOURTH_BALLOT, MANY, 2, {SKILLS: 1}),
    Vote(id=WALL, title="On the wall", method=VotingMethod.DOTS, budget=3, is_counted_by_hand=True, began_at=AT),
    item(BOARD, WALL, "A", "A board"),
    item(OTHER, WALL, "B", "Another"),
    HandCount(id=hand_count_id(BOARD, ""), vote_id=VoteId(WALL), item_id=VoteItemId(BOARD), dots=7),
)

EXAMPLES: list[Command] = [
    vote.OpenVote(
        Vote(id=NEW, title="Which three?", method=VotingMethod.NOMINAL_GROUP, began_at=AT),
        (vote.Candidate(theme_id=THEME), vote.Candidate("Our own words")),
    ),
    vote.ChangeVote(DOTS, {"title": "What comes first?", "left": 1}),
    ballot.EnterBallots(DOTS, (ballot.Cast({SHARE: 3}, stakeholder_group=StakeholderGroup.WORKERS),)),
    ballot.EnterBallots(DOTS, (ballot.Cast({MAP: 1}, {MAP: 4}), ballot.Cast(is_spoiled=True))),
    ballot.ChangeBallot(FIRST_BALLOT, ballot.Cast({SHARE: 3})),
    ballot.SpoilBallots((FIRST_BALLOT,)),
    ballot.SpoilBallots((SECOND_BALLOT,), is_spoiled=False),
    ballot.RemoveBallots((FIRST_BALLOT, SECOND_BALLOT)),
    ballot.CountByHand(
        WALL,
        {(BOARD, None): 9, (OTHER, StakeholderGroup.WORKERS): 3, (OTHER, None): None},
        {"issued": 5, "left": 2, "spoiled": 1},
    ),
    ballot.CountByHand(WALL, {(BOARD, None): None}),
    vote.RevealVote(DOTS, AT),
    vote.CoverVote(MANY),
    vote.NextRound(MANY, AT),
    vote.RemoveVote(DOTS),
    vote.RemoveVote(WALL),
]
