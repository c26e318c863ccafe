"""Multivoting N/3: a third of the items as votes each, the weakest items dropped, and again until few are left.

Source: domain description 2.4 (P16–P18): votes each = a third of the items, at most 20; at most 3 on one item; items
with fewer than 2 votes (up to 5 voters), 3 (6 to 15) or 4 (more) are dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from a87desk.prioritising.ballot import Ballot, valid
from a87desk.prioritising.dots import DotCount, count_dots

MOST_ON_ONE = 3
_MOST_EACH = 20
_MANY_ITEMS = 60


@dataclass(frozen=True, slots=True)
class Round:
    """What a round gave: every item with its votes, what stays and what is dropped."""

    counts: tuple[DotCount, ...]
    stays: tuple[str, ...]
    dropped: tuple[str, ...]
    fewest_votes: int


def votes_each(items: int) -> int:
    """Return how many votes a person has for so many items, at least 1."""
    return _MOST_EACH if items > _MANY_ITEMS else max(1, items // 3)


def fewest_votes(voters: int) -> int:
    """Return how many votes an item needs to stay, with so many voters."""
    if voters <= 5:
        return 2
    return 3 if voters <= 15 else 4


def letter_of(place: int) -> str:
    """Return the letters of an item by its place from 0: A … Z, AA, AB …, so that nobody takes them for ranks."""
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def play_round(items: Sequence[str], ballots: Iterable[Ballot]) -> Round:
    """Return the round. Where every item would be dropped, all stay: the vote told nothing apart."""
    counted = valid(ballots)
    counts = count_dots(items, counted)
    least = fewest_votes(len(counted))
    stays = tuple(one.item_id for one in counts if one.dots >= least) or tuple(items)
    dropped = tuple(item for item in items if item not in stays)
    return Round(counts, stays, dropped, least)
