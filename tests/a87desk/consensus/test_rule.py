"""The consensus rule of the NGO Forum (domain.md 2.7)."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.consensus.rule import PLENARY, Condition, Rule, impossible, meets, needed, standing, support


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


VOICES = ("A", "B", "C", "D", PLENARY)
conditions = st.builds(
    Condition, st.just("from the regions"), st.frozensets(st.sampled_from(VOICES), min_size=1), st.integers(1, 3)
)
rules = st.builds(Rule, st.integers(1, 5), st.none() | st.integers(1, 100), st.lists(conditions, max_size=2).map(tuple))
voices = st.lists(st.sampled_from(VOICES))


def test_two_groups_without_the_regions_do_not_meet_a_rule_that_asks_for_one_of_them() -> None:
    regions = Condition("from the regions", frozenset({"group 4", "group 5"}))
    rule = Rule(conditions=(regions,))
    found = standing(rule, 5, ["group 1", "group 2", "group 2"])
    assert (found.support, found.needed, found.open_conditions) == (2, 2, (regions,))
    assert found.has_enough
    assert not found.meets
    assert meets(rule, 5, ["group 1", "group 4"])


def test_the_plenary_is_one_voice_among_the_groups() -> None:
    assert meets(Rule(), 6, ["group 1", PLENARY, PLENARY])
    assert not meets(Rule(), 6, [PLENARY, PLENARY])


def test_a_condition_that_too_few_counted_groups_can_meet_is_told() -> None:
    never = Condition("from the regions", frozenset({"A", "E"}), 2)
    assert impossible(Rule(conditions=(never,)), "ABCD") == (never,)
    assert impossible(Rule(conditions=(never,)), "ABCDE") == ()


def test_a_condition_that_asks_for_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="group"):
        Condition("", frozenset("A"), 0)


@given(rules, voices, st.sampled_from(VOICES), st.integers(0, 9))
def test_one_more_voice_never_takes_an_idea_out(rule: Rule, said: list[str], more: str, total: int) -> None:
    if meets(rule, total, said):
        assert meets(rule, total, [*said, more])


@given(rules, voices, st.integers(0, 9), st.randoms())
def test_order_and_repetition_say_nothing(rule: Rule, said: list[str], total: int, random: Random) -> None:
    again = [*said, *said]
    random.shuffle(again)
    assert standing(rule, total, again) == standing(rule, total, said)


@given(rules, voices, st.integers(0, 9))
def test_a_stricter_rule_lets_in_nothing_more(rule: Rule, said: list[str], total: int) -> None:
    stricter = (
        replace(rule, minimum_groups=rule.minimum_groups + 1),
        replace(rule, conditions=(*rule.conditions, Condition("", frozenset("A")))),
        replace(rule, share_percent=min(100, (rule.share_percent or 0) + 10)),
    )
    if not meets(rule, total, said):
        assert not any(meets(one, total, said) for one in stricter)


@given(rules, voices, st.integers(0, 9))
def test_an_idea_is_consensus_or_something_is_said_to_be_missing(rule: Rule, said: list[str], total: int) -> None:
    found = standing(rule, total, said)
    assert found.meets == (found.has_enough and not found.open_conditions) == meets(rule, total, said)
    assert all(one.found(set(said)) < one.at_least for one in found.open_conditions)


@given(rules, st.frozensets(st.sampled_from(VOICES)))
def test_what_is_told_to_be_impossible_is_met_by_nobody(rule: Rule, counted: frozenset[str]) -> None:
    if impossible(rule, counted):
        assert not meets(rule, len(counted), counted)
