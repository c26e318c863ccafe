"""Two people who would mix the groups better if they changed places: one pair at a time, for a person to decide on.

Knows people and places by their ids. Sizes stay as they are; who is fixed by hand stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from a87desk.grouping.person import Person, Trait, each_once, values_of

_TRAITS = (Trait.ORGANISATION, Trait.COUNTRY, Trait.GENDER, Trait.LANGUAGE)


@dataclass(frozen=True, slots=True)
class Swap:
    """Two people and where each of them sits now; each goes where the other was."""

    first: str
    first_group: str
    second: str
    second_group: str

    @property
    def pair(self) -> frozenset[str]:
        return frozenset((self.first, self.second))


def better_swap(
    people: Iterable[Person],
    places: Mapping[str, str],
    declined: Collection[frozenset[str]] = (),
    kind: str | None = None,
) -> Swap | None:
    """Return the swap that spreads the stakeholder groups best, None where no swap does.

    Among equals the one that also keeps organisations, countries and genders apart; `declined` pairs are not proposed
    again. Where `kind` is a stakeholder group, a swap that moves one of its people comes first.
    """
    seated = [one for one in each_once(people) if one.id in places]
    movable = [one for one in seated if not one.fixed_group]
    counts = {trait: _counts(seated, places, trait) for trait in Trait}
    best: tuple[tuple[int, ...], str, str] | None = None
    for rank, one in enumerate(movable):
        for other in movable[:rank]:
            here, there = places[one.id], places[other.id]
            if here == there or one.stakeholder_group == other.stakeholder_group:
                continue
            gain = _change(one, other, (here, there), Trait.STAKEHOLDER_GROUP, counts)
            if gain >= 0 or frozenset((one.id, other.id)) in declined:
                continue
            other_kind = int(kind not in (None, one.stakeholder_group, other.stakeholder_group))
            lesser = tuple(_change(one, other, (here, there), trait, counts) for trait in _TRAITS)
            found = ((other_kind, gain, *lesser), one.id, other.id)
            if best is None or found < best:
                best = found
    if best is None:
        return None
    _weight, first, second = best
    one = next(person for person in movable if person.id == first)
    if kind is not None and one.stakeholder_group != kind:
        first, second = second, first
    return Swap(first, places[first], second, places[second])


_Counts = Mapping[Trait, Mapping[tuple[str, str], int]]


def _counts(people: Iterable[Person], places: Mapping[str, str], trait: Trait) -> Counter[tuple[str, str]]:
    return Counter((places[one.id], value) for one in people for value in values_of(one, trait))


def _change(one: Person, other: Person, groups: tuple[str, str], trait: Trait, counts: _Counts) -> int:
    """Return by how much the sum of squares changes: less is more evenly spread."""
    here, there = groups
    mine, theirs = set(values_of(one, trait)), set(values_of(other, trait))
    number = counts[trait]
    change = sum(number.get((there, value), 0) - number.get((here, value), 0) + 1 for value in mine - theirs)
    return change + sum(number.get((here, value), 0) - number.get((there, value), 0) + 1 for value in theirs - mine)
