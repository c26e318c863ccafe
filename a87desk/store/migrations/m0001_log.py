"""The first released shape: the log, its heads, acts for undo, arrivals, trusted laptops, drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

TABLES = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "CREATE TABLE cell (id INTEGER PRIMARY KEY, ent TEXT NOT NULL, eid TEXT NOT NULL, fld TEXT NOT NULL,"
    " UNIQUE (eid, ent, fld)) STRICT",
    "CREATE INDEX cell_field ON cell (fld, ent)",
    "CREATE TABLE op (n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, cell INTEGER NOT NULL REFERENCES cell (id),"
    " lam INTEGER NOT NULL, ses TEXT NOT NULL, seq INTEGER NOT NULL, hdr BLOB NOT NULL,"
    " pl TEXT NOT NULL CHECK (pl IN ('held', 'withheld', 'redacted'))) STRICT",
    "CREATE INDEX op_cell ON op (cell)",
    "CREATE INDEX op_session ON op (ses, seq)",
    "CREATE TABLE payload (op INTEGER PRIMARY KEY REFERENCES op (n), salt BLOB NOT NULL, val BLOB NOT NULL) STRICT",
    "CREATE TABLE edge (parent BLOB NOT NULL, child INTEGER NOT NULL REFERENCES op (n),"
    " PRIMARY KEY (parent, child)) STRICT, WITHOUT ROWID",
    "CREATE INDEX edge_child ON edge (child)",
    "CREATE TABLE head (cell INTEGER NOT NULL, op INTEGER NOT NULL, PRIMARY KEY (cell, op)) STRICT, WITHOUT ROWID",
    "CREATE TABLE redacted (id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID",
    "CREATE TABLE blob (sha BLOB PRIMARY KEY, size INTEGER NOT NULL, data BLOB NOT NULL) STRICT",
    "CREATE TABLE act (n INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, command TEXT NOT NULL,"
    " label TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('do', 'import', 'undo', 'redo')),"
    " first_op INTEGER NOT NULL, last_op INTEGER NOT NULL, target INTEGER,"
    " undone INTEGER NOT NULL DEFAULT 0, dropped INTEGER NOT NULL DEFAULT 0) STRICT",
    "CREATE TABLE imported (n INTEGER PRIMARY KEY, sha TEXT NOT NULL, at TEXT NOT NULL, file TEXT NOT NULL,"
    " signer TEXT NOT NULL, exporter TEXT NOT NULL, for_group TEXT NOT NULL, new_ops INTEGER NOT NULL,"
    " total_ops INTEGER NOT NULL, outcome TEXT NOT NULL) STRICT",
    "CREATE TABLE trusted (key TEXT PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL) STRICT",
    "CREATE TABLE draft (place TEXT PRIMARY KEY, text TEXT NOT NULL, at TEXT NOT NULL) STRICT",
)


def upgrade(database: Database) -> None:
    """Make the tables of an empty file."""
    for statement in TABLES:
        database.execute(statement)
