"""What a vote gave, frozen: each item with its figures and place, each stakeholder group that may be shown, the book.

Knows no counting and no file: `vote_tally` counts, `vote_result` reads.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.vocabulary import VotingMethod
from a87desk.domain.vote import Vote, VoteItem
from a87desk.prioritising.axes import AxisResult, Quadrant
from a87desk.prioritising.ballot import BallotBook
from a87desk.prioritising.ranking import Stability


@dataclass(frozen=True, slots=True)
class ItemResult:
    """An item with what it got; everything is nothing while the vote is covered.

    `total`: dots, points or votes. `voters`: how many gave it something, None where dots were counted by hand.
    `given`: how often each number of marks from 1 on was given. `place`: from 1, items of one value share it; None
    where nothing tells. `dropped`: too few votes to stay in the next round.
    """

    item: VoteItem
    letter: str
    total: int = 0
    voters: int | None = None
    given: tuple[int, ...] = ()
    priority: AxisResult | None = None
    feasibility: AxisResult | None = None
    quadrant: Quadrant | None = None
    discuss: bool = False
    dropped: bool = False
    place: int | None = None

    @property
    def id(self) -> str:
        return self.item.id

    @property
    def text(self) -> str:
        return self.item.text

    @property
    def value(self) -> float | None:
        """What it is ranked by on two axes: the middle of both means; None where one is not known."""
        if self.priority is None or self.feasibility is None:
            return None
        return (self.priority.mean + self.feasibility.mean) / 2


@dataclass(frozen=True, slots=True)
class GroupResult:
    """What a stakeholder group gave, by item in the order of the list; small ones are put `together`.

    `groups` are values of `StakeholderGroup`, "" for those who did not say. `voters`: None where counted by hand.
    """

    groups: tuple[str, ...]
    is_together: bool
    voters: int | None
    items: tuple[ItemResult, ...]


@dataclass(frozen=True, slots=True)
class VoteResult:
    """A vote with its result. `items` stand in the order of the list, `ranked` in the order of the result.

    `book` counts ballots, by hand dots; None where nobody said how many were given out. `entered`: ballots typed in.
    `voters`: how many voted validly, None where not known. `fewest_votes`: what an item needs to stay (multivoting).
    `doubled`: numbers that several ballots bear, such as of two piles. `hidden_groups` are not shown on their own.
    `broken`: ballots that count though they break a rule.
    """

    vote: Vote
    items: tuple[ItemResult, ...]
    book: BallotBook | None
    entered: int
    voters: int | None
    is_covered: bool
    by_group: tuple[GroupResult, ...] = ()
    hidden_groups: tuple[str, ...] = ()
    fewest_votes: int | None = None
    stability: Stability | None = None
    doubled: tuple[int, ...] = ()
    broken: int = 0

    @property
    def id(self) -> str:
        return self.vote.id

    @property
    def method(self) -> VotingMethod:
        return self.vote.method or VotingMethod.DOTS

    @property
    def is_on_axes(self) -> bool:
        return self.method is VotingMethod.PRIORITY_FEASIBILITY

    @property
    def ranked(self) -> tuple[ItemResult, ...]:
        """The items by place, those without one last, equal ones in the order of the list."""
        return tuple(sorted(self.items, key=lambda one: (one.place is None, one.place or 0)))

    @property
    def stays(self) -> tuple[ItemResult, ...]:
        """The items that were not dropped."""
        return tuple(one for one in self.items if not one.dropped)

    @property
    def dropped(self) -> tuple[ItemResult, ...]:
        return tuple(one for one in self.items if one.dropped)

    @property
    def total(self) -> int:
        """How many dots, points or votes were given; 0 while covered."""
        return sum(one.total for one in self.items)

    @property
    def handed_out(self) -> int | None:
        """How many dots, or votes, were given out to all together; None where not known."""
        if self.vote.issued is None or self.vote.budget is None:
            return None
        return self.vote.issued * self.vote.budget

    def item(self, item_id: str) -> ItemResult | None:
        """Return the result of an item, None where it is not on the list."""
        return next((one for one in self.items if one.id == item_id), None)

    def of_theme(self, theme_id: str) -> ItemResult | None:
        """Return the result of the item that stands for a theme, None where it was not on the list."""
        return next((one for one in self.items if one.item.theme_id == theme_id), None)
