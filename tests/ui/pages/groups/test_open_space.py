"""An open space while topics are called out: one line each, moved by keys and by drag, contradictions in words."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.session import Session
from tests.ui.pages.groups.groups_room import FRAME, SPACE, Room
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui.pages.groups.open_space_table import topic_mime

FIRST, SECOND = "14:00–15:00", "15:00–16:00"
SHIFT = Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.parametrize("room", [FRAME], indirect=True)


def open_space(room: Room) -> Any:
    room.page.show_session(SPACE)
    room.settle()
    return room.page._middle.space


def call_out(room: Room, line: str) -> BreakoutGroup:
    space = room.page._middle.space
    space.line.setFocus()
    room.qtbot.keyClicks(space.line, line)
    room.press(space.line, Qt.Key.Key_Return)
    return max(room.all(BreakoutGroup), key=lambda one: one.number or 0)


def place(room: Room, topic: BreakoutGroup) -> tuple[str, str]:
    found = room.stored(BreakoutGroup, topic.id)
    return found.slot, found.room


def test_topics_are_called_out_one_line_each_and_get_the_first_free_place(room: Room) -> None:
    space = open_space(room)
    first, second = call_out(room, "Schools, Tina"), call_out(room, "Recruitment fees")
    assert (first.number, first.theme, first.facilitator) == (1, "Schools", "Tina")
    assert (second.theme, second.facilitator) == ("Recruitment fees", "")
    assert [place(room, one) for one in (first, second)] == [(FIRST, "Hall"), (FIRST, "Garden")]
    assert space.line.text() == ""
    assert room.focused() is space.line
    spoken = space.table.board_model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{FIRST}, Hall. Topic 1, Schools, convened by Tina"


def test_a_topic_on_a_full_board_waits_and_nothing_is_lost(room: Room) -> None:
    space = open_space(room)
    for number in range(5):
        call_out(room, f"Topic called {number}")
    assert [one.theme for one in space.rows.rows()] == ["Topic called 4"]
    assert space.waiting.isVisible()


def test_shift_and_arrows_move_a_topic_and_contradictions_are_said_and_allowed(room: Room) -> None:
    space = open_space(room)
    one, other = call_out(room, "Schools, Tina"), call_out(room, "Fees, Tina")
    assert space.warning.text() == f"Tina convenes topics 1 and 2 at the same time, {FIRST}."
    space.choose(one.id)
    room.press(space.table, Qt.Key.Key_Down, SHIFT)
    assert place(room, one) == (SECOND, "Hall")
    assert not space.warning.isVisible()
    room.press(space.table, Qt.Key.Key_Right, SHIFT)
    assert place(room, one) == (SECOND, "Garden")
    room.press(space.table, Qt.Key.Key_Up, SHIFT)
    assert place(room, one) == place(room, other) == (FIRST, "Garden")
    assert "Topics 1 and 2 are both in Garden" in space.warning.text()
    assert space.table.topic_id == one.id
    room.press(space.table, Qt.Key.Key_Space)
    assert space.table.topic_id == other.id
    room.press(space.table, Qt.Key.Key_Left, SHIFT)
    assert place(room, other) == (FIRST, "Hall")
    room.undo()
    assert place(room, other) == (FIRST, "Garden")


def test_a_topic_goes_back_to_those_that_wait_and_gets_a_place_again(room: Room) -> None:
    space = open_space(room)
    one = call_out(room, "Schools")
    space.choose(one.id)
    room.press(space.table, Qt.Key.Key_0)
    assert place(room, one) == ("", "")
    space.choose(one.id)
    assert room.focused() is space.waiting
    room.press(space.waiting, Qt.Key.Key_Return)
    assert place(room, one) == (FIRST, "Hall")


def test_a_topic_is_dragged_to_another_cell(room: Room) -> None:
    space = open_space(room)
    one = call_out(room, "Schools")
    target = space.table.visualRect(space.table.board_model.index(1, 1)).center()
    mime = topic_mime(one.id)
    event = QDropEvent(
        QPointF(target), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    space.table.dropEvent(event)
    room.settle()
    assert place(room, one) == (SECOND, "Garden")


def test_slots_are_written_down(room: Room) -> None:
    space = open_space(room)
    room.page._ask_name = lambda *_words: "14-14.30, 14.30-15"
    room.click("Slots…")
    assert room.stored(Session, SPACE).slots == ("14:00–14:30", "14:30–15:00")
    assert space.table.board_model.rowCount() == 2


def test_how_many_were_there_is_counted_in_the_form(room: Room) -> None:
    space = open_space(room)
    one = call_out(room, "Schools")
    space.choose(one.id)
    room.press(space.table, Qt.Key.Key_Return)
    room.write_in(room.page._end.form.bound["attended"].editor, "17")
    assert room.stored(BreakoutGroup, one.id).attended == 17
    spoken = space.table.board_model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("17 there")
    space.choose(one.id)
    room.press(space.table, Qt.Key.Key_Delete)
    assert room.all(BreakoutGroup) == []


def test_the_board_keeps_to_the_rules_and_nothing_is_cut_or_nameless(room: Room) -> None:
    space = open_space(room)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(one, mode) for one in (space.table.board_model, space.rows)]
    for number in range(5):
        call_out(room, f"Topic called {number}")
    assert len(testers) == 2
    room.qtbot.waitUntil(lambda: cut_labels(room.page) == [])
    assert unnamed_focusables(room.page) == []
