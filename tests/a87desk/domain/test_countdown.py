"""A countdown that no clock on the wall can disturb, and the phases of a session."""

from __future__ import annotations

import itertools

import pytest

from a87desk.domain.countdown import BELLS, Countdown, clock_words, passed
from a87desk.domain.phases import Phase, phases_of, read_phase, spans
from a87desk.domain.vocabulary import SessionKind


class Seconds:
    """A steady clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_it_counts_only_while_it_runs() -> None:
    clock = Seconds()
    countdown = Countdown(60, clock)
    clock.now += 10
    assert (countdown.left, countdown.is_running) == (60, False)
    countdown.start()
    clock.now += 10
    assert countdown.left == 50
    countdown.start()
    countdown.pause()
    countdown.pause()
    clock.now += 3600
    assert countdown.left == 50
    countdown.start()
    countdown.add(300)
    clock.now += 351
    assert countdown.left == -1


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(2294, "38:14"), (2293.2, "38:14"), (59.9, "01:00"), (0.2, "00:01"), (0, "00:00"), (-0.5, "00:00"),
     (-130, "-02:10"),
     (3600, "1:00:00"), (-3725, "-1:02:05")],
)  # fmt: skip
def test_the_time_left_as_people_read_it(seconds: float, words: str) -> None:
    assert clock_words(seconds) == words


@pytest.mark.parametrize(
    ("before", "now", "bell"),
    [(301, 300, 300), (300, 299, None), (400, 350, None), (61, 59, 60), (61, 60, 60), (60, -5, None), (400, 30, 60),
     (400, -1, 60)],
)  # fmt: skip
def test_each_bell_rings_once_even_after_a_long_sleep(before: float, now: float, bell: int | None) -> None:
    assert passed(BELLS, before, now) == bell


@pytest.mark.parametrize(
    ("written", "phase"),
    [
        ("10 Introduce", Phase("Introduce", 10)),
        ("Group work", Phase("Group work")),
        ("15 min Write up", Phase("Write up", 15)),
        ("  15'  Write  up ", Phase("Write up", 15)),
        ("3rd round", Phase("3rd round")),
        ("0 Nothing", Phase("Nothing")),
        ("2030 targets", Phase("2030 targets")),
        ("", None),
        ("15", None),
        (" - ", None),
    ],
)
def test_a_phase_is_read_as_people_type_it(written: str, phase: Phase | None) -> None:
    assert read_phase(written) == phase
    if phase is not None:
        assert read_phase(phase.written) == phase


def test_groups_have_phases_of_their_own_accord_and_others_have_not() -> None:
    usual = phases_of((), SessionKind.BREAKOUT_GROUPS, 90)
    assert [one.minutes for one in usual] == [10, None, 15]
    assert phases_of((), SessionKind.PANEL, 90) == ()
    assert phases_of(("Talk",), SessionKind.PANEL, 90) == (Phase("Talk"),)


def test_phases_fill_the_time_without_a_gap() -> None:
    for phases in (
        (Phase("a", 10), Phase("b"), Phase("c", 15)),
        (Phase("a", 50), Phase("b", 80)),
        (Phase("a", 5), Phase("b", 5)),
        (Phase("a"), Phase("b"), Phase("c")),
    ):
        found = spans(phases, 660, 751)
        assert (found[0].starts, found[-1].ends) == (660, 751)
        assert all(one.ends == other.starts for one, other in itertools.pairwise(found))
    assert spans((Phase("a"),), 660, 660) == ()
