"""What differs between two texts: both are in the answer, whole."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.word_diff import Change, Stretch, word_diff

SAME, ADDED, REMOVED = Change.SAME, Change.ADDED, Change.REMOVED
WORDS = st.lists(st.sampled_from(["map", "share,", "by 2020", " ", "\n", "الخريطة", "地图", "naïve", "."]), max_size=14)


def side(stretches: tuple[Stretch, ...], without: Change) -> str:
    return "".join(one.text for one in stretches if one.change is not without)


def test_changed_words_stand_beside_what_stayed() -> None:
    found = word_diff("Map what exists.", "Map by 2018 what exists in every region.")
    assert [(one.change, one.text) for one in found] == [
        (SAME, "Map "), (ADDED, "by 2018 "), (SAME, "what exists"), (ADDED, " in every region"), (SAME, "."),
    ]  # fmt: skip


def test_neighbours_that_changed_are_one_change() -> None:
    assert word_diff("in every region now", "with all partners now") == (
        Stretch(REMOVED, "in every region"), Stretch(ADDED, "with all partners"), Stretch(SAME, " now"),
    )  # fmt: skip


def test_a_sign_after_a_word_is_no_other_word() -> None:
    assert word_diff("Act now", "Act now!") == (Stretch(SAME, "Act now"), Stretch(ADDED, "!"))


def test_words_without_spaces_between_them_are_compared_sign_by_sign() -> None:
    assert word_diff("绘制地图", "绘制新地图") == (
        Stretch(SAME, "绘制"), Stretch(ADDED, "新"), Stretch(SAME, "地图"),
    )  # fmt: skip


def test_from_nothing_and_to_nothing() -> None:
    assert word_diff("", "All new") == (Stretch(ADDED, "All new"),)
    assert word_diff("All gone", "") == (Stretch(REMOVED, "All gone"),)
    assert word_diff("", "") == ()
    assert word_diff("Same", "Same") == (Stretch(SAME, "Same"),)


def test_very_long_texts_are_answered_as_a_whole() -> None:
    old, new = ("one " * 20_000).strip(), ("two " * 20_000).strip()
    assert side(word_diff(old, new), ADDED) == old
    assert len(word_diff(old, new)) == 2


@given(WORDS, WORDS)
def test_both_texts_are_in_the_answer_whole(before: list[str], after: list[str]) -> None:
    old, new = " ".join(before), " ".join(after)
    found = word_diff(old, new)
    assert side(found, ADDED) == old
    assert side(found, REMOVED) == new
    assert all(one.change is not other.change for one, other in pairwise(found))
