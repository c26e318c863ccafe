"""Everything that is known of one person: the record, the organisation, days, roles at sessions, groups and seats.

Frozen, read at one moment, for the form of a person.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.attendance import Attendance, attendance_id
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember
from a87desk.domain.day import Day
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.seat import Seat, SeatHolder
from a87desk.domain.session import Session, SessionRole
from a87desk.domain.vocabulary import StakeholderGroup, word_for
from a87desk.i18n import _
from a87desk.people.participation import stakeholder_group_of
from a87desk.reading.agenda import DAY_ORDER, SESSION_ORDER
from a87desk.store.reader import Reader


@dataclass(frozen=True, slots=True)
class PersonDay:
    """A day and the person's attendance; an empty one where nobody said anything."""

    day: Day
    attendance: Attendance


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A person. `roles`, `groups` and `seats` are in words, in the order of the agenda and of the table.

    `colleagues` is how many others come from the same organisation. `versions` are fields that stand twice.
    """

    person: Participant
    organisation: Organisation | None
    group: StakeholderGroup | None
    days: tuple[PersonDay, ...]
    roles: tuple[str, ...]
    groups: tuple[str, ...]
    seats: tuple[str, ...]
    colleagues: int
    organisation_names: tuple[str, ...]
    countries: tuple[str, ...]


def person_card(read: Reader, participant_id: str) -> PersonCard | None:
    """Return what is known of a person, None where the person is not on the list."""
    person = read.one(Participant, participant_id)
    if person is None:
        return None
    houses = read.all(Organisation, order="name, id")
    house = next((one for one in houses if one.id == person.organisation_id), None)
    colleagues = read.rows(
        "SELECT count(*) FROM participant WHERE organisation_id = ? AND id <> ?", (house.id if house else "", person.id)
    )
    names = [name for one in houses for name in (one.name, one.acronym, *one.aliases) if name]
    countries = read.rows(
        "SELECT country FROM participant WHERE country <> '' UNION SELECT country FROM organisation WHERE country <> ''"
    )
    return PersonCard(
        person=person,
        organisation=house,
        group=stakeholder_group_of(person, house),
        days=tuple(_day(read, day, person.id) for day in read.all(Day, order=DAY_ORDER)),
        roles=tuple(_roles(read, person.id)),
        groups=tuple(_groups(read, person.id)),
        seats=tuple(_seats(read, person.id)),
        colleagues=colleagues[0][0],
        organisation_names=tuple(dict.fromkeys(names)),
        countries=tuple(row[0] for row in countries),
    )


def _day(read: Reader, day: Day, participant_id: str) -> PersonDay:
    record_id = attendance_id(participant_id, day.id)
    found = read.all(Attendance, "participant_id = ? AND day_id = ?", (participant_id, day.id))
    return PersonDay(day, found[0] if found else Attendance(id=record_id))


def _roles(read: Reader, participant_id: str) -> list[str]:
    roles = read.all(SessionRole, "participant_id = ?", (participant_id,))
    words = []
    for session in read.all(Session, order=SESSION_ORDER):
        for role in roles:
            if role.session_id == session.id:
                kind = word_for(role.role) if role.role else _("Role")
                words.append(_("{role}: {session}").format(role=kind, session=session.title or _("a session")))
    for group in read.all(BreakoutGroup, "rapporteur_id = ?", (participant_id,), "number, id"):
        words.append(_("Rapporteur: group {number}").format(number="?" if group.number is None else group.number))
    return words


def _groups(read: Reader, participant_id: str) -> list[str]:
    members = read.all(GroupMember, "participant_id = ?", (participant_id,), "round, id")
    groups = {one.id: one for one in read.all(BreakoutGroup)}
    words = []
    for member in members:
        group = groups.get(member.group_id or "")
        if group is not None:
            number = "?" if group.number is None else str(group.number)
            theme = group.short_theme or group.theme
            words.append(_("Group {number}: {theme}").format(number=number, theme=theme) if theme else number)
    return words


def _seats(read: Reader, participant_id: str) -> list[str]:
    seats = {one.id: one for one in read.all(Seat)}
    holders = read.all(SeatHolder, "participant_id = ?", (participant_id,))
    held = [seats[one.seat_id] for one in holders if one.seat_id in seats]
    return [one.label or _("a seat") for one in sorted(held, key=lambda seat: (seat.position, seat.id))]
