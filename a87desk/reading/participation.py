"""How many took part: by stakeholder group, country and gender marker, and day by day how.

Frozen, read at one moment. How people are counted is `a87desk.people.participation`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from a87desk.domain.attendance import Attendance
from a87desk.domain.day import Day
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import AttendanceState
from a87desk.people.participation import Participation, participation
from a87desk.reading.agenda import DAY_ORDER
from a87desk.store.reader import Reader

TOOK_PART = (AttendanceState.PRESENT, AttendanceState.REMOTE)


@dataclass(frozen=True, slots=True)
class DayFigures:
    """A day: how many were in each state, and of how many nobody said anything."""

    day: Day
    counts: dict[AttendanceState, int]
    unknown: int


@dataclass(frozen=True, slots=True)
class ParticipationFigures:
    """The figures of everybody on the list, and of those who took part on at least one day."""

    listed: Participation
    took_part: Participation
    days: tuple[DayFigures, ...]


def participation_figures(read: Reader) -> ParticipationFigures:
    """Return the figures as they stand."""
    people, houses = read.all(Participant), read.all(Organisation)
    ids = {one.id for one in people}
    attendance = [one for one in read.all(Attendance) if one.participant_id in ids and one.state is not None]
    came = {one.participant_id or "" for one in attendance if one.state in TOOK_PART}
    days = []
    for day in read.all(Day, order=DAY_ORDER):
        states = {one.participant_id: one.state for one in attendance if one.day_id == day.id}
        counts = Counter(state for state in states.values() if state is not None)
        if states or day.number != 0:
            days.append(DayFigures(day, dict(counts), len(ids) - len(states)))
    return ParticipationFigures(participation(people, houses), participation(people, houses, came), tuple(days))
