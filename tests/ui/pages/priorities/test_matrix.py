"""Themes are placed and moved in the matrix by keys and by mouse, and a screen reader hears where they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tests.journeys.voted import SPOTS, vote_on_axes
from tests.ui.pages.priorities.ranking_room import RankingRoom
from ui.pages.priorities.matrix_mark import MarkWidget

SHIFT = Qt.KeyboardModifier.ShiftModifier
on_axes = pytest.mark.parametrize("room", [vote_on_axes], indirect=True)


@on_axes
def test_arrows_move_by_a_tenth_and_with_shift_by_half_a_point_as_one_act(room: RankingRoom) -> None:
    mark = room.mark(6)
    mark.setFocus()
    for key, held in ((Qt.Key.Key_Up, SHIFT), (Qt.Key.Key_Right, None), (Qt.Key.Key_Left, SHIFT)):
        room.qtbot.keyClick(mark, key, held or Qt.KeyboardModifier.NoModifier)
    room.qtbot.waitUntil(lambda: room.place(6) == (47, 38), timeout=3000)
    room.session.undo()
    room.settle()
    assert room.place(6) == (None, None)
    assert room.page.matrix.place_of(mark.mark.key) == SPOTS[6]


@on_axes
def test_tab_goes_to_the_next_theme_and_keeps_the_move(room: RankingRoom) -> None:
    first = room.mark(6)
    first.setFocus()
    room.qtbot.keyClick(first, Qt.Key.Key_Down)
    room.press(first, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is not first
    assert focused.parentWidget() is room.page.matrix
    assert room.place(6) == (41, 42)
    assert room.page.matrix.current() == room.page.ranking.list.current_key()


@on_axes
def test_tab_goes_through_all_themes_and_on_to_the_ranking(room: RankingRoom) -> None:
    room.page.votes.setFocus()
    visited = []
    for _ in range(9):
        focused = QApplication.focusWidget()
        assert focused is not None
        room.press(focused, Qt.Key.Key_Tab)
        found = QApplication.focusWidget()
        if isinstance(found, MarkWidget):
            visited.append(found.mark.number)
        elif visited:
            break
    assert len(visited) == 6
    last = QApplication.focusWidget()
    assert last is not None
    assert room.page.ranking.isAncestorOf(last)


@on_axes
def test_undo_takes_back_a_move_that_was_not_kept_yet(room: RankingRoom) -> None:
    mark = room.mark(1)
    mark.setFocus()
    room.qtbot.keyClick(mark, Qt.Key.Key_Up)
    room.qtbot.keyPress(mark, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    room.session.undo()
    room.settle()
    assert room.place(1) == (None, None)
    assert room.page.matrix.place_of(mark.mark.key) == SPOTS[1]


@on_axes
def test_escape_forgets_a_move(room: RankingRoom) -> None:
    mark = room.mark(1)
    mark.setFocus()
    room.qtbot.keyClick(mark, Qt.Key.Key_Up)
    room.press(mark, Qt.Key.Key_Escape)
    room.page.left()
    room.settle()
    assert room.place(1) == (None, None)


@on_axes
def test_a_move_is_kept_when_the_page_is_left(room: RankingRoom) -> None:
    mark = room.mark(2)
    mark.setFocus()
    room.qtbot.keyClick(mark, Qt.Key.Key_Up)
    room.page.left()
    room.settle()
    assert room.place(2) == (SPOTS[2][0] + 1, SPOTS[2][1])


def test_a_theme_without_a_place_waits_in_the_strip_and_enter_places_it(room: RankingRoom) -> None:
    mark = room.mark(4)
    plot = room.page.matrix.plot()
    assert not plot.contains(room.page.matrix.point_of(mark.mark.key))
    mark.setFocus()
    room.press(mark, Qt.Key.Key_Return)
    assert room.place(4) == (30, 30)
    assert plot.contains(room.page.matrix.point_of(mark.mark.key))


def test_a_theme_is_dragged_from_the_strip_into_the_matrix(room: RankingRoom) -> None:
    plot = room.page.matrix.plot()
    quarter = QPoint(plot.left() + plot.width() * 3 // 4, plot.top() + plot.height() // 4)
    room.drag(2, quarter)
    priority, feasibility = room.place(2)
    assert priority is not None
    assert feasibility is not None
    assert abs(priority - 40) <= 1
    assert abs(feasibility - 40) <= 1
    assert room.page.ranking.details.agreed.isVisible()


@on_axes
def test_a_drag_beyond_the_edge_ends_at_the_edge(room: RankingRoom) -> None:
    room.drag(1, QPoint(room.page.matrix.width() - 1, 0))
    assert room.place(1) == (50, 50)


@on_axes
def test_a_click_chooses_and_moves_nothing(room: RankingRoom) -> None:
    matrix = room.page.matrix
    key = room.mark(3).mark.key
    room.qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=matrix.point_of(key))
    room.settle()
    assert room.place(3) == (None, None)
    assert room.page.ranking.list.current_key() == key


@on_axes
def test_what_the_room_agreed_is_marked_and_taken_back(room: RankingRoom) -> None:
    room.drag(6, room.page.matrix.plot().center())
    details = room.page.ranking.details
    assert details.agreed.isVisible()
    assert details.more.text().startswith("The vote said 4.2 and 4.2.")
    room.qtbot.mouseClick(details.take_back, Qt.MouseButton.LeftButton)
    room.settle()
    assert room.place(6) == (None, None)
    assert not details.agreed.isVisible()
    assert room.asked.undo[-1].startswith("Took back the place")
    mark = room.mark(6)
    room.drag(6, room.page.matrix.plot().center())
    room.press(mark, Qt.Key.Key_Delete)
    assert room.place(6) == (None, None)


@on_axes
def test_every_mark_says_its_theme_and_its_place(room: RankingRoom) -> None:
    mark = room.mark(6)
    assert mark.accessibleName() == "Theme 6, Map what already exists first"
    assert mark.accessibleDescription() == "Priority 4.2 of 5, feasibility 4.2 of 5. Do first."
    row = room.page.ranking.list.ranks.rows()[0]
    assert "Priority 4.2 of 5, feasibility 4.2 of 5" in row.spoken


@on_axes
def test_easier_is_at_the_left_from_right_to_left(room: RankingRoom) -> None:
    matrix = room.page.matrix
    key = room.mark(6).mark.key
    assert matrix.point_of(key).x() > matrix.plot().center().x()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    room.settle()
    assert matrix.point_of(key).x() < matrix.plot().center().x()
    mark = room.mark(6)
    mark.setFocus()
    room.qtbot.keyClick(mark, Qt.Key.Key_Left)
    room.page.left()
    room.settle()
    assert room.place(6) == (42, 43)
