"""Participants who may be one person under two spellings: proposed with a reason, never merged.

Two names are compared word by word. At least one word must be the same, or sound the same; the others may differ in a
few letters, be an initial, a short form or missing. Honorifics of another gender speak against all but equal names.
A pair that people said are two is not proposed again.

Source: domain description 3.8 (identity and matching rules).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import combinations

from a87desk.domain.participant import Participant
from a87desk.i18n import _, mark
from a87desk.people.honorific import gender_marker
from a87desk.people.name_words import consonants_of, edits_between, name_key, script_of, sound_of, words_of_name
from a87desk.people.nicknames import may_be_short_for


class Reason(StrEnum):
    """Why two names may be one person's, the surest first."""

    SAME_NAME = "same_name"
    SAME_EMAIL = "same_email"
    OTHER_SPELLING = "other_spelling"
    WORD_ORDER = "word_order"
    OTHER_SCRIPT = "other_script"
    SOUND = "sound"
    SHORT_FORM = "short_form"
    INITIALS = "initials"
    LETTERS = "letters"
    PART = "part"


_SENTENCES = {
    Reason.SAME_NAME: mark("The names differ only in capitals, accents, hyphens, blanks or the honorific."),
    Reason.SAME_EMAIL: mark("Both have the same e-mail address."),
    Reason.OTHER_SPELLING: mark("One is listed as another spelling of the other."),
    Reason.WORD_ORDER: mark("The same words in another order."),
    Reason.OTHER_SCRIPT: mark("The same name in two scripts."),
    Reason.SOUND: mark("The names sound alike."),
    Reason.SHORT_FORM: mark("One given name is a short form of the other."),
    Reason.INITIALS: mark("One name has initials of the other."),
    Reason.LETTERS: mark("The names differ in one or two letters."),
    Reason.PART: mark("One name is a part of the other."),
}
_ORDER = list(Reason)
_SURE_OF_TWO_GENDERS = (Reason.SAME_NAME, Reason.SAME_EMAIL, Reason.OTHER_SPELLING)
# Addresses of a house, not of a person.
_HOUSE_ADDRESSES = {
    "info", "contact", "office", "admin", "secretariat", "secretary", "mail", "email", "hello", "enquiries", "support",
    "communications", "press", "hq", "accueil", "bureau", "secretaria", "contacto", "oficina", "direction", "general",
}  # fmt: skip
_LEAST_CONSONANTS = 5


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two participants who may be one person, by their ids; `first_id` stands before `second_id` in the list."""

    first_id: str
    second_id: str
    reason: Reason

    @property
    def sentence(self) -> str:
        return _(_SENTENCES[self.reason])


@dataclass(frozen=True, slots=True)
class NameVariants:
    """All proposals: pairs, the surest first, and the same as sets of people who hang together by pairs."""

    pairs: tuple[NamePair, ...]
    clusters: tuple[tuple[str, ...], ...]


def name_variants(
    participants: Sequence[Participant], known_as_two: Collection[frozenset[str]] = frozenset()
) -> NameVariants:
    """Return who may be one person; `known_as_two` holds pairs of ids that people said are not."""
    ordered = sorted(participants, key=lambda one: (one.number is None, one.number or 0, one.id))
    pairs = [
        NamePair(one.id, other.id, reason)
        for one, other in _candidates(ordered)
        if frozenset((one.id, other.id)) not in known_as_two and (reason := reason_for(one, other))
    ]
    places = {one.id: place for place, one in enumerate(ordered)}
    pairs.sort(key=lambda pair: (_ORDER.index(pair.reason), places[pair.first_id], places[pair.second_id]))
    return NameVariants(tuple(pairs), _clusters(pairs, places))


def reason_for(one: Participant, other: Participant) -> Reason | None:
    """Return why two participants may be one person, None where nothing speaks for it."""
    reason = _same_listed(one, other) or _same_person_by_name(one, other)
    markers = {gender_marker(one.honorific), gender_marker(other.honorific)} - {None}
    if reason and len(markers) == 2 and reason not in _SURE_OF_TWO_GENDERS:
        return None
    return reason


def _same_listed(one: Participant, other: Participant) -> Reason | None:
    if name_key(one.name) == name_key(other.name) != "":
        return Reason.SAME_NAME
    if one.email and one.email.casefold() == other.email.casefold() and not _is_of_a_house(one.email):
        return Reason.SAME_EMAIL
    keys = ({name_key(name) for name in _all_names(person)} - {""} for person in (one, other))
    mine, others = keys
    return Reason.OTHER_SPELLING if mine & others else None


def _same_person_by_name(one: Participant, other: Participant) -> Reason | None:
    names = ((mine, its) for mine in _all_names(one) for its in _all_names(other))
    houses = {one.organisation_id, other.organisation_id} - {None}
    same_house = len(houses) == 1 and one.organisation_id == other.organisation_id
    alike = [reason for mine, its in names if (reason := likeness(mine, its, same_house=same_house))]
    # A shorter name is so often another person's that two known organisations speak against it.
    if len(houses) == 2:
        alike = [reason for reason in alike if reason is not Reason.PART]
    return min(alike, key=_ORDER.index, default=None)


def _all_names(person: Participant) -> tuple[str, ...]:
    return tuple(name for name in (person.name, person.native_name, *person.aliases) if name.strip())


def _is_of_a_house(email: str) -> bool:
    return email.partition("@")[0].casefold() in _HOUSE_ADDRESSES


def likeness(one: str, other: str, *, same_house: bool = False) -> Reason | None:
    """Return why two names may be one person's; `same_house` allows a letter in shorter words too."""
    mine, its = words_of_name(one), words_of_name(other)
    if not mine or not its:
        return None
    if name_key(one) == name_key(other):
        return Reason.SAME_NAME
    if sorted(mine) == sorted(its):
        return Reason.WORD_ORDER
    if script_of(mine[0]) != script_of(its[0]):
        consonants = consonants_of(one)
        return (
            Reason.OTHER_SCRIPT if len(consonants) >= _LEAST_CONSONANTS and consonants == consonants_of(other) else None
        )
    if len(mine) == 1 or len(its) == 1:
        return _run_together(mine, its)
    fewer, more = sorted((mine, its), key=len)
    return _word_by_word(fewer, more, same_house) or _run_together(mine, its)


