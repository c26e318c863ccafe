"""Lists of meetings: what is carried over and how often, what is reported, what an action keeps of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import pytest

from a87desk.commands.follow_up import (
    AddNextStep,
    CarryOver,
    PutOnMeeting,
    ReportProgress,
    ServePriority,
    TakeOffMeeting,
)
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.domain.action import Action, ProgressEntry
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import MechanismId
from a87desk.domain.mechanism import CommitteeMeeting
from a87desk.domain.vocabulary import ActionStatus
from a87desk.domain.workshop import Workshop
from a87desk.reading.follow_up import Meeting, follow_up
from a87desk.workspace import Workspace, create_workspace
from tests.a87desk.commands.follow_up_examples import (
    COMMITTEE,
    FIRST,
    FOLLOWED,
    LAWS,
    ONE,
    SCHOOLS,
    SECOND,
    THIRD,
    THREE,
    TWO,
)


@pytest.fixture
def committee() -> Iterator[Workspace]:
    workspace = create_workspace(None, Workshop(id="0" * 32), "Facilitator")
    workspace.run(AddRecords(FOLLOWED))
    workspace.run(AddRecords((CommitteeMeeting(id=THIRD, mechanism_id=MechanismId(COMMITTEE), number=3),)))
    yield workspace
    workspace.close()


def meeting(workspace: Workspace, own: str) -> Meeting:
    found = follow_up(workspace.read).meeting(own)
    assert found is not None
    return found


def on_list(workspace: Workspace, own: str) -> list[tuple[str, int]]:
    return [(one.followed.id, one.carried) for one in meeting(workspace, own).lines]


def test_open_actions_are_carried_over_and_counted(committee: Workspace) -> None:
    assert [one.id for one in meeting(committee, SECOND).to_carry] == [ONE]  # the other one is done
    committee.run(CarryOver(SECOND))
    committee.run(CarryOver(THIRD))
    assert on_list(committee, SECOND) == [(ONE, 1)]
    assert on_list(committee, THIRD) == [(ONE, 2)]
    assert committee.undo_label == "Carried 1 action over to meeting 3"
    committee.run(CarryOver(THIRD))
    assert on_list(committee, THIRD) == [(ONE, 2)]


def test_nothing_falls_between_two_meetings_of_which_one_was_skipped(committee: Workspace) -> None:
    committee.run(CarryOver(THIRD))
    assert on_list(committee, THIRD) == [(ONE, 1)]
    assert on_list(committee, SECOND) == []


def test_an_action_taken_off_the_list_is_not_lost(committee: Workspace) -> None:
    committee.run(PutOnMeeting(SECOND, (THREE, ONE, THREE)))
    committee.run(TakeOffMeeting(SECOND, THREE))
    assert on_list(committee, SECOND) == [(ONE, 1)]
    assert follow_up(committee.read).action(THREE) is not None


def test_an_action_that_was_removed_is_said_to_be_gone(committee: Workspace) -> None:
    from a87desk.commands.record import RemoveRecords

    committee.run(RemoveRecords(Action, (ONE,)))
    assert (on_list(committee, FIRST), meeting(committee, FIRST).gone) == ([(TWO, 0)], 1)


def test_a_new_action_comes_under_its_priority_and_on_the_list(committee: Workspace) -> None:
    committee.run(AddNextStep(" Print the guide ", SCHOOLS, SECOND, "2021", "9" * 32))
    added = committee.read.one(Action, "9" * 32)
    assert added is not None
    assert (added.text, added.priority_id, added.horizon) == ("Print the guide", SCHOOLS, "2021")
    assert on_list(committee, SECOND) == [("9" * 32, 0)]
    committee.undo()
    assert on_list(committee, SECOND) == []


def test_actions_serve_a_priority_or_none(committee: Workspace) -> None:
    committee.run(ServePriority((THREE, ONE), LAWS))
    assert {one.id for one in follow_up(committee.read).actions if one.priority and one.priority.id == LAWS} == {
        ONE, THREE,
    }  # fmt: skip
    committee.run(ServePriority((ONE,), ""))
    assert follow_up(committee.read).action(ONE).priority is None  # type: ignore[union-attr]


def test_what_is_reported_at_a_meeting_is_one_entry_and_the_action_keeps_the_latest(committee: Workspace) -> None:
    committee.run(ReportProgress(ONE, {"status": ActionStatus.IN_PROGRESS, "reached": "3 of 10"}, FIRST))
    committee.run(ReportProgress(ONE, {"obstacles": "No paper"}, FIRST))
    committee.run(ReportProgress(ONE, {"status": ActionStatus.DELAYED, "reached": "4 of 10 municipalities"}, SECOND))
    entries = follow_up(committee.read).action(ONE).entries  # type: ignore[union-attr]
    assert [(one.status, one.reached, one.obstacles) for one in entries] == [
        (ActionStatus.IN_PROGRESS, "3 of 10", "No paper"), (ActionStatus.DELAYED, "4 of 10 municipalities", ""),
    ]  # fmt: skip
    assert entries[0].on == parse_fuzzy_date("2019-03-29")  # the day it was held
    followed = follow_up(committee.read).action(ONE)
    assert followed is not None
    assert (followed.action.status, followed.share) == (ActionStatus.DELAYED, Fraction(2, 5))
    committee.run(ReportProgress(ONE, {"status": ActionStatus.NOT_STARTED}, FIRST))  # written down afterwards
    assert committee.read.one(Action, ONE).status is ActionStatus.DELAYED  # type: ignore[union-attr]


def test_between_meetings_a_day_has_an_entry_of_its_own(committee: Workspace) -> None:
    for words in ("half", "all of it"):
        committee.run(ReportProgress(THREE, {"reached": words}, on=parse_fuzzy_date("2019-10-01")))
    [entry] = committee.read.all(ProgressEntry)
    assert (entry.reached, entry.meeting_id) == ("all of it", None)
    assert committee.read.one(Action, THREE).reached == "all of it"  # type: ignore[union-attr]


def test_undo_takes_entry_and_status_back_together(committee: Workspace) -> None:
    committee.run(ReportProgress(ONE, {"status": ActionStatus.COMPLETED}, FIRST))
    committee.undo()
    assert committee.read.all(ProgressEntry) == []
    assert committee.read.one(Action, ONE).status is None  # type: ignore[union-attr]


def test_on_the_first_of_october_2019_late_is_what_8_9_says(committee: Workspace) -> None:
    """Source: domain description 8.9."""
    wanted = {
        "Convene a workshop for the selection of a pilot activity": "before July 2019",
        "Present the roadmap": "September 2019",
        "Collect the survey's data": "by 31 December 2019",
        "Child-labour-free municipalities": "2020",
        "Grant the focal point the means": "",
    }
    for number, text in enumerate(wanted):
        committee.run(AddNextStep(text, action_id=f"{number}" * 32))
        committee.run(ChangeRecord(Action, f"{number}" * 32, {"due": parse_fuzzy_date(wanted[text])}))
    committee.run(ReportProgress("3" * 32, {"reached": "4"}, on=parse_fuzzy_date("2019-10-01")))
    committee.run(ChangeRecord(Action, "3" * 32, {"target": "10 municipalities"}))
    shown = follow_up(committee.read)
    assert [one.id for one in shown.late(date(2019, 10, 1))] == ["0" * 32, "1" * 32]
    assert [one.id for one in shown.late(date(2019, 9, 30))] == ["0" * 32]
    assert shown.action("3" * 32).share == Fraction(2, 5)  # type: ignore[union-attr]
    assert "4" * 32 in [one.id for one in shown.undated]
    committee.run(ReportProgress("0" * 32, {"status": ActionStatus.COMPLETED}, on=parse_fuzzy_date("2019-10-01")))
    assert [one.id for one in follow_up(committee.read).late(date(2019, 10, 1))] == ["1" * 32]
