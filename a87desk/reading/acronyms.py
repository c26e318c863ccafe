"""Which acronyms a document uses and what they stand for, found in its own texts and in what is known.

Knows texts, the workshop's own acronyms, organisations and a list of the field. Must not know documents. How a pair is
found: Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003),
kept strict: half of the letters begin a word. What nobody explains is told, never guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from a87desk.domain.acronym import Acronym
from a87desk.domain.folding import fold
from a87desk.domain.organisation import Organisation

FEWEST_UNKNOWN = 2
"""Capitals without a meaning are told from so many on: once may be a name."""
LONGEST = 12
_LONGEST_UNKNOWN = 7
_WORD = re.compile(r"[^\W_]+(?:[&’'][^\W_]+)*")
_BRACKETS = re.compile(r"[(（]([^()（）\n]{2,120})[)）]")
_LETTERS_BEFORE = re.compile(r"(?<!\w)([^\W\d_][\w&.\-]{1,11})\s*$")
_END_OF_SENTENCE = re.compile(r"[()（）\n;:]")
_BEFORE = 160
"""So many characters before a bracket may explain it."""
_QUOTES = " «»“”\"'"
_ELIDED = re.compile(r"(\b[ldnLDN][’'])(?=\w)")
_ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_NOT_ACRONYMS = frozenset({"AM", "PM", "TBD", "TBC", "TBA", "OK", "NB", "PS", "NOT", "AND", "OR", "ALL", "NO"})
_ARTICLES = ("ال", "لل", "وال", "بال")


class SpelledBy(StrEnum):
    """Where it is said what an acronym stands for."""

    PEOPLE = "people"
    TEXTS = "texts"
    ORGANISATION = "organisation"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class SpelledOut:
    """An acronym with what it stands for, and where that is said."""

    letters: str
    meaning: str
    by: SpelledBy = SpelledBy.PEOPLE


@dataclass(frozen=True, slots=True)
class FoundAcronyms:
    """The acronyms of a document in the order of their letters, those that nothing explains, and those left out.

    What is left out may have no meaning.
    """

    listed: tuple[SpelledOut, ...] = ()
    unknown: tuple[str, ...] = ()
    left_out: tuple[SpelledOut, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownAcronyms:
    """What is known before a document is read: people's own decisions, organisations, the list of the field."""

    own: Sequence[Acronym] = ()
    organisations: Sequence[Organisation] = ()
    of_the_field: Sequence[Acronym] = ()


def read_acronyms(text: str) -> tuple[Acronym, ...]:
    """Return the acronyms of a file of the field: `letters | language | meaning` a line, # begins a remark."""
    found = []
    for line in text.splitlines():
        parts = [part.strip() for part in line.split("|")]
        if len(parts) == 3 and not line.startswith("#"):
            found.append(Acronym(id="", letters=parts[0], language=parts[1], meaning=parts[2]))
    return tuple(found)


def find_acronyms(texts: Iterable[str], known: KnownAcronyms, language: str = "en") -> FoundAcronyms:
    """Return the acronyms that really occur in texts, what people decided first.

    After the workshop's own records goes what the texts explain, then organisations, then the list of the field in the
    document's language, then in any other: English, or the first with the letters of the acronym itself.
    """
    said = list(texts)
    written = dict(pair for text in said for pair in explained(text))
    meanings = _meanings(written, known, language)
    left_out = {fold(one.letters) for one in known.own if one.is_left_out and one.letters}
    # Capitals in the name of an organisation are a name.
    known_words = {*meanings, *(word for one in known.organisations for word in _WORD.findall(one.name))}
    counts = _occurring(said, meanings)
    listed = [one for letters, one in meanings.items() if counts[letters] and fold(letters) not in left_out]
    dropped = [
        meanings.get(letters, SpelledOut(letters, ""))
        for letters, count in counts.items()
        if count and fold(letters) in left_out
    ]
    unknown = [
        letters
        for letters, count in counts.items()
        if letters not in known_words and count >= FEWEST_UNKNOWN and fold(letters) not in left_out
    ]
    return FoundAcronyms(
        tuple(sorted(_without_plurals(listed), key=_by_letters)),
        tuple(sorted(unknown, key=fold)),
        tuple(sorted(_without_plurals(dropped), key=_by_letters)),
    )


