"""What may leave of the follow-up: no minutes, no obstacles, no help that is needed, no action that is kept back.

Knows the read model of the follow-up. Must not know any document.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import msgspec

from a87desk.domain.action import ProgressEntry
from a87desk.reading.follow_up import FollowedAction, FollowUp, Meeting


def visible_follow_up(shown: FollowUp, kept_back: Collection[str]) -> FollowUp:
    """Return the follow-up without what is for those who work on it only, and without the actions `kept_back`."""
    mechanisms = tuple(
        replace(each, meetings=tuple(_meeting(one, kept_back) for one in each.meetings)) for each in shown.mechanisms
    )
    return replace(shown, mechanisms=mechanisms, actions=_actions(shown.actions, kept_back))


def _meeting(one: Meeting, kept_back: Collection[str]) -> Meeting:
    lines = tuple(
        replace(line, followed=_followed(line.followed), entry=_entry(line.entry) if line.entry else None)
        for line in one.lines
        if line.followed.action.id not in kept_back
    )
    meeting = msgspec.structs.replace(one.meeting, minutes="")
    return replace(one, meeting=meeting, lines=lines, to_carry=_actions(one.to_carry, kept_back))


def _actions(actions: tuple[FollowedAction, ...], kept_back: Collection[str]) -> tuple[FollowedAction, ...]:
    return tuple(_followed(one) for one in actions if one.action.id not in kept_back)


def _followed(one: FollowedAction) -> FollowedAction:
    return replace(one, entries=tuple(_entry(each) for each in one.entries))


def _entry(one: ProgressEntry) -> ProgressEntry:
    return msgspec.structs.replace(one, obstacles="", help_needed="")
