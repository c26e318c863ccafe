"""The room sees the whole rule, and themes counted by it."""

from __future__ import annotations

from a87desk.commands.record import AddRecords
from a87desk.commands.rule import ChangeRule
from a87desk.commands.theme import AddTheme
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.panel import PanelMember
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.rule_condition import RuleCondition
from a87desk.domain.vocabulary import Visibility
from a87desk.domain.workshop import Workshop
from a87desk.reading.consensus_board import consensus_board
from a87desk.reading.rule_words import FSI, PDI
from a87desk.workspace import Workspace, create_workspace
from ui.projector.scenes import Scene, themes_scene

GROUPS = tuple(new_id() for _ in range(3))


def room() -> Workspace:
    """Return a workshop where groups 1 and 2 share one idea, group 3 and the plenary another."""
    workspace = create_workspace(None, Workshop(id=new_id(), title="Forum"), "Facilitator")
    said = [Recommendation(id=new_id(), group_id=BreakoutGroupId(one), text="ask") for one in GROUPS]
    said.append(Recommendation(id=new_id(), text="ask"))
    workspace.run(AddRecords(tuple(BreakoutGroup(id=one, number=number + 1) for number, one in enumerate(GROUPS))))
    workspace.run(AddRecords(tuple(said)))
    workspace.run(AddTheme("Schools", (said[0].id, said[1].id)))
    workspace.run(AddTheme("Courts", (said[2].id, said[3].id)))
    return workspace


def scene(workspace: Workspace) -> Scene:
    return themes_scene(workspace.workshop, consensus_board(workspace.read, workspace.workshop))


def test_a_condition_takes_a_theme_from_the_wall_and_stands_below_the_title() -> None:
    workspace = room()
    assert [row.words for row in scene(workspace).rows] == ["Schools"]
    condition = RuleCondition(id=new_id(), text="from the regions", group_ids=(GROUPS[2],))
    workspace.run(ChangeRule(workspace.workshop_id, counts_plenary=True, conditions=(condition,)))
    shown = scene(workspace)
    assert [(row.words, row.end) for row in shown.rows] == [("Courts", "1 of 3 groups and the plenary")]
    assert shown.subtitle == (
        f"Forum · raised by at least 2 of 3 groups, the plenary as one voice, incl. 1 {FSI}from the regions{PDI}"
    )


def test_what_the_plenary_said_in_confidence_is_no_voice_on_the_wall() -> None:
    workspace = room()
    workspace.run(ChangeRule(workspace.workshop_id, counts_plenary=True))
    assert len(scene(workspace).rows) == 2
    from a87desk.commands.record import ChangeRecord

    plenary = next(one for one in workspace.read.all(Recommendation) if not one.group_id)
    workspace.run(ChangeRecord(Recommendation, plenary.id, {"visibility": Visibility.CONFIDENTIAL}))
    assert [row.words for row in scene(workspace).rows] == ["Schools"]


def test_nobody_of_the_panel_is_on_the_wall() -> None:
    workspace = room()
    workspace.run(AddRecords((PanelMember(id=new_id(), name="Ana Lima", sat=True),)))
    assert "Ana Lima" not in repr(scene(workspace))
