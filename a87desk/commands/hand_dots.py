"""One dot more, or one fewer, while dots are counted on the wall: the act for what the file holds at that moment.

Knows open votes that are counted by hand. Must not know keys.
"""

from __future__ import annotations

from a87desk.commands.ballot import CountByHand
from a87desk.domain.vote import HandCount, Vote, VoteItem, hand_count_id
from a87desk.store.reader import Reader


def open_hand_count(read: Reader) -> Vote | None:
    """Return the last vote that is counted by hand and still covered, None where there is none."""
    found = read.all(Vote, "is_counted_by_hand AND revealed_at = ''", order="position, began_at, id")
    return found[-1] if found else None


def one_dot(read: Reader, theme_id: str, step: int) -> CountByHand | None:
    """Return the act that counts one dot more (or with -1 fewer) for a theme, not told apart by group.

    None where no vote is counted by hand now, the theme is not on its list, or there is no dot to take away.
    """
    vote = open_hand_count(read)
    items = read.all(VoteItem, "vote_id = ? AND theme_id = ?", (vote.id, theme_id)) if vote else []
    if vote is None or not items:
        return None
    before = read.one(HandCount, hand_count_id(items[0].id, ""))
    dots = (before.dots or 0 if before else 0) + step
    return CountByHand(vote.id, {(items[0].id, None): dots}) if dots >= 0 else None
