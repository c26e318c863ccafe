"""What was cast: ballots typed in one by one or as a pile, and dots counted on the wall.

A ballot is kept whole, as it was cast, also one that breaks a rule: whether it counts is for people to say
(`SpoilBallots`). No ballot leads to a person: its number is one of a pile.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from a87desk.commands.command import Act, Command
from a87desk.domain.errors import A87Error
from a87desk.domain.ids import VoteId, VoteItemId
from a87desk.domain.record import Record, new_id
from a87desk.domain.vocabulary import StakeholderGroup
from a87desk.domain.vote import BallotPaper, HandCount, Vote, VoteItem, hand_count_id
from a87desk.i18n import _, mark, ngettext
from a87desk.reading.vote_result import ITEM_ORDER

MOST_MARKS = 100_000
"""More than any wall holds: a count beyond it is a slip of the keys."""


class NotACount(A87Error):
    code = "E_VOTE_COUNT"
    title = mark("Not a count")
    message = mark("{value} cannot be counted; write a whole number from 0 to {most}.")
    advice = mark("Look at the wall or the paper again.")


@dataclass(frozen=True)
class Cast:
    """What stands on a ballot: marks by item (on two axes: priority), whose group, whether it counts."""

    marks: Mapping[str, int] = field(default_factory=dict)
    feasibility: Mapping[str, int] = field(default_factory=dict)
    stakeholder_group: StakeholderGroup | None = None
    is_spoiled: bool = False

    def fields(self, items: Sequence[VoteItem]) -> dict[str, object]:
        """Return the fields of the record, the items in the order of the list, what was not marked left out."""
        order = [one.id for one in items]
        named = {*self.marks, *self.feasibility}
        ids = [*(one for one in order if one in named), *sorted(named - {*order})]
        return {
            "item_ids": tuple(ids),
            "marks": tuple(self.marks.get(one) for one in ids),
            "feasibility": tuple(self.feasibility.get(one) for one in ids) if self.feasibility else (),
            "stakeholder_group": self.stakeholder_group,
            "is_spoiled": self.is_spoiled,
        }


@dataclass(frozen=True)
class EnterBallots(Command):
    """Type in ballots, one or a pile. Each gets the next number that no ballot of this vote ever had."""

    vote_id: str
    ballots: tuple[Cast, ...]
    ballot_ids: tuple[str, ...] = ()

    def apply(self, act: Act) -> str:
        vote = act.one(Vote, self.vote_id)
        items = _items(act, vote.id)
        number = act.read.highest_ever(BallotPaper, "number", "vote_id", vote.id)
        for place, cast in enumerate(self.ballots):
            number += 1
            ballot_id = self.ballot_ids[place] if place < len(self.ballot_ids) else new_id()
            values = {"id": ballot_id, "vote_id": vote.id, "number": number, **cast.fields(items)}
            act.write.add(msgspec.convert(values, BallotPaper))
        if len(self.ballots) == 1:
            return _("Entered ballot {number}").format(number=number)
        return ngettext("Entered {count} ballot", "Entered {count} ballots", len(self.ballots)).format(
            count=len(self.ballots)
        )


@dataclass(frozen=True)
class ChangeBallot(Command):
    """Correct a ballot that was typed in; its number stays."""

    ballot_id: str
    cast: Cast

    def apply(self, act: Act) -> str:
        paper = act.one(BallotPaper, self.ballot_id)
        act.write.change(BallotPaper, paper.id, self.cast.fields(_items(act, str(paper.vote_id))))
        return _("Corrected ballot {number}").format(number=_number(paper))


@dataclass(frozen=True)
class SpoilBallots(Command):
    """Say that ballots do not count, or that they do after all. What stands on them stays."""

    ballot_ids: tuple[str, ...]
    is_spoiled: bool = True

    def apply(self, act: Act) -> str:
        papers = [act.one(BallotPaper, ballot_id) for ballot_id in self.ballot_ids]
        for paper in papers:
            act.write.change(BallotPaper, paper.id, {"is_spoiled": self.is_spoiled})
        numbers = ", ".join(_number(one) for one in papers)
        if self.is_spoiled:
            return _("Ballot {number} is spoiled").format(number=numbers)
        return _("Ballot {number} counts").format(number=numbers)


@dataclass(frozen=True)
class RemoveBallots(Command):
    """Remove ballots, such as one that was typed in twice."""

    ballot_ids: tuple[str, ...]

    def apply(self, act: Act) -> str:
        papers = [act.one(BallotPaper, ballot_id) for ballot_id in self.ballot_ids]
        _remove(act, papers)
        if len(papers) == 1:
            return _("Removed ballot {number}").format(number=_number(papers[0]))
        return ngettext("Removed {count} ballot", "Removed {count} ballots", len(papers)).format(count=len(papers))


@dataclass(frozen=True)
class CountByHand(Command):
    """Say how many dots each item has on the wall: by item and stakeholder group, None for not told apart.

    A count of None takes that count back. `fields` of the vote (issued, spoiled, left, budget) change in the same step.
    """

    vote_id: str
    counts: Mapping[tuple[str, StakeholderGroup | None], int | None]
    fields: Mapping[str, object] = field(default_factory=dict)

    def apply(self, act: Act) -> str:
        vote = act.one(Vote, self.vote_id)
        for value in (*self.counts.values(), *(self.fields.get(name) for name in ("issued", "spoiled", "left"))):
            refuse_no_count(value)
        act.write.change(Vote, vote.id, {"is_counted_by_hand": True, **self.fields})
        for (item_id, group), dots in self.counts.items():
            act.one(VoteItem, item_id)
            self._write(act, vote.id, item_id, group, dots)
        total = sum(one.dots or 0 for one in act.read.all(HandCount, "vote_id = ?", (vote.id,)))
        return ngettext("Counted {count} dot", "Counted {count} dots", total).format(count=total)

    @staticmethod
    def _write(act: Act, vote_id: str, item_id: str, group: StakeholderGroup | None, dots: int | None) -> None:
        own = hand_count_id(item_id, str(group or ""))
        before = act.read.one(HandCount, own)
        if dots is None:
            _remove(act, [before] if before else [])
        elif before is None:
            act.write.add(
                HandCount(
                    id=own, vote_id=VoteId(vote_id), item_id=VoteItemId(item_id), stakeholder_group=group, dots=dots
                )
            )
        else:
            act.write.change(HandCount, own, {"dots": dots})


def refuse_no_count(value: object) -> None:
    """Refuse a number that nothing can be counted to; what is no number is left alone.

    Raises:
        NotACount: it is below zero or beyond any wall.
    """
    if isinstance(value, int) and not 0 <= value <= MOST_MARKS:
        raise NotACount(value=value, most=MOST_MARKS)


def _items(act: Act, vote_id: str) -> list[VoteItem]:
    return act.read.all(VoteItem, "vote_id = ?", (vote_id,), ITEM_ORDER)


def _remove(act: Act, records: Sequence[Record]) -> None:
    for one in records:
        act.write.remove(type(one), one.id)


def _number(paper: BallotPaper) -> str:
    return str(paper.number) if paper.number is not None else "?"
