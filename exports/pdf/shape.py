"""A word and a face become glyphs: positions, and the PDF text that draws them.

Knows HarfBuzz and the operators inside a PDF text array. Must not know sizes, colours or lines: a shaped word fits
every size, so each word of a document is shaped once and kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from unicodedata import category

import uharfbuzz

from exports.pdf.fonts import Face

# `calt` and `liga` would draw "->" as an arrow and tie letters; people's words are shown as written.
_LATIN_FEATURES = {"liga": False, "calt": False}


CARRIERS = 0x1000
"""Codes from here on draw nothing and carry a letter of the Arabic block; no bundled face has so many glyphs."""
WIDENED = 0x2000
"""Codes from here on draw the glyph that is left of them, and are wider than it by `WIDER`."""
WIDER = 100
_GAP_TAKEN_FOR_A_BLANK = 60
"""A step between two letters of a word that readers may take for a blank, in thousandths."""
_CARRIED = range(0x0600, 0x0700)


@dataclass(frozen=True, eq=False, slots=True)
class ShapedText:
    """Glyphs of a word in drawing order, compared by identity. All lengths are in thousandths of the font size.

    `pieces` are (rise, text array): strings and kerns for the TJ operator, drawn one after the other.
    `codes` are the glyphs, and carriers of letters. `letters` says what a code stands for where the face does not.
    `exact` is False when a reader would not get `text` back from the codes alone.
    """

    text: str
    width: float
    pieces: tuple[tuple[int, str], ...]
    codes: frozenset[int]
    letters: tuple[tuple[int, str], ...]
    exact: bool
    plain: str
    """The text array of an exact word without rises, which most words are; else empty."""
    advances: tuple[tuple[int, float], ...]
    """(position in the text, width) of each cluster, in text order: where a word may be cut."""
    signs: tuple[tuple[int, float, int], ...]
    """(glyph, x, y) of what is drawn over the word as outlines; the text arrays have its letters already."""


@lru_cache(maxsize=16384)
def shape(face: Face, text: str, right_to_left: bool) -> ShapedText:
    """Shape a word, or the blanks between two, in one face and direction."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if right_to_left else "ltr"
    buffer.language = face.language
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    uharfbuzz.shape(face.shaper, buffer, None if face.tall else _LATIN_FEATURES)
    infos, positions = buffer.glyph_infos or [], buffer.glyph_positions or []
    thousandths = 1000 / face.units_per_em
    pen = _Pen(bridges_gaps=right_to_left)
    clusters: dict[int, float] = {}
    said = _Said(face, text, [info.cluster for info in infos])
    glyphs = [
        _Glyph(
            info.codepoint,
            info.cluster,
            position.x_advance * thousandths,
            (position.x_offset * thousandths, round(position.y_offset * thousandths)),
        )
        for info, position in zip(infos, positions, strict=True)
    ]
    for glyph in _without_vowels(glyphs, pen, said, face) if right_to_left else glyphs:
        pen.code(glyph.code, glyph.offset, (glyph.advance, face.advances[glyph.code]))
        said.glyph(glyph.code, glyph.cluster)
        if right_to_left:
            _carry_letters(pen, said, face, glyph.advance)
        clusters[glyph.cluster] = clusters.get(glyph.cluster, 0.0) + glyph.advance
    width, pieces, exact = pen.wanted, pen.finished(), right_to_left or said.is_exact()
    return ShapedText(
        text=text,
        width=width,
        pieces=pieces,
        codes=frozenset(pen.codes),
        letters=tuple(said.letters.items()),
        exact=exact,
        plain=pieces[0][1] if exact and len(pieces) == 1 and pieces[0][0] == 0 else "",
        advances=tuple(sorted(clusters.items())),
        signs=tuple(pen.signs),
    )


@dataclass(frozen=True, slots=True)
class _Glyph:
    code: int
    cluster: int
    advance: float
    offset: tuple[float, int]


def _without_vowels(glyphs: list[_Glyph], pen: _Pen, said: _Said, face: Face) -> Iterator[_Glyph]:
    """Yield the glyphs of letters; signs over and under them (Arabic vowels) are noted to be drawn as outlines.

    Readers take a glyph that hangs over another one for a word of its own. What they get for a vowel is a blank that
    carries it, before its letter: they turn letters round, but not the signs on them.
    """
    for cluster, group in groupby(glyphs, lambda glyph: glyph.cluster):
        own = list(group)
        signs = [glyph for glyph in own if not face.advances[glyph.code]]
        vowels = [letter for letter in said.cluster_text(cluster) if category(letter) == "Mn"]
        if not signs or len(signs) == len(own) or any(ord(letter) not in _CARRIED for letter in vowels):
            yield from own
            continue
        reached = pen.wanted
        for glyph in own:
            if glyph in signs:
                pen.signs.append((glyph.code, reached + glyph.offset[0], glyph.offset[1]))
            reached += glyph.advance
        letters = [glyph for glyph in own if glyph not in signs]
        text = said.cluster_text(cluster)
        if len(letters) == 1 and len(text) > len(vowels) + 1:
            # Letters that are drawn by one glyph may have vowels between them; what it says ends with a letter.
            head = text.rstrip("".join(vowels))
            said.says(cluster, head)
            vowels = list(text[len(head) :])
        else:
            said.carried_apart(cluster, vowels)
        blank = face.advances[face.blank]
        for place, letter in enumerate(vowels):
            code = CARRIERS + ord(letter) - _CARRIED.start
            said.letters[code] = letter
            pen.code(code, (-blank * (len(vowels) - place) / len(vowels), 0), (0.0, blank))
        yield from letters


