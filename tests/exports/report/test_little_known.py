"""Workshops of which little is known yet: the documents are made, and say what is not known."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import openpyxl
import pytest

from a87desk.commands.record import AddRecords, RemoveRecords
from a87desk.commands.theme import AddTheme
from a87desk.domain.action import Action
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import BreakoutGroupId, SessionId
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.session import Session, SessionRole
from a87desk.domain.vocabulary import Confirmation, RoleKind
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace
from exports.report.options import ReportOptions
from tests.exports.making import made, rows_of, sheet_titles, small_workshop
from tests.exports.reading_pdf import bookmarks, page_texts, text_of


@contextmanager
def bare(**facts: Any) -> Iterator[Workspace]:
    workspace = create_workspace(None, Workshop(id=new_id(), **facts), "Facilitator")
    try:
        yield workspace
    finally:
        workspace.close()


def read_me(workbook: bytes) -> list[str]:
    return [cell.value or "" for cell in openpyxl.load_workbook(io.BytesIO(workbook)).worksheets[0]["A"]]


def test_an_empty_workshop_has_both_documents_and_they_say_so() -> None:
    with bare() as workspace:
        documents = made(workspace)
    text = text_of(documents.report.content)
    for words in (
        "Workshop without a title",
        "Place not given",
        "Date not given",
        "No breakout group is set up yet. A theme counts as common ground when at least 2 groups raised it.",
        "No theme is named yet.",
        "The place and the dates of this workshop are not given.",
        "No participant is on the list yet.",
    ):
        assert words in text, words
    assert " 0 groups" not in text
    titles = [title for _level, title, _page in bookmarks(documents.report.content)]
    assert not any(title.startswith("Annex") or "Breakout groups" in title for title in titles)
    assert sheet_titles(documents.workbook) == ["Read me"]
    assert read_me(documents.workbook)[:2] == ["Workshop without a title", "Date not given"]
    assert "No breakout group is set up yet." in read_me(documents.workbook)
    assert "No theme is named yet." in read_me(documents.workbook)


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"title": "Forum", "city": "Tunis"}, "Forum was held in Tunis. Its dates are not given."),
        (
            {"title": "Forum", "starts": parse_fuzzy_date("May 2019")},
            "Forum was held May 2019. Its place is not given.",
        ),
        ({"title": "Forum"}, "The place and the dates of Forum are not given."),
        (
            {"country": "Nepal", "starts": parse_fuzzy_date("TBC")},
            "This workshop was held in Nepal. Its dates are not given.",
        ),
    ],
)
def test_what_is_not_known_of_the_event_is_said(facts: dict[str, Any], sentence: str) -> None:
    with bare(**facts) as workspace:
        assert sentence in text_of(made(workspace).report.content)


def test_without_themes_every_recommendation_stands_under_other_ideas() -> None:
    with small_workshop() as small:
        record = Recommendation(id=new_id(), group_id=small.group_ids[1], number=1, text="Map what exists")
        small.workspace.run(AddRecords((record,)))
        documents = made(small.workspace)
    text = text_of(documents.report.content)
    assert "No theme meets the rule yet." in text
    assert "No theme is named yet." in text
    assert "Recommendations of single groups that are in no theme." in text
    assert text.count("Map what exists 2.1") == 2
    assert "Themes" not in sheet_titles(documents.workbook)
    assert "No theme is named yet." in read_me(documents.workbook)


def test_without_groups_what_the_plenary_said_is_there() -> None:
    with bare(title="Round table", city="Suva") as workspace:
        day, session = Day(id=new_id(), number=1), Session(id=new_id(), title="Plenary")
        said = Recommendation(id=new_id(), session_id=SessionId(session.id), number=1, text="Meet every year")
        workspace.run(
            AddRecords((day, session, said, Note(id=new_id(), session_id=SessionId(session.id), text="Well said")))
        )
        documents = made(workspace)
    text = text_of(documents.report.content)
    assert "Not on a day" in text
    assert "Meet every year" in text
    assert "Well said" in text
    assert [row["text"] for row in rows_of(documents.workbook, "Recommendations")] == ["Meet every year"]
    assert [row["group"] for row in rows_of(documents.workbook, "Recommendations")] == ["Plenary"]


def test_the_words_of_a_removed_group_or_session_are_not_lost() -> None:
    with small_workshop() as small:
        in_group: dict[str, Any] = {"group_id": small.group_ids[0], "session_id": small.session_id}
        small.workspace.run(
            AddRecords(
                (
                    Recommendation(id=new_id(), number=1, text="Keep these words", **in_group),
                    Note(id=new_id(), text="And this note", **in_group),
                    Note(id=new_id(), text="In no place at all"),
                    Recommendation(id=new_id(), session_id=small.session_id, number=1, text="From the plenary"),
                )
            )
        )
        small.workspace.run(RemoveRecords(BreakoutGroup, (small.group_ids[0],)))
        small.workspace.run(RemoveRecords(Session, (small.session_id,)))
        documents = made(small.workspace)
    text = text_of(documents.report.content)
    assert "In no group and no session" in text
    for words in ("And this note", "In no place at all"):
        assert text.count(words) == 1
    annex = text[text.rindex("Annex: all recommendations") :]
    for words in ("Keep these words", "From the plenary"):
        assert annex.count(words) == 1
    assert {row["text"]: row["group"] for row in rows_of(documents.workbook, "Recommendations")} == {
        "Keep these words": "A group that is no longer there",
        "From the plenary": "Plenary",
    }
    assert {row["text"] for row in rows_of(documents.workbook, "Notes")} == {"And this note", "In no place at all"}
    assert "Agenda" not in sheet_titles(documents.workbook)


def test_a_group_without_number_or_theme_keeps_its_words() -> None:
    with bare(title="Forum") as workspace:
        group = BreakoutGroup(id=new_id())
        record = Recommendation(id=new_id(), group_id=BreakoutGroupId(group.id), text="Words of an odd group")
        workspace.run(AddRecords((group, record)))
        documents = made(workspace)
    text = text_of(documents.report.content)
    assert text.count("Words of an odd group ?.?") == 2
    assert [row["text"] for row in rows_of(documents.workbook, "Recommendations")] == ["Words of an odd group"]


def test_unknown_roles_dates_and_owners_are_said_to_be_unknown() -> None:
    with small_workshop() as small:
        session_id = small.session_id
        small.workspace.run(
            AddRecords(
                (
                    Note(id=new_id(), session_id=session_id, text="A point"),
                    SessionRole(id=new_id(), session_id=session_id, role=RoleKind.MODERATOR),
                    SessionRole(
                        id=new_id(),
                        session_id=session_id,
                        role=RoleKind.PANELLIST,
                        confirmation=Confirmation.TO_BE_CONFIRMED,
                    ),
                    SessionRole(id=new_id(), session_id=session_id, name="Somebody", organisation="Union"),
                    Action(id=new_id(), text="Meet again"),
                    Action(id=new_id(), text="Write a plan", due=parse_fuzzy_date("TBD"), lead="Ministry"),
                )
            )
        )
        small.workspace.run(AddTheme("A theme without words"))
        documents = made(small.workspace)
    text = text_of(documents.report.content)
    assert "Moderator: To be decided · Panellist: " in text
    assert "Somebody (Union)" in text
    assert "Meet again Nobody named Date not given Not known" in text
    assert "Write a plan Ministry To be decided Not known" in text
    assert "0 of 2 groups, not yet common: no group." in text
    assert text.count("No rapporteur named") == 2


def test_a_final_report_says_so_and_a_draft_its_number() -> None:
    with small_workshop() as small:
        draft = page_texts(made(small.workspace, ReportOptions(draft_number=3)).report.content)
        final = page_texts(made(small.workspace, ReportOptions(draft_number=None)).report.content)
    assert "Draft 3 for comments" in draft[0]
    assert "DRAFT 3" in draft[1]
    assert "raft" not in " ".join(final)
    assert "Outcome report Final" in final[1]
