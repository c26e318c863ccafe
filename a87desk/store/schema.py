"""The projection of a workshop file: tables that follow from the nouns and can be rebuilt from the log at any time.

The log tables are the migrations'. Projection tables are dropped and made again whenever the nouns change.
"""

from __future__ import annotations

from functools import cache

from a87desk.domain.nouns import NOUNS
from a87desk.domain.record import Record, fields_of

APPLICATION_ID = 0x41383744  # "A87D"
SCHEMA_VERSION = 1

TRACE_COLUMNS = ("made_at", "made_by", "changed_at", "changed_by", "versions", "revived")
PLACE = ("group_id", "session_id", "position")
"""What has these is written into a list that grows while people talk; its end must be found at once."""
SEARCH_TABLES = (
    "CREATE TABLE searched (n INTEGER PRIMARY KEY, noun TEXT NOT NULL, id TEXT NOT NULL, UNIQUE (id, noun)) STRICT",
    "CREATE VIRTUAL TABLE search USING fts5 (words,"
    " tokenize = \"unicode61 remove_diacritics 2 categories 'L* N* Co M*'\")",
)


@cache
def projection_tables() -> tuple[str, ...]:
    """Return the statements that make the projection: one table for each noun, its index, and the search index."""
    tables = [_table_of(record_type) for record_type in NOUNS.values()]
    places = [
        f'CREATE INDEX "{noun}_place" ON "{noun}" ({", ".join(PLACE)})'
        for noun, record_type in NOUNS.items()
        if fields_of(record_type).keys() >= set(PLACE)
    ]
    return (*tables, *places, *SEARCH_TABLES)


def _table_of(record_type: type[Record]) -> str:
    columns = [f'"{field.name}" {field.column}' for field in fields_of(record_type).values()]
    trace = ["made_at TEXT", "made_by TEXT", "changed_at TEXT", "changed_by TEXT", "versions TEXT", "revived INTEGER"]
    return f'CREATE TABLE "{record_type.noun}" (id TEXT PRIMARY KEY, {", ".join((*columns, *trace))}) STRICT'
