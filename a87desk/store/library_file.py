"""The secretariat's file: every bundle that came, as it came, and what was read from them for lists and search.

Knows its own tables, which are not those of a workshop. The rows of workshops and priorities can be made again from the
bundles at any time, so a bundle that arrives twice or out of order never harms.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from sqlite3 import Connection

from a87desk.domain.bundle_errors import EmptyFile, ReadOnly
from a87desk.domain.folding import fold
from a87desk.domain.workshop_errors import NewerWorkshop, NoSuchFile, NotALibrary
from a87desk.store.connection import connect, sqlite_errors
from a87desk.store.search import query_terms

APPLICATION_ID = 0x4138374C  # "A87L"
VERSION = 1
_MAGIC = b"SQLite format 3\0"
_TABLES = (
    "CREATE TABLE bundle (sha TEXT PRIMARY KEY, workshop_id TEXT NOT NULL, at TEXT NOT NULL, file TEXT NOT NULL,"
    " signer TEXT NOT NULL, exporter TEXT NOT NULL, data BLOB NOT NULL) STRICT",
    "CREATE TABLE trusted (key TEXT PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL) STRICT",
    "CREATE TABLE workshop (id TEXT PRIMARY KEY, title TEXT NOT NULL, country TEXT NOT NULL, region TEXT NOT NULL,"
    " date TEXT NOT NULL, date_as_written TEXT NOT NULL, kind TEXT NOT NULL, groups INTEGER NOT NULL,"
    " recommendations INTEGER NOT NULL, consensus INTEGER NOT NULL, priorities INTEGER NOT NULL,"
    " bundles INTEGER NOT NULL, received_at TEXT NOT NULL) STRICT",
    "CREATE TABLE priority (n INTEGER PRIMARY KEY, workshop_id TEXT NOT NULL, id TEXT NOT NULL, heading TEXT NOT NULL,"
    " number INTEGER, text TEXT NOT NULL) STRICT",
    "CREATE VIRTUAL TABLE search USING fts5 (words,"
    " tokenize = \"unicode61 remove_diacritics 2 categories 'L* N* Co M*'\")",
)


@dataclass(frozen=True, slots=True)
class LibraryBundle:
    """A bundle as it came; `data` are its bytes."""

    sha256: str
    workshop_id: str
    at: str
    file: str
    signer: str
    exporter: str
    data: bytes


@dataclass(frozen=True, slots=True)
class LibraryWorkshop:
    """A workshop in the list. `date` is its first day in ISO 8601 where known, else empty."""

    id: str
    title: str
    country: str
    region: str
    date: str
    date_as_written: str
    kind: str
    groups: int
    recommendations: int
    consensus: int
    priorities: int
    bundles: int
    received_at: str


@dataclass(frozen=True, slots=True)
class LibraryPriority:
    """A priority of a country; `number` is None and `heading` empty where the country gives none."""

    workshop_id: str
    id: str
    heading: str
    number: int | None
    text: str


class LibraryFile:
    """An open library. Belongs to the thread that opened it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._run = connection.execute

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run one immediate transaction: all of it, or nothing."""
        with sqlite_errors():
            self._run("BEGIN IMMEDIATE")
            try:
                yield
                self._run("COMMIT")
            except BaseException:
                self._run("ROLLBACK")
                raise

    def holds(self, sha256: str) -> bool:
        """Whether this very bundle is here already."""
        return self._run("SELECT 1 FROM bundle WHERE sha = ?", (sha256,)).fetchone() is not None

    def trusts(self, key: str) -> bool:
        """Whether bundles signed with this public key are taken without asking."""
        return self._run("SELECT 1 FROM trusted WHERE key = ?", (key,)).fetchone() is not None

    def trust(self, key: str, name: str, at: str) -> None:
        """Take bundles of a laptop without asking from now on."""
        self._run("INSERT OR IGNORE INTO trusted (key, name, at) VALUES (?, ?, ?)", (key, name, at))

    def keep(self, bundle: LibraryBundle) -> None:
        """Keep a bundle as it came."""
        self._run("INSERT INTO bundle VALUES (?, ?, ?, ?, ?, ?, ?)", astuple(bundle))

    def bundles_of(self, workshop_id: str) -> list[bytes]:
        """Return the bytes of every bundle of a workshop, in the order they came."""
        rows = self._run("SELECT data FROM bundle WHERE workshop_id = ? ORDER BY rowid", (workshop_id,))
        return [row[0] for row in rows]

    def replace(self, workshop: LibraryWorkshop, priorities: list[LibraryPriority]) -> None:
        """Put what was read from a workshop's bundles in place of what was read before."""
        self._run("DELETE FROM search WHERE rowid IN (SELECT n FROM priority WHERE workshop_id = ?)", (workshop.id,))
        self._run("DELETE FROM priority WHERE workshop_id = ?", (workshop.id,))
        places = ", ".join("?" * len(fields(workshop)))
        self._run(f"INSERT OR REPLACE INTO workshop VALUES ({places})", astuple(workshop))
        for one in priorities:
            row = self._run(
                "INSERT INTO priority (workshop_id, id, heading, number, text) VALUES (?, ?, ?, ?, ?)", astuple(one)
            )
            words = fold("\n".join((one.text, one.heading, workshop.country, workshop.title)))
            self._run("INSERT INTO search (rowid, words) VALUES (?, ?)", (row.lastrowid, words))

    def workshops(self) -> list[LibraryWorkshop]:
        """Return all workshops by region, country and date."""
        rows = self._run("SELECT * FROM workshop ORDER BY region, country, date, title, id")
        return [LibraryWorkshop(*row) for row in rows]

    def priorities(self, search: str = "") -> list[LibraryPriority]:
        """Return the priorities that hold all the words typed (all of them for no words), by country and number."""
        terms = query_terms(search)
        condition = "p.n IN (SELECT rowid FROM search WHERE search MATCH ?)" if terms else "1"
        rows = self._run(
            "SELECT p.workshop_id, p.id, p.heading, p.number, p.text FROM priority p JOIN workshop w"
            f" ON w.id = p.workshop_id WHERE {condition} ORDER BY w.country, w.date, w.id, p.n",
            (" ".join(terms),) if terms else (),
        )
        return [LibraryPriority(*row) for row in rows]

    def close(self) -> None:
        """Close the file and let go of its lock."""
        self._connection.close()