def _run_together(mine: Sequence[str], its: Sequence[str]) -> Reason | None:
    """Compare names that are cut into words differently, such as Abdel Rahman and Abdurrahman."""
    one, other = (sound_of("".join(words)) for words in (mine, its))
    most = min(len(one), len(other)) // 6
    if len(mine) == len(its) or not most:
        return None
    return Reason.SOUND if edits_between(one, other, min(most, 2)) <= min(most, 2) else None


def _word_by_word(fewer: Sequence[str], more: Sequence[str], same_house: bool) -> Reason | None:
    """Find a word of the longer name for each word of the shorter one; the best fits are taken first."""
    fits = sorted(
        (fit, abs(place - spot), place, spot)
        for place, word in enumerate(fewer)
        for spot, its in enumerate(more)
        if (fit := _fit(word, its, same_house)) is not None
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for fit, _away, place, spot in fits:
        if place not in found and spot not in taken:
            found[place] = fit
            taken.add(spot)
    if len(found) < len(fewer):
        return None
    return _reason_of(list(found.values()), [fewer[place] for place in sorted(found)], len(more) - len(fewer), found)


_SAME, _SOUNDS_SAME, _SHORT, _INITIAL, _ONE_LETTER, _TWO_LETTERS = range(6)
_REASONS = {
    _SAME: Reason.PART, _SOUNDS_SAME: Reason.SOUND, _SHORT: Reason.SHORT_FORM, _INITIAL: Reason.INITIALS,
    _ONE_LETTER: Reason.LETTERS, _TWO_LETTERS: Reason.LETTERS,
}  # fmt: skip


def _reason_of(fits: list[int], words: list[str], missing: int, found: dict[int, int]) -> Reason | None:
    firm = sum(1 for place, word in enumerate(words) if found[place] <= _SOUNDS_SAME and len(word) > 2)
    loose = [fit for fit in fits if fit > _SOUNDS_SAME and fit != _INITIAL]
    if not firm or len(loose) > 1:
        return None
    if missing and (loose or firm + fits.count(_INITIAL) < 2):
        return None
    return _REASONS[max(fits)]


@lru_cache(maxsize=65536)
def _fit(word: str, its: str, same_house: bool) -> int | None:
    """Return how well two words fit, None where they do not."""
    if word == its:
        return _SAME
    short, long = sorted((word, its), key=len)
    if len(short) == 1:
        return _INITIAL if long.startswith(short) else None
    if may_be_short_for(word, its):
        return _SHORT
    if _sound_the_same(word, its):
        return _SOUNDS_SAME
    edits = edits_between(word, its, 2)
    if edits == 1 and len(short) >= (4 if same_house else 5):
        return _ONE_LETTER
    return _TWO_LETTERS if edits == 2 and len(short) >= 8 else None


def _sound_the_same(word: str, its: str) -> bool:
    """Whether two words sound alike; in short ones, where Bell and Ball are two names, only i and y do."""
    if word.replace("y", "i") == its.replace("y", "i"):
        return True
    return min(len(sound_of(word)), len(sound_of(its))) > 3 and sound_of(word) == sound_of(its)


def _candidates(ordered: Sequence[Participant]) -> Iterator[tuple[Participant, Participant]]:
    """Yield the pairs that share something, in order: a word or its sound, the consonants, the house, the e-mail."""
    shelves: dict[str, list[int]] = {}
    for place, person in enumerate(ordered):
        for label in set(_labels(person)):
            shelves.setdefault(label, []).append(place)
    pairs = {pair for shelf in shelves.values() for pair in combinations(shelf, 2)}
    for first, second in sorted(pairs):
        yield ordered[first], ordered[second]


def _labels(person: Participant) -> Iterator[str]:
    for name in _all_names(person):
        words = words_of_name(name)
        yield from (f"sound {sound_of(word)}" for word in words if len(word) > 2)
        yield f"consonants {consonants_of(name)}"
        yield f"begins {name_key(name)[:4]}"
        yield f"key {name_key(name)}"
    if person.email:
        yield f"email {person.email.casefold()}"
    if person.organisation_id:
        yield f"house {person.organisation_id}"


def _clusters(pairs: Iterable[NamePair], places: dict[str, int]) -> tuple[tuple[str, ...], ...]:
    together: dict[str, set[str]] = {}
    for pair in pairs:
        joined = together.get(pair.first_id, {pair.first_id}) | together.get(pair.second_id, {pair.second_id})
        together.update(dict.fromkeys(joined, joined))
    distinct = {tuple(sorted(one, key=places.__getitem__)) for one in together.values()}
    return tuple(sorted(distinct, key=lambda one: places[one[0]]))
