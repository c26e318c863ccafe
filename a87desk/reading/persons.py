"""Who is who in a workshop: everybody on the list and everybody named in a role, with who may be named in public.

Knows the model. Must not know any document. Somebody is public here who acts in a public office, as a person marked
it; or who opens the workshop as its dignitary, signs its foreword, and nobody marked otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from a87desk.domain.participant import Participant
from a87desk.domain.public_speakers import OFFICE_ROLES
from a87desk.domain.session import SessionRole
from a87desk.domain.vocabulary import word_for
from a87desk.people.institution_words import is_institution
from a87desk.people.name_spellings import name_words
from a87desk.people.spotting import bare_letters
from a87desk.prioritising.small_cells import FEWEST_VOTERS
from a87desk.reading.holders import is_nobody
from a87desk.reading.workshop_model import WorkshopModel

FEWEST_PEOPLE = FEWEST_VOTERS
"""A group of fewer tells too much of each person in it (exchange design, 4.2)."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody. `spellings`: the names as written; `group`: the stakeholder group in words, "" where few are in it."""

    spellings: tuple[str, ...]
    organisation: str = ""
    group: str = ""
    is_public: bool = False
    refuses: bool = False
    participant: Participant | None = None


NOBODY_KNOWN = Person(())


class Persons:
    """Everybody, found by identity and by name."""

    def __init__(self, everybody: tuple[Person, ...]) -> None:
        self.everybody = everybody
        self._by_id = {one.participant.id: one for one in everybody if one.participant}
        self._by_name: dict[str, Person] = {}
        for one in everybody:
            for spelling in one.spellings:
                self._by_name.setdefault(_key(spelling), one)

    def of(self, participant_id: str | None, name: str) -> Person | None:
        """Return somebody by identity, else by the very name; None for a name that nobody has."""
        found = self._by_id.get(participant_id or "")
        return found or (self._by_name.get(_key(name)) if not is_nobody(name) else None)


def persons_of(model: WorkshopModel) -> Persons:
    """Return everybody in a model."""
    roles = [role for day in model.days for one in day.sessions for role in one.roles]
    in_office = [role for role in roles if role.role in OFFICE_ROLES]
    open_ids = {role.participant_id for role in in_office if role.participant_id}
    open_names = {_key(role.name) for role in in_office} | {_key(model.workshop.foreword_by)}
    sizes = Counter(_group(model, one) for one in model.participants)

    def person(one: Participant) -> Person:
        spellings = tuple(name for name in (one.name, one.native_name, *one.aliases) if name.strip())
        acts = one.id in open_ids or any(_key(name) in open_names for name in spellings)
        organisation, group = model.organisation_of(one), _group(model, one)
        return Person(
            spellings,
            organisation.name if organisation else "",
            group if sizes[group] >= FEWEST_PEOPLE else "",
            is_public=one.is_public_figure is not False and (one.is_public_figure is True or acts),
            refuses=one.may_be_listed is False,
            participant=one,
        )

    listed = [person(one) for one in model.participants]
    known = {_key(name) for one in listed for name in one.spellings}
    known |= {_key(name) for one in model.organisations for name in (one.name, one.acronym, *one.aliases)}
    known |= {_key(role.organisation) for role in roles}
    others: dict[str, Person] = {}
    for name, organisation in _named(model, roles):
        key = _key(name)
        if key and key not in known and not is_nobody(name) and not is_institution(name):
            others.setdefault(key, Person((name,), organisation, is_public=key in open_names))
    return Persons((*listed, *others.values()))


def _named(model: WorkshopModel, roles: list[SessionRole]) -> Iterator[tuple[str, str]]:
    """Yield every name that is a person's by the place it stands in, with the organisation beside it."""
    yield from ((role.name, role.organisation) for role in roles)
    for page in model.groups:
        yield page.group.rapporteur, ""
        yield page.group.facilitator, ""
    yield from ((seat.member.name, "") for seat in model.board.panel.seats)
    yield from ((one.name, one.record.entity) for row in model.seats.rows for one in row.holders)
    yield model.workshop.foreword_by, ""


def small_stakeholder_groups(model: WorkshopModel) -> tuple[str, ...]:
    """Return the stakeholder groups, in words, of fewer people than can hide one of them."""
    sizes = Counter(_group(model, one) for one in model.participants)
    return tuple(group for group, count in sorted(sizes.items()) if group and count < FEWEST_PEOPLE)


def _group(model: WorkshopModel, person: Participant) -> str:
    """Return the stakeholder group of a person in words, "" where it is not known."""
    organisation = model.organisation_of(person)
    group = person.stakeholder_group or (organisation.stakeholder_group if organisation else None)
    return word_for(group) if group else ""


def _key(name: str) -> str:
    return bare_letters(" ".join(name_words(name)))
