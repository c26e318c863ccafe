"""Acronyms: found where a text explains them, listed only where they occur, never guessed, people's decision first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.acronym import Acronym
from a87desk.domain.organisation import Organisation
from a87desk.reading.acronyms import KnownAcronyms, explained, find_acronyms, is_acronym, read_acronyms
from resources.acronyms import path

FIELD = read_acronyms(path().read_text(encoding="utf-8"))
LANGUAGES = ("en", "fr", "es", "pt", "ar")


def listed(texts: list[str], known: KnownAcronyms | None = None, language: str = "en") -> dict[str, str]:
    found = find_acronyms(texts, known or KnownAcronyms(of_the_field=FIELD), language)
    return {one.letters: one.meaning for one in found.listed}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("the National Steering Committee on Child Labour (NSCCL) met", {"NSCCL"}),
        ("NSCCL (National Steering Committee on Child Labour) met", {"NSCCL"}),
        ("l’Organisation internationale du Travail (OIT) a dit", {"OIT"}),
        ("Comité national de lutte contre la traite des personnes (CNLTP)", {"CNLTP"}),
        ("el Plan Nacional de Acción (PNA)", {"PNA"}),
        ("Plano Nacional de Erradicação do Trabalho Infantil (PNETI)", {"PNETI"}),
        ("قالت منظمة العمل الدولية (م.ع.د) اليوم", {"م.ع.د"}),
        ("Child Labour Monitoring Systems (CLMSs)", {"CLMSs"}),
        ("They met in Abidjan (CI) in 2019 (TBC)", set()),
        ("as said before (see page 2) and again (ILO)", set()),
        ("", set()),
    ],
)
def test_a_text_explains_its_acronyms(text: str, pairs: set[str]) -> None:
    assert {letters for letters, _meaning in explained(text)} == pairs


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("at Action against Child Exploitation (ACE)", "Action against Child Exploitation"),
        ("by the Ministry of Labour (MoL)", "Ministry of Labour"),
        ("du Comité national de lutte contre la traite des personnes (CNLTP)",
         "Comité national de lutte contre la traite des personnes"),
        ("UNICEF (United Nations Children’s Fund)", "United Nations Children’s Fund"),
    ],
)  # fmt: skip
def test_the_meaning_is_as_long_as_the_letters_ask_for(text: str, meaning: str) -> None:
    assert dict(explained(text)).popitem()[1] == meaning


def test_only_what_occurs_is_listed_in_the_order_of_the_letters() -> None:
    assert list(listed(["NGOs and the ILO met.", "The EU came."])) == ["EU", "ILO", "NGO"]


def test_headings_in_capitals_and_roman_numerals_are_no_acronyms() -> None:
    said = ["CHILD LABOUR IN GHANA", "CHILD LABOUR IN GHANA", "PART IV and part IV", "C188, C188 and P029", "TBD, TBD"]
    assert find_acronyms(said, KnownAcronyms(), "en").unknown == ()


def test_capitals_that_come_twice_and_mean_nothing_are_told() -> None:
    found = find_acronyms(["The XYZ met.", "Then XYZ left; QRS came once."], KnownAcronyms(), "en")
    assert (found.listed, found.unknown) == ((), ("XYZ",))


def test_people_decide_before_everything_else() -> None:
    own = (
        Acronym(id="1", letters="ILO", meaning="The Labour Office", language="en"),
        Acronym(id="2", letters="NGO", is_left_out=True),
        Acronym(id="3", letters="XYZ", is_left_out=True),
    )
    known = KnownAcronyms(own, (Organisation(id="4", name="Another meaning", acronym="ILO"),), FIELD)
    found = find_acronyms(["The ILO and an NGO. XYZ, XYZ."], known, "en")
    assert [(one.letters, one.meaning) for one in found.listed] == [("ILO", "The Labour Office")]
    assert found.unknown == ()


def test_an_organisation_explains_its_acronym_without_saying_it_twice() -> None:
    organisations = (
        Organisation(id="1", name="GAATW – Global Alliance Against Traffic in Women", acronym="GAATW"),
        Organisation(id="2", name="Walk Free", acronym=""),
    )
    known = KnownAcronyms(organisations=organisations)
    assert listed(["GAATW spoke."], known) == {"GAATW": "Global Alliance Against Traffic in Women"}


@pytest.mark.parametrize(("language", "word"), [("fr", "travail"), ("es", "Trabajo"), ("pt", "Trabalho")])
def test_a_meaning_is_given_in_the_language_of_the_document(language: str, word: str) -> None:
    assert word.casefold() in listed(["OIT"], language=language)["OIT"].casefold()


def test_the_list_of_the_field_is_whole() -> None:
    assert {one.language for one in FIELD} == set(LANGUAGES)
    assert all(one.letters and one.meaning for one in FIELD)
    pairs = [(one.letters, one.language) for one in FIELD]
    assert len(pairs) == len(set(pairs))
    for letters in ("ILO", "IOM", "UNICEF", "SDG", "NGO", "CSO", "GCG", "NAP", "UN", "EU", "IOE", "ITUC", "ToR"):
        assert (letters, "en") in pairs, letters


@given(st.lists(st.text(max_size=80), max_size=4))
def test_any_words_are_read_without_a_fault(texts: list[str]) -> None:
    found = find_acronyms(texts, KnownAcronyms(of_the_field=FIELD), "en")
    assert all(one.meaning for one in found.listed)
    assert not {one.letters for one in found.listed} & set(found.unknown)


@given(st.sampled_from(["ILO", "XYZ", "ToR", "M&E"]), st.text(alphabet="abc é", max_size=30))
def test_what_is_listed_stands_in_the_texts(letters: str, around: str) -> None:
    assert is_acronym(letters)
    text = f"{around} {letters} {around}"
    assert all(one in text for one in listed([text]))


def test_capitals_in_the_name_of_an_organisation_are_a_name() -> None:
    known = KnownAcronyms(
        organisations=(Organisation(id="1", name="HAART Kenya"), Organisation(id="2", name="AFL-CIO"))
    )
    assert find_acronyms(["HAART and AFL-CIO.", "HAART, AFL-CIO"], known, "en").unknown == ()


@pytest.mark.parametrize(("letters", "language", "word"), [("ILO", "fr", "Labour"), ("OIT", "en", "Travail")])
def test_a_meaning_that_the_list_has_not_in_the_language_is_one_that_its_readers_can_read(
    letters: str, language: str, word: str
) -> None:
    assert word in listed([f"A convention of the {letters}."], language=language)[letters]
