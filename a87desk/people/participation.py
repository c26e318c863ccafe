"""How many took part, by stakeholder group, country and gender marker; who is not known is a row of its own.

Counts people, not rows of a seat list. Knows records; must not know screens or documents.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from a87desk.domain.folding import fold
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.domain.vocabulary import StakeholderGroup, word_for
from a87desk.i18n import _, mark
from a87desk.people.honorific import GenderMarker, gender_marker

_MARKER_WORDS = {GenderMarker.WOMAN: mark("Women"), GenderMarker.MAN: mark("Men")}


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: a value, the words for it, how many people and which part of all (0 to 1). An empty value is unknown."""

    value: str
    words: str
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class Participation:
    """The figures of one moment. The rows of each list add up to `people`; unknown comes last, where there is any."""

    people: int
    organisations: int
    by_stakeholder_group: tuple[Figure, ...]
    by_country: tuple[Figure, ...]
    by_gender: tuple[Figure, ...]


def participation(
    participants: Iterable[Participant], organisations: Iterable[Organisation], only: Collection[str] | None = None
) -> Participation:
    """Return the figures of these participants; `only` takes in those with these ids, such as those present."""
    counted = {one.id: one for one in participants if only is None or one.id in only}.values()
    houses = {one.id: one for one in organisations}

    def house(one: Participant) -> Organisation | None:
        return houses.get(one.organisation_id or "")

    groups = _figures(
        [stakeholder_group_of(one, house(one)) or "" for one in counted],
        lambda value: word_for(StakeholderGroup(value)),
    )
    countries = [country_of(one, house(one)) for one in counted]
    spellings = Counter(country for country in countries if country)
    shown: dict[str, str] = {}
    for spelling in sorted(spellings, key=lambda one: (-spellings[one], one)):
        shown.setdefault(fold(spelling), spelling)
    by_country = _figures([shown.get(fold(one), "") for one in countries], lambda value: value)
    markers = _figures(
        [gender_marker(one.honorific) or "" for one in counted], lambda value: _(_MARKER_WORDS[GenderMarker(value)])
    )
    present = {one.organisation_id for one in counted if house(one)}
    return Participation(len(counted), len(present), groups, by_country, markers)


def stakeholder_group_of(one: Participant, organisation: Organisation | None) -> StakeholderGroup | None:
    """Return a participant's own stakeholder group, else the organisation's; None where neither is known."""
    return one.stakeholder_group or (organisation.stakeholder_group if organisation else None)


def country_of(one: Participant, organisation: Organisation | None) -> str:
    """Return the country as stated, else the organisation's, in one line; empty where neither is known."""
    return " ".join((one.country.strip() or (organisation.country if organisation else "")).split())


def _figures(values: list[str], words: Callable[[str], str]) -> tuple[Figure, ...]:
    counts = Counter(values)
    unknown = counts.pop("", 0)
    known = sorted(counts.items(), key=lambda one: (-one[1], words(one[0])))
    rows = [Figure(str(value), words(value), count, count / len(values)) for value, count in known]
    if unknown:
        rows.append(Figure("", _("Unknown"), unknown, unknown / len(values)))
    return tuple(rows)
