"""Taking operations of another laptop into the log: a union, all or nothing, in any order, as often as one likes.

Knows the log tables. Runs inside the transaction of its caller. What our writer never writes is refused as a whole;
what a newer version wrote is kept and passed on. Rules: exchange design, 2.2 and 2.3.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

import msgspec

from a87desk.domain.bundle_errors import BadContent
from a87desk.domain.canonical import MAX_WHOLE_NUMBER, NotCanonical, read_json
from a87desk.domain.nouns import NOUNS
from a87desk.domain.operation import (
    FORMAT,
    MAX_VALUE_BYTES,
    SALT_BYTES,
    Header,
    operation_id,
    read_header,
    value_hash,
)  # fmt: skip
from a87desk.store.log import Entity, StoredOperation
from a87desk.store.store import Store
from a87desk.store.values import check_value

# Ids, sessions and times come again and again in a bundle.
_is_record_id = lru_cache(4096)(re.compile(r"[0-9a-f]{32}").fullmatch)
_is_operation_id = re.compile(r"[0-9a-f]{40}").fullmatch
_is_session = lru_cache(1024)(re.compile(r"[0-9A-Za-z._:-]{1,64}").fullmatch)
_read_moment = lru_cache(4096)(datetime.fromisoformat)
_canonical_header = msgspec.json.Encoder(order="sorted").encode
_TAKEN = "taken"
Line = tuple[bytes, bytes | None, bytes | None]
"""Header, salt and value of one operation; salt and value are None where the sender withheld the value."""


@dataclass(slots=True)
class Intake:
    """What came in. Counts are operations; `records` are all in the bundle, `touched` those to project anew.

    `whole` has every operation on the records of which nothing was known here: they need not be read from the file.
    """

    first_op: int
    total: int = 0
    new: int = 0
    completed: int = 0
    redacted: int = 0
    cloned: bool = False
    touched: dict[Entity, None] = field(default_factory=dict)
    whole: dict[Entity, list[StoredOperation]] = field(default_factory=dict)
    records: set[Entity] = field(default_factory=set)


class _RecordOf(msgspec.Struct, frozen=True, gc=False):
    ent: str
    eid: str


_read_record = msgspec.json.Decoder(_RecordOf).decode


def take_in(store: Store, lines: Iterable[Line], progress: Callable[[int], None] | None = None) -> Intake:
    """Add every operation that the log lacks; the heads follow, the projection does not (see `Store.keep_import`).

    `progress` hears every thousandth operation and may raise to cancel. Must run inside `Store.transaction`.

    Raises:
        BadContent: an operation that our writer never writes.
    """
    batch = _Batch(store)
    intake = batch.intake
    for line in lines:
        batch.take(line)
        if progress and intake.total % 1000 == 0:
            progress(intake.total)
    batch.insert()
    _follow_heads(store, intake.first_op, batch.cells_known_before)
    batch.insert_heads_of_new_records()
    intake.cloned = _is_cloned(store, intake.first_op)
    return intake


class _Batch:
    """Sorts the lines of one bundle into known and new; the rows of the new ones wait to be inserted together."""

    def __init__(self, store: Store) -> None:
        self.intake = Intake(first_op=store.log.last_number() + 1)
        self._connection = store.connection
        self._workshop_id = store.workshop_id
        self._states = {row[0]: row[1] for row in self._connection.execute("SELECT id, pl FROM op")}
        rows = self._connection.execute("SELECT eid, ent, fld, id FROM cell")
        self._cells: dict[tuple[str, str, str], int] = {row[:3]: row[3] for row in rows}
        self._known = {(noun, record_id) for record_id, noun, _field in self._cells}
        self.cells_known_before: set[int] = set()
        self._replaced: set[tuple[int, bytes]] = set()
        self._of_new_records: dict[Entity, list[tuple[int, StoredOperation]]] = {}
        self._new_cells: list[tuple[int, str, str, str]] = []
        self._operations: list[tuple[object, ...]] = []
        self._payloads: list[tuple[object, ...]] = []
        self._edges: list[tuple[bytes, int]] = []

    def take(self, line: Line) -> None:
        """Take one operation: new, known, or known without its value until now."""
        header, _salt, value = line
        identity = operation_id(self._workshop_id, header)
        state = self._states.get(identity)
        self._states[identity] = _TAKEN
        self.intake.total += 1
        if state is None:
            self._take_new(identity, line)
            return
        if state == _TAKEN:
            raise BadContent(detail="an operation twice")
        record = _read_record(header)
        self.intake.records.add((record.ent, record.eid))
        if state == "withheld" and value is not None:
            self._complete(identity, line)
        elif state == "redacted" and value is not None:
            self.intake.redacted += 1

    def _take_new(self, identity: bytes, line: Line) -> None:
        header_bytes, salt, value = line
        header = _checked(line)
        intake = self.intake
        number = intake.first_op + intake.new
        state = "withheld" if value is None else "held"
        cell = self._cell(header)
        self._operations.append((number, identity, cell, header.lam, header.ses, header.seq, header_bytes, state))
        if value is not None:
            self._payloads.append((number, salt, value))
        for parent in header.par:
            replaced = bytes.fromhex(parent)
            self._edges.append((replaced, number))
            self._replaced.add((cell, replaced))
        record = (header.ent, header.eid)
        if record in self._known:
            self.cells_known_before.add(cell)
        else:
            stored = StoredOperation(number, identity, header.fld, header.lam, header_bytes, value, True)
            self._of_new_records.setdefault(record, []).append((cell, stored))
        intake.new += 1
        intake.touched[record] = None
        intake.records.add(record)

    def _cell(self, header: Header) -> int:
        key = (header.eid, header.ent, header.fld)
        number = self._cells.get(key)
        if number is None:
            number = self._cells[key] = len(self._cells) + 1
            self._new_cells.append((number, header.ent, header.eid, header.fld))
        return number

    def _complete(self, identity: bytes, line: Line) -> None:
        """Keep a value that an earlier bundle withheld; its commitment in the header proves that it is the same."""
        header = _checked(line)
        run = self._connection.execute
        number = run("SELECT n FROM op WHERE id = ?", (identity,)).fetchone()[0]
        run("INSERT INTO payload (op, salt, val) VALUES (?, ?, ?)", (number, line[1], line[2]))
        run("UPDATE op SET pl = 'held' WHERE n = ?", (number,))
        self.intake.completed += 1
        self.intake.touched[header.ent, header.eid] = None

    def insert_heads_of_new_records(self) -> None:
        """Put in the heads of records that came with this batch alone; they follow from it, without a look at the file.

        An operation that replaces one of them, and came earlier, would have made its record known.
        """
        heads = []
        for record, placed in self._of_new_records.items():
            whole = self.intake.whole[record] = []
            for cell, stored in placed:
                if (cell, stored.id) in self._replaced:
                    whole.append(msgspec.structs.replace(stored, is_head=False))
                else:
                    whole.append(stored)
                    heads.append((cell, stored.n))
        self._connection.executemany("INSERT INTO head (cell, op) VALUES (?, ?)", heads)

    def insert(self) -> None:
        run = self._connection.executemany
        run("INSERT INTO cell (id, ent, eid, fld) VALUES (?, ?, ?, ?)", self._new_cells)
        run("INSERT INTO op (n, id, cell, lam, ses, seq, hdr, pl) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", self._operations)
        run("INSERT INTO payload (op, salt, val) VALUES (?, ?, ?)", self._payloads)
        run("INSERT OR IGNORE INTO edge (parent, child) VALUES (?, ?)", self._edges)


def _checked(line: Line) -> Header:
    """Return the header of an operation that is as our writer writes it (or a newer writer, within the bounds)."""
    header_bytes, salt, value = line
    try:
        header = read_header(header_bytes)
        _check_bounds(header)
        if header.v == FORMAT:
            _check_as_written(header, header_bytes)
        if value is not None:
            _check_value(header, salt or b"", value)
    except (ValueError, NotCanonical, msgspec.MsgspecError) as problem:
        raise BadContent(detail=str(problem)[:120]) from problem
    return header


def _check_bounds(header: Header) -> None:
    """Check what every version must keep to, or the heads would not follow and the log could not be passed on."""
    if header.seq > MAX_WHOLE_NUMBER or not _is_session(header.ses):
        raise ValueError("session or counter out of bounds")
    ids = header.par if header.seen is None else (*header.par, *header.seen)
    if ids and not all(map(_is_operation_id, ids)):
        raise ValueError("header with a badly shaped id")
    if header.ent in NOUNS and not _is_record_id(header.eid):
        raise ValueError("badly shaped record id")


def _check_as_written(header: Header, header_bytes: bytes) -> None:
    if _canonical_header(header) != header_bytes:
        raise ValueError("header not as written")
    _read_moment(header.t)


def _check_value(header: Header, salt: bytes, value: bytes) -> None:
    if len(salt) != SALT_BYTES or len(value) > MAX_VALUE_BYTES or value_hash(salt, value) != header.ph:
        raise ValueError("value not as committed")
    read_json(value)
    if header.v == FORMAT:
        check_value(header.ent, header.fld, value)


def _follow_heads(store: Store, first_op: int, cells: set[int]) -> None:
    """In these cells, take replaced operations out of the heads and put the new ones in that nothing known replaces."""
    if not cells:
        return
    connection = store.connection
    connection.execute(
        "DELETE FROM head WHERE (cell, op) IN (SELECT o.cell, o.n FROM edge e JOIN op k ON k.n = e.child"
        " JOIN op o ON o.id = e.parent AND o.cell = k.cell WHERE e.child >= ?)",
        (first_op,),
    )
    connection.execute(
        "INSERT INTO head (cell, op) SELECT o.cell, o.n FROM op o WHERE o.n >= ? AND o.cell IN"
        " (SELECT value FROM json_each(?)) AND NOT EXISTS"
        " (SELECT 1 FROM edge e JOIN op k ON k.n = e.child WHERE e.parent = o.id AND k.cell = o.cell)",
        (first_op, msgspec.json.encode(sorted(cells)).decode()),
    )


def _is_cloned(store: Store, first_op: int) -> bool:
    found = store.connection.execute(
        "SELECT 1 FROM op a JOIN op b ON b.ses = a.ses AND b.seq = a.seq AND b.n <> a.n WHERE a.n >= ? LIMIT 1",
        (first_op,),
    )
    return found.fetchone() is not None
