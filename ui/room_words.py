"""Times and sessions of the running day in words: “38 min”, “6 min behind”, “Group work until 12:15”.

Knows the day line. Must not know widgets.
"""

from __future__ import annotations

from a87desk.domain.clock_time import DAY_MINUTES, clock_of
from a87desk.domain.countdown import clock_words
from a87desk.domain.phases import PhaseSpan
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.day_line import DayLine, LineSession
from ui.safe_text import isolate_ltr

ON_TIME = 1
"""So many minutes early or late are on time."""
HOUR = 60


def time_words(minutes: int) -> str:
    """Return a time of the day, also where minutes count on past midnight."""
    return isolate_ltr(clock_of(minutes % DAY_MINUTES))


def length_words(minutes: int) -> str:
    """Return a length: "38 min", "one hour", "1 h 30 min"."""
    hours, rest = divmod(minutes, HOUR)
    if not hours:
        return ngettext("{count} min", "{count} min", rest).format(count=rest)
    if not rest:
        return _("one hour") if hours == 1 else ngettext("{count} hour", "{count} hours", hours).format(count=hours)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=rest)


def pace_words(behind: int) -> str:
    """Return how far behind or ahead a day is."""
    if abs(behind) <= ON_TIME:
        return _("running on time")
    minutes = length_words(abs(behind))
    return (_("{minutes} behind") if behind > 0 else _("{minutes} ahead")).format(minutes=minutes)


def late_words(late: int) -> str:
    """Return how much later or earlier than planned a session ended; "" for as planned."""
    if not late:
        return ""
    minutes = length_words(abs(late))
    return (_("ended {minutes} late") if late > 0 else _("ended {minutes} early")).format(minutes=minutes)


def short_name(session: Session) -> str:
    """Return a session in one or two words: "session 2", else what it is: "lunch"; of several tracks also which."""
    if session.number:
        name = _("session {number}").format(number=session.number)
    else:
        name = word_for(session.kind).lower() if session.kind else _("this session")
    return _("{session}, {track}").format(session=name, track=session.track) if session.track else name


def full_name(session: Session) -> str:
    """Return a session as the line names it: "Session 2 · Examining the issues"."""
    title = session.title or (word_for(session.kind) if session.kind else _("Session without a title"))
    if session.number:
        return _("Session {number} · {title}").format(number=isolate_ltr(session.number), title=title)
    return title


def clock_shown(left: float, is_open: bool) -> str:
    """Return the big figures; what has no end shows how long it lasts so far."""
    return isolate_ltr(clock_words(-left if is_open else left))


def left_words(session: Session, left: float, is_open: bool) -> str:
    """Return what the big figures are: "Time left in session 2"."""
    name = short_name(session)
    if is_open:
        return _("Time since {session} began").format(session=name)
    if left <= -1:
        return _("{session} is over time").format(session=name[:1].upper() + name[1:])
    return _("Time left in {session}").format(session=name)


def spoken_left(session: Session, seconds: int) -> str:
    """Return what a screen reader says at 10, 5 and 1 minutes."""
    minutes = seconds // 60
    words = ngettext("{count} minute left in {session}", "{count} minutes left in {session}", minutes)
    return words.format(count=minutes, session=short_name(session))


def pill_words(left: float, is_open: bool, is_paused: bool) -> str:
    """Return the words of the pill in the top line."""
    clock = clock_shown(left, is_open)
    if is_paused:
        return _("{time}, paused").format(time=clock)
    if is_open:
        return _("{time} so far").format(time=clock)
    return (_("{time} left") if left > -1 else _("{time} over time")).format(time=clock)


def phase_at(one: LineSession, minute: int) -> PhaseSpan | None:
    """Return the phase that goes on at a minute of the day, None where there is none."""
    return next((phase for phase in one.phases if phase.starts <= minute < phase.ends), None)


def phase_words(phase: PhaseSpan) -> str:
    """Return the phase that goes on: "Group work until 12:15"."""
    return _("{phase} until {time}").format(phase=phase.name, time=time_words(phase.ends))


def phase_left_words(phase: PhaseSpan, seconds: float) -> str:
    """Return the phase that goes on and what it has left at a second of the day: "Write up until 12:30, 4 min left"."""
    minutes = max(1, -(-(phase.ends * 60 - int(seconds)) // 60))
    return _("{phase}, {minutes} left").format(phase=phase_words(phase), minutes=length_words(minutes))


def asked_words(session: Session) -> str:
    """Return what the groups of a session are asked for; "" where nobody said."""
    asked = session.minimum_recommendations
    if not asked:
        return ""
    words = ngettext("Give at least {count} recommendation", "Give at least {count} recommendations", asked)
    return words.format(count=asked)


def day_pace(line: DayLine) -> str:
    """Return the time now and how the day runs: "Now 11:52 · running on time"."""
    if line.now is None:
        return ""
    now = _("Now {time}").format(time=time_words(line.now))
    if line.is_rehearsal:
        return _("{now} · not at the planned time").format(now=now)
    begun = any(one.session.began for one in line.sessions)
    return f"{now} · {pace_words(line.behind)}" if begun else now
