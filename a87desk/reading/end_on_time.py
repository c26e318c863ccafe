"""“Cut ten minutes so that we end on time”: where they can be taken. A proposal; people decide.

Pure. Only sessions that have not begun are shortened, the longest first; breaks and meals keep their length, nothing
gets shorter than its least length, and pauses that the plan leaves are used up before anything is cut. Nothing begins
before its planned time, unless people want more minutes than the day is late: then it ends that much earlier.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.domain.session import Session
from a87desk.domain.timetable import Slot, blocks
from a87desk.reading.day_line import DayLine, LineSession, Stage, is_break

LEAST_MINUTES = 15
"""No session is cut below this."""
LEAST_SHARE = 2 / 3
"""Nor below this share of its planned length."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A session that gets shorter: minutes before and after."""

    session: Session
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """What to cut. `times` are the new plan of everything that moves: id, start, end. `left` minutes cannot be cut."""

    wanted: int
    cuts: tuple[Cut, ...]
    times: tuple[tuple[str, int, int], ...]
    left: int

    @property
    def minutes(self) -> int:
        """How many minutes are won."""
        return self.wanted - self.left


def least_length(session: Session, minutes: int) -> int:
    """Return the least length of a session that is planned to last some minutes."""
    if is_break(session):
        return minutes
    return min(minutes, max(LEAST_MINUTES, -(-round(minutes * LEAST_SHARE) // 5) * 5))


def end_on_time(line: DayLine, wanted: int | None = None) -> Proposal:
    """Return a proposal that wins `wanted` minutes, None: as many as the day is expected to end late."""
    goal = line.late_at_end if wanted is None else wanted
    coming = [_one for _one in line.sessions if _is_coming(_one)]
    units = _units(coming)
    cut: dict[str, int] = {}
    won = 0
    for unit in sorted(units, key=lambda unit: -unit.longest):
        if won >= goal:
            break
        unit.taken = min(goal - won, unit.most)
        cut |= unit.shares(unit.taken)
        won += unit.taken
    times = _times(units, cut, max(0, goal - max(0, line.late_at_end)))
    planned = {one.id: (one.starts, one.ends) for one in coming}
    return Proposal(
        wanted=goal,
        cuts=tuple(Cut(one.session, _length(one), _length(one) - cut[one.id]) for one in coming if cut.get(one.id)),
        times=tuple((key, *span) for key, span in times.items() if planned[key] != span) if won else (),
        left=max(0, goal - won),
    )


def _is_coming(one: LineSession) -> bool:
    is_open = one.stage in (Stage.NEXT, Stage.LATER) and not one.session.began
    return is_open and one.minutes is not None and one.minutes > 0 and one.expected_start is not None


def _length(one: LineSession) -> int:
    return one.minutes or 0


class _Unit:
    """A block of parallel rooms, or one session: it gets shorter only where every room that fills it does."""

    def __init__(self, sessions: Sequence[LineSession]) -> None:
        self.sessions = sessions
        self.taken = 0
        self.starts = min(one.expected_start or 0 for one in sessions)
        self.ends = max((one.expected_start or 0) + _length(one) for one in sessions)
        self._lanes: dict[int, list[LineSession]] = {}
        for one in sessions:
            self._lanes.setdefault(one.lane, []).append(one)
        self.longest = max((_length(one) for one in sessions if _spare(one)), default=0)
        self.most = min(self._slack(lane) + max(map(_spare, lane)) for lane in self._lanes.values())

    def _slack(self, lane: Sequence[LineSession]) -> int:
        """Return how much earlier than the whole block a room is done."""
        return self.ends - max((one.expected_start or 0) + _length(one) for one in lane)

    def shares(self, minutes: int) -> dict[str, int]:
        """Return what each room gives so that the block gets shorter by minutes: its longest session that can."""
        found: dict[str, int] = {}
        for lane in self._lanes.values():
            needed = minutes - self._slack(lane)
            if needed > 0:
                longest = max((one for one in lane if _spare(one) >= needed), key=_length, default=None)
                if longest is not None:
                    found[longest.id] = needed
        return found

    def placed(self, starts: int, cut: dict[str, int]) -> dict[str, tuple[int, int]]:
        """Return the times of the sessions when the block begins at a time and some get shorter."""
        times: dict[str, tuple[int, int]] = {}
        for lane in self._lanes.values():
            moved = starts - self.starts
            for one in lane:
                begins = (one.expected_start or 0) + moved
                moved -= cut.get(one.id, 0)
                times[one.id] = (begins, begins + _length(one) - cut.get(one.id, 0))
        return times


def _spare(one: LineSession) -> int:
    return _length(one) - least_length(one.session, _length(one))


def _units(coming: Sequence[LineSession]) -> list[_Unit]:
    by_id = {one.id: one for one in coming}
    slots = [Slot(one.id, one.one.slot.track, one.starts, one.ends) for one in coming]
    return [_Unit([by_id[slot.id] for slot in block]) for block in blocks(slots)]


def _times(units: Sequence[_Unit], cut: dict[str, int], early: int) -> dict[str, tuple[int, int]]:
    """Return all times after the cuts: what follows moves up by what was cut before it, at most `early` minutes
    before its planned start."""
    times: dict[str, tuple[int, int]] = {}
    free: int | None = None
    won = 0
    for unit in units:
        planned = min(one.starts or 0 for one in unit.sessions)
        least = max(planned - early, unit.starts - won)
        starts = unit.starts if free is None else max(least, min(unit.starts, free))
        placed = unit.placed(starts, cut)
        times |= placed
        free = max(end for _start, end in placed.values())
        won += unit.taken
    return times
