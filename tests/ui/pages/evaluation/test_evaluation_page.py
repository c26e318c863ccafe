"""The questions of the form, and what was answered to them, as a person sees it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from a87desk.commands.evaluation import CountMarks, TypeInForm
from a87desk.commands.record import ChangeRecord
from a87desk.domain.evaluation import EvaluationAnswer, EvaluationQuestion
from a87desk.domain.vocabulary import Visibility
from tests.a87desk.commands.evaluation_examples import BEST, CLEAR, WORTH
from tests.ui.opened import context_of
from tests.ui.pages.evaluation.evaluation_room import Room
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui.pages.evaluation.page import EvaluationPage
from ui.pages.evaluation.tally_dialog import TallyDialog
from ui.theme import TEXT_PERCENTS, Theme
from ui.widgets.bar_chart import Bar

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def choose(room: Room, question_id: str) -> None:
    assert room.questions.choose(question_id)
    room.questions.list.setFocus()
    room.settle()


def test_a_tally_of_eighty_gives_four_point_five(room: Room) -> None:
    choose(room, WORTH)
    room.page.ask_counts = lambda question, before, parent: {5: 46, 4: 28, 3: 6}
    room.form.tally.click()
    room.settle()
    assert room.listed()[0] == ("Worth it?", "4.5", "n = 80")
    assert room.form.chart.bars() == (Bar("1", 0), Bar("2", 0), Bar("3", 6), Bar("4", 28), Bar("5", 46))
    assert [tuple(cell.strip("\u2066\u2069") for cell in row) for row in room.form.table()] == [
        ("Value", "", "Answers", "Share"),
        ("5", "", "46", "58 %"),
        ("4", "", "28", "35 %"),
        ("3", "", "6", "8 %"),
        ("2", "", "0", "0 %"),
        ("1", "", "0", "0 %"),
    ]
    assert room.form._spread._number.text() == "0.6"
    assert room.asked.undo == ["Counted 80 answers to “Worth it?”"]
    assert room.page._head._text.text() == "0 typed in, 80 from a tally sheet"
    assert room.cells() == [["1", "", "", ""]]


def test_the_tally_dialog_reads_numbers_and_shows_the_mean_before_it_counts(room: Room) -> None:
    question = room.ask(lambda workspace: workspace.read.one(EvaluationQuestion, WORTH))
    assert question is not None
    dialog = TallyDialog(question, {4: 2}, room.page)
    room.qtbot.addWidget(dialog)
    assert dialog.edits[4].text() == "2"
    for value, count in ((5, "46"), (4, "28"), (3, "6")):
        dialog.edits[value].clear()
        room.qtbot.keyClicks(dialog.edits[value], count)
    assert dialog.total.text() == "80 answers · mean 4.5"
    room.qtbot.keyClicks(dialog.edits[1], "many")
    dialog._on_main()
    assert (dialog.counts, dialog._wrong.text()) == (None, "Write whole numbers up to 5000.")
    dialog.edits[1].clear()
    dialog._show_total()
    dialog._on_main()
    assert dialog.counts == {5: 46, 4: 28, 3: 6, 2: 0, 1: 0}


def test_few_answers_are_said_to_be_few(room: Room) -> None:
    choose(room, WORTH)
    room.session.run(CountMarks(WORTH, {5: 4}))
    room.settle()
    assert room.form._few.isVisible()
    assert "Few answers" in room.questions._model.rows()[0].spoken
    room.session.run(CountMarks(WORTH, {5: 5}))
    room.settle()
    assert not room.form._few.isVisible()


@pytest.mark.parametrize("room", [()], indirect=True)
def test_the_ready_questions_are_one_step(room: Room) -> None:
    assert room.questions.ready.hasFocus()
    room.press(room.questions.ready, Qt.Key.Key_Return)
    assert len(room.listed()) == 8
    assert room.grid.forms.columnCount() == 8
    assert room.asked.undo == ["Added the ready questions"]
    room.session.undo()
    room.settle()
    assert room.listed() == []


def test_a_new_question_is_written_at_once(room: Room) -> None:
    room.questions.list.setFocus()
    room.press(room.questions.list, Qt.Key.Key_Insert)
    editor = room.form.bound["text"].editor
    assert editor.hasFocus()
    room.qtbot.keyClicks(editor, "Was lunch good?")
    room.press(editor, Qt.Key.Key_Tab)
    assert room.listed()[-1] == ("Was lunch good?", "", "")
    assert room.grid.forms.columnCount() == 4


def test_questions_are_moved_and_removed_by_keys(room: Room) -> None:
    choose(room, CLEAR)
    room.press(room.questions.list, Qt.Key.Key_Up, ALT)
    assert [title for title, _mean, _count in room.listed()] == ["Clear?", "Worth it?", "What was best?"]
    room.press(room.questions.list, Qt.Key.Key_Delete)
    assert [title for title, _mean, _count in room.listed()] == ["Worth it?", "What was best?"]
    assert room.asked.undo == ["Removed “Clear?” from the evaluation"]


def test_another_scale_is_written_and_what_is_no_scale_is_said(room: Room) -> None:
    choose(room, CLEAR)
    highest = room.form.bound["highest"]
    for keys, error in (("11", "Write a whole number from 0 to 10."), ("10", "")):
        highest.editor.setFocus()
        highest.editor.selectAll()  # type: ignore[attr-defined]
        room.qtbot.keyClicks(highest.editor, keys)
        room.press(highest.editor, Qt.Key.Key_Tab)
        assert highest.field.error() == error
    assert room.questions.current().line.endswith("1–10\u2069")
    assert room.stored().questions[1].highest == 10


def test_words_that_arrive_while_a_question_is_edited_stand_beside(room: Room) -> None:
    choose(room, WORTH)
    editor = room.form.bound["text"].editor
    editor.setFocus()
    editor.selectAll()  # type: ignore[attr-defined]
    room.qtbot.keyClicks(editor, "Mine")
    room.session.run(ChangeRecord(EvaluationQuestion, WORTH, {"text": "Theirs"}))
    room.settle()
    room.press(editor, Qt.Key.Key_Tab)
    versions = room.ask(lambda workspace: workspace.read.versions(EvaluationQuestion, WORTH, "text"))
    assert {one.value for one in versions} == {"Mine", "Theirs"}


def test_words_of_a_question_that_were_not_saved_come_back(room: Room) -> None:
    choose(room, CLEAR)
    editor = room.form.bound["text"].editor
    editor.setFocus()
    editor.selectAll()  # type: ignore[attr-defined]
    room.qtbot.keyClicks(editor, "Half a q")
    room.qtbot.waitUntil(lambda: len(room.ask(lambda workspace: workspace.drafts())) == 1)
    context, _asked = context_of(room.session, room.page._context.export_folder)
    again = EvaluationPage(context)
    room.qtbot.addWidget(again)
    again.show()
    room.qtbot.waitUntil(again._unfinished.isVisible)
    again._unfinished.back.click()
    assert again._form.bound["text"].editor.toPlainText() == "Half a q"  # type: ignore[attr-defined]
    again.left()
    room.settle()
    assert room.stored().questions[1].text == "Half a q"
    assert room.ask(lambda workspace: workspace.drafts()) == []


def test_words_are_listed_without_their_form_and_can_be_kept_back(room: Room) -> None:
    room.session.run(TypeInForm({WORTH: 5, BEST: "The groups"}))
    room.session.run(TypeInForm({WORTH: 4}))
    choose(room, BEST)
    comments = room.form.comments
    assert [row.text for row in comments.comments.rows()] == ["The groups"]
    assert room.form._left_out.text() == "1 answer · 1 left it out"
    comments.setFocus()
    comments.setCurrentIndex(comments.comments.index(0))
    room.press(comments, Qt.Key.Key_L, CTRL)
    room.press(comments, Qt.Key.Key_L, CTRL)
    answers = room.ask(lambda workspace: workspace.read.all(EvaluationAnswer, "text != ''"))
    assert [one.visibility for one in answers] == [Visibility.CONFIDENTIAL]
    assert "Confidential" in comments.comments.spoken(comments.comments.rows()[0])


def test_the_keyboard_reaches_every_part(room: Room) -> None:
    assert [panel.accessibleName() for panel in room.page.panels()[:2]] == [
        "Questions of the evaluation",
        "Forms that came back",
    ]
    room.page.show_record("evaluation_question", BEST, "")
    assert room.form._title.text() == "What was best?"


def test_everything_has_a_name_and_no_words_are_cut(room: Room, look: Theme) -> None:
    room.session.run(CountMarks(WORTH, {5: 3}))
    choose(room, WORTH)
    assert unnamed_focusables(room.page) == []
    for percent in TEXT_PERCENTS:
        look.choose_text_percent(percent)
        room.page.resize(1194 * percent // 100, 690 * percent // 100)
        room.qtbot.waitUntil(lambda: cut_labels(room.page) == [])
