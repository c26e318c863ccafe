"""A pile of paper ballots is typed in, heads down: letters, digits, Enter. No total is ever on screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from a87desk.domain.vocabulary import StakeholderGroup
from a87desk.domain.vote import Vote
from tests.ui.dialogs.voting.voting_room import AXES, DOTS, LONG, MANY, NOMINAL, Room, item_id, pile
from tests.ui.reading_screen import cut_buttons, cut_words, outside, unnamed_focusables


def test_ballots_are_typed_one_after_the_other(room: Room) -> None:
    dialog = room.enter(DOTS)
    assert dialog.list.hasFocus()
    room.ballot("A3C2")
    room.ballot("b1 dd")
    assert dialog._number.text() == "Ballot 3"
    assert pile(dialog) == ["Ballot 2, B1 D2", "Ballot 1, A3 C2"]
    first, second = room.papers(DOTS)
    assert (first.item_ids, first.marks) == ((item_id(DOTS, 0), item_id(DOTS, 2)), (3, 2))
    assert (second.number, second.marks, second.feasibility) == (2, (1, 2), ())
    room.session.undo()
    room.settle()
    assert pile(dialog) == ["Ballot 1, A3 C2"]


def test_arrows_and_digits_do_the_same(room: Room) -> None:
    dialog = room.enter(DOTS)
    room.keys("3")
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Down)
    room.keys("1+")
    room.press(Qt.Key.Key_Return)
    assert pile(dialog) == ["Ballot 1, A3 C2"]


def test_what_is_wrong_is_said_at_once_and_a_second_enter_saves_it_as_it_is(room: Room) -> None:
    dialog = room.enter(DOTS)
    room.keys("A4C2")
    assert dialog._fault.text() == "6 given, 5 allowed, more than 3 on one item"
    room.press(Qt.Key.Key_Return)
    assert "Enter again" in dialog._fault.text()
    assert room.papers(DOTS) == []
    room.press(Qt.Key.Key_Return)
    assert [one.marks for one in room.papers(DOTS)] == [(4, 2)]
    assert pile(dialog) == ["Ballot 1, A4 C2, 6 given, 5 allowed, more than 3 on one item"]


def test_the_star_spoils_and_what_stands_on_the_ballot_is_kept(room: Room) -> None:
    dialog = room.enter(DOTS)
    room.ballot("A4C2*")
    paper = room.papers(DOTS)[0]
    assert (paper.is_spoiled, paper.marks) == (True, (4, 2))
    assert pile(dialog) == ["Ballot 1, A4 C2, spoiled"]
    room.press(Qt.Key.Key_PageUp)
    room.ballot("*A1")
    room.press(Qt.Key.Key_Return)
    assert (room.papers(DOTS)[0].is_spoiled, room.papers(DOTS)[0].marks) == (False, (1, 2))


def test_an_earlier_ballot_is_corrected_and_keeps_its_number(room: Room) -> None:
    dialog = room.enter(DOTS)
    for words in ("A1", "B2", "C3"):
        room.ballot(words)
    room.press(Qt.Key.Key_PageUp)
    room.press(Qt.Key.Key_PageUp)
    assert dialog._number.text() == "Ballot 2, corrected"
    room.ballot("B1E2")
    assert dialog._number.text() == "Ballot 4"
    assert [(one.number, one.marks) for one in room.papers(DOTS)] == [(1, (1,)), (2, (1, 2)), (3, (3,))]


def test_the_stakeholder_group_stays_for_the_next_ballots(room: Room) -> None:
    dialog = room.enter(DOTS)
    room.press(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert dialog.group.hasFocus()
    room.keys("w")
    room.press(Qt.Key.Key_Tab)
    dialog.list.setFocus()
    room.ballot("A1")
    room.ballot("B1")
    assert {one.stakeholder_group for one in room.papers(DOTS)} == {StakeholderGroup.WORKERS}


def test_the_book_says_how_many_are_still_to_come(room: Room) -> None:
    dialog = room.enter(DOTS)
    for words in ("A1", "B1", "C2*"):
        room.ballot(words)
    assert dialog._count.text() == "3 of 4 entered"
    assert dialog._book.text() == "2 of 4 ballots cast · 1 spoiled, 0 left: 1 ballot is missing"
    dialog.left.setFocus()
    room.keys("1")
    room.press(Qt.Key.Key_Return)
    assert dialog._book.text() == "2 of 4 ballots cast · 1 spoiled, 1 left: it balances"
    assert next(one for one in room.all(Vote) if one.id == DOTS).left == 1
    assert dialog.list.hasFocus()


def test_scores_go_on_from_place_to_place_by_themselves(room: Room) -> None:
    dialog = room.enter(AXES)
    room.keys("4352")
    room.press(Qt.Key.Key_Space)
    room.keys("1")
    room.press(Qt.Key.Key_Return)
    assert pile(dialog) == ["Ballot 1, A4/3 B5/2 C–/1"]
    room.keys("7")
    assert dialog._fault.text() == "The scale goes from 1 to 5"


def test_a_scale_to_ten_waits_for_a_second_digit(room: Room) -> None:
    dialog = room.enter(LONG)
    room.keys("107")
    assert dialog.typed.marks == {item_id(LONG, 0): 10}
    assert dialog.typed.feasibility == {item_id(LONG, 0): 7}
    room.ballot("81")
    assert pile(dialog) == ["Ballot 1, A10/7 B8/1"]


def test_letters_alone_give_points_from_the_highest_down(room: Room) -> None:
    dialog = room.enter(NOMINAL)
    room.ballot("CADBE")
    assert pile(dialog) == ["Ballot 1, A4 B2 C5 D3 E1"]
    room.keys("AB")
    assert dialog._fault.text() == "Not 5, 4, 3, 2, 1 once each"


def test_letters_alone_give_a_vote_each(room: Room) -> None:
    dialog = room.enter(MANY)
    room.ballot("aai")
    assert pile(dialog) == ["Ballot 1, A2 I1"]
    room.keys("z")
    assert dialog._fault.text() == "A letter that is not on the list"


def test_no_total_of_an_item_is_on_screen(room: Room) -> None:
    dialog = room.enter(DOTS)
    for _ballot in range(3):
        room.ballot("A3")
    shown = [label.text() for label in dialog.findChildren(QLabel)] + [
        str(row.marks) for row in dialog.list.rows.rows()
    ]
    assert not any("9" in words for words in shown)
    result = room.result(DOTS)
    assert result.is_covered
    assert [one.total for one in result.items] == [0] * 5
    assert result.entered == 3


def test_what_is_typed_is_not_left_out_without_a_word(room: Room) -> None:
    dialog = room.enter(DOTS)
    room.keys("A2")
    room.press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "not saved" in dialog._fault.text()
    room.press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.typed.is_empty
    room.press(Qt.Key.Key_Escape)
    room.qtbot.waitUntil(lambda: room.dialog("enter ballots") is None)
    assert room.papers(DOTS) == []


def test_a_ballot_is_removed_and_undo_is_offered(room: Room) -> None:
    dialog = room.enter(DOTS)
    room.ballot("A1")
    dialog.entered.setFocus()
    room.press(Qt.Key.Key_Delete)
    assert room.papers(DOTS) == []
    assert room.asked.undo == ["Removed ballot 1"]


def test_nothing_is_cut_or_nameless(room: Room) -> None:
    for vote_id in (DOTS, AXES):
        room.page.resize(1093, 614)
        dialog = room.enter(vote_id)
        room.keys("11111")
        room.ballot("A4A4")
        assert unnamed_focusables(dialog) == []
        assert cut_words(dialog) == []
        assert cut_buttons(dialog) == []
        assert outside(dialog) == []
        dialog.done(0)
