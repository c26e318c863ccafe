"""Why two statements were put side by side: the words they share, where they stand, and how much each of them counts.

Knows where content words and ideas stand in a text. Must not know chances or flags.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.consensus.similarity import Vector
from a87desk.consensus.wording import Wording, places_of_words

Span = tuple[int, int]
SHOWN_AT_MOST = 8
SHOWN_FROM_SHARE = 0.04


@dataclass(frozen=True, slots=True)
class SharedWord:
    """A word or expression that two statements share.

    `label`: the word, or "CSO = ONG" where the glossary says that two expressions are one idea, or "training ~ capacity
    building" where they are only related. `spans_a`, `spans_b`: character offsets (first, behind last) in the two
    original texts. `share`: part of the similarity that comes from it, 0 … 1.
    """

    label: str
    spans_a: tuple[Span, ...]
    spans_b: tuple[Span, ...]
    share: float


class Anatomy:
    """A statement taken apart into units: ideas and other words. A unit is known by the number of its first word."""

    def __init__(self, text: str, language: str, wording: Wording, places: dict[int, int]) -> None:
        self.unit_of = places
        self._text = text
        self._wording = wording
        self._words = places_of_words(text, language)
        self._ideas = {hit.start: hit for hit in wording.found}
        self._written: dict[int, str] = {}
        self._spans: dict[tuple[str, ...], tuple[Span, ...]] | None = None

    def idea(self, unit: int) -> int | None:
        """Return the number of a unit's idea, None for a word."""
        hit = self._ideas.get(unit)
        return hit.concept if hit else None

    def written(self, unit: int) -> str:
        """Return a unit as it is written where it stands first, on one line."""
        known = self._written.get(unit)
        if known is None:
            start, end = self._span(unit)
            known = self._written[unit] = _on_one_line(self._text[start:end])
        return known

    def key(self, unit: int) -> tuple[str, ...]:
        """Return the words of a unit without plural."""
        return tuple(word.fine for word in self._wording.words[unit : self._end(unit)])

    def spans(self, unit: int) -> tuple[Span, ...]:
        """Return all places where what the unit says stands in the original text."""
        if self._spans is None:
            self._spans = self._all_spans()
        return self._spans[self.key(unit)]

    def _all_spans(self) -> dict[tuple[str, ...], tuple[Span, ...]]:
        covered = {place for hit in self._wording.found for place in range(hit.start + 1, hit.end)}
        found: dict[tuple[str, ...], list[Span]] = {}
        for place in range(len(self._words)):
            if place not in covered:
                found.setdefault(self.key(place), []).append(self._span(place))
        return {key: tuple(spans) for key, spans in found.items()}

    def _end(self, unit: int) -> int:
        hit = self._ideas.get(unit)
        return hit.end if hit else unit + 1

    def _span(self, unit: int) -> Span:
        return self._words[unit][0], self._words[self._end(unit) - 1][1]


def _on_one_line(written: str) -> str:
    line = " ".join(written.split())
    return line.lower() if line[1:] == line[1:].lower() else line


def shared_units(one: Anatomy, other: Anatomy, first: Vector, second: Vector) -> list[tuple[float, int, int]]:
    """Return what two statements share as (share, unit of one, unit of other), the greatest share first."""
    mine, theirs = one.unit_of, other.unit_of
    parts: dict[tuple[int, int], float] = {}
    total = 0.0
    for feature, weight in first.items():
        if feature in second:
            part = weight * second[feature]
            pair = (mine[feature], theirs[feature])
            parts[pair] = parts.get(pair, 0.0) + part
            total += part
    least = SHOWN_FROM_SHARE * total
    ranked = sorted((-part, pair) for pair, part in parts.items() if part >= least)
    return [(-part / total, *pair) for part, pair in ranked[:SHOWN_AT_MOST]]


def label(one: Anatomy, unit: int, other: Anatomy, other_unit: int) -> str:
    """Return how a shared unit is called: as written where both say the same, else both wordings."""
    written, there = one.written(unit), other.written(other_unit)
    if written == there or one.key(unit) == other.key(other_unit):
        return written
    idea = one.idea(unit)
    sign = "=" if idea is not None and idea == other.idea(other_unit) else "~"
    return f"{written} {sign} {there}"


def shared_words(one: Anatomy, other: Anatomy, first: Vector, second: Vector) -> tuple[SharedWord, ...]:
    """Return the shared words of two statements with their places, the most telling first."""
    return tuple(
        SharedWord(label(one, unit, other, other_unit), one.spans(unit), other.spans(other_unit), round(share, 4))
        for share, unit, other_unit in shared_units(one, other, first, second)
    )


def shared_labels(one: Anatomy, other: Anatomy, first: Vector, second: Vector, most: int) -> list[str]:
    """Return only the labels of the most telling shared words."""
    units = shared_units(one, other, first, second)[:most]
    return [label(one, unit, other, other_unit) for _share, unit, other_unit in units]
