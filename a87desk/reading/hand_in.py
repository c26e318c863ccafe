"""Which groups have written what, and when this laptop last heard of them: the board of the facilitator.

A bundle is a sign of life at the moment it came here; words written on this laptop are one when they were written.
What other laptops' clocks say is used only where nothing else is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import Session
from a87desk.domain.theme import ThemeMember
from a87desk.reading.day_line import DayLine, LineSession, Stage
from a87desk.reading.group_confirmed import group_confirmed
from a87desk.reading.group_page import groups_in_order
from a87desk.reading.holders import is_nobody
from a87desk.reading.moments import moment_of
from a87desk.store.ledger import LedgerEntry
from a87desk.store.reader import Kept
from a87desk.store.store import Store

QUIET_AFTER, CHECK_IN_AFTER = timedelta(minutes=15), timedelta(minutes=20)
"""After so long without a sign of life a group is quiet; after so long without a word somebody should look in."""


class HandInState(StrEnum):
    """How far a group's words are. MERGED: handed in or confirmed, and each recommendation lies in a theme.

    QUIET, CHECK_IN and ENOUGH are what `HandIn.at` makes of the first two at a moment.
    """

    NOT_STARTED = "not_started"
    CHECK_IN = "check_in"
    WRITING = "writing"
    QUIET = "quiet"
    ENOUGH = "enough"
    HANDED_IN = "handed_in"
    CONFIRMED = "confirmed"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class HandIn:
    """One group. `asked` None: nobody said how many. `last_sign` None: nothing came and nothing was written here."""

    group: BreakoutGroup
    session: Session | None
    asked: int | None
    recommendations: int
    notes: int
    state: HandInState
    last_sign: datetime | None

    @property
    def has_rapporteur(self) -> bool:
        return not is_nobody(self.group.rapporteur)

    @property
    def has_enough(self) -> bool:
        """Whether there are as many recommendations as were asked for."""
        return self.asked is not None and self.recommendations >= self.asked

    def at(self, now: datetime, work_since: datetime | None) -> HandInState:
        """Return the state at a moment; `work_since` is when the groups began to work, None while they do not.

        A group with enough is left alone; who wrote nothing for long is quiet; who never wrote is to be looked in on.
        """
        if self.state is HandInState.NOT_STARTED:
            is_long = work_since is not None and now - work_since >= CHECK_IN_AFTER
            return HandInState.CHECK_IN if is_long else self.state
        if self.state is not HandInState.WRITING:
            return self.state
        if self.has_enough:
            return HandInState.ENOUGH
        since = max((one for one in (self.last_sign, work_since) if one is not None), default=None)
        if work_since is None or since is None or now - since < QUIET_AFTER:
            return self.state
        return HandInState.QUIET


@dataclass(frozen=True, slots=True)
class HandInBoard:
    """All groups by number."""

    rows: tuple[HandIn, ...]

    @property
    def recommendations(self) -> int:
        return sum(row.recommendations for row in self.rows)

    @property
    def enough(self) -> int:
        """How many groups have as many as they were asked for."""
        return sum(row.has_enough for row in self.rows)

    def of_session(self, session_id: str) -> HandInBoard:
        """Return the groups of a session; all of them where it has none of its own."""
        rows = tuple(row for row in self.rows if row.group.session_id == session_id)
        return HandInBoard(rows) if rows else self

    def advice(self, now: datetime, work_since: datetime | None) -> Advice:
        """Return what a facilitator may want to look after at a moment."""
        states = [(row, row.at(now, work_since)) for row in self.rows]
        return Advice(
            silent=tuple(row.group for row, state in states if state is HandInState.CHECK_IN),
            quiet=tuple(row.group for row, state in states if state is HandInState.QUIET),
            without_rapporteur=tuple(row.group for row, state in states if _misses_rapporteur(row, state)),
        )


@dataclass(frozen=True, slots=True)
class Advice:
    """Groups that sent nothing, groups that went quiet, and groups without a rapporteur whose page is still open."""

    silent: tuple[BreakoutGroup, ...] = ()
    quiet: tuple[BreakoutGroup, ...] = ()
    without_rapporteur: tuple[BreakoutGroup, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.silent or self.quiet or self.without_rapporteur)


def _misses_rapporteur(row: HandIn, state: HandInState) -> bool:
    return not row.has_rapporteur and state not in (HandInState.CONFIRMED, HandInState.MERGED)


def hand_in_board(store: Store) -> HandInBoard:
    """Return the board as it stands in this file."""
    read = store.reader
    sessions = {one.id: one for one in read.all(Session)}
    themed = {one.recommendation_id for one in read.all(ThemeMember)}
    arrivals = store.ledger.arrivals()
    words: dict[str, list[Kept[Note] | Kept[Recommendation]]] = {}
    everything: list[Kept[Note] | Kept[Recommendation]] = [*read.kept(Note), *read.kept(Recommendation)]
    for kept in everything:
        words.setdefault(kept.record.group_id or "", []).append(kept)
    return HandInBoard(
        tuple(
            _row(
                group,
                sessions.get(group.session_id or ""),
                words.get(group.id, ()),
                [one for one in arrivals if one.for_group == group.id],
                (store.author, themed),
            )
            for group in groups_in_order(read)
        )
    )


def _row(
    group: BreakoutGroup,
    session: Session | None,
    words: Sequence[Kept[Note] | Kept[Recommendation]],
    arrivals: Sequence[LedgerEntry],
    known: tuple[str, Iterable[str | None]],
) -> HandIn:
    author, themed = known
    recommendations = [one for one in words if isinstance(one.record, Recommendation)]
    asked = group.minimum_recommendations
    if asked is None and session is not None:
        asked = session.minimum_recommendations
    return HandIn(
        group=group,
        session=session,
        asked=asked,
        recommendations=len(recommendations),
        notes=len(words) - len(recommendations),
        state=_state(group, words, arrivals, {one.record.id for one in recommendations} <= set(themed)),
        last_sign=_last_sign(words, arrivals, author),
    )


def _state(
    group: BreakoutGroup,
    words: Sequence[Kept[Note] | Kept[Recommendation]],
    arrivals: Sequence[LedgerEntry],
    all_themed: bool,
) -> HandInState:
    if not words:
        return HandInState.NOT_STARTED
    is_confirmed = group_confirmed(group, words).is_confirmed
    has_recommendations = any(isinstance(one.record, Recommendation) for one in words)
    if (arrivals or is_confirmed) and has_recommendations and all_themed:
        return HandInState.MERGED
    if is_confirmed:
        return HandInState.CONFIRMED
    return HandInState.HANDED_IN if arrivals else HandInState.WRITING


def _last_sign(
    words: Sequence[Kept[Note] | Kept[Recommendation]], arrivals: Sequence[LedgerEntry], author: str
) -> datetime | None:
    came = [moment_of(one.at) for one in arrivals]
    own = [moment_of(one.changed_at) for one in words if not arrivals or one.changed_by == author]
    return max((moment for moment in (*came, *own) if moment is not None), default=None)


def session_of_board(line: DayLine) -> LineSession | None:
    """Return whose groups the board shows: those at work, else those that worked last, else those that come next."""
    with_groups = [one for one in line.sessions if one.one.groups]
    for stages in ((Stage.RUNNING,), (Stage.OVER, Stage.PASSED)):
        found = [one for one in with_groups if one.stage in stages]
        if found:
            return found[-1]
    return with_groups[0] if with_groups else None


def work_since(one: LineSession | None) -> int | None:
    """Return the minute of the day since which the groups of a session are at work; None while they are not.

    They begin after the first phase, where they have phases: it introduces the task.
    """
    if one is None or one.stage is not Stage.RUNNING or one.expected_start is None:
        return None
    return one.phases[0].ends if len(one.phases) > 1 else one.expected_start
