"""A group confirms words. Other words are not confirmed; the same words are, whatever a clock says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from a87desk.commands.note import TurnIntoNote, WriteNote, WriteRecommendation
from a87desk.commands.record import AddRecords, ChangeRecord, RemoveRecords
from a87desk.commands.run import ConfirmGroup
from a87desk.domain.attendance import Attendance, attendance_id
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, group_member_id
from a87desk.domain.day import Day
from a87desk.domain.ids import BreakoutGroupId, DayId, ParticipantId, SessionId
from a87desk.domain.note import Note
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import AttendanceState, NoteKind, Pillar, Visibility
from a87desk.domain.workshop import Workshop
from a87desk.exchange.consent import Consent
from a87desk.exchange.profile import Profile
from a87desk.exchange.signature import load_or_make_laptop_key
from a87desk.reading.group_confirmed import GroupConfirmed, ReadBack
from a87desk.reading.group_page import group_page
from a87desk.reading.hand_in import HandInState, hand_in_board
from a87desk.reading.read_back import read_back
from a87desk.workspace import Workspace, create_workspace, workspace_from_bundle

GROUP, SESSION, DAY = ("6" * 31 + digit for digit in "123")
FIRST, SECOND, NOTE, SECRET = ("7" * 31 + digit for digit in "1234")
LONG_AGO, SOON = "2001-01-01T00:00:00+00:00", "2099-01-01T00:00:00+00:00"


def begun(path: Path | None) -> Workspace:
    made = create_workspace(path, Workshop(id="0" * 32), "Facilitator")
    group_id, session_id = BreakoutGroupId(GROUP), SessionId(SESSION)
    made.run(
        AddRecords(
            (
                Day(id=DAY, number=1),
                Session(id=SESSION, day_id=DayId(DAY)),
                BreakoutGroup(id=GROUP, number=2, session_id=session_id),
                Recommendation(id=FIRST, group_id=group_id, number=1, text="Map first", position="1"),
                Recommendation(id=SECOND, group_id=group_id, number=2, text="Share data", position="2"),
                Note(id=NOTE, group_id=group_id, text="Nobody knows", position="3"),
                Note(id=SECRET, group_id=group_id, text="a threat", position="4", visibility=Visibility.CONFIDENTIAL),
            )
        )
    )
    return made


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    made = begun(None)
    yield made
    made.close()


def confirmed(workspace: Workspace) -> GroupConfirmed:
    page = group_page(workspace.read, GROUP)
    assert page is not None
    return page.confirmed


def test_nothing_is_confirmed_until_somebody_says_so(workspace: Workspace) -> None:
    assert confirmed(workspace) == GroupConfirmed()
    workspace.run(ConfirmGroup(GROUP, LONG_AGO, 9))
    found = confirmed(workspace)
    assert (found.state, found.present, found.at and found.at.isoformat()) == (ReadBack.CONFIRMED, 9, LONG_AGO)
    workspace.run(ConfirmGroup(GROUP, ""))
    assert confirmed(workspace) == GroupConfirmed()


CHANGES: list[Callable[[Workspace], object]] = [
    lambda workspace: workspace.run(ChangeRecord(Recommendation, FIRST, {"text": "Map at once"})),
    lambda workspace: workspace.run(RemoveRecords(Recommendation, (SECOND,))),
    lambda workspace: workspace.run(WriteNote(Note(id="8" * 32, group_id=BreakoutGroupId(GROUP), text="more"))),
    lambda workspace: workspace.run(TurnIntoNote(SECOND, NoteKind.CHALLENGE)),
    lambda workspace: workspace.run(ChangeRecord(Note, NOTE, {"kind": NoteKind.CHALLENGE})),
    lambda workspace: workspace.run(ChangeRecord(Note, SECRET, {"visibility": Visibility.EVERYONE})),
    lambda workspace: workspace.run(ChangeRecord(Note, NOTE, {"visibility": Visibility.CONFIDENTIAL})),
]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("at", [LONG_AGO, SOON])
def test_other_words_are_not_confirmed_and_taking_them_back_is(
    workspace: Workspace, change: Callable[[Workspace], object], at: str
) -> None:
    workspace.run(ConfirmGroup(GROUP, at, 9))
    assert confirmed(workspace).is_confirmed
    change(workspace)
    assert confirmed(workspace).state is ReadBack.CHANGED
    assert hand_in_board(workspace.store).rows[0].state is not HandInState.CONFIRMED
    workspace.undo()
    assert confirmed(workspace).is_confirmed


def test_what_is_no_word_and_what_the_room_did_not_hear_change_nothing(workspace: Workspace) -> None:
    workspace.run(ConfirmGroup(GROUP, LONG_AGO, 9))
    workspace.run(ChangeRecord(Recommendation, FIRST, {"tags": ["data"], "pillar": Pillar.SHARING_KNOWLEDGE}))
    workspace.run(ChangeRecord(Recommendation, SECOND, {"position": "0"}))
    workspace.run(ChangeRecord(Note, SECRET, {"text": "another threat"}))
    amendment = Note(id="d" * 32, group_id=BreakoutGroupId(GROUP), kind=NoteKind.AMENDMENT, text="from the floor")
    workspace.run(WriteNote(amendment))
    assert confirmed(workspace).is_confirmed


def test_a_confirmation_by_hand_holds_until_something_changes_later(workspace: Workspace) -> None:
    workspace.run(ChangeRecord(BreakoutGroup, GROUP, {"confirmed_at": SOON}))
    assert confirmed(workspace).is_confirmed
    workspace.run(ChangeRecord(BreakoutGroup, GROUP, {"confirmed_at": LONG_AGO}))
    assert confirmed(workspace).state is ReadBack.CHANGED
    workspace.run(ChangeRecord(BreakoutGroup, GROUP, {"confirmed_at": "after lunch"}))
    assert confirmed(workspace).state is ReadBack.NOT_YET


def test_two_versions_of_a_word_are_not_confirmed(tmp_path: Path) -> None:
    facilitator = begun(tmp_path / "one.a87")
    key = load_or_make_laptop_key(tmp_path / "key")
    facilitator.run(ConfirmGroup(GROUP, LONG_AGO, 9))
    facilitator.export_bundle(tmp_path / "out.a87b", key)
    consent = Consent(frozenset({key.code}))
    laptop = workspace_from_bundle(tmp_path / "two.a87", tmp_path / "out.a87b", "Other", key=key, consent=consent)
    assert confirmed(laptop).is_confirmed
    laptop.run(ChangeRecord(Recommendation, FIRST, {"text": "Theirs"}))
    laptop.export_bundle(tmp_path / "back.a87b", key)
    laptop.close()
    facilitator.run(ChangeRecord(Recommendation, FIRST, {"text": "Mine"}))
    facilitator.run(ChangeRecord(Recommendation, FIRST, {"text": "Map first"}))
    assert confirmed(facilitator).is_confirmed
    facilitator.import_bundle(tmp_path / "back.a87b", key=key)
    assert confirmed(facilitator).state is ReadBack.CHANGED
    facilitator.close()


def test_the_secretariat_sees_that_the_group_confirmed_though_confidential_words_stay_here(tmp_path: Path) -> None:
    facilitator = begun(tmp_path / "one.a87")
    key = load_or_make_laptop_key(tmp_path / "key")
    facilitator.run(ConfirmGroup(GROUP, LONG_AGO, 9))
    facilitator.export_bundle(tmp_path / "out.a87b", key, Profile.SECRETARIAT)
    facilitator.close()
    consent = Consent(frozenset({key.code}))
    secretariat = workspace_from_bundle(tmp_path / "two.a87", tmp_path / "out.a87b", "Secretariat", consent=consent)
    assert "a threat" not in [note.text for note in secretariat.read.all(Note)]
    assert confirmed(secretariat).is_confirmed
    secretariat.close()


# The page that is read back


def test_the_words_that_are_not_for_everyone_never_reach_the_room(workspace: Workspace) -> None:
    page = read_back(workspace.read, GROUP)
    assert page is not None
    assert [(line.code, line.words) for line in page.recommendations] == [("2.1", "Map first"), ("2.2", "Share data")]
    assert [(line.words, line.is_locked) for line in page.notes] == [("Nobody knows", False), ("", True)]
    assert (page.locked, page.is_empty) == (1, False)
    assert "threat" not in str(page.lines)
    assert read_back(workspace.read, "f" * 32) is None


def test_a_page_of_locked_lines_only_cannot_be_read_back(workspace: Workspace) -> None:
    workspace.run(RemoveRecords(Recommendation, (FIRST, SECOND)))
    workspace.run(RemoveRecords(Note, (NOTE,)))
    page = read_back(workspace.read, GROUP)
    assert page is not None
    assert page.is_empty


def members(workspace: Workspace) -> int | None:
    page = read_back(workspace.read, GROUP)
    assert page is not None
    return page.members


def test_the_members_here_are_checked_in_else_listed_else_counted(workspace: Workspace) -> None:
    assert members(workspace) is None
    workspace.run(ChangeRecord(BreakoutGroup, GROUP, {"attended": 12}))
    assert members(workspace) == 12
    people = [Participant(id="9" * 31 + digit, name=f"Person {digit}") for digit in "1234"]
    places = [
        GroupMember(
            id=group_member_id(GROUP, one.id), group_id=BreakoutGroupId(GROUP), participant_id=ParticipantId(one.id)
        )
        for one in people
    ]
    visit = GroupMember(id="e" * 32, group_id=BreakoutGroupId(GROUP), round=1)
    workspace.run(AddRecords((*people, *places, visit)))
    assert members(workspace) == 4
    states = (AttendanceState.PRESENT, AttendanceState.REMOTE, AttendanceState.ABSENT)
    workspace.run(
        AddRecords(
            tuple(
                Attendance(
                    id=attendance_id(one.id, DAY), participant_id=ParticipantId(one.id), day_id=DayId(DAY), state=state
                )
                for one, state in zip(people, states, strict=False)
            )
        )
    )
    assert members(workspace) == 2


def test_a_recommendation_that_is_written_later_is_not_confirmed(workspace: Workspace) -> None:
    workspace.run(ConfirmGroup(GROUP, SOON, 9))
    workspace.run(WriteRecommendation(Recommendation(id="c" * 32, group_id=BreakoutGroupId(GROUP), text="One more")))
    assert confirmed(workspace).state is ReadBack.CHANGED
