"""Taking an act back and bringing it back: new operations that carry the values of an earlier moment.

Nothing is unwritten. Where a cell had two versions, two versions come back. A value that cannot be written again here,
because it was withheld or a newer version of the program wrote it, is not replaced by nothing: its field stays as it
is. Rules: exchange design, introduction (undo is a new operation that lists the current heads and carries the old
value).
"""

from __future__ import annotations

import msgspec

from a87desk.domain.operation import DELETED, MADE, NULL
from a87desk.store.log import Entity, StoredOperation
from a87desk.store.projection import is_alive
from a87desk.store.values import is_value
from a87desk.store.writer import Writer


def restore(writer: Writer, entities: list[Entity], number: int) -> None:
    """Give these records the state they had when operation `number` was the newest of this file."""
    for entity in entities:
        then = writer.log.heads_at(number, entity)
        _restore_fields(writer, entity, then)
        _restore_life(writer, entity, then)


def _restore_fields(writer: Writer, entity: Entity, then: dict[str, list[StoredOperation]]) -> None:
    if not any(field != DELETED for field in then):
        return  # the record did not exist then: its words stay, only its life is taken back
    now: dict[str, list[StoredOperation]] = {}
    for operation in writer.log.of_entity(entity):
        if operation.is_head and operation.field not in (DELETED, MADE):
            now.setdefault(operation.field, []).append(operation)
    for field, heads in now.items():
        wanted = {head.value for head in then.get(field, ())} or {NULL}
        if wanted == {head.value for head in heads} or not _can_be_written(entity, field, wanted):
            continue
        parents = tuple(head.id.hex() for head in heads)
        for value in sorted(one for one in wanted if one is not None):
            writer.write_value(entity, field, msgspec.json.decode(value), parents)


def _can_be_written(entity: Entity, field: str, values: set[bytes | None]) -> bool:
    return all(value is not None and is_value(entity[0], field, value) for value in values)


def _restore_life(writer: Writer, entity: Entity, then: dict[str, list[StoredOperation]]) -> None:
    alive_then, revived_then = is_alive([head for heads in then.values() for head in heads])
    alive_now, revived_now = is_alive(writer.log.of_entity(entity))
    if (alive_then, revived_then) == (alive_now, revived_now):
        return
    if not alive_then:
        writer.write_removal(entity, writer.log.field_head_ids(entity))
    elif revived_then:
        writer.write_removal(entity, ())
    else:
        writer.write_value(entity, DELETED, False, writer.log.head_ids(entity, DELETED))
