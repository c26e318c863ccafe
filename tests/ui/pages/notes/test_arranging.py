"""The list is arranged by key and mouse: order, groups, several at once; words are found; a way back every time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMenu

from a87desk.commands.note import WriteRecommendation
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from tests.ui.pages.notes.room import ALT, CTRL, GROUP, OTHER, SECOND_QUESTION, SHIFT, Room


def texts(room: Room) -> list[str]:
    return [text for _label, text in room.shown()]


def choose(room: Room, *rows: int) -> None:
    """Choose rows as clicks with Ctrl do, the last one current."""
    model = room.page._list_pane.model
    room.page._notes.setFocus()
    select = QItemSelectionModel.SelectionFlag.Select
    room.page._notes.setCurrentIndex(model.index(rows[0]))
    for row in rows[1:]:
        room.page._notes.selectionModel().setCurrentIndex(model.index(row), select)


def key(room: Room, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    room.qtbot.keyClick(room.page._notes, key, held)
    room.settle()


@pytest.fixture
def written(room: Room) -> Room:
    for text in ("one", "two", "three", "four"):
        room.write(text)
    return room


def test_alt_and_the_arrows_move_a_note_and_it_stays_chosen(written: Room) -> None:
    choose(written, 2)
    key(written, Qt.Key.Key_Up, ALT)
    assert texts(written) == ["one", "three", "two", "four"]
    key(written, Qt.Key.Key_Up, ALT)
    key(written, Qt.Key.Key_Up, ALT)
    assert texts(written) == ["three", "one", "two", "four"]
    key(written, Qt.Key.Key_Down, ALT)
    assert texts(written) == ["one", "three", "two", "four"]
    written.session.undo()
    written.settle()
    assert texts(written) == ["three", "one", "two", "four"]


def test_several_are_moved_and_removed_together(written: Room) -> None:
    choose(written, 2, 3)
    key(written, Qt.Key.Key_Up, ALT)
    assert texts(written) == ["one", "three", "four", "two"]
    assert [line.record.text for line in written.page._notes.chosen_lines()] == ["three", "four"]
    choose(written, 1, 2)
    assert written.page._details._title.text() == "Recommendation 4, 2 chosen"
    key(written, Qt.Key.Key_Delete)
    assert texts(written) == ["one", "two"]
    assert written.asked.undo == ["Removed 2 notes"]


def test_a_note_is_dropped_before_another(written: Room) -> None:
    model, notes = written.page._list_pane.model, written.page._notes
    mime: QMimeData = model.mimeData([model.index(3)])
    at = QPointF(notes.visualRect(model.index(1)).topLeft())
    drop = QDropEvent(at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    notes.dropEvent(drop)
    written.settle()
    assert texts(written) == ["one", "four", "two", "three"]


def test_a_note_goes_to_another_group_under_its_next_number(written: Room) -> None:
    choose(written, 1)
    menu = written.page._acts.groups_menu(written.page._notes.chosen_lines(), written.page._groups)
    assert [action.text() for action in menu.actions()] == ["Group 3: Structure"]
    menu.actions()[0].trigger()
    written.settle()
    assert texts(written) == ["one", "three", "four"]
    moved = next(one for one in written.stored(Recommendation) if one.text == "two")
    assert (moved.group_id, moved.number) == (OTHER, 1)
    assert written.asked.undo == ["Moved “two” to group 3"]


def test_the_menu_of_a_note_offers_everything_by_name(written: Room) -> None:
    choose(written, 0)
    own = {"edit": lambda: None, "picture": lambda: None}
    page = written.page
    assert page._shown is not None
    menu = page._acts.menu(page._notes.chosen_lines(), page._groups, page._shown.questions, own)
    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    questions = next(action.menu() for action in menu.actions() if action.text() == "Answers the question")
    assert isinstance(questions, QMenu)
    assert [action.text() for action in questions.actions()] == [
        "1  Is there need?",
        "2  How to operate?",
        "No question",
    ]
    assert words == [
        "Edit the words",
        "Add picture…",
        "Copy the words",
        "Move up",
        "Move down",
        "Answers the question",
        "Move to another group",
        "Add a theme tag…",
        "Remove",
    ]
    questions.actions()[1].trigger()
    written.settle()
    assert written.stored(Recommendation)[0].question_id == SECOND_QUESTION


def test_words_are_found_from_note_to_note_and_round_the_end(written: Room) -> None:
    written.page._writing.entry.insertPlainText("Formación de inspectores")
    written.press(Qt.Key.Key_Return)
    written.write("more training for inspectors")
    pane = written.page._list_pane
    pane.open_find()
    written.qtbot.keyClicks(pane.find_bar.field.edit, "INSPECT formacion")
    assert pane.find_bar.count.text() == "1 of 1"
    assert pane.current() is not None
    pane.find_bar.field.edit.clear()
    written.qtbot.keyClicks(pane.find_bar.field.edit, "inspect")
    assert pane.find_bar.count.text() == "1 of 2"
    pane.find_step(+1)
    assert pane.find_bar.count.text() == "2 of 2"
    pane.find_step(+1)
    assert pane.find_bar.count.text() == "1 of 2"
    pane.find_step(-1)
    current = pane.current()
    assert current is not None
    assert current.record.text == "more training for inspectors"
    assert pane.list.sought == "inspect"
    written.qtbot.keyClick(pane.find_bar, Qt.Key.Key_Escape)
    assert pane.find_bar.isHidden()
    assert pane.list.sought == ""


def test_what_is_not_there_is_said(written: Room) -> None:
    pane = written.page._list_pane
    pane.open_find()
    written.qtbot.keyClicks(pane.find_bar.field.edit, "nowhere")
    assert pane.find_bar.count.text() == "Nothing found"


def test_tags_and_who_may_see_it_are_reached_and_left_by_key(written: Room) -> None:
    page = written.page
    choose(written, 0)
    page.activateWindow()
    page._go_to_details(page._details.focus_tags)
    field = page._details._tags.field
    written.qtbot.keyClicks(field, "#schools")
    written.qtbot.keyClick(field, Qt.Key.Key_Return)
    written.settle()
    written.qtbot.keyClicks(field, "data")
    written.qtbot.keyClick(field, Qt.Key.Key_Return)
    written.settle()
    assert written.stored(Recommendation)[0].tags == ("schools", "data")
    written.qtbot.keyClick(field, Qt.Key.Key_Backspace)
    written.settle()
    assert written.stored(Recommendation)[0].tags == ("schools",)
    lefts: list[bool] = []
    page._details.left.connect(lambda: lefts.append(True))
    written.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert lefts == [True]


def test_a_field_half_written_is_saved_to_its_own_note_when_another_is_chosen(written: Room) -> None:
    choose(written, 0)
    written.settle()
    edit = written.page._details._texts._edits["addressee"]
    edit.setText("MoH")
    written.page._list_pane.choose(1)
    written.settle()
    assert [one.addressee for one in written.stored(Recommendation)] == ["MoH", "", "", ""]
    assert written.page._details._texts._edits["addressee"].text() == ""


def test_marked_rows_stay_chosen_while_notes_come(written: Room) -> None:
    choose(written, 0, 1)
    imported = Recommendation(id=new_id(), group_id=BreakoutGroupId(GROUP), text="imported")
    written.session.run(WriteRecommendation(imported))
    written.settle()
    assert [line.record.text for line in written.page._notes.chosen_lines()] == ["one", "two"]


def test_every_key_of_the_page_works_from_the_entry(written: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    page = written.page
    asked: list[str] = []
    monkeypatch.setattr(page._acts, "groups_menu", lambda *_: _Menu(asked))
    monkeypatch.setattr(page._taking, "ask_file", lambda *_: asked.append("import"))
    page.send_requested.connect(lambda: asked.append("send"))
    page.activateWindow()
    page._writing.entry.setFocus()
    for key_, held in (
        (Qt.Key.Key_F, CTRL),
        (Qt.Key.Key_G, CTRL | SHIFT),
        (Qt.Key.Key_I, CTRL | SHIFT),
        (Qt.Key.Key_Return, CTRL),
        (Qt.Key.Key_G, CTRL),
        (Qt.Key.Key_2, CTRL),
    ):
        written.qtbot.keyClick(page._writing.entry, key_, held)
    assert page._list_pane.find_bar.isVisible()
    assert asked == ["groups", "import", "send"]
    assert page._questions.list.currentIndex().row() == 1
    assert page._writing.kinds.current() == "challenge"
    assert page._writing.entry.toPlainText() == ""


class _Menu:
    """Takes the place of a menu that would wait for a person."""

    def __init__(self, asked: list[str]) -> None:
        self._asked = asked

    def exec(self, _at: object) -> None:
        self._asked.append("groups")
