"""An open workshop file: one connection, one writing session, one act at a time.

Every act is one immediate transaction: it is durable when `act` returns, and nothing of it is left when it raises.
"""

from __future__ import annotations

import os
import re
import secrets
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from traceback import clear_frames
from weakref import WeakValueDictionary

import msgspec

from a87desk.clock import Clock, wall_clock, written
from a87desk.domain.bundle_errors import AlreadyOpen, CannotRead, EmptyFile, ReadOnly, WorkshopDamaged
from a87desk.domain.change_set import Change, ChangeSet
from a87desk.domain.record import new_id
from a87desk.domain.words import clean_words
from a87desk.domain.workshop_errors import (
    FileExists,
    NewerWorkshop,
    NoSuchFile,
    NotAWorkshop,
    NothingToRedo,
    NothingToUndo,
)
from a87desk.store.acts import Act, Acts
from a87desk.store.blobs import Blobs
from a87desk.store.connection import connect, sqlite_errors
from a87desk.store.drafts import Drafts
from a87desk.store.ledger import Ledger
from a87desk.store.log import Entity, Log
from a87desk.store.migrations import upgrade
from a87desk.store.projection import Operations, Projection
from a87desk.store.reader import Reader
from a87desk.store.schema import APPLICATION_ID, SCHEMA_VERSION
from a87desk.store.shape import check_shape, drop_projection
from a87desk.store.undo import restore
from a87desk.store.writer import Stamp, Writer

_MAGIC = b"SQLite format 3\0"


