"""The rows of the day: a session, the head of a block of parallel rooms, or one of its rooms, each in words.

Knows the day line. Must not know how a row is painted or what a key does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from a87desk.domain.phases import PhaseSpan
from a87desk.domain.session import SessionRole
from a87desk.domain.vocabulary import RoleKind
from a87desk.i18n import _, mark, ngettext
from a87desk.reading.day_line import DayLine, LineSession, Stage, actual, is_break
from a87desk.reading.holders import is_nobody
from ui.pages.agenda.kinds import kind_icon, kind_word
from ui.room_words import ON_TIME, full_name, late_words, length_words, phase_words, time_words

_WITH = {
    RoleKind.MODERATOR: mark("Moderated by {name}"),
    RoleKind.FACILITATOR: mark("Facilitated by {name}"),
    RoleKind.INTRODUCED_BY: mark("Introduced by {name}"),
    RoleKind.CHAIR: mark("Chaired by {name}"),
    RoleKind.CO_CHAIR: mark("Chaired by {name}"),
    RoleKind.HOST: mark("Hosted by {name}"),
}


class Place(Enum):
    """SINGLE: a session alone at its time. HEAD, ROOM, LAST_ROOM: a block of parallel rooms, painted as one card."""

    SINGLE = auto()
    HEAD = auto()
    ROOM = auto()
    LAST_ROOM = auto()


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A phase on its bar: how much of it is done (0 to 1), and its words; `share` is its part of the whole."""

    words: str
    share: float
    done: float


@dataclass(frozen=True, slots=True)
class RunRow:
    """A row. `session_ids` are those that it speaks of: one, or all of a block. `actual` is the real or expected start.

    `is_late`: that is later than planned; `is_quiet`: a break, or over; `is_reached`: the day has come here or beyond.
    """

    key: tuple[str, ...]
    session_ids: tuple[str, ...]
    place: Place
    stage: Stage
    block_stage: Stage
    time: str
    actual: str
    title: str
    line: str
    spoken: str
    icon: str = ""
    kind: str = ""
    phases: tuple[PhaseView, ...] = ()
    phase_now: str = ""
    is_late: bool = False
    is_quiet: bool = False
    is_first: bool = False
    is_last: bool = False
    is_reached: bool = False

    @property
    def is_card(self) -> bool:
        """Whether the row lies on a white card: now, next, and rooms in parallel."""
        return self.stage in (Stage.RUNNING, Stage.NEXT) or self.place is not Place.SINGLE


IsPaused = Callable[[str], bool]


def run_rows(line: DayLine, is_paused: IsPaused = lambda _id: False) -> list[RunRow]:
    """Return the rows of a day: parallel rooms one under the other below the head of their block."""
    blocks: dict[int, list[LineSession]] = {}
    for one in line.sessions:
        blocks.setdefault(one.block, []).append(one)
    rows: list[RunRow] = []
    for sessions in blocks.values():
        if len({one.lane for one in sessions}) > 1:
            rows.append(_head(sessions))
            rooms = [_row(line, one, Place.ROOM, is_paused) for one in sessions]
            rows += [replace(room, block_stage=_block_stage(sessions)) for room in rooms]
            rows[-1] = replace(rows[-1], place=Place.LAST_ROOM)
        else:
            rows += [_row(line, one, Place.SINGLE, is_paused) for one in sessions]
    return _on_axis(rows)


def _on_axis(rows: Sequence[RunRow]) -> list[RunRow]:
    reached = max((place for place, row in enumerate(rows) if row.stage is Stage.RUNNING), default=None)
    if reached is None:
        done = (Stage.OVER, Stage.PASSED)
        reached = max((place for place, row in enumerate(rows) if row.stage in done), default=-1)
    last = len(rows) - 1
    return [
        replace(row, is_first=place == 0, is_last=place == last, is_reached=place <= reached)
        for place, row in enumerate(rows)
    ]


def _row(line: DayLine, one: LineSession, place: Place, is_paused: IsPaused) -> RunRow:
    session = one.session
    title = full_name(session)
    if place is not Place.SINGLE and (session.track or session.room):
        title = f"{session.track or session.room} · {title}"
    words = _line_words(line, one, is_paused(one.id))
    began, late = _actual_start(one)
    phases = _phases(line, one)
    now = next((view.words for view in phases if 0 < view.done < 1), "")
    is_running = one.stage is Stage.RUNNING
    return RunRow(
        key=("session", one.id),
        session_ids=(one.id,),
        place=place,
        stage=one.stage,
        block_stage=one.stage,
        time=time_words(one.starts) if one.starts is not None and place is Place.SINGLE else "",
        actual=began,
        title=title,
        line=words,
        spoken=_spoken(one, title, words),
        icon=kind_icon(session.kind),
        kind=kind_word(session.kind),
        phases=phases if is_running else (),
        phase_now=now,
        is_late=late and not line.is_rehearsal,
        is_quiet=is_break(session) or one.stage in (Stage.OVER, Stage.PASSED),
    )


def _head(sessions: Sequence[LineSession]) -> RunRow:
    """Return the head of a block: how many rooms, and how many of them are where."""
    rooms = len({one.lane for one in sessions})
    title = ngettext("{count} room in parallel", "{count} rooms in parallel", rooms).format(count=rooms)
    starts = min((one.starts for one in sessions if one.starts is not None), default=None)
    words = " · ".join(_counts(sessions))
    time = time_words(starts) if starts is not None else ""
    return RunRow(
        key=("block", sessions[0].id),
        session_ids=tuple(one.id for one in sessions),
        place=Place.HEAD,
        stage=_block_stage(sessions),
        block_stage=_block_stage(sessions),
        time=time,
        actual="",
        title=title,
        line=words,
        spoken=". ".join(part for part in (time, title, words) if part),
    )


