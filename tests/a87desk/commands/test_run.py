"""Running the day: what really happened stands beside the plan, and only a proposal that was taken changes the plan."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.run import (
    AddMinutes,
    ConfirmGroup,
    CutSessions,
    FinishSession,
    ForgetTimes,
    NothingToCut,
    SetActualTimes,
    SetPhases,
    StartSessions,
)
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.session import Session
from a87desk.domain.workshop import Workshop
from a87desk.domain.workshop_errors import NoSuchRecord
from a87desk.workspace import Workspace, create_workspace
from tests.a87desk.commands.agenda_examples import GROUP, LATE, MORNING, NOON, PLANNED


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = create_workspace(tmp_path / "w.a87", Workshop(id="0" * 32), "somebody")
    made.run(AddRecords(PLANNED))
    yield made
    made.close()


def times(workspace: Workspace, session_id: str) -> tuple[str, str, str, str, int | None]:
    one = workspace.read.one(Session, session_id)
    assert one is not None
    return one.starts, one.ends, one.began, one.ended, one.added_minutes


def test_a_start_ends_what_still_ran_and_one_undo_takes_both_back(workspace: Workspace) -> None:
    workspace.run(StartSessions((MORNING,), "09:04"))
    changes = workspace.run(StartSessions((NOON,), "10:41", (MORNING,)))
    assert times(workspace, MORNING) == ("09:00", "10:30", "09:04", "10:41", None)
    assert times(workspace, NOON) == ("10:30", "11:00", "10:41", "", None)
    assert changes.label == "“Noon” began at 10:41, “Morning” ended"
    workspace.undo()
    assert times(workspace, MORNING)[3] == ""
    assert times(workspace, NOON)[2] == ""


def test_any_title_can_be_said(workspace: Workspace) -> None:
    workspace.run(ChangeRecord(Session, MORNING, {"title": "{0} {x} 100 %"}))
    assert workspace.run(StartSessions((NOON,), "10:41", (MORNING,))).label.endswith("“{0} {x} 100 %” ended")
    assert workspace.run(AddMinutes(MORNING, 5)).label == "“{0} {x} 100 %” gets 5 minutes more"
    assert workspace.run(StartSessions((MORNING,), "11:00")).label == "“{0} {x} 100 %” began at 11:00"


def test_parallel_rooms_begin_as_one_act(workspace: Workspace) -> None:
    changes = workspace.run(StartSessions((MORNING, NOON), "09:00"))
    assert changes.label == "2 sessions began at 09:00"
    workspace.undo()
    assert (times(workspace, MORNING)[2], times(workspace, NOON)[2]) == ("", "")


def test_a_session_that_begins_anew_has_its_planned_length_again(workspace: Workspace) -> None:
    workspace.run(StartSessions((MORNING,), "09:00"))
    workspace.run(AddMinutes(MORNING, 15))
    workspace.run(FinishSession(MORNING, "10:40"))
    workspace.run(StartSessions((MORNING,), "10:45"))
    assert times(workspace, MORNING)[2:] == ("10:45", "", None)


def test_who_was_never_started_is_taken_to_have_begun_as_planned(workspace: Workspace) -> None:
    workspace.run(FinishSession(MORNING, "10:34"))
    assert times(workspace, MORNING)[2:4] == ("09:00", "10:34")


def test_minutes_add_up_and_are_taken_away_again(workspace: Workspace) -> None:
    assert workspace.run(AddMinutes(LATE, 5)).label == "a session without a title gets 5 minutes more"
    workspace.run(AddMinutes(LATE, 1))
    assert times(workspace, LATE)[4] == 6
    assert workspace.run(AddMinutes(LATE, -6)).label == "a session without a title gets 6 minutes less"
    assert times(workspace, LATE)[4] is None


def test_times_and_phases_are_corrected_in_one_act(workspace: Workspace) -> None:
    workspace.run(SetActualTimes(MORNING, "09:01", "10:33", ("10 min Introduce", "", "Talk")))
    one = workspace.read.one(Session, MORNING)
    assert one is not None
    assert (one.began, one.ended, one.phases) == ("09:01", "10:33", ("10 Introduce", "Talk"))
    workspace.undo()
    assert times(workspace, MORNING)[2:4] == ("", "")
    workspace.run(SetPhases(MORNING, ("5 Hello",)))
    workspace.run(SetActualTimes(MORNING, "", "10:33"))
    kept = workspace.read.one(Session, MORNING)
    assert kept is not None
    assert (kept.phases, kept.ended) == (("5 Hello",), "10:33")


def test_forgetting_a_rehearsal_leaves_the_plan(workspace: Workspace) -> None:
    workspace.run(AddMinutes(LATE, 5))
    workspace.run(ForgetTimes((LATE,)))
    assert times(workspace, LATE) == ("14:00", "15:00", "", "", None)
    workspace.undo()
    assert times(workspace, LATE) == ("14:00", "15:00", "14:02", "", 5)


def test_a_proposal_changes_the_plan_of_what_has_not_begun(workspace: Workspace) -> None:
    workspace.run(CutSessions(((NOON, 640, 660),), 10))
    assert times(workspace, NOON)[:2] == ("10:40", "11:00")
    workspace.undo()
    assert times(workspace, NOON)[:2] == ("10:30", "11:00")
    workspace.run(CutSessions(((NOON, 23 * 60, 24 * 60 + 10),), 5))
    assert times(workspace, NOON)[:2] == ("23:00", "00:10")


def test_a_proposal_that_is_out_of_date_changes_nothing(workspace: Workspace) -> None:
    workspace.run(ChangeRecord(Session, NOON, {"began": "10:30"}))
    with pytest.raises(NothingToCut):
        workspace.run(CutSessions(((MORNING, 540, 620), (NOON, 640, 660)), 10))
    assert times(workspace, MORNING)[:2] == ("09:00", "10:30")
    with pytest.raises(NoSuchRecord):
        workspace.run(StartSessions((MORNING, "f" * 32), "09:00"))
    assert times(workspace, MORNING)[2] == ""


def test_a_group_confirms_and_takes_it_back(workspace: Workspace) -> None:
    workspace.run(ConfirmGroup(GROUP, "2026-03-03T10:20:00+01:00", 9))
    group = workspace.read.one(BreakoutGroup, GROUP)
    assert group is not None
    assert (group.confirmed_at, group.confirmed_by) == ("2026-03-03T10:20:00+01:00", 9)
    assert workspace.run(ConfirmGroup(GROUP, "", 9)).label == "Group 1 is no longer confirmed"
    back = workspace.read.one(BreakoutGroup, GROUP)
    assert back is not None
    assert (back.confirmed_at, back.confirmed_by) == ("", None)


def test_began_and_ended_written_one_after_the_other_are_both_kept(workspace: Workspace) -> None:
    workspace.run(SetActualTimes(MORNING, began="09:07"))
    workspace.run(SetActualTimes(MORNING, ended="10:41"))
    assert times(workspace, MORNING)[2:4] == ("09:07", "10:41")
