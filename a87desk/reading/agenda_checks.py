"""What an agenda says twice and differently: dates, weekdays, printed and planned times, overlaps, two places at once.

Pure; part of `to_complete`. An overlap is none where tracks or rooms tell the sessions apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations, pairwise

from a87desk.domain.clock_time import DAY_MINUTES, clock_of, minutes_of, read_span
from a87desk.domain.folding import fold
from a87desk.domain.fuzzy_date import FuzzyDate, Precision
from a87desk.domain.session import Session
from a87desk.domain.session_asks import asks_of
from a87desk.domain.timetable import blocks, overlap
from a87desk.domain.vocabulary import Confirmation, SessionKind
from a87desk.domain.weekday import written_day
from a87desk.i18n import _, mark, ngettext
from a87desk.reading.agenda import Agenda, AgendaDay, AgendaSession
from a87desk.reading.holders import who
from a87desk.reading.incomplete import Check, Incomplete, day_name, entry, session_name
from a87desk.reading.open_space_board import meet_at_once

_EVENING = (SessionKind.DINNER, SessionKind.RECEPTION, SessionKind.CULTURAL_EVENT)
_WEEKDAYS = (
    mark("Monday"), mark("Tuesday"), mark("Wednesday"), mark("Thursday"), mark("Friday"), mark("Saturday"),
    mark("Sunday"),
)  # fmt: skip
NOON = 12 * 60
_SHORTEST_GAP = 5


def contradictions(agenda: Agenda) -> Iterator[Incomplete]:
    """Yield what contradicts itself, and the gaps, day by day."""
    yield from _of_dates(agenda)
    for day in agenda.days:
        for one in day.sessions:
            yield from _of_times(day, one)
        if day.day.id:
            yield from _order(day)
            yield from _overlaps(day)
            yield from _gaps(day)
            yield from _two_places(day, agenda)


def exact(value: FuzzyDate | None) -> date | None:
    """Return a date that is known to the day, None for any other."""
    if value is None or value.precision is not Precision.DAY or not value.first:
        return None
    return date.fromisoformat(value.first)


# Dates


def _of_dates(agenda: Agenda) -> Iterator[Incomplete]:
    workshop = agenda.workshop
    for field, value in (("starts", workshop.starts), ("ends", workshop.ends)):
        if words := _weekday_words(value, None):
            yield Incomplete(Check.WEEKDAY, "workshop", workshop.id, field, words, _("The workshop"))
    first, last = exact(workshop.starts), exact(workshop.ends)
    if first and last and last < first:
        words = _("The last day is before the first")
        yield Incomplete(Check.DAY_ORDER, "workshop", workshop.id, "ends", words, _("The workshop"))
    before: date | None = None
    for day in agenda.days:
        for field, text in (("date", None), ("as_printed", day.day.as_printed)):
            if words := _weekday_words(day.day.date, text):
                yield Incomplete(Check.WEEKDAY, "day", day.day.id, field, words, day_name(day), day.day.id)
        here = exact(day.day.date)
        if words := _order_words(day, here, before, (first, last)):
            yield Incomplete(Check.DAY_ORDER, "day", day.day.id, "date", words, day_name(day), day.day.id)
        before = here or before


def _weekday_words(value: FuzzyDate | None, printed: str | None) -> str:
    """Return how a weekday or day of the month that is written differs from the date; "" where it does not.

    `printed` is another writing of the date, None to look at its own.
    """
    here = exact(value)
    if value is None or here is None:
        return ""
    text = value.as_written if printed is None else printed
    told = written_day(text)
    if not told.contradicts(here):
        return ""
    places = {"written": text.strip(), "day": here.day, "weekday": _(_WEEKDAYS[here.weekday()])}
    if printed:
        return _("Printed as “{written}”, but the date is {weekday} {day}.").format(**places)
    return _("“{written}” is written, but that day is a {weekday}.").format(**places)


def _order_words(
    day: AgendaDay, here: date | None, before: date | None, limits: tuple[date | None, date | None]
) -> str:
    if here is None:
        return ""
    if before is not None and here == before:
        return _("The day before has the same date")
    if before is not None and here < before:
        return _("The day before has a later date")
    first, last = limits
    if first and here < first and day.day.number != 0:
        return _("This date is before the first day of the workshop")
    return _("This date is after the last day of the workshop") if last and here > last else ""


# Times


def _of_times(day: AgendaDay, one: AgendaSession) -> Iterator[Incomplete]:
    session = one.session
    starts, ends = minutes_of(session.starts), minutes_of(session.ends)
    if starts is not None and ends is not None and ends <= starts:
        yield entry(Check.ENDS_FIRST, day, one, "starts", _ends_first_words(starts, ends))
    if session.as_printed and _prints_otherwise(session, starts, ends):
        planned = _("{starts}–{ends}").format(starts=session.starts, ends=session.ends)
        words = _("Printed as “{printed}”, planned {planned}.").format(printed=session.as_printed, planned=planned)
        yield entry(Check.PRINTED_TIME, day, one, "as_printed", words)


def _ends_first_words(starts: int, ends: int) -> str:
    meant = starts - NOON
    words = _("Starts at {starts} and ends at {ends}.").format(starts=clock_of(starts), ends=clock_of(ends))
    if 0 <= meant < ends:
        return f"{words} {_('Is {time} meant?').format(time=clock_of(meant))}"
    return words


def _prints_otherwise(session: Session, starts: int | None, ends: int | None) -> bool:
    printed = read_span(session.as_printed)
    return any(
        told is not None and planned is not None and told % DAY_MINUTES != planned
        for told, planned in zip(printed, (starts, ends), strict=True)
    )


def _order(day: AgendaDay) -> Iterator[Incomplete]:
    """Yield sessions that begin before the block in front of them."""
    latest = -1
    sessions = {one.session.id: one for one in day.sessions}
    for block in blocks([one.slot for one in day.sessions]):
        begins = [slot.starts for slot in block if slot.starts is not None]
        if begins and min(begins) < latest:
            one = sessions[block[0].id]
            words = _("Starts at {starts}, before the session listed above it.").format(starts=clock_of(min(begins)))
            yield entry(Check.OUT_OF_ORDER, day, one, "starts", words)
        latest = max([latest, *begins])


def _overlaps(day: AgendaDay) -> Iterator[Incomplete]:
    for one, other in combinations(day.sessions, 2):
        first, second = one.slot.span, other.slot.span
        if first and second and overlap(first, second) and (words := _clash_words(one, other)):
            yield entry(Check.OVERLAP, day, other, "starts", words)


def _clash_words(one: AgendaSession, other: AgendaSession) -> str:
    """Return why two sessions at one time cannot be, "" where track or room tells them apart."""
    name = session_name(one)
    if same(one.session.room, other.session.room) and not _whole_day_apart(one, other):
        return _("At the same time and in the same room as “{session}”.").format(session=name)
    if same(one.session.track, other.session.track):
        return _("At the same time and in the same track as “{session}”.").format(session=name)
    if _differ(one.session.track, other.session.track) or _differ(one.session.room, other.session.room):
        return ""
    return _("At the same time as “{session}”.").format(session=name)


def _whole_day_apart(one: AgendaSession, other: AgendaSession) -> bool:
    """Groups of several tracks may well meet in corners of one hall."""
    both = (one, other)
    return _differ(one.session.track, other.session.track) and all(asks_of(each.session.kind).groups for each in both)


def same(one: str, other: str) -> bool:
    """Whether two names are given and equal."""
    return bool(one.strip()) and fold(one.strip()) == fold(other.strip())


def _differ(one: str, other: str) -> bool:
    return bool(one.strip() and other.strip()) and not same(one, other)


def _gaps(day: AgendaDay) -> Iterator[Incomplete]:
    """Yield where nothing is planned between two sessions. The evening may begin after a rest."""
    timed = sorted((one for one in day.sessions if one.slot.span), key=lambda one: one.slot.span or (0, 0))
    ends = 0
    for one, following in pairwise(timed):
        ends = max(ends, (one.slot.span or (0, 0))[1])
        starts = (following.slot.span or (0, 0))[0]
        if starts - ends >= _SHORTEST_GAP and following.session.kind not in _EVENING:
            count = starts - ends
            words = ngettext(
                "Nothing is planned for {count} minute before it, {starts}–{ends}.",
                "Nothing is planned for {count} minutes before it, {starts}–{ends}.",
                count,
            ).format(count=count, starts=clock_of(ends), ends=clock_of(starts))
            yield entry(Check.GAP, day, following, "starts", words)


# People


def _two_places(day: AgendaDay, agenda: Agenda) -> Iterator[Incomplete]:
    tasks = [_tasks(one, agenda) for one in day.sessions]
    for (one, mine), (other, theirs) in combinations(zip(day.sessions, tasks, strict=True), 2):
        first, second = one.slot.span, other.slot.span
        if not (first and second and overlap(first, second)):
            continue
        for person in mine.keys() & theirs.keys():
            noun, record_id, field, name = theirs[person][0]
            yield _in_two_places((noun, record_id, field), name, session_name(one), day, other)
    for one, own in zip(day.sessions, tasks, strict=True):
        for places in own.values():
            groups = [place for place in places if place[0] == "breakout_group"]
            slots = {group.id: group.slot for group in one.groups}
            for rank, (noun, record_id, field, name) in enumerate(groups):
                if any(meet_at_once(slots[record_id], slots[other[1]]) for other in groups[:rank]):
                    yield _in_two_places((noun, record_id, field), name, _("another group"), day, one)


def _in_two_places(
    place: tuple[str, str, str], name: str, elsewhere: str, day: AgendaDay, one: AgendaSession
) -> Incomplete:
    noun, record_id, field = place
    words = _("{name} is needed in “{session}” at the same time.").format(name=name, session=elsewhere)
    where = _("{day} · {session}").format(day=day_name(day), session=session_name(one))
    return Incomplete(Check.TWO_PLACES, noun, record_id, field, words, where, day.day.id, one.session.id)


_Task = tuple[str, str, str, str]


def _tasks(one: AgendaSession, agenda: Agenda) -> dict[str, list[_Task]]:
    """Return what each person has to do in a session: (noun, id, field, name) by who it is."""
    found: dict[str, list[_Task]] = defaultdict(list)
    for role in one.roles:
        if role.confirmation is not Confirmation.REPLACED:
            _add(found, who(agenda.people, role.participant_id, role.name), (role.noun, role.id, "name", role.name))
    seen: set[tuple[str, str]] = set()
    for group in one.groups:
        for field, participant_id in (("rapporteur", group.rapporteur_id), ("facilitator", None)):
            name: str = getattr(group, field)
            person = who(agenda.people, participant_id, name)
            if (person, group.id) not in seen:
                seen.add((person, group.id))
                _add(found, person, (group.noun, group.id, field, name))
    return found


def _add(found: dict[str, list[_Task]], person: str, task: _Task) -> None:
    if person:
        found[person].append(task)
