"""Priority and feasibility: means with median and spread, quadrants, and what is to be discussed."""

from __future__ import annotations

from statistics import pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.prioritising.axes import Quadrant, Scale, Score, axis_result, place_items


def scores(item: str, *values: float) -> list[Score]:
    return [Score(f"voter {number}", item, value) for number, value in enumerate(values)]


def test_mean_median_and_spread_stand_together() -> None:
    found = axis_result([5, 5, 5, 1])
    assert found is not None
    assert (found.n, found.mean, found.median) == (4, 4.0, 5.0)
    assert found.spread == pytest.approx(pstdev([5, 5, 5, 1]))
    assert axis_result([]) is None


@pytest.mark.parametrize(
    ("priority", "feasibility", "quadrant"),
    [
        (4.2, 4.2, Quadrant.DO_FIRST), (4.2, 2, Quadrant.PLAN), (2, 4.2, Quadrant.QUICK_WIN), (2, 2, Quadrant.LATER),
        (3, 3, Quadrant.DO_FIRST),
    ],
)  # fmt: skip
def test_an_item_lies_in_one_of_four_quadrants(priority: float, feasibility: float, quadrant: Quadrant) -> None:
    [found] = place_items(("a",), scores("a", priority), scores("a", feasibility))
    assert found.quadrant is quadrant


def test_an_item_that_nobody_scored_on_one_axis_lies_nowhere() -> None:
    [found] = place_items(("a",), scores("a", 5, 5), [])
    assert (found.quadrant, found.feasibility) == (None, None)


def test_a_wide_spread_is_to_be_discussed_and_agreement_is_not() -> None:
    split, agreed = place_items(
        ("split", "agreed"),
        [*scores("split", 1, 5, 1, 5), *scores("agreed", 4, 4, 5, 4)],
        [*scores("split", 3, 3, 3, 3), *scores("agreed", 4, 4, 4, 4)],
    )
    assert (split.discuss, agreed.discuss) == (True, False)
    [alone] = place_items(("alone",), scores("alone", 5), scores("alone", 1))
    assert not alone.discuss


def test_the_last_score_of_a_voter_counts() -> None:
    [found] = place_items(("a",), [Score("v", "a", 1), Score("v", "a", 5)], [])
    assert found.priority is not None
    assert (found.priority.n, found.priority.mean) == (1, 5)


def test_a_scale_has_two_ends() -> None:
    with pytest.raises(ValueError, match="lower to higher"):
        Scale(5, 5)


@given(st.lists(st.integers(0, 10), min_size=1, max_size=50))
def test_the_mean_lies_on_the_scale_and_the_spread_is_at_most_half_of_it(values: list[int]) -> None:
    found = axis_result(values)
    assert found is not None
    assert min(values) <= found.mean <= max(values)
    assert 0 <= found.spread <= (max(values) - min(values)) / 2 + 1e-9
