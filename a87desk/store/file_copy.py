"""A whole copy of a workshop file that sees one moment: for "Save a copy…", for long work, before an upgrade.

Copying the file itself while it is written damages one copy in five; this uses SQLite's own way.
Source: exchange design, 6 (live copy by the user).
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from shutil import copyfile

from a87desk.domain.atomic_file import write_atomic
from a87desk.domain.bundle_errors import from_os_error
from a87desk.store.connection import sqlite_errors
from a87desk.store.store import Store, check_to_open


def save_copy(store: Store, path: Path) -> None:
    """Write a copy of the workshop file beside nothing half-written.

    Raises:
        A87Error: the folder is full, write-protected or gone; a file of that name stays as it was.
    """
    with sqlite_errors():
        write_atomic(path, store.connection.serialize())


def copied_into(path: Path, folder: Path) -> Path:
    """Copy a workshop file that is not open here into a folder, to be looked into; the file is only read.

    What a crash left half-written beside it goes along, so that SQLite takes it back in the copy.

    Raises:
        A87Error: it is open in this program, there is none, it is not ours, newer, or cannot be read.
    """
    check_to_open(path)
    copy = folder / "copy.a87"
    try:
        for ending in ("", "-journal"):
            beside = path.with_name(path.name + ending)
            if beside.exists():
                copyfile(beside, copy.with_name(copy.name + ending))
    except OSError as error:
        raise from_os_error(error) from error
    return copy


def in_memory(store: Store) -> Store:
    """Return a copy in memory, for work on another thread that must not wait for typing nor be waited for."""
    with sqlite_errors():
        data = store.connection.serialize()
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.deserialize(data)
    return Store(connection, store.author, store.clock)
