"""What an allocation looks like: numbers for each group, and the same in sentences that can be read out.

Knows people, groups and where they are. Must not know how they came there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from a87desk.domain.vocabulary import StakeholderGroup, word_for
from a87desk.grouping.person import Group, Person, Trait, each_once, values_of
from a87desk.i18n import _, mark, ngettext

_MARKERS = {"woman": mark("women"), "man": mark("men")}
_FROM: dict[StakeholderGroup, str] = {
    StakeholderGroup.WORKERS: mark("workers’ organisations"),
    StakeholderGroup.EMPLOYERS: mark("business and employers"),
    StakeholderGroup.INTERNATIONAL: mark("international organisations"),
    StakeholderGroup.SURVIVORS: mark("survivors’ networks"),
    StakeholderGroup.MEDIA: mark("the media"),
}
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Row:
    """How many people with one value of a trait sit in each group. `value` is empty where it is not known."""

    value: str
    words: str
    numbers: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.numbers)

    @property
    def spread(self) -> int:
        """The difference between the group with most and the one with fewest."""
        return max(self.numbers, default=0) - min(self.numbers, default=0)


@dataclass(frozen=True, slots=True)
class Balance:
    """Numbers for each group, in the order in which the groups were given."""

    group_ids: tuple[str, ...]
    sizes: tuple[int, ...]
    rows: Mapping[Trait, tuple[Row, ...]]
    sentences: tuple[str, ...]


def balance_of(people: Iterable[Person], groups: Sequence[Group], places: Mapping[str, str]) -> Balance:
    """Return the balance of people in groups; `places` leads from the id of a person to that of a group."""
    columns = {group.id: number for number, group in enumerate(groups)}
    placed = [(one, columns[places[one.id]]) for one in each_once(people) if places.get(one.id) in columns]
    sizes = [0] * len(columns)
    for _person, column in placed:
        sizes[column] += 1
    rows = {trait: _rows(placed, trait, len(columns)) for trait in Trait}
    return Balance(tuple(columns), tuple(sizes), rows, _sentences(tuple(sizes), rows))


def _rows(placed: Sequence[tuple[Person, int]], trait: Trait, groups: int) -> tuple[Row, ...]:
    counts: dict[str, list[int]] = {}
    for person, column in placed:
        for value in values_of(person, trait):
            counts.setdefault(value, [0] * groups)[column] += 1
    rows = [Row(value, _words(value, trait), tuple(numbers)) for value, numbers in counts.items()]
    return tuple(sorted(rows, key=lambda row: (-row.total, not row.value, row.value)))


def _words(value: str, trait: Trait) -> str:
    if trait is Trait.STAKEHOLDER_GROUP:
        if value in set(StakeholderGroup):
            kind = StakeholderGroup(value)
            return _(_FROM[kind]) if kind in _FROM else word_for(kind).lower()
        return value or _("an unknown stakeholder group")
    if trait is Trait.GENDER and value in _MARKERS:
        return _(_MARKERS[value])
    return value


def _sentences(sizes: tuple[int, ...], rows: Mapping[Trait, tuple[Row, ...]]) -> tuple[str, ...]:
    if not sizes:
        return ()
    sentences = [_size_sentence(sizes)]
    sentences += [_from_sentence(row) for row in rows[Trait.STAKEHOLDER_GROUP]]
    sentences += _organisation_sentences(rows[Trait.ORGANISATION])
    sentences += _uneven_sentences(rows[Trait.COUNTRY])
    sentences += [_gender_sentence(row) for row in rows[Trait.GENDER]]
    sentences += [_language_sentence(row) for row in rows[Trait.LANGUAGE]]
    return tuple(sentences)


def _size_sentence(sizes: tuple[int, ...]) -> str:
    low, high = min(sizes), max(sizes)
    if low == high:
        return ngettext("Every group has {count} person.", "Every group has {count} people.", low).format(count=low)
    if high - low == 1:
        return _("Every group has {low} or {high} people.").format(low=low, high=high)
    return _("The groups have from {low} to {high} people.").format(low=low, high=high)


def _from_sentence(row: Row) -> str:
    """Return a sentence such as "Every group has 2 or 3 from government"."""
    low, high, what = min(row.numbers), max(row.numbers), row.words
    if (low, high) == (0, 1):
        one_each = ngettext(
            "{count} group has one from {what}.", "{count} groups have one each from {what}.", row.total
        )
        return one_each.format(count=row.total, what=what)
    if low == high:
        return _("Every group has {count} from {what}.").format(count=low, what=what)
    if high - low == 1:
        return _("Every group has {low} or {high} from {what}.").format(low=low, high=high, what=what)
    return _("The groups have from {low} to {high} from {what}.").format(low=low, high=high, what=what)


def _organisation_sentences(rows: tuple[Row, ...]) -> list[str]:
    together = [row for row in rows if row.spread > 1 or min(row.numbers) > 0]
    if not any(row.total > 1 for row in rows):
        return []
    if not together:
        return [_("Nobody sits with somebody of the same organisation.")]
    named = "; ".join(
        _("{organisation} has from {low} to {high} people in a group").format(
            organisation=row.words, low=min(row.numbers), high=max(row.numbers)
        )
        for row in together[:_MOST_NAMED]
    )
    more = len(together) - _MOST_NAMED
    rest = ngettext("; {count} more organisation", "; {count} more organisations", more) if more > 0 else ""
    return [_("Of one organisation: {named}{rest}.").format(named=named, rest=rest.format(count=more))]


def _uneven_sentences(rows: tuple[Row, ...]) -> list[str]:
    if not any(row.total > 1 for row in rows):
        return []
    uneven = [row for row in rows if row.spread > 1]
    if not uneven:
        return [_("Every country is spread as evenly as it can be.")]
    named = ", ".join(
        _("{country} ({low} to {high} in a group)").format(
            country=row.words, low=min(row.numbers), high=max(row.numbers)
        )
        for row in uneven[:_MOST_NAMED]
    )
    more = len(uneven) - _MOST_NAMED
    rest = ngettext(", {count} more country", ", {count} more countries", more).format(count=more) if more > 0 else ""
    return [_("Not spread evenly: {named}{rest}.").format(named=named, rest=rest)]


def _gender_sentence(row: Row) -> str:
    low, high = min(row.numbers), max(row.numbers)
    if low == high:
        return _("Every group has {count} {what}.").format(count=low, what=row.words)
    if high - low == 1:
        return _("Every group has {low} or {high} {what}.").format(low=low, high=high, what=row.words)
    return _("The groups have from {low} to {high} {what}.").format(low=low, high=high, what=row.words)


def _language_sentence(row: Row) -> str:
    low, without = min(row.numbers), row.numbers.count(0)
    if low:
        return ngettext(
            "Every group has at least {count} person who speaks {language}.",
            "Every group has at least {count} people who speak {language}.",
            low,
        ).format(count=low, language=row.words)
    return ngettext(
        "{count} group has nobody who speaks {language}.", "{count} groups have nobody who speaks {language}.", without
    ).format(count=without, language=row.words)
