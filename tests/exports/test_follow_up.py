"""The follow-up in the documents: sheets and a section that say what the page says, and nothing that is internal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from a87desk.reading.workshop_model import workshop_model
from a87desk.workspace import Workspace
from exports.document import Heading, Paragraph, Table
from exports.report.checks import report_checks
from exports.report.follow_up import follow_up as follow_up_section
from exports.report.options import ReportOptions
from exports.report.report import outcome_report
from exports.report.visible import visible
from exports.sheets.workbook import workshop_workbook
from exports.xlsx.workbook import Sheet
from tests.journeys.tunisia import followed, tunisia


@pytest.fixture
def committee() -> Iterator[Workspace]:
    workspace = followed(None)
    yield workspace
    workspace.close()


def model_of(workspace: Workspace) -> Any:
    return workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())


def sheets_of(workspace: Workspace) -> dict[str, Sheet]:
    sheets = workshop_workbook(model_of(workspace)).sheets
    return {one.title: one for one in sheets if isinstance(one, Sheet)}


def column(sheet: Sheet, key: str) -> list[Any]:
    place = [one.key for one in sheet.columns].index(key)
    return [row[place] for row in sheet.rows]


def test_the_sheets_say_what_the_page_says(committee: Workspace) -> None:
    sheets = sheets_of(committee)
    assert column(sheets["Committees"], "part_of") == ["", "Action Committee", "Action Committee"]
    meetings = sheets["Committee meetings"]
    assert len(meetings.rows) == 12
    assert column(meetings, "held")[:3] == ["29 March 2019", "21 June 2019", ""]
    assert column(meetings, "open")[:4] == [3, 3, 3, 0]
    lists = sheets["Meeting lists"]
    assert column(lists, "carried") == [0, 0, 0, 0, 1, 1, 1, 2, 2, 2]
    steps = sheets["Actions"]
    assert sorted(column(steps, "horizon")) == ["2021"] * 4 + ["short term"] * 2
    assert column(steps, "share")[:2] == [1.0, 0.4]
    assert set(column(steps, "part")) <= {"Roadmap", "Next steps"}


def test_priorities_are_numbered_anew_under_each_heading_with_how_many_actions_serve_them(committee: Workspace) -> None:
    sheet = sheets_of(committee)["Priorities"]
    assert column(sheet, "number") == [1, 2, 3, 4, 1, 2, 3, 4, 5]
    assert column(sheet, "actions") == [1, 0, 1, 1, 1, 0, 0, 1, 0]


def test_the_report_has_a_section_of_its_own(committee: Workspace) -> None:
    blocks = outcome_report(model_of(committee), ReportOptions()).blocks
    start = next(place for place, one in enumerate(blocks) if isinstance(one, Heading) and one.key == "follow-up")
    section = blocks[start:]
    words = [one.content for one in section if isinstance(one, Paragraph)]
    assert any("Ministerial Order" in str(one) and "meets every 3 months" in str(one) for one in words)
    assert any("First task" in str(one) for one in words)
    table = next(one for one in section if isinstance(one, Table))
    assert len(table.rows) == 12


def test_without_a_committee_there_is_no_empty_heading() -> None:
    workspace = tunisia(None)
    assert follow_up_section(model_of(workspace), ReportOptions()) == ()
    names = {one.title for one in workshop_workbook(model_of(workspace)).sheets}
    assert not names & {"Committees", "Committee meetings", "Meeting lists", "Next steps"}
    workspace.close()


def test_priorities_without_an_action_are_reported(committee: Workspace) -> None:
    words = [one.words for one in report_checks(model_of(committee), ReportOptions()) if not one.is_in_order]
    assert "4 priorities have no action" in words


def test_minutes_obstacles_and_the_help_needed_are_in_no_document(committee: Workspace) -> None:
    """They are internal (exchange design, 4.2); what was said of an action is public."""
    model = model_of(committee)
    assert "No vehicles" in repr(model.follow_up)
    shown = repr(visible(model).follow_up)
    assert "No vehicles" not in shown
    assert "Two vehicles" not in shown
    assert "Four municipalities are done." in shown
    made = repr(workshop_workbook(model)) + repr(outcome_report(model, ReportOptions()))
    assert "vehicles" not in made
