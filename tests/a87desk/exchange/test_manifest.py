"""A manifest keeps its bytes, ignores what is newer, and says why it cannot be read."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import msgspec
import pytest

from a87desk.domain.bundle_errors import BadContent, NewerNeeded, NotBundle
from a87desk.exchange.manifest import Manifest, Member, manifest_bytes, read_manifest
from tests.a87desk.exchange.forged_bundles import WORKSHOP, canonical

PLAIN = Manifest(
    ws=WORKSHOP,
    title="Taller nacional 8.7",
    kind="workshop",
    exporter="Grupo 1",
    created="2019-07-17T09:30:00Z",
    app="0.1.0",
)
FULL = msgspec.structs.replace(
    PLAIN,
    sessions={"b" * 32: (7, 5), "a" * 32: (1, 1)},
    redacted=("ab" * 20,),
    profile="starter",
    for_group="g2",
    ops=6,
    members=(Member("ops.tsv", 12, "c" * 64),),
)


@pytest.mark.parametrize("manifest", [PLAIN, FULL])
def test_a_manifest_comes_back_as_it_was_written(manifest: Manifest) -> None:
    assert read_manifest(manifest_bytes(manifest)) == manifest


def test_the_bytes_of_a_manifest_are_these_for_ever() -> None:
    assert manifest_bytes(FULL) == (
        b'{"app":"0.1.0","created":"2019-07-17T09:30:00Z","exporter":"Grupo 1","for_group":"g2","format":"a87-bundle",'
        b'"kind":"workshop","members":[{"name":"ops.tsv","sha256":"' + b"c" * 64 + b'","size":12}],"min_v":1,"ops":6,'
        b'"profile":"starter","redacted":["' + b"ab" * 20 + b'"],"sessions":{"' + b"a" * 32 + b'":[1,1],"'
        b"" + b"b" * 32 + b'":[7,5]},"title":"Taller nacional 8.7","v":1,"ws":"' + WORKSHOP.encode() + b'"}'
    )


def test_keys_that_do_not_apply_are_left_out() -> None:
    assert not {"profile", "for_group"} & set(json.loads(manifest_bytes(PLAIN)))


def test_the_moment_of_export_is_read_in_utc() -> None:
    assert PLAIN.created_at == datetime(2019, 7, 17, 9, 30, tzinfo=UTC)


def test_a_field_without_its_shape_is_not_written() -> None:
    with pytest.raises(ValueError, match="created"):
        manifest_bytes(msgspec.structs.replace(PLAIN, created="yesterday"))


def _changed(**fields: object) -> bytes:
    return canonical({**json.loads(manifest_bytes(FULL)), **fields})


def test_a_newer_version_that_this_program_may_read_is_read() -> None:
    read = read_manifest(_changed(v=7, mood={"good": [True, None]}))
    assert (read.v, read.title) == (7, FULL.title)


def test_a_version_that_needs_a_newer_program_says_so_before_anything_else() -> None:
    with pytest.raises(NewerNeeded) as refused:
        read_manifest(canonical({"format": "a87-bundle", "min_v": 4, "ws": 5}))
    assert "format 4; this one reads up to 1" in refused.value.what_happened


def test_the_manifest_of_something_else_is_not_a_bundle() -> None:
    with pytest.raises(NotBundle):
        read_manifest(_changed(format="web-extension"))


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        (_changed(ops="many"), "`$.ops`"),
        (_changed(ws="two words"), "`$.ws`"),
        (_changed(created="2019-02-31T00:00:00Z"), "a date that does not exist"),
        (_changed(min_v=None), "no format version"),
        (b"{", "not valid JSON"),
        (manifest_bytes(FULL) + b"\n", "spelling"),
    ],
)
def test_the_fault_is_named_and_the_value_is_not(data: bytes, detail: str) -> None:
    with pytest.raises(BadContent) as refused:
        read_manifest(data)
    assert detail in refused.value.what_happened
    assert "two words" not in refused.value.sentence
