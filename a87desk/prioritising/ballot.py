"""A ballot as it was cast, and the book of ballots that must balance: cast, spoiled and left are all that were issued.

Knows marks on items. Must not know themes, people's names or screens. A voter is a token that leads to nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Ballot:
    """One ballot. `marks` are dots, points or votes by item; `stakeholder_group` is "" where not said."""

    id: str
    marks: Mapping[str, int] = field(default_factory=dict)
    stakeholder_group: str = ""
    is_spoiled: bool = False


@dataclass(frozen=True, slots=True)
class BallotBook:
    """How many were issued, and what became of them; `left` were never used."""

    issued: int
    cast: int
    spoiled: int
    left: int

    @property
    def missing(self) -> int:
        """How many are not accounted for; below 0: more came back than were issued."""
        return self.issued - self.cast - self.spoiled - self.left

    @property
    def balances(self) -> bool:
        """Whether every ballot that was issued is accounted for."""
        return self.missing == 0


def book_of(ballots: Iterable[Ballot], issued: int, left: int) -> BallotBook:
    """Return the book of the ballots that came back."""
    ballots = list(ballots)
    spoiled = sum(one.is_spoiled for one in ballots)
    return BallotBook(issued, len(ballots) - spoiled, spoiled, left)


def valid(ballots: Iterable[Ballot]) -> tuple[Ballot, ...]:
    """Return the ballots that count, in the order of their ids, so that the order they came in never matters."""
    return tuple(sorted((one for one in ballots if not one.is_spoiled), key=lambda one: one.id))
