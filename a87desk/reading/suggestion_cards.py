"""The suggestions a panel reads: which recommendations look alike, why, and what accepting would change.

Made from the engine's pairs and clusters and from the board as it stands. What is in a theme already is not suggested
again; what people said is not the same never comes back. Nothing here decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations
from math import fsum

from a87desk.consensus.rule import PLENARY
from a87desk.consensus.suggestion import Decisions, Flag, Pair, SharedWord, Statement, Strength, Suggestions
from a87desk.i18n import _, mark
from a87desk.reading.consensus_board import ConsensusBoard

Span = tuple[int, int]
STRONG_FROM = 0.8
FAIR_FROM = 0.5
WEAK_FROM = 0.2
LEAST_SHARE = 0.1
"""Words that make less of the likeness are not marked: "see" and "new" explain nothing."""
MOST_WEAK = 10
"""How many weak suggestions are shown: they are right less than half of the time, and an hour is short."""
MOST_SURE = 100
MOST_CARDS_OF_ONE = 3
_WARNINGS = {
    Flag.OTHER_INSTRUMENT: mark("Names another convention or law"),
    Flag.OPPOSITE_DIRECTION: mark("May say the opposite"),
    Flag.OTHER_ACTOR: mark("Speaks of someone else"),
    Flag.OTHER_OBJECT: mark("Speaks of something else"),
}


@dataclass(frozen=True, slots=True)
class SuggestionCard:
    """One suggestion. `theme_id` names the theme it fits, None for a new theme; `shared` are labels, strongest first.

    `highlights` gives for each recommendation the character ranges of the shared words in its text, in order.
    `support` is how many distinct groups the theme would have, and `meets_rule` whether that is enough.
    """

    recommendation_ids: tuple[str, ...]
    theme_id: str | None
    strength: Strength
    probability: float
    shared: tuple[str, ...]
    highlights: dict[str, tuple[Span, ...]]
    warnings: tuple[str, ...]
    support: int
    meets_rule: bool


def statements(board: ConsensusBoard) -> list[Statement]:
    """Return the board's recommendations as the engine reads them."""
    return [
        Statement(one.id, one.text, one.group_id or PLENARY, one.recommendation.language or None)
        for one in board.recommendations
    ]


def decisions(board: ConsensusBoard) -> Decisions:
    """Return what people decided on pairs, as the engine reads it."""
    return Decisions(board.same, board.not_the_same, board.overlaps, board.contradicts)


def suggestion_cards(board: ConsensusBoard, suggestions: Suggestions) -> tuple[SuggestionCard, ...]:
    """Return the cards, strong ones first, then those of most groups, then by code."""
    return _Cards(board, suggestions).all()


