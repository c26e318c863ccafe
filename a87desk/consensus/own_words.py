"""A workshop's own words beside the glossary of the program: they widen its ideas or are ideas of their own.

Knows both. Must not know where own words are kept or how a person writes them. Where an own word and a word of the
program's glossary are the same, the own one decides: people know their field.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from a87desk.consensus.glossary import Glossary, Preferred
from a87desk.consensus.glossary_file import Concept, Kind
from a87desk.consensus.text import fold
from a87desk.domain.language_names import ANY_LANGUAGE


class OwnWords(NamedTuple):
    """Expressions of one language for an idea. `kind`, `under` and `opposite` as in a glossary file."""

    idea: str
    language: str
    words: tuple[str, ...]
    kind: Kind | None = None
    under: tuple[str, ...] = ()
    opposite: str = ""


def own_words_of(concepts: Iterable[Concept]) -> list[OwnWords]:
    """Return ideas of a glossary file as own words, one for each language."""
    return [
        OwnWords(concept.name, language, words, concept.kind, concept.under, concept.opposite or "")
        for concept in concepts
        for language, words in concept.terms
    ]


def concepts_of(own: Iterable[OwnWords]) -> list[Concept]:
    """Return own words as ideas, those of one idea together, in an order that does not depend on the one given."""
    ideas: dict[str, _Idea] = {}
    for one in sorted(own, key=_in_order):
        if one.words:
            ideas.setdefault(_key(one.idea), _Idea(one.idea)).take(one)
    return [idea.concept() for idea in ideas.values() if idea.terms]


def missing(own: Iterable[OwnWords], glossary: Glossary) -> list[OwnWords]:
    """Return own words without what a glossary has for the same idea and language, and without its own name there."""
    names = Names(glossary)
    left = []
    for one in own:
        number = names.number(one.idea)
        known = set() if number is None else _known(glossary.concepts[number], one.language)
        fresh = tuple([word for word in one.words if _key(word) not in known])
        if fresh:
            left.append(one._replace(words=fresh))
    return left


def _known(concept: Concept, language: str) -> set[str]:
    there = [word for code, words in concept.terms if code == language for word in words]
    return {_key(word) for word in (concept.name, *there)}


def widened(glossary: Glossary, own: Iterable[OwnWords]) -> Glossary:
    """Return a glossary with own words: an idea that is there gets more expressions, any other is new.

    An idea is named by its name, whatever its case and accents, or by any of its expressions.
    """
    concepts = list(glossary.concepts)
    names = Names(glossary)
    preferred: list[Preferred] = []
    for added in concepts_of(own):
        place = names.number(added.name)
        if place is None:
            place = len(concepts)
            concepts.append(added)
        else:
            concepts[place] = _wider(concepts[place], added)
        preferred += [(place, language, word) for language, words in added.terms for word in words]
    return Glossary(concepts, preferred) if preferred else glossary


class Names:
    """Finds the ideas of a glossary by their names, whatever case and accents, or by any of their expressions."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._by_name: dict[str, int] = {}
        self._by_expression: dict[str, int] | None = None
        for number, concept in enumerate(glossary.concepts):
            self._by_name.setdefault(_key(concept.name), number)

    def number(self, name: str) -> int | None:
        """Return the number of an idea, None where the glossary does not know it."""
        found = self._by_name.get(_key(name))
        if found is not None:
            return found
        if self._by_expression is None:  # made only when it is needed: there are more than ten thousand
            self._by_expression = _by_expression(self._glossary)
        return self._by_expression.get(_key(name))


class _Idea:
    """An idea that is put together of several own words."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.terms: dict[str, dict[str, None]] = {}
        self._kind: Kind | None = None
        self._under: dict[str, None] = {}
        self._opposite = ""

    def take(self, one: OwnWords) -> None:
        self.terms.setdefault(one.language or ANY_LANGUAGE, {}).update(dict.fromkeys(one.words))
        self._kind = self._kind or one.kind
        self._under.update(dict.fromkeys(one.under))
        self._opposite = self._opposite or one.opposite

    def concept(self) -> Concept:
        terms = tuple((language, tuple(words)) for language, words in self.terms.items())
        return Concept(self.name, self._kind or Kind.THING, terms, tuple(self._under), self._opposite or None)


def _in_order(one: OwnWords) -> tuple[str, str, str, tuple[str, ...], str, tuple[str, ...], str]:
    return _key(one.idea), one.idea, one.language, one.words, one.kind or "", one.under, one.opposite


def _key(name: str) -> str:
    return " ".join(fold(word) for word in name.split())


def _by_expression(glossary: Glossary) -> dict[str, int]:
    known: dict[str, int] = {}
    for number, concept in enumerate(glossary.concepts):
        for _language, words in concept.terms:
            for word in words:
                known.setdefault(_key(word), number)
    return known


def _wider(concept: Concept, added: Concept) -> Concept:
    terms = {language: dict.fromkeys(words) for language, words in concept.terms}
    for language, words in added.terms:
        terms.setdefault(language, {}).update(dict.fromkeys(words))
    under = tuple(dict.fromkeys((*concept.under, *added.under)))
    return concept._replace(
        terms=tuple((language, tuple(words)) for language, words in terms.items()),
        under=tuple(name for name in under if name != concept.name),
        opposite=concept.opposite or added.opposite,
    )
