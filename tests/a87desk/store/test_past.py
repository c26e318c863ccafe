"""What stood at a moment is exactly what people saw then, whatever was written, merged or taken back since."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from a87desk.commands.moment import KeepMoment
from a87desk.commands.record import AddRecords
from a87desk.domain.moment import Moment
from a87desk.domain.note import Note
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.domain.workshop_errors import NothingToRedo, NothingToUndo
from a87desk.store.file_copy import in_memory
from a87desk.store.integrity import check
from a87desk.store.known import known_entries, runs_of
from a87desk.store.past import as_it_stood
from a87desk.store.store import Store, create_store
from a87desk.workspace import Workspace, create_workspace
from tests.a87desk.store.laptop import take
from tests.a87desk.store.stored import (
    add,
    change,
    contents,
    fold_agrees,
    forged,
    lines_of,
    remove,
    visible,
    withheld,
)

NOTE = Note(id="0" * 31 + "1", text="our words", country="Nepal")
CELL = (Note.noun, NOTE.id)
Snapshot = dict[str, list[tuple[Any, ...]]]


def then(store: Store, known: tuple[str, ...], moment_id: str = "") -> Store:
    """Return a copy as it stood when this was known."""
    return as_it_stood(store, known, moment_id)


def seen(store: Store) -> Snapshot:
    """Return what people see, and which operations that is, but not the moments themselves."""
    return {noun: rows for noun, rows in visible(store).items() if noun not in (Moment.noun, "heads")}


# A few cases by hand


def test_later_edits_removals_and_new_records_are_not_there() -> None:
    store = create_store(None, "here", workshop_id="0" * 32)
    other = Note(id="0" * 31 + "2", text="another")
    add(store, NOTE, other)
    before, known = seen(store), store.reader.known()
    change(store, NOTE, text="later words")
    remove(store, other)
    add(store, Note(id="0" * 31 + "3", text="a later note"))
    copy = then(store, known)
    assert seen(copy) == before
    assert copy.reader.find("later") == []
    assert [found for _noun, found in copy.reader.find("another")] == [other.id]
    assert seen(store) != before
    fold_agrees(copy)


def test_what_an_old_laptop_brings_later_was_not_there() -> None:
    """The other laptop wrote before the moment, and its bundle came after."""
    store = create_store(None, "here", workshop_id="0" * 32)
    add(store, NOTE)
    other = create_store(None, "there", workshop_id="0" * 32)
    take(other, lines_of(store))
    change(other, NOTE, text="their words")
    before, known = seen(store), store.reader.known()
    take(store, lines_of(other))
    assert seen(store) != before
    assert seen(then(store, known)) == before


def test_an_earlier_entry_that_comes_later_was_not_there() -> None:
    """A laptop that was given a part of a session gets the rest of it after the moment."""
    store = create_store(None, "here", workshop_id="0" * 32)
    take(store, [forged(CELL, "text", "fourth", seq=4), forged(CELL, "country", "Nepal", seq=2)])
    before, known = seen(store), store.reader.known()
    assert known == ("f0f0f0f0f0f0f0f0:2-2", "f0f0f0f0f0f0f0f0:4-4")
    take(store, [forged(("note", "0" * 31 + "9"), "text", "first", seq=1), forged(CELL, "tags", ["x"], seq=3)])
    assert store.reader.known() == ("f0f0f0f0f0f0f0f0:4",)
    assert seen(then(store, known)) == before


def test_two_versions_that_are_settled_later_were_two() -> None:
    store = create_store(None, "here", workshop_id="0" * 32)
    add(store, NOTE)
    take(store, [forged(CELL, "text", "their words")])
    before, known = seen(store), store.reader.known()
    change(store, NOTE, text="settled")
    copy = then(store, known)
    assert seen(copy) == before
    assert copy.reader.kept(Note)[0].versions == ("text",)


def test_a_value_that_was_withheld_is_not_made_up() -> None:
    store = create_store(None, "here", workshop_id="0" * 32)
    take(store, [withheld(forged(CELL, "text", "secret")), forged(CELL, "country", "Nepal", seq=2)])
    copy = then(store, store.reader.known())
    assert [(note.text, note.country) for note in copy.reader.all(Note)] == [("", "Nepal")]


def test_a_purged_value_is_gone_from_every_moment() -> None:
    store = create_store(None, "here", workshop_id="0" * 32)
    add(store, NOTE)
    known = store.reader.known()
    change(store, NOTE, text="other words")
    store.connection.execute(
        "DELETE FROM payload WHERE op IN (SELECT o.n FROM op o JOIN cell c ON c.id = o.cell WHERE c.fld = 'text')"
    )
    store.connection.execute("UPDATE op SET pl = 'redacted' WHERE n NOT IN (SELECT op FROM payload)")
    assert [note.text for note in then(store, known).reader.all(Note)] == [""]


def test_the_file_itself_is_never_touched(tmp_path: Path) -> None:
    workspace = create_workspace(tmp_path / "w.a87", Workshop(id="0" * 32, title="Forum"), "somebody")
    before = contents(workspace.store)
    assert as_it_stood(workspace.store, ()).reader.count() == 0
    assert contents(workspace.store) == before
    workspace.close()


def test_a_moment_of_another_laptop_shows_what_that_one_knew(tmp_path: Path) -> None:
    here = create_workspace(tmp_path / "w.a87", Workshop(id="0" * 32, title="Forum"), "somebody")
    there = Workspace(create_store(None, "there", workshop_id="0" * 32), None)
    take(there.store, lines_of(here.store))
    here.run(AddRecords((NOTE,)))
    there.run(AddRecords((Note(id=new_id(), text="only there"),)))
    before = seen(there.store)
    there.run(KeepMoment("Day 1", "8" * 32))
    there.run(AddRecords((Note(id=new_id(), text="later there"),)))
    take(here.store, lines_of(there.store))
    moment = here.read.one(Moment, "8" * 32)
    assert moment is not None
    assert seen(then(here.store, moment.known, moment.id)) == before
    here.close()


# Whatever happens


@dataclass
class Laptops:
    """Three laptops, what happens to them by chance, and what was seen at the moments that were named."""

    random: Random
    stores: list[Store]
    kept: list[tuple[int, str, Snapshot]] = field(default_factory=list)
    count: int = 0

    def happen(self) -> None:
        self.count += 1
        place = self.random.randrange(len(self.stores))
        self.random.choice(
            (self.write, self.write, self.edit, self.edit, self.late_edit, self.remove, self.step, self.meet, self.meet,
             self.take_some, self.keep, self.keep, self.copy)
        )(place)  # fmt: skip

    def write(self, place: int) -> None:
        add(self.stores[place], Note(id=f"{self.random.randrange(1, 6):032x}", text=self.words(), country=self.words()))

    def edit(self, place: int) -> None:
        for one in self.some_note(place):
            change(self.stores[place], one, None, **{self.random.choice(("text", "country")): self.words()})

    def late_edit(self, place: int) -> None:
        """Save a box that was opened when some other version stood there."""
        for one in self.some_note(place):
            history = [
                operation.id.hex()
                for operation in self.stores[place].log.of_entity((Note.noun, one.id))
                if operation.field == "text"
            ]
            basis = {"text": tuple(self.random.sample(history, min(1, len(history))))}
            change(self.stores[place], one, basis, text=self.words())

    def remove(self, place: int) -> None:
        for one in self.some_note(place):
            remove(self.stores[place], one)

    def step(self, place: int) -> None:
        with suppress(NothingToUndo, NothingToRedo):
            self.random.choice((self.stores[place].undo, self.stores[place].undo, self.stores[place].redo))()

    def meet(self, place: int) -> None:
        take(self.stores[place], lines_of(self.random.choice(self.stores)))

    def take_some(self, place: int) -> None:
        """Take a part of a bundle in any order, some of it without its values."""
        lines = lines_of(self.random.choice(self.stores))
        take(self.stores[place], self.random.sample(lines, self.random.randint(0, len(lines))))

    def copy(self, place: int) -> None:
        """Put an image of a laptop on another in the middle of a session; both write on under the same numbers."""
        other = self.random.randrange(len(self.stores))
        if other != place:
            image = in_memory(self.stores[place])
            image.session, image._sequence = self.stores[place].session, self.stores[place]._sequence
            self.kept = [one for one in self.kept if one[0] != other]
            self.kept += [(other, name, snapshot) for at, name, snapshot in self.kept if at == place]
            self.stores[other] = image

    def keep(self, place: int) -> None:
        workspace, moment_id = Workspace(self.stores[place], None), new_id()
        snapshot = seen(self.stores[place])
        workspace.run(KeepMoment("a moment", moment_id))
        self.kept.append((place, moment_id, snapshot))

    def some_note(self, place: int) -> list[Note]:
        notes = self.stores[place].reader.all(Note)
        return self.random.sample(notes, min(1, len(notes)))

    def words(self) -> str:
        self.count += 1
        return f"words {self.count}"


@given(seed=st.integers(0, 2**32 - 1), turns=st.integers(5, 60))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_named_moment_shows_what_was_seen_then(seed: int, turns: int) -> None:
    """Three laptops write, merge whole bundles and parts of them, undo, and are copied in the middle of a session."""
    stores = [create_store(None, name, workshop_id="0" * 32) for name in "ABC"]
    laptops = Laptops(Random(seed), stores)
    for _turn in range(turns):
        laptops.happen()
    for place, moment_id, snapshot in laptops.kept:
        store = laptops.stores[place]
        moment = {kept.record.id: kept.record for kept in (*store.reader.kept(Moment), *store.reader.removed(Moment))}
        copy = then(store, moment[moment_id].known, moment_id)
        assert seen(copy) == snapshot
        assert check(copy).problems == ()
        copy.close()


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 30)), max_size=60))
def test_what_is_known_is_written_and_read_back(entries: list[tuple[str, int]]) -> None:
    store = create_store(None, "here", workshop_id="0" * 32)
    take(store, [forged(("note", f"{place:032x}"), "text", "x", ses=session, seq=seq, lam=place + 1)
                 for place, (session, seq) in enumerate(dict.fromkeys(entries))])  # fmt: skip
    runs = runs_of(store.reader.known())
    found = {(session, seq) for session, first, last in runs for seq in range(max(first, 1), last + 1)}
    assert found == set(entries)


def test_what_a_newer_version_says_of_what_was_known_is_passed_over() -> None:
    assert runs_of(("a:b:7", "c:2-9", "all of it", "d:x", "")) == [("a:b", 0, 7), ("c", 2, 9)]
    assert known_entries([("a", 1, 7), ("c", 2, 9)]) == ("a:7", "c:2-9")
