"""Themes by the rule, and a panel's decisions from a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from resources.samples import ngo_forum_panel
from tests.a87desk.cli.conftest import Type


def test_the_panel_of_the_sample_finds_what_groups_share(a87desk: Type, forum: Path) -> None:
    told = a87desk("themes", "forum.a87", "--apply", ngo_forum_panel(), "--json").json
    assert told["rule"] == {"groups": 2, "share": None, "needed": 2, "of": 5}
    assert [one["recommendations"] for one in told["groups"]] == [6, 4, 5, 6, 4]
    assert [one["number"] for one in told["groups"] if one["below_target"]] == [2, 5]
    first = told["themes"][0]
    assert (first["name"], first["support"], first["groups"]) == ("Map what already exists first", 3, [2, 3, 4])
    assert first["codes"] == ["2.1", "3.1", "4.2"]
    assert [one["name"] for one in told["themes"] if not one["meets_rule"]] == ["Agree who leads the national plan"]
    members = [code for one in told["themes"] for code in one["codes"]]
    assert len(members) == len(set(members))
    assert sorted([*members, *told["in_no_theme"]]) == sorted(
        f"{group}.{number}" for group, count in enumerate((6, 4, 5, 6, 4), 1) for number in range(1, count + 1)
    )


def test_the_sample_says_of_itself_that_it_is_an_exercise() -> None:
    note = json.loads(ngo_forum_panel().read_text(encoding="utf-8"))["note"]
    assert "exercise" in note
    assert "not part of the historical record" in note


def test_applying_twice_changes_nothing(a87desk: Type, forum: Path) -> None:
    a87desk("themes", "forum.a87", "--apply", ngo_forum_panel())
    before = a87desk("check", "forum.a87", "--json").json["files"][0]["operations"]
    again = a87desk("themes", "forum.a87", "--apply", ngo_forum_panel(), "--json").json
    assert len(again["themes"]) == 6
    assert a87desk("check", "forum.a87", "--json").json["files"][0]["operations"] == before


def test_another_rule_counts_anew_and_is_not_kept(a87desk: Type, forum: Path) -> None:
    a87desk("themes", "forum.a87", "--apply", ngo_forum_panel())
    three = a87desk("themes", "forum.a87", "--threshold", 3, "--json").json
    assert [one["support"] for one in three["themes"] if one["meets_rule"]] == [3]
    share = a87desk("themes", "forum.a87", "--share", 60, "--json").json
    assert share["rule"] == {"groups": 2, "share": 60, "needed": 3, "of": 5}
    assert a87desk("themes", "forum.a87", "--json").json["rule"]["needed"] == 2


@pytest.mark.parametrize(("switch", "number"), [("--threshold", 1), ("--share", 0), ("--share", 101)])
def test_a_rule_that_is_none_is_refused(a87desk: Type, forum: Path, switch: str, number: int) -> None:
    ran = a87desk("themes", "forum.a87", switch, number)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.strip().endswith("(E_NOT_A_RULE)")


@pytest.mark.parametrize(
    ("panel", "place"),
    [
        ("{", "truncated"),
        ('{"format": "a87desk-panel", "version": 2}', "$.version"),
        (
            '{"format": "a87desk-panel", "version": 1, "themes": ['
            '{"name": "First", "recommendations": ["2.1"]}, {"name": "B", "recommendations": ["2.9", "7.1"]}]}',
            "2.9, 7.1",
        ),
        ('{"format": "a87desk-panel", "version": 1, "themes": [{"name": "", "recommendations": ["2.1"]}]}', "name"),
    ],
)
def test_a_mistake_in_the_panels_file_changes_nothing(
    a87desk: Type, forum: Path, tmp_path: Path, panel: str, place: str
) -> None:
    (tmp_path / "panel.json").write_text(panel, encoding="utf-8")
    ran = a87desk("themes", "forum.a87", "--apply", "panel.json")
    assert ran.code == 65
    assert place in ran.err
    assert ran.err.strip().endswith("(E_NOT_PANEL)")
    assert a87desk("themes", "forum.a87", "--json").json["themes"] == []


def test_people_read_counts_groups_and_what_is_below(a87desk: Type, forum: Path) -> None:
    shown = a87desk("themes", "forum.a87", "--apply", ngo_forum_panel()).out
    assert "25 recommendations from 5 groups: 6, 4, 5, 6, 4" in shown
    assert "Group 2 is below the target: 4 of at least 5" in shown
    assert "Map what already exists first: common to 3 of 5 groups (2, 3, 4)" in shown
    assert "Agree who leads the national plan: 1 of 5 groups (4), not yet" in shown
