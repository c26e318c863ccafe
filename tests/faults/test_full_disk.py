"""A disk that is full: a sentence, an exit code that is not 0, nothing half-written, and every saved note is there."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from a87desk.commands.note import WriteNote
from a87desk.domain.bundle_errors import DiskFull
from a87desk.domain.note import Note
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.exchange.consent import Consent
from a87desk.store.store import create_store
from a87desk.workspace import Workspace, create_workspace, open_workspace
from resources.samples import ngo_forum_document
from tests.benchmarks.crowd import crowded
from tests.faults.small_disk import SmallDisk, needs_a_small_disk, small_disk

ROOT = Path(__file__).parents[2]
UNSIGNED = Consent(unsigned=True)
LONG_TEXT = ("many words " * 400).strip()
ROOMY = 64_000
SIZES = [60 + 120 * number for number in range(33)]
SHORT = SIZES[3:24:7]
DOCUMENTS = ("--pdf", "--docx", "--xlsx", "--bundle", "--document")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", ROOMY) as disk:
        yield disk


def a87desk(folder: Path, *words: object) -> subprocess.CompletedProcess[str]:
    """Type a command as a person does, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "a87desk", *map(str, words)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "A87DESK_HOME": str(folder)},
        check=False,
        timeout=120,
    )


def assert_said(ran: subprocess.CompletedProcess[str]) -> None:
    """Assert that a command said in a sentence that the disk is full."""
    assert ran.returncode == 74, ran.stderr
    assert "(E_DISK_FULL)" in ran.stderr
    assert "Traceback" not in ran.stderr


# Writing


def _write_until_full(disk: SmallDisk, kilobytes: int) -> None:
    disk.resize(kilobytes)
    path = disk.folder / "workshop.a87"
    saved: list[str] = []
    try:
        workspace = create_workspace(path, Workshop(id=new_id(), title="Kathmandu"), "somebody")
    except DiskFull:
        assert disk.names() == []
        return
    with suppress(DiskFull):
        while len(saved) < 100_000:
            workspace.run(WriteNote(Note(id=new_id(), text=f"{len(saved)} {LONG_TEXT}")))
            saved.append(f"{len(saved)} {LONG_TEXT}")
    assert len(saved) < 100_000, "the disk never was full"
    _assert_saved(workspace, saved)
    workspace.close()
    workspace = open_workspace(path, "somebody")
    _assert_saved(workspace, saved)
    disk.resize(ROOMY)
    workspace.run(WriteNote(Note(id=new_id(), text="room again")))
    _assert_saved(workspace, [*saved, "room again"])
    workspace.close()
    assert disk.names() == ["workshop.a87"]
    path.unlink()


def _assert_saved(workspace: Workspace, saved: list[str]) -> None:
    assert workspace.check().problems == ()
    assert sorted(note.text for note in workspace.read.all(Note)) == sorted(saved)


@needs_a_small_disk
@pytest.mark.parametrize("kilobytes", SHORT)
def test_every_note_saved_before_the_disk_was_full_is_there(disk: SmallDisk, kilobytes: int) -> None:
    _write_until_full(disk, kilobytes)


@needs_a_small_disk
@pytest.mark.fault
def test_every_note_saved_is_there_on_disks_of_any_size(disk: SmallDisk) -> None:
    for kilobytes in SIZES:
        _write_until_full(disk, kilobytes)
    print(f"\nwriting notes on {len(SIZES)} disks of {SIZES[0]} to {SIZES[-1]} kB until full: none lost")


@needs_a_small_disk
def test_a_workshop_that_finds_no_room_leaves_nothing(disk: SmallDisk, tmp_path: Path) -> None:
    disk.resize(40)
    assert_said(a87desk(tmp_path, "new", disk.folder / "new.a87", "--title", "Kathmandu"))
    assert disk.names() == []


# Merging


class _Merge:
    """A bundle, and the small workshop that it is to be merged into, on a disk of its own."""

    def __init__(self, disk: SmallDisk, folder: Path, operations: int) -> None:
        source = crowded(folder / "source.a87", operations)
        self.disk, self.bundle, self.path = disk, folder / "all.a87b", disk.folder / "small.a87"
        source.export_bundle(self.bundle, None)
        workspace = Workspace(create_store(self.path, "somebody", workshop_id=source.workshop_id), self.path)
        source.close()
        workspace.run(WriteNote(Note(id=new_id(), text="mine")))
        workspace.close()
        self.before = self.path.read_bytes()

    def is_refused_at(self, kilobytes: int) -> bool:
        """Merge on a disk of this size; return whether it was full, which must have left nothing of the bundle."""
        self.disk.resize(kilobytes)
        workspace = open_workspace(self.path, "somebody")
        try:
            workspace.import_bundle(self.bundle, consent=UNSIGNED)
        except DiskFull:
            assert [note.text for note in workspace.read.all(Note)] == ["mine"]
            assert workspace.store.ledger.arrivals() == []
            assert workspace.check().problems == ()
            return True
        finally:
            workspace.close()
            assert self.disk.names() == ["small.a87"]
        return False


