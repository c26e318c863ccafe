"""Rankings with shared places, and whether the top holds; checked against trying every assumption."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from a87desk.prioritising.ranking import rank, stability_by_groups, stability_by_weight, top_of

ITEMS = tuple("abcdefgh")
VALUES = st.dictionaries(st.sampled_from(ITEMS), st.integers(0, 6), min_size=1)
PARTS = st.dictionaries(
    st.sampled_from(ITEMS), st.dictionaries(st.sampled_from(("1", "2", "3")), st.integers(0, 5)), min_size=1
)


def test_equal_items_share_a_place_and_the_next_is_left_out() -> None:
    assert [(one.item_id, one.place) for one in rank({"a": 1, "b": 3, "c": 3, "d": 0})] == [
        ("b", 1), ("c", 1), ("a", 3), ("d", 4),
    ]  # fmt: skip
    assert top_of({"a": 1, "b": 3, "c": 1}, 2) == ("a", "b", "c")


def test_a_top_that_hangs_on_one_group_is_told_with_what_would_change() -> None:
    parts = {"a": {"1": 10}, "b": {"1": 1, "2": 4}, "c": {"2": 4, "3": 2}}
    found = stability_by_groups(parts, count=1)
    assert found.top == ("a",)
    assert [(one.without, one.enters, one.leaves) for one in found.changes] == [("1", ("c",), ("a",))]
    assert not found.holds
    assert stability_by_groups({"a": {"1": 9, "2": 9}, "b": {"1": 1}}, count=1).holds


def test_a_top_that_hangs_on_the_weight_is_told() -> None:
    found = stability_by_weight({"a": 5, "b": 1}, {"a": 1.5, "b": 5}, 0.5, count=1)
    assert found.top == ("a",)
    assert [(one.weight, one.enters, one.leaves) for one in found.changes] == [(0.4, ("b",), ("a",))]


@given(PARTS)
def test_leaving_out_a_group_is_what_it_says(parts: dict[str, dict[str, int]]) -> None:
    found = stability_by_groups(parts, count=2)
    changed = {one.without for one in found.changes}
    for group in {name for given_by in parts.values() for name in given_by}:
        rest = {item: sum(v for one, v in given_by.items() if one != group) for item, given_by in parts.items()}
        assert (set(top_of(rest, 2)) != set(found.top)) is (group in changed)


@given(st.tuples(*[st.integers(1, 5)] * 16), st.sampled_from((0.3, 0.5, 0.7)))
def test_where_both_ends_hold_every_weight_between_holds(values: tuple[int, ...], weight: float) -> None:
    priority = dict(zip(ITEMS, values[:8], strict=True))
    feasibility = dict(zip(ITEMS, values[8:], strict=True))
    found = stability_by_weight(priority, feasibility, weight, count=3)
    if not found.holds:
        return
    share = Fraction(weight).limit_denominator(1000)
    for step in range(-20, 21):
        other = share * (1 + Fraction(step, 100))
        mixed = {item: float(other * priority[item] + (1 - other) * feasibility[item]) for item in ITEMS}
        assert set(found.top) <= set(top_of(mixed, 3)) or len(found.top) > 3


@given(VALUES)
def test_a_ranking_holds_every_item_once_and_never_goes_up(values: dict[str, int]) -> None:
    found = rank(values)
    assert sorted(one.item_id for one in found) == sorted(values)
    numbers = [one.value for one in found]
    assert numbers == sorted(numbers, reverse=True)
    assert [one.place for one in found] == [1 + sum(other > one.value for other in values.values()) for one in found]
