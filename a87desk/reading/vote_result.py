"""The votes of a workshop with their results, read at one moment.

A vote that is covered shows nothing of its result here: its items bear no figures, so that no wall, list or document
can show them by mistake. What was entered is in the file; `vote_entry` reads it for those who type it in.
"""

from __future__ import annotations

from collections.abc import Iterable

from a87desk.domain.vocabulary import VotingMethod
from a87desk.domain.vote import BallotPaper, HandCount, Vote, VoteItem
from a87desk.reading.vote_outcome import GroupResult, ItemResult, VoteResult
from a87desk.reading.vote_tally import result_of
from a87desk.store.reader import Reader

__all__ = ["GroupResult", "ItemResult", "VoteResult", "latest_result", "open_result", "vote_result", "vote_results"]
VOTE_ORDER = "position, began_at, id"
ITEM_ORDER = "position, id"
BALLOT_ORDER = "number IS NULL, number, id"


def vote_results(read: Reader) -> tuple[VoteResult, ...]:
    """Return every vote with its result, in the order they were held."""
    return tuple(_read_result(read, vote) for vote in read.all(Vote, order=VOTE_ORDER))


def vote_result(read: Reader, vote_id: str) -> VoteResult | None:
    """Return one vote with its result, None where it is not there."""
    vote = read.one(Vote, vote_id)
    return _read_result(read, vote) if vote else None


def latest_result(results: Iterable[VoteResult], *methods: VotingMethod) -> VoteResult | None:
    """Return the last vote that is revealed, of these methods if any are named; None where there is none."""
    fitting = [one for one in results if not one.is_covered and (not methods or one.method in methods)]
    return fitting[-1] if fitting else None


def open_result(results: Iterable[VoteResult]) -> VoteResult | None:
    """Return the last vote that is not revealed yet, None where all are."""
    covered = [one for one in results if one.is_covered]
    return covered[-1] if covered else None


def _read_result(read: Reader, vote: Vote) -> VoteResult:
    own = ("vote_id = ?", (vote.id,))
    return result_of(
        vote,
        read.all(VoteItem, *own, ITEM_ORDER),
        read.all(BallotPaper, *own, BALLOT_ORDER),
        read.all(HandCount, *own),
    )
