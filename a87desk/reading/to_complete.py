"""What is still missing in a workshop's set-up, and what contradicts itself. Nothing of it ever blocks saving.

Pure: an agenda in, a list out, contradictions first, then in the order of the agenda. Each entry names the field that
mends it. Source: domain description 3.9 and 8.1 (weekday and date, "11.00 pm" before lunch, roles that are empty).
"""

from __future__ import annotations

from collections.abc import Iterator

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.fuzzy_date import FuzzyDate, Precision
from a87desk.domain.session import Session, SessionRole
from a87desk.domain.session_asks import asks_of
from a87desk.domain.vocabulary import Confirmation, SessionKind, word_for
from a87desk.i18n import _
from a87desk.reading.agenda import Agenda, AgendaDay, AgendaSession
from a87desk.reading.agenda_checks import contradictions
from a87desk.reading.holders import is_nobody
from a87desk.reading.incomplete import Check, Incomplete, day_name, entry, session_name
from a87desk.reading.open_points import Open, OpenPoint, words_of_open

_DATED = (Precision.DAY, Precision.RANGE)
_SETTLED = (Confirmation.CONFIRMED, Confirmation.REPLACED)


def to_complete(agenda: Agenda) -> tuple[Incomplete, ...]:
    """Return everything that is missing or contradicts, contradictions first."""
    found = [*contradictions(agenda), *_of_workshop(agenda)]
    for day in agenda.days:
        found += _of_day(day)
    found += (_no_rapporteur(group, "", "") for group in agenda.loose_groups if _lacks_rapporteur(group))
    found += (_left_open(agenda, point) for point in agenda.open_points if point.why in _LEFT_OPEN)
    return tuple(sorted(found, key=lambda one: not one.contradicts))


def _of_workshop(agenda: Agenda) -> Iterator[Incomplete]:
    workshop = agenda.workshop
    where = _("The workshop")

    def missing(check: Check, field: str, words: str) -> Incomplete:
        return Incomplete(check, "workshop", workshop.id, field, words, where)

    if not workshop.title.strip():
        yield missing(Check.NO_TITLE, "title", _("The workshop has no title"))
    for field, words in (("starts", _("First day: {date}")), ("ends", _("Last day: {date}"))):
        value: FuzzyDate | None = getattr(workshop, field)
        is_one_day = field == "ends" and sum(bool(day.day.number) for day in agenda.days) == 1
        if not _is_dated(value) and not is_one_day:
            yield missing(Check.NO_DATE, field, words.format(date=unknown_words(value)))
    for field, words in (
        ("kind", _("The kind of event is not said")),
        ("country", _("No country is named")),
        ("venue", _("No venue is named")),
        ("hosts", _("No host is named")),
        ("objectives", _("No objectives are written")),
        ("expected_outcomes", _("No expected outcomes are written")),
        ("languages", _("The working languages are not said")),
    ):
        if not getattr(workshop, field):
            yield missing(Check.NO_FACT, field, words)
    if workshop.funders and not workshop.funding_text.strip():
        yield missing(Check.NO_FACT, "funding_text", _("A funder is named, but no text to print"))
    if not any(day.day.id for day in agenda.days):
        yield missing(Check.NO_DAY, "", _("The workshop has no days yet"))


def unknown_words(value: FuzzyDate | None) -> str:
    """Return what is known of a date that is not known to the day."""
    return value.as_written if value and value.as_written.strip() else _("Date not given")


def _is_dated(value: FuzzyDate | None) -> bool:
    return value is not None and value.precision in _DATED


def _of_day(day: AgendaDay) -> Iterator[Incomplete]:
    name = day_name(day)
    if day.day.id:
        if not _is_dated(day.day.date):
            words = unknown_words(day.day.date)
            yield Incomplete(Check.NO_DATE, "day", day.day.id, "date", words, name, day.day.id)
        if not day.sessions:
            words = _("No sessions on this day yet")
            yield Incomplete(Check.NO_SESSIONS, "day", day.day.id, "", words, name, day.day.id)
    for one in day.sessions:
        yield from _of_session(day, one)


