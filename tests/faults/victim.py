"""A laptop that is going to be killed: it works on a workshop file and says of each act when it begins and is done.

Run in a process of its own: python -m tests.faults.victim notes|hasty|merge|export FILE [OTHER FILE]. A line is out
before the next act begins, so that whoever killed the laptop knows what had been promised.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import nullcontext
from itertools import count
from pathlib import Path

from a87desk.commands.note import WriteNote
from a87desk.commands.record import ChangeRecord
from a87desk.domain import atomic_file
from a87desk.domain.note import Note
from a87desk.domain.record import new_id
from a87desk.exchange.consent import Consent
from a87desk.workspace import Workspace, open_workspace

EDIT_EVERY = 4
SECTOR_BYTES = 256


def say(*words: object) -> None:
    """Say one line, past every buffer of this process."""
    os.write(1, (" ".join(str(word) for word in words) + "\n").encode())


def write_notes(workspace: Workspace) -> None:
    """Write note after note, and change each fourth one, for ever."""
    for number in count():
        note = Note(id=new_id(), text=f"first-words-{number}")
        say("begins", note.id, note.text)
        workspace.run(WriteNote(note))
        say("saved", note.id, note.text)
        if number % EDIT_EVERY == 0:
            words = f"other-words-{number}"
            say("begins", note.id, words)
            workspace.run(ChangeRecord(Note, note.id, {"text": words}))
            say("saved", note.id, words)


def write_hastily(workspace: Workspace) -> None:
    """Write notes and promise each before it is on the disk: what the tests of kills must find out."""
    workspace.store.connection.execute("BEGIN IMMEDIATE")
    workspace.store.transaction = nullcontext  # type: ignore[assignment,method-assign]
    write_notes(workspace)


def merge(workspace: Workspace, bundle: Path) -> None:
    """Merge one bundle, with so little memory that it is written to the file from its first records on."""
    workspace.store.connection.execute("PRAGMA cache_size = 20")
    workspace.import_bundle(bundle, consent=Consent(unsigned=True))
    say("merged")


def export(workspace: Workspace, bundle: Path) -> None:
    """Write a note and export the workshop to a slow stick, under one and the same name, for ever."""
    atomic_file._write_all = write_slowly
    while True:
        workspace.run(WriteNote(Note(id=new_id(), text="words")))
        operations = workspace.store.log.last_number()
        say("begins", operations)
        workspace.export_bundle(bundle, None)
        say("exported", operations)


def write_slowly(handle: int, chunk: memoryview) -> None:
    """Write as a slow stick does, so that most of the time of an export is spent in writing."""
    for start in range(0, len(chunk), SECTOR_BYTES):
        os.write(handle, chunk[start : start + SECTOR_BYTES])
        os.fsync(handle)


WORK: dict[str, Callable[..., None]] = {
    "notes": write_notes,
    "hasty": write_hastily,
    "merge": merge,
    "export": export,
}


if __name__ == "__main__":
    work, file, *others = sys.argv[1:]
    opened = open_workspace(Path(file), "somebody")
    say("open")
    WORK[work](opened, *map(Path, others))
