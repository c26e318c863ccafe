"""The rules of the log in their plainest form: operations in, state out.

The specification that the file is proved against. Knows no SQLite and is not fast.
Source: exchange design, 2.2 (rules of the fold).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from a87desk.domain.operation import DELETED, Header

Cell = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class FoldedRecord:
    """A record by the rules: is it to be seen, was it revived, and the ids of the heads of each of its cells."""

    alive: bool
    revived: bool
    heads: Mapping[str, frozenset[bytes]]


def heads_of(operations: Mapping[bytes, Header]) -> dict[Cell, set[bytes]]:
    """Return the heads of every cell: what no known operation of the same cell lists as a parent (rules 1, 2)."""
    cells: dict[Cell, set[bytes]] = {}
    for identity, header in operations.items():
        cells.setdefault((header.ent, header.eid, header.fld), set()).add(identity)
    replaced: dict[Cell, set[bytes]] = {}
    for header in operations.values():
        cell = (header.ent, header.eid, header.fld)
        replaced.setdefault(cell, set()).update(bytes.fromhex(parent) for parent in header.par)
    return {cell: members - replaced[cell] for cell, members in cells.items()}


def fold(operations: Mapping[bytes, Header], removals: Iterable[bytes]) -> dict[tuple[str, str], FoldedRecord]:
    """Return every record. `removals` are the ids of the operations on `_del` whose value is true (rule 4)."""
    true = set(removals)
    records: dict[tuple[str, str], dict[str, frozenset[bytes]]] = {}
    for (noun, record_id, name), heads in heads_of(operations).items():
        records.setdefault((noun, record_id), {})[name] = frozenset(heads)
    return {entity: _record(operations, heads, true) for entity, heads in records.items()}


def _record(operations: Mapping[bytes, Header], heads: dict[str, frozenset[bytes]], true: set[bytes]) -> FoldedRecord:
    fields = {identity for name, members in heads.items() if name != DELETED for identity in members}
    deleted = heads.get(DELETED, frozenset())
    removing = deleted & true
    seen = {bytes.fromhex(one) for identity in removing for one in operations[identity].seen or ()}
    hidden = bool(removing) and removing == deleted and fields <= seen
    return FoldedRecord(bool(fields) and not hidden, bool(fields) and bool(removing) and not hidden, heads)
