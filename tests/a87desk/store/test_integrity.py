"""Every changed bit of what people wrote is noticed, before it is shown as theirs or leaves this laptop."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from a87desk.commands.note import WriteNote, WriteRecommendation
from a87desk.commands.record import ChangeRecord, RemoveRecords
from a87desk.commands.theme import AddTheme
from a87desk.domain.bundle_errors import WorkshopDamaged
from a87desk.domain.errors import A87Error
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import NoteKind
from a87desk.domain.workshop import Workshop
from a87desk.store.connection import connect
from a87desk.store.store import create_store, open_store
from a87desk.workspace import Workspace, create_workspace, open_workspace
from tests.a87desk.store.laptop import take
from tests.a87desk.store.stored import add, fast_folder, forged, visible
from tests.conftest import StandingClock

LOG = ("cell", "op", "payload", "edge", "head", "redacted", "blob")
"""The tables of the log. Acts, arrivals and drafts are of this file only; nothing says what they should be."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "whole.a87"
    workspace = create_workspace(path, Workshop(id=new_id(), title="Kathmandu"), "somebody", clock=StandingClock())
    for number in range(12):
        note = Note(id=new_id(), text=f"{number} सहमति réseau " + "words " * number, kind=NoteKind.CHALLENGE)
        workspace.run(WriteNote(note))
        recommendation = Recommendation(id=new_id(), text=f"Train the inspectors {number}", tags=("a", "b"))
        workspace.run(WriteRecommendation(recommendation))
        if number % 3 == 0:
            workspace.run(ChangeRecord(Note, note.id, {"text": f"changed {number}"}))
        if number % 5 == 0:
            workspace.run(RemoveRecords(Recommendation, (recommendation.id,)))
        workspace.run(AddTheme(f"Theme {number}", () if number % 5 == 0 else (recommendation.id,)))
    note_cell = ("note", workspace.read.all(Note)[0].id)
    take(workspace.store, [forged(note_cell, "text", "another version")])
    workspace.undo()
    workspace.redo()
    workspace.close()
    return path


