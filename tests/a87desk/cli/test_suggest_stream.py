"""`a87desk suggest --stdin`: JSON lines in, one JSON value out."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from a87desk.cli.suggest_stream import StatementLineError, suggest_stream
from a87desk.consensus.glossary_file import GlossaryError

LINES = [
    '{"id": "a", "text": "Train labour inspectors", "group": "1", "lang": "en"}\n',
    "\n",
    '{"id": "b", "text": "Former les inspecteurs du travail", "group": "2", "lang": "fr"}\n',
    '{"id": "c", "text": "Il faut former les inspecteurs du travail", "group": null}\n',
    '{"id": "d", "text": "Ratify the convention", "group": "2", "lang": "en"}\n',
]


def _run(lines: list[str], rows: bool = False, glossary: Path | None = None) -> dict[str, Any]:
    out = io.StringIO()
    suggest_stream(lines, out, rows, glossary)
    value: dict[str, Any] = json.loads(out.getvalue())
    return value


def test_pairs_are_objects_the_surest_first() -> None:
    pairs = _run(LINES)["pairs"]
    assert [set(pair) for pair in pairs[:3]] == [{"a", "b", "score", "shared"}] * 3
    assert {pairs[0]["a"], pairs[0]["b"]} == {"b", "c"}
    scores = [pair["score"] for pair in pairs]
    assert scores == sorted(scores, reverse=True)
    assert all(0.0 <= score <= 1.0 for score in scores)


def test_shared_words_say_why_across_languages() -> None:
    pairs = _run(LINES)["pairs"]
    english = next(pair for pair in pairs if {pair["a"], pair["b"]} == {"a", "b"})
    assert {"labour inspectors = inspecteurs du travail", "inspecteurs du travail = labour inspectors"} & set(
        english["shared"]
    )


def test_clusters_are_lists_of_ids() -> None:
    assert [set(cluster) for cluster in _run(LINES)["clusters"]] == [{"a", "b", "c"}]


def test_rows_are_the_same_pairs_in_short() -> None:
    objects = _run(LINES)["pairs"]
    rows = _run(LINES, rows=True)["pairs"]
    assert rows == [[pair["a"], pair["b"], pair["score"], pair["shared"]] for pair in objects]


def test_nothing_in_gives_nothing_out() -> None:
    assert _run([]) == {"pairs": [], "clusters": []}


def test_own_words_come_before_the_shipped_ones(tmp_path: Path) -> None:
    own = tmp_path / "own.txt"
    own.write_text("en: blue card, residence slip\n", encoding="utf-8")
    lines = [
        '{"id": "a", "text": "Issue blue cards", "group": "1", "lang": "en"}',
        '{"id": "b", "text": "Issue residence slips", "group": "2", "lang": "en"}',
    ]
    with_own, without = _run(lines, glossary=own)["pairs"], _run(lines)["pairs"]
    assert with_own[0]["score"] > without[0]["score"]
    assert with_own[0]["shared"][0] in ("blue cards = residence slips", "residence slips = blue cards")


def test_a_glossary_that_cannot_be_read_stops_before_anything_is_written(tmp_path: Path) -> None:
    own = tmp_path / "own.txt"
    own.write_text("no colon", encoding="utf-8")
    out = io.StringIO()
    with pytest.raises(GlossaryError):
        suggest_stream(LINES, out, False, own)
    assert out.getvalue() == ""


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "it is not JSON"),
        ("[1]", "it is not a JSON object"),
        ('{"text": "x"}', "“id” is missing"),
        ('{"id": "x", "text": 3}', "“text” is missing or not a text"),
        ('{"id": "x", "text": "y", "group": 4}', "“group” is neither"),
        ('{"id": "a", "text": "again"}', "“a” was used before"),
    ],
)
def test_a_bad_line_is_named_by_its_number(line: str, reason: str) -> None:
    out = io.StringIO()
    with pytest.raises(StatementLineError) as raised:
        suggest_stream([LINES[0], "\n", line], out, False, None)
    assert "Line 3 " in raised.value.sentence
    assert reason in raised.value.sentence
    assert out.getvalue() == ""


def test_a_lone_surrogate_comes_out_as_valid_utf_8() -> None:
    text = json.dumps("Train \ud800 inspectors of the ports")
    out = io.StringIO()
    suggest_stream(
        [f'{{"id": "{name}", "text": {text}, "group": "{name}"}}' for name in ("a\\ud800", "b")], out, True, None
    )
    assert json.loads(out.getvalue().encode("utf-8"))["pairs"][0][2] > 0.9