def _of_session(day: AgendaDay, one: AgendaSession) -> Iterator[Incomplete]:
    session, asks = one.session, asks_of(one.session.kind)
    if not day.day.id:
        yield entry(Check.NO_DAY, day, one, "day_id", _("This session is on no day"))
    if not session.title.strip():
        yield entry(Check.NO_TITLE, day, one, "title", _("This session has no title"))
    if session.kind is None:
        yield entry(Check.NO_KIND, day, one, "kind", _("The kind of session is not said"))
    if not session.starts or not session.ends:
        field = "ends" if session.starts else "starts"
        words = _("The end is not given") if session.starts else _("The time is not given")
        yield entry(Check.NO_TIME, day, one, field, words)
    if asks.questions and not any(question.text.strip() for question in one.questions):
        yield entry(Check.NO_QUESTIONS, day, one, "questions", _("No guiding questions for the groups"))
    if asks.groups and not one.groups and not session.group_choice.strip():
        yield entry(Check.NO_GROUPS, day, one, "groups", _("No groups are named"))
    yield from _of_roles(day, one)
    for group in one.groups:
        if _lacks_rapporteur(group) and not _has_host(session, group):
            yield _no_rapporteur(group, day.day.id, session.id)


def _of_roles(day: AgendaDay, one: AgendaSession) -> Iterator[Incomplete]:
    where = _("{day} · {session}").format(day=day_name(day), session=session_name(one))
    for role in one.roles:
        words = _open_role_words(role)
        if words:
            yield Incomplete(Check.OPEN_ROLE, "session_role", role.id, "name", words, where, day.day.id, one.session.id)
    there = {role.role for role in one.roles}
    for wanted in asks_of(one.session.kind).roles:
        if not wanted & there:
            first = next(kind for kind in type(next(iter(wanted))) if kind in wanted and kind.value in _ASKED_FIRST)
            words = _("Nobody is named yet: {role}").format(role=word_for(first))
            yield entry(Check.NO_ROLE, day, one, "roles", words)


_ASKED_FIRST = ("moderator", "speaker", "respondent", "panellist", "guest")


def _open_role_words(role: SessionRole) -> str:
    """Return what is open about a role, "" where nothing is."""
    if role.confirmation is Confirmation.REPLACED:
        return ""
    name = word_for(role.role) if role.role else _("Role")
    if is_nobody(role.name):
        if not role.organisation.strip() and not role.organisation_id:
            unsaid = role.name.strip() or _("nobody is named")
            return _("{role}: {name}").format(role=name, name=unsaid)
        return _("{role}: nobody is named for {organisation}").format(role=name, organisation=role.organisation)
    if role.confirmation in (Confirmation.TO_BE_DECIDED, Confirmation.TO_BE_CONFIRMED):
        return _("{role}: {name}, {state}").format(role=name, name=role.name, state=word_for(role.confirmation).lower())
    return ""


def _lacks_rapporteur(group: BreakoutGroup) -> bool:
    if group.rapporteur_status in _SETTLED and not is_nobody(group.rapporteur):
        return False
    undecided = group.rapporteur_status in (Confirmation.TO_BE_DECIDED, Confirmation.TO_BE_CONFIRMED)
    return undecided or (is_nobody(group.rapporteur) and not group.rapporteur_id)


def _has_host(session: Session, group: BreakoutGroup) -> bool:
    """Whether whoever called out a topic or hosts a station brings its record back."""
    return session.kind in (SessionKind.OPEN_SPACE, SessionKind.MARKETPLACE) and not is_nobody(group.facilitator)


def _no_rapporteur(group: BreakoutGroup, day_id: str, session_id: str) -> Incomplete:
    where = _("Group {number}: {theme}").format(
        number="?" if group.number is None else group.number, theme=group.theme or _("no theme yet")
    )
    if is_nobody(group.rapporteur):
        words = _("No rapporteur named")
    else:
        words = _("Rapporteur: {name}, to be confirmed").format(name=group.rapporteur)
    return Incomplete(Check.NO_RAPPORTEUR, "breakout_group", group.id, "rapporteur", words, where, day_id, session_id)


_LEFT_OPEN = {
    Open.NO_DEADLINE: Check.NO_DEADLINE,
    Open.PENDING: Check.PENDING,
    Open.NO_SOURCE: Check.NO_SOURCE,
    Open.NO_VALUE: Check.NO_SOURCE,
}


def _left_open(agenda: Agenda, point: OpenPoint) -> Incomplete:
    record = point.record
    session_id: str = getattr(record, "session_id", None) or ""
    day, one = agenda.day_of(session_id), agenda.session(session_id)
    where = _("{what} · {session}").format(
        what=words_of_open(point), session=session_name(one) if one else _("in no session")
    )
    check = _LEFT_OPEN[point.why]
    return Incomplete(
        check, record.noun, record.id, point.field, point.words, where, day.day.id if day else "", session_id
    )
