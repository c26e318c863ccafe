"""Two names that may be one person's, for people to decide: two on the list, or one printed in a role, group or seat.

Frozen, read at one moment; what people decided is left out. Why two names are alike is `a87desk.people.name_variants`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant, PersonDecision
from a87desk.domain.record import derived_id
from a87desk.domain.seat import Seat, SeatHolder
from a87desk.domain.session import Session, SessionRole
from a87desk.domain.vocabulary import Verdict, word_for
from a87desk.i18n import _
from a87desk.people.name_variants import Reason, name_variants
from a87desk.reading.holders import folded_name, is_nobody
from a87desk.store.reader import Reader


@dataclass(frozen=True, slots=True)
class NamedOnce:
    """One of two names. `where` says in words where it stands, `printed_in` is (noun, id) of each such place.

    `id` is that of the participant, or one made of the printed name.
    """

    id: str
    name: str
    number: int | None
    organisation: str
    where: tuple[str, ...]
    printed_in: tuple[tuple[str, str], ...] = ()

    @property
    def is_listed(self) -> bool:
        """Whether this is a person on the list."""
        return not self.printed_in


@dataclass(frozen=True, slots=True)
class SameNameProposal:
    """Two names that may be one person's; `first` is always on the list."""

    first: NamedOnce
    second: NamedOnce
    reason: Reason
    sentence: str

    @property
    def key(self) -> tuple[str, str]:
        return (self.first.id, self.second.id)


def printed_name_id(name: str) -> str:
    """Return the identity under which decisions on a printed name are kept."""
    return derived_id("printed name", folded_name(name))


@dataclass(frozen=True, slots=True)
class NamesHere:
    """Everything that names are compared by, read at one moment; comparing needs the file no more."""

    people: tuple[Participant, ...]
    houses: Mapping[str, Organisation]
    printed: Mapping[str, NamedOnce]
    where: Mapping[str, tuple[str, ...]]
    two_people: frozenset[frozenset[str]]


def names_here(read: Reader) -> NamesHere:
    """Return the names on the list and the printed ones, where each stands, and what people decided."""
    holders = _holders(read)
    return NamesHere(
        people=tuple(read.all(Participant)),
        houses={one.id: one for one in read.all(Organisation)},
        printed=_printed_names(holders),
        where=_where_listed(holders),
        two_people=frozenset(
            frozenset((one.first_id or "", one.second_id or ""))
            for one in read.all(PersonDecision)
            if one.verdict is Verdict.NOT_THE_SAME
        ),
    )


def same_name_proposals(read: Reader) -> tuple[SameNameProposal, ...]:
    """Return who may be one person: first two on the list, then printed names, each the surest first."""
    return proposals_among(names_here(read))


def proposals_among(names: NamesHere) -> tuple[SameNameProposal, ...]:
    """Return the proposals among names that were read; needs no file, so it can run on any thread."""
    strangers = [Participant(id=one.id, name=one.name) for one in names.printed.values()]
    cards = {one.id: _card(one, names.houses, names.where.get(one.id, ())) for one in names.people}
    both: list[SameNameProposal] = []
    one_printed: list[SameNameProposal] = []
    for pair in name_variants([*names.people, *strangers], names.two_people).pairs:
        first, second = pair.first_id, pair.second_id
        if first not in cards:
            first, second = second, first
        if first not in cards:
            continue
        found = both if second in cards else one_printed
        other = cards.get(second) or names.printed[second]
        found.append(SameNameProposal(cards[first], other, pair.reason, pair.sentence))
    return (*both, *one_printed)


def _card(one: Participant, houses: Mapping[str, Organisation], where: Iterable[str]) -> NamedOnce:
    house = houses.get(one.organisation_id or "")
    name = " ".join(part for part in (one.honorific, one.name) if part)
    organisation = (house.name or house.acronym) if house else ""
    return NamedOnce(one.id, name, one.number, organisation, tuple(where))


def _where_listed(holders: Sequence[_Holder]) -> dict[str, tuple[str, ...]]:
    """Return where people have roles, by their id."""
    found: dict[str, tuple[str, ...]] = {}
    for one in holders:
        if one.participant_id:
            found[one.participant_id] = (*found.get(one.participant_id, ()), one.words)
    return found


def _printed_names(holders: Sequence[_Holder]) -> dict[str, NamedOnce]:
    """Return the names that are printed and linked to nobody, each spelling once."""
    found: dict[str, NamedOnce] = {}
    for one in holders:
        # "Joanna Ewart James, Freedom United" names its organisation after a comma.
        name, _comma, rest = (part.strip() for part in one.name.partition(","))
        if one.participant_id or is_nobody(name):
            continue
        key = printed_name_id(name)
        here = found.get(key) or NamedOnce(key, name, None, one.house or rest, ())
        found[key] = NamedOnce(
            key, here.name, None, here.organisation, (*here.where, one.words), (*here.printed_in, (one.noun, one.id))
        )
    return found


@dataclass(frozen=True, slots=True)
class _Holder:
    """Who is named where: name and organisation as printed, and the words for the place."""

    noun: str
    id: str
    participant_id: str
    name: str
    house: str
    words: str


def _holders(read: Reader) -> list[_Holder]:
    """Return everybody who is named in a role, as a rapporteur or in a seat."""
    titles = {one.id: one.title for one in read.all(Session)}
    labels = {one.id: one.label for one in read.all(Seat)}
    found = []
    for role in read.all(SessionRole, order="session_id, position, id"):
        kind = word_for(role.role) if role.role else _("Role")
        words = _("{role}: {session}").format(role=kind, session=titles.get(role.session_id or "") or _("a session"))
        found.append(_Holder(role.noun, role.id, role.participant_id or "", role.name, role.organisation, words))
    for group in read.all(BreakoutGroup, order="number, id"):
        words = _("Rapporteur: group {number}").format(number="?" if group.number is None else group.number)
        found.append(_Holder(group.noun, group.id, group.rapporteur_id or "", group.rapporteur, "", words))
    for holder in read.all(SeatHolder, order="position, id"):
        words = _("Seat: {label}").format(label=labels.get(holder.seat_id or "") or _("a seat"))
        found.append(_Holder(holder.noun, holder.id, holder.participant_id or "", holder.name, holder.entity, words))
    return found
