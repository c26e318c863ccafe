"""What a calendar shows of a workshop: sessions with their times, committee meetings, and by when actions are due.

Knows the model and fuzzy dates. Must not know how an entry is written. What is known only roughly stands on the last
day that it may mean, with the words as written in its title; what names no day is in no entry and is counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from a87desk.domain.clock_time import minutes_of
from a87desk.domain.fuzzy_date import FuzzyDate, Precision
from a87desk.domain.vocabulary import ActionStatus
from a87desk.i18n import _, ngettext
from a87desk.reading.follow_up import FollowedAction, Meeting
from a87desk.reading.workshop_model import SessionModel, WorkshopModel
from exports.report.dates import date_words, exact_day

LONGEST_SPAN = timedelta(days=14)
"""A range that is longer says roughly when, as "spring" does; a shorter one is an event of several days."""
NEVER_CHANGED = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One entry. Without times it fills whole days, `last` among them; times are those of the place it happens at."""

    uid: str
    title: str
    first: date
    last: date
    changed: datetime = NEVER_CHANGED
    starts: time | None = None
    ends: time | None = None
    place: str = ""
    text: str = ""
    kind: str = ""
    is_sure: bool = True
    is_cancelled: bool = False
    takes_time: bool = True


@dataclass(frozen=True, slots=True)
class WorkshopCalendar:
    """The entries in order, and what has no date: sessions, meetings, actions."""

    title: str
    entries: tuple[CalendarEntry, ...] = ()
    undated_sessions: int = 0
    undated_meetings: int = 0
    undated_actions: int = 0

    @property
    def undated(self) -> int:
        """How much has no date."""
        return self.undated_sessions + self.undated_meetings + self.undated_actions

    def undated_words(self) -> str:
        """Return in words what is in no entry, "" where everything has a date."""
        parts = []
        if self.undated_sessions:
            count = self.undated_sessions
            parts.append(ngettext("{count} session", "{count} sessions", count).format(count=count))
        if self.undated_meetings:
            count = self.undated_meetings
            parts.append(ngettext("{count} meeting", "{count} meetings", count).format(count=count))
        if self.undated_actions:
            count = self.undated_actions
            parts.append(ngettext("{count} action", "{count} actions", count).format(count=count))
        return _("Not in the calendar, as no date is known: {what}.").format(what=", ".join(parts)) if parts else ""


def workshop_calendar(model: WorkshopModel) -> WorkshopCalendar:
    """Return what a calendar shows of a workshop; what was cancelled is marked so, or calendars would keep it."""
    sessions = [(one, exact_day(day.day.date)) for day in model.days for one in day.sessions if one.session.id]
    meetings = [one for each in model.follow_up.mechanisms for one in each.meetings]
    actions = model.follow_up.actions
    entries = (
        *(_session(model, one, day) for one, day in sessions if day is not None),
        *(found for one in meetings for found in _meeting(model, one)),
        *(found for one in actions for found in _action(model, one)),
    )
    return WorkshopCalendar(
        model.workshop.title or _("Workshop without a title"),
        tuple(sorted(entries, key=lambda one: (one.first, one.starts or time.min, one.uid))),
        undated_sessions=sum(day is None for _one, day in sessions),
        undated_meetings=sum(days_of(_when(one)) is None for one in meetings),
        undated_actions=sum(one.is_undated for one in actions),
    )


def days_of(when: FuzzyDate | None) -> tuple[date, date] | None:
    """Return first and last day of an entry: the last possible day where the date is rough; None where it names none.

    A month is not thirty days of work, and a deadline is over when its last day is.
    """
    if when is None or not when.last:
        return None
    last = date.fromisoformat(when.last)
    first = date.fromisoformat(when.first) if when.first else last
    is_span = when.precision is Precision.RANGE and last - first <= LONGEST_SPAN
    return (first, last) if is_span else (last, last)


def is_exact(when: FuzzyDate | None) -> bool:
    """Whether a date needs no words beside its day."""
    days = days_of(when)
    return when is not None and days is not None and (when.first, when.last) == tuple(one.isoformat() for one in days)


def _session(model: WorkshopModel, one: SessionModel, day: date) -> CalendarEntry:
    session = one.session
    starts, ends = _clock(session.starts), _clock(session.ends)
    place = ", ".join(part for part in (session.room, model.workshop.venue or model.workshop.city) if part)
    return CalendarEntry(
        uid=_uid("session", session.id),
        title=session.title or _("A session without a title"),
        first=day,
        last=day,
        changed=_changed(model, session.id),
        starts=starts,
        ends=ends if starts is not None and ends is not None and ends > starts else None,
        place=place,
        text=session.objective,
        kind=_("Agenda"),
    )


def _meeting(model: WorkshopModel, one: Meeting) -> Iterator[CalendarEntry]:
    when = _when(one)
    days = days_of(when)
    if days is None:
        return
    name = one.mechanism.name or _("Committee")
    number = one.meeting.number
    title = _("{committee}: meeting {number}").format(committee=name, number=number) if number else name
    tasks = [_("First task: {task}").format(task=one.first_task)] if one.first_task else []
    yield CalendarEntry(
        uid=_uid("meeting", one.id),
        title=_rough(title, when),
        first=days[0],
        last=days[1],
        changed=_changed(model, one.id),
        text="\n".join([*tasks, *(f"• {line.followed.action.text}" for line in one.open_lines)]),
        kind=_("Committee meeting"),
        is_sure=is_exact(when),
    )


def _when(one: Meeting) -> FuzzyDate | None:
    """Return when a meeting was held, else when it is planned."""
    return one.meeting.held if days_of(one.meeting.held) else one.meeting.planned


def _action(model: WorkshopModel, one: FollowedAction) -> Iterator[CalendarEntry]:
    action = one.action
    days = days_of(action.due)
    if days is None:
        return
    words = _("Done: {action}") if action.status is ActionStatus.COMPLETED else _("Due: {action}")
    who = [_("Who: {lead}").format(lead=action.lead)] if action.lead else []
    serves = [_("Priority: {priority}").format(priority=one.priority.text)] if one.priority else []
    yield CalendarEntry(
        uid=_uid("action", action.id),
        title=_rough(words.format(action=action.text or _("An action without words")), action.due),
        first=days[1],
        last=days[1],
        changed=_changed(model, action.id),
        text="\n".join([*who, *serves]),
        kind=_("Action"),
        is_sure=is_exact(action.due),
        is_cancelled=action.status is ActionStatus.CANCELLED,
        takes_time=False,
    )


def _rough(title: str, when: FuzzyDate | None) -> str:
    """Return a title with the date in words behind it where it is known only roughly."""
    if is_exact(when):
        return title
    return _("{title} ({when})").format(title=title, when=date_words(when))


def _clock(clock: str) -> time | None:
    minutes = minutes_of(clock)
    return None if minutes is None else time(minutes // 60, minutes % 60)


def _uid(kind: str, record_id: str) -> str:
    """Return the identity of an entry, the same on every laptop and at every export."""
    return f"{kind}-{record_id}@a87desk"


def _changed(model: WorkshopModel, record_id: str) -> datetime:
    """Return when a record was last changed, in universal time; no clock is asked, so same data gives same bytes."""
    try:
        found = datetime.fromisoformat(model.changed_at[record_id])
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (KeyError, ValueError, OverflowError):
        return NEVER_CHANGED
