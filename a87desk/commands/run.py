"""Running the day: when sessions really began and ended, what is shortened to end on time, what a group confirmed.

Times come from the person's own clock, as HH:MM; nothing here asks what time it is. The plan is only changed by
`CutSessions`; what really happened stands beside it (decision 0006).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.clock_time import DAY_MINUTES, clock_of
from a87desk.domain.confirmed import digest_of
from a87desk.domain.errors import A87Error
from a87desk.domain.phases import read_phase
from a87desk.domain.session import Session
from a87desk.i18n import _, mark, ngettext
from a87desk.reading.group_page import words_of_group


class NothingToCut(A87Error):
    code = "E_NOTHING_TO_CUT"
    title = mark("Nothing can be shortened")
    message = mark("The sessions that are left have changed, or are as short as they may be. Nothing was changed.")
    advice = mark("Look at the day again, or change the times in the agenda.")


@dataclass(frozen=True)
class StartSessions(Command):
    """Say that sessions begin now: one, or all that begin in parallel rooms.

    `finished` are those that end with it, as nobody said so before.
    """

    session_ids: tuple[str, ...]
    at: str
    finished: tuple[str, ...] = ()

    def apply(self, act: Act) -> str:
        finished = [act.one(Session, session_id) for session_id in self.finished]
        for session in finished:
            act.write.change(Session, session.id, {"ended": self.at})
        sessions = [act.one(Session, session_id) for session_id in self.session_ids]
        for session in sessions:
            act.write.change(Session, session.id, {"began": self.at, "ended": "", "added_minutes": None})
        words = _began_words(sessions, self.at)
        if len(finished) == 1:
            return _("{what}, {title} ended").format(what=words, title=_name(finished[0]))
        if finished:
            more = ngettext("{what}, {count} session ended", "{what}, {count} sessions ended", len(finished))
            return more.format(what=words, count=len(finished))
        return words


@dataclass(frozen=True)
class FinishSession(Command):
    """Say that a session ends now; one that nobody started is taken to have begun as planned."""

    session_id: str
    at: str

    def apply(self, act: Act) -> str:
        session = act.one(Session, self.session_id)
        began = session.began or session.starts
        act.write.change(Session, session.id, {"began": began, "ended": self.at})
        return _("{title} ended at {time}").format(title=_name(session), time=self.at)


@dataclass(frozen=True)
class SetActualTimes(Command):
    """Correct when a session really began and ended; empty for not known. What is None stays as it stands."""

    session_id: str
    began: str | None = None
    ended: str | None = None
    phases: tuple[str, ...] | None = None

    def apply(self, act: Act) -> str:
        session = act.one(Session, self.session_id)
        given = {"began": self.began, "ended": self.ended}
        fields: dict[str, object] = {name: time for name, time in given.items() if time is not None}
        if self.began == "":
            fields["added_minutes"] = None
        if self.phases is not None:
            fields["phases"] = _phases(self.phases)
        act.write.change(Session, session.id, fields)
        return _("Corrected the times of {title}").format(title=_name(session))


@dataclass(frozen=True)
class ForgetTimes(Command):
    """Forget when sessions really began and ended, as after a rehearsal. The history keeps what was said."""

    session_ids: tuple[str, ...]

    def apply(self, act: Act) -> str:
        for session_id in self.session_ids:
            session = act.one(Session, session_id)
            act.write.change(Session, session.id, {"began": "", "ended": "", "added_minutes": None})
        count = len(self.session_ids)
        return ngettext("Forgot the times of {count} session", "Forgot the times of {count} sessions", count).format(
            count=count
        )


@dataclass(frozen=True)
class AddMinutes(Command):
    """Give a session more time than planned, or less again."""

    session_id: str
    minutes: int

    def apply(self, act: Act) -> str:
        session = act.one(Session, self.session_id)
        added = (session.added_minutes or 0) + self.minutes
        act.write.change(Session, session.id, {"added_minutes": added or None})
        count = abs(self.minutes)
        more = ngettext("{title} gets {count} minute more", "{title} gets {count} minutes more", count)
        less = ngettext("{title} gets {count} minute less", "{title} gets {count} minutes less", count)
        return (more if self.minutes > 0 else less).format(title=_name(session), count=count)


@dataclass(frozen=True)
class SetPhases(Command):
    """Say in which phases a session goes on, each as “10 Introduce”; none for the usual ones."""

    session_id: str
    phases: tuple[str, ...]

    def apply(self, act: Act) -> str:
        session = act.one(Session, self.session_id)
        act.write.change(Session, session.id, {"phases": _phases(self.phases)})
        return _("Changed the phases of {title}").format(title=_name(session))


@dataclass(frozen=True)
class CutSessions(Command):
    """Give sessions the times of a proposal that a person accepted: (id, start, end) in minutes since midnight."""

    times: tuple[tuple[str, int, int], ...]
    minutes: int

    def apply(self, act: Act) -> str:
        for session_id, starts, ends in self.times:
            session = act.one(Session, session_id)
            if session.began or ends <= starts:
                raise NothingToCut()
            times = {"starts": clock_of(starts % DAY_MINUTES), "ends": clock_of(ends % DAY_MINUTES)}
            act.write.change(Session, session_id, times)
        return ngettext(
            "Cut {count} minute to end on time", "Cut {count} minutes to end on time", self.minutes
        ).format(count=self.minutes)  # fmt: skip


@dataclass(frozen=True)
class ConfirmGroup(Command):
    """Say that a group confirmed what is written, at a moment and with how many there; no moment takes it back.

    What was confirmed are the words that stand there now; other words later are not confirmed by it.
    """

    group_id: str
    at: str
    present: int | None = None

    def apply(self, act: Act) -> str:
        group = act.one(BreakoutGroup, self.group_id)
        words = digest_of(one.record for one in words_of_group(act.read, group.id)) if self.at else ""
        present = self.present if self.at else None
        fields = {"confirmed_at": self.at, "confirmed_by": present, "confirmed_words": words}
        act.write.change(BreakoutGroup, group.id, fields)
        if not self.at:
            return _("Group {number} is no longer confirmed").format(number=group.number)
        return _("Group {number} confirmed its page").format(number=group.number)


def _began_words(sessions: Sequence[Session], at: str) -> str:
    if len(sessions) == 1:
        return _("{title} began at {time}").format(title=_name(sessions[0]), time=at)
    count = len(sessions)
    return ngettext("{count} session began at {time}", "{count} sessions began at {time}", count).format(
        count=count, time=at
    )


def _phases(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(phase.written for line in lines if (phase := read_phase(line)))


def _name(session: Session) -> str:
    return quoted(session.title) if session.title else _("a session without a title")
