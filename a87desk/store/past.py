"""A workshop as it stood at a moment: what came later is forgotten in a copy, and people's rows are made anew.

Knows the log tables. The file itself is never touched. What was known is what the moment says; in the file in which a
moment was named, the order of the log says it too, whatever other laptops wrote under the same numbers. Values that
were purged since, or never let out, are not there; a value that came later for a known operation is.
"""

from __future__ import annotations

from collections.abc import Iterable
from sqlite3 import Connection

from a87desk.store.file_copy import in_memory
from a87desk.store.known import runs_of
from a87desk.store.store import Store

_LATER = (
    "CREATE TEMP TABLE later AS SELECT o.n, o.id, o.cell FROM op o WHERE o.n >= :first OR NOT EXISTS"
    " (SELECT 1 FROM known_run k WHERE k.ses = o.ses AND o.seq BETWEEN k.first AND k.last)"
)
_FORGET = (
    "DELETE FROM head WHERE cell IN (SELECT cell FROM later)",
    "DELETE FROM payload WHERE op IN (SELECT n FROM later)",
    "DELETE FROM edge WHERE child IN (SELECT n FROM later)",
    "DELETE FROM op WHERE n IN (SELECT n FROM later)",
    "DELETE FROM cell WHERE id IN (SELECT cell FROM later) AND id NOT IN (SELECT cell FROM op)",
    "INSERT INTO head (cell, op) SELECT o.cell, o.n FROM op o WHERE o.cell IN (SELECT cell FROM later) AND NOT EXISTS"
    " (SELECT 1 FROM edge e JOIN op k ON k.n = e.child WHERE e.parent = o.id AND k.cell = o.cell)",
)


def as_it_stood(store: Store, known: Iterable[str], moment_id: str = "") -> Store:
    """Return a copy in memory of the workshop as it stood when this was `known` (see `Moment.known`).

    `moment_id` names the moment, or the version of a document that was given out then: where it was named in this very
    file, the order of the log is kept to as well.
    """
    copy = in_memory(store)
    connection = copy.connection
    with copy.transaction():
        connection.execute("CREATE TEMP TABLE known_run (ses TEXT, first INTEGER, last INTEGER)")
        connection.executemany("INSERT INTO known_run VALUES (?, ?, ?)", runs_of(known))
        connection.execute("CREATE INDEX temp.known_session ON known_run (ses, first)")
        connection.execute(_LATER, {"first": _named_here_at(connection, moment_id)})
        for statement in _FORGET:
            connection.execute(statement)
        copy.projection.rebuild()
    return copy


def _named_here_at(connection: Connection, moment_id: str) -> int:
    """Return the number of the first operation on a moment or version made in this file, beyond all for any other."""
    row = connection.execute(
        "SELECT min(o.n) FROM cell c JOIN op o ON o.cell = c.id"
        " WHERE c.eid = :id AND c.ent IN ('moment', 'document_version')"
        " AND EXISTS (SELECT 1 FROM act a WHERE a.kind = 'do' AND o.n BETWEEN a.first_op AND a.last_op)"
        " AND NOT EXISTS (SELECT 1 FROM op p JOIN cell d ON d.id = p.cell WHERE d.eid = :id AND d.ent = c.ent"
        " AND p.n < o.n)",
        {"id": moment_id},
    ).fetchone()
    return int(row[0]) if row[0] is not None else 2**62
