"""An open workshop: the one door through which the command line and the screen act on it.

Knows commands, bundles and the file. Belongs to the thread that opened it; observers are called on that thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from a87desk.clock import Clock, wall_clock, written
from a87desk.commands.command import Act, Command
from a87desk.commands.workshop import CreateWorkshop
from a87desk.domain.atomic_file import write_atomic
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.exchange.consent import NO_CONSENT, Consent
from a87desk.exchange.profile import Profile
from a87desk.store.drafts import Draft
from a87desk.store.reader import Reader
from a87desk.store.store import Store, create_store, open_store

if TYPE_CHECKING:  # bundles and proofs are loaded when they are asked for, so that the window is there sooner
    from a87desk.exchange.arrival import Arrival
    from a87desk.exchange.signature import LaptopKey
    from a87desk.reading.past_workshop import Beginnings, PastWorkshop
    from a87desk.store.integrity import Proof

Observer = Callable[[ChangeSet], None]


class Workspace:
    """A workshop file that is open for work."""

    def __init__(self, store: Store, path: Path | None) -> None:
        self._store = store
        self.path = path
        self.observers: list[Observer] = []

    @property
    def read(self) -> Reader:
        """The records as they stand."""
        return self._store.reader

    @property
    def workshop_id(self) -> str:
        return self._store.workshop_id

    @property
    def workshop(self) -> Workshop:
        """The workshop's own record; an empty one while a partial bundle has not brought it."""
        return self.read.one(Workshop, self.workshop_id) or Workshop(id=self.workshop_id)

    @property
    def group_id(self) -> str:
        """The group this file was prepared for, empty on a facilitator's laptop."""
        return self._store.setting("group_id")

    @property
    def author(self) -> str:
        return self._store.author

    def run(self, command: Command) -> ChangeSet:
        """Do what a command says; it is on the disk when this returns, or nothing of it happened.

        Raises:
            A87Error: it cannot be done, in a person's words.
        """
        changes = self._store.act(type(command).__name__, lambda writer: command.apply(Act(self.read, writer)))
        return self._tell(changes)

    def undo(self) -> ChangeSet:
        """Take back the last thing that was done here, an import too; works over a restart."""
        return self._tell(self._store.undo())

    def redo(self) -> ChangeSet:
        """Bring back what was taken back last."""
        return self._tell(self._store.redo())

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, in words; None for nothing."""
        act = self._store.acts.to_undo()
        return act.label if act else None

    @property
    def redo_label(self) -> str | None:
        """What redo would bring back, in words; None for nothing."""
        act = self._store.acts.to_redo()
        return act.label if act else None

    def _tell(self, changes: ChangeSet) -> ChangeSet:
        for observer in self.observers:
            observer(changes)
        return changes

    def import_bundle(
        self,
        source: Path,
        *,
        key: LaptopKey | None = None,
        consent: Consent = NO_CONSENT,
        dry_run: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> Arrival:
        """Merge a bundle (see `exchange.arrival.import_bundle`); `key` is this laptop's own."""
        from a87desk.exchange.arrival import import_bundle

        own = key.public_key if key else ""
        arrival = import_bundle(self._store, source, own_key=own, consent=consent, dry_run=dry_run, progress=progress)
        if not dry_run:
            self._tell(arrival.change_set)
        return arrival

    def export_bundle(
        self,
        path: Path,
        key: LaptopKey | None,
        profile: Profile = Profile.FULL,
        *,
        for_group: str | None = None,
        with_names: bool = False,
    ) -> int:
        """Write a bundle beside and rename it; return its size in bytes.

        Raises:
            A87Error: the disk is full, write-protected or gone; an older file of that name stays as it was.
        """
        from a87desk.exchange.departure import make_bundle

        data = make_bundle(self._store, key, profile, for_group=for_group, with_names=with_names)
        write_atomic(path, data)
        return len(data)

    def check(self, progress: Callable[[float], None] | None = None) -> Proof:
        """Prove that the log, the projection and SQLite's own check agree."""
        from a87desk.store.integrity import check

        return check(self._store, progress)

    def keep_draft(self, place: str, text: str) -> None:
        """Keep unfinished text of a place; an empty text forgets it."""
        with self._store.transaction():
            self._store.drafts.keep(Draft(place, text, written(self._store.clock())))

    def drafts(self) -> list[Draft]:
        """Return what was being typed and never saved."""
        return self._store.drafts.all()

    def put_drafts_aside(self, starts: tuple[str, ...]) -> list[Draft]:
        """Return what was left unfinished at places that start so, moved to where new typing cannot reach it."""
        with self._store.transaction():
            return self._store.drafts.put_aside(starts)

    def save_copy(self, path: Path) -> None:
        """Write a whole copy of the file that opens on its own."""
        from a87desk.store.file_copy import save_copy

        save_copy(self._store, path)

    def copy_in_memory(self) -> Workspace:
        """Return a copy in memory that sees this moment, for work on another thread; nothing in it is kept."""
        from a87desk.store.file_copy import in_memory

        return Workspace(in_memory(self._store), None)

    @property
    def store(self) -> Store:
        """The file under it, for read models of acts and arrivals."""
        return self._store

    def close(self) -> None:
        self._store.close()


