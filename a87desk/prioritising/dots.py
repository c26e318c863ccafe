"""Dot voting: a fixed number of dots each, stacked up to a cap, counted after everybody has placed theirs.

Source: domain description 2.4 (dot voting; P19–P22). It narrows, it does not decide.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from a87desk.prioritising.ballot import Ballot, valid


@dataclass(frozen=True, slots=True)
class DotRules:
    """`budget`: dots each. `cap`: at most so many on one item; None: as many as the budget.

    Raises: ValueError for a budget or a cap under 1.
    """

    budget: int
    cap: int | None = None

    def __post_init__(self) -> None:
        if self.budget < 1 or (self.cap is not None and self.cap < 1):
            raise ValueError("a budget and a cap are at least 1")


class Fault(StrEnum):
    """What is wrong with a ballot."""

    TOO_MANY = "too_many"
    OVER_CAP = "over_cap"
    BELOW_ZERO = "below_zero"
    UNKNOWN_ITEM = "unknown_item"


@dataclass(frozen=True, slots=True)
class DotCount:
    """An item with its dots, and by how many people."""

    item_id: str
    dots: int
    voters: int


def faults_of(ballot: Ballot, items: Sequence[str], rules: DotRules) -> tuple[Fault, ...]:
    """Return what is wrong with a ballot, nothing for one that counts. Dots that are not used are no fault."""
    cap = rules.budget if rules.cap is None else rules.cap
    checks = {
        Fault.TOO_MANY: sum(max(0, dots) for dots in ballot.marks.values()) > rules.budget,
        Fault.OVER_CAP: any(dots > cap for dots in ballot.marks.values()),
        Fault.BELOW_ZERO: any(dots < 0 for dots in ballot.marks.values()),
        Fault.UNKNOWN_ITEM: not set(ballot.marks) <= set(items),
    }
    return tuple(fault for fault, is_there in checks.items() if is_there)


def count_dots(items: Sequence[str], ballots: Iterable[Ballot]) -> tuple[DotCount, ...]:
    """Return every item with its dots, in the order of the items; a ballot that is spoiled counts for nothing."""
    counted = valid(ballots)
    return tuple(
        DotCount(
            item,
            sum(one.marks.get(item, 0) for one in counted),
            sum(one.marks.get(item, 0) > 0 for one in counted),
        )
        for item in items
    )


def dots_placed(ballots: Iterable[Ballot]) -> int:
    """Return how many dots were placed on valid ballots."""
    return sum(sum(one.marks.values()) for one in valid(ballots))