def _block_stage(sessions: Sequence[LineSession]) -> Stage:
    stages = {one.stage for one in sessions}
    order = (Stage.RUNNING, Stage.NEXT, Stage.LATER)
    return next((stage for stage in order if stage in stages), Stage.OVER)


def _counts(sessions: Sequence[LineSession]) -> list[str]:
    over = sum(one.stage is Stage.OVER for one in sessions)
    running = sum(one.stage is Stage.RUNNING for one in sessions)
    words = []
    if running:
        words.append(ngettext("{count} running", "{count} running", running).format(count=running))
    if over:
        words.append(ngettext("{count} over", "{count} over", over).format(count=over))
    ends = max((one.expected_end for one in sessions if one.expected_end is not None), default=None)
    if ends is not None:
        words.append(_("until {time}").format(time=time_words(ends)))
    return words


def _actual_start(one: LineSession) -> tuple[str, bool]:
    """Return the real or expected start where it is not the planned one, and whether it is late."""
    if one.starts is None or one.expected_start is None or abs(one.expected_start - one.starts) <= ON_TIME:
        return "", False
    return time_words(one.expected_start), one.expected_start > one.starts


def _line_words(line: DayLine, one: LineSession, is_paused: bool) -> str:
    match one.stage:
        case Stage.OVER:
            parts = _over_words(one)
        case Stage.PASSED:
            parts = [_("nobody noted when it began")]
        case Stage.RUNNING:
            parts = _running_words(one, is_paused)
        case Stage.NEXT:
            parts = _next_words(line, one)
        case _:
            parts = _later_words(one)
    return " · ".join(part for part in parts if part)


def _over_words(one: LineSession) -> list[str]:
    ended = actual(one.session)[1]
    if ended is None:
        return [leads(one.one.roles)]
    return [leads(one.one.roles), late_words(one.late or 0) or _("ended {time}").format(time=time_words(ended))]


def _running_words(one: LineSession, is_paused: bool) -> list[str]:
    until = _("until {time}").format(time=time_words(one.expected_end)) if one.expected_end is not None else ""
    if one.ends is not None and one.expected_end is not None and abs(one.expected_end - one.ends) > ON_TIME:
        until = _("until {time}, planned {planned}").format(
            time=time_words(one.expected_end), planned=time_words(one.ends)
        )
    paused = _("paused") if is_paused else ""
    by_plan = "" if one.session.began or is_break(one.session) else _("not started")
    return [paused, by_plan, leads(one.one.roles), _groups(one), until]


def _next_words(line: DayLine, one: LineSession) -> list[str]:
    soon = ""
    if line.now is not None and one.expected_start is not None:
        minutes = one.expected_start - line.now
        soon = _("in {minutes}").format(minutes=length_words(minutes)) if minutes > 0 else _("now")
    return [_("Next"), soon, length_words(one.minutes) if one.minutes else "", leads(one.one.roles)]


def _later_words(one: LineSession) -> list[str]:
    until = _("until {time}").format(time=time_words(one.expected_end)) if one.expected_end is not None else ""
    return [leads(one.one.roles), _groups(one), "" if is_break(one.session) else until]


def _groups(one: LineSession) -> str:
    count = len(one.one.groups)
    return ngettext("{count} group", "{count} groups", count).format(count=count) if count else ""


def leads(roles: Sequence[SessionRole]) -> str:
    """Return who leads a session: "Moderated by Aidan McQuade"; where nobody does, who speaks first."""
    named = [role for role in roles if not is_nobody(role.name)]
    for kind, words in _WITH.items():
        names = [role.name for role in named if role.role is kind]
        if names:
            return _(words).format(name=_and_more(names))
    speakers = [role.name for role in named if role.role not in (None, RoleKind.RAPPORTEUR, RoleKind.OBSERVER)]
    return _and_more(speakers) if speakers else ""


def _and_more(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    if len(names) == 2:
        return _("{first} and {second}").format(first=names[0], second=names[1])
    return _("{name} and {count} more").format(name=names[0], count=len(names) - 1)


def _phases(line: DayLine, one: LineSession) -> tuple[PhaseView, ...]:
    if line.now is None or one.stage is not Stage.RUNNING or not one.phases:
        return ()
    whole = one.phases[-1].ends - one.phases[0].starts
    return tuple(_phase(phase, line.now, whole) for phase in one.phases)


def _phase(phase: PhaseSpan, now: int, whole: int) -> PhaseView:
    length = max(1, phase.ends - phase.starts)
    done = min(1.0, max(0.0, (now - phase.starts) / length))
    is_now = phase.starts <= now < phase.ends
    words = phase_words(phase) if is_now else f"{phase.name}, {length_words(length)}"
    return PhaseView(words, length / max(1, whole), max(done, 0.001) if is_now else done)


_STAGES = {Stage.OVER: mark("Over"), Stage.PASSED: mark("Not noted"), Stage.RUNNING: mark("Now")}


def _spoken(one: LineSession, title: str, words: str) -> str:
    """Return everything of a row as a screen reader says it, the plan beside what really happened."""
    plan = ""
    if one.starts is not None:
        ends = time_words(one.ends) if one.ends is not None else "?"
        plan = _("planned {start} to {end}").format(start=time_words(one.starts), end=ends)
    began, ended = actual(one.session)
    real = _("began {time}").format(time=time_words(began)) if began is not None else ""
    if ended is not None:
        real = f"{real}, {_('ended {time}').format(time=time_words(ended))}".lstrip(", ")
    stage = _(_STAGES[one.stage]) if one.stage in _STAGES else ""
    parts = (stage, title, plan, real, words)
    return ". ".join(part for part in parts if part)
