"""One person under two names, or two people: what a person decides, as one step that can be taken back.

Words that were written are never touched: names stay as printed in roles, seats and notes, both spellings are kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.commands.attendance import write_attendance
from a87desk.commands.command import Act, Command, quoted
from a87desk.commands.participant import LINKS
from a87desk.domain.attendance import Attendance
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, GroupWish, group_member_id, group_wish_id
from a87desk.domain.ids import ParticipantId
from a87desk.domain.nouns import NOUNS
from a87desk.domain.participant import Participant, PersonDecision, person_decision_id
from a87desk.domain.record import fields_of
from a87desk.domain.vocabulary import Verdict
from a87desk.i18n import _

_OWN = {"number", "name", "aliases", "as_listed"}
"""What a person keeps for himself when another record of him is taken in."""


@dataclass(frozen=True)
class SamePerson(Command):
    """Say that two records are one person: the kept one takes over everything, the other is removed.

    What the kept record says stays; the other fills what it does not say. Both spellings and both rows as listed are
    kept.
    """

    kept_id: str
    other_id: str

    def apply(self, act: Act) -> str:
        kept, other = act.one(Participant, self.kept_id), act.one(Participant, self.other_id)
        self._take_fields(act, kept, other)
        self._take_days(act)
        self._take_places(act)
        for record_type, field in LINKS:
            for record in act.read.all(record_type, f"{field} = ?", (self.other_id,)):
                act.write.change(record_type, record.id, {field: ParticipantId(self.kept_id)})
        act.write.remove(Participant, self.other_id)
        _decide(act, self.kept_id, self.other_id, Verdict.SAME)
        return _("{one} and {other} are one person").format(one=quoted(kept.name), other=quoted(other.name))

    def _take_fields(self, act: Act, kept: Participant, other: Participant) -> None:
        disputed = set(act.read.kept(Participant, "id = ?", (kept.id,))[0].versions)
        news: dict[str, object] = {
            name: getattr(other, name)
            for name, field in fields_of(Participant).items()
            if name not in _OWN | disputed and getattr(kept, name) == field.default != getattr(other, name)
        }
        spellings = dict.fromkeys((*kept.aliases, other.name, *other.aliases))
        news["aliases"] = tuple(one for one in spellings if one not in ("", kept.name))
        rows = dict.fromkeys(one for one in (kept.as_listed, other.as_listed) if one)
        news["as_listed"] = "\n".join(rows)
        act.write.change(Participant, kept.id, news)

    def _take_days(self, act: Act) -> None:
        for there in act.read.all(Attendance, "participant_id = ?", (self.other_id,)):
            here = act.read.all(
                Attendance, "participant_id = ? AND day_id IS ?", (self.kept_id, there.day_id)
            )  # fmt: skip
            if not here or here[0].state is None:
                names = ("state", "arrived", "left", "represented_by")
                fields = {name: getattr(there, name) for name in names if getattr(there, name)}
                write_attendance(act, self.kept_id, there.day_id or "", fields)
            act.write.remove(Attendance, there.id)

    def _take_places(self, act: Act) -> None:
        sessions = {one.id: one.session_id for one in act.read.all(BreakoutGroup)}
        mine = {
            (sessions.get(one.group_id or ""), one.round)
            for one in act.read.all(GroupMember, "participant_id = ?", (self.kept_id,))
        }
        for place in act.read.all(GroupMember, "participant_id = ?", (self.other_id,)):
            act.write.remove(GroupMember, place.id)
            if place.group_id and (sessions.get(place.group_id), place.round) not in mine:
                made = group_member_id(place.group_id, self.kept_id, place.round)
                act.write.add(
                    GroupMember(
                        id=made,
                        group_id=place.group_id,
                        participant_id=ParticipantId(self.kept_id),
                        round=place.round,
                        is_fixed=place.is_fixed,
                    )
                )
        wished = {one.group_id for one in act.read.all(GroupWish, "participant_id = ?", (self.kept_id,))}
        for wish in act.read.all(GroupWish, "participant_id = ?", (self.other_id,)):
            act.write.remove(GroupWish, wish.id)
            if wish.group_id and wish.group_id not in wished:
                made = group_wish_id(wish.group_id, self.kept_id)
                act.write.add(
                    GroupWish(
                        id=made, group_id=wish.group_id, participant_id=ParticipantId(self.kept_id), rank=wish.rank
                    )
                )


@dataclass(frozen=True)
class TwoPeople(Command):
    """Say that two names are two people; they are not proposed again. `other_id` may be that of a printed name."""

    one_id: str
    other_id: str

    def apply(self, act: Act) -> str:
        _decide(act, self.one_id, self.other_id, Verdict.NOT_THE_SAME)
        found = (act.read.one(Participant, record_id) for record_id in (self.one_id, self.other_id))
        names = [one.name for one in found if one is not None]
        if len(names) == 2:
            return _("{one} and {other} are two people").format(one=quoted(names[0]), other=quoted(names[1]))
        return _("{name} is somebody else").format(name=quoted(names[0]) if names else "?")


@dataclass(frozen=True)
class LinkName(Command):
    """Say that a name as printed means a person on the list; `printed_in` are (noun, id) of roles, groups and seats.

    The printed name stays; it is kept as another spelling of the person.
    """

    printed_in: tuple[tuple[str, str], ...]
    participant_id: str
    spelling: str

    def apply(self, act: Act) -> str:
        person = act.one(Participant, self.participant_id)
        fields = {record_type.noun: field for record_type, field in LINKS}
        for noun, record_id in self.printed_in:
            record = act.one(NOUNS[noun], record_id)
            act.write.change(type(record), record.id, {fields[noun]: ParticipantId(person.id)})
        if self.spelling not in ("", person.name, *person.aliases):
            act.write.change(Participant, person.id, {"aliases": (*person.aliases, self.spelling)})
        return _("{printed} is {name}").format(printed=quoted(self.spelling), name=quoted(person.name))


def _decide(act: Act, one_id: str, other_id: str, verdict: Verdict) -> None:
    first, second = sorted((one_id, other_id))
    decision = PersonDecision(
        id=person_decision_id(first, second),
        first_id=ParticipantId(first),
        second_id=ParticipantId(second),
        verdict=verdict,
    )
    act.write.add(decision)
