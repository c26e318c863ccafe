"""Fonts inside the file: only the glyphs that were drawn, each with the letters it stands for.

Knows composite TrueType fonts with identity encoding (ISO 32000-1, 9.7) and reportlab's objects. Must not know pages.
reportlab's own font objects are not used: they address glyphs by character, and joined or stacked glyphs have none.
"""

from __future__ import annotations

from typing import Any

import uharfbuzz
from reportlab.pdfbase import pdfdoc

from exports.pdf.fonts import Face
from exports.pdf.images import PictureBook
from exports.pdf.shape import CARRIERS, WIDENED, WIDER, ShapedText

_SYMBOLIC = 4
_MAP_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
)
_MAP_FOOT = "endcmap CMapName currentdict /CMap defineresource pop end end"
_MAP_SECTION = 100
_NOT_FOR_DRAWING = (b"GSUB", b"GPOS", b"GDEF", b"STAT", b"DSIG", b"meta", b"BASE")


class FontBook:
    """The faces of one document, in order of first use, and the glyphs drawn with each; its pictures too."""

    def __init__(self) -> None:
        self.pictures = PictureBook()
        self._names: dict[Face, str] = {}
        self._known: set[ShapedText] = set()
        self._codes: dict[Face, set[int]] = {}
        self._letters: dict[Face, dict[int, str]] = {}

    def use(self, face: Face, shaped: ShapedText) -> str:
        """Note that a word is drawn with a face; return the face's name in content streams, such as "/F0"."""
        name = self._names.get(face)
        if name is None:
            name = self._names[face] = f"/F{len(self._names)}"
            self._codes[face], self._letters[face] = set(), {}
        if shaped not in self._known:
            self._known.add(shaped)
            self._codes[face] |= shaped.codes
            for code, letter in shaped.letters:
                self._letters[face].setdefault(code, letter)
        return name

    def resources(self, document: Any) -> Any:
        """Write every face into a reportlab document and return the pages' font dictionary."""
        fonts = {
            name[1:]: _font(document, face, sorted(self._codes[face]), self._letters[face])
            for face, name in self._names.items()
        }
        return document.Reference(pdfdoc.PDFDictionary(fonts))


def _font(document: Any, face: Face, codes: list[int], letters: dict[int, str]) -> Any:
    glyph_of = {code: _glyph(code, face) for code in codes}
    glyphs = sorted(set(glyph_of.values()))
    name = pdfdoc.PDFName(f"{_subset_tag(glyphs)}+{face.name}")
    descendant = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": pdfdoc.PDFDictionary(
                {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity"), "Supplement": 0}
            ),
            "CIDToGIDMap": _glyph_map(document, glyph_of),
            "FontDescriptor": document.Reference(_descriptor(document, face, name, glyphs)),
            "W": pdfdoc.PDFArray([part for code in codes for part in (code, pdfdoc.PDFArray([_width(code, face)]))]),
        }
    )
    known = {code: letters.get(_said(code)) or face.letter_of.get(_said(code), "") for code in codes}
    return document.Reference(
        pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": name,
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(packed_stream(_to_unicode(known))),
            }
        )
    )


def _glyph(code: int, face: Face) -> int:
    if code < CARRIERS:
        return code
    return code - WIDENED if code >= WIDENED else face.blank


def _width(code: int, face: Face) -> int:
    return face.advances[_glyph(code, face)] + (WIDER if code >= WIDENED else 0)


def _said(code: int) -> int:
    """Return the code whose letters a code stands for."""
    return code - WIDENED if code >= WIDENED else code


def _glyph_map(document: Any, glyph_of: dict[int, int]) -> Any:
    """Return code -> glyph: the same number, but for the carriers of letters, which all draw a blank."""
    if all(code == glyph for code, glyph in glyph_of.items()):
        return pdfdoc.PDFName("Identity")
    last = max(glyph_of)
    table = b"".join(glyph_of.get(code, 0).to_bytes(2, "big") for code in range(last + 1))
    return document.Reference(packed_stream(table))


def _descriptor(document: Any, face: Face, name: Any, glyphs: list[int]) -> Any:
    extents = face.shaper.get_font_extents("ltr")
    thousandths = 1000 / face.units_per_em
    ascent, descent = round(extents.ascender * thousandths), round(extents.descender * thousandths)
    return pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("FontDescriptor"),
            "FontName": name,
            "Flags": _SYMBOLIC,
            "FontBBox": pdfdoc.PDFArray([-500, descent, 1500, ascent]),
            "ItalicAngle": 0,
            "Ascent": ascent,
            "Descent": descent,
            "CapHeight": 700,
            "StemV": 80,
            "FontFile2": document.Reference(_font_program(face, glyphs)),
        }
    )


def _font_program(face: Face, glyphs: list[int]) -> Any:
    wanted = uharfbuzz.SubsetInput()
    wanted.glyph_set.update(glyphs)
    flags = uharfbuzz.SubsetFlags
    wanted.flags = flags.RETAIN_GIDS | flags.NO_HINTING | flags.NO_LAYOUT_CLOSURE | flags.NOTDEF_OUTLINE
    wanted.drop_table_tag_set.update(int.from_bytes(table, "big") for table in _NOT_FOR_DRAWING)
    program: bytes = uharfbuzz.subset(face.shaper.face, wanted).blob.data
    stream = packed_stream(program)
    stream.dictionary.dict["Length1"] = len(program)
    return stream


def packed_stream(content: str | bytes) -> Any:
    """Return a compressed reportlab stream."""
    stream = pdfdoc.PDFStream(content=content)
    stream.filters = [pdfdoc.PDFZCompress]
    return stream


def _subset_tag(glyphs: list[int]) -> str:
    """Return six capital letters that depend on the glyphs alone (9.6.4 asks for a tag for each subset)."""
    number = 0
    for glyph in glyphs:
        number = (number * 31 + glyph + 1) % 26**6
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))


def _to_unicode(letters: dict[int, str]) -> str:
    lines = [f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>" for glyph, text in letters.items() if text]
    sections = [lines[start : start + _MAP_SECTION] for start in range(0, len(lines), _MAP_SECTION)]
    body = "".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n" for part in sections)
    return _MAP_HEAD + body + _MAP_FOOT
