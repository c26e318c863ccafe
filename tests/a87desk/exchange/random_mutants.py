"""Damage drawn at random: blind, inside a well signed bundle, and on top of bundles that are wrong already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from tests.a87desk.exchange.forged_bundles import Parts, raw_zip
from tests.a87desk.exchange.mutants import GOOD, GOOD_BYTES, GOOD_CONTENT, Mutant, allowed, refused
from tests.a87desk.exchange.second_reader import read_permissively


def random_mutants(rng: Random, count: int, wrong: Sequence[Mutant]) -> Iterator[Mutant]:
    """Yield `count` mutants; `wrong` are bundles to damage further."""
    makers = (_blind, _blind, _cut, _signed_lines, _signed_manifest, lambda rng: _twice_wrong(rng, wrong))
    for _ in range(count):
        yield rng.choice(makers)(rng)


def _blind(rng: Random) -> Mutant:
    return allowed("blind damage", damaged(rng, GOOD_BYTES), GOOD_CONTENT)


def _cut(rng: Random) -> Mutant:
    """A stick pulled out: the end is missing, or was reserved and never written."""
    # The last four bytes of a bundle are zeros themselves.
    end = rng.randrange(1, len(GOOD_BYTES) - 4)
    missing = rng.choice((0, 0, rng.randrange(1, 600), len(GOOD_BYTES) - end))
    return refused("cut", GOOD_BYTES[:end] + bytes(missing), *(() if missing else ("E_TRUNCATED",)))


def _signed_lines(rng: Random) -> Mutant:
    """A colleague's program that writes damaged lines and signs them: whatever is read must be what others read."""
    lines = damaged(rng, GOOD.lines)
    data = Parts(lines, GOOD.blobs[: rng.randrange(3)]).bundle()
    return Mutant("signed damage of the lines", data, read_permissively(data))


def _signed_manifest(rng: Random) -> Mutant:
    data = raw_zip(GOOD.entries(damaged(rng, GOOD.manifest_bytes())))
    return Mutant("signed damage of the manifest", data, read_permissively(data))


def _twice_wrong(rng: Random, wrong: Sequence[Mutant]) -> Mutant:
    """Damage may undo a fault, so the honest content is not excluded."""
    mutant = rng.choice(wrong)
    content = mutant.allowed or read_permissively(mutant.data)
    return replace(mutant, data=damaged(rng, mutant.data), allowed=content or GOOD_CONTENT, codes=frozenset())


def damaged(rng: Random, whole: bytes) -> bytes:
    """Return the bytes after one to eight accidents: bits, and slices lost, added, repeated, blanked or moved."""
    data = bytearray(whole)
    for _ in range(rng.choice((1, 1, 1, 2, 8))):
        start = rng.randrange(len(data) + 1)
        piece = data[start : start + rng.choice((1, 2, 4, 16, 512))]
        end = start + len(piece)
        kind = rng.randrange(7)
        if kind == 0:
            data[start:end] = bytes(byte ^ 1 << rng.randrange(8) for byte in piece[:1]) + piece[1:]
        elif kind == 1:
            data[start:end] = rng.randbytes(len(piece))
        elif kind == 2:
            data[start:end] = b""
        elif kind == 3:
            data[start:start] = rng.randbytes(len(piece))
        elif kind == 4:
            data[start:start] = piece
        elif kind == 5:
            data[start:end] = bytes(len(piece))
        else:
            data[start:end] = b""
            other = rng.randrange(len(data) + 1)
            data[other:other] = piece
    return bytes(data)
