"""The report, the workbook and the file say the same numbers."""

from __future__ import annotations

import re
from collections import Counter

from a87desk.commands.document import TakeRecords
from a87desk.domain.action import Action
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.note import Note
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.priority import Priority
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import GuidingQuestion, Session
from a87desk.domain.theme import SuggestionDecision, Theme, ThemeMember
from a87desk.importing.workshop_document import read_document
from a87desk.workspace import create_workspace
from exports.document import Heading, Table, TableRow
from exports.report.options import ReportOptions
from exports.report.report import outcome_report
from resources.samples import country_document
from tests.exports.making import Made, made, rows_of, sheet_titles
from tests.exports.reading_pdf import page_texts, text_of

BY_GROUP = {1: 6, 2: 4, 3: 5, 4: 6, 5: 4}


def distinct_groups(forum: Made) -> dict[int, set[int]]:
    """Count the groups of each theme from the stored records alone: theme number -> group numbers."""
    read = forum.workspace.read
    numbers = {group.id: group.number for group in read.all(BreakoutGroup)}
    group_of = {one.id: numbers.get(one.group_id or "") for one in read.all(Recommendation)}
    found: dict[int, set[int]] = {}
    for theme in read.all(Theme):
        members = read.all(ThemeMember, "theme_id = ?", (theme.id,))
        groups = {group_of[member.recommendation_id or ""] for member in members}
        found[theme.number or 0] = {number for number in groups if number is not None}
    return found


def table_rows(forum: Made, after: str) -> list[TableRow]:
    """Return the rows of the first table under a heading of a report without its summary."""
    blocks = outcome_report(forum.model, ReportOptions(left_out=frozenset({"summary"}))).blocks
    place = next(n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.key == after)
    table = next(block for block in blocks[place:] if isinstance(block, Table))
    return [row for row in table.rows if isinstance(row, TableRow)]


def test_the_forum_itself_has_the_known_numbers(forum: Made) -> None:
    read = forum.workspace.read
    numbers = {group.id: group.number for group in read.all(BreakoutGroup)}
    in_groups = Counter(numbers[one.group_id] for one in read.all(Recommendation) if one.group_id)
    assert in_groups == BY_GROUP
    assert len(read.all(Participant)) == 59
    assert distinct_groups(forum)[6] == {2, 3, 4}


def test_groups_and_their_recommendations(forum: Made) -> None:
    rows = rows_of(forum.workbook, "Groups")
    assert {row["number"]: row["recommendations"] for row in rows} == BY_GROUP
    assert {row["number"] for row in rows if row["target"]} == {2, 5}
    sheet = rows_of(forum.workbook, "Recommendations")
    assert Counter(row["group_number"] for row in sheet if row["group_number"]) == BY_GROUP
    assert len(sheet) == len(forum.workspace.read.all(Recommendation))
    text = text_of(forum.report.content)
    counts = re.findall(r"(\d) of at least 5 recommendations( fewer than asked for)?", text)
    assert [int(count) for count, _below in counts] == list(BY_GROUP.values())
    assert [number for number, (_count, below) in enumerate(counts, 1) if below] == [2, 5]


def test_the_summary_has_the_figures_of_the_file(forum: Made) -> None:
    summary = page_texts(forum.report.content)[forum.report.heading_pages["summary"] - 1]
    assert "5 breakout groups gave 25 recommendations." in summary
    assert (
        "59 5 25 5" in summary or "59 participants 5 breakout groups 25 recommendations 5 themes in common" in summary
    )


def test_distinct_groups_of_each_theme(forum: Made) -> None:
    counted = distinct_groups(forum)
    sheet = {row["number"]: row for row in rows_of(forum.workbook, "Themes")}
    assert {number: row["groups"] for number, row in sheet.items()} == {n: len(g) for n, g in counted.items()}
    for number, row in sheet.items():
        assert {int(one) for one in row["group_numbers"].split(", ")} == counted[number]
        assert row["of"] == 5
        assert row["meets"] == ("yes" if len(counted[number]) >= row["needed"] else "not yet")
    shown = {str(row.cells[1]): str(row.cells[3]) for row in table_rows(forum, "common-ground")}
    assert shown == {
        row["name"]: f"{row['groups']} of 5" for row in sheet.values() if row["groups"] >= 2
    }  # fmt: skip


def test_the_codes_of_each_theme(forum: Made) -> None:
    members = {row["number"]: row["codes"].split(", ") for row in rows_of(forum.workbook, "Themes")}
    assert members[6] == ["2.1", "3.1", "4.2"]
    by_code = {row["code"]: row["themes"] or "" for row in rows_of(forum.workbook, "Recommendations")}
    for number, codes in members.items():
        assert {code for code, themes in by_code.items() if themes.startswith(f"{number} ")} == set(codes)


def test_participants_and_organisations(forum: Made) -> None:
    read = forum.workspace.read
    assert len(rows_of(forum.workbook, "Participants")) == len(table_rows(forum, "annex-participants")) == 59
    assert len(rows_of(forum.workbook, "Organisations")) == len(read.all(Organisation))
    assert "The list of participants has 59 names." in text_of(forum.report.content)


def test_sessions_questions_notes_decisions_and_actions(forum: Made) -> None:
    read = forum.workspace.read
    assert len(rows_of(forum.workbook, "Agenda")) == len(table_rows(forum, "annex-agenda")) == len(read.all(Session))
    assert len({row["day"] for row in rows_of(forum.workbook, "Agenda")}) == len(read.all(Day)) == 3
    assert len(rows_of(forum.workbook, "Questions")) == len(read.all(GuidingQuestion))
    assert len(rows_of(forum.workbook, "Notes")) == len(read.all(Note))
    assert "Decisions" not in sheet_titles(forum.workbook)
    assert read.all(SuggestionDecision) == []
    actions = read.all(Action)
    assert len(rows_of(forum.workbook, "Actions")) == len(table_rows(forum, "next-steps")) == len(actions) == 1


def test_a_countrys_priorities_are_all_there() -> None:
    document = read_document(country_document("tunisia").read_bytes())
    workspace = create_workspace(None, document.workshop, "Tunisia")
    workspace.run(TakeRecords(document.records()))
    tunisia = made(workspace)
    stored = workspace.read.all(Priority)
    assert len(stored) > 3
    assert {row["text"] for row in rows_of(tunisia.workbook, "Priorities")} == {one.text for one in stored}
    text = text_of(tunisia.report.content)
    assert all(" ".join(one.text.split()) in text for one in stored)
    workspace.close()
