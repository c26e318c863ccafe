"""One line at the door, "Ana Silva, OIT, Brazil", read as a person: name, organisation, country.

Pure: what the line means among the people and organisations that are here. Nothing is added or merged.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from a87desk.domain.folding import fold
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.people.cell_words import tidy
from a87desk.people.honorific import is_honorific
from a87desk.people.name_variants import Reason, likeness
from a87desk.people.organisation_names import OrganisationNames

_SAME = (Reason.SAME_NAME, Reason.WORD_ORDER)
_LONGEST_PLAIN_HONORIFIC = 4


@dataclass(frozen=True, slots=True)
class WalkIn:
    """What a line says. `organisation` and `country` are empty where the line does not say them."""

    honorific: str
    name: str
    organisation: str
    country: str


@dataclass(frozen=True, slots=True)
class WalkInLook:
    """A line beside who is here: the organisation it means, None for a new or unsaid one, and who is listed like it."""

    walk_in: WalkIn
    known: Organisation | None
    listed: tuple[Participant, ...]


def read_walk_in(line: str, countries: Iterable[str] = ()) -> WalkIn:
    """Return what a line says. With two parts the second is a country where it is a country named here already."""
    parts = [tidy(part) for part in line.replace("،", ",").replace("；", ";").replace(";", ",").split(",")]
    honorific, name = _honorific_apart(parts[0])
    country = parts[-1] if len(parts) > 2 else ""
    organisation = ", ".join(part for part in (parts[1:-1] if len(parts) > 2 else parts[1:]) if part)
    if organisation and not country and fold(organisation) in {fold(one) for one in countries if one}:
        organisation, country = "", organisation
    return WalkIn(honorific, name, organisation, country)


def look_at_walk_in(line: str, people: Sequence[Participant], organisations: Sequence[Organisation]) -> WalkInLook:
    """Return a line beside who is here."""
    countries = {one.country for one in people} | {one.country for one in organisations}
    walk_in = read_walk_in(line, countries)
    called = OrganisationNames(organisations).called(walk_in.organisation) if walk_in.organisation else ()
    same, like = [], []
    for one in people if walk_in.name else ():
        names = (one.name, one.native_name, *one.aliases)
        reasons = [reason for name in names if (reason := likeness(walk_in.name, name))]
        if any(reason in _SAME for reason in reasons):
            same.append(one)
        elif reasons:
            like.append(one)
    return WalkInLook(walk_in, called[0] if len(called) == 1 else None, (*same, *like))


def _honorific_apart(name: str) -> tuple[str, str]:
    words = name.split()
    count = next((place for place, word in enumerate(words) if not is_honorific(word)), 0)
    if not count or not any(word.endswith(".") or len(word) <= _LONGEST_PLAIN_HONORIFIC for word in words[:count]):
        return "", name
    return " ".join(words[:count]), " ".join(words[count:])
