"""The released shapes of the log, in order. A module here is never edited after release.

A file is upgraded in one go, after a copy of it was saved; every released shape keeps a file in tests/files that must
open for ever.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from a87desk.store.migrations import m0001_log

if TYPE_CHECKING:
    from sqlite_utils.migrations import Migrations

ORDER = (m0001_log,)
LOG_TABLES = m0001_log.TABLES
"""The log tables as the last migration leaves them; a test proves that an upgraded file has exactly these."""


def migrations() -> Migrations:
    """Return all migrations of a workshop file, by name in order."""
    from sqlite_utils.migrations import Migrations

    steps = Migrations("a87desk")
    for module in ORDER:
        steps(name=module.__name__.rpartition(".")[2])(module.upgrade)
    return steps


def upgrade(connection: sqlite3.Connection) -> None:
    """Bring the log tables of an open file to the newest shape."""
    from sqlite_utils import Database

    migrations().apply(Database(connection, execute_plugins=False))
