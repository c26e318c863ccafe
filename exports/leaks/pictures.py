"""The words that a picture carries beside what it shows: texts and properties of PNG and JPEG files."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from a87desk.i18n import _
from exports.leaks.search import Passage

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_TEXTS = (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"iCCP")
_WITHOUT_LENGTH = {0x01, *range(0xD0, 0xD9)}
_START_OF_PIXELS, _APPLICATION, _COMMENT = 0xDA, range(0xE0, 0xF0), 0xFE


def picture_passages(content: bytes) -> Iterator[Passage]:
    """Yield what stands beside the pixels, read in every way in which it may be written."""
    for data in _png_texts(content) if content.startswith(PNG) else _jpeg_texts(content):
        place = _("properties of a picture")
        yield Passage(place, data.decode("utf-8", "replace"))
        yield Passage(place, data.decode("latin-1"))
        for name in ("utf-16-le", "utf-16-be"):
            for start in (0, 1):
                yield Passage(place, data[start:].decode(name, "replace"))


def _png_texts(content: bytes) -> Iterator[bytes]:
    at = len(PNG)
    while at + 8 <= len(content):
        length, kind = int.from_bytes(content[at : at + 4]), content[at + 4 : at + 8]
        data = content[at + 8 : at + 8 + length]
        if kind in _TEXTS:
            yield data
            yield from _unpacked(data)
        at += length + 12
        if kind == b"IEND":
            break
    yield content[at:]


def _unpacked(data: bytes) -> Iterator[bytes]:
    """Yield what is packed in a text behind its key word."""
    for found in re.finditer(rb"\x00", data[:400]):
        try:
            yield zlib.decompressobj().decompress(data[found.end() :].lstrip(b"\x00\x01"), 1_000_000)
        except zlib.error:
            continue


def _jpeg_texts(content: bytes) -> Iterator[bytes]:
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        kind = content[at + 1]
        if kind in _WITHOUT_LENGTH or kind == 0xFF:
            at += 1 if kind == 0xFF else 2
            continue
        length = int.from_bytes(content[at + 2 : at + 4])
        if kind in _APPLICATION or kind == _COMMENT:
            yield content[at + 4 : at + 2 + length]
        if kind == _START_OF_PIXELS:
            end = content.rfind(b"\xff\xd9")
            yield content[end + 2 :] if end > 0 else b""
            return
        at += 2 + length