def open_library_file(path: Path, *, create: bool) -> LibraryFile:
    """Open a library; make it where it is missing and `create` says so.

    Raises:
        A87Error: there is none, or it is not a library, newer, damaged, write-protected or open elsewhere.
    """
    made = create and not path.exists()
    if made:
        _make_empty(path)
    else:
        _check_file(path)
    connection = connect(path)
    try:
        if made:
            _make_tables(connection)
    except BaseException:
        connection.close()
        if made:
            path.unlink(missing_ok=True)
        raise
    return LibraryFile(connection)


def _make_empty(path: Path) -> None:
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as problem:
        raise ReadOnly() from problem


def _make_tables(connection: Connection) -> None:
    with sqlite_errors():
        run = connection.execute
        run(f"PRAGMA application_id = {APPLICATION_ID}")
        run(f"PRAGMA user_version = {VERSION}")
        run("BEGIN IMMEDIATE")
        for statement in _TABLES:
            run(statement)
        run("COMMIT")


def _check_file(path: Path) -> None:
    try:
        with path.open("rb") as file:
            start = file.read(100)
    except FileNotFoundError as problem:
        raise NoSuchFile(name=path.name) from problem
    except OSError as problem:
        raise ReadOnly() from problem
    if not start:
        raise EmptyFile()
    if not start.startswith(_MAGIC) or int.from_bytes(start[68:72], "big") != APPLICATION_ID:
        raise NotALibrary(name=path.name)
    if (version := int.from_bytes(start[60:64], "big")) > VERSION:
        raise NewerWorkshop(got=version, max=VERSION)
    if not os.access(path, os.W_OK):
        raise ReadOnly()
