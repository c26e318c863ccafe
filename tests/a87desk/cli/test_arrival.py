"""What comes in: starters, notes of other laptops, documents; told in counts, changes, versions and remarks."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from a87desk.commands.record import ChangeRecord
from a87desk.domain.recommendation import Recommendation
from a87desk.workspace import open_workspace
from tests.a87desk.cli.conftest import Type

STARTER = "starters/Group-2-Capacity-building.a87b"
Move = Callable[[str], None]


def rewrite(file: Path, code: str, text: str, by: str) -> None:
    """Give a recommendation of group 2 other words, as its rapporteur would."""
    workspace = open_workspace(file, by)
    number = int(code.split(".")[1])
    group = {"2": "Capacity building – technical support and funding"}[code.split(".")[0]]
    from a87desk.domain.breakout_group import BreakoutGroup

    group_id = workspace.read.all(BreakoutGroup, "theme = ?", (group,))[0].id
    one = workspace.read.all(Recommendation, "group_id = ? AND number = ?", (group_id, number))[0]
    workspace.run(ChangeRecord(Recommendation, one.id, {"text": text}))
    workspace.close()


@pytest.fixture
def laptop(a87desk: Type, forum: Path, tmp_path: Path, on_laptop: Move) -> Path:
    """Group 2's laptop, which has opened its starter; the test stays on the facilitator's."""
    on_laptop("facilitator")
    assert a87desk("export", "forum.a87", "--starters", "starters").code == 0
    on_laptop("group-2")
    refused = a87desk("import", "group-2.a87", STARTER, "--json")
    assert (refused.code, refused.json["error"]["code"]) == (77, "E_UNKNOWN_SIGNER")
    assert not (tmp_path / "group-2.a87").exists()
    code = refused.json["error"]["message"].split("(code ")[1].split(")")[0]
    made = a87desk("import", "group-2.a87", STARTER, "--accept", code.lower().replace(" ", "-"), "--json")
    assert (made.code, made.json["group"], made.json["created"]) == (0, 2, True)
    on_laptop("facilitator")
    return tmp_path / "group-2.a87"


def sent(a87desk: Type, on_laptop: Move) -> str:
    """Let group 2 send its bundle; return the code that its screen shows."""
    on_laptop("group-2")
    code = str(a87desk("export", "group-2.a87", "--bundle", "group-2.a87b", "--json").json["code"])
    on_laptop("facilitator")
    return code


def test_changed_words_arrive_once_and_the_second_time_change_nothing(
    a87desk: Type, forum: Path, laptop: Path, on_laptop: Move
) -> None:
    rewrite(laptop, "2.1", "Map first", "Group 2")
    code = sent(a87desk, on_laptop)
    assert a87desk("import", "forum.a87", "group-2.a87b").code == 77
    first = a87desk("import", "forum.a87", "group-2.a87b", "--accept", code, "--json").json
    assert (first["new"], first["changed"], first["removed"], first["two_versions"]) == (0, 1, 0, 0)
    change = first["changes"][0]
    assert (change["noun"], change["label"], change["fields"]) == ("recommendation", "2.1", ["text"])
    second = a87desk("import", "forum.a87", "group-2.a87b", "--json").json
    assert second["changes"] == []
    assert [one["code"] for one in second["remarks"]] == ["W_NOTHING_NEW"]


def test_two_versions_are_listed_with_both_texts(a87desk: Type, forum: Path, laptop: Path, on_laptop: Move) -> None:
    rewrite(laptop, "2.1", "Words of the group", "Group 2")
    rewrite(forum, "2.1", "Words of the facilitator", "Facilitator")
    code = sent(a87desk, on_laptop)
    told = a87desk("import", "forum.a87", "group-2.a87b", "--accept", code, "--json").json
    assert told["two_versions"] == 1
    versions = told["versions"][0]
    assert (versions["noun"], versions["label"], versions["field"]) == ("recommendation", "2.1", "text")
    assert {(one["value"], one["by"]) for one in versions["versions"]} == {
        ("Words of the group", "Group 2"),
        ("Words of the facilitator", "Facilitator"),
    }
    shown = a87desk("import", "forum.a87", "group-2.a87b").out
    assert "Everything in this bundle was already here." in shown


def test_a_dry_run_tells_the_same_and_writes_nothing(a87desk: Type, forum: Path, laptop: Path, on_laptop: Move) -> None:
    rewrite(laptop, "2.1", "Words of the group", "Group 2")
    rewrite(forum, "2.1", "Words of the facilitator", "Facilitator")
    code = sent(a87desk, on_laptop)
    before = forum.read_bytes()
    dry = a87desk("import", "forum.a87", "group-2.a87b", "--accept", code, "--dry-run", "--json").json
    assert forum.read_bytes() == before
    real = a87desk("import", "forum.a87", "group-2.a87b", "--accept", code, "--json").json
    assert (dry.pop("dry_run"), real.pop("dry_run")) == (True, False)
    assert _by_value(dry) == _by_value(real)


def _by_value(told: dict[str, Any]) -> dict[str, Any]:
    for one in told["versions"]:
        one["versions"].sort(key=lambda each: each["value"])
    return told


def test_versions_are_shown_to_people_too(a87desk: Type, forum: Path, laptop: Path, on_laptop: Move) -> None:
    rewrite(laptop, "2.1", "Words of the group", "Group 2")
    rewrite(forum, "2.1", "Words of the facilitator", "Facilitator")
    code = sent(a87desk, on_laptop)
    shown = a87desk("import", "forum.a87", "group-2.a87b", "--accept", code).out
    assert "In two versions: 2.1, text" in shown
    assert "Group 2: Words of the group" in shown
    assert "1 in two versions" in shown


def test_a_document_changes_only_what_it_says(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    document = json.loads((tmp_path / "workshop.json").read_text(encoding="utf-8"))
    said = {"id": "ngo-forum-2017", "city": "Londres"}
    participant = {"id": "participant 60", "name": "To be named"}
    part = {"format": document["format"], "version": 1, "workshop": said, "participants": [participant]}
    (tmp_path / "part.json").write_text(json.dumps(part), encoding="utf-8")
    dry = a87desk("import", "forum.a87", "part.json", "--dry-run", "--json").json
    told = a87desk("import", "forum.a87", "part.json", "--json").json
    assert dry["changes"] == told["changes"]
    assert [(one["kind"], one["noun"], one["fields"]) for one in told["changes"]] == [
        ("added", "participant", []),
        ("changed", "workshop", ["city"]),
    ]
    assert a87desk("export", "forum.a87", "--document", "after.json").code == 0
    after = json.loads((tmp_path / "after.json").read_text(encoding="utf-8"))
    assert (after["workshop"]["city"], after["workshop"]["title"]) == ("Londres", document["workshop"]["title"])
    assert len(after["participants"]) == 60


def test_a_document_of_another_workshop_is_refused(a87desk: Type, forum: Path, tmp_path: Path) -> None:
    other = '{"format": "a87desk-workshop", "version": 1, "workshop": {"id": "other", "title": "Elsewhere"}}'
    (tmp_path / "other.json").write_text(other)
    ran = a87desk("import", "forum.a87", "other.json")
    assert ran.code == 65
    assert "Elsewhere" in ran.err
    assert "(E_OTHER_WORKSHOP)" in ran.err


@pytest.mark.parametrize(
    ("name", "content", "exit_code", "problem"),
    [
        ("none.a87b", None, 66, "E_NO_FILE"),
        ("empty.a87b", b"", 65, "E_EMPTY"),
        ("text.a87b", b"Dear all, attached", 65, "E_NOT_BUNDLE"),
        ("broken.json", b'{"format": "a87desk-workshop"', 65, "E_NOT_DOCUMENT"),
        ("wrong.json", b'{"format": "a87desk-workshop", "version": 1, "workshop": {"id": 7}}', 65, "E_NOT_DOCUMENT"),
        ("latin.json", b'{"format": "\xe9"}', 65, "E_NOT_DOCUMENT"),
        (
            "place.json",
            b'{"format":"a87desk-workshop","version":1,"workshop":{"id":"ngo-forum-2017"},'
            b'"notes":[{"id":"n","position":"1."}]}',
            65,
            "E_NOT_DOCUMENT",
        ),
    ],
)
def test_what_cannot_be_used_is_one_sentence_and_changes_nothing(
    a87desk: Type, forum: Path, tmp_path: Path, name: str, content: bytes | None, exit_code: int, problem: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    before = forum.read_bytes()
    ran = a87desk("import", "forum.a87", name)
    assert (ran.code, ran.out) == (exit_code, "")
    assert ran.err.strip().endswith(f"({problem})")
    assert len(ran.err.strip().splitlines()) == 1
    assert forum.read_bytes() == before
    as_json = a87desk("import", "forum.a87", name, "--json")
    assert (as_json.code, as_json.json["error"]["code"], as_json.err) == (exit_code, problem, "")
