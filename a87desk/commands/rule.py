"""The consensus rule as a whole: how many, over what, whether the plenary is a voice, and its conditions.

Source of the rules: domain description 2.7. Themes move in and out at once, as nothing is stored of who meets it.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from a87desk.commands.command import Act, Command
from a87desk.commands.workshop import NotARule
from a87desk.consensus.rule import FEWEST_GROUPS
from a87desk.domain.day import Day
from a87desk.domain.ids import DayId, SessionId
from a87desk.domain.position import following
from a87desk.domain.rule_condition import RuleCondition
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import RuleScope
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _


@dataclass(frozen=True)
class ChangeRule(Command):
    """Give the rule as it shall be. `scope_id` is the day or the session where the scope is one.

    Conditions that are not named are removed; those that are keep their identity and stand in this order.
    """

    workshop_id: str
    groups: int = FEWEST_GROUPS
    share: int | None = None
    scope: RuleScope = RuleScope.WORKSHOP
    scope_id: str = ""
    counts_plenary: bool = False
    conditions: tuple[RuleCondition, ...] = ()

    def apply(self, act: Act) -> str:
        self._refuse_nonsense()
        act.one(Workshop, self.workshop_id)
        if self.scope is RuleScope.DAY:
            act.one(Day, self.scope_id)
        if self.scope is RuleScope.SESSION:
            act.one(Session, self.scope_id)
        act.write.change(Workshop, self.workshop_id, self._fields())
        self._write_conditions(act)
        return _("Changed the rule")

    def _refuse_nonsense(self) -> None:
        if self.groups < FEWEST_GROUPS or (self.share is not None and not 1 <= self.share <= 100):
            raise NotARule()
        if any(one.at_least < 1 or not one.group_ids for one in self.conditions):
            raise NotARule()

    def _fields(self) -> dict[str, object]:
        return {
            "rule_groups": self.groups,
            "rule_share": self.share,
            "rule_scope": self.scope,
            "rule_day_id": DayId(self.scope_id) if self.scope is RuleScope.DAY else None,
            "rule_session_id": SessionId(self.scope_id) if self.scope is RuleScope.SESSION else None,
            "rule_counts_plenary": self.counts_plenary,
        }

    def _write_conditions(self, act: Act) -> None:
        wanted = {one.id for one in self.conditions}
        before = {one.id: one for one in act.read.all(RuleCondition)}
        for one in before.values():
            if one.id not in wanted:
                act.write.remove(RuleCondition, one.id)
        place = ""
        for one in self.conditions:
            place = following(place)
            placed = msgspec.structs.replace(one, position=place, text=one.text.strip())
            if before.get(one.id) != placed:
                act.write.add(placed)
