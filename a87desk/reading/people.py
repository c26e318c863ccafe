"""The list of participants as the Participants page shows it: searched and filtered in the file, in the order wanted.

Frozen, read at one moment. Each row says who it is, whether the person is here on the day, and in which group.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.folding import fold
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import AttendanceState, StakeholderGroup, word_for
from a87desk.i18n import _
from a87desk.reading.agenda import DAY_ORDER, SESSION_ORDER
from a87desk.store.reader import Reader
from a87desk.store.search import query_terms

_LEAST_LETTERS = 3
"""From how many letters on a word is also sought among the words for stakeholder groups."""


class Shown(StrEnum):
    """Which people are shown."""

    ALL = "all"
    HERE = "here"
    NOT_YET = "not_yet"
    NO_GROUP = "no_group"


class SortedBy(StrEnum):
    """By what the list is ordered; equal ones stand in the order of their names."""

    NUMBER = "number"
    HERE = "here"
    NAME = "name"
    ORGANISATION = "organisation"
    STAKEHOLDER_GROUP = "stakeholder_group"
    COUNTRY = "country"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class PeopleQuery:
    """What is wanted. An empty day or session: the usual one (see `days_and_sessions`)."""

    typed: str = ""
    shown: Shown = Shown.ALL
    day_id: str = ""
    session_id: str = ""
    sorted_by: SortedBy = SortedBy.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in the list. Times are HH:MM; `group_number` None and `group_id` empty for no group."""

    id: str
    number: int | None
    honorific: str
    name: str
    native_name: str
    organisation: str
    acronym: str
    stakeholder_group: StakeholderGroup | None
    country: str
    state: AttendanceState | None
    arrived: str
    left: str
    represented_by: str
    group_id: str
    group_number: int | None
    group_words: str

    @property
    def is_here(self) -> bool:
        """Whether the person takes part in the day, in the room or from afar; also who left before its end."""
        return self.state in (AttendanceState.PRESENT, AttendanceState.REMOTE)

    @property
    def is_expected(self) -> bool:
        """Whether nobody has said anything of the person's day yet."""
        return self.state is None


@dataclass(frozen=True, slots=True)
class PeopleCounts:
    """How many there are, whatever is searched. `remote` are counted as here too; `not_yet` are still waited for."""

    all: int = 0
    here: int = 0
    not_yet: int = 0
    no_group: int = 0
    remote: int = 0
    countries: int = 0


@dataclass(frozen=True, slots=True)
class PeopleList:
    """Everything that the list shows. `groups` are those of the session whose groups are filled."""

    query: PeopleQuery
    rows: tuple[PersonRow, ...]
    counts: PeopleCounts
    days: tuple[Day, ...]
    sessions: tuple[Session, ...]
    groups: tuple[BreakoutGroup, ...]

    @property
    def day(self) -> Day | None:
        return next((day for day in self.days if day.id == self.query.day_id), None)


def people_list(read: Reader, query: PeopleQuery, today: str, now: str) -> PeopleList:
    """Return the list for a query; `today` (ISO 8601) and `now` (HH:MM) choose the usual day and session."""
    days = tuple(read.all(Day, order=DAY_ORDER))
    sessions = sessions_with_groups(read, days)
    day_id = query.day_id if query.day_id in {day.id for day in days} else usual_day(days, today)
    session_id = query.session_id
    if session_id not in {one.id for one in sessions}:
        session_id = usual_session(days, sessions, today, now)
    query = PeopleQuery(query.typed, query.shown, day_id, session_id, query.sorted_by, query.descending)
    everybody = _rows(read, query, "", {})
    where, values = _condition(query.typed, [row.country for row in everybody])
    wanted = everybody if not where else _rows(read, query, where, values)
    rows = [row for row in wanted if _is_shown(row, query.shown)]
    groups = read.all(BreakoutGroup, "coalesce(session_id, '') = ?", (session_id,), "number IS NULL, number, id")
    return PeopleList(query, tuple(_ordered(rows, query)), _counts(everybody), days, sessions, tuple(groups))


# The usual day and session


def sessions_with_groups(read: Reader, days: tuple[Day, ...]) -> tuple[Session, ...]:
    """Return the sessions that have groups, in the order of the agenda; one without an identity for loose groups."""
    with_groups = {row[0] for row in read.rows("SELECT DISTINCT coalesce(session_id, '') FROM breakout_group")}
    places = {day.id: place for place, day in enumerate(days)}
    found = [one for one in read.all(Session, order=SESSION_ORDER) if one.id in with_groups]
    found.sort(key=lambda one: places.get(one.day_id or "", len(places)))
    if with_groups - {one.id for one in found}:
        found.append(Session(id="", title=_("Groups of no session")))
    return tuple(found)


def usual_day(days: tuple[Day, ...], today: str) -> str:
    """Return the day whose date is today, else the first one; the evening before is no first day."""
    for day in days:
        if day.date is not None and today and (day.date.first or "") <= today <= (day.date.last or ""):
            return day.id
    full = [day.id for day in days if day.number != 0]
    return next(iter([*full, *(day.id for day in days)]), "")


def usual_session(days: tuple[Day, ...], sessions: tuple[Session, ...], today: str, now: str) -> str:
    """Return the next session with groups that is not over yet; after all of them the last, before all the first."""
    dates = {day.id: (day.date.first or "") if day.date else "" for day in days}
    for one in sessions:
        date = dates.get(one.day_id or "", "")
        if not date or date > today or (date == today and (one.ends or "24:00") >= now):
            return one.id
    return sessions[-1].id if sessions else ""


# Rows

