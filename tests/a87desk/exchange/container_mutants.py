"""Bundles whose ZIP records are wrong, in every place where a record can be wrong. The content is signed and honest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from tests.a87desk.exchange.forged_bundles import JsonObject, RawEnd, RawEntry, changed, deflated, raw_zip
from tests.a87desk.exchange.mutants import (
    GOOD,
    GOOD_BYTES,
    GOOD_CONTENT,
    MANIFEST,
    OPS,
    SIGNATURE,
    Mutant,
    allowed,
    refused,
)

_ZIP64_EXTRA = b"\1\0\x10\0" + bytes(16)
_HEADER_CHANGES: dict[str, JsonObject] = {
    "flags": {"flags": 0x800},
    "encryption flag": {"flags": 1},
    "data descriptor": {"flags": 8, "descriptor": b"PK\7\10" + bytes(12)},
    "central flags": {"central_flags": 0x800},
    "local flags": {"flags": 0x800, "central_flags": 0},
    "local date": {"date": 0x5000, "central_date": 0x21},
    "date": {"date": 0x5000},
    "time": {"time": 0x6000},
    "central date": {"central_date": 0x5001},
    "version": {"version": 45},
    "made by": {"made_by": 20},
    "folder": {"external": 0o040755 << 16 | 0x10},
    "symbolic link": {"external": 0o120777 << 16},
    "internal attributes": {"internal": 1},
    "disk": {"disk": 1},
    "local extra": {"local_extra": b"\xca\xfe\4\0abcd"},
    "central extra": {"central_extra": b"\xca\xfe\4\0abcd"},
    "zip64 extra": {"central_extra": _ZIP64_EXTRA, "local_extra": _ZIP64_EXTRA},
    "zip64 sizes": {"size": 0xFFFFFFFF, "packed_size": 0xFFFFFFFF},
    "comment": {"comment": b"hello"},
    "central name": {"central_name": b"blobs/other"},
    "central checksum": {"central_crc": 1},
    "checksum": {"crc": 1},
    "central size": {"central_size": 3},
    "size": {"size": 5},
    "packed size": {"packed_size": 5},
    "method 12": {"method": 12},
    "method 9": {"method": 9},
    "far offset": {"offset": 0xFFFFFFFF},
    "not in the directory": {"in_directory": False},
}
_INNER_CHANGES: dict[str, JsonObject] = {"gap": {"gap": b"gap"}, "overlap": {"offset": 0}}

_ENDS = {
    "count too low": RawEnd(count=4),
    "count too high": RawEnd(count=6),
    "count of zip64": RawEnd(count=65535),
    "directory size": RawEnd(size_error=1),
    "directory too early": RawEnd(offset_error=-1),
    "directory too late": RawEnd(offset_error=1),
    "zip64 end": RawEnd(before=b"PK\6\6" + bytes(52) + b"PK\6\7" + bytes(16)),
    "gap before the end": RawEnd(before=b"gap"),
    "comment of the file": RawEnd(comment=b"x"),
    "bundle in the comment": RawEnd(comment=GOOD_BYTES),
}

_NAMES = [
    *(b"../x", b"/etc/passwd", b"..\\x", b"C:\\x", b"C:x", b"", b".", b"..", b"a/../b", b"a//b", b"dir/", b"notes.txt"),
    *(b"OPS.TSV", b"ops.tsv ", b"ops.tsv\0", "é".encode(), b"\xff", b"a" * 81, b"a" * 65535, b"manifest.json"),
    *(b"manifest.sig", b"ops.tsv", b"blobs/" + b"0" * 64, b"blobs/" + b"A" * 64, b"blobs/x", b"con", b"a:b"),
]


def container_mutants() -> Iterator[Mutant]:
    yield from _headers()
    yield from _names()
    yield from _order()
    yield from _packing()
    for kind, end in _ENDS.items():
        yield refused(kind, raw_zip(GOOD.entries(), end), "E_BAD_STRUCTURE")
    yield refused("no end", raw_zip(GOOD.entries(), RawEnd(left_out=True)), "E_TRUNCATED")
    for extra in (b"\0", b"\n", b"PK\5\6", bytes(600), GOOD_BYTES):
        yield refused("trailing bytes", GOOD_BYTES + extra, "E_TRUNCATED" if len(extra) == 600 else "E_BAD_STRUCTURE")
        yield refused("leading bytes", extra + GOOD_BYTES)


def _headers() -> Iterator[Mutant]:
    for kind, fields in _HEADER_CHANGES.items():
        for index in range(5):
            yield refused(kind, raw_zip(changed(GOOD.entries(), index, **fields)))
    for kind, fields in _INNER_CHANGES.items():
        for index in range(1, 5):
            yield refused(kind, raw_zip(changed(GOOD.entries(), index, **fields)))


def _names() -> Iterator[Mutant]:
    entries = GOOD.entries()
    for name in _NAMES:
        for index in range(5):
            more = [*entries[: index + 1], RawEntry(name, b"content"), *entries[index + 1 :]]
            yield refused(f"one more: {name[:20]!r}", raw_zip(more))
            if entries[index].name != name:
                yield refused(f"renamed: {name[:20]!r}", raw_zip(changed(entries, index, name=name)))


def _order() -> Iterator[Mutant]:
    entries = GOOD.entries()
    for index, entry in enumerate(entries):
        kept = [other for other in entries if other is not entry]
        if index == SIGNATURE:
            yield allowed("unsigned", raw_zip(kept), replace(GOOD_CONTENT, signer=None))
        else:
            yield refused("missing", raw_zip(kept))
        yield refused("double", raw_zip([*entries, entry]))
        hidden = changed(entries, index, in_directory=False)
        yield refused("two names for one place", raw_zip([*hidden, replace(entries[OPS], name=entry.name, offset=0)]))
    for places in permutations(range(5)):
        if places != (0, 1, 2, 3, 4):
            yield refused("other order", raw_zip([entries[place] for place in places]))
    start = GOOD_BYTES.index(b"PK\1\2")
    records = [b"PK\1\2" + record for record in GOOD_BYTES[start:-22].split(b"PK\1\2")[1:]]
    directory = b"".join(reversed(records))
    yield refused("other order in the directory", GOOD_BYTES[:start] + directory + GOOD_BYTES[-22:])


def _packing() -> Iterator[Mutant]:
    """The same content packed in ways that we do not write, or other content behind the same packing."""
    entries = GOOD.entries()
    content = entries[OPS].content
    packed = deflated(content)
    bomb = bytes(3_000_000)
    ops = entries[OPS]
    kinds: dict[str, tuple[int, RawEntry]] = {
        "manifest packed": (MANIFEST, replace(entries[MANIFEST], method=8)),
        "signature packed": (SIGNATURE, replace(entries[SIGNATURE], method=8)),
        "bytes behind the stream": (OPS, replace(ops, packed=packed + b"more")),
        "stream without end": (OPS, replace(ops, packed=packed[:-3])),
        "longer than declared": (OPS, replace(ops, packed=deflated(content + b"more"))),
        "shorter than declared": (OPS, replace(ops, packed=deflated(content[:-4]))),
        "stored but called packed": (OPS, replace(ops, packed=content)),
        "packed but called stored": (OPS, replace(ops, method=0, packed=packed)),
        "bomb that says so": (OPS, replace(ops, content=bomb)),
        "bomb that lies": (OPS, replace(ops, packed=deflated(bomb))),
        "bomb with a false packed size": (OPS, replace(ops, packed=deflated(bomb), packed_size=20, size=len(bomb))),
        "4 GB": (OPS, replace(ops, size=0xFFFFFFFE)),
    }
    for kind, (index, entry) in kinds.items():
        yield refused(kind, raw_zip([*entries[:index], entry, *entries[index + 1 :]]))
    for level in (1, 9):
        same = changed(entries, OPS, packed=deflated(content, level=level))
        yield allowed("another compressor", raw_zip(same), GOOD_CONTENT)
