"""The one connection to a workshop file, with the settings that lost nothing in simulated power cuts.

Knows SQLite's settings and error codes, and turns the codes into sentences. Must not know the log.
Source of the settings: exchange design, 6 (DELETE / EXTRA / EXCLUSIVE lost nothing in 6,000 simulated cuts).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
_SHOWN = {"journal_mode": ("delete", "memory"), "synchronous": (3,), "trusted_schema": (0,), "foreign_keys": (1,)}


def connect(path: Path | None) -> sqlite3.Connection:
    """Open a file, or a store in memory for None, with the settings set, checked and the file locked.

    Raises:
        A87Error: in use by another window, write-protected, damaged, unreadable.
    """
    with sqlite_errors():
        connection = sqlite3.connect(
            str(path) if path else ":memory:", isolation_level=None, timeout=0.3, cached_statements=256
        )
        try:
            for name, value in SETTINGS.items():
                connection.execute(f"PRAGMA {name} = {value}").fetchall()
            for name, allowed in _SHOWN.items():
                if connection.execute(f"PRAGMA {name}").fetchone()[0] not in allowed:
                    raise WorkshopDamaged()
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def sqlite_errors() -> Iterator[None]:
    """Turn the errors of SQLite that come from files and disks into sentences; others are bugs and pass."""
    try:
        yield
    except sqlite3.DatabaseError as problem:
        known = _known(getattr(problem, "sqlite_errorcode", 0) & 0xFF)
        if known is None:
            raise
        raise known from problem


def _known(code: int) -> Exception | None:
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return AlreadyOpen(who="")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return ReadOnly()
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(need="10 MB")
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return WorkshopDamaged()
    if code == sqlite3.SQLITE_CANTOPEN:
        return PathTooLong()
    return CannotRead() if code == sqlite3.SQLITE_IOERR else None
