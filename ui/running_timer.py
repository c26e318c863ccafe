"""The countdowns that run, one for each room, on a clock that nobody can set; speaks up only when a text changes.

Knows seconds and ids. Must not know agendas, files or what shows the time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from a87desk.clock import SteadyClock
from a87desk.domain.countdown import BELLS, SPOKEN, Countdown, clock_words, passed

TICK_MS = 250
MINUTE = 60


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: minutes of the day at which it began and ends; `ends` None: only how long it lasts so far."""

    id: str
    began: int
    ends: int | None


@dataclass(slots=True)
class _Run:
    countdown: Countdown
    counted: Counted
    seen: float
    paused_at: float | None = None


class RunningTimer(QObject):
    """Countdowns by id. What the wall clock says matters only when one is made, never while it runs."""

    ticked = Signal()
    """The text of some countdown is another one now."""
    rang = Signal(str, int)
    """A countdown passed so many seconds before its end, at which a bell may ring."""
    spoke = Signal(str, int)
    """A countdown passed so many seconds before its end, which a screen reader says."""

    def __init__(self, steady: SteadyClock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steady = steady
        self._runs: dict[str, _Run] = {}
        self._texts: tuple[str, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    def show(self, counted: Sequence[Counted], now: float) -> None:
        """Count these at `now` seconds of the day. One that is counted already only gets more or less time."""
        wanted = {one.id: one for one in counted}
        for gone in set(self._runs) - set(wanted):
            del self._runs[gone]
        for one in counted:
            run = self._runs.get(one.id)
            if run is None or (run.counted.ends is None) != (one.ends is None):
                self._runs[one.id] = self._made(one, now)
            else:
                added = (_end(one) - _end(run.counted)) * MINUTE
                run.countdown.add(added)
                run.seen += added
                run.counted = one
        if self._runs:
            self._timer.start()
        else:
            self._timer.stop()
        self.tick()

    def left(self, run_id: str) -> float | None:
        """Return the seconds left (negative: over; without an end: how long it lasts, negative), None where unknown."""
        run = self._runs.get(run_id)
        return run.countdown.left if run else None

    def is_paused(self, run_id: str) -> bool:
        run = self._runs.get(run_id)
        return run is not None and run.paused_at is not None

    def pause(self, run_id: str, left: float | None = None) -> None:
        """Let a countdown stand still, at `left` seconds where it stood so before."""
        run = self._runs[run_id]
        if left is not None:
            run.countdown.add(left - run.countdown.left)
        run.countdown.pause()
        run.paused_at = self._steady()
        run.seen = run.countdown.left
        self.tick()

    def go_on(self, run_id: str, now: float) -> int:
        """Let a countdown run on; return by how many minutes its end moved, which now count as given to it."""
        run = self._runs[run_id]
        run.countdown.start()
        run.paused_at = None
        minutes = round((now + run.countdown.left) / MINUTE) - run.counted.ends if run.counted.ends is not None else 0
        run.counted = Counted(run_id, run.counted.began, _end(run.counted) + minutes) if minutes else run.counted
        self.tick()
        return minutes

    def ends(self, now: float) -> dict[str, int]:
        """Return the minute of the day at which each countdown ends."""
        return {
            run_id: round((now + run.countdown.left) / MINUTE)
            for run_id, run in self._runs.items()
            if run.counted.ends is not None
        }

    def tick(self) -> None:
        """Look at the clock."""
        for run_id, run in list(self._runs.items()):
            left = run.countdown.left
            if run.counted.ends is not None and left != run.seen:
                self._pass(run_id, run.seen, left)
            run.seen = left
        texts = tuple(clock_words(run.countdown.left) for run in self._runs.values())
        if texts != self._texts:
            self._texts = texts
            self.ticked.emit()

    def _made(self, one: Counted, now: float) -> _Run:
        ends = (one.ends if one.ends is not None else one.began) * MINUTE
        countdown = Countdown(ends - now, self._steady)
        countdown.start()
        return _Run(countdown, one, countdown.left)

    def _pass(self, run_id: str, before: float, now: float) -> None:
        for marks, signal in ((BELLS, self.rang), (SPOKEN, self.spoke)):
            mark = passed(marks, before, now)
            if mark is not None:
                signal.emit(run_id, mark)


def _end(counted: Counted) -> int:
    return counted.ends if counted.ends is not None else counted.began
