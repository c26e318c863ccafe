"""The list to look at before a report is final: plain words for what is missing, and what may stop it."""

from __future__ import annotations

from dataclasses import replace

from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.theme import AddTheme
from a87desk.domain.action import Action
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.note import Note
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import Visibility
from a87desk.domain.workshop import Workshop
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.workspace import Workspace, create_workspace
from exports.report.checks import report_checks
from exports.report.options import ParticipantsShown, ReportOptions
from tests.exports.making import Made, Small, small_workshop


def model_of(workspace: Workspace) -> WorkshopModel:
    return workshop_model(workspace.read, workspace.workshop_id, "stamp")


def to_look_at(workspace: Workspace, options: ReportOptions | None = None) -> list[str]:
    checks = report_checks(model_of(workspace), options or ReportOptions())
    return [check.words for check in checks if not check.is_in_order]


def recommend(small: Small, group: int, text: str) -> str:
    record = Recommendation(
        id=new_id(), session_id=small.session_id, group_id=small.group_ids[group], number=1, text=text
    )
    small.workspace.run(AddRecords((record,)))
    return record.id


def test_the_forum_is_told_what_is_open(forum: Made) -> None:
    words = [check.words for check in report_checks(forum.model, ReportOptions()) if not check.is_in_order]
    assert "5 recommendations are in no theme" in words
    assert "Groups 2, 5 have fewer recommendations than asked for" in words
    assert "Group 3 has no rapporteur named" in words
    assert "1 next step has no date" in words
    assert "59 people were not asked about being listed" in words


def test_an_empty_workshop_is_told_what_it_lacks() -> None:
    workspace = create_workspace(None, Workshop(id=new_id()), "Facilitator")
    assert to_look_at(workspace) == ["The cover has no title, place, dates", "No breakout group is set up"]
    checks = report_checks(model_of(workspace), ReportOptions())
    assert not any(check.stops_final for check in checks)
    # Nothing is praised that is not there.
    assert [check.words for check in checks if check.is_in_order] == [
        "No text has two versions",
        "No note is confidential",
    ]
    workspace.close()


def test_a_group_of_which_nothing_is_written_is_named() -> None:
    with small_workshop() as small:
        recommend(small, 1, "Map what exists")
        assert "Nothing is written down of group 1" in to_look_at(small.workspace)


def test_themes_are_missed_only_where_there_is_something_to_put_in_them() -> None:
    with small_workshop() as small:
        assert "No theme is named yet" not in to_look_at(small.workspace)
        first, second = recommend(small, 0, "Map what exists"), recommend(small, 1, "Map it")
        assert "No theme is named yet" in to_look_at(small.workspace)
        small.workspace.run(AddTheme("Mapping", (first,)))
        assert "1 recommendation is in no theme" in to_look_at(small.workspace)
        small.workspace.run(AddTheme("Mapping again", (second,)))
        words = [check.words for check in report_checks(model_of(small.workspace), ReportOptions())]
        assert "Every recommendation is in a theme" in words


def test_fewer_recommendations_than_asked_and_no_rapporteur_are_said_by_group() -> None:
    with small_workshop() as small:
        small.workspace.run(ChangeRecord(Session, small.session_id, {"minimum_recommendations": 1}))
        small.workspace.run(ChangeRecord(BreakoutGroup, small.group_ids[0], {"rapporteur": "Amina"}))
        recommend(small, 0, "Map what exists")
        words = to_look_at(small.workspace)
        assert "Group 2 has fewer recommendations than asked for" in words
        assert "Group 2 has no rapporteur named" in words


def test_what_is_not_for_everyone_is_counted_and_not_told() -> None:
    with small_workshop() as small:
        hidden = Note(
            id=new_id(),
            group_id=small.group_ids[0],
            text="She lost her post",
            visibility=Visibility.CONFIDENTIAL,
        )
        small.workspace.run(AddRecords((hidden,)))
        checks = report_checks(model_of(small.workspace), ReportOptions())
        withheld = next(check for check in checks if "left out" in check.words)
        assert withheld.words == "1 note that is not for everyone is left out"
        assert withheld.is_in_order
        assert not any("lost her post" in check.words for check in checks)


def test_dates_and_consent_are_asked_for() -> None:
    with small_workshop() as small:
        people = (
            Participant(id=new_id(), name="Asked", may_be_listed=True),
            Participant(id=new_id(), name="Not asked"),
            Participant(id=new_id(), name="Refused", may_be_listed=False),
        )
        steps = (
            Action(id=new_id(), text="Meet again"),
            Action(id=new_id(), text="Write the plan", due=parse_fuzzy_date("TBD")),
            Action(id=new_id(), text="Print it", due=parse_fuzzy_date("before July 2019")),
        )
        small.workspace.run(AddRecords((*steps, *people)))
        assert "2 next steps have no date" in to_look_at(small.workspace)
        assert "1 person was not asked about being listed" in to_look_at(small.workspace)
        unnamed = ReportOptions(participants=ParticipantsShown.ORGANISATIONS)
        assert not any("listed" in words for words in to_look_at(small.workspace, unnamed))


def test_only_two_versions_of_a_text_stop_a_final_report(forum: Made) -> None:
    checks = report_checks(replace(forum.model, open_versions=2), ReportOptions())
    assert checks[0].words == "2 texts have two versions"
    assert [check.stops_final for check in checks] == [True] + [False] * (len(checks) - 1)
