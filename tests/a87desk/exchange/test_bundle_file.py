"""A bundle is the same bytes each time, reads back as it was packed, and says plainly why a file is not one."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.domain.bundle_errors import (
    BadContent,
    CannotRead,
    Damaged,
    EmptyFile,
    NotBundle,
    PathTooLong,
    SignatureNotValid,
    TooBig,
)
from a87desk.domain.errors import A87Error
from a87desk.exchange.bundle_file import pack, read_bundle_file
from a87desk.exchange.limits import Limits
from a87desk.exchange.manifest import Manifest
from a87desk.exchange.op_lines import OpLine
from a87desk.exchange.signature import LaptopKey
from tests.a87desk.exchange.forged_bundles import SEED, WORKSHOP, Parts, changed, public_key, raw_zip

KEY = LaptopKey(SEED)
HEADING = Manifest(
    ws=WORKSHOP,
    title="राष्ट्रिय कार्यशाला",
    kind="workshop",
    exporter="Group 3",
    created="2019-07-17T09:30:00Z",
    app="0.1.0",
    sessions={"5e" * 16: (2, 2)},
)
LINES = [OpLine(b'{"v":1,"seq":1}', bytes(16), b'"text"'), OpLine(b'{"v":1,"seq":2}', None, None)]
BLOBS = [b"second picture", b"first picture", b"second picture"]


def refusal(source: Path | bytes, limits: Limits | None = None) -> A87Error:
    with pytest.raises(A87Error) as refused:
        read_bundle_file(source, limits or Limits())
    return refused.value


def test_a_bundle_reads_back_as_it_was_packed() -> None:
    data = pack(HEADING, LINES, BLOBS, KEY)
    read = read_bundle_file(data)
    assert list(read.op_lines()) == LINES
    assert [read.blob(name) for name in read.blob_hashes] == sorted(
        set(BLOBS), key=lambda blob: hashlib.sha256(blob).hexdigest()
    )
    assert msgspec.structs.replace(read.manifest, ops=0, members=()) == HEADING
    assert (read.manifest.ops, read.signer) == (2, public_key(SEED))
    assert (read.size, read.sha256) == (len(data), hashlib.sha256(data).hexdigest())


@settings(deadline=None, max_examples=50)
@given(
    st.lists(st.builds(OpLine, st.just(b"{}"), st.binary(min_size=16, max_size=16), st.just(b"1")), max_size=30),
    st.lists(st.binary(max_size=100), max_size=5),
    st.booleans(),
)
def test_anything_that_can_be_packed_can_be_read(lines: list[OpLine], blobs: list[bytes], signed: bool) -> None:
    read = read_bundle_file(pack(HEADING, lines, blobs, KEY if signed else None))
    assert list(read.op_lines()) == lines
    assert {read.blob(name) for name in read.blob_hashes} == set(blobs)
    assert (read.signer is not None) == signed


def test_the_same_workshop_gives_the_same_bytes_in_any_order_of_attachments() -> None:
    assert pack(HEADING, LINES, BLOBS, KEY) == pack(HEADING, LINES, BLOBS[::-1], KEY)


def test_the_writer_and_an_independent_writer_agree_byte_for_byte() -> None:
    by_hand = Parts().bundle()
    read = read_bundle_file(by_hand)
    blobs = [read.blob(name) for name in read.blob_hashes]
    assert pack(read.manifest, read.op_lines(), blobs, KEY) == by_hand


def test_an_unsigned_bundle_has_no_signer() -> None:
    assert read_bundle_file(pack(HEADING, LINES, [], None)).signer is None


def test_an_attachment_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        read_bundle_file(pack(HEADING, LINES, [], KEY)).blob("0" * 64)


def test_nothing_is_unpacked_before_the_signature_is_checked() -> None:
    # The packed lines are nonsense, and the manifest was changed after signing: the signature speaks first.
    parts = Parts()
    entries = changed(parts.entries(), 2, packed=b"\xff" * 300)
    title = parts.manifest_bytes().replace(b"Atelier", b"Atolier")
    assert isinstance(refusal(raw_zip(changed(entries, 0, content=title))), SignatureNotValid)


def test_damage_of_the_lines_is_found_before_the_first_is_given() -> None:
    entries = changed(Parts().entries(), 2, content=Parts().lines.replace(b"2026", b"2062"))
    lines = read_bundle_file(raw_zip(entries)).op_lines()
    with pytest.raises(Damaged):
        next(lines)


def test_a_wrong_count_is_found_at_the_end() -> None:
    with pytest.raises(BadContent, match="fewer records than announced"):
        list(read_bundle_file(Parts(fields={"ops": 7}).bundle()).op_lines())


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        (Limits(file=1000), "1 MB"),
        (Limits(entries=3), "3 entries"),
        (Limits(operations=1), "1 record"),
        (Limits(manifest=100), "1 MB"),
        (Limits(total=200), "1 MB"),
        (Limits(blob=10), "1 MB"),
    ],
    ids=["file", "entries", "operations", "manifest", "total", "blob"],
)
def test_neither_reader_nor_writer_goes_over_a_limit(limits: Limits, words: str) -> None:
    data = pack(HEADING, LINES, BLOBS, KEY)
    assert words in refusal(data, limits).what_happened
    with pytest.raises(TooBig):
        pack(HEADING, LINES, BLOBS, KEY, limits)


@pytest.mark.parametrize(
    "name", ["ملف.a87b", "कार्यशाला.a87b", "👩‍🏫.a87b", "é.a87b", "e\u0301.a87b", "'#%;?&.a87b", "x" * 240 + ".a87b"]
)
def test_a_bundle_is_read_from_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(pack(HEADING, LINES, BLOBS, KEY))
    assert list(read_bundle_file(path).op_lines()) == LINES


def test_files_that_are_no_bundles_are_told_apart(tmp_path: Path) -> None:
    empty, text = tmp_path / "empty.a87b", tmp_path / "notes.txt"
    empty.touch()
    text.write_text("Bonjour")
    assert isinstance(refusal(empty), EmptyFile)
    assert isinstance(refusal(text), NotBundle)
    assert isinstance(refusal(tmp_path), CannotRead)
    assert isinstance(refusal(tmp_path / "missing.a87b"), CannotRead)
    assert isinstance(refusal(tmp_path / ("x" * 300)), PathTooLong)


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_a_pipe_or_a_device_is_not_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.a87b"
    os.mkfifo(pipe)
    assert isinstance(refusal(pipe), CannotRead)
    assert isinstance(refusal(Path("/dev/zero")), CannotRead)


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.a87b"
    with path.open("wb") as file:
        file.truncate(600 * 1024 * 1024)
    assert "512 MB" in refusal(path).what_happened


@pytest.mark.parametrize("error", [PermissionError(13, "denied"), OSError(5, "input/output error")])
def test_a_file_that_cannot_be_read_is_a_known_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    def fail(*_arguments: object, **_names: object) -> None:
        raise error

    path = tmp_path / "file.a87b"
    path.write_bytes(b"x")
    monkeypatch.setattr(Path, "open", fail)
    assert isinstance(refusal(path), CannotRead)
