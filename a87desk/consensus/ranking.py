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
from a87desk.consensus.flags import Flag, Signals, flags
from a87desk.consensus.glossary import Glossary
from a87desk.consensus.memory import Memory
from a87desk.consensus.similarity import (
    Cancelled,
    Similar,
    Space,
    corrected,
    hub_level,
    lowered,
    mean_likeness,
    neighbours,
)
from a87desk.consensus.statement import Statement

KEPT_PER_STATEMENT = 12
KEPT_OF_FEW = 15_000
"""Pairs that are kept in all where there are few statements, so that a small meeting loses none."""

ALIKE_SAMPLE = 1_000
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
READING_SHARE, COMPARING_SHARE, RANKING_SHARE = 0.25, 0.5, 0.15
COMPARED_SHARE = READING_SHARE + COMPARING_SHARE
RANKED_SHARE = COMPARED_SHARE + RANKING_SHARE
PAIRS_BETWEEN = 2_048
"""How many pairs are looked at before the share of work is told again."""


LEAST_CHANCE = 0.04
"""Pairs below are noise: nobody is shown them."""


class RankedPair(NamedTuple):
    """Two statements by number, `one` before `other`, with score, chance and flags."""

    one: int
    other: int
    score: float
    probability: float
    flags: tuple[Flag, ...]


class Ranking:
    """Statements in an order of their own (text, group, language, id) and their pairs, the surest first.

    Pairs that cannot reach `least_chance` are left out.
    """

    def __init__(
        self,
        statements: Sequence[Statement],
        glossary: Glossary | Memory,
        progress: Callable[[float], bool],
        least_chance: float = LEAST_CHANCE,
    ) -> None:
        self.statements = sorted(statements, key=lambda s: (s.text, s.group or "", s.lang or "", s.id))
        self.number_of = {statement.id: number for number, statement in enumerate(self.statements)}
        if len(self.number_of) < len(self.statements):
            raise ValueError("two statements have the same id")
        memory = glossary if isinstance(glossary, Memory) else Memory(glossary)
        self._glossary = memory.glossary
        self._progress = progress
        self._least_chance = least_chance
        languages = memory.languages((one.text, one.lang) for one in self.statements)
        # A statement without a group is a group of its own.
        self._groups = [number if one.group is None else one.group for number, one in enumerate(self.statements)]
        self._keys = [(one.text, language) for one, language in zip(self.statements, languages, strict=True)]
        read = memory.read(self._keys, lambda share: self.tell(READING_SHARE * share))
        self.tell(READING_SHARE)
        self._space = Space([read[key].features for key in self._keys])
        self._wordings = {key: text.wording for key, text in read.items()}
        warnings = [read[key].signals for key in self._keys]
        del read, memory  # features are the largest part of what was read, and are vectors now
        self._anatomies: dict[int, Anatomy] = {}
        self._pairs = self._rank(self._compare(), warnings)

    def tell(self, share: float) -> None:
        """Tell how much of the work is done.

        Raises: Cancelled when the person stopped it.
        """
        if not self._progress(share):
            raise Cancelled

    def says_something(self, number: int) -> bool:
        """Tell whether a statement has any word that could be compared; an empty one says nothing."""
        return bool(self._space.vectors[number])

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
        return self._groups[one] != self._groups[other]

    def _compare(self) -> Similar:
        """Return similarities as (similarity, later number, earlier number)."""
        count = len(self.statements)
        keep = max(KEPT_PER_STATEMENT, KEPT_OF_FEW // count) if count else 0

        def going_on(share: float) -> None:
            self.tell(READING_SHARE + COMPARING_SHARE * share)

        return neighbours(self._space, keep, going_on)

    def _rank(self, similar: Similar, warnings: Sequence[Signals]) -> list[RankedPair]:
        alike = self._likeness()
        start = CALIBRATION_START + CALIBRATION_ALIKE * alike
        slope = CALIBRATION_SLOPE + CALIBRATION_ALIKE_SLOPE * alike
        lowest = (math.log(self._least_chance / (1 - self._least_chance)) - start) / slope
        pairs = []
        self.tell(COMPARED_SHARE)
        hubs = self._hub_levels(similar)
        self.tell(COMPARED_SHARE)
        scored = corrected(similar, hubs, lowest)
        del similar
        scored.sort(key=itemgetter(0), reverse=True)
        for place, (score, later, earlier) in enumerate(lowered(scored, self._groups)):
            if place % PAIRS_BETWEEN == 0:
                self.tell(COMPARED_SHARE + RANKING_SHARE * place / len(scored))
            chance = 1 / (1 + math.exp(-(start + slope * score)))
            raised = flags(warnings[earlier], warnings[later], self._glossary) if chance >= FLAGS_FROM else ()
            for flag in raised:
                chance *= FLAG_FACTOR[flag]
            pairs.append(RankedPair(earlier, later, score, chance, raised))
        pairs.sort(key=attrgetter("probability"), reverse=True)
        return pairs

    def _hub_levels(self, similar: Similar) -> list[float]:
        best: list[list[float]] = [[] for _ in self.statements]
        groups = self._groups
        for similarity, later, earlier in similar:
            if groups[later] != groups[earlier]:
                best[later].append(similarity)
                best[earlier].append(similarity)
        return [hub_level(sorted(similarities, reverse=True)) for similarities in best]

    def _likeness(self) -> float:
        """Return how alike statements of different groups are on average, from an even sample of the statements."""
        count = len(self.statements)
        sample = sorted({number * count // ALIKE_SAMPLE for number in range(ALIKE_SAMPLE)} if count else ())
        vectors, groups = self._space.vectors, self._groups
        total, pairs = mean_likeness([vectors[number] for number in sample], [groups[number] for number in sample])
        return min(ALIKE_AT_MOST, (ALIKE_PRIOR * ALIKE_PRIOR_PAIRS + total) / (ALIKE_PRIOR_PAIRS + pairs))

    def _anatomy(self, number: int) -> Anatomy:
        known = self._anatomies.get(number)
        if known is None:
            key = self._keys[number]
            known = self._anatomies[number] = Anatomy(*key, self._wordings[key], self._space.places[number])
        return known
