"""After a crash nothing that was typed is gone: each draft is offered by name, with its text."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a87desk.commands.record import AddRecords
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.reading.unfinished import place_of_edit, place_of_new
from a87desk.workspace import Workspace, create_workspace, open_workspace
from tests.ui.opened import context_of
from tests.ui.pages.notes.room import GROUP, OTHER, Room
from ui.pages.notes.page import NotesPage

ROOT = Path(__file__).parents[4]


def left(room: Room, *drafts: tuple[str, str]) -> None:
    """Leave drafts in the file as an earlier run did."""

    def work(workspace: Workspace) -> None:
        for place, text in drafts:
            workspace.keep_draft(place, text)

    room.session.act(work)
    room.settle()


def started_again(room: Room, qtbot: QtBot, folder: Path, group: str = GROUP) -> Room:
    """Return a page as the next start makes it."""
    context, asked = context_of(room.session, folder)
    page = NotesPage(context, group)
    qtbot.addWidget(page)
    page.resize(1194, 700)
    page.show()
    again = Room(qtbot, page, room.session, asked)
    again.settle()
    return again


def offered(room: Room) -> list[tuple[str, str]]:
    return [(one.name, one.text) for one in room.page._writing.unfinished.shown()]


def kept(room: Room) -> list[str]:
    answer: list[list[str]] = []
    room.session.ask(lambda workspace: [draft.text for draft in workspace.drafts()], answer.append)
    room.qtbot.waitUntil(lambda: bool(answer))
    return answer[0]


def press(room: Room, row: int, button: int) -> None:
    room.qtbot.keyClick(room.page._writing.unfinished.buttons()[row][button], Qt.Key.Key_Return)
    room.settle()


def test_several_are_listed_by_name_newest_first(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    room.write("As it was")
    record = room.stored(Recommendation)[0]
    left(room, (place_of_new(GROUP), "new one"), (place_of_edit(record.id), "As it was, and more"))
    again = started_again(room, qtbot, tmp_path)
    bar = again.page._writing.unfinished
    assert bar._title.text() == "Recover 2 unfinished notes?"
    assert sorted(offered(again)) == [
        ("Change to recommendation 2.1", "As it was, and more"),
        ("New note of group 2", "new one"),
    ]
    row = next(place for place, one in enumerate(bar.shown()) if one.record_id)
    press(again, row, 0)
    entry = again.page._writing.entry
    qtbot.waitUntil(lambda: entry.toPlainText() == "As it was, and more")
    again.press(Qt.Key.Key_Return)
    assert again.shown() == [("Recommendation 1", "As it was, and more")]
    assert kept(again) == ["new one"]


def test_what_is_thrown_away_can_be_brought_back(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    left(room, (place_of_new(GROUP), "not needed"))
    again = started_again(room, qtbot, tmp_path)
    assert again.page._writing.unfinished._title.text().startswith("Recover 1 unfinished note from")
    press(again, 0, 1)
    assert (offered(again), kept(again)) == ([], [])
    qtbot.mouseClick(again.page._writing.unfinished._back, Qt.MouseButton.LeftButton)
    again.settle()
    assert (offered(again), kept(again)) == ([("New note of group 2", "not needed")], ["not needed"])


def test_recovered_words_stand_before_what_was_typed_since(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    left(room, (place_of_new(GROUP), "from before"))
    again = started_again(room, qtbot, tmp_path)
    qtbot.keyClicks(again.page._writing.entry, "typed since")
    again.page._writing.keep_draft()
    again.settle()
    assert sorted(kept(again)) == ["from before", "typed since"]
    press(again, 0, 0)
    assert again.page._writing.entry.toPlainText() == "from before\ntyped since"
    assert kept(again) == ["from before\ntyped since"]


def test_a_facilitator_is_led_to_the_group_of_a_draft(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    left(room, (place_of_new(OTHER), "of the other group"))
    again = started_again(room, qtbot, tmp_path, group="")
    assert offered(again) == [("New note of group 3", "of the other group")]
    press(again, 0, 0)
    qtbot.waitUntil(lambda: again.page._writing.entry.toPlainText() == "of the other group")
    assert again.page.header._title.text() == "Structure"


def test_half_written_notes_of_two_groups_stay_apart(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    again = started_again(room, qtbot, tmp_path, group="")
    entry = again.page._writing.entry
    qtbot.keyClicks(entry, "for group two")
    again.page._choose_group(OTHER)
    again.settle()
    assert entry.toPlainText() == ""
    qtbot.keyClicks(entry, "for group three")
    again.page._choose_group(GROUP)
    again.settle()
    assert entry.toPlainText() == "for group two"


def test_a_killed_process_loses_no_saved_note_and_offers_what_was_typed(tmp_path: Path) -> None:
    file, group = tmp_path / "w.a87", new_id()
    workspace = create_workspace(file, Workshop(id=new_id(), title="Forum"), "Rapporteur")
    workspace.run(AddRecords((BreakoutGroup(id=group, number=2),)))
    workspace.close()
    command = [sys.executable, "-m", "tests.ui.pages.notes.typing_until_killed", str(file), group]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "typed\n"
    process.kill()
    process.wait()
    process.stdout.close()
    again: Workspace = open_workspace(file, "Rapporteur")
    assert [one.text for one in again.read.all(Recommendation)] == ["A saved note"]
    assert [draft.text for draft in again.drafts()] == ["A sentence that was not fin"]
    assert again.check().problems == ()
    again.close()
