"""How a difference between two wordings is shown: both in one text, their letters apart."""

from __future__ import annotations

from a87desk.domain.word_diff import word_diff
from ui.pages.plenary.words import merged_text, moment_words
from ui.painting.spans import SpanKind


def told(before: str, after: str) -> tuple[str, list[tuple[str, SpanKind]]]:
    text, spans = merged_text(word_diff(before, after))
    return text, [(text[one.start : one.start + one.length], one.kind) for one in spans]


def test_removed_and_added_words_stand_beside_each_other() -> None:
    assert told("Map it", "Publish it") == (
        "Map Publish it", [("Map", SpanKind.REMOVED), ("Publish", SpanKind.ADDED)],
    )  # fmt: skip
    assert told("في كل", "مع كل")[0] == "في مع كل"


def test_no_space_is_put_where_one_is_already() -> None:
    assert told("Map it ", "Map it there")[0] == "Map it there"
    assert told("Map all now", "Map some now")[0] == "Map all some now"
    assert told("one", "one two") == ("one two", [(" two", SpanKind.ADDED)])


def test_a_moment_that_is_none_is_not_told() -> None:
    assert moment_words("yesterday") == ""
