"""How much of a target is reached, where the words say so; where they do not, it is not known."""

from __future__ import annotations

from fractions import Fraction

import pytest

from a87desk.domain.reached import share_reached


@pytest.mark.parametrize(
    ("baseline", "reached", "target", "share"),
    [
        ("", "4 of 10 municipalities", "", Fraction(2, 5)),
        ("", "4 of 10", "10 municipalities", Fraction(2, 5)),
        ("", "4", "10 municipalities", Fraction(2, 5)),
        ("", "4/10", "", Fraction(2, 5)),
        ("", "4 sur 10 communes", "", Fraction(2, 5)),
        ("", "4 de 10", "", Fraction(2, 5)),
        ("", "4 municipalities out of 10", "", Fraction(2, 5)),
        ("2", "4", "10", Fraction(1, 4)),
        ("30 %", "20 %", "10 %", Fraction(1, 2)),
        ("", "12 of 10", "", Fraction(1)),
        ("", "0 of 10", "", Fraction(0)),
        ("", "4 of 0", "", None),
        ("", "some of them", "10", None),
        ("", "", "10 municipalities", None),
        ("", "4", "several", None),
    ],
)
def test_the_share_that_words_say(baseline: str, reached: str, target: str, share: Fraction | None) -> None:
    assert share_reached(baseline, reached, target) == share
