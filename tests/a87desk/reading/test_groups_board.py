"""The board of a session: which sessions have groups, who sits where, who is here that day."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from a87desk.commands.record import AddRecords, RemoveRecords
from a87desk.domain.attendance import Attendance
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember
from a87desk.domain.day import Day
from a87desk.domain.ids import BreakoutGroupId, DayId, ParticipantId, SessionId
from a87desk.domain.participant import Participant
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import AttendanceState, SessionKind
from a87desk.domain.workshop import Workshop
from a87desk.reading.groups_board import groups_board, sessions_with_groups
from a87desk.workspace import Workspace, create_workspace

FIRST_DAY, SECOND_DAY, TALK, GROUPS, MARKET, PANEL = ("1" * 31 + digit for digit in "123456")
ONE, TWO = "2" * 31 + "1", "2" * 31 + "2"
PEOPLE = [f"3{n:031}" for n in range(5)]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = create_workspace(tmp_path / "w.a87", Workshop(id="9" * 32, rooms=("Hall",)), "somebody")
    states = (AttendanceState.PRESENT, AttendanceState.REMOTE, AttendanceState.APOLOGIES, None)
    made.run(
        AddRecords(
            (
                Day(id=SECOND_DAY, number=2),
                Day(id=FIRST_DAY, number=1),
                Session(id=TALK, day_id=DayId(FIRST_DAY), kind=SessionKind.PANEL, position="1"),
                Session(id=GROUPS, day_id=DayId(SECOND_DAY), kind=SessionKind.BREAKOUT_GROUPS, position="2"),
                Session(id=MARKET, day_id=DayId(FIRST_DAY), kind=SessionKind.MARKETPLACE, position="3"),
                Session(id=PANEL, kind=SessionKind.PANEL, position="0"),
                BreakoutGroup(id=TWO, session_id=SessionId(GROUPS), number=2),
                BreakoutGroup(id=ONE, session_id=SessionId(GROUPS), number=1),
                BreakoutGroup(id="4" * 32, session_id=SessionId(PANEL), number=3),
                *(Participant(id=one, name=f"Person {n}") for n, one in enumerate(PEOPLE)),
                *(
                    Attendance(
                        id=f"5{n:031}", participant_id=ParticipantId(PEOPLE[n]), day_id=DayId(SECOND_DAY), state=state
                    )
                    for n, state in enumerate(states)
                ),
                GroupMember(id="6" * 32, group_id=BreakoutGroupId(ONE), participant_id=ParticipantId(PEOPLE[1])),
                GroupMember(id="7" * 32, group_id=BreakoutGroupId(ONE), participant_id=ParticipantId(PEOPLE[0])),
                GroupMember(id="8" * 32, group_id=BreakoutGroupId(TWO), participant_id=ParticipantId("e" * 32)),
            )
        )
    )
    yield made
    made.close()


def test_sessions_for_groups_and_sessions_with_groups_are_offered_in_the_order_of_days(workspace: Workspace) -> None:
    found = sessions_with_groups(workspace.read)
    assert [(one.session.id, one.day.number if one.day else None, one.groups) for one in found] == [
        (MARKET, 1, 0),
        (GROUPS, 2, 2),
        (PANEL, None, 1),
    ]


def test_people_sit_by_name_in_groups_by_number_and_the_others_nowhere(workspace: Workspace) -> None:
    board = groups_board(workspace.read, GROUPS)
    assert [(one.group.number, [member.who.name for member in one.members]) for one in board.groups] == [
        (1, ["Person 0", "Person 1"]),
        (2, []),
    ]
    assert [one.name for one in board.without] == ["Person 2", "Person 3", "Person 4"]
    assert board.rooms == ("Hall",)
    assert board.next_number == 4


def test_here_is_what_was_said_of_the_day_of_the_session(workspace: Workspace) -> None:
    board = groups_board(workspace.read, GROUPS)
    assert [one.here for one in board.people] == [True, True, False, None, None]
    assert board.is_checked_in
    other_day = groups_board(workspace.read, MARKET)
    assert [one.here for one in other_day.people] == [None] * 5
    assert not other_day.is_checked_in


def test_a_removed_group_leaves_its_people_in_none_and_a_removed_session_no_board(workspace: Workspace) -> None:
    workspace.run(RemoveRecords(BreakoutGroup, (ONE,)))
    assert len(groups_board(workspace.read, GROUPS).without) == 5
    workspace.run(RemoveRecords(Session, (GROUPS,)))
    board = groups_board(workspace.read, GROUPS)
    assert (board.session, board.groups) == (None, ())
