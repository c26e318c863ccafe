"""A version that was given out is made again word for word, whatever came later; its sheet finds its way back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import openpyxl
import pytest

from a87desk.commands.document_comment import TakeComments
from a87desk.commands.document_version import GiveOut, MadeDocument
from a87desk.commands.record import ChangeRecord
from a87desk.domain.comment_sheet import DraftMark
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Audience, Disposition, DocumentKind
from a87desk.domain.document_version import DocumentVersion
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.workshop import Workshop
from a87desk.importing.comment_arrival import Fate, comment_arrival
from a87desk.importing.comment_sheets import read_comment_sheet
from a87desk.reading.document_versions import document_versions, model_of
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.workspace import Workspace
from exports.report.options import ParticipantsShown, ReportOptions
from exports.sheets.comment_sheet import DraftOut, comment_sheet
from exports.sheets.disposition import disposition_workbook
from exports.versions import MadeVersion, draft_sections, made_version, options_of, options_text
from exports.xlsx.reader import read_workbook
from exports.xlsx.writer import write_xlsx
from tests.exports.making import forum_in_memory
from tests.exports.reading_pdf import page_texts

REPORT = DocumentKind.OUTCOME_REPORT
OPTIONS = ReportOptions(
    draft_number=1,
    date_text="20 September 2017",
    participants=ParticipantsShown.ORGANISATIONS,
    left_out=frozenset({"evaluation", "groups"}),
    language="en",
    audience=Audience.GOVERNMENT,
)


@pytest.fixture
def forum() -> Iterator[Workspace]:
    with forum_in_memory() as workspace:
        yield workspace


def now(workspace: Workspace) -> WorkshopModel:
    return workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())


def given_out(workspace: Workspace, options: ReportOptions = OPTIONS) -> tuple[MadeVersion, DocumentVersion]:
    model, known = now(workspace), workspace.read.known()
    made = made_version(REPORT, model, options)
    kept = MadeDocument(
        REPORT, options.audience, made.language, options.date_text, options_text(options), model.stamp, known,
        made.pages, "report.pdf", made.sha,
    )  # fmt: skip
    workspace.run(GiveOut(kept, number=options.draft_number or 0))
    return made, document_versions(workspace.read)[0].version


def test_draft_1_made_again_after_later_edits_says_what_draft_1_said(forum: Workspace) -> None:
    first, version = given_out(forum)
    one = forum.read.all(Recommendation)[0]
    forum.run(ChangeRecord(Recommendation, one.id, {"text": "Written after the draft."}))
    forum.run(ChangeRecord(Workshop, forum.workshop_id, {"title": "Another title"}))
    assert page_texts(made_version(REPORT, now(forum), OPTIONS).content) != page_texts(first.content)
    again = made_version(REPORT, model_of(forum.store, version), options_of(version))
    assert page_texts(again.content) == page_texts(first.content)
    assert (again.sha, again.pages) == (version.sha, version.pages)


def test_the_banner_bears_the_number_and_a_final_version_has_none(forum: Workspace) -> None:
    banner = "DRAFT 2"
    drafted = " ".join(page_texts(made_version(REPORT, now(forum), replace(OPTIONS, draft_number=2)).content))
    final = " ".join(page_texts(made_version(REPORT, now(forum), replace(OPTIONS, draft_number=None)).content))
    assert banner in drafted
    assert "DRAFT" not in final
    assert "for comments" not in final


def test_choices_are_kept_with_a_version(forum: Workspace) -> None:
    _made, version = given_out(forum)
    assert options_of(version) == OPTIONS


def test_choices_that_cannot_be_read_are_as_usual() -> None:
    version = DocumentVersion(id="1" * 32, document=REPORT, number=3, options='{"left_out": 5}', language="fr")
    assert options_of(version) == ReportOptions(draft_number=3, language="fr", audience=Audience.PUBLIC)


def sheet_of(workspace: Workspace, made: MadeVersion, version: DocumentVersion) -> bytes:
    mark = DraftMark(REPORT, version.number or 0, version.stamp)
    draft = DraftOut(mark, workspace.workshop, "1", version.date_text, made.language, made.sections)
    return write_xlsx(comment_sheet(draft))


def test_a_comment_sheet_has_a_row_for_each_section_with_its_page(forum: Workspace) -> None:
    made, version = given_out(forum)
    book = openpyxl.load_workbook(io.BytesIO(sheet_of(forum, made, version)))
    assert [one.title for one in book.worksheets if one.sheet_state == "visible"] == ["Read me", "Comments", "Sections"]
    rows = list(book["Comments"].iter_rows(min_row=2, values_only=True))
    assert rows[0] == ("Section", "Page, paragraph", "Comment", "Suggested wording", "From (organisation)")
    assert rows[1][1] == f"page {made.sections[0].page}"
    assert [row[0] for row in rows[1 : 1 + len(made.sections)]] == [one.label for one in made.sections]
    (validation,) = book["Comments"].data_validations.dataValidation
    assert max(cells.max_row for cells in validation.sqref.ranges) >= len(made.sections) + 20
    assert book["Comments"].row_dimensions[1].hidden
    widths = [book["Comments"].column_dimensions[letter].width for letter in "CD"]
    assert min(widths) >= 50  # there is room to write
    assert {"summary", "common_ground"} <= {one.key for one in made.sections}
    assert [one.key for one in draft_sections(REPORT, now(forum), OPTIONS)] == [one.key for one in made.sections]


def test_a_sheet_that_was_filled_in_comes_back_with_its_draft_and_sections(forum: Workspace) -> None:
    made, version = given_out(forum)
    book = openpyxl.load_workbook(io.BytesIO(sheet_of(forum, made, version)))
    sheet = book["Comments"]
    wanted = next(one for one in made.sections if one.key == "common_ground")
    row = 3 + [one.key for one in made.sections].index("common_ground")
    sheet.cell(row, 3).value = "Which groups?"
    sheet.cell(row, 5).value = "GoodWeave"
    sheet.cell(60, 1).value, sheet.cell(60, 4).value = wanted.label, "=shall map"
    sheet.cell(60, 4).data_type = "s"
    out = io.BytesIO()
    book.save(out)
    found = read_comment_sheet("back.xlsx", out.getvalue(), read_workbook)
    assert found.draft == DraftMark(REPORT, 1, version.stamp)
    assert [(one.section, one.text, one.suggested, one.sender) for one in found.comments] == [
        ("common_ground", "Which groups?", "", "GoodWeave"),
        ("common_ground", "", "=shall map", "GoodWeave"),
    ]
    assert found.comments[0].where == f"page {wanted.page}"
    coming = comment_arrival(forum.read, [("back.xlsx", lambda: found)], REPORT, 1)
    assert coming.count(Fate.NEW) == 2


def test_an_empty_sheet_that_comes_back_says_so(forum: Workspace) -> None:
    made, version = given_out(forum)
    found = read_comment_sheet("empty.xlsx", sheet_of(forum, made, version), read_workbook)
    coming = comment_arrival(forum.read, [("empty.xlsx", lambda: found)], REPORT, 1)
    assert coming.sheets[0].refused == "No comment is written in it."


def test_an_arabic_sheet_begins_at_the_right(forum: Workspace) -> None:
    made, version = given_out(forum, replace(OPTIONS, language="ar"))
    book = openpyxl.load_workbook(io.BytesIO(sheet_of(forum, made, version)))
    shown = [one for one in book.worksheets if one.sheet_state == "visible"]
    assert [one.sheet_view.rightToLeft for one in shown] == [True] * 3


def test_the_same_draft_gives_the_same_sheet(forum: Workspace) -> None:
    made, version = given_out(forum)
    assert sheet_of(forum, made, version) == sheet_of(forum, made, version)


def test_the_disposition_table_is_read_back_as_it_stands(forum: Workspace) -> None:
    given_out(forum)
    words = "=1+1 <b>", "=HYPERLINK(1)"
    comments = (
        DocumentComment(id="a" * 32, document=REPORT, draft_number=1, text=words[0], sender="ILO", section="summary"),
        DocumentComment(
            id="b" * 32, document=REPORT, draft_number=1, suggested=words[1], answer="No: see 3", section="gone",
            disposition=Disposition.NOT_ACCEPTED,
        ),
    )  # fmt: skip
    forum.run(TakeComments(comments))
    titles = {one.key: one.title for one in draft_sections(REPORT, now(forum), OPTIONS)}
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx(disposition_workbook(now(forum), REPORT, titles))))
    rows = [tuple(cell or None for cell in row) for row in book.worksheets[0].iter_rows(min_row=3, values_only=True)]
    assert rows == [
        ("1", 1, "ILO", titles["summary"], None, words[0], None, "Open", None),
        ("2", 1, None, "gone", None, None, words[1], "Not accepted", "No: see 3"),
    ]
