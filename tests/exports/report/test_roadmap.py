"""The roadmap in report and workbook: numbers, sources, where it stands; no empty heading, nothing kept back told."""

from __future__ import annotations

import pytest

from a87desk.commands.document import TakeRecords
from a87desk.commands.record import AddRecords
from a87desk.commands.roadmap import AddAction, AddObjective, AddOutput, SetRoadmapStatus
from a87desk.commands.start_roadmap import StartRoadmap
from a87desk.commands.theme import AddTheme
from a87desk.domain.action import Action
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.priority import Priority
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import ActionStatus, RoadmapStatus, Visibility
from a87desk.importing.workshop_document import read_document
from a87desk.reading.workshop_model import workshop_model
from a87desk.workspace import create_workspace
from exports.report.options import ReportOptions
from exports.report.report import outcome_report
from resources.samples import country_document
from tests.exports.making import Made, Small, made, rows_of, sheet_titles, small_workshop
from tests.exports.reading_pdf import bookmarks, text_of

ONE, OUT = "a" * 32, "b" * 32


def recommend(small: Small, text: str, visibility: Visibility = Visibility.EVERYONE) -> str:
    record = Recommendation(id=new_id(), group_id=small.group_ids[0], number=1, text=text, visibility=visibility)
    small.workspace.run(AddRecords((record,)))
    return record.id


def planned(small: Small) -> Made:
    """Return the documents of a workshop with one objective, one output, two actions and a next step."""
    run = small.workspace.run
    found = recommend(small, "Map every mine")
    run(AddTheme("Mapping", (found,), "c" * 32))
    run(AddObjective("No child in a mine", objective_id=ONE))
    run(AddOutput(ONE, "Mines are known", output_id=OUT))
    run(AddAction({"text": "Map the mines", "output_id": OUT, "lead": "Labour inspectorate", "theme_id": "c" * 32,
                   "recommendation_ids": (found,), "due": parse_fuzzy_date("2019-06"), "indicator": "Maps",
                   "reached": "4", "target": "12", "cost": "1 000,50", "funded": "400", "currency": "USD",
                   "status": ActionStatus.IN_PROGRESS, "partners": ("ILO", "Mining board")}))  # fmt: skip
    run(AddAction({"text": "Publish the map", "objective_id": ONE}))
    run(AddAction({"text": "Meet again", "lead": "Ministry"}))
    run(SetRoadmapStatus(small.workspace.workshop_id, RoadmapStatus.ADOPTED, parse_fuzzy_date("May 2019"), "Cabinet"))
    return made(small.workspace)


def test_the_report_has_objectives_outputs_and_actions_with_their_numbers_and_sources() -> None:
    with small_workshop() as small:
        documents = planned(small)
    text = text_of(documents.report.content)
    assert "Objective 1: No child in a mine" in [title for _level, title, _page in bookmarks(documents.report.content)]
    assert "Adopted on: May 2019 · Submitted to: Cabinet" in text
    assert "1.1 Mines are known" in text
    assert "1.1.1 Map the mines" in text
    assert "From theme 1, recommendation 1.1" in text
    assert "1.2 Publish the map" in text
    assert "Map the mines Labour June 2019 Maps: 4 of 12" in text
    assert "inspectorate Under way Part found" in text
    assert "The roadmap has 2 actions." in text
    assert "1\u00a0000.50 USD needed, 400 found, 600.50 to find" in text.replace("1 000.50", "1\u00a0000.50")
    assert "Meet again Ministry Date not given Not known" in text


def test_the_workbook_has_every_field_and_the_codes_of_the_recommendations() -> None:
    with small_workshop() as small:
        documents = planned(small)
    rows = rows_of(documents.workbook, "Actions")
    first = rows[0]
    assert (first["place"], first["objective"], first["output"]) == ("1.1.1", "No child in a mine", "Mines are known")
    assert (first["recommendations"], first["groups"], first["theme"]) == ("1.1", "1", "1 Mapping")
    assert (first["cost"], first["funded"], first["gap"]) == (1000.5, 400, 600.5)
    assert first["share"] == pytest.approx(1 / 3)
    assert [row["text"] for row in rows] == ["Map the mines", "Publish the map", "Meet again"]
    levels = rows_of(documents.workbook, "Objectives and outputs")
    assert [(row["place"], row["text"], row["actions"]) for row in levels] == [
        ("1", "No child in a mine", 2),
        ("1.1", "Mines are known", 1),
    ]


