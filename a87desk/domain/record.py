"""What every noun of the field has in common: an identity, fields with a meaning, and who may see each field.

A noun is one frozen struct. From its fields follow the cells of the log, the columns of its projection table, the open
workshop JSON and its schema, and which words are searched; so a field is written down once, here in `domain`.
"""

from __future__ import annotations

import secrets
from enum import StrEnum
from functools import cache
from hashlib import sha256
from types import NoneType, UnionType
from typing import Annotated, Any, ClassVar, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta, Struct


class Privacy(StrEnum):
    """Who may ever see a field (exchange design, 4.2)."""

    PUBLIC = "P0"
    INTERNAL = "P1"
    PERSONAL = "P2"
    TESTIMONY = "P3"


def about(description: str, privacy: Privacy = Privacy.INTERNAL, *, searched: bool = False) -> Meta:
    """Describe a field: its meaning for the schema, its privacy class, whether full-text search reads it."""
    return Meta(description=description, extra={"privacy": privacy, "searched": searched})


def place(description: str) -> Meta:
    """Describe a field that holds a place in an order (see `a87desk.domain.position`)."""
    return Meta(
        description=description, pattern=r"^[0-9a-z]*$(?!\n)", extra={"privacy": Privacy.INTERNAL, "searched": False}
    )


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A thing of the field with an identity that never changes. Every other field may be unknown (its default)."""

    noun: ClassVar[str]
    id: Annotated[str, Meta(description="Identity: 32 hexadecimal digits, never a name or a row number.")]


class RecordField(msgspec.Struct, frozen=True):
    """One field of a noun. `column` is its SQLite type; lists and dates are kept as JSON text."""

    name: str
    type: Any
    default: Any
    privacy: Privacy
    searched: bool
    column: str
    is_json: bool


@cache
def fields_of(record_type: type[Record]) -> dict[str, RecordField]:
    """Return the fields of a noun by name, in the order written, without `id`."""
    hints = get_type_hints(record_type, include_extras=True)
    return {
        field.name: _record_field(field, hints[field.name])
        for field in msgspec.structs.fields(record_type)
        if field.name != "id"
    }


def _record_field(field: msgspec.structs.FieldInfo, hint: Any) -> RecordField:
    metas = [part for part in get_args(hint)[1:] if isinstance(part, Meta)] if get_origin(hint) is Annotated else []
    extra = metas[0].extra or {} if metas else {}
    return RecordField(
        name=field.name,
        type=hint,
        default=field.default,
        privacy=extra.get("privacy", Privacy.INTERNAL),
        searched=extra.get("searched", False),
        column="INTEGER" if _plain(hint) in (int, bool) else "TEXT",
        is_json=not (isinstance(_plain(hint), type) and issubclass(_plain(hint), int | str)),
    )


def _plain(hint: Any) -> Any:
    """Return the type of a field without its description, its None and its name as an identity."""
    if get_origin(hint) is Annotated:
        return _plain(get_args(hint)[0])
    if get_origin(hint) in (UnionType, Union):
        return _plain(next(part for part in get_args(hint) if part is not NoneType))
    return getattr(hint, "__supertype__", hint)


def new_id() -> str:
    """Return a fresh identity: 128 random bits, so that it tells neither time nor laptop."""
    return secrets.token_hex(16)


def derived_id(*parts: str) -> str:
    """Return the identity that belongs to these parts, the same on every laptop.

    For records that two laptops must not make twice: a pair of recommendations, a member of a theme, an imported row.
    """
    return sha256("\0".join(("a87id1", *parts)).encode("utf-8", "surrogatepass")).hexdigest()[:32]
