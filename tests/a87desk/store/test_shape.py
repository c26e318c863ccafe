"""A crafted file cannot bring anything that runs by itself; lists of another version are made anew without a word."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from a87desk.commands.note import WriteNote
from a87desk.domain.bundle_errors import WorkshopDamaged
from a87desk.domain.note import Note
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.store.migrations import LOG_TABLES, upgrade
from a87desk.store.shape import expected_shapes, shape_of
from a87desk.workspace import create_workspace, open_workspace


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "workshop.a87"
    workspace = create_workspace(path, Workshop(id=new_id(), title="Kathmandu"), "somebody")
    workspace.run(WriteNote(Note(id=new_id(), text="the words")))
    workspace.close()
    return path


def craft(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA writable_schema = ON")
    for statement in statements:
        connection.execute(statement)
    connection.close()


HOSTILE = {
    "trigger on the log": "CREATE TRIGGER t AFTER INSERT ON op BEGIN DELETE FROM payload; END",
    "trigger on a list": "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM payload; END",
    "trigger with a name of ours": "CREATE TRIGGER _sqlite_migrations AFTER INSERT ON op BEGIN DELETE FROM op; END",
    "trigger with a name like ours": "CREATE TRIGGER _sqlite_migrations_x AFTER INSERT ON op BEGIN DELETE FROM op; END",
    "trigger with a name like SQLite's": "INSERT INTO sqlite_master VALUES ('trigger', 'sqlite_x', 'op', 0,"
    " 'CREATE TRIGGER sqlite_x AFTER INSERT ON op BEGIN DELETE FROM payload; END')",
    "view": "CREATE VIEW v AS SELECT * FROM op",
    "view with a name like ours": "CREATE VIEW search_x AS SELECT 1",
    "other virtual table": "CREATE VIRTUAL TABLE r USING rtree (id, a, b)",
    "virtual table with a comment": "INSERT INTO sqlite_master VALUES ('table', 'r', 'r', 0,"
    " 'CREATE VIRTUAL TABLE r USING dbstat -- using fts5 (words)')",
    "unique index on the log": "CREATE UNIQUE INDEX u ON op (lam)",
    "index with an expression": "CREATE INDEX u ON op (length(hdr))",
    "column more": "ALTER TABLE op ADD COLUMN more TEXT",
    "log table gone": "DROP TABLE draft",
    "log index gone": "DROP INDEX op_cell",
    "constraint gone": "UPDATE sqlite_master SET sql = replace(sql, ' UNIQUE', '') WHERE name = 'op'",
    "strictness gone": "UPDATE sqlite_master SET sql = replace(sql, ' STRICT', '') WHERE name = 'payload'",
    "default that calls": "UPDATE sqlite_master SET sql = replace(sql, 'undone INTEGER NOT NULL DEFAULT 0',"
    " 'undone INTEGER NOT NULL DEFAULT (abs(0))') WHERE name = 'act'",
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_crafted_file_is_refused_and_stays_as_it_was(path: Path, what: str) -> None:
    craft(path, HOSTILE[what])
    before = path.read_bytes()
    with pytest.raises(WorkshopDamaged):
        open_workspace(path, "somebody")
    assert path.read_bytes() == before


CHANGED_LISTS = {
    "a list of another version": ["DROP TABLE note", "CREATE TABLE note (id TEXT PRIMARY KEY, old TEXT) STRICT"],
    "a list gone": ["DROP TABLE recommendation"],
    "a list more": ["CREATE TABLE idea (id TEXT PRIMARY KEY)", "CREATE INDEX idea_id ON idea (id)"],
    "an index gone": ["DROP INDEX note_place"],
    "another search table": ["DROP TABLE search", "CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = porter)"],
    "search gone": ["DROP TABLE search", "DROP TABLE searched"],
    "a second search table": ["CREATE VIRTUAL TABLE seek USING fts5 (a, b)"],
    "statistics": ["ANALYZE"],
    "an odd name": ['CREATE TABLE "a""b ; --" (x)'],
}


@pytest.mark.parametrize("what", CHANGED_LISTS)
def test_lists_of_another_version_are_made_anew_without_a_word(path: Path, what: str) -> None:
    craft(path, *CHANGED_LISTS[what])
    workspace = open_workspace(path, "somebody")
    assert workspace.check().problems == ()
    assert [note.text for note in workspace.read.all(Note)] == ["the words"]
    assert workspace.read.find("words") != []
    workspace.run(WriteNote(Note(id=new_id(), text="more words")))
    workspace.close()
    before = path.read_bytes()
    open_workspace(path, "somebody").close()
    assert path.read_bytes() == before


@pytest.mark.parametrize("gone", ["search_data", "search_idx", "search_config", "search_content", "search_docsize"])
def test_a_search_table_without_its_parts_is_made_anew_or_said_to_be_damage(path: Path, gone: str) -> None:
    craft(path, f"DELETE FROM sqlite_master WHERE name = '{gone}'")
    with suppress(WorkshopDamaged):
        workspace = open_workspace(path, "somebody")
        assert workspace.read.find("words") != []
        assert [note.text for note in workspace.read.all(Note)] == ["the words"]
        workspace.close()


def test_a_file_without_its_workshop_is_damage(path: Path) -> None:
    craft(path, "DELETE FROM meta")
    with pytest.raises(WorkshopDamaged):
        open_workspace(path, "somebody")


def test_a_file_whose_log_is_not_ours_is_damage(path: Path) -> None:
    craft(path, "UPDATE op SET hdr = x'ff'", "DROP TABLE note")
    with pytest.raises(WorkshopDamaged):
        open_workspace(path, "somebody")


def test_an_upgraded_file_has_the_tables_of_a_new_one() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    upgrade(connection)
    made = {(kind, name) for kind, name, _sql in shape_of(connection)}
    log, _lists = expected_shapes()
    assert shape_of(connection) == log
    assert len(made) == len(LOG_TABLES)
    connection.close()
