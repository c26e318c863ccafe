"""What a result is called: "46 dots", "21 points", "4.2 of 5"; why an item was dropped; whose result it is.

Words for lists, documents and the wall alike. Must not know how a result is counted.
"""

from __future__ import annotations

from a87desk.domain.number_words import one_decimal
from a87desk.domain.vocabulary import StakeholderGroup, VotingMethod, word_for
from a87desk.i18n import _, ngettext
from a87desk.prioritising.axes import AxisResult, Quadrant
from a87desk.reading.vote_outcome import GroupResult, ItemResult, VoteResult


def total_words(result: VoteResult, total: int) -> str:
    """Return how much an item got, with what it is: dots, points or votes."""
    if result.method is VotingMethod.NOMINAL_GROUP:
        words = ngettext("{count} point", "{count} points", total)
    elif result.method is VotingMethod.MULTIVOTING:
        words = ngettext("{count} vote", "{count} votes", total)
    else:
        words = ngettext("{count} dot", "{count} dots", total)
    return words.format(count=total)


def mean_words(axis: AxisResult | None) -> str:
    """Return the mean of an axis with one decimal, a dash where nobody scored."""
    return one_decimal(axis.mean) if axis is not None else "–"


def quadrant_words(quadrant: Quadrant | None) -> str:
    """Return the name of a quadrant, as the matrix calls it; "" for none."""
    if quadrant is None:
        return ""
    return {
        Quadrant.DO_FIRST: _("Do first"),
        Quadrant.PLAN: _("Plan and find support"),
        Quadrant.QUICK_WIN: _("Quick wins"),
        Quadrant.LATER: _("Keep for later"),
    }[quadrant]


def drop_words(result: VoteResult, item: ItemResult) -> str:
    """Return why an item was dropped."""
    return _("{votes}, fewer than {least}").format(votes=total_words(result, item.total), least=result.fewest_votes)


def group_words(group: GroupResult) -> str:
    """Return whose result it is; small groups are named together."""
    return ", ".join(stakeholder_name(name) for name in group.groups)


def stakeholder_name(name: str) -> str:
    """Return the words of a stakeholder group, "Not said" for none, the name as written for an unknown one."""
    if not name:
        return _("Not said")
    known = {one.value: one for one in StakeholderGroup}
    return word_for(known[name]) if name in known else name
