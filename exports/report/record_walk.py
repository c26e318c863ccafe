"""Changing every record of a model wherever it stands, so that no copy of it is forgotten.

Knows how frozen models are built: dataclasses, tuples and mappings of records. Must not know any record.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from a87desk.domain.record import Record

M = TypeVar("M")


def every_record_changed(model: M, change: Callable[[Record], Record], emptied: Collection[str] = ()) -> M:
    """Return a model with each record as `change` gives it back; what did not change is the very same object.

    `emptied` are fields of read models, such as who wrote a line, that hold nothing afterwards.
    """
    walk = _Walk(change, frozenset(emptied))
    found: M = walk.of(model)
    return found


def every_text_changed(model: M, rewrite: Callable[[str], str]) -> M:
    """Return a model with every text of people rewritten, in records and in read models; identities stay."""

    def change(record: Record) -> Record:
        changes = {}
        for name in record.__struct_fields__:
            before = getattr(record, name)
            after = before if _is_code(name) else _rewritten(before, rewrite)
            if after != before:
                changes[name] = after
        return msgspec.structs.replace(record, **changes) if changes else record

    found: M = _Walk(change, frozenset(), rewrite).of(model)
    return found


def _is_code(name: str) -> bool:
    return name.endswith(("id", "_ids")) or name in ("position", "sha", "stamp", "known")


def _rewritten(value: Any, rewrite: Callable[[str], str]) -> Any:
    if type(value) is str:
        return rewrite(value) if value else value
    if isinstance(value, tuple) and value and all(type(one) is str for one in value):
        return tuple(rewrite(one) for one in value)
    return value


class _Walk:
    def __init__(
        self,
        change: Callable[[Record], Record],
        emptied: frozenset[str],
        rewrite: Callable[[str], str] | None = None,
    ) -> None:
        self._change, self._emptied, self._rewrite = change, emptied, rewrite
        self._known: dict[int, tuple[Any, Any]] = {}

    def of(self, value: Any) -> Any:
        if value is None or isinstance(value, str | int | float | type):
            return value
        known = self._known.get(id(value))
        if known is None:
            # The value is kept beside its image: else its address could be given to another one meanwhile.
            known = self._known[id(value)] = (value, self._image(value))
        return known[1]

    def _image(self, value: Any) -> Any:
        if isinstance(value, Record):
            return self._change(value)
        if isinstance(value, tuple):
            items = tuple(map(self.of, value))
            return value if all(map(_is, items, value)) else items
        if isinstance(value, Mapping):
            mapped = {key: self.of(one) for key, one in value.items()}
            return value if all(mapped[key] is one for key, one in value.items()) else mapped
        return self._dataclass(value) if dataclasses.is_dataclass(value) else value

    def _dataclass(self, value: Any) -> Any:
        changes: dict[str, Any] = {}
        for name, is_given in _FIELDS[type(value)]:
            before = getattr(value, name)
            after = self._field(name, before)
            if after is not before and is_given:
                changes[name] = after
        return dataclasses.replace(value, **changes) if changes else value

    def _field(self, name: str, before: Any) -> Any:
        if not isinstance(before, str):
            return self.of(before)
        if name in self._emptied:
            return "" if before else before
        is_words = self._rewrite is not None and type(before) is str and not _is_code(name)
        after = self._rewrite(before) if is_words and self._rewrite is not None else before
        return before if after == before else after


class _Fields(dict[type[Any], tuple[tuple[str, bool], ...]]):
    """The names of the fields of a dataclass, and whether each is given when it is made; looked up once for each."""

    def __missing__(self, of: type[Any]) -> tuple[tuple[str, bool], ...]:
        found = self[of] = tuple((field.name, field.init) for field in dataclasses.fields(of))
        return found


_FIELDS = _Fields()


def _is(first: object, second: object) -> bool:
    return first is second


def every_text(model: object) -> Iterator[str]:
    """Yield every text in a model, identities and codes too."""
    for value in _everything(model):
        yield from (one for one in _parts(value) if isinstance(one, str))


def every_record(model: object) -> Iterator[Record]:
    """Yield every record in a model once."""
    return (one for one in _everything(model) if isinstance(one, Record))


def _everything(model: object) -> Iterator[Any]:
    """Yield everything in a model that has parts, once."""
    seen: dict[int, Any] = {}
    waiting: list[Any] = [model]
    while waiting:
        value = waiting.pop()
        if id(value) in seen:
            continue
        seen[id(value)] = value
        yield value
        waiting.extend(one for one in _parts(value) if one is not None and not isinstance(one, str | int | float))


def _parts(value: Any) -> Iterable[Any]:
    if isinstance(value, Record):
        return [getattr(value, name) for name in value.__struct_fields__]
    if isinstance(value, Mapping):
        return value.values()
    if isinstance(value, tuple | frozenset | list):
        return value
    if dataclasses.is_dataclass(value):
        return [getattr(value, name) for name, _is_given in _FIELDS[type(value)]]
    return ()
