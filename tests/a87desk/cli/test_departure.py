"""What leaves: documents, bundles, starters; whole or not at all."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest

from a87desk.exchange.bundle_file import read_bundle_file
from a87desk.importing.workshop_document import read_document
from tests.a87desk.cli.conftest import Type


def test_each_group_gets_its_starter(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    told = a87desk("export", "forum.a87", "--starters", "sticks/one", "--json").json
    assert [one["path"] for one in told["files"]] == [
        str(Path("sticks/one", name))
        for name in (
            "Group-1-Research-and-data.a87b",
            "Group-2-Capacity-building.a87b",
            "Group-3-Structure-and-Architecture.a87b",
            "Group-4-National-Action-Plans.a87b",
            "Group-5-Information-and-Communication.a87b",
        )
    ]
    manifests = [read_bundle_file(tmp_path / one["path"]).manifest for one in told["files"]]
    assert len({one.for_group for one in manifests}) == 5
    assert {one.profile for one in manifests} == {"starter"}


def test_the_secretariat_gets_no_names(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    a87desk("export", "forum.a87", "--bundle", "all.a87b")
    a87desk("export", "forum.a87", "--bundle", "sec.a87b", "--for", "secretariat")
    everything, without = (read_bundle_file(tmp_path / name) for name in ("all.a87b", "sec.a87b"))
    assert any(line.payload and b"Bharti Patel" in line.payload for line in everything.op_lines())
    assert not any(line.payload and b"Bharti Patel" in line.payload for line in without.op_lines())


def test_what_was_imported_comes_out_as_it_went_in(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    a87desk("export", "forum.a87", "--document", "out.json")
    given = read_document((tmp_path / "workshop.json").read_bytes())
    came = read_document((tmp_path / "out.json").read_bytes())
    assert set(came.records()) == set(given.records())


def test_documents_are_written_and_counted(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    told = a87desk("export", "forum.a87", "--pdf", "r.pdf", "--docx", "r.docx", "--xlsx", "w.xlsx", "--json").json
    assert [(one["kind"], one["bytes"] == (tmp_path / one["path"]).stat().st_size) for one in told["files"]] == [
        ("pdf", True),
        ("docx", True),
        ("xlsx", True),
    ]
    assert told["code"] is None
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "r.docx").read_bytes().startswith(b"PK")
    assert (tmp_path / "w.xlsx").read_bytes().startswith(b"PK")


def test_nothing_to_export_makes_no_sense(a87desk: Type, forum: Path) -> None:
    ran = a87desk("export", "forum.a87")
    assert ran.code == 2
    assert "--pdf" in ran.err


def test_a_folder_that_is_not_there_is_a_sentence(a87desk: Type, forum: Path) -> None:
    ran = a87desk("export", "forum.a87", "--document", "nowhere/out.json")
    assert ran.code == 74
    assert ran.err.strip().endswith("(E_IO)")


@pytest.mark.parametrize(
    ("number", "exit_code", "problem"), [(errno.EROFS, 74, "E_READ_ONLY"), (errno.ENAMETOOLONG, 74, "E_PATH")]
)
def test_a_stick_that_cannot_be_written_is_a_sentence(
    a87desk: Type, forum: Path, monkeypatch: pytest.MonkeyPatch, number: int, exit_code: int, problem: str
) -> None:
    real = os.open

    def refuse(path: Any, *rest: Any) -> int:
        if str(path).endswith(".part"):
            raise OSError(number, "refused")
        return real(path, *rest)

    monkeypatch.setattr("a87desk.domain.atomic_file.os.open", refuse)
    ran = a87desk("export", "forum.a87", "--document", "out.json")
    assert (ran.code, ran.err.strip().endswith(f"({problem})")) == (exit_code, True)


def test_an_older_file_stays_when_a_new_one_cannot_be_made(
    a87desk: Type, forum: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out.json").write_text("old")

    def full(*_args: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("a87desk.domain.atomic_file.os.write", full)
    ran = a87desk("export", "forum.a87", "--document", "out.json", "--json")
    assert (ran.code, ran.json["error"]["code"]) == (74, "E_DISK_FULL")
    assert (tmp_path / "out.json").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["forum.a87", "out.json", "workshop.json"]


def test_exported_words_are_readable_json(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    a87desk("export", "forum.a87", "--document", "out.json")
    text = (tmp_path / "out.json").read_text(encoding="utf-8")
    assert "Michaëlle deCock-Luzzati" in text
    assert json.loads(text)["version"] == 1


def test_the_paper_for_the_venue_is_one_file_or_a_folder(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    one = a87desk("export", "forum.a87", "--kit", "print.pdf", "--json").json
    assert [(each["kind"], each["path"]) for each in one["files"]] == [("kit", "print.pdf")]
    assert (tmp_path / "print.pdf").read_bytes().startswith(b"%PDF-")
    several = a87desk("export", "forum.a87", "--kit", "paper/venue", "--json").json
    names = [Path(each["path"]).name for each in several["files"]]
    assert {"00-What-to-print.pdf", "01-Agenda.pdf", "04-Badges.pdf"} <= set(names)
    assert sorted(names) == sorted(file.name for file in (tmp_path / "paper" / "venue").iterdir())
