"""What a committee does with actions: puts them on a meeting's list, carries open ones over, writes down progress.

Knows meetings and actions. Who meets when is `commands.mechanism`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from a87desk.commands.command import Act, Command, quoted
from a87desk.commands.mechanism import meetings_of
from a87desk.domain.action import Action, ProgressEntry, progress_id
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.ids import ActionId, MeetingId, PriorityId, ThemeId
from a87desk.domain.lateness import ENDED
from a87desk.domain.mechanism import CommitteeMeeting
from a87desk.domain.position import following
from a87desk.domain.priority import Priority
from a87desk.domain.record import new_id
from a87desk.i18n import _, ngettext
from a87desk.reading.roadmap import ACTION_ORDER
from a87desk.store.writer import Basis

KEPT_ON_ACTION = ("status", "reached")
"""What an action keeps of the latest that was reported of it."""


@dataclass(frozen=True)
class PutOnMeeting(Command):
    """Put actions on the list of a meeting, behind those that are on it."""

    meeting_id: str
    action_ids: tuple[str, ...]

    def apply(self, act: Act) -> str:
        meeting = act.one(CommitteeMeeting, self.meeting_id)
        actions = [act.one(Action, one) for one in self.action_ids]
        _put_on(act, meeting, [one.id for one in actions])
        count = len(actions)
        words = ngettext(
            "Put {count} action on the list of meeting {number}",
            "Put {count} actions on the list of meeting {number}",
            count,
        )
        return words.format(count=count, number=meeting.number or "?")


@dataclass(frozen=True)
class TakeOffMeeting(Command):
    """Take an action off the list of a meeting; it stays among the next steps."""

    meeting_id: str
    action_id: str

    def apply(self, act: Act) -> str:
        meeting = act.one(CommitteeMeeting, self.meeting_id)
        action = act.read.one(Action, self.action_id)
        left = tuple(one for one in meeting.action_ids if one != self.action_id)
        act.write.change(CommitteeMeeting, meeting.id, {"action_ids": left})
        return _("Took {text} off the list").format(text=quoted(action.text if action else ""))


@dataclass(frozen=True)
class CarryOver(Command):
    """Put what is still open of the meeting before on the list of a meeting.

    The meeting before is the last one of the same mechanism that has a list, so that nothing falls between two of which
    one was skipped.
    """

    meeting_id: str

    def apply(self, act: Act) -> str:
        meeting = act.one(CommitteeMeeting, self.meeting_id)
        meetings = meetings_of(act, meeting.mechanism_id or "")
        before = list_before(meeting, meetings)
        open_ids = {one.id for one in act.read.all(Action) if one.status not in ENDED}
        wanted = [one for one in (before.action_ids if before else ()) if one in open_ids]
        added = _put_on(act, meeting, wanted)
        if not added:
            return _("Nothing was left to carry over to meeting {number}").format(number=meeting.number or "?")
        words = ngettext(
            "Carried {count} action over to meeting {number}", "Carried {count} actions over to meeting {number}", added
        )
        return words.format(count=added, number=meeting.number or "?")


def list_before(meeting: CommitteeMeeting, meetings: Iterable[CommitteeMeeting]) -> CommitteeMeeting | None:
    """Return the last meeting before one that has actions on its list, None where none has."""
    earlier = [one for one in meetings if (one.number or 0) < (meeting.number or 0) and one.action_ids]
    return max(earlier, key=lambda one: one.number or 0, default=None)


def _put_on(act: Act, meeting: CommitteeMeeting, action_ids: Iterable[str]) -> int:
    together = tuple(dict.fromkeys((*meeting.action_ids, *action_ids)))
    act.write.change(CommitteeMeeting, meeting.id, {"action_ids": together})
    return len(together) - len(meeting.action_ids)


@dataclass(frozen=True)
class AddNextStep(Command):
    """Add an action: a next step on its own, under a priority, or on the list of a meeting.

    Under a priority it comes from the same theme.
    """

    text: str
    priority_id: str = ""
    meeting_id: str = ""
    horizon: str = ""
    action_id: str = ""

    def apply(self, act: Act) -> str:
        others = act.read.all(Action, order=ACTION_ORDER)
        priority = act.one(Priority, self.priority_id) if self.priority_id else None
        action = Action(
            id=self.action_id or new_id(),
            text=self.text.strip(),
            horizon=self.horizon.strip(),
            priority_id=PriorityId(priority.id) if priority else None,
            theme_id=ThemeId(priority.theme_id) if priority and priority.theme_id else None,
            pillar=priority.pillar if priority else None,
            position=following(others[-1].position if others else ""),
        )
        act.write.add(action)
        if self.meeting_id:
            _put_on(act, act.one(CommitteeMeeting, self.meeting_id), (action.id,))
        return _("Added the action {text}").format(text=quoted(self.text))


@dataclass(frozen=True)
class ServePriority(Command):
    """Say which priority actions serve; "" for none."""

    action_ids: tuple[str, ...]
    priority_id: str

    def apply(self, act: Act) -> str:
        priority = act.one(Priority, self.priority_id) if self.priority_id else None
        for action_id in self.action_ids:
            act.one(Action, action_id)
            act.write.change(Action, action_id, {"priority_id": priority.id if priority else None})
        if priority is None:
            return _("Took the action off its priority")
        return _("Put under the priority {text}").format(text=quoted(priority.text))


@dataclass(frozen=True)
class ReportProgress(Command):
    """Write down how an action stands, at a meeting or (without one) on a day.

    There is one entry for an action and a meeting, and it is written over field by field; the action keeps the latest
    status and what is reached, where no later meeting or day said otherwise.
    """

    action_id: str
    fields: Mapping[str, object]
    meeting_id: str = ""
    on: FuzzyDate | None = None
    basis: Basis | None = None

    def apply(self, act: Act) -> str:
        action = act.one(Action, self.action_id)
        meeting = act.one(CommitteeMeeting, self.meeting_id) if self.meeting_id else None
        own = progress_id(action.id, self.meeting_id or (self.on.last or self.on.as_written if self.on else ""))
        entries = act.read.all(ProgressEntry, "action_id = ?", (action.id,), "position, id")
        entry = next((one for one in entries if one.id == own), None)
        if entry is None:
            entry = ProgressEntry(
                id=own,
                action_id=ActionId(action.id),
                meeting_id=MeetingId(meeting.id) if meeting else None,
                on=self.on or (meeting.held or meeting.planned if meeting else None),
                position=following(entries[-1].position if entries else ""),
            )
            act.write.add(entry)
        act.write.change(ProgressEntry, own, self.fields, self.basis)
        kept = {name: self.fields[name] for name in KEPT_ON_ACTION if name in self.fields}
        if kept and _speaks_last(act, entry, entries):
            act.write.change(Action, action.id, kept)
        return _("Progress of {text}").format(text=quoted(action.text))


def _speaks_last(act: Act, entry: ProgressEntry, entries: Iterable[ProgressEntry]) -> bool:
    """Whether no other entry speaks of a later day, or of a later meeting of the same day."""
    numbers = {one.id: one.number or 0 for one in act.read.all(CommitteeMeeting)}

    def place(one: ProgressEntry) -> tuple[str, int, str]:
        last = one.on.last if one.on and one.on.last else ""
        return last, numbers.get(str(one.meeting_id), 0), one.position

    return all(place(one) <= place(entry) for one in entries if one.id != entry.id)
