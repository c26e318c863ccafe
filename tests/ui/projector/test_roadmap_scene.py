"""The headline of the roadmap on the wall: counts, parts with leads and dates, nothing that is not for everyone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QSize

from a87desk.commands.record import AddRecords
from a87desk.commands.roadmap import AddAction, AddObjective
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId, RecommendationId, ThemeId
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.theme import Theme, ThemeMember, member_id
from a87desk.domain.vocabulary import Visibility
from a87desk.domain.workshop import Workshop
from a87desk.reading.consensus_board import consensus_board
from a87desk.reading.roadmap import roadmap
from a87desk.workspace import Workspace, create_workspace
from tests.samples.roadmap import ON, made_up_actions
from ui.projector.roadmap_scene import roadmap_scene
from ui.projector.scene_painting import pages_of
from ui.projector.scenes import Mark, Scene, SceneKind
from ui.projector.shelf import Choice, read_shelf
from ui.projector.spoken import spoken_state
from ui.projector.state import ProjectorState

WALL = QSize(1920, 1080)
THEMES = {number: f"{number}" * 32 for number in range(1, 7)}


def workspace_with(*records: object) -> Workspace:
    workspace = create_workspace(None, Workshop(id="0" * 32, title="Forum"), "Facilitator")
    if records:
        workspace.run(AddRecords(tuple(records)))  # type: ignore[arg-type]
    return workspace


def scene_of(workspace: Workspace, on: date = ON) -> Scene:
    board = consensus_board(workspace.read, workspace.workshop)
    people = [one.name for one in workspace.read.all(Participant)]
    return roadmap_scene(roadmap(workspace.read, workspace.workshop, board), board, people, on)


def themes() -> list[Theme]:
    return [Theme(id=THEMES[n], number=n, name=f"Theme name {n}") for n in THEMES]


def test_the_headline_counts_and_has_a_line_for_each_theme(started_look: object) -> None:
    scene = scene_of(workspace_with(*themes(), *made_up_actions(THEMES)))
    assert scene.subtitle == "9 actions · 1 late, 3 under way, 4 not started, 1 done · next date: Jun 2018"
    assert [(row.mark, row.number, row.words, row.end) for row in scene.rows[:2]] == [
        (Mark.THEME, 1, "Theme name 1", "Mar 2019"),
        (Mark.THEME, 2, "Theme name 2", "Sep 2019"),
    ]
    plain = scene.rows[1].below[0].replace("\u2068", "").replace("\u2069", "")
    assert plain == "2 actions, 1 under way, 1 not started · Research working group, CSO drafting team"
    assert len(pages_of(scene, WALL)) == 2


def test_the_text_twin_says_what_is_seen(started_look: object) -> None:
    scene = scene_of(workspace_with(*themes(), *made_up_actions(THEMES)))
    said = spoken_state(ProjectorState(scene), WALL)
    assert said.startswith("Our roadmap\n9 actions")
    assert "Theme 1. Theme name 1. Mar 2019." in said
    assert "Page 1 of 2" in said


def test_objectives_come_before_themes_and_pillars(started_look: object) -> None:
    workspace = workspace_with(*made_up_actions({}))
    assert scene_of(workspace).rows[0].words == "Accelerating action"
    workspace.run(AddObjective("No child in a mine", objective_id="a" * 32))
    workspace.run(AddAction({"text": "Map the mines", "objective_id": "a" * 32}))
    rows = scene_of(workspace).rows
    assert [row.words for row in rows] == ["No child in a mine", "Other actions"]


def test_a_person_who_leads_is_not_named_on_the_wall() -> None:
    workspace = workspace_with(Participant(id="b" * 32, name="Amina Diallo"))
    workspace.run(AddAction({"text": "Call", "lead": "amina  diallo"}))
    workspace.run(AddAction({"text": "Write", "lead": "Ministry"}))
    scene = scene_of(workspace)
    assert "diallo" not in repr(scene).lower()
    assert "Ministry" in repr(scene)


@pytest.mark.parametrize("visibility", [Visibility.CONFIDENTIAL, Visibility.FACILITATORS])
def test_what_is_not_for_everyone_is_not_on_the_wall(visibility: Visibility) -> None:
    hidden = Recommendation(id="d" * 32, group_id=BreakoutGroupId("e" * 32), text="secret", visibility=visibility)
    theme = Theme(id=THEMES[1], number=1, name="The minister's part")
    member = ThemeMember(
        id=member_id(theme.id, hidden.id), theme_id=ThemeId(theme.id), recommendation_id=RecommendationId(hidden.id)
    )
    workspace = workspace_with(BreakoutGroup(id="e" * 32, number=1), hidden, theme, member)
    workspace.run(AddAction({"text": "The minister's part", "theme_id": theme.id}))
    workspace.run(AddAction({"text": "Ask", "theme_id": theme.id}))
    scene = scene_of(workspace)
    assert "minister" not in repr(scene)
    assert [row.words for row in scene.rows] == ["Actions"]


def test_the_shelf_has_it_and_an_empty_one_says_so() -> None:
    shelf = read_shelf(workspace_with())
    scene = shelf.scene(Choice(SceneKind.ROADMAP))
    assert (scene.kind, scene.rows, scene.nothing) == (SceneKind.ROADMAP, (), "There is no action yet.")
