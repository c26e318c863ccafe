"""Which day of the workshop is run at a moment, and how many minutes of it have gone by.

The day with a session that began today and goes on, else the day of today's date, else the day of which somebody said
today that a session began: so a rehearsal, a day that was moved and a day without a date can be run too. A day whose
last session goes on past midnight stays the day. Must not know countdowns.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from a87desk.domain.clock_time import DAY_MINUTES
from a87desk.domain.session import Session
from a87desk.domain.workshop import Workshop
from a87desk.reading.agenda import Agenda, AgendaDay, agenda
from a87desk.reading.moments import moment_of
from a87desk.store.reader import Reader
from a87desk.store.store import Store

NIGHT_HOURS = 6
"""For so long after midnight a session that runs keeps its day."""
PAUSED = "paused countdown"
"""The setting of this file that holds a paused countdown."""


@dataclass(frozen=True, slots=True)
class Paused:
    """A countdown that stands still: of which session, begun when, with how many seconds left."""

    session_id: str
    began: str
    left: float


@dataclass(frozen=True, slots=True)
class RoomPlan:
    """The agenda, when it was said of each session that it began, and the countdown that stands still."""

    agenda: Agenda
    said: Mapping[str, datetime]
    paused: Paused | None = None


@dataclass(frozen=True, slots=True)
class RunningDay:
    """The day that is run, how many minutes after its midnight it is, and the date of that midnight."""

    day: AgendaDay
    minutes: int
    date: date


def room_plan(store: Store) -> RoomPlan:
    """Return the plan as it stands in a file."""
    read = store.reader
    workshop = read.one(Workshop, store.workshop_id) or Workshop(id=store.workshop_id)
    found = agenda(read, workshop)
    begun = [one.session for day in found.days for one in day.sessions if one.session.began]
    said = {one.id: at for one in begun if (at := _said_at(read, one)) is not None}
    return RoomPlan(found, said, read_paused(store.setting(PAUSED)))


def _said_at(read: Reader, session: Session) -> datetime | None:
    """Return when somebody said when a session began."""
    said = [one.at for one in read.versions(Session, session.id, "began") if one.value == session.began]
    return moment_of(said[-1]) if said else None


def written_paused(paused: Paused | None) -> str:
    """Return a paused countdown as the setting keeps it."""
    return json.dumps([paused.session_id, paused.began, round(paused.left, 1)]) if paused else ""


def read_paused(written: str) -> Paused | None:
    """Return the paused countdown of a setting, None for none."""
    try:
        session_id, began, left = json.loads(written)
        return Paused(str(session_id), str(began), float(left))
    except (ValueError, TypeError):
        return None


def running_day(plan: RoomPlan, now: datetime) -> RunningDay | None:
    """Return the day that is run at a moment, None where none is."""
    into_day = now.hour * 60 + now.minute
    yesterday = now.date() - timedelta(days=1)
    last_night = _said_on(plan, now, yesterday, running=True)
    if now.hour < NIGHT_HOURS and last_night is not None:
        return RunningDay(last_night, into_day + DAY_MINUTES, yesterday)
    dated = next((day for day in plan.agenda.days if date_of(day) == now.date()), None)
    day = _said_on(plan, now, now.date(), running=True) or dated or _said_on(plan, now, now.date())
    return RunningDay(day, into_day, now.date()) if day is not None else None


def date_of(day: AgendaDay) -> date | None:
    """Return the date of a day, None where it is not known to the day."""
    known = day.day.date
    if known is None or not known.first or known.first != known.last:
        return None
    return date.fromisoformat(known.first)


def _said_on(plan: RoomPlan, now: datetime, on: date, *, running: bool = False) -> AgendaDay | None:
    """Return the day of which somebody said on a date, the last time, that one of its sessions began."""
    said = [
        (at, day)
        for day in plan.agenda.days
        for one in day.sessions
        if (at := plan.said.get(one.session.id)) is not None
        and at.astimezone(now.tzinfo).date() == on
        and not (running and one.session.ended)
    ]
    return max(said, key=lambda one: one[0])[1] if said else None


def of_another_day(plan: RoomPlan, day: AgendaDay, now: datetime) -> tuple[str, ...]:
    """Return the sessions of a day that is run now whose times were said on an earlier date, as in a rehearsal."""
    today = now.date() - timedelta(days=now.hour < NIGHT_HOURS)
    return tuple(
        one.session.id
        for one in day.sessions
        if (at := plan.said.get(one.session.id)) is not None and at.astimezone(now.tzinfo).date() < today
    )
