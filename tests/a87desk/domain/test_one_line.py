"""A line is read as it is shown, and nothing that was typed is ever lost."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.domain.document_lists import Attribution
from a87desk.domain.fuzzy_date import FuzzyDate, parse_fuzzy_date
from a87desk.domain.kind_words import RECOMMENDATION, kind_words
from a87desk.domain.new_note import WrittenIn, new_note
from a87desk.domain.note import Note
from a87desk.domain.one_line import OneLine, mark_words, read_one_line
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.vocabulary import NoteKind, Pillar, Urgency, Visibility

WORDS = mark_words()
POINT = NoteKind.POINT_RAISED.value


def read(text: str, kind: str = POINT) -> OneLine:
    return read_one_line(text, kind, WORDS)


def test_the_example_of_a_fast_writer() -> None:
    line = read("rec: Train the inspectors @MoH #data !high 2027-Q1 /country Nepal")
    assert line.words == "Train the inspectors"
    assert line.kind == RECOMMENDATION
    assert line.fields == {
        "addressee": "MoH", "tags": ("data",), "urgency": Urgency.HIGH, "due": parse_fuzzy_date("2027-Q1"),
        "country": "Nepal",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("rec: x", RECOMMENDATION),
        ("Recommandation : x", RECOMMENDATION),
        ("توصية: x", RECOMMENDATION),
        ("Défi\u00a0: x", NoteKind.CHALLENGE),
        ("Discussion point: x", NoteKind.POINT_RAISED),
        ("Q：\u3000x", NoteKind.QUESTION),
        ("doc: x", NoteKind.REFERENCE_DOCUMENT),
    ],
)
def test_a_kind_is_named_in_the_language_of_the_group(typed: str, kind: str) -> None:
    assert (read(typed, "fact").kind, read(typed, "fact").words.strip()) == (kind, "x")


@pytest.mark.parametrize(
    "typed",
    [
        "Write to ilo@ilo.org or use C# and F#",
        "See https://alliance87.org/data: it is there",
        "12:30 is too late, and/or never",
        "Number #1 and room @8",
        "Surprise! Why? !soon",
        "Ministers: all of them",
        "a / b /nothing known",
        "\\o/ and C:\\temp",
        "  kept as typed  ",
        "/by",
        "@ # !",
    ],
)
def test_what_only_looks_like_a_mark_stays_as_typed(typed: str) -> None:
    assert read(typed) == OneLine(typed, POINT)


def test_an_address_is_a_field_of_recommendations_only() -> None:
    assert read("Do it @MoH").words == "Do it @MoH"
    assert read("Do it @MoH", RECOMMENDATION).fields == {"addressee": "MoH"}


def test_quotation_marks_and_underscores_stand_for_spaces() -> None:
    line = read('rec: Do it @"Ministry of Health" #exposure_visits #«droits humains»')
    assert line.fields == {"addressee": "Ministry of Health", "tags": ("exposure visits", "droits humains")}
    assert line.words == "Do it"


def test_a_field_goes_on_to_the_next_mark_or_the_end_of_the_line() -> None:
    line = read("Unions joined /country Sri Lanka #unions /by Ms A\nand stayed /chart B-3.2")
    assert line.fields == {"country": "Sri Lanka", "tags": ("unions",), "speaker": "Ms A", "flip_chart": "B-3.2"}
    assert line.words == "Unions joined\nand stayed"


def test_punctuation_behind_a_mark_stays_with_the_words() -> None:
    assert read("Improve #data, now").words == "Improve, now"


def test_a_backslash_keeps_a_mark_or_a_kind_as_words() -> None:
    assert read("\\rec: not one") == OneLine("rec: not one", POINT)
    line = read("keep \\#data but take #schools")
    assert (line.words, line.tags) == ("keep #data but take", ("schools",))


def test_pillars_by_number_or_by_their_words() -> None:
    assert read("x /pillar 2").fields == {"pillar": Pillar.SHARING_KNOWLEDGE}
    assert read("x /pillar coordination").fields == {"pillar": Pillar.INCREASING_COORDINATION}
    assert read("x /pillar increasing").words == "x /pillar increasing"  # two of them begin like that


def test_the_stricter_of_two_wishes_counts() -> None:
    assert read("x !conf !all").fields == {"visibility": Visibility.CONFIDENTIAL}
    assert read("x !anon !named").fields == {"attribution": Attribution.NOT_ATTRIBUTABLE}


def test_how_words_may_be_attributed_is_a_mark_of_notes_only() -> None:
    assert read("x !org").fields == {"attribution": Attribution.ORGANISATION}
    assert read("rec: x !org").words == "x !org"


def test_a_quote_is_confidential_unless_the_line_says_who_may_see_it() -> None:
    place = WrittenIn("g" * 32)
    assert new_note(read("quote: so"), place).visibility is Visibility.CONFIDENTIAL
    assert new_note(read("quote: so !all"), place).visibility is Visibility.EVERYONE
    assert new_note(read("so"), place).visibility is Visibility.EVERYONE
    assert isinstance(new_note(read("rec: so"), place), Recommendation)
    assert isinstance(new_note(read("ch: so"), place), Note)


def test_every_kind_can_be_named_and_no_word_means_two() -> None:
    assert set(kind_words().values()) == {RECOMMENDATION, *(kind.value for kind in NoteKind)}


def letters(text: str) -> Counter[str]:
    return Counter(re.sub(r"[\s_\\@#!/\"“”«»]", "", text))


PIECES = st.sampled_from(
    ["rec:", "ch :", "@MoH", "@a@b", "#data", "#", "!conf", "!x", "/country", "/by", "/pillar", "2", "\\#x", "\\", '"',
     "“a b”", "#“c d”", "words", "C#", ",", "\n", "توصية:", "#بيانات", "नमूना", "/country Nepal"]
)  # fmt: skip


@given(st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=12), st.sampled_from([POINT, RECOMMENDATION]))
def test_every_letter_is_in_the_words_or_in_a_field(pieces: list[str], kind: str) -> None:
    typed = " ".join(pieces)
    line = read(typed, kind)
    shown = [line.words, *(str(value) for name, value in line.fields.items() if name in ("addressee", "speaker"))]
    shown += [str(line.fields.get("country", "")), str(line.fields.get("flip_chart", "")), *line.tags]
    shown += [tag * typed.count(tag) for tag in line.tags]  # a tag that is said twice is kept once
    lost = letters(typed) - letters("".join(shown))
    named = Counter("".join(re.findall(r"[@#!/\\]\S+|\w+ ?:", typed)))  # names of kinds, fields, pillars and levels
    assert not lost - named - Counter(typed.split("/pillar", 1)[1] if "/pillar" in typed else "")


@given(st.text(alphabet=st.characters(blacklist_characters="@#!/\\:："), max_size=60))
def test_text_without_a_mark_is_untouched(typed: str) -> None:
    assert read(typed) == OneLine(typed, POINT)


@given(st.text(max_size=80), st.sampled_from([POINT, RECOMMENDATION]))
def test_a_line_can_always_be_read_and_saved(typed: str, kind: str) -> None:
    new_note(read(typed, kind), WrittenIn())


@pytest.mark.parametrize(
    ("text", "words", "urgency", "due"),
    [
        ("rec: Finish the register @MoH #data !high 2027-Q1", "Finish the register", "high", "2027-Q1"),
        ("rec: Finish !low 2027-Q1 #data", "Finish", "low", "2027-Q1"),
        ("rec: Finish ^2027-03-31 the register", "Finish the register", None, "2027-03-31"),
        ("rec: Finish by 2027-Q1", "Finish by 2027-Q1", None, None),
        ("rec: Give @MoH 2027-Q1 targets", "Give 2027-Q1 targets", None, None),
        (r"rec: Say \!high 2027-Q1", "Say !high 2027-Q1", None, None),
        ("rec: Up ^somewhen", "Up ^somewhen", None, None),
        ("ch: No money !high 2027-Q1", "No money !high 2027-Q1", None, None),
    ],
)
def test_urgency_and_a_date_among_the_marks_are_fields_of_a_recommendation(
    text: str, words: str, urgency: str | None, due: str | None
) -> None:
    line = read_one_line(text, "recommendation", mark_words())
    found = line.fields.get("due")
    assert (line.words, line.fields.get("urgency")) == (words, urgency)
    assert (found.as_written if isinstance(found, FuzzyDate) else None) == due
