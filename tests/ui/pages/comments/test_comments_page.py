"""Answering comments as a person does it: keys into lists and the form, and what is seen and stored then."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog

from a87desk.commands.command import Command
from a87desk.commands.document_comment import AnswerComment
from a87desk.commands.document_version import Finalise, MadeDocument
from a87desk.commands.record import AddRecords, ChangeRecord
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Disposition, DocumentKind
from a87desk.domain.document_version import DocumentVersion
from a87desk.domain.recommendation import Recommendation
from a87desk.reading.found import find_everywhere
from a87desk.workspace import Workspace
from tests.a87desk.importing.sheets import workbook
from tests.journeys.comments_round import opened_again
from tests.ui.pages.comments.comments_room import Key, Room
from ui.found_page import page_of
from ui.pages.comments.arrival_dialog import ArrivalDialog
from ui.pages.comments.giving_out_dialog import GivingOutDialog
from ui.pages.comments.version_changes import VersionChangesDialog
from ui.pages.comments.writing_dialog import WritingDialog
from ui.widgets.labels import PlainLabel

CTRL = Qt.KeyboardModifier.ControlModifier
ANSWER = "Answer: what was done, or why not"


def nothing(_workspace: Workspace) -> None:
    """Leave a workshop as it is."""


def of_another_laptop(workspace: Workspace) -> None:
    """Leave a comment on a draft that was given out elsewhere."""
    comment = DocumentComment(id="c" * 32, document=DocumentKind.OUTCOME_REPORT, draft_number=4, number=1, text="?")
    workspace.run(AddRecords((comment,)))


def words_in(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(PlainLabel)]


def run(room: Room, command: Command) -> None:
    room.session.run(command)
    room.settle()


def test_versions_and_comments_stand_with_how_far_they_are(room: Room) -> None:
    assert room.versions() == [("Draft 1", "Out for comments", "4 of 8 answered")]
    assert room.comments()[:3] == [
        ("1", "A ministry of labour", "Accepted"),
        ("2", "A national NGO", "Accepted in part"),
        ("3", "A workers’ organisation", "Open"),
    ]
    assert room.page.comments.which.accessibleName() == "Which comments are shown"


@pytest.mark.parametrize("room", [opened_again], indirect=True)
def test_a_final_version_that_was_opened_again_says_why_and_shows_all_comments(room: Room) -> None:
    assert [name for name, _state, _answered in room.versions()] == ["Draft 3", "Final", "Draft 2", "Draft 1"]
    room.page.version_pane.list.setFocus()
    room.press(Key.Key_Down)
    row = room.page.version_pane.list.rows.rows()[1]
    assert "The ministry asked to name the law in the summary." in row.line
    assert len(room.comments()) == 10
    assert room.page.reopen.isHidden()
    assert not room.page.version_pane.sheet.isEnabled()


@pytest.mark.parametrize(
    ("key", "became"),
    [
        (Key.Key_1, Disposition.ACCEPTED),
        (Key.Key_2, Disposition.PARTLY),
        (Key.Key_3, Disposition.NOT_ACCEPTED),
        (Key.Key_4, Disposition.ANSWERED),
    ],
)
def test_a_digit_says_what_became_of_it_and_nought_opens_it_again(room: Room, key: Qt.Key, became: Disposition) -> None:
    room.on_comments(3)
    room.press(key)
    assert room.stored()[3].disposition is became
    assert len(room.asked.undo) == 1
    room.press(Key.Key_0)
    assert room.stored()[3].disposition is None


def test_enter_goes_to_the_next_open_one_and_round_again(room: Room) -> None:
    room.on_comments(0)
    places = []
    for _press in range(5):
        room.press(Key.Key_Return)
        places.append(room.page.comment.number if room.page.comment else "")
    assert places == ["3", "4", "6", "8", "3"]


def test_an_answer_is_saved_with_ctrl_enter_and_the_next_open_one_is_there(room: Room) -> None:
    room.on_comments(2)
    room.press(Key.Key_F2)
    assert room.here().accessibleName() == ANSWER
    room.qtbot.keyClicks(room.here(), "Taken word for word.")
    room.press(Key.Key_Return, CTRL)
    assert room.stored()[2].answer == "Taken word for word."
    assert room.here() is room.page.comments.list
    assert room.page.comment is not None
    assert room.page.comment.number == "4"


def test_escape_keeps_what_was_written_and_goes_back(room: Room) -> None:
    room.on_comments(2)
    room.press(Key.Key_F2)
    room.qtbot.keyClicks(room.here(), "Half an ans")
    room.press(Key.Key_Escape)
    assert room.here() is room.page.comments.list
    assert room.stored()[2].answer == "Half an ans"


def test_the_form_shows_the_suggested_words_beside_those_that_stand(room: Room) -> None:
    room.qtbot.waitUntil(lambda: any(one.words for one in room.page.sections))
    room.on_comments(2)
    form = room.page.form
    assert form._suggested.text().startswith("Governments, workers’ and employers’ organisations map")
    assert "25 recommendations" in form._standing.text()
    room.on_comments(6)
    assert not form._standing.isVisible()


def test_what_the_section_says_follows_the_workshop(room: Room) -> None:
    room.qtbot.waitUntil(lambda: any(one.words for one in room.page.sections))
    one = room.ask(lambda workspace: workspace.read.all(Recommendation))[0]
    run(room, ChangeRecord(Recommendation, one.id, {"text": "Words of this very minute."}))
    room.qtbot.waitUntil(
        lambda: any("Words of this very minute." in section.words for section in room.page.sections), timeout=10_000
    )


@pytest.mark.parametrize("room", [opened_again], indirect=True)
def test_sections_are_called_as_in_the_chosen_version(room: Room) -> None:
    def labels() -> str:
        return " ".join(one.label for one in room.page.sections)

    room.qtbot.waitUntil(lambda: "Ce que les groupes ont en commun" in labels())  # the latest draft is in French
    room.page.version_pane.list.setFocus()
    room.press(Key.Key_End)
    room.qtbot.waitUntil(lambda: "What the groups have in common" in labels())


def test_a_comment_is_found_by_its_words(room: Room) -> None:
    found = room.ask(lambda workspace: find_everywhere(workspace.read, "Survivors missing"))
    assert [(one.label, page_of(one)) for one in found] == [("Comment on a draft", "comments")]
    assert found[0].words.startswith("“Survivors” is missing")


def test_narrowed_to_open_ones_the_one_under_the_hands_stays(room: Room) -> None:
    pane = room.page.comments
    pane.which.choose("open")
    pane.filtered.emit()
    assert [number for number, _sender, _state in room.comments()] == ["3", "4", "6", "8"]
    room.on_comments(1)
    room.press(Key.Key_1)
    assert [number for number, _sender, _state in room.comments()] == ["3", "4", "6", "8"]
    room.press(Key.Key_Return)
    assert room.page.comment is not None
    assert room.page.comment.number == "6"
    room.press(Key.Key_2)
    assert [number for number, _sender, _state in room.comments()] == ["3", "6", "8"]


def test_narrowed_to_one_sender_and_one_section(room: Room) -> None:
    pane = room.page.comments
    pane.origin.setCurrentIndex(pane.origin.findData("A national NGO"))
    pane.filtered.emit()
    assert [number for number, _sender, _state in room.comments()] == ["2", "6"]
    pane.section.setCurrentIndex(pane.section.findData("method"))
    pane.filtered.emit()
    assert [number for number, _sender, _state in room.comments()] == ["6"]
    pane.section.setCurrentIndex(pane.section.findData("summary"))
    pane.filtered.emit()
    assert room.comments() == []
    assert room.page.comments.take.isVisible()
    pane.show_all()
    pane.filtered.emit()
    assert len(room.comments()) == 8


def test_what_another_laptop_answered_stands_beside(room: Room) -> None:
    one = room.stored()[2]
    run(room, AnswerComment(one.id, {"answer": "here"}))
    run(room, AnswerComment(one.id, {"answer": "there"}, {"answer": ()}))
    room.on_comments(2)
    row = room.page.comments.list.rows.rows()[2]
    assert row.has_two_versions
    assert {"here", "there"} == {word.strip() for word in room.page.form._both.text().partition(":")[2].split("|")}
    room.press(Key.Key_F2)
    room.qtbot.keyClick(room.here(), Key.Key_A, CTRL)
    room.qtbot.keyClicks(room.here(), "both")
    room.press(Key.Key_Return, CTRL)
    assert room.stored()[2].answer == "both"
    assert not room.page.comments.list.rows.rows()[2].has_two_versions


@pytest.mark.parametrize("room", [nothing], indirect=True)
def test_without_a_draft_there_is_one_thing_to_do(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    assert room.page.panels() == (room.page.first,)
    assert room.here() is room.page.first
    target = room.folder / "first.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(target), ""))

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, GivingOutDialog)
        assert "It will be draft 1." in words_in(dialog)
        dialog.language.setCurrentIndex(dialog.language.findData("fr"))
        room.qtbot.keyClick(dialog, Key.Key_Return)

    room.in_dialog(GivingOutDialog, room.page.first.click, choose)
    assert target.read_bytes().startswith(b"%PDF")
    [version] = room.ask(lambda workspace: workspace.read.all(DocumentVersion))
    assert (version.number, version.language, version.file_name) == (1, "fr", "first.pdf")
    assert len(version.sha) == 64
    assert room.versions()[0][0] == "Draft 1"
    assert room.asked.undo == ["Gave out draft 1 of “Outcome report”"]


def test_another_document_has_numbers_and_sections_of_its_own(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    target = room.folder / "agenda.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(target), ""))

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, GivingOutDialog)
        assert "It will be draft 2." in words_in(dialog)
        dialog.document.setFocus()
        dialog.document.setCurrentIndex(dialog.document.findData(DocumentKind.AGENDA))
        dialog.document.activated.emit(dialog.document.currentIndex())
        room.qtbot.waitUntil(lambda: "It will be draft 1." in words_in(dialog))
        room.qtbot.keyClick(dialog, Key.Key_Return)

    room.in_dialog(GivingOutDialog, room.page.give.click, choose)
    assert target.read_bytes().startswith(b"%PDF")
    assert [row.document for row in room.page.version_pane.list.rows.rows()] == ["Outcome report", "Agenda"]
    assert room.page.document is DocumentKind.AGENDA
    room.qtbot.waitUntil(lambda: bool(room.page.sections) and "summary" not in {one.key for one in room.page.sections})


@pytest.mark.parametrize("room", [nothing], indirect=True)
def test_closing_the_question_gives_nothing_out(room: Room) -> None:
    room.in_dialog(GivingOutDialog, room.page.first.click, lambda dialog: room.qtbot.keyClick(dialog, Key.Key_Escape))
    assert room.ask(lambda workspace: workspace.read.all(DocumentVersion)) == []


def test_a_file_that_cannot_be_written_is_no_version(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = room.folder / "gone" / "draft.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(nowhere), ""))
    room.in_dialog(GivingOutDialog, room.page.give.click, lambda dialog: room.qtbot.keyClick(dialog, Key.Key_Return))
    assert len(room.asked.problems) == 1
    assert len(room.ask(lambda workspace: workspace.read.all(DocumentVersion))) == 1


def test_before_a_final_version_the_open_comments_are_told(room: Room) -> None:
    told: list[str] = []

    def look(dialog: QDialog) -> None:
        told.extend(words_in(dialog))
        room.qtbot.keyClick(dialog, Key.Key_Escape)

    room.in_dialog(GivingOutDialog, room.page.final.click, look)
    assert "4 comments have no answer yet." in told


def finalised(workspace: Workspace) -> None:
    """Leave a final version for the public that stands."""
    workspace.run(Finalise(MadeDocument(DocumentKind.OUTCOME_REPORT, language="en")))


@pytest.mark.parametrize("room", [finalised], indirect=True)
def test_no_file_is_written_beside_a_final_version_that_stands(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    target = room.folder / "final.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(target), ""))
    room.in_dialog(GivingOutDialog, room.page.final.click, lambda dialog: room.qtbot.keyClick(dialog, Key.Key_Return))
    assert [one.code for one in room.asked.problems] == ["E_FINAL_STANDS"]
    assert not target.exists()


@pytest.mark.parametrize("room", [of_another_laptop], indirect=True)
def test_comments_on_a_draft_of_another_laptop_are_shown_all_the_same(room: Room) -> None:
    assert room.versions() == [("Draft 4", "Not here", "0 of 1 answered")]
    assert len(room.comments()) == 1
    assert not room.page.version_pane.again.isEnabled()


def take(room: Room, files: Sequence[Path], key: Qt.Key, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Choose files, press a key in the look at them, and return what was said of each row."""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_words: ([str(one) for one in files], ""))
    said: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ArrivalDialog)
        said.extend(row.spoken for row in dialog._rows.rows())
        room.qtbot.keyClick(dialog.list, key)

    room.in_dialog(ArrivalDialog, room.page.comments.take.click, look)
    return said


