"""All pairs of statements in the order of their chance to be one idea.

Knows how reading, similarity, hub correction, flags and calibration follow each other. Must not know what is suggested
of it, people's decisions or clusters.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter, itemgetter
from typing import NamedTuple

from a87desk.consensus.explanation import Anatomy, SharedWord, shared_labels, shared_words
from a87desk.consensus.flags import Flag, Signals, flags, signals
from a87desk.consensus.glossary import Glossary
from a87desk.consensus.similarity import (
    Cancelled,
    Features,
    Space,
    corrected,
    dot,
    features,
    hub_level,
    neighbours,
    runner_up,
)
from a87desk.consensus.statement import Statement
from a87desk.consensus.text import language_of
from a87desk.consensus.wording import Reader, Wording

KEPT_PER_STATEMENT = 12
KEPT_OF_FEW = 30_000
"""Pairs that are kept in all where there are few statements, so that a small meeting loses none."""

ALIKE_SAMPLE = 120
ALIKE_PRIOR, ALIKE_PRIOR_PAIRS = 0.05, 300
ALIKE_AT_MOST = 0.2
CALIBRATION_START, CALIBRATION_SLOPE = -3.23, 10.4
CALIBRATION_ALIKE, CALIBRATION_ALIKE_SLOPE = 28.5, -35.0
"""Logistic of the score. Where all statements are alike on average, the same score means more, because more pairs are
the same; and a difference in score means less.
"""

FLAG_FACTOR = {
    Flag.OTHER_INSTRUMENT: 0.5,
    Flag.OPPOSITE_DIRECTION: 0.75,
    Flag.OTHER_ACTOR: 0.79,
    Flag.OTHER_OBJECT: 0.79,
}
"""What is left of a chance under a flag; the greatest is below .8, so that a flagged pair is never a strong one."""
FLAGS_FROM = 0.1

LINKED_FROM = 0.1
READING_SHARE, COMPARING_SHARE = 0.25, 0.65


class RankedPair(NamedTuple):
    """Two statements by number, `one` before `other`, with score, chance and flags."""

    one: int
    other: int
    score: float
    probability: float
    flags: tuple[Flag, ...]


class Ranking:
    """Statements in an order of their own (text, group, language, id) and their pairs, the surest first."""

    def __init__(self, statements: Sequence[Statement], glossary: Glossary, progress: Callable[[float], bool]) -> None:
        self.statements = sorted(statements, key=lambda s: (s.text, s.group or "", s.lang or "", s.id))
        self.number_of = {statement.id: number for number, statement in enumerate(self.statements)}
        if len(self.number_of) < len(self.statements):
            raise ValueError("two statements have the same id")
        self._glossary = glossary
        self._progress = progress
        self._languages = [language_of(statement.text, statement.lang) for statement in self.statements]
        self._reader = Reader(glossary, zip((s.text for s in self.statements), self._languages, strict=True))
        self._wordings: dict[tuple[str, str], Wording] = {}
        self._space = self._read()
        self._anatomies: dict[int, Anatomy] = {}
        self._pairs = self._rank(self._compare())

    def tell(self, share: float) -> None:
        """Tell how much of the work is done.

        Raises: Cancelled when the person stopped it.
        """
        if not self._progress(share):
            raise Cancelled

    def cross_group(self) -> Iterator[RankedPair]:
        """Yield the pairs of different groups, the surest first."""
        return (pair for pair in self._pairs if self._is_cross(pair.one, pair.other))

    def chances(self) -> dict[tuple[int, int], float]:
        """Return the chance of every compared pair that has one worth counting, also within a group."""
        return {(p.one, p.other): p.probability for p in self._pairs if p.probability >= LINKED_FROM}

    def shared_words(self, pair: RankedPair) -> tuple[SharedWord, ...]:
        """Return why a pair is ranked where it is."""
        vectors = self._space.vectors
        one, other = self._anatomy(pair.one), self._anatomy(pair.other)
        return shared_words(one, other, vectors[pair.one], vectors[pair.other])

    def shared_labels(self, pair: RankedPair, most: int) -> list[str]:
        """Return the most telling shared words of a pair without their places."""
        vectors = self._space.vectors
        one, other = self._anatomy(pair.one), self._anatomy(pair.other)
        return shared_labels(one, other, vectors[pair.one], vectors[pair.other], most)

    def _is_cross(self, one: int, other: int) -> bool:
        mine, theirs = self.statements[one].group, self.statements[other].group
        return mine is None or mine != theirs

    def _wording(self, text: str, language: str) -> Wording:
        known = self._wordings.get((text, language))
        if known is None:
            known = self._wordings[text, language] = self._reader.read(text, language)
        return known

    def _read(self) -> Space:
        known: dict[tuple[str, str], Features] = {}
        raw = []
        for number, statement in enumerate(self.statements):
            if number % 256 == 0:
                self.tell(READING_SHARE * number / len(self.statements))
            key = (statement.text, self._languages[number])
            if key not in known:
                known[key] = features(self._wording(*key), self._glossary)
            raw.append(known[key])
        return Space(raw)

    def _compare(self) -> list[tuple[float, int, int]]:
        """Return similarities as (similarity, later number, earlier number)."""
        count = len(self.statements)
        keep = max(KEPT_PER_STATEMENT, KEPT_OF_FEW // count) if count else 0

        def going_on(share: float) -> None:
            self.tell(READING_SHARE + COMPARING_SHARE * share)

        found = neighbours(self._space, keep, going_on)
        return [(similarity, number, other) for number, similar in found for similarity, other in similar]

    def _rank(self, similar: list[tuple[float, int, int]]) -> list[RankedPair]:
        hubs = self._hub_levels(similar)
        warnings = self._signals()
        alike = self._likeness()
        start = CALIBRATION_START + CALIBRATION_ALIKE * alike
        slope = CALIBRATION_SLOPE + CALIBRATION_ALIKE_SLOPE * alike
        pairs = []
        scored = [(corrected(s, hubs[later], hubs[earlier]), s, later, earlier) for s, later, earlier in similar]
        scored.sort(key=itemgetter(0), reverse=True)
        for score, later, earlier in self._lowered(scored):
            chance = 1 / (1 + math.exp(-(start + slope * score)))
            raised = flags(warnings[earlier], warnings[later], self._glossary) if chance >= FLAGS_FROM else ()
            for flag in raised:
                chance *= FLAG_FACTOR[flag]
            pairs.append(RankedPair(earlier, later, score, chance, raised))
        pairs.sort(key=attrgetter("probability"), reverse=True)
        return pairs

    def _lowered(self, scored: list[tuple[float, float, int, int]]) -> Iterator[tuple[float, int, int]]:
        """Yield (score, later, earlier), each score lowered where a statement has better partners in other groups."""
        count = len(self.statements)
        seen, better, last = [0] * count, [0] * count, [math.inf] * count
        for score, similarity, later, earlier in scored:
            is_cross = self._is_cross(later, earlier)
            for number in (later, earlier):
                if score < last[number]:  # equally good partners stand on one place
                    better[number], last[number] = seen[number], score
                seen[number] += is_cross
            doubt = 1 - similarity**3  # as with hubs, sameness itself is never doubted
            yield score - doubt * (runner_up(better[later]) + runner_up(better[earlier])), later, earlier

    def _signals(self) -> list[Signals]:
        known: dict[tuple[str, str], Signals] = {}
        found = []
        for statement, language in zip(self.statements, self._languages, strict=True):
            key = (statement.text, language)
            if key not in known:
                known[key] = signals(*key, self._wording(*key), self._glossary)
            found.append(known[key])
        return found

    def _hub_levels(self, similar: list[tuple[float, int, int]]) -> list[float]:
        best: list[list[float]] = [[] for _ in self.statements]
        for similarity, later, earlier in similar:
            if self._is_cross(later, earlier):
                best[later].append(similarity)
                best[earlier].append(similarity)
        return [hub_level(sorted(similarities, reverse=True)) for similarities in best]

    def _likeness(self) -> float:
        """Return how alike statements of different groups are on average, from an even sample of the statements."""
        count = len(self.statements)
        sample = sorted({number * count // ALIKE_SAMPLE for number in range(ALIKE_SAMPLE)} if count else ())
        total = ALIKE_PRIOR * ALIKE_PRIOR_PAIRS
        pairs = ALIKE_PRIOR_PAIRS
        vectors = self._space.vectors
        for place, number in enumerate(sample):
            for other in sample[:place]:
                if self._is_cross(number, other):
                    total += dot(vectors[number], vectors[other])
                    pairs += 1
        return min(ALIKE_AT_MOST, total / pairs)

    def _anatomy(self, number: int) -> Anatomy:
        known = self._anatomies.get(number)
        if known is None:
            text, language = self.statements[number].text, self._languages[number]
            wording = self._wording(text, language)
            known = self._anatomies[number] = Anatomy(text, language, wording, self._space.places[number])
        return known
