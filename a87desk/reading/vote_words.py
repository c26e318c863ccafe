"""Words for votes that page, projector and documents share: units, methods, amounts.

Knows methods and figures. Must not know where the words are shown.
"""

from __future__ import annotations

from a87desk.domain.vocabulary import VotingMethod
from a87desk.i18n import _, ngettext
from a87desk.reading.vote_outcome import ItemResult, VoteResult


def unit_words(method: VotingMethod, count: int) -> str:
    """Return the unit in which a method counts."""
    if method is VotingMethod.NOMINAL_GROUP:
        return ngettext("point", "points", count)
    if method is VotingMethod.MULTIVOTING:
        return ngettext("vote", "votes", count)
    return ngettext("dot", "dots", count)


def method_words(method: VotingMethod) -> str:
    """Return the name of a method."""
    return {
        VotingMethod.DOTS: _("Dot voting"),
        VotingMethod.NOMINAL_GROUP: _("Nominal group: five to one"),
        VotingMethod.MULTIVOTING: _("Multivoting"),
        VotingMethod.PRIORITY_FEASIBILITY: _("Priority and feasibility"),
    }[method]


def amount_words(result: VoteResult, item: ItemResult) -> str:
    """Return what an item got: "46 dots", "4.2 of 5"; nobody's score is "not scored"."""
    if not result.is_on_axes:
        return f"{item.total} {unit_words(result.method, item.total)}"
    if item.value is None:
        return _("not scored")
    return _("{value:.1f} of {highest}").format(value=item.value, highest=result.vote.highest or 5)
