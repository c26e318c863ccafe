"""Setting up the agenda: days, sessions in order and in time. One act is one undo step, whatever moves along.

What moves along, and how, is `domain.timetable`. Roles and questions of a session are `commands.session`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from a87desk.commands.command import Act, Command, quoted
from a87desk.commands.placing import write_order
from a87desk.domain.clock_time import DAY_MINUTES, clock_of, minutes_of
from a87desk.domain.day import Day
from a87desk.domain.errors import A87Error
from a87desk.domain.fuzzy_date import FuzzyDate, Precision, day
from a87desk.domain.ids import DayId
from a87desk.domain.record import new_id
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.timetable import (
    SHORTEST,
    Arrangement,
    Slot,
    Times,
    lengthened,
    placed_before,
    retimed,
    room_after,
    stepped,
    swapped,
)
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _, mark, ngettext
from a87desk.reading.agenda import DAY_ORDER, SESSION_ORDER, slot_of

USUAL_MINUTES = 30
FIRST_START = 9 * 60


class PastMidnight(A87Error):
    code = "E_PAST_MIDNIGHT"
    title = mark("The day is not long enough")
    message = mark("With this change a session would end after midnight, or begin before the day does.")
    advice = mark("Make another session shorter first, or move it to another day.")


class NoTimeYet(A87Error):
    code = "E_NO_TIME"
    title = mark("This session has no time yet")
    message = mark("A session without a start and an end cannot be made longer or shorter.")
    advice = mark("Write when it starts and when it ends.")


@dataclass(frozen=True)
class AddSession(Command):
    """Add a session after another, or at the end of a day; it fills the pause there, or what follows moves along."""

    day_id: str
    after_id: str = ""
    session_id: str = ""

    def apply(self, act: Act) -> str:
        sessions = _of_day(act, self.day_id)
        place = next((n for n, one in enumerate(sessions, start=1) if one.id == self.after_id), len(sessions))
        slots = [slot_of(one) for one in sessions]
        starts, ends, rest = _room(slots[:place], slots)
        if rest:
            moved = {one.id: (one.span[0] + ends - starts, one.span[1] + ends - starts)
                     for one in slots if one.span and one.span[0] >= starts}  # fmt: skip
            _write_times(act, sessions, moved)
        session = Session(
            id=self.session_id or new_id(),
            day_id=DayId(self.day_id) if self.day_id else None,
            starts=clock_of(starts),
            ends=clock_of(ends),
            track=sessions[place - 1].track if place and self.after_id else "",
            room=sessions[place - 1].room if place else "",
        )
        act.write.add(session)
        order = [one.id for one in sessions]
        order.insert(place, session.id)
        write_order(act, Session, [*sessions, session], order)
        return _("Added a session at {time}").format(time=session.starts)


def _room(before: Sequence[Slot], slots: Sequence[Slot]) -> tuple[int, int, bool]:
    """Return start and end for a new session after those before it, and whether the rest moves along."""
    for slot in reversed(before):
        found = room_after(slots, slot.id, USUAL_MINUTES)
        if found is None:
            continue
        starts, ends, rest = found
        latest = max((one.span[1] for one in slots if one.span), default=0)
        if rest and latest + ends - starts >= DAY_MINUTES:
            return starts, min(ends, DAY_MINUTES - 1), False
        return min(starts, DAY_MINUTES - 2), ends, rest
    firsts = [one.span[0] for one in slots if one.span]
    starts = max(0, min(firsts) - USUAL_MINUTES) if firsts else FIRST_START
    return starts, starts + USUAL_MINUTES, False


@dataclass(frozen=True)
class RemoveSessions(Command):
    """Remove sessions with their roles and questions. What was written in them stays, and so do their groups."""

    session_ids: tuple[str, ...]

    def apply(self, act: Act) -> str:
        sessions = [act.one(Session, session_id) for session_id in self.session_ids]
        for session in sessions:
            _remove_session(act, session)
        if len(sessions) == 1:
            return _("Removed the session {title}").format(title=_name(sessions[0]))
        count = len(sessions)
        return ngettext("Removed {count} session", "Removed {count} sessions", count).format(count=count)


def _remove_session(act: Act, session: Session) -> None:
    for record_type in (SessionRole, GuidingQuestion):
        for one in act.read.all(record_type, "session_id = ?", (session.id,)):
            act.write.remove(record_type, one.id)
    act.write.remove(Session, session.id)


@dataclass(frozen=True)
class StepSession(Command):
    """Let a session change places with what comes before it (-1) or after it (+1); both are timed anew."""

    session_id: str
    step: int

    def apply(self, act: Act) -> str:
        session = act.one(Session, self.session_id)
        sessions = _of_day(act, session.day_id or "")
        arranged = stepped([slot_of(one) for one in sessions], session.id, self.step)
        _write_arrangement(act, sessions, arranged)
        return _moved_words(session, arranged)


@dataclass(frozen=True)
class MoveSession(Command):
    """Move a session before another of its day ("" = to the end); those it passes are timed anew."""

    session_id: str
    before_id: str = ""

    def apply(self, act: Act) -> str:
        session = act.one(Session, self.session_id)
        sessions = _of_day(act, session.day_id or "")
        arranged = placed_before([slot_of(one) for one in sessions], session.id, self.before_id)
        _write_arrangement(act, sessions, arranged)
        return _moved_words(session, arranged)


def _moved_words(session: Session, arranged: Arrangement | None) -> str:
    if arranged is not None and session.id in arranged.times:
        starts = clock_of(arranged.times[session.id][0])
        return _("Moved {title} to {time}").format(title=_name(session), time=starts)
    return _("Moved {title}").format(title=_name(session))


@dataclass(frozen=True)
class MoveToDay(Command):
    """Move a session to another day, with its times, where these put it."""

    session_id: str
    day_id: str

    def apply(self, act: Act) -> str:
        session = act.one(Session, self.session_id)
        there = act.one(Day, self.day_id)
        sessions = _of_day(act, self.day_id)
        if session.day_id == there.id:
            return _("Moved {title}").format(title=_name(session))
        act.write.change(Session, session.id, {"day_id": there.id})
        starts = minutes_of(session.starts)
        later = (n for n, one in enumerate(sessions) if starts is not None and (minutes_of(one.starts) or -1) > starts)
        order = [one.id for one in sessions]
        order.insert(next(later, len(order)), session.id)
        write_order(act, Session, [*sessions, session], order)
        return _("Moved {title} to day {number}").format(title=_name(session), number=there.number)


@dataclass(frozen=True)
class SwapSessions(Command):
    """Let two sessions of one day change places: each takes the start of the other, and what lies between gives way."""

    session_id: str
    other_id: str

    def apply(self, act: Act) -> str:
        one, other = act.one(Session, self.session_id), act.one(Session, self.other_id)
        sessions = _of_day(act, one.day_id or "")
        slots = [slot_of(each) for each in sessions]
        _write_arrangement(act, sessions, swapped(slots, one.id, other.id))
        return _("Swapped {one} and {other}").format(one=_name(one), other=_name(other))


@dataclass(frozen=True)
class ChangeDuration(Command):
    """Make a session longer or shorter by minutes; with `rest_moves`, what follows on the day moves along."""

    session_id: str
    minutes: int
    rest_moves: bool = False

    def apply(self, act: Act) -> str:
        session = act.one(Session, self.session_id)
        if slot_of(session).span is None:
            raise NoTimeYet()
        sessions = _of_day(act, session.day_id or "")
        slots = [slot_of(one) for one in sessions]
        times = lengthened(slots, session.id, self.minutes, rest=self.rest_moves)
        _write_times(act, sessions, times)
        starts, ends = times[session.id]
        places = {"title": _name(session), "count": ends - starts}
        if self.rest_moves:
            return _("{title} takes {count} minutes, the rest moves along").format(**places)
        return _("{title} takes {count} minutes").format(**places)


@dataclass(frozen=True)
class MoveStart(Command):
    """Let a session begin later or earlier and end when it did; with `rest_moves`, it and what follows move along."""

    session_id: str
    minutes: int
    rest_moves: bool = False

    def apply(self, act: Act) -> str:
        session = act.one(Session, self.session_id)
        span = slot_of(session).span
        if span is None:
            raise NoTimeYet()
        sessions = _of_day(act, session.day_id or "")
        slots = [slot_of(one) for one in sessions]
        latest = max(span[0], span[1] - SHORTEST)
        starts = span[0] + self.minutes if self.rest_moves else min(latest, span[0] + self.minutes)
        ends = span[1] + self.minutes if self.rest_moves else span[1]
        _write_times(act, sessions, retimed(slots, session.id, starts, ends, rest=self.rest_moves))
        return _("{title} begins at {time}").format(title=_name(session), time=clock_of(starts))


@dataclass(frozen=True)
class Retime(Command):
    """Give a session other times, HH:MM or empty for not known; with `rest_moves`, what follows keeps its distance."""

    session_id: str
    starts: str
    ends: str
    rest_moves: bool = False

    def apply(self, act: Act) -> str:
        session = act.one(Session, self.session_id)
        starts, ends = minutes_of(self.starts), minutes_of(self.ends)
        if self.rest_moves and starts is not None and ends is not None:
            sessions = _of_day(act, session.day_id or "")
            times = retimed([slot_of(one) for one in sessions], session.id, starts, ends, rest=True)
            _write_times(act, sessions, times)
        else:
            act.write.change(Session, session.id, {"starts": self.starts, "ends": self.ends})
        return _("Changed the time of {title}").format(title=_name(session))


@dataclass(frozen=True)
class SortDay(Command):
    """List the sessions of a day by their times; those without a time stay behind the session they follow."""

    day_id: str

    def apply(self, act: Act) -> str:
        sessions = _of_day(act, self.day_id)
        keys: dict[str, int] = {}
        latest = -1
        for one in sessions:
            starts = minutes_of(one.starts)
            latest = latest if starts is None else starts
            keys[one.id] = latest
        write_order(act, Session, sessions, sorted(keys, key=keys.__getitem__))
        return _("Put the sessions in order of time")


@dataclass(frozen=True)
class AddDay(Command):
    """Add a day after the last; it is the next date where that of the last day is known."""

    workshop_id: str
    day_id: str = ""

    def apply(self, act: Act) -> str:
        days = act.read.all(Day, order=DAY_ORDER)
        numbers = [one.number for one in days if one.number is not None]
        workshop = act.read.one(Workshop, self.workshop_id)
        number = max(numbers, default=0) + 1
        known = [found for one in days if (found := _exact(one.date))]
        first = _exact(workshop.starts) if workshop else None
        that = max(known) + timedelta(days=1) if known else first + timedelta(days=number - 1) if first else None
        act.write.add(Day(id=self.day_id or new_id(), number=number, date=day(that) if that else None))
        return _("Added day {number}").format(number=number)


@dataclass(frozen=True)
class RemoveDay(Command):
    """Remove a day and its sessions; the days after it are counted anew."""

    day_id: str

    def apply(self, act: Act) -> str:
        gone = act.one(Day, self.day_id)
        sessions = _of_day(act, gone.id)
        for session in sessions:
            _remove_session(act, session)
        act.write.remove(Day, gone.id)
        if gone.number:
            for one in act.read.all(Day, order=DAY_ORDER):
                if one.number is not None and one.number > gone.number:
                    act.write.change(Day, one.id, {"number": one.number - 1})
        count = len(sessions)
        return ngettext(
            "Removed day {number} with {count} session", "Removed day {number} with {count} sessions", count
        ).format(number=gone.number, count=count)


# Writing


def _of_day(act: Act, day_id: str) -> list[Session]:
    if day_id and act.read.one(Day, day_id):
        return act.read.all(Session, "day_id = ?", (day_id,), SESSION_ORDER)
    days = {one.id for one in act.read.all(Day)}
    return [one for one in act.read.all(Session, order=SESSION_ORDER) if one.day_id not in days]


def _write_arrangement(act: Act, sessions: Sequence[Session], arranged: Arrangement | None) -> None:
    if arranged is not None:
        _write_times(act, sessions, arranged.times)
        write_order(act, Session, sessions, arranged.order)


def _write_times(act: Act, sessions: Sequence[Session], times: Times) -> None:
    if not all(start >= 0 and end < DAY_MINUTES for start, end in times.values()):
        raise PastMidnight()
    for session in sessions:
        if session.id in times:
            starts, ends = times[session.id]
            act.write.change(Session, session.id, {"starts": clock_of(starts), "ends": clock_of(ends)})


def _exact(value: FuzzyDate | None) -> date | None:
    if value is None or value.precision is not Precision.DAY or not value.first:
        return None
    return date.fromisoformat(value.first)


def _name(session: Session) -> str:
    return quoted(session.title) if session.title else _("a session without a title")
