"""Which groups have written what, and when this laptop last heard of them: the board of the facilitator.

A bundle is a sign of life at the moment it came here; words written on this laptop are one when they were written.
What other laptops' clocks say is used only where nothing else is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.session import Session
from a87desk.domain.theme import ThemeMember
from a87desk.reading.group_confirmed import group_confirmed
from a87desk.reading.group_page import groups_in_order
from a87desk.reading.holders import is_nobody
from a87desk.reading.moments import moment_of
from a87desk.store.ledger import LedgerEntry
from a87desk.store.reader import Kept
from a87desk.store.store import Store


class HandInState(StrEnum):
    """How far a group's words are. MERGED: handed in or confirmed, and each recommendation lies in a theme."""

    NOT_STARTED = "not_started"
    WRITING = "writing"
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
