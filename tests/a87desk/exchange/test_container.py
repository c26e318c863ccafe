"""The container opens with any ZIP program, is the same bytes at any time, and reads back what was put in."""

from __future__ import annotations

import io
import os
import time
import tracemalloc
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.domain.bundle_errors import BadStructure, Damaged, EmptyFile, Encrypted, NotBundle, TooBig, Truncated
from a87desk.domain.errors import A87Error
from a87desk.exchange.container import read_container, write_container
from a87desk.exchange.limits import MIB, Limits
from tests.a87desk.exchange.forged_bundles import Parts, RawEntry, deflated, raw_zip

LIMITS = Limits()
MEMBERS = [("manifest.json", b"{}"), ("ops.tsv", b"line\n" * 500), ("blobs/aa", b"\x89PNG")]


def refusal(data: bytes, limits: Limits = LIMITS) -> type[A87Error]:
    with pytest.raises(A87Error) as refused:
        read_container(data, limits)
    return type(refused.value)


@settings(deadline=None)
@given(st.binary(max_size=3000), st.binary(max_size=50), st.integers(0, 4000))
def test_what_was_put_in_is_read_back(lines: bytes, blob: bytes, repeat: int) -> None:
    members = [("manifest.json", blob), ("ops.tsv", lines * (repeat % 7) + b"x" * repeat), ("blobs/b", blob)]
    read = read_container(write_container(members), LIMITS)
    assert [(name, read.read(name)) for name in read.names] == members


def test_text_that_packs_like_a_bomb_can_still_be_read() -> None:
    members = [("manifest.json", b"{}"), ("ops.tsv", bytes(3 * MIB))]
    assert read_container(write_container(members), LIMITS).read("ops.tsv") == bytes(3 * MIB)


def test_another_zip_program_opens_it() -> None:
    with zipfile.ZipFile(io.BytesIO(write_container(MEMBERS))) as file:
        assert file.testzip() is None
        assert [(name, file.read(name)) for name in file.namelist()] == MEMBERS
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_bytes_do_not_depend_on_the_time_or_place(monkeypatch: pytest.MonkeyPatch) -> None:
    before = write_container(MEMBERS)
    monkeypatch.setenv("TZ", "Asia/Kathmandu")
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    old = os.umask(0o077)
    try:
        assert write_container(MEMBERS) == before
    finally:
        os.umask(old)


def test_manifest_signature_and_attachments_are_stored_plainly() -> None:
    manifest = b'{"title":"' + b"a" * 500 + b'"}'
    data = write_container([("manifest.json", manifest), ("manifest.sig", manifest), ("blobs/aa", manifest)])
    assert data.count(manifest) == 3


@pytest.mark.parametrize("name", ["../x", "/x", "a\\b", "A.TXT", "", "a/b/c", "x" * 81, "dir/"])
def test_the_writer_knows_the_names_that_the_reader_refuses(name: str) -> None:
    with pytest.raises(ValueError, match="not a name"):
        write_container([("manifest.json", b""), (name, b"")])


def test_the_writer_writes_no_name_twice() -> None:
    with pytest.raises(ValueError, match="one name"):
        write_container([("manifest.json", b""), ("manifest.json", b"")])


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", EmptyFile),
        (b"hello", NotBundle),
        (b"%PDF-1.7" + bytes(100), NotBundle),
        (raw_zip([RawEntry(b"[Content_Types].xml", b"<x/>")]), NotBundle),
        (b"PK\5\6" + bytes(18), NotBundle),
        (b"SQLite format 3\0" + bytes(100), NotBundle),
        (b"age-encryption.org/v1\n-> X25519 abc", Encrypted),
        (b"age-encryption.org/v1", Encrypted),
        (b"age-encr", Truncated),
        (b"P", Truncated),
        (b"PK\3\4" + bytes(20), Truncated),
        (bytes(5000), Truncated),
    ],
)
def test_other_files_are_told_apart(data: bytes, kind: type[A87Error]) -> None:
    assert refusal(data) is kind


def test_a_truncated_bundle_with_an_office_file_inside_is_still_called_incomplete() -> None:
    office = raw_zip([RawEntry(b"word.xml", b"text")])
    data = write_container([("manifest.json", b"{}"), ("blobs/aa", office + bytes(1)), ("blobs/bb", b"x")])
    assert refusal(data[: data.index(office) + len(office)]) is Truncated


def test_a_whole_file_with_a_changed_size_is_not_called_incomplete() -> None:
    entries = Parts().entries()
    wrong = replace(entries[4], size=70_000, packed_size=70_000)
    assert refusal(raw_zip([*entries[:4], wrong])) is Damaged


@pytest.mark.parametrize(
    "limits",
    [Limits(file=500), Limits(entries=2), Limits(total=1000)],
    ids=["file", "entries", "total"],
)
def test_more_than_the_limit_is_refused_with_the_limit(limits: Limits) -> None:
    assert refusal(write_container([*MEMBERS, ("blobs/bb", os.urandom(600))]), limits) is TooBig


def test_a_ratio_that_only_bombs_have_is_refused() -> None:
    bomb = RawEntry(b"ops.tsv", bytes(MIB), method=8)
    assert refusal(raw_zip([RawEntry(b"manifest.json", b"{}"), bomb])) is BadStructure


def test_a_bomb_that_lies_about_its_size_is_not_unpacked_beyond_it() -> None:
    packed = deflated(bytes(64 * MIB))
    bomb = RawEntry(b"ops.tsv", b"", method=8, packed=packed, size=len(packed) + 1)
    data = raw_zip([RawEntry(b"manifest.json", b"{}"), bomb])
    read = read_container(data, LIMITS)
    tracemalloc.start()
    with pytest.raises(Damaged):
        read.read("ops.tsv")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < MIB
