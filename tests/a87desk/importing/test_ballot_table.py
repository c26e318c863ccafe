"""Ballots out of a table: by letters or words, one column or two for both axes; what is odd is told by its row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.ids import VoteId
from a87desk.domain.vocabulary import StakeholderGroup
from a87desk.domain.vote import VoteItem
from a87desk.importing.ballot_table import FoundBallot, NoBallots
from a87desk.importing.table_errors import NotATable
from tests.a87desk.importing.reading_tables import read_ballots

ITEMS = tuple(
    VoteItem(id=f"item {letter}", vote_id=VoteId("v"), letter=letter, text=text)
    for letter, text in (("A", "Map what exists"), ("B", "Share"), ("C", "Train inspectors"))
)


def read(table: str, *, on_axes: bool = False) -> tuple[FoundBallot, ...]:
    return read_ballots(table.encode(), ITEMS, on_axes=on_axes)


def test_letters_groups_and_spoiled_ones() -> None:
    found = read("Group;A;B;C;Spoiled\nCSO;3;;2;\nGovernment;0;5;;x\n;;;;\n")
    assert found == (
        FoundBallot(2, {"item A": 3, "item C": 2}, {}, StakeholderGroup.CIVIL_SOCIETY),
        FoundBallot(3, {"item B": 5}, {}, StakeholderGroup.GOVERNMENT, is_spoiled=True),
    )


def test_words_of_the_list_are_headings_too_and_a_tick_is_one() -> None:
    found = read("Votes of the room\n\nNo.\tMap what exists\tshare\n1\tx\t2\n")
    assert [dict(one.marks) for one in found] == [{"item A": 1, "item B": 2}]


@pytest.mark.parametrize(
    "table", ["A;B\n4/3;–/5\n", "A priority,A feasibility,B P,B F\n4,3,,5\n", "a_p\ta_f\tb.f\n4\t3\t5\n"]
)
def test_both_axes(table: str) -> None:
    [found] = read(table, on_axes=True)
    assert (dict(found.marks), dict(found.feasibility)) == ({"item A": 4}, {"item A": 3, "item B": 5})


def test_what_cannot_be_read_is_told_and_not_guessed() -> None:
    found = read("A;B;group\n3;many;Martians\n1;2;\n")
    assert found[0].problem.startswith("“many” is no number; “Martians” is no stakeholder group")
    assert (found[1].problem, dict(found[1].marks)) == ("", {"item A": 1, "item B": 2})


def test_a_table_of_something_else() -> None:
    with pytest.raises(NoBallots):
        read("Name;Country\nSomebody;Nepal\n")
    with pytest.raises((NoBallots, NotATable)):
        read_ballots(b"\x00\x01\x02\x03" * 400, ITEMS, on_axes=False)


@given(st.text(max_size=200), st.booleans())
def test_any_text_is_read_or_refused_in_words(text: str, on_axes: bool) -> None:
    try:
        found = read(f"A;B;C\n{text}", on_axes=on_axes)
    except (NoBallots, NotATable):
        return
    for one in found:
        assert {*one.marks, *one.feasibility} <= {"item A", "item B", "item C"}
        assert all(mark >= 0 for mark in (*one.marks.values(), *one.feasibility.values()))
