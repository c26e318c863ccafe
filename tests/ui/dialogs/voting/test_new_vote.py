"""A vote is described and opened by keyboard; the list keeps the words it had at that moment."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from shiboken6 import isValid

from a87desk.commands.theme import AddTheme, RenameTheme
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import VotingMethod
from a87desk.domain.vote import Vote, VoteItem
from tests.ui.dialogs.voting.voting_room import MANY, Room
from tests.ui.reading_screen import cut_buttons, cut_words, outside, unnamed_focusables
from ui.dialogs.voting.opening import new_vote, next_round, reveal

THEMES = ("Map what already exists first", "Share information on platforms", "Agree who leads the plan")


def new(room: Room, *names: str) -> Any:
    for name in names:
        room.session.run(AddTheme(name))
    room.settle()
    new_vote(room.context, room.page, room.asked.pages.append)
    return room.opened("new vote")


def votes(room: Room) -> list[Vote]:
    return room.all(Vote, "title NOT LIKE 'Vote 0%'")


def items(room: Room, vote: Vote) -> list[str]:
    found = sorted(room.all(VoteItem, f"vote_id = '{vote.id}'"), key=lambda one: one.position)
    return [f"{one.letter} {one.text}" for one in found]


def open_it(room: Room) -> Vote:
    room.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    room.qtbot.waitUntil(lambda: room.dialog("new vote") is None)
    return votes(room)[0]


def test_dots_on_the_themes_that_are_ticked(room: Room) -> None:
    dialog = new(room, *THEMES)
    dialog.list.setFocus()
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Space)
    dialog.rules.people.setFocus()
    room.keys("57")
    dialog.rules.cap.setFocus()
    room.keys("2")
    vote = open_it(room)
    assert (vote.method, vote.budget, vote.cap, vote.issued, vote.revealed_at) == (VotingMethod.DOTS, 3, 2, 57, "")
    assert items(room, vote) == ["A Map what already exists first", "B Agree who leads the plan"]
    assert room.asked.pages == [vote.id]
    assert room.asked.undo == ["Opened the vote “Which of these come first?”"]


def test_the_words_stay_as_they_stood(room: Room) -> None:
    new(room, THEMES[0])
    vote = open_it(room)
    theme = room.all(Theme)[0]
    room.session.run(RenameTheme(theme.id, "Something else"))
    room.settle()
    assert items(room, vote) == ["A Map what already exists first"]


def test_two_axes_are_defined_before_anybody_scores(room: Room) -> None:
    dialog = new(room, *THEMES)
    dialog.rules.methods[VotingMethod.PRIORITY_FEASIBILITY].click()
    dialog.rules.scale.choose("0-10")
    dialog.rules.priority.selectAll()
    dialog.rules.priority.setFocus()
    room.keys("Does it matter?")
    vote = open_it(room)
    assert (vote.lowest, vote.highest, vote.priority_question) == (0, 10, "Does it matter?")
    assert len(vote.feasibility_asks) == 4
    assert vote.feasibility_asks[1] == "Does the law allow it?"


def test_own_lines_make_a_multivote_with_a_third_as_many_votes(room: Room) -> None:
    dialog = new(room)
    assert dialog.own.isVisible()
    dialog.rules.methods[VotingMethod.MULTIVOTING].click()
    dialog.own.setPlainText("\n".join(f"Idea {number}" for number in range(1, 8)) + "\n\n  ")
    assert "2 votes each, at most 3 on one item" in dialog.rules._many.text()
    vote = open_it(room)
    assert (vote.method, vote.budget, vote.cap, vote.round) == (VotingMethod.MULTIVOTING, 2, 3, 1)
    assert items(room, vote)[-1] == "G Idea 7"


def test_items_that_say_the_same_are_told_before_the_list_is_frozen(room: Room) -> None:
    dialog = new(room)
    dialog.own.setPlainText("Train labour inspectors\nMore money\nTrain the labour inspectors")
    room.qtbot.waitUntil(lambda: "A and C look alike" in dialog.alike.text())
    dialog.own.setPlainText("Train labour inspectors\nMore money")
    room.qtbot.waitUntil(lambda: not dialog.alike.text() and dialog._task is None and not dialog._wait.isActive())
    assert dialog.open_button.isEnabled()


def test_nothing_to_vote_on_cannot_be_opened(room: Room) -> None:
    dialog = new(room, *THEMES)
    dialog.list.setFocus()
    room.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.open_button.isEnabled()
    assert dialog._frozen.text() == "Tick what is voted on, or write it."
    room.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert dialog._frozen.text() == "3 items, A to C"


def test_nothing_is_cut_or_nameless(room: Room) -> None:
    room.page.resize(1093, 614)
    dialog = new(room, *THEMES)
    for method, button in dialog.rules.methods.items():
        button.click()
        room.settle()
        assert unnamed_focusables(dialog) == [], method
        assert cut_words(dialog) == [], method
        assert cut_buttons(dialog) == [], method
        assert outside(dialog) == [], method


def test_the_next_round_shows_what_is_dropped_and_why(room: Room) -> None:
    room.enter(MANY)
    for _voter in range(3):
        room.ballot("AAC")
    room.ballot("B")
    next_round(room.context, MANY, room.page)
    room.settle()
    assert [problem.code for problem in room.asked.problems] == ["E_NO_FURTHER_ROUND"]
    reveal(room.context, MANY)
    room.settle()
    next_round(room.context, MANY, room.page, room.asked.pages.append)
    dialog = room.opened("next round")
    spoken = [dialog.rows.index(place).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(3)]
    assert spoken == [
        "A: Map what already exists. 6 votes, stays",
        "C: Skills and funding. 3 votes, stays",
        "B: Share information. 1 vote, fewer than 2",
    ]
    assert dialog._told.text() == "7 items got fewer than 2 votes. They stay in the record of this round."
    room.press(Qt.Key.Key_Return)
    vote = next(one for one in room.all(Vote) if one.after_id == MANY)
    assert (vote.round, vote.budget, items(room, vote)) == (
        2,
        1,
        ["A Map what already exists", "C Skills and funding"],
    )
    assert room.result(MANY).item(MANY[:-4] + "01" + MANY[-2:]) is not None


def test_an_answer_that_comes_after_the_page_is_gone_is_heard_by_nobody(room: Room) -> None:
    dialog = new(room)
    dialog.own.setPlainText("Train labour inspectors\nTrain the labour inspectors")
    room.qtbot.waitUntil(lambda: dialog._task is not None)
    dialog.deleteLater()
    room.qtbot.waitUntil(lambda: not isValid(dialog))
    room.qtbot.waitUntil(lambda: not room.context.runner.tasks())
    assert dialog.is_gone
