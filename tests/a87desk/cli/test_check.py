"""The proof of workshop files and bundles."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tests.a87desk.cli.conftest import Type


def test_a_file_and_its_bundle_are_whole(a87desk: Type, forum: Path) -> None:
    a87desk("export", "forum.a87", "--bundle", "forum.a87b")
    told = a87desk("check", "forum.a87", "forum.a87b", "--json").json
    assert told["whole"]
    assert [one["kind"] for one in told["files"]] == ["workshop", "bundle"]
    assert told["files"][0]["operations"] == told["files"][1]["operations"] > 1000


def test_one_changed_word_is_found(a87desk: Type, forum: Path) -> None:
    with sqlite3.connect(forum) as connection:
        connection.execute("UPDATE workshop SET title = 'Another title'")
    connection.close()
    ran = a87desk("check", "forum.a87")
    assert ran.code == 1
    assert ran.out.startswith("forum.a87: not whole")
    as_json = a87desk("check", "forum.a87", "--json")
    assert (as_json.code, as_json.json["whole"]) == (1, False)
    assert as_json.json["files"][0]["problems"]


def test_a_damaged_bundle_is_refused_in_its_own_words(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    a87desk("export", "forum.a87", "--bundle", "forum.a87b")
    data = bytearray((tmp_path / "forum.a87b").read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "forum.a87b").write_bytes(data)
    ran = a87desk("check", "forum.a87b")
    assert ran.code == 65
    assert ran.err.strip().endswith(("(E_DAMAGED)", "(E_SIGNATURE)", "(E_BAD_STRUCTURE)"))


def test_what_is_not_ours_is_said(a87desk: Type, tmp_path: Path) -> None:
    (tmp_path / "letter.a87").write_text("Dear all")
    assert a87desk("check", "letter.a87").err.strip().endswith("(E_NOT_WORKSHOP)")
    assert a87desk("check", "missing.a87").code == 66
    (tmp_path / "cut.a87b").write_bytes(b"")
    assert a87desk("check", "cut.a87b").err.strip().endswith("(E_EMPTY)")
