"""Each fault that a merging store could have is put in on purpose; the three laptops must find it.

The kinds of faults are those of the exchange design, 2.3. Every fault changes the real code, and the machine runs just
as it does without: a fault that is not found is a gap in the shadow or in the steps.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from operator import attrgetter
from random import Random
from typing import Any

import pytest

from a87desk.domain import operation
from a87desk.domain.bundle_errors import BadContent
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.nouns import NOUNS
from a87desk.domain.operation import DELETED, read_header
from a87desk.store import intake, integrity, projection, undo, writer
from a87desk.store.intake import Line
from a87desk.store.log import Entity, Log, StoredOperation
from a87desk.store.store import Store
from a87desk.store.writer import Writer
from tests.a87desk.store import stored
from tests.a87desk.store.test_three_laptops import play_by_chance

HISTORIES = 60
Patch = pytest.MonkeyPatch
REAL_FOLLOW_HEADS = intake._follow_heads
REAL_IS_ALIVE = projection.is_alive
REAL_TAKE = intake._Batch.take
REAL_INSERT = intake._Batch.insert
REAL_MAKE = operation.make_operation


def _only_one_head(store: Store, order: Callable[[bytes, bytes], Any]) -> None:
    rows = store.connection.execute("SELECT h.cell, h.op, o.id, o.hdr FROM head h JOIN op o ON o.n = h.op").fetchall()
    best: dict[int, tuple[Any, int]] = {}
    for cell, number, identity, header in rows:
        best[cell] = max(best.get(cell, (order(identity, header), number)), (order(identity, header), number))
    for cell, number, _identity, _header in rows:
        if number != best[cell][1]:
            store.connection.execute("DELETE FROM head WHERE cell = ? AND op = ?", (cell, number))


def _follow_heads_with(patch: Patch, follow: Callable[[Store, int, set[int]], None]) -> None:
    """Let the heads follow from the file in this way, for new records too."""
    real = intake._Batch.__init__

    class Everything(set[Entity]):
        def __contains__(self, _record: object) -> bool:
            return True

    def begin(self: Any, store: Store) -> None:
        real(self, store)
        self._known = Everything()

    patch.setattr(intake._Batch, "__init__", begin)
    patch.setattr(intake, "_follow_heads", follow)


def last_writer_by_counter(patch: Patch) -> None:
    def follow(store: Store, first_op: int, cells: set[int]) -> None:
        REAL_FOLLOW_HEADS(store, first_op, cells)
        _only_one_head(store, lambda identity, header: (read_header(header).lam, identity))

    _follow_heads_with(patch, follow)


def last_writer_by_clock(patch: Patch) -> None:
    def follow(store: Store, first_op: int, cells: set[int]) -> None:
        REAL_FOLLOW_HEADS(store, first_op, cells)
        _only_one_head(store, lambda identity, header: (read_header(header).t, identity))

    _follow_heads_with(patch, follow)


def what_is_shown_follows_the_order_of_arrival(patch: Patch) -> None:
    patch.setattr(projection, "_order", attrgetter("n"))


def a_save_replaces_what_is_stored_and_not_what_was_on_screen(patch: Patch) -> None:
    real = Writer.change

    def change(self: Writer, record_type: Any, record_id: str, fields: Any, basis: Any = None) -> None:
        real(self, record_type, record_id, fields)

    patch.setattr(Writer, "change", change)


def parents_are_not_written(patch: Patch) -> None:
    def make(workshop_id: str, fields: dict[str, object], value: object) -> operation.Operation:
        return REAL_MAKE(workshop_id, {**fields, "par": []}, value)

    patch.setattr(writer, "make_operation", make)


def parents_are_lost_on_arrival(patch: Patch) -> None:
    def insert(self: Any) -> None:
        self._edges.clear()
        REAL_INSERT(self)

    patch.setattr(intake._Batch, "insert", insert)


def parents_are_not_looked_at_in_new_records(patch: Patch) -> None:
    real = intake._Batch.insert_heads_of_new_records

    def insert(self: Any) -> None:
        self._replaced.clear()
        real(self)

    patch.setattr(intake._Batch, "insert_heads_of_new_records", insert)


def a_parent_of_another_cell_is_believed_in_new_records(patch: Patch) -> None:
    real = intake._Batch.insert_heads_of_new_records

    def insert(self: Any) -> None:
        cells = {cell for placed in self._of_new_records.values() for cell, _stored in placed}
        parents = {parent for _cell, parent in self._replaced}
        self._replaced |= {(cell, parent) for cell in cells for parent in parents}
        real(self)

    patch.setattr(intake._Batch, "insert_heads_of_new_records", insert)


def a_record_that_is_known_is_taken_for_new(patch: Patch) -> None:
    real = intake._Batch.__init__

    def begin(self: Any, store: Store) -> None:
        real(self, store)
        self._known = set()

    patch.setattr(intake._Batch, "__init__", begin)


def a_parent_of_another_cell_is_believed(patch: Patch) -> None:
    def follow(store: Store, first_op: int, cells: set[int]) -> None:
        REAL_FOLLOW_HEADS(store, first_op, cells)
        store.connection.execute(
            "DELETE FROM head WHERE op IN (SELECT o.n FROM edge e JOIN op o ON o.id = e.parent WHERE e.child >= ?)",
            (first_op,),
        )

    _follow_heads_with(patch, follow)


def a_child_that_came_first_is_forgotten(patch: Patch) -> None:
    def follow(store: Store, first_op: int, cells: set[int]) -> None:
        REAL_FOLLOW_HEADS(store, first_op, cells)
        store.connection.execute(
            "INSERT OR IGNORE INTO head (cell, op) SELECT p.cell, p.n FROM op p JOIN edge e ON e.parent = p.id"
            " WHERE p.n > e.child"
        )

    _follow_heads_with(patch, follow)


def _everywhere(patch: Patch, operation_id: Callable[[str, bytes], bytes]) -> None:
    for module in (operation, intake, integrity, stored):
        patch.setattr(module, "operation_id", operation_id)


def identity_is_session_and_counter(patch: Patch) -> None:
    def identity(workshop_id: str, header_bytes: bytes) -> bytes:
        header = read_header(header_bytes)
        return sha256(f"{header.ses} {header.seq}".encode()).digest()[: operation.ID_BYTES]

    _everywhere(patch, identity)


def an_import_twice_doubles(patch: Patch) -> None:
    def identity(_workshop_id: str, _header: bytes) -> bytes:
        return secrets.token_bytes(operation.ID_BYTES)

    patch.setattr(intake, "operation_id", identity)


def a_known_value_is_overwritten(patch: Patch) -> None:
    def take(self: Any, line: Line) -> None:
        REAL_TAKE(self, line)
        identity = operation.operation_id(self._workshop_id, line[0])
        self._connection.execute(
            "UPDATE payload SET val = ? WHERE op = (SELECT n FROM op WHERE id = ?)", (line[2], identity)
        )
        header = read_header(line[0])
        self.intake.touched[header.ent, header.eid] = None

    patch.setattr(intake._Batch, "take", take)


def what_a_newer_version_wrote_is_dropped(patch: Patch) -> None:
    def take(self: Any, line: Line) -> None:
        if read_header(line[0]).ent in NOUNS:
            REAL_TAKE(self, line)

    patch.setattr(intake._Batch, "take", take)


def a_copied_laptop_is_not_noticed(patch: Patch) -> None:
    patch.setattr(intake, "_is_cloned", lambda _store, _first_op: False)


def a_copied_laptop_goes_on_under_its_identity(patch: Patch) -> None:
    patch.setattr(Store, "renew_session", lambda _self: None)


def a_refused_import_leaves_what_it_had_taken(patch: Patch) -> None:
    def take(self: Any, line: Line) -> None:
        try:
            REAL_TAKE(self, line)
        except BadContent:
            self.insert()
            self._connection.execute("COMMIT")
            raise

    patch.setattr(intake._Batch, "take", take)


def a_look_before_an_import_is_kept(patch: Patch) -> None:
    @contextmanager
    def transaction(self: Store) -> Iterator[None]:
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            self.connection.execute("COMMIT")

    patch.setattr(Store, "transaction", transaction)


def a_removal_wins_over_a_concurrent_edit(patch: Patch) -> None:
    def is_alive(operations: Sequence[StoredOperation]) -> tuple[bool, bool]:
        alive, revived = REAL_IS_ALIVE(operations)
        return alive and not revived, False

    _patch_is_alive(patch, is_alive)


def _patch_is_alive(patch: Patch, is_alive: Callable[[Sequence[StoredOperation]], tuple[bool, bool]]) -> None:
    for module in (projection, undo):
        patch.setattr(module, "is_alive", is_alive)


def a_revived_record_is_not_flagged(patch: Patch) -> None:
    _patch_is_alive(patch, lambda operations: (REAL_IS_ALIVE(operations)[0], False))


def a_removal_says_it_saw_nothing(patch: Patch) -> None:
    real = Writer.write_removal
    patch.setattr(Writer, "write_removal", lambda self, entity, _seen: real(self, entity, ()))


def a_removal_claims_to_have_seen_everything(patch: Patch) -> None:
    def is_alive(operations: Sequence[StoredOperation]) -> tuple[bool, bool]:
        verdicts = [one.value for one in operations if one.is_head and one.field == DELETED]
        return REAL_IS_ALIVE(operations)[0] and not (verdicts and set(verdicts) == {b"true"}), False

    _patch_is_alive(patch, is_alive)


def a_record_that_comes_back_stays_removed_too(patch: Patch) -> None:
    def bring_back(self: Writer, entity: Entity) -> None:
        heads = [one for one in self.log.of_entity(entity) if one.is_head and one.field == DELETED]
        if any(head.value != b"false" for head in heads):
            self._append(entity, DELETED, False, ())

    patch.setattr(Writer, "_bring_back", bring_back)


def undo_of_an_import_takes_back_its_last_operation_only(patch: Patch) -> None:
    real = Store.keep_import

    def keep_import(self: Store, label: str, first_op: int, *touched: Any) -> ChangeSet:
        return real(self, label, max(first_op, self.log.last_number()), *touched)

    patch.setattr(Store, "keep_import", keep_import)


def undo_of_an_import_forgets_what_others_wrote(patch: Patch) -> None:
    real = Log.heads_at

    def heads_at(self: Log, number: int, entity: Entity) -> dict[str, list[StoredOperation]]:
        heads = real(self, number, entity)
        return {field: members[:1] for field, members in heads.items()}

    patch.setattr(Log, "heads_at", heads_at)


def undo_does_not_replace_what_it_takes_back(patch: Patch) -> None:
    real = Writer.write_value
    patch.setattr(
        Writer, "write_value", lambda self, entity, name, value, _parents: real(self, entity, name, value, ())
    )


def an_import_cannot_be_undone(patch: Patch) -> None:
    def keep_import(self: Store, label: str, first_op: int, *touched: Any) -> ChangeSet:
        return ChangeSet(None, label, tuple(self.projection.update(*touched)))

    patch.setattr(Store, "keep_import", keep_import)


def what_people_see_does_not_follow_an_import(patch: Patch) -> None:
    real = Store.keep_import

    def keep_import(
        self: Store, label: str, first_op: int, touched: Iterable[Entity], whole: dict[Entity, Any]
    ) -> ChangeSet:
        return real(self, label, first_op, [*touched][:-1], dict([*whole.items()][:-1]))

    patch.setattr(Store, "keep_import", keep_import)


FAULTS = (
    last_writer_by_counter,
    last_writer_by_clock,
    what_is_shown_follows_the_order_of_arrival,
    a_save_replaces_what_is_stored_and_not_what_was_on_screen,
    parents_are_not_written,
    parents_are_lost_on_arrival,
    parents_are_not_looked_at_in_new_records,
    a_parent_of_another_cell_is_believed_in_new_records,
    a_record_that_is_known_is_taken_for_new,
    a_parent_of_another_cell_is_believed,
    a_child_that_came_first_is_forgotten,
    identity_is_session_and_counter,
    an_import_twice_doubles,
    a_known_value_is_overwritten,
    what_a_newer_version_wrote_is_dropped,
    a_copied_laptop_is_not_noticed,
    a_copied_laptop_goes_on_under_its_identity,
    a_refused_import_leaves_what_it_had_taken,
    a_look_before_an_import_is_kept,
    a_removal_wins_over_a_concurrent_edit,
    a_removal_claims_to_have_seen_everything,
    a_revived_record_is_not_flagged,
    a_removal_says_it_saw_nothing,
    a_record_that_comes_back_stays_removed_too,
    undo_of_an_import_takes_back_its_last_operation_only,
    undo_of_an_import_forgets_what_others_wrote,
    undo_does_not_replace_what_it_takes_back,
    an_import_cannot_be_undone,
    what_people_see_does_not_follow_an_import,
)


@pytest.fixture(autouse=True)
def _same_salts(monkeypatch: Patch) -> None:
    """Let salts and sessions follow from a seed, so that every run plays the same histories."""
    random = Random(87)
    monkeypatch.setattr(secrets, "token_bytes", random.randbytes)
    monkeypatch.setattr(secrets, "token_hex", lambda count: random.randbytes(count).hex())


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_a_fault_in_the_store_is_found(fault: Callable[[Patch], None], monkeypatch: Patch) -> None:
    fault(monkeypatch)
    with pytest.raises(Exception) as found:  # noqa: PT011 - an assertion, or what the fault makes the store say
        play_by_chance(HISTORIES, steps=40)
    print(f"{fault.__name__}: {found.value!r:.300}")
