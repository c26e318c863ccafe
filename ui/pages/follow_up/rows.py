"""Mechanisms, meetings and actions in words: the rows of the lists and the figures above them.

Knows the follow-up and the day asked about. Must not know widgets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from a87desk.domain.action import ProgressEntry
from a87desk.domain.vocabulary import ActionStatus, word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.follow_up import FollowedAction, FollowUp, Grouping, Mechanism, Meeting, MeetingLine
from a87desk.reading.roadmap import Standing
from exports.report.dates import date_words
from ui.painting.pills import Pill, PillKind
from ui.safe_text import isolate, isolate_ltr

Key = tuple[str, ...]
STATUSES = (
    ActionStatus.NOT_STARTED,
    ActionStatus.IN_PROGRESS,
    ActionStatus.DELAYED,
    ActionStatus.COMPLETED,
    ActionStatus.CANCELLED,
)
"""What the keys 1 to 5 say of an action, in this order."""
_LOOKS = {
    Standing.LATE: (PillKind.WARN, "triangle-alert"),
    Standing.DELAYED: (PillKind.WARN, "hourglass"),
    Standing.UNDER_WAY: (PillKind.ACCENT, "circle-dot"),
    Standing.NOT_STARTED: (PillKind.NEUTRAL, "circle"),
    Standing.DONE: (PillKind.OK, "circle-check"),
    Standing.CANCELLED: (PillKind.NEUTRAL, "x"),
    Standing.NOT_KNOWN: (PillKind.DASHED, "circle-dashed"),
}


@dataclass(frozen=True, slots=True)
class MechanismRow:
    """A committee or a sub-committee, with how often it meets and how far it is."""

    mechanism: Mechanism
    waiting: int = 0

    @property
    def key(self) -> Key:
        return ("mechanism", self.mechanism.id)

    @property
    def title(self) -> str:
        return self.mechanism.mechanism.name or _("A committee without a name")

    @property
    def line(self) -> str:
        kind = self.mechanism.mechanism.kind
        parts = [word_for(kind) if kind else "", interval_words(self.mechanism.mechanism.interval_months)]
        lines = [" · ".join(part for part in parts if part)]
        count = len(self.mechanism.meetings)
        if count:
            held = self.mechanism.held
            words = ngettext("{held} of {count} meeting held", "{held} of {count} meetings held", count)
            lines.append(words.format(held=held, count=count))
        lines.append(_waiting_words(self.waiting))
        return "\n".join(line for line in lines if line)

    @property
    def spoken(self) -> str:
        level = _("Level {level}").format(level=self.mechanism.level + 1) if self.mechanism.level else ""
        return ". ".join(part for part in (self.title, level, *self.line.split("\n")) if part)


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting with when it is or was, and what its list holds on the day asked about."""

    meeting: Meeting
    on: date

    @property
    def key(self) -> Key:
        return ("meeting", self.meeting.id)

    @property
    def number(self) -> str:
        number = self.meeting.meeting.number
        return "?" if number is None else str(number)

    @property
    def title(self) -> str:
        one = self.meeting.meeting
        return date_words(one.held or one.planned)

    @property
    def line(self) -> str:
        """What is on its list."""
        lines = self.meeting.lines
        if not lines:
            return _("Nothing on its list")
        left, late = len(self.meeting.open_lines), len(self.meeting.late_lines(self.on))
        words = ngettext("{open} of {count} action open", "{open} of {count} actions open", len(lines))
        parts = [words.format(open=left, count=len(lines))]
        if late:
            parts.append(ngettext("{count} late", "{count} late", late).format(count=late))
        return " · ".join(parts)

    @property
    def pill(self) -> Pill:
        one = self.meeting
        if one.meeting.held is not None:
            count = one.meeting.attended
            words = _("Held") if count is None else _("Held, {count} came").format(count=count)
            return Pill(PillKind.OK, words, "circle-check")
        if one.is_overdue(self.on):
            return Pill(PillKind.WARN, _("Not held yet"), "triangle-alert")
        if one.meeting.planned is None:
            return Pill(PillKind.DASHED, _("No date"), "circle-dashed")
        return Pill(PillKind.NEUTRAL, _("Planned"), "calendar-clock")

    @property
    def spoken(self) -> str:
        meeting = _("Meeting {number}").format(number=self.number)
        task = _("First task: {task}").format(task=self.meeting.first_task) if self.meeting.first_task else ""
        return ". ".join(part for part in (meeting, self.title, self.pill.text, self.line, task) if part)


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action, on the list of a meeting or among all next steps."""

    followed: FollowedAction
    on: date
    carried: int = 0
    meeting_id: str = ""

    @property
    def key(self) -> Key:
        return ("action", self.followed.id)

    @property
    def title(self) -> str:
        return self.followed.action.text or _("An action without words")

    @property
    def line(self) -> str:
        """Who, by when, how much of the target."""
        action = self.followed.action
        when = date_words(action.due)
        parts = [
            isolate(action.lead) if action.lead else _("Nobody named"),
            _("Submitted to {body}").format(body=isolate(action.submitted_to)) if action.submitted_to else "",
            when if action.due is None else _("by when: {when}").format(when=isolate(when)),
            reached_words(self.followed),
        ]
        return " · ".join(part for part in parts if part)

    @property
    def pill(self) -> Pill:
        standing = self.followed.standing(self.on)
        kind, icon = _LOOKS[standing]
        return Pill(kind, standing_words(standing), icon)

    @property
    def carried_words(self) -> str:
        """How often it was carried over, "" for never."""
        if not self.carried:
            return ""
        words = ngettext("Carried over {count} time", "Carried over {count} times", self.carried)
        return words.format(count=self.carried)

    @property
    def spoken(self) -> str:
        return ". ".join(part for part in (self.title, self.pill.text, self.line, self.carried_words) if part)


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A heading among the next steps: a horizon, who is responsible, or a year."""

    heading: str
    count: int
    by: Grouping = Grouping.HORIZON

    @property
    def key(self) -> Key:
        return ("heading", self.heading)

    @property
    def title(self) -> str:
        unknown = {
            Grouping.HORIZON: _("No horizon written"),
            Grouping.LEAD: _("Nobody named"),
            Grouping.WHEN: _("No date known"),
        }
        return self.heading or unknown[self.by]

    @property
    def spoken(self) -> str:
        return f"{self.title}. {count_words(self.count)}"


