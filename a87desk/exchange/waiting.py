"""Which bundles lie in a folder and were not taken in yet: a look from outside, nothing is merged or changed.

Knows folders and the heads of bundles. Must not know the store: the caller says which bundles came already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from a87desk.domain.errors import A87Error
from a87desk.exchange.bundle_file import read_bundle_file

ENDINGS = (".a87b", ".a87x")
MOST_FILES = 500
"""So many files of a folder are looked at, the newest first."""


@dataclass(frozen=True, slots=True)
class Known:
    """What tells a bundle that waits from others: the workshop, the bundles that came, and this laptop's public key."""

    workshop_id: str
    came: frozenset[str]
    own_key: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A bundle of this workshop, by another laptop, that did not come yet. `for_group` None: of no group."""

    path: Path
    exporter: str
    for_group: str | None


@dataclass(frozen=True, slots=True)
class Head:
    """What a bundle says of itself, and the hash of its file."""

    workshop_id: str
    exporter: str
    for_group: str | None
    signer: str | None
    sha256: str


Heads = dict[tuple[str, int, int], Head | None]
"""The heads of files that were read before, by path, size and time of change; None for what cannot be read."""


@dataclass(frozen=True, slots=True)
class FolderLook:
    """What lies in a folder. `unreadable` are the names of bundles that this program cannot read."""

    is_there: bool
    waiting: tuple[Waiting, ...] = ()
    unreadable: tuple[str, ...] = ()


def look_into(
    folder: Path, known: Known, check: Callable[[], None] = lambda: None, heads: Heads | None = None
) -> FolderLook:
    """Return what waits in a folder, oldest first; `check` is called for each file and may raise to stop.

    `heads` is filled with what was read: a file that did not change since is not read again.
    """
    try:
        files = sorted(_files(folder), key=lambda file: file[1][2])
    except OSError:
        return FolderLook(is_there=False)
    waiting: list[Waiting] = []
    unreadable: list[str] = []
    seen = {} if heads is None else heads
    for path, key in files[-MOST_FILES:]:
        check()
        if key not in seen:
            seen[key] = _head(path)
        head = seen[key]
        if head is None:
            unreadable.append(path.name)
        elif _waits(head, known):
            waiting.append(Waiting(path, head.exporter, head.for_group))
    return FolderLook(True, tuple(waiting), tuple(unreadable))


def _files(folder: Path) -> Iterator[tuple[Path, tuple[str, int, int]]]:
    for path in folder.iterdir():
        if path.suffix.lower() in ENDINGS and path.is_file():
            status = path.stat()
            yield path, (str(path), status.st_size, status.st_mtime_ns)


def _head(path: Path) -> Head | None:
    try:
        contents = read_bundle_file(path)
    except A87Error:
        return None
    manifest = contents.manifest
    return Head(manifest.ws, manifest.exporter, manifest.for_group, contents.signer, contents.sha256)


def _waits(head: Head, known: Known) -> bool:
    is_own = head.signer is not None and head.signer == known.own_key
    return head.workshop_id == known.workshop_id and not is_own and head.sha256 not in known.came
