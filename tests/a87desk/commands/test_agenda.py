"""One act on the agenda is one undo step, and moves what it says and nothing else."""

from __future__ import annotations

import pytest

from a87desk.commands.agenda import (
    AddDay,
    AddSession,
    ChangeDuration,
    MoveSession,
    MoveToDay,
    NoTimeYet,
    PastMidnight,
    RemoveDay,
    RemoveSessions,
    Retime,
    SortDay,
    StepSession,
    SwapSessions,
)
from a87desk.commands.command import Command
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import DayId, SessionId
from a87desk.domain.note import Note
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.workshop import Workshop
from a87desk.reading.agenda import agenda
from a87desk.workspace import Workspace, create_workspace

WORKSHOP, FIRST, SECOND = "f" * 32, "a" * 32, "b" * 32
PLAN = (
    ("opening", "09:00", "09:30"),
    ("panel", "09:30", "11:00"),
    ("break", "11:00", "11:30"),
    ("groups", "11:30", "13:00"),
)

NEW = "0" * 31 + "9"


def session_id(name: str) -> str:
    return "0" * 31 + str([one[0] for one in PLAN].index(name))


@pytest.fixture
def workspace() -> Workspace:
    workspace = create_workspace(None, Workshop(id=WORKSHOP, starts=parse_fuzzy_date("2017-09-12")), "somebody")
    days = (Day(id=FIRST, number=1, date=parse_fuzzy_date("2017-09-12")), Day(id=SECOND, number=2))
    sessions = tuple(
        Session(id=session_id(name), day_id=DayId(FIRST), title=name, starts=starts, ends=ends, position=f"10000{n}")
        for n, (name, starts, ends) in enumerate(PLAN)
    )
    workspace.run(AddRecords((*days, *sessions)))
    return workspace


def plan(workspace: Workspace, day_id: str = FIRST) -> list[str]:
    """Return the day as "title start–end", in order."""
    day = next(day for day in agenda(workspace.read, workspace.workshop).days if day.day.id == day_id)
    return [f"{one.session.title} {one.session.starts}–{one.session.ends}" for one in day.sessions]


OPENING, PANEL, BREAK, GROUPS = BEGUN = [
    "opening 09:00–09:30", "panel 09:30–11:00", "break 11:00–11:30", "groups 11:30–13:00",
]  # fmt: skip


