"""The groups of one session as the Groups page shows them: who sits where, who sits nowhere, who is here that day.

Frozen, read at one moment. A station of a marketplace and a topic of an open space are groups too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from a87desk.domain.attendance import Attendance
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, GroupWish
from a87desk.domain.day import Day
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.session import Session
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import AttendanceState, SessionKind, StakeholderGroup
from a87desk.domain.workshop import Workshop
from a87desk.people.participation import country_of, stakeholder_group_of
from a87desk.reading.agenda import DAY_ORDER, SESSION_ORDER
from a87desk.store.reader import Reader

GROUP_KINDS = frozenset(
    {
        SessionKind.BREAKOUT_GROUPS, SessionKind.WORKING_GROUPS, SessionKind.SIMULTANEOUS_BREAKOUTS,
        SessionKind.MARKETPLACE, SessionKind.OPEN_SPACE,
    }
)  # fmt: skip
_HERE = (AttendanceState.PRESENT, AttendanceState.REMOTE)
GROUP_ORDER = "number IS NULL, number, id"


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person as the groups see them. `here` is None where nobody has said anything about that day."""

    person: Participant
    organisation: Organisation | None = None
    stakeholder_group: StakeholderGroup | None = None
    country: str = ""
    here: bool | None = None

    @property
    def id(self) -> str:
        return self.person.id

    @property
    def name(self) -> str:
        return self.person.name or self.person.native_name

    @property
    def sent_by(self) -> str:
        """The organisation as lists show it: its acronym where it has one, else its name."""
        return (self.organisation.name or self.organisation.acronym) if self.organisation else ""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a group; `is_fixed` was set by hand. `also_in` are the numbers of other groups they are in too."""

    who: Somebody
    is_fixed: bool = False
    also_in: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupOnBoard:
    """A group with its members by name. `from_theme` is the theme of an earlier day it goes on with."""

    group: BreakoutGroup
    members: tuple[Member, ...] = ()
    from_theme: Theme | None = None

    @property
    def id(self) -> str:
        return self.group.id

    @property
    def is_full(self) -> bool:
        return self.group.capacity is not None and len(self.members) >= self.group.capacity


@dataclass(frozen=True, slots=True)
class SessionWithGroups:
    """A session that people sit in groups for, with its day and how many groups it has."""

    session: Session
    day: Day | None
    groups: int


@dataclass(frozen=True, slots=True)
class GroupsBoard:
    """One session. `without` are in no group; `visits` are places with a round; `wishes` by person, dearest first.

    `next_number` is the number that the next new group gets. `rooms` are those of the venue.
    """

    session: Session | None = None
    day: Day | None = None
    groups: tuple[GroupOnBoard, ...] = ()
    people: tuple[Somebody, ...] = ()
    without: tuple[Somebody, ...] = ()
    visits: tuple[GroupMember, ...] = ()
    wishes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rooms: tuple[str, ...] = ()
    next_number: int = 1

    @property
    def organisations(self) -> tuple[Organisation, ...]:
        found = {one.organisation.id: one.organisation for one in self.people if one.organisation}
        return tuple(found.values())

    @property
    def kind(self) -> SessionKind | None:
        return self.session.kind if self.session else None

    @property
    def is_checked_in(self) -> bool:
        """Whether anybody was marked as here on the day of the session."""
        return any(one.here for one in self.people)

    def group(self, group_id: str) -> GroupOnBoard | None:
        """Return a group, None where it is not here."""
        return next((one for one in self.groups if one.id == group_id), None)

    def group_of(self, number: int) -> GroupOnBoard | None:
        """Return the group with a number, None for none."""
        return next((one for one in self.groups if one.group.number == number), None)

    def places(self) -> dict[str, str]:
        """Return who sits where, by the id of the person; the first place of somebody in two."""
        found: dict[str, str] = {}
        for one in self.groups:
            for member in one.members:
                found.setdefault(member.who.id, one.id)
        return found

    def fixed(self) -> dict[str, str]:
        """Return the places that were set by hand."""
        return {member.who.id: one.id for one in reversed(self.groups) for member in one.members if member.is_fixed}


def number_words(group: BreakoutGroup) -> str:
    """Return a group's number, "?" where it has none."""
    return "?" if group.number is None else str(group.number)


