"""The workbooks of one thing each: they can be read back, say what the file says, and none is without a sheet."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest

from a87desk.commands.record import AddRecords
from a87desk.domain.action import Action
from a87desk.domain.decision import Decision
from a87desk.domain.document_lists import Audience
from a87desk.domain.evaluation import EvaluationQuestion
from a87desk.domain.ids import ObjectiveId, OutputId, SelectionMatrixId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.selection_matrix import Criterion, MatrixOption, SelectionMatrix
from a87desk.domain.words import MAX_CHARACTERS
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from exports.sheets import single
from exports.sheets.assembled import SheetOptions
from exports.sheets.workbook import roadmap_workbook
from exports.xlsx.workbook import TextSheet, Workbook
from exports.xlsx.writer import write_xlsx
from tests.exports.hostile_texts import HOSTILE, HUGE
from tests.exports.making import Made, Small, rows_of, sheet_titles, small_workshop

MAKERS: dict[str, Callable[[WorkshopModel], Workbook]] = {
    "recommendations": single.recommendations_workbook,
    "participants": single.participants_workbook,
    "decisions": single.decisions_workbook,
    "calendar": single.calendar_workbook,
    "matrix": single.matrix_workbook,
    "evaluation": single.evaluation_workbook,
}


@pytest.mark.parametrize("name", MAKERS)
def test_a_workshop_with_nothing_in_it_still_gives_a_workbook_that_opens(name: str) -> None:
    with small_workshop() as small:
        model = workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")
    content = write_xlsx(MAKERS[name](model))
    assert sheet_titles(content)[0] == "Read me"
    assert len(sheet_titles(content)) >= 2
    assert content == write_xlsx(MAKERS[name](model))


def test_every_recommendation_is_a_row_with_its_code_theme_and_groups(forum: Made) -> None:
    rows = rows_of(write_xlsx(single.recommendations_workbook(forum.model)), "Recommendations")
    assert len(rows) == len(forum.workspace.read.all(Recommendation))
    by_code = {row["code"]: row for row in rows}
    assert {row["groups"] for row in rows if row["theme"]} >= {2, 3}
    assert by_code["2.1"]["text"] == next(one.text for one in forum.model.board.recommendations if one.code == "2.1")
    assert by_code["2.1"]["number"] == 1
    assert {row["group"] for row in rows if row["code"].startswith("1.")} == {by_code["1.1"]["group"]}


def test_the_calendar_is_in_order_of_time_with_what_has_no_date_behind(forum: Made) -> None:
    rows = rows_of(write_xlsx(single.calendar_workbook(forum.model)), "Calendar")
    dated = [row["first"] for row in rows if row["first"]]
    assert dated == sorted(dated)
    assert dated
    waiting = [row["month"] for row in rows if not row["first"]]
    assert set(waiting) <= {"No date yet"}


def test_participants_and_organisations_stand_in_one_workbook(forum: Made) -> None:
    content = write_xlsx(single.participants_workbook(forum.model))
    assert len(rows_of(content, "Participants")) == 59
    assert "Organisations" in sheet_titles(content)


def filled_with(small: Small, words: str) -> WorkshopModel:
    """Return the model of a workshop that says the same words everywhere that a sheet shows."""
    matrix = SelectionMatrix(id=new_id(), title=words)
    objective = Objective(id=new_id(), text=words)
    output = Output(id=new_id(), objective_id=ObjectiveId(objective.id), text=words, quantity=words)
    said = Recommendation(
        id=new_id(), group_id=small.group_ids[0], number=1, text=words, translation=words, addressee=words
    )
    small.workspace.run(
        AddRecords(
            (
                said, objective, output, matrix,
                Action(id=new_id(), output_id=OutputId(output.id), text=words, lead=words, partners=(words,),
                       cost=words, indicator=words, recommendation_ids=(said.id,)),
                Participant(id=new_id(), name=words, job_title=words),
                Organisation(id=new_id(), name=words, aliases=(words,)),
                Decision(id=new_id(), session_id=small.session_id, text=words, responsible=words),
                EvaluationQuestion(id=new_id(), text=words),
                Criterion(id=new_id(), matrix_id=SelectionMatrixId(matrix.id), text=words),
                MatrixOption(id=new_id(), matrix_id=SelectionMatrixId(matrix.id), name=words),
            )
        )
    )  # fmt: skip
    return workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")


@pytest.mark.parametrize("name", [*HOSTILE, *HUGE])
def test_any_words_stay_words_in_every_sheet(name: str) -> None:
    words = {**HOSTILE, **HUGE}[name][:MAX_CHARACTERS]
    with small_workshop(title=words[:300]) as small:
        model = filled_with(small, words)
    for make in (*MAKERS.values(), roadmap_workbook):
        book = openpyxl.load_workbook(io.BytesIO(write_xlsx(make(model))))
        cells = [
            cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None
        ]
        assert not [cell.coordinate for cell in cells if cell.data_type in ("f", "e")]
        assert all(len(cell.value) <= 32_767 for cell in cells if isinstance(cell.value, str))


def test_the_roadmap_leads_from_an_activity_to_its_words_and_their_group() -> None:
    with small_workshop() as small:
        model = filled_with(small, "Map every mine")
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx(roadmap_workbook(model))))
    assert book.sheetnames == [
        "Read me", "Objectives", "Outputs", "Activities", "Indicators", "Risks", "Next steps", "Sources",
        "Recommendations", "Groups", "_lists",
    ]  # fmt: skip
    assert leads(book, "Activities", "recommendations") == "'Sources'!A3"
    assert leads(book, "Sources", "code") == "'Recommendations'!A3"
    assert leads(book, "Recommendations", "group") == "'Groups'!A3"
    assert leads(book, "Activities", "output") == "'Outputs'!A3"
    assert book["Activities"].column_dimensions["A"].hidden
    assert book["Activities"].print_title_cols == "$A:$D"
    assert book["Activities"].page_setup.fitToWidth > 1


def leads(book: Any, title: str, key: str) -> str:
    """Return where the first cell of a column leads."""
    sheet = book[title]
    column = next(cell.column for cell in sheet[1] if cell.value == key)
    link = sheet.cell(3, column).hyperlink
    assert link is not None, (title, key)
    return str(link.location)


def test_a_public_roadmap_bears_no_keys_of_records() -> None:
    with small_workshop() as small:
        model = filled_with(small, "Map every mine")
    for make in (roadmap_workbook, single.recommendations_workbook):
        made = make(model, SheetOptions(Audience.PUBLIC))
        sheets = [one for one in made.sheets if not isinstance(one, TextSheet)]
        assert not any(column.is_hidden for sheet in sheets for column in sheet.columns)
        assert b"a87desk:1" not in write_xlsx(made)


def test_what_is_no_part_of_the_plan_stands_among_the_next_steps_only(forum: Made) -> None:
    content = write_xlsx(roadmap_workbook(forum.model))
    steps = [row["text"] for row in rows_of(content, "Next steps") if row["text"]]
    planned = [row["text"] for row in rows_of(content, "Activities") if row["text"]]
    assert steps
    assert not set(steps) & set(planned)
    assert len(steps) + len(planned) == len(forum.workspace.read.all(Action))
