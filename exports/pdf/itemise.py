"""A line of people's words becomes pieces: stretches in one face, look and direction that a line may break between.

Knows where a line may break and which characters never show. Must not know how wide a line is.
Breaks follow UAX #14 as far as the scripts we draw need it: after blanks, hyphens, dashes and slashes, never before a
closing sign that French sets off with a blank.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from exports.pdf import bidi
from exports.pdf.fonts import MAIN_FAMILY, Face, face, family_for
from exports.pdf.marks import CodePointBox, Mark
from exports.pdf.shape import ShapedText, shape
from exports.pdf.style import Token

OBJECT = "\ufffc"
"""Stands in the text for a mark drawn in the line."""
LONGEST_UNIT = 96
"""Characters after which a word without any break is cut, so that a megabyte without a blank stays quick."""

_KNOWN_PIECES = 8192

_BLANK = " \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
_BREAK = re.compile(
    rf"(?<![{_BLANK}«])[{_BLANK}]++(?![»!?;:%\)\]}}])"
    r"|\u200b"
    r"|(?<=[^\W\d_])[-\u2010\u2013/](?=[^\W\d_])"
    r"|\u2014(?=\w)"
)
_TRAILING_BLANKS = re.compile(rf"[{_BLANK}]+\Z")
_NEVER_SHOWN = re.compile(
    "[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
# Everything here is in the main face and needs no look at single characters.
_PLAIN = re.compile("[\t -~\u00a0-\u00ac\u00ae-\u0148\u014a-\u01c3\u01cd-\u024f\u1ea0-\u1ef9–—‘’“”•…]*")
_JOINERS = frozenset("\u034f\u200c\u200d")


@dataclass(frozen=True, eq=False, slots=True)
class Look:
    """What a stretch of text looks like, resolved: size in points, a token for the ink. Made by `look_of` only."""

    size: float
    ink: Token
    strong: bool
    highlight: bool


@cache
def look_of(size: float, ink: Token, strong: bool = False, highlight: bool = False) -> Look:
    """Return the one Look of these values, so that equal looks are the same object; there are few sizes and inks."""
    return Look(size, ink, strong, highlight)


@dataclass(frozen=True, slots=True)
class InlineText:
    """Visible text with its looks and marks.

    `looks` are (end position, look) in order and reach to the end of the text. `marks` are the things that stand at
    the positions of OBJECT characters; an OBJECT that a person typed has none.
    """

    text: str
    looks: tuple[tuple[int, Look], ...]
    marks: dict[int, Mark] = field(default_factory=dict)


@dataclass(eq=False, slots=True)
class Glyphs:
    """A word or blanks in one face, look and direction; `width` in points, `size` with the face's scale in it."""

    shaped: ShapedText
    face: Face
    look: Look
    level: int
    width: float
    size: float


@dataclass(eq=False, slots=True)
class Stand:
    """A mark in the line."""

    mark: Mark
    look: Look
    level: int
    width: float


Fragment = Glyphs | Stand


@dataclass(eq=False, slots=True)
class Piece:
    """What stays together on a line, and the blanks behind it, which vanish at the line's end."""

    fragments: tuple[Fragment, ...]
    blanks: tuple[Fragment, ...]
    width: float
    blank_width: float


def pieces(inline: InlineText, start: int, end: int, base: int) -> Iterator[Piece]:
    """Yield the pieces of one line of text between two newlines, in reading order; `base` is its level, 0 or 1."""
    text = inline.text[start:end]
    looks = list(_looks_between(inline.looks, start, end))
    if base == 0 and len(looks) == 1 and _PLAIN.fullmatch(text):
        yield from _plain_pieces(text, looks[0][2])
        return
    yield from _mixed_pieces(inline, start, _Cells.of(text, looks, base))


def glyphs(text: str, family: int, look: Look, level: int) -> Glyphs:
    """Shape a stretch of one family, look and level."""
    chosen = face(family, look.strong)
    shown = _NEVER_SHOWN.sub("", text).replace("\t", "    ")
    shaped = shape(chosen, shown, level % 2 == 1)
    size = look.size * chosen.scale
    return Glyphs(shaped, chosen, look, level, shaped.width * size / 1000, size)


def cluster_ends(text: str) -> Iterator[int]:
    """Yield the end of each letter with its marks and joiners."""
    for index in range(1, len(text)):
        if not _leans_back(text[index]) and text[index - 1] not in _JOINERS:
            yield index
    yield len(text)


class _KnownPieces:
    """The words already made in each look: a document says the same words many times."""

    def __init__(self) -> None:
        self._of_look: dict[Look, dict[str, Piece]] = {}
        self._count = 0

    def of(self, look: Look) -> dict[str, Piece]:
        return self._of_look.setdefault(look, {})

    def make(self, unit: str, look: Look) -> Piece:
        """Return a word that is not known yet; all start anew when they are too many."""
        if self._count >= _KNOWN_PIECES:
            self.forget()
        self._count += 1
        piece = self.of(look)[unit] = _plain_piece(unit, look)
        return piece

    def forget(self) -> None:
        for known in self._of_look.values():
            known.clear()
        self._count = 0


_known = _KnownPieces()


def forget() -> None:
    """Let the words go that are already made."""
    _known.forget()


def _plain_pieces(text: str, look: Look) -> Iterator[Piece]:
    known = _known.of(look)
    for first, last in _units(text):
        unit = text[first:last]
        yield known.get(unit) or _known.make(unit, look)


