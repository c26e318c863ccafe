"""Setting up who follows the roadmap up: mechanisms, their sub-committees, and meetings from an interval.

A meeting has the identity of its number, so that two laptops that plan it plan one. Source: domain description 3.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.errors import A87Error
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.ids import MechanismId
from a87desk.domain.interval import is_dated, months_on
from a87desk.domain.mechanism import CommitteeMeeting, CoordinationMechanism, meeting_id
from a87desk.domain.position import following
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import MechanismKind
from a87desk.i18n import _, mark, ngettext

MOST_MEETINGS = 120
"""Ten years of monthly meetings; more are a slip of the hand."""
MEETING_ORDER = "number IS NULL, number, id"
MECHANISM_ORDER = "position, name, id"


class NoFirstMeeting(A87Error):
    code = "E_NO_FIRST_MEETING"
    title = mark("The first meeting has no date")
    message = mark("Meetings are counted on from the first one, and when that is cannot be read from what is written.")
    advice = mark("Write when the first meeting is, for example “March 2019” or “14 March 2019”.")


class NoInterval(A87Error):
    code = "E_NO_INTERVAL"
    title = mark("How often it meets is not known")
    message = mark("Meetings can be planned once it is known how many months lie between two of them.")
    advice = mark("Write the number of months between two meetings, for example 3.")


class NoEndOfPlan(A87Error):
    code = "E_NO_END_OF_PLAN"
    title = mark("Until when is not known")
    message = mark("Until when meetings are to be planned cannot be read from what is written.")
    advice = mark("Write a year, a month or a day, for example “2021” or “December 2021”.")


class TooManyMeetings(A87Error):
    code = "E_TOO_MANY_MEETINGS"
    title = mark("These would be too many meetings")
    message = mark("That would be more than {limit} meetings. Nothing was planned.")
    advice = mark("Choose an earlier end, or more months between two meetings.")


@dataclass(frozen=True)
class AddMechanism(Command):
    """Add a committee, or a sub-committee of one, after the others."""

    name: str
    kind: MechanismKind | None = None
    part_of_id: str = ""
    mechanism_id: str = ""

    def apply(self, act: Act) -> str:
        if self.part_of_id:
            act.one(CoordinationMechanism, self.part_of_id)
        others = act.read.all(CoordinationMechanism, order=MECHANISM_ORDER)
        kind = self.kind or (MechanismKind.SUB_COMMITTEE if self.part_of_id else None)
        act.write.add(
            CoordinationMechanism(
                id=self.mechanism_id or new_id(),
                name=self.name.strip(),
                kind=kind,
                part_of_id=MechanismId(self.part_of_id) if self.part_of_id else None,
                position=following(others[-1].position if others else ""),
            )
        )
        return _("Added {name}").format(name=quoted(self.name))


@dataclass(frozen=True)
class StepMechanism(Command):
    """Move a mechanism one place up (-1) or down (+1) among those of the same level."""

    mechanism_id: str
    step: int

    def apply(self, act: Act) -> str:
        one = act.one(CoordinationMechanism, self.mechanism_id)
        lines = act.read.all(CoordinationMechanism, order=MECHANISM_ORDER)
        level = [other.id for other in lines if other.part_of_id == one.part_of_id]
        place = level.index(one.id) + self.step
        if 0 <= place < len(level):
            ids = [other.id for other in lines]
            here, there = ids.index(one.id), ids.index(level[place])
            ids.insert(there, ids.pop(here))
            position = ""
            for other_id in ids:
                position = following(position)
                act.write.change(CoordinationMechanism, other_id, {"position": position})
        return _("Moved {name}").format(name=quoted(one.name))


@dataclass(frozen=True)
class RemoveMechanism(Command):
    """Remove a mechanism with its meetings. Its sub-committees stand one level higher; actions stay."""

    mechanism_id: str

    def apply(self, act: Act) -> str:
        gone = act.one(CoordinationMechanism, self.mechanism_id)
        for part in act.read.all(CoordinationMechanism, "part_of_id = ?", (gone.id,)):
            act.write.change(CoordinationMechanism, part.id, {"part_of_id": gone.part_of_id})
        meetings = meetings_of(act, gone.id)
        for one in meetings:
            act.write.remove(CommitteeMeeting, one.id)
        act.write.remove(CoordinationMechanism, gone.id)
        count = len(meetings)
        words = ngettext("Removed {name} with {count} meeting", "Removed {name} with {count} meetings", count)
        return words.format(name=quoted(gone.name), count=count) if count else _("Removed {name}").format(
            name=quoted(gone.name)
        )  # fmt: skip


@dataclass(frozen=True)
class PlanMeetings(Command):
    """Plan the meetings of a mechanism from its first one, at its interval, up to the last day of `until`.

    Planned again it adds what is missing and dates anew what follows the interval only; what was held, or dated by
    hand, stays where it is, and one that a person took out of the row stays out.
    """

    mechanism_id: str
    until: FuzzyDate | None

    def apply(self, act: Act) -> str:
        mechanism = act.one(CoordinationMechanism, self.mechanism_id)
        planned = _dates(mechanism, self.until)
        known = {one.number: one for one in meetings_of(act, mechanism.id) if one.number}
        last = max(known, default=0)
        gone = {one.record.id for one in act.read.removed(CommitteeMeeting)}
        added = moved = 0
        for number, when in enumerate(planned, start=1):
            own = meeting_id(mechanism.id, number)
            if number in known:
                moved += _date_anew(act, known[number], when)
            elif own not in gone or number > last:
                act.write.add(_meeting(mechanism.id, number, when))
                added += 1
        moved += _date_beyond(act, mechanism, [one for n, one in known.items() if n > len(planned)])
        return _planned_words(mechanism, added, moved)


def _dates(mechanism: CoordinationMechanism, until: FuzzyDate | None) -> list[FuzzyDate]:
    """Return when a mechanism meets, from the first meeting to the last day of `until`."""
    first, interval = mechanism.first_meeting, mechanism.interval_months
    if first is None or not is_dated(first):
        raise NoFirstMeeting()
    if not interval:
        raise NoInterval()
    if until is None or not until.last:
        raise NoEndOfPlan()
    dates: list[FuzzyDate] = []
    while len(dates) <= MOST_MEETINGS:
        try:
            when = months_on(first, len(dates) * interval)
        except OverflowError:
            return dates
        begins = when.first or when.last
        if begins is None or date.fromisoformat(begins) > date.fromisoformat(until.last):
            return dates
        dates.append(when)
    raise TooManyMeetings(limit=MOST_MEETINGS)


def _date_anew(act: Act, meeting: CommitteeMeeting, when: FuzzyDate) -> int:
    """Date a meeting by the interval where nobody else dated it; tell how many were."""
    if meeting.held is not None or meeting.is_moved or meeting.planned == when:
        return 0
    act.write.change(CommitteeMeeting, meeting.id, {"planned": when})
    return 1


def _date_beyond(act: Act, mechanism: CoordinationMechanism, meetings: list[CommitteeMeeting]) -> int:
    """Date those anew that lie behind the end of the plan: they are in the row still."""
    assert mechanism.first_meeting is not None
    assert mechanism.interval_months is not None
    moved = 0
    for one in meetings:
        try:
            when = months_on(mechanism.first_meeting, ((one.number or 1) - 1) * mechanism.interval_months)
        except OverflowError:
            continue
        moved += _date_anew(act, one, when)
    return moved


def _planned_words(mechanism: CoordinationMechanism, added: int, moved: int) -> str:
    name = quoted(mechanism.name)
    if not added and not moved:
        return _("The meetings of {name} are planned already").format(name=name)
    parts = []
    if added:
        parts.append(ngettext("planned {count} meeting", "planned {count} meetings", added).format(count=added))
    if moved:
        parts.append(ngettext("{count} dated anew", "{count} dated anew", moved).format(count=moved))
    return _("{name}: {what}").format(name=name, what=", ".join(parts))


@dataclass(frozen=True)
class AddMeeting(Command):
    """Add one meeting after the last, on a date that may be unknown."""

    mechanism_id: str
    planned: FuzzyDate | None = None

    def apply(self, act: Act) -> str:
        mechanism = act.one(CoordinationMechanism, self.mechanism_id)
        number = next_number(act, mechanism.id)
        meeting = _meeting(mechanism.id, number, self.planned, is_moved=True)
        act.write.add(meeting)
        return _("Added meeting {number} of {name}").format(number=number, name=quoted(mechanism.name))


@dataclass(frozen=True)
class MoveMeeting(Command):
    """Give a meeting another date. No other meeting moves, and planning again leaves this one where it is."""

    meeting_id: str
    planned: FuzzyDate | None

    def apply(self, act: Act) -> str:
        meeting = act.one(CommitteeMeeting, self.meeting_id)
        act.write.change(CommitteeMeeting, meeting.id, {"planned": self.planned, "is_moved": True})
        when = self.planned.as_written if self.planned else _("no date")
        return _("Meeting {number}: {when}").format(number=meeting.number or "?", when=quoted(when))


@dataclass(frozen=True)
class RemoveMeeting(Command):
    """Remove a meeting; the actions on its list stay. Planning again leaves a gap in the row where it was."""

    meeting_id: str

    def apply(self, act: Act) -> str:
        meeting = act.one(CommitteeMeeting, self.meeting_id)
        act.write.remove(CommitteeMeeting, meeting.id)
        return _("Removed meeting {number}").format(number=meeting.number or "?")


def meetings_of(act: Act, mechanism_id: str) -> list[CommitteeMeeting]:
    """Return the meetings of a mechanism by number."""
    return act.read.all(CommitteeMeeting, "mechanism_id = ?", (mechanism_id,), MEETING_ORDER)


def next_number(act: Act, mechanism_id: str) -> int:
    """Return the number after the highest that a meeting of a mechanism has."""
    return max((one.number or 0 for one in meetings_of(act, mechanism_id)), default=0) + 1


def _meeting(mechanism_id: str, number: int, planned: FuzzyDate | None, *, is_moved: bool = False) -> CommitteeMeeting:
    own = meeting_id(mechanism_id, number)
    return CommitteeMeeting(
        id=own, mechanism_id=MechanismId(mechanism_id), number=number, planned=planned, is_moved=is_moved
    )
