"""What keys mean on a scale: every value can be typed, in any order, with no Enter between."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.scale import typed, values_of, waiting_value


def read_keys(lowest: int, highest: int, keys: str) -> list[int]:
    """Return the values of a row of keys, a blank ending each value as an arrow key does."""
    found: list[int] = []
    waiting = ""
    for key in keys:
        if key == " ":
            value = waiting_value(lowest, highest, waiting)
            found += [] if value is None else [value]
            waiting = ""
            continue
        told = typed(lowest, highest, waiting, key)
        found += [] if told.done is None else [told.done]
        waiting = told.waiting
        if told.carried:
            again = typed(lowest, highest, "", key)
            found += [] if again.done is None else [again.done]
            waiting = again.waiting
    last = waiting_value(lowest, highest, waiting)
    return found + ([] if last is None else [last])


@given(st.lists(st.integers(1, 5), max_size=30))
def test_on_the_usual_scale_every_digit_is_an_answer(values: list[int]) -> None:
    assert read_keys(1, 5, "".join(str(value) for value in values)) == values


@given(st.integers(0, 9), st.integers(1, 10), st.data())
def test_every_value_of_every_scale_can_be_typed(lowest: int, length: int, data: st.DataObject) -> None:
    highest = min(10, lowest + length)
    wanted = data.draw(st.lists(st.sampled_from(values_of(lowest, highest)), max_size=12))
    assert read_keys(lowest, highest, " ".join(str(value) for value in wanted)) == wanted


def test_one_waits_for_its_nought_on_a_scale_to_ten() -> None:
    assert read_keys(1, 10, "1104") == [1, 10, 4]
    assert read_keys(1, 10, "14") == [1, 4]
    assert read_keys(0, 10, "10") == [10]


def test_a_digit_that_no_value_begins_with_is_wrong_and_says_nothing() -> None:
    assert typed(1, 5, "", "7").wrong
    assert typed(1, 5, "", "0").wrong
    assert read_keys(1, 5, "7058") == [5]
