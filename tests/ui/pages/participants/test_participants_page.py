"""The list at the door, by keyboard: check in, jump, put in groups, find, filter, sort, walk-ins."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, Qt

from a87desk.domain.participant import Participant
from a87desk.domain.record import Record
from a87desk.domain.vocabulary import AttendanceState
from tests.ui.pages.participants.people_room import (
    AHMED,
    ANA,
    BEATE,
    CTRL,
    FIRST,
    GROUP_IDS,
    ILO,
    LISTED,
    SECOND,
    SHIFT,
    Room,
)
from ui.pages.participants.model import Column

EVERYBODY = ["Ahmed Wassie", "Ana Lima", "Beate Andrees", "Linda Al-Kalash", "Thomas Wissing"]
MANY_GROUPS: tuple[Record, ...] = (
    *(one for one in LISTED if one.noun != "breakout_group"),
    *(
        type(one)(id=group_id, session_id=one.session_id, number=number)  # type: ignore[call-arg,attr-defined]
        for one in LISTED
        if one.id == GROUP_IDS[0]
        for number, group_id in enumerate(GROUP_IDS, start=1)
    ),
)


def test_the_list_is_there_with_its_counts(room: Room) -> None:
    assert room.names() == EVERYBODY
    assert room.page.header._text.text() == "5 people from 3 countries · 0 here"
    assert [button.text() for button in room.bar.tabs._group.buttons()] == [
        "All 5",
        "Here 0",
        "Not yet 5",
        "No group 5",
    ]
    assert room.row("Ana Lima").country == "Nepal"
    assert room.at() == "Ahmed Wassie"


def test_space_checks_in_with_the_time_and_takes_it_back(room: Room) -> None:
    room.press(Qt.Key.Key_Space)
    there = room.attendance(AHMED)
    assert there.state is AttendanceState.PRESENT
    assert re.fullmatch(r"\d\d:\d\d", there.arrived)
    assert room.row("Ahmed Wassie").is_here
    assert room.page.header._text.text().endswith("1 here")
    room.press(Qt.Key.Key_Space)
    assert room.attendance(AHMED).state is None
    assert room.attendance(AHMED).arrived == ""
    room.undo()
    assert room.attendance(AHMED) == there


def test_the_time_of_arrival_stays_when_the_state_changes(room: Room) -> None:
    room.press(Qt.Key.Key_Space)
    came = room.attendance(AHMED).arrived
    room.press(Qt.Key.Key_2, CTRL)
    assert (room.attendance(AHMED).state, room.attendance(AHMED).arrived) == (AttendanceState.REMOTE, came)
    room.press(Qt.Key.Key_6, CTRL)
    assert room.attendance(AHMED).left != ""
    assert room.row("Ahmed Wassie").is_here
    room.press(Qt.Key.Key_3, CTRL)
    there = room.attendance(AHMED)
    assert (there.state, there.arrived, there.left) == (AttendanceState.APOLOGIES, "", "")


def test_several_are_checked_in_at_once_and_only_those_who_are_not_here(room: Room) -> None:
    room.press(Qt.Key.Key_Space)
    first = room.attendance(AHMED)
    room.choose("Ahmed Wassie", "Ana Lima", "Beate Andrees")
    room.press(Qt.Key.Key_Space)
    assert room.attendance(AHMED) == first
    assert room.attendance(ANA).state is room.attendance(BEATE).state is AttendanceState.PRESENT
    room.undo()
    assert room.attendance(ANA).state is None
    assert room.attendance(AHMED).state is AttendanceState.PRESENT


def test_a_click_on_the_box_checks_in_that_person_alone(room: Room) -> None:
    index = room.table.people.index(2, Column.HERE)
    at = room.table.visualRect(index).center()
    room.qtbot.mouseClick(room.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    room.settle()
    assert room.attendance(BEATE).state is AttendanceState.PRESENT
    assert room.at() == "Ahmed Wassie"


def test_who_came_instead_is_asked_and_kept(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.pages.participants.page.ask_name", lambda *_: "Rui Costa")
    room.press(Qt.Key.Key_4, CTRL)
    there = room.attendance(AHMED)
    assert (there.state, there.represented_by) == (AttendanceState.REPRESENTED, "Rui Costa")
    monkeypatch.setattr("ui.pages.participants.page.ask_name", lambda *_: "")
    room.choose("Ana Lima")
    room.press(Qt.Key.Key_4, CTRL)
    assert room.attendance(ANA).state is None


def test_the_check_in_is_for_the_day_that_is_chosen(room: Room) -> None:
    assert room.bar.day_id == FIRST
    room.bar.day.setCurrentIndex(room.bar.day.findData(SECOND))
    room.bar.day.activated.emit(1)
    room.settle()
    room.press(Qt.Key.Key_Space)
    assert room.attendance(AHMED, FIRST).state is None
    assert room.attendance(AHMED, SECOND).state is AttendanceState.PRESENT


@pytest.mark.parametrize(
    ("letters", "name"),
    [("wi", "Thomas Wissing"), ("kal", "Linda Al-Kalash"), ("lab", "Beate Andrees"), ("be", "Beate Andrees"),
     ("#12", "Beate Andrees"), ("car", "Ana Lima"), ("al", "Linda Al-Kalash")],
)  # fmt: skip
def test_letters_jump_to_any_word_of_the_name_or_the_organisation_and_a_number_to_its_row(
    room: Room, letters: str, name: str
) -> None:
    room.letters(letters)
    assert room.at() == name
    assert room.bar._end.text() == letters


def test_letters_that_lead_nowhere_leave_the_place_and_say_so(room: Room) -> None:
    room.choose("Beate Andrees")
    room.letters("zz")
    assert room.at() == "Beate Andrees"
    assert room.bar._end.text() == "zz: nobody"
    room.qtbot.waitUntil(lambda: room.bar._end.text() == "1 selected")


def test_a_capital_letter_chooses_one_person_and_not_all_up_to_it(room: Room) -> None:
    room.qtbot.keyClick(room.table, "W", SHIFT)
    assert room.table.chosen_ids() == (AHMED,)
    room.qtbot.waitUntil(lambda: room.bar._end.text() == "1 selected")
    room.qtbot.keyClick(room.table, "L", SHIFT)
    assert room.at() == "Ana Lima"
    assert len(room.table.chosen_ids()) == 1


def test_the_same_letter_goes_on_to_the_next(room: Room) -> None:
    room.letters("a")
    first = room.at()
    room.letters("a")
    assert room.at() != first


def test_digits_put_in_a_group_by_hand_and_0_takes_out(room: Room) -> None:
    room.choose("Ahmed Wassie", "Ana Lima")
    room.press(Qt.Key.Key_2)
    assert room.groups_of(AHMED) == room.groups_of(ANA) == [GROUP_IDS[1]]
    assert (room.row("Ana Lima").group_number, room.row("Ana Lima").group_words) == (2, "Theme 2")
    room.choose("Ana Lima")
    room.press(Qt.Key.Key_3)
    assert room.groups_of(ANA) == [GROUP_IDS[2]]
    room.press(Qt.Key.Key_0)
    assert room.groups_of(ANA) == []
    room.undo()
    assert room.groups_of(ANA) == [GROUP_IDS[2]]


def test_a_group_that_is_not_there_is_said_so(room: Room) -> None:
    room.press(Qt.Key.Key_7)
    assert room.groups_of(AHMED) == []
    assert room.bar._end.text() == "There is no group 7"


@pytest.mark.parametrize("room", [MANY_GROUPS], indirect=True)
def test_with_more_than_nine_groups_two_digits_are_waited_for(room: Room) -> None:
    room.qtbot.keyClick(room.table, Qt.Key.Key_1)
    room.qtbot.keyClick(room.table, Qt.Key.Key_2)
    room.settle()
    assert room.groups_of(AHMED) == [GROUP_IDS[11]]
    room.qtbot.keyClick(room.table, Qt.Key.Key_1)
    room.qtbot.waitUntil(lambda: room.row("Ahmed Wassie").group_number == 1)


def test_finding_needs_no_accents_and_no_case_and_looks_at_all_names_of_the_organisation(room: Room) -> None:
    for typed, names in (
        ("KALÁSH", ["Linda Al-Kalash"]),
        ("oit", ["Beate Andrees", "Thomas Wissing"]),
        ("oit bea", ["Beate Andrees"]),
        ("ethiop", ["Ahmed Wassie"]),
        ("civil", ["Ana Lima"]),
        ("12", ["Beate Andrees"]),
        ("nobody", []),
    ):
        room.bar.field.edit.setText(typed)
        room.settle()
        assert room.names() == names
    assert room.page._pane._nothing._title.text() == "Nothing matches “nobody”"
    room.page._clear_filter()
    room.settle()
    assert room.names() == EVERYBODY


def test_tabs_show_who_is_here_who_is_waited_for_and_who_has_no_group(room: Room) -> None:
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_1)
    room.choose("Ana Lima")
    room.press(Qt.Key.Key_3, CTRL)
    shown = {}
    for key in ("here", "not_yet", "no_group", "all"):
        room.bar.tabs.choose(key)
        room.bar.tabs.chosen.emit(key)
        room.settle()
        shown[key] = room.names()
    assert shown["here"] == ["Ahmed Wassie"]
    assert shown["not_yet"] == EVERYBODY[2:]
    assert shown["no_group"] == EVERYBODY[1:]
    assert shown["all"] == EVERYBODY


def test_checking_in_those_who_are_waited_for_goes_from_one_to_the_next(room: Room) -> None:
    room.bar.tabs.choose("not_yet")
    room.bar.tabs.chosen.emit("not_yet")
    room.settle()
    for name in EVERYBODY[:3]:
        assert room.at() == name
        room.press(Qt.Key.Key_Space)
    assert room.names() == EVERYBODY[3:]
    assert len(room.table.chosen_ids()) == 1


def test_any_column_orders_the_list_and_the_chosen_person_stays(room: Room) -> None:
    room.choose("Thomas Wissing")
    head = room.table.horizontalHeader()
    head.sectionClicked.emit(Column.COUNTRY)
    room.settle()
    assert room.names()[:3] == ["Ahmed Wassie", "Linda Al-Kalash", "Ana Lima"]
    head.sectionClicked.emit(Column.COUNTRY)
    room.settle()
    assert room.names()[:3] == ["Ana Lima", "Linda Al-Kalash", "Ahmed Wassie"]
    assert room.at() == "Thomas Wissing"


def test_a_walk_in_is_one_line_and_is_here_at_once(room: Room) -> None:
    room.press(Qt.Key.Key_Insert)
    line = room.walk_in.edit
    assert line.hasFocus()
    room.qtbot.keyClicks(line, "Ms. Ana Silva, OIT, Brazil")
    room.settle()
    assert room.walk_in._said.text() == "Ms. Ana Silva · International Labour Organization · Brazil"
    room.qtbot.keyClick(line, Qt.Key.Key_Return)
    room.settle()
    ana = next(one for one in room.all(Participant) if one.name == "Ana Silva")
    assert (ana.number, ana.honorific, ana.organisation_id, ana.country) == (13, "Ms.", ILO, "Brazil")
    assert room.attendance(ana.id).state is AttendanceState.PRESENT
    assert (room.at(), line.text(), line.hasFocus()) == ("Ana Silva", "", True)
    room.qtbot.keyClick(line, Qt.Key.Key_Escape)
    room.settle()
    assert room.table.hasFocus()
    room.undo()
    assert room.names() == EVERYBODY


def test_somebody_who_is_on_the_list_already_is_shown_and_can_be_meant(room: Room) -> None:
    room.press(Qt.Key.Key_Insert)
    room.qtbot.keyClicks(room.walk_in.edit, "Tom Wissing")
    room.settle()
    assert room.walk_in.listed.words() == "It is Thomas Wissing (no. 5)"
    room.walk_in.listed.click()
    room.settle()
    assert len(room.all(Participant)) == 5
    assert room.row("Thomas Wissing").is_here


def test_a_line_without_a_name_adds_nobody_and_says_why(room: Room) -> None:
    room.press(Qt.Key.Key_Insert)
    room.qtbot.keyClicks(room.walk_in.edit, ", OIT")
    room.qtbot.keyClick(room.walk_in.edit, Qt.Key.Key_Return)
    room.settle()
    assert [one.code for one in room.asked.problems] == ["E_NOBODY_NAMED"]
    assert room.walk_in.edit.text() == ", OIT"
    assert len(room.all(Participant)) == 5


def test_removing_people_is_offered_to_be_taken_back(room: Room) -> None:
    room.choose("Ana Lima", "Beate Andrees")
    room.press(Qt.Key.Key_Delete)
    assert room.names() == ["Ahmed Wassie", "Linda Al-Kalash", "Thomas Wissing"]
    assert room.asked.undo == ["Removed 2 people"]
    room.undo()
    assert room.names() == EVERYBODY


def test_ctrl_f_and_down_go_to_the_find_field_and_back(room: Room) -> None:
    room.press(Qt.Key.Key_F, CTRL)
    assert room.bar.field.edit.hasFocus()
    room.qtbot.keyClick(room.bar.field.edit, Qt.Key.Key_Down)
    assert room.table.hasFocus()


@pytest.mark.parametrize("room", [()], indirect=True)
def test_an_empty_list_says_how_it_fills(room: Room) -> None:
    assert room.page._pane._stack.currentWidget() is room.page._pane._nobody
    room.page._door.open()
    room.qtbot.keyClicks(room.walk_in.edit, "Ana Silva")
    room.qtbot.keyClick(room.walk_in.edit, Qt.Key.Key_Return)
    room.settle()
    assert room.names() == ["Ana Silva"]
    assert room.row("Ana Silva").is_here
