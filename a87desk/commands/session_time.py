"""Writing one end of a session's time. The other end is taken from the file, never from what a screen showed before.

Knows start, end and length. Moving what follows along is `a87desk.commands.agenda`'s.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.clock_time import DAY_MINUTES, clock_of, minutes_of
from a87desk.domain.session import Session
from a87desk.i18n import _


@dataclass(frozen=True)
class StartAt(Command):
    """Let a session start at HH:MM, empty for not known. It keeps its length where that stays within the day."""

    session_id: str
    starts: str

    def apply(self, act: Act) -> str:
        session = act.one(Session, self.session_id)
        act.write.change(Session, session.id, {"starts": self.starts, "ends": _end_as_long(session, self.starts)})
        return _changed(session)


@dataclass(frozen=True)
class EndAt(Command):
    """Let a session end at HH:MM, empty for not known; its start stays."""

    session_id: str
    ends: str

    def apply(self, act: Act) -> str:
        session = act.one(Session, self.session_id)
        act.write.change(Session, session.id, {"ends": self.ends})
        return _changed(session)


def _end_as_long(session: Session, starts: str) -> str:
    before, ends, now = minutes_of(session.starts), minutes_of(session.ends), minutes_of(starts)
    if before is None or ends is None or now is None or ends <= before:
        return session.ends
    later = now + ends - before
    return clock_of(later) if later < DAY_MINUTES else session.ends


def _changed(session: Session) -> str:
    return _("Changed the time of {title}").format(
        title=quoted(session.title) if session.title else _("a session without a title")
    )
