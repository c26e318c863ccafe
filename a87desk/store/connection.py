"""The one connection to a workshop file, with the settings that lost nothing in simulated power cuts.

Knows SQLite's settings and error codes, and turns the codes into sentences. Must not know the log.
Source of the settings: exchange design, 6 (DELETE / EXTRA / EXCLUSIVE lost nothing in 6,000 simulated cuts).
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from a87desk.domain.bundle_errors import AlreadyOpen, CannotRead, DiskFull, PathTooLong, ReadOnly, WorkshopDamaged

SETTINGS = {
    "locking_mode": "EXCLUSIVE",
    "journal_mode": "DELETE",
    "synchronous": "EXTRA",
    "fullfsync": "ON",
    "secure_delete": "ON",
    "trusted_schema": "OFF",
    "cell_size_check": "ON",
    "foreign_keys": "ON",
    "mmap_size": "0",
    "temp_store": "MEMORY",
}
LONGEST_PATH = 490
"""Bytes of a path that SQLite opens, the journal's longer name included (its limit is 512)."""
_SHOWN = {"journal_mode": ("delete", "memory"), "synchronous": (3,), "trusted_schema": (0,), "foreign_keys": (1,)}


Parameters = Sequence[object] | Mapping[str, object]


def connect(path: Path | None) -> sqlite3.Connection:
    """Open a file, or a store in memory for None, with the settings set, checked and the file locked.

    Raises:
        A87Error: in use by another window, write-protected, damaged, unreadable.
    """
    with sqlite_errors(path):
        connection = sqlite3.connect(
            str(path) if path else ":memory:", isolation_level=None, timeout=0.3, cached_statements=256
        )
        try:
            _lock(connection)
            for name, value in SETTINGS.items():
                connection.execute(f"PRAGMA {name} = {value}").fetchall()
            for name, allowed in _SHOWN.items():
                if connection.execute(f"PRAGMA {name}").fetchone()[0] not in allowed:
                    raise WorkshopDamaged()
        except BaseException:
            connection.close()
            raise
    return connection


def _lock(connection: sqlite3.Connection) -> None:
    """Lock the file for as long as it is open.

    The lock is taken before SQLite is told to keep what it takes: windows that open a file at the same moment would
    otherwise each keep a reader's lock and all be refused, where now one of them gets the file.
    """
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("COMMIT")


@contextmanager
def sqlite_errors(path: Path | None = None) -> Iterator[None]:
    """Turn the errors of SQLite that come from files and disks into sentences; others are bugs and pass.

    `path` is the file that is being opened, where one is.
    """
    try:
        yield
    except UnicodeDecodeError as problem:
        raise WorkshopDamaged() from problem  # SQLite's own message quotes what is damaged
    except sqlite3.DatabaseError as problem:
        known = _known(problem, path)
        if known is None:
            raise
        try:
            raise known from problem
        finally:
            del known  # an error that holds itself would live on, and with it rows half read that keep the file locked


def ask(connection: sqlite3.Connection, select: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
    """Return all rows of a SELECT.

    Raises:
        A87Error: the file is damaged or cannot be read.
    """
    with sqlite_errors():
        return connection.execute(select, parameters).fetchall()


def _known(problem: sqlite3.DatabaseError, path: Path | None) -> Exception | None:
    if isinstance(problem, sqlite3.OperationalError) and not hasattr(problem, "sqlite_errorcode"):
        return WorkshopDamaged()  # text that is not UTF-8: the only error that sqlite3 itself finds
    code = getattr(problem, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return AlreadyOpen(who="")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return ReadOnly()
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(need="10 MB")
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return WorkshopDamaged()
    if code == sqlite3.SQLITE_CANTOPEN:
        return PathTooLong() if path and len(os.fsencode(path.absolute())) > LONGEST_PATH else ReadOnly()
    return CannotRead() if code == sqlite3.SQLITE_IOERR else None