def _carry_letters(pen: _Pen, said: _Said, face: Face, advance: float) -> None:
    """Give each letter of a joined glyph a code of its own, from left to right.

    Readers turn the codes of a right-to-left word round, but not the letters inside one code: "في" drawn by one glyph
    would be copied as "يف" and never be found. The glyph keeps its last letter, blanks over it carry the others.
    """
    letters = said.last
    if len(letters) < 2 or any(ord(letter) not in _CARRIED for letter in letters):
        return
    said.last_is(letters[-1])
    blank = face.advances[face.blank]
    for place, letter in enumerate(letters[-2::-1]):
        code = CARRIERS + ord(letter) - _CARRIED.start
        said.letters[code] = letter
        # The carriers end where the glyph ends: a gap before the next letter would be read as a blank.
        back = min(blank, advance / len(letters))
        pen.code(code, (-back * (len(letters) - 1 - place), 0), (0.0, blank))


class _Said:
    """What the glyphs of a word say to a reader, and the letters of those that have no character of their own."""

    def __init__(self, face: Face, text: str, clusters: list[int]) -> None:
        self.letters: dict[int, str] = {}
        self.last = ""
        self._face, self._text, self._clusters = face, text, clusters
        self._natural: list[str] = []
        self._told: set[int] = set()
        self._apart: dict[int, list[str]] = {}
        self._whole: dict[int, str] = {}
        self._glyph = 0

    def glyph(self, glyph: int, cluster: int) -> None:
        self._glyph = glyph
        letter = self._face.letter_of.get(glyph)
        if cluster in self._whole:
            letter = self.letters[glyph] = self._whole[cluster]
        elif letter is None:
            letter = self.letters[glyph] = "" if cluster in self._told else self._letters_of(cluster)
        else:
            self._natural.append(letter)
        self._told.add(cluster)
        self.last = letter

    def says(self, cluster: int, letters: str) -> None:
        """Note what the glyph of a cluster says, whatever it says when seen alone."""
        self._whole[cluster] = letters

    def carried_apart(self, cluster: int, letters: list[str]) -> None:
        """Note letters of a cluster that have codes of their own."""
        self._apart[cluster] = letters

    def _letters_of(self, cluster: int) -> str:
        apart = self._apart.get(cluster, ())
        return "".join(letter for letter in self.cluster_text(cluster) if letter not in apart)

    def cluster_text(self, start: int) -> str:
        end = min((other for other in self._clusters if other > start), default=len(self._text))
        return self._text[start:end]

    def last_is(self, letter: str) -> None:
        self.letters[self._glyph] = letter

    def is_exact(self) -> bool:
        """Tell whether copying gives the word; stacked marks are drawn with jumps that readers take for blanks."""
        plain = self._text.replace("\u00a0", " ")
        if "".join(self._natural) != plain:
            return False
        return plain.isascii() or not any(category(letter)[0] == "M" for letter in plain)


class _Pen:
    """Writes glyphs into text arrays; keeps the place where the reader's pen is beside the place where it should be.

    In Arabic, letters that stand a little apart ("ري") would be copied as two words: the first of them is then drawn by
    a code that is as much wider.
    """

    def __init__(self, bridges_gaps: bool) -> None:
        self.codes: set[int] = set()
        self.signs: list[tuple[int, float, int]] = []
        self._bridges_gaps = bridges_gaps
        self._last: int | None = None
        self.wanted = 0.0
        self._actual = 0
        self._rise = 0
        self._array: list[str] = []
        self._pieces: list[tuple[int, str]] = []

    def code(self, code: int, offset: tuple[float, int], advances: tuple[float, int]) -> None:
        if offset[1] != self._rise:
            self._flush()
            self._rise = offset[1]
        self._bridge(self.wanted + offset[0])
        self._move_to(self.wanted + offset[0])
        self._array.append(f"<{code:04X}>")
        self.codes.add(code)
        self._last = code if code < CARRIERS else None
        self._actual += advances[1]
        self.wanted += advances[0]

    def finished(self) -> tuple[tuple[int, str], ...]:
        self._move_to(self.wanted)
        self._flush()
        return tuple(self._pieces)

    def _bridge(self, place: float) -> None:
        if self._bridges_gaps and self._last is not None and place - self._actual >= _GAP_TAKEN_FOR_A_BLANK:
            code = WIDENED + self._last
            self._array[-1] = f"<{code:04X}>"
            self.codes.add(code)
            self._actual += WIDER
        self._last = None

    def _move_to(self, place: float) -> None:
        step = round(place) - self._actual
        if step:
            self._array.append(str(-step))
            self._actual += step

    def _flush(self) -> None:
        self._last = None
        if self._array:
            self._pieces.append((self._rise, "".join(self._array).replace("><", "")))
            self._array = []
