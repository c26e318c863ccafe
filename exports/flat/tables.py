"""Records as a table of texts with a schema: what a CSV file holds, and what each of its columns means.

Knows the fields of nouns and the types of a table schema (Frictionless Data, Table Schema 1.0). Must not know files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import NoneType
from typing import Annotated, Any, get_args, get_origin

import msgspec

from a87desk.domain.document_lists import Audience
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.record import Record, RecordField, fields_of
from exports.flat.records import LIST_OF, allowed_fields

Write = Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class TableField:
    """A column: its name, how the schema describes it, and how a record's value is written."""

    name: str
    schema: Mapping[str, object]
    of: str
    write: Write


@dataclass(frozen=True, slots=True)
class FlatTable:
    """The rows of one list, the names of the columns first; `schema` describes them."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    schema: Mapping[str, object]

    @property
    def count(self) -> int:
        """How many records there are."""
        return len(self.rows) - 1


def flat_table(
    name: str,
    records: Sequence[Record],
    audience: Audience,
    lists: frozenset[str],
    codes: Mapping[str, str],
) -> FlatTable:
    """Return the table of a list with records in it; `lists` are all that the package has, for references.

    `codes` are those by which people know recommendations; they are no field of a record.
    """
    record_type = type(records[0])
    fields = list(_fields(record_type, audience))
    heads: list[dict[str, object]] = [
        {"name": "id", "type": "string", "description": "Identity", "constraints": {"required": True}}
    ]
    has_codes = name == "recommendations"
    if has_codes:
        heads.append({"name": "code", "type": "string", "description": "Code by which people know it"})
    heads += [dict(one.schema) for one in fields]
    rows = [tuple(str(head["name"]) for head in heads)]
    for record in records:
        code = (codes.get(record.id, ""),) if has_codes else ()
        rows.append((record.id, *code, *(one.write(getattr(record, one.of)) for one in fields)))
    keys = [
        {"fields": one.name, "reference": {"resource": LIST_OF[one.name], "fields": "id"}}
        for one in fields
        if one.name.endswith("_id") and LIST_OF.get(one.name) in lists
    ]
    schema: dict[str, object] = {"fields": heads, "primaryKey": "id", "missingValues": [""]}
    if keys:
        schema["foreignKeys"] = keys
    return FlatTable(name, tuple(rows), schema)


def _fields(record_type: type[Record], audience: Audience) -> Iterator[TableField]:
    known = fields_of(record_type)
    for name in allowed_fields(record_type, audience):
        yield from _columns(known[name])


def _columns(one: RecordField) -> Iterator[TableField]:
    about = {"description": _description(one.type)}
    kind = _kind(one.type)
    if kind is FuzzyDate:
        yield TableField(one.name, {"name": one.name, "type": "string", **about}, one.name, _date("as_written"))
        parts = (("precision", "How exactly it is known"), ("first", "First day it may mean"),
                 ("last", "Last day it may mean"))  # fmt: skip
        for part, words in parts:
            typed = "string" if part == "precision" else "date"
            schema = {"name": f"{one.name}_{part}", "type": typed, "description": words}
            yield TableField(f"{one.name}_{part}", schema, one.name, _date(part))
        return
    described: dict[str, object] = {"name": one.name, "type": _TYPES.get(kind, "string"), **about}
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        described["constraints"] = {"enum": [member.value for member in kind]}
    yield TableField(one.name, described, one.name, _written)


_TYPES = {int: "integer", bool: "boolean", tuple: "array"}


def _date(part: str) -> Write:
    return lambda value: "" if value is None else str(getattr(value, part) or "")


def _written(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return msgspec.json.encode(value).decode("utf-8") if value else ""
    return str(value.value if isinstance(value, StrEnum) else value)


def _kind(hint: Any) -> Any:
    """Return what a field holds, without its description, None and name as an identity."""
    if get_origin(hint) is Annotated:
        return _kind(get_args(hint)[0])
    if get_origin(hint) is tuple:
        return tuple
    parts = [part for part in get_args(hint) if part is not NoneType]
    if parts and not isinstance(hint, type):
        return _kind(parts[0])
    return getattr(hint, "__supertype__", hint)


def _description(hint: Any) -> str:
    found = [part for part in get_args(hint)[1:] if isinstance(part, msgspec.Meta)]
    return (found[0].description or "") if found else ""
