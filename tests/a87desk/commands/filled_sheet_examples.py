"""Changes from a filled spreadsheet, for the tests that run every command."""

from __future__ import annotations

from a87desk.commands.command import Command
from a87desk.commands.filled_sheet import TakeSheet
from a87desk.domain.action import Action
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.sheet_change import ChangeState, SheetChange
from a87desk.domain.vocabulary import ActionStatus
from tests.a87desk.commands.roadmap_examples import ACTION, FIRST

NEW = "9" * 32
_CHANGES = (
    SheetChange(
        0, 3, Action.noun, ACTION, ChangeState.CHANGED, values={"status": ActionStatus.COMPLETED, "cost": "12"}
    ),
    SheetChange(1, 4, Action.noun, NEW, ChangeState.NEW, values={"text": "Train more", "partners": ("ILO",)}),
    SheetChange(2, 5, Recommendation.noun, FIRST, ChangeState.CONFLICT, values={"translation": "Partager"}),
    SheetChange(3, 6, Recommendation.noun, FIRST, ChangeState.REFUSED, reason="The words never change."),
)
EXAMPLES: list[Command] = [TakeSheet(_CHANGES), TakeSheet(_CHANGES[:1]), TakeSheet(_CHANGES[1:2])]
