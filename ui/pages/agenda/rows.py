"""The rows of the three lists: the workshop and its days, the sessions of one day, and what is to be completed.

Knows the agenda and words for it. Must not know how a row is painted or what a key does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.domain.session import Session, SessionRole
from a87desk.domain.timetable import blocks
from a87desk.domain.vocabulary import Confirmation, word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.agenda import Agenda, AgendaDay, AgendaSession
from a87desk.reading.holders import is_nobody
from a87desk.reading.incomplete import Incomplete, day_name, session_name
from exports.report.dates import day_words, workshop_dates
from ui.pages.agenda.kinds import kind_word
from ui.safe_text import isolate_ltr

WORKSHOP = ("workshop",)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """The workshop itself, or one of its days."""

    key: tuple[str, ...]
    title: str
    line: str
    problems: int

    @property
    def day_id(self) -> str | None:
        """The day, "" for sessions on no day, None for the workshop itself."""
        return self.key[1] if self.key[0] == "day" else None


@dataclass(frozen=True, slots=True)
class RoleChip:
    """Who has a role, in a few words; `is_open` where nobody holds it for sure."""

    words: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session of the chosen day. `lane` counts the tracks that run beside each other, 0 for the first or only one."""

    one: AgendaSession
    lane: int
    is_first: bool
    is_last: bool
    problems: tuple[str, ...]

    @property
    def key(self) -> tuple[str, ...]:
        return ("session", self.one.session.id)

    @property
    def session(self) -> Session:
        return self.one.session

    @property
    def title(self) -> str:
        return session_name(self.one)

    @property
    def start(self) -> str:
        return isolate_ltr(self.session.starts) if self.session.starts else _("No time")

    @property
    def length(self) -> str:
        """How long the session lasts, "" where that is not known."""
        span = self.one.slot.span
        if span is None:
            return ""
        count = span[1] - span[0]
        return ngettext("{count} min", "{count} min", count).format(count=count)

    @property
    def line(self) -> str:
        """Until when, where and in which track."""
        session = self.session
        until = _("until {time}").format(time=isolate_ltr(session.ends)) if session.ends else ""
        track = _("Track {name}").format(name=session.track) if session.track else ""
        groups = len(self.one.groups)
        counted = ngettext("{count} group", "{count} groups", groups).format(count=groups) if groups else ""
        return " · ".join(part for part in (until, track, session.room, counted) if part)

    @property
    def chips(self) -> tuple[RoleChip, ...]:
        return tuple(role_chip(role) for role in self.one.roles)

    @property
    def spoken(self) -> str:
        """Everything of the row as a screen reader says it."""
        times = _("{start} to {end}").format(start=self.session.starts or "?", end=self.session.ends or "?")
        parts = (times, self.title, kind_word(self.session.kind), self.session.room, *(c.words for c in self.chips))
        return ". ".join(part for part in (*parts, *self.problems) if part)


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One thing to complete."""

    entry: Incomplete

    @property
    def key(self) -> tuple[str, ...]:
        return self.entry.key


def place_rows(agenda: Agenda, entries: Sequence[Incomplete]) -> list[PlaceRow]:
    """Return the workshop and its days."""
    workshop = agenda.workshop
    title = workshop.title or _("Workshop without a title")
    line = " · ".join(part for part in (workshop.city or workshop.country, _dates(agenda)) if part)
    own = sum(not one.day_id for one in entries)
    days = [
        PlaceRow(("day", day.day.id), _day_title(day), _day_line(day), sum(one.day_id == day.day.id for one in entries))
        for day in agenda.days
    ]
    return [PlaceRow(WORKSHOP, title, line, own), *days]


def _dates(agenda: Agenda) -> str:
    return workshop_dates(agenda.workshop.starts, agenda.workshop.ends)


def _day_title(day: AgendaDay) -> str:
    name = day_name(day)
    title = day.day.title.strip()
    return _("{day}: {title}").format(day=name, title=title) if title and title != name else name


def _day_line(day: AgendaDay) -> str:
    if day.day.id:
        return day_words(day.day.date)
    count = len(day.sessions)
    return ngettext("{count} session", "{count} sessions", count).format(count=count)


def session_rows(day: AgendaDay | None, entries: Sequence[Incomplete]) -> list[SessionRow]:
    """Return the sessions of a day in order; those of other tracks than the first of their block stand in lanes."""
    if day is None:
        return []
    lanes: dict[str, int] = {}
    for block in blocks([one.slot for one in day.sessions]):
        tracks = list(dict.fromkeys(slot.track for slot in block))
        lanes |= {slot.id: tracks.index(slot.track) for slot in block}
    last = len(day.sessions) - 1
    return [
        SessionRow(one, lanes[one.session.id], place == 0, place == last, _problems(one, entries))
        for place, one in enumerate(day.sessions)
    ]


def _problems(one: AgendaSession, entries: Sequence[Incomplete]) -> tuple[str, ...]:
    return tuple(entry.words for entry in entries if entry.contradicts and entry.session_id == one.session.id)


def role_chip(role: SessionRole) -> RoleChip:
    """Return a role in a few words: "Moderator: Jo Becker", dashed where nobody holds it for sure."""
    what = word_for(role.role) if role.role else _("Role")
    undecided = role.confirmation in (Confirmation.TO_BE_DECIDED, Confirmation.TO_BE_CONFIRMED)
    if role.confirmation is Confirmation.REPLACED:
        name = role.name.strip() or role.organisation
        return RoleChip(_("{role}: {name}, replaced").format(role=what, name=name), False)
    if is_nobody(role.name):
        name = role.name.strip() or (role.organisation.strip() or _("TBD"))
        return RoleChip(_("{role}: {name}").format(role=what, name=name), not role.organisation.strip())
    name = f"{role.name} ({_('TBC')})" if undecided else role.name
    return RoleChip(_("{role}: {name}").format(role=what, name=name), undecided)


def header_words(shown: Agenda) -> str:
    """Return how many days and sessions there are."""
    days = sum(bool(day.day.id) for day in shown.days)
    counted = ngettext("{count} day", "{count} days", days).format(count=days)
    count = shown.session_count
    sessions = ngettext("{count} session", "{count} sessions", count).format(count=count)
    return f"{counted} · {sessions}"