StepRow = ActionRow | HeadingRow


def mechanism_rows(shown: FollowUp, on: date) -> list[MechanismRow]:
    """Return the mechanisms as a tree in reading order."""
    return [MechanismRow(one, sum(each.is_overdue(on) for each in one.meetings)) for one in shown.mechanisms]


def meeting_rows(mechanism: Mechanism | None, on: date) -> list[MeetingRow]:
    """Return the meetings of a mechanism by number."""
    return [MeetingRow(one, on) for one in mechanism.meetings] if mechanism else []


def line_rows(lines: Iterable[MeetingLine], on: date, meeting_id: str) -> list[ActionRow]:
    """Return the list of a meeting."""
    return [ActionRow(one.followed, on, one.carried, meeting_id) for one in lines]


def step_rows(shown: FollowUp, on: date, only: str = "", by: Grouping = Grouping.HORIZON) -> list[StepRow]:
    """Return the actions under headings; `only` is "late", "undated", "nobodys" or "" for all."""
    chosen: Sequence[FollowedAction] = shown.actions
    if only:
        chosen = {"late": shown.late(on), "undated": shown.undated, "nobodys": shown.nobodys}[only]
    wanted = {one.id for one in chosen}
    groups = shown.grouped(by)
    rows: list[StepRow] = []
    for heading, every in groups:
        under = [one for one in every if one.id in wanted]
        if under and [each for each, _under in groups] != [""]:
            rows.append(HeadingRow(heading, len(under), by))
        rows += [ActionRow(one, on) for one in under]
    return rows


def standing_words(standing: Standing) -> str:
    """Return where an action stands in a word or two."""
    said = {
        Standing.LATE: _("Late"),
        Standing.DELAYED: word_for(ActionStatus.DELAYED),
        Standing.UNDER_WAY: word_for(ActionStatus.IN_PROGRESS),
        Standing.NOT_STARTED: word_for(ActionStatus.NOT_STARTED),
        Standing.DONE: word_for(ActionStatus.COMPLETED),
        Standing.CANCELLED: word_for(ActionStatus.CANCELLED),
    }
    return said.get(standing, word_for(ActionStatus.UNKNOWN))


def reached_words(followed: FollowedAction) -> str:
    """Return what is reached, with the share where that is known: "4 of 10 municipalities · 40 %"."""
    action = followed.action
    words = action.reached
    if action.reached and action.target and action.target not in action.reached:
        words = _("{reached} of {target}").format(reached=action.reached, target=action.target)
    share = followed.share if action.reached else None
    return " · ".join(part for part in (isolate(words) if words else "", percent(share)) if part)


def percent(share: Fraction | None) -> str:
    """Return a share as whole per cent, rounded half up; "" for not known."""
    if share is None:
        return ""
    return isolate_ltr(_("{share} %").format(share=int(share * 100 + Fraction(1, 2))))


def interval_words(months: int | None) -> str:
    """Return how often a committee meets, "" where that is not known."""
    if not months:
        return ""
    return ngettext("every month", "every {count} months", months).format(count=months)


def count_words(count: int) -> str:
    """Return how many actions there are."""
    return ngettext("{count} action", "{count} actions", count).format(count=count)


def header_words(shown: FollowUp) -> str:
    """Return how much there is to follow up."""
    meetings = sum(len(one.meetings) for one in shown.mechanisms)
    words = ngettext("{count} meeting", "{count} meetings", meetings).format(count=meetings)
    return " · ".join((count_words(len(shown.actions)), words)) if shown.mechanisms or shown.actions else ""


def entry_words(entry: ProgressEntry) -> str:
    """Return what was reported in one paragraph."""
    status = word_for(entry.status) if entry.status else ""
    obstacles = _("Obstacles: {words}").format(words=entry.obstacles) if entry.obstacles else ""
    wanted = _("Help needed: {words}").format(words=entry.help_needed) if entry.help_needed else ""
    lead = " · ".join(part for part in (status, entry.reached) if part)
    return "\n".join(part for part in (lead, entry.text, obstacles, wanted) if part)


def _waiting_words(count: int) -> str:
    words = ngettext("{count} should have been held", "{count} should have been held", count)
    return words.format(count=count) if count else ""
