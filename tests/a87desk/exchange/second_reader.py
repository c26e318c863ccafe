"""A second, permissive reader of bundles on the standard library: what would any other program see in this file?

Shares no code with the program. The fuzz tests ask it whether an accepted file means the same to everybody.
"""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Seen:
    """What a reader found in a bundle. `signer` is None where it is not signed (or the reader does not look)."""

    title: str
    signer: str | None
    lines: tuple[tuple[bytes, bytes | None, bytes | None], ...]
    blobs: dict[str, bytes]


def read_permissively(data: bytes) -> Seen | None:
    """Return what `zipfile` and `json` find, checking nothing; None where they give up."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            content = {name: file.read(name) for name in file.namelist()}
        manifest = json.loads(content["manifest.json"])
        signer = json.loads(content["manifest.sig"])["key"] if "manifest.sig" in content else None
        lines = tuple(_line(line) for line in content["ops.tsv"].split(b"\n")[:-1])
        blobs = {name[6:]: blob for name, blob in content.items() if name.startswith("blobs/")}
        return Seen(manifest["title"], signer, lines, blobs)
    except (zipfile.BadZipFile, zlib.error, struct.error, ValueError, KeyError, TypeError, EOFError):
        return None
    except (NotImplementedError, RuntimeError, OSError):
        return None


def _line(line: bytes) -> tuple[bytes, bytes | None, bytes | None]:
    header, salt, payload = line.split(b"\t")
    return header, bytes.fromhex(salt.decode()) if salt else None, payload or None
