"""A vote is opened on words that stay, ballots of two laptops are all kept, rounds go on under the same letters."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from a87desk.commands.ballot import Cast, ChangeBallot, CountByHand, EnterBallots, NotACount, RemoveBallots
from a87desk.commands.note import WriteRecommendation
from a87desk.commands.theme import AddTheme, RenameTheme
from a87desk.commands.vote import (
    Candidate,
    ChangeVote,
    CoverVote,
    NextRound,
    NoFurtherRound,
    NothingToVoteOn,
    OpenVote,
    RemoveVote,
    RevealVote,
)
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import StakeholderGroup, VotingMethod
from a87desk.domain.vote import BallotPaper, HandCount, Vote, VoteItem, next_round_id
from a87desk.domain.workshop import Workshop
from a87desk.exchange.consent import Consent
from a87desk.exchange.signature import LaptopKey
from a87desk.reading.vote_entry import vote_entry
from a87desk.reading.vote_result import VoteResult, latest_result, open_result, vote_result, vote_results
from a87desk.workspace import Workspace, create_workspace, open_workspace

AT = "2018-11-29T14:00:00+01:00"
VOTE, THEME, SAID = "a" * 32, "b" * 32, "c" * 32


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = create_workspace(tmp_path / "w.a87", Workshop(id="1" * 32, title="Sample"), "Facilitator")
    made.run(AddTheme("Train inspectors", (), THEME))
    made.run(WriteRecommendation(Recommendation(id=SAID, text="A hotline in every region")))
    yield made
    made.close()


def opened(
    workspace: Workspace, method: VotingMethod = VotingMethod.DOTS, count: int = 3, **fields: object
) -> list[str]:
    """Open a vote on lines of one's own; return the ids of its items."""
    vote = Vote(id=VOTE, title="First?", method=method, began_at=AT, **fields)  # type: ignore[arg-type]
    workspace.run(OpenVote(vote, tuple(Candidate(f"Item {place}") for place in range(count))))
    return [one.id for one in workspace.read.all(VoteItem, "vote_id = ?", (VOTE,), "position, id")]


def result(workspace: Workspace, vote_id: str = VOTE) -> VoteResult:
    found = vote_result(workspace.read, vote_id)
    assert found is not None
    return found


def test_the_list_is_frozen_in_the_words_of_that_moment(workspace: Workspace) -> None:
    candidates = (Candidate(theme_id=THEME), Candidate(recommendation_id=SAID), Candidate("  "), Candidate(" Our own "))
    workspace.run(OpenVote(Vote(id=VOTE, method=VotingMethod.MULTIVOTING, began_at=AT), candidates))
    workspace.run(RenameTheme(THEME, "Something else"))
    found = result(workspace)
    assert [(one.letter, one.text) for one in found.items] == [
        ("A", "Train inspectors"),
        ("B", "A hotline in every region"),
        ("C", "Our own"),
    ]
    assert (found.vote.budget, found.vote.cap, found.vote.round) == (1, 3, 1)
    assert found.of_theme(THEME) == found.items[0]


def test_a_vote_on_nothing_is_not_opened(workspace: Workspace) -> None:
    with pytest.raises(NothingToVoteOn):
        workspace.run(OpenVote(Vote(id=VOTE, began_at=AT), (Candidate(" "),)))
    assert vote_results(workspace.read) == ()


def test_results_are_covered_until_they_are_revealed(workspace: Workspace) -> None:
    first, second, _third = opened(workspace)
    workspace.run(EnterBallots(VOTE, (Cast({first: 2}), Cast({second: 1}))))
    assert (result(workspace).total, result(workspace).entered) == (0, 2)
    assert latest_result(vote_results(workspace.read)) is None
    assert open_result(vote_results(workspace.read)) == result(workspace)
    workspace.run(RevealVote(VOTE, AT))
    assert [(one.letter, one.total, one.place) for one in result(workspace).items] == [
        ("A", 2, 1),
        ("B", 1, 2),
        ("C", 0, 3),
    ]
    assert latest_result(vote_results(workspace.read), VotingMethod.DOTS) == result(workspace)
    assert latest_result(vote_results(workspace.read), VotingMethod.NOMINAL_GROUP) is None
    workspace.run(CoverVote(VOTE))
    assert result(workspace).total == 0


