"""A ballot is typed by letters, by arrows, in any order: what stands on it in the end is the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.vocabulary import VotingMethod
from a87desk.prioritising.ballot_rules import BallotFault, BallotRules
from a87desk.prioritising.multivoting import letter_of
from a87desk.prioritising.typed_ballot import FEASIBILITY, PRIORITY, TypedBallot

marks = st.dictionaries(st.integers(0, 7), st.integers(1, 9), max_size=8)
keys = st.text("ABCDEFGHZ0123456789 +-*<", max_size=40)


def blank(method: VotingMethod = VotingMethod.DOTS, count: int = 8, **rules: int | None) -> TypedBallot:
    ids = tuple(f"item {place}" for place in range(count))
    given_rules = BallotRules(method, ids, **{"budget": 5, **rules})  # type: ignore[arg-type]
    return TypedBallot(given_rules, tuple(letter_of(place) for place in range(count)))


def typed(ballot: TypedBallot, words: str) -> TypedBallot:
    """Type as a person does; "<" takes back."""
    for letter in words:
        if letter.isdigit():
            ballot = ballot.digit(int(letter))
        elif letter.isalpha():
            ballot = ballot.letter(letter)
        else:
            acts = {" ": ballot.next_place, "<": ballot.clear, "*": ballot.spoil}
            ballot = acts[letter]() if letter in acts else ballot.step(1 if letter == "+" else -1)
    return ballot


@given(marks, st.randoms(use_true_random=False))
def test_letters_and_arrows_say_the_same_in_any_order(wanted: dict[int, int], chance: object) -> None:
    by_letters = typed(blank(), "".join(f"{letter_of(place)}{mark}" for place, mark in wanted.items()))
    by_arrows = blank()
    for place in sorted(wanted, reverse=True):
        by_arrows = by_arrows.go(place).digit(wanted[place])
    assert dict(by_letters.marks) == dict(by_arrows.marks) == {f"item {n}": mark for n, mark in wanted.items()}


@given(keys, st.sampled_from(list(VotingMethod)))
def test_any_keys_leave_a_ballot_that_can_be_saved(words: str, method: VotingMethod) -> None:
    ballot = typed(blank(method), words).done()
    assert all(mark > 0 for mark in ballot.marks.values())
    assert {*ballot.marks, *ballot.feasibility} <= {*ballot.rules.items}
    assert ballot.waiting == ""
    if method is VotingMethod.PRIORITY_FEASIBILITY:
        assert all(1 <= mark <= 5 for mark in (*ballot.marks.values(), *ballot.feasibility.values()))
    else:
        assert ballot.feasibility == {}


@given(keys)
def test_a_whole_ballot_is_taken_back_place_by_place(words: str) -> None:
    ballot = typed(blank(), words).go(7)
    for _press in range(20):
        ballot = ballot.clear()
    assert ballot.marks == {}


def test_scores_go_from_priority_to_feasibility_to_the_next_item() -> None:
    ballot = typed(blank(VotingMethod.PRIORITY_FEASIBILITY, 2), "435 ")
    assert (ballot.marks, ballot.feasibility) == ({"item 0": 4, "item 1": 5}, {"item 0": 3})
    assert (ballot.row, ballot.axis) == (1, FEASIBILITY)


@pytest.mark.parametrize(("words", "first"), [("107", (10, 7)), ("110", (1, 10)), ("1 4", (1, 4)), ("00", (0, 0))])
def test_a_scale_to_ten_waits_where_a_ten_may_follow(words: str, first: tuple[int, int]) -> None:
    ballot = typed(blank(VotingMethod.PRIORITY_FEASIBILITY, 2, lowest=0, highest=10), words).done()
    assert (ballot.marks["item 0"], ballot.feasibility["item 0"]) == first


def test_a_letter_goes_to_its_item_without_a_score() -> None:
    ballot = typed(blank(VotingMethod.PRIORITY_FEASIBILITY), "C4")
    assert (ballot.marks, ballot.row, ballot.axis) == ({"item 2": 4}, 2, FEASIBILITY)
    assert typed(ballot, "A").axis == PRIORITY


def test_more_than_26_items_have_two_letters() -> None:
    ballot = typed(blank(count=30), "AB2C")
    assert ballot.marks == {"item 27": 2, "item 2": 1}


def test_ten_dots_and_more_are_typed_digit_by_digit() -> None:
    assert typed(blank(budget=20), "A12B3").marks == {"item 0": 12, "item 1": 3}
    assert typed(blank(budget=5), "A12").marks == {"item 0": 2}


def test_a_letter_that_is_not_there_does_nothing_and_says_so() -> None:
    ballot = typed(blank(), "A2Z")
    assert ballot.refused is BallotFault.UNKNOWN_ITEM
    assert ballot.marks == {"item 0": 2}


@pytest.mark.parametrize(
    ("method", "words", "faults"),
    [
        (VotingMethod.DOTS, "A3B2", ()),
        (VotingMethod.DOTS, "A3B2C1", (BallotFault.TOO_MANY,)),
        (VotingMethod.DOTS, "A4", (BallotFault.OVER_CAP,)),
        (VotingMethod.DOTS, "A4B2*", ()),
        (VotingMethod.DOTS, "", (BallotFault.EMPTY,)),
        (VotingMethod.NOMINAL_GROUP, "ABCDE", ()),
        (VotingMethod.NOMINAL_GROUP, "ABCD", (BallotFault.NOT_EACH_ONCE,)),
        (VotingMethod.NOMINAL_GROUP, "A5B5C3D2E1", (BallotFault.NOT_EACH_ONCE,)),
        (VotingMethod.PRIORITY_FEASIBILITY, "4", ()),
    ],
)
def test_what_is_wrong_with_a_ballot(method: VotingMethod, words: str, faults: tuple[BallotFault, ...]) -> None:
    assert typed(blank(method, cap=3), words).done().faults == faults
