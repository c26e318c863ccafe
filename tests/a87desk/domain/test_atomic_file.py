"""Whatever fails, and whenever the stick is pulled, the name holds the old file or the new one."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from a87desk.domain import atomic_file
from a87desk.domain.atomic_file import write_atomic
from a87desk.domain.bundle_errors import CannotRead, DiskFull, NotKept, PathTooLong, ReadOnly
from a87desk.domain.errors import A87Error
from tests.a87desk.domain.crash_disk import Recorder, crash_state

OLD = b"old " * 700
NEW = [b"new " * 300, b"words " * 200, b"." * 900]
NAME = "workshop.a87b"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / NAME
    path.write_bytes(OLD)
    return path


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_atomic(tmp_path / NAME, b"".join(NEW))
    assert (tmp_path / NAME).read_bytes() == b"".join(NEW)
    assert files_in(tmp_path) == [NAME]


@pytest.mark.parametrize("data", [b"", b"x", os.urandom(3 * 1024 * 1024 + 1)], ids=len)
def test_an_old_file_is_replaced_by_bytes_or_pieces(target: Path, data: bytes) -> None:
    write_atomic(target, data)
    assert target.read_bytes() == data
    write_atomic(target, iter(NEW))
    assert target.read_bytes() == b"".join(NEW)
    assert files_in(target.parent) == [NAME]


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions there")
def test_a_private_file_is_for_its_owner_only(target: Path) -> None:
    umask = os.umask(0o022)
    try:
        write_atomic(target, b"open")
        assert target.stat().st_mode & 0o777 == 0o644
        write_atomic(target, b"private", private=True)
        assert target.stat().st_mode & 0o777 == 0o600
    finally:
        os.umask(umask)


@pytest.mark.parametrize("name", ["ملف.a87b", "👩‍🏫", "e\u0301", "'#%;?&[x]*", "x" * 255])
def test_any_name_that_the_folder_takes_can_be_written(tmp_path: Path, name: str) -> None:
    write_atomic(tmp_path / name, b"first")
    write_atomic(tmp_path / name, b"second")
    assert files_in(tmp_path) == [name]


def test_parts_that_a_killed_program_left_are_removed_and_no_others(target: Path) -> None:
    prefix = atomic_file._part_prefix(target)
    other = atomic_file._part_prefix(target.with_name("other.a87b"))
    (target.parent / f"{prefix}0123.part").write_bytes(b"half")
    (target.parent / f"{other}0123.part").write_bytes(b"half")
    write_atomic(target, b"new")
    assert files_in(target.parent) == [f"{other}0123.part", NAME]


class Failing:
    """Lets the real call happen until the given turn, then fails once."""

    def __init__(self, real: Callable[..., Any], turn: int, error: int) -> None:
        self._real, self._turns_left, self._error = real, turn, error
        self.failed = False

    def __call__(self, *arguments: Any, **names: Any) -> Any:
        self._turns_left -= 1
        if self._turns_left == -1:
            self.failed = True
            raise OSError(self._error, os.strerror(self._error))
        return self._real(*arguments, **names)


ERRORS: dict[int, type[A87Error]] = {
    errno.ENOSPC: DiskFull,
    errno.EROFS: ReadOnly,
    errno.EIO: CannotRead,
    errno.ENODEV: CannotRead,
}


@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("call", ["open", "write", "fsync", "close", "read", "replace"])
def test_a_call_that_fails_leaves_the_old_file_and_no_part(
    target: Path, monkeypatch: pytest.MonkeyPatch, call: str, error: int
) -> None:
    problems: list[A87Error] = []
    for turn in range(100):
        with monkeypatch.context() as patched:
            failing = Failing(getattr(os, call), turn, error)
            patched.setattr(os, call, failing)
            try:
                write_atomic(target, iter(NEW))
            except A87Error as problem:
                problems.append(problem)
        if not failing.failed:
            break
        renamed_already = target.read_bytes() != OLD
        # Only the flush of the folder comes after the new name is given.
        assert not renamed_already or (call in ("open", "fsync", "close") and target.read_bytes() == b"".join(NEW))
        assert files_in(target.parent) == [NAME]
        target.write_bytes(OLD)
    assert {type(problem) for problem in problems} == {ERRORS[error]}
    assert len(problems) == turn
    assert target.read_bytes() == b"".join(NEW)


def test_a_source_that_breaks_off_leaves_the_old_file(target: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_atomic(target, pieces())
    assert target.read_bytes() == OLD
    assert files_in(target.parent) == [NAME]


def test_short_writes_are_continued(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, bytes(data)[:100]))
    write_atomic(target, iter(NEW))
    assert target.read_bytes() == b"".join(NEW)


def test_a_disk_that_takes_nothing_more_is_full(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "write", lambda _handle, _data: 0)
    with pytest.raises(DiskFull):
        write_atomic(target, b"new")
    assert target.read_bytes() == OLD


@pytest.mark.parametrize("capacity", [0, 1, 1200, 2999])
def test_a_stick_that_is_smaller_than_it_claims_is_found_out(
    target: Path, monkeypatch: pytest.MonkeyPatch, capacity: int
) -> None:
    real, taken = os.write, 0

    def forget_beyond_capacity(handle: int, data: memoryview) -> int:
        nonlocal taken
        kept = max(0, min(len(data), capacity - taken))
        taken += len(data)
        return real(handle, bytes(data)[:kept] + bytes(len(data) - kept))

    monkeypatch.setattr(os, "write", forget_beyond_capacity)
    with pytest.raises(NotKept) as refused:
        write_atomic(target, iter(NEW))
    assert (refused.value.code, refused.value.what_to_do) == ("E_IO", "Use another stick.")
    assert target.read_bytes() == OLD
    assert files_in(target.parent) == [NAME]


@pytest.mark.skipif(not hasattr(os, "posix_fadvise"), reason="no such call there")
def test_a_cache_that_cannot_be_dropped_is_no_reason_to_fail(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing = Failing(os.posix_fadvise, 0, errno.ENOSYS)
    monkeypatch.setattr(os, "posix_fadvise", failing)
    write_atomic(target, b"new")
    assert failing.failed
    assert target.read_bytes() == b"new"


def test_a_folder_that_cannot_be_flushed_is_no_reason_to_fail(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync
    calls: list[int] = []

    def refuse_second(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 2:
            raise OSError(errno.EINVAL, "not supported")
        real(handle)

    monkeypatch.setattr(os, "fsync", refuse_second)
    write_atomic(target, b"new")
    assert target.read_bytes() == b"new"
    assert len(calls) == 2


def test_windows_is_not_asked_to_flush_a_folder(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recorder = Recorder(target.parent)
    recorder.watch(monkeypatch, NAME)
    monkeypatch.setattr(sys, "platform", "win32")
    write_atomic(target, b"new")
    monkeypatch.undo()
    assert target.read_bytes() == b"new"
    assert [type(event).__name__ for event in recorder.events] == ["NameChange", "Write", "FileFlush", "NameChange"]


def test_windows_waits_for_a_virus_scanner(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    monkeypatch.setattr(os, "replace", Failing(os.replace, 0, errno.EACCES))
    monkeypatch.setattr(sys, "platform", "win32")
    write_atomic(target, b"new")
    assert target.read_bytes() == b"new"
    assert len(pauses) == 1


def test_windows_does_not_wait_for_ever(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(*_arguments: object) -> None:
        raise PermissionError(errno.EACCES, "held by another program")

    pauses: list[float] = []
    monkeypatch.setattr(time, "sleep", pauses.append)
    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(ReadOnly):
        write_atomic(target, b"new")
    assert target.read_bytes() == OLD
    assert files_in(target.parent) == [NAME]
    assert sum(pauses) < 1


def test_folders_that_are_missing_or_too_long_are_known_problems(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        write_atomic(tmp_path / "missing" / NAME, b"")
    with pytest.raises(PathTooLong):
        write_atomic(tmp_path / ("x" * 256), b"")
    with pytest.raises(A87Error):
        write_atomic(Path("/", *["long" * 50] * 30, NAME), b"")


# Power cuts.


def write_in_place(path: Path, pieces: list[bytes]) -> None:
    """What a program does that thinks of no power cut."""
    handle = os.open(path, os.O_WRONLY | os.O_TRUNC)
    for piece in pieces:
        os.write(handle, piece)
    os.close(handle)


def bad_states(write: Callable[[], None], target: Path, monkeypatch: pytest.MonkeyPatch, states: int) -> int:
    """Count crash states where the name holds a third thing, or not the new file although the writer had finished."""
    with monkeypatch.context() as patched:
        recorder = Recorder(target.parent)
        recorder.watch(patched, NAME)
        write()
    rng = Random(7)
    bad = 0
    found = set()
    for _ in range(states):
        content, finished = crash_state(recorder.events, NAME, OLD, rng)
        found.add(content)
        bad += content != b"".join(NEW) if finished else content not in (OLD, b"".join(NEW))
    assert len(found) > 1
    return bad


def test_a_power_cut_leaves_the_old_or_the_new_file(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bad_states(lambda: write_atomic(target, iter(NEW)), target, monkeypatch, 2_000) == 0


@pytest.mark.fault
def test_many_power_cuts_leave_the_old_or_the_new_file(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bad_states(lambda: write_atomic(target, iter(NEW)), target, monkeypatch, 200_000) == 0


def test_the_power_cuts_would_find_a_careless_writer(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bad_states(lambda: write_in_place(target, NEW), target, monkeypatch, 2_000) > 500


@pytest.mark.parametrize("step", ["_flush", "_flush_folder"])
def test_the_power_cuts_would_find_a_missing_flush(target: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    monkeypatch.setattr(atomic_file, step, lambda _place: None)
    assert bad_states(lambda: write_atomic(target, iter(NEW)), target, monkeypatch, 2_000) > 100
