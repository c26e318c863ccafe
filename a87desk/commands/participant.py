"""One person at a time: a walk-in, the organisation somebody comes from, somebody who is taken off the list.

A list of people that comes in is `commands.people`; one person under two names is `commands.same_person`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.commands.attendance import write_attendance
from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.attendance import Attendance
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember, GroupWish
from a87desk.domain.errors import A87Error
from a87desk.domain.ids import OrganisationId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.record import Record, new_id
from a87desk.domain.seat import SeatHolder
from a87desk.domain.session import SessionRole
from a87desk.domain.vocabulary import AttendanceState, StakeholderGroup, word_for
from a87desk.i18n import _, mark, ngettext
from a87desk.people.cell_words import tidy
from a87desk.people.organisation_names import OrganisationNames, name_and_acronym
from a87desk.people.walk_in import WalkIn


class NobodyNamed(A87Error):
    code = "E_NOBODY_NAMED"
    title = mark("No name yet")
    message = mark("The line does not begin with a name.")
    effect = mark("Nobody was added, and the line is still where you wrote it.")
    advice = mark("Write the name first, then the organisation and the country: Ana Silva, OIT, Brazil.")


@dataclass(frozen=True)
class AddPerson(Command):
    """Add a person to the list with the next number; with a state also to the list of a day, as at the door."""

    walk_in: WalkIn
    participant_id: str = ""
    day_id: str = ""
    state: AttendanceState | None = None
    at: str = ""

    def apply(self, act: Act) -> str:
        if not self.walk_in.name:
            raise NobodyNamed()
        house = organisation_called(act, self.walk_in.organisation)
        person = Participant(
            id=self.participant_id or new_id(),
            number=act.read.highest_number(Participant) + 1,
            honorific=self.walk_in.honorific,
            name=self.walk_in.name,
            organisation_id=house,
            country=self.walk_in.country,
        )
        act.write.add(person)
        if self.state is None:
            return _("Added {what}").format(what=quoted(person.name))
        write_attendance(act, person.id, self.day_id, {"state": self.state, "arrived": self.at})
        return _("Added {what} and checked in").format(what=quoted(person.name))


@dataclass(frozen=True)
class SendPeople(Command):
    """Say which organisation people come from, by any name it goes by; a new one where none here does."""

    participant_ids: Sequence[str]
    organisation: str

    def apply(self, act: Act) -> str:
        people = [act.one(Participant, one) for one in self.participant_ids]
        house = organisation_called(act, self.organisation)
        for person in people:
            act.write.change(Participant, person.id, {"organisation_id": house})
        name = quoted(people[0].name) if len(people) == 1 else str(len(people))
        if house is None:
            return _("{who}: no organisation").format(who=name)
        return _("{who}: {organisation}").format(who=name, organisation=quoted(self.organisation))


@dataclass(frozen=True)
class SayStakeholderGroup(Command):
    """Say to which stakeholder group people belong: their organisations, and where there is none, they themselves.

    Somebody whose own group is said apart from the organisation's keeps an own one.
    """

    participant_ids: Sequence[str]
    group: StakeholderGroup | None

    def apply(self, act: Act) -> str:
        people = [act.one(Participant, one) for one in self.participant_ids]
        for person in people:
            house = act.read.one(Organisation, person.organisation_id) if person.organisation_id else None
            if house is None or person.stakeholder_group is not None:
                act.write.change(Participant, person.id, {"stakeholder_group": self.group})
            else:
                act.write.change(Organisation, house.id, {"stakeholder_group": self.group})
        group = word_for(self.group) if self.group else _("not known")
        words = ngettext("{count} person: {group}", "{count} people: {group}", len(people))
        return words.format(count=len(people), group=group)


@dataclass(frozen=True)
class RemovePeople(Command):
    """Take people off the list with their attendance and their places in groups.

    Where their name is printed, in roles and seats, it stays as it is; it is only no longer linked.
    """

    participant_ids: Sequence[str]

    def apply(self, act: Act) -> str:
        people = [act.one(Participant, one) for one in self.participant_ids]
        for person in people:
            self._remove(act, person)
        if len(people) == 1:
            return _("Removed {what}").format(what=quoted(people[0].name))
        return ngettext("Removed {count} person", "Removed {count} people", len(people)).format(count=len(people))

    def _remove(self, act: Act, person: Participant) -> None:
        belongs: tuple[type[Attendance | GroupMember | GroupWish], ...] = (Attendance, GroupMember, GroupWish)
        for noun in belongs:
            for one in act.read.all(noun, "participant_id = ?", (person.id,)):
                act.write.remove(noun, one.id)
        for record_type, field in LINKS:
            for record in act.read.all(record_type, f"{field} = ?", (person.id,)):
                words = _unlinked(record, field, person)
                act.write.change(record_type, record.id, words)
        act.write.remove(Participant, person.id)


LINKS: tuple[tuple[type[SessionRole | SeatHolder | BreakoutGroup], str], ...] = (
    (SessionRole, "participant_id"),
    (SeatHolder, "participant_id"),
    (BreakoutGroup, "rapporteur_id"),
)
"""Where a printed name can be linked to a person."""


def _unlinked(record: Record, field: str, person: Participant) -> dict[str, object]:
    """Return the fields that keep a person's name where it was only linked."""
    printed = "rapporteur" if field == "rapporteur_id" else "name"
    return {field: None, printed: getattr(record, printed) or person.name}


def organisation_called(act: Act, printed: str) -> OrganisationId | None:
    """Return the organisation that a printed name means, made where none here goes by it; None for an empty name.

    Of several that share a name the first is meant: which one is a person's to change.
    """
    words = tidy(printed)
    if not words:
        return None
    called = OrganisationNames(act.read.all(Organisation)).called(words)
    if called:
        return OrganisationId(called[0].id)
    house = Organisation(id=new_id(), name=words, acronym=name_and_acronym(words)[1])
    act.write.add(house)
    return OrganisationId(house.id)
