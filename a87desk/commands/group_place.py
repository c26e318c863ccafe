"""Putting people into groups by hand. A place given by hand stays when groups are made anew.

Somebody has one place among the groups of a session; the rounds of a marketplace are not touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, group_member_id
from a87desk.domain.ids import BreakoutGroupId, ParticipantId
from a87desk.domain.participant import Participant
from a87desk.i18n import _, ngettext


@dataclass(frozen=True)
class PutInGroup(Command):
    """Put people into a group; they leave the other groups of its session."""

    participant_ids: Sequence[str]
    group_id: str

    def apply(self, act: Act) -> str:
        group = act.one(BreakoutGroup, self.group_id)
        people = [act.one(Participant, one) for one in self.participant_ids]
        others = [one for one in _groups(act, group.session_id or "") if one != group.id]
        for person in people:
            _leave(act, person.id, others)
            self._join(act, person.id)
        number = "?" if group.number is None else group.number
        if len(people) == 1:
            return _("{name} is in group {number}").format(name=quoted(people[0].name), number=number)
        words = ngettext("{count} person is in group {number}", "{count} people are in group {number}", len(people))
        return words.format(count=len(people), number=number)

    def _join(self, act: Act, participant_id: str) -> None:
        places = [one for one in _places(act, participant_id) if one.group_id == self.group_id]
        if places:
            act.write.change(GroupMember, places[0].id, {"is_fixed": True})
            return
        act.write.add(
            GroupMember(
                id=group_member_id(self.group_id, participant_id),
                group_id=BreakoutGroupId(self.group_id),
                participant_id=ParticipantId(participant_id),
                is_fixed=True,
            )
        )


@dataclass(frozen=True)
class TakeOutOfGroups(Command):
    """Take people out of the groups of a session."""

    participant_ids: Sequence[str]
    session_id: str

    def apply(self, act: Act) -> str:
        people = [act.one(Participant, one) for one in self.participant_ids]
        groups = _groups(act, self.session_id)
        for person in people:
            _leave(act, person.id, groups)
        if len(people) == 1:
            return _("{name} is in no group").format(name=quoted(people[0].name))
        words = ngettext("{count} person is in no group", "{count} people are in no group", len(people))
        return words.format(count=len(people))


def _groups(act: Act, session_id: str) -> list[str]:
    return [one.id for one in act.read.all(BreakoutGroup, "coalesce(session_id, '') = ?", (session_id,))]


def _places(act: Act, participant_id: str) -> list[GroupMember]:
    return act.read.all(GroupMember, "participant_id = ? AND round IS NULL", (participant_id,))


def _leave(act: Act, participant_id: str, group_ids: Sequence[str]) -> None:
    for place in _places(act, participant_id):
        if place.group_id in group_ids:
            act.write.remove(GroupMember, place.id)
