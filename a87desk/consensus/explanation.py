"""Why two statements were put side by side: the words they share, where they stand, and how much each of them counts.

Knows where content words and ideas stand in a text. Must not know chances or flags.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.consensus.glossary import Glossary
from a87desk.consensus.similarity import BEGINNING_LENGTH, Space, Vector
from a87desk.consensus.wording import Wording, places_of_words

Span = tuple[int, int]
SHOWN_AT_MOST = 8
SHOWN_FROM_SHARE = 0.04


@dataclass(frozen=True, slots=True)
class SharedWord:
    """A word or expression that two statements share.

    `label`: the word, or "CSO = ONG" where the glossary says that two expressions are one idea, or "training ~ capacity
    building" where they are only related. `spans_a`, `spans_b`: character offsets (first, behind last) in the two original
    texts. `share`: part of the similarity that comes from it, 0 … 1.
    """

    label: str
    spans_a: tuple[Span, ...]
    spans_b: tuple[Span, ...]
    share: float


@dataclass(slots=True)
class _Unit:
    """One thing a statement says: an idea or a single word, with its idea's number (None for a word) and its places."""

    idea: int | None
    key: tuple[str, ...]
    places: list[tuple[int, int]]


class Anatomy:
    """A statement taken apart: which feature comes from which words."""

    def __init__(self, text: str, language: str, wording: Wording, glossary: Glossary, space: Space) -> None:
        self._text = text
        self._language = language
        self._spans: list[Span] | None = None
        self._written: dict[int, str] = {}
        self.units: list[_Unit] = []
        self.unit_of: dict[int, int] = {}
        known: dict[tuple[str, ...], int] = {}
        hit_at = {hit.start: hit for hit in wording.found}
        place = 0
        while place < len(wording.words):
            hit = hit_at.get(place)
            end = hit.end if hit else place + 1
            content = wording.words[place:end]
            key = tuple(word.stem for word in content)
            if key not in known:
                known[key] = len(self.units)
                self.units.append(_Unit(hit.concept if hit else None, tuple(word.fine for word in content), []))
            self.units[known[key]].places.append((place, end))
            names = [f"c{hit.concept}", f"c{glossary.broader(hit.concept)}"] if hit else []
            for word in content:
                names += ["w" + word.stem, "b" + word.folded[:BEGINNING_LENGTH]]
            for name in names:
                number = space.number(name)
                if number is not None:
                    self.unit_of.setdefault(number, known[key])
            place = end

    def spans(self, unit: int) -> tuple[Span, ...]:
        """Return where a unit stands in the original text."""
        if self._spans is None:
            self._spans = places_of_words(self._text, self._language)
        spans = self._spans
        return tuple((spans[first][0], spans[end - 1][1]) for first, end in self.units[unit].places)

    def wording_of(self, unit: int) -> str:
        """Return a unit as written where it stands first, on one line."""
        if unit not in self._written:
            first, end = self.spans(unit)[0]
            written = " ".join(self._text[first:end].split())
            has_capitals_inside = any(letter.isupper() for letter in written[1:])
            self._written[unit] = written if has_capitals_inside else written.lower()
        return self._written[unit]


def shared_units(one: Anatomy, other: Anatomy, first: Vector, second: Vector) -> list[tuple[float, int, int]]:
    """Return what two statements share as (share, unit of one, unit of other), the greatest share first."""
    common = [(feature, first[feature] * second[feature]) for feature in first.keys() & second.keys()]
    total = sum(part for _, part in common)
    parts: dict[tuple[int, int], float] = {}
    for feature, part in common:
        pair = (one.unit_of[feature], other.unit_of[feature])
        parts[pair] = parts.get(pair, 0.0) + part / total
    ranked = sorted(((share, *pair) for pair, share in parts.items()), key=lambda found: (-found[0], found[1:]))
    return [found for found in ranked[:SHOWN_AT_MOST] if found[0] >= SHOWN_FROM_SHARE]


def label(one: Anatomy, unit: int, other: Anatomy, other_unit: int) -> str:
    """Return how a shared unit is called: as written where both say the same, else both wordings."""
    mine, theirs = one.units[unit], other.units[other_unit]
    written = one.wording_of(unit)
    if mine.key == theirs.key:
        return written
    there = other.wording_of(other_unit)
    if mine.idea is None or mine.idea != theirs.idea:
        return f"{written} ~ {there}"
    return f"{written} = {there}"


def shared_words(one: Anatomy, other: Anatomy, first: Vector, second: Vector) -> tuple[SharedWord, ...]:
    """Return the shared words of two statements with their places, the most telling first."""
    return tuple(
        SharedWord(label(one, unit, other, other_unit), one.spans(unit), other.spans(other_unit), round(share, 4))
        for share, unit, other_unit in shared_units(one, other, first, second)
    )


def shared_labels(one: Anatomy, other: Anatomy, first: Vector, second: Vector, most: int) -> list[str]:
    """Return only the labels of the most telling shared words."""
    units: Sequence[tuple[float, int, int]] = shared_units(one, other, first, second)[:most]
    return [label(one, unit, other, other_unit) for _share, unit, other_unit in units]
