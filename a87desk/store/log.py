"""The append-only log of a workshop file: operations, their values, who replaces whom, and which are heads.

Knows the log tables only. What an operation means for people is the projection's business.
Rules: exchange design, 2.2. A head is an operation that no known operation of the same cell lists as a parent.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import count, groupby
from operator import itemgetter
from sqlite3 import Connection

import msgspec

from a87desk.domain.bundle_errors import WorkshopDamaged
from a87desk.domain.canonical import canonical_json
from a87desk.domain.operation import DELETED, Header, Operation

Entity = tuple[str, str]


class StoredOperation(msgspec.Struct, frozen=True, gc=False):
    """An operation as it lies in the file; `value` is None where it is withheld or redacted."""

    n: int
    id: bytes
    field: str
    lam: int
    header: bytes
    value: bytes | None
    is_head: bool | int


_SELECT = (
    "SELECT o.n, o.id, c.fld, o.lam, o.hdr, p.val, h.op IS NOT NULL, c.ent, c.eid FROM cell c"
    " JOIN op o ON o.cell = c.id LEFT JOIN head h ON h.cell = o.cell AND h.op = o.n LEFT JOIN payload p ON p.op = o.n"
)
_OF_ENTITY = f"{_SELECT} WHERE c.eid = ? AND c.ent = ? ORDER BY o.n"
_OF_ALL = f"{_SELECT} ORDER BY c.eid, c.ent, c.fld, o.n"
_SHARE_WORTH_A_SCAN = 12


class Log:
    """Reads and appends operations inside the transaction of its caller."""

    def __init__(self, connection: Connection) -> None:
        self._run = connection.execute
        self._run_many = connection.executemany

    def last_lamport(self) -> int:
        """Return the largest Lamport counter of the log; called once at opening (it reads the whole log).

        Raises:
            WorkshopDamaged: what stands there is no number.
        """
        (found,) = self._run("SELECT coalesce(max(lam), 0) FROM op").fetchone()
        if not isinstance(found, int):
            raise WorkshopDamaged()
        return found

    def last_number(self) -> int:
        """Return the number of the newest operation in this file, 0 where there is none."""
        return int(self._run("SELECT coalesce(max(n), 0) FROM op").fetchone()[0])

    def append(self, operation: Operation, header: Header) -> None:
        """Append an operation made here, whose parents are all known and which nothing replaces yet."""
        cell = self._cell(header.ent, header.eid, header.fld)
        number = self._insert(operation, header, cell)
        for parent in header.par:
            replaced = bytes.fromhex(parent)
            self._run("INSERT INTO edge (parent, child) VALUES (?, ?)", (replaced, number))
            self._run("DELETE FROM head WHERE cell = ? AND op = (SELECT n FROM op WHERE id = ? AND cell = ?)",
                      (cell, replaced, cell))  # fmt: skip
        self._run("INSERT INTO head (cell, op) VALUES (?, ?)", (cell, number))

    def append_first(self, made: Sequence[tuple[Operation, Header]]) -> list[StoredOperation]:
        """Append the first operations on records that the log does not know, each in a cell of its own.

        Return them as they lie in the file now.
        """
        last_cell, last = self._run(
            "SELECT (SELECT coalesce(max(id), 0) FROM cell), (SELECT coalesce(max(n), 0) FROM op)"
        ).fetchone()
        placed = list(zip(count(last_cell + 1), count(last + 1), made, strict=False))
        run = self._run_many
        run(
            "INSERT INTO cell (id, ent, eid, fld) VALUES (?, ?, ?, ?)",
            [(cell, header.ent, header.eid, header.fld) for cell, _n, (_operation, header) in placed],
        )
        run(
            "INSERT INTO op (n, id, cell, lam, ses, seq, hdr, pl) VALUES (?, ?, ?, ?, ?, ?, ?, 'held')",
            [
                (n, operation.id, cell, header.lam, header.ses, header.seq, operation.header)
                for cell, n, (operation, header) in placed
            ],
        )
        run(
            "INSERT INTO payload (op, salt, val) VALUES (?, ?, ?)",
            [(n, operation.salt, operation.value) for _cell, n, (operation, _header) in placed],
        )
        run("INSERT INTO head (cell, op) VALUES (?, ?)", [(cell, n) for cell, n, _made in placed])  # fmt: skip
        return [
            StoredOperation(n, operation.id, header.fld, header.lam, operation.header, operation.value, True)
            for _cell, n, (operation, header) in placed
        ]

    def knows(self, entity: Entity) -> bool:
        """Whether there is any operation on a record."""
        noun, record_id = entity
        return (
            self._run("SELECT 1 FROM cell WHERE eid = ? AND ent = ? LIMIT 1", (record_id, noun)).fetchone() is not None
        )

    def _cell(self, noun: str, record_id: str, field: str) -> int:
        found = self._run(
            "SELECT id FROM cell WHERE eid = ? AND ent = ? AND fld = ?", (record_id, noun, field)
        ).fetchone()
        if found:
            return int(found[0])
        made = self._run("INSERT INTO cell (ent, eid, fld) VALUES (?, ?, ?)", (noun, record_id, field))
        return int(made.lastrowid or 0)

    def _insert(self, operation: Operation, header: Header, cell: int) -> int:
        held = operation.value is not None
        number = self._run(
            "INSERT INTO op (id, cell, lam, ses, seq, hdr, pl) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (operation.id, cell, header.lam, header.ses, header.seq, operation.header, "held" if held else "withheld"),
        ).lastrowid
        if held:
            self._run("INSERT INTO payload (op, salt, val) VALUES (?, ?, ?)", (number, operation.salt, operation.value))
        return int(number or 0)

    def of_entity(self, entity: Entity) -> list[StoredOperation]:
        """Return every operation on a record, oldest in this file first."""
        noun, record_id = entity
        return [StoredOperation(*row[:7]) for row in self._run(_OF_ENTITY, (record_id, noun))]

    def of_entities(self, entities: Collection[Entity]) -> Iterator[tuple[Entity, list[StoredOperation]]]:
        """Yield each of these records with every operation on it, those of one field oldest first.

        Few records come in the order given; many are read in one go over the whole log and come by identity.
        """
        if len(entities) * _SHARE_WORTH_A_SCAN < self.last_number():
            yield from ((entity, self.of_entity(entity)) for entity in entities)
            return
        wanted = set(entities)
        for entity, rows in groupby(self._run(_OF_ALL), key=itemgetter(7, 8)):
            if entity in wanted:
                yield entity, [StoredOperation(*row[:7]) for row in rows]

    def head_ids(self, entity: Entity, field: str) -> tuple[str, ...]:
        """Return the ids of the heads of one cell, in the order of the log."""
        noun, record_id = entity
        rows = self._run(
            "SELECT lower(hex(o.id)) FROM cell c JOIN head h ON h.cell = c.id JOIN op o ON o.n = h.op"
            " WHERE c.eid = ? AND c.ent = ? AND c.fld = ? ORDER BY o.n",
            (record_id, noun, field),
        )
        return tuple(row[0] for row in rows)

    def field_head_ids(self, entity: Entity) -> tuple[str, ...]:
        """Return the ids of the heads of every cell of a record but its deletion."""
        noun, record_id = entity
        rows = self._run(
            "SELECT lower(hex(o.id)) FROM cell c JOIN head h ON h.cell = c.id JOIN op o ON o.n = h.op"
            " WHERE c.eid = ? AND c.ent = ? AND c.fld <> ? ORDER BY o.n",
            (record_id, noun, DELETED),
        )
        return tuple(row[0] for row in rows)

    def heads_at(self, number: int, entity: Entity) -> dict[str, list[StoredOperation]]:
        """Return the heads of each cell of a record as they were when operation `number` was the newest here."""
        noun, record_id = entity
        rows = self._run(
            "SELECT o.n, o.id, c.fld, o.lam, o.hdr, p.val, 1 FROM cell c JOIN op o ON o.cell = c.id"
            " LEFT JOIN payload p ON p.op = o.n WHERE c.eid = :eid AND c.ent = :ent AND o.n <= :n"
            " AND NOT EXISTS (SELECT 1 FROM edge e JOIN op k ON k.n = e.child"
            " WHERE e.parent = o.id AND k.cell = o.cell AND k.n <= :n) ORDER BY o.n",
            {"eid": record_id, "ent": noun, "n": number},
        )
        heads: dict[str, list[StoredOperation]] = {}
        for row in rows:
            heads.setdefault(row[2], []).append(StoredOperation(*row))
        return heads

    def entities_between(self, first: int, last: int) -> list[Entity]:
        """Return the records that the operations `first` to `last` of this file touch, each once, in order."""
        rows = self._run(
            "SELECT c.ent, c.eid FROM op o JOIN cell c ON c.id = o.cell WHERE o.n BETWEEN ? AND ?"
            " GROUP BY c.ent, c.eid ORDER BY min(o.n)",
            (first, last),
        )
        return [(row[0], row[1]) for row in rows]

    def entities(self) -> list[Entity]:
        """Return every record that the log knows, removed ones too."""
        return [(row[0], row[1]) for row in self._run("SELECT DISTINCT ent, eid FROM cell ORDER BY ent, eid")]

    def operations(self) -> Iterator[tuple[bytes, bytes, bytes | None, bytes | None]]:
        """Yield (id, header, salt, value) of every operation, oldest in this file first."""
        yield from self._run(
            "SELECT o.id, o.hdr, p.salt, p.val FROM op o LEFT JOIN payload p ON p.op = o.n ORDER BY o.n"
        )

    def sessions(self) -> dict[str, tuple[int, int]]:
        """Return, for each writing session, its largest counter and how many operations of it are here."""
        return {
            row[0]: (row[1], row[2])
            for row in self._run("SELECT ses, max(seq), count(*) FROM op GROUP BY ses ORDER BY ses")
        }

    def known_ids(self, ids: Iterable[bytes]) -> set[bytes]:
        """Return those of the ids that the log holds."""
        wanted = list(ids)
        if len(wanted) > 500:
            everything = {row[0] for row in self._run("SELECT id FROM op")}
            return everything.intersection(wanted)
        return {row[0] for one in wanted for row in self._run("SELECT id FROM op WHERE id = ?", (one,))}

    def records_with_head(self, field: str, value: str) -> set[Entity]:
        """Return the records, removed ones too, of which a head of a field says this text."""
        rows = self._run(
            "SELECT c.ent, c.eid FROM cell c JOIN head h ON h.cell = c.id JOIN payload p ON p.op = h.op"
            " WHERE c.fld = ? AND p.val = ?",
            (field, canonical_json(value)),
        )
        return {(row[0], row[1]) for row in rows}

    def all_head_ids(self) -> set[bytes]:
        """Return the ids of all heads."""
        return {row[0] for row in self._run("SELECT o.id FROM head h JOIN op o ON o.n = h.op")}
