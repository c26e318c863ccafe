"""Whose voices the consensus rule counts: the groups of a session, a day or the workshop, and the plenary if wished.

Knows the workshop's rule and the agenda. Must not know themes or how a count is put into words. Source of the rules:
domain description 2.7, rules 1 and 2. A day or session that is no longer there counts as the whole workshop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from a87desk.consensus.rule import PLENARY, Condition, Rule, Standing, needed, standing
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.day import Day
from a87desk.domain.rule_condition import RuleCondition
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import RuleScope, SessionKind
from a87desk.domain.workshop import Workshop
from a87desk.reading.codes import CodedRecommendation
from a87desk.reading.group_page import groups_in_order
from a87desk.store.reader import Reader


@dataclass(frozen=True, slots=True)
class Scope:
    """What the rule looks at; `day` or `session` say which one, both None for the whole workshop."""

    day: Day | None = None
    session: Session | None = None


WHOLE_WORKSHOP = Scope()


@dataclass(frozen=True, slots=True)
class Counting:
    """The rule with the voices it counts, in order. `plenary` are the plenary's recommendations that count.

    `all_groups` are those of the whole workshop, whatever the rule looks at. `counts_plenary` says that the plenary is
    a voice; it is one of all voices only once it recommends something.
    """

    rule: Rule
    groups: tuple[BreakoutGroup, ...]
    scope: Scope = WHOLE_WORKSHOP
    all_groups: tuple[BreakoutGroup, ...] = ()
    counts_plenary: bool = False
    plenary: frozenset[str] = frozenset()

    @property
    def total(self) -> int:
        """How many voices there are."""
        return len(self.groups) + bool(self.plenary)

    @property
    def needed(self) -> int:
        """How many distinct voices the rule asks for."""
        return needed(self.rule, self.total)

    def voices(self, members: Iterable[CodedRecommendation]) -> tuple[str, ...]:
        """Return the distinct voices behind recommendations, in their order: ids of groups, and `PLENARY`."""
        counted = {group.id for group in self.groups if group.number is not None}
        found = (PLENARY if one.id in self.plenary else one.group_id for one in members)
        return tuple(dict.fromkeys(one for one in found if one in counted or one == PLENARY))

    def standing(self, members: Iterable[CodedRecommendation]) -> Standing:
        """Return how a theme of these recommendations would stand to the rule."""
        return standing(self.rule, self.total, self.voices(members))


def counting(read: Reader, workshop: Workshop, recommendations: Sequence[CodedRecommendation]) -> Counting:
    """Return whose voices count.

    Stations of a marketplace and topics of an open space are asked for nothing, and a group that goes on with a theme
    meets after the panel: they count once they recommend.
    """
    sessions = {one.id: one for one in read.all(Session)}
    scope = _scope(read, workshop, sessions)
    is_inside = _inside(scope, sessions)
    recommending = {one.group_id for one in recommendations}
    free = {one.id for one in sessions.values() if one.kind in (SessionKind.MARKETPLACE, SessionKind.OPEN_SPACE)}
    groups = tuple(
        one
        for one in groups_in_order(read)
        if one.id in recommending or not (one.session_id in free or one.from_theme_id)
    )
    said = (one for one in recommendations if not one.group_id and is_inside(one.recommendation.session_id))
    return Counting(
        rule=Rule(workshop.rule_groups, workshop.rule_share, rule_conditions(read)),
        groups=tuple(one for one in groups if is_inside(one.session_id)),
        scope=scope,
        all_groups=groups,
        counts_plenary=workshop.rule_counts_plenary,
        plenary=frozenset(one.id for one in said) if workshop.rule_counts_plenary else frozenset(),
    )


def rule_conditions(read: Reader) -> tuple[Condition, ...]:
    """Return the conditions of the rule in order; one that asks for nothing is no condition."""
    kept = read.all(RuleCondition, order="position, id")
    return tuple(
        Condition(one.text, frozenset(one.group_ids), one.at_least)
        for one in kept
        if one.group_ids and one.at_least > 0
    )


def _scope(read: Reader, workshop: Workshop, sessions: dict[str, Session]) -> Scope:
    if workshop.rule_scope is RuleScope.SESSION:
        return Scope(session=sessions.get(workshop.rule_session_id or ""))
    if workshop.rule_scope is RuleScope.DAY and workshop.rule_day_id:
        return Scope(day=read.one(Day, workshop.rule_day_id))
    return WHOLE_WORKSHOP


def _inside(scope: Scope, sessions: dict[str, Session]) -> Callable[[str | None], bool]:
    """Return what tells whether a session is one that the rule looks at."""
    session, day = scope.session, scope.day
    if session is not None:
        return lambda session_id: session_id == session.id
    if day is not None:
        on_day = {one.id for one in sessions.values() if one.day_id == day.id}
        return lambda session_id: session_id in on_day
    return lambda _session_id: True