def test_numbers_of_ballots_are_never_given_again(workspace: Workspace) -> None:
    first, *_rest = opened(workspace)
    workspace.run(EnterBallots(VOTE, (Cast({first: 1}), Cast({first: 2}))))
    last = workspace.read.all(BallotPaper, order="number")[-1]
    workspace.run(RemoveBallots((last.id,)))
    workspace.run(EnterBallots(VOTE, (Cast({first: 3}),)))
    assert [(one.number, one.marks) for one in workspace.read.all(BallotPaper, order="number")] == [
        (1, (1,)),
        (3, (3,)),
    ]


def test_a_correction_writes_only_what_is_other(workspace: Workspace) -> None:
    first, second, _third = opened(workspace)
    workspace.run(EnterBallots(VOTE, (Cast({second: 1, first: 2}, stakeholder_group=StakeholderGroup.MEDIA),)))
    paper = workspace.read.all(BallotPaper)[0]
    assert paper.item_ids == (first, second)
    same = workspace.run(ChangeBallot(paper.id, Cast({first: 2, second: 1}, {}, StakeholderGroup.MEDIA)))
    assert same.changes == ()
    changes = workspace.run(ChangeBallot(paper.id, Cast({first: 2}, {}, StakeholderGroup.MEDIA)))
    assert changes.label == "Corrected ballot 1"
    assert workspace.read.all(BallotPaper)[0].marks == (2,)


def test_a_score_that_was_left_out_is_no_score(workspace: Workspace) -> None:
    first, second, _third = opened(workspace, VotingMethod.PRIORITY_FEASIBILITY)
    workspace.run(EnterBallots(VOTE, (Cast({first: 4}, {second: 2}),)))
    paper = workspace.read.all(BallotPaper)[0]
    assert (paper.marks, paper.feasibility) == ((4, None), (None, 2))
    workspace.run(RevealVote(VOTE, AT))
    found = result(workspace)
    assert found.items[0].feasibility is None
    assert found.items[1].priority is None
    assert [one.quadrant for one in found.items] == [None, None, None]


def test_two_laptops_type_two_halves_of_a_pile(workspace: Workspace, tmp_path: Path) -> None:
    first, second, _third = opened(workspace, issued=4)
    shutil.copy(tmp_path / "w.a87", tmp_path / "other.a87")
    other = open_workspace(tmp_path / "other.a87", "Helper")
    workspace.run(EnterBallots(VOTE, (Cast({first: 1}), Cast({first: 2}))))
    other.run(EnterBallots(VOTE, (Cast({second: 3}),)))
    other.run(EnterBallots(VOTE, (Cast({second: 2}),)))
    key = LaptopKey(b"B" * 32)
    other.export_bundle(tmp_path / "half.a87b", key)
    other.close()
    workspace.import_bundle(tmp_path / "half.a87b", consent=Consent(frozenset({key.code})))
    workspace.run(RevealVote(VOTE, AT))
    found = result(workspace)
    assert (found.entered, found.doubled) == (4, (1, 2))
    assert [one.total for one in found.items] == [3, 5, 0]
    assert found.book is not None
    assert found.book.balances
    entry = vote_entry(workspace.read, VOTE)
    assert entry is not None
    assert (entry.next_number, entry.doubled) == (3, (1, 2))


def test_two_laptops_that_go_on_make_one_round(workspace: Workspace, tmp_path: Path) -> None:
    first, _second, _third = opened(workspace, VotingMethod.MULTIVOTING)
    workspace.run(EnterBallots(VOTE, (Cast({first: 1}), Cast({first: 1}))))
    workspace.run(RevealVote(VOTE, AT))
    shutil.copy(tmp_path / "w.a87", tmp_path / "other.a87")
    other = open_workspace(tmp_path / "other.a87", "Helper")
    for one in (workspace, other):
        one.run(NextRound(VOTE, AT))
    key = LaptopKey(b"B" * 32)
    other.export_bundle(tmp_path / "round.a87b", key)
    other.close()
    workspace.import_bundle(tmp_path / "round.a87b", consent=Consent(frozenset({key.code})))
    assert len(workspace.read.all(Vote)) == 2
    assert [(one.letter, one.text) for one in result(workspace, next_round_id(VOTE)).items] == [("A", "Item 0")]


