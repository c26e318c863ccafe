"""Words, folding, stems and the guess of the language."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.consensus.text import (
    UNKNOWN_LANGUAGE,
    fold,
    is_abbreviation,
    language_of,
    singular,
    stem,
    words,
    words_with_places,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'inspection du travail", ["l", "inspection", "du", "travail"]),
        ("SDG 8.7, 3,000 organisations", ["SDG", "8.7", "3,000", "organisations"]),
        ("नेपाल सरकार", ["नेपाल", "सरकार"]),
        ("இலங்கை அரசு", ["இலங்கை", "அரசு"]),
        ("عَمَلُ الأطفال", ["عَمَلُ", "الأطفال"]),
        ("", []),
    ],
)
def test_words_of_any_script_stay_whole(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@settings(deadline=None)
@given(st.text())
def test_places_always_give_back_the_word_as_written(text: str) -> None:
    found = list(words_with_places(text))
    assert [word for word, _, _ in found] == words(text)
    assert all(text[start:end] == word for word, start, end in found)


@settings(deadline=None)
@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Éducation", "education"),
        ("niñez", "ninez"),
        ("đường", "duong"),
        ("الأطفال", "الاطفال"),
        ("مُنَظَّمة", "منظمه"),
        ("عـــمل", "عمل"),
        ("٨٧", "87"),
    ],
)
def test_accents_vowel_marks_and_letter_forms_do_not_count(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_composed_and_decomposed_writing_are_one() -> None:
    word = "Việt"
    assert fold(unicodedata.normalize("NFD", word)) == fold(unicodedata.normalize("NFC", word))


def test_marks_that_carry_meaning_in_indic_scripts_are_kept() -> None:
    assert fold("की") != fold("का")


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("labour", "labor", "en"),
        ("organisation", "organizations", "en"),
        ("programme", "programs", "en"),
        ("renforcer", "renforcement", "fr"),
        ("nationaux", "national", "fr"),
        ("capacitacion", "capacitaciones", "es"),
        ("capacitacao", "capacitacoes", "pt"),
        ("social", "sociais", "pt"),
        ("الاطفال", "اطفال", "ar"),
        ("منظمات", "المنظمات", "ar"),
    ],
)
def test_endings_do_not_count(one: str, other: str, language: str) -> None:
    assert stem(one, language) == stem(other, language)


def test_a_language_without_stemmer_keeps_its_words() -> None:
    assert stem("fëmijët", "sq") == "fëmijët"


@pytest.mark.parametrize(
    ("plural", "single", "language"),
    [("policies", "policy", "en"), ("autoridades", "autoridad", "es"), ("nationaux", "national", "fr")],
)
def test_only_the_plural_is_taken_off(plural: str, single: str, language: str) -> None:
    assert singular(plural, language) == single


def test_researcher_and_research_differ_without_plural_although_their_stem_is_one() -> None:
    assert singular("researchers", "en") != singular("research", "en")
    assert stem("researchers", "en") == stem("research", "en")


@pytest.mark.parametrize(
    ("word", "expected"), [("ILO", True), ("CSOs", True), ("Ilo", False), ("A", False), ("8", False)]
)
def test_abbreviations_are_seen_by_their_capitals(word: str, expected: bool) -> None:
    assert is_abbreviation(word) is expected


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        ("whatever", "fr-CA", "fr"),
        ("whatever", "PT_BR", "pt"),
        ("Il faut former les inspecteurs dans tout le pays", None, "fr"),
        ("Hay que capacitar a los inspectores de todo el país", None, "es"),
        ("É preciso formar os inspetores em todo o país", None, "pt"),
        ("We should train the inspectors of the country", None, "en"),
        ("تدريب مفتشي العمل", None, "ar"),
        ("Train ILO مفتشي العمل في جميع الولايات", "und", "ar"),
        ("", None, UNKNOWN_LANGUAGE),
        ("8.7", None, UNKNOWN_LANGUAGE),
    ],
)
def test_the_language_is_the_declared_one_or_a_guess(text: str, declared: str | None, expected: str) -> None:
    assert language_of(text, declared) == expected
