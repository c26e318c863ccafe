"""Themes in three orders, where they lie, what may be seen, and whether the first five hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.commands.ballot import Cast, EnterBallots
from a87desk.commands.note import WriteRecommendation
from a87desk.commands.ranking import PlaceTheme, TakePlaceBack
from a87desk.commands.record import AddRecords
from a87desk.commands.theme import AddTheme
from a87desk.commands.vote import Candidate, CoverVote, OpenVote, RevealVote
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import StakeholderGroup, VotingMethod
from a87desk.domain.vote import Vote, VoteItem
from a87desk.domain.workshop import Workshop
from a87desk.prioritising.axes import Quadrant
from a87desk.reading.priorities_board import PrioritiesBoard, RankedBy, Spot, priorities_board
from a87desk.reading.stability_words import stability_sentences, weight_sentences
from a87desk.workspace import Workspace, create_workspace
from tests.journeys.voted import SPOTS, vote_dots, vote_on_axes

GROUPS = tuple(new_id() for _ in range(4))
AT = "2017-09-13T15:40:00+01:00"
RAISED = ((1, 2, 3), (1, 2), (3, 4), (2, 3), (4, 1), (4,), (1,))
"""By which groups each theme was raised."""


@pytest.fixture
def workspace() -> Workspace:
    made = create_workspace(None, Workshop(id=new_id(), title="Forum"), "Facilitator")
    made.run(AddRecords(tuple(BreakoutGroup(id=one, number=place) for place, one in enumerate(GROUPS, start=1))))
    for place, groups in enumerate(RAISED, start=1):
        ids = []
        for group in groups:
            ids.append(new_id())
            record = Recommendation(id=ids[-1], group_id=BreakoutGroupId(GROUPS[group - 1]), text=f"Say {place}")
            made.run(WriteRecommendation(record))
        made.run(AddTheme(f"Theme {place}", tuple(ids)))
    return made


def board_of(workspace: Workspace) -> PrioritiesBoard:
    return priorities_board(workspace.read, workspace.workshop)


def theme_id(workspace: Workspace, number: int) -> str:
    return next(one.id for one in workspace.read.all(Theme) if one.number == number)


def hold(workspace: Workspace, method: VotingMethod, ballots: list[dict[int, int]], **fields: object) -> str:
    """Hold and reveal a vote in which each ballot gives marks by the number of the theme."""
    themes = sorted(workspace.read.all(Theme), key=lambda one: one.number or 0)
    vote = Vote(id=new_id(), title="Which?", method=method, began_at=AT, **fields)  # type: ignore[arg-type]
    workspace.run(OpenVote(vote, tuple(Candidate(theme_id=one.id) for one in themes)))
    numbers = {one.id: one.number or 0 for one in themes}
    items = {numbers[str(one.theme_id)]: one.id for one in workspace.read.all(VoteItem, "vote_id = ?", (vote.id,))}
    casts = tuple(Cast({items[number]: mark for number, mark in ballot.items()}) for ballot in ballots)
    workspace.run(EnterBallots(vote.id, casts))
    workspace.run(RevealVote(vote.id, AT))
    return vote.id


def test_before_any_vote_themes_stand_by_groups_and_none_has_a_place_by_dots(workspace: Workspace) -> None:
    board = board_of(workspace)
    assert board.usual_order is RankedBy.GROUPS
    assert [one.number for one in board.ranked(RankedBy.GROUPS)] == [1, 2, 3, 4, 5, 6, 7]
    assert [one.places[RankedBy.GROUPS] for one in board.ranked(RankedBy.GROUPS)] == [1, 2, 2, 2, 2, 6, 6]
    assert all(RankedBy.DOTS not in one.places for one in board.themes)
    assert board.ranked(RankedBy.HAND) == board.ranked(RankedBy.GROUPS)
    assert board.unplaced == board.themes


def test_the_last_revealed_vote_orders_and_a_covered_one_shows_nothing(workspace: Workspace) -> None:
    first = vote_dots(workspace, {1: 3, 2: 9, 3: 5})
    board = board_of(workspace)
    assert [one.number for one in board.ranked(RankedBy.DOTS)][:3] == [2, 3, 1]
    second = vote_dots(workspace, {1: 30, 2: 1}, is_revealed=False)
    board = board_of(workspace)
    assert board.counted is not None
    assert board.counted.id == first
    assert [one.id for one in board.covered] == [second]
    assert {one.total for one in board.covered[0].items} == {0}
    workspace.run(RevealVote(second, AT))
    assert [one.number for one in board_of(workspace).ranked(RankedBy.DOTS)][:2] == [1, 2]
    workspace.run(CoverVote(second))
    workspace.run(CoverVote(first))
    assert board_of(workspace).usual_order is RankedBy.GROUPS


def test_means_place_themes_and_the_room_may_agree_another_place(workspace: Workspace) -> None:
    vote_on_axes(workspace)
    board = board_of(workspace)
    assert {
        one.number: (one.spot.priority_tenths, one.spot.feasibility_tenths) for one in board.themes if one.spot
    } == SPOTS
    assert [one.number for one in board.unplaced] == [7]
    one = theme_id(workspace, 6)
    workspace.run(PlaceTheme(one, 21, 45))
    found = board_of(workspace).theme(one)
    assert found is not None
    assert (found.spot, found.voted_spot) == (Spot(21, 45, True), Spot(42, 42))
    workspace.run(TakePlaceBack(one))
    found = board_of(workspace).theme(one)
    assert found is not None
    assert found.spot == Spot(42, 42)


def test_scores_on_another_scale_are_placed_on_this_one(workspace: Workspace) -> None:
    themes = workspace.read.all(Theme)
    method = VotingMethod.PRIORITY_FEASIBILITY
    vote = Vote(id=new_id(), method=method, began_at=AT, lowest=0, highest=10)
    workspace.run(OpenVote(vote, (Candidate(theme_id=themes[0].id),)))
    (item,) = workspace.read.all(VoteItem, "vote_id = ?", (vote.id,))
    workspace.run(EnterBallots(vote.id, (Cast({item.id: 10}, {item.id: 0}), Cast({item.id: 5}, {item.id: 0}))))
    workspace.run(RevealVote(vote.id, AT))
    found = board_of(workspace).theme(themes[0].id)
    assert found is not None
    assert found.spot == Spot(40, 10)


@given(priority=st.integers(10, 50), feasibility=st.integers(10, 50))
def test_the_middle_belongs_to_the_upper_half(priority: int, feasibility: int) -> None:
    expected = {
        (True, True): Quadrant.DO_FIRST,
        (True, False): Quadrant.PLAN,
        (False, True): Quadrant.QUICK_WIN,
        (False, False): Quadrant.LATER,
    }[priority >= 30, feasibility >= 30]
    assert Spot(priority, feasibility).quadrant is expected


def test_a_theme_to_which_some_give_most_and_others_least_divides(workspace: Workspace) -> None:
    most = [{1: 5, 2: 4, 3: 3, 4: 2, 5: 1}] * 2
    least = [{5: 5, 2: 4, 3: 3, 4: 2, 1: 1}] * 2
    hold(workspace, VotingMethod.NOMINAL_GROUP, most + least)
    assert {one.number for one in board_of(workspace).themes if one.divides} == {1, 5}


def test_dots_of_few_voters_are_not_told_by_group(workspace: Workspace) -> None:
    vote_dots(workspace)
    given_ = {group for one in board_of(workspace).themes for own in one.by_group for group in own.groups}
    alone = {own.groups for one in board_of(workspace).themes for own in one.by_group if not own.is_together}
    assert StakeholderGroup.ACADEMIA in given_
    assert {(StakeholderGroup.CIVIL_SOCIETY,), (StakeholderGroup.WORKERS,)} <= alone
    assert not {(StakeholderGroup.ACADEMIA,), (StakeholderGroup.MEDIA,)} & alone


def test_what_would_change_without_a_group_is_said_in_sentences(workspace: Workspace) -> None:
    assert stability_sentences(board_of(workspace), RankedBy.GROUPS) == (
        "Without group 1, theme 6 would come into the first five as well.",
        "Without group 2 or 3, themes 6, 7 would come into the first five as well.",
        "Without group 4, theme 7 would come into the first five as well.",
    )
    assert stability_sentences(board_of(workspace), RankedBy.DOTS) == ()
    assert stability_sentences(board_of(workspace), RankedBy.HAND) == ()


def test_the_weight_of_priority_is_tried_both_ways(workspace: Workspace) -> None:
    places = {1: (50, 50), 2: (49, 49), 3: (48, 48), 4: (47, 47), 5: (46, 20), 6: (20, 45), 7: (10, 10)}
    for number, at in places.items():
        workspace.run(PlaceTheme(theme_id(workspace, number), *at))
    assert weight_sentences(board_of(workspace)) == (
        "If priority counted a fifth less, theme 5 would leave the first five and theme 6 would come in.",
    )
    workspace.run(PlaceTheme(theme_id(workspace, 6), 10, 10))
    assert weight_sentences(board_of(workspace)) == (
        "The first five of the matrix stay the same if priority counts a fifth more or less.",
    )


def test_with_five_themes_nothing_can_leave_the_first_five(workspace: Workspace) -> None:
    for number in range(1, 6):
        workspace.run(PlaceTheme(theme_id(workspace, number), 30 + number, 30))
    assert weight_sentences(board_of(workspace)) == ()
