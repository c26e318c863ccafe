"""Pictures of the Roadmap page on the NGO Forum, with made-up actions.

Knows the desk and the samples. Must not assert.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from a87desk.commands.record import AddRecords, RemoveRecords
from a87desk.commands.start_roadmap import StartRoadmap
from a87desk.domain.action import Action
from a87desk.reading.consensus_board import consensus_board
from a87desk.reading.roadmap import roadmap
from a87desk.workspace import Workspace
from tests.journeys.projector_scenes import WALL
from tests.journeys.workshop_scenes import opened, rest
from tests.journeys.workshops import add_panel, whole_forum
from tests.samples.roadmap import LINES, ON, made_up_actions
from ui import theme
from ui.pages.roadmap.page import RoadmapPage
from ui.projector.picture import ScenePicture
from ui.projector.roadmap_scene import roadmap_scene
from ui.projector.state import ProjectorState
from ui.tokens import Scheme


def plan(workspace: Workspace, _folder: Path) -> None:
    """Put the panel's themes and the made-up actions into a workshop."""
    add_panel(workspace)
    themes = roadmap(workspace.read, workspace.workshop).themes
    remove_actions(workspace)
    workspace.run(AddRecords(tuple(made_up_actions({one.theme.number or 0: one.theme.id for one in themes}))))


def remove_actions(workspace: Workspace) -> None:
    """Take out what the sample has as next steps."""
    ids = tuple(one.id for one in workspace.read.all(Action))
    if ids:
        workspace.run(RemoveRecords(Action, ids))


def start(workspace: Workspace, folder: Path) -> None:
    """Start the roadmap from the themes, in their order."""
    add_panel(workspace)
    remove_actions(workspace)
    themes = roadmap(workspace.read, workspace.workshop).themes
    workspace.run(StartRoadmap(tuple(one.theme.id for one in themes)))


def only_themes(workspace: Workspace, _folder: Path) -> None:
    """Leave the roadmap empty."""
    add_panel(workspace)
    remove_actions(workspace)


def page_of(prepare: Callable[[Workspace, Path], None]) -> tuple[QWidget, RoadmapPage]:
    """Return the window and its page on the day of the drawing."""
    window = opened("roadmap", prepare=prepare)
    page = window.findChild(RoadmapPage)
    assert page is not None
    page.show_on(ON)
    window.focused = page.middle.first()  # type: ignore[attr-defined]
    return window, page


def roadmap_page() -> QWidget:
    """The page as drawn: one action is late."""
    window, page = page_of(plan)
    chosen = next(one for one in page._loaded.roadmap.actions if one.action.text == LINES[2][2])  # type: ignore[union-attr]
    page.table.choose(("action", chosen.id), 0)
    return window


def roadmap_details() -> QWidget:
    """An action with everything that is known of it."""
    window, page = page_of(plan)
    page.fold_details()
    rest(0.3)
    return window


def roadmap_objectives() -> QWidget:
    """The roadmap right after it was started from the themes, with what there is to look at."""
    window, page = page_of(start)
    page.parts.grouping.chosen.emit("objective")
    page.parts.grouping.choose("objective")
    page._toggle_checks()
    rest(0.3)
    return window


def roadmap_empty() -> QWidget:
    """Themes, but no action yet."""
    return page_of(only_themes)[0]


def roadmap_on_the_wall() -> QWidget:
    """The headline as the room sees it."""
    folder = Path(tempfile.mkdtemp())
    forum = whole_forum(folder / "forum.a87")
    plan(forum, folder)
    board = consensus_board(forum.read, forum.workshop)
    scene = roadmap_scene(roadmap(forum.read, forum.workshop), board, (), ON)
    forum.close()
    picture = ScenePicture("wall")
    picture.show_state(ProjectorState(scene, dark=theme.current().scheme is Scheme.DARK), WALL)
    picture.setFixedSize(WALL)
    return picture


SCENES: dict[str, Callable[[], QWidget]] = {
    "roadmap": roadmap_page,
    "roadmap-details": roadmap_details,
    "roadmap-objectives": roadmap_objectives,
    "roadmap-empty": roadmap_empty,
    "projector-roadmap": roadmap_on_the_wall,
}
