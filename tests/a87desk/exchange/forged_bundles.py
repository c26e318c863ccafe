"""Bundles put together by hand, so that every field can be wrong on purpose; shares no code with the bundle writer."""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from nacl.signing import SigningKey

SEED = bytes(range(32))
OTHER_SEED = bytes(range(100, 132))
WORKSHOP = "0f" * 16
CONTEXT = b"a87-bundle-manifest-v1\0"

JsonObject = dict[str, object]


@dataclass(frozen=True)
class RawEntry:
    """One ZIP entry with every field of its two headers; None means the honest value."""

    name: bytes
    content: bytes
    method: int = 0
    packed: bytes | None = None
    crc: int | None = None
    size: int | None = None
    packed_size: int | None = None
    flags: int = 0
    version: int = 20
    time: int = 0
    date: int = 0x21
    local_extra: bytes = b""
    # What the central directory says where it differs from the local header.
    central_name: bytes | None = None
    central_flags: int | None = None
    central_date: int | None = None
    central_crc: int | None = None
    central_size: int | None = None
    central_extra: bytes = b""
    comment: bytes = b""
    made_by: int = 3 << 8 | 20
    disk: int = 0
    internal: int = 0
    external: int = 0o100600 << 16
    offset: int | None = None
    gap: bytes = b""
    descriptor: bytes = b""
    in_directory: bool = True

    @property
    def body(self) -> bytes:
        if self.packed is not None:
            return self.packed
        return deflated(self.content) if self.method == 8 else self.content

    def numbers(self) -> tuple[int, int, int]:
        crc = zlib.crc32(self.content) if self.crc is None else self.crc
        packed_size = len(self.body) if self.packed_size is None else self.packed_size
        return crc, packed_size, len(self.content) if self.size is None else self.size

    def local(self) -> bytes:
        extra = self.local_extra
        shape = (self.version, self.flags, self.method, self.time, self.date)
        head = struct.pack("<4s5H3I2H", b"PK\3\4", *shape, *self.numbers(), len(self.name), len(extra))
        return head + self.name + extra + self.body + self.descriptor

    def central(self, offset: int) -> bytes:
        crc, packed_size, size = self.numbers()
        name = self.name if self.central_name is None else self.central_name
        flags = self.flags if self.central_flags is None else self.central_flags
        date = self.date if self.central_date is None else self.central_date
        crc = crc if self.central_crc is None else self.central_crc
        size = size if self.central_size is None else self.central_size
        offset = offset if self.offset is None else self.offset
        shape = (self.made_by, self.version, flags, self.method, self.time, date, crc, packed_size, size)
        lengths = (len(name), len(self.central_extra), len(self.comment))
        place = (self.disk, self.internal, self.external, offset)
        head = struct.pack("<4s6H3I5H2I", b"PK\1\2", *shape, *lengths, *place)
        return head + name + self.central_extra + self.comment


@dataclass(frozen=True)
class RawEnd:
    """What follows the central directory; `count` None means the honest one."""

    count: int | None = None
    size_error: int = 0
    offset_error: int = 0
    before: bytes = b""
    comment: bytes = b""
    left_out: bool = False


def raw_zip(entries: Sequence[RawEntry], end: RawEnd | None = None) -> bytes:
    """Return a ZIP file of these entries, right or wrong."""
    end = end or RawEnd()
    data, central, count = b"", b"", 0
    for entry in entries:
        data += entry.gap
        offset = len(data)
        data += entry.local()
        if entry.in_directory:
            central += entry.central(offset)
            count += 1
    count = count if end.count is None else end.count
    numbers = (0, 0, count, count, len(central) + end.size_error, len(data) + end.offset_error, len(end.comment))
    record = b"" if end.left_out else struct.pack("<4s4H2IH", b"PK\5\6", *numbers) + end.comment
    return data + central + end.before + record


