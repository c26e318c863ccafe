"""Who follows the roadmap up, when they meet, and what is on the list of each meeting, as it stands on any day.

Frozen, read at one moment; what is late is worked out for the day asked about and kept nowhere. Source: domain
description 2.6 (every three months) and 8.9.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from a87desk.domain.action import Action, ProgressEntry
from a87desk.domain.lateness import ENDED, is_late, last_day
from a87desk.domain.mechanism import CommitteeMeeting, CoordinationMechanism
from a87desk.domain.priority import Priority
from a87desk.domain.reached import share_reached
from a87desk.domain.vocabulary import ActionStatus
from a87desk.reading.roadmap import ACTION_ORDER, Standing, standing
from a87desk.store.reader import Reader

MECHANISM_ORDER = "position, name, id"
MEETING_ORDER = "number IS NULL, number, id"


class Grouping(StrEnum):
    """Under what next steps are listed."""

    HORIZON = "horizon"
    LEAD = "lead"
    WHEN = "when"


@dataclass(frozen=True, slots=True)
class FollowedAction:
    """An action with what was reported of it, oldest first."""

    action: Action
    priority: Priority | None = None
    entries: tuple[ProgressEntry, ...] = ()

    @property
    def id(self) -> str:
        return self.action.id

    @property
    def is_open(self) -> bool:
        """Whether there is something left to do."""
        return self.action.status not in ENDED

    @property
    def is_undated(self) -> bool:
        """Whether it is open and no date says by when."""
        return self.is_open and last_day(self.action.due) is None

    @property
    def share(self) -> Fraction | None:
        """How much of its target is reached; None where it is not known."""
        if self.action.status is ActionStatus.COMPLETED:
            return Fraction(1)
        return share_reached(self.action.baseline, self.action.reached, self.action.target)

    def is_late(self, on: date) -> bool:
        """Whether it is late on a day; not where no date says so."""
        return is_late(self.action, on) is True

    def standing(self, on: date) -> Standing:
        """Where it stands on a day."""
        return standing(self.action, on)

    def entry_of(self, meeting_id: str) -> ProgressEntry | None:
        """Return what was reported of it at a meeting, None for nothing."""
        return next((one for one in self.entries if one.meeting_id == meeting_id), None)


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """An action on the list of a meeting. `carried` says over how many meetings it was carried to this one."""

    followed: FollowedAction
    carried: int = 0
    entry: ProgressEntry | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting with its list. `to_carry` are open actions of the one before that are not on the list yet.

    `gone` says how many actions of the list were removed since.
    """

    meeting: CommitteeMeeting
    mechanism: CoordinationMechanism
    lines: tuple[MeetingLine, ...] = ()
    to_carry: tuple[FollowedAction, ...] = ()
    gone: int = 0
    is_first: bool = False

    @property
    def id(self) -> str:
        return self.meeting.id

    @property
    def first_task(self) -> str:
        """What it has to settle first, where it is the first meeting."""
        return self.mechanism.first_task.strip() if self.is_first else ""

    @property
    def open_lines(self) -> tuple[MeetingLine, ...]:
        return tuple(one for one in self.lines if one.followed.is_open)

    def late_lines(self, on: date) -> tuple[MeetingLine, ...]:
        """Return the actions on the list that are late on a day."""
        return tuple(one for one in self.lines if one.followed.is_late(on))

    def is_overdue(self, on: date) -> bool:
        """Whether it should have been held before a day and is not said to have been."""
        last = last_day(self.meeting.planned)
        return self.meeting.held is None and last is not None and last < on


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A mechanism with its meetings by number; `level` is 0 for a committee, 1 for its sub-committee."""

    mechanism: CoordinationMechanism
    level: int = 0
    meetings: tuple[Meeting, ...] = ()

    @property
    def id(self) -> str:
        return self.mechanism.id

    @property
    def held(self) -> int:
        """How many meetings were held."""
        return sum(one.meeting.held is not None for one in self.meetings)

    def next_meeting(self, on: date) -> Meeting | None:
        """Return the first meeting that was not held and is not over on a day, else the first that was not held."""
        waiting = [one for one in self.meetings if one.meeting.held is None]
        return next((one for one in waiting if not one.is_overdue(on)), waiting[0] if waiting else None)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Everything that is followed up: mechanisms as a tree in reading order, and all actions in theirs."""

    mechanisms: tuple[Mechanism, ...] = ()
    actions: tuple[FollowedAction, ...] = ()
    priorities: tuple[Priority, ...] = ()

    def mechanism(self, mechanism_id: str) -> Mechanism | None:
        """Return a mechanism, None where it is not here."""
        return next((one for one in self.mechanisms if one.id == mechanism_id), None)

    def meeting(self, meeting_id: str) -> Meeting | None:
        """Return a meeting, None where it is not here."""
        return next((one for each in self.mechanisms for one in each.meetings if one.id == meeting_id), None)

    def action(self, action_id: str) -> FollowedAction | None:
        """Return an action, None where it is not here."""
        return next((one for one in self.actions if one.id == action_id), None)

    def late(self, on: date) -> tuple[FollowedAction, ...]:
        """Return the actions that are late on a day."""
        return tuple(one for one in self.actions if one.is_late(on))

    @property
    def undated(self) -> tuple[FollowedAction, ...]:
        """The open actions of which no date says by when."""
        return tuple(one for one in self.actions if one.is_undated)

    @property
    def nobodys(self) -> tuple[FollowedAction, ...]:
        """The open actions for which nobody is named."""
        return tuple(one for one in self.actions if one.is_open and not one.action.lead.strip())

    def grouped(self, by: Grouping) -> tuple[tuple[str, tuple[FollowedAction, ...]], ...]:
        """Return all actions under headings: what is unknown stands under "", last. By when, they come in time."""
        ordered = self.actions
        if by is Grouping.WHEN:
            ordered = tuple(sorted(self.actions, key=lambda one: last_day(one.action.due) or date.max))
        headings: dict[str, list[FollowedAction]] = {}
        for one in ordered:
            headings.setdefault(_heading_of(one.action, by), []).append(one)
        unknown = headings.pop("", [])
        known = tuple((heading, tuple(under)) for heading, under in headings.items())
        return (*known, ("", tuple(unknown))) if unknown else known