@needs_a_small_disk
@pytest.mark.fault
def test_a_bundle_is_merged_as_a_whole_or_not_at_all_on_disks_of_any_size(disk: SmallDisk, tmp_path: Path) -> None:
    merge = _Merge(disk, tmp_path, 3_000)
    first = len(merge.before) // 1024 + 4
    refused = 0
    while merge.is_refused_at(first + 97 * refused):
        refused += 1
        assert merge.path.read_bytes() == merge.before
    assert refused > 20
    print(f"\nmerging on disks of {first} to {first + 97 * refused} kB: refused {refused} times, no trace; then done")


@needs_a_small_disk
def test_a_command_says_that_the_disk_is_full_and_nothing_is_merged(disk: SmallDisk, tmp_path: Path) -> None:
    merge = _Merge(disk, tmp_path, 500)
    disk.resize(len(merge.before) // 1024 + 60)
    assert_said(a87desk(tmp_path, "import", merge.path, merge.bundle, "--accept-unsigned"))
    assert merge.path.read_bytes() == merge.before
    assert a87desk(tmp_path, "check", merge.path).returncode == 0
    disk.resize(ROOMY)
    assert a87desk(tmp_path, "import", merge.path, merge.bundle, "--accept-unsigned").returncode == 0
    assert a87desk(tmp_path, "check", merge.path).returncode == 0


# Exporting


@pytest.fixture
def forum(tmp_path: Path) -> Path:
    """The workshop file of the sample."""
    document = tmp_path / "workshop.json"
    document.write_bytes(ngo_forum_document().read_bytes())
    ran = a87desk(tmp_path, "new", tmp_path / "forum.a87", "--from", document)
    assert ran.returncode == 0, ran.stderr
    return tmp_path / "forum.a87"


@needs_a_small_disk
@pytest.mark.parametrize("kind", DOCUMENTS)
def test_an_export_to_a_full_stick_leaves_the_old_file_as_it_was(
    disk: SmallDisk, forum: Path, tmp_path: Path, kind: str
) -> None:
    old = disk.folder / "out"
    old.write_bytes(b"the file of yesterday")
    disk.resize(12)
    assert_said(a87desk(tmp_path, "export", forum, kind, old))
    assert disk.names() == ["out"]
    assert old.read_bytes() == b"the file of yesterday"
    disk.resize(ROOMY)
    assert a87desk(tmp_path, "export", forum, kind, old).returncode == 0
    assert old.stat().st_size > 1_000


@needs_a_small_disk
@pytest.mark.parametrize("kilobytes", [12, 60, 100])
def test_all_documents_onto_a_small_stick_are_whole_or_not_there(
    disk: SmallDisk, forum: Path, tmp_path: Path, kilobytes: int
) -> None:
    old = disk.folder / "all"
    old.mkdir()
    disk.resize(kilobytes)
    wanted = [f"--output={one}" for one in ("agenda", "participants", "concept_note", "open_document")]
    ran = a87desk(tmp_path, "export", forum, "--all", old, *wanted, "--json")
    assert ran.returncode == 74, ran.stderr
    assert "Traceback" not in ran.stderr
    files = json.loads(ran.stdout)["files"]
    whole = {Path(one["path"]).name: one["bytes"] for one in files if not one["problem"]}
    assert {one["problem"] for one in files} - {None} == {"E_DISK_FULL"}
    there = {one.name: one.stat().st_size for one in old.iterdir() if one.name != "Contents.txt"}
    assert there == whole
    disk.resize(ROOMY)
    assert a87desk(tmp_path, "export", forum, "--all", old, *wanted, "--replace").returncode == 0
    assert len(list(old.iterdir())) == len(files) + 1


@needs_a_small_disk
def test_a_workshop_on_a_full_disk_can_still_be_read_and_taken_away(
    disk: SmallDisk, forum: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copy(forum, disk.folder / "forum.a87"))
    disk.fill()
    before = path.read_bytes()
    assert a87desk(tmp_path, "check", path).returncode == 0
    ran = a87desk(tmp_path, "export", path, "--bundle", tmp_path / "away.a87b")
    assert ran.returncode == 0, ran.stderr
    assert path.read_bytes() == before
    assert disk.names() == ["forum.a87"]


# The same where no disk can be mounted: the fault is put in where the operating system is asked


@pytest.mark.parametrize("bytes_left", [0, 1, 5_000])
def test_a_bundle_that_does_not_fit_is_said_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bytes_left: int
) -> None:
    workspace = crowded(tmp_path / "workshop.a87", 500)
    real, left = os.write, [bytes_left]

    def write(handle: int, data: bytes | memoryview) -> int:
        if not left[0]:
            raise OSError(errno.ENOSPC, "no space left")
        count = real(handle, bytes(data[: left[0]]))
        left[0] -= count
        return count

    monkeypatch.setattr(os, "write", write)
    with pytest.raises(DiskFull):
        workspace.export_bundle(tmp_path / "stick.a87b", None)
    monkeypatch.undo()
    assert workspace.check().problems == ()
    workspace.close()
    assert [one.name for one in tmp_path.iterdir()] == ["workshop.a87"]
