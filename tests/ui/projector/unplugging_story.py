"""The story that `unplugging` plays: it is imported once the display is there, as Qt needs it.

Knows the whole program and the display. Must not assert.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from a87desk.commands.theme import RenameTheme
from a87desk.domain.theme import Theme
from a87desk.settings import change_settings
from tests.journeys.workshops import add_panel, whole_forum
from tests.ui.projector.unplugging import wait_until
from tests.ui.projector.x_server import XServer
from ui.desk import Desk
from ui.look import start_look
from ui.main_window import MainWindow
from ui.projector.scene_painting import paint_picture
from ui.projector.scenes import SceneKind, TimeShown
from ui.projector.state import ProjectorState
from ui.projector.window import ProjectorWindow
from ui.projector.wiring import ProjectorWiring
from ui.tokens import Scheme
from ui.widgets.buttons import Button

MAY_DIFFER = {True: 0.001, False: 0.02}
"""How many of the pixels may differ, for an empty wall and for letters, which a screen may smooth differently."""


class Story:
    """The facilitator works on the first screen, the room looks at the second."""

    def __init__(self, server: XServer, folder: Path, wall: tuple[int, int, int, int]) -> None:
        self._server, self._wall = server, wall
        self._app = QApplication([])
        start_look(self._app, Scheme.LIGHT)
        forum = whole_forum(folder / "forum.a87")
        add_panel(forum)
        self._theme_id = next(one.id for one in forum.read.all(Theme) if one.name == "Map what already exists first")
        forum.close()
        change_settings(folder, role="facilitator", author="Somebody")
        self._window = MainWindow(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
        self._window.setGeometry(0, 0, 1366, 768)
        self._desk = Desk(self._window, folder, folder)
        self._window.show()
        self._window.activateWindow()
        self._desk.open_path(folder / "forum.a87")
        self._until(lambda: self._desk.session is not None)
        wiring = self._window.findChild(ProjectorWiring)
        assert wiring is not None
        self._wiring, self._control = wiring, wiring.control

    def play(self) -> dict[str, object]:
        seen: dict[str, object] = {"screens": self._screens()}
        self._key(Qt.Key.Key_F7)
        self._until(lambda: self._shows(ProjectorState()))
        seen["turned on"] = self._moment()
        self._control.choose_kind(SceneKind.THEMES)
        self._until(lambda: bool(self._control.preview.scene.rows))
        self._control.show_now()
        live = self._control.live
        self._until(lambda: self._shows(self._control.live))
        seen["live"] = self._moment()
        self._rename()
        seen["changed"] = self._moment() | {"newer waits": self._control.is_newer}
        self._control.identify_asked.emit()
        self._until(lambda: all(one.isVisible() for one in self._wiring.stage.identification.shown))
        seen["identified"] = [
            [one.number, one.screen().name()] for one in self._wiring.stage.identification.shown
        ]  # fmt: skip
        self._wiring.stage.identification.finish()
        self._until(lambda: self._shows(self._control.live))
        self._server.unplug("wall")
        self._until(lambda: len(self._screens()) == 1)
        seen["unplugged"] = self._moment() | {"still kept": self._control.live == live}
        self._control.set_time(TimeShown(clock="04:59", words="left"))
        seen["timer goes on"] = self._control.preview.time.clock
        self._key(Qt.Key.Key_F7)
        seen["asked without"] = self._moment()
        self._server.plug("wall", self._wall)
        self._until(lambda: len(self._screens()) == 2)
        seen["plugged in"] = self._moment()
        button = next(one for one in self._window.notices.findChildren(Button) if one.words() == "Show again")
        button.click()
        self._until(lambda: self._shows(self._control.live))
        seen["shown again"] = self._moment() | {"as it was": self._control.live.scene == live.scene}
        self._key(Qt.Key.Key_F7)
        self._until(lambda: not self._windows())
        seen["turned off"] = self._moment()
        self._desk.close()
        return seen

    def play_without_own_screen(self) -> dict[str, object]:
        """The facilitator's own screen goes away, as when a lid is closed, while the room sees something."""
        self._key(Qt.Key.Key_F7)
        self._control.choose_kind(SceneKind.THEMES)
        self._until(lambda: bool(self._control.preview.scene.rows))
        self._control.show_now()
        self._until(lambda: self._shows(self._control.live))
        seen: dict[str, object] = {"live": self._moment()}
        self._server.unplug("desk")
        self._until(lambda: len(self._screens()) == 1 and not self._windows())
        seen["own screen gone"] = self._moment()
        return seen

    def _moment(self) -> dict[str, object]:
        """Return what the room sees, where the projector's window is, and what the facilitator is told."""
        self._app.processEvents()
        banner = self._window.notices.banner("projector")
        return {
            "wall": self._on_the_wall(),
            "windows": [[one.screen().name(), one.x(), one.y(), one.width(), one.height()] for one in self._windows()],
            "banner": banner.text() if banner is not None else "",
            "button": self._wiring.button.words(),
            "own": self._window.screen().name(),
            "keyboard": type(QApplication.activeWindow()).__name__,
        }

    def _on_the_wall(self) -> str:
        """Return what the pixels of the second screen are: the live scene, blank, or nothing of ours."""
        if "wall" not in self._screens():
            return "no screen"
        if self._shows(ProjectorState(time=self._control.live.time)):
            return "blank"
        return "live" if self._shows(self._control.live) else "nothing"

    def _shows(self, state: ProjectorState) -> bool:
        screen = next((one for one in QGuiApplication.screens() if one.name() == "wall"), None)
        if screen is None:
            return False
        seen = screen.grabWindow(0).toImage().convertToFormat(QImage.Format.Format_RGB32)
        wanted = QImage(seen.size(), QImage.Format.Format_RGB32)
        with QPainter(wanted) as painter:
            paint_picture(painter, wanted.rect(), state)
        return _difference(seen, wanted) < MAY_DIFFER[state.is_empty]

    def _windows(self) -> list[ProjectorWindow]:
        found = (one for one in QApplication.topLevelWidgets() if isinstance(one, ProjectorWindow))
        return [one for one in found if one.isVisible()]

    def _screens(self) -> list[str]:
        return [one.name() for one in QGuiApplication.screens()]

    def _rename(self) -> None:
        """Let somebody give a theme another name while it is live."""
        session = self._desk.session
        assert session is not None
        session.run(RenameTheme(self._theme_id, "Quite another name"))
        self._until(lambda: self._control.is_newer)

    def _key(self, key: Qt.Key) -> None:
        QTest.keyClick(self._window, key)
        self._app.processEvents()

    def _until(self, is_true: Callable[[], bool]) -> None:
        if not wait_until(is_true, self._app.processEvents):
            raise TimeoutError(f"not seen: {self._moment()}")


def _box(widget: QWidget) -> tuple[int, int, int, int]:
    """Return where a window stands."""
    at = widget.geometry()
    return at.x(), at.y(), at.width(), at.height()


def _difference(one: QImage, other: QImage) -> float:
    """Return how many of the pixels differ, from 0 to 1, looked at in every fourth row and column."""
    size: QSize = one.size()
    looked = [
        one.pixel(x, y) != other.pixel(x, y) for y in range(0, size.height(), 4) for x in range(0, size.width(), 4)
    ]
    return sum(looked) / max(1, len(looked))
