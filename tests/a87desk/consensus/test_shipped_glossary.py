"""The glossary that comes with the program: whole, without contradictions, in five languages."""

from __future__ import annotations

import pytest

from a87desk.consensus.glossary import Glossary
from a87desk.consensus.glossary_file import Kind
from a87desk.consensus.text import fold, is_abbreviation, is_stop_word, singular, words
from resources import glossary as shipped

LANGUAGES = ("en", "fr", "es", "pt", "ar")


def test_it_is_large_enough_for_the_field(glossary: Glossary) -> None:
    expressions = sum(len(terms) for idea in glossary.concepts for _, terms in idea.terms)
    assert len(glossary.concepts) >= 500
    assert expressions >= 10_000


def test_every_idea_has_a_name_of_its_own(glossary: Glossary) -> None:
    names = [idea.name for idea in glossary.concepts]
    assert sorted(names) == sorted(set(names))


def test_every_idea_speaks_five_languages(glossary: Glossary) -> None:
    speechless = [idea.name for idea in glossary.concepts if [code for code, _ in idea.terms] != list(LANGUAGES)]
    assert speechless == []


def test_links_lead_to_ideas(glossary: Glossary) -> None:
    names = {idea.name for idea in glossary.concepts}
    links = {link for idea in glossary.concepts for link in (*idea.under, idea.opposite) if link}
    assert links - names == set()


def test_all_kinds_are_used(glossary: Glossary) -> None:
    assert {idea.kind for idea in glossary.concepts} == set(Kind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_expression_stands_for_two_ideas_and_none_is_empty(glossary: Glossary, language: str) -> None:
    stands_for: dict[tuple[str, ...], str] = {}
    wrong = []
    for idea in glossary.concepts:
        for term in (term for code, terms in idea.terms if code == language for term in terms):
            content = [word for word in map(fold, words(term)) if not is_stop_word(word, language)]
            key = tuple(word if is_abbreviation(term) else singular(word, language) for word in content)
            if not key or stands_for.setdefault(key, idea.name) != idea.name:
                wrong.append((term, idea.name, stands_for.get(key)))
    assert wrong == []


def test_the_files_can_be_read_by_people() -> None:
    for folder in shipped.paths():
        for file in folder.glob("*.txt"):
            assert len(file.read_text(encoding="utf-8").splitlines()) <= 400, file.name
