"""Wrong bundles are refused with a sentence, or read as what they honestly hold; and these tests have teeth."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain
from random import Random
from typing import Any

import msgspec
import pytest

from a87desk.domain import bundle_errors, canonical
from a87desk.domain.errors import A87Error
from a87desk.exchange import bundle_file, container, manifest, op_lines, signature
from a87desk.exchange.bundle_file import read_bundle_file
from tests.a87desk.exchange.container_mutants import container_mutants
from tests.a87desk.exchange.content_mutants import content_mutants
from tests.a87desk.exchange.mutants import GOOD_BYTES, GOOD_CONTENT, Mutant
from tests.a87desk.exchange.random_mutants import random_mutants
from tests.a87desk.exchange.second_reader import Seen, read_permissively

KNOWN_CODES = {
    kind.code
    for kind in vars(bundle_errors).values()
    if isinstance(kind, type) and issubclass(kind, A87Error) and kind is not A87Error
}


@cache
def systematic_mutants() -> tuple[Mutant, ...]:
    return (*container_mutants(), *content_mutants())


def seen_by_us(data: bytes) -> Seen:
    read = read_bundle_file(data)
    lines = tuple((line.header, line.salt, line.payload) for line in read.op_lines())
    return Seen(read.manifest.title, read.signer, lines, {name: read.blob(name) for name in read.blob_hashes})


def fault_of(mutant: Mutant) -> str:
    """Return what our reader did wrong with a mutant; empty where it did right."""
    try:
        seen = seen_by_us(mutant.data)
    except A87Error as problem:
        if problem.code not in KNOWN_CODES or (mutant.codes and problem.code not in mutant.codes):
            return f"{mutant.kind}: {problem.code} instead of {sorted(mutant.codes)}"
        return ""
    except Exception as escaped:
        return f"{mutant.kind}: {escaped!r}"
    if mutant.allowed is None:
        return f"{mutant.kind}: accepted"
    if seen != mutant.allowed:
        return f"{mutant.kind}: other content"
    if seen != read_permissively(mutant.data):
        return f"{mutant.kind}: other programs read something else"
    return ""


def faults(mutants: Iterable[Mutant]) -> list[str]:
    return [fault for fault in map(fault_of, mutants) if fault]


def test_the_honest_bundle_is_read_by_both_readers() -> None:
    assert seen_by_us(GOOD_BYTES) == read_permissively(GOOD_BYTES) == GOOD_CONTENT


def test_every_systematic_mutant_is_refused_or_harmless() -> None:
    assert faults(systematic_mutants()) == []
    harmless = [mutant.kind for mutant in systematic_mutants() if mutant.allowed is not None]
    assert len(harmless) == 6  # unsigned, another signer, newer keys (2), another compressor (2)


def test_random_mutants_are_refused_or_harmless() -> None:
    assert faults(random_mutants(Random(41), 1_300, systematic_mutants())) == []


@pytest.mark.fuzz
@pytest.mark.parametrize("seed", range(42, 52))
def test_many_random_mutants_are_refused_or_harmless(seed: int) -> None:
    assert faults(random_mutants(Random(seed), 20_000, systematic_mutants())) == []


def code_given(data: bytes) -> str:
    with pytest.raises(A87Error) as refusal:
        read_bundle_file(data)
    return refusal.value.code


def test_a_cut_at_any_byte_is_called_incomplete() -> None:
    assert {code_given(GOOD_BYTES[:cut]) for cut in range(1, len(GOOD_BYTES))} == {"E_TRUNCATED"}


def test_a_bundle_whose_end_was_never_written_is_called_incomplete() -> None:
    # The last four bytes of a bundle are zeros themselves; before byte 43 it is not known to be a bundle at all.
    cuts = range(43, len(GOOD_BYTES) - 4)
    assert {code_given(GOOD_BYTES[:cut].ljust(len(GOOD_BYTES), b"\0")) for cut in cuts} == {"E_TRUNCATED"}


def test_no_single_bit_can_change_what_is_read() -> None:
    read = 0
    for place in range(8 * len(GOOD_BYTES)):
        data = bytearray(GOOD_BYTES)
        data[place // 8] ^= 1 << place % 8
        try:
            assert seen_by_us(bytes(data)) == GOOD_CONTENT
        except A87Error:
            continue
        read += 1
    # Only the bits that fill up the last byte of a packed stream mean nothing.
    assert read < 8


# Faults put into the reader on purpose: each must be found by the mutants above.


def nothing(*_arguments: object) -> None:
    return None


def inflate_anything(packed: memoryview, _size: int) -> bytes:
    try:
        return zlib.decompressobj(-15).decompress(packed)
    except zlib.error:
        raise bundle_errors.Damaged from None


def inflate_up_to_the_size(packed: memoryview, size: int) -> bytes:
    return inflate_anything(packed, size)[:size]


def signer_that_is_claimed(_manifest: bytes, file: bytes) -> str:
    return str(msgspec.json.decode(file)["key"])


def any_json(data: bytes) -> object:
    try:
        return msgspec.json.decode(data)
    except (ValueError, RecursionError):
        raise canonical.NotCanonical from None


def deep_json(data: bytes) -> object:
    try:
        return msgspec.json.decode(data)
    except ValueError:
        raise canonical.NotCanonical from None


def tolerant_line(line: bytes) -> op_lines.OpLine:
    header, salt, payload = (*line.rstrip(b"\n").split(b"\t"), b"", b"")[:3]
    return op_lines.OpLine(header, bytes.fromhex(salt.decode()) if salt else None, payload or None)


def line_of_any_size(line: bytes) -> op_lines.OpLine:
    header, salt, payload = line.rstrip(b"\n").split(b"\t")
    if not header or bool(salt) != bool(payload) or (salt and len(salt) != 32):
        raise ValueError
    return op_lines.OpLine(header, bytes.fromhex(salt.decode()) if salt else None, payload or None)


def trailing_bytes_allowed(data: memoryview, entries: list[container.Entry]) -> None:
    offset = entries[-1].end
    expected = container._directory(entries, offset)
    if not bytes(data[offset:]).startswith(expected):
        raise bundle_errors.BadStructure


def order_ignored(read: container.Container, listed: manifest.Manifest) -> None:
    if {member.name for member in listed.members} != set(read.names) - {"manifest.json", "manifest.sig"}:
        raise bundle_errors.BadStructure


def count_not_compared(self: bundle_file.BundleContents) -> object:
    return op_lines.read_lines(self._read("ops.tsv"), 2_000_000)


SEEDED_FAULTS: dict[str, tuple[Any, str, Callable[..., object]]] = {
    "checksum not compared": (container, "_check_crc", nothing),
    "hash not compared": (bundle_file, "_check_hash", nothing),
    "signature not verified": (bundle_file, "verify", signer_that_is_claimed),
    "directory not compared": (container, "_check_directory", nothing),
    "trailing bytes allowed": (container, "_check_directory", trailing_bytes_allowed),
    "local header not compared": (container, "_check_local_header", nothing),
    "sizes not compared": (container, "_check_sizes", nothing),
    "names not checked": (container, "_check_names", nothing),
    "stream not checked to its end": (container, "_inflate", inflate_anything),
    "stream cut to its size": (container, "_inflate", inflate_up_to_the_size),
    "other files not refused": (container, "_refuse_other_files", nothing),
    "list of entries not compared": (bundle_file, "_check_shape", nothing),
    "order of entries not compared": (bundle_file, "_check_shape", order_ignored),
    "limits not applied": (bundle_file, "_refuse_over_limits", nothing),
    "format version not compared": (manifest, "_check_version", nothing),
    "any spelling of the manifest": (manifest, "read_json", any_json),
    "any depth of the manifest": (manifest, "read_json", deep_json),
    "any spelling of the signature": (signature, "read_json", any_json),
    "any hexadecimal digits": (signature, "_read_hex", lambda text, _digits: bytes.fromhex(text)),
    "lines read with tolerance": (op_lines, "_read_line", tolerant_line),
    "lines of any size": (op_lines, "_read_line", line_of_any_size),
    "count of lines not compared": (bundle_file.BundleContents, "op_lines", count_not_compared),
}


@pytest.mark.parametrize("fault", SEEDED_FAULTS)
def test_a_fault_in_the_reader_is_found(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    owner, name, replacement = SEEDED_FAULTS[fault]
    monkeypatch.setattr(owner, name, replacement)
    random = random_mutants(Random(41), 1_300, systematic_mutants())
    assert any(map(fault_of, chain(systematic_mutants(), random)))
