"""A laptop that is killed at any moment loses no note whose save had returned, and leaves nothing half done.

A kill says nothing about power cuts: the operating system still writes what the program handed it.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pytest

from a87desk.domain.note import Note
from a87desk.domain.operation import read_header
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.exchange.bundle_file import read_bundle_file
from a87desk.exchange.consent import Consent
from a87desk.store.store import create_store
from a87desk.workspace import Workspace, create_workspace, open_workspace, workspace_from_bundle
from tests.benchmarks.crowd import crowded
from tests.faults.killing import Tally, is_inside_a_transaction, kill_at_work, many, seconds_of

UNSIGNED = Consent(unsigned=True)
SHORT, LONG = 8, 250
KILLS_OF_ONE_FILE = 25


# Writing


class Writing:
    """One file after the other is written to and killed; every promise about it is kept here."""

    def __init__(self, folder: Path, work: str = "notes") -> None:
        self._folder = folder
        self._work = work
        self._count = 0
        self._start_a_file()

    def _start_a_file(self) -> None:
        self.path = self._folder / f"{self._count}.a87"
        create_workspace(self.path, Workshop(id=new_id()), "somebody").close()
        self.saved: dict[str, list[str]] = {}
        self.begun: dict[str, set[str]] = {}

    def kill_once(self, random: Random, tally: Tally) -> None:
        if self._count and self._count % KILLS_OF_ONE_FILE == 0:
            self._start_a_file()
        self._count += 1
        told = kill_at_work(self._work, self.path, lines=random.randrange(60), wait_s=random.uniform(0, 0.004))
        tally.inside += is_inside_a_transaction(self.path)
        tally.promised += len(told.done)
        for note, words in told.done:
            self.saved.setdefault(note, []).append(words)
        if told.begun:
            note, words = told.begun
            self.begun.setdefault(note, set()).add(words)
        tally.lost += self._lost()

    def _lost(self) -> list[str]:
        workspace = open_workspace(self.path, "somebody")
        try:
            assert workspace.check().problems == ()
            shown = {note.id: note.text for note in workspace.read.all(Note)}
            kept = words_in_the_log(workspace)
        finally:
            workspace.close()
        assert shown.keys() <= self.saved.keys() | self.begun.keys(), "a note that nobody wrote"
        return [
            f"{note} {words}"
            for note, saved in self.saved.items()
            for words in saved
            if words not in kept.get(note, ()) or shown.get(note) not in {saved[-1], *self.begun.get(note, ())}
        ]


def words_in_the_log(workspace: Workspace) -> dict[str, set[str]]:
    """Return every text that the log holds of every note."""
    kept: dict[str, set[str]] = {}
    for _id, header_bytes, _salt, value in workspace.store.log.operations():
        header = read_header(header_bytes)
        if (header.ent, header.fld) == (Note.noun, "text") and value is not None:
            kept.setdefault(header.eid, set()).add(value.decode().strip('"'))
    return kept


def _kill_writers(folder: Path, kills: int, seed: int) -> Tally:
    tally = many(kills, seed, Writing(folder).kill_once)
    print("\n" + tally.line("writing notes"))
    assert tally.lost == []
    assert tally.promised > 0
    return tally


def test_no_saved_note_is_lost(tmp_path: Path) -> None:
    _kill_writers(tmp_path, SHORT, seed=87)


@pytest.mark.fault
def test_no_saved_note_is_lost_in_hundreds_of_kills(tmp_path: Path) -> None:
    assert _kill_writers(tmp_path, LONG, seed=8).inside > LONG // 10


def test_a_promise_that_is_not_kept_is_found(tmp_path: Path) -> None:
    assert many(3, 8, Writing(tmp_path, "hasty").kill_once).lost != []


# Merging


class Merging:
    """The same bundle is merged into the same small workshop and killed; all of it must be there, or nothing of it."""

    def __init__(self, folder: Path) -> None:
        source = crowded(folder / "source.a87", 1_500)
        self.bundle = folder / "all.a87b"
        source.export_bundle(self.bundle, None)
        self.small = folder / "small.a87"
        workspace = Workspace(create_store(self.small, "somebody", workshop_id=source.workshop_id), self.small)
        source.close()
        self.before = workspace.store.digest()
        workspace.close()
        self.path = Path(shutil.copy(self.small, folder / "merging.a87"))
        self.seconds = seconds_of("merge", self.path, self.bundle)
        self.after = self._state()[0]

    def _state(self) -> tuple[str, int]:
        workspace = open_workspace(self.path, "somebody")
        try:
            assert workspace.check().problems == ()
            return workspace.store.digest(), len(workspace.store.ledger.arrivals())
        finally:
            workspace.close()

    def kill_once(self, random: Random, tally: Tally) -> None:
        shutil.copy(self.small, self.path)
        told = kill_at_work("merge", self.path, self.bundle, lines=0, wait_s=random.uniform(0, 1.1 * self.seconds))
        tally.inside += is_inside_a_transaction(self.path)
        tally.promised += len(told.done)
        state = self._state()
        assert state in ((self.before, 0), (self.after, 1)), "half a bundle"
        if told.done and state != (self.after, 1):
            tally.lost.append("a whole bundle")
        self._merge_again()

    def _merge_again(self) -> None:
        workspace = open_workspace(self.path, "somebody")
        workspace.import_bundle(self.bundle, consent=UNSIGNED)
        assert workspace.store.digest() == self.after
        workspace.close()


def _kill_mergers(folder: Path, kills: int, seed: int) -> Tally:
    tally = many(kills, seed, Merging(folder).kill_once)
    print("\n" + tally.line("merging a bundle"))
    assert tally.lost == []
    return tally


def test_a_bundle_is_merged_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    _kill_mergers(tmp_path, SHORT, seed=87)


@pytest.mark.fault
def test_a_bundle_is_merged_as_a_whole_or_not_at_all_in_hundreds_of_kills(tmp_path: Path) -> None:
    assert _kill_mergers(tmp_path, LONG, seed=8).inside > LONG // 10


# Exporting


class Exporting:
    """A bundle is exported under one name again and again and killed; the name holds the old bundle or the new one."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "workshop.a87"
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.bundle = self.stick / "all.a87b"
        workspace = create_workspace(self.path, Workshop(id=new_id()), "somebody")
        workspace.close()

    def kill_once(self, random: Random, tally: Tally) -> None:
        before = self._operations()
        told = kill_at_work(
            "export", self.path, self.bundle, lines=random.randrange(12), wait_s=random.uniform(0, 0.02)
        )
        tally.inside += bool(list(self.stick.glob("*.part")))
        tally.promised += len(told.done)
        promised = [int(one) for (one,) in told.done] or [before]
        now = self._operations()
        if now not in (promised[-1], int(told.begun[0]) if told.begun else None):
            tally.lost.append(f"{now} operations instead of {promised[-1]}")

    def _operations(self) -> int:
        """Return how many operations the bundle holds, read to its last byte; 0 where there is none yet."""
        return sum(1 for _ in read_bundle_file(self.bundle).op_lines()) if self.bundle.exists() else 0

    def finish(self) -> None:
        """Export once more and alone: no part of a killed export is left, and another laptop can work with it."""
        workspace = open_workspace(self.path, "somebody")
        assert workspace.check().problems == ()
        workspace.export_bundle(self.bundle, None)
        assert [one.name for one in self.stick.iterdir()] == [self.bundle.name]
        other = workspace_from_bundle(self.path.with_name("other.a87"), self.bundle, "other", consent=UNSIGNED)
        assert other.store.digest() == workspace.store.digest()
        other.close()
        workspace.close()


def _kill_exporters(folder: Path, kills: int, seed: int) -> Tally:
    exporting = Exporting(folder)
    tally = many(kills, seed, exporting.kill_once)
    print("\n" + tally.line("exporting a bundle"))
    assert tally.lost == []
    exporting.finish()
    return tally


def test_a_name_never_holds_half_a_bundle(tmp_path: Path) -> None:
    _kill_exporters(tmp_path, SHORT, seed=87)


@pytest.mark.fault
def test_a_name_never_holds_half_a_bundle_in_hundreds_of_kills(tmp_path: Path) -> None:
    assert _kill_exporters(tmp_path, LONG, seed=8).inside > LONG // 20
