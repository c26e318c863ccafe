"""A marketplace through the page: six stations, eighty people, three visits, fourteen at a time."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from a87desk.commands.record import AddRecords
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember
from a87desk.domain.ids import SessionId
from a87desk.domain.participant import Participant
from tests.ui.pages.groups.groups_room import FRAME, MARKET, Room
from tests.ui.reading_screen import cut_labels, unnamed_focusables

STATION = tuple(f"e{n:031}" for n in range(6))
BANGKOK = (
    *FRAME,
    *(
        BreakoutGroup(id=one, session_id=SessionId(MARKET), number=n, theme=f"Station {n}", capacity=14)
        for n, one in enumerate(STATION, start=1)
    ),
    *(Participant(id=f"d{n:031}", name=f"Sample person {n:02}") for n in range(1, 81)),
)
pytestmark = pytest.mark.parametrize("room", [BANGKOK], indirect=True)


def open_market(room: Room) -> Any:
    room.page.show_session(MARKET)
    room.settle()
    return room.page._middle.market


def open_dialog(room: Room) -> Any:
    room.click("Plan the visits…")
    dialog: Any = room.page.findChild(QDialog, "plan visits")
    assert dialog is not None
    answered(room, dialog)
    return dialog


def answered(room: Room, dialog: Any) -> None:
    room.qtbot.waitUntil(lambda: dialog._task is None and dialog.found is not None)


def plan(room: Room) -> Any:
    market = open_market(room)
    dialog = open_dialog(room)
    room.qtbot.keyClick(dialog.visits, Qt.Key.Key_Return)
    room.settle()
    return market


def test_the_plan_is_seen_taken_and_taken_back(room: Room) -> None:
    market = open_market(room)
    dialog = open_dialog(room)
    assert (dialog.visits.number(), dialog.at_a_time.number()) == (3, 14)
    assert dialog.words.text().splitlines() == [
        "80 people visit 3 stations each.",
        "Every station has 40 visits, from 13 to 14 people at a time.",
        "Nobody is twice at one station.",
    ]
    assert room.all(GroupMember) == []
    room.qtbot.keyClick(dialog.visits, Qt.Key.Key_Return)
    room.settle()
    visits = room.all(GroupMember)
    assert set(Counter(one.group_id for one in visits).values()) == {40}
    assert max(Counter((one.group_id, one.round) for one in visits).values()) <= 14
    assert max(Counter((one.group_id, one.participant_id) for one in visits).values()) == 1
    spoken = market.station_rows.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Station 1. Station 1. Host: TBD · at most 14. round 1: 1")
    assert spoken.endswith("40 visits")
    assert market.route_rows.rowCount() == 80
    assert "round 3: station" in market.route_rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    room.undo()
    assert room.all(GroupMember) == []
    assert market.route_rows.rowCount() == 0


def test_what_cannot_be_is_said_and_cannot_be_taken(room: Room) -> None:
    open_market(room)
    dialog = open_dialog(room)
    dialog.at_a_time.setFocus()
    dialog.at_a_time.selectAll()
    room.qtbot.keyClicks(dialog.at_a_time, "10")
    answered(room, dialog)
    assert "have 180 in 3 rounds" in dialog.problem.text()
    assert dialog.problem.isVisible()
    assert not dialog.take.isEnabled()
    dialog.visits.setFocus()
    dialog.visits.selectAll()
    room.qtbot.keyClicks(dialog.visits, "2")
    answered(room, dialog)
    assert dialog.at_a_time.number() == 14
    assert dialog.take.isEnabled()


def test_somebody_late_gets_a_route_and_no_other_changes(room: Room) -> None:
    market = plan(room)
    assert not market.late.isVisible()
    before = {one.id for one in room.all(GroupMember)}
    room.session.run(AddRecords((Participant(id="f" * 32, name="Sample late"),)))
    room.settle()
    assert market.late.text().startswith("1 person has no route yet.")
    room.click("Give them routes")
    after = {one.id for one in room.all(GroupMember)}
    assert before < after
    assert len(after - before) == 3
    assert not market.late.isVisible()
    assert room.asked.undo[-1] == "Planned the visits of 1 person"


def test_full_stations_say_so(room: Room) -> None:
    plan(room)
    late = tuple(Participant(id=f"f{n:031}", name=f"Sample late {n}") for n in range(9))
    room.session.run(AddRecords(late))
    room.settle()
    room.click("Give them routes")
    room.click("Give them routes")
    assert room.page.hint_bar._end[0].startswith("Every station is full.")


def test_stations_are_added_edited_and_removed_by_keyboard(room: Room) -> None:
    market = open_market(room)
    room.click("Add station")
    added = next(one for one in room.all(BreakoutGroup) if one.number == 7)
    assert room.page._group_id == added.id
    room.press(market.stations, Qt.Key.Key_Return)
    assert room.focused() is room.page._end.form.bound["theme"].editor
    room.press(room.page._end.form.bound["theme"].editor, Qt.Key.Key_Escape)
    assert room.focused() is market.stations
    room.press(market.stations, Qt.Key.Key_Delete)
    assert all(one.number != 7 for one in room.all(BreakoutGroup))


def test_nothing_is_cut_or_nameless(room: Room) -> None:
    plan(room)
    room.qtbot.waitUntil(lambda: cut_labels(room.page) == [])
    assert unnamed_focusables(room.page) == []
    dialog = open_dialog(room)
    room.qtbot.waitUntil(lambda: cut_labels(dialog) == [])
    assert unnamed_focusables(dialog) == []
