"""From the log to what people see: one row for each record that is alive, with the value of each cell's newest head.

Every row can be made again from the log, and `check` proves that it equals what is kept. Several heads are several
versions: the newest in the order of the log is shown, and the row names the fields that have more than one.
Rules: exchange design, 2.2 (fold), 4 (deletion), 6 (scalar fields).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from sqlite3 import Connection
from typing import Any, get_args

import msgspec

from a87desk.domain.canonical import canonical_json
from a87desk.domain.change_set import Change, ChangeKind
from a87desk.domain.nouns import NOUNS
from a87desk.domain.operation import DELETED, NULL
from a87desk.domain.record import Record, RecordField, fields_of
from a87desk.store.log import Entity, Log, StoredOperation
from a87desk.store.schema import TRACE_COLUMNS, projection_tables
from a87desk.store.search import SearchIndex, words_of

Row = tuple[Any, ...]
Operations = Mapping[Entity, Sequence[StoredOperation]]
"""Records with every operation on them."""


class _Stamp(msgspec.Struct, frozen=True):
    t: str
    by: str
    seen: tuple[str, ...] | None = None


_read_stamp = msgspec.json.Decoder(_Stamp).decode
_TRUE = b"true"
_NONE = "[]"


@dataclass(frozen=True, slots=True)
class Column:
    """A field of a noun as a column. `default` is the cell while the value is unknown."""

    field: RecordField
    decode: Callable[[bytes], Any]
    default: int | str | None
    is_json: bool
    is_claim: bool

    def to_cell(self, value: bytes) -> int | str | None:
        """Return a value of the log as its cell.

        Raises:
            msgspec.MsgspecError: not a value of this field.
        """
        read = self.decode(value)
        if read is None or isinstance(read, int):
            return self.default if read is None else int(read)
        return value.decode() if self.is_json else str(read)

    def of_cell(self, cell: Any) -> Any:
        """Return a cell as the builtin value that the record is made from."""
        if cell is None:
            return None
        if self.is_json:
            return msgspec.json.decode(cell)
        return bool(cell) if self.is_claim else cell


@cache
def columns_of(record_type: type[Record]) -> tuple[Column, ...]:
    """Return the columns of a noun's table, in order, without the identity and the trace."""
    return tuple(_column(field) for field in fields_of(record_type).values())


def _column(field: RecordField) -> Column:
    default = msgspec.to_builtins(field.default)
    is_json = field.is_json
    cell = canonical_json(default).decode() if is_json and default is not None else default
    is_claim = isinstance(default, bool) or bool in get_args(get_args(field.type)[0])
    return Column(
        field, msgspec.json.Decoder(field.type).decode, int(cell) if isinstance(cell, bool) else cell, is_json, is_claim
    )


def is_alive(operations: Sequence[StoredOperation]) -> tuple[bool, bool]:
    """Return whether a record is to be seen, and whether it was removed on one laptop and edited on another."""
    fields = [operation for operation in operations if operation.is_head and operation.field != DELETED]
    verdicts = [operation for operation in operations if operation.is_head and operation.field == DELETED]
    removals = [operation for operation in verdicts if operation.value == _TRUE]
    if not fields or not removals:
        return bool(fields), False
    seen = {one for removal in removals for one in _read_stamp(removal.header).seen or ()}
    hidden = len(removals) == len(verdicts) and all(operation.id.hex() in seen for operation in fields)
    return not hidden, not hidden


def row_of(record_type: type[Record], record_id: str, operations: Sequence[StoredOperation]) -> Row | None:
    """Return the row of a record (identity, columns, trace), or None where it is not to be seen."""
    alive, revived = is_alive(operations)
    return row_as_it_stood(record_type, record_id, operations, revived=revived) if alive else None


def row_as_it_stood(
    record_type: type[Record], record_id: str, operations: Sequence[StoredOperation], *, revived: bool = False
) -> Row:
    """Return the row of a record whether it is to be seen or was removed."""
    ordered = sorted(operations, key=_order)
    heads: dict[str, list[StoredOperation]] = {}
    for operation in ordered:
        if operation.is_head:
            heads.setdefault(operation.field, []).append(operation)
    versions: list[str] = []
    values = [
        _shown(column, heads[column.field.name], versions) if column.field.name in heads else column.default
        for column in columns_of(record_type)
    ]
    made = _read_stamp(ordered[0].header)
    changed = _read_stamp(next(operation for operation in reversed(ordered) if operation.is_head).header)
    disputed = canonical_json(versions).decode() if versions else _NONE
    trace = (made.t, made.by, changed.t, changed.by, disputed, int(revived))
    return (record_id, *values, *trace)


_order = attrgetter("lam", "id")


def _shown(column: Column, heads: Sequence[StoredOperation], versions: list[str]) -> int | str | None:
    """Return the newest readable value; note the field in `versions` where heads differ."""
    shown = column.default
    for head in heads:
        if head.value is not None:
            # A value from a newer version of the program is kept in the log and not shown.
            with suppress(msgspec.MsgspecError):
                shown = column.default if head.value == NULL else column.to_cell(head.value)
    if len(heads) > 1 and len({head.value for head in heads}) > 1:
        versions.append(column.field.name)
    return shown


