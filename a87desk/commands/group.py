"""Who sits in which group: by hand, as proposed, by sign-up, round by round in a marketplace, topic by topic.

Every act is one undo step. A place in a group has an identity of its own, so that two laptops that give it give one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, GroupWish, group_member_id, group_wish_id
from a87desk.domain.ids import BreakoutGroupId, ParticipantId, SessionId
from a87desk.domain.participant import Participant
from a87desk.domain.record import new_id
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import Confirmation
from a87desk.i18n import _, ngettext


@dataclass(frozen=True)
class PutInGroup(Command):
    """Put people into a group by hand, out of the others of its session; they stay when groups are made anew."""

    group_id: str
    person_ids: tuple[str, ...]

    def apply(self, act: Act) -> str:
        group = act.one(BreakoutGroup, self.group_id)
        people = [act.one(Participant, person_id) for person_id in self.person_ids]
        _seat(act, group.session_id or "", {one.id: group.id for one in people}, is_fixed=True)
        if len(people) == 1:
            return _("{name} is in group {number}").format(name=quoted(people[0].name), number=group.number)
        return ngettext(
            "{count} person is in group {number}", "{count} people are in group {number}", len(people)
        ).format(count=len(people), number=group.number)


@dataclass(frozen=True)
class TakeOutOfGroup(Command):
    """Take people out of the groups of a session."""

    session_id: str
    person_ids: tuple[str, ...]

    def apply(self, act: Act) -> str:
        people = [act.one(Participant, person_id) for person_id in self.person_ids]
        _seat(act, self.session_id, dict.fromkeys(self.person_ids), is_fixed=False)
        if len(people) == 1:
            return _("{name} is in no group").format(name=quoted(people[0].name))
        return ngettext("{count} person is in no group", "{count} people are in no group", len(people)).format(
            count=len(people)
        )


@dataclass(frozen=True)
class FixMembers(Command):
    """Say that people stay in their group when groups are made anew, or that they may move."""

    group_id: str
    person_ids: tuple[str, ...]
    is_fixed: bool = True

    def apply(self, act: Act) -> str:
        group = act.one(BreakoutGroup, self.group_id)
        for one in act.read.all(GroupMember, "group_id = ? AND round IS NULL", (group.id,)):
            if one.participant_id in self.person_ids:
                act.write.change(GroupMember, one.id, {"is_fixed": self.is_fixed})
        count = len(self.person_ids)
        words = (
            ngettext("{count} person stays in group {number}", "{count} people stay in group {number}", count)
            if self.is_fixed
            else ngettext(
                "{count} person of group {number} may move", "{count} people of group {number} may move", count
            )
        )
        return words.format(count=count, number=group.number)


@dataclass(frozen=True)
class SwapMembers(Command):
    """Let two people change groups, as a person decided."""

    session_id: str
    first_id: str
    second_id: str

    def apply(self, act: Act) -> str:
        first, second = act.one(Participant, self.first_id), act.one(Participant, self.second_id)
        places: dict[str, str | None] = {
            one.participant_id or "": one.group_id for one in _members(act, self.session_id)
        }
        swapped = {first.id: places.get(second.id), second.id: places.get(first.id)}
        _seat(act, self.session_id, swapped, is_fixed=False)
        return _("{first} and {second} changed groups").format(first=quoted(first.name), second=quoted(second.name))


@dataclass(frozen=True)
class TakeGroups(Command):
    """Take groups as they were proposed: new ones are added, and those who move are moved; None is no group.

    New groups get the next numbers that no group ever had, whatever number the proposal showed.
    """

    session_id: str
    places: Mapping[str, str | None]
    new_groups: tuple[BreakoutGroup, ...] = ()

    def apply(self, act: Act) -> str:
        act.one(Session, self.session_id)
        first = act.read.highest_number(BreakoutGroup) + 1
        for place, group in enumerate(self.new_groups):
            act.write.add(msgspec.structs.replace(group, session_id=SessionId(self.session_id), number=first + place))
        _seat(act, self.session_id, self.places, is_fixed=False, new=[group.id for group in self.new_groups])
        count = len(self.places)
        if not count:
            made = len(self.new_groups)
            return ngettext("Made {count} group", "Made {count} groups", made).format(count=made)
        return ngettext("Made groups: {count} person placed", "Made groups: {count} people placed", count).format(
            count=count
        )


@dataclass(frozen=True)
class SignUp(Command):
    """Say which groups of a session somebody wishes for, the dearest first; none takes the wishes back."""

    session_id: str
    person_id: str
    group_ids: tuple[str, ...]

    def apply(self, act: Act) -> str:
        person = act.one(Participant, self.person_id)
        groups = {one.id: one for one in _groups(act, self.session_id)}
        wanted = [one for one in dict.fromkeys(self.group_ids) if one in groups]
        for wish in act.read.all(GroupWish, "participant_id = ?", (person.id,)):
            if wish.group_id in groups and (
                wish.group_id not in wanted or wish.id != group_wish_id(wish.group_id, person.id)
            ):
                act.write.remove(GroupWish, wish.id)
        for rank, group_id in enumerate(wanted, start=1):
            wish_id = group_wish_id(group_id, person.id)
            if act.read.one(GroupWish, wish_id) is not None:
                act.write.change(GroupWish, wish_id, {"rank": rank})
                continue
            act.write.add(
                GroupWish(
                    id=wish_id,
                    group_id=BreakoutGroupId(group_id),
                    participant_id=ParticipantId(person.id),
                    rank=rank,
                )
            )
        if not wanted:
            return _("{name} wishes for no group").format(name=quoted(person.name))
        numbers = ", ".join(str(groups[one].number) for one in wanted)
        return _("{name} wishes for {numbers}").format(name=quoted(person.name), numbers=numbers)


@dataclass(frozen=True)
class PlanVisits(Command):
    """Plan who visits which station in which round; the plan of the session there was before is replaced.

    `visits` holds each person's stations round by round, None for a free round. Where `only_these` is true, other
    people's routes stay: that is how somebody who comes late gets a route.
    """

    session_id: str
    visits: Mapping[str, tuple[str | None, ...]] = field(default_factory=dict)
    only_these: bool = False

    def apply(self, act: Act) -> str:
        act.one(Session, self.session_id)
        stations = {one.id for one in _groups(act, self.session_id)}
        wanted = {
            group_member_id(station, person, turn): (station, person, turn)
            for person, route in self.visits.items()
            for turn, station in enumerate(route, start=1)
            if station in stations and station is not None
        }
        there = [
            one
            for one in act.read.all(GroupMember, "round IS NOT NULL")
            if one.group_id in stations and (not self.only_these or one.participant_id in self.visits)
        ]
        for one in there:
            if one.id not in wanted:
                act.write.remove(GroupMember, one.id)
        known = {one.id for one in there}
        for member_id, (station, person, turn) in wanted.items():
            if member_id not in known:
                act.write.add(
                    GroupMember(
                        id=member_id,
                        group_id=BreakoutGroupId(station),
                        participant_id=ParticipantId(person),
                        round=turn,
                    )
                )
        count = len(self.visits)
        return ngettext("Planned the visits of {count} person", "Planned the visits of {count} people", count).format(
            count=count
        )


@dataclass(frozen=True)
class AddTopic(Command):
    """Add a topic to an open space, or a station to a marketplace: a group with its own page for notes."""

    session_id: str
    title: str
    convener: str = ""
    slot: str = ""
    room: str = ""
    capacity: int | None = None
    group_id: str = ""

    def apply(self, act: Act) -> str:
        act.one(Session, self.session_id)
        number = act.read.highest_number(BreakoutGroup) + 1
        act.write.add(
            BreakoutGroup(
                id=self.group_id or new_id(),
                session_id=SessionId(self.session_id),
                number=number,
                theme=self.title.strip(),
                facilitator=self.convener.strip(),
                slot=self.slot,
                room=self.room.strip(),
                capacity=self.capacity,
                rapporteur_status=Confirmation.TO_BE_DECIDED,
            )
        )
        return _("Added {number}: {title}").format(number=number, title=quoted(self.title))


@dataclass(frozen=True)
class PlaceTopic(Command):
    """Say when and where a topic meets; empty is not placed yet. What contradicts is shown, never refused."""

    group_id: str
    slot: str
    room: str

    def apply(self, act: Act) -> str:
        group = act.one(BreakoutGroup, self.group_id)
        act.write.change(BreakoutGroup, group.id, {"slot": self.slot, "room": self.room})
        if not self.slot and not self.room:
            return _("Topic {number} is not placed").format(number=group.number)
        where = ", ".join(part for part in (self.slot, self.room) if part)
        return _("Topic {number}: {where}").format(number=group.number, where=where)


def _groups(act: Act, session_id: str) -> list[BreakoutGroup]:
    return act.read.all(BreakoutGroup, "session_id = ?", (session_id,))


def _members(act: Act, session_id: str) -> list[GroupMember]:
    groups = {one.id for one in _groups(act, session_id)}
    return [one for one in act.read.all(GroupMember, "round IS NULL", order="id") if one.group_id in groups]


def _seat(
    act: Act, session_id: str, places: Mapping[str, str | None], *, is_fixed: bool, new: list[str] | None = None
) -> None:
    """Give people these places in the groups of a session and take them out of all others there."""
    known = {one.id for one in _groups(act, session_id)} | set(new or ())
    there: dict[str, list[GroupMember]] = {}
    for one in _members(act, session_id):
        there.setdefault(one.participant_id or "", []).append(one)
    for person_id, group_id in places.items():
        wanted = group_id if group_id in known else None
        stays = None
        for one in there.get(person_id, []):
            if one.group_id == wanted and stays is None:
                stays = one
            else:
                act.write.remove(GroupMember, one.id)
        if stays is not None:
            act.write.change(GroupMember, stays.id, {"is_fixed": is_fixed})
        elif wanted is not None:
            act.write.add(
                GroupMember(
                    id=group_member_id(wanted, person_id),
                    group_id=BreakoutGroupId(wanted),
                    participant_id=ParticipantId(person_id),
                    is_fixed=is_fixed,
                )
            )
