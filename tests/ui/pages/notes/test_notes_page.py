"""The Notes page as a rapporteur uses it: fast, by keyboard, and losing nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a87desk.commands.note import WriteNote, WriteRecommendation
from a87desk.commands.record import ChangeRecord
from a87desk.domain.document_lists import Attribution
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import NoteKind, Visibility
from a87desk.reading.note_history import HistoryEntry
from tests.ui.opened import context_of
from tests.ui.pages.notes.room import CTRL, FIRST_QUESTION, GROUP, OTHER, SECOND_QUESTION, SHIFT, Room
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme
from ui.pages.notes.history_words import history_words
from ui.pages.notes.page import NotesPage


def test_twenty_notes_are_written_without_a_mouse_and_all_are_kept(room: Room) -> None:
    for number in range(20):
        room.qtbot.keyClicks(room.page._writing.entry, f"Note number {number}")
        room.qtbot.keyClick(room.page._writing.entry, Qt.Key.Key_Return)
    room.settle()
    assert [one.text for one in room.stored(Recommendation)] == [f"Note number {number}" for number in range(20)]
    assert room.shown()[19] == ("Recommendation 20", "Note number 19")
    assert room.page._writing.entry.toPlainText() == ""


def test_the_count_keeps_its_base(room: Room) -> None:
    for text in ("One", "Two", "Three", "Four"):
        room.write(text)
    assert room.page._head._count.text() == "4 of at least 5 recommendations"
    assert room.page.header._text.text() == "Session 2 · until \u206612:30\u2069"


def test_a_kind_is_chosen_by_key_and_shift_enter_is_a_new_line(room: Room) -> None:
    room.page._writing.kinds.choose(NoteKind.CHALLENGE.value)
    room.qtbot.keyClicks(room.page._writing.entry, "First line")
    room.press(Qt.Key.Key_Return, SHIFT)
    room.write("second line")
    assert [(one.kind, one.text) for one in room.stored(Note)] == [(NoteKind.CHALLENGE, "First line\nsecond line")]


def test_new_notes_answer_the_chosen_question(room: Room) -> None:
    room.write("To the first")
    room.page._questions.next_question()
    room.write("To the second")
    assert [one.question_id for one in room.stored(Recommendation)] == [FIRST_QUESTION, SECOND_QUESTION]
    assert "1 note" in room.page._questions._model.index(1, 0).data()


def test_an_earlier_note_is_edited_and_the_half_written_one_comes_back(room: Room) -> None:
    room.write("First")
    room.write("Second")
    room.qtbot.keyClicks(room.page._writing.entry, "half written")
    room.press(Qt.Key.Key_Up, CTRL)
    assert room.page._writing.entry.toPlainText() == "Second"
    room.press(Qt.Key.Key_Up, CTRL)
    assert room.page._writing.entry.toPlainText() == "First"
    room.write(" changed")
    assert room.shown() == [("Recommendation 1", "First changed"), ("Recommendation 2", "Second")]
    assert room.page._writing.entry.toPlainText() == "half written"


def test_escape_stops_an_edit_and_keeps_what_was_typed(room: Room) -> None:
    room.write("First")
    room.press(Qt.Key.Key_Up, CTRL)
    room.qtbot.keyClicks(room.page._writing.entry, " more")
    room.press(Qt.Key.Key_Escape)
    assert room.shown() == [("Recommendation 1", "First")]
    assert room.page._writing.entry.toPlainText() == ""
    room.press(Qt.Key.Key_Up, CTRL)
    assert room.page._writing.entry.toPlainText() == "First more"


def test_an_edit_that_an_import_overtakes_makes_two_versions(room: Room) -> None:
    room.write("As it was")
    recommendation = room.stored(Recommendation)[0]
    room.press(Qt.Key.Key_Up, CTRL)
    room.session.run(ChangeRecord(Recommendation, recommendation.id, {"text": "From the other laptop"}))
    room.settle()
    assert room.page._writing.entry.toPlainText() == "As it was"
    room.write(" and mine")
    line = room.page._list_pane.model.rows()[0]
    assert line.versions == ("text",)
    answer: list[list[str]] = []
    room.session.ask(
        lambda workspace: [one.value for one in workspace.read.versions(Recommendation, recommendation.id, "text")],
        answer.append,
    )
    room.qtbot.waitUntil(lambda: bool(answer))
    assert sorted(answer[0]) == ["As it was and mine", "From the other laptop"]


def test_undo_takes_back_the_note_when_the_field_has_nothing_to_take_back(room: Room) -> None:
    room.write("One")
    room.session.undo()
    room.settle()
    assert room.shown() == []
    room.session.redo()
    room.settle()
    assert room.shown() == [("Recommendation 1", "One")]


def test_what_cannot_be_saved_comes_back_into_the_field(room: Room) -> None:
    room.page._writing.entry.show_text("x" * 200_001)
    room.press(Qt.Key.Key_Return)
    assert len(room.page._writing.entry.toPlainText()) == 200_001
    assert [problem.code for problem in room.asked.problems] == ["E_TEXT_TOO_LONG"]


def test_unfinished_text_is_back_after_a_restart(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    room.qtbot.keyClicks(room.page._writing.entry, "never finished")
    room.page.left()
    room.settle()
    context, _asked = context_of(room.session, tmp_path)
    again = NotesPage(context, GROUP)
    qtbot.addWidget(again)
    again.show()
    bar = again._writing.unfinished
    qtbot.waitUntil(bar.isVisible)
    assert again._writing.entry.toPlainText() == ""
    assert [one.text for one in bar.shown()] == ["never finished"]
    recover, _throw = bar.buttons()[0]
    qtbot.keyClick(recover, Qt.Key.Key_Return)
    assert again._writing.entry.toPlainText() == "never finished"
    assert not bar.isVisible()


def test_a_saved_note_leaves_no_draft(room: Room) -> None:
    room.qtbot.keyClicks(room.page._writing.entry, "finished")
    room.page._writing.entry.keep_draft()
    room.press(Qt.Key.Key_Return)
    answer: list[Any] = []
    room.session.ask(lambda workspace: workspace.drafts(), answer.append)
    qtbot_wait = room.qtbot.waitUntil
    qtbot_wait(lambda: bool(answer) or answer == [[]])
    assert answer == [[]]


def test_a_removed_note_can_be_brought_back(room: Room) -> None:
    room.write("One")
    room.page._notes.setFocus()
    room.qtbot.keyClick(room.page._notes, Qt.Key.Key_Delete)
    room.settle()
    assert room.shown() == []
    assert room.asked.undo == ["Removed “One”"]


def test_details_change_kind_tags_and_who_may_see_it(room: Room) -> None:
    room.write("Ministers differ")
    room.page._details._tell("tags", ("budget",))
    room.page._details._tell("visibility", Visibility.CONFIDENTIAL)
    room.settle()
    line = room.page._list_pane.model.rows()[0]
    assert (line.record.tags, line.is_confidential) == (("budget",), True)
    room.page._details.kind_chosen.emit(NoteKind.CHALLENGE.value)
    room.settle()
    assert room.shown() == [("Challenge", "Ministers differ")]
    assert room.stored(Recommendation) == []
    room.page._details.kind_chosen.emit("recommendation")
    room.settle()
    assert room.shown() == [("Recommendation 2", "Ministers differ")]


def test_how_a_note_may_be_attributed_is_chosen_by_keyboard(room: Room) -> None:
    room.write("q: Do ministers differ")
    room.page._list_pane.choose(0)
    room.settle()
    box = room.page._details._attribution
    assert (box.currentText(), box.isVisibleTo(room.page._details)) == ("Not asked", True)
    room.qtbot.keyClick(box, Qt.Key.Key_Down)
    room.settle()
    assert room.stored(Note)[0].attribution is Attribution.NAMED
    room.qtbot.keyClick(box, Qt.Key.Key_Up)
    room.settle()
    assert room.stored(Note)[0].attribution is None


def test_a_history_tells_what_was_agreed_about_attribution() -> None:
    agreed = HistoryEntry("2026-11-21T10:00:00+00:00", "Ada", "attribution", None, "named")
    withdrawn = HistoryEntry("2026-11-21T10:05:00+00:00", "Ada", "attribution", "named", None)
    assert [words for _at, words in history_words((agreed, withdrawn))] == [
        "Ada changed how it may be attributed: not asked",
        "Ada changed how it may be attributed: by name",
    ]


def test_a_mark_in_the_line_says_how_a_note_may_be_attributed(room: Room) -> None:
    room.write("q: We were never paid !anon")
    (note,) = room.stored(Note)
    assert (note.text, note.attribution) == ("We were never paid", Attribution.NOT_ATTRIBUTABLE)


def test_history_tells_who_did_what(room: Room) -> None:
    room.write("One")
    room.press(Qt.Key.Key_Up, CTRL)
    room.write(" two")
    from a87desk.reading.note_history import note_history
    from ui.pages.notes.history_words import history_words

    answer: list[Any] = []
    record = room.stored(Recommendation)[0]
    room.session.ask(lambda workspace: note_history(workspace.read, record), answer.append)
    room.qtbot.waitUntil(lambda: bool(answer))
    assert [words for _at, words in history_words(answer[0].entries)] == [
        "Facilitator added “two”",
        "Facilitator wrote this note",
    ]
    assert [words for _at, words in history_words(answer[0].entries, "Facilitator")][-1] == "You wrote this note"


def test_rows_change_one_by_one_and_the_model_is_sound(room: Room, qtmodeltester: Any) -> None:
    resets: list[bool] = []
    room.page._list_pane.model.modelReset.connect(lambda: resets.append(True))
    for text in ("One", "Two", "Three"):
        room.write(text)
    room.session.undo()
    room.settle()
    assert resets == []
    qtmodeltester.check(room.page._list_pane.model)


def test_a_facilitator_sees_any_group(qtbot: QtBot, room: Room, tmp_path: Path) -> None:
    context, _asked = context_of(room.session, tmp_path)
    room.session.run(WriteRecommendation(Recommendation(id=new_id(), group_id=BreakoutGroupId(OTHER), text="Theirs")))
    page = NotesPage(context)
    qtbot.addWidget(page)
    made = Room(qtbot, page, room.session, room.asked)
    made.settle()
    assert page.header._title.text() == "Capacity building"
    page._head.group_chosen.emit(OTHER)
    made.settle()
    assert made.shown() == [("Recommendation 1", "Theirs")]
    assert not page._send.isVisibleTo(page)


def test_notes_written_elsewhere_appear_without_touching_what_is_typed(room: Room) -> None:
    room.qtbot.keyClicks(room.page._writing.entry, "typing")
    room.session.run(WriteNote(Note(id=new_id(), group_id=BreakoutGroupId(GROUP), text="<b>Imported</b>")))
    room.settle()
    assert room.shown() == [("Discussion point", "<b>Imported</b>")]
    assert room.page._writing.entry.toPlainText() == "typing"


def test_everything_has_a_name_and_nothing_is_cut_in_large_text(room: Room) -> None:
    room.write("One")
    assert unnamed_focusables(room.page) == []
    theme.current().choose_text_percent(150)
    room.page.resize(1366, 900)
    room.settle()
    assert cut_labels(room.page) == []


def test_the_last_note_stays_in_sight_while_notes_come_and_the_window_shrinks(room: Room) -> None:
    for number in range(12):
        room.write(f"Note {number}")
    bar = room.page._notes.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == bar.maximum()
    room.page.resize(1194, 560)
    room.qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    bar.setValue(0)
    room.write("One more")
    assert room.page._list_pane.model.rows()[-1].record.text == "One more"
