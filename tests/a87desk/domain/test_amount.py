"""Numbers as people write them; what could be two numbers is none."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from a87desk.domain.amount import read_amount, share_between


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1200.50", "1200.50"),
        ("1 200,50", "1200.50"),
        ("1,200.50", "1200.50"),
        ("1.200,50", "1200.50"),
        ("10'000", "10000"),
        ("1,200,000", "1200000"),
        ("1.200.000", "1200000"),
        ("USD 5000", "5000"),
        ("30 %", "30"),
        ("12\u00a0000 €", "12000"),
        ("0", "0"),
        ("12 maps", "12"),
    ],
)
def test_one_number_is_read(text: str, amount: str) -> None:
    assert read_amount(text) == Decimal(amount)


@pytest.mark.parametrize(
    "text", ["", "at least two", "4 of 12", "1,200", "2019–2025", "-5", "1.2,3.4", "1,2,3", "9" * 400, "n° 2015-031"]
)
def test_anything_else_is_no_number(text: str) -> None:
    assert read_amount(text) is None


@given(some.text())
def test_any_text_has_an_answer(text: str) -> None:
    found = read_amount(text)
    assert found is None or found >= 0


@given(some.decimals(0, 10**9, places=2))
def test_a_decimal_with_a_point_comes_back(amount: Decimal) -> None:
    assert read_amount(f"{amount:f}") == amount


@pytest.mark.parametrize(
    ("baseline", "reached", "target", "share"),
    [
        ("", "4", "12", Fraction(1, 3)),
        ("2", "4", "12", Fraction(1, 5)),
        ("30 %", "20 %", "10 %", Fraction(1, 2)),
        ("", "20", "12", Fraction(1)),
        ("10", "4", "12", Fraction(0)),
        ("", "", "12", None),
        ("", "4", "", None),
        ("some", "4", "12", None),
        ("12", "12", "12", None),
        ("", "0", "0", None),
    ],
)
def test_the_share_reached_is_part_of_the_way(baseline: str, reached: str, target: str, share: Fraction | None) -> None:
    assert share_between(baseline, reached, target) == share


@given(some.integers(0, 1000), some.integers(0, 1000), some.integers(0, 1000))
def test_a_share_is_never_outside_nothing_and_all(baseline: int, reached: int, target: int) -> None:
    share = share_between(str(baseline), str(reached), str(target))
    assert share is None or 0 <= share <= 1
