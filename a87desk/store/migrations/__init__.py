"""The released shapes of the log, in order. A module here is never edited after release.

A file is upgraded in one go, after a copy of it was saved; every released shape keeps a file in tests/files that must
open for ever.
"""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from a87desk.store.migrations import m0001_log

ORDER = (m0001_log,)


def migrations() -> Migrations:
    """Return all migrations of a workshop file, by name in order."""
    steps = Migrations("a87desk")
    for module in ORDER:
        steps(name=module.__name__.rpartition(".")[2])(module.upgrade)
    return steps


def upgrade(database: Database) -> None:
    """Bring the log tables of an open file to the newest shape."""
    migrations().apply(database)