def damaged(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        assert connection.execute(statement).rowcount != 0
    connection.close()


def problems(path: Path) -> tuple[str, ...]:
    workspace = open_workspace(path, "somebody")
    try:
        return workspace.check().problems
    finally:
        workspace.close()


def copied(path: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "copy.a87"
    copy.write_bytes(path.read_bytes())
    return copy


def test_a_whole_file_has_no_problems(whole: Path) -> None:
    assert problems(whole) == ()


CHANGES = {
    "words": "UPDATE payload SET val = CAST(replace(val, 'Train', 'Drain') AS BLOB) WHERE op ="
    " (SELECT max(op) FROM payload WHERE instr(val, 'Train'))",
    "words, same text for people": "UPDATE payload SET val = CAST(val || ' ' AS BLOB) WHERE op = 3",
    "salt": "UPDATE payload SET salt = zeroblob(16) WHERE op = 3",
    "words gone": "DELETE FROM payload WHERE op = 3",
    "words forgotten on purpose": "UPDATE op SET pl = 'withheld' WHERE n = 3",
    "author": "UPDATE op SET hdr = CAST(replace(hdr, 'somebody', 'nobody!!') AS BLOB) WHERE n = 3",
    "header that is none": "UPDATE op SET hdr = x'00' WHERE n = 3",
    "identity": "UPDATE op SET id = randomblob(20) WHERE n = 3",
    "order": "UPDATE op SET lam = lam + 1 WHERE n = 3",
    "session": "UPDATE op SET ses = 'x' WHERE n = 3",
    "counter": "UPDATE op SET seq = seq + 1000 WHERE n = 3",
    "cell": "UPDATE cell SET fld = 'country' WHERE id = 3",
    "record": "UPDATE cell SET eid = 'x' WHERE id = 3",
    "head gone": "DELETE FROM head WHERE op = (SELECT max(op) FROM head)",
    "head of an old value": "INSERT INTO head SELECT o.cell, o.n FROM edge e JOIN op o ON o.id = e.parent LIMIT 1",
    "edge gone": "DELETE FROM edge WHERE child = (SELECT max(child) FROM edge)",
    "edge made up": "INSERT INTO edge VALUES (x'00', 3)",
    "shown words": "UPDATE note SET text = 'other words' WHERE id = (SELECT max(id) FROM note)",
    "shown author": "UPDATE note SET made_by = 'x' WHERE id = (SELECT max(id) FROM note)",
    "shown row gone": "DELETE FROM note WHERE id = (SELECT max(id) FROM note)",
    "shown row made up": "INSERT INTO theme_member (id) VALUES ('x')",
    "search words": "UPDATE search SET words = 'other' WHERE rowid = (SELECT max(n) FROM searched)",
    "search words past the index": "UPDATE search_content SET c0 = 'other' WHERE id = (SELECT max(n) FROM searched)",
    "search row gone": "DELETE FROM searched WHERE n = (SELECT max(n) FROM searched)",
    "search index": "DELETE FROM search_data WHERE id > 10",
    "attachment": "INSERT INTO blob VALUES (x'00', 1, x'01')",
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_past_the_program_is_noticed(whole: Path, tmp_path: Path, what: str) -> None:
    path = copied(whole, tmp_path)
    damaged(path, CHANGES[what])
    assert is_noticed(path)


@pytest.mark.parametrize("what", ["words", "author", "identity", "header that is none", "salt"])
def test_altered_words_do_not_leave_this_laptop(whole: Path, tmp_path: Path, what: str) -> None:
    path = copied(whole, tmp_path)
    damaged(path, CHANGES[what])
    workspace = open_workspace(path, "somebody")
    with pytest.raises(WorkshopDamaged):
        workspace.export_bundle(tmp_path / "all.a87b", None)
    assert not (tmp_path / "all.a87b").exists()
    workspace.close()


def test_a_value_that_the_lists_cannot_hold_is_said_to_be_damage(whole: Path, tmp_path: Path) -> None:
    path = copied(whole, tmp_path)
    damaged(path, "UPDATE note SET kind = 'chbllenge'")
    workspace = open_workspace(path, "somebody")
    with pytest.raises(WorkshopDamaged):
        workspace.read.all(Note)
    workspace.close()


def test_a_refused_file_can_be_tried_again_at_once(whole: Path, tmp_path: Path) -> None:
    """What was being read when a file was refused must not keep it locked, even while the error is being shown."""
    path = copied(whole, tmp_path)
    damaged(path, "UPDATE op SET hdr = x'00' WHERE n = (SELECT max(n) FROM op)", "DROP TABLE note")
    shown = []
    for _ in range(3):
        with pytest.raises(WorkshopDamaged) as refused:
            open_workspace(path, "somebody")
        shown.append(refused.value)
    assert len(shown) == 3


def test_progress_is_told_and_may_cancel(whole: Path) -> None:
    class Cancelled(Exception):
        pass

    def cancel(share: float) -> None:
        if share > 0.3:
            raise Cancelled

    workspace = open_workspace(whole, "somebody")
    shares: list[float] = []
    workspace.check(shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    with pytest.raises(Cancelled):
        workspace.check(cancel)
    workspace.close()


def test_a_check_changes_nothing(whole: Path) -> None:
    before = whole.read_bytes()
    problems(whole)
    assert whole.read_bytes() == before


# Bit rot


def flip_one_bit(random: Random, data: bytearray) -> None:
    data[random.randrange(100, len(data))] ^= 1 << random.randrange(8)


def zero_one_sector(random: Random, data: bytearray) -> None:
    start = 512 * random.randrange(1, len(data) // 512)
    data[start : start + 512] = bytes(512)


def rot(whole: Path, tmp_path: Path, times: int, harm: Callable[[Random, bytearray], None]) -> tuple[int, int]:
    """Damage the file in one place, many times; return how often something changed and how often it went unnoticed."""
    path = (fast_folder() or tmp_path) / f"rotten-{new_id()}.a87"
    try:
        return _rot(whole, path, times, harm)
    finally:
        path.unlink(missing_ok=True)


def _rot(whole: Path, path: Path, times: int, harm: Callable[[Random, bytearray], None]) -> tuple[int, int]:
    original = _what_people_wrote(whole)
    random = Random(87)
    changed = missed = 0
    for _ in range(times):
        data = bytearray(whole.read_bytes())
        harm(random, data)
        path.write_bytes(data)
        if is_noticed(path):
            changed += 1
        elif _what_people_wrote(path) != original:
            changed += 1
            missed += 1
    return changed, missed


def is_noticed(path: Path) -> bool:
    try:
        return problems(path) != ()
    except A87Error:
        return True


def _what_people_wrote(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return the log, what follows from it and what is shown and found, whatever the order on the disk."""
    store = open_store(path, "somebody")
    log = {name: store.connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in LOG}
    found = store.connection.execute("SELECT s.noun, s.id, f.words FROM searched s JOIN search f ON f.rowid = s.n")
    everything = visible(store) | log | {"search": found.fetchall()}
    store.close()
    return {name: sorted(rows, key=repr) for name, rows in everything.items()}


@pytest.mark.parametrize("harm", [flip_one_bit, zero_one_sector])
def test_no_rot_goes_unnoticed(whole: Path, tmp_path: Path, harm: Callable[[Random, bytearray], None]) -> None:
    changed, missed = rot(whole, tmp_path, 300, harm)
    assert changed > 50
    assert missed == 0


@pytest.mark.fuzz
def test_no_rot_goes_unnoticed_in_thousands(whole: Path, tmp_path: Path) -> None:
    for harm in (flip_one_bit, zero_one_sector):
        changed, missed = rot(whole, tmp_path, 2_000, harm)
        print(f"{harm.__name__}: {changed} of 2,000 changed something, {missed} unnoticed")
        assert missed == 0


# What a person sees of damage while working


@pytest.mark.parametrize("seed", range(3))
def test_damage_that_is_met_while_working_is_said_in_words(whole: Path, tmp_path: Path, seed: int) -> None:
    """Read everything a page reads from rotten files: a sentence or an answer, never a raw error."""
    random = Random(seed)
    path = tmp_path / "rotten.a87"
    for _ in range(40):
        data = bytearray(whole.read_bytes())
        for _ in range(30):
            flip_one_bit(random, data)
        path.write_bytes(data)
        try:
            workspace = open_workspace(path, "somebody")
        except A87Error:
            continue
        for look in LOOKS:
            try:
                look(workspace)
            except A87Error:
                continue
        workspace.close()


LOOKS: list[Callable[[Workspace], object]] = [
    lambda workspace: workspace.read.all(Note),
    lambda workspace: workspace.read.all(Recommendation),
    lambda workspace: workspace.read.find("words"),
    lambda workspace: workspace.read.count(),
    lambda workspace: [workspace.read.history(Note, one.id) for one in workspace.read.all(Note)],
    lambda workspace: [workspace.read.basis(Note, one.id) for one in workspace.read.all(Note)],
    lambda workspace: workspace.undo_label,
    lambda workspace: workspace.drafts(),
    lambda workspace: workspace.workshop,
    lambda workspace: workspace.store.ledger.arrivals(),
]


def test_a_store_in_memory_is_checked_like_a_file() -> None:
    store = create_store(None, "somebody")
    add(store, Note(id=new_id(), text="words"))
    from a87desk.store.integrity import check

    assert check(store).problems == ()
    assert check(store).operations == 1
    store.close()


def test_settings_of_the_file_are_in_force(whole: Path) -> None:
    connection = connect(whole)
    told = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("locking_mode", "journal_mode", "synchronous", "secure_delete", "trusted_schema", "foreign_keys")
    }
    connection.close()
    assert told == {
        "locking_mode": "exclusive", "journal_mode": "delete", "synchronous": 3, "secure_delete": 1,
        "trusted_schema": 0, "foreign_keys": 1,
    }  # fmt: skip