def _plain_piece(unit: str, look: Look) -> Piece:
    word = _TRAILING_BLANKS.sub("", unit)
    word_glyphs = (glyphs(word, MAIN_FAMILY, look, 0),) if word else ()
    blank_glyphs = (glyphs(unit[len(word) :], MAIN_FAMILY, look, 0),) if len(word) < len(unit) else ()
    return _piece(word_glyphs, blank_glyphs)


def _piece(fragments: Sequence[Fragment], blanks: Sequence[Fragment]) -> Piece:
    return Piece(tuple(fragments), tuple(blanks), _width(fragments), _width(blanks))


def _width(fragments: Sequence[Fragment]) -> float:
    return sum(fragment.width for fragment in fragments)


def _units(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the stretches between places where a line may break."""
    start = 0
    for match in _BREAK.finditer(text):
        yield from _short_units(text, start, match.end())
        start = match.end()
    if start < len(text):
        yield from _short_units(text, start, len(text))


def _short_units(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_UNIT:
        cut = start + LONGEST_UNIT
        while cut > start + LONGEST_UNIT // 2 and (_leans_back(text[cut]) or text[cut - 1] in _JOINERS):
            cut -= 1
        yield start, cut
        start = cut
    yield start, end


def _leans_back(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character)[0] == "M"


def _looks_between(looks: Sequence[tuple[int, Look]], start: int, end: int) -> Iterator[tuple[int, int, Look]]:
    begin = 0
    for stop, look in looks:
        if begin < end and stop > start:
            yield max(begin, start) - start, min(stop, end) - start, look
        begin = stop


@dataclass(slots=True)
class _Cells:
    """For each character of a line: its look, level and family. -1: no family has it."""

    text: str
    looks: list[Look]
    levels: list[int]
    families: list[int]

    @classmethod
    def of(cls, text: str, looks: Sequence[tuple[int, int, Look]], base: int) -> _Cells:
        per_character = [look for begin, stop, look in looks for _ in range(stop - begin)]
        levels = bidi.levels(text, base)
        bidi.settle_line(text, levels, base)
        return cls(text, per_character, levels, _families(text))


def _families(text: str) -> list[int]:
    """Choose a family for each character: its own by its letter and marks, its neighbour's for signs and digits."""
    chosen: list[int] = []
    current, base_at = MAIN_FAMILY, 0
    for index, character in enumerate(text):
        kind = unicodedata.category(character)[0]
        if _NEVER_SHOWN.match(character):
            pass
        elif kind == "M" or character in _JOINERS:
            current = _family_with_mark(text, chosen, base_at, index, current)
        else:
            base_at = index
            sticks = kind != "L" and current >= 0 and face(current, False).covers(character)
            if not sticks:
                current = _family(character)
        chosen.append(current)
    return chosen


def _family_with_mark(text: str, chosen: list[int], base_at: int, index: int, current: int) -> int:
    """Move a letter to a family that has its mark too, if one has both."""
    if current >= 0 and face(current, False).covers(text[index]):
        return current
    cluster = text[base_at : index + 1]
    if len(cluster) > LONGEST_UNIT or text[index] in _JOINERS:
        return current
    family = _family(cluster)
    if family >= 0 and face(family, False).covers(text[index]):
        chosen[base_at:index] = [family] * (index - base_at)
        return family
    return _family(text[index])


def _family(cluster: str) -> int:
    family = family_for(cluster)
    return -1 if family is None else family


def _mixed_pieces(inline: InlineText, start: int, cells: _Cells) -> Iterator[Piece]:
    marks = {place - start: mark for place, mark in inline.marks.items() if start <= place < start + len(cells.text)}
    for first, last in _units_with_marks(cells.text, marks):
        word_end = first + len(_TRAILING_BLANKS.sub("", cells.text[first:last]))
        yield _piece(
            list(_fragments(cells, marks, first, word_end)),
            list(_fragments(cells, marks, word_end, last)),
        )


def _units_with_marks(text: str, marks: dict[int, Mark]) -> Iterator[tuple[int, int]]:
    """Yield the units of a text; a line may also break behind each mark that another mark follows."""
    for first, last in _units(text):
        begin = first
        for place in range(first, last - 1):
            if place in marks and place + 1 in marks:
                yield begin, place + 1
                begin = place + 1
        yield begin, last


def _fragments(cells: _Cells, marks: dict[int, Mark], start: int, end: int) -> Iterator[Fragment]:
    index = start
    while index < end:
        look, level, family = cells.looks[index], cells.levels[index], cells.families[index]
        if index in marks:
            yield Stand(marks[index], look, level, marks[index].width)
            index += 1
            continue
        if family < 0:
            if not _never_seen(cells.text[index]):
                box = CodePointBox(cells.text[index], look.size)
                yield Stand(box, look, level, box.width)
            index += 1
            continue
        stop = index + 1
        while (
            stop < end
            and stop not in marks
            and cells.families[stop] == family
            and cells.levels[stop] == level
            and cells.looks[stop] == look
        ):
            stop += 1
        stretch = glyphs(cells.text[index:stop], family, look, level)
        if stretch.shaped.codes or stretch.shaped.text:
            yield stretch
        index = stop


def _never_seen(character: str) -> bool:
    return character in _JOINERS or _NEVER_SHOWN.match(character) is not None
