"""Things keep the order that people gave them, however often and wherever something is put in between."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from a87desk.domain.position import FIRST, between, following


def test_things_are_written_down_one_after_the_other_in_short_places() -> None:
    places = [""]
    for _ in range(5_000):
        places.append(following(places[-1]))
    assert places == sorted(set(places))
    assert {len(place) for place in places[1:]} == {6}


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["end", "in between"]), st.integers(0, 10_000)), max_size=60))
@example([("end", 0), ("in between", 0), ("in between", 1)])
@example([("end", 0)] + [("in between", 0)] * 50)
@example([("end", 0), ("end", 0)] + [("in between", 1)] * 50)
def test_any_list_keeps_the_order_in_which_it_was_arranged(moves: list[tuple[str, int]]) -> None:
    places: list[str] = []
    for kind, at in moves:
        if kind == "end" or not places:
            places.append(following(places[-1] if places else ""))
        else:
            index = at % (len(places) + 1)
            before = places[index - 1] if index else ""
            after = places[index] if index < len(places) else ""
            places.insert(index, between(before, after))
    assert places == sorted(set(places))


@settings(deadline=None)
@given(st.text(alphabet="0123456789abcdefghijklmnopqrstuvwxyz", max_size=9).map(lambda text: text + "1"), st.data())
def test_something_fits_between_any_two_places_that_were_made_here(low: str, data: st.DataObject) -> None:
    high = data.draw(st.text(alphabet="0123456789abcdefghijklmnopqrstuvwxyz", max_size=9).map(lambda text: text + "1"))
    low, high = sorted((low, high))
    if low != high:
        assert low < between(low, high) < high


@settings(deadline=None)
@given(st.text(min_size=1, max_size=12))
@example("zzzzzz")
@example("zzzzzz100000")
@example("~")
@example("Z")
@example("1_0000")
@example("+12345")
@example("\U0010ffff" * 6)
def test_there_is_a_place_after_any_last_place_even_a_foreign_one(last: str) -> None:
    after = following(last)
    assert after > last
    assert following(after) > after
    assert len(following(following(after))) <= len(after) + 6


@settings(deadline=None)
@given(st.text(max_size=12), st.text(min_size=1, max_size=12))
def test_between_answers_in_order_or_says_that_there_is_no_order(low: str, high: str) -> None:
    try:
        place = between(low, high)
    except ValueError:
        return
    assert low < place < high


def test_a_foreign_place_grows_no_list_without_end() -> None:
    place = "~"
    for _ in range(1_000):
        place = following(place)
    assert len(place) <= 13


@pytest.mark.parametrize(("low", "high"), [("2", "1"), ("1", "1"), (FIRST, FIRST)])
def test_neighbours_in_the_wrong_order_are_refused(low: str, high: str) -> None:
    with pytest.raises(ValueError, match="does not come before"):
        between(low, high)
