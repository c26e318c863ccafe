"""The proof that a workshop file is whole: SQLite's own check, every hash anew, the rules of the log, the projection.

SQLite's check alone misses most single changed bits in text; the hashes miss none. Source: exchange design, 0 and 6.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from a87desk.domain.operation import Header, operation_id, read_header, value_hash
from a87desk.i18n import _
from a87desk.store.connection import sqlite_errors
from a87desk.store.fold import heads_of
from a87desk.store.store import Store


@dataclass(frozen=True, slots=True)
class Proof:
    """What the check found. `problems` are sentences for support; empty: everything agrees."""

    operations: int
    records: int
    problems: tuple[str, ...]


def check(store: Store, progress: Callable[[float], None] | None = None) -> Proof:
    """Prove that the log is as it was written, that its heads follow from it, and that the projection does.

    `progress` hears shares from 0 to 1 and may raise to cancel.
    """
    tell = progress or (lambda share: None)
    with sqlite_errors():
        problems = [
            _("SQLite: {line}").format(line=row[0])
            for row in store.connection.execute("PRAGMA integrity_check")
            if row[0] != "ok"
        ]
        tell(0.2)
        headers, wrong = _rehash(store)
        problems += wrong
        tell(0.5)
        problems += _compare_heads(store, headers)
        tell(0.7)
        problems += store.projection.differences()
        problems += _compare_search(store)
        records = len(store.log.entities())
    tell(1.0)
    return Proof(len(headers), records, tuple(problems))


def _rehash(store: Store) -> tuple[dict[bytes, Header], list[str]]:
    headers: dict[bytes, Header] = {}
    problems = []
    rows = store.connection.execute(
        "SELECT o.n, o.id, o.hdr, o.pl, p.salt, p.val, c.ent, c.eid, c.fld FROM op o JOIN cell c ON c.id = o.cell"
        " LEFT JOIN payload p ON p.op = o.n ORDER BY o.n"
    )
    for number, identity, header_bytes, state, salt, value, *cell in rows:
        header = read_header(header_bytes)
        whole = (
            operation_id(store.workshop_id, header_bytes) == identity
            and [header.ent, header.eid, header.fld] == cell
            and (value is None) == (state != "held")
            and (value is None or value_hash(salt, value) == header.ph)
        )
        if not whole:
            problems.append(_("Operation {number}: its content does not match its hash.").format(number=number))
        headers[identity] = header
    return headers, problems


def _compare_heads(store: Store, headers: dict[bytes, Header]) -> list[str]:
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


def _compare_search(store: Store) -> list[str]:
    store.connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    missing = store.projection.search_differences()
    return [
        _("Search: {noun} {record} cannot be found by its words.").format(noun=noun, record=one)
        for noun, one in missing
    ]
