"""What lists and documents read: records as they stand, and where each came from. Read-only.

Knows the projection tables. `a87desk.reading` asks it; nothing here changes a file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from sqlite3 import Connection
from typing import Any, Generic, TypeVar

import msgspec

from a87desk.domain.bundle_errors import WorkshopDamaged
from a87desk.domain.canonical import canonical_json
from a87desk.domain.nouns import NOUNS
from a87desk.domain.operation import DELETED
from a87desk.domain.record import Record, fields_of
from a87desk.store.connection import Parameters, ask, sqlite_errors
from a87desk.store.known import RUNS, known_entries
from a87desk.store.log import Log, StoredOperation
from a87desk.store.projection import columns_of, row_as_it_stood
from a87desk.store.search import SearchIndex
from a87desk.store.writer import Basis

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Kept(Generic[R]):
    """A record with its trace: who made and changed it when, which fields have two versions, whether it was revived.

    Times are as the writing laptop's clock had them, ISO 8601 with offset.
    """

    record: R
    made_at: str
    made_by: str
    changed_at: str
    changed_by: str
    versions: tuple[str, ...]
    revived: bool


@dataclass(frozen=True, slots=True)
class PastValue:
    """One entry in the history of a record: a field got a value. `value` is None where it was emptied or withheld."""

    at: str
    by: str
    field: str
    value: Any
    is_current: bool


class Reader:
    """Reads the projection of one file."""

    def __init__(self, connection: Connection, log: Log) -> None:
        self._ask = partial(ask, connection)
        self._log = log
        self._search = SearchIndex(connection)

    def kept(
        self, record_type: type[R], where: str = "1", parameters: Sequence[object] = (), order: str = "id"
    ) -> list[Kept[R]]:
        """Return the records that meet a condition on their columns, with their trace, in order."""
        rows = self._ask(f'SELECT * FROM "{record_type.noun}" WHERE {where} ORDER BY {order}', tuple(parameters))
        with _damage():
            return [_kept(record_type, row) for row in rows]

    def all(
        self, record_type: type[R], where: str = "1", parameters: Sequence[object] = (), order: str = "id"
    ) -> list[R]:
        """Return the records that meet a condition on their columns, in order."""
        return [kept.record for kept in self.kept(record_type, where, parameters, order)]

    def one(self, record_type: type[R], record_id: str) -> R | None:
        """Return one record, or None where it is not to be seen."""
        found = self.all(record_type, "id = ?", (record_id,))
        return found[0] if found else None

    def removed(self, record_type: type[R]) -> list[Kept[R]]:
        """Return the records that were removed, as they last stood; what people have on paper may still name them."""
        noun = record_type.noun
        rows = self._ask(
            "SELECT c.eid FROM cell c WHERE c.fld = ? AND c.ent = ? AND NOT EXISTS"
            f' (SELECT 1 FROM "{noun}" r WHERE r.id = c.eid) ORDER BY c.eid',
            (DELETED, noun),
        )
        with sqlite_errors(), _damage():
            found = ((record_id, self._log.of_entity((noun, record_id))) for (record_id,) in rows)
            return [
                _kept(record_type, row_as_it_stood(record_type, record_id, operations))
                for record_id, operations in found
                if any(operation.field != DELETED for operation in operations)
            ]

    def rows(self, select: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a SELECT."""
        return self._ask(select, parameters)

    def entities(self) -> set[tuple[str, str]]:
        """Return (noun, id) of every record that is to be seen."""
        return {(noun, row[0]) for noun in NOUNS for row in self._ask(f'SELECT id FROM "{noun}"')}

    def count(self) -> int:
        """Return how many records are to be seen."""
        return len(self.entities())

    def known(self) -> tuple[str, ...]:
        """Return which entries of the log are here, by writing session (see `Moment.known`)."""
        return known_entries(self._ask(RUNS))

    def find(self, typed: str, limit: int = 200) -> list[tuple[str, str]]:
        """Return (noun, id) of the records that hold all the words typed, best first."""
        return self._search.find(typed, limit)

    def basis(self, record_type: type[Record], record_id: str) -> Basis:
        """Return what an editor that opens now sees of each field; pass it to the command that saves."""
        entity = (record_type.noun, record_id)
        with sqlite_errors():
            return {name: self._log.head_ids(entity, name) for name in fields_of(record_type)}

    def last_position(self, record_types: Sequence[type[Record]], group_id: str | None, session_id: str | None) -> str:
        """Return the last place among these records of a group (in plenary: of a session); empty for none."""
        where, of = ("group_id = ?", group_id) if group_id else ("group_id IS NULL AND session_id IS ?", session_id)
        lasts = " UNION ALL ".join(
            f'SELECT max(position) AS last FROM "{one.noun}" WHERE {where}' for one in record_types
        )
        rows = self._ask(f"SELECT max(last) FROM ({lasts})", (of,) * len(record_types))
        return str(rows[0][0] or "")

    def highest_ever(self, record_type: type[Record], field: str, of_field: str, of: str, *, without: str = "") -> int:
        """Return the largest whole number a field ever had in records while their `of_field` was `of`; 0 for none.

        Removed records count, and those that went elsewhere, so that a number that people have seen on paper is not
        given again. A number counts that was written while the record was there, or that it brought along; one that
        was replaced right as it came does not. Records that ever had the field `without` do not count.
        """
        rows = self._ask(
            "SELECT max(CAST(CAST(p.val AS TEXT) AS INTEGER)) FROM cell g JOIN op og ON og.cell = g.id"
            " JOIN payload pg ON pg.op = og.n AND pg.val = :of JOIN cell c ON c.eid = g.eid AND c.ent = g.ent"
            " AND c.fld = :field JOIN op o ON o.cell = c.id JOIN payload p ON p.op = o.n"
            " WHERE g.fld = :of_field AND g.ent = :noun AND NOT EXISTS"
            " (SELECT 1 FROM cell x WHERE x.eid = g.eid AND x.ent = g.ent AND x.fld = :without)"
            " AND ((og.lam <= o.lam AND NOT EXISTS (SELECT 1 FROM op l JOIN payload pl ON pl.op = l.n"
            " WHERE l.cell = g.id AND pl.val <> :of AND l.lam > og.lam AND l.lam < o.lam))"
            " OR (o.lam < og.lam AND NOT EXISTS"
            " (SELECT 1 FROM op r WHERE r.cell = c.id AND r.lam > o.lam AND r.lam <= og.lam + 1)))",
            {
                "of": canonical_json(of),
                "field": field,
                "of_field": of_field,
                "noun": record_type.noun,
                "without": without,
            },
        )
        return int(rows[0][0] or 0)

    def highest_number(self, record_type: type[Record]) -> int:
        """Return the largest `number` that any record of a noun ever had, removed ones too; 0 for none."""
        rows = self._ask(
            "SELECT max(CAST(CAST(p.val AS TEXT) AS INTEGER)) FROM cell c JOIN op o ON o.cell = c.id"
            " JOIN payload p ON p.op = o.n WHERE c.fld = 'number' AND c.ent = ?",
            (record_type.noun,),
        )
        return int(rows[0][0] or 0)

    def history(self, record_type: type[Record], record_id: str) -> list[PastValue]:
        """Return everything that was ever written to a record, newest last (by the order of the log, not by clocks)."""
        with sqlite_errors(), _damage():
            operations = self._log.of_entity((record_type.noun, record_id))
            return [_past(one) for one in sorted(operations, key=lambda one: (one.lam, one.id))]

    def versions(self, record_type: type[Record], record_id: str, field: str) -> list[PastValue]:
        """Return the values of a field that stand beside each other, oldest first; one where there is no conflict."""
        return [past for past in self.history(record_type, record_id) if past.field == field and past.is_current]


@contextmanager
def _damage() -> Iterator[None]:
    """Say of rows that are not as this program writes them that the file is damaged."""
    try:
        yield
    except (ValueError, TypeError, LookupError, msgspec.MsgspecError) as problem:
        raise WorkshopDamaged() from problem


def _past(operation: StoredOperation) -> PastValue:
    header = msgspec.json.decode(operation.header)
    value = msgspec.json.decode(operation.value) if operation.value is not None else None
    return PastValue(header["t"], header["by"], operation.field, value, bool(operation.is_head))


def _kept(record_type: type[R], row: Sequence[Any]) -> Kept[R]:
    columns = columns_of(record_type)
    values = {
        column.field.name: column.of_cell(cell) for column, cell in zip(columns, row[1 : 1 + len(columns)], strict=True)
    }
    record = msgspec.convert({"id": row[0], **values}, record_type)
    made_at, made_by, changed_at, changed_by, versions, revived = row[1 + len(columns) :]
    return Kept(record, made_at, made_by, changed_at, changed_by, tuple(msgspec.json.decode(versions)), bool(revived))
