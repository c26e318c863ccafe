"""Wishes as people write them, and the numbers of a sign-up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from a87desk.reading.sign_up import sign_up_board, somebody_named, wishes_written
from tests.a87desk.reading.seated import board_of, somebody

PEOPLE = [somebody(n) for n in range(4)]
BOARD = board_of([[], [], []], PEOPLE, capacities=[1, None, 2])
IDS = [one.id for one in BOARD.groups]


@pytest.mark.parametrize(
    ("written", "groups", "unknown"),
    [
        ("2 3 1", [1, 2, 0], ()),
        ("2,3;1", [1, 2, 0], ()),
        ("3 3 03", [2], ()),
        ("1 7 9 7", [0], ("7", "9")),
        ("none", [], ()),
        ("", [], ()),
    ],
)
def test_numbers_in_a_line_are_wishes_in_order(written: str, groups: list[int], unknown: tuple[str, ...]) -> None:
    found = wishes_written(written, BOARD)
    assert found.group_ids == tuple(IDS[place] for place in groups)
    assert found.unknown == unknown
    assert bool(found.problem()) == bool(unknown)


def test_first_wishes_are_counted_against_the_places() -> None:
    wishes = {PEOPLE[0].id: (IDS[0], IDS[1]), PEOPLE[1].id: (IDS[0],), PEOPLE[2].id: (IDS[1], IDS[0])}
    found = sign_up_board(replace(BOARD, wishes=wishes))
    assert [one.words() for one in found.groups] == [
        "2 first wishes · 1 place · 3 wishes in all",
        "1 first wish · 2 wishes in all",
        "0 first wishes · 2 places · 0 wishes in all",
    ]
    assert [one.is_over for one in found.groups] == [True, False, False]
    assert [(one.who.name, [group.group.number for group in one.groups]) for one in found.people] == [
        ("Person 000", [1, 2]),
        ("Person 001", [1]),
        ("Person 002", [2, 1]),
    ]


def test_a_name_is_found_whatever_its_case_and_only_where_one_has_it() -> None:
    assert somebody_named(" person  001", BOARD) == PEOPLE[1]
    assert somebody_named("person", BOARD) is None
    twins = board_of([[]], [PEOPLE[0], replace(somebody(9), person=PEOPLE[0].person)])
    assert somebody_named("Person 000", twins) is None
