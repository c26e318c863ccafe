"""What an allocation is given: people with what makes them different, and groups with room for so many.

Knows no records and no names of people: whoever asks turns participants into this.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to be given a group. An empty text and None are unknown.

    `fixed_group` is a group set by hand; `wishes` are ids of groups, the dearest first.
    """

    id: str
    stakeholder_group: str = ""
    organisation: str = ""
    country: str = ""
    gender_marker: str | None = None
    languages: tuple[str, ...] = ()
    fixed_group: str | None = None
    wishes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A group; `capacity` is how many it takes at most, None for no limit. `name` is how sentences call it."""

    id: str
    capacity: int | None = None
    name: str = ""

    @property
    def called(self) -> str:
        return self.name or self.id


class Trait(StrEnum):
    """What groups are balanced by, the weightiest first."""

    STAKEHOLDER_GROUP = "stakeholder_group"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    GENDER = "gender"
    LANGUAGE = "language"


def values_of(person: Person, trait: Trait) -> tuple[str, ...]:
    """Return what a person has of a trait, none where unknown. Unknown stakeholder groups count as one of their own."""
    if trait is Trait.STAKEHOLDER_GROUP:
        return (person.stakeholder_group,)
    if trait is Trait.LANGUAGE:
        return tuple(dict.fromkeys(one for one in person.languages if one))
    value = {
        Trait.ORGANISATION: person.organisation,
        Trait.COUNTRY: person.country,
        Trait.GENDER: person.gender_marker,
    }[trait]
    return (value,) if value else ()


P = TypeVar("P", Person, Group)


def each_once(ones: Iterable[P]) -> list[P]:
    """Return people or groups in the order of their ids, so that the order given does not matter; each id once."""
    known: dict[str, P] = {}
    for one in sorted(ones, key=repr):
        known.setdefault(one.id, one)
    return [known[one] for one in sorted(known)]
