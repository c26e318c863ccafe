"""Making groups: what it would give is seen first, one act takes it, one undo takes it back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from a87desk.commands.group import PutInGroup, SignUp
from a87desk.domain.breakout_group import BreakoutGroup, GroupMember
from a87desk.domain.vocabulary import Confirmation
from a87desk.grouping.person import Trait
from a87desk.reading.group_proposal import Way
from tests.ui.pages.groups.groups_room import FRAME, GROUP, GROUPS, SEATED, Room, person_id
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui.pages.groups.make_dialog import propose_groups


def open_dialog(room: Room) -> Any:
    room.click("Make groups…")
    dialog = room.page.findChild(QDialog, "make groups")
    assert dialog is not None
    answered(room, dialog)
    return dialog


def answered(room: Room, dialog: Any) -> None:
    room.qtbot.waitUntil(lambda: dialog._task is None and dialog.found is not None)


def write_count(room: Room, dialog: Any, count: str) -> None:
    dialog.options.count.setFocus()
    dialog.options.count.selectAll()
    room.qtbot.keyClicks(dialog.options.count, count)
    answered(room, dialog)


def test_nothing_is_written_before_it_is_taken(room: Room) -> None:
    before = room.all(GroupMember)
    dialog = open_dialog(room)
    assert dialog.result_pane.moves_words().startswith("2 people get a place")
    assert "Every group has 3 people." in dialog.result_pane.words()
    room.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    room.settle()
    assert room.all(GroupMember) == before


def test_take_it_is_one_act(room: Room) -> None:
    dialog = open_dialog(room)
    room.qtbot.keyClick(dialog.options.count, Qt.Key.Key_Return)
    room.settle()
    assert [len(row) for row in room.seats()] == [3, 3, 3]
    assert room.without() == []
    assert room.asked.undo == [f"Made groups: {len(dialog_places(room))} people placed"]
    room.undo()
    assert room.seats() == [["01", "02", "04"], ["03", "06"], ["05", "07"]]


def dialog_places(room: Room) -> set[str]:
    """Return who sits elsewhere than in the beginning."""
    before = {one.id for one in SEATED if isinstance(one, GroupMember)}
    return {one.participant_id or "" for one in room.all(GroupMember) if one.id not in before}


def test_more_groups_are_made_with_numbers_never_used_and_no_rapporteur_yet(room: Room) -> None:
    room.click("Add group")
    room.press(room.card(4), Qt.Key.Key_Delete)
    dialog = open_dialog(room)
    write_count(room, dialog, "4")
    assert dialog.result_pane.remarks.text().startswith("Group 5 is new")
    room.click("Take it", dialog)
    new = next(one for one in room.all(BreakoutGroup) if one.number == 5)
    assert new.rapporteur_status is Confirmation.TO_BE_DECIDED
    assert [card.one.group.number for card in room.page._cards.cards] == [1, 2, 3, 5]
    assert sorted(len(row) for row in room.seats()) == [2, 2, 2, 3]


def test_those_put_in_by_hand_stay(room: Room) -> None:
    room.session.run(PutInGroup(GROUP[1], tuple(person_id(n) for n in (3, 6, 9))))
    room.settle()
    dialog = open_dialog(room)
    assert dialog.options._fixed.text() == "3 people put in by hand stay in any case."
    dialog.options.stay.click()
    answered(room, dialog)
    room.click("Take it", dialog)
    assert {"03", "06", "09"} <= set(room.seats()[0])


def test_only_those_here_and_the_others_keep_their_places(room: Room) -> None:
    dialog = open_dialog(room)
    dialog.options.only_here.click()
    answered(room, dialog)
    moves = [row for row in dialog.result_pane.rows.rows()]
    assert {row.who.name for row in moves} <= {f"Person {n:02}" for n in range(1, 8)}
    assert dialog.found.balance.total == 7


@pytest.mark.parametrize("room", [FRAME], indirect=True)
def test_nobody_checked_in_or_signed_up_leaves_only_what_is_possible(room: Room) -> None:
    dialog = open_dialog(room)
    assert not dialog.options.only_here.isEnabled()
    assert not dialog.options.ways[Way.BY_CHOICE].isEnabled()
    dialog.options.ways[Way.BY_HAND].click()
    write_count(room, dialog, "5")
    room.click("Take it", dialog)
    assert [card.one.group.number for card in room.page._cards.cards] == [1, 2, 3, 4, 5]


def test_by_choice_follows_the_wishes(room: Room) -> None:
    for number in (8, 9):
        room.session.run(SignUp(GROUPS, person_id(number), (GROUP[3],)))
    room.settle()
    dialog = open_dialog(room)
    dialog.options.ways[Way.BY_CHOICE].click()
    answered(room, dialog)
    assert not dialog.options._traits.isVisible()
    room.click("Take it", dialog)
    assert {"08", "09"} <= set(room.seats()[2])


def test_unticking_what_counts_asks_again(room: Room) -> None:
    dialog = open_dialog(room)
    first = dialog.found
    dialog.options.traits[Trait.STAKEHOLDER_GROUP].click()
    answered(room, dialog)
    assert dialog.found is not first
    assert Trait.STAKEHOLDER_GROUP not in dialog.options.wanted().traits


def test_a_number_that_is_none_is_the_number_there_is(room: Room) -> None:
    dialog = open_dialog(room)
    write_count(room, dialog, "x")
    assert dialog.options.wanted().count == 3
    room.qtbot.keyClick(dialog.options.count, Qt.Key.Key_Up)
    room.qtbot.keyClick(dialog.options.count, Qt.Key.Key_Up)
    answered(room, dialog)
    assert dialog.options.wanted().count == 2


def test_any_page_can_propose_groups(room: Room) -> None:
    propose_groups(room.page._context, GROUPS, room.page)
    room.settle()
    dialog: Any = room.page.findChild(QDialog, "make groups")
    answered(room, dialog)
    room.click("Take it", dialog)
    assert room.without() == []
    assert room.asked.undo[0].startswith("Made groups")


def test_nothing_is_cut_or_nameless(room: Room) -> None:
    dialog = open_dialog(room)
    room.qtbot.waitUntil(lambda: cut_labels(dialog) == [])
    assert unnamed_focusables(dialog) == []
