"""What a ballot of each method may hold, and what is wrong with one. A fault is told; whether it counts, people say.

Source: domain description 2.4. Knows marks and scores by item. Must not know words, people or screens.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from a87desk.domain.vocabulary import VotingMethod


class BallotFault(StrEnum):
    """What is wrong with a ballot. Dots that are not used, and scores that are left out, are no fault."""

    TOO_MANY = "too_many"
    OVER_CAP = "over_cap"
    NOT_EACH_ONCE = "not_each_once"
    OFF_SCALE = "off_scale"
    BELOW_ZERO = "below_zero"
    UNKNOWN_ITEM = "unknown_item"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class BallotRules:
    """The rules of one vote. `budget`: marks each, or picks; `cap`: at most so many on one item, None: no cap."""

    method: VotingMethod
    items: tuple[str, ...]
    budget: int = 1
    cap: int | None = None
    lowest: int = 1
    highest: int = 5

    @property
    def is_on_axes(self) -> bool:
        return self.method is VotingMethod.PRIORITY_FEASIBILITY

    @property
    def picks(self) -> int:
        """How many items get points (nominal group technique): 5, or all where there are fewer."""
        return min(self.budget, len(self.items))

    @property
    def most(self) -> int:
        """The highest mark that an item may get."""
        if self.is_on_axes:
            return self.highest
        return self.budget if self.cap is None else min(self.cap, self.budget)

    def faults(self, marks: Mapping[str, int], feasibility: Mapping[str, int] | None = None) -> tuple[BallotFault, ...]:
        """Return what is wrong with a ballot; nothing for one that counts."""
        scores = feasibility or {}
        every = [*marks.values(), *scores.values()]
        checks = {
            BallotFault.EMPTY: not any(every),
            BallotFault.BELOW_ZERO: any(mark < 0 for mark in every),
            BallotFault.UNKNOWN_ITEM: not {*marks, *scores} <= {*self.items},
            **self._own_checks(marks, every),
        }
        return tuple(fault for fault in BallotFault if checks.get(fault))

    def _own_checks(self, marks: Mapping[str, int], every: list[int]) -> dict[BallotFault, bool]:
        if self.is_on_axes:
            return {
                BallotFault.EMPTY: not every,
                BallotFault.OFF_SCALE: any(not self.lowest <= mark <= self.highest for mark in every),
            }
        given = sorted((mark for mark in marks.values() if mark > 0), reverse=True)
        if self.method is VotingMethod.NOMINAL_GROUP:
            wanted = list(range(self.budget, self.budget - self.picks, -1))
            return {BallotFault.NOT_EACH_ONCE: bool(given) and given != wanted}
        return {
            BallotFault.TOO_MANY: sum(given) > self.budget,
            BallotFault.OVER_CAP: any(mark > self.most for mark in given) and self.most < self.budget,
        }
