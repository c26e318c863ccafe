"""What a disk may hold after the power went or the stick was pulled: a recorder of file calls, a draw of crash states.

The model is the pessimistic one of POSIX: a write is on the disk for certain only once its file was flushed; before
that it may be there, be missing or be torn at a sector, in any order. A new, changed or removed name is there for
certain only once its folder was flushed; before that any first part of the changes may be there.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import pytest

SECTOR = 512


@dataclass
class Write:
    """Bytes at a place of a file; `data` None empties the file."""

    file: int
    start: int
    data: bytes | None


@dataclass
class NameChange:
    """`name` holds file `file` from now on; None removes it."""

    name: str
    file: int | None


@dataclass
class FileFlush:
    file: int


@dataclass
class FolderFlush:
    pass


Event = Write | NameChange | FileFlush | FolderFlush


@dataclass
class Recorder:
    """Watches one folder while the real calls are made. File 0 is the old file behind the name that is written."""

    folder: Path
    events: list[Event] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    _handles: dict[int, int] = field(default_factory=dict)
    _places: dict[int, int] = field(default_factory=dict)
    _files: int = 0

    def watch(self, monkeypatch: pytest.MonkeyPatch, old_name: str) -> None:
        self.names[old_name] = 0
        monkeypatch.setattr(os, "open", self._open(os.open))
        monkeypatch.setattr(os, "write", self._write(os.write))
        monkeypatch.setattr(os, "fsync", self._fsync(os.fsync))
        monkeypatch.setattr(os, "replace", self._replace(os.replace))
        monkeypatch.setattr(os, "unlink", self._unlink(os.unlink))

    def _open(self, real: Callable[..., int]) -> Callable[..., int]:
        def call(path: Any, flags: int, *mode: int, **names: Any) -> int:
            handle = real(path, flags, *mode, **names)
            if Path(path) == self.folder:
                self._handles[handle] = -1
            elif flags & os.O_WRONLY:
                self._handles[handle] = self._file_behind(Path(path).name, flags)
                self._places[handle] = 0
            return handle

        return call

    def _file_behind(self, name: str, flags: int) -> int:
        if name not in self.names:
            self._files += 1
            self.names[name] = self._files
            self.events.append(NameChange(name, self._files))
        elif flags & os.O_TRUNC:
            self.events.append(Write(self.names[name], 0, None))
        return self.names[name]

    def _write(self, real: Callable[..., int]) -> Callable[..., int]:
        def call(handle: int, data: Any) -> int:
            written = real(handle, data)
            self.events.append(Write(self._handles[handle], self._places[handle], bytes(data)[:written]))
            self._places[handle] += written
            return written

        return call

    def _fsync(self, real: Callable[..., None]) -> Callable[..., None]:
        def call(handle: int) -> None:
            real(handle)
            file = self._handles[handle]
            self.events.append(FolderFlush() if file == -1 else FileFlush(file))

        return call

    def _replace(self, real: Callable[..., None]) -> Callable[..., None]:
        def call(source: Any, target: Any, **names: Any) -> None:
            real(source, target, **names)
            file = self.names.pop(Path(source).name)
            self.names[Path(target).name] = file
            # One change on the disk: the new name and the removal of the old one come together.
            self.events.append(NameChange(Path(target).name, file))

        return call

    def _unlink(self, real: Callable[..., None]) -> Callable[..., None]:
        def call(path: Any, **names: Any) -> None:
            real(path, **names)
            self.names.pop(Path(path).name, None)
            self.events.append(NameChange(Path(path).name, None))

        return call


def crash_state(events: list[Event], old_name: str, old: bytes, rng: Random) -> tuple[bytes | None, bool]:
    """Return what the name holds after a crash at a random moment, and whether the writer had finished by then."""
    cut = rng.randrange(len(events) + 1)
    past = events[:cut]
    return _content(past, _name_on_disk(past, old_name, rng), old, rng), cut == len(events)


def _name_on_disk(past: list[Event], name: str, rng: Random) -> int | None:
    flushed = max((place for place, event in enumerate(past) if isinstance(event, FolderFlush)), default=0)
    certain = [event for event in past[:flushed] if isinstance(event, NameChange)]
    open_changes = [event for event in past[flushed:] if isinstance(event, NameChange)]
    file: int | None = 0
    for change in (*certain, *open_changes[: rng.randrange(len(open_changes) + 1)]):
        file = change.file if change.name == name else file
    return file


def _content(past: list[Event], file: int | None, old: bytes, rng: Random) -> bytes | None:
    if file is None:
        return None
    content = bytearray(old if file == 0 else b"")
    flushes = (place for place, event in enumerate(past) if isinstance(event, FileFlush) and event.file == file)
    flushed = max(flushes, default=0)
    fate = rng.choice(("all", "none", "some"))
    for place, event in enumerate(past):
        if not isinstance(event, Write) or event.file != file:
            continue
        certain = place < flushed
        if certain or fate == "all":
            _apply(content, event.start, event.data)
        elif fate == "some" and rng.random() < 0.5:
            _apply(content, event.start, event.data and event.data[: SECTOR * rng.randrange(1, 4)])
    return bytes(content)


def _apply(content: bytearray, start: int, data: bytes | None) -> None:
    if data is None:
        content.clear()
        return
    content.extend(bytes(max(0, start - len(content))))
    content[start : start + len(data)] = data
