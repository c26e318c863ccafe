"""Which bundles lie in a folder and were not taken in yet: a look from outside, nothing is merged or changed.

Knows folders and the heads of bundles. Must not know the store: the caller says which bundles came already.
"""

from __future__ import annotations

from collections.abc import Callable
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
class FolderLook:
    """What lies in a folder. `unreadable` are the names of bundles that this program cannot read."""

    is_there: bool
    waiting: tuple[Waiting, ...] = ()
    unreadable: tuple[str, ...] = ()


def look_into(folder: Path, known: Known, check: Callable[[], None] = lambda: None) -> FolderLook:
    """Return what waits in a folder, oldest first; `check` is called for each file and may raise to stop."""
    try:
        files = [path for path in folder.iterdir() if path.suffix.lower() in ENDINGS and path.is_file()]
        files.sort(key=lambda path: path.stat().st_mtime_ns)
    except OSError:
        return FolderLook(is_there=False)
    waiting: list[Waiting] = []
    unreadable: list[str] = []
    for path in files[-MOST_FILES:]:
        check()
        try:
            contents = read_bundle_file(path)
        except A87Error:
            unreadable.append(path.name)
            continue
        if _waits(contents.manifest.ws, contents.sha256, contents.signer, known):
            waiting.append(Waiting(path, contents.manifest.exporter, contents.manifest.for_group))
    return FolderLook(True, tuple(waiting), tuple(unreadable))


def _waits(workshop_id: str, sha256: str, signer: str | None, known: Known) -> bool:
    is_own = signer is not None and signer == known.own_key
    return workshop_id == known.workshop_id and not is_own and sha256 not in known.came
