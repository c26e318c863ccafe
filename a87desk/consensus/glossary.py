"""The glossary: which expressions of which languages mean one idea.

Knows ideas and finds them in stemmed texts. Must not know where glossary files lie (it is given paths) nor how they are
written (`glossary_file`). Must not know weights or scores.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from a87desk.consensus.glossary_file import Concept, read_file
from a87desk.consensus.text import fold, is_abbreviation, is_stop_word, singular, stem, stop_words, words

RECOGNISED = frozenset(("en", "fr", "es", "pt", "ar"))
"""Languages that a text shows by itself. Expressions of any other are looked for in every text."""

Preferred = tuple[int, str, str]
"""An expression that comes before all others: number of its idea, language, as written."""


class Found(NamedTuple):
    """A place in a list of stems where an idea was found: from position `start` up to, without, position `end`."""

    concept: int
    start: int
    end: int


class Phrases:
    """The expressions of one language, for longest match on two keys of each word: without plural, and its stem.

    The finer key wins where both match equally far, so "researcher" is academia although its stem is that of
    "research".
    """

    def __init__(self) -> None:
        self._fine: dict[tuple[str, ...], int] = {}
        self._coarse: dict[tuple[str, ...], tuple[int, int]] = {}
        self._fine_by_first: dict[str, list[tuple[str, ...]]] = {}
        self._coarse_by_first: dict[str, list[tuple[str, ...]]] = {}
        self._words: set[str] = set()

    def add(self, fine: tuple[str, ...], coarse: tuple[str, ...], concept: int) -> None:
        """Add an expression; of two with the same fine key the first stays, of two with the same stems the shorter one.

        Without stems (an empty `coarse`) only the fine key is found.
        """
        self._fine.setdefault(fine, concept)
        length = sum(map(len, fine))
        if coarse and (coarse not in self._coarse or length < self._coarse[coarse][1]):
            self._coarse[coarse] = (concept, length)

    def knows(self, fine: str, coarse: str) -> bool:
        """Tell whether a word, given by its two keys, stands in any expression."""
        return fine in self._words or coarse in self._words

    def close(self) -> None:
        """Sort so that the longest expression is tried first."""
        self._words = {word for keys in (self._fine, self._coarse) for key in keys for word in key}
        for by_first, keys in ((self._fine_by_first, self._fine), (self._coarse_by_first, self._coarse)):
            by_first.clear()
            for key in sorted(keys, key=lambda key: (-len(key), key)):
                by_first.setdefault(key[0], []).append(key)

    def find(self, fine: Sequence[str], coarse: Sequence[str]) -> list[Found]:
        """Return the ideas of a text, given both keys of its words, from left to right, the longest at each place."""
        found = []
        place = 0
        while place < len(fine):
            exact = _longest(self._fine_by_first.get(fine[place], ()), fine, place)
            loose = _longest(self._coarse_by_first.get(coarse[place], ()), coarse, place)
            if exact and len(exact) >= len(loose):
                found.append(Found(self._fine[exact], place, place + len(exact)))
            elif loose:
                found.append(Found(self._coarse[loose][0], place, place + len(loose)))
            place += max(len(exact), len(loose), 1)
        return found


def _longest(candidates: Iterable[tuple[str, ...]], keys: Sequence[str], place: int) -> tuple[str, ...]:
    for candidate in candidates:
        if len(candidate) == 1 or tuple(keys[place : place + len(candidate)]) == candidate:
            return candidate
    return ()


class Glossary:
    """All ideas, in the order of the files. Where an expression stands for two ideas, `preferred` ones decide."""

    def __init__(self, concepts: Iterable[Concept] = (), preferred: Iterable[Preferred] = ()) -> None:
        self.concepts: tuple[Concept, ...] = tuple(concepts)
        self._preferred = tuple(preferred)
        self._abbreviations: dict[str, int] | None = None
        self._number: dict[str, int] = {}
        for number, concept in enumerate(self.concepts):
            self._number.setdefault(concept.name, number)
        self._broader = tuple(
            tuple(self._number[name] for name in concept.under if name in self._number) for concept in self.concepts
        )
        self._opposites = self._both_ways()

    @classmethod
    def read(cls, paths: Iterable[Path]) -> Glossary:
        """Read glossary files and folders of them (`*.txt` but not README.txt, in the order of their names).

        Raises: GlossaryError when a line cannot be understood; OSError when a file cannot be opened.
        """
        concepts: list[Concept] = []
        for path in paths:
            files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
            for file in files:
                if file.name != "README.txt":
                    concepts += read_file(file)
        return cls(concepts)

    def broader(self, number: int) -> tuple[int, ...]:
        """Return the ideas right above an idea."""
        return self._broader[number]

    def roof(self, number: int) -> frozenset[int]:
        """Return an idea and all ideas above it."""
        above = {number}
        waiting = [number]
        while waiting:
            higher = [idea for idea in self._broader[waiting.pop()] if idea not in above]
            above.update(higher)
            waiting += higher
        return frozenset(above)

    def opposite(self, number: int) -> int | None:
        """Return the idea that contradicts an idea, None where there is none."""
        return self._opposites.get(number)

    def phrases(self, language: str, vocabulary: Collection[str]) -> Phrases:
        """Return the expressions that can occur in texts made of some folded words.

        Stemming takes most of the time of a short run, so only expressions that could occur are stemmed.
        """
        known = _Vocabulary(language, vocabulary)
        phrases = Phrases()
        for number, code, term in self._preferred:
            if code == language or code not in RECOGNISED:
                _add(phrases, term, number, known)
        for number, concept in enumerate(self.concepts):
            for code, terms in concept.terms:
                if code == language or code not in RECOGNISED:
                    for term in terms:
                        if not known.lacks_beginning_of(term):
                            _add(phrases, term, number, known)
        phrases.close()
        return phrases

    def abbreviations(self) -> dict[str, int]:
        """Return the ideas of the abbreviations of all languages, by their folded form."""
        if self._abbreviations is None:
            self._abbreviations = self._found_abbreviations()
        return self._abbreviations

    def _found_abbreviations(self) -> dict[str, int]:
        known: dict[str, int] = {}
        for number, concept in enumerate(self.concepts):
            for _code, terms in concept.terms:
                for term in terms:
                    if term.isascii() and is_abbreviation(term):
                        known.setdefault(_without_plural(term), number)
        return known

    def _both_ways(self) -> dict[int, int]:
        pairs: dict[int, int] = {}
        for number, concept in enumerate(self.concepts):
            other = self._number.get(concept.opposite) if concept.opposite else None
            if other is not None:
                pairs[number] = other
                pairs.setdefault(other, number)
        return pairs


def _without_plural(abbreviation: str) -> str:
    return fold(abbreviation[:-1] if abbreviation.endswith("s") else abbreviation)


class _Vocabulary:
    """The words that occur in texts of one language, by the letters they begin with."""

    def __init__(self, language: str, folded: Collection[str]) -> None:
        self.language = language
        self._endings_only = language != "ar"  # Arabic puts articles and prepositions in front of a word
        self._small = {word[:3] for word in stop_words(language)}
        self._by_beginning: dict[str, set[str]] = {}
        for word in folded:
            without_plural = singular(word, language)
            for size in (3, 4, 5):
                self._by_beginning.setdefault(_letters(word, size), set()).add(without_plural)

    def lacks_beginning_of(self, term: str) -> bool:
        """Tell by a glance at its first letters that an expression cannot occur; False where a glance is not enough."""
        first = term[:3].lower()
        if _letters(first, 3) in self._by_beginning or first in self._small or not first.isalpha():
            return False
        return first.isascii()

    def may_hold(self, word: str) -> bool:
        """Tell whether a word with the stem of this one can occur."""
        return not self._endings_only or _beginning(word) in self._by_beginning

    def holds_only(self, word: str, without_plural: str) -> bool:
        """Tell whether no other word can have the stem of this one, so that its stem is of no use."""
        return self._endings_only and self._by_beginning[_beginning(word)] == {without_plural}


def _beginning(word: str) -> str:
    """Return letters that words of the same stem begin with: the longer the word, the more of them."""
    return _letters(word, 3 if len(word) < 5 else 4 if len(word) < 8 else 5)


def _letters(word: str, size: int) -> str:
    return word[:size].replace("y", "i")


def _add(phrases: Phrases, term: str, concept: int, vocabulary: _Vocabulary) -> None:
    """Add an expression under its keys, without stems where they are of no use; not at all if it cannot occur."""
    language = vocabulary.language
    folded = []
    for word in map(fold, words(term)):
        if not is_stop_word(word, language):
            if not vocabulary.may_hold(word):
                return
            folded.append(word)
    if not folded:
        return
    if is_abbreviation(term):
        single = _without_plural(term)
        for form in (single, single + "s"):
            phrases.add((form,), (stem(form, language),), concept)
        return
    fine = tuple([singular(word, language) for word in folded])
    if all(map(vocabulary.holds_only, folded, fine)):
        phrases.add(fine, (), concept)
    else:
        phrases.add(fine, tuple([stem(word, language) for word in folded]), concept)