@dataclass(frozen=True, slots=True)
class _Table:
    """The statements of a noun's table, and where in its rows the searched fields are."""

    names: tuple[str, ...]
    searched: tuple[int, ...]
    select: str
    insert: str
    delete: str

    def words(self, row: Row) -> str:
        return words_of(row[place] for place in self.searched)


@cache
def _table_of(record_type: type[Record]) -> _Table:
    fields = fields_of(record_type).values()
    noun = record_type.noun
    places = ", ".join("?" * (1 + len(fields) + len(TRACE_COLUMNS)))
    return _Table(
        names=tuple(field.name for field in fields),
        searched=tuple(place for place, field in enumerate(fields, start=1) if field.searched),
        select=f'SELECT * FROM "{noun}" WHERE id = ?',
        insert=f'INSERT OR REPLACE INTO "{noun}" VALUES ({places})',
        delete=f'DELETE FROM "{noun}" WHERE id = ?',
    )


class Projection:
    """Keeps the projection tables inside the transaction of its caller."""

    def __init__(self, connection: Connection, log: Log) -> None:
        self._run = connection.execute
        self._run_many = connection.executemany
        self._log = log
        self._search = SearchIndex(connection)

    def update(self, entities: Iterable[Entity], whole: Operations | None = None) -> list[Change]:
        """Make the rows of these records anew; return what changed for people.

        `whole` are those of them that have no row and had no operation before, with the operations they have now. They
        come first, the others in the order of `Log.of_entities`.
        """
        whole = whole or {}
        changes = self._add(whole)
        # Records from a newer version are kept in the log and passed on, but not shown.
        known = {entity: None for entity in entities if entity[0] in NOUNS and entity not in whole}
        if not known:
            return changes
        for (noun, record_id), operations in self._log.of_entities(known):
            change = self._put(NOUNS[noun], record_id, row_of(NOUNS[noun], record_id, operations))
            if change:
                changes.append(change)
        return changes

    def _add(self, whole: Operations) -> list[Change]:
        """Put the rows in of records that have none."""
        rows: dict[str, list[Row]] = {}
        changes = []
        for (noun, record_id), operations in whole.items():
            row = row_of(NOUNS[noun], record_id, operations) if noun in NOUNS else None
            if row:
                rows.setdefault(noun, []).append(row)
                changes.append(Change(noun, record_id, ChangeKind.ADDED))
        for noun, lines in rows.items():
            table = _table_of(NOUNS[noun])
            self._run_many(table.insert, lines)
            self._search.put_many(noun, [(row[0], table.words(row)) for row in lines])
        return changes

    def _put(self, record_type: type[Record], record_id: str, new: Row | None) -> Change | None:
        noun, table = record_type.noun, _table_of(record_type)
        old = self._run(table.select, (record_id,)).fetchone()
        if new == old:
            return None
        if new is None:
            self._run(table.delete, (record_id,))
            self._search.take_out(noun, record_id)
            return Change(noun, record_id, ChangeKind.REMOVED)
        self._run(table.insert, new)
        words = table.words(new)
        if old is None:
            self._search.put(noun, record_id, words)
            return Change(noun, record_id, ChangeKind.ADDED)
        if words != table.words(old):
            self._search.take_out(noun, record_id)
            self._search.put(noun, record_id, words)
        differing = (name for name, was, now in zip(table.names, old[1:], new[1:], strict=False) if was != now)
        return Change(noun, record_id, ChangeKind.CHANGED, frozenset(differing))

    def make_tables(self) -> None:
        """Make the tables, empty."""
        for statement in projection_tables():
            self._run(statement)

    def rebuild(self) -> None:
        """Make every row anew from the log."""
        for noun in NOUNS:
            self._run(f'DELETE FROM "{noun}"')
        self._search.clear()
        self.update(self._log.entities())

    def differences(self) -> list[str]:
        """Return a line for each row that is not what the log says it should be; empty where all agree."""
        kept = {(noun, row[0]): row for noun in NOUNS for row in self._run(f'SELECT * FROM "{noun}"')}
        wrong = []
        for (noun, record_id), operations in self._log.of_entities(self._log.entities()):
            if noun in NOUNS:
                row = row_of(NOUNS[noun], record_id, operations)
                if row != kept.pop((noun, record_id), None):
                    wrong.append(f"{noun} {record_id}: the row differs from the log")
        return wrong + [f"{noun} {record_id}: a row that the log does not know" for noun, record_id in sorted(kept)]

    def search_differences(self) -> list[tuple[str, str]]:
        """Return (noun, id) of the records whose words the index does not hold as they are."""
        kept = {
            (noun, record_id): words
            for noun, record_id, words in self._run(
                "SELECT s.noun, s.id, f.words FROM searched s JOIN search f ON f.rowid = s.n"
            )
        }
        expected = {
            (noun, row[0]): words
            for noun, record_type in NOUNS.items()
            for row in self._run(f'SELECT * FROM "{noun}"')
            if (words := _table_of(record_type).words(row))
        }
        return sorted(entity for entity in kept.keys() | expected.keys() if kept.get(entity) != expected.get(entity))
