"""Suggestions: which statements of different groups could stand under one consensus sentence.

This is the public face of the package: statements, a glossary and people's decisions in; pairs with reasons and
clusters out. It only proposes; people decide. Must not know where statements and glossary come from or how suggestions
are shown.

The result depends on texts, groups and languages only, not on the order or the ids of the statements.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from a87desk.consensus.clusters import Linkage
from a87desk.consensus.explanation import SharedWord
from a87desk.consensus.flags import Flag
from a87desk.consensus.glossary import Glossary
from a87desk.consensus.memory import Memory
from a87desk.consensus.ranking import PAIRS_BETWEEN, RANKED_SHARE, Ranking
from a87desk.consensus.similarity import Cancelled
from a87desk.consensus.statement import Statement

__all__ = [
    "Cancelled",
    "Decisions",
    "Flag",
    "Memory",
    "Pair",
    "SharedWord",
    "Statement",
    "Strength",
    "Suggestions",
    "clusters_of",
    "strength_of",
    "suggest",
]


Shared = tuple[SharedWord, ...] | Callable[[], tuple[SharedWord, ...]]


class Strength(StrEnum):
    """How sure a suggestion is, in a word: a chance of at least .8, .5 and .2."""

    STRONG = "strong"
    FAIR = "fair"
    WEAK = "weak"


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two statements of different groups that may say the same.

    `score`: similarity less the hub correction, comparable within one run only. `probability`: calibrated chance that
    people call them the same idea, lowered by flags. `reasons` may be a function: they are worked out when somebody
    asks for `shared`, because far more pairs are found than shown.
    """

    a: str
    b: str
    score: float
    probability: float
    strength: Strength
    reasons: Shared
    flags: tuple[Flag, ...]

    @property
    def shared(self) -> tuple[SharedWord, ...]:
        """Why, the most telling word first; its spans "a" and "b" are those of the statements `a` and `b`."""
        reasons = self.reasons
        if not isinstance(reasons, tuple):
            reasons = reasons()
            object.__setattr__(self, "reasons", reasons)
        return reasons

    def __eq__(self, other: object) -> bool:
        return self._content() == other._content() if isinstance(other, Pair) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.a, self.b, self.score))

    def _content(self) -> tuple[object, ...]:
        return self.a, self.b, self.score, self.probability, self.strength, self.shared, self.flags


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Pairs, the surest first, and clusters of ids of at least two groups, the one of most groups first."""

    pairs: tuple[Pair, ...]
    clusters: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided about pairs of ids: the same idea, not the same, in part the same, or against each other."""

    same: frozenset[frozenset[str]] = frozenset()
    not_same: frozenset[frozenset[str]] = frozenset()
    overlaps: frozenset[frozenset[str]] = frozenset()
    contradicts: frozenset[frozenset[str]] = frozenset()

    @property
    def apart(self) -> frozenset[frozenset[str]]:
        """All pairs that people said are anything but the same idea; they never meet in one cluster."""
        return self.not_same | self.overlaps | self.contradicts


STRONG_FROM, FAIR_FROM, WEAK_FROM = 0.8, 0.5, 0.2
LAXEST_FROM = 0.1
"""Chance from which a pair is suggested at strictness 0; from .5 on it is WEAK_FROM."""
FEW_PAIRS, PAIRS_PER_STATEMENT = 3_000, 3
"""How many pairs are suggested at most, the surest first: more than anybody reads."""
LAXEST_LINKAGE, STRICTEST_LINKAGE = 0.1, 0.6
"""Mean chance from which two clusters become one, at strictness 0 ("same topic") and 1 ("same idea")."""


