"""What a vote gave: the order of ballots never matters, nothing adds up wrong, few voters are never shown alone."""

from __future__ import annotations

import statistics
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.ids import VoteId, VoteItemId
from a87desk.domain.vocabulary import StakeholderGroup, VotingMethod
from a87desk.domain.vote import BallotPaper, HandCount, Vote, VoteItem, hand_count_id
from a87desk.prioritising.axes import Quadrant
from a87desk.prioritising.multivoting import letter_of
from a87desk.reading.vote_result import VoteResult
from a87desk.reading.vote_tally import result_of
from tests.samples.migration_session import ACTIONS, ballots

VOTE, AT = "a" * 32, "2018-11-29T14:00:00+01:00"
GROUPS = [*StakeholderGroup, None]
IDS = tuple(f"{place:032x}" for place in range(5))
marks = st.dictionaries(st.sampled_from(IDS), st.integers(0, 5), max_size=5)
papers = st.lists(st.tuples(marks, marks, st.sampled_from(GROUPS), st.booleans()), max_size=40)
methods = st.sampled_from(list(VotingMethod))


def items(count: int = len(IDS)) -> list[VoteItem]:
    return [
        VoteItem(id=f"{n:032x}", vote_id=VoteId(VOTE), letter=letter_of(n), text=f"Item {n}", position=f"1000{n:02}")
        for n in range(count)
    ]


def vote(method: VotingMethod = VotingMethod.DOTS, **fields: object) -> Vote:
    return Vote(id=VOTE, method=method, **{"revealed_at": AT, "budget": 5, **fields})  # type: ignore[arg-type]


def paper(
    number: int,
    given_marks: dict[str, int],
    scores: dict[str, int] | None = None,
    group: StakeholderGroup | None = None,
    spoiled: bool = False,
) -> BallotPaper:
    ids = tuple(dict.fromkeys([*given_marks, *(scores or {})]))
    return BallotPaper(
        id=f"{number + 100:032x}",
        vote_id=VoteId(VOTE),
        number=number,
        stakeholder_group=group,
        is_spoiled=spoiled,
        item_ids=ids,
        marks=tuple(given_marks.get(one) for one in ids),
        feasibility=tuple(scores.get(one) for one in ids) if scores else (),
    )


def pile(drawn: list[tuple[dict[str, int], dict[str, int], StakeholderGroup | None, bool]]) -> list[BallotPaper]:
    return [
        paper(n, given_marks, scores, group, spoiled) for n, (given_marks, scores, group, spoiled) in enumerate(drawn)
    ]


def session() -> VoteResult:
    """Return the Geneva session of thirty voters."""
    listed = items(len(ACTIONS))
    cast = [
        paper(
            number,
            {listed[place].id: score for place, score in enumerate(one.priority) if score is not None},
            {listed[place].id: score for place, score in enumerate(one.feasibility) if score is not None},
            one.group,
        )
        for number, one in enumerate(ballots(), start=1)
    ]
    return result_of(vote(VotingMethod.PRIORITY_FEASIBILITY, budget=None, lowest=1, highest=5), listed, cast)


@given(papers, methods, st.randoms(use_true_random=False))
def test_the_order_in_which_ballots_come_never_matters(
    drawn: list[tuple[dict[str, int], dict[str, int], StakeholderGroup | None, bool]],
    method: VotingMethod,
    chance: Random,
) -> None:
    cast = pile(drawn)
    mixed = [*cast]
    chance.shuffle(mixed)
    assert result_of(vote(method), items(), cast) == result_of(vote(method), items(), mixed)


@given(papers, st.integers(0, 60), st.integers(0, 20))
def test_the_book_and_the_totals_add_up(
    drawn: list[tuple[dict[str, int], dict[str, int], StakeholderGroup | None, bool]], issued: int, left: int
) -> None:
    cast = pile(drawn)
    result = result_of(vote(issued=issued, left=left), items(), cast)
    assert result.book is not None
    assert result.book.cast + result.book.spoiled == len(cast) == result.entered
    assert result.book.balances == (issued == len(cast) + left)
    assert result.book.missing == issued - len(cast) - left
    counted = [one for one in drawn if not one[3]]
    assert result.total == sum(sum(one[0].values()) for one in counted)
    assert result.voters == len(counted)
    for one in result.items:
        assert one.total == sum(number * times for number, times in enumerate(one.given, start=1))
        assert one.voters == sum(one.given)


@given(papers, methods)
def test_groups_add_up_to_the_whole_and_none_is_smaller_than_five(
    drawn: list[tuple[dict[str, int], dict[str, int], StakeholderGroup | None, bool]], method: VotingMethod
) -> None:
    result = result_of(vote(method), items(), pile(drawn))
    assert all((one.voters or 0) >= 5 for one in result.by_group)
    told = sum(one.voters or 0 for one in result.by_group)
    if result.by_group:  # who is not shown must not be found by taking the shown ones from the whole
        assert result.voters == told or (result.voters or 0) - told >= 5
    shown = {name for one in result.by_group if not one.is_together for name in one.groups}
    assert not shown & {*result.hidden_groups}
    for group in result.by_group:
        for one in group.items:
            assert one.priority is None or one.priority.n >= 5


@given(papers, methods)
def test_a_covered_vote_has_no_figures(
    drawn: list[tuple[dict[str, int], dict[str, int], StakeholderGroup | None, bool]], method: VotingMethod
) -> None:
    result = result_of(vote(method, revealed_at=""), items(), pile(drawn))
    assert result.is_covered
    assert result.total == 0
    assert result.by_group == ()
    assert result.stability is None
    for one in result.items:
        assert (one.place, one.voters, one.priority, one.feasibility, one.given) == (None, None, None, None, ())