def _heading_of(action: Action, by: Grouping) -> str:
    if by is Grouping.WHEN:
        last = last_day(action.due)
        return str(last.year) if last else ""
    return (action.horizon if by is Grouping.HORIZON else action.lead).strip()


def follow_up(read: Reader) -> FollowUp:
    """Return the follow-up as it stands."""
    return arranged(
        read.all(CoordinationMechanism, order=MECHANISM_ORDER),
        read.all(CommitteeMeeting, order=MEETING_ORDER),
        read.all(Action, order=ACTION_ORDER),
        read.all(ProgressEntry, order="position, id"),
        read.all(Priority, order="position, number, id"),
    )


def arranged(
    mechanisms: Sequence[CoordinationMechanism],
    meetings: Iterable[CommitteeMeeting],
    actions: Iterable[Action],
    entries: Iterable[ProgressEntry] = (),
    priorities: Sequence[Priority] = (),
) -> FollowUp:
    """Return the follow-up of these, each in the order given."""
    reported: dict[str, list[ProgressEntry]] = defaultdict(list)
    for entry in entries:
        reported[entry.action_id or ""].append(entry)
    known = {one.id: one for one in priorities}
    followed = tuple(
        FollowedAction(one, known.get(one.priority_id or ""), tuple(reported.get(one.id, ()))) for one in actions
    )
    by_id = {one.id: one for one in followed}
    of_mechanism: dict[str, list[CommitteeMeeting]] = defaultdict(list)
    for meeting in meetings:
        of_mechanism[meeting.mechanism_id or ""].append(meeting)
    tree = tuple(
        Mechanism(one, level, _meetings(one, of_mechanism.get(one.id, []), by_id)) for one, level in in_tree(mechanisms)
    )
    return FollowUp(tree, followed, tuple(priorities))


def in_tree(mechanisms: Sequence[CoordinationMechanism]) -> list[tuple[CoordinationMechanism, int]]:
    """Return mechanisms with their level, each behind the one it is part of; what is in a ring of two is not lost."""
    here = {one.id for one in mechanisms}
    parts: dict[str, list[CoordinationMechanism]] = defaultdict(list)
    for one in mechanisms:
        parts[one.part_of_id if one.part_of_id in here and one.part_of_id != one.id else ""].append(one)
    found: list[tuple[CoordinationMechanism, int]] = []
    seen: set[str] = set()

    def walk(one: CoordinationMechanism, level: int) -> None:
        if one.id in seen:
            return
        seen.add(one.id)
        found.append((one, level))
        for part in parts.get(one.id, ()):
            walk(part, level + 1)

    for one in (*parts.get("", ()), *mechanisms):
        walk(one, 0)
    return found


def _meetings(
    mechanism: CoordinationMechanism, meetings: Sequence[CommitteeMeeting], actions: Mapping[str, FollowedAction]
) -> tuple[Meeting, ...]:
    """Return meetings with their lists: how often each action was carried over, and what waits to be."""
    first = min((one.number for one in meetings if one.number), default=None)
    times: dict[str, int] = defaultdict(int)
    built: list[Meeting] = []
    for meeting, before in _with_list_before(meetings):
        lines = [
            MeetingLine(actions[one], times[one], actions[one].entry_of(meeting.id))
            for one in meeting.action_ids
            if one in actions
        ]
        waiting = [actions[one] for one in (before.action_ids if before else ()) if one in actions]
        to_carry = tuple(one for one in waiting if one.is_open and one.id not in meeting.action_ids)
        for action_id in meeting.action_ids:
            times[action_id] += 1
        gone = len(meeting.action_ids) - len(lines)
        is_first = meeting.number is not None and meeting.number == first == 1
        built.append(Meeting(meeting, mechanism, tuple(lines), to_carry, gone, is_first))
    return tuple(built)


def _with_list_before(
    meetings: Sequence[CommitteeMeeting],
) -> list[tuple[CommitteeMeeting, CommitteeMeeting | None]]:
    """Return each meeting with the last one before it that has a list."""
    found: list[tuple[CommitteeMeeting, CommitteeMeeting | None]] = []
    before: CommitteeMeeting | None = None
    for meeting in meetings:
        found.append((meeting, before))
        before = meeting if meeting.action_ids else before
    return found
