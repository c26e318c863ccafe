"""Pictures of the Priorities page, and of what the room sees of it. All votes are made up.

Knows the desk and the sample. Must not assert.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from a87desk.commands.ranking import PlaceTheme, RankByHand
from a87desk.commands.theme import AddTheme
from a87desk.reading.codes import coded_recommendations
from a87desk.workspace import Workspace
from tests.journeys.voted import themes_of, vote_dots, vote_on_axes
from tests.journeys.workshop_scenes import opened, settle_window
from tests.journeys.workshops import add_panel, whole_forum
from ui import theme
from ui.main_window import MainWindow
from ui.pages.priorities.page import PrioritiesPage
from ui.projector.picture import ScenePicture
from ui.projector.scenes import SceneKind
from ui.projector.shelf import Choice, read_shelf
from ui.projector.state import ProjectorState
from ui.tokens import Scheme

WALL = QSize(1920, 1080)

_MANY = (
    "Laws that match the conventions", "Labour inspection that reaches farms", "Data on child labour", "Schools first",
    "Help for survivors", "Supply chains that can be traced", "Birth registration", "Money for local groups",
    "Training for judges and prosecutors", "One coordination body", "Safe migration", "Voices of survivors",
    "Social protection floors", "Trade unions in the informal economy",
)  # fmt: skip


def by_dots() -> QWidget:
    """After a dot vote and scores on both axes."""
    return _page(_voted)


def by_groups() -> QWidget:
    """Before any vote: by the number of groups; some themes wait to be placed."""
    return _page(_placed_by_hand, "groups")


def by_hand() -> QWidget:
    """An order by hand, a place that was agreed in the room."""
    return _page(_arranged, "hand")


def empty() -> QWidget:
    """Without themes."""
    return opened("priorities")


def covered() -> QWidget:
    """While a vote is open: no figure is seen."""
    return _page(_open_vote)


def many() -> QWidget:
    """Twenty themes."""
    return _page(_crowded)


def _page(prepare: Callable[[Workspace, Path], None], order: str = "") -> QWidget:
    window = opened("priorities", prepare=prepare)
    page = window.findChild(PrioritiesPage)
    assert page is not None
    if order:
        page.ranking.order_chosen.emit(order)
    assert isinstance(window, MainWindow)
    settle_window()
    window.focused = page.ranking.list  # type: ignore[attr-defined]
    return window


def _voted(forum: Workspace, _folder: Path) -> None:
    add_panel(forum)
    vote_on_axes(forum)
    vote_dots(forum)


def _open_vote(forum: Workspace, _folder: Path) -> None:
    add_panel(forum)
    vote_dots(forum, is_revealed=False)


def _placed_by_hand(forum: Workspace, _folder: Path) -> None:
    add_panel(forum)
    for one in themes_of(forum)[:3]:
        number = one.number or 0
        forum.run(PlaceTheme(one.id, 22 + 9 * number, 18 + 8 * number))


def _arranged(forum: Workspace, folder: Path) -> None:
    _voted(forum, folder)
    themes = themes_of(forum)
    order = tuple(one.id for one in themes)
    forum.run(RankByHand(themes[5].id, themes[0].id, order))
    forum.run(PlaceTheme(themes[5].id, 48, 37))


def _crowded(forum: Workspace, _folder: Path) -> None:
    add_panel(forum)
    ids = [one.id for one in coded_recommendations(forum.read)]
    for place, name in enumerate(_MANY):
        forum.run(AddTheme(name, tuple(ids[place % 20 :: 9][:3])))
    numbers = [one.number or 0 for one in themes_of(forum)]
    vote_on_axes(forum, {one: (20 + one * 37 % 29, 15 + one * 23 % 33) for one in numbers})
    vote_dots(forum, {one: 2 + one * 7 % 13 for one in numbers})


def wall_results() -> QWidget:
    """The results of the dot vote, as the room sees them."""
    return _wall(Choice(SceneKind.VOTE_RESULTS), _voted)


def wall_ranking() -> QWidget:
    """The themes in order, as the room sees them."""
    return _wall(Choice(SceneKind.RANKING, ranked_by="dots"), _voted)


def wall_scores() -> QWidget:
    """Scores on both axes, as the room sees them."""
    return _wall(Choice(SceneKind.VOTE_RESULTS), _scored)


def _scored(forum: Workspace, _folder: Path) -> None:
    add_panel(forum)
    vote_on_axes(forum)


def _wall(choice: Choice, prepare: Callable[[Workspace, Path], None]) -> QWidget:
    forum = whole_forum(Path(tempfile.mkdtemp()) / "forum.a87")
    prepare(forum, Path())
    shelf = read_shelf(forum)
    forum.close()
    picture = ScenePicture("wall")
    dark = theme.current().scheme is Scheme.DARK
    picture.show_state(ProjectorState(shelf.scene(choice), dark=dark), WALL)
    picture.setFixedSize(WALL)
    return picture


SIZES = {name: WALL for name in ("projector-results", "projector-ranking", "projector-scores")}
SCENES: dict[str, Callable[[], QWidget]] = {
    "priorities": by_dots,
    "priorities-groups": by_groups,
    "priorities-hand": by_hand,
    "priorities-empty": empty,
    "priorities-covered": covered,
    "priorities-many": many,
    "projector-results": wall_results,
    "projector-ranking": wall_ranking,
    "projector-scores": wall_scores,
}