@given(st.dictionaries(st.tuples(st.sampled_from(IDS), st.sampled_from(GROUPS)), st.integers(0, 40), max_size=30))
def test_dots_counted_by_hand_add_up_and_few_dots_are_not_shown_alone(
    counted: dict[tuple[str, StakeholderGroup | None], int],
) -> None:
    counts = [
        HandCount(
            id=hand_count_id(item, str(group or "")),
            vote_id=VoteId(VOTE),
            item_id=VoteItemId(item),
            stakeholder_group=group,
            dots=dots,
        )
        for (item, group), dots in counted.items()
    ]
    result = result_of(vote(budget=3, issued=10, is_counted_by_hand=True), items(), [], counts)
    assert result.total == sum(counted.values())
    assert result.book is not None
    assert result.book.cast == result.total
    for group in result.by_group:
        own = [sum(n for (_item, of), n in counted.items() if str(of or "") == name) for name in group.groups]
        assert sum(-(-dots // 3) for dots in own) >= 5  # from fewer people so many dots cannot come


def test_places_are_shared_and_points_before_voters() -> None:
    result = result_of(
        vote(VotingMethod.NOMINAL_GROUP),
        items(3),
        [paper(1, {IDS[0]: 5, IDS[1]: 4}), paper(2, {IDS[1]: 1, IDS[2]: 5})],
    )
    assert [(one.letter, one.total, one.voters, one.place) for one in result.ranked] == [
        ("B", 5, 2, 1),
        ("A", 5, 1, 2),
        ("C", 5, 1, 2),
    ]


def test_an_item_with_several_fives_and_several_ones_is_worth_talking_about() -> None:
    cast = [paper(n, {IDS[0]: 5 if n % 2 else 1, IDS[1]: 4, IDS[2]: 3}) for n in range(4)]
    result = result_of(vote(VotingMethod.NOMINAL_GROUP), items(3), cast)
    assert [one.discuss for one in result.items] == [True, False, False]


def test_scores_of_the_session_are_those_that_can_be_counted_again() -> None:
    result = session()
    cast = ballots()
    for place, one in enumerate(result.items):
        for axis, column in ((one.priority, "priority"), (one.feasibility, "feasibility")):
            scores = [getattr(each, column)[place] for each in cast]
            known = [score for score in scores if score is not None]
            assert axis is not None
            assert axis.n == len(known)
            assert axis.mean == pytest.approx(statistics.mean(known))
            assert axis.median == statistics.median(known)
            assert axis.spread == pytest.approx(statistics.pstdev(known))
    assert [one.n for one in (result.items[4].priority, result.items[4].feasibility) if one] == [30, 27]


def test_quadrants_and_what_to_discuss() -> None:
    result = session()
    where = {one.letter: one.quadrant for one in result.items}
    assert where == {
        "A": Quadrant.PLAN,
        "B": Quadrant.QUICK_WIN,
        "C": Quadrant.DO_FIRST,
        "D": Quadrant.DO_FIRST,
        "E": Quadrant.DO_FIRST,
        "F": Quadrant.DO_FIRST,
        "G": Quadrant.QUICK_WIN,
    }
    assert [one.letter for one in result.items if one.discuss] == ["A"]


def test_three_academics_stand_together_with_the_smallest_other_group() -> None:
    result = session()
    assert result.hidden_groups == ("academia", "government")
    assert [(one.groups, one.voters, one.is_together) for one in result.by_group] == [
        (("civil_society",), 9, False),
        (("international",), 12, False),
        (("academia", "government"), 9, True),
    ]


def test_a_mean_that_few_of_a_group_made_is_not_shown() -> None:
    listed = items(2)
    cast = [
        paper(n, {listed[0].id: 4}, {listed[0].id: 3, **({listed[1].id: 1} if n < 2 else {})}, StakeholderGroup.MEDIA)
        for n in range(6)
    ]
    cast += [paper(20 + n, {listed[0].id: 2}, group=StakeholderGroup.WORKERS) for n in range(6)]
    result = result_of(vote(VotingMethod.PRIORITY_FEASIBILITY), listed, cast)
    first, second = result.by_group[0].items
    assert first.priority is not None
    assert second.feasibility is None
    assert result.items[1].feasibility is not None


def test_the_top_of_a_small_list_is_told_with_what_would_change_it() -> None:
    listed = items(6)
    cast = [paper(n, {listed[n % 5].id: 3}, group=StakeholderGroup.WORKERS) for n in range(10)]
    cast += [paper(20 + n, {listed[5].id: 1, listed[0].id: 1}, group=StakeholderGroup.MEDIA) for n in range(7)]
    found = result_of(vote(), listed, cast).stability
    assert found is not None
    assert found.top == tuple(one.id for one in listed)
    assert [(one.without, one.leaves) for one in found.changes] == [("media", (listed[5].id,))]


@pytest.mark.parametrize("method", list(VotingMethod))
@pytest.mark.parametrize("number", [2**62, -(2**62), 0])
def test_numbers_that_no_room_makes_are_counted_in_bounded_time(method: VotingMethod, number: int) -> None:
    cast = [paper(n, {IDS[0]: number, "gone": 3}, {IDS[0]: number}) for n in range(6)]
    odd = vote(method, budget=number, cap=number, lowest=-number, highest=number, issued=number)
    result = result_of(odd, items(), cast)
    assert len(result.items) == 5
    assert all(len(one.given) <= 100 for one in result.items)
    by_hand = result_of(vote(budget=number, issued=number, is_counted_by_hand=True), items(), [])
    assert by_hand.total == 0
