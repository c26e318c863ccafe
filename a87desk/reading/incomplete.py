"""An entry of the list "to complete", and the names by which people know days and sessions in it.

Knows what an entry can be about. Must not know how it is found.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from a87desk.i18n import _
from a87desk.reading.agenda import AgendaDay, AgendaSession


class Check(StrEnum):
    """What an entry is about."""

    WEEKDAY = "weekday"
    DAY_ORDER = "day_order"
    PRINTED_TIME = "printed_time"
    ENDS_FIRST = "ends_first"
    OUT_OF_ORDER = "out_of_order"
    OVERLAP = "overlap"
    TWO_PLACES = "two_places"
    GAP = "gap"
    NO_DATE = "no_date"
    NO_TIME = "no_time"
    NO_TITLE = "no_title"
    NO_KIND = "no_kind"
    NO_DAY = "no_day"
    NO_SESSIONS = "no_sessions"
    NO_ROLE = "no_role"
    OPEN_ROLE = "open_role"
    NO_QUESTIONS = "no_questions"
    NO_GROUPS = "no_groups"
    NO_RAPPORTEUR = "no_rapporteur"
    NO_FACT = "no_fact"
    NO_DEADLINE = "no_deadline"
    PENDING = "pending"
    NO_SOURCE = "no_source"


CONTRADICTIONS = frozenset(
    {
        Check.WEEKDAY, Check.DAY_ORDER, Check.PRINTED_TIME, Check.ENDS_FIRST, Check.OUT_OF_ORDER, Check.OVERLAP,
        Check.TWO_PLACES,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Incomplete:
    """One entry: what it is, in which record and field it is mended, and the words for it.

    `day_id` and `session_id` say where that record is shown; empty for the workshop itself.
    """

    check: Check
    noun: str
    record_id: str
    field: str
    words: str
    where: str
    day_id: str = ""
    session_id: str = ""

    @property
    def contradicts(self) -> bool:
        """Whether two things that are written cannot both be true."""
        return self.check in CONTRADICTIONS

    @property
    def key(self) -> tuple[str, ...]:
        """What tells an entry from the others."""
        return (self.check.value, self.noun, self.record_id, self.field, self.words)


def day_name(day: AgendaDay) -> str:
    """Return a day as people call it."""
    if not day.day.id:
        return _("On no day")
    if day.day.number == 0:
        return _("The evening before")
    if day.day.number is None:
        return day.day.title or _("Day without a number")
    return _("Day {number}").format(number=day.day.number)


def session_name(one: AgendaSession) -> str:
    """Return a session as people call it: its number and title."""
    title = one.session.title or _("Session without a title")
    return (
        _("Session {number}: {title}").format(number=one.session.number, title=title) if one.session.number else title
    )


def entry(check: Check, day: AgendaDay, one: AgendaSession, field: str, words: str) -> Incomplete:
    """Return an entry on a session's own field."""
    where = _("{day} · {session}").format(day=day_name(day), session=session_name(one))
    return Incomplete(check, "session", one.session.id, field, words, where, day.day.id, one.session.id)
