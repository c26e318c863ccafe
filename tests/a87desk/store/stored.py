"""Acts in one line, operations of other laptops, and what a file holds: lines, rows, what is visible, the fold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from a87desk.domain.canonical import canonical_json
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.nouns import NOUNS
from a87desk.domain.operation import DELETED, operation_id, read_header, value_hash
from a87desk.domain.record import Record
from a87desk.store.fold import fold
from a87desk.store.intake import Line
from a87desk.store.store import Store
from a87desk.store.writer import Basis, Writer

SALT = bytes(range(16))


def fast_folder() -> Path | None:
    """Return a folder in memory for tests that write thousands of files, None where there is none."""
    folder = Path("/dev/shm")
    return folder if folder.is_dir() else None


def add(store: Store, *records: Record) -> ChangeSet:
    """Write new records as one act."""

    def apply(writer: Writer) -> str:
        for record in records:
            writer.add(record)
        return "added"

    return store.act("Test", apply)


def change(store: Store, record: Record, basis: Basis | None = None, **fields: object) -> ChangeSet:
    """Change fields of a record as one act."""

    def apply(writer: Writer) -> str:
        writer.change(type(record), record.id, fields, basis)
        return "changed"

    return store.act("Test", apply)


def remove(store: Store, record: Record) -> ChangeSet:
    """Remove a record as one act."""

    def apply(writer: Writer) -> str:
        writer.remove(type(record), record.id)
        return "removed"

    return store.act("Test", apply)


def forged(record: tuple[str, str], name: str, value: object, **header: object) -> Line:
    """Return an operation as another laptop could have written it; any key of its header may be given."""
    written = canonical_json(value)
    fields: dict[str, object] = {
        "v": 1, "ses": "f0" * 8, "seq": 1, "lam": 1, "t": "2026-03-03T09:30:00+00:00", "by": "another laptop",
        "ent": record[0], "eid": record[1], "fld": name, "par": [], "ph": value_hash(SALT, written),
    }  # fmt: skip
    return canonical_json(fields | header), SALT, written


def withheld(line: Line) -> Line:
    """Return the operation as it travels when its value is not let out."""
    return line[0], None, None


def id_of(store: Store, line: Line) -> str:
    return operation_id(store.workshop_id, line[0]).hex()


def lines_of(store: Store) -> list[Line]:
    """Return every operation as a bundle would carry it, in the order of the file."""
    return [(header, salt, value) for _id, header, salt, value in store.log.operations()]


def contents(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table of the file."""
    tables = store.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return {name: store.connection.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in tables}


def visible(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row that people can see, by noun, and the heads of every cell."""
    rows = {noun: store.connection.execute(f'SELECT * FROM "{noun}" ORDER BY id').fetchall() for noun in NOUNS}
    return rows | {"heads": sorted((one,) for one in store.log.all_head_ids())}


def fold_agrees(store: Store) -> None:
    """Assert that heads and visible records are those of the reference fold."""
    headers = {identity: read_header(header) for identity, header, _salt, _value in store.log.operations()}
    removals = [
        identity
        for identity, _header, _salt, value in store.log.operations()
        if headers[identity].fld == DELETED and value == b"true"
    ]
    folded = fold(headers, removals)
    heads = {one for record in folded.values() for heads in record.heads.values() for one in heads}
    assert store.log.all_head_ids() == heads
    known = {entity: record for entity, record in folded.items() if entity[0] in NOUNS}
    assert store.reader.entities() == {entity for entity, record in known.items() if record.alive}
    revived = {
        (noun, row[0]) for noun in NOUNS for row in store.connection.execute(f'SELECT id FROM "{noun}" WHERE revived')
    }
    assert revived == {entity for entity, record in known.items() if record.revived}
