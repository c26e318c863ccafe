"""Finding given words in a text however they are set: case, accents, hyphenation, line breaks, invisible signs.

A text becomes its bare letters in a row, with a mark where a word begins; words are looked up by their first letters,
so that a thousand names cost hardly more than one. Knows letters. Must not know whose words they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Generic, TypeVar

from a87desk.domain.folding import fold

T = TypeVar("T")
_NONCHARACTERS = "\ufffe\uffff\x02"
"""What PDF readers put where a word is broken at the end of a line."""
_PIECE = re.compile(r"[A-Za-z0-9]+|\x02|[^\x00-\x7f]")
"""Words of plain letters are taken at once, every other sign alone."""
_WITHOUT_BLANKS = ((0x0E00, 0x0EFF), (0x0F00, 0x0FFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0x9FFF),
                   (0xF900, 0xFAFF), (0x20000, 0x3FFFF))  # fmt: skip
"""Scripts that put no blank between words: Thai, Lao, Tibetan, Burmese, Khmer, Chinese, Japanese."""


@lru_cache(maxsize=65536)
def _bare(character: str) -> tuple[str, bool]:
    """Return the letters that a character stands for, and whether it parts words."""
    if character in _NONCHARACTERS or unicodedata.category(character) == "Cf":
        return "", False
    bare = "".join(one for one in fold(character) if unicodedata.category(one)[0] in "LNM")
    return bare, not bare and unicodedata.category(character)[0] != "M"


def is_without_blanks(character: str) -> bool:
    """Whether a character is of a script that puts no blank between words."""
    code = ord(character)
    return any(first <= code <= last for first, last in _WITHOUT_BLANKS)


@dataclass(frozen=True, slots=True)
class Letters:
    """A text as its bare letters. `starts[n]`: a word begins at letter n (one more at the end). `places`: where."""

    text: str
    letters: str
    starts: bytes
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where letters stand in the text, first character and the one after the last."""
        return self.places[start], self.places[end - 1] + 1

    def words(self) -> list[str]:
        """Return the words as bare letters."""
        begins = [place for place, is_start in enumerate(self.starts) if is_start]
        return [self.letters[first:last] for first, last in pairwise(begins)]


def letters_of(text: str) -> Letters:
    """Return a text as its bare letters."""
    text = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    letters: list[str] = []
    places: list[int] = []
    starts = bytearray()
    at_start, end = True, 0
    for found in _PIECE.finditer(text):
        at_start = at_start or found.start() != end
        piece, end = found[0], found.end()
        if piece.isalnum() and piece.isascii():
            letters.append(piece.lower())
            places.extend(range(found.start(), end))
            starts.append(at_start)
            starts.extend(bytes(len(piece) - 1))
            at_start = False
            continue
        bare, parts = _bare(piece)
        at_start = at_start or parts
        if bare:
            own = is_without_blanks(piece)
            starts.append(at_start or own)
            starts.extend(bytes(len(bare) - 1))
            letters.append(bare)
            places.extend([found.start()] * len(bare))
            at_start = own
    starts.append(1)
    return Letters(text, "".join(letters), bytes(starts), tuple(places))


def bare_letters(text: str) -> str:
    """Return the bare letters of a text, in a row."""
    return letters_of(text).letters


@dataclass(frozen=True, slots=True)
class Spot(Generic[T]):
    """Words that were found: where in the text, and what they stand for."""

    start: int
    end: int
    value: T


class Spotter(Generic[T]):
    """Words to look for, each with what it stands for; the first of the same letters counts.

    They are kept by their first `key` letters; no words of fewer are looked for.
    """

    def __init__(self, wanted: Iterable[tuple[str, T]], key: int = 3) -> None:
        self._key = key
        found: dict[str, dict[str, T]] = {}
        for letters, value in wanted:
            if len(letters) >= key:
                found.setdefault(letters[:key], {}).setdefault(letters, value)
        self._by_key = {key: tuple(sorted(some.items(), key=lambda one: -len(one[0]))) for key, some in found.items()}

    def spots(self, text: Letters) -> Iterator[Spot[T]]:
        """Yield every place, longest first at each start, also such as overlap."""
        letters, starts, key = text.letters, text.starts, self._key
        for start in range(len(letters)):
            if not starts[start]:
                continue
            for wanted, value in self._by_key.get(letters[start : start + key], ()):
                if letters.startswith(wanted, start) and starts[start + len(wanted)]:
                    yield Spot(*text.span(start, start + len(wanted)), value)
