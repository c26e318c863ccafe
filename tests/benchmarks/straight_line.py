"""The least that could be done: the same rows on the same disk with the same settings, and nothing else.

What the store is compared with. Must not use the store's own code for what it times.
"""

from __future__ import annotations

import sqlite3
import zipfile
from hashlib import sha256
from pathlib import Path
from sqlite3 import Connection as Connection

import msgspec

from a87desk.store.connection import SETTINGS

_COLUMNS = {"search": "rowid, words"}
"""The table that has more than it shows; of all others every column is copied."""


def open_bare(path: Path) -> sqlite3.Connection:
    """Open a file with the settings of a workshop file."""
    connection = sqlite3.connect(path, isolation_level=None)
    for name, value in SETTINGS.items():
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
    return connection


def make_one_table(path: Path) -> sqlite3.Connection:
    connection = open_bare(path)
    connection.execute("CREATE TABLE note (id TEXT PRIMARY KEY, at TEXT, by TEXT, words TEXT) STRICT")
    return connection


def insert_one(connection: sqlite3.Connection, number: int, words: str) -> None:
    """Save one note in one table, durably."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO note VALUES (?, ?, ?, ?)", (f"{number:032x}", "2026-03-03", "somebody", words))
    connection.execute("COMMIT")


def copy_shape(source: Path, target: Path) -> sqlite3.Connection:
    """Make an empty file with the tables of another, and leave it open."""
    with sqlite3.connect(source) as there:
        statements = [
            row[0]
            for row in there.execute("SELECT sql, name FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
            if not row[1].startswith(("sqlite_", "search_"))
        ]
    there.close()
    here = open_bare(target)
    for statement in statements:
        here.execute(statement)
    return here


def read_rows(workshop: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows that an import left in every table, for inserting them again."""
    connection = sqlite3.connect(workshop)
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    kept = [name for name in names if not name.startswith(("search_", "sqlite_", "_sqlite"))]
    rows = {name: connection.execute(f'SELECT {_COLUMNS.get(name, "*")} FROM "{name}"').fetchall() for name in kept}
    connection.close()
    return rows


def hash_parse_insert(
    bundle: Path, connection: sqlite3.Connection, workshop_id: str, rows: dict[str, list[tuple[object, ...]]]
) -> None:
    """Unpack the bundle, hash and parse every line, insert ready-made rows into the same tables in one transaction.

    Less than any real script could do: no row is made from what was parsed, and nothing is checked.
    """
    prefix = b"a87op1\0" + workshop_id.encode()
    with zipfile.ZipFile(bundle) as file:
        operations = file.read("ops.tsv")
    for line in operations.splitlines():
        header, salt, payload = line.split(b"\t")
        sha256(prefix + header).digest()
        msgspec.json.decode(header)
        if payload:
            sha256(b"a87pl1\0" + bytes.fromhex(salt.decode()) + payload).digest()
            msgspec.json.decode(payload)
    connection.execute("BEGIN IMMEDIATE")
    for name, lines in rows.items():
        if lines:
            columns = f" ({_COLUMNS[name]})" if name in _COLUMNS else ""
            places = ", ".join("?" * len(lines[0]))
            connection.executemany(f'INSERT INTO "{name}"{columns} VALUES ({places})', lines)
    connection.execute("COMMIT")
