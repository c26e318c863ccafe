"""Pictures before they go into a file: only what is seen. Where a camera stood and whose it is stays behind.

Knows the parts of JPEG and PNG files. Must not know documents. Words and places in EXIF, XMP and comments are cut out;
a picture that its camera only marks as turned is turned.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator

from PIL import Image, ImageOps

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_PNG_SHOWN = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs",
}  # fmt: skip
_START_OF_SCAN = 0xDA
_COMMENT = 0xFE
_KEPT_APPLICATION = (0xE0, 0xE2, 0xEE)  # JFIF, colour profile, Adobe's colour transform
_ORIENTATION = 0x0112
_QUALITY = 90


def only_seen(data: bytes) -> bytes:
    """Return a JPEG or PNG picture without anything that is not seen.

    Raises: ValueError for bytes that are neither, or broken.
    """
    try:
        if data.startswith(_PNG):
            return _PNG + b"".join(_shown_chunks(data))
        if data.startswith(_JPEG):
            return _turned(data) or b"\xff\xd8" + b"".join(_shown_segments(data))
    except (struct.error, IndexError, OSError, Image.DecompressionBombError) as problem:
        raise ValueError("a broken picture") from problem
    raise ValueError("neither JPEG nor PNG")


def _shown_chunks(data: bytes) -> Iterator[bytes]:
    place = len(_PNG)
    while place < len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        end = place + 12 + length
        if kind in _PNG_SHOWN:
            yield data[place:end]
        if kind == b"IEND":
            return
        place = end


def _shown_segments(data: bytes) -> Iterator[bytes]:
    place = 2
    while place < len(data):
        marker, length = data[place + 1], struct.unpack_from(">H", data, place + 2)[0]
        if data[place] != 0xFF:
            raise ValueError("a broken picture")
        if marker == _START_OF_SCAN:
            yield data[place:]
            return
        is_application = 0xE0 <= marker <= 0xEF
        if marker != _COMMENT and (not is_application or marker in _KEPT_APPLICATION):
            yield data[place : place + 2 + length]
        place += 2 + length


def _turned(data: bytes) -> bytes:
    """Return a picture turned as its camera was held; empty where it stands right."""
    with Image.open(io.BytesIO(data)) as picture:
        if picture.getexif().get(_ORIENTATION, 1) in (0, 1):
            return b""
        out = io.BytesIO()
        ImageOps.exif_transpose(picture).convert("RGB").save(out, "JPEG", quality=_QUALITY)
    return b"\xff\xd8" + b"".join(_shown_segments(out.getvalue()))