def _by_letters(one: SpelledOut) -> tuple[str, str]:
    return fold(one.letters), one.letters


def explained(text: str) -> Iterator[tuple[str, str]]:
    """Yield the acronyms that a text explains with what they stand for: "Long Form (LF)" and "LF (Long Form)"."""
    for match in _BRACKETS.finditer(text):
        inside = match[1].strip(_QUOTES)
        before = _END_OF_SENTENCE.split(text[max(0, match.start() - _BEFORE) : match.start()])[-1]
        if is_acronym(inside):
            meaning = _long_form(inside, before)
            if meaning:
                yield inside, meaning
            continue
        letters = _LETTERS_BEFORE.search(before)
        if letters and len(inside.split()) > 1 and is_acronym(letters[1]) and _long_form(letters[1], inside) == inside:
            yield letters[1], inside


def is_acronym(letters: str) -> bool:
    """Whether a word looks like an acronym: two capitals or more, or Arabic letters parted by points or blanks."""
    if not 2 <= len(letters) <= LONGEST:
        return False
    if _is_arabic(letters):
        parts = [part for part in re.split(r"[.\s]+", letters) if part]
        return len(parts) > 1 and all(len(part) <= 2 for part in parts)
    if " " in letters or not letters[0].isalpha():
        return False
    return sum(one.isupper() for one in letters) >= 2


def _meanings(written: Mapping[str, str], known: KnownAcronyms, language: str) -> dict[str, SpelledOut]:
    """Return what each acronym stands for, by its letters; who comes last here goes before the others."""
    own = language.partition("-")[0].casefold()
    found: dict[str, SpelledOut] = {}

    def take(pairs: Iterable[tuple[str, str]], by: SpelledBy) -> None:
        found.update((letters, SpelledOut(letters, meaning, by)) for letters, meaning in pairs)

    in_order = sorted(reversed(known.of_the_field), key=lambda one: _readable(one, own))
    take(((one.letters, one.meaning) for one in in_order), SpelledBy.FIELD)
    named = ((one.acronym.strip(), _name_alone(one)) for one in known.organisations if one.acronym and one.name)
    take(named, SpelledBy.ORGANISATION)
    take(written.items(), SpelledBy.TEXTS)
    mine = sorted((one for one in known.own if one.letters and one.meaning), key=lambda one: _nearness(one, own))
    take(((one.letters, one.meaning) for one in mine), SpelledBy.PEOPLE)
    return {letters: one for letters, one in found.items() if fold(letters) != fold(one.meaning)}


def _name_alone(one: Organisation) -> str:
    """Return an organisation's name without its acronym before or behind it."""
    letters = re.escape(one.acronym.strip())
    around = rf"^{letters}\s*[-–—:,]?\s+|\s*[-–—,]?\s*[(\[]?{letters}[)\]]?$"
    return re.sub(around, "", one.name.strip()) or one.name


def _readable(one: Acronym, language: str) -> tuple[bool, bool, bool]:
    """Return how well readers of a language read a meaning: their own best, then one in the acronym's own letters."""
    tag = one.language.casefold()
    return tag == language, _is_arabic(one.meaning) == _is_arabic(one.letters), tag == "en"


def _nearness(one: Acronym, language: str) -> int:
    if one.language.partition("-")[0].casefold() == language:
        return 2
    return 0 if one.language else 1


