"""Who sits where after an act: only in the session it is about, and never twice by one act."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from a87desk.commands.group import (
    AddTopic,
    FixMembers,
    PlaceTopic,
    PlanVisits,
    PutInGroup,
    SignUp,
    SwapMembers,
    TakeGroups,
    TakeOutOfGroup,
)
from a87desk.commands.record import AddRecords, RemoveRecords
from a87desk.commands.session import AddGroup
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, GroupWish, group_member_id
from a87desk.domain.ids import BreakoutGroupId, ParticipantId, SessionId
from a87desk.domain.vocabulary import Confirmation
from a87desk.domain.workshop import Workshop
from a87desk.domain.workshop_errors import NoSuchRecord
from a87desk.workspace import Workspace, create_workspace
from tests.a87desk.commands.group_examples import (
    ANNA,
    BEN,
    FIRST,
    MARKET,
    NEW,
    OTHER_STATION,
    SEATED,
    SECOND,
    SESSION,
    STATION,
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = create_workspace(tmp_path / "w.a87", Workshop(id="1" * 32), "somebody")
    made.run(AddRecords(SEATED))
    yield made
    made.close()


def places(workspace: Workspace, person: str) -> set[tuple[str | None, int | None, bool]]:
    members = workspace.read.all(GroupMember)
    return {(one.group_id, one.round, one.is_fixed) for one in members if one.participant_id == person}


def test_a_person_is_put_in_by_hand_and_stays_elsewhere(workspace: Workspace) -> None:
    assert workspace.run(PutInGroup(SECOND, (ANNA,))).label == "“Anna” is in group 12"
    assert places(workspace, ANNA) == {(SECOND, None, True), (STATION, 1, False)}
    workspace.run(PutInGroup(SECOND, (ANNA, BEN)))
    assert places(workspace, BEN) == {(SECOND, None, True)}


def test_a_place_has_one_identity_wherever_it_is_given(workspace: Workspace) -> None:
    workspace.run(PutInGroup(SECOND, (ANNA,)))
    workspace.run(PutInGroup(FIRST, (ANNA,)))
    assert (FIRST, None, True) in places(workspace, ANNA)
    assert workspace.read.one(GroupMember, group_member_id(FIRST, ANNA)) is not None


def test_somebody_in_two_groups_is_in_one_after_a_person_decided(workspace: Workspace) -> None:
    twice = GroupMember(id="9" * 32, group_id=BreakoutGroupId(SECOND), participant_id=ParticipantId(ANNA))
    workspace.run(AddRecords((twice,)))
    workspace.run(PutInGroup(FIRST, (ANNA,)))
    assert {one for one in places(workspace, ANNA) if one[1] is None} == {(FIRST, None, True)}


def test_who_is_taken_out_keeps_the_places_of_other_sessions(workspace: Workspace) -> None:
    workspace.run(TakeOutOfGroup(SESSION, (ANNA, BEN)))
    assert places(workspace, ANNA) == {(STATION, 1, False)}
    assert places(workspace, BEN) == set()


def test_two_change_groups_and_where_one_has_none_the_other_loses_it(workspace: Workspace) -> None:
    workspace.run(SwapMembers(SESSION, ANNA, BEN))
    assert (SECOND, None, False) in places(workspace, ANNA)
    assert (FIRST, None, False) in places(workspace, BEN)
    workspace.run(TakeOutOfGroup(SESSION, (BEN,)))
    workspace.run(SwapMembers(SESSION, ANNA, BEN))
    assert (SECOND, None, False) in places(workspace, BEN)
    assert {one for one in places(workspace, ANNA) if one[1] is None} == set()


def test_taken_groups_get_the_next_number_whatever_was_proposed(workspace: Workspace) -> None:
    workspace.run(AddGroup(SESSION, "", "a" * 32))
    workspace.run(RemoveRecords(BreakoutGroup, ("a" * 32,)))
    workspace.run(TakeGroups(SESSION, {ANNA: NEW, BEN: None}, (BreakoutGroup(id=NEW, number=12),)))
    made = workspace.read.one(BreakoutGroup, NEW)
    assert made is not None
    assert (made.number, made.session_id) == (16, SESSION)
    assert {one for one in places(workspace, ANNA) if one[1] is None} == {(NEW, None, False)}
    assert places(workspace, BEN) == set()


def test_a_place_in_a_group_of_another_session_is_no_place_here(workspace: Workspace) -> None:
    workspace.run(TakeGroups(SESSION, {ANNA: STATION}))
    assert places(workspace, ANNA) == {(STATION, 1, False)}


def test_fixing_is_for_members_of_that_group_only(workspace: Workspace) -> None:
    workspace.run(FixMembers(FIRST, (ANNA, BEN)))
    assert (FIRST, None, True) in places(workspace, ANNA)
    assert places(workspace, BEN) == {(SECOND, None, False)}


def test_wishes_are_ranked_replaced_and_taken_back(workspace: Workspace) -> None:
    def ranks() -> dict[str | None, int | None]:
        return {one.group_id: one.rank for one in workspace.read.all(GroupWish)}

    workspace.run(SignUp(SESSION, BEN, (SECOND, FIRST, SECOND, STATION)))
    assert ranks() == {SECOND: 1, FIRST: 2}
    workspace.run(SignUp(SESSION, BEN, (FIRST,)))
    assert ranks() == {FIRST: 1}
    workspace.run(SignUp(SESSION, BEN, ()))
    assert ranks() == {}
    workspace.run(SignUp(SESSION, BEN, (SECOND,)))
    assert ranks() == {SECOND: 1}


def test_a_plan_replaces_the_plan_before_and_a_late_route_only_adds(workspace: Workspace) -> None:
    workspace.run(PlanVisits(MARKET, {BEN: (STATION, None, OTHER_STATION)}))
    assert places(workspace, BEN) == {(SECOND, None, False), (STATION, 1, False), (OTHER_STATION, 3, False)}
    assert places(workspace, ANNA) == {(FIRST, None, False)}
    workspace.run(PlanVisits(MARKET, {ANNA: (OTHER_STATION,)}, only_these=True))
    assert (OTHER_STATION, 1, False) in places(workspace, ANNA)
    assert (STATION, 1, False) in places(workspace, BEN)


def test_a_topic_is_a_group_with_a_page_of_its_own(workspace: Workspace) -> None:
    workspace.run(AddTopic(MARKET, " Schools ", " Anna ", "Slot 1", " Hall ", group_id=NEW))
    topic = workspace.read.one(BreakoutGroup, NEW)
    assert topic == BreakoutGroup(
        id=NEW, session_id=SessionId(MARKET), number=15, theme="Schools", facilitator="Anna", slot="Slot 1",
        room="Hall", rapporteur_status=Confirmation.TO_BE_DECIDED,
    )  # fmt: skip
    assert workspace.run(PlaceTopic(NEW, "", "")).label == "Topic 15 is not placed"


@pytest.mark.parametrize(
    "command",
    [
        PutInGroup("e" * 32, (ANNA,)),
        PutInGroup(FIRST, ("e" * 32,)),
        TakeGroups("e" * 32, {}),
        PlanVisits("e" * 32),
        AddTopic("e" * 32, "Schools"),
    ],
)
def test_what_is_no_longer_there_is_said(workspace: Workspace, command: PutInGroup) -> None:
    with pytest.raises(NoSuchRecord):
        workspace.run(command)
