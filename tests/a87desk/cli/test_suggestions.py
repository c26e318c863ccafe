"""Suggestions for a workshop file and for a stream, and what a stream must not load."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from resources.samples import ngo_forum_panel
from tests.a87desk.cli.conftest import Type

ROOT = Path(__file__).parents[3]
HEAVY = ("sqlite_utils", "PySide6", "reportlab", "openpyxl", "uharfbuzz", "nacl", "sqlite3")


def lines(forum: Path) -> str:
    document = json.loads((forum.parent / "workshop.json").read_text(encoding="utf-8"))
    return "\n".join(
        json.dumps({"id": one["id"], "text": one["text"], "group": one["group_id"], "lang": "en"})
        for one in document["recommendations"]
        if "group_id" in one
    )


def test_what_exists_already_is_found_in_two_groups(a87desk: Type, forum: Path) -> None:
    told = a87desk("suggest", "forum.a87", "--json").json["suggestions"]
    mapping = next(one for one in told if {"2.1", "4.2"} <= set(one["codes"]))
    assert mapping["meets_rule"]
    assert mapping["shared"]
    assert mapping["theme"] is None
    shown = a87desk("suggest", "forum.a87").out
    assert "2.1 Conduct national *scoping exercises*" in shown


def test_what_people_decided_is_not_suggested_again(a87desk: Type, forum: Path) -> None:
    a87desk("themes", "forum.a87", "--apply", ngo_forum_panel())
    told = a87desk("suggest", "forum.a87", "--json").json["suggestions"]
    assert not any({"2.1", "4.2"} <= set(one["codes"]) for one in told)
    assert not any({"1.4", "4.5"} == set(one["codes"]) for one in told)


def test_a_stream_gives_pairs_and_clusters(a87desk: Type, forum: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(lines(forum)))
    told = a87desk("suggest", "--stdin").json
    best = told["pairs"][0]
    assert {best["a"], best["b"]} == {"ngo-g2-R1", "ngo-g4-R2"}
    assert any({"ngo-g2-R1", "ngo-g4-R2"} <= set(cluster) for cluster in told["clusters"])
    monkeypatch.setattr("sys.stdin", io.StringIO(lines(forum)))
    rows = a87desk("suggest", "--stdin", "--format", "rows").json
    assert [row[:2] for row in rows["pairs"]] == [[one["a"], one["b"]] for one in told["pairs"]]


def test_a_line_that_is_no_statement_is_named(a87desk: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO('{"id": "1", "text": "a"}\nhello\n'))
    ran = a87desk("suggest", "--stdin", "--json")
    assert (ran.code, ran.json["error"]["code"]) == (65, "E_STATEMENT_LINE")


@pytest.mark.parametrize("words", [["suggest"], ["suggest", "--stdin", "forum.a87"]])
def test_a_file_or_a_stream_is_asked_for(a87desk: Type, words: list[str]) -> None:
    assert a87desk(*words).code == 2


def test_a_stream_loads_the_engine_and_nothing_else(forum: Path) -> None:
    program = (
        "import sys, a87desk.__main__ as start\n"
        "code = start.main(['suggest', '--stdin'])\n"
        "print(code, *sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, input=lines(forum), capture_output=True, text=True, check=True,
        encoding="utf-8",
    )  # fmt: skip
    code, *loaded = ran.stderr.split()
    assert code == "0"
    assert [name for name in loaded if name.partition(".")[0] in HEAVY] == []
    assert json.loads(ran.stdout)["pairs"]


def test_letters_that_are_not_utf8_stop_nothing(forum: Path) -> None:
    statements = b'{"id": "1", "text": "caf\xe9", "group": "a"}\n{"id": "2", "text": "caf\xc3\xa9", "group": "b"}\n'
    ran = subprocess.run(
        [sys.executable, "-m", "a87desk", "suggest", "--stdin"],
        cwd=ROOT, input=statements, capture_output=True, check=True,
    )  # fmt: skip
    assert json.loads(ran.stdout)["clusters"] is not None


def test_a_workshops_own_words_count_in_its_suggestions(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    def pairs() -> set[frozenset[str]]:
        return {frozenset(one["codes"]) for one in a87desk("suggest", "forum.a87", "--json").json["suggestions"]}

    before = pairs()
    (tmp_path / "words.txt").write_text(
        "en: possible Google mechanism for our issue, shadow report that monitors government progress\n",
        encoding="utf-8",
    )
    assert a87desk("glossary", "forum.a87", "--import", "words.txt").out.startswith("Took in 2 words\n")
    assert frozenset(("1.4", "5.4")) in pairs() - before
    assert a87desk("glossary", "forum.a87", "--import", "words.txt").out.startswith("Everything in the file is there")
    a87desk("glossary", "forum.a87", "--export", "own.txt")
    assert "en: possible Google mechanism for our issue, shadow" in (tmp_path / "own.txt").read_text(encoding="utf-8")


def test_a_glossary_with_a_bad_line_is_refused_whole(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("en: kamaiya\n\nbring coffee\n", encoding="utf-8")
    ran = a87desk("glossary", "forum.a87", "--import", "words.txt", "--json")
    assert (ran.code, ran.json["error"]["code"]) == (65, "E_GLOSSARY")
    assert "Line 3 of the glossary file words.txt" in ran.json["error"]["what_happened"]
    assert a87desk("glossary", "forum.a87", "--json").json == {"words": []}
    assert a87desk("suggest", "forum.a87", "--glossary", "words.txt").code == 65
    assert a87desk("suggest", "forum.a87", "--glossary", "nowhere.txt").code == 66
