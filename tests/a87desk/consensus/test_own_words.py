"""A workshop's own words: they widen the glossary, decide where words are the same, and go to a file and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.consensus.glossary import Glossary
from a87desk.consensus.glossary_file import Concept, GlossaryError, Kind, read_bytes, written
from a87desk.consensus.own_words import OwnWords, concepts_of, missing, own_words_of, widened
from a87desk.consensus.suggestion import Statement, suggest
from a87desk.consensus.wording import Reader
from a87desk.domain.language_names import ANY_LANGUAGE


def _ideas(glossary: Glossary, text: str, language: str) -> list[str]:
    wording = Reader(glossary, [(text, language)]).read(text, language)
    return [glossary.concepts[hit.concept].name for hit in wording.found]


def _name(glossary: Glossary, text: str, language: str = "en") -> str:
    (name,) = _ideas(glossary, text, language)
    return name


def test_a_word_for_an_idea_that_is_there_widens_it(glossary: Glossary) -> None:
    cso = _name(glossary, "CSOs")
    wide = widened(glossary, [OwnWords(cso.upper(), "fr", ("amicales de quartier",))])
    assert len(wide.concepts) == len(glossary.concepts)
    assert _ideas(wide, "former les amicales de quartier", "fr")[-1] == cso
    assert _ideas(glossary, "amicales de quartier", "fr") != [cso]


def test_an_idea_may_be_named_by_any_of_its_expressions(glossary: Glossary) -> None:
    wide = widened(glossary, [OwnWords("société civile", "ne", ("नागरिक समाज",))])
    assert len(wide.concepts) == len(glossary.concepts)
    assert _ideas(wide, "नागरिक समाज", "ne") == [_name(glossary, "société civile", "fr")]


def test_a_new_idea_is_found_in_all_its_languages(glossary: Glossary) -> None:
    own = [OwnWords("Kamaiya", "en", ("kamaiya", "kamaiya system")), OwnWords("Kamaiya", "ne", ("कमैया",))]
    wide = widened(glossary, own)
    assert wide.concepts[-1].name == "Kamaiya"
    said = [Statement("a", "End the kamaiya system", "A", "en"), Statement("b", "कमैया प्रथा अन्त्य गर", "B", "ne")]
    (pair,) = suggest(said, wide, strictness=0.0).pairs
    texts = {one.id: one.text for one in said}
    shown = {word.label for word in pair.shared}
    assert shown & {"kamaiya system = कमैया", "कमैया = kamaiya system"}
    assert any(
        texts[pair.a][start:end] in ("कमैया", "kamaiya system") for word in pair.shared for start, end in word.spans_a
    )
    assert suggest(said, glossary, strictness=0.0).pairs == ()


@pytest.mark.parametrize("language", [ANY_LANGUAGE, "", "vi"])
def test_words_of_any_language_or_one_that_no_text_shows_are_looked_for_in_every_text(
    glossary: Glossary, language: str
) -> None:
    wide = widened(glossary, [OwnWords("tổ dân phố", language, ("tổ dân phố",))])
    for of_text in ("vi", "und", "en", "fr"):
        assert "tổ dân phố" in _ideas(wide, "Tập huấn cho Tổ dân phố", of_text)


def test_an_own_word_decides_where_the_glossary_says_otherwise(glossary: Glossary) -> None:
    wide = widened(glossary, [OwnWords("night shelter", "en", ("shelters", "drop-in centre"))])
    assert _ideas(wide, "open shelters", "en")[-1] == "night shelter"


def test_kinds_and_links_of_a_new_idea_count(glossary: Glossary) -> None:
    labour = _name(glossary, "forced labour")
    wide = widened(glossary, [OwnWords("Kamaiya", "en", ("kamaiya",), Kind.ACTOR, (labour,), "freed people")])
    number = len(wide.concepts) - 1
    assert wide.concepts[number].kind is Kind.ACTOR
    assert [wide.concepts[one].name for one in wide.broader(number)] == [labour]


def test_the_order_in_which_words_were_added_does_not_matter(glossary: Glossary) -> None:
    own = [OwnWords("B", "en", ("bee",)), OwnWords("A", "fr", ("abeille",)), OwnWords("B", "fr", ("bi",))]
    one, other = widened(glossary, own), widened(glossary, reversed(own))
    assert one.concepts == other.concepts


def test_no_own_words_leave_the_glossary_as_it_is(glossary: Glossary) -> None:
    assert widened(glossary, []) is glossary
    assert widened(glossary, [OwnWords("idea", "en", ())]) is glossary


def test_what_the_glossary_has_already_is_not_missing(glossary: Glossary) -> None:
    assert missing(own_words_of(glossary.concepts), glossary) == []
    own = [OwnWords(_name(glossary, "CSOs"), "fr", ("OSC", "amicales"))]
    assert missing(own, glossary) == [own[0]._replace(words=("amicales",))]


_WORDS = st.text("abcdeé كمدñ-ाक", min_size=1, max_size=8).map(str.strip).filter(lambda word: word and word[0] != "#")
_LANGUAGES = st.sampled_from(["en", "fr", "ar", "ne", "pt-br", "mul"])
_TERMS = st.lists(st.tuples(_LANGUAGES, st.lists(_WORDS, min_size=1, max_size=3, unique=True)), min_size=1, max_size=4)


@given(st.lists(st.tuples(_TERMS, st.sampled_from(Kind), st.lists(_WORDS, max_size=2), st.none() | _WORDS), max_size=5))
def test_what_is_written_to_a_file_is_read_as_the_same(
    drawn: list[tuple[list[tuple[str, list[str]]], Kind, list[str], str | None]],
) -> None:
    concepts = []
    for terms, kind, under, opposite in drawn:
        by_language = {language: tuple(words) for language, words in terms}
        name = next(iter(by_language.values()))[0]
        concepts.append(Concept(name, kind, tuple(by_language.items()), tuple(under), opposite))
    concepts.sort(key=lambda one: list(Kind).index(one.kind))
    assert read_bytes(written(concepts, ["a remark"]).encode(), "words.txt") == concepts


def test_an_idea_named_by_another_word_keeps_its_name_in_the_file() -> None:
    own = concepts_of([OwnWords("civil society", "fr", ("amicales",))])
    (concept,) = read_bytes(written(own).encode(), "words.txt")
    assert (concept.name, concept.terms) == ("civil society", (("fr", ("civil society", "amicales")),))


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"en: a\n\nfr: caf\xe9\n", 3),
        (b"en: a\nNote: bring coffee\n", 2),
        (b"PK\x03\x04\x14\x00\xff\xfe", 1),
        ("en: a\n\nen فقط\n".encode(), 3),
    ],
)
def test_a_file_that_is_no_glossary_is_refused_with_its_line(tmp_path: Path, content: bytes, line: int) -> None:
    file = tmp_path / "own.txt"
    file.write_bytes(content)
    with pytest.raises(GlossaryError, match=f"Line {line} of the glossary file own.txt"):
        Glossary.read([file])
