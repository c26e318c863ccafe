"""Sign-up without a mouse: some letters, Enter, numbers, Enter, the next person."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from a87desk.domain.breakout_group import GroupWish
from a87desk.reading.group_proposal import Way
from tests.ui.pages.groups.groups_room import Room
from tests.ui.reading_screen import cut_labels, unnamed_focusables


def open_dialog(room: Room) -> Any:
    room.click("Sign up…")
    dialog: Any = room.page.findChild(QDialog, "sign up")
    assert dialog is not None
    room.qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def sign(room: Room, dialog: Any, letters: str, numbers: str) -> None:
    room.qtbot.keyClicks(dialog.person, letters)
    room.qtbot.keyClick(dialog.person, Qt.Key.Key_Down)
    room.qtbot.keyClick(dialog.person, Qt.Key.Key_Return)
    assert dialog.wishes.hasFocus()
    room.qtbot.keyClicks(dialog.wishes, numbers)
    room.press(dialog.wishes, Qt.Key.Key_Return)


def shown(dialog: Any) -> list[str]:
    rows = dialog.people_rows
    return [rows.index(place).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(rows.rowCount())]


def test_two_people_sign_up_without_a_mouse(room: Room) -> None:
    dialog = open_dialog(room)
    assert dialog.person.hasFocus()
    sign(room, dialog, "08", "2 3")
    assert dialog.person.hasFocus()
    sign(room, dialog, "09", "2")
    assert shown(dialog) == ["Person 08 wishes for 2, 3", "Person 09 wishes for 2"]
    assert len(room.all(GroupWish)) == 3
    words = dialog.group_rows.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Group 2. Law. 2 first wishes · 3 places · 2 wishes in all"
    room.undo()
    assert shown(dialog) == ["Person 08 wishes for 2, 3"]


def test_a_number_that_no_group_has_is_said_and_nothing_is_saved(room: Room) -> None:
    dialog = open_dialog(room)
    sign(room, dialog, "08", "2 8")
    assert dialog._wishes_field.error() == "There is no group 8 here."
    assert room.all(GroupWish) == []
    dialog.wishes.selectAll()
    room.qtbot.keyClicks(dialog.wishes, "3")
    room.press(dialog.wishes, Qt.Key.Key_Return)
    assert shown(dialog) == ["Person 08 wishes for 3"]


def test_a_name_that_is_not_on_the_list_is_said(room: Room) -> None:
    dialog = open_dialog(room)
    room.qtbot.keyClicks(dialog.person, "Nobody")
    room.press(dialog.person, Qt.Key.Key_Return)
    assert "on the list" in dialog._person_field.error()
    assert dialog.person.hasFocus()


def test_letters_that_only_one_name_has_are_enough(room: Room) -> None:
    dialog = open_dialog(room)
    room.qtbot.keyClicks(dialog.person, "n 05")
    room.qtbot.keyClick(dialog.person, Qt.Key.Key_Return)
    assert dialog.person.text() == "Person 05"
    assert dialog.wishes.hasFocus()


def test_letters_that_many_names_have_say_so(room: Room) -> None:
    dialog = open_dialog(room)
    room.qtbot.keyClicks(dialog.person, "pers")
    room.qtbot.keyClick(dialog.person, Qt.Key.Key_Return)
    assert dialog._person_field.error().startswith("9 people fit.")
    assert dialog.person.hasFocus()


def test_wishes_are_changed_and_taken_back(room: Room) -> None:
    dialog = open_dialog(room)
    sign(room, dialog, "08", "1")
    dialog.people.setFocus()
    room.press(dialog.people, Qt.Key.Key_Return)
    assert dialog.wishes.hasFocus()
    assert dialog.wishes.text() == "1"
    room.qtbot.keyClicks(dialog.wishes, "3 1")
    room.press(dialog.wishes, Qt.Key.Key_Return)
    assert shown(dialog) == ["Person 08 wishes for 3, 1"]
    dialog.people.setFocus()
    room.press(dialog.people, Qt.Key.Key_Delete)
    assert shown(dialog) == []
    assert room.all(GroupWish) == []


def test_it_leads_to_groups_by_choice(room: Room) -> None:
    dialog = open_dialog(room)
    for person in ("01", "02", "04", "05"):
        sign(room, dialog, person, "2")
    room.click("Make groups…", dialog)
    made: Any = room.page.findChild(QDialog, "make groups")
    room.qtbot.waitUntil(lambda: made._task is None and made.found is not None)
    assert made.options.ways[Way.BY_CHOICE].isChecked()
    assert "None of their wishes: Person" in made.result_pane._lacking.text()


def test_nothing_is_cut_or_nameless(room: Room) -> None:
    dialog = open_dialog(room)
    sign(room, dialog, "08", "1 2")
    room.qtbot.waitUntil(lambda: cut_labels(dialog) == [])
    assert unnamed_focusables(dialog) == []