def _occurring(texts: Iterable[str], meanings: Mapping[str, SpelledOut]) -> Counter[str]:
    """Return how often each acronym stands in texts; those that are not known only where capitals mean something."""
    lines = [line for text in texts for line in text.splitlines()]
    all_words: Counter[str] = Counter()
    for line in lines:
        words = _WORD.findall(line)
        all_words.update(words)
        maybe = [word for word in words if word.isupper() and _may_be_unknown(word) and not _known(word, meanings)]
        if maybe and _is_shouted(words):
            all_words.subtract(maybe)
    counts: Counter[str] = Counter()
    for word, count in all_words.items():
        known = _known(word, meanings)
        if count and (known or _may_be_unknown(word)):
            counts[known or word] += count
    odd = [one for one in meanings if not _WORD.fullmatch(one) and one.splitlines() == [one]]
    whole = "\n".join(lines)
    counts.update({one: count for one in odd if (count := whole.count(one))})
    return counts


def _known(word: str, meanings: Mapping[str, SpelledOut]) -> str:
    """Return the acronym that a word is, or that it is the plural of; "" where it is none that is known."""
    if word in meanings:
        return word
    return word[:-1] if word.endswith("s") and word[:-1] in meanings else ""


def _is_shouted(words: Sequence[str]) -> bool:
    """Whether a line is a heading in capitals, in which capitals mean nothing."""
    long = [word for word in words if len(word) > 1 and word.isalpha()]
    return len(long) > 1 and sum(word.isupper() for word in long) * 2 > len(long)


def _may_be_unknown(word: str) -> bool:
    if not (word.isalpha() and word.isupper() and 2 <= len(word) <= _LONGEST_UNKNOWN) or word in _NOT_ACRONYMS:
        return False
    return not _ROMAN.fullmatch(word)


def _without_plurals(listed: Iterable[SpelledOut]) -> list[SpelledOut]:
    """Return the list without a plural whose singular stands in it."""
    kept = list(listed)
    letters = {one.letters for one in kept}
    return [one for one in kept if not (one.letters.endswith("s") and one.letters[:-1] in letters)]


def _long_form(letters: str, before: str) -> str:
    """Return the shortest run of words at the end of a text that these letters abbreviate, "" where there is none."""
    wanted = [one for one in fold(letters) if one.isalnum()]
    if letters.endswith("s") and len(wanted) > 2 and letters[-2].isupper():
        wanted = wanted[:-1]
    words = _ELIDED.sub(r"\1 ", before).split()
    most = min(len(wanted) + 5, len(wanted) * 2 + 2, len(words))
    for least_share in (1.0, 0.5):
        fitting = [words[-n:] for n in range(max(2, len(wanted) // 2), most + 1)]
        fitting = [one for one in fitting if _abbreviates(wanted, one, least_share)]
        if fitting:
            # "Action against Child Exploitation (ACE)": a name begins with a capital where it can.
            named = (one for one in fitting if not _bare(one[0])[:1].islower())
            said = " ".join(next(named, fitting[0])).replace("’ ", "’").replace("' ", "'")
            return said.strip(" ,.«»“”\"'")
    return ""


def _abbreviates(wanted: Sequence[str], words: Sequence[str], least_share: float) -> bool:
    """Whether letters abbreviate words: the first begins the first word, enough begin a word, all come in order."""
    parts = [part for word in words for part in re.split(r"[-’'/]", _bare(fold(word))) if part]
    if not parts or not wanted or parts[0][0] != wanted[0]:
        return False
    place, offset, begun = 0, 0, 0
    for letter in wanted:
        at = next((n for n in range(place + bool(offset), len(parts)) if parts[n][0] == letter), None)
        if at is not None:
            place, offset, begun = at, 1, begun + 1
            continue
        inside = parts[place].find(letter, offset)
        if inside < 0:
            return False
        offset = inside + 1
    return begun > len(wanted) * least_share - 0.01 and place >= len(parts) - 2


def _bare(word: str) -> str:
    """Return a word without what stands round it, an Arabic one without its article."""
    bare = word.strip(".,;:«»“”\"'()[]")
    for article in _ARTICLES:
        if bare.startswith(article) and len(bare) > len(article) + 1:
            return bare[len(article) :]
    return bare


def _is_arabic(letters: str) -> bool:
    return any("\u0600" <= one <= "\u06ff" for one in letters)
