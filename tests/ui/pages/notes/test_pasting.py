"""A pasted list becomes notes after a look: ticks, kinds, joined lines; one act, one undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QDialog

from a87desk.domain.recommendation import Recommendation
from tests.a87desk.importing.documents import document, paragraph
from tests.a87desk.importing.sheets import workbook
from tests.ui.pages.notes.room import CTRL, OTHER, Room
from tests.ui.reading_screen import unnamed_focusables
from ui.pages.notes.taking_dialog import TakingDialog

LIST = "Challenges:\n• No money\n• No staff\n\n1.\tTrain inspectors\nrec: Publish progress\n"


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[TakingDialog], None]], list[TakingDialog]]:
    """Let a person act in the window that comes up; return the windows that came."""

    def act(person: Callable[[TakingDialog], None]) -> list[TakingDialog]:
        came: list[TakingDialog] = []

        def show(dialog: TakingDialog) -> int:
            came.append(dialog)
            dialog.setModal(True)  # as exec does: keys of the page behind it must not answer
            dialog.show()
            person(dialog)
            return 0

        monkeypatch.setattr(TakingDialog, "exec", show)
        return came

    return act


Looked = Callable[[Callable[[TakingDialog], None]], list[TakingDialog]]


def paste(room: Room, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    room.page._writing.entry.insertFromMimeData(mime)
    room.settle()


def test_enter_takes_all_ticked_lines_as_one_act(room: Room, looked: Looked) -> None:
    came = looked(lambda dialog: room.qtbot.keyClick(dialog, Qt.Key.Key_Return))
    paste(room, LIST)
    assert came[0]._title.text() == "4 notes from what you pasted"
    assert came[0].take.words() == "Take 4 notes"
    assert room.shown() == [
        ("Challenge", "No money"),
        ("Challenge", "No staff"),
        ("Challenge", "Train inspectors"),
        ("Recommendation 1", "Publish progress"),
    ]
    assert room.asked.undo == ["Took over 4 notes"]
    room.session.undo()
    room.settle()
    assert room.shown() == []


def test_lines_are_left_out_joined_and_given_a_kind_by_key(room: Room, looked: Looked) -> None:
    def person(dialog: TakingDialog) -> None:
        dialog.list.setCurrentIndex(dialog.rows.index(2))
        room.qtbot.keyClick(dialog.list, Qt.Key.Key_J)
        dialog.list.setCurrentIndex(dialog.rows.index(2))
        room.qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        room.qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        room.qtbot.keyClick(dialog.list, Qt.Key.Key_5, CTRL)
        room.qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
        room.qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        room.qtbot.keyClick(dialog.list, Qt.Key.Key_Return)

    looked(person)
    paste(room, LIST)
    assert room.shown() == [("Challenge", "No money\n• No staff"), ("Question", "Train inspectors")]


def test_what_was_done_in_the_window_is_taken_back_there(room: Room, looked: Looked) -> None:
    def person(dialog: TakingDialog) -> None:
        dialog.list.setCurrentIndex(dialog.rows.index(2))
        room.qtbot.keyClick(dialog.list, Qt.Key.Key_J)
        assert dialog.rows.rowCount() == 4
        room.qtbot.keyClick(dialog.list, Qt.Key.Key_Z, CTRL)
        assert dialog.rows.rowCount() == 5
        assert unnamed_focusables(dialog) == []
        dialog.reject()

    looked(person)
    paste(room, LIST)
    assert room.shown() == []


def test_a_text_can_still_be_pasted_as_one_note(room: Room, looked: Looked) -> None:
    looked(lambda dialog: room.qtbot.mouseClick(dialog.one, Qt.MouseButton.LeftButton))
    paste(room, "first line\nsecond line")
    assert room.page._writing.entry.toPlainText() == "first line\nsecond line"


def test_one_line_is_pasted_without_a_question(room: Room, looked: Looked) -> None:
    came = looked(QDialog.reject)
    paste(room, "only one line\n")
    assert came == []
    assert room.page._writing.entry.toPlainText().strip() == "only one line"


def test_lines_pasted_into_an_earlier_note_stay_in_it(room: Room, looked: Looked) -> None:
    came = looked(QDialog.reject)
    room.write("First")
    room.press(Qt.Key.Key_Up, CTRL)
    paste(room, "\nand\nmore")
    assert came == []
    room.press(Qt.Key.Key_Return)
    assert room.shown() == [("Recommendation 1", "First\nand\nmore")]


def import_file(room: Room, path: Path) -> None:
    page = room.page
    assert page._shown is not None
    assert page._writing.place is not None
    page._taking.read_file(path, page._shown, page._groups, page._writing.place, "recommendation")
    room.settle()
    room.qtbot.waitUntil(lambda: not page._context.runner.tasks(), timeout=20_000)
    room.settle()


def test_a_document_is_looked_at_and_taken_into_the_groups_it_names(room: Room, looked: Looked, tmp_path: Path) -> None:
    came = looked(lambda dialog: room.qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton))
    path = tmp_path / "notes.docx"
    heading = "Titre1"
    path.write_bytes(
        document(
            paragraph("Challenges", heading), paragraph("No money"), paragraph("Group 3", heading), paragraph("Theirs")
        )
    )
    import_file(room, path)
    assert came[0]._title.text() == "2 notes from notes.docx"
    assert not came[0].one.isVisible()
    assert room.shown() == [("Challenge", "No money")]
    assert [(one.text, one.group_id) for one in room.stored(Recommendation)] == [("Theirs", OTHER)]
    assert room.asked.undo == ["Took over 2 notes"]


def test_a_file_that_holds_no_notes_is_refused_in_words(room: Room, looked: Looked, tmp_path: Path) -> None:
    came = looked(TakingDialog.reject)
    (tmp_path / "empty.xlsx").write_bytes(b"")
    import_file(room, tmp_path / "empty.xlsx")
    import_file(room, tmp_path / "missing.docx")
    assert came == []
    assert [problem.code for problem in room.asked.problems] == ["E_NOT_NOTES"] * 2


def test_a_row_without_words_cannot_be_ticked(room: Room, looked: Looked, tmp_path: Path) -> None:
    def person(dialog: TakingDialog) -> None:
        dialog.list.setCurrentIndex(dialog.rows.index(1))
        room.qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        assert dialog.take.words() == "Take 1 note"
        dialog.reject()

    looked(person)
    (tmp_path / "notes.xlsx").write_bytes(workbook(["Text", "Kind"], ["one", "fact"], ["=1+1", "fact"]))
    import_file(room, tmp_path / "notes.xlsx")
    assert room.shown() == []
