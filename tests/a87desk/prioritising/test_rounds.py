"""Nominal group technique and multivoting by the rules as they are printed in handbooks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.prioritising.ballot import Ballot
from a87desk.prioritising.multivoting import fewest_votes, letter_of, play_round, votes_each
from a87desk.prioritising.nominal_group import count_points, is_whole

ITEMS = tuple("abcdefg")


@pytest.mark.parametrize(
    ("marks", "whole"),
    [
        (dict(zip("abcde", (5, 4, 3, 2, 1), strict=True)), True),
        (dict(zip("abcde", (5, 5, 3, 2, 1), strict=True)), False),
        (dict(zip("abcd", (5, 4, 3, 2), strict=True)), False),
        (dict(zip("abcdz", (5, 4, 3, 2, 1), strict=True)), False),
    ],
)
def test_a_ballot_gives_five_to_one_once_each(marks: dict[str, int], whole: bool) -> None:
    assert is_whole(Ballot("1", marks), ITEMS) is whole


def test_with_fewer_items_than_picks_the_highest_points_are_given() -> None:
    assert is_whole(Ballot("1", {"a": 5, "b": 4}), ("a", "b"))
    assert not is_whole(Ballot("1", {"a": 2, "b": 1}), ("a", "b"))


def test_points_and_voters_are_both_told_and_more_voters_break_a_tie() -> None:
    cast = [Ballot("1", {"a": 5, "b": 3}), Ballot("2", {"b": 2, "c": 4})]
    found = count_points(ITEMS, cast)
    assert [(one.item_id, one.points, one.voters) for one in found[:3]] == [("b", 5, 2), ("a", 5, 1), ("c", 4, 1)]
    assert found[0].given == (0, 1, 1, 0, 0)
    assert [one.item_id for one in found[3:]] == ["d", "e", "f", "g"]


def test_several_fives_beside_several_ones_are_worth_talking_about() -> None:
    cast = [Ballot(str(number), {"a": points, "b": 3}) for number, points in enumerate((5, 5, 1, 1, 3))]
    assert {one.item_id: one.divides for one in count_points(("a", "b"), cast)} == {"a": True, "b": False}


@pytest.mark.parametrize(("items", "votes"), [(2, 1), (3, 1), (10, 3), (36, 12), (60, 20), (61, 20), (200, 20)])
def test_a_third_of_the_items_are_the_votes(items: int, votes: int) -> None:
    assert votes_each(items) == votes


@pytest.mark.parametrize(("voters", "votes"), [(1, 2), (5, 2), (6, 3), (15, 3), (16, 4), (150, 4)])
def test_an_item_needs_more_votes_with_more_voters(voters: int, votes: int) -> None:
    assert fewest_votes(voters) == votes


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ")])
def test_items_have_letters_not_numbers(place: int, letters: str) -> None:
    assert letter_of(place) == letters


def test_weak_items_are_dropped_and_remain_to_be_seen() -> None:
    cast = [Ballot(str(number), {"a": 1, "b": number % 2}) for number in range(6)]
    found = play_round(("a", "b", "c"), cast)
    assert found.fewest_votes == 3
    assert (found.stays, found.dropped) == (("a", "b"), ("c",))
    assert [one.dots for one in found.counts] == [6, 3, 0]


def test_a_round_that_tells_nothing_apart_drops_nothing() -> None:
    found = play_round(("a", "b"), [Ballot("1", {"a": 1})])
    assert (found.stays, found.dropped) == (("a", "b"), ())


@given(st.lists(st.dictionaries(st.sampled_from(ITEMS), st.integers(0, 3)), max_size=30))
def test_no_item_is_lost_in_a_round(marks: list[dict[str, int]]) -> None:
    found = play_round(ITEMS, [Ballot(str(number), one) for number, one in enumerate(marks)])
    assert sorted((*found.stays, *found.dropped)) == sorted(ITEMS)
    assert found.stays
