"""Finding given words in a text however they are set: case, accents, hyphenation, line breaks, invisible signs.

A text becomes its bare letters in a row, with a mark where a word begins; words are looked up by their first letters,
so that a thousand names cost hardly more than one. Where letters stand in the text is worked out when it is asked for:
most texts hold nothing that is looked for. Knows letters. Must not know whose words they are.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Generic, NamedTuple, TypeVar

from a87desk.domain.folding import fold

T = TypeVar("T")
_NONCHARACTERS = "\ufffe\uffff\x02"
"""What PDF readers put where a word is broken at the end of a line."""
_WITHOUT_BLANKS = ((0x0E00, 0x0EFF), (0x0F00, 0x0FFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0x9FFF),
                   (0xF900, 0xFAFF), (0x20000, 0x3FFFF))  # fmt: skip
"""Scripts that put no blank between words: Thai, Lao, Tibetan, Burmese, Khmer, Chinese, Japanese."""


@lru_cache(maxsize=65536)
def is_without_blanks(character: str) -> bool:
    """Whether a character is of a script that puts no blank between words."""
    code = ord(character)
    return any(first <= code <= last for first, last in _WITHOUT_BLANKS)


class _Bare(dict[int, str]):
    """The letters that a character stands for, looked up once for each; a blank where it parts words."""

    def __missing__(self, code: int) -> str:
        bare = self[code] = _bare(chr(code))
        return bare


class _Counts(dict[str, int]):
    """How many letters a character stands for, looked up once for each."""

    def __missing__(self, character: str) -> int:
        count = self[character] = len(_BARE[ord(character)].strip())
        return count


def _bare(character: str) -> str:
    if character.isascii():
        return character.lower() if character.isalnum() else "" if character in _NONCHARACTERS else " "
    if character in _NONCHARACTERS or unicodedata.category(character) == "Cf":
        return ""
    bare = "".join(one for one in fold(character) if unicodedata.category(one)[0] in "LNM")
    if not bare:
        return "" if unicodedata.category(character)[0] == "M" else " "
    return f" {bare} " if is_without_blanks(character) else bare


_BARE = _Bare()
_COUNTS = _Counts()


class Letters:
    """A text as its bare letters. `begins`: at which letters words begin, and how many letters there are."""

    __slots__ = ("_ends", "begins", "letters", "text")

    def __init__(self, text: str) -> None:
        self.text = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
        words = self.text.translate(_BARE).split()
        self.letters = "".join(words)
        self.begins = tuple(accumulate(map(len, words), initial=0))
        self._ends: list[int] = []

    def is_between_words(self, place: int) -> bool:
        """Whether a word begins at a letter, or all letters are before it."""
        at = bisect_left(self.begins, place)
        return at < len(self.begins) and self.begins[at] == place

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where letters stand in the text, first character and the one after the last."""
        if not self._ends:
            self._ends = list(accumulate(map(_COUNTS.__getitem__, self.text)))
        return bisect_right(self._ends, start), bisect_right(self._ends, end - 1) + 1

    def words(self) -> list[str]:
        """Return the words as bare letters."""
        begins = self.begins
        return [self.letters[first:last] for first, last in pairwise(begins)]


def letters_of(text: str) -> Letters:
    """Return a text as its bare letters."""
    return Letters(text)


def bare_letters(text: str) -> str:
    """Return the bare letters of a text, in a row."""
    if text.isascii():
        return "".join(text.translate(_BARE).split())
    return Letters(text).letters


class Spot(NamedTuple, Generic[T]):
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
        if not self._by_key:
            return
        letters, key, of_key = text.letters, self._key, self._by_key.get
        for start in text.begins:
            for wanted, value in of_key(letters[start : start + key], ()):
                end = start + len(wanted)
                if letters.startswith(wanted, start) and text.is_between_words(end):
                    yield Spot(*text.span(start, end), value)
