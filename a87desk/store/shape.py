"""Whether a file has exactly the tables that this program makes, and nothing that could run by itself.

A crafted file could carry triggers, views or virtual tables; none is ever opened. Source: exchange design, 6 and 7.
"""

from __future__ import annotations

import sqlite3
from functools import cache

from a87desk.domain.bundle_errors import WorkshopDamaged
from a87desk.store.migrations import LOG_TABLES
from a87desk.store.schema import SEARCH_MODULE, projection_tables

Shape = frozenset[tuple[str, str, str]]
_BOOKKEEPING = ("_sqlite_migrations", "sqlite_")


def shape_of(connection: sqlite3.Connection) -> Shape:
    """Return (type, name, statement) of everything in a file, without SQLite's own tables."""
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master")
    return frozenset(
        (kind, name, " ".join(sql.split())) for kind, name, sql in rows if not name.startswith(_BOOKKEEPING)
    )


@cache
def expected_shapes() -> tuple[Shape, Shape]:
    """Return the shape of the log tables, and of the projection tables, as this version makes them."""
    connection = sqlite3.connect(":memory:")
    for statement in LOG_TABLES:
        connection.execute(statement)
    log = shape_of(connection)
    for statement in projection_tables():
        connection.execute(statement)
    everything = shape_of(connection)
    connection.close()
    return log, everything - log


def check_shape(connection: sqlite3.Connection) -> bool:
    """Return whether the projection is that of this version; False: it is another's and has to be made anew.

    Raises:
        WorkshopDamaged: the log has another shape, or there is something that this program never makes.
    """
    log, projection = expected_shapes()
    found = shape_of(connection)
    if not log <= found or any(kind not in ("table", "index") for kind, _, _ in found):
        raise WorkshopDamaged()
    rest = found - log
    if rest == projection:
        return True
    if any(sql.lower().startswith("create virtual") and SEARCH_MODULE not in sql.lower() for _, _, sql in rest):
        raise WorkshopDamaged()
    return False


def drop_projection(connection: sqlite3.Connection) -> None:
    """Drop every table that is not of the log."""
    log, _ = expected_shapes()
    rest = shape_of(connection) - log
    virtual = [name for _, name, sql in rest if sql.lower().startswith("create virtual")]
    tables = [
        name for kind, name, _ in rest if kind == "table" and not name.startswith(tuple(f"{one}_" for one in virtual))
    ]
    for name in (*virtual, *(name for name in tables if name not in virtual)):
        quoted = name.replace('"', '""')
        connection.execute(f'DROP TABLE IF EXISTS "{quoted}"')
