"""Pictures inside the file: each once, however often it is drawn.

Knows image objects (ISO 32000-1, 8.9.5) and the parts of a PNG file. Must not know pages.
"""

from __future__ import annotations

import struct
from typing import Any

from reportlab.pdfbase import pdfdoc

from exports.clean_picture import CleanPicture

_PNG_HEAD = 8


class PictureBook:
    """The pictures of one file in order of first use."""

    def __init__(self) -> None:
        self._names: dict[CleanPicture, str] = {}

    def use(self, picture: CleanPicture) -> str:
        """Note that a picture is drawn; return its name in content streams, such as "/I0"."""
        return self._names.setdefault(picture, f"/I{len(self._names)}")

    def resources(self, document: Any) -> Any | None:
        """Write every picture into a reportlab document and return the pages' dictionary; None without pictures."""
        if not self._names:
            return None
        images = {name[1:]: document.Reference(_image(picture)) for picture, name in self._names.items()}
        return document.Reference(pdfdoc.PDFDictionary(images))


def _image(picture: CleanPicture) -> Any:
    colours = {1: "DeviceGray", 3: "DeviceRGB"}[picture.channels]
    entries: dict[str, Any] = {
        "Type": pdfdoc.PDFName("XObject"),
        "Subtype": pdfdoc.PDFName("Image"),
        "Width": picture.width,
        "Height": picture.height,
        "ColorSpace": pdfdoc.PDFName(colours),
        "BitsPerComponent": 8,
    }
    if picture.is_jpeg:
        entries["Filter"] = pdfdoc.PDFName("DCTDecode")
        content = picture.content
    else:
        # The rows of a PNG stand in a PDF as they are.
        entries["Filter"] = pdfdoc.PDFName("FlateDecode")
        entries["DecodeParms"] = pdfdoc.PDFDictionary(
            {"Predictor": 15, "Colors": picture.channels, "BitsPerComponent": 8, "Columns": picture.width}
        )
        content = _png_rows(picture.content)
    return pdfdoc.PDFStream(dictionary=pdfdoc.PDFDictionary(entries), content=content)


def _png_rows(content: bytes) -> bytes:
    """Return the packed rows of a PNG file: the bodies of its IDAT chunks, one after the other."""
    rows, place = [], _PNG_HEAD
    while place < len(content):
        length, kind = struct.unpack(">I4s", content[place : place + 8])
        if kind == b"IDAT":
            rows.append(content[place + 8 : place + 8 + length])
        place += length + 12
    return b"".join(rows)
