"""The room while the day is run: what goes on now, the countdown, and what is said to everybody.

Made for each open workshop and given to the pages. Pages and the menu ask it to start, pause and finish; the projector
listens to `time_changed` and `said`. Every act is a command of the file. Must not know pages or widgets.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from a87desk.commands.command import Command
from a87desk.commands.run import AddMinutes, FinishSession, StartSessions
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.clock_time import DAY_MINUTES, clock_of
from a87desk.domain.countdown import clock_words
from a87desk.domain.phases import PhaseSpan
from a87desk.reading.agenda import Agenda, AgendaDay
from a87desk.reading.day_line import DayLine, LineSession, Stage, as_rehearsal, day_line, due, is_break
from a87desk.reading.running_day import (
    PAUSED,
    Paused,
    RoomPlan,
    RunningDay,
    date_of,
    room_plan,
    running_day,
    written_paused,
)
from a87desk.room_clock import RoomClock
from ui.bell import Bell
from ui.projector.scenes import NO_TIME, TimeShown, session_line
from ui.room_words import asked_words, left_words, phase_at, phase_words, spoken_left
from ui.running_timer import MINUTE, Counted, RunningTimer
from ui.session import Session

READS = ("day", "session", "session_role", "guiding_question", "breakout_group", "workshop")
MORE_MINUTES = 5
SHORT = 60
"""Seconds before the end from which the time is short."""
_SHARES = 1000


class Room(QObject):
    """The running day of an open workshop. `clock` says what time it is in the room."""

    changed = Signal()
    """The plan, what runs, or the minute is another one."""
    time_changed = Signal(object)
    """A `TimeShown`, whenever the words of the countdown change; `NO_TIME` when nothing runs."""
    said = Signal(str)
    """Words for everybody; empty takes them away."""
    spoke = Signal(str)
    """What a screen reader says: 10, 5 and 1 minutes before the end."""
    did = Signal(str)
    """What was done, in the words that undo calls it."""
    nothing_to_start = Signal()

    def __init__(self, session: Session, clock: RoomClock, bell: Bell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self.clock, self.bell = session, clock, bell
        self._plan: RoomPlan | None = None
        self._lines: dict[str, DayLine] = {}
        self._watched = ""
        self._shown = NO_TIME
        self._minute: datetime | None = None
        self._told_jump = 0
        self._paused: Paused | None = None
        self.timer = RunningTimer(clock.steady, self)
        self._minutes = QTimer(self, interval=1000)
        self._connect()

    def load(self) -> None:
        """Read the plan; what runs goes on from there."""
        self._session.ask(lambda workspace: room_plan(workspace.store), self._on_plan)

    # What is known

    @property
    def agenda(self) -> Agenda | None:
        """The agenda, None until the file answered."""
        return self._plan.agenda if self._plan else None

    @property
    def plan(self) -> RoomPlan | None:
        return self._plan

    @property
    def running(self) -> RunningDay | None:
        """The day that is run now, None where none is."""
        return running_day(self._plan, self.clock.now()) if self._plan else None

    def line(self, day: AgendaDay) -> DayLine:
        """Return a day as it stands now; one that is not run has only its plan and what was noted."""
        if day.day.id not in self._lines:
            running = self.running
            is_run = running is not None and running.day.day.id == day.day.id
            minutes = running.minutes if running and is_run else None
            line = day_line(day, minutes, self.timer.ends(self.seconds()) if is_run else None)
            is_elsewhere = running is not None and is_run and date_of(day) not in (None, running.date)
            self._lines[day.day.id] = as_rehearsal(line) if is_elsewhere else line
        return self._lines[day.day.id]

    @property
    def running_line(self) -> DayLine | None:
        """The line of the day that is run."""
        running = self.running
        return self.line(running.day) if running else None

    @property
    def counted(self) -> LineSession | None:
        """The session of the big countdown: the one that is watched, else the first that runs, else by its plan."""
        line = self.running_line
        if line is None:
            return None
        by_plan = sorted(line.by_plan, key=lambda one: is_break(one.session))
        going_on = [*line.running, *by_plan]
        return next((one for one in going_on if one.id == self._watched), going_on[0] if going_on else None)

    def left(self, session_id: str) -> float:
        """Return the seconds that a countdown has left."""
        return self.timer.left(session_id) or 0.0

    def is_open(self, one: LineSession) -> bool:
        """Whether nobody knows when a session ends."""
        return bool(one.session.began) and due(one.session) is None

    def is_paused(self, session_id: str) -> bool:
        return self.timer.is_paused(session_id)

    def seconds(self) -> float:
        """Return the seconds of the running day by the clock of the room."""
        now = self.clock.now()
        running = self.running
        nights = (running.minutes // DAY_MINUTES if running else 0) * DAY_MINUTES * MINUTE
        return nights + now.hour * 3600 + now.minute * 60 + now.second + now.microsecond / 1e6

    @property
    def time(self) -> TimeShown:
        """The countdown as the room sees it now."""
        return self._shown

    def phase(self, one: LineSession) -> PhaseSpan | None:
        """Return the phase of a session that goes on now."""
        return phase_at(one, int(self.seconds() // MINUTE))

    # What people do

    def watch(self, session_id: str) -> None:
        """Show this session's countdown when it runs."""
        if session_id != self._watched:
            self._watched = session_id
            self._tell_time()

    def start(self, session_ids: Sequence[str]) -> None:
        """Begin sessions now; what still runs in other blocks ends with it."""
        if not session_ids or self._plan is None:
            return
        line, day = self.running_line, self._plan.agenda.day_of(session_ids[0])
        is_here = line is not None and day is not None and line.day.day.id == day.day.id
        still = (line.left_running(session_ids) if is_here else line.running) if line is not None else ()
        self._watched = ""
        self._run(StartSessions(tuple(session_ids), self._at(), tuple(one.id for one in still)))

    def start_next(self) -> None:
        """Begin what comes next; on a day that goes by the clock, what the plan says for now."""
        line = self.running_line
        if line is None or not line.startable:
            self.nothing_to_start.emit()
            return
        self.start([one.id for one in line.startable])

    def toggle(self) -> None:
        """Pause the countdown or let it go on; where none runs, begin what comes next (F8)."""
        one = self.counted
        if one is None or not one.session.began:
            self.start_next()
        elif self.is_paused(one.id):
            self._go_on(one.id)
        else:
            self._pause(one)

    def add(self, minutes: int = MORE_MINUTES, session_id: str = "") -> None:
        """Give the running session more time, or less (Shift F8)."""
        one = self._going_on(session_id)
        if one is not None and one.session.began:
            self._run(AddMinutes(one.id, minutes))

    def finish(self, session_id: str = "") -> None:
        """End the running session now (Ctrl F8)."""
        one = self._going_on(session_id)
        if one is not None:
            self._run(FinishSession(one.id, self._at()))

    def say(self, text: str) -> None:
        """Say something to everybody."""
        self.said.emit(text.strip())

    def has_ears(self) -> bool:
        """Whether anything shows what is said to everybody."""
        return self.receivers("2said(QString)") > 0

    def use_wall_clock(self) -> None:
        """Take over the time to which the laptop's clock was set; running countdowns stay as they are."""
        self.clock.read_wall()
        self._refresh()

    def look(self) -> None:
        """Look what time it is: another minute, or a clock that was set, changes the line."""
        minute = self.clock.now().replace(second=0, microsecond=0)
        jump = self.clock.jump // MINUTE
        if minute != self._minute or jump != self._told_jump:
            self._told_jump = jump
            self._refresh()

    # Inside

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self.timer.ticked.connect(self._tell_time)
        self.timer.rang.connect(lambda _id, _seconds: self.bell.ring())
        self.timer.spoke.connect(self._on_spoke)
        self._minutes.timeout.connect(self.look)
        self._minutes.start()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*READS):
            self.load()

    def _on_plan(self, plan: RoomPlan) -> None:
        if self._plan is None:
            self._paused = plan.paused
        self._plan = plan
        self._refresh()
        paused = self._paused
        if paused and self.is_paused(paused.session_id) and self.left(paused.session_id) != paused.left:
            self._keep_paused(Paused(paused.session_id, paused.began, self.left(paused.session_id)))

    def _count(self) -> None:
        """Count down what runs."""
        self._lines.clear()
        line = self.running_line
        now = self.seconds()
        counted: list[Counted] = []
        for one in (*line.running, *line.by_plan) if line else ():
            if one.expected_start is not None:
                ends = due(one.session) if one.session.began else one.expected_end
                counted.append(Counted(one.id, one.expected_start, ends))
        self.timer.show(counted, now)
        self._stand_still(line)

    def _stand_still(self, line: DayLine | None) -> None:
        """Let the countdown stand still that did so before, be it before the program was started."""
        paused = self._paused
        one = line.session(paused.session_id) if line and paused else None
        is_running = one is not None and self.timer.left(one.id) is not None
        if paused and one and is_running and one.session.began == paused.began and not self.is_paused(one.id):
            self.timer.pause(one.id, paused.left)

    def _refresh(self) -> None:
        self._count()
        self._lines.clear()
        self._minute = self.clock.now().replace(second=0, microsecond=0)
        self._tell_time()
        self.changed.emit()

    def _tell_time(self) -> None:
        shown = self._time_shown()
        if shown != self._shown:
            self._shown = shown
            self.time_changed.emit(shown)

    def _time_shown(self) -> TimeShown:
        one = self.counted
        left = self.timer.left(one.id) if one else None
        if one is None or left is None:
            return NO_TIME
        is_open = self.is_open(one)
        phase = self.phase(one)
        line = phase_words(phase) if phase else asked_words(one.session)
        length = self._length(one)
        used = 1 - max(0.0, left) / length if length and not is_open else None
        return TimeShown(
            clock=clock_words(-left if is_open else left),
            words=left_words(one.session, left, is_open),
            title=session_line(one.session),
            line=line,
            share=round(min(1.0, max(0.0, used)) * _SHARES) / _SHARES if used is not None else None,
            is_short=not is_open and left <= SHORT,
        )

    def _length(self, one: LineSession) -> float:
        """Return the seconds that a session has as a whole."""
        ends = due(one.session) if one.session.began else one.expected_end
        return max(0, ends - one.expected_start) * MINUTE if ends is not None and one.expected_start is not None else 0

    def _on_spoke(self, session_id: str, seconds: int) -> None:
        line = self.running_line
        one = line.session(session_id) if line else None
        if one is not None:
            self.spoke.emit(spoken_left(one.session, seconds))

    def _going_on(self, session_id: str) -> LineSession | None:
        line = self.running_line
        found = line.session(session_id) if line and session_id else None
        one = found or self.counted
        return one if one is not None and one.stage is Stage.RUNNING else None

    def _pause(self, one: LineSession) -> None:
        self.timer.pause(one.id)
        self._keep_paused(Paused(one.id, one.session.began, self.left(one.id)))
        self._refresh()

    def _go_on(self, session_id: str) -> None:
        """Let it run on. The file learns how long the pause was, so that the end is right after a restart too."""
        self._keep_paused(None)
        minutes = self.timer.go_on(session_id, self.seconds())
        if minutes:
            self._run(AddMinutes(session_id, minutes))
        else:
            self._refresh()

    def _keep_paused(self, paused: Paused | None) -> None:
        self._paused = paused
        words = written_paused(paused)
        self._session.act(lambda workspace: workspace.store.set_setting(PAUSED, words))

    def _at(self) -> str:
        now = self.clock.now()
        return clock_of(now.hour * 60 + now.minute)

    def _run(self, command: Command) -> None:
        def done(changes: ChangeSet) -> None:
            if changes.act is not None:
                self.did.emit(changes.label)

        self._session.run(command, done)