def suggest(
    statements: Sequence[Statement],
    glossary: Glossary | Memory,
    *,
    strictness: float = 0.5,
    decisions: Decisions | None = None,
    progress: Callable[[float], bool] | None = None,
) -> Suggestions:
    """Return the surest pairs, and the clusters, of statements that could be one idea.

    `strictness`: 0 lax ("same topic") … 1 strict ("same idea"). `decisions`: a pair that people decided is not
    suggested again, nor one that follows from such decisions; what is the same stays together in the clusters, what is
    not the same, overlaps or contradicts never meets in one. `progress` is told the share of work done, 0 … 1, and
    returns False to stop. Who asks again after an edit gives a `Memory` for the glossary: one text is read again.

    Raises: Cancelled when `progress` returned False; ValueError when two statements have one id.
    """
    ranking = Ranking(statements, glossary, progress or (lambda _share: True), LAXEST_FROM)
    decided = decisions or Decisions()
    clusters = clusters_of(ranking, strictness, decided)
    settled = _settled(ranking, decided)
    least = LAXEST_FROM + (WEAK_FROM - LAXEST_FROM) * min(1.0, max(0.0, 2 * strictness))
    pairs: list[Pair] = []
    most = max(FEW_PAIRS, PAIRS_PER_STATEMENT * len(statements))
    for place, found in enumerate(ranking.cross_group()):
        if found.probability < least or len(pairs) == most:
            break
        if place % PAIRS_BETWEEN == 0:
            ranking.tell(RANKED_SHARE)
        if not settled(found.one, found.other):
            a, b = ranking.statements[found.one], ranking.statements[found.other]
            shared = partial(ranking.shared_words, found)
            strength = strength_of(found.probability)
            pairs.append(Pair(a.id, b.id, found.score, found.probability, strength, shared, found.flags))
    ranking.tell(1.0)
    return Suggestions(tuple(pairs), clusters)


def strength_of(probability: float) -> Strength:
    """Return the word for a chance."""
    if probability >= STRONG_FROM:
        return Strength.STRONG
    return Strength.FAIR if probability >= FAIR_FROM else Strength.WEAK


def clusters_of(ranking: Ranking, strictness: float, decisions: Decisions) -> tuple[tuple[str, ...], ...]:
    """Return the clusters at a strictness: ids of at least two groups, the cluster of most groups first."""
    standing_for = _stand_ins(ranking, decisions)
    linkage = Linkage(len(ranking.statements), _chances(ranking, standing_for))
    linkage.keep_apart(_numbers(ranking, decisions.apart))
    linkage.join((standing_for[one], standing_for[other]) for one, other in _numbers(ranking, decisions.same))
    share = min(1.0, max(0.0, strictness))
    linkage.run(LAXEST_LINKAGE + (STRICTEST_LINKAGE - LAXEST_LINKAGE) * share, lambda: ranking.tell(RANKED_SHARE))
    # The same words take no part in the linkage twice: a text from ten groups must not outvote its paraphrases.
    linkage.join(enumerate(standing_for))
    found = [(_groups(ranking, items), items) for items in linkage.clusters()]
    found = [(groups, items) for groups, items in found if groups > 1]
    found.sort(key=lambda cluster: (-cluster[0], -len(cluster[1]), cluster[1]))
    return tuple(tuple(ranking.statements[item].id for item in items) for _, items in found)


def _stand_ins(ranking: Ranking, decisions: Decisions) -> list[int]:
    """Return for each statement the first one with the same text.

    Itself where people said what it is not the same as, and where it says nothing.
    """
    told_apart = {number for pair in _numbers(ranking, decisions.apart) for number in pair}
    first: dict[tuple[str, str | None], int] = {}
    stand_ins = []
    for number, statement in enumerate(ranking.statements):
        is_alone = number in told_apart or not ranking.says_something(number)
        known = number if is_alone else first.setdefault((statement.text, statement.lang), number)
        stand_ins.append(known)
    return stand_ins


def _chances(ranking: Ranking, standing_for: Sequence[int]) -> dict[tuple[int, int], float]:
    chances: dict[tuple[int, int], float] = {}
    for (one, other), chance in ranking.chances().items():
        a, b = standing_for[one], standing_for[other]
        if a != b:
            pair = (min(a, b), max(a, b))
            chances[pair] = max(chance, chances.get(pair, 0.0))
    return chances


def _groups(ranking: Ranking, items: Sequence[int]) -> int:
    groups = [ranking.statements[item].group for item in items]
    return len({group for group in groups if group is not None}) + groups.count(None)


def _numbers(ranking: Ranking, pairs: frozenset[frozenset[str]]) -> list[tuple[int, int]]:
    """Return decided pairs as numbers in an order that does not depend on ids; pairs of unknown statements are left
    out.
    """
    numbers = []
    for pair in pairs:
        known = sorted(ranking.number_of[one] for one in pair if one in ranking.number_of)
        if len(known) == 2:
            numbers.append((known[0], known[1]))
    return sorted(numbers)


def _settled(ranking: Ranking, decisions: Decisions) -> Callable[[int, int], bool]:
    """Return whether people's decisions already answer a pair: the same as what is the same, or kept apart from it."""
    linkage = Linkage(len(ranking.statements), {})
    linkage.keep_apart(_numbers(ranking, decisions.apart))
    linkage.join(_numbers(ranking, decisions.same))
    return linkage.is_settled
