"""What three laptops must know after any history, told without hashes, SQL or clocks.

A second telling of the rules of the log (exchange design, 2.2) in plain objects: who wrote which words having seen
which. It must not know a87desk.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count

Record = tuple[str, str]
REMOVAL = "(removal)"
_numbers = count()


@dataclass(eq=False, frozen=True)
class Version:
    """Something that somebody wrote into one field of one record (or its removal: the value True, or False to keep).

    `replaces` were on the writer's screen; `seen` is what the remover saw of the other fields. `number` is
    the order of writing in this telling; `line` is how the program carries it. Neither means anything for the rules.
    """

    record: Record
    field: str
    value: object
    replaces: frozenset[Version] = frozenset()
    seen: frozenset[Version] = frozenset()
    line: list[object] = dataclasses.field(default_factory=list)
    number: int = dataclasses.field(default_factory=lambda: next(_numbers))


@dataclass(frozen=True)
class State:
    """What is to be seen of a record: the words that stand in each field, whether it shows, whether it was revived."""

    words: dict[str, frozenset[object]]
    alive: bool
    revived: bool


NOTHING = State({}, False, False)


@dataclass
class Act:
    """Something done on a laptop, with the records as they were before and after it."""

    before: dict[Record, State]
    after: dict[Record, State]
    undone: bool = False
    dropped: bool = False


class Shadow:
    """What one laptop knows."""

    def __init__(self) -> None:
        self.fields: dict[Record, dict[str, set[Version]]] = {}
        self.acts: list[Act] = []

    def copy(self) -> Shadow:
        """Return a laptop that knows and did the same."""
        twin = Shadow()
        twin.learn(self.everything())
        twin.acts = [Act(act.before, act.after, act.undone, act.dropped) for act in self.acts]
        return twin

    def in_order(self) -> list[Version]:
        return sorted(self.everything(), key=lambda one: one.number)

    def everything(self) -> frozenset[Version]:
        return frozenset(one for fields in self.fields.values() for known in fields.values() for one in known)

    def knows(self, version: Version) -> bool:
        return version in self.fields.get(version.record, {}).get(version.field, ())

    def learn(self, versions: Iterable[Version]) -> None:
        for one in versions:
            self.fields.setdefault(one.record, {}).setdefault(one.field, set()).add(one)

    def standing(self, record: Record, name: str) -> frozenset[Version]:
        """Return what nobody known, who had seen it, replaced in the same field."""
        known = self.fields.get(record, {}).get(name, set())
        return frozenset(known - {old for one in known for old in one.replaces})

    def standing_fields(self, record: Record) -> dict[str, frozenset[Version]]:
        return {name: self.standing(record, name) for name in self.fields.get(record, {}) if name != REMOVAL}

    def state(self, record: Record) -> State:
        """Return what is to be seen of a record."""
        standing = self.standing_fields(record)
        everything = {one for versions in standing.values() for one in versions}
        verdicts = self.standing(record, REMOVAL)
        removals = {one for one in verdicts if one.value is True}
        seen = {one for removal in removals for one in removal.seen}
        hidden = bool(removals) and removals == verdicts and everything <= seen
        return State(
            words={name: frozenset(one.value for one in versions) for name, versions in standing.items()},
            alive=bool(everything) and not hidden,
            revived=bool(everything) and bool(removals) and not hidden,
        )

    def alive(self) -> set[Record]:
        return {record for record in self.fields if self.state(record).alive}

    def write(self, record: Record, name: str, value: object, replaces: Iterable[Version]) -> Version:
        """Write a value over what the writer saw."""
        made = Version(record, name, value, frozenset(replaces))
        self.learn([made])
        return made

    def remove(self, record: Record, seen: Iterable[Version]) -> Version:
        """Remove a record, having seen these versions of its fields."""
        made = Version(record, REMOVAL, True, self.standing(record, REMOVAL), frozenset(seen))
        self.learn([made])
        return made

    def remove_as_seen(self, record: Record) -> Version:
        """Remove a record as a person does: having seen all that stands."""
        return self.remove(record, (one for versions in self.standing_fields(record).values() for one in versions))

    def keep_act(self, before: dict[Record, State]) -> None:
        """Remember an act for undo; what was undone before it cannot be redone any more."""
        for act in self.acts:
            act.dropped = act.dropped or act.undone
        self.acts.append(Act(before, {record: self.state(record) for record in before}))

    def undo(self) -> list[Version] | None:
        """Give the records of the last act the state from before it; None where there is nothing to undo."""
        act = next((one for one in reversed(self.acts) if not one.undone and not one.dropped), None)
        if act is None:
            return None
        act.undone = True
        return self._restore(act.before)

    def redo(self) -> list[Version] | None:
        """Give the records of the act undone last the state from after it; None where there is nothing to redo."""
        act = next((one for one in self.acts if one.undone and not one.dropped), None)
        if act is None:
            return None
        act.undone = False
        return self._restore(act.after)

    def _restore(self, moment: dict[Record, State]) -> list[Version]:
        made: list[Version] = []
        for record, then in moment.items():
            made += self._restore_words(record, then)
            made += self._restore_life(record, then)
        return made

    def _restore_words(self, record: Record, then: State) -> list[Version]:
        if not then.words:
            return []  # it was not there: its words are kept, only it is hidden again
        made = []
        for name, standing in self.standing_fields(record).items():
            wanted = then.words.get(name, frozenset({None}))
            if wanted != {one.value for one in standing}:
                made += [self.write(record, name, value, standing) for value in sorted(wanted, key=str)]
        return made

    def _restore_life(self, record: Record, then: State) -> list[Version]:
        now = self.state(record)
        if (now.alive, now.revived) == (then.alive, then.revived):
            return []
        if not then.alive:
            return [self.remove_as_seen(record)]
        if then.revived:
            return [self.remove(record, ())]
        return [self.write(record, REMOVAL, False, self.standing(record, REMOVAL))]
