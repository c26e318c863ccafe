"""What is typed into a record is stored as it is shown before: prefixes and marks are read, no word is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.record_entry import (
    ANSWER,
    DECISION,
    ENDORSEMENT,
    FIGURE,
    KINDS,
    PLEDGE,
    POINT,
    QUESTION,
    RECOMMENDATION,
    RESERVATION,
    WITH_OWN_NOUN,
    Entry,
    KnownSpeaker,
    kind_named,
    names_of,
    read_entry,
    speaker_named,
    usual_visibility,
    value_and_unit,
)
from a87desk.domain.vocabulary import DecisionKind, NoteKind, Visibility, word_for

PEOPLE = (
    KnownSpeaker("1", "Tim Ryan", "Solidarity Center"),
    KnownSpeaker("2", "Cecilia Flores-Oebanda", "Voice of the Free"),
    KnownSpeaker("3", "Tim Newman", "ILRF"),
    KnownSpeaker("4", "Employers"),
)
SAID = Entry(POINT, "")


@pytest.mark.parametrize(
    ("typed", "kind", "speaker", "words"),
    [
        ("Workers are enthusiastic", POINT, "", "Workers are enthusiastic"),
        ("Ryan: Unions reach them first", POINT, "1", "Unions reach them first"),
        ("flores: It began in 1991", POINT, "2", "It began in 1991"),
        ("ILRF: We sue", POINT, "3", "We sue"),
        ("Tim: which one?", POINT, "", "Tim: which one?"),
        ("q: Who pays?", QUESTION, "", "Who pays?"),
        ("Ryan: a: The states do", ANSWER, "1", "The states do"),
        ("answer : Ryan : The states do", ANSWER, "1", "The states do"),
        (" Question: is it one?", POINT, "", "Question: is it one?"),
        ("\\Question: is it one?", POINT, "", "Question: is it one?"),
        ("Réponse : Ryan : Les États", ANSWER, "1", "Les États"),
        ("سؤال: من يدفع؟", QUESTION, "", "من يدفع؟"),
        ("at 10:30 we met", POINT, "", "at 10:30 we met"),
        ("see https://alliance87.org", POINT, "", "see https://alliance87.org"),
        ("Of note: nobody asked", POINT, "", "Of note: nobody asked"),
        ("write to @somebody ^soon", POINT, "", "write to @somebody ^soon"),
    ],
)
def test_a_note_is_read_with_its_speaker_and_kind(typed: str, kind: str, speaker: str, words: str) -> None:
    entry = read_entry(typed, SAID, PEOPLE)
    assert (entry.kind, entry.speaker_id, entry.words) == (kind, speaker, words)


def test_what_is_chosen_beside_the_field_stays_until_a_prefix_says_otherwise() -> None:
    chosen = Entry(QUESTION, "", speaker_id="3")
    assert read_entry("Who pays?", chosen, PEOPLE) == Entry(QUESTION, "Who pays?", speaker_id="3")
    assert read_entry("Ryan: Who pays?", chosen, PEOPLE) == Entry(QUESTION, "Who pays?", speaker_id="1")


def test_a_plus_names_somebody_who_is_not_on_the_agenda() -> None:
    entry = read_entry("+Marcelo Cima: Argentina hosts", Entry(POINT, "", speaker_id="1"), PEOPLE)
    assert (entry.new_speaker, entry.speaker_id, entry.words) == ("Marcelo Cima", "", "Argentina hosts")


@pytest.mark.parametrize("decision", list(DecisionKind))
def test_the_type_of_a_decision_is_a_prefix(decision: DecisionKind) -> None:
    entry = read_entry(f"{word_for(decision)}: The plan @Secretariat ^July 2018", SAID)
    assert entry == Entry(DECISION, "The plan", decision=decision, who="Secretariat", when="July 2018")


def test_a_decision_has_a_type_and_keeps_the_chosen_one() -> None:
    assert read_entry("decision: Go on", SAID).decision is DecisionKind.AGREED
    chosen = Entry(DECISION, "", decision=DecisionKind.NOTED)
    assert read_entry("decision: Go on", chosen).decision is DecisionKind.NOTED
    assert read_entry("Go on", chosen).decision is DecisionKind.NOTED


def test_marks_may_come_in_any_order_and_a_second_one_is_a_word() -> None:
    assert read_entry("Give a room ^2027-Q1 @Host country", Entry(PLEDGE, "")) == Entry(
        PLEDGE, "Give a room", who="Host country", when="2027-Q1"
    )
    assert read_entry("Meet @one or @two", Entry(PLEDGE, "")).words == "Meet @one or @two"


def test_a_backslash_keeps_a_mark_as_a_word() -> None:
    entry = read_entry(r"Write to \@office @Secretariat ^\^soon", Entry(PLEDGE, ""))
    assert (entry.words, entry.who) == ("Write to @office", "Secretariat")


def test_words_of_other_languages_count_too() -> None:
    assert read_entry("Convenu : le plan", SAID).decision is DecisionKind.AGREED
    assert read_entry("Décision : le plan", SAID).kind == DECISION
    assert read_entry("Note: nothing is decided", SAID) == Entry(POINT, "Note: nothing is decided")


def test_what_may_harm_somebody_is_confidential_until_a_person_says_otherwise() -> None:
    secret = [kind for kind in KINDS if usual_visibility(kind) is not Visibility.EVERYONE]
    assert secret == [NoteKind.QUOTE.value, NoteKind.OFF_THE_RECORD.value]


def test_a_reservation_may_name_its_speaker() -> None:
    entry = read_entry("Employers: reservation: The Board decides ^TBC", SAID, PEOPLE)
    assert (entry.kind, entry.speaker_id, entry.words, entry.when) == (RESERVATION, "4", "The Board decides", "TBC")


@pytest.mark.parametrize(
    ("typed", "kind", "words"),
    [
        ("Ryan: figure: Countries", FIGURE, "Ryan: Countries"),
        ("agreed: Ryan: we meet again", DECISION, "Ryan: we meet again"),
        ("+Somebody: rec: Share data", RECOMMENDATION, "+Somebody: Share data"),
    ],
)
def test_a_name_before_what_keeps_no_speaker_stays_among_the_words(typed: str, kind: str, words: str) -> None:
    entry = read_entry(typed, Entry(POINT, "", speaker_id="3"), PEOPLE)
    assert (entry.kind, entry.words, entry.new_speaker) == (kind, words, "")


def test_a_recommendation_may_say_to_whom() -> None:
    entry = read_entry("rec: Share data @Governments", SAID)
    assert (entry.kind, entry.words, entry.who) == (RECOMMENDATION, "Share data", "Governments")


def test_a_figure_keeps_value_unit_source_and_year() -> None:
    typed = "figure: Stakeholders reached = over 1,000 people @Secretariat ^2017"
    assert read_entry(typed, SAID) == Entry(
        FIGURE, "Stakeholders reached", who="Secretariat", when="2017", value="over 1,000", unit="people"
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("71,000 respondents", ("71,000", "respondents")),
        ("7.5 % of GDP", ("7.5", "% of GDP")),
        ("seven", ("seven", "")),
        ("", ("", "")),
        ("٣٠ دولة", ("٣٠", "دولة")),
    ],
)
def test_a_value_is_told_from_its_unit(text: str, parts: tuple[str, str]) -> None:
    assert value_and_unit(text) == parts


def test_a_pasted_list_is_one_name_a_line_without_its_signs() -> None:
    assert names_of("• ILO\n 2. Global March\n\n– A; B\n1st Union, Nepal") == (
        "ILO", "Global March", "A", "B", "1st Union, Nepal",
    )  # fmt: skip
    assert read_entry("ILO\nIOM", Entry(ENDORSEMENT, "")).names == ("ILO", "IOM")


def test_every_kind_of_note_but_amendments_is_offered_once() -> None:
    notes = {kind.value for kind in NoteKind} - {"amendment"}
    assert sorted(KINDS) == sorted(notes | set(WITH_OWN_NOUN))
    assert [kind_named(word_for(NoteKind(kind))) for kind in KINDS if kind not in WITH_OWN_NOUN] == [
        (kind, None) for kind in KINDS if kind not in WITH_OWN_NOUN
    ]


def test_two_of_one_name_are_nobody_until_more_is_said() -> None:
    assert speaker_named("tim", PEOPLE) is None
    assert speaker_named("Tim Newman", PEOPLE) == PEOPLE[2]
    assert speaker_named("", PEOPLE) is None


@given(st.text(), st.sampled_from([kind for kind in KINDS if kind not in WITH_OWN_NOUN]))
def test_a_blank_in_front_keeps_every_word_of_a_note(typed: str, kind: str) -> None:
    entry = read_entry(" " + typed, Entry(kind, ""), PEOPLE)
    assert (entry.kind, entry.words) == (kind, typed.strip())


@given(st.text(alphabet="ab:+@^= \n;•1", max_size=40), st.sampled_from([*WITH_OWN_NOUN, POINT]))
def test_no_letter_is_lost_whatever_is_typed(typed: str, kind: str) -> None:
    entry = read_entry(typed, Entry(kind, ""))
    kept = " ".join((entry.words, entry.who, entry.when, entry.value, entry.unit, entry.new_speaker, *entry.names))
    for letter in "b":
        assert kept.count(letter) == typed.count(letter)
