"""Vote results and the ranking for the room: only what is revealed, nothing that is not for everyone, a text twin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize
from pytestqt.qtbot import QtBot

from a87desk.commands.ranking import RankByHand
from a87desk.commands.record import ChangeRecord
from a87desk.commands.vote import Candidate, OpenVote, RevealVote
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import Visibility, VotingMethod
from a87desk.domain.vote import Vote
from a87desk.workspace import Workspace
from tests.journeys.voted import AT, themes_of, vote_dots, vote_on_axes
from tests.ui.opened import open_session
from tests.ui.pages.priorities.ranking_room import workshop
from tests.ui.projector.wall_room import MadeUpScreens, Wall
from ui.projector.chooser import SceneChooser
from ui.projector.control import ProjectorControl
from ui.projector.scene_painting import MOST_ROWS, pages_of
from ui.projector.scenes import Mark, Scene, SceneKind
from ui.projector.shelf import Choice, read_shelf
from ui.projector.spoken import spoken_state
from ui.projector.state import ProjectorState

WALL = QSize(1920, 1080)
RESULTS, RANKING = Choice(SceneKind.VOTE_RESULTS), Choice(SceneKind.RANKING)


@pytest.fixture
def forum() -> Iterator[Workspace]:
    made = workshop(None)
    yield made
    made.close()


def scene(workspace: Workspace, choice: Choice) -> Scene:
    return read_shelf(workspace).scene(choice)


def words_of(shown: Scene) -> str:
    return " ".join(
        [shown.title, shown.subtitle, shown.nothing, *(f"{row.words} {row.end} {row.below}" for row in shown.rows)]
    )


def test_the_room_sees_the_ranking_with_places_strips_and_bars(started_look: object, forum: Workspace) -> None:
    vote_dots(forum)
    shown = scene(forum, RANKING)
    assert [(row.place, row.number, row.end) for row in shown.rows][:2] == [("1", 6, "46 dots"), ("2", 1, "38 dots")]
    assert shown.rows[0].strip == ((1, False), (2, True), (3, True), (4, True), (5, False))
    assert [row.bar for row in shown.rows][:1] == [1.0]
    assert [row.number for row in shown.rows if not row.common] == [5]
    assert len(pages_of(shown, WALL)[0]) == MOST_ROWS
    spoken = spoken_state(ProjectorState(shown), WALL)
    assert "Place 1. Theme 6. Map what already exists first. 46 dots. groups 2, 3, 4" in spoken


def test_a_covered_vote_is_on_no_wall(started_look: object, forum: Workspace) -> None:
    vote_dots(forum, is_revealed=False)
    results = scene(forum, RESULTS)
    assert results.rows == ()
    assert results.nothing == "The result is covered until revealed."
    for by in ("", "dots", "groups", "hand"):
        shown = scene(forum, Choice(SceneKind.RANKING, ranked_by=by))
        assert "dots" not in words_of(shown)
    assert read_shelf(forum).revealed == ()


def test_each_revealed_vote_can_be_chosen(started_look: object, forum: Workspace) -> None:
    axes = vote_on_axes(forum)
    dots = vote_dots(forum)
    assert [key for key, _words in read_shelf(forum).revealed] == [axes, dots]
    assert scene(forum, RESULTS).rows[0].end == "46 dots"
    shown = scene(forum, Choice(SceneKind.VOTE_RESULTS, vote_id=axes))
    assert (shown.rows[0].end, shown.rows[0].below) == ("4.2 of 5", ("Priority 4.2, feasibility 4.2",))
    assert shown.rows[0].bar == pytest.approx(0.84)


def test_the_order_by_hand_is_shown_as_people_arranged_it(started_look: object, forum: Workspace) -> None:
    vote_dots(forum)
    themes = themes_of(forum)
    forum.run(RankByHand(themes[4].id, themes[0].id, tuple(one.id for one in themes)))
    shown = scene(forum, Choice(SceneKind.RANKING, ranked_by="hand"))
    assert [row.number for row in shown.rows][:2] == [5, 1]
    assert "as we arranged it together" in shown.subtitle


def test_what_is_not_for_everyone_counts_for_no_group_and_its_words_are_not_shown(
    started_look: object, forum: Workspace
) -> None:
    before = {row.number: row.end for row in scene(forum, RANKING).rows}
    secret = forum.read.all(Recommendation)[0]
    vote = Vote(id=new_id(), title="Which?", method=VotingMethod.DOTS, budget=1, began_at=AT)
    forum.run(OpenVote(vote, (Candidate(recommendation_id=secret.id), Candidate("Our own words"))))
    forum.run(RevealVote(vote.id, AT))
    forum.run(ChangeRecord(Recommendation, secret.id, {"visibility": Visibility.CONFIDENTIAL}))
    shown = scene(forum, RESULTS)
    assert {row.words for row in shown.rows} == {"Not shown here", "Our own words"}
    assert {row.mark for row in shown.rows} == {Mark.CODE}
    after = {row.number: row.end for row in scene(forum, RANKING).rows}
    changed = [number for number, end in before.items() if after[number] != end]
    assert len(changed) == 1
    raised = [int(ends[changed[0]][0]) for ends in (before, after)]
    assert raised[0] - raised[1] == 1


def test_preview_first_then_show(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = workshop(tmp_path / "w.a87")
    vote_dots(workspace)
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    screens = MadeUpScreens()
    control = ProjectorControl(screens, QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    wall = Wall(qtbot, control, screens, session)
    screens.plug("beamer")
    control.open(session)
    control.watch(True)
    wall.settle()
    chooser = SceneChooser(control)
    qtbot.addWidget(chooser)
    chooser.show()
    control.choose(RANKING)
    chooser.refresh()
    assert chooser.ranked_by.isVisible()
    chooser.ranked_by.setCurrentIndex(chooser.ranked_by.findData("groups"))
    chooser.ranked_by.activated.emit(chooser.ranked_by.currentIndex())
    assert control.preview.scene.rows[0].end == "3 of 5 groups"
    assert control.live.is_empty
    control.show_now()
    assert control.live.scene.rows[0].end == "3 of 5 groups"
    control.close()
    session.close()
