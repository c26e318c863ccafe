"""The faces a PDF can draw with, and which of them draws a character.

Knows the bundled font files, their glyphs and what each glyph says. Must not know lines or pages.
A character that no family has gets None here; `marks` draws it as a box with its code point.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

import uharfbuzz

from resources.fonts import font_file

# Order of trying. The second name of each pair is the strong weight. Tifinagh exists in one weight only.
_CHAIN = (
    ("Inter-Regular", "Inter-SemiBold"),
    ("IBMPlexSansArabic-Regular", "IBMPlexSansArabic-Bold"),
    ("NotoSansDevanagari-Regular", "NotoSansDevanagari-Bold"),
    ("NotoSans-Regular", "NotoSans-Bold"),
    ("NotoSansSinhala-Regular", "NotoSansSinhala-Bold"),
    ("NotoSansTamil-Regular", "NotoSansTamil-Bold"),
    ("NotoSansTifinagh-Regular", "NotoSansTifinagh-Regular"),
)
MAIN_FAMILY = 0
"""Inter: the program's own words and Latin text."""

# Letters of these faces look small beside Inter at the same size (design, 2.4: Arabic is one size up).
_ENLARGED = {"IBMPlexSansArabic": 1.08, "NotoSansDevanagari": 1.06}
# Their letters stand higher and hang lower than Latin ones.
_TALL = ("IBMPlexSansArabic", "NotoSansDevanagari", "NotoSansSinhala", "NotoSansTamil")
_LANGUAGES = {"IBMPlexSansArabic": "ar", "NotoSansDevanagari": "ne", "NotoSansSinhala": "si", "NotoSansTamil": "ta"}


@dataclass(frozen=True, eq=False, slots=True)
class Face:
    """One font file, opened. Compared by identity: `load` gives the same object each time."""

    name: str
    shaper: uharfbuzz.Font
    units_per_em: int
    covered: frozenset[int]
    letter_of: dict[int, str]
    """Glyph -> the text it stands for when seen alone; a glyph that no character maps to is absent."""
    blank: int
    """The glyph of a blank."""
    language: str
    scale: float
    tall: bool

    advances: tuple[int, ...]
    """The width of each glyph in thousandths of the font size."""

    def covers(self, character: str) -> bool:
        return ord(character) in self.covered


@cache
def load(name: str) -> Face:
    """Open a bundled font by its PostScript name."""
    family = name.split("-")[0]
    face = uharfbuzz.Face(uharfbuzz.Blob(font_file(name).read_bytes()))
    shaper = uharfbuzz.Font(face)
    covered = frozenset(face.unicodes)
    return Face(
        name=name,
        shaper=shaper,
        units_per_em=face.upem,
        covered=covered,
        letter_of=_letters(shaper, covered),
        blank=shaper.get_nominal_glyph(0x20),
        language=_LANGUAGES.get(family, "en"),
        scale=_ENLARGED.get(family, 1.0),
        tall=family in _TALL,
        advances=tuple(
            round(shaper.get_glyph_h_advance(glyph) * 1000 / face.upem) for glyph in range(face.glyph_count)
        ),
    )


def _letters(shaper: uharfbuzz.Font, covered: frozenset[int]) -> dict[int, str]:
    letters: dict[int, str] = {}
    for code in sorted(covered, key=lambda code: (_is_presentation_form(code), code)):
        text = chr(code)
        if _is_presentation_form(code):
            text = unicodedata.normalize("NFKC", text)
        # What joins a number to its word is copied as a blank: readers take it for a sign of the number.
        text = text.replace("\u00a0", " ")
        letters.setdefault(shaper.get_nominal_glyph(code), text)
    return letters


def _is_presentation_form(code: int) -> bool:
    return 0xFB00 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC


def face(family: int, strong: bool) -> Face:
    """Return the face of a family that `family_for` named, in one of two weights."""
    return load(_CHAIN[family][strong])


@lru_cache(maxsize=8192)
def family_for(cluster: str) -> int | None:
    """Return the first family that has every character of a letter with its marks; None when none has the letter.

    Where no family has them all, the letter decides. Both weights of a family have the same characters.
    """
    faces = [load(regular) for regular, _strong in _CHAIN]
    for family, candidate in enumerate(faces):
        if all(candidate.covers(character) for character in cluster):
            return family
    return next((family for family, candidate in enumerate(faces) if candidate.covers(cluster[0])), None)