def test_a_workshop_without_a_plan_has_no_empty_heading() -> None:
    with small_workshop() as small:
        small.workspace.run(AddRecords((Action(id=new_id(), text="Meet again"),)))
        documents = made(small.workspace)
    titles = [title for _level, title, _page in bookmarks(documents.report.content)]
    assert "Roadmap" not in " ".join(titles)
    assert "Objectives and outputs" not in sheet_titles(documents.workbook)


def test_words_copied_from_what_is_kept_back_do_not_leave() -> None:
    with small_workshop() as small:
        hidden = recommend(small, "The minister knew", Visibility.CONFIDENTIAL)
        small.workspace.run(AddTheme("The minister's part", (hidden,), "c" * 32))
        small.workspace.run(AddRecords((Priority(id="d" * 32, text="A register"),)))
        small.workspace.run(StartRoadmap(("c" * 32,), ("d" * 32,)))
        own = {"text": "Ask the ombudsman", "theme_id": "c" * 32, "recommendation_ids": (hidden,)}
        small.workspace.run(AddAction(own))
        model = workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")
        assert [one.action.text for one in model.roadmap.actions] == [
            "The minister's part", "A register", "Ask the ombudsman",
        ]  # fmt: skip
        documents = made(small.workspace)
    text = text_of(documents.report.content)
    assert "minister" not in text
    assert "Ask the ombudsman" in text
    rows = rows_of(documents.workbook, "Actions")
    assert [(row["text"], row["theme"] or "", row["recommendations"] or "") for row in rows] == [
        ("A register", "", ""), ("Ask the ombudsman", "", ""),
    ]  # fmt: skip


def test_every_action_is_printed_once_where_the_plan_is_and_where_it_is_not() -> None:
    with small_workshop() as small:
        planned(small)
        model = workshop_model(small.workspace.read, small.workspace.workshop_id, "stamp")
    words = repr(outcome_report(model, ReportOptions(left_out=frozenset({"summary"}))).blocks)
    for text in ("Map the mines", "Publish the map", "Meet again"):
        assert words.count(text) == 1


@pytest.mark.parametrize(
    ("country", "numbers"),
    [
        ("tunisia", ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5"]),
        ("mauritania", ["", "", "", "", "", "", ""]),
    ],
)
def test_the_priorities_of_a_country_become_a_roadmap(country: str, numbers: list[str]) -> None:
    document = read_document(country_document(country).read_bytes())
    workspace = create_workspace(None, document.workshop, "Facilitator")
    workspace.run(TakeRecords(document.records()))
    model = workshop_model(workspace.read, workspace.workshop_id, "stamp")
    workspace.run(StartRoadmap(priority_ids=tuple(one.id for one in model.priorities)))
    documents = made(workspace)
    assert [one.number for one in documents.model.roadmap.actions] == numbers
    printed = repr(outcome_report(documents.model, ReportOptions()).blocks)
    for priority in documents.model.priorities:
        assert printed.count(repr(priority.text)[1:-1]) == 2, "once under the priorities, once in the roadmap"
    workspace.close()


def test_a_theme_that_is_gone_leaves_its_action() -> None:
    with small_workshop() as small:
        small.workspace.run(AddRecords((Theme(id="c" * 32, number=1, name="Mapping"),)))
        small.workspace.run(StartRoadmap(("c" * 32,)))
        small.workspace.undo()
        small.workspace.run(AddRecords((Action(id=new_id(), text="Map", theme_id="c" * 32, pillar=None, cost="5"),)))  # type: ignore[arg-type]
        text = text_of(made(small.workspace).report.content)
    assert "From theme 1" in text
    assert "5 found" not in text
