"""The wording of a statement: its content words and the ideas of the glossary in them.

Knows how a text is read with a glossary. Must not know weights, scores or other statements.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from a87desk.consensus.glossary import Found, Glossary, Phrases
from a87desk.consensus.text import fold, is_abbreviation, is_stop_word, singular, stem, words, words_with_places


class Word(NamedTuple):
    """One content word: folded, without plural, as a stem, and its folded abbreviation ("" if it is none)."""

    folded: str
    fine: str
    stem: str
    abbreviation: str


class Wording(NamedTuple):
    """Content words in order and the ideas found in them, ordered by place."""

    words: tuple[Word, ...]
    found: tuple[Found, ...]


class Reader:
    """Reads texts with one glossary.

    It is made for a set of texts with their languages, and prepares only the expressions that can occur in them.
    """

    def __init__(self, glossary: Glossary, texts: Iterable[tuple[str, str]]) -> None:
        vocabulary: dict[str, set[str]] = {}
        for text, language in texts:
            vocabulary.setdefault(language, set()).update(words(text))
        self._phrases: dict[str, Phrases] = {
            language: glossary.phrases(language, {fold(word) for word in raw}) for language, raw in vocabulary.items()
        }
        self._abbreviations = glossary.abbreviations()

    def read(self, text: str, language: str) -> Wording:
        """Return the wording of one of the texts, or of another text in one of their languages."""
        phrases = self._phrases[language]
        content = [word for word in (_word(raw, language) for raw in words(text)) if word is not None]
        if language == "ar":
            content = [_without_particle(word, phrases) for word in content]
        found = phrases.find([word.fine for word in content], [word.stem for word in content])
        return Wording(tuple(content), tuple(self._with_abbreviations(content, found)))

    def _with_abbreviations(self, content: list[Word], found: list[Found]) -> list[Found]:
        """Add abbreviations of other languages: a French note may well speak of the ILO."""
        foreign = [
            Found(self._abbreviations[word.abbreviation], place, place + 1)
            for place, word in enumerate(content)
            if word.abbreviation in self._abbreviations
        ]
        if not foreign:
            return found
        covered = {place for hit in found for place in range(hit.start, hit.end)}
        found = found + [hit for hit in foreign if hit.start not in covered]
        return sorted(found, key=lambda hit: hit.start)


def places_of_words(text: str, language: str) -> list[tuple[int, int]]:
    """Return where the content words of a text stand: character offsets, in the order of `Wording.words`."""
    return [(start, end) for raw, start, end in words_with_places(text) if _word(raw, language) is not None]


_ARABIC_PARTICLES = ("ل", "ب", "ك", "ف", "و")


def _without_particle(word: Word, phrases: Phrases) -> Word:
    """Take a particle off an Arabic word (to, with, as, and) where only the bare word is in the glossary.

    Many words begin with one of these letters of their own, so the glossary must decide.
    """
    if len(word.folded) < 4 or word.folded[0] not in _ARABIC_PARTICLES or phrases.knows(word.fine, word.stem):
        return word
    bare = _word(word.folded[1:], "ar")
    return bare if bare is not None and phrases.knows(bare.fine, bare.stem) else word


@lru_cache(maxsize=200_000)
def _word(raw: str, language: str) -> Word | None:
    folded = fold(raw)
    if not folded or (len(folded) == 1 and not folded.isdigit()) or is_stop_word(folded, language):
        return None
    abbreviation = fold(raw.removesuffix("s")) if is_abbreviation(raw) else ""
    return Word(folded, singular(folded, language), stem(folded, language), abbreviation)
