"""Paper forms are typed in as fast as they are turned over, and every one of them is in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from a87desk.commands.evaluation import RemoveEvaluationQuestion, TypeInForm
from a87desk.domain.evaluation import EvaluationQuestion
from tests.a87desk.commands.evaluation_examples import BEST, CLEAR, SCALE, WORTH
from tests.ui.opened import context_of
from tests.ui.pages.evaluation.evaluation_room import Room
from ui.pages.evaluation.page import DRAFT, EvaluationPage

CTRL = Qt.KeyboardModifier.ControlModifier


def test_digits_go_from_question_to_question_and_enter_begins_the_next_form(room: Room) -> None:
    QAbstractItemModelTester(room.grid.forms, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert room.grid.hasFocus()
    room.type("54|33|")
    room.settle()
    assert room.cells() == [["1", "5", "4", "–"], ["2", "3", "3", "–"], ["3", "", "", ""]]
    assert room.listed() == [("Worth it?", "4.0", "n = 2"), ("Clear?", "3.5", "n = 2"), ("What was best?", "", "")]
    assert (room.grid.currentIndex().row(), room.grid.currentIndex().column()) == (2, 0)
    room.session.undo()
    room.settle()
    assert room.cells() == [["1", "5", "4", "–"], ["3", "", "", ""]]


def test_a_space_leaves_a_question_out_and_counts_as_nothing(room: Room) -> None:
    room.type(" 2|5 |")
    assert room.cells()[:2] == [["1", "–", "2", "–"], ["2", "5", "–", "–"]]
    worth, clear, _best = room.stored().results
    assert (worth.n, worth.left_out, clear.n, clear.left_out) == (1, 1, 1, 1)


def test_words_are_typed_where_they_stand_and_enter_ends_the_form(room: Room) -> None:
    room.type("55The groups, all 5|44|")
    room.settle()
    assert room.cells()[:2] == [["1", "5", "5", "The groups, all 5"], ["2", "4", "4", "–"]]
    assert [one.text for one in room.stored().results[2].comments] == ["The groups, all 5"]
    assert room.grid.hasFocus()


def test_tab_goes_on_from_words_too(room: Room) -> None:
    room.type("5>")
    assert room.grid.currentIndex().column() == 2
    room.type("Good>")
    room.settle()
    assert room.grid.forms.given(0, 2) == "Good"
    assert room.cells()[0] == ["1", "5", "", "Good"]


def test_what_is_not_on_the_scale_is_said_and_not_taken(room: Room) -> None:
    room.type("7")
    assert room.said() == "The scale goes from 1 to 5. Space leaves a question out."
    room.type("54")
    assert (room.said(), room.cells()[0]) == ("", ["1", "5", "4", ""])


def test_backspace_goes_one_back(room: Room) -> None:
    room.type("54<")
    assert room.cells()[0] == ["1", "5", "", ""]
    room.type("<3")
    assert room.cells()[0] == ["1", "3", "", ""]


def test_a_form_is_mended_later(room: Room) -> None:
    room.type("54|33|")
    room.settle()
    room.grid.setCurrentIndex(room.grid.forms.index(0, 1))
    room.type("1")
    room.settle()
    assert room.cells()[0] == ["1", "5", "1", "–"]
    room.grid.setCurrentIndex(room.grid.forms.index(0, 0))
    room.press(room.grid, Qt.Key.Key_Delete)
    assert room.cells()[0] == ["1", "–", "1", "–"]
    assert [one.left_out for one in room.stored().results[:2]] == [1, 0]
    room.type("|")
    assert (room.grid.currentIndex().row(), room.grid.currentIndex().column()) == (1, 0)
    room.press(room.grid, Qt.Key.Key_Delete, CTRL)
    assert [row[0] for row in room.cells()] == ["1", "3"]
    assert room.asked.undo == ["Removed form 2"]


def test_an_empty_form_is_not_saved(room: Room) -> None:
    room.type("|")
    assert room.said() == "Type an answer first. Space says that a question was left out."
    assert room.stored().forms == ()


@pytest.mark.parametrize(
    "room", [(EvaluationQuestion(id=WORTH, number=1, kind=SCALE, lowest=1, highest=10),)], indirect=True
)
def test_ten_is_typed_as_it_is_written(room: Room) -> None:
    room.type("10|1|4|1")
    assert room.grid.waiting == "1"
    room.type("|")
    assert [row[1] for row in room.cells()] == ["10", "1", "4", "1", ""]


def test_what_is_typed_and_not_saved_outlives_the_program(room: Room) -> None:
    room.type("5 ")
    room.qtbot.waitUntil(lambda: bool(room.ask(lambda workspace: workspace.drafts())))
    context, _asked = context_of(room.session, context_folder(room))
    again = EvaluationPage(context)
    room.qtbot.addWidget(again)
    again.show()
    room.qtbot.waitUntil(lambda: again.forms.rowCount() == 1 and not again.forms.typing.is_empty)
    assert [again.forms.given(0, column) for column in range(3)] == [5, None, None]
    assert [again.forms.is_left_out(0, column) for column in range(3)] == [False, True, False]
    assert again._said.text() == "What was typed and not saved is back in the last row."
    room.type("|")
    room.settle()
    assert room.ask(lambda workspace: [one for one in workspace.drafts() if one.place == DRAFT]) == []


def context_folder(room: Room) -> Path:
    return room.page._context.export_folder


def test_a_form_that_could_not_be_saved_stays_and_is_saved_with_the_next(room: Room) -> None:
    room.type("5")
    answers = dict(room.grid.forms.typing.answers)
    room.grid.forms.typing.answers["f" * 32] = 3  # a question that another window removed meanwhile
    room.type("|")
    room.settle()
    assert [problem.code for problem in room.asked.problems] == ["E_NO_RECORD"]
    assert room.cells()[0] == ["1", "5", "–", "–"]
    assert room.stored().forms == ()
    room.grid.forms.unsent()[0].answers = answers
    room.type("4|")
    room.settle()
    assert [row[1] for row in room.cells()] == ["5", "4", ""]
    assert len(room.stored().papers) == 2


def test_forms_that_arrive_do_not_move_what_is_typed(room: Room) -> None:
    room.type("5")
    room.session.run(TypeInForm({WORTH: 1, CLEAR: 2, BEST: "From another laptop"}))
    room.settle()
    assert room.cells() == [["1", "1", "2", "From another laptop"], ["2", "5", "", ""]]
    assert (room.grid.currentIndex().row(), room.grid.currentIndex().column()) == (1, 1)
    room.session.run(RemoveEvaluationQuestion(BEST))
    room.settle()
    assert room.cells()[1] == ["2", "5", ""]


def test_a_screen_reader_hears_form_question_and_answer(room: Room) -> None:
    room.type("5 ")
    forms = room.grid.forms
    spoken = [forms.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(3)]
    assert spoken == [
        "Form 1, question 1: 5. Worth it?",
        "Form 1, question 2: left out. Clear?",
        "Form 1, question 3: not typed yet. What was best?",
    ]
