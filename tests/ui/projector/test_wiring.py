"""The projector in the whole window: button, menu, keys, banners; on one screen nothing opens by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from a87desk.settings import change_settings
from tests.ui.opened import finish
from tests.ui.projector.wall_room import plenary_workshop
from ui import theme
from ui.desk import Desk
from ui.frame.app_bar import MenuName
from ui.main_window import MainWindow
from ui.projector.control import Place
from ui.projector.scenes import SceneKind
from ui.projector.window import ProjectorWindow
from ui.projector.wiring import ProjectorWiring
from ui.widgets.buttons import Button

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Room:
    """The program with a workshop open on one screen."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        self._before: list[ProjectorWindow] = []
        self._before = self.walls()
        plenary_workshop(folder / "w.a87").close()
        change_settings(folder, role="facilitator", author="Somebody")
        self.window = MainWindow(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
        qtbot.addWidget(self.window)
        self.desk = Desk(self.window, folder, folder)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.open()
        wiring = self.window.findChild(ProjectorWiring)
        assert wiring is not None
        self.wiring, self.control = wiring, wiring.control

    def open(self) -> None:
        self.desk.open_path(self.folder / "w.a87")
        self.qtbot.waitUntil(lambda: self.desk.session is not None)
        self.settle()

    def settle(self) -> None:
        assert self.desk.session is not None
        finish(self.qtbot, self.desk.session)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.qtbot.keyClick(self.window, key, held)

    def banner(self) -> str:
        shown = self.window.notices.banner("projector")
        return shown.text() if shown is not None else ""

    def press_banner(self, words: str) -> None:
        shown = self.window.notices.banner("projector")
        assert shown is not None
        next(one for one in shown.findChildren(Button) if one.words() == words).click()

    def walls(self) -> list[ProjectorWindow]:
        """Return what of this program is on the wall; other tests of the same run may have walls of their own."""
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, ProjectorWindow) and one.isVisible()]
        return [one for one in found if one not in self._before]


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    made = Room(qtbot, tmp_path)
    yield made
    made.desk.close()


def test_on_one_screen_f7_opens_nothing_and_says_why_and_offers_a_window(room: Room) -> None:
    room.press(Qt.Key.Key_F7)
    assert room.walls() == []
    assert "only one screen" in room.banner()
    assert room.wiring.button.words() == "Projector off"
    room.press_banner("Open a window instead")
    (wall,) = room.walls()
    assert not wall.isFullScreen()
    assert room.wiring.button.words() == "Projector: blank"


def test_the_keys_turn_on_and_off_and_blank(room: Room) -> None:
    room.control.open_window()
    room.control.choose_kind(SceneKind.GROUPS)
    room.control.show_now()
    room.qtbot.waitUntil(lambda: room.control.live_kind is SceneKind.GROUPS)
    assert room.wiring.button.words() == "Projector: groups and rooms"
    room.press(Qt.Key.Key_F7, SHIFT)
    assert room.wiring.button.words() == "Projector: blank"
    room.press(Qt.Key.Key_F7, SHIFT)
    assert room.wiring.button.words() == "Projector: groups and rooms"
    room.press(Qt.Key.Key_F7)
    assert room.control.place is Place.OFF
    assert room.walls() == []


def test_ctrl_f7_and_the_button_open_the_dialog(room: Room) -> None:
    room.press(Qt.Key.Key_F7, CTRL)
    dialog = room.wiring.dialog
    assert dialog is not None
    assert dialog.isVisible()
    room.qtbot.waitUntil(dialog.isActiveWindow)
    room.qtbot.keyClick(dialog, Qt.Key.Key_F7, CTRL)
    assert dialog.isHidden()
    room.wiring.button.click()
    assert dialog.isVisible()


def test_the_consensus_page_brings_its_themes_into_the_preview_and_asks_before_the_room_sees_them(room: Room) -> None:
    room.window.show_page("consensus")
    room.settle()
    page = room.window.pages.current_page()
    assert page is not None
    button = next(one for one in page.findChildren(Button) if one.words() == "Show on projector")
    button.click()
    room.settle()
    dialog = room.wiring.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert "Know what exists" in dialog.panel.preview.accessibleDescription()
    assert room.walls() == []


def of_projector(room: Room) -> list[str]:
    texts = [action.text() for action in room.window.app_bar.menu(MenuName.WORKSHOP).actions()]
    return [text for text in texts if "projector" in text or "screens" in text]


def test_the_menu_says_what_the_key_does_now(room: Room) -> None:
    texts = of_projector(room)
    assert texts == [
        "Turn the projector on", "Blank the projector", "Choose what the projector shows…", "Identify screens",
    ]  # fmt: skip
    room.control.open_window()
    assert of_projector(room)[0] == "Turn the projector off"


def test_in_a_small_window_with_large_text_the_button_is_its_icon_and_keeps_its_name(room: Room) -> None:
    room.window.resize(1024, 600)
    assert room.wiring.button.words() == "Projector off"
    theme.current().choose_text_percent(150)
    room.window.resize(1025, 600)
    assert room.wiring.button.words() == ""
    assert room.wiring.button.accessibleName() == "Projector off"
    assert room.window.width() == 1025
    right = max(one.geometry().right() for one in room.window.app_bar.findChildren(QWidget) if one.isVisible())
    assert right <= 1025


def test_without_a_workshop_there_is_no_projector(room: Room) -> None:
    room.control.open_window()
    room.control.choose_kind(SceneKind.GROUPS)
    room.desk.show_start()
    assert room.walls() == []
    assert room.wiring.button.isHidden()
    room.press(Qt.Key.Key_F7)
    assert (room.walls(), room.banner()) == ([], "")
    room.open()
    assert room.wiring.button.isVisible()
    assert len(room.window.findChildren(ProjectorWiring)) == 1
    assert room.control.live.is_empty


def test_the_wall_goes_when_the_window_closes(room: Room) -> None:
    room.control.open_window()
    assert len(room.walls()) == 1
    room.window.close()
    assert room.walls() == []


def test_the_window_of_the_room_is_gone_when_it_is_closed_by_hand(room: Room) -> None:
    room.control.open_window()
    (wall,) = room.walls()
    wall.close()
    assert room.control.place is Place.OFF
    assert room.wiring.button.words() == "Projector off"


@pytest.mark.qt_log_ignore(
    "does not support raise", extend=True
)  # the screenless platform says so of every tool window
def test_each_screen_shows_its_number_for_a_while(room: Room) -> None:
    room.control.identify_asked.emit()
    numbers = room.wiring.stage.identification.shown
    assert [one.number for one in numbers] == [1]
    assert numbers[0].isVisible()
    assert numbers[0].accessibleName() == "Screen 1"
    room.wiring.stage.identification.finish()
    assert room.wiring.stage.identification.shown == []


def test_the_report_back_page_is_among_those_of_the_room_for_the_facilitator(room: Room) -> None:
    entry = next(one for one in room.window.pages.entries() if one.key == "report-back")
    assert (entry.title, entry.icon, entry.section) == ("Report-back", "presentation", "In the room")
