"""A marketplace keeps its three promises wherever they can be kept, and otherwise says what would do."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import combinations, permutations
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from a87desk.grouping.person import Person
from a87desk.grouping.rotation import Market, Rotation, rotation


def people(count: int) -> list[Person]:
    return [Person(f"p{number:03}", ("government", "workers")[number % 2]) for number in range(count)]


def market(stations: int, visits: int, at_a_time: int | None = None, rounds: int = 0) -> Market:
    return Market(tuple(f"s{number}" for number in range(stations)), visits, at_a_time, rounds)


def assert_keeps_its_promises(plan: Rotation, count: int, asked: Market) -> None:
    assert len(plan.visits) == count
    for row in plan.visits.values():
        visited = [station for station in row if station]
        assert len(row) == asked.turns
        assert len(visited) == len(set(visited)) == asked.visits
    numbers = plan.numbers()
    for row_of_station in numbers.values():
        assert asked.at_a_time is None or max(row_of_station, default=0) <= asked.at_a_time
        assert max(row_of_station) - min(row_of_station) <= 1
    totals = [sum(row_of_station) for row_of_station in numbers.values()]
    assert max(totals) - min(totals) <= 1


def test_80_people_visit_3_of_6_stations() -> None:
    asked = market(6, 3, 14)
    plan = rotation(people(80), asked)
    assert_keeps_its_promises(plan, 80, asked)
    assert {station: sum(row) for station, row in plan.numbers().items()} == {f"s{number}": 40 for number in range(6)}


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 120), st.integers(1, 9), st.integers(1, 9), st.integers(0, 12))
def test_every_market_that_can_be_held_is_held(count: int, stations: int, visits: int, rounds: int) -> None:
    turns = rounds or visits
    asked = market(stations, visits, -(-count * visits // (stations * turns)), rounds)
    plan = rotation(people(count), asked)
    if visits > stations or visits > turns:
        assert not plan.is_possible
    else:
        assert_keeps_its_promises(plan, count, asked)


@cache
def can_be_held(count: int, stations: int, visits: int, at_a_time: int, rounds: int) -> bool:
    """Whether there is a plan at all, by trying every plan."""
    rows = [
        dict(zip(turns, order, strict=True))
        for turns in combinations(range(rounds), visits)
        for order in permutations(range(stations), visits)
    ]

    def fits(left: int, taken: Counter[tuple[int, int]], first: int) -> bool:
        if not left:
            return True
        for place in range(first, len(rows)):
            visited = Counter(rows[place].items())
            if all(taken[one] < at_a_time for one in visited) and fits(left - 1, taken + visited, place):
                return True
        return False

    return fits(count, Counter(), 0)


@settings(max_examples=80, deadline=None)
@given(st.integers(1, 5), st.integers(1, 3), st.integers(1, 3), st.integers(1, 2), st.integers(1, 3))
def test_what_is_said_to_be_impossible_is(count: int, stations: int, visits: int, at_a_time: int, rounds: int) -> None:
    plan = rotation(people(count), market(stations, visits, at_a_time, rounds))
    assert plan.is_possible == can_be_held(count, stations, visits, at_a_time, rounds)
    if plan.is_possible:
        assert_keeps_its_promises(plan, count, market(stations, visits, at_a_time, rounds))


def test_the_order_of_people_does_not_matter() -> None:
    crowd = people(31)
    shuffled = Random(1).sample(crowd, 31)
    assert rotation(crowd, market(5, 3)) == rotation(shuffled, market(5, 3))


def test_what_would_do_is_said_and_does() -> None:
    plan = rotation(people(80), market(6, 3, 12))
    assert plan.visits == {}
    assert plan.reason == (
        "80 people with 3 visits each need 240 places; 6 stations for 12 at a time have 216 in 3 rounds."
    )
    assert plan.possible == (
        "14 people at a time would do.",
        "7 stations would do.",
        "4 rounds would do, with people free in some of them.",
        "There is room for 72 people.",
    )
    for count, asked in (
        (80, market(6, 3, 14)),
        (80, market(7, 3, 12)),
        (80, market(6, 3, 12, 4)),
        (72, market(6, 3, 12)),
    ):
        assert_keeps_its_promises(rotation(people(count), asked), count, asked)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 60), st.integers(1, 6), st.integers(1, 6), st.integers(0, 6), st.integers(0, 8))
def test_every_way_out_works_and_no_smaller_change_does(
    count: int, stations: int, visits: int, at_a_time: int, rounds: int
) -> None:
    assume(visits <= min(stations, rounds or visits))
    for sentence in rotation(people(count), market(stations, visits, at_a_time, rounds)).possible:
        found = re.search(r"\d+", sentence)
        assert found

        def tried(number: int, sentence: str = sentence) -> bool:
            asked = market(
                number if "station" in sentence else stations,
                number if "visit" in sentence else visits,
                number if "at a time" in sentence else at_a_time,
                number if "round" in sentence else rounds,
            )
            return rotation(people(number if "room for" in sentence else count), asked).is_possible

        enough = int(found[0])
        less_modest = 1 if "room for" in sentence or "visit" in sentence else -1
        assert tried(enough)
        assert not tried(enough + less_modest)


@pytest.mark.parametrize(
    ("asked", "reason", "possible"),
    [
        (
            market(2, 3),
            "Nobody can visit 3 different stations: there are 2.",
            ("2 visits each are possible.", "3 stations would do."),
        ),
        (
            market(5, 3, rounds=2),
            "Nobody can make 3 visits in 2 rounds.",
            ("2 visits each are possible.", "3 rounds would do."),
        ),
        (market(0, 1), "There is nothing to visit.", ("Give at least one station and one visit.",)),
    ],
)
def test_plain_obstacles(asked: Market, reason: str, possible: tuple[str, ...]) -> None:
    plan = rotation(people(4), asked)
    assert (plan.is_possible, plan.reason, plan.possible) == (False, reason, possible)


def test_people_of_one_stakeholder_group_do_not_go_round_together() -> None:
    plan = rotation(people(24), market(6, 3))
    first = {station: Counter[str]() for station in plan.stations}
    for person in people(24):
        station = plan.visits[person.id][0]
        assert station
        first[station][person.stakeholder_group] += 1
    assert all(len(kinds) == 2 for kinds in first.values())
