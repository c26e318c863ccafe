"""Wishes as people write them, and the numbers of a sign-up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.reading.sign_up import people_meant, sign_up_board, told_apart, wishes_written
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


def test_some_letters_mean_everybody_who_has_them_and_a_whole_name_one() -> None:
    assert people_meant("001", BOARD) == ("Person 001",)
    assert people_meant(" PERSON  001 ", BOARD) == ("Person 001",)
    assert len(people_meant("pers", BOARD)) == 4
    assert people_meant("", BOARD) == people_meant("nobody", BOARD) == ()


def test_people_of_one_name_are_told_apart() -> None:
    house = Organisation(id="9" * 32, name="Sample Union")
    twins = [replace(somebody(n), person=Participant(id=f"{n:032}", name="Ann")) for n in range(3)]
    twins.append(replace(twins[0], person=Participant(id="8" * 32, name="ann"), organisation=house))
    found = told_apart(board_of([[]], twins))
    assert set(found) == {"Ann", "Ann (2)", "Ann (3)", "ann, Sample Union"}
    assert len({one.id for one in found.values()}) == 4
