"""What the consensus rule can be in this workshop: over which days and sessions, with which groups.

Knows the agenda and the rule as it is kept. Must not know widgets. Only days and sessions in which groups talk are
offered, and the plenary only tells how much it recommended there.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.consensus.rule import impossible
from a87desk.domain.day import Day
from a87desk.domain.rule_condition import RuleCondition
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import RuleScope
from a87desk.domain.workshop import Workshop
from a87desk.reading.consensus_board import ConsensusBoard, consensus_board
from a87desk.store.reader import Reader


@dataclass(frozen=True, slots=True)
class ScopeChoice:
    """Something the rule can look at: the workshop (neither day nor session), a day or a session, with its groups."""

    scope: RuleScope
    groups: int
    day: Day | None = None
    session: Session | None = None

    @property
    def id(self) -> str:
        """The day's or session's id, "" for the workshop."""
        one = self.day or self.session
        return one.id if one is not None else ""


@dataclass(frozen=True, slots=True)
class RuleChoices:
    """The rule as it is kept, what it can be, and the board as it counts now."""

    workshop: Workshop
    scopes: tuple[ScopeChoice, ...]
    conditions: tuple[RuleCondition, ...]
    board: ConsensusBoard

    @property
    def chosen_scope(self) -> ScopeChoice:
        """What the rule looks at now; the workshop where the day or the session is no longer there."""
        wanted = self.workshop.rule_day_id or self.workshop.rule_session_id or ""
        return next((one for one in self.scopes if one.id == wanted), self.scopes[0])

    @property
    def plenary_said(self) -> int:
        """How many recommendations of the plenary count, or would."""
        return len(self.board.counting.plenary)

    @property
    def never_met(self) -> tuple[str, ...]:
        """The ids of conditions that no theme can meet as the rule is now."""
        counting = self.board.counting
        voices = [group.id for group in counting.groups]
        never = impossible(counting.rule, voices)
        return tuple(
            one.id
            for one in self.conditions
            if any(
                (one.text, frozenset(one.group_ids), one.at_least) == (c.text, c.group_ids, c.at_least) for c in never
            )
        )


def rule_choices(read: Reader, workshop: Workshop) -> RuleChoices:
    """Return what the rule is and can be."""
    board = consensus_board(read, workshop)
    sessions = read.all(Session, order="position, starts, id")
    talking = {one.session_id for one in board.all_groups}
    with_groups = [one for one in sessions if one.id in talking]
    days = [
        day
        for day in read.all(Day, order="number IS NULL, number, id")
        if any(one.day_id == day.id for one in with_groups)
    ]
    counts = {one.id: sum(group.session_id == one.id for group in board.all_groups) for one in with_groups}
    scopes = [ScopeChoice(RuleScope.WORKSHOP, len(board.all_groups))]
    for day in days:
        inside = sum(counts[one.id] for one in with_groups if one.day_id == day.id)
        scopes.append(ScopeChoice(RuleScope.DAY, inside, day=day))
    scopes += [ScopeChoice(RuleScope.SESSION, counts[one.id], session=one) for one in with_groups]
    kept = tuple(read.all(RuleCondition, order="position, id"))
    return RuleChoices(workshop, tuple(scopes), kept, board)
