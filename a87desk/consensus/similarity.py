"""How alike two statements are, and which words make them so.

Knows features, their weights, nearest neighbours and the correction of hubs. Must not know groups' names, people's
decisions, calibration or flags.

A statement is a vector of features: ideas of the glossary, stems of words, and beginnings of words at half weight,
which do the work of character n-grams (cognates, endings, typing errors). Similarity is the cosine with pivoted length
(Singhal, Buckley and Mitra, 1996). A statement that resembles everything is damped by what its best neighbours reach
(cross-domain similarity local scaling, Conneau and others, 2018). A pair counts a little less where one of its two has
better partners already: the best partner is the likeliest, and who reads from the top meets many ideas early instead of
one idea in all its pairs. The weights were set by hand after suggestions.md;
none is learnt.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from a87desk.consensus.glossary import Glossary
from a87desk.consensus.glossary_file import Kind
from a87desk.consensus.lanes import ONE, Lanes
from a87desk.consensus.wording import Wording

KIND_WEIGHT = {
    Kind.ACTOR: 1.0,
    Kind.ACTION: 0.8,
    Kind.THING: 1.0,
    Kind.EVERYDAY: 0.9,
    Kind.COMMON: 0.65,
    Kind.PLACE: 0.3,
}
BROADER_WEIGHT = 0.5
LONGER_EXPRESSION_WEIGHT = 0.4
"""Added for every further word of an expression: "national action plan" says more than "plan"."""
WORD_WEIGHT = 0.9
COVERED_WORD_WEIGHT = 0.7
"""Weight of the stem of a word that an idea of the glossary already stands for."""
BEGINNING_LENGTH = 5
BEGINNING_SHARE = 0.5
RARITY_SMOOTHING = 3
LENGTH_PIVOT = 0.1
HUB_NEIGHBOURS = 8
HUB_WEIGHT = 0.8
RUNNER_UP_WEIGHT = 0.0185
RUNNERS_UP = 4
"""From this many better partners on, further ones say nothing more."""

ALL_PAIRS_UP_TO = 1_500
"""With more statements only those that share a rare feature are compared."""
TOUCHED_AT_MOST = 1_200
COMPARED_AT_MOST = 18
NEGLIGIBLE = 0.12
"""A similarity not worth keeping where there are more pairs than can be kept."""

Vector = dict[int, float]


class Cancelled(Exception):
    """The person stopped the search for suggestions."""


class Features(NamedTuple):
    """What a wording consists of: "c" + idea, "w" + stem, "b" + beginning of a word.

    `weights`: each feature's weight before rarity. `telling`: those that candidates are looked up by; the others
    (broader ideas, beginnings, words that an idea stands for) would only find the same statements again. `places`: the
    number of the word where what each feature comes from stands first (an idea's first word).
    """

    weights: dict[str, float]
    telling: tuple[str, ...]
    places: dict[str, int]


def features(wording: Wording, glossary: Glossary) -> Features:
    """Return the features of a wording."""
    weights: dict[str, float] = {}
    places: dict[str, int] = {}
    telling: dict[str, None] = {}

    def put(feature: str, weight: float, place: int) -> None:
        if weight > weights.get(feature, 0.0):
            weights[feature] = weight
        places.setdefault(feature, place)

    worth = [WORD_WEIGHT] * len(wording.words)
    belongs_to = list(range(len(wording.words)))
    for hit in wording.found:
        kind = KIND_WEIGHT[glossary.concepts[hit.concept].kind]
        weight = kind * (1 + LONGER_EXPRESSION_WEIGHT * (hit.end - hit.start - 1))
        put(f"c{hit.concept}", weight, hit.start)
        telling[f"c{hit.concept}"] = None
        for broader in glossary.broader(hit.concept):
            put(f"c{broader}", weight * BROADER_WEIGHT, hit.start)
        for place in range(hit.start, hit.end):
            worth[place] = COVERED_WORD_WEIGHT * kind
            belongs_to[place] = hit.start
    for word, weight, place in zip(wording.words, worth, belongs_to, strict=True):
        put("w" + word.stem, weight, place)
        if weight == WORD_WEIGHT:
            telling["w" + word.stem] = None
        if len(word.folded) >= BEGINNING_LENGTH:
            put("b" + word.folded[:BEGINNING_LENGTH], weight * BEGINNING_SHARE, place)
    return Features(weights, tuple(telling), places)


class Space:
    """The statements as vectors of length one (nearly: lengths are pivoted), in the order given.

    `frequency`: in how many statements each feature is. By statement: `vectors`, `telling` features (the rarest first)
    and
    `places` of features. The same `Features` object given twice becomes one vector object: the same wording.
    """

    def __init__(self, raw: Sequence[Features]) -> None:
        frequency: Counter[str] = Counter()
        for found in raw:
            frequency.update(found.weights.keys())
        numbers = {feature: number for number, feature in enumerate(frequency)}
        self.frequency = list(frequency.values())
        total = len(raw)
        rarity = [math.sqrt(math.log1p(total / (count + RARITY_SMOOTHING))) for count in self.frequency]
        known: dict[int, _Placed] = {}
        for found in raw:
            if id(found) not in known:
                known[id(found)] = _placed(found, numbers, self.frequency, rarity)
        mean = sum(known[id(found)].length for found in raw) / total if total else 0.0
        for placed in known.values():
            pivoted = (1 - LENGTH_PIVOT) * placed.length + LENGTH_PIVOT * mean or 1.0
            for feature in placed.vector:
                placed.vector[feature] /= pivoted
        self.vectors = [known[id(found)].vector for found in raw]
        self.telling = [known[id(found)].telling for found in raw]
        self.places = [known[id(found)].places for found in raw]


class _Placed(NamedTuple):
    vector: Vector
    telling: list[int]
    places: dict[int, int]
    length: float


def _placed(found: Features, numbers: dict[str, int], frequency: list[int], rarity: list[float]) -> _Placed:
    vector = {numbers[feature]: weight for feature, weight in found.weights.items()}
    for feature in vector:
        vector[feature] *= rarity[feature]
    telling = [numbers[feature] for feature in found.telling]
    telling.sort(key=lambda feature: (frequency[feature], feature))
    places = {numbers[feature]: place for feature, place in found.places.items()}
    return _Placed(vector, telling, places, math.sqrt(sum(weight * weight for weight in vector.values())))


def dot(one: Vector, other: Vector) -> float:
    """Return the similarity of two vectors: at most 1, and exactly 1 where they are the same wording."""
    if one is other:
        return 1.0
    total = 0.0
    for feature, weight in one.items():
        if feature in other:
            total += weight * other[feature]
    return min(1.0, total)


Scored = tuple[float, float, int, int]
"""Score, similarity, later and earlier number of a pair."""
Similar = list[tuple[float, int, int]]
"""Pairs as (similarity, later number, earlier number)."""


def neighbours(space: Space, keep: int, going_on: Callable[[float], None]) -> Similar:
    """Return the similarities of each statement to earlier ones, at most `keep` for each.

    `going_on` is told the share of work done and may raise to stop.
    """
    total = len(space.vectors)
    least = 0.0 if keep >= total else NEGLIGIBLE
    similar_to = _all_similar(space, least) if total <= ALL_PAIRS_UP_TO else _similar_by_rare_features(space, least)
    found: Similar = []
    for current in range(total):
        if current % 64 == 0:
            going_on(current / total)
        similar = similar_to(current)
        found += sorted(similar, reverse=True)[:keep] if len(similar) > keep else similar
    return found


def _all_similar(space: Space, least: float) -> Callable[[int], Similar]:
    lanes = Lanes(space.vectors, space.frequency)
    bar = int(least * ONE)
    twins: dict[int, list[int]] = {}

    def similar_to(current: int) -> Similar:
        sums = lanes.to_earlier(current)
        same = twins.setdefault(id(space.vectors[current]), [])
        for other in same:
            sums[other] = ONE if space.vectors[current] else 0
        similar = [(similarity / ONE, current, other) for other, similarity in enumerate(sums) if similarity > bar]
        same.append(current)
        if similar and max(sums) > ONE:
            similar = [(min(1.0, similarity), current, other) for similarity, _current, other in similar]
        return similar

    return similar_to


def _similar_by_rare_features(space: Space, least: float) -> Callable[[int], Similar]:
    postings: list[list[int]] = [[] for _ in space.frequency]

    def similar_to(current: int) -> Similar:
        similar = _best_candidates(space, current, postings, least)
        for feature in space.telling[current]:
            postings[feature].append(current)
        return similar

    return similar_to


def _best_candidates(space: Space, current: int, postings: list[list[int]], least: float) -> Similar:
    """Count shared features from the rarest on until enough were touched, then compare the best candidates fully."""
    vector = space.vectors[current]
    looked_at: list[list[int]] = []
    touched = 0
    for feature in space.telling[current]:
        listed = postings[feature][-TOUCHED_AT_MOST:]
        touched += len(listed)
        if touched > TOUCHED_AT_MOST and looked_at:
            break
        if listed:
            looked_at.append(listed)
    if not looked_at:
        return []
    shared = Counter(chain.from_iterable(looked_at))
    bar = max(shared.values()) / 2
    # The sort is stable: of equal counts those found by a rarer feature come first.
    candidates = sorted([found for found in shared.items() if found[1] >= bar], key=itemgetter(1), reverse=True)
    found = [(dot(vector, space.vectors[other]), current, other) for other, _count in candidates[:COMPARED_AT_MOST]]
    return [pair for pair in found if pair[0] > least]


def hub_level(best: Sequence[float]) -> float:
    """Return how much a statement resembles everything, from its best similarities to other groups, best first."""
    return sum(best[:HUB_NEIGHBOURS]) / HUB_NEIGHBOURS


def mean_likeness(vectors: Sequence[Vector], groups: Sequence[Hashable]) -> tuple[float, int]:
    """Return the sum of the similarities of all pairs of different groups, and how many pairs these are.

    The products of all pairs are a half of what the sum of all vectors gives with itself, less each one's own; those
    within a group are taken away the same way.
    """
    sizes: Counter[Hashable] = Counter(groups)
    everything: dict[int, float] = {}
    within: dict[Hashable, dict[int, float]] = {}
    for vector, group in zip(vectors, groups, strict=True):
        own = within.setdefault(group, {})
        for feature, weight in vector.items():
            everything[feature] = everything.get(feature, 0.0) + weight
            own[feature] = own.get(feature, 0.0) + weight
    inside = math.fsum(_square(own) for own in within.values())
    pairs = (len(vectors) ** 2 - sum(size * size for size in sizes.values())) // 2
    return max(0.0, _square(everything) - inside) / 2, pairs


def _square(vector: Vector) -> float:
    return math.fsum(weight * weight for weight in vector.values())


def corrected(similar: Similar, hubs: Sequence[float], lowest: float) -> list[Scored]:
    """Return pairs as (score, similarity, later, earlier): similarity less the hub levels of the two statements.

    Sameness itself is never doubted. Pairs with a score under `lowest` are left out.
    """
    half = [HUB_WEIGHT / 2 * hub for hub in hubs]
    scored = [(s - (half[later] + half[earlier]) * (1 - s * s * s), s, later, earlier) for s, later, earlier in similar]
    return [pair for pair in scored if pair[0] >= lowest]


def lowered(scored: Sequence[Scored], groups: Sequence[Hashable]) -> Iterator[tuple[float, int, int]]:
    """Yield (score, later, earlier), each score lowered where a statement has better partners in other groups.

    `scored`: the highest score first. As with hubs, sameness itself is never doubted.
    """
    lower = [runner_up(better) for better in range(RUNNERS_UP + 1)]
    count = len(groups)
    seen, own, last = [0] * count, [0.0] * count, [math.inf] * count
    for score, similarity, later, earlier in scored:
        is_cross = groups[later] != groups[earlier]
        for number in (later, earlier):
            if score < last[number]:  # equally good partners stand on one place
                own[number], last[number] = lower[min(seen[number], RUNNERS_UP)], score
            seen[number] += is_cross
        less = own[later] + own[earlier]
        yield score - less * (1 - similarity * similarity * similarity) if less else score, later, earlier


def runner_up(better: int) -> float:
    """Return by how much a pair is lowered for one of its statements that has so many better partners."""
    return RUNNER_UP_WEIGHT * math.log1p(min(better, RUNNERS_UP))
