"""The Priorities page as a whole: three orders, what may be seen, the way to and from it, nothing cut."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a87desk.commands.ranking import PlaceTheme
from a87desk.commands.theme import RemoveTheme
from a87desk.commands.vote import Candidate, OpenVote
from a87desk.domain.action import Action
from a87desk.domain.record import new_id
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import VotingMethod
from a87desk.domain.vote import HandCount, Vote
from a87desk.workspace import Workspace
from tests.journeys.voted import AT, themes_of, vote_dots, vote_on_axes
from tests.ui.opened import context_of, finish, open_session
from tests.ui.pages.priorities.ranking_room import RankingRoom, workshop
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme as look
from ui.pages.priorities.page import PrioritiesPage
from ui.tokens import Scheme

ALT = Qt.KeyboardModifier.AltModifier
BY_DOTS = [6, 1, 3, 2, 4, 5]


def voted(workspace: Workspace) -> None:
    vote_on_axes(workspace)
    vote_dots(workspace)


def covered(workspace: Workspace) -> None:
    vote_dots(workspace, is_revealed=False)


def counting(workspace: Workspace) -> None:
    vote = Vote(
        id=new_id(), title="On the wall", method=VotingMethod.DOTS, budget=3, is_counted_by_hand=True, began_at=AT
    )
    workspace.run(OpenVote(vote, tuple(Candidate(theme_id=one.id) for one in themes_of(workspace))))


after_vote = pytest.mark.parametrize("room", [voted], indirect=True)


@after_vote
def test_themes_stand_by_dots_with_their_numbers(room: RankingRoom) -> None:
    assert room.ranked() == BY_DOTS
    rows = room.page.ranking.list.ranks.rows()
    assert [(row.place, row.value, row.unit) for row in rows][:2] == [("1", "46", "dots"), ("2", "38", "dots")]
    assert rows[0].strip == ((1, False), (2, True), (3, True), (4, True), (5, False))
    assert [row.number for row in rows if not row.common] == [5]
    assert room.page.header._text.text() == "6 themes · 57 people, 3 dots each"
    assert room.page.ranking._header._text.text() == "171 of 171 dots placed"
    assert any("Theme 5 is below the rule (1 of 5 groups)" in one for one in room.page.ranking.notes())


@after_vote
def test_the_three_orders_are_chosen_by_key(room: RankingRoom) -> None:
    orders = room.page.ranking.orders
    first = next(one for one in orders.children() if getattr(one, "isChecked", lambda: False)())
    room.press(first, Qt.Key.Key_Right)  # type: ignore[arg-type]
    assert room.ranked() == [6, 1, 2, 3, 4, 5]
    assert room.page.ranking.list.ranks.rows()[0].value == "3"
    room.page.ranking.order_chosen.emit("hand")
    room.settle()
    assert room.ranked() == BY_DOTS, "nobody moved a theme yet"


@pytest.mark.parametrize("room", [covered], indirect=True)
def test_a_covered_vote_shows_no_figure_anywhere(room: RankingRoom) -> None:
    room.page.ranking.order_chosen.emit("dots")
    room.settle()
    rows = room.page.ranking.list.ranks.rows()
    assert {(row.value, row.share) for row in rows} == {("", None)}
    assert room.page.ranking._header._text.text() == "covered until revealed"
    assert "“What comes first?” is covered until revealed." in room.page.ranking.notes()
    assert "57" not in room.page.header._text.text()
    assert not any("dots" in row.spoken for row in rows)


@pytest.mark.parametrize("room", [covered], indirect=True)
def test_a_vote_is_revealed_from_the_menu(room: RankingRoom) -> None:
    menu = room.page.votes.menu()
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[-1] == "New vote…"
    reveal = next(action for action in menu.actions() if action.text().startswith("Reveal"))
    reveal.trigger()
    room.settle()
    assert room.ranked() == BY_DOTS
    assert any(action.text().startswith("Cover") for action in menu.actions())


@after_vote
def test_alt_and_arrows_rank_by_hand_from_the_order_that_was_seen(room: RankingRoom) -> None:
    room.choose(3)
    room.press(room.page.ranking.list, Qt.Key.Key_Up, ALT)
    assert room.page.ranking.orders.current() == "hand"
    assert room.ranked() == [6, 3, 1, 2, 4, 5]
    assert room.page.ranking.list.hasFocus()
    assert room.page.ranking.list.ranks.at(room.page.ranking.list.currentIndex()).number == 3  # type: ignore[union-attr]
    room.press(room.page.ranking.list, Qt.Key.Key_Down, ALT)
    room.press(room.page.ranking.list, Qt.Key.Key_Down, ALT)
    assert room.ranked() == [6, 1, 2, 3, 4, 5]
    for _ in range(3):
        room.session.undo()
    room.settle()
    assert not any(one.rank_position for one in room.stored(Theme))


@after_vote
def test_a_row_that_is_dropped_elsewhere_is_ranked_by_hand(room: RankingRoom) -> None:
    ranking = room.page.ranking.list
    ranking.drop(ranking.ranks.index(5), 0)
    room.settle()
    assert room.ranked() == [5, 6, 1, 3, 2, 4]
    ranking.drop(ranking.ranks.index(0), 6)
    room.settle()
    assert room.ranked() == [6, 1, 3, 2, 4, 5]
    before = room.stored(Theme)
    ranking.drop(ranking.ranks.index(2), 3)
    room.settle()
    assert room.stored(Theme) == before, "it lay there already"


@after_vote
def test_the_order_by_hand_is_taken_back_as_a_whole(room: RankingRoom) -> None:
    room.choose(5)
    room.press(room.page.ranking.list, Qt.Key.Key_Up, ALT)
    menu = room.page.menu_of(room.mark(5).mark.key)
    next(action for action in menu.actions() if "whole order" in action.text()).trigger()
    room.settle()
    assert room.ranked() == BY_DOTS
    assert room.asked.undo == ["Took back the order by hand"]


@after_vote
def test_the_card_shows_place_dots_by_group_and_the_exact_words(room: RankingRoom) -> None:
    room.choose(6)
    details = room.page.ranking.details
    assert details._name.text() == "Map what already exists first"
    assert details._priority._value.text() == "4.2 of 5"
    assert "Civil society" in details._given._value.text()
    assert "Academia" not in details._given._value.text(), "two people: their dots are told together with others'"
    words = [row.text for row in details._model.rows()]
    assert words == [f"Map what already exists first, says group {group}" for group in (2, 3, 4)]


@after_vote
def test_list_matrix_and_card_follow_each_other(room: RankingRoom) -> None:
    room.choose(2)
    assert room.page.matrix.current() == room.mark(2).mark.key
    room.mark(4).setFocus()
    room.settle()
    assert room.page.ranking.details._name.text() == "Link civil society across regions"
    room.choose(1)
    room.press(room.page.ranking.list, Qt.Key.Key_Return)
    assert room.mark(1).hasFocus()
    room.press(room.mark(1), Qt.Key.Key_Return)
    assert room.page.ranking.list.hasFocus()


@pytest.mark.parametrize("room", [counting], indirect=True)
def test_plus_and_minus_count_dots_on_the_wall(room: RankingRoom) -> None:
    room.choose(2)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        room.press(room.page.ranking.list, key)
    room.mark(3).setFocus()
    room.press(room.mark(3), Qt.Key.Key_Plus)
    assert sorted(one.dots for one in room.stored(HandCount)) == [1, 1]
    assert any("+ and - count one" in one for one in room.page.ranking.notes())


@after_vote
def test_plus_counts_nothing_where_no_vote_is_counted_by_hand(room: RankingRoom) -> None:
    room.choose(2)
    room.press(room.page.ranking.list, Qt.Key.Key_Plus)
    assert room.stored(HandCount) == []


@after_vote
def test_a_theme_that_goes_leaves_list_and_matrix(room: RankingRoom) -> None:
    gone = room.mark(6).mark.key
    room.run(lambda workspace: workspace.run(RemoveTheme(gone)))
    assert 6 not in room.ranked()
    assert room.page.matrix.current() != gone
    assert room.page.ranking.details._name.text() != "Map what already exists first"


def test_without_themes_it_sends_to_consensus(qtbot: QtBot, tmp_path: Path) -> None:
    session = open_session(qtbot, workshop(tmp_path / "w.a87", ()), tmp_path / "w.a87")
    context, asked = context_of(session, tmp_path)
    page = PrioritiesPage(context)
    qtbot.addWidget(page)
    page.resize(1194, 674)
    page.show()
    page.activateWindow()
    page.entered()
    finish(qtbot, session)
    qtbot.waitUntil(page._to_consensus.isVisible)
    assert not page.start_roadmap.isVisible()
    qtbot.mouseClick(page._to_consensus, Qt.MouseButton.LeftButton)
    assert asked.pages == ["consensus"]
    session.close()


@after_vote
def test_the_roadmap_is_started_from_the_order_that_is_shown(room: RankingRoom) -> None:
    room.qtbot.mouseClick(room.page.start_roadmap, Qt.MouseButton.LeftButton)
    room.settle()
    numbers = {one.id: number for number, one in room.themes().items()}
    actions = sorted(room.stored(Action), key=lambda one: one.position)
    assert [numbers[one.theme_id or ""] for one in actions] == BY_DOTS
    assert room.asked.pages == ["roadmap"]


@after_vote
def test_a_theme_found_elsewhere_is_shown(room: RankingRoom) -> None:
    room.page.show_record("theme", room.mark(4).mark.key, "")
    assert room.page.ranking.details._name.text() == "Link civil society across regions"


@after_vote
def test_the_list_keeps_the_promises_of_qt_models(room: RankingRoom) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(room.page.ranking.list.ranks, mode)
    room.choose(3)
    room.press(room.page.ranking.list, Qt.Key.Key_Up, ALT)
    room.page.ranking.order_chosen.emit("groups")
    room.settle()
    assert tester is not None


@after_vote
@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("size", [QSize(1194, 674), QSize(1041, 520)])
def test_nothing_is_cut_or_nameless(
    room: RankingRoom, percent: int, direction: Qt.LayoutDirection, size: QSize
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(direction)
    look.current().choose_text_percent(percent)
    look.current().choose_scheme(Scheme.DARK)
    room.page.resize(size * percent / 100)
    room.run(lambda workspace: workspace.run(PlaceTheme(themes_of(workspace)[0].id, 30, 30)))
    room.qtbot.waitUntil(lambda: cut_labels(room.page) == [])
    assert unnamed_focusables(room.page) == []
    assert not room.page.grab().isNull()
    left = room.page.matrix.mapToGlobal(QPoint(0, 0)).x()
    right = room.page.ranking.mapToGlobal(QPoint(0, 0)).x()
    assert (left < right) == (direction == Qt.LayoutDirection.LeftToRight)
