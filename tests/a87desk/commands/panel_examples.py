"""A rule with a condition, a panel, and an example of every command of the panel's hour that is not on themes."""

from __future__ import annotations

from a87desk.commands import panel, rule
from a87desk.commands.command import Command
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.panel import PanelMember, panel_seat_id
from a87desk.domain.record import Record
from a87desk.domain.rule_condition import RuleCondition
from a87desk.domain.vocabulary import PanelPart, RuleScope
from tests.a87desk.commands.agenda_examples import DAY, GROUP, MORNING, WORKSHOP

CONDITION, OTHER_CONDITION, GUEST = ("a" * 30 + two for two in ("01", "02", "03"))
RAPPORTEUR = panel_seat_id(GROUP, PanelPart.RAPPORTEUR)
PERSON = panel_seat_id(GROUP, PanelPart.GROUP_MEMBER)
REGIONS = RuleCondition(id=CONDITION, text="from the regions", group_ids=(GROUP,), position="100000")

SAT: tuple[Record, ...] = (
    REGIONS,
    PanelMember(
        id=RAPPORTEUR, group_id=BreakoutGroupId(GROUP), part=PanelPart.RAPPORTEUR, name="Somebody", position="100000"
    ),
)
EXAMPLES: list[Command] = [
    rule.ChangeRule(WORKSHOP, 3),
    rule.ChangeRule(WORKSHOP, 2, 60, RuleScope.DAY, DAY, counts_plenary=True, conditions=(REGIONS,)),
    rule.ChangeRule(
        WORKSHOP,
        scope=RuleScope.SESSION,
        scope_id=MORNING,
        conditions=(RuleCondition(id=OTHER_CONDITION, text="of workers", group_ids=(GROUP,)), REGIONS),
    ),
    panel.SeatInPanel(
        (
            PanelMember(id=RAPPORTEUR, group_id=BreakoutGroupId(GROUP), part=PanelPart.RAPPORTEUR, sat=True),
            PanelMember(id=PERSON, group_id=BreakoutGroupId(GROUP), part=PanelPart.GROUP_MEMBER, sat=False),
        )
    ),
    panel.SeatInPanel((PanelMember(id=GUEST, part=PanelPart.OTHER, name="Somebody else"),)),
    panel.RemoveFromPanel(RAPPORTEUR),
]
