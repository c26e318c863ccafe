"""The consensus rule of the NGO Forum (domain.md 2.7)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.consensus.rule import Rule, meets, needed, support


def test_mapping_was_shared_by_three_groups_of_the_forum() -> None:
    mapping = ["group 2", "group 3", "group 4"]
    assert support(mapping) == 3
    assert meets(Rule(), 5, mapping)
    assert meets(Rule(minimum_groups=3), 5, mapping)
    assert not meets(Rule(minimum_groups=4), 5, mapping)


def test_two_recommendations_of_one_group_count_once() -> None:
    assert support(["group 5", "group 5"]) == 1
    assert not meets(Rule(), 5, ["group 5", "group 5"])


@pytest.mark.parametrize(
    ("share", "groups", "expected"),
    [(50, 4, 2), (50, 5, 3), (100, 5, 5), (1, 5, 2), (67, 3, 3), (66, 3, 2), (50, 0, 2)],
)
def test_a_share_of_the_groups_is_rounded_up_and_never_under_the_minimum(
    share: int, groups: int, expected: int
) -> None:
    assert needed(Rule(share_percent=share), groups) == expected


def test_without_a_share_the_number_of_groups_does_not_matter() -> None:
    assert needed(Rule(minimum_groups=3), 2) == needed(Rule(minimum_groups=3), 40) == 3


@pytest.mark.parametrize(("minimum", "share"), [(0, None), (-1, None), (2, 0), (2, 101)])
def test_a_rule_without_sense_is_refused(minimum: int, share: int | None) -> None:
    with pytest.raises(ValueError, match="group"):
        Rule(minimum, share)


@given(st.lists(st.sampled_from("ABCDEF")), st.integers(1, 6), st.integers(0, 12))
def test_more_groups_never_undo_a_consensus(groups: list[str], minimum: int, total: int) -> None:
    rule = Rule(minimum)
    if meets(rule, total, groups):
        assert meets(rule, total, [*groups, "G"])
