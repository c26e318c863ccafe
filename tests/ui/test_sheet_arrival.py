"""A filled spreadsheet in the window: each change with a check box, taken in as chosen, one undo takes it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from a87desk.commands.record import ChangeRecord
from a87desk.commands.roadmap import AddAction
from a87desk.domain.action import Action
from a87desk.domain.errors import A87Error
from a87desk.domain.vocabulary import ActionStatus
from a87desk.domain.workshop import Workshop
from a87desk.workspace import create_workspace
from tests.a87desk.importing.filling import Filling, filled, roadmap_sent
from tests.ui.opened import finish, open_session
from ui.dialogs.filled_sheet.dialog import FilledSheetDialog
from ui.dialogs.filled_sheet.model import Part
from ui.main_window import MainWindow
from ui.session import Session
from ui.sheet_arrival import SheetArrival, add_sheet_act

MAP, MEET = "c" * 32, "e" * 32


@dataclass
class Back:
    """A window with an open workshop, and a spreadsheet of it that came back."""

    qtbot: QtBot
    window: MainWindow
    session: Session
    path: Path
    undo: list[str]
    problems: list[A87Error]

    def look(self, path: Path | None = None) -> FilledSheetDialog:
        """Let the window look at the spreadsheet, and return the look."""
        SheetArrival(self.window, self.session, self.path.parent, self.undo.append, self.problems.append).look_at(
            path or self.path
        )
        self.qtbot.waitUntil(lambda: bool(self.window.findChildren(FilledSheetDialog)))
        return self.window.findChildren(FilledSheetDialog)[0]

    def action(self, action_id: str) -> Action:
        found: list[Action | None] = []
        self.session.ask(lambda workspace: workspace.read.one(Action, action_id), found.append)
        self.qtbot.waitUntil(lambda: bool(found))
        assert found[0] is not None
        return found[0]


@pytest.fixture
def back(qtbot: QtBot, tmp_path: Path) -> Iterator[Back]:
    workspace = create_workspace(tmp_path / "w.a87", Workshop(id="0" * 32, title="Forum"), "Facilitator")
    workspace.run(AddAction({"text": "Map the mines", "lead": "Inspectorate", "indicator": "Maps"}, action_id=MAP))
    workspace.run(AddAction({"text": "Meet again", "indicator": "Meetings"}, action_id=MEET))
    sent = roadmap_sent(workspace)
    workspace.run(ChangeRecord(Action, MEET, {"lead": "ILO"}))

    def fill(sheet: Filling) -> None:
        sheet.put(0, "status", "Done")
        sheet.put(0, "lead", None)
        sheet.put(1, "lead", "Ministry")
        sheet.put(1, "place", "9.9")
        sheet.put(2, "text", "Train inspectors")

    path = tmp_path / "roadmap.xlsx"
    path.write_bytes(filled(sent, "Activities", fill))
    window = MainWindow(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    session = open_session(qtbot, workspace, tmp_path / "w.a87")
    yield Back(qtbot, window, session, path, [], [])
    session.close()


def states(dialog: FilledSheetDialog) -> list[tuple[str, str, bool]]:
    rows = dialog.rows
    return [
        (
            str(rows.index(row, Part.STATE).data()),
            str(rows.index(row, Part.HEADING).data()),
            rows.index(row, Part.TAKE).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked,
        )
        for row in range(rows.rowCount())
    ]


def test_every_change_is_told_and_the_safe_ones_are_ticked(back: Back) -> None:
    dialog = back.look()
    assert states(dialog) == [
        ("Emptied", "Who", False),
        ("Changed", "Status", True),
        ("Not taken", "Place", False),
        ("Changed here too", "Who", False),
        ("New", "The whole row", True),
    ]
    assert dialog.take.words() == "Take in 2 changes"
    dialog.take.click()
    finish(back.qtbot, back.session)
    assert back.action(MAP).status is ActionStatus.COMPLETED
    assert back.action(MAP).lead == "Inspectorate"
    assert back.action(MEET).lead == "ILO"
    assert len(back.undo) == 1
    back.session.undo()
    finish(back.qtbot, back.session)
    assert back.action(MAP).status is None


def test_space_takes_and_leaves_and_what_is_refused_stays_out(back: Back) -> None:
    dialog = back.look()
    for place in range(5):
        dialog.table.go_to(place)
        back.qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert [taken for _state, _heading, taken in states(dialog)] == [True, False, False, True, False]
    back.qtbot.keyClick(dialog.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    back.qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert [taken for _state, _heading, taken in states(dialog)] == [True, True, False, True, True]
    dialog.take.click()
    finish(back.qtbot, back.session)
    assert back.action(MEET).lead == "Ministry"
    assert back.action(MAP).lead == ""


def test_a_kind_can_be_shown_alone_and_leaving_changes_nothing(back: Back) -> None:
    dialog = back.look()
    dialog.tabs.chosen.emit("conflict")
    assert [state for state, _heading, _taken in states(dialog)] == ["Changed here too"]
    assert "It was changed here too" in dialog._what.text()
    dialog.leave.click()
    finish(back.qtbot, back.session)
    assert back.action(MAP).status is None
    assert back.undo == []


def test_a_foreign_file_gives_a_sentence(back: Back, tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a;b\n1;2\n", encoding="utf-8")
    SheetArrival(back.window, back.session, tmp_path, back.undo.append, back.problems.append).look_at(path)
    back.qtbot.waitUntil(lambda: bool(back.problems))
    assert back.problems[0].code == "E_NOT_OUR_SHEET"


def test_the_file_menu_asks_for_a_file(back: Back, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = (str(back.path), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: chosen)
    act = add_sheet_act(back.window, lambda: back.session, back.path.parent, back.undo.append, back.problems.append)
    act.trigger()
    back.qtbot.waitUntil(lambda: bool(back.window.findChildren(FilledSheetDialog)))


def test_what_a_reader_of_the_screen_hears_says_the_whole_change(back: Back) -> None:
    dialog = back.look()
    heard = dialog.rows.index(1, Part.TAKE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Row 3, Map the mines, Status: Done, Changed, taken in"
    assert dialog.table.accessibleName()
