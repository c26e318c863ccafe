"""A table of ballots is pasted, looked at and taken as one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from tests.ui.dialogs.voting.voting_room import AXES, DOTS, Room, pile
from tests.ui.reading_screen import cut_buttons, cut_words, outside, unnamed_focusables

TABLE = "group\tA\tB\tC\nWorkers\t3\t\t2\nMedia\t\t6\t\n\tx\tmany\t\n"


def test_a_pasted_table_becomes_ballots_and_undo_takes_all_of_them(room: Room) -> None:
    ballots = room.enter(DOTS)
    room.click("From a table…", ballots)
    dialog = room.opened("ballots from a table")
    dialog.pasted.setPlainText(TABLE)
    assert dialog._told.text() == "2 ballots found · 1 row could not be read"
    spoken = [dialog.rows.index(place).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(3)]
    assert spoken == [
        "Row 2, A3 C2, Workers",
        "Row 3, B6, Media, 6 given, 5 allowed, more than 3 on one item",
        "Row 4, A1, stakeholder group not known, not taken, “many” is no number",
    ]
    room.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    room.qtbot.waitUntil(lambda: len(pile(ballots)) == 2)
    assert room.asked.undo == ["Entered 2 ballots"]
    room.session.undo()
    room.settle()
    assert pile(ballots) == []


def test_a_file_is_read_and_what_is_no_table_is_told(room: Room, tmp_path: Path) -> None:
    ballots = room.enter(AXES)
    room.click("From a table…", ballots)
    dialog = room.opened("ballots from a table")
    file = tmp_path / "ballots.csv"
    file.write_text("A,B,C\n4/3,5/5,\n", encoding="utf-8")
    dialog.open_file(file)
    assert dialog.take.words() == "Enter 1 ballot"
    dialog.open_file(tmp_path / "not there.csv")
    assert dialog._told.text().startswith("The file cannot be read")
    assert not dialog.take.isEnabled()
    dialog.pasted.setPlainText("Name;Country")
    assert dialog._told.text().startswith("No row of headings names the items")


def test_nothing_is_cut_or_nameless(room: Room) -> None:
    room.page.resize(1093, 614)
    room.click("From a table…", room.enter(AXES))
    dialog = room.opened("ballots from a table")
    dialog.pasted.setPlainText(TABLE)
    assert unnamed_focusables(dialog) == []
    room.qtbot.waitUntil(lambda: cut_words(dialog) == [])
    assert cut_buttons(dialog) == []
    assert outside(dialog) == []
