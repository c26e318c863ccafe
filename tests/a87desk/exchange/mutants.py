"""What a mutant is: a wrong bundle, and what may be accepted of it."""

from __future__ import annotations

from dataclasses import dataclass

from tests.a87desk.exchange.forged_bundles import Parts
from tests.a87desk.exchange.second_reader import Seen, read_permissively

GOOD = Parts()
GOOD_BYTES = GOOD.bundle()
MANIFEST, SIGNATURE, OPS, FIRST_BLOB, LAST_BLOB = range(5)


@dataclass(frozen=True)
class Mutant:
    """Without `allowed` it must be refused; with it, nothing else may be read from the file.

    `codes` are the errors that may be given, empty where any known error will do.
    """

    kind: str
    data: bytes
    allowed: Seen | None = None
    codes: frozenset[str] = frozenset()


def refused(kind: str, data: bytes, *codes: str) -> Mutant:
    return Mutant(kind, data, None, frozenset(codes))


def allowed(kind: str, data: bytes, content: Seen) -> Mutant:
    return Mutant(kind, data, content)


def _content(data: bytes) -> Seen:
    seen = read_permissively(data)
    assert seen is not None
    return seen


GOOD_CONTENT = _content(GOOD_BYTES)
