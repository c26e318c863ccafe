"""What the page asks of the file: the sessions with groups, and one of them with its board.

Knows how a session is chosen where none was. Must not know how anything is shown.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.vocabulary import SessionKind
from a87desk.reading.groups_board import GroupsBoard, SessionWithGroups, groups_board, sessions_with_groups
from a87desk.workspace import Workspace

OWN_PANES = (SessionKind.MARKETPLACE, SessionKind.OPEN_SPACE)
"""Kinds of session whose groups are not cards of members: stations and topics."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """All sessions to choose from, and the board of the chosen one."""

    sessions: tuple[SessionWithGroups, ...]
    board: GroupsBoard


def load_board(workspace: Workspace, session_id: str) -> Loaded:
    """Return the board of a session; where it is not here, of the first that has groups of members."""
    sessions = sessions_with_groups(workspace.read)
    if session_id not in {one.session.id for one in sessions}:
        with_groups = [one for one in sessions if one.groups and one.session.kind not in OWN_PANES]
        session_id = next((one.session.id for one in (*with_groups, *sessions)), "")
    return Loaded(sessions, groups_board(workspace.read, session_id))


def session_of_group(workspace: Workspace, group_id: str) -> str:
    """Return the session of a group, "" where the group is not here."""
    group = workspace.read.one(BreakoutGroup, group_id)
    return group.session_id or "" if group else ""
