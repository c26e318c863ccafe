"""Which day is run at a moment: by its date, by what was said today, and past midnight."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from a87desk.commands.record import AddRecords
from a87desk.commands.run import FinishSession, ForgetTimes, StartSessions
from a87desk.domain.day import Day
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import DayId, SessionId
from a87desk.domain.record import Record, new_id
from a87desk.domain.session import Session
from a87desk.domain.workshop import Workshop
from a87desk.reading.running_day import (
    PAUSED,
    Paused,
    of_another_day,
    read_paused,
    room_plan,
    running_day,
    written_paused,
)
from a87desk.workspace import Workspace, create_workspace
from tests.conftest import StandingClock

FIRST, SECOND, UNDATED = (digit * 32 for digit in "abc")
MORNING, DINNER, NEXT, LOOSE = (digit * 32 for digit in "1234")
RECORDS: tuple[Record, ...] = (
    Day(id=FIRST, number=1, date=parse_fuzzy_date("3 March 2026")),
    Day(id=SECOND, number=2, date=parse_fuzzy_date("4 March 2026")),
    Day(id=UNDATED, number=3, date=parse_fuzzy_date("TBC")),
    Session(id=MORNING, day_id=DayId(FIRST), starts="09:00", ends="10:00", position="100000"),
    Session(id=DINNER, day_id=DayId(FIRST), starts="20:00", ends="23:30", position="100001"),
    Session(id=NEXT, day_id=DayId(SECOND), starts="09:00", ends="10:00"),
    Session(id=LOOSE, day_id=DayId(UNDATED), title="Talk"),
)


@pytest.fixture
def forum(clock: StandingClock, tmp_path: Path) -> Workspace:
    workspace = create_workspace(tmp_path / "w.a87", Workshop(id=new_id()), "F", clock=clock)
    workspace.run(AddRecords(RECORDS))
    return workspace


def at(day: int, time: str, month: int = 3) -> datetime:
    hour, minute = time.split(":")
    return datetime(2026, month, day, int(hour), int(minute), tzinfo=UTC)


def run_at(forum: Workspace, moment: datetime) -> tuple[str, int] | None:
    found = running_day(room_plan(forum.store), moment)
    return (found.day.day.id, found.minutes) if found else None


def start(forum: Workspace, clock: StandingClock, session_id: str, moment: datetime) -> None:
    clock.now = moment
    forum.run(StartSessions((session_id,), moment.strftime("%H:%M")))


def test_the_day_of_todays_date_is_run(forum: Workspace) -> None:
    assert run_at(forum, at(3, "08:30")) == (FIRST, 510)
    assert run_at(forum, at(4, "00:10")) == (SECOND, 10)
    assert run_at(forum, at(5, "08:30")) is None


def test_any_day_can_be_run_on_any_date_for_that_date(forum: Workspace, clock: StandingClock) -> None:
    start(forum, clock, LOOSE, at(20, "14:00"))
    assert run_at(forum, at(20, "14:10")) == (UNDATED, 850)
    assert run_at(forum, at(21, "14:10")) is None


def test_what_runs_on_another_day_goes_before_todays_date(forum: Workspace, clock: StandingClock) -> None:
    start(forum, clock, NEXT, at(3, "15:00"))
    assert run_at(forum, at(3, "15:01")) == (SECOND, 901)
    forum.run(FinishSession(NEXT, "15:30"))
    assert run_at(forum, at(3, "15:31")) == (FIRST, 931)


def test_an_evening_that_goes_on_keeps_its_day_past_midnight(forum: Workspace, clock: StandingClock) -> None:
    start(forum, clock, DINNER, at(3, "20:05"))
    assert run_at(forum, at(4, "00:20")) == (FIRST, 1460)
    assert run_at(forum, at(4, "07:00")) == (SECOND, 420)
    forum.run(FinishSession(DINNER, "00:21"))
    assert run_at(forum, at(4, "00:22")) == (SECOND, 22)


def test_times_of_a_rehearsal_are_told_apart_and_can_be_forgotten(forum: Workspace, clock: StandingClock) -> None:
    start(forum, clock, MORNING, at(1, "16:00"))
    clock.now = at(3, "08:00")
    plan = room_plan(forum.store)
    day = plan.agenda.days[0]
    assert of_another_day(plan, day, clock.now) == (MORNING,)
    forum.run(ForgetTimes((MORNING,)))
    assert of_another_day(room_plan(forum.store), day, clock.now) == ()
    start(forum, clock, MORNING, at(3, "09:00"))
    assert of_another_day(room_plan(forum.store), day, clock.now) == ()


def test_a_date_that_is_only_roughly_known_is_no_date(forum: Workspace, clock: StandingClock) -> None:
    forum.run(AddRecords((Day(id="d" * 32, number=4, date=parse_fuzzy_date("March 2026")),)))
    assert run_at(forum, at(9, "09:00")) is None


def test_a_paused_countdown_is_kept_in_the_file(forum: Workspace) -> None:
    paused = Paused(SessionId(MORNING), "09:00", 1234.5)
    forum.store.set_setting(PAUSED, written_paused(paused))
    assert room_plan(forum.store).paused == paused
    forum.store.set_setting(PAUSED, written_paused(None))
    assert room_plan(forum.store).paused is None


@pytest.mark.parametrize("damaged", ["", "[]", "{}", "no json", '["a", "b"]', '["a", "b", "c"]', "null"])
def test_a_damaged_pause_is_none(damaged: str) -> None:
    assert read_paused(damaged) is None


def test_a_workshop_without_days_is_not_run(clock: StandingClock) -> None:
    empty = create_workspace(None, Workshop(id=new_id()), "F", clock=clock)
    assert running_day(room_plan(empty.store), clock.now) is None
    loose = new_id()
    empty.run(AddRecords((Session(id=loose, title="On no day"),)))
    empty.run(StartSessions((loose,), "09:30"))
    found = running_day(room_plan(empty.store), clock.now)
    assert found is not None
    assert found.day.day.id == ""