class _Cards:
    def __init__(self, board: ConsensusBoard, suggestions: Suggestions) -> None:
        self._board = board
        self._suggestions = suggestions
        self._apart = decisions(board).apart
        self._pairs = {frozenset((pair.a, pair.b)): pair for pair in suggestions.pairs}
        self._pairs_of: dict[str, list[tuple[str, Pair]]] = {}
        for pair in suggestions.pairs:
            if pair.probability >= WEAK_FROM:
                self._pairs_of.setdefault(pair.a, []).append((pair.b, pair))
                self._pairs_of.setdefault(pair.b, []).append((pair.a, pair))
        self._themes = {one.theme.id: one for one in board.themes}
        self._reasons: dict[tuple[tuple[str, ...], str | None], Sequence[Pair]] = {}
        self._known = {one.id: one for one in board.recommendations}
        self._rank = {one.id: place for place, one in enumerate(board.recommendations)}
        self._themes_of: dict[str, list[str]] = {}
        for theme in board.themes:
            for member in theme.members:
                self._themes_of.setdefault(member.id, []).append(theme.theme.id)

    def all(self) -> tuple[SuggestionCard, ...]:
        cards = [*self._alike(), *self._fitting()]
        cards.sort(key=lambda card: (-_order(card.strength), -card.support, -card.probability, self._first(card)))
        sure = [card for card in cards if card.strength is not Strength.WEAK]
        weak = [card for card in cards if card.strength is Strength.WEAK]
        shown = (*sure[:MOST_SURE], *sorted(weak, key=lambda card: -card.probability)[:MOST_WEAK])
        return tuple(self._explained(card) for card in shown)

    def _first(self, card: SuggestionCard) -> int:
        return self._rank[card.recommendation_ids[0]]

    def _alike(self) -> Iterable[SuggestionCard]:
        """Yield clusters of what is in no theme yet, then likely pairs that no cluster holds.

        The surest come first, and no recommendation is suggested again and again: people read each card.
        """
        shown: set[frozenset[str]] = set()
        times: Counter[str] = Counter()
        likely = ((pair.a, pair.b) for pair in self._suggestions.pairs if pair.probability >= WEAK_FROM)
        for alike in chain(self._suggestions.clusters, likely):
            ids = self._open(alike)
            inside = [frozenset(pair) for pair in combinations(ids, 2)]
            is_read_enough = max((times[one] for one in ids), default=0) >= MOST_CARDS_OF_ONE
            if len(ids) >= 2 and not is_read_enough and not shown.issuperset(inside):
                shown.update(inside)
                times.update(ids)
                yield self._card(ids, None, [self._pairs[pair] for pair in inside if pair in self._pairs])

    def _open(self, ids: Sequence[str]) -> list[str]:
        """Return those that are in no theme, in the order of their codes."""
        return sorted(
            (one for one in ids if one in self._rank and one not in self._themes_of), key=self._rank.__getitem__
        )

    def _fitting(self) -> Iterable[SuggestionCard]:
        """Yield, for each recommendation in no theme, the theme it is most like."""
        for one in self._board.unthemed:
            found = [
                (pair, theme_id)
                for other, pair in self._pairs_of.get(one.id, ())
                for theme_id in self._themes_of.get(other, ())
                if not self._is_refused(one.id, theme_id)
            ]
            if found:
                best = max(found, key=lambda pair_and_theme: (pair_and_theme[0].probability, pair_and_theme[1]))
                yield self._card([one.id], best[1], [best[0]])

    def _explained(self, card: SuggestionCard) -> SuggestionCard:
        """Return a card with its reasons. They are worked out only for what is shown."""
        pairs = self._reasons[card.recommendation_ids, card.theme_id]
        highlights = _spans(pairs)
        return replace(
            card,
            shared=_labels(pairs),
            highlights={one: highlights.get(one, ()) for one in card.recommendation_ids},
        )

    def _is_refused(self, recommendation_id: str, theme_id: str) -> bool:
        """Whether people said that it is anything but the same as something in the theme."""
        theme = self._themes[theme_id]
        return any(frozenset((recommendation_id, member.id)) in self._apart for member in theme.members)

    def _card(self, ids: Sequence[str], theme_id: str | None, pairs: Sequence[Pair]) -> SuggestionCard:
        probability = fsum(pair.probability for pair in pairs) / len(pairs) if pairs else WEAK_FROM
        self._reasons[tuple(ids), theme_id] = pairs
        flags = tuple(dict.fromkeys(_(_WARNINGS[flag]) for pair in pairs for flag in pair.flags))
        theme = self._themes.get(theme_id or "")
        inside = (*(theme.members if theme else ()), *(self._known[one] for one in ids))
        standing = self._board.counting.standing(inside)
        return SuggestionCard(
            recommendation_ids=tuple(ids),
            theme_id=theme_id,
            strength=_strength(probability, bool(flags)),
            probability=probability,
            shared=(),
            highlights={},
            warnings=flags,
            support=standing.support,
            meets_rule=standing.meets,
        )


def _strength(probability: float, is_flagged: bool) -> Strength:
    if probability >= STRONG_FROM and not is_flagged:
        return Strength.STRONG
    return Strength.FAIR if probability >= FAIR_FROM else Strength.WEAK


def _order(strength: Strength) -> int:
    return (Strength.WEAK, Strength.FAIR, Strength.STRONG).index(strength)


def _labels(pairs: Sequence[Pair]) -> tuple[str, ...]:
    """Return the labels of the shared words, those with the largest share of the likeness first."""
    shares: dict[str, float] = {}
    for shared in (shared for pair in pairs for shared in pair.shared):
        shares[shared.label] = shares.get(shared.label, 0.0) + shared.share
    return tuple(sorted(shares, key=lambda label: (-shares[label], label)))


def _explains(shared: SharedWord, place: int) -> bool:
    return place == 0 or shared.share >= LEAST_SHARE


def _spans(pairs: Sequence[Pair]) -> dict[str, tuple[Span, ...]]:
    """Return where the shared words that explain something stand in each recommendation."""
    found: dict[str, set[Span]] = {}
    for pair in pairs:
        for place, shared in enumerate(pair.shared):
            if _explains(shared, place):
                found.setdefault(pair.a, set()).update(shared.spans_a)
                found.setdefault(pair.b, set()).update(shared.spans_b)
    return {one: tuple(sorted(spans)) for one, spans in found.items()}
