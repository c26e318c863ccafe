"""What a command writes with: records come in, operations go to the log.

A writer lives for one act. It never says UPDATE or DELETE to a fact: it appends operations that list what they replace.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import zip_longest
from typing import Any

import msgspec

from a87desk.domain.nouns import NOUNS
from a87desk.domain.operation import (
    DELETED,
    MADE,
    MAX_LAMPORT,
    MAX_VALUE_BYTES,
    NULL,
    Header,
    Operation,
    make_operation,
)
from a87desk.domain.record import Record, fields_of
from a87desk.domain.words import MAX_CHARACTERS, TextTooLong, clean_words
from a87desk.store.blobs import Blobs
from a87desk.store.log import Entity, Log, StoredOperation
from a87desk.store.values import is_value

MOST_IDS = 300
"""How many operations one header names at most: it has to stay below 32 KB."""
Basis = Mapping[str, tuple[str, ...]]
"""For each field, the ids of the operations that were on screen when a person began to edit."""


@dataclass(slots=True)
class Stamp:
    """What every operation of one act says of its making: session and its counter, Lamport counter, time, author."""

    workshop_id: str
    session: str
    sequence: int
    lamport: int
    at: str
    by: str


@dataclass(slots=True)
class Writer:
    """Appends operations of one act. `touched` are the records it wrote to, in order.

    `whole` are those of them that nothing was known of before, with their operations.
    """

    log: Log
    stamp: Stamp
    blobs: Blobs
    touched: dict[Entity, None] = field(default_factory=dict)
    whole: dict[Entity, list[StoredOperation]] = field(default_factory=dict)
    count: int = 0

    def add(self, record: Record) -> None:
        """Write a new record; a record that was removed and has the same identity comes back with these fields."""
        entity = (record.noun, record.id)
        if self.log.knows(entity):
            self.change(type(record), record.id, _values(record))
            self._bring_back(entity)
            return
        defaults = _defaults(type(record))
        given = {name: value for name, value in _values(record).items() if value != defaults[name]}
        made = [self._made(entity, name, value, (), None) for name, value in (given or {MADE: True}).items()]
        self.whole[entity] = self.log.append_first(made)
        self.touched[entity] = None
        self.count += len(made)

    def change(
        self, record_type: type[Record], record_id: str, fields: Mapping[str, object], basis: Basis | None = None
    ) -> None:
        """Write new values of fields. What is the same already is not written again.

        `basis` says what the editor saw for each field; without it, what the file holds now. A field that a person left
        as it was on screen is not written, so that it cannot stand against what another laptop wrote meanwhile. None
        makes any field unknown, as undo does: a version that says so can be chosen of two.
        """
        entity = (record_type.noun, record_id)
        for name, given in fields.items():
            value = None if given is None else _as_kept(given, fields_of(record_type)[name].type)
            parents = self.log.head_ids(entity, name) if basis is None else basis.get(name, ())
            if not self._is_on_screen(entity, name, value, parents):
                self._append(entity, name, value, parents)

    def remove(self, record_type: type[Record], record_id: str) -> None:
        """Remove a record: it is no longer seen, and every word of it stays in the log."""
        self.write_removal((record_type.noun, record_id), self.log.field_head_ids((record_type.noun, record_id)))

    def write_removal(self, entity: Entity, seen: tuple[str, ...]) -> None:
        """Write that a record is removed by somebody who had seen these field heads."""
        self._append(entity, DELETED, True, self.log.head_ids(entity, DELETED), seen)

    def _bring_back(self, entity: Entity) -> None:
        heads = [one for one in self.log.of_entity(entity) if one.is_head and one.field == DELETED]
        if any(head.value != b"false" for head in heads):
            self._append(entity, DELETED, False, tuple(head.id.hex() for head in heads))

    def write_value(self, entity: Entity, name: str, value: object, parents: tuple[str, ...]) -> None:
        """Write a value as it stood before (undo, redo), replacing the given operations."""
        self._append(entity, name, value, parents)

    def _is_on_screen(self, entity: Entity, name: str, value: object, parents: tuple[str, ...]) -> bool:
        """Whether the one version that the editor saw says this value already.

        Where there was none, or none that can be shown here (withheld, or of a newer version), the default was on
        screen: leaving it there must not empty a field that somebody else filled.
        """
        if len(parents) > 1:
            return False
        seen = next((one for one in self.log.of_entity(entity) if [one.id.hex()] == [*parents]), None)
        if parents and seen is None:
            return False
        if seen is None or seen.value in (None, NULL) or not is_value(entity[0], name, seen.value):
            return value is None or value == _defaults(NOUNS[entity[0]]).get(name)
        return bool(msgspec.json.decode(seen.value) == value)

    def _append(
        self, entity: Entity, name: str, value: object, parents: tuple[str, ...], seen: tuple[str, ...] | None = None
    ) -> None:
        """Append a value that replaces `parents`; as several operations where one header cannot name them all."""
        for some_parents, some_seen in zip_longest(_portions(parents), _portions(seen or ()), fillvalue=()):
            self._append_one(entity, name, value, some_parents, None if seen is None else some_seen)

    def _append_one(
        self, entity: Entity, name: str, value: object, parents: tuple[str, ...], seen: tuple[str, ...] | None
    ) -> None:
        self.log.append(*self._made(entity, name, value, parents, seen))
        self.touched[entity] = None
        self.whole.pop(entity, None)
        self.count += 1

    def _made(
        self, entity: Entity, name: str, value: object, parents: tuple[str, ...], seen: tuple[str, ...] | None
    ) -> tuple[Operation, Header]:
        """Return the next operation of this session, with what its header says."""
        stamp = self.stamp
        stamp.sequence += 1
        # A laptop that claims the highest counter must not silence the others; the counter only orders what is shown.
        stamp.lamport = min(stamp.lamport + 1, MAX_LAMPORT)
        fields: dict[str, Any] = {
            "ses": stamp.session, "seq": stamp.sequence, "lam": stamp.lamport, "t": stamp.at, "by": stamp.by,
            "ent": entity[0], "eid": entity[1], "fld": name, "par": list(parents),
        }  # fmt: skip
        if seen is not None:
            fields["seen"] = list(seen)
        operation = make_operation(stamp.workshop_id, fields, value)
        return operation, Header(v=1, ph="", **{**fields, "par": parents, "seen": seen})


def _portions(ids: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the ids in portions that a header holds; one empty portion for none."""
    return [ids[start : start + MOST_IDS] for start in range(0, len(ids), MOST_IDS)] or [()]


