"""Comment sheets of all kinds come in: ours and other people's, once and only once, with their words as written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a87desk.commands.document_comment import TakeComments
from a87desk.commands.document_version import GiveOut, MadeDocument
from a87desk.domain.comment_sheet import HEADING_WORDS, CommentColumn, DraftMark, column_of, draft_mark
from a87desk.domain.document_lists import Audience, DocumentKind
from a87desk.domain.workshop import Workshop
from a87desk.importing.comment_arrival import CommentArrival, Fate, comment_arrival
from a87desk.importing.comment_sheets import CommentSheet, NoComments, read_comment_sheet, section_names
from a87desk.importing.table_errors import NotATable
from a87desk.reading.document_comments import document_comments
from a87desk.workspace import Workspace, create_workspace
from exports.xlsx.reader import read_workbook
from tests.a87desk.importing.sheets import workbook
from tests.conftest import StandingClock

REPORT = DocumentKind.OUTCOME_REPORT
SECTIONS = section_names([("common_ground", "3", "What the groups have in common"), ("summary", "", "Summary")])


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = create_workspace(tmp_path / "w.a87", Workshop(id="0" * 32, title="Nairobi"), "a", clock=StandingClock())
    made.run(GiveOut(MadeDocument(REPORT, Audience.PUBLIC, "en", stamp="aa")))
    yield made
    made.close()


def read(data: bytes, name: str = "GoodWeave.xlsx") -> CommentSheet:
    return read_comment_sheet(name, data, read_workbook, SECTIONS)


def arrival(workspace: Workspace, *files: tuple[str, bytes]) -> CommentArrival:
    sheets = [(name, partial(read, data, name)) for name, data in files]
    return comment_arrival(workspace.read, sheets, REPORT, 1)


@pytest.mark.parametrize(
    "headings",
    [
        ("Section", "Page / paragraph", "Comment", "Suggested wording", "From (organisation)"),
        ("Chapitre", "Page, paragraphe", "Commentaires", "Formulation proposée", "Organisation"),
        ("Sección", "Página", "Observaciones", "Redacción propuesta", "De"),
        ("Seção", "Página/parágrafo", "Comentários", "Texto proposto", "Organização"),
        ("القسم", "الصفحة", "التعليق", "الصيغة المقترحة", "المنظمة"),
    ],
)
def test_headings_in_the_languages_of_the_documents_are_understood(headings: tuple[str, ...]) -> None:
    sheet = read(workbook(("A title nobody needs",), headings, ("3", "p. 5", "Who pays?", "The ministry pays.", "ILO")))
    (one,) = sheet.comments
    assert (one.section, one.where, one.text, one.suggested, one.sender) == (
        "common_ground",
        "p. 5",
        "Who pays?",
        "The ministry pays.",
        "ILO",
    )
    assert sheet.draft is None


@pytest.mark.parametrize("column", CommentColumn)
def test_no_heading_means_two_things(column: CommentColumn) -> None:
    assert {column_of(word) for word in HEADING_WORDS[column]} == {column}


def test_a_text_file_is_read_too() -> None:
    sheet = read("Commentaire;Page\n« Qui paie ? »;12\n".encode(), "avis.csv")
    assert [(one.text, one.where, one.sender) for one in sheet.comments] == [("« Qui paie ? »", "12", "")]


def test_a_section_that_is_not_known_stays_in_words() -> None:
    sheet = read(workbook(("Section", "Page", "Comment"), ("Foreword", "2", "Too long"), ("summary", "", "Good")))
    assert [(one.section, one.where) for one in sheet.comments] == [("", "Foreword, 2"), ("summary", "")]


def test_who_sends_is_written_once_for_the_rows_below_or_for_the_whole_sheet() -> None:
    one = read(workbook(("Comment", "From"), ("a", ""), ("b", "ILO"), ("c", "")))
    assert [found.sender for found in one.comments] == ["ILO", "ILO", "ILO"]
    two = read(workbook(("Comment", "From"), ("a", ""), ("b", "ILO"), ("c", ""), ("d", "IOM")))
    assert [found.sender for found in two.comments] == ["", "ILO", "ILO", "IOM"]


def test_rows_without_a_comment_are_passed_over_and_repeated_headings_too() -> None:
    rows = (("Section", "Comment"), ("3", ""), ("", "Fine"), ("Section", "Comment"), ("summary", "Short"))
    assert [found.text for found in read(workbook(*rows)).comments] == ["Fine", "Short"]


def test_a_table_without_comments_and_a_file_that_is_none_say_why() -> None:
    with pytest.raises(NoComments):
        read(workbook(("Name", "Country"), ("Ana", "Chile")))
    for nothing in (b"", b"PK\x03\x04 broken", b"\x00\x01\x02" * 50):
        with pytest.raises(NotATable):
            read(nothing)


def test_the_same_sheet_twice_changes_nothing_whatever_it_is_called(workspace: Workspace) -> None:
    data = workbook(("Comment", "From"), ("One", "ILO"), ("Two", "ILO"), ("One", "ILO"))
    first = arrival(workspace, ("ilo.xlsx", data), ("copy of ilo.xlsx", data))
    assert (first.count(Fate.NEW), first.count(Fate.HERE)) == (2, 4)
    workspace.run(TakeComments(first.taken))
    again = arrival(workspace, ("ilo (1).xlsx", data))
    assert (again.taken, again.count(Fate.HERE)) == ((), 3)
    assert workspace.run(TakeComments(first.taken)).act is None
    assert [(one.number, one.comment.text, one.comment.sheet) for one in document_comments(workspace.read)] == [
        ("1", "One", "ilo.xlsx"),
        ("2", "Two", "ilo.xlsx"),
    ]


def test_two_senders_may_say_the_same(workspace: Workspace) -> None:
    both = arrival(
        workspace,
        ("a.xlsx", workbook(("Comment", "From"), ("Agreed", "ILO"))),
        ("b.xlsx", workbook(("Comment", "From"), ("Agreed", "IOM"))),
        ("unicef.xlsx", workbook(("Comment",), ("Agreed",))),
        ("undp.xlsx", workbook(("Comment",), ("Agreed",))),
    )
    assert both.count(Fate.NEW) == 4


def test_a_sheet_about_an_older_draft_is_told_and_taken(workspace: Workspace) -> None:
    workspace.run(GiveOut(MadeDocument(REPORT, Audience.PUBLIC, "en", stamp="bb")))
    mark = DraftMark(REPORT, 1, "aa")
    coming = arrival(
        workspace,
        (
            "late.xlsx",
            workbook((mark.key, "where", "comment"), ("Abschnitt", "Seite", "Anmerkung"), ("3", "", "Still wrong")),
        ),
    )
    assert [one.fate for one in coming.sheets[0].comments] == [Fate.OLDER]
    assert [(one.draft_number, one.section) for one in coming.taken] == [(1, "common_ground")]


@pytest.mark.parametrize(("number", "stamp"), [(7, "aa"), (1, "cc")])
def test_a_sheet_of_another_workshop_or_an_unknown_draft_is_refused_with_the_reason(
    workspace: Workspace, number: int, stamp: str
) -> None:
    mark = DraftMark(REPORT, number, stamp)
    coming = arrival(workspace, ("x.xlsx", workbook((mark.key, "comment"), ("Section", "Comment"), ("3", "Words"))))
    assert coming.taken == ()
    assert str(number) in coming.sheets[0].refused


def test_one_bad_file_leaves_the_others(workspace: Workspace) -> None:
    coming = arrival(
        workspace,
        ("broken.xlsx", b"PK\x03\x04 nothing"),
        ("empty.xlsx", workbook(("Comment",), ("",))),
        ("good.xlsx", workbook(("Comment",), ("Words",))),
    )
    assert [bool(one.refused) for one in coming.sheets] == [True, True, False]
    assert len(coming.taken) == 1


def test_formulas_and_markup_are_words(workspace: Workspace) -> None:
    hostile = ("<b>bold</b> & co", "-1+2", "@SUM(A1)", "\u202etxet")
    coming = arrival(workspace, ("h.xlsx", workbook(("Comment",), *((one,) for one in hostile))))
    workspace.run(TakeComments(coming.taken))
    assert [one.comment.text for one in document_comments(workspace.read)] == list(hostile)


@given(st.sampled_from(DocumentKind), st.integers(1, 999_999), st.text("0123456789abcdef", max_size=16))
def test_the_mark_of_a_draft_is_read_as_it_was_written(document: DocumentKind, number: int, stamp: str) -> None:
    mark = DraftMark(document, number, stamp)
    assert draft_mark(f" {mark.key} ") == mark
    assert column_of(mark.key) is CommentColumn.SECTION


@given(st.text())
def test_no_heading_is_too_strange(words: str) -> None:
    assert column_of(words) in {None, *CommentColumn}
    draft_mark(words)
