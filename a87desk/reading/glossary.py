"""The glossary as the workshop uses it: the program's ideas with the workshop's own words, to look through.

Knows own words as they are kept. The program's glossary is given: where it lies is no business of the core.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from a87desk.consensus.glossary import Glossary
from a87desk.consensus.glossary_file import Concept, Kind, written
from a87desk.consensus.own_words import Names, OwnWords, concepts_of, missing, own_words_of, widened
from a87desk.domain.folding import fold
from a87desk.domain.glossary_term import GlossaryTerm
from a87desk.domain.language_names import ANY_LANGUAGE
from a87desk.i18n import _


@dataclass(frozen=True, slots=True)
class OwnWord:
    """An expression that this workshop added, and the record that holds it."""

    word: str
    term_id: str


@dataclass(frozen=True, slots=True)
class WordsOfLanguage:
    """What an idea is called in one language: `shipped` by the program, `own` of this workshop."""

    language: str
    shipped: tuple[str, ...]
    own: tuple[OwnWord, ...] = ()


@dataclass(frozen=True, slots=True)
class Idea:
    """An idea of the glossary. `is_own`: the program does not know it."""

    name: str
    kind: Kind
    lines: tuple[WordsOfLanguage, ...]
    is_own: bool = False
    letters: str = ""
    """Everything it is called, folded, each in a line of its own: what is searched."""

    @property
    def own_count(self) -> int:
        """How many expressions this workshop added."""
        return sum(len(line.own) for line in self.lines)

    def matches(self, folded: str) -> bool:
        """Tell whether any expression has these folded letters in it."""
        return folded in self.letters

    def begins(self, folded: str) -> bool:
        """Tell whether any expression begins with these folded letters."""
        return f"\n{folded}" in self.letters

    def is_called(self, folded: str) -> bool:
        """Tell whether these folded letters are one of its expressions."""
        return f"\n{folded}\n" in self.letters


def own_words(terms: Iterable[GlossaryTerm]) -> list[OwnWords]:
    """Return the workshop's words as the engine reads them; a kind that this version does not know counts as none."""
    kinds = {kind.value: kind for kind in Kind}
    return [
        OwnWords(one.idea, one.language or ANY_LANGUAGE, one.words, kinds.get(one.kind), one.under, one.opposite)
        for one in terms
        if one.idea.strip()
    ]


def glossary_in_force(shipped: Glossary, terms: Iterable[GlossaryTerm]) -> Glossary:
    """Return the program's glossary with the workshop's own words."""
    return widened(shipped, own_words(terms))


def ideas(shipped: Glossary, terms: Sequence[GlossaryTerm]) -> tuple[Idea, ...]:
    """Return all ideas: those with own words first, then those of the program, each by name."""
    concepts = glossary_in_force(shipped, terms).concepts
    count = len(shipped.concepts)
    names = Names(shipped)
    added = Names(Glossary(concepts[count:]))
    own: dict[int, list[GlossaryTerm]] = {}
    for term in terms:
        number = names.number(term.idea)
        if number is None:
            place = added.number(term.idea)
            number = None if place is None else count + place
        if number is not None:
            own.setdefault(number, []).append(term)
    found = [
        _idea(concept, shipped.concepts[number] if number < count else None, own.get(number, ()))
        for number, concept in enumerate(concepts)
    ]
    return tuple(sorted(found, key=lambda one: (not one.own_count, fold(one.name))))


def _idea(concept: Concept, shipped: Concept | None, own: Iterable[GlossaryTerm]) -> Idea:
    ours: dict[str, list[OwnWord]] = {}
    for term in own:
        ours.setdefault(term.language or ANY_LANGUAGE, []).extend(OwnWord(word, term.id) for word in term.words)
    theirs = dict(shipped.terms) if shipped else {}
    lines = [
        WordsOfLanguage(language, theirs.get(language, ()), tuple(ours.get(language, ())))
        for language in dict.fromkeys((*theirs, *sorted(ours)))
    ]
    words = (concept.name, *(word for _language, words in concept.terms for word in words))
    return Idea(concept.name, concept.kind, tuple(lines), shipped is None, "\n".join(("", *map(fold, words), "")))


def found_ideas(all_ideas: Sequence[Idea], words: str) -> list[Idea]:
    """Return the ideas with an expression that has these letters in it: what is called so, what begins so, the rest."""
    folded = fold(words.strip())
    if not folded:
        return list(all_ideas)
    matching = [one for one in all_ideas if one.matches(folded)]
    return sorted(matching, key=lambda one: _closeness(one, folded))


def _closeness(idea: Idea, folded: str) -> tuple[bool, bool, bool]:
    return not idea.is_called(folded), not fold(idea.name).startswith(folded), not idea.begins(folded)


def stands_for(all_ideas: Sequence[Idea], word: str) -> Idea | None:
    """Return the idea that an expression stands for already, None for none."""
    folded = fold(word.strip())
    return next((one for one in all_ideas if one.is_called(folded)), None)


def words_to_take(concepts: Iterable[Concept], shipped: Glossary, terms: Sequence[GlossaryTerm]) -> list[OwnWords]:
    """Return what a glossary file has beyond the glossary in force."""
    return missing(own_words_of(concepts), glossary_in_force(shipped, terms))


def glossary_text(terms: Iterable[GlossaryTerm]) -> str:
    """Return the workshop's own words as the text of a glossary file."""
    remarks = (
        _("Words of a workshop that mean the same. A paragraph is an idea, a line a language; commas part the words."),
        _("A87Desk takes this file in again, in any workshop: Workshop, Words that mean the same…, Import."),
    )
    return written(concepts_of(own_words(terms)), remarks)