def create_workspace(path: Path | None, workshop: Workshop, author: str, *, clock: Clock = wall_clock) -> Workspace:
    """Make a new workshop file (in memory for None); its identity is the workshop record's id.

    Raises:
        A87Error: there is a file of that name, or the folder cannot be written to.
    """
    workspace = Workspace(create_store(path, author, workshop_id=workshop.id, clock=clock), path)
    with _nothing_left_unless_made(workspace):
        workspace.run(CreateWorkshop(workshop))
    return workspace


@contextmanager
def _nothing_left_unless_made(workspace: Workspace) -> Iterator[None]:
    try:
        yield
    except BaseException:
        workspace.close()
        if workspace.path is not None:
            workspace.path.unlink(missing_ok=True)
        raise


def open_workspace(path: Path, author: str, *, clock: Clock = wall_clock) -> Workspace:
    """Open a workshop file.

    Raises:
        A87Error: it is not ours, newer, damaged, write-protected or open in another window.
    """
    return Workspace(open_store(path, author, clock=clock), path)


@contextmanager
def looked_into(path: Path) -> Iterator[Workspace]:
    """Open a copy of a workshop file to read it; the file itself is never written to.

    Raises:
        A87Error: it is open in this program, not ours, newer, damaged, or cannot be read.
    """
    from tempfile import TemporaryDirectory

    from a87desk.store.file_copy import copied_into

    with TemporaryDirectory(prefix="a87-") as folder:
        workspace = open_workspace(copied_into(path, Path(folder)), "")
        try:
            yield workspace
        finally:
            workspace.close()


def workspace_like(
    path: Path, past: PastWorkshop, wanted: Beginnings, author: str, *, clock: Clock = wall_clock
) -> Workspace:
    """Make a workshop file that begins with what comes along of a past workshop; nothing stays when that fails.

    Raises:
        A87Error: there is a file of that name, or the folder cannot be written to.
    """
    from a87desk.commands.document import TakeRecords
    from a87desk.reading.past_workshop import new_like

    workshop, records = new_like(past, wanted, new_id())
    workspace = create_workspace(path, workshop, author, clock=clock)
    with _nothing_left_unless_made(workspace):
        if records:
            workspace.run(TakeRecords(records))
    return workspace


def workspace_from_bundle(
    path: Path,
    bundle: Path,
    author: str,
    *,
    key: LaptopKey | None = None,
    consent: Consent = NO_CONSENT,
    clock: Clock = wall_clock,
) -> Workspace:
    """Make a workshop file from a bundle, such as the starter file of a group; nothing stays when it is refused.

    Raises:
        A87Error: the bundle is refused or needs a consent, or the file cannot be made.
    """
    from a87desk.exchange.bundle_file import read_bundle_file

    manifest = read_bundle_file(bundle).manifest
    store = create_store(path, author, workshop_id=manifest.ws, clock=clock)
    workspace = Workspace(store, path)
    with _nothing_left_unless_made(workspace):
        workspace.import_bundle(bundle, key=key, consent=consent)
        if manifest.for_group:
            store.set_setting("group_id", manifest.for_group)
    return workspace
