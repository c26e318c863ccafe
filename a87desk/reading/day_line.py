"""The running day: what is over, what goes on in all rooms, what comes when, and whether the day ends on time.

Pure: an agenda day and a moment in, a frozen line out. Parallel rooms are one block: the day goes on when the last of
them is done. Breaks and meals need nobody to start them and keep their length. Times are minutes since midnight.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from a87desk.domain.clock_time import DAY_MINUTES, minutes_of
from a87desk.domain.phases import PhaseSpan, phases_of, spans
from a87desk.domain.session import Session
from a87desk.domain.session_asks import asks_of
from a87desk.domain.timetable import Slot, blocks
from a87desk.reading.agenda import AgendaDay, AgendaSession

EARLY = 15
"""A session that begins more than this many minutes early keeps its length, not its planned end."""
FAR = 4 * 60
"""A day whose first session begins more than this many minutes off its plan is a rehearsal."""
LONGEST, LATEST = 12 * 60, 6 * 60
"""A time before the start is meant for the next day, unless the session lasted, or began, more than this later."""


class Stage(StrEnum):
    """Where a session stands. PASSED: its time went by and nobody said that it took place."""

    OVER = "over"
    PASSED = "passed"
    RUNNING = "running"
    NEXT = "next"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class LineSession:
    """A session on the line. `starts` and `ends` are the plan, `expected_…` when it did or will begin and end.

    `block` and `lane` count the blocks of the day and the parallel rooms in each. `late` is how much later than planned
    it ends, negative for earlier. Minutes after midnight go on counting: 24:10 is 1450.
    """

    one: AgendaSession
    block: int
    lane: int
    stage: Stage
    starts: int | None
    ends: int | None
    expected_start: int | None
    expected_end: int | None
    phases: tuple[PhaseSpan, ...] = ()

    @property
    def id(self) -> str:
        return self.one.session.id

    @property
    def session(self) -> Session:
        return self.one.session

    @property
    def late(self) -> int | None:
        if self.ends is None or self.expected_end is None:
            return None
        return self.expected_end - self.ends

    @property
    def minutes(self) -> int | None:
        """How long it is planned to last."""
        return self.ends - self.starts if self.starts is not None and self.ends is not None else None


@dataclass(frozen=True, slots=True)
class DayLine:
    """A day at a moment. `now` is None on a day that is not run. `behind` is negative when the day is ahead.

    `late_at_end` is how much later than planned the day's last session ends, breaks kept at their length. A rehearsal,
    at quite another time than planned, is neither behind nor ahead.
    """

    day: AgendaDay
    sessions: tuple[LineSession, ...]
    now: int | None
    behind: int = 0
    late_at_end: int = 0
    is_rehearsal: bool = False

    def session(self, session_id: str) -> LineSession | None:
        """Return a session of the line, None where it is not here."""
        return next((one for one in self.sessions if one.id == session_id), None)

    @property
    def running(self) -> tuple[LineSession, ...]:
        """What goes on now because somebody started it, in all rooms."""
        return tuple(one for one in self.sessions if one.stage is Stage.RUNNING and one.session.began)

    @property
    def by_plan(self) -> tuple[LineSession, ...]:
        """What goes on now by its plan, without anybody having started it: breaks, or a day that nobody runs."""
        return tuple(one for one in self.sessions if one.stage is Stage.RUNNING and not one.session.began)

    @property
    def startable(self) -> tuple[LineSession, ...]:
        """What begins when somebody says “now”: what should go on already by its plan, else what comes next."""
        late = next((one for one in self.by_plan if not is_break(one.session)), None)
        first = late or next(iter(self.next), None)
        return self.together(first.id) if first is not None else ()

    def left_running(self, session_ids: Sequence[str]) -> tuple[LineSession, ...]:
        """Return what still runs and was to be over when these sessions begin; not what is planned beside them."""
        begin = [one for one in self.sessions if one.id in session_ids]
        blocks_ = {one.block for one in begin}
        return tuple(
            one
            for one in self.running
            if one.block not in blocks_ and not any(_is_beside(one, other) for other in begin)
        )

    def together(self, session_id: str) -> tuple[LineSession, ...]:
        """Return a session and those in parallel rooms that nobody started yet and that begin at the same time."""
        found = self.session(session_id)
        if found is None:
            return ()
        return tuple(
            one
            for one in self.sessions
            if one.block == found.block and one.starts == found.starts and not one.session.began
        )

    @property
    def next(self) -> tuple[LineSession, ...]:
        return tuple(one for one in self.sessions if one.stage is Stage.NEXT)

    @property
    def ends(self) -> int | None:
        """When the day ends as planned."""
        return max((one.ends for one in self.sessions if one.ends is not None), default=None)


def _is_beside(one: LineSession, other: LineSession) -> bool:
    """Whether two sessions are planned for the same time, at least half of the shorter one; tracks may not be said."""
    if one.starts is None or one.ends is None or other.starts is None or other.ends is None:
        return False
    shared = min(one.ends, other.ends) - max(one.starts, other.starts)
    return shared > 0 and shared * 2 >= min(one.ends - one.starts, other.ends - other.starts)


def as_rehearsal(line: DayLine) -> DayLine:
    """Return a line that is run on another date than planned."""
    return replace(line, behind=0, late_at_end=0, is_rehearsal=True)


def is_break(session: Session) -> bool:
    """Whether a session runs by itself: arrivals, breaks, meals."""
    return session.kind is not None and not asks_of(session.kind).record


def minutes_after(start: int, minutes: int, most: int = LONGEST) -> int:
    """Return minutes of the day as they follow a start: past midnight they go on counting.

    Times that contradict each other (more than `most` minutes later) stay as they are.
    """
    if minutes < start and minutes + DAY_MINUTES - start <= most:
        return minutes + DAY_MINUTES
    return minutes


def planned(session: Session) -> tuple[int | None, int | None]:
    """Return the planned start and end, an end past midnight counted on."""
    starts, ends = minutes_of(session.starts), minutes_of(session.ends)
    return starts, minutes_after(starts, ends) if starts is not None and ends is not None else ends


def actual(session: Session) -> tuple[int | None, int | None]:
    """Return when a session really began and ended, as far as anybody said; past midnight counted on."""
    starts, began, ended = (minutes_of(one) for one in (session.starts, session.began, session.ended))
    if began is not None and starts is not None:
        began = minutes_after(starts, began, LATEST)
    first = began if began is not None else starts
    return began, minutes_after(first, ended) if first is not None and ended is not None else ended


def due(session: Session) -> int | None:
    """Return when a session that began has to end, minutes added counted; None where its length is not known.

    A late start does not move the end while half of the time is left; begun much too early or too late, as in a
    rehearsal, a session has its planned length.
    """
    began, (starts, ends) = actual(session)[0], planned(session)
    if began is None or starts is None or ends is None or ends <= starts:
        return None
    keeps_end = starts - EARLY <= began <= ends - (ends - starts) / 2
    return (ends if keeps_end else began + ends - starts) + (session.added_minutes or 0)


def day_line(day: AgendaDay, now: int | None, expected: Mapping[str, int] | None = None) -> DayLine:
    """Return the line of a day. `now` None: a day that is not run today. `expected`: ends by running countdowns."""
    slots = [one.slot for one in day.sessions]
    sessions = {one.session.id: one for one in day.sessions}
    run = _Run(sessions, now, expected or {})
    placed: dict[str, _Place] = {}
    for number, block in enumerate(blocks(slots)):
        tracks = list(dict.fromkeys(slot.track for slot in block))
        for slot in block:
            placed[slot.id] = (number, tracks.index(slot.track), *run.place(slot))
        run.end_block()
    stages = _stages([one.session for one in day.sessions], placed, now)
    line = tuple(
        _line_session(one, placed[one.session.id], stages[one.session.id], run.ending(one.session))
        for one in day.sessions
    )
    late = _late_at_end(line) if now is not None else 0
    made = DayLine(day, line, now, _behind(line, now), late)
    return as_rehearsal(made) if now is not None and _is_far_from_plan(line) else made


_Place = tuple[int, int, int | None, int | None]
"""Block, lane, and when a session did or will begin and end."""


class _Run:
    """Walks through the day, block by block; `_free` is when the rooms are free for the next block."""

    def __init__(self, sessions: Mapping[str, AgendaSession], now: int | None, expected: Mapping[str, int]) -> None:
        self._sessions, self._now, self._expected = sessions, now, expected
        self._free: int | None = None
        self._lanes: dict[str, int] = {}
        begun = [place for place, one in enumerate(sessions.values()) if one.session.began]
        self._places = {key: place for place, key in enumerate(sessions)}
        self._last_begun = max(begun, default=-1)

    def place(self, slot: Slot) -> tuple[int | None, int | None]:
        """Return when a session did or will begin and end."""
        session = self._sessions[slot.id].session
        began, ended = actual(session)
        start, end = planned(session)
        if ended is not None:
            start, end = (began if began is not None else start), ended
        elif began is not None:
            start, end = began, self._running_end(session)
        elif self._now is not None and self._last_begun >= 0 and self._places[slot.id] > self._last_begun:
            start, end = self._coming(slot, session)
        if end is not None:
            self._lanes[slot.track] = max(end, self._lanes.get(slot.track, end))
        return start, end

    def end_block(self) -> None:
        """The next block begins when the last room is done."""
        ends = [end for end in (*self._lanes.values(), self._free) if end is not None]
        self._free = max(ends) if ends else None
        self._lanes = {}

    def ending(self, session: Session) -> int | None:
        """Return when the countdown of a session ends, None where it has none."""
        return self._expected.get(session.id, due(session))

    def _running_end(self, session: Session) -> int | None:
        end = self.ending(session)
        if self._now is None or end is None:
            return end
        return max(end, self._now)

    def _coming(self, slot: Slot, session: Session) -> tuple[int | None, int | None]:
        free = self._lanes.get(slot.track, self._free)
        starts, ends = planned(session)
        if starts is None:
            return None, None
        start = max(starts, free) if free is not None else starts
        if not is_break(session) and self._now is not None:
            start = max(start, self._now)
        return start, (start + ends - starts if ends is not None else None)


def _stages(sessions: Sequence[Session], placed: Mapping[str, _Place], now: int | None) -> dict[str, Stage]:
    found: dict[str, Stage] = {}
    by_clock = not any(one.began for one in sessions)
    first_start: int | None = None
    for session in sessions:
        _block, _lane, start, end = placed[session.id]
        waits = Stage.RUNNING in found.values() and not by_clock
        stage = Stage.LATER if waits and _is_open(session, now) else _stage(session, start, end, now, by_clock=by_clock)
        if stage is Stage.LATER and now is not None and start is not None and first_start in (None, start):
            stage, first_start = Stage.NEXT, start
        found[session.id] = stage
    return found


def _is_open(session: Session, now: int | None) -> bool:
    """Whether nobody said anything about a session yet, on a day that is run."""
    return now is not None and not session.began and not session.ended


def _stage(session: Session, start: int | None, end: int | None, now: int | None, *, by_clock: bool) -> Stage:
    if session.ended:
        return Stage.OVER
    if session.began:
        return Stage.RUNNING if now is not None else Stage.OVER
    if now is None or start is None or end is None or start > now:
        return Stage.LATER
    if end <= now:
        return Stage.OVER if is_break(session) else Stage.PASSED
    return Stage.RUNNING if is_break(session) or by_clock else Stage.LATER


def _line_session(one: AgendaSession, placed: _Place, stage: Stage, ending: int | None) -> LineSession:
    session = one.session
    block, lane, start, end = placed
    starts, ends = planned(session)
    phases: tuple[PhaseSpan, ...] = ()
    if start is not None and end is not None and end > start and stage is not Stage.OVER:
        until = ending if ending is not None and ending > start else end
        phases = spans(phases_of(session.phases, session.kind, until - start), start, until)
    return LineSession(one, block, lane, stage, starts, ends, start, end, phases)


def _is_far_from_plan(line: Sequence[LineSession]) -> bool:
    """Whether the first session that began did so at quite another time than planned."""
    begun = [(began, one.starts) for one in line if (began := actual(one.session)[0]) is not None]
    began, starts = min(begun, key=lambda pair: pair[0], default=(0, None))
    return starts is not None and abs(began - starts) > FAR


def _behind(line: Sequence[LineSession], now: int | None) -> int:
    """Return how far the day is behind (negative: ahead): the last of the rooms that run, else what comes next."""
    if now is None or not any(one.session.began for one in line):
        return 0
    running = [one.late for one in line if one.stage is Stage.RUNNING and one.late is not None]
    if running:
        return max(running)
    coming = [
        one.expected_start - one.starts
        for one in line
        if one.stage is Stage.NEXT and one.starts is not None and one.expected_start is not None
    ]
    if coming and max(coming) > 0:
        return max(coming)
    over = [one for one in line if one.session.ended]
    last = over[-1].late if over else None
    return min(0, last) if last is not None and (over[-1].ends or 0) > now else 0


def _late_at_end(line: Sequence[LineSession]) -> int:
    timed = [one for one in line if one.ends is not None and one.expected_end is not None]
    if not timed or not any(one.session.began for one in line):
        return 0
    return max(one.expected_end or 0 for one in timed) - max(one.ends or 0 for one in timed)
