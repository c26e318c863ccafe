"""The agenda as the Agenda page shows it: days in order, their sessions, and who and what belongs to each.

Frozen, read at one moment. Sessions of a day that is no longer there stand under a day without an identity.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.clock_time import minutes_of
from a87desk.domain.day import Day
from a87desk.domain.decision import Decision, Pledge, Reservation
from a87desk.domain.figure import Figure
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.record import Record
from a87desk.domain.session import GuidingQuestion, Session, SessionRole
from a87desk.domain.timetable import Slot
from a87desk.domain.workshop import Workshop
from a87desk.reading.open_points import OpenPoint, open_points
from a87desk.store.reader import Reader

DAY_ORDER = "number IS NULL, number, id"
SESSION_ORDER = "position, starts, id"


@dataclass(frozen=True, slots=True)
class AgendaSession:
    """A session with its roles, questions and groups."""

    session: Session
    roles: tuple[SessionRole, ...] = ()
    questions: tuple[GuidingQuestion, ...] = ()
    groups: tuple[BreakoutGroup, ...] = ()

    @property
    def slot(self) -> Slot:
        """The session as the timetable sees it."""
        return slot_of(self.session)


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """A day with its sessions in order; `day.id` empty for sessions on no day."""

    day: Day
    sessions: tuple[AgendaSession, ...] = ()


@dataclass(frozen=True, slots=True)
class Agenda:
    """The workshop's own record, its days, and the people and organisations that roles can be given to.

    `loose_groups` belong to no session that is here; `open_points` is what is open in what was decided.
    """

    workshop: Workshop
    days: tuple[AgendaDay, ...] = ()
    loose_groups: tuple[BreakoutGroup, ...] = ()
    people: tuple[Participant, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()

    def day_of(self, session_id: str) -> AgendaDay | None:
        """Return the day that holds a session, None where the session is not here."""
        return next((day for day in self.days if any(one.session.id == session_id for one in day.sessions)), None)

    def session(self, session_id: str) -> AgendaSession | None:
        """Return a session, None where it is not here."""
        found = (one for day in self.days for one in day.sessions if one.session.id == session_id)
        return next(found, None)

    def holder(self, record_id: str) -> str:
        """Return the session that a role, question or group belongs to, "" for none that is here."""
        for day in self.days:
            for one in day.sessions:
                if any(each.id == record_id for each in (*one.roles, *one.questions, *one.groups)):
                    return one.session.id
        return ""

    @property
    def session_count(self) -> int:
        return sum(len(day.sessions) for day in self.days)


R = TypeVar("R", bound=Record)


def slot_of(session: Session) -> Slot:
    """Return a session as the timetable sees it."""
    return Slot(session.id, session.track.strip().casefold(), minutes_of(session.starts), minutes_of(session.ends))


def agenda(read: Reader, workshop: Workshop) -> Agenda:
    """Return the agenda as it stands."""
    roles = _by_session(read.all(SessionRole, order="position, id"))
    questions = _by_session(read.all(GuidingQuestion, order="position, number, id"))
    groups = _by_session(read.all(BreakoutGroup, order="number IS NULL, number, id"))
    of_day: dict[str, list[AgendaSession]] = defaultdict(list)
    days = read.all(Day, order=DAY_ORDER)
    known = {day.id for day in days}
    sessions = read.all(Session, order=SESSION_ORDER)
    for session in sessions:
        whole = AgendaSession(
            session, tuple(roles[session.id]), tuple(questions[session.id]), tuple(groups[session.id])
        )
        of_day[session.day_id if session.day_id in known else ""].append(whole)
    nowhere = [Day(id="")] if of_day[""] else []
    return Agenda(
        workshop=workshop,
        days=tuple(AgendaDay(day, tuple(of_day[day.id])) for day in (*days, *nowhere)),
        loose_groups=tuple(
            one for key, some in groups.items() if key not in {session.id for session in sessions} for one in some
        ),
        people=tuple(read.all(Participant, order="name, id")),
        organisations=tuple(read.all(Organisation, order="name, id")),
        open_points=open_points(
            one for noun in (Decision, Reservation, Figure, Pledge) for one in read.all(noun, order="position, id")
        ),
    )


def _by_session(records: Iterable[Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for one in records:
        found[one.session_id or ""].append(one)
    return found
