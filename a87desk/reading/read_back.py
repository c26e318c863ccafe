"""A group's page as it is read back to the group: recommendations with their codes, then what else was said.

The room sees it, so the words of what is not for everyone never come here: only how many such lines there are.
Source: domain description 2.5 (the scribe reads the notes back during the session).
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.attendance import Attendance, attendance_id
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember
from a87desk.domain.confirmed import is_for_everyone, is_read_back
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import AttendanceState
from a87desk.reading.group_confirmed import NOT_CONFIRMED, GroupConfirmed, group_confirmed
from a87desk.reading.group_page import NoteLine, group_page, groups_in_order, words_of_group
from a87desk.store.reader import Reader

_HERE = (AttendanceState.PRESENT, AttendanceState.REMOTE, AttendanceState.REPRESENTED)


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One line. `words` are empty where it is not for everyone; `kind` is the note's kind or "recommendation"."""

    id: str
    kind: str
    code: str
    words: str
    is_locked: bool = False

    @property
    def is_recommendation(self) -> bool:
        return self.kind == Recommendation.noun


@dataclass(frozen=True, slots=True)
class ReadPage:
    """The page. `members` is how many of the group are here, as far as that is known; None where it is not."""

    group: BreakoutGroup
    session: Session | None
    recommendations: tuple[ReadLine, ...]
    notes: tuple[ReadLine, ...]
    confirmed: GroupConfirmed = NOT_CONFIRMED
    members: int | None = None

    @property
    def lines(self) -> tuple[ReadLine, ...]:
        return (*self.recommendations, *self.notes)

    @property
    def locked(self) -> int:
        """How many lines are not for everyone."""
        return sum(line.is_locked for line in self.lines)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that could be read back."""
        return all(line.is_locked for line in self.lines)


def read_back(read: Reader, group_id: str) -> ReadPage | None:
    """Return the page of a group, None where the group is not there."""
    page = group_page(read, group_id)
    if page is None:
        return None
    lines = [_line(line) for line in page.lines if is_read_back(line.record)]
    return ReadPage(
        group=page.group,
        session=page.session,
        recommendations=tuple(line for line in lines if line.is_recommendation),
        notes=tuple(line for line in lines if not line.is_recommendation),
        confirmed=page.confirmed,
        members=members_here(read, page.group, page.session),
    )


def unconfirmed_groups(read: Reader) -> tuple[BreakoutGroup, ...]:
    """Return the groups that wrote something and have not confirmed it, by number."""
    return tuple(
        group
        for group in groups_in_order(read)
        if (words := words_of_group(read, group.id)) and not group_confirmed(group, words).is_confirmed
    )


def _line(line: NoteLine) -> ReadLine:
    if not is_for_everyone(line.record):
        return ReadLine(line.id, line.kind, "", "", is_locked=True)
    return ReadLine(line.id, line.kind, line.code, line.record.text)


def members_here(read: Reader, group: BreakoutGroup, session: Session | None) -> int | None:
    """Return how many of a group are here on the day of its session: as checked in, else as listed, else as counted."""
    members = read.all(GroupMember, "group_id = ? AND round IS NULL", (group.id,))
    day_id = session.day_id if session is not None else None
    states = [
        found.state
        for member in members
        if day_id and member.participant_id
        and (found := read.one(Attendance, attendance_id(member.participant_id, day_id))) is not None
    ]  # fmt: skip
    if any(state is not None for state in states):
        return sum(state in _HERE for state in states)
    return len(members) or group.attended
