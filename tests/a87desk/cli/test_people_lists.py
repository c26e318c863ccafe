"""Lists of participants on the command line: out as a spreadsheet and in again, every row told."""

from __future__ import annotations

from pathlib import Path

import pytest

from a87desk.domain.participant import Participant
from a87desk.workspace import open_workspace
from tests.a87desk.cli.conftest import Type

LIST = "Name;Organisation;Country\nAmina Diallo;Ministry of Labour;Senegal\nJoao Pereira;ILO;Brazil\n;ILO;Peru\n"


def names(file: Path) -> list[str]:
    workspace = open_workspace(file, "")
    try:
        return sorted(one.name for one in workspace.read.all(Participant))
    finally:
        workspace.close()


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_the_list_that_goes_out_comes_in_again_unchanged(a87desk: Type, forum: Path, ending: str) -> None:
    assert a87desk("export", "forum.a87", "--people", f"people.{ending}").code == 0
    before = names(forum)
    told = a87desk("import", "forum.a87", f"people.{ending}", "--json").json
    assert (told["new"], told["changed"], told["same"], told["problem"]) == (0, 0, 59, 0)
    assert names(forum) == before


def test_new_people_come_in_by_one_step_and_a_second_time_change_nothing(
    a87desk: Type, forum: Path, tmp_path: Path
) -> None:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    look = a87desk("import", "forum.a87", "list.csv", "--dry-run")
    assert "This was a look only" in look.out
    assert "Amina Diallo" not in names(forum)
    told = a87desk("import", "forum.a87", "list.csv", "--json").json
    assert told["new"] == 2
    assert {"Amina Diallo", "Joao Pereira"} <= set(names(forum))
    again = a87desk("import", "forum.a87", "list.csv", "--json").json
    assert (again["new"], again["changed"], again["same"]) == (0, 0, 2)
    workspace = open_workspace(forum, "")
    workspace.undo()
    workspace.close()
    assert "Amina Diallo" not in names(forum)


def test_a_row_without_a_name_is_said_with_its_number(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    told = a87desk("import", "forum.a87", "list.csv", "--json").json
    without = [row for row in told["rows"] if row["state"] == "problem"]
    assert [row["row"] for row in without] == [4]
    assert "4" in without[0]["problems"][0]


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02", b"colour;size\nred;3\n"])
def test_what_is_no_list_is_refused_in_words(a87desk: Type, forum: Path, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "list.csv").write_bytes(data)
    before = names(forum)
    told = a87desk("import", "forum.a87", "list.csv")
    assert told.code != 0
    assert "Nothing was changed" in told.err
    assert "Traceback" not in told.err
    assert names(forum) == before
