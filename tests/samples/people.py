"""Organisations and participants of a seed file, and who is meant by a printed name.

Knows the spellings that the seed lists as one. Must not join anything else: two spellings that nobody listed stay two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from a87desk.domain.ids import OrganisationId, ParticipantId
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant

_ACRONYM = re.compile(r"[A-Z]{2,8}")
_ACRONYM_BESIDE_NAME = re.compile(r"\(([A-Z]{2,8})\)|^([A-Z]{2,8}) – ")


@dataclass(frozen=True)
class People:
    """The listed organisations and participants in the order of the list."""

    organisations: tuple[Organisation, ...]
    participants: tuple[Participant, ...]

    def organisation_id(self, printed: str | None) -> OrganisationId | None:
        """Return the organisation of this name or spelling, None where it is not listed."""
        found = (one.id for one in self.organisations if printed in (one.name, *one.aliases))
        return OrganisationId(one) if (one := next(found, None)) else None

    def participant_id(self, printed: str | None) -> ParticipantId | None:
        """Return the participant of this name or spelling, None where nobody of that name is listed."""
        found = (one.id for one in self.participants if printed in (one.name, *one.aliases))
        return ParticipantId(one) if (one := next(found, None)) else None


def people_of(seed: Mapping[str, Any]) -> People:
    """Return the people of a seed file; none where it lists none."""
    rows = seed.get("participants") or []
    names = dict.fromkeys(row["organisation"] for row in rows if row["organisation"])
    organisations = tuple(_organisations(names, seed.get("organisation_variants") or []))
    listed = People(organisations, ())
    spellings = seed.get("name_variants") or []
    return People(organisations, tuple(_participant(row, listed, spellings) for row in rows))


def _organisations(names: Iterable[str], variants: Iterable[list[str]]) -> Iterable[Organisation]:
    """Yield one organisation for each name, or for all the names of a list of variants (its last is the name)."""
    spellings_of = {spelling: spellings for spellings in variants for spelling in spellings}
    done: set[str] = set()
    for listed in names:
        spellings = spellings_of.get(listed, [listed])
        name, others = spellings[-1], spellings[:-1]
        if name not in done:
            done.add(name)
            yield Organisation(id=f"organisation {name}", name=name, acronym=_acronym(spellings), aliases=tuple(others))


def _acronym(spellings: list[str]) -> str:
    """Return the acronym that stands among several spellings or beside a name; a name that is one says nothing more."""
    if len(spellings) > 1 and (short := next((one for one in spellings if _ACRONYM.fullmatch(one)), "")):
        return short
    found = next((match for one in spellings if (match := _ACRONYM_BESIDE_NAME.search(one))), None)
    return (found[1] or found[2]) if found else ""


def _participant(row: Mapping[str, Any], people: People, spellings: Iterable[list[str]]) -> Participant:
    name = row["name"]
    others = [one for variants in spellings if name in variants for one in variants if one != name]
    return Participant(
        id=f"participant {row['no']}",
        number=row["no"],
        honorific=row["honorific"],
        name=name,
        aliases=tuple(others),
        job_title=row["position"] or "",
        organisation_id=people.organisation_id(row["organisation"]),
        country=row["country_as_stated"] or "",
        as_listed=row["as_listed"],
    )
