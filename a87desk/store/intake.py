"""Taking operations of another laptop into the log: a union, all or nothing, in any order, as often as one likes.

Knows the log tables and which values the nouns allow. Runs inside the transaction of its caller. What our writer never
writes is refused as a whole; what a newer version wrote is kept and passed on. Rules: exchange design, 2.2 and 2.3.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import msgspec

from a87desk.domain.bundle_errors import BadContent
from a87desk.domain.canonical import NotCanonical, read_json
from a87desk.domain.nouns import NOUNS
from a87desk.domain.operation import (
    DELETED,
    FORMAT,
    MADE,
    MAX_VALUE_BYTES,
    NULL,
    SALT_BYTES,
    Header,
    operation_id,
    read_header,
    value_hash,
)  # fmt: skip
from a87desk.domain.record import fields_of
from a87desk.store.log import Entity
from a87desk.store.store import Store

_RECORD_ID = re.compile(r"[0-9a-f]{32}")
_canonical_header = msgspec.json.Encoder(order="sorted").encode
Line = tuple[bytes, bytes | None, bytes | None]
"""Header, salt and value of one operation; salt and value are None where the sender withheld the value."""


@dataclass(slots=True)
class Intake:
    """What came in. Counts are operations; `records` are all in the bundle, `touched` those to project anew."""

    first_op: int
    total: int = 0
    new: int = 0
    completed: int = 0
    redacted: int = 0
    unknown: int = 0
    cloned: bool = False
    touched: dict[Entity, None] = field(default_factory=dict)
    records: set[Entity] = field(default_factory=set)


class _RecordOf(msgspec.Struct, frozen=True, gc=False):
    ent: str
    eid: str


_read_record = msgspec.json.Decoder(_RecordOf).decode


class _Batch:
    """Rows that wait to be inserted together, and the cells they belong to."""

    def __init__(self, store: Store) -> None:
        self._connection = store.connection
        rows = self._connection.execute("SELECT eid, ent, fld, id FROM cell")
        self.cells: dict[tuple[str, str, str], int] = {row[:3]: row[3] for row in rows}
        self.new_cells: list[tuple[int, str, str, str]] = []
        self.operations: list[tuple[object, ...]] = []
        self.payloads: list[tuple[object, ...]] = []
        self.edges: list[tuple[bytes, int]] = []

    def cell(self, header: Header) -> int:
        key = (header.eid, header.ent, header.fld)
        number = self.cells.get(key)
        if number is None:
            number = self.cells[key] = len(self.cells) + 1
            self.new_cells.append((number, header.ent, header.eid, header.fld))
        return number

    def insert(self) -> None:
        run = self._connection.executemany
        run("INSERT INTO cell (id, ent, eid, fld) VALUES (?, ?, ?, ?)", self.new_cells)
        run("INSERT INTO op (n, id, cell, lam, ses, seq, hdr, pl) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", self.operations)
        run("INSERT INTO payload (op, salt, val) VALUES (?, ?, ?)", self.payloads)
        run("INSERT OR IGNORE INTO edge (parent, child) VALUES (?, ?)", self.edges)


def take_in(store: Store, lines: Iterable[Line], progress: Callable[[int], None] | None = None) -> Intake:
    """Add every operation that the log lacks; the heads follow, the projection does not (see `Store.keep_import`).

    `progress` hears every thousandth operation and may raise to cancel. Must run inside `Store.transaction`.

    Raises:
        BadContent: an operation that our writer never writes.
    """
    connection = store.connection
    intake = Intake(first_op=store.log.last_number() + 1)
    held = {row[0]: row[1] for row in connection.execute("SELECT id, pl FROM op")}
    batch = _Batch(store)
    for line in lines:
        intake.total += 1
        if progress and intake.total % 1000 == 0:
            progress(intake.total)
        known = held.get(operation_id(store.workshop_id, line[0]))
        if known is not None:
            record = _read_record(line[0])
            intake.records.add((record.ent, record.eid))
        if known is None:
            _take_new(store.workshop_id, line, batch, intake, held)
        elif known == "withheld" and line[2] is not None:
            _complete(store, line, intake)
        elif known == "redacted" and line[2] is not None:
            intake.redacted += 1
    batch.insert()
    _follow_heads(store, intake.first_op)
    intake.cloned = _is_cloned(store, intake.first_op)
    return intake


def _take_new(workshop_id: str, line: Line, batch: _Batch, intake: Intake, held: dict[bytes, str]) -> None:
    header_bytes, salt, value = line
    header = _checked(line)
    number = intake.first_op + intake.new
    identity = operation_id(workshop_id, header_bytes)
    state = "withheld" if value is None else "held"
    held[identity] = state
    cell = batch.cell(header)
    batch.operations.append((number, identity, cell, header.lam, header.ses, header.seq, header_bytes, state))
    if value is not None:
        batch.payloads.append((number, salt, value))
    for parent in header.par:
        batch.edges.append((bytes.fromhex(parent), number))
    intake.new += 1
    intake.unknown += header.ent not in NOUNS
    intake.touched[header.ent, header.eid] = None
    intake.records.add((header.ent, header.eid))


def _complete(store: Store, line: Line, intake: Intake) -> None:
    """Keep a value that an earlier bundle withheld; its commitment in the header proves that it is the same."""
    header = _checked(line)
    connection = store.connection
    identity = operation_id(store.workshop_id, line[0])
    number = connection.execute("SELECT n FROM op WHERE id = ?", (identity,)).fetchone()[0]
    connection.execute("INSERT INTO payload (op, salt, val) VALUES (?, ?, ?)", (number, line[1], line[2]))
    connection.execute("UPDATE op SET pl = 'held' WHERE n = ?", (number,))
    intake.completed += 1
    intake.touched[header.ent, header.eid] = None


def _checked(line: Line) -> Header:
    """Return the header of an operation that is as our writer writes it (or a newer writer, within the bounds)."""
    header_bytes, salt, value = line
    try:
        header = read_header(header_bytes)
        for parent in header.par:
            bytes.fromhex(parent)
        if header.v == FORMAT and _canonical_header(header) != header_bytes:
            raise ValueError("header not as written")
        if value is not None:
            _check_value(header, salt or b"", value)
    except (ValueError, NotCanonical, msgspec.MsgspecError) as problem:
        raise BadContent(detail=str(problem)[:120]) from problem
    return header


def _check_value(header: Header, salt: bytes, value: bytes) -> None:
    if len(salt) != SALT_BYTES or len(value) > MAX_VALUE_BYTES or value_hash(salt, value) != header.ph:
        raise ValueError("value not as committed")
    read_json(value)
    if header.v != FORMAT or header.ent not in NOUNS:
        return
    if not _RECORD_ID.fullmatch(header.eid):
        raise ValueError("badly shaped record id")
    decode = _decoders(header.ent).get(header.fld)
    if decode and value != NULL:
        decode(value)


@cache
def _decoders(noun: str) -> dict[str, Callable[[bytes], Any]]:
    claims = dict.fromkeys((DELETED, MADE), msgspec.json.Decoder(bool).decode)
    return claims | {name: msgspec.json.Decoder(one.type).decode for name, one in fields_of(NOUNS[noun]).items()}


def _follow_heads(store: Store, first_op: int) -> None:
    """Take replaced operations out of the heads and put the new ones in that nothing known replaces."""
    connection = store.connection
    connection.execute(
        "DELETE FROM head WHERE (cell, op) IN (SELECT o.cell, o.n FROM edge e JOIN op k ON k.n = e.child"
        " JOIN op o ON o.id = e.parent AND o.cell = k.cell WHERE e.child >= ?)",
        (first_op,),
    )
    connection.execute(
        "INSERT INTO head (cell, op) SELECT o.cell, o.n FROM op o WHERE o.n >= ? AND NOT EXISTS"
        " (SELECT 1 FROM edge e JOIN op k ON k.n = e.child WHERE e.parent = o.id AND k.cell = o.cell)",
        (first_op,),
    )


def _is_cloned(store: Store, first_op: int) -> bool:
    found = store.connection.execute(
        "SELECT 1 FROM op a JOIN op b ON b.ses = a.ses AND b.seq = a.seq AND b.n <> a.n WHERE a.n >= ? LIMIT 1",
        (first_op,),
    )
    return found.fetchone() is not None
