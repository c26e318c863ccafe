"""Three laptops, their sticks, and everything that can happen to them; after each step the shadow must agree.

Knows the real program (workspaces, signed bundles, intake) and the shadow. Must not know how the steps are chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

import msgspec
import pytest

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords, ChangeRecord, RemoveRecords
from a87desk.domain.bundle_errors import BadContent
from a87desk.domain.canonical import canonical_json
from a87desk.domain.note import Note
from a87desk.domain.nouns import NOUNS
from a87desk.domain.operation import MAX_LAMPORT
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.workshop import Workshop
from a87desk.domain.workshop_errors import NoSuchRecord, NothingToRedo, NothingToUndo
from a87desk.exchange.consent import Consent
from a87desk.store.writer import Basis
from a87desk.workspace import create_workspace, open_workspace, workspace_from_bundle
from tests.a87desk.store.laptop import KEYS, Editor, Laptop, Stick, line_of, take
from tests.a87desk.store.shadow import NOTHING, REMOVAL, Record, State, Version
from tests.a87desk.store.stored import contents, fold_agrees, forged, id_of
from tests.conftest import StandingClock

T = TypeVar("T")
EDITED = {Note.noun: ("text", "country"), Recommendation.noun: ("text", "rationale")}
CONSENT = Consent(codes=frozenset(key.code for key in KEYS.values()), removals=True)


class Chooser(Protocol):
    """Decides what happens next: a random generator, or Hypothesis."""

    def one_of(self, options: Sequence[T]) -> T: ...

    def shuffled(self, options: Sequence[T]) -> list[T]: ...


class World:
    """The workshop. `everything` also compares the file with the reference fold after each step."""

    def __init__(self, folder: Path, *, everything: bool = True) -> None:
        self.folder = folder
        self.everything = everything
        self.sticks: list[Stick] = []
        self._count = 0
        workshop = Workshop(id=self._id(), title=self._words())
        clock = StandingClock()
        path = folder / "A.a87"
        first = Laptop("A", path, create_workspace(path, workshop, "A", clock=clock), clock)
        record = (Workshop.noun, workshop.id)
        title = first.shadow.write(record, "title", workshop.title, ())
        first.shadow.keep_act({record: NOTHING})
        first.bind([title])
        stick = self._write_stick(first)
        self.laptops = [first, *(self._joining(name, stick) for name in "BC")]

    def _joining(self, name: str, stick: Stick) -> Laptop:
        clock = StandingClock()
        path = self.folder / f"{name}.a87"
        workspace = workspace_from_bundle(path, stick.path, name, key=KEYS[name], consent=CONSENT, clock=clock)
        laptop = Laptop(name, path, workspace, clock)
        self._learn(laptop, stick.versions)
        laptop.caught_up()
        return laptop

    def close(self) -> None:
        for laptop in self.laptops:
            laptop.workspace.close()

    def _words(self) -> str:
        self._count += 1
        return f"words {self._count}"

    def _id(self) -> str:
        """Return a fresh identity; counted, because a history that fails must be played again just so."""
        self._count += 1
        return f"{self._count:032x}"

    # What people do

    def add(self, laptop: Laptop, choose: Chooser) -> None:
        text, other = self._words(), self._words()
        made: Note | Recommendation
        if choose.one_of((True, False)):
            made = Note(id=self._id(), text=text, country=other)
            laptop.workspace.run(AddRecords((made,)))
            fields: dict[str, object] = {"text": text, "country": other}
        else:
            made = Recommendation(id=self._id(), text=text, rationale=other, position="100000")
            laptop.workspace.run(WriteRecommendation(made))
            kept = laptop.workspace.read.one(Recommendation, made.id)
            assert kept is not None
            fields = {"text": text, "rationale": other, "position": "100000", "number": kept.number}
        record = (made.noun, made.id)
        versions = [laptop.shadow.write(record, name, value, ()) for name, value in fields.items()]
        laptop.shadow.keep_act({record: NOTHING})
        laptop.bind(versions)

    def edit(self, laptop: Laptop, choose: Chooser) -> None:
        """Change one field, in a box that opened just now; often one that somebody else has open."""
        cells = [(record, name) for record in self.editable(laptop) for name in EDITED[record[0]]]
        opened = [(one.record, one.field) for other in self.laptops for one in other.editors]
        meant = [cell for cell in cells if cell in opened]
        record, name = choose.one_of(choose.one_of((meant or cells, cells)))
        self._save(laptop, record, name, self._words(), None, laptop.shadow.standing(record, name))

    def keep_one_version(self, laptop: Laptop, choose: Chooser) -> None:
        """Settle two versions by taking the words of one of them."""
        record, name = choose.one_of(self.in_two_versions(laptop))
        standing = laptop.shadow.standing(record, name)
        chosen = choose.one_of(sorted(standing, key=lambda one: one.number))
        self._save(laptop, record, name, chosen.value, None, standing)

    def in_two_versions(self, laptop: Laptop) -> list[tuple[Record, str]]:
        return [
            (record, name)
            for record in self.editable(laptop)
            for name in self._disputed(laptop, record, laptop.shadow.state(record))
            if name in EDITED[record[0]]
        ]

    def open_editor(self, laptop: Laptop, choose: Chooser) -> None:
        record = choose.one_of(self.editable(laptop))
        name = choose.one_of(EDITED[record[0]])
        basis = laptop.workspace.read.basis(NOUNS[record[0]], record[1])
        laptop.editors.append(Editor(record, name, basis, laptop.shadow.standing(record, name)))

    def save_editor(self, laptop: Laptop, choose: Chooser) -> None:
        """Save a box that has been open for a while: it replaces what was on the screen, and nothing else."""
        editor = laptop.editors.pop(choose.one_of(range(len(laptop.editors))))
        self._save(laptop, editor.record, editor.field, self._words(), editor.basis, editor.on_screen)

    def _save(
        self, laptop: Laptop, record: Record, name: str, value: object, basis: Basis | None, seen: Iterable[Version]
    ) -> None:
        command = ChangeRecord(NOUNS[record[0]], record[1], {name: value}, basis)
        before = laptop.shadow.state(record)
        try:
            laptop.workspace.run(command)
        except NoSuchRecord:
            assert not before.alive
            return
        assert before.alive
        made = laptop.shadow.write(record, name, value, seen)
        laptop.shadow.keep_act({record: before})
        laptop.bind([made])

    def remove(self, laptop: Laptop, choose: Chooser) -> None:
        record = choose.one_of(self.editable(laptop))
        before = laptop.shadow.state(record)
        laptop.workspace.run(RemoveRecords(NOUNS[record[0]], (record[1],)))
        made = laptop.shadow.remove_as_seen(record)
        laptop.shadow.keep_act({record: before})
        laptop.bind([made])

    def add_again(self, laptop: Laptop, choose: Chooser) -> None:
        """Bring back a removed note by writing it again under its identity, with other words."""
        record = choose.one_of(self.removed_notes(laptop))
        before = laptop.shadow.state(record)
        text, country = self._words(), self._words()
        laptop.workspace.run(AddRecords((Note(id=record[1], text=text, country=country),)))
        made = [
            laptop.shadow.write(record, name, value, laptop.shadow.standing(record, name))
            for name, value in (("text", text), ("country", country))
        ]
        if any(one.value is not False for one in laptop.shadow.standing(record, REMOVAL)):
            standing = laptop.shadow.standing(record, REMOVAL)
            made.append(laptop.shadow.write(record, REMOVAL, False, standing))
        laptop.shadow.keep_act({record: before})
        laptop.bind(made)

    def removed_notes(self, laptop: Laptop) -> list[Record]:
        shadow = laptop.shadow
        return sorted(one for one in shadow.fields if one[0] == Note.noun and not shadow.state(one).alive)

    def undo(self, laptop: Laptop, choose: Chooser) -> None:
        self._step(laptop, laptop.workspace.undo, laptop.shadow.undo, NothingToUndo)

    def redo(self, laptop: Laptop, choose: Chooser) -> None:
        self._step(laptop, laptop.workspace.redo, laptop.shadow.redo, NothingToRedo)

    def _step(
        self,
        laptop: Laptop,
        step: Callable[[], object],
        shadow_step: Callable[[], list[Version] | None],
        nothing: type[Exception],
    ) -> None:
        made = shadow_step()
        try:
            step()
        except nothing:
            assert made is None
            return
        assert made is not None
        laptop.bind(made)

    def editable(self, laptop: Laptop) -> list[Record]:
        return sorted(record for record in laptop.shadow.alive() if record[0] in EDITED)

    # What happens to laptops

    def jump_clock(self, laptop: Laptop, choose: Chooser) -> None:
        laptop.clock.now = StandingClock().now
        laptop.clock.jump(days=choose.one_of((-20_000, -400, -1, 1, 700, 20_000)))

    def reopen(self, laptop: Laptop, choose: Chooser) -> None:
        laptop.workspace.close()
        laptop.workspace = open_workspace(laptop.path, laptop.name, clock=laptop.clock)

    def clone(self, laptop: Laptop, choose: Chooser) -> None:
        """Put an image of this laptop on another, in the middle of a session; both write on under one identity."""
        other = choose.one_of([one for one in self.laptops if one is not laptop])
        self._write_stick(other)
        other.workspace.close()
        other.path = self.folder / f"{other.name}-image-{len(self.sticks)}.a87"
        laptop.workspace.save_copy(other.path)
        other.workspace = open_workspace(other.path, other.name, clock=other.clock)
        other.store.session, other.store._sequence = laptop.store.session, laptop.store._sequence
        other.shadow = laptop.shadow.copy()
        other.editors = []
        other.caught_up()
        for one in (laptop, other):
            self.add(one, choose)

    # What travels

    def export(self, laptop: Laptop, choose: Chooser) -> None:
        self._write_stick(laptop)

    def _write_stick(self, laptop: Laptop) -> Stick:
        path = self.folder / f"stick-{len(self.sticks)}.a87b"
        laptop.workspace.export_bundle(path, laptop.key)
        stick = Stick(path, laptop.shadow.in_order())
        self.sticks.append(stick)
        return stick

    def import_stick(self, laptop: Laptop, choose: Chooser) -> None:
        """Merge any bundle there is: new or old, somebody else's or the laptop's own, again and again."""
        self._import(laptop, self._a_stick(laptop, choose))

    def _a_stick(self, laptop: Laptop, choose: Chooser) -> Stick:
        """Return any stick, more often one that brings something new."""
        news = [one for one in self.sticks if not all(map(laptop.shadow.knows, one.versions))]
        return choose.one_of(choose.one_of((news or self.sticks, news or self.sticks, self.sticks)))

    def meet(self, laptop: Laptop, choose: Chooser) -> None:
        """Take what another laptop has now."""
        self._import(laptop, self._write_stick(choose.one_of([one for one in self.laptops if one is not laptop])))

    def look_before_import(self, laptop: Laptop, choose: Chooser) -> None:
        """A dry run changes nothing, and says what the import then does."""
        stick = self._a_stick(laptop, choose)
        before = contents(laptop.store)
        preview = laptop.workspace.import_bundle(stick.path, key=laptop.key, consent=CONSENT, dry_run=True)
        assert contents(laptop.store) == before
        assert self._import(laptop, stick) == preview

    def _import(self, laptop: Laptop, stick: Stick) -> object:
        session, doubles = laptop.store.session, laptop.written_under_one_identity()
        arrival = laptop.workspace.import_bundle(stick.path, key=laptop.key, consent=CONSENT)
        cloned = laptop.written_under_one_identity() > doubles
        assert ("W_CLONED" in {one.code for one in arrival.remarks}) == cloned
        assert (laptop.store.session != session) == cloned, "a new identity after a clone was met, and only then"
        touched, new = self._learn(laptop, stick.versions)
        assert (arrival.operations, arrival.new_operations) == (len(stick.versions), new)
        assert {(one.noun, one.record_id, one.field) for one in arrival.two_versions} == {
            (*record, name)
            for record in touched
            if record[0] in NOUNS
            for name in self._disputed(laptop, record, laptop.shadow.state(record))
        }
        laptop.caught_up()
        return arrival

    def take_half(self, laptop: Laptop, choose: Chooser) -> None:
        """Take half of a bundle in any order, so that a child may come before its parent."""
        versions = choose.shuffled(self._a_stick(laptop, choose).versions)
        self._deliver(laptop, versions[: (len(versions) + 1) // 2])

    def refused(self, laptop: Laptop, choose: Chooser) -> None:
        """Begin with half of a bundle that turns out to be none of ours: nothing of it may stay."""
        versions = choose.shuffled(self._a_stick(laptop, choose).versions)
        lines = [line_of(one) for one in versions[: (len(versions) + 1) // 2]]
        before = contents(laptop.store)
        with pytest.raises(BadContent):
            take(laptop.store, [*lines, (b"{}", None, None)])
        assert contents(laptop.store) == before

    def hostile_value(self, laptop: Laptop, choose: Chooser) -> None:
        """Somebody sends a known version with other words in it; what was written stays."""
        header, salt, _value = line_of(choose.one_of(laptop.shadow.in_order()))
        take(laptop.store, [(header, salt, canonical_json(self._words()))])
        laptop.caught_up()

    def _deliver(self, laptop: Laptop, versions: list[Version]) -> None:
        take(laptop.store, [line_of(one) for one in versions])
        self._learn(laptop, versions)
        laptop.caught_up()

    def _learn(self, laptop: Laptop, versions: list[Version]) -> tuple[list[Record], int]:
        """Tell the shadow what came, as one act; return the records it touches and how many versions are new."""
        new = [one for one in versions if not laptop.shadow.knows(one)]
        before = {one.record: laptop.shadow.state(one.record) for one in new}
        laptop.shadow.learn(new)
        if new:
            laptop.shadow.keep_act(before)
        return list(before), len(new)

    def hostile_parent(self, laptop: Laptop, choose: Chooser) -> None:
        """Somebody claims that his words replace those of another field or record."""
        known = laptop.shadow.in_order()
        victim, own = choose.one_of(known), choose.one_of(known)
        if (victim.record, victim.field) == (own.record, own.field) or own.field not in ("text", "country"):
            return
        parents = (id_of(laptop.store, line_of(victim)),)
        self._forge(laptop, own.record, own.field, parents, lamport=choose.one_of((1, 7, MAX_LAMPORT)))

    def newer_laptop(self, laptop: Laptop, choose: Chooser) -> None:
        """A newer version of the program writes what this one does not know: a kind, a field, a key."""
        record: Record = ("mood", "anything goes")
        records = [record, *self.editable(laptop)]
        self._forge(laptop, choose.one_of(records), "tone", (), lamport=3, version=2)

    def _forge(
        self, laptop: Laptop, record: Record, name: str, parents: tuple[str, ...], *, lamport: int, version: int = 1
    ) -> None:
        value = self._words()
        future: dict[str, object] = {"key of the future": True} if version > 1 else {}
        line = forged(record, name, value, v=version, seq=self._count, lam=lamport, par=list(parents), **future)
        made = Version(record, name, value, line=list(line))
        self._deliver(laptop, [made])

    # What must hold

    def agree(self, laptop: Laptop) -> None:
        """Compare what a laptop shows with what the shadow says it must show."""
        read = laptop.workspace.read
        states = {record: laptop.shadow.state(record) for record in laptop.shadow.fields if record[0] in NOUNS}
        assert read.entities() == {record for record, state in states.items() if state.alive}
        for record, state in states.items():
            self._agree_on(laptop, record, state)
        if self.everything:
            fold_agrees(laptop.store)

    def _agree_on(self, laptop: Laptop, record: Record, state: State) -> None:
        read, record_type = laptop.workspace.read, NOUNS[record[0]]
        for name, words in state.words.items():
            shown = {past.value for past in read.versions(record_type, record[1], name)}
            assert shown == words, f"{record} {name} on {laptop.name}: {shown} instead of {set(words)}"
        for kept in read.kept(record_type, "id = ?", (record[1],)):
            assert kept.revived == state.revived, f"{record} on {laptop.name}: revived"
            assert set(kept.versions) == set(self._disputed(laptop, record, state))
            for name in EDITED.get(record[0], ()):
                words = state.words.get(name, frozenset({""}))
                assert getattr(kept.record, name) in {word or "" for word in words}

    @staticmethod
    def _disputed(laptop: Laptop, record: Record, state: State) -> list[str]:
        known = msgspec.structs.fields(NOUNS[record[0]])
        names = {one.name for one in known}
        return [name for name, words in state.words.items() if state.alive and name in names and len(words) > 1]