def test_files_are_looked_at_before_they_are_taken(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    good, bad = room.folder / "good.xlsx", room.folder / "bad.xlsx"
    good.write_bytes(workbook(("Section", "Comment", "From"), ("Summary", "New words", "ILO")))
    bad.write_bytes(b"PK\x03\x04 nothing")
    said = take(room, (good, bad, room.folder / "gone.xlsx"), Key.Key_Escape, monkeypatch)
    assert said[0] == "good.xlsx. Can be taken. Draft 1 · 1 new"
    assert said[1].startswith("New. ILO")
    assert said[2].startswith("bad.xlsx. Not taken. ")
    assert said[3].startswith("gone.xlsx. Not taken. ")
    assert len(room.stored()) == 8
    take(room, (good, bad), Key.Key_Return, monkeypatch)
    assert [(one.number, one.text, one.section) for one in room.stored()][-1] == (9, "New words", "summary")
    assert room.asked.undo == ["Took in 1 comment"]
    again = take(room, (good,), Key.Key_Return, monkeypatch)
    assert again[0] == "good.xlsx. Nothing new. Draft 1 · 1 here already"
    assert len(room.stored()) == 9


def test_a_comment_by_telephone_is_written_down(room: Room) -> None:
    def write(dialog: QDialog) -> None:
        assert isinstance(dialog, WritingDialog)
        room.qtbot.keyClick(dialog, Key.Key_Return)  # without words nothing happens
        assert dialog.isVisible()
        dialog.origin.setText("A ministry")
        room.qtbot.keyClicks(dialog.text, "Please add the law.")
        dialog.section.setCurrentIndex(dialog.section.findData("summary"))
        dialog.findChildren(type(room.page.give))[-1].click()

    room.on_comments(0)
    room.in_dialog(WritingDialog, lambda: room.press(Key.Key_Insert), write)
    last = room.stored()[-1]
    assert (last.number, last.text, last.sender, last.section) == (9, "Please add the law.", "A ministry", "summary")
    assert room.page.comment_id == last.id


def test_what_changed_since_a_draft_is_shown(room: Room) -> None:
    one = room.ask(lambda workspace: workspace.read.all(Recommendation))[0]
    run(room, ChangeRecord(Recommendation, one.id, {"text": "Other words after the draft."}))
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, VersionChangesDialog)
        room.qtbot.waitUntil(lambda: bool(dialog._rows.rows()))
        seen.extend(dialog._rows.spoken(row) for row in dialog._rows.rows())
        room.qtbot.keyClick(dialog, Key.Key_Escape)

    room.in_dialog(VersionChangesDialog, room.page.version_pane.changes.click, look)
    assert any("Other words after the draft." in words for words in seen)


def test_found_from_anywhere_a_comment_is_shown_with_its_draft(room: Room) -> None:
    wanted = room.stored()[4]
    room.page.comments.which.choose("open")
    room.page.show_record(DocumentComment.noun, wanted.id, "")
    assert room.page.comment_id == wanted.id
    assert room.page.form.record_id == wanted.id


def test_a_half_written_answer_is_offered_after_a_crash(room: Room) -> None:
    one = room.stored()[2]
    room.session.act(lambda workspace: workspace.keep_draft(f"form document_comment {one.id} answer", "half"))
    room.settle()
    room.page._put_back("document_comment", one.id, "answer", "half")
    assert room.here().accessibleName() == ANSWER
    room.press(Key.Key_Escape)
    assert room.stored()[2].answer == "half"
