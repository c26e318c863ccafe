"""Dots counted on the wall: cast, spoiled and left must balance; a difference is named and never stops saving."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from a87desk.domain.vocabulary import StakeholderGroup
from a87desk.domain.vote import HandCount, Vote
from tests.ui.dialogs.voting.voting_room import DOTS, WALL, Room, item_id, pile
from tests.ui.reading_screen import cut_buttons, cut_words, outside, unnamed_focusables


def count(room: Room, *dots: int) -> None:
    """Write the dots of each item, Enter after each."""
    for one in dots:
        room.keys(str(one))
        room.press(Qt.Key.Key_Return)


def test_dots_are_counted_and_balance(room: Room) -> None:
    dialog = room.enter(WALL)
    assert dialog.people.hasFocus()
    room.keys("57")
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Return)
    count(room, 46, 38, 35, 27, 17)
    assert dialog.spoiled.hasFocus()
    assert dialog._told.text() == "163 of 171 dots placed · 0 spoiled, 0 left: 8 dots are missing"
    room.keys("6")
    room.press(Qt.Key.Key_Return)
    room.keys("2")
    assert dialog._told.text() == "163 of 171 dots placed · 6 spoiled, 2 left: it balances"
    room.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    room.qtbot.waitUntil(lambda: room.dialog("enter dots") is None)
    counted = {one.item_id: one.dots for one in room.all(HandCount)}
    assert counted == {item_id(WALL, place): dots for place, dots in enumerate((46, 38, 35, 27, 17))}
    vote = next(one for one in room.all(Vote) if one.id == WALL)
    assert (vote.issued, vote.spoiled, vote.left) == (57, 6, 2)
    room.session.undo()
    room.settle()
    assert room.all(HandCount) == []


def test_a_difference_is_named_and_saved(room: Room) -> None:
    dialog = room.enter(WALL)
    room.keys("2")
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Return)
    count(room, 5, 4)
    assert dialog._told.text() == "9 of 6 dots placed · 0 spoiled, 0 left: 3 dots too many"
    room.click("Save counts", dialog)
    assert len(room.all(HandCount)) == 2


def test_groups_have_columns_of_their_own(room: Room) -> None:
    dialog = room.enter(WALL)
    for group in (StakeholderGroup.WORKERS, StakeholderGroup.GOVERNMENT):
        dialog._choices[group].trigger()
    dialog.grid.focus_first()
    count(room, 4, 5)
    fields = dialog.grid.fields
    fields[item_id(WALL, 0), StakeholderGroup.WORKERS].setFocus()
    room.keys("3++-")
    assert dialog.grid._sums[item_id(WALL, 0)].text() == "8"
    dialog._choices[StakeholderGroup.WORKERS].trigger()
    room.click("Save counts", dialog)
    counted = {(one.item_id, one.stakeholder_group): one.dots for one in room.all(HandCount)}
    assert counted == {
        (item_id(WALL, 0), StakeholderGroup.GOVERNMENT): 4,
        (item_id(WALL, 1), StakeholderGroup.GOVERNMENT): 5,
        (item_id(WALL, 0), StakeholderGroup.WORKERS): 4,
    }


def test_what_is_no_count_is_said(room: Room) -> None:
    dialog = room.enter(WALL)
    dialog.grid.focus_first()
    room.keys("many")
    room.click("Save counts", dialog)
    assert dialog._told.text() == "Write whole numbers."
    assert room.all(HandCount) == []
    assert dialog.grid.fields[item_id(WALL, 0), None].hasFocus()


def test_leaving_asks_once(room: Room) -> None:
    dialog = room.enter(WALL)
    dialog.grid.focus_first()
    room.keys("4")
    room.press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "not saved" in dialog._told.text()
    room.press(Qt.Key.Key_Escape)
    room.qtbot.waitUntil(lambda: room.dialog("enter dots") is None)


def test_nothing_is_cut_or_nameless(room: Room) -> None:
    room.page.resize(1093, 614)
    dialog = room.enter(WALL)
    dialog._choices[StakeholderGroup.WORKERS].trigger()
    dialog._choices[StakeholderGroup.CIVIL_SOCIETY].trigger()
    room.settle()
    assert unnamed_focusables(dialog) == []
    assert cut_words(dialog) == []
    assert cut_buttons(dialog) == []
    assert outside(dialog) == []


def test_a_vote_goes_from_ballots_to_the_wall_and_back(room: Room) -> None:
    dialog = room.enter(DOTS)
    room.ballot("A3")
    menu(room, dialog, "Count dots on the wall")
    counts = room.opened("enter dots")
    assert counts.people.text() == "4"
    menu(room, counts, "Type ballots one by one")
    assert pile(room.opened("enter ballots")) == ["Ballot 1, A3"]


def test_a_vote_is_removed_and_comes_back(room: Room) -> None:
    dialog = room.enter(WALL)
    menu(room, dialog, "Remove this vote")
    room.qtbot.waitUntil(lambda: room.dialog("enter dots") is None)
    assert WALL not in {one.id for one in room.all(Vote)}
    assert room.asked.undo == ["Removed the vote “Vote 04”"]
    room.session.undo()
    room.settle()
    assert len(room.result(WALL).items) == 5


def menu(room: Room, dialog: Any, words: str) -> None:
    """Choose in the menu of a window."""
    button = next(one for one in dialog.findChildren(QPushButton) if one.accessibleName() == "More")
    next(one for one in button.menu().actions() if one.text() == words).trigger()
    room.settle()