def deflated(content: bytes, level: int = 6) -> bytes:
    compressor = zlib.compressobj(level, zlib.DEFLATED, -15)
    return compressor.compress(content) + compressor.flush()


def canonical(value: object) -> bytes:
    """The canonical bytes by the standard library (the samples hold no numbers that it writes otherwise)."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def sample_lines() -> bytes:
    """A log of six operations: other scripts, an empty list, a withheld value."""
    texts: list[object] = [
        "The Ministry will ratify the protocol in 2026.",
        "यूनियनले प्रस्तावलाई समर्थन गर्छ।",
        "تدعم النقابة النص",
        [],
        {"until": "2027", "share": 0.25},
    ]
    lines = []
    for number, text in enumerate(texts, start=1):
        header = canonical({"v": 1, "ses": "5e" * 16, "seq": number, "lam": number, "eid": "e1", "par": []})
        lines.append(header + b"\t" + f"{number:032x}".encode() + b"\t" + canonical(text) + b"\n")
    lines.append(canonical({"v": 1, "ses": "5e" * 16, "seq": 6, "lam": 6, "eid": "e2", "par": []}) + b"\t\t\n")
    return b"".join(lines)


@dataclass(frozen=True)
class Parts:
    """The parts of a bundle before they are listed, signed and put into a container."""

    lines: bytes = field(default_factory=sample_lines)
    blobs: tuple[bytes, ...] = (b"\x89PNG\r\n\x1a\n" + bytes(range(60)), b"PK\5\6" + b"\0" * 30 + b"not an end")
    fields: JsonObject = field(default_factory=dict)
    seed: bytes | None = SEED

    def members(self) -> list[tuple[str, bytes]]:
        named = sorted((f"blobs/{hashlib.sha256(blob).hexdigest()}", blob) for blob in self.blobs)
        return [("ops.tsv", self.lines), *named]

    def manifest(self) -> JsonObject:
        listed = [
            {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in self.members()
        ]
        honest: JsonObject = {
            "format": "a87-bundle",
            "v": 1,
            "min_v": 1,
            "app": "0.1.0",
            "ws": WORKSHOP,
            "title": "Atelier national 8.7 – Nouakchott",
            "kind": "workshop",
            "exporter": "Group 2",
            "created": "2019-07-17T09:30:00Z",
            "ops": self.lines.count(b"\n"),
            "sessions": {"5e" * 16: [6, 6]},
            "redacted": ["ab" * 20],
            "members": listed,
        }
        return {**honest, **self.fields}

    def manifest_bytes(self) -> bytes:
        return canonical(self.manifest())

    def entries(self, manifest: bytes | None = None, signature: bytes | None = None) -> list[RawEntry]:
        """Return the honest entries, or those around other manifest or signature bytes (signed after the change)."""
        head = self.manifest_bytes() if manifest is None else manifest
        found = [RawEntry(b"manifest.json", head)]
        if self.seed is not None:
            found.append(RawEntry(b"manifest.sig", signature_of(head, self.seed) if signature is None else signature))
        for name, data in self.members():
            found.append(RawEntry(name.encode(), data, method=8 if name == "ops.tsv" and len(data) > 80 else 0))
        return found

    def bundle(self) -> bytes:
        return raw_zip(self.entries())


def signature_of(manifest: bytes, seed: bytes, context: bytes = CONTEXT) -> bytes:
    key = SigningKey(seed)
    return canonical(
        {"alg": "Ed25519", "key": bytes(key.verify_key).hex(), "sig": key.sign(context + manifest).signature.hex()}
    )


def public_key(seed: bytes) -> str:
    return bytes(SigningKey(seed).verify_key).hex()


def changed(entries: Sequence[RawEntry], index: int, **fields: object) -> list[RawEntry]:
    """Return the entries with fields of one of them changed."""
    return [*entries[:index], replace(entries[index], **fields), *entries[index + 1 :]]  # type: ignore[arg-type]