class Store:
    """The workshop file. Belongs to the thread that opened it."""

    def __init__(self, connection: sqlite3.Connection, author: str, clock: Clock) -> None:
        self.connection = connection
        self.log = Log(connection)
        self.projection = Projection(connection, self.log)
        self.acts = Acts(connection)
        self.reader = Reader(connection, self.log)
        self.ledger = Ledger(connection)
        self.drafts = Drafts(connection)
        self.blobs = Blobs(connection)
        self.is_open = True
        self.author = clean_words(author)
        self.clock = clock
        self.session = secrets.token_hex(8)
        self._sequence = 0
        self.workshop_id = self.setting("workshop_id")
        if not re.fullmatch(r"[0-9A-Za-z._:-]{1,64}", self.workshop_id):
            raise WorkshopDamaged()
        self._lamport = self.log.last_lamport()

    def setting(self, key: str, default: str = "") -> str:
        """Return a setting of this file (not of the workshop: it does not travel)."""
        row = self.connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else default

    def set_setting(self, key: str, value: str) -> None:
        """Keep a setting of this file."""
        with self.transaction():
            self.connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, value))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run one immediate transaction: all of it is on the disk at the end, or nothing of it."""
        connection = self.connection
        with sqlite_errors():
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                connection.execute("COMMIT")
            except BaseException:
                self.acts.forget_what_was_seen()
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def act(self, name: str, apply: Callable[[Writer], str]) -> ChangeSet:
        """Run what a person does as one act; `apply` writes and returns the words that undo shows for it."""
        with self._writing() as writer:
            label = apply(writer)
            return self._finish(writer, name, label, "do")

    def undo(self) -> ChangeSet:
        """Take back the last act that is not taken back.

        Raises:
            NothingToUndo: there is none.
        """
        return self._step_back("undo", self.acts.to_undo())

    def redo(self) -> ChangeSet:
        """Bring back the act that was taken back last.

        Raises:
            NothingToRedo: there is none.
        """
        return self._step_back("redo", self.acts.to_redo())

    def _step_back(self, kind: str, act: Act | None) -> ChangeSet:
        if act is None:
            raise NothingToUndo() if kind == "undo" else NothingToRedo()
        moment = act.first_op - 1 if kind == "undo" else act.last_op
        with self._writing() as writer:
            restore(writer, self.log.entities_between(act.first_op, act.last_op), moment)
            return self._finish(writer, act.command, act.label, kind, act.number)

    @contextmanager
    def _writing(self) -> Iterator[Writer]:
        with self.transaction():
            stamp = Stamp(
                self.workshop_id, self.session, self._sequence, self._lamport, written(self.clock()), self.author
            )
            yield Writer(self.log, stamp, self.blobs)
        self._sequence, self._lamport = stamp.sequence, stamp.lamport

    def _finish(self, writer: Writer, name: str, label: str, kind: str, target: int | None = None) -> ChangeSet:
        if not writer.count and target is None:
            return ChangeSet(None, label, ())
        last = self.log.last_number()
        stamp = writer.stamp
        act = Act(0, stamp.at, stamp.by, name, label, kind, last - writer.count + 1, last)
        number = self.acts.keep(act, target)
        return ChangeSet(number, label, tuple(self.projection.update(writer.touched, writer.whole)))

    def keep_import(
        self, label: str, first_op: int, touched: Iterable[Entity], whole: Operations | None = None
    ) -> ChangeSet:
        """Close an import inside its transaction: one act, so that one undo takes it back; the projection follows.

        `whole` are the touched records that nothing was known of, with all their operations.
        """
        self._lamport = max(self._lamport, self.log.last_lamport())
        changes: list[Change] = self.projection.update(touched, whole)
        last = self.log.last_number()
        if last < first_op:  # at most values came that had been withheld: nothing that undo could take back
            return ChangeSet(None, label, tuple(changes))
        act = Act(0, written(self.clock()), self.author, "ImportBundle", label, "import", first_op, last)
        return ChangeSet(self.acts.keep(act), label, tuple(changes))

    def renew_session(self) -> None:
        """Write under a new identity from now on; another laptop was found to write under this one."""
        self.session = secrets.token_hex(8)
        self._sequence = 0

    def digest(self) -> str:
        """Return a fingerprint of everything the log says, the same on every laptop that holds the same operations."""
        ids = sorted(row[0] for row in self.connection.execute("SELECT id FROM op"))
        return sha256(b"".join(ids)).hexdigest()[:16]

    def close(self) -> None:
        """Close the file and let go of its lock."""
        self.is_open = False
        self.connection.close()


def create_store(path: Path | None, author: str, *, workshop_id: str | None = None, clock: Clock = wall_clock) -> Store:
    """Make a new workshop file (in memory for None), with a new identity unless one is given.

    Raises:
        FileExists: there is a file of that name.
        A87Error: the folder cannot be written to.
    """
    if path is not None:
        _make_empty(path)
    try:
        return _opened(path, author, clock, lambda connection: _make_tables(connection, workshop_id or new_id()))
    except BaseException:
        if path is not None:
            path.unlink(missing_ok=True)
        raise


def _opened(path: Path | None, author: str, clock: Clock, prepare: Callable[[sqlite3.Connection], None]) -> Store:
    connection = connect(path)
    try:
        with sqlite_errors():
            prepare(connection)
            store = Store(connection, author, clock)
    except BaseException as problem:
        _let_go_of_rows(problem)
        connection.close()
        raise
    if path is not None:
        _open_here[_identity(path)] = store
    return store


def _let_go_of_rows(problem: BaseException | None) -> None:
    """Forget the rows that were being read when something went wrong: they would keep the file locked."""
    while problem is not None:
        clear_frames(problem.__traceback__)
        problem = problem.__cause__ or problem.__context__


def _make_empty(path: Path) -> None:
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError as problem:
        raise FileExists(name=path.name) from problem
    except OSError as problem:
        raise ReadOnly() from problem


def _make_tables(connection: sqlite3.Connection, workshop_id: str) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    upgrade(connection)
    connection.execute("BEGIN IMMEDIATE")
    Projection(connection, Log(connection)).make_tables()
    connection.execute("INSERT INTO meta (key, value) VALUES ('workshop_id', ?)", (workshop_id,))
    connection.execute("COMMIT")


def open_store(path: Path, author: str, *, clock: Clock = wall_clock) -> Store:
    """Open a workshop file.

    Raises:
        A87Error: there is no such file; it is not ours, newer, damaged, write-protected or open in another window.
    """
    check_to_open(path)
    return _opened(path, author, clock, _remake_projection_unless_current)


def check_to_open(path: Path) -> None:
    """Refuse a file that cannot be opened, before anything touches it.

    Raises:
        A87Error: it is open in this program; there is no such file; it is not ours, newer, or cannot be read.
    """
    _check_not_open_here(path)
    _check_file(path)


_open_here: WeakValueDictionary[tuple[int, int], Store] = WeakValueDictionary()


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _check_not_open_here(path: Path) -> None:
    """Refuse a file that this process has open, without touching it.

    On Linux and macOS, a process that opens and closes a file loses every lock it holds on it, those of SQLite too.
    """
    with suppress(OSError):
        store = _open_here.get(_identity(path))
        if store is not None and store.is_open:
            raise AlreadyOpen(who="")


def _check_file(path: Path) -> None:
    """Look at the first bytes before SQLite does: whose file it is, and of which version."""
    try:
        with path.open("rb") as file:
            start = file.read(100)
    except FileNotFoundError as problem:
        raise NoSuchFile(name=path.name) from problem
    except PermissionError as problem:
        raise ReadOnly() from problem
    except OSError as problem:
        raise CannotRead() from problem
    if not start:
        raise EmptyFile()
    if not start.startswith(_MAGIC) or int.from_bytes(start[68:72], "big") != APPLICATION_ID:
        raise NotAWorkshop(name=path.name)
    version = int.from_bytes(start[60:64], "big")
    if version > SCHEMA_VERSION:
        raise NewerWorkshop(got=version, max=SCHEMA_VERSION)
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise ReadOnly()


def _remake_projection_unless_current(connection: sqlite3.Connection) -> None:
    try:
        with sqlite_errors():
            if check_shape(connection):
                return
            connection.execute("BEGIN IMMEDIATE")
            drop_projection(connection)
            projection = Projection(connection, Log(connection))
            projection.make_tables()
            projection.rebuild()
            connection.execute("COMMIT")
    except (sqlite3.DatabaseError, ValueError, TypeError, LookupError, msgspec.MsgspecError) as problem:
        raise WorkshopDamaged() from problem  # neither tables nor a log that this program writes
