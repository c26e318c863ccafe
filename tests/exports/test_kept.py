"""What is kept between documents never grows over its limit, and what was used last stays."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from exports.kept import Kept


@given(st.lists(st.integers(1, 30)), st.integers(1, 60))
def test_the_limit_is_kept_and_every_answer_is_right(keys: list[int], limit: int) -> None:
    kept: Kept[str] = Kept(limit, len)
    for key in keys:
        assert kept.get(key, lambda key=key: "x" * key) == "x" * key  # type: ignore[misc]
        assert kept.held <= limit


def test_what_was_used_longest_ago_goes_first() -> None:
    made: list[str] = []

    def make(key: str) -> str:
        made.append(key)
        return key

    kept: Kept[str] = Kept(3, len)
    for key in ("a", "b", "c", "a", "d", "a", "b"):
        kept.get(key, lambda key=key: make(key))  # type: ignore[misc]
    assert made == ["a", "b", "c", "d", "b"]


def test_what_is_forgotten_is_made_again() -> None:
    kept: Kept[list[int]] = Kept(10, len)
    first = kept.get("k", lambda: [1])
    assert kept.get("k", lambda: [2]) is first
    kept.forget()
    assert kept.get("k", lambda: [2]) == [2]
