"""Pictures of the Plenary page and of one theme on the wall, on the NGO Forum. What is agreed in them is made up.

Knows the desk, the sample and the projector. Must not assert.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from a87desk.commands.divergence import AddDivergence, SettleDivergence
from a87desk.commands.plenary import SayOutcome
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.commands.theme_wording import AgreeWording
from a87desk.domain.decision import Reservation
from a87desk.domain.divergence import Divergence
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import BreakoutGroupId, RecommendationId, ThemeId
from a87desk.domain.record import new_id
from a87desk.domain.theme import SuggestionDecision, Theme, decision_id
from a87desk.domain.vocabulary import DivergenceKind, PlenaryOutcome, Verdict, WordingStage
from a87desk.reading.codes import coded_recommendations
from a87desk.reading.plenary import plenary
from a87desk.workspace import Workspace
from tests.journeys.workshop_scenes import opened, settle_window
from tests.journeys.workshops import add_panel, whole_forum
from ui import theme
from ui.pages.plenary.page import PlenaryPage, View
from ui.projector.picture import ScenePicture
from ui.projector.scenes import SceneKind, TimeShown
from ui.projector.shelf import Choice, read_shelf
from ui.projector.state import ProjectorState
from ui.tokens import Scheme

WALL = QSize(1920, 1080)
FAR = QSize(720, 405)
SIZES = {"projector-one-theme": WALL, "projector-one-theme-far": FAR, "projector-themes-far": FAR}
LEFT = TimeShown(clock="12:05", words="left to discuss", title="Session 4 · Plenary", share=0.4)
PANEL_WORDS = "Map what already exists, so that platforms and coalitions build on it and do not start anew."
PLENARY_WORDS = (
    "By the end of 2018, map what already exists in every region, together with national partners, so that platforms"
    " and coalitions build on it."
)


def prepare(forum: Workspace, _folder: Path) -> None:
    """Bring the panel's themes in, and some of what a plenary says."""
    add_panel(forum)
    on = parse_fuzzy_date("13 September 2017")
    shown = plenary(forum.read, forum.workshop)
    first, second, third, *rest = (one.theme for one in shown.themes)
    forum.run(AgreeWording(first.id, PANEL_WORDS, WordingStage.PANEL))
    reason = "Two groups asked by when, and with whom"
    amended = PlenaryOutcome.AMENDED
    forum.run(AgreeWording(first.id, PLENARY_WORDS, WordingStage.PLENARY, reason, amended, on))
    forum.run(AgreeWording(second.id, "Share information on common platforms in four languages.", WordingStage.PANEL))
    forum.run(SayOutcome(second.id, PlenaryOutcome.ACCEPTED, on))
    forum.run(SayOutcome(third.id, PlenaryOutcome.RETURNED, on))
    forum.run(ChangeRecord(Theme, first.id, {"conditions": "As far as the regions find the money for it."}))
    forum.run(ChangeRecord(Theme, second.id, {"dissent": "One network wants no public platform while people hide."}))
    forum.run(SayOutcome(rest[-1].id, PlenaryOutcome.NOT_ACCEPTED, on))
    _add_divergences(forum, first, shown.groups[3].id)


def _add_divergences(forum: Workspace, one: Theme, group_id: str) -> None:
    codes = {each.code: each.id for each in coded_recommendations(forum.read)}
    pair = sorted((codes["1.2"], codes["5.1"]))
    forum.run(
        AddRecords(
            (
                SuggestionDecision(
                    id=decision_id(*pair),
                    first_id=RecommendationId(pair[0]),
                    second_id=RecommendationId(pair[1]),
                    verdict=Verdict.CONTRADICTS,
                    reason="One asks for one platform, the other for several",
                ),
                Reservation(id=new_id(), who="One member organisation", text="Its board has not decided yet."),
            )
        )
    )
    kind = DivergenceKind.MINORITY_POSITION
    words = "The map must not name organisations that work without a permit."
    row = Divergence(id=new_id(), kind=kind, theme_id=ThemeId(one.id), group_id=BreakoutGroupId(group_id), text=words)
    forum.run(AddDivergence(row))
    settled = Divergence(id=new_id(), kind=DivergenceKind.CONDITION, text="Only with money from outside.")
    forum.run(AddDivergence(settled))
    forum.run(SettleDivergence(settled.id, "A funder said yes on the second day."))


def themes() -> QWidget:
    """The themes while the first one was amended."""
    window = opened("plenary", prepare=prepare)
    page = window.findChild(PlenaryPage)
    assert page is not None
    window.focused = page._themes.list  # type: ignore[attr-defined]
    return window


def writing() -> QWidget:
    """The words of a theme while they are typed."""
    window = opened("plenary", prepare=prepare)
    page = window.findChild(PlenaryPage)
    assert page is not None
    page._words.editor.edit.appendPlainText(" Publish the map, and keep it up to date")
    window.focused = page._words.editor.edit  # type: ignore[attr-defined]
    return window


def divergences() -> QWidget:
    """The register of divergences."""
    window = opened("plenary", prepare=prepare)
    page = window.findChild(PlenaryPage)
    assert page is not None
    page._choose_view(View.DIVERGENCES)
    rows = page._shown.records if page._shown else ()
    page._register.choose(rows[0].id)
    settle_window()
    window.focused = page._register.list  # type: ignore[attr-defined]
    return window


def one_theme() -> QWidget:
    """What the room sees of one theme."""
    return _wall(SceneKind.THEME, WALL)


def one_theme_far() -> QWidget:
    """The same at a little more than a third of the size, as from the back row."""
    return _wall(SceneKind.THEME, FAR)


def themes_far() -> QWidget:
    """The common themes at a little more than a third of the size."""
    return _wall(SceneKind.THEMES, FAR)


def _wall(kind: SceneKind, size: QSize) -> QWidget:
    forum = whole_forum(Path(tempfile.mkdtemp()) / "forum.a87")
    prepare(forum, Path())
    shelf = read_shelf(forum)
    forum.close()
    dark = theme.current().scheme is Scheme.DARK
    picture = ScenePicture("wall")
    picture.show_state(ProjectorState(shelf.scene(Choice(kind)), time=LEFT, dark=dark), WALL)
    picture.setFixedSize(size)
    return picture


SCENES: dict[str, Callable[[], QWidget]] = {
    "plenary": themes,
    "plenary-writing": writing,
    "plenary-divergences": divergences,
    "projector-one-theme": one_theme,
    "projector-one-theme-far": one_theme_far,
    "projector-themes-far": themes_far,
}
