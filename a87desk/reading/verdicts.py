"""What people decided about recommendations that look alike: each verdict with who, when, why and both texts.

Knows the decisions and the codes. Must not know how they are shown. A decision on words that were removed is kept in
the file and not listed, as there is nothing to read.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.theme import SuggestionDecision
from a87desk.domain.vocabulary import Verdict
from a87desk.reading.codes import CodedRecommendation, coded_recommendations
from a87desk.store.reader import Reader


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision on two recommendations, the one with the smaller code first. `at` is ISO 8601 with offset."""

    id: str
    verdict: Verdict
    first: CodedRecommendation
    second: CodedRecommendation
    reason: str
    by: str
    at: str


def verdicts(read: Reader) -> tuple[Decided, ...]:
    """Return every decision that stands, the latest first; those of one act in the order of their codes."""
    coded = coded_recommendations(read)
    known = {one.id: one for one in coded}
    rank = {one.id: place for place, one in enumerate(coded)}
    found = []
    for kept in read.kept(SuggestionDecision):
        one = kept.record
        pair = [known[each] for each in (one.first_id or "", one.second_id or "") if each in known]
        if len(pair) == 2 and one.verdict is not None:
            first, second = sorted(pair, key=lambda each: rank[each.id])
            found.append(Decided(one.id, one.verdict, first, second, one.reason, kept.changed_by, kept.changed_at))
    found.sort(key=lambda one: (rank[one.first.id], rank[one.second.id]))
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))
