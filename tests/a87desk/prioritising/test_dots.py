"""Dots: what a ballot may hold, what is counted, and that no single vote is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.prioritising.ballot import Ballot, BallotBook, book_of
from a87desk.prioritising.dots import DotRules, Fault, count_dots, dots_placed, faults_of
from a87desk.prioritising.small_cells import by_stakeholder_group

ITEMS = ("a", "b", "c")


def ballots(*groups: str) -> list[Ballot]:
    return [Ballot(f"{number:03}", {"a": 2, "b": 1}, group) for number, group in enumerate(groups)]


@pytest.mark.parametrize(
    ("marks", "faults"),
    [
        ({}, ()),
        ({"a": 2, "b": 1}, ()),
        ({"a": 3}, (Fault.OVER_CAP,)),
        ({"a": 2, "b": 2}, (Fault.TOO_MANY,)),
        ({"a": 4}, (Fault.TOO_MANY, Fault.OVER_CAP)),
        ({"a": -1, "b": 2}, (Fault.BELOW_ZERO,)),
        ({"z": 1}, (Fault.UNKNOWN_ITEM,)),
    ],
)
def test_what_is_wrong_with_a_ballot_is_named(marks: dict[str, int], faults: tuple[Fault, ...]) -> None:
    assert faults_of(Ballot("1", marks), ITEMS, DotRules(3, 2)) == faults


def test_rules_without_dots_are_none() -> None:
    for budget, cap in ((0, None), (3, 0)):
        with pytest.raises(ValueError, match="at least 1"):
            DotRules(budget, cap)


def test_spoiled_ballots_count_for_nothing_and_stand_in_the_book() -> None:
    cast = [*ballots("x", "x"), Ballot("9", {"a": 3}, "x", is_spoiled=True)]
    assert [(one.dots, one.voters) for one in count_dots(ITEMS, cast)] == [(4, 2), (2, 2), (0, 0)]
    assert dots_placed(cast) == 6
    assert book_of(cast, issued=5, left=2) == BallotBook(5, 2, 1, 2)
    assert book_of(cast, issued=5, left=2).balances
    assert book_of(cast, issued=5, left=1).missing == 1
    assert book_of(cast, issued=4, left=2).missing == -1


@given(
    st.lists(
        st.tuples(
            st.dictionaries(st.sampled_from(ITEMS), st.integers(0, 3)), st.booleans(), st.sampled_from(("x", "y", ""))
        )
    ),
    st.randoms(use_true_random=False),
)
def test_every_dot_is_counted_once_in_any_order(
    cast: list[tuple[dict[str, int], bool, str]], random: st.DataObject
) -> None:
    made = [Ballot(str(number), marks, group, spoiled) for number, (marks, spoiled, group) in enumerate(cast)]
    counts = count_dots(ITEMS, made)
    assert sum(one.dots for one in counts) == dots_placed(made)
    random.shuffle(made)  # type: ignore[attr-defined]
    assert count_dots(ITEMS, made) == counts


@given(st.lists(st.sampled_from(("workers", "employers", "government", "")), max_size=40))
def test_no_group_under_five_is_shown_or_can_be_worked_out(groups: list[str]) -> None:
    found = by_stakeholder_group(ballots(*groups), len)
    shown = dict(found.shown)
    assert all(count >= 5 for count in shown.values())
    assert shown == {name: groups.count(name) for name in shown}
    assert set(shown) | set(found.hidden) == set(groups)
    hidden = len(groups) - sum(shown.values())
    assert found.together == (hidden if hidden >= 5 else None)
    # The whole is known to everybody: what is hidden must not be the rest of one small group.
    assert not (found.hidden and shown and hidden < 5)