def _values(record: Record) -> dict[str, object]:
    return {name: _clean(msgspec.to_builtins(getattr(record, name))) for name in fields_of(type(record))}


@cache
def _defaults(record_type: type[Record]) -> Mapping[str, object]:
    """Return what each field holds while it is unknown, as the log would keep it."""
    return {name: _clean(msgspec.to_builtins(one.default)) for name, one in fields_of(record_type).items()}


def _as_kept(given: object, kind: Any) -> Any:
    """Return a value of a field as the log keeps it."""
    return _clean(msgspec.to_builtins(msgspec.convert(given, kind)))


def _clean(value: Any) -> Any:
    """Pass every text of a value through the door; keys and numbers stay.

    Raises:
        TextTooLong: one text is too long, or a list of texts is longer than the log keeps.
    """
    cleaned = _clean_part(value)
    if isinstance(cleaned, list) and len(msgspec.json.encode(cleaned)) > MAX_VALUE_BYTES:
        raise TextTooLong(count=sum(len(str(part)) for part in cleaned), limit=MAX_CHARACTERS)
    return cleaned


def _clean_part(value: Any) -> Any:
    if isinstance(value, str):
        return clean_words(value)
    if isinstance(value, list | tuple):
        return [_clean_part(part) for part in value]
    if isinstance(value, dict):
        return {key: _clean_part(part) for key, part in value.items()}
    return value
