"""How commands come by a workshop, a file's bytes, and this laptop's key and author.

Knows where they lie. Must not know what a command does with them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a workshop file is loaded only by the commands that open one
    from a87desk.exchange.consent import Consent
    from a87desk.exchange.signature import LaptopKey
    from a87desk.workspace import Workspace


@contextmanager
def opened(path: Path, author: str = "") -> Iterator[Workspace]:
    """Open a workshop file for as long as a command needs it; the author is this laptop's unless given.

    Raises:
        A87Error: it is not ours, newer, damaged, write-protected or open in another window.
    """
    from a87desk.workspace import open_workspace

    workspace = open_workspace(path, author or own_author())
    try:
        yield workspace
    finally:
        workspace.close()


def own_author() -> str:
    """Return who works at this laptop, empty where nobody said."""
    from a87desk.folders import app_folder
    from a87desk.settings import load_settings

    return load_settings(app_folder()).author


def own_key() -> LaptopKey:
    """Return the key of this laptop, made at its first use."""
    from a87desk.exchange.signature import load_or_make_laptop_key
    from a87desk.folders import app_folder

    return load_or_make_laptop_key(app_folder())


def consent_to(codes: list[str], *, unsigned: bool = False, removals: bool = False) -> Consent:
    """Return what the words of a command agree to; a code may be typed with any spaces or hyphens."""
    from a87desk.exchange.consent import Consent

    return Consent(frozenset(_as_shown(code) for code in codes), unsigned, removals)


def _as_shown(code: str) -> str:
    letters = "".join(code.split()).replace("-", "").upper()
    return " ".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def existing(path: Path) -> Path:
    """Return the path of a file that is there.

    Raises:
        NoSuchFile: there is none of that name.
    """
    from a87desk.domain.workshop_errors import NoSuchFile

    if not path.exists():
        raise NoSuchFile(name=path.name)
    return path


def read_file(path: Path) -> bytes:
    """Return the bytes of a file that a person named.

    Raises:
        NoSuchFile: there is none of that name.
        A87Error: it cannot be read.
    """
    from a87desk.domain.bundle_errors import from_os_error

    try:
        return existing(path).read_bytes()
    except OSError as problem:
        raise from_os_error(problem) from problem
