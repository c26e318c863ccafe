"""One person under two names becomes one in one step: nothing that either said is lost, and no word is changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from a87desk.commands.attendance import SetAttendance
from a87desk.commands.group import PutInGroup, TakeOutOfGroup
from a87desk.commands.participant import RemovePeople
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.same_person import SamePerson, TwoPeople
from a87desk.domain.attendance import Attendance, attendance_id
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, GroupWish, group_member_id
from a87desk.domain.ids import ParticipantId, SessionId
from a87desk.domain.note import Note
from a87desk.domain.participant import Participant, PersonDecision, person_decision_id
from a87desk.domain.seat import SeatHolder
from a87desk.domain.session import SessionRole
from a87desk.domain.vocabulary import AttendanceState, Verdict
from a87desk.domain.workshop import Workshop
from a87desk.workspace import Workspace, create_workspace
from tests.a87desk.commands.participant_examples import (
    ANA,
    ANNA,
    DAY,
    GROUP,
    HOLDER,
    ILO,
    LISTED,
    OTHER_GROUP,
    ROLE,
    SESSION,
)
from tests.a87desk.commands.test_every_command import snapshot


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = create_workspace(tmp_path / "w.a87", Workshop(id="f" * 32), "somebody")
    made.run(AddRecords(LISTED))
    made.run(ChangeRecord(SessionRole, ROLE, {"participant_id": ParticipantId(ANNA), "name": "Anna Silva"}))
    made.run(AddRecords((Note(id="7" * 32, text="Anna Silva said so"),)))
    return made


def test_everything_moves_to_the_one_who_is_kept_and_one_undo_takes_it_back(workspace: Workspace) -> None:
    before = snapshot(workspace)
    workspace.run(SamePerson(ANA, ANNA))
    read = workspace.read
    ana = read.one(Participant, ANA)
    assert ana is not None
    assert (ana.name, ana.aliases, ana.email, ana.number) == ("Ana Silva", ("Anna Silva",), "anna@example.org", 71)
    assert (ana.organisation_id, ana.as_listed) == (ILO, "Anna Silva, OIT")
    there = read.one(Attendance, attendance_id(ANA, DAY))
    assert there is not None
    assert (there.state, there.arrived) == (AttendanceState.PRESENT, "08:31")
    assert [one.id for one in read.all(GroupMember)] == [group_member_id(GROUP, ANA)]
    assert [one.participant_id for one in read.all(GroupWish)] == [ANA]
    role, holder, group = read.one(SessionRole, ROLE), read.one(SeatHolder, HOLDER), read.one(BreakoutGroup, GROUP)
    assert role is not None
    assert holder is not None
    assert group is not None
    assert (role.participant_id, role.name) == (ANA, "Anna Silva")
    assert (holder.participant_id, holder.name, group.rapporteur_id) == (ANA, "Anna Silva", ANA)
    assert read.one(Participant, ANNA) is None
    assert [one.text for one in read.all(Note)] == ["Anna Silva said so"]
    workspace.undo()
    assert snapshot(workspace) == before


def test_what_the_kept_one_says_stays(workspace: Workspace) -> None:
    workspace.run(ChangeRecord(Participant, ANA, {"email": "ana@example.org", "as_listed": "Ana Silva"}))
    workspace.run(SetAttendance((ANA,), DAY, AttendanceState.APOLOGIES))
    workspace.run(PutInGroup(OTHER_GROUP, (ANA,)))
    workspace.run(SamePerson(ANA, ANNA))
    ana = workspace.read.one(Participant, ANA)
    assert ana is not None
    assert (ana.email, ana.as_listed) == ("ana@example.org", "Ana Silva\nAnna Silva, OIT")
    assert [one.state for one in workspace.read.all(Attendance)] == [AttendanceState.APOLOGIES]
    assert [one.group_id for one in workspace.read.all(GroupMember)] == [OTHER_GROUP]


def test_a_decision_is_one_whichever_is_named_first(workspace: Workspace) -> None:
    workspace.run(TwoPeople(ANNA, ANA))
    workspace.run(TwoPeople(ANA, ANNA))
    (decision,) = workspace.read.all(PersonDecision)
    assert (decision.id, decision.verdict) == (person_decision_id(ANA, ANNA), Verdict.NOT_THE_SAME)


def test_who_is_taken_off_the_list_stays_where_the_name_is_printed(workspace: Workspace) -> None:
    workspace.run(RemovePeople((ANNA,)))
    read = workspace.read
    assert [*read.all(Attendance), *read.all(GroupMember), *read.all(GroupWish)] == []
    role, holder, group = read.one(SessionRole, ROLE), read.one(SeatHolder, HOLDER), read.one(BreakoutGroup, GROUP)
    assert role is not None
    assert holder is not None
    assert group is not None
    assert (role.participant_id, role.name, holder.name) == (None, "Anna Silva", "Anna Silva")
    assert (group.rapporteur_id, group.rapporteur) == (None, "Anna Silva")


def test_a_place_by_hand_is_one_in_a_session_and_leaves_other_sessions_and_rounds_alone(workspace: Workspace) -> None:
    elsewhere, station = "6" * 32, "5" * 32
    workspace.run(AddRecords((BreakoutGroup(id=elsewhere, session_id=SessionId("4" * 32), number=3),)))
    workspace.run(AddRecords((GroupMember(id=station, group_id=None, participant_id=ParticipantId(ANNA), round=2),)))
    workspace.run(PutInGroup(elsewhere, (ANNA,)))
    workspace.run(PutInGroup(OTHER_GROUP, (ANNA,)))
    places = {one.group_id: one.is_fixed for one in workspace.read.all(GroupMember, "round IS NULL")}
    assert places == {elsewhere: True, OTHER_GROUP: True}
    workspace.run(TakeOutOfGroup(SESSION, (ANNA,)))
    assert [one.group_id for one in workspace.read.all(GroupMember, "round IS NULL")] == [elsewhere]
    assert workspace.read.one(GroupMember, station) is not None
    again = workspace.run(TakeOutOfGroup(SESSION, (ANNA,)))
    assert again.act is None


def test_somebody_who_was_in_a_group_already_is_only_fixed_there(workspace: Workspace) -> None:
    assert [one.is_fixed for one in workspace.read.all(GroupMember)] == [False]
    workspace.run(PutInGroup(GROUP, (ANNA,)))
    assert [one.is_fixed for one in workspace.read.all(GroupMember)] == [True]
