"""Balanced groups are the best there are, by counting every way for a few people and by the rule for many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.grouping.balanced import balanced_groups
from a87desk.grouping.person import Group, Person, Trait
from tests.a87desk.grouping.crowd import crowd, every_seating, small_tasks


def worth(
    people: Sequence[Person], groups: Sequence[Group], places: Mapping[str, str], previous: Mapping[str, str]
) -> tuple[int, int, int, int]:
    """Return what is to be least, the weightiest first: without a place, uneven kinds, uneven sizes, moves."""
    without = [one for one in people if one.id not in places]
    kinds = Counter((one.stakeholder_group, places.get(one.id)) for one in people)
    sizes = Counter(places.values())
    squares = sum(count**2 for count in kinds.values())
    moves = sum(1 for one in people if one.id in previous and places.get(one.id) != previous[one.id])
    return len(without), squares, sum(sizes[group.id] ** 2 for group in groups), moves


@settings(max_examples=150, deadline=None)
@given(small_tasks())
def test_no_other_way_to_seat_a_few_people_is_better(task: tuple[list[Person], list[Group], dict[str, str]]) -> None:
    people, groups, previous = task
    before = {one.id: previous[one.id] for one in people if one.id in previous and not one.fixed_group}
    got = balanced_groups(people, groups, previous).places
    best = min(worth(people, groups, places, before) for places in every_seating(people, groups))
    assert worth(people, groups, got, before) == best


@pytest.mark.parametrize("seed", range(5))
def test_150_people_in_10_groups_are_as_even_as_can_be(seed: int) -> None:
    people, groups = crowd(150, 10, seed)
    balance = balanced_groups(people, groups).balance
    assert balance.sizes == (15,) * 10
    for row in balance.rows[Trait.STAKEHOLDER_GROUP]:
        assert row.spread <= (1 if row.total % 10 else 0), row
    assert sum(row.total for row in balance.rows[Trait.STAKEHOLDER_GROUP]) == 150


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 200), st.integers(1, 14), st.integers(0, 999))
def test_any_crowd_is_spread_within_one(count: int, many: int, seed: int) -> None:
    people, groups = crowd(count, many, seed)
    balance = balanced_groups(people, groups).balance
    assert max(balance.sizes) - min(balance.sizes) == (1 if count % many else 0)
    assert all(row.spread == (1 if row.total % many else 0) for row in balance.rows[Trait.STAKEHOLDER_GROUP])


@settings(max_examples=20, deadline=None)
@given(st.integers(2, 60), st.integers(2, 6), st.integers(0, 999), st.randoms())
def test_the_order_of_people_and_groups_does_not_matter(count: int, many: int, seed: int, random: Random) -> None:
    people, groups = crowd(count, many, seed)
    shuffled, other_groups = random.sample(people, count), random.sample(groups, many)
    assert balanced_groups(people, groups).places == balanced_groups(shuffled, other_groups).places


def test_people_of_one_organisation_sit_apart_and_countries_are_mixed() -> None:
    people = [
        Person(f"p{number:02}", "government", f"ministry {number // 4}", ("Nepal", "India")[number % 2])
        for number in range(16)
    ]
    balance = balanced_groups(people, [Group(str(number)) for number in range(4)]).balance
    assert all(row.numbers == (1, 1, 1, 1) for row in balance.rows[Trait.ORGANISATION])
    assert all(row.numbers == (2, 2, 2, 2) for row in balance.rows[Trait.COUNTRY])
    assert "Every country is spread as evenly as it can be." in balance.sentences


def test_gender_is_mixed_where_it_costs_nothing_weightier() -> None:
    people = [
        Person(f"p{number:02}", "workers", gender_marker="woman" if number < 6 else "man") for number in range(12)
    ]
    balance = balanced_groups(people, [Group(one) for one in "abc"]).balance
    assert balance.sentences == (
        "Every group has 4 people.",
        "Every group has 4 from workers’ organisations.",
        "Every group has 2 men.",
        "Every group has 2 women.",
    )


def test_those_fixed_by_hand_stay_and_the_others_even_it_out() -> None:
    people, groups = crowd(60, 6)
    fixed = [replace(one, fixed_group="g01") if number < 8 else one for number, one in enumerate(people)]
    places = balanced_groups(fixed, groups).places
    assert {places[one.id] for one in fixed[:8]} == {"g01"}
    assert sorted(Counter(places.values()).values()) == [10] * 6


def test_when_people_do_not_come_few_others_move() -> None:
    people, groups = crowd(150, 10)
    first = balanced_groups(people, groups)
    assert balanced_groups(people, groups, first.places).places == first.places
    absent = {"p003", "p017", "p018", "p077", "p140"}
    came = [one for one in people if one.id not in absent]
    again = balanced_groups(came, groups, first.places)
    assert len(again.moved) <= len(absent)
    assert all(row.spread <= 1 for row in again.balance.rows[Trait.STAKEHOLDER_GROUP])
    assert max(again.balance.sizes) - min(again.balance.sizes) <= 1
    changed = {one.id for one in came if again.places[one.id] != first.places[one.id]}
    assert set(again.moved) == changed
    assert f"{len(changed)} " in again.remarks[-1] if changed else again.remarks[-1] == "Nobody changes group."


def test_a_walk_in_is_given_a_place_and_nobody_moves() -> None:
    people, groups = crowd(20, 4)
    first = balanced_groups(people, groups)
    again = balanced_groups([*people, Person("walk-in", "workers")], groups, first.places)
    assert (again.moved, again.remarks) == ((), ("Nobody changes group.",))
    assert again.places.keys() == first.places.keys() | {"walk-in"}


def test_a_newcomer_does_not_take_the_place_of_somebody_who_had_one() -> None:
    people = [Person("a newcomer"), Person("before")]
    assert balanced_groups(people, [Group("closed", 0), Group("open", 1)], {"before": "closed"}).places == {
        "before": "open"
    }


def test_what_cannot_be_kept_is_said() -> None:
    people = [
        Person(str(number), fixed_group="a" if number < 3 else "gone" if number == 3 else None) for number in range(7)
    ]
    allocation = balanced_groups(people, [Group("a", 2, "1"), Group("b", 3, "2")])
    assert allocation.remarks == (
        "1 person was fixed in a group that is not there; another group was found.",
        "3 people are fixed in group 1, which takes 2; they were left there.",
        "1 person has no place: every group is full. Give a group more places, or add one.",
    )
    assert Counter(allocation.places.values()) == {"a": 3, "b": 3}
    assert len(allocation.without_place) == 1


@pytest.mark.parametrize("people", [[], [Person("p")]])
def test_nothing_to_do_is_no_failure(people: list[Person]) -> None:
    assert balanced_groups(people, []).places == {}
    assert balanced_groups(people, []).remarks == (("There is no group to go to.",) if people else ())
    assert len(balanced_groups(people, [Group("a")]).places) == len(people)


def test_a_person_or_a_group_given_twice_counts_once() -> None:
    groups = [Group("a"), Group("a", 1), Group("b")]
    allocation = balanced_groups([Person("p"), Person("p", "workers"), Person("q")], groups)
    assert set(allocation.places) == {"p", "q"}
    assert allocation.balance.group_ids == ("a", "b")


def test_the_balance_is_told_in_sentences() -> None:
    people = [Person(f"g{number}", "government") for number in range(5)]
    people += [Person(f"m{number}", "media", languages=("fr",)) for number in range(1)]
    sentences = balanced_groups(people, [Group("a"), Group("b")]).balance.sentences
    assert sentences == (
        "Every group has 3 people.",
        "Every group has 2 or 3 from government.",
        "1 group has one from the media.",
        "1 group has nobody who speaks fr.",
    )