@pytest.mark.parametrize(
    ("command", "after"),
    [
        (StepSession(session_id("break"), -1), [OPENING, "break 09:30–10:00", "panel 10:00–11:30", GROUPS]),
        (
            MoveSession(session_id("groups"), session_id("opening")),
            ["groups 09:00–10:30", "opening 10:30–11:00", "panel 11:00–12:30", "break 12:30–13:00"],
        ),
        (
            SwapSessions(session_id("panel"), session_id("groups")),
            [OPENING, "groups 09:30–11:00", BREAK, "panel 11:30–13:00"],
        ),
        (
            SwapSessions(session_id("break"), session_id("panel")),
            [OPENING, "break 09:30–10:00", "panel 10:00–11:30", GROUPS],
        ),
        (ChangeDuration(session_id("panel"), 5), [OPENING, "panel 09:30–11:05", BREAK, GROUPS]),
        (
            ChangeDuration(session_id("panel"), -10, rest_moves=True),
            [OPENING, "panel 09:30–10:50", "break 10:50–11:20", "groups 11:20–12:50"],
        ),
        (
            Retime(session_id("panel"), "09:45", "11:15", rest_moves=True),
            [OPENING, "panel 09:45–11:15", "break 11:15–11:45", "groups 11:45–13:15"],
        ),
        (Retime(session_id("panel"), "", ""), [OPENING, "panel –", BREAK, GROUPS]),
        (RemoveSessions((session_id("panel"), session_id("break"))), [OPENING, GROUPS]),
        (
            AddSession(FIRST, session_id("opening"), NEW),
            [OPENING, " 09:30–10:00", "panel 10:00–11:30", "break 11:30–12:00", "groups 12:00–13:30"],
        ),
        (AddSession(FIRST), [*BEGUN, " 13:00–13:30"]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_act_moves_what_it_says_and_is_one_step(workspace: Workspace, command: Command, after: list[str]) -> None:
    assert plan(workspace) == BEGUN
    workspace.run(command)
    assert plan(workspace) == after
    workspace.undo()
    assert plan(workspace) == BEGUN


def test_a_new_session_fills_a_pause_and_leaves_the_rest(workspace: Workspace) -> None:
    workspace.run(RemoveSessions((session_id("break"),)))
    workspace.run(AddSession(FIRST, session_id("panel")))
    assert plan(workspace) == ["opening 09:00–09:30", "panel 09:30–11:00", " 11:00–11:30", "groups 11:30–13:00"]


def test_the_first_session_of_a_day_begins_at_nine(workspace: Workspace) -> None:
    workspace.run(AddSession(SECOND))
    workspace.run(AddSession(SECOND))
    assert plan(workspace, SECOND) == [" 09:00–09:30", " 09:30–10:00"]


def test_a_session_goes_to_another_day_where_its_time_puts_it(workspace: Workspace) -> None:
    workspace.run(AddSession(SECOND, session_id=NEW))
    workspace.run(ChangeRecord(Session, NEW, {"title": "kept", "starts": "09:15"}))
    workspace.run(MoveToDay(session_id("opening"), SECOND))
    workspace.run(MoveToDay(session_id("groups"), SECOND))
    assert plan(workspace, SECOND) == ["opening 09:00–09:30", "kept 09:15–09:30", "groups 11:30–13:00"]
    assert plan(workspace) == BEGUN[1:3]


def test_moving_writes_one_place_not_the_whole_day(workspace: Workspace) -> None:
    before = {one.id: one.position for one in workspace.read.all(Session)}
    workspace.run(StepSession(session_id("break"), -1))
    after = {one.id: one.position for one in workspace.read.all(Session)}
    assert sum(before[one] != after[one] for one in before) == 1


def test_sessions_that_share_a_place_can_be_moved(workspace: Workspace) -> None:
    for name, _starts, _ends in PLAN:
        workspace.run(ChangeRecord(Session, session_id(name), {"position": ""}))
    workspace.run(StepSession(session_id("groups"), -1))
    assert [one.split()[0] for one in plan(workspace)] == ["opening", "panel", "groups", "break"]


def test_a_day_in_order_of_time(workspace: Workspace) -> None:
    workspace.run(AddRecords((Session(id=NEW, day_id=DayId(FIRST), title="talk", position="1000005"),)))
    workspace.run(Retime(session_id("groups"), "08:00", "08:30"))
    assert plan(workspace)[1] == "talk –"
    workspace.run(SortDay(FIRST))
    assert plan(workspace) == ["groups 08:00–08:30", "opening 09:00–09:30", "talk –", *BEGUN[1:3]]


@pytest.mark.parametrize(
    "command",
    [
        ChangeDuration(session_id("opening"), 14 * 60, rest_moves=True),
        Retime(session_id("opening"), "20:00", "23:00", rest_moves=True),
    ],
)
def test_a_session_cannot_be_pushed_past_midnight(workspace: Workspace, command: Command) -> None:
    with pytest.raises(PastMidnight):
        workspace.run(command)
    assert plan(workspace) == BEGUN


def test_a_late_new_session_does_not_push_the_rest_past_midnight(workspace: Workspace) -> None:
    workspace.run(Retime(session_id("groups"), "22:00", "23:50"))
    workspace.run(AddSession(FIRST, session_id("opening")))
    assert plan(workspace)[-1] == "groups 22:00–23:50"


def test_without_a_time_there_is_nothing_to_lengthen(workspace: Workspace) -> None:
    workspace.run(Retime(session_id("opening"), "09:00", ""))
    with pytest.raises(NoTimeYet):
        workspace.run(ChangeDuration(session_id("opening"), 5))


def test_a_removed_session_takes_its_roles_and_questions_and_leaves_the_words(workspace: Workspace) -> None:
    of = SessionId(session_id("groups"))
    belongings = (
        SessionRole(id="1" * 32, session_id=of),
        GuidingQuestion(id="2" * 32, session_id=of, text="What now?"),
        Note(id="3" * 32, session_id=of, text="said"),
    )
    workspace.run(AddRecords(belongings))
    workspace.run(RemoveSessions((of,)))
    assert (workspace.read.all(SessionRole), workspace.read.all(GuidingQuestion)) == ([], [])
    assert [one.text for one in workspace.read.all(Note)] == ["said"]
    workspace.undo()
    assert workspace.read.all(SessionRole) == [belongings[0]]


def test_days_are_added_with_the_next_date_and_counted_anew(workspace: Workspace) -> None:
    workspace.run(AddDay(WORKSHOP))
    days = workspace.read.all(Day, order="number")
    assert [(one.number, one.date.first if one.date else None) for one in days] == [
        (1, "2017-09-12"), (2, None), (3, "2017-09-13"),
    ]  # fmt: skip
    assert workspace.run(RemoveDay(FIRST)).label == "Removed day 1 with 4 sessions"
    assert [one.number for one in workspace.read.all(Day, order="number")] == [1, 2]
    assert workspace.read.all(Session) == []
    workspace.undo()
    assert plan(workspace) == BEGUN


def test_the_first_day_gets_the_first_date_of_the_workshop() -> None:
    workspace = create_workspace(None, Workshop(id=WORKSHOP, starts=parse_fuzzy_date("12 September 2017")), "somebody")
    workspace.run(AddDay(WORKSHOP))
    date = workspace.read.all(Day)[0].date
    assert date is not None
    assert date.first == "2017-09-12"


def test_sessions_of_no_day_can_be_removed_and_moved(workspace: Workspace) -> None:
    workspace.run(AddRecords((Session(id=NEW, title="nowhere", starts="08:00", ends="08:30"),)))
    assert plan(workspace, "") == ["nowhere 08:00–08:30"]
    workspace.run(MoveToDay(NEW, FIRST))
    assert plan(workspace) == ["nowhere 08:00–08:30", *BEGUN]