def sessions_with_groups(read: Reader) -> tuple[SessionWithGroups, ...]:
    """Return the sessions that people sit in groups for, in the order of the agenda."""
    days = {one.id: (place, one) for place, one in enumerate(read.all(Day, order=DAY_ORDER))}
    counts: dict[str, int] = defaultdict(int)
    for group in read.all(BreakoutGroup):
        counts[group.session_id or ""] += 1
    sessions = [one for one in read.all(Session, order=SESSION_ORDER) if one.kind in GROUP_KINDS or counts.get(one.id)]
    sessions.sort(key=lambda one: days[one.day_id][0] if one.day_id in days else len(days))
    return tuple(
        SessionWithGroups(one, days[one.day_id][1] if one.day_id in days else None, counts.get(one.id, 0))
        for one in sessions
    )


def groups_board(read: Reader, session_id: str) -> GroupsBoard:
    """Return the groups of a session as they stand; the people alone where the session is not here."""
    session = read.one(Session, session_id)
    day = read.one(Day, session.day_id) if session and session.day_id else None
    people = _people(read, day)
    by_id = {one.id: one for one in people}
    groups = read.all(BreakoutGroup, "session_id = ?", (session_id,), GROUP_ORDER) if session else []
    known = {one.id for one in groups}
    places = [one for one in read.all(GroupMember, order="id") if one.group_id in known]
    members = [one for one in places if one.round is None and one.participant_id in by_id]
    seated = {one.participant_id for one in members}
    themes = {one.id: one for one in read.all(Theme)}
    workshop = next(iter(read.all(Workshop)), None)
    return GroupsBoard(
        session=session,
        day=day,
        groups=tuple(
            GroupOnBoard(group, _members(group, members, by_id, groups), themes.get(group.from_theme_id or ""))
            for group in groups
        ),
        people=people,
        without=tuple(one for one in people if one.id not in seated),
        visits=tuple(one for one in places if one.round is not None and one.participant_id in by_id),
        wishes=_wishes(read, known),
        rooms=workshop.rooms if workshop else (),
        next_number=read.highest_number(BreakoutGroup) + 1,
    )


def _members(
    group: BreakoutGroup,
    members: Sequence[GroupMember],
    people: Mapping[str, Somebody],
    groups: Sequence[BreakoutGroup],
) -> tuple[Member, ...]:
    fixed: dict[str, bool] = {}
    for one in members:
        if one.group_id == group.id:
            who = one.participant_id or ""
            fixed[who] = fixed.get(who, False) or one.is_fixed
    others = {other.id: other.number or 0 for other in groups if other.id != group.id}
    also: dict[str, set[int]] = defaultdict(set)
    for one in members:
        if one.group_id in others:
            also[one.participant_id or ""].add(others[one.group_id])
    found = (Member(people[who], is_fixed, tuple(sorted(also.get(who, ())))) for who, is_fixed in fixed.items())
    return tuple(sorted(found, key=lambda member: (member.who.name.casefold(), member.who.id)))


def _people(read: Reader, day: Day | None) -> tuple[Somebody, ...]:
    houses = {one.id: one for one in read.all(Organisation)}
    states: dict[str, AttendanceState | None] = {}
    if day is not None:
        states = {one.participant_id or "": one.state for one in read.all(Attendance, "day_id = ?", (day.id,))}
    found = []
    for one in read.all(Participant):
        house = houses.get(one.organisation_id or "")
        state = states.get(one.id)
        found.append(
            Somebody(
                one, house, stakeholder_group_of(one, house), country_of(one, house),
                None if state is None else state in _HERE,
            )
        )  # fmt: skip
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.id)))


def _wishes(read: Reader, groups: set[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for one in read.all(GroupWish):
        if one.group_id in groups and one.participant_id:
            found[one.participant_id].append((one.rank or 0, one.group_id or ""))
    return {person: tuple(group for _rank, group in sorted(ranked)) for person, ranked in sorted(found.items())}
