"""A person's picture made fit for a document: upright, no larger than print needs, nothing in it but what is seen.

Knows JPEG and PNG. Must not know pages. Where a photograph was taken, when, with which camera, and the small picture
of it before it was cropped never leave: the picture is drawn anew, not copied.
"""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from exports.kept import Kept

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE = 2000
"""Pixels: 300 to the inch over the width of a page's text."""
MOST_PIXELS = 120_000_000
"""More than any camera makes; a file that says it has more is not opened."""
KEPT_BYTES = 48_000_000
_JPEG_QUALITY = 85


@dataclass(frozen=True, slots=True, weakref_slot=True)
class CleanPicture:
    """A JPEG or PNG file without a word in it; `width` and `height` in pixels, 1 or 3 `channels` of 8 bits."""

    content: bytes
    is_jpeg: bool
    width: int
    height: int
    channels: int


def clean_picture(data: bytes, longest: int = LONGEST_SIDE) -> CleanPicture | None:
    """Return the picture, no side longer than so many pixels.

    None where the bytes are no JPEG or PNG, are cut off, or would fill the memory.
    """
    key = sha256(data).digest()
    own = _own.get(key)
    if own is not None and max(own.width, own.height) <= longest:
        return own  # made here a moment ago: nothing is left to be cleaned
    picture = _kept.get((key, longest), lambda: _Cleaned(_cleaned(data, longest))).picture
    if picture is not None:
        _own[sha256(picture.content).digest()] = picture
    return picture


@dataclass(frozen=True, slots=True)
class _Cleaned:
    picture: CleanPicture | None


def _weight(cleaned: _Cleaned) -> int:
    return 200 + (len(cleaned.picture.content) if cleaned.picture else 0)


_kept: Kept[_Cleaned] = Kept(KEPT_BYTES, _weight)
_own: WeakValueDictionary[bytes, CleanPicture] = WeakValueDictionary()
"""By the hashes of their own bytes, as long as somebody holds them."""


def _cleaned(data: bytes, longest: int) -> CleanPicture | None:
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                return None
            is_jpeg = opened.format == "JPEG"
            opened.draft(None, (longest, longest))  # a camera's picture is read smaller at once
            seen = _flat(ImageOps.exif_transpose(opened))
    # What Pillow raises for broken files is whatever its readers run into.
    except (OSError, ValueError, SyntaxError, KeyError, IndexError, TypeError, OverflowError, MemoryError):
        return None
    except (EOFError, zlib.error, struct.error, Image.DecompressionBombError):
        return None
    seen.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return CleanPicture(_written(seen, is_jpeg), is_jpeg, seen.width, seen.height, len(seen.getbands()))


def _flat(opened: Image) -> Image:
    """Return what is seen on white paper, in grey or colour, as an image of its own without anything beside it."""
    from PIL import Image

    if opened.mode.startswith(("I", "F")):  # 16 bits of grey
        opened = opened.convert("I").point(lambda value: value / 256).convert("L")
    if opened.mode in ("1", "L") and "transparency" not in opened.info:
        seen = opened.convert("L")
    elif opened.mode in ("RGBA", "LA", "PA", "P") or "transparency" in opened.info:
        over = opened.convert("RGBA")
        seen = Image.new("RGB", over.size, "white")
        seen.paste(over, mask=over.getchannel("A"))
    else:
        seen = opened.convert("RGB")
    bare = Image.new(seen.mode, seen.size)
    bare.paste(seen)
    return bare


def _written(seen: Image, is_jpeg: bool) -> bytes:
    out = io.BytesIO()
    if is_jpeg:
        seen.save(out, "JPEG", quality=_JPEG_QUALITY)
    else:
        seen.save(out, "PNG", compress_level=6)
    return out.getvalue()
