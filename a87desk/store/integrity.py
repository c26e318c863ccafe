"""The proof that a workshop file is whole: SQLite's own check, every hash anew, the rules of the log, the projection.

SQLite's check alone misses most single changed bits in text; the hashes miss none. Source: exchange design, 0 and 6.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

import msgspec

from a87desk.domain.operation import Header, Operation, operation_id, read_header, value_hash
from a87desk.i18n import _
from a87desk.store.connection import ask, sqlite_errors
from a87desk.store.fold import heads_of
from a87desk.store.store import Store

Headers = dict[bytes, Header]


@dataclass(frozen=True, slots=True)
class Proof:
    """What the check found. `problems` are sentences for support; empty: everything agrees."""

    operations: int
    records: int
    problems: tuple[str, ...]


def check(store: Store, progress: Callable[[float], None] | None = None) -> Proof:
    """Prove that the log is as it was written, that its heads follow from it, and that the projection does.

    `progress` hears shares from 0 to 1 and may raise to cancel.

    Raises:
        WorkshopDamaged: SQLite itself cannot read the file to the end.
    """
    headers: Headers = {}
    parts: list[tuple[float, Callable[[], list[str]]]] = [
        (0.1, lambda: _ask_sqlite(store)),
        (0.4, lambda: _rehash(store, headers)),
        (0.6, lambda: _compare_heads(store, headers)),
        (0.7, lambda: _compare_edges(store, headers)),
        (0.9, store.projection.differences),
        (1.0, lambda: _compare_search(store)),
    ]
    problems: list[str] = []
    for share, part in parts:
        try:
            with sqlite_errors():
                problems += part()
        except (ValueError, TypeError, LookupError, msgspec.MsgspecError) as problem:
            problems.append(_("A row cannot be read: {problem}.").format(problem=type(problem).__name__))
        if progress:
            progress(share)
    with sqlite_errors():
        records = len(store.log.entities())
    return Proof(len(headers), records, tuple(problems))


def is_as_written(workshop_id: str, operation: Operation) -> bool:
    """Whether the bytes of an operation are those that its identity and its commitment were made from."""
    if operation_id(workshop_id, operation.header) != operation.id:
        return False
    if operation.value is None:
        return True
    return value_hash(operation.salt or b"", operation.value) == read_header(operation.header).ph


def _ask_sqlite(store: Store) -> list[str]:
    lines = [row[0] for row in ask(store.connection, "PRAGMA integrity_check")]
    return [_("SQLite: {line}").format(line=line) for line in lines if line != "ok"]


def _rehash(store: Store, headers: Headers) -> list[str]:
    problems = []
    rows = store.connection.execute(
        "SELECT o.n, o.id, o.hdr, o.pl, o.lam, o.ses, o.seq, p.salt, p.val, c.ent, c.eid, c.fld FROM op o"
        " LEFT JOIN cell c ON c.id = o.cell LEFT JOIN payload p ON p.op = o.n ORDER BY o.n"
    )
    for number, identity, header_bytes, state, *stamp, salt, value, noun, record, field in rows:
        try:
            header = headers[identity] = read_header(header_bytes)
            whole = (
                is_as_written(store.workshop_id, Operation(identity, header_bytes, salt, value))
                and [header.ent, header.eid, header.fld] == [noun, record, field]
                and [header.lam, header.ses, header.seq] == stamp
                and (value is None) == (state != "held")
            )
        except (ValueError, TypeError):
            whole = False
        if not whole:
            problems.append(_("Operation {number}: its content does not match its hash.").format(number=number))
    return problems + _rehash_attachments(store)


def _rehash_attachments(store: Store) -> list[str]:
    rows = store.connection.execute("SELECT sha, size, data FROM blob")
    return [
        _("An attachment does not match its hash: {hash}.").format(hash=sha.hex())
        for sha, size, data in rows
        if sha256(data).digest() != sha or len(data) != size
    ]


def _compare_heads(store: Store, headers: Headers) -> list[str]:
    expected = {(*cell, head) for cell, heads in heads_of(headers).items() for head in heads}
    rows = store.connection.execute(
        "SELECT c.ent, c.eid, c.fld, o.id FROM head h JOIN cell c ON c.id = h.cell JOIN op o ON o.n = h.op"
    )
    kept = {tuple(row) for row in rows}
    return [
        _("{noun} {record}: the heads of “{field}” do not follow from the log.").format(
            noun=noun, record=record, field=name
        )
        for noun, record, name, _id in sorted(expected ^ kept)
    ]


def _compare_edges(store: Store, headers: Headers) -> list[str]:
    expected = {(bytes.fromhex(parent), child) for child, header in headers.items() for parent in header.par}
    kept = set(store.connection.execute("SELECT e.parent, o.id FROM edge e JOIN op o ON o.n = e.child"))
    return [
        _("Operation {id}: what it replaces does not follow from the log.").format(id=child.hex())
        for _parent, child in sorted(expected ^ kept)
    ]


def _compare_search(store: Store) -> list[str]:
    store.connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    return [
        _("Search: {noun} {record} cannot be found by its words.").format(noun=noun, record=record)
        for noun, record in store.projection.search_differences()
    ]
