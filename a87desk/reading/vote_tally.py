"""Counting a vote: from frozen ballots, or dots counted on the wall, to what it gave.

Pure rules. A vote that is covered gets no figures. Results by stakeholder group never show how fewer than five people
voted (`prioritising.small_cells`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from a87desk.domain.vocabulary import VotingMethod
from a87desk.domain.vote import BallotPaper, HandCount, Vote, VoteItem
from a87desk.prioritising.axes import Scale, Score, place_items
from a87desk.prioritising.ballot import Ballot, BallotBook, book_of
from a87desk.prioritising.ballot_rules import BallotRules
from a87desk.prioritising.multivoting import fewest_votes, play_round
from a87desk.prioritising.nominal_group import PICKS, count_points
from a87desk.prioritising.ranking import Stability
from a87desk.prioritising.small_cells import FEWEST_VOTERS, small_groups
from a87desk.prioritising.stability import stability_of_scores, stability_of_sums
from a87desk.reading.vote_outcome import GroupResult, ItemResult, VoteResult

T = TypeVar("T")
LOWEST, HIGHEST = 1, 5
"""The scale of both axes where a vote does not say another."""
MOST_TOLD = 100
"""Rules and marks beyond this come from no room, but perhaps in a bundle: nothing is counted up to them."""


def result_of(
    vote: Vote, items: Sequence[VoteItem], papers: Sequence[BallotPaper], counts: Sequence[HandCount] = ()
) -> VoteResult:
    """Return the result of a vote from what was entered, whatever the order it was entered in."""
    lettered = tuple(ItemResult(one, one.letter) for one in items)
    numbers = Counter(one.number for one in papers if one.number is not None)
    valid = sum(not one.is_spoiled for one in papers)
    empty = VoteResult(
        vote=vote,
        items=lettered,
        book=book_of_vote(vote, papers, counts, {one.id for one in items}),
        entered=len(papers),
        voters=vote.issued if vote.is_counted_by_hand else valid,
        is_covered=not vote.revealed_at,
        broken=_broken(vote, items, papers),
        doubled=tuple(sorted(number for number, count in numbers.items() if count > 1)),
    )
    if empty.is_covered:
        return empty
    if vote.is_counted_by_hand:
        return _counted_by_hand(empty, counts)
    return _counted(empty, sorted(papers, key=lambda one: one.id))


def _broken(vote: Vote, items: Sequence[VoteItem], papers: Sequence[BallotPaper]) -> int:
    """Return how many ballots count though they break a rule."""
    rules = rules_of(vote, items)
    valid = (one for one in papers if not one.is_spoiled)
    return sum(bool(rules.faults(marks_of(one), feasibility_of(one))) for one in valid)


def marks_of(paper: BallotPaper) -> dict[str, int]:
    """Return what a ballot gives, by item; what was left out is not there."""
    return {item: mark for item, mark in zip(paper.item_ids, paper.marks, strict=False) if mark is not None}


def feasibility_of(paper: BallotPaper) -> dict[str, int]:
    """Return the scores of feasibility of a ballot, by item."""
    return {item: mark for item, mark in zip(paper.item_ids, paper.feasibility, strict=False) if mark is not None}


def scale_of(vote: Vote) -> Scale:
    """Return the scale of both axes, the usual one where the vote says none that can be."""
    lowest = LOWEST if vote.lowest is None else vote.lowest
    highest = HIGHEST if vote.highest is None else vote.highest
    return Scale(lowest, highest) if 0 < highest - lowest <= MOST_TOLD else Scale(LOWEST, HIGHEST)


def rules_of(vote: Vote, items: Iterable[VoteItem]) -> BallotRules:
    """Return the rules of a vote, the usual ones of its method where it says none."""
    method = vote.method or VotingMethod.DOTS
    scale = scale_of(vote)
    usual = PICKS if method is VotingMethod.NOMINAL_GROUP else 1
    ids = tuple(one.id for one in items)
    return BallotRules(
        method,
        ids,
        min(MOST_TOLD, max(1, vote.budget or usual)),
        vote.cap or None,
        int(scale.lowest),
        int(scale.highest),
    )


def book_of_vote(
    vote: Vote, papers: Sequence[BallotPaper], counts: Sequence[HandCount], item_ids: set[str]
) -> BallotBook | None:
    """Return what became of the ballots, by hand of the dots; None where nobody said how many were given out."""
    if vote.issued is None:
        return None
    if not vote.is_counted_by_hand:
        return book_of(map(ballot_of, papers), vote.issued, vote.left or 0)
    cast = sum(one.dots or 0 for one in counts if one.item_id in item_ids)
    return BallotBook(vote.issued * (vote.budget or 1), cast, vote.spoiled or 0, vote.left or 0)


def ballot_of(paper: BallotPaper) -> Ballot:
    """Return a ballot as the rules of counting take it."""
    return Ballot(paper.id, marks_of(paper), str(paper.stakeholder_group or ""), paper.is_spoiled)


# --- ballot by ballot ---------------------------------------------------------------------------------------------


def _counted(result: VoteResult, papers: Sequence[BallotPaper]) -> VoteResult:
    valid = [one for one in papers if not one.is_spoiled]
    of_group: dict[str, list[BallotPaper]] = defaultdict(list)
    for one in valid:
        of_group[str(one.stakeholder_group or "")].append(one)
    hidden = small_groups({name: len(own) for name, own in of_group.items()})
    parts: dict[tuple[str, ...], list[BallotPaper]] = {
        (name,): own for name, own in sorted(of_group.items()) if name not in hidden
    }
    small = [one for name in hidden for one in of_group[name]]
    if len(small) >= FEWEST_VOTERS:
        parts[hidden] = small
    items = _items(result, valid)
    if result.method is VotingMethod.MULTIVOTING:
        dropped = set(play_round([one.id for one in items], map(ballot_of, valid)).dropped)
        items = tuple(replace(one, dropped=one.id in dropped) for one in items)
    return replace(
        result,
        items=items,
        by_group=tuple(_group(result, names, own, names == hidden) for names, own in _told_apart(parts)),
        hidden_groups=hidden,
        fewest_votes=fewest_votes(len(valid)) if result.method is VotingMethod.MULTIVOTING else None,
        stability=_stability(result, parts, valid),
    )


def _group(result: VoteResult, names: tuple[str, ...], papers: list[BallotPaper], is_together: bool) -> GroupResult:
    items = _items(result, papers)
    if result.is_on_axes:
        items = tuple(_without_small_cells(one) for one in items)
    return GroupResult(names, is_together, len(papers), items)


def _without_small_cells(one: ItemResult) -> ItemResult:
    """Hide a mean that few of a group made, though the group is large enough."""
    axes = (one.priority, one.feasibility)
    if all(axis is None or axis.n >= FEWEST_VOTERS for axis in axes):
        return one
    kept = [axis if axis is not None and axis.n >= FEWEST_VOTERS else None for axis in axes]
    return ItemResult(one.item, one.letter, priority=kept[0], feasibility=kept[1])


def _items(result: VoteResult, papers: Sequence[BallotPaper]) -> tuple[ItemResult, ...]:
    if result.is_on_axes:
        return _on_axes(result, papers)
    items = _summed(result.items, papers)
    if result.method is not VotingMethod.NOMINAL_GROUP:
        return items
    picks = rules_of(result.vote, ()).budget
    points = {one.item_id: one for one in count_points([one.id for one in items], map(ballot_of, papers), picks)}
    return tuple(replace(one, discuss=points[one.id].divides) for one in items)


def _summed(items: Sequence[ItemResult], papers: Sequence[BallotPaper]) -> tuple[ItemResult, ...]:
    marks = [marks_of(one) for one in papers]
    found = []
    for one in items:
        own = [given[one.id] for given in marks if given.get(one.id, 0) > 0]
        often = Counter(own)
        given = tuple(often[number] for number in range(1, min(MOST_TOLD, max(own, default=0)) + 1))
        found.append(replace(one, total=sum(own), voters=len(own), given=given))
    return _placed(found, {one.id: (one.total, one.voters or 0) for one in found} if papers else {})


def _on_axes(result: VoteResult, papers: Sequence[BallotPaper]) -> tuple[ItemResult, ...]:
    scale = scale_of(result.vote)
    placed = place_items([one.id for one in result.items], *_scores(papers, scale), scale)
    found = [
        replace(
            one,
            priority=at.priority,
            feasibility=at.feasibility,
            quadrant=at.quadrant,
            discuss=at.discuss,
            voters=max((axis.n for axis in (at.priority, at.feasibility) if axis), default=0),
        )
        for one, at in zip(result.items, placed, strict=True)
    ]
    return _placed(found, {one.id: (round(one.value, 9),) for one in found if one.value is not None})


def _scores(papers: Sequence[BallotPaper], scale: Scale) -> tuple[list[Score], list[Score]]:
    """Return the scores on both axes; one that is not on the scale is kept on its ballot and is in no mean."""
    priority, feasibility = (
        [
            Score(paper.id, item, value)
            for paper in papers
            for item, value in given(paper).items()
            if scale.lowest <= value <= scale.highest
        ]
        for given in (marks_of, feasibility_of)
    )
    return priority, feasibility


def _placed(items: Sequence[ItemResult], keys: Mapping[str, tuple[float, ...]]) -> tuple[ItemResult, ...]:
    """Give each item that has a key its place; a place is one more than how many are better."""
    ordered = sorted(keys.values(), reverse=True)
    return tuple(replace(one, place=ordered.index(keys[one.id]) + 1) if one.id in keys else one for one in items)


def _stability(
    result: VoteResult, parts: Mapping[tuple[str, ...], list[BallotPaper]], papers: Sequence[BallotPaper]
) -> Stability:
    named = {"+".join(names): own for names, own in parts.items() if names != ("",)}
    told = {one.id for own in named.values() for one in own}
    rest = [one for one in papers if one.id not in told]
    ids = [one.id for one in result.items]
    if result.is_on_axes:
        scale = scale_of(result.vote)
        return stability_of_scores(
            ids, {name: _scores(own, scale) for name, own in named.items()}, _scores(rest, scale)
        )
    sums = {name: _sums(ids, own) for name, own in named.items()}
    return stability_of_sums(ids, sums, _sums(ids, rest))


def _sums(ids: Sequence[str], papers: Sequence[BallotPaper]) -> dict[str, int]:
    marks = [marks_of(one) for one in papers]
    return {item: sum(max(0, given.get(item, 0)) for given in marks) for item in ids}


# --- counted by hand ----------------------------------------------------------------------------------------------


def _counted_by_hand(result: VoteResult, counts: Sequence[HandCount]) -> VoteResult:
    """Return the result of dots counted on the wall.

    How many of a group voted is not known; but so many dots cannot come from fewer people than fit their budget.
    """
    of_group: dict[str, Counter[str]] = defaultdict(Counter)
    for one in counts:
        of_group[str(one.stakeholder_group or "")][str(one.item_id)] += one.dots or 0
    whole = sum(of_group.values(), Counter())
    told = {name: own for name, own in of_group.items() if sum(own.values())}
    at_least = {name: -(-sum(own.values()) // (result.vote.budget or sum(own.values()))) for name, own in told.items()}
    hidden = small_groups(at_least)
    parts: dict[tuple[str, ...], Counter[str]] = {
        (name,): own for name, own in sorted(told.items()) if name not in hidden
    }
    if sum(at_least[name] for name in hidden) >= FEWEST_VOTERS:
        parts[hidden] = sum((told[name] for name in hidden), Counter())
    items = _dotted(result.items, whole)
    placed = _placed(items, {one.id: (one.total,) for one in items} if whole.total() else {})
    ids = [one.id for one in result.items]
    sums = {"+".join(names): {item: own[item] for item in ids} for names, own in parts.items() if names != ("",)}
    rest = {item: whole[item] - sum(own[item] for own in sums.values()) for item in ids}
    return replace(
        result,
        items=placed,
        by_group=tuple(
            GroupResult(names, names == hidden, None, _dotted(result.items, own)) for names, own in _told_apart(parts)
        ),
        hidden_groups=hidden,
        stability=stability_of_sums(ids, sums, rest),
    )


def _shown(names: Iterable[str], hidden: Sequence[str]) -> list[str]:
    return sorted(name for name in names if name not in hidden)


def _told_apart(parts: Mapping[tuple[str, ...], T]) -> list[tuple[tuple[str, ...], T]]:
    """Return the parts; none where there is one only, which says no more than the whole."""
    return list(parts.items()) if len(parts) > 1 else []


def _dotted(items: Sequence[ItemResult], dots: Mapping[str, int]) -> tuple[ItemResult, ...]:
    return tuple(replace(one, total=dots.get(one.id, 0)) for one in items)
