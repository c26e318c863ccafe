"""In what a method counts and what an item got, as page, projector and documents say it.

Knows methods and figures. Must not know where the words are shown.
"""

from __future__ import annotations

from a87desk.domain.number_words import one_decimal
from a87desk.domain.vocabulary import VotingMethod
from a87desk.i18n import _, ngettext
from a87desk.reading.vote_outcome import ItemResult, VoteResult
from a87desk.reading.vote_words import total_words


def unit_words(method: VotingMethod, count: int) -> str:
    """Return the unit in which a method counts."""
    if method is VotingMethod.NOMINAL_GROUP:
        return ngettext("point", "points", count)
    if method is VotingMethod.MULTIVOTING:
        return ngettext("vote", "votes", count)
    return ngettext("dot", "dots", count)


def amount_words(result: VoteResult, item: ItemResult) -> str:
    """Return what an item got: "46 dots", "4.2 of 5"; nobody's score is "not scored"."""
    if not result.is_on_axes:
        return total_words(result, item.total)
    if item.value is None:
        return _("not scored")
    return _("{value} of {highest}").format(value=one_decimal(item.value), highest=result.vote.highest or 5)
