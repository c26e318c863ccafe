"""Notes that are sent before the group confirmed them say so, and lead to where they are read back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords
from a87desk.commands.run import ConfirmGroup
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.workshop import Workshop
from a87desk.settings import change_settings
from a87desk.workspace import create_workspace
from tests.ui.opened import finish
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.sending import write_notes
from ui.widgets.buttons import Button

GROUP = new_id()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    workspace = create_workspace(tmp_path / "group-2.a87", Workshop(id=new_id(), title="Forum"), "Rapporteur")
    workspace.run(AddRecords((BreakoutGroup(id=GROUP, number=2, theme="Data"),)))
    workspace.store.set_setting("group_id", GROUP)
    workspace.close()
    change_settings(tmp_path, role="rapporteur")
    window = MainWindow(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    made = Desk(window, tmp_path, tmp_path)
    window.resize(1366, 768)
    window.show()
    made.open_path(tmp_path / "group-2.a87")
    qtbot.waitUntil(lambda: made.session is not None)
    yield made
    made.close()


def send(qtbot: QtBot, desk: Desk, folder: Path) -> str:
    """Send the notes; return what the warning says, "" for none."""
    assert desk.session is not None
    write_notes(desk.window, desk.session, folder, folder / "notes.a87b")
    for _round in range(3):
        finish(qtbot, desk.session)
    banner = desk.window.notices.banner("unconfirmed")
    return banner.text() if banner else ""


def test_what_was_sent_unconfirmed_is_said_until_the_group_confirms(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    assert desk.session is not None
    assert send(qtbot, desk, tmp_path) == ""
    recommendation = Recommendation(id=new_id(), group_id=BreakoutGroupId(GROUP), text="Share data")
    desk.session.run(WriteRecommendation(recommendation))
    assert send(qtbot, desk, tmp_path).startswith("The group has not confirmed its page yet.")
    desk.session.run(ConfirmGroup(GROUP, "2026-03-03T10:20:00+01:00", 9))
    assert send(qtbot, desk, tmp_path) == ""
    another = Recommendation(id=new_id(), group_id=BreakoutGroupId(GROUP), text="Share more")
    desk.session.run(WriteRecommendation(another))
    assert send(qtbot, desk, tmp_path).startswith("The page was changed since the group confirmed it.")
    banner = desk.window.notices.banner("unconfirmed")
    assert banner is not None
    button = next(one for one in banner.findChildren(Button) if one.words() == "Read back")
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert desk.window.pages.current_key() == "read_back"
    assert desk.window.notices.banner("unconfirmed") is None
