"""The clock of the room: setting the laptop's clock moves nothing until people take the new time over."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from a87desk.room_clock import TOLERANCE, RoomClock
from tests.conftest import StandingClock


class Seconds:
    """A steady clock that a test moves."""

    def __init__(self) -> None:
        self.now = 5000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def steady() -> Seconds:
    return Seconds()


def pass_by(clock: StandingClock, steady: Seconds, seconds: int) -> None:
    """Let time go by as it does: on both clocks."""
    clock.jump(seconds=seconds)
    steady.now += seconds


def test_it_goes_with_the_wall_while_nobody_sets_it(clock: StandingClock, steady: Seconds) -> None:
    room = RoomClock(clock, steady)
    pass_by(clock, steady, 3600)
    assert room.now() == clock.now
    assert room.jump == 0


@pytest.mark.parametrize("by", [7200, -7200, 86400, TOLERANCE + 1, -TOLERANCE - 1])
def test_a_clock_that_is_set_moves_nothing_and_is_told(clock: StandingClock, steady: Seconds, by: int) -> None:
    room = RoomClock(clock, steady)
    before = room.now()
    clock.jump(seconds=by)
    assert room.now() == before
    assert room.jump == by
    room.read_wall()
    assert (room.now(), room.jump) == (clock.now, 0)


@pytest.mark.parametrize("by", [5, -TOLERANCE])
def test_small_drift_is_nobodys_business(clock: StandingClock, steady: Seconds, by: int) -> None:
    room = RoomClock(clock, steady)
    clock.jump(seconds=by)
    assert room.jump == 0


def test_another_time_zone_counts_as_set(steady: Seconds) -> None:
    moment = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
    zones = [UTC]
    room = RoomClock(lambda: moment.astimezone(zones[-1]), steady)
    zones.append(timezone(timedelta(hours=2)))
    assert room.now().hour == 9
    assert room.jump == 7200
    room.read_wall()
    assert (room.now().hour, room.jump) == (11, 0)