def test_letters_stay_the_same_through_the_rounds(workspace: Workspace) -> None:
    ids = opened(workspace, VotingMethod.MULTIVOTING, 9)
    workspace.run(EnterBallots(VOTE, tuple(Cast({ids[2]: 1, ids[5]: 1, ids[8]: 1}) for _voter in range(4))))
    with pytest.raises(NoFurtherRound):
        workspace.run(NextRound(VOTE, AT))
    workspace.run(RevealVote(VOTE, AT))
    dropped = [one.letter for one in result(workspace).dropped]
    assert dropped == ["A", "B", "D", "E", "G", "H"]
    assert result(workspace).fewest_votes == 2
    workspace.run(NextRound(VOTE, AT))
    second = result(workspace, next_round_id(VOTE))
    assert [one.letter for one in second.items] == ["C", "F", "I"]
    assert (second.vote.round, second.vote.budget, second.is_covered) == (2, 1, True)
    workspace.run(RemoveVote(VOTE))
    assert [one.letter for one in result(workspace, next_round_id(VOTE)).items] == ["C", "F", "I"]


def test_a_round_that_was_removed_is_opened_anew(workspace: Workspace) -> None:
    ids = opened(workspace, VotingMethod.MULTIVOTING)
    workspace.run(EnterBallots(VOTE, (Cast({ids[0]: 2}),)))
    workspace.run(RevealVote(VOTE, AT))
    workspace.run(NextRound(VOTE, AT))
    workspace.run(EnterBallots(next_round_id(VOTE), (Cast({}),)))
    workspace.run(RemoveVote(next_round_id(VOTE)))
    workspace.run(NextRound(VOTE, AT))
    assert (result(workspace, next_round_id(VOTE)).entered, len(result(workspace, next_round_id(VOTE)).items)) == (0, 1)


def test_counts_by_hand_are_written_changed_and_taken_back(workspace: Workspace) -> None:
    first, second, _third = opened(workspace, budget=3)
    workers = StakeholderGroup.WORKERS
    workspace.run(
        CountByHand(VOTE, {(first, None): 5, (first, workers): 4, (second, None): 2}, {"issued": 4, "left": 1})
    )
    workspace.run(CountByHand(VOTE, {(first, None): 6, (second, None): None}))
    counted = {(one.item_id, one.stakeholder_group): one.dots for one in workspace.read.all(HandCount)}
    assert counted == {(first, None): 6, (first, workers): 4}
    workspace.run(RevealVote(VOTE, AT))
    found = result(workspace)
    assert (found.items[0].total, found.items[0].voters, found.voters) == (10, None, 4)
    assert found.book is not None
    assert (found.book.issued, found.book.missing) == (12, 1)
    with pytest.raises(NotACount):
        workspace.run(CountByHand(VOTE, {(first, None): -1}))
    with pytest.raises(NotACount):
        workspace.run(ChangeVote(VOTE, {"issued": 10_000_000}))


def test_removing_a_vote_takes_everything_with_it_and_undo_brings_all_back(workspace: Workspace) -> None:
    first, *_rest = opened(workspace)
    workspace.run(EnterBallots(VOTE, (Cast({first: 1}, stakeholder_group=StakeholderGroup.FUNDERS),), (new_id(),)))
    before = (workspace.read.all(VoteItem), workspace.read.all(BallotPaper))
    workspace.run(RemoveVote(VOTE))
    assert (workspace.read.all(VoteItem), workspace.read.all(BallotPaper), vote_results(workspace.read)) == ([], [], ())
    workspace.undo()
    assert (workspace.read.all(VoteItem), workspace.read.all(BallotPaper)) == before
