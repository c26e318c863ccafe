"""Countdowns that run: only the steady clock moves them, and each bell rings once."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from a87desk.clock import steady_clock
from tests.a87desk.test_room_clock import Seconds
from ui.running_timer import Counted, RunningTimer

TEN, HALF_PAST_ELEVEN = 10 * 60, 11 * 60 + 30


@pytest.fixture
def steady() -> Seconds:
    return Seconds()


@pytest.fixture
def timer(qtbot: QtBot, steady: Seconds) -> RunningTimer:
    made = RunningTimer(steady)
    made.show([Counted("a", TEN, HALF_PAST_ELEVEN)], TEN * 60)
    return made


def go(timer: RunningTimer, steady: Seconds, seconds: float) -> None:
    steady.now += seconds
    timer.tick()


def test_it_counts_by_the_steady_clock_whatever_the_time_of_day_is_said_to_be(
    timer: RunningTimer, steady: Seconds
) -> None:
    go(timer, steady, 60)
    assert timer.left("a") == 89 * 60
    timer.show([Counted("a", TEN, HALF_PAST_ELEVEN)], 3 * 3600)  # the wall clock says it is three at night
    assert timer.left("a") == 89 * 60


def test_more_time_is_added_to_what_is_left(timer: RunningTimer, steady: Seconds) -> None:
    go(timer, steady, 60)
    timer.show([Counted("a", TEN, HALF_PAST_ELEVEN + 5)], TEN * 60 + 60)
    assert timer.left("a") == 94 * 60
    timer.show([Counted("a", TEN, HALF_PAST_ELEVEN)], TEN * 60 + 60)
    assert timer.left("a") == 89 * 60


def test_it_speaks_only_when_a_text_changes(timer: RunningTimer, steady: Seconds) -> None:
    ticks: list[int] = []
    timer.ticked.connect(lambda: ticks.append(1))
    for _quarter in range(8):
        go(timer, steady, 0.25)
    assert len(ticks) == 2


def test_bells_ring_once_and_screen_readers_hear_ten_five_and_one(timer: RunningTimer, steady: Seconds) -> None:
    rang: list[int] = []
    spoke: list[int] = []
    timer.rang.connect(lambda _id, seconds: rang.append(seconds))
    timer.spoke.connect(lambda _id, seconds: spoke.append(seconds))
    for _minute in range(100):
        go(timer, steady, 60)
    assert (rang, spoke) == ([300, 60], [600, 300, 60])


def test_after_a_long_sleep_of_the_laptop_one_bell_is_enough(timer: RunningTimer, steady: Seconds) -> None:
    rang: list[int] = []
    timer.rang.connect(lambda _id, seconds: rang.append(seconds))
    go(timer, steady, 3 * 3600)
    assert rang == [60]
    assert timer.left("a") == -90 * 60


def test_time_that_is_given_back_lets_the_bell_ring_again_and_time_taken_does_not_ring_by_itself(
    timer: RunningTimer, steady: Seconds
) -> None:
    rang: list[int] = []
    timer.rang.connect(lambda _id, seconds: rang.append(seconds))
    go(timer, steady, 86 * 60)
    timer.show([Counted("a", TEN, HALF_PAST_ELEVEN + 5)], 0)
    go(timer, steady, 5 * 60)
    assert rang == [300, 300]


def test_a_pause_moves_the_end_by_whole_minutes(timer: RunningTimer, steady: Seconds) -> None:
    go(timer, steady, 60)
    timer.pause("a")
    go(timer, steady, 200)
    assert (timer.left("a"), timer.is_paused("a")) == (89 * 60, True)
    assert timer.go_on("a", TEN * 60 + 260) == 3
    assert (timer.left("a"), timer.is_paused("a")) == (89 * 60, False)
    timer.show([Counted("a", TEN, HALF_PAST_ELEVEN + 3)], TEN * 60 + 260)  # the file knows of the three minutes now
    assert timer.left("a") == 89 * 60
    assert timer.ends(TEN * 60 + 260) == {"a": HALF_PAST_ELEVEN + 3}


def test_a_pause_that_is_shorter_than_half_a_minute_moves_nothing(timer: RunningTimer, steady: Seconds) -> None:
    timer.pause("a")
    go(timer, steady, 20)
    assert timer.go_on("a", TEN * 60 + 20) == 0


def test_what_has_no_end_counts_up(qtbot: QtBot, steady: Seconds) -> None:
    timer = RunningTimer(steady)
    timer.show([Counted("a", TEN, None)], TEN * 60 + 30)
    go(timer, steady, 60)
    assert timer.left("a") == -90
    assert timer.ends(0) == {}
    timer.show([Counted("a", TEN, HALF_PAST_ELEVEN)], TEN * 60 + 90)  # somebody gave it an end
    assert timer.left("a") == 90 * 60 - 90


def test_what_runs_no_more_is_forgotten(timer: RunningTimer) -> None:
    timer.show([], 0)
    assert timer.left("a") is None
    assert not timer.is_paused("a")


def test_it_ticks_by_itself(qtbot: QtBot) -> None:
    timer = RunningTimer(steady_clock)
    with qtbot.waitSignal(timer.ticked, timeout=5000):
        timer.show([Counted("a", TEN, HALF_PAST_ELEVEN)], TEN * 60)
    with qtbot.waitSignal(timer.ticked, timeout=5000):
        pass
    left = timer.left("a")
    assert left is not None
    assert left < 90 * 60