_BETWEEN = re.compile(r"\W+")
_SELECT = """SELECT p.id, p.number, p.honorific, p.name, p.native_name, coalesce(o.name, ''), coalesce(o.acronym, ''),
  coalesce(p.stakeholder_group, o.stakeholder_group, ''), coalesce(nullif(p.country, ''), o.country, ''),
  a.state, coalesce(a.arrived, ''), coalesce(a.left, ''), coalesce(a.represented_by, ''),
  g.id, g.number, coalesce(nullif(g.short_theme, ''), g.theme, '')
  FROM participant p
  LEFT JOIN organisation o ON o.id = p.organisation_id
  LEFT JOIN attendance a ON a.participant_id = p.id AND coalesce(a.day_id, '') = :day
  LEFT JOIN (SELECT m.participant_id, min(m.group_id) AS group_id FROM group_member m
    JOIN breakout_group b ON b.id = m.group_id AND coalesce(b.session_id, '') = :session
    WHERE m.round IS NULL GROUP BY m.participant_id) place ON place.participant_id = p.id
  LEFT JOIN breakout_group g ON g.id = place.group_id"""

_TERM = """(p.id IN (SELECT s.id FROM search JOIN searched s ON s.n = search.rowid
    WHERE search MATCH :term{n} AND s.noun = 'participant')
  OR p.organisation_id IN (SELECT s.id FROM search JOIN searched s ON s.n = search.rowid
    WHERE search MATCH :term{n} AND s.noun = 'organisation')
  OR coalesce(p.stakeholder_group, o.stakeholder_group, '-') IN (SELECT value FROM json_each(:kinds{n}))
  OR coalesce(nullif(p.country, ''), o.country, '-') IN (SELECT value FROM json_each(:places{n}))
  OR CAST(p.number AS TEXT) = :number{n})"""


def _rows(read: Reader, query: PeopleQuery, where: str, values: dict[str, object]) -> list[PersonRow]:
    select = f"{_SELECT} WHERE {where}" if where else _SELECT
    found = read.rows(select, {"day": query.day_id, "session": query.session_id, **values})
    return [*{row[0]: _row(row) for row in found}.values()]


def _row(cells: tuple[Any, ...]) -> PersonRow:
    group, country, state, arrived, left, instead, group_id, group_number, group_words = cells[7:]
    return PersonRow(
        id=cells[0],
        number=cells[1],
        honorific=cells[2],
        name=cells[3],
        native_name=cells[4],
        organisation=cells[5],
        acronym=cells[6],
        stakeholder_group=StakeholderGroup(group) if group in _GROUPS else None,
        country=" ".join(country.split()),
        state=AttendanceState(state) if state in _STATES else None,
        arrived=arrived,
        left=left,
        represented_by=instead,
        group_id=group_id or "",
        group_number=group_number,
        group_words=group_words,
    )


_GROUPS, _STATES = frozenset(StakeholderGroup), frozenset(AttendanceState)


def _condition(typed: str, countries: list[str]) -> tuple[str, dict[str, object]]:
    """Return the condition that every word typed is found: in person, organisation, country or stakeholder group."""
    known = {country: _BETWEEN.split(fold(country)) for country in set(countries)}
    terms = query_terms(typed)
    values: dict[str, object] = {}
    for n, term in enumerate(terms):
        word = term.strip('"*')
        kinds = [
            group.value
            for group in StakeholderGroup
            if len(word) >= _LEAST_LETTERS and any(part.startswith(word) for part in fold(word_for(group)).split())
        ]
        places = [country for country, words in known.items() if any(part.startswith(word) for part in words)]
        values |= {f"term{n}": term, f"kinds{n}": json.dumps(kinds), f"places{n}": json.dumps(places)}
        values[f"number{n}"] = word
    return " AND ".join(_TERM.format(n=n) for n in range(len(terms))), values


def _is_shown(row: PersonRow, shown: Shown) -> bool:
    match shown:
        case Shown.HERE:
            return row.is_here
        case Shown.NOT_YET:
            return row.is_expected
        case Shown.NO_GROUP:
            return not row.group_id
        case _:
            return True


def _ordered(rows: list[PersonRow], query: PeopleQuery) -> list[PersonRow]:
    """Return the rows in order; what is not known comes last, whichever way round."""
    key = _KEYS[query.sorted_by]
    by_name = sorted(rows, key=lambda row: (fold(row.name), row.number or 0, row.id))
    known = [row for row in by_name if key(row) not in (None, "")]
    unknown = [row for row in by_name if key(row) in (None, "")]
    return [*sorted(known, key=key, reverse=query.descending), *unknown]


_STATE_ORDER = {state.value: place for place, state in enumerate(AttendanceState)}
_KEYS: dict[SortedBy, Callable[[PersonRow], Any]] = {
    SortedBy.NUMBER: lambda row: row.number,
    SortedBy.HERE: lambda row: None if row.state is None else (_STATE_ORDER[row.state], row.arrived),
    SortedBy.NAME: lambda row: fold(row.name),
    SortedBy.ORGANISATION: lambda row: fold(row.organisation or row.acronym),
    SortedBy.STAKEHOLDER_GROUP: lambda row: fold(word_for(row.stakeholder_group)) if row.stakeholder_group else "",
    SortedBy.COUNTRY: lambda row: fold(row.country),
    SortedBy.GROUP: lambda row: row.group_number,
}


def _counts(rows: list[PersonRow]) -> PeopleCounts:
    here = sum(row.is_here for row in rows)
    return PeopleCounts(
        all=len(rows),
        here=here,
        not_yet=sum(row.is_expected for row in rows),
        no_group=sum(not row.group_id for row in rows),
        remote=sum(row.state is AttendanceState.REMOTE for row in rows),
        countries=len({fold(row.country) for row in rows} - {""}),
    )
