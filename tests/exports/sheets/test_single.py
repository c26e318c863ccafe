"""The workbooks of one thing each: they can be read back, say what the file says, and none is without a sheet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from a87desk.domain.recommendation import Recommendation
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from exports.sheets import single
from exports.xlsx.workbook import Workbook
from exports.xlsx.writer import write_xlsx
from tests.exports.making import Made, rows_of, sheet_titles, small_workshop

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
