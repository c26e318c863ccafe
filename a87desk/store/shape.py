"""Whether a file has exactly the tables that this program makes, and nothing that could run by itself.

A crafted file could carry triggers, views or virtual tables; none is ever opened. Source: exchange design, 6 and 7.
"""

from __future__ import annotations

import re
import sqlite3
from functools import cache

from a87desk.domain.bundle_errors import WorkshopDamaged
from a87desk.store.migrations import LOG_TABLES
from a87desk.store.schema import projection_tables

Shape = frozenset[tuple[str, str, str]]
_BOOKKEEPING = {("table", "_sqlite_migrations"), ("index", "idx__sqlite_migrations_migration_set_name")}
_is_search_table = re.compile(r"create virtual table \w+ using fts5 \(.*\)", re.IGNORECASE).fullmatch


def shape_of(connection: sqlite3.Connection) -> Shape:
    """Return (type, name, statement) of everything in a file but the list of migrations and SQLite's own indexes."""
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master")
    return frozenset(
        (kind, name, " ".join(sql.split()))
        for kind, name, sql in rows
        if (kind, name) not in _BOOKKEEPING and (sql or kind != "index")
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
    if any(sql.lower().startswith("create virtual") and not _is_search_table(sql) for _, _, sql in rest):
        raise WorkshopDamaged()
    return False


def drop_projection(connection: sqlite3.Connection) -> None:
    """Drop every table that is not of the log.

    Raises:
        WorkshopDamaged: something is left that this program never makes, such as an index on the log.
    """
    log, _ = expected_shapes()
    rest = shape_of(connection) - log
    virtual = [name for _, name, sql in rest if sql.lower().startswith("create virtual")]
    tables = [
        name for kind, name, _ in rest if kind == "table" and not name.startswith(tuple(f"{one}_" for one in virtual))
    ]
    for name in (*virtual, *(name for name in tables if name not in virtual)):
        quoted = name.replace('"', '""')
        connection.execute(f'DROP TABLE IF EXISTS "{quoted}"')
    if shape_of(connection) != log:
        raise WorkshopDamaged()
