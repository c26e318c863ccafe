"""What can be voted on: the themes, the recommendations, or lines of one's own; and which of them look alike.

Items that say the same split the votes: that is told before the list is frozen, and decided by people. Must not know
how a vote is opened.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from a87desk.consensus.glossary import Glossary
from a87desk.consensus.suggestion import Statement, Strength, suggest
from a87desk.domain.confirmed import is_for_everyone
from a87desk.domain.folding import fold
from a87desk.domain.workshop import Workshop
from a87desk.reading.consensus_board import consensus_board
from a87desk.store.reader import Reader

SAME_SHARE = 0.75
"""Two items of which three words of four are the same are told in any case: the engine needs more text to be sure."""
MOST_COMPARED = 300
MOST_PAIRS = 5
"""So many pairs that look alike are told; more are not read."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be put on the list: a theme with its number, or a recommendation with its code."""

    text: str
    theme_id: str = ""
    recommendation_id: str = ""
    sign: str = ""
    meets_rule: bool = True

    @property
    def id(self) -> str:
        return self.theme_id or self.recommendation_id


@dataclass(frozen=True, slots=True)
class VoteChoices:
    """Themes and recommendations in the order of the board."""

    themes: tuple[Choice, ...]
    recommendations: tuple[Choice, ...]


def vote_choices(read: Reader, workshop: Workshop) -> VoteChoices:
    """Return what can be voted on now; what has no words cannot, nor what is not for everyone."""
    board = consensus_board(read, workshop)
    themes = (
        Choice(one.theme.name.strip(), theme_id=one.theme.id, sign=str(one.theme.number or "?"), meets_rule=met)
        for one in board.themes
        for met in (one.meets_rule,)
    )
    said = (
        Choice(one.text.strip(), recommendation_id=one.id, sign=one.code)
        for one in board.recommendations
        if is_for_everyone(one.recommendation)
    )
    return VoteChoices(tuple(one for one in themes if one.text), tuple(one for one in said if one.text))


def lines_of(written: str) -> tuple[str, ...]:
    """Return the items of a text: a line each, empty ones left out, everything as written."""
    return tuple(line.strip() for line in written.splitlines() if line.strip())


def alike(
    texts: Sequence[str], glossary: Glossary | None = None, progress: Callable[[float], bool] | None = None
) -> tuple[tuple[int, int], ...]:
    """Return pairs of places whose texts say the same, the surest first; without a glossary by their words.

    Raises:
        Cancelled: `progress` returned False.
    """
    same = _of_same_words(texts)
    if glossary is not None:
        said = [Statement(str(place), text, None, None) for place, text in enumerate(texts)]
        for pair in suggest(said, glossary, strictness=1.0, progress=progress).pairs:
            if pair.strength is Strength.STRONG:
                same.append((min(int(pair.a), int(pair.b)), max(int(pair.a), int(pair.b))))
    return tuple(dict.fromkeys(same))[:MOST_PAIRS]


def _of_same_words(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Return pairs of the first items that share nearly all words, whatever their order."""
    words = [frozenset(fold(text).split()) for text in texts[:MOST_COMPARED]]
    return [
        (first, second)
        for second, own in enumerate(words)
        for first in range(second)
        if own and len(own & words[first]) >= SAME_SHARE * len(own | words[first])
    ]
