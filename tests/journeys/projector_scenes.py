"""Pictures of what the room sees, and of the page and dialog from which it is shown, on the NGO Forum.

Knows the desk, the sample and the projector. Must not assert. Times in the pictures are made up.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from a87desk.commands.report_back import AmendFromTheFloor
from a87desk.reading.codes import coded_recommendations
from a87desk.workspace import Workspace
from tests.journeys.workshop_scenes import opened, rest, wait_until
from tests.journeys.workshops import add_panel, whole_forum
from ui import theme
from ui.pages.report_back.page import ReportBackPage
from ui.projector.picture import ScenePicture
from ui.projector.scenes import SceneKind, TimeShown
from ui.projector.shelf import Choice, read_shelf
from ui.projector.state import ProjectorState
from ui.projector.wiring import ProjectorWiring
from ui.tokens import Scheme

WALL = QSize(1920, 1080)
SIZES = {
    **{name: WALL for name in ("projector-timer", "projector-themes", "projector-report-back", "projector-roadmap")},
    "projector-dialog": QSize(840, 480),
}
LEFT = TimeShown(clock="12:05", words="left to discuss", title="Session 3 · Presentations", share=0.4)
RUNNING = TimeShown(
    clock="38:14",
    words="left for group work, until 12:15",
    title="Session 2 · Breakout groups",
    line="Give at least five concrete recommendations",
    share=0.57,
)


def prepare(forum: Workspace, _folder: Path) -> None:
    """Bring the panel's themes in, and an amendment from the floor."""
    add_panel(forum)
    found = next(one for one in coded_recommendations(forum.read) if one.code == "2.2")
    forum.run(AmendFromTheFloor(found.id, "Say by when, and who pays for it"))


def timer() -> QWidget:
    """The countdown of group work."""
    return _wall(Choice(SceneKind.TIMER), RUNNING)


def themes() -> QWidget:
    """What the groups have in common."""
    return _wall(Choice(SceneKind.THEMES), LEFT)


def report_back() -> QWidget:
    """What group 2 presents, with what was said before."""
    return _wall(Choice(SceneKind.REPORT_BACK, only_new=False), LEFT, group=1)


def dialog() -> QWidget:
    """The projector's dialog with a preview that is not shown yet."""
    wiring = _on_the_wall(opened("agenda", prepare=prepare))
    wiring.control.set_time(RUNNING)
    wiring.control.show_now()
    wiring.control.choose(Choice(SceneKind.THEMES))
    wiring.choose()
    assert wiring.dialog is not None
    wiring.dialog.setParent(None)
    return wiring.dialog


def page() -> QWidget:
    """The Report-back page while group 2 presents."""
    window = opened("report-back", prepare=prepare)
    control = _on_the_wall(window).control
    report = window.findChild(ReportBackPage)
    assert report is not None
    report._groups.choose(control.shelf.groups[1][0])
    report._show_group()
    control.set_time(LEFT)
    rest(0.3)
    window.focused = report._said.list  # type: ignore[attr-defined]
    return window


def _on_the_wall(window: QWidget) -> ProjectorWiring:
    """Open the window of the room and read what could be shown in it."""
    wiring = wiring_of(window)
    wiring.control.open_window()
    wiring.control.look()
    wait_until(lambda: bool(wiring.control.shelf.groups))
    return wiring


def wiring_of(window: QWidget) -> ProjectorWiring:
    """Return what puts the projector on a window."""
    found = window.findChild(ProjectorWiring)
    assert isinstance(found, ProjectorWiring)
    return found


def _wall(choice: Choice, time: TimeShown, group: int = 0) -> QWidget:
    forum = whole_forum(Path(tempfile.mkdtemp()) / "forum.a87")
    prepare(forum, Path())
    shelf = read_shelf(forum)
    forum.close()
    if choice.kind is SceneKind.REPORT_BACK:
        choice = Choice(choice.kind, group_id=shelf.groups[group][0], only_new=choice.only_new)
    dark = theme.current().scheme is Scheme.DARK
    picture = ScenePicture("wall")
    picture.show_state(ProjectorState(shelf.scene(choice), time=time, dark=dark), WALL)
    picture.setFixedSize(WALL)
    return picture


SCENES: dict[str, Callable[[], QWidget]] = {
    "projector-timer": timer,
    "projector-themes": themes,
    "projector-report-back": report_back,
    "projector-dialog": dialog,
    "report-back": page,
}
