"""Which themes could become groups of which session: what is asked before themes of one day become groups of the next.

Knows themes with their support and sessions with groups. Must not make anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.vocabulary import SessionKind
from a87desk.domain.workshop import Workshop
from a87desk.reading.consensus_board import ThemeOnBoard, by_support, consensus_board
from a87desk.reading.groups_board import GROUP_KINDS, SessionWithGroups, sessions_with_groups
from a87desk.store.reader import Reader

_OF_MEMBERS = GROUP_KINDS - {SessionKind.MARKETPLACE, SessionKind.OPEN_SPACE}


@dataclass(frozen=True, slots=True)
class NextGroups:
    """The themes, most groups first, the sessions that have groups of members, and which theme has a group where.

    `total` is how many groups are counted, `session_id` the session that is proposed, "" for none.
    """

    themes: tuple[ThemeOnBoard, ...]
    sessions: tuple[SessionWithGroups, ...]
    taken: frozenset[tuple[str, str]]
    total: int
    session_id: str = ""

    def has_group(self, session_id: str, theme_id: str) -> bool:
        """Whether a group of a session goes on with a theme already."""
        return (session_id, theme_id) in self.taken


def next_groups(read: Reader, workshop: Workshop) -> NextGroups:
    """Return what can be chosen; the session that is proposed is the first that has no groups yet, else the last."""
    board = consensus_board(read, workshop)
    sessions = tuple(one for one in sessions_with_groups(read) if one.session.kind in _OF_MEMBERS or one.groups)
    groups = read.all(BreakoutGroup, "from_theme_id IS NOT NULL")
    return NextGroups(
        themes=tuple(by_support(board.themes)),
        sessions=sessions,
        taken=frozenset((one.session_id or "", one.from_theme_id or "") for one in groups),
        total=len(board.groups),
        session_id=_proposed(sessions),
    )


def _proposed(sessions: Sequence[SessionWithGroups]) -> str:
    empty = [one for one in sessions if not one.groups]
    return next((one.session.id for one in (*empty, *sessions[::-1])), "")
