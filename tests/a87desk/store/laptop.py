"""One laptop of the test: its open workshop, what the shadow says it knows, and the lines that carry each version."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from a87desk.domain.change_set import ChangeSet
from a87desk.domain.operation import DELETED, read_header
from a87desk.exchange.signature import LaptopKey
from a87desk.store.intake import Line, take_in
from a87desk.store.store import Store
from a87desk.store.writer import Basis
from a87desk.workspace import Workspace
from tests.a87desk.store.shadow import REMOVAL, Record, Shadow, Version
from tests.a87desk.store.stored import lines_of
from tests.conftest import StandingClock

KEYS = {name: LaptopKey(name.encode() * 32) for name in "ABC"}


@dataclass
class Editor:
    """A text box that somebody opened: what was on the screen then, for the program and for the shadow."""

    record: Record
    field: str
    basis: Basis
    on_screen: frozenset[Version]


@dataclass
class Stick:
    """A bundle on a stick, and what it carries."""

    path: Path
    versions: list[Version]


@dataclass
class Laptop:
    name: str
    path: Path
    workspace: Workspace
    clock: StandingClock
    shadow: Shadow = field(default_factory=Shadow)
    editors: list[Editor] = field(default_factory=list)
    told: int = 0

    @property
    def store(self) -> Store:
        return self.workspace.store

    @property
    def key(self) -> LaptopKey:
        return KEYS[self.name]

    def bind(self, made: Iterable[Version]) -> None:
        """Give the shadow's new versions the lines that the program wrote for them, one for one."""
        new = lines_of(self.store)[self.told :]
        self.told += len(new)
        written = {_key_of(line): line for line in new}
        expected = {(one.record, one.field, one.value): one for one in made}
        assert len(written) == len(new)
        assert written.keys() == expected.keys(), f"laptop {self.name} wrote something else"
        for key, line in written.items():
            expected[key].line[:] = line

    def written_under_one_identity(self) -> int:
        """Return how many operations bear a session and counter that another bears too, as on a copied laptop."""
        headers = [read_header(line[0]) for line in lines_of(self.store)]
        return sum(number for number in Counter((one.ses, one.seq) for one in headers).values() if number > 1)

    def caught_up(self) -> None:
        """Count what came in as told."""
        self.told = self.store.log.last_number()


def _key_of(line: Line) -> tuple[Record, str, object]:
    header = read_header(line[0])
    assert line[2] is not None
    name = REMOVAL if header.fld == DELETED else header.fld
    return (header.ent, header.eid), name, msgspec.json.decode(line[2])


def line_of(version: Version) -> Line:
    header, salt, value = version.line
    assert isinstance(header, bytes)
    assert isinstance(salt, bytes)
    assert isinstance(value, bytes)
    return header, salt, value


def take(store: Store, lines: Iterable[Line]) -> ChangeSet:
    """Take operations in as an import does, in one transaction and one act."""
    with store.transaction():
        intake = take_in(store, lines)
        return store.keep_import("half a bundle", intake.first_op, intake.touched, intake.whole)
