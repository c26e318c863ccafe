"""Groups by choice disappoint as few as possible, by counting every way for a few people and by rules for many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.grouping.chosen import chosen_groups
from a87desk.grouping.person import Group, Person
from tests.a87desk.grouping.crowd import crowd, every_seating, small_tasks


def worth(
    people: Sequence[Person], groups: Sequence[Group], places: Mapping[str, str], previous: Mapping[str, str]
) -> tuple[int, ...]:
    """Return what is to be least: without a place, moves, without a wish, ranks of wishes, uneven sizes."""
    known = {group.id for group in groups}
    moves = missed = ranks = 0
    for one in people:
        place = places.get(one.id)
        if one.fixed_group:
            continue
        if place is None:
            moves += 2 * (one.id in previous)
            continue
        wishes = [wish for wish in one.wishes if wish in known]
        moves += previous.get(one.id, place) != place
        missed += bool(wishes) and place not in wishes
        ranks += wishes.index(place) if place in wishes else 0
    sizes = Counter(places.values())
    return len(people) - len(places), moves, missed, ranks, sum(size**2 for size in sizes.values())


@settings(max_examples=150, deadline=None)
@given(small_tasks())
def test_no_other_way_to_seat_a_few_people_is_better(task: tuple[list[Person], list[Group], dict[str, str]]) -> None:
    people, groups, previous = task
    got = chosen_groups(people, groups, previous).places
    best = min(worth(people, groups, places, previous) for places in every_seating(people, groups))
    assert worth(people, groups, got, previous) == best


@settings(max_examples=20, deadline=None)
@given(st.integers(2, 60), st.integers(2, 6), st.integers(0, 999), st.randoms())
def test_the_order_of_people_and_groups_does_not_matter(count: int, many: int, seed: int, random: Random) -> None:
    people, groups = crowd(count, many, seed)
    groups = [replace(group, capacity=count // many) for group in groups]
    shuffled, other_groups = random.sample(people, count), random.sample(groups, many)
    assert chosen_groups(people, groups).places == chosen_groups(shuffled, other_groups).places


def test_capacities_hold_and_everybody_has_a_place_where_there_is_one() -> None:
    people, groups = crowd(150, 10)
    allocation = chosen_groups(people, [replace(group, capacity=15) for group in groups])
    assert Counter(allocation.places.values()) == {group.id: 15 for group in groups}
    assert allocation.without_place == ()
    assert set(allocation.without_wish) == {one.id for one in people if allocation.places[one.id] not in one.wishes}


def test_without_capacities_everybody_gets_the_first_wish() -> None:
    people, groups = crowd(40, 5)
    assert chosen_groups(people, groups).places == {one.id: one.wishes[0] for one in people}


def test_somebody_moves_on_to_a_second_wish_so_that_another_gets_one() -> None:
    people = [Person("flexible", wishes=("a", "b")), Person("firm", wishes=("a",))]
    allocation = chosen_groups(people, [Group("a", 1), Group("b", 1)])
    assert allocation.places == {"flexible": "b", "firm": "a"}
    assert (allocation.without_wish, allocation.remarks) == ((), ())


def test_who_got_no_wish_or_no_place_is_said() -> None:
    people = [Person(str(number), wishes=("a",)) for number in range(4)]
    allocation = chosen_groups(people, [Group("a", 1), Group("b", 2)])
    assert allocation.remarks == (
        "1 person has no place: every group is full. Give a group more places, or add one.",
        "3 people got none of the groups they wished for.",
    )
    assert len(allocation.without_place) == 1


def test_when_people_do_not_come_those_who_sit_stay() -> None:
    people, groups = crowd(60, 6)
    groups = [replace(group, capacity=10) for group in groups]
    first = chosen_groups(people, groups)
    again = chosen_groups(people[10:], groups, first.places)
    assert (again.moved, again.remarks[-1]) == ((), "Nobody changes group.")


def test_a_newcomer_does_not_take_the_place_of_somebody_who_had_one() -> None:
    people = [Person("a newcomer", wishes=("open",)), Person("before", wishes=("closed",))]
    groups = [Group("closed", 0), Group("open", 1)]
    assert chosen_groups(people, groups, {"before": "closed"}).places == {"before": "open"}


def test_among_equal_answers_stakeholder_groups_are_mixed() -> None:
    people = [Person(f"p{number}", "workers" if number < 4 else "employers") for number in range(8)]
    sentences = chosen_groups(people, [Group("a", 4), Group("b", 4)]).balance.sentences
    assert "Every group has 2 from workers’ organisations." in sentences
    assert "Every group has 2 from business and employers." in sentences
