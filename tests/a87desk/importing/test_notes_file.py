"""Notes come out of documents and spreadsheets as they stand there; what is odd is told by row, the rest comes in."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import SessionId
from a87desk.domain.kind_words import RECOMMENDATION, kind_words
from a87desk.domain.new_note import WrittenIn
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import GuidingQuestion
from a87desk.domain.vocabulary import NoteKind, Pillar, Visibility
from a87desk.importing.notes_file import Known, NotesFound
from a87desk.importing.taken_lines import TakenLine, joined, pasted_lines, records_of
from a87desk.importing.text_document import NotNotes
from tests.a87desk.importing.documents import SPACE, document, paragraph, table
from tests.a87desk.importing.reading_tables import read_notes
from tests.a87desk.importing.sheets import workbook

TWO, THREE, MORNING, NOON, ASKED = (number * 32 for number in "12345")
KNOWN = Known(
    (
        BreakoutGroup(id=TWO, number=2, theme="Capacity building", session_id=SessionId(MORNING)),
        BreakoutGroup(id=THREE, number=3, theme="Structure", session_id=SessionId(NOON)),
    ),
    (GuidingQuestion(id=ASKED, session_id=SessionId(MORNING), number=1, text="Is there need?"),),
)


def said(found: NotesFound) -> list[tuple[str, str]]:
    """Return kind and words of the lines that become notes."""
    return [(line.kind, line.words) for line in found.lines if line.is_wanted]


# Pasted text


@pytest.mark.parametrize(
    ("written", "sign", "words"),
    [
        ("• No money", "•", "No money"),
        ("\uf0b7\tFrom Word", "\uf0b7", "From Word"),
        ("o\tSecond level", "o", "Second level"),
        ("1.\tOne", "1.", "One"),
        ("(iv) four", "(iv)", "four"),
        ("a) letter", "a)", "letter"),
        ("٣. ثالث", "٣.", "ثالث"),
        ("१) पहला", "१)", "पहला"),
        ("– 5 million children", "–", "5 million children"),
        ("3.5 million children", "", "3.5 million children"),
        ("-5 degrees", "", "-5 degrees"),
        ("2017. The year", "", "2017. The year"),
        ("A. Smith said so", "", "A. Smith said so"),
        ("12", "", "12"),
    ],
)
def test_the_sign_of_a_list_is_no_word(written: str, sign: str, words: str) -> None:
    (line,) = pasted_lines(written, kind_words())
    assert (line.sign, line.words) == (sign, words)


def test_a_heading_gives_the_kind_of_what_follows_until_the_next() -> None:
    text = "before\nDéfis :\n- un\nrec: deux\n- trois\nQuestions:\n- quatre"
    assert [(one.kind, one.words, one.is_wanted) for one in pasted_lines(text, kind_words())] == [
        ("", "before", True),
        ("challenge", "Défis :", False),
        ("challenge", "un", True),
        (RECOMMENDATION, "deux", True),
        ("challenge", "trois", True),
        ("question", "Questions:", False),
        ("question", "quatre", True),
    ]


@given(st.lists(st.text(alphabet="ab 1.)-•\t(i*", max_size=8), max_size=6))
def test_no_letter_of_a_list_is_lost(lines: list[str]) -> None:
    found = pasted_lines("\n".join(lines), {})
    written = [line for line in lines if any(letter.isalnum() for letter in line)]
    assert ["".join((one.sign + one.words).split()) for one in found] == ["".join(line.split()) for line in written]


def test_joined_lines_keep_the_sign_between_them() -> None:
    assert joined(TakenLine("one", sign="•"), TakenLine("two", sign="•")).words == "one\n• two"


# Documents


def test_headings_of_a_document_give_kind_group_and_question() -> None:
    data = document(
        paragraph("Summary of day 2", "Titre1"),
        paragraph("A word of welcome"),
        paragraph("Group 3: Structure", "Titre1"),
        paragraph("Challenges", "Titre1"),
        paragraph("No money", item=True),
        paragraph("Recommendations:"),
        paragraph("Publish progress", "Liste"),
        paragraph("Working group 2", "Titre1"),
        paragraph("Is there need?"),
        paragraph("Q: who pays?"),
    )
    found = read_notes(data, "notes.docx", KNOWN)
    assert [(one.kind, one.words, one.group_id, one.question_id) for one in found.lines if one.is_wanted] == [
        ("", "A word of welcome", "", ""),
        ("challenge", "No money", THREE, ""),
        (RECOMMENDATION, "Publish progress", THREE, ""),
        ("question", "who pays?", TWO, ASKED),
    ]
    assert [one.origin for one in found.lines if one.words == "No money"] == ["paragraph 5 · group 3"]


def test_cells_of_tables_come_in_order_and_deleted_text_does_not() -> None:
    deleted = "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>"
    broken = "<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r></w:p>"
    found = read_notes(document(table([["a", "b"], ["c", ""]]), deleted, broken), "x.docx", KNOWN)
    assert [one.words for one in found.lines] == ["a", "b", "c", "new", "one\ntwo\tthree"]


def test_a_text_box_is_read_once() -> None:
    box = (
        f'<w:p><w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice>{paragraph("in a box")}</mc:Choice>'
        f"<mc:Fallback>{paragraph('in a box')}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert said(read_notes(document(box, paragraph("after")), "x.docx", KNOWN)) == [("", "in a box"), ("", "after")]


def test_a_document_without_styles_is_read() -> None:
    assert said(read_notes(document(paragraph("alone"), styles=""), "x.docx", KNOWN)) == [("", "alone")]


# Spreadsheets


def test_columns_are_found_by_their_headings_in_any_language() -> None:
    data = workbook(
        ["Notes du groupe"],
        ["Groupe", "Type", "Recommandation", "Mots clés", "Destinataire", "Pilier", "Question", "Cote"],
        [3, "Recommandation", "Publier", "données; écoles", "MoH", 2, None, "x"],
        ["Capacity building", "Défi", "Pas d'argent", None, None, None, 1, None],
    )
    found = read_notes(data, "notes.xlsx", KNOWN)
    first, second = found.lines
    assert (first.kind, first.words, first.group_id) == (RECOMMENDATION, "Publier", THREE)
    assert first.fields == {"tags": ("données", "écoles"), "addressee": "MoH", "pillar": Pillar.SHARING_KNOWLEDGE}
    assert (second.kind, second.group_id, second.question_id) == ("challenge", TWO, ASKED)
    assert [one.problem for one in found.lines] == ["", ""]
    assert found.remarks == ("A column that a note does not have is left out: “Cote”.",)


def test_what_is_odd_is_told_by_row_and_the_rest_comes_in() -> None:
    data = workbook(
        ["Kind", "Text", "Group", "To whom"],
        ["recomendation", "Misspelt kind", 9, ""],
        ["Challenge", "Fine", 2, "MoH"],
        ["Challenge", "=1+1", 2, ""],
    )
    found = read_notes(data, "notes.xlsx", KNOWN)
    assert [(one.origin, one.problem, one.is_wanted) for one in found.lines] == [
        ("row 2", "The kind “recomendation” is not known. The group “9” is not known here.", True),
        ("row 3 · group 2", "“MoH” has no place in a note of this kind.", True),
        ("row 4 · group 2", "A formula stands there, and the file does not hold its result.", False),
    ]


def test_without_headings_the_fullest_column_is_taken_and_that_is_said() -> None:
    found = read_notes(b"1;first words here\n2;rec: second words\n", "x.csv", KNOWN)
    assert said(found) == [("", "first words here"), (RECOMMENDATION, "second words")]
    assert found.remarks == ("No heading such as “Text” was found; the notes were taken from column B.",)


def test_merged_cells_of_groups_hold_for_all_their_rows() -> None:
    data = workbook(["Group", "Text"], [2, "one"], [None, "two"], change=lambda sheet: sheet.merge_cells("A2:A3"))
    assert [one.group_id for one in read_notes(data, "x.xlsx", KNOWN).lines] == [TWO, TWO]


def test_who_may_see_a_note_is_secret_where_it_is_not_understood() -> None:
    data = workbook(["Text", "Confidential"], ["a", "yes"], ["b", "no"], ["c", "whatever"], ["d", "facilitators"])
    levels = [one.fields["visibility"] for one in read_notes(data, "x.xlsx", KNOWN).lines]
    secret, everyone = Visibility.CONFIDENTIAL, Visibility.EVERYONE
    assert levels == [secret, everyone, secret, Visibility.FACILITATORS]


# What is refused, and what becomes of lines


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 80_000_000 + b"</a>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "x.docx", "it is empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "x.docx", "protected by a password or in the old .doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "x.xls", "old .xls format"),
        (b"PK\3\4 half a file", "x.docx", "it is damaged"),
        (document()[:-40], "x.docx", "it is damaged"),
        (document("<w:p"), "x.docx", "it is damaged"),
        (document(paragraph("")), "x.docx", "there are no words in it"),
        (workbook(["Text"]), "x.xlsx", "there are no words in it"),
    ],
)
def test_a_file_without_notes_is_refused_in_words(data: bytes, name: str, words: str) -> None:
    with pytest.raises(NotNotes) as refused:
        read_notes(data, name, KNOWN)
    assert words in refused.value.sentence


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(NotNotes) as refused:
        read_notes(bomb(), "x.docx", KNOWN)
    assert "larger than the limit" in refused.value.sentence


def test_entities_of_a_document_are_not_expanded() -> None:
    evil = f'<!DOCTYPE w [<!ENTITY a "aaaa">]><w:document {SPACE}><w:body>{paragraph("&a;")}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", evil)
    with pytest.raises(NotNotes):
        read_notes(out.getvalue(), "x.docx", KNOWN)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["x.docx", "x.xlsx", "x.csv", "x.txt"]))
def test_any_bytes_are_read_or_refused_in_words(data: bytes, name: str) -> None:
    try:
        found = read_notes(data, name, KNOWN)
    except NotNotes:
        return
    assert found.lines


def test_lines_become_notes_of_the_groups_they_name() -> None:
    lines = (
        TakenLine("here", kind="challenge"),
        TakenLine("there", group_id=THREE, fields={"tags": ("a",)}),
        TakenLine("said", kind=NoteKind.QUOTE.value),
    )
    here, there, quote = records_of(lines, WrittenIn(TWO, MORNING, ASKED), sessions={THREE: NOON})
    assert isinstance(here, Note)
    assert (here.group_id, here.session_id, here.question_id) == (TWO, MORNING, ASKED)
    assert isinstance(there, Recommendation)
    assert (there.group_id, there.session_id, there.question_id, there.tags) == (THREE, NOON, None, ("a",))
    assert quote.visibility is Visibility.CONFIDENTIAL
