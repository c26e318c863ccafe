"""Participants and groups as the allocation takes them: what makes people different, and where they sit now.

Knows records. Must not know how an allocation is made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from a87desk.domain.breakout_group import BreakoutGroup, GroupMember
from a87desk.domain.folding import fold
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.grouping.person import Group, Person
from a87desk.people.honorific import gender_marker
from a87desk.people.participation import country_of, stakeholder_group_of


def people_for_groups(
    participants: Iterable[Participant],
    organisations: Iterable[Organisation],
    *,
    fixed: Mapping[str, str] | None = None,
    wishes: Mapping[str, tuple[str, ...]] | None = None,
    languages: Mapping[str, tuple[str, ...]] | None = None,
) -> tuple[Person, ...]:
    """Return the people of an allocation; `fixed`, `wishes` and `languages` are by the id of the participant.

    One country in two spellings is one where only accents and case differ; its first spelling in the list is used.
    """
    houses = {one.id: one for one in organisations}
    spellings: dict[str, str] = {}
    people = []
    for one in participants:
        house = houses.get(one.organisation_id or "")
        country = country_of(one, house)
        people.append(
            Person(
                id=one.id,
                stakeholder_group=stakeholder_group_of(one, house) or "",
                organisation=house.name or house.acronym or house.id if house else "",
                country=spellings.setdefault(fold(country), country),
                gender_marker=gender_marker(one.honorific),
                languages=(languages or {}).get(one.id, ()),
                fixed_group=(fixed or {}).get(one.id),
                wishes=(wishes or {}).get(one.id, ()),
            )
        )
    return tuple(people)


def groups_to_fill(groups: Iterable[BreakoutGroup], capacities: Mapping[str, int] | None = None) -> tuple[Group, ...]:
    """Return the groups of an allocation in the order given, called by their numbers."""
    return tuple(
        Group(one.id, (capacities or {}).get(one.id), "" if one.number is None else str(one.number)) for one in groups
    )


def places_now(members: Iterable[GroupMember], group_ids: Collection[str]) -> dict[str, str]:
    """Return where people sit among these groups, by the id of the participant; the first place of somebody in two."""
    places: dict[str, str] = {}
    for one in sorted(members, key=lambda member: member.id):
        if one.group_id in group_ids and one.participant_id:
            places.setdefault(one.participant_id, one.group_id or "")
    return places
