"""The running day in the whole window: F8 wherever the keyboard is, the pill, and who may set the time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from a87desk.domain.session import Session
from a87desk.room_clock import RoomClock
from a87desk.settings import change_settings
from tests.a87desk.test_room_clock import Seconds
from tests.conftest import StandingClock
from tests.ui.opened import finish
from tests.ui.pages.run.run_room import GROUPS, OPENING, TODAY, at, bare, workshop_of
from ui.desk import Desk
from ui.frame.app_bar import MenuName
from ui.main_window import MainWindow
from ui.pages.run.page import RunPage

NO_KEY, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


class Window:
    """The program with a workshop open."""

    def __init__(self, qtbot: QtBot, folder: Path, role: str, time: str) -> None:
        self.qtbot = qtbot
        self.clock, self.steady = StandingClock(at(time)), Seconds()
        change_settings(folder, role=role)
        self.window = MainWindow(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
        qtbot.addWidget(self.window)
        self.desk = Desk(self.window, folder, folder, RoomClock(self.clock, self.steady))
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.desk.open_path(folder / "w.a87")
        qtbot.waitUntil(lambda: self.desk.session is not None)
        self.settle()

    @property
    def pill(self) -> str:
        pill = self.desk._rooms._pill
        return bare(pill.words()) if pill.isVisibleTo(self.window) else ""

    def settle(self) -> None:
        assert self.desk.session is not None
        for _round in range(4):
            finish(self.qtbot, self.desk.session)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, held)
        self.settle()

    def pass_by(self, minutes: int) -> None:
        self.clock.jump(seconds=minutes * 60)
        self.steady.now += minutes * 60
        room = self.desk._rooms._room
        assert room is not None
        room.timer.tick()
        room.look()
        self.settle()

    def really(self, session_id: str) -> tuple[str, str, int | None]:
        assert self.desk.session is not None
        found = self.desk.session.on_thread(lambda workspace: workspace.read.one(Session, session_id)).result()
        assert found is not None
        return found.began, found.ended, found.added_minutes


@pytest.fixture
def role() -> str:
    return "facilitator"


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, role: str) -> Iterator[Window]:
    workshop_of(tmp_path / "w.a87", TODAY, StandingClock(at("08:00"))).close()
    made = Window(qtbot, tmp_path, role, "09:00")
    yield made
    made.desk.close()


def test_f8_works_while_somebody_writes_a_note(opened: Window) -> None:
    opened.window.show_page("notes")
    opened.settle()
    entry = next(one for one in opened.window.findChildren(QPlainTextEdit) if one.isVisible())
    entry.setFocus()
    opened.qtbot.keyClicks(entry, "half a note")
    opened.press(Qt.Key.Key_F8)
    assert opened.really(OPENING) == ("09:00", "", None)
    assert opened.pill == "1:30:00 left"
    opened.pass_by(10)
    opened.press(Qt.Key.Key_F8)
    assert opened.pill == "1:20:00, paused"
    opened.press(Qt.Key.Key_F8)
    opened.press(Qt.Key.Key_F8, SHIFT)
    assert (opened.really(OPENING), opened.pill) == (("09:00", "", 5), "1:25:00 left")
    opened.press(Qt.Key.Key_F8, CTRL)
    assert opened.really(OPENING) == ("09:00", "09:10", 5)
    assert opened.pill == ""
    assert entry.toPlainText() == "half a note"
    assert opened.window.notices.isVisibleTo(opened.window)  # what was done can be taken back


def test_the_pill_leads_to_the_countdown_and_says_what_goes_on(opened: Window) -> None:
    opened.pass_by(120)
    pill = opened.desk._rooms._pill
    assert opened.pill == "1:30:00 left"  # by the plan: nobody pressed start
    assert bare(pill.accessibleDescription()) == "Session 2 · Breakout groups · Introduce until 11:10"
    pill.setFocus()
    assert bare(pill.accessibleName()) == "1:30:00 left"
    opened.press(Qt.Key.Key_Return)
    assert isinstance(opened.window.pages.current_page(), RunPage)


def test_f8_with_nothing_to_start_shows_the_page(opened: Window) -> None:
    opened.window.show_page("report")
    opened.settle()
    opened.pass_by(8 * 60)
    opened.press(Qt.Key.Key_F8)
    assert isinstance(opened.window.pages.current_page(), RunPage)


def test_with_the_workshop_the_countdown_goes_too(opened: Window) -> None:
    opened.press(Qt.Key.Key_F8)
    assert opened.pill == "1:30:00 left"
    opened.desk.show_start()
    assert opened.pill == ""
    assert not opened.window.app_bar.menu(MenuName.WORKSHOP).menuAction().isVisible()
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_F8)  # nothing is open, nothing happens


@pytest.mark.parametrize("role", ["rapporteur"])
def test_a_rapporteur_sees_the_time_and_sets_nothing(opened: Window) -> None:
    opened.pass_by(130)
    assert opened.pill == "1:20:00 left"
    opened.press(Qt.Key.Key_F8)
    assert opened.really(GROUPS) == ("", "", None)
    assert not opened.window.app_bar.menu(MenuName.WORKSHOP).menuAction().isVisible()
    opened.desk._rooms._pill.click()  # there is no Run page for a rapporteur
    assert opened.window.pages.current_key() == "notes"
