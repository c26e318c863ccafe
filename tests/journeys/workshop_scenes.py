"""Pictures of the pages of an open workshop, in the whole window, on the NGO Forum.

Knows the desk and the sample. Must not assert.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget

from a87desk.settings import change_settings
from a87desk.workspace import Workspace
from tests.journeys.desks import held, hold
from tests.journeys.workshops import add_panel, add_two_versions, copied_forum, countries_library
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.agenda.timeline_pane import TimelinePane
from ui.pages.consensus.theme_pane import ThemePane


def desk_on(folder: Path, role: str) -> Desk:
    """Return the program in a folder of its own."""
    change_settings(folder, role=role)
    window = MainWindow(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
    return hold(Desk(window, folder, folder))


def opened(page: str, role: str = "facilitator", prepare: Callable[[Workspace, Path], None] | None = None) -> QWidget:
    """Return the window with the NGO Forum open on a page."""
    folder = Path(tempfile.mkdtemp())
    forum = copied_forum(folder)
    if prepare:
        prepare(forum, folder)
    forum.close()
    path = folder / ("forum.a87" if role != "rapporteur" else "group-2.a87")
    desk = desk_on(folder, role)
    desk.open_path(path)
    wait_until(lambda: desk.session is not None)
    desk.window.show_page(page)
    settle(desk)
    return desk.window


def exchange() -> QWidget:
    """The Exchange page after five bundles came back and one text has two versions."""
    return opened("exchange", prepare=lambda forum, folder: add_two_versions(forum, folder))


def library() -> QWidget:
    """The Library page with four countries."""
    folder = Path(tempfile.mkdtemp())
    desk = desk_on(folder, "secretariat")
    desk.open_library(countries_library(folder))
    wait_until(lambda: bool(desk.window.pages.entries()) and desk.window.pages.current_key() == "library")
    settle(desk)
    return desk.window


def agenda() -> QWidget:
    """The Agenda page with a session whose moderator is not named."""
    window = opened("agenda")
    line = window.findChild(TimelinePane)
    assert line is not None
    line.list.setCurrentIndex(line.list.model().index(2, 0))
    window.focused = line.list  # type: ignore[attr-defined]
    return window


def consensus() -> QWidget:
    """The Consensus page when most themes are named and some suggestions wait."""
    window = opened("consensus", prepare=lambda forum, folder: add_panel(forum, 5))
    themes = window.findChild(ThemePane)
    assert themes is not None
    themes.opened.emit(themes.themes()[0].theme.id, True)
    return window


def wait_until(is_true: Callable[[], bool]) -> None:
    """Let the program work until something is true."""
    app = QApplication.instance()
    assert app is not None
    end = time.monotonic() + 20
    while not is_true() and time.monotonic() < end:
        app.processEvents()


def rest(seconds: float) -> None:
    """Let the program work for a while; only pictures may wait like this, tests wait for what they expect."""
    end = time.monotonic() + seconds
    wait_until(lambda: time.monotonic() >= end)


def settle_window() -> None:
    """Let every open program work until nothing is asked or running any more."""
    for desk in held():
        if desk.session is not None:
            settle(desk)


def settle(desk: Desk) -> None:
    """Let the program work until nothing is asked or running any more."""
    quiet: list[bool] = []
    if desk.session is not None:
        desk.session.ask(lambda workspace: True, quiet.append)
        wait_until(lambda: bool(quiet))
    wait_until(lambda: not desk.window.runner.tasks())
    rest(0.6)
    wait_until(lambda: not desk.window.runner.tasks())
    rest(0.4)
    app = QApplication.instance()
    assert app is not None
    for _round in range(20):
        app.processEvents()
