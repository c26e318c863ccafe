"""Follow-up and country priorities in the whole window, full of Tunisia's work: named, not cut, saved as a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from a87desk.settings import change_settings
from tests.exports.calendar.grammar import read_calendar
from tests.journeys.follow_up_scenes import wide
from tests.ui.opened import finish
from tests.ui.reading_screen import cut_buttons, cut_words, outside, unnamed_focusables
from ui import theme
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.country_priorities.page import CountryPrioritiesPage
from ui.pages.follow_up.page import STEPS, FollowUpPage

DRAWN, SMALL = QSize(1366, 768), QSize(1093, 614)
LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    wide(tmp_path / "tunisia.a87").close()
    change_settings(tmp_path, role="facilitator")
    window = MainWindow(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    made = Desk(window, tmp_path, tmp_path)
    window.resize(DRAWN)
    window.show()
    made.open_path(tmp_path / "tunisia.a87")
    qtbot.waitUntil(lambda: made.session is not None)
    yield made
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(LTR)
    theme.current().choose_text_percent(theme.NORMAL_PERCENT)
    made.close()


def settle(qtbot: QtBot, desk: Desk) -> None:
    assert desk.session is not None
    for _round in range(3):
        finish(qtbot, desk.session)
    for _round in range(10):
        QApplication.processEvents()


def states(qtbot: QtBot, desk: Desk) -> Iterator[tuple[str, QWidget]]:
    """Yield the pages in each of their states."""
    desk.window.show_page("follow_up")
    settle(qtbot, desk)
    page = desk.window.findChild(FollowUpPage)
    assert page is not None
    yield "a meeting", page
    page.meetings.list.setFocus()
    page.turn("details")
    yield "an action", page
    page.go(STEPS)
    settle(qtbot, desk)
    yield "next steps", page
    desk.window.show_page("country_priorities")
    settle(qtbot, desk)
    priorities = desk.window.findChild(CountryPrioritiesPage)
    assert priorities is not None
    priorities.board._too_wide_row.setVisible(True)
    yield "five columns", priorities


def cut_on(page: QWidget) -> list[str]:
    return [*cut_words(page), *cut_buttons(page)]


@pytest.mark.parametrize(
    ("size", "percent", "direction"),
    [(DRAWN, 100, LTR), (SMALL, 100, LTR), (SMALL, 100, RTL), (SMALL, 150, LTR), (DRAWN, 150, RTL)],
)
def test_nothing_is_cut_or_without_a_name(
    qtbot: QtBot, desk: Desk, size: QSize, percent: int, direction: Qt.LayoutDirection
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(direction)
    theme.current().choose_text_percent(percent)
    desk.window.resize(size)
    found = {}
    for name, page in states(qtbot, desk):
        assert desk.window.size() == size, f"{name} makes the window larger"
        with suppress(TimeoutError):  # a layout that is still to be done is no fault
            qtbot.waitUntil(lambda page=page: not cut_on(page), timeout=1_000)  # type: ignore[misc]
        found[name] = [*cut_on(page), *unnamed_focusables(page)]
        if name != "five columns":  # these go on to the side, and the board scrolls
            found[name] += outside(page)
    assert {name: words for name, words in found.items() if words} == {}


def act(desk: Desk, words: str) -> QAction:
    return next(one for one in desk.window.findChildren(QAction) if one.text() == words)


def test_the_calendar_leaves_by_the_file_menu(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suggested: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        suggested.append(Path(name).name)
        return str(tmp_path / "out"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    act(desk, "Export calendar…").trigger()
    qtbot.waitUntil(lambda: (tmp_path / "out.ics").exists())
    qtbot.waitUntil(lambda: not desk.window.runner.tasks())
    assert suggested == ["Tunisia-national-strategic-planning-workshop.ics"]
    calendar = read_calendar((tmp_path / "out.ics").read_bytes())
    assert sum("Action Committee" in one["SUMMARY"] for one in calendar.events) == 12


def test_without_a_workshop_the_file_menu_makes_no_calendar(qtbot: QtBot, tmp_path: Path) -> None:
    change_settings(tmp_path, role="facilitator")
    window = MainWindow(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    desk = Desk(window, tmp_path, tmp_path)
    desk.show_start()
    act(desk, "Export calendar…").trigger()
    assert list(tmp_path.glob("*.ics")) == []
