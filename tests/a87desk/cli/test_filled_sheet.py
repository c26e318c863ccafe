"""A filled spreadsheet on the command line: told cell by cell, taken in, and nothing that people have to decide."""

from __future__ import annotations

from pathlib import Path

from a87desk.domain.action import Action
from a87desk.workspace import open_workspace
from tests.a87desk.cli.conftest import Type
from tests.a87desk.importing.filling import Filling, filled, roadmap_sent


def test_a_filled_roadmap_is_looked_at_and_taken_in(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    workspace = open_workspace(forum, "")
    sent = roadmap_sent(workspace)
    (before,) = workspace.read.all(Action)
    workspace.close()

    def fill(sheet: Filling) -> None:
        sheet.put(0, "lead", "Ministry of Labour")
        sheet.put(1, "text", "Meet again in the spring")

    (tmp_path / "roadmap.xlsx").write_bytes(filled(sent, "Next steps", fill))
    look = a87desk("import", "forum.a87", "roadmap.xlsx", "--dry-run")
    assert "Who: Ministry of Labour" in look.out
    assert "1 new, 1 changed" in look.out
    told = a87desk("import", "forum.a87", "roadmap.xlsx", "--json").json
    assert [(one["state"], one["taken"]) for one in told["changes"]] == [("changed", True), ("new", True)]
    workspace = open_workspace(forum, "")
    actions = {one.id: one for one in workspace.read.all(Action)}
    workspace.close()
    assert actions[before.id].lead == "Ministry of Labour"
    assert {one.text for one in actions.values()} == {before.text, "Meet again in the spring"}
    again = a87desk("import", "forum.a87", "roadmap.xlsx", "--json").json
    assert (again["changes"], again["same"]) == ([], 2)


def test_a_list_of_people_is_still_a_list_of_people(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("Name;Organisation\nAmina Diallo;ILO\n", encoding="utf-8")
    assert a87desk("import", "forum.a87", "list.csv", "--json").json["new"] == 1
