"""Files of every released schema open for ever, whole, with the words and the past that were written into them.

Each `tests/files/workshop-vN.a87` was made by the program that had schema N (`make_workshop_vN.py`), with the open
document of that moment beside it. Only copies are opened.
"""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from a87desk.commands.note import WriteNote
from a87desk.domain.action import Action
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import ActionStatus, Visibility
from a87desk.importing.workshop_document import write_document
from a87desk.reading.codes import coded_recommendations
from a87desk.reading.consensus_board import consensus_board
from a87desk.reading.two_versions import open_versions
from a87desk.store.schema import SCHEMA_VERSION
from a87desk.workspace import Workspace, open_workspace
from tests.files import make_workshop_v1 as v1

FILES = Path(__file__).parents[2] / "files"
RELEASED = sorted(FILES.glob("workshop-v*.a87"))
NOUNS_OF = {"workshop-v1.a87": 16}
"""How many nouns there were when a file was made; it holds something of each."""


@pytest.fixture
def first(tmp_path: Path) -> Iterator[Workspace]:
    """A copy of the file of schema 1, opened by this program."""
    path = tmp_path / "workshop-v1.a87"
    shutil.copyfile(FILES / "workshop-v1.a87", path)
    workspace = open_workspace(path, "Reader of old files")
    yield workspace
    workspace.close()


def holds(now: Any, then: Any) -> bool:
    """Whether all that was there then is there now; a later program may know more fields."""
    if isinstance(then, dict):
        return isinstance(now, dict) and all(key in now and holds(now[key], value) for key, value in then.items())
    if isinstance(then, list):
        return isinstance(now, list) and len(now) == len(then) and all(map(holds, now, then))
    return bool(now == then)


def by_id(document: dict[str, Any]) -> dict[str, Any]:
    return {
        key: {one["id"]: one for one in value} if isinstance(value, list) else value for key, value in document.items()
    }


def test_every_schema_has_its_file() -> None:
    numbers = [int(re.findall(r"\d+", path.name)[0]) for path in RELEASED]
    assert numbers == list(range(1, SCHEMA_VERSION + 1))


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.name)
def test_the_file_is_of_the_schema_that_its_name_says(path: Path) -> None:
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    assert path.name == f"workshop-v{version}.a87"


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.name)
def test_a_released_file_opens_and_is_whole(path: Path, tmp_path: Path) -> None:
    before = sha256(path.read_bytes()).digest()
    copy = tmp_path / path.name
    shutil.copyfile(path, copy)
    for _time in ("opened first, and brought up to date where needed", "opened again"):
        workspace = open_workspace(copy, "Reader of old files")
        proof = workspace.check()
        assert proof.problems == ()
        assert proof.operations > 100
        workspace.close()
    assert sha256(path.read_bytes()).digest() == before


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.name)
def test_every_record_has_the_words_it_had(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    shutil.copyfile(path, copy)
    workspace = open_workspace(copy, "Reader of old files")
    now = by_id(json.loads(write_document(workspace.read, workspace.workshop_id)))
    workspace.close()
    then = by_id(json.loads(path.with_suffix(".json").read_bytes()))
    assert len([key for key, value in then.items() if isinstance(value, dict) and value]) >= NOUNS_OF[path.name]
    for key, records in then.items():
        assert holds(now[key], records), key
        if isinstance(records, dict) and key != "workshop":
            assert now[key].keys() == records.keys(), key


def test_the_words_of_every_script_are_there(first: Workspace) -> None:
    codes = {one.code: one.text for one in coded_recommendations(first.read)}
    assert codes["2.1"] == v1.ARABIC
    assert codes["2.2"] == v1.NEPALI
    assert codes["3.1"] == v1.VIETNAMESE
    assert codes["1.3"] == "Meet the port authority twice a year"
    assert "3.2" not in codes


def test_the_past_of_a_text_is_there_with_who_and_when(first: Workspace) -> None:
    past = [one for one in first.read.history(Recommendation, v1.known("1.1")) if one.field == "text"]
    assert [one.value for one in past if one.by == "Facilitator"] == [v1.FIRST_WORDS, v1.CHANGED_WORDS]
    assert [one.value for one in past if one.by == "Rapporteur of group 1"] == [v1.OTHER_VERSION]
    assert all(one.at.startswith("2026-03-03T09:") for one in past)


def test_both_versions_of_a_text_that_two_laptops_changed_are_there(first: Workspace) -> None:
    (found,) = open_versions(first.read)
    assert (found.label, found.field) == ("1.1", "text")
    assert {one.value for one in found.versions} == {v1.CHANGED_WORDS, v1.OTHER_VERSION}


def test_what_was_removed_is_gone_and_its_past_is_not(first: Workspace) -> None:
    assert first.read.one(Recommendation, v1.known("3.2")) is None
    assert [one.record.text for one in first.read.removed(Recommendation)] == ["Written by mistake"]
    values = [one.value for one in first.read.history(Note, v1.known("turned")) if one.field == "text"]
    assert values == ["Meet the port authority twice a year"]
    # The number of a removed recommendation is not used again.
    assert first.read.highest_number(Recommendation) >= 3


def test_themes_decisions_and_the_rule_are_there(first: Workspace) -> None:
    board = consensus_board(first.read, first.workshop)
    theme = next(one for one in board.themes if one.theme.id == v1.known("theme"))
    assert theme.theme.name == "Map what exists first"
    assert (theme.support, theme.meets_rule, board.needed) == (2, True, 2)
    assert board.same == {frozenset((v1.known("1.1"), v1.known("2.1")))}
    assert board.not_the_same == {frozenset((v1.known("1.2"), v1.known("3.1")))}
    names = [one.value for one in first.read.history(Theme, v1.known("theme")) if one.field == "name"]
    assert names == ["Maps first", "Map what exists first"]


def test_what_was_taken_back_can_be_brought_back_after_all_that_time(first: Workspace) -> None:
    def status() -> ActionStatus | None:
        action = first.read.one(Action, v1.known("action"))
        assert action
        return action.status

    assert status() is ActionStatus.NOT_STARTED
    first.redo()
    assert status() is ActionStatus.IN_PROGRESS
    first.undo()
    assert status() is ActionStatus.NOT_STARTED
    first.undo()
    assert first.read.one(Action, v1.known("action")) is None
    assert first.check().problems == ()


def test_what_is_confidential_is_still_confidential(first: Workspace) -> None:
    note = first.read.one(Note, v1.known("secret"))
    assert note
    assert (note.text, note.visibility) == (v1.SECRET, Visibility.CONFIDENTIAL)


def test_its_words_are_found_and_its_draft_is_kept(first: Workspace) -> None:
    assert ("recommendation", v1.known("3.1")) in first.read.find("xoa bo")
    assert ("recommendation", v1.known("2.1")) in first.read.find("الاتفاقية")
    assert [draft.text for draft in first.drafts()] == ["The power was cut while this was ty"]


def test_the_work_goes_on_in_an_old_file(first: Workspace) -> None:
    note = Note(id=new_id(), text="Written by a later program")
    first.run(WriteNote(note))
    assert first.path
    first.close()
    again = open_workspace(first.path, "Reader of old files")
    kept = again.read.one(Note, note.id)
    assert kept
    assert kept.text == "Written by a later program"
    assert again.check().problems == ()
    again.close()
