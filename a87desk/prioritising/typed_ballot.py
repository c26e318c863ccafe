"""A ballot while it is typed: letters and digits, or arrows and digits, without looking at the screen.

"A3 C2" is three dots for A and two for C; letters alone give one each ("AAC"), or in the nominal group technique the
points from the highest down. On two axes a letter goes to its item, and each score goes on to the next place by itself.
Knows places and numbers; what a key is called on which keyboard is not known here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from a87desk.domain.scale import typed
from a87desk.domain.vocabulary import VotingMethod
from a87desk.prioritising.ballot_rules import BallotFault, BallotRules

PRIORITY, FEASIBILITY = 0, 1


@dataclass(frozen=True, slots=True)
class TypedBallot:
    """What is typed so far. `row` and `axis` are where the next digit goes; every act returns another ballot.

    `fresh`: a letter gave a mark that a digit right after it replaces. `waiting`: digits that may still go on.
    `refused`: why the last key did nothing, None for all well.
    """

    rules: BallotRules
    letters: tuple[str, ...]
    marks: Mapping[str, int] = field(default_factory=dict)
    feasibility: Mapping[str, int] = field(default_factory=dict)
    is_spoiled: bool = False
    row: int = 0
    axis: int = PRIORITY
    fresh: bool = False
    waiting: str = ""
    refused: BallotFault | None = None

    @property
    def is_empty(self) -> bool:
        return not self.marks and not self.feasibility and not self.is_spoiled

    @property
    def given(self) -> int:
        """How many dots, votes or points are typed."""
        return sum(self.marks.values())

    @property
    def faults(self) -> tuple[BallotFault, ...]:
        """What is wrong with the ballot; one that is spoiled may hold anything."""
        return () if self.is_spoiled else self.rules.faults(self.marks, self.feasibility)

    def mark(self, row: int, axis: int = PRIORITY) -> int | None:
        """Return what a place holds, None for nothing."""
        return self._on(axis).get(self.rules.items[row])

    def letter(self, typed_letter: str) -> TypedBallot:
        """Go to the item of a letter, and give it a mark; with more than 26 items a second letter goes on to AB."""
        upper = typed_letter.upper()
        if self.fresh and self.letters[self.row] + upper in self.letters:
            before = self._plus(-1) if not self.rules.is_on_axes else self
            return before._go_to(self.letters.index(self.letters[self.row] + upper))
        if upper not in self.letters:
            return replace(self, refused=BallotFault.UNKNOWN_ITEM, fresh=False, waiting="")
        return self._go_to(self.letters.index(upper))

    def digit(self, digit: int) -> TypedBallot:
        """Write a digit: a mark for this item, or the next digit of a score."""
        if not self.rules.items:
            return self
        if self.rules.is_on_axes:
            return self._score(str(digit))
        whole = int(f"{self.waiting}{digit}")
        value = whole if self.waiting and whole <= self.rules.budget else digit
        goes_on = value > 0 and self.rules.budget > 9
        return replace(self._with(value or None), fresh=False, waiting=str(value) if goes_on else "", refused=None)

    def move(self, rows: int = 0, axes: int = 0) -> TypedBallot:
        """Go to another place; beyond the ends nothing happens."""
        row = max(0, min(len(self.rules.items) - 1, self.row + rows))
        axis = max(PRIORITY, min(FEASIBILITY if self.rules.is_on_axes else PRIORITY, self.axis + axes))
        return replace(self._settled(), row=row, axis=axis)

    def go(self, row: int, axis: int = PRIORITY) -> TypedBallot:
        """Go to a place, such as one that was clicked."""
        return self.move(row - self.row, axis - self.axis)

    def step(self, step: int) -> TypedBallot:
        """Give one more (1) or one fewer (-1) here."""
        if self.rules.is_on_axes:
            here = self.mark(self.row, self.axis)
            value = (self.rules.lowest if here is None else here + step) if step > 0 or here is not None else None
            fits = value is not None and self.rules.lowest <= value <= self.rules.highest
            return replace(self._with(value) if fits else self, fresh=False, waiting="", refused=None)
        return replace(self._plus(step), fresh=False, waiting="", refused=None)

    def next_place(self) -> TypedBallot:
        """Leave this place as it is and go to the next one."""
        settled = self._settled()
        if self.rules.is_on_axes and settled.axis == PRIORITY:
            return replace(settled, axis=FEASIBILITY)
        if settled.row >= len(self.rules.items) - 1:
            return settled
        return replace(settled, row=settled.row + 1, axis=PRIORITY)

    def clear(self) -> TypedBallot:
        """Take back what this place holds; in an empty one go back to the one before and take that back."""
        if self.waiting or self.mark(self.row, self.axis) is not None:
            return replace(self._with(None), fresh=False, waiting="", refused=None)
        before = self._previous()
        return replace(before._with(None), fresh=False, waiting="", refused=None)

    def spoil(self) -> TypedBallot:
        """Say that the ballot does not count, or that it does after all."""
        return replace(self._settled(), is_spoiled=not self.is_spoiled)

    def done(self) -> TypedBallot:
        """Take what waits: the ballot as it is saved."""
        return self._settled()

    # --- inside -------------------------------------------------------------------------------------------------

    def _on(self, axis: int) -> Mapping[str, int]:
        return self.feasibility if axis == FEASIBILITY else self.marks

    def _go_to(self, row: int) -> TypedBallot:
        there = replace(self._settled(), row=row, axis=PRIORITY)
        if self.rules.is_on_axes:
            return replace(there, fresh=True)
        if self.rules.method is VotingMethod.NOMINAL_GROUP:
            return replace(there._with(there._next_points()), fresh=True)
        return replace(there._plus(1), fresh=True)

    def _next_points(self) -> int | None:
        """Return the highest points that nobody got yet; what this item has already stays."""
        here = self.mark(self.row)
        if here is not None:
            return here
        lowest = self.rules.budget - self.rules.picks
        free = set(range(self.rules.budget, lowest, -1)) - {*self.marks.values()}
        return max(free, default=None)

    def _plus(self, step: int) -> TypedBallot:
        return self._with(max(0, (self.mark(self.row) or 0) + step) or None)

    def _with(self, value: int | None) -> TypedBallot:
        """Return the ballot with another value here, None for nothing."""
        item = self.rules.items[self.row]
        values = {one: given for one, given in self._on(self.axis).items() if one != item}
        if value is not None:
            values[item] = value
        return replace(self, feasibility=values) if self.axis == FEASIBILITY else replace(self, marks=values)

    def _score(self, digit: str) -> TypedBallot:
        told = typed(self.rules.lowest, self.rules.highest, self.waiting, digit)
        if told.wrong:
            return replace(self, refused=BallotFault.OFF_SCALE, fresh=False)
        if told.done is None:
            return replace(self, waiting=told.waiting, fresh=False, refused=None)
        there = replace(self._with(told.done), waiting="", fresh=False, refused=None).next_place()
        is_last = (there.row, there.axis) == (self.row, self.axis)
        return there._score(digit) if told.carried and not is_last else there

    def _settled(self) -> TypedBallot:
        """Return the ballot with the digits that wait taken as a score."""
        settled = self
        if self.rules.is_on_axes and self.waiting.isdecimal():
            value = int(self.waiting)
            settled = self._with(value) if self.rules.lowest <= value <= self.rules.highest else self
        return replace(settled, waiting="", fresh=False, refused=None)

    def _previous(self) -> TypedBallot:
        settled = self._settled()
        if settled.axis == FEASIBILITY:
            return replace(settled, axis=PRIORITY)
        if settled.row == 0:
            return settled
        return replace(settled, row=settled.row - 1, axis=FEASIBILITY if self.rules.is_on_axes else PRIORITY)
