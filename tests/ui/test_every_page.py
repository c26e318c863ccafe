"""Every page of every role, walked through as it opens on the sample: named for screen readers, not cut, mirrored.

Pages are found in the window, so a new one is walked through without a line here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QSplitter, QWidget
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from a87desk.settings import change_settings
from tests.journeys.workshops import merged_forum
from tests.ui.opened import finish
from tests.ui.reading_screen import ShownWindows, cut_buttons, cut_words, outside, unnamed_focusables
from ui import theme
from ui.desk import Desk
from ui.main_window import MainWindow

FACILITATOR, RAPPORTEUR = "facilitator", "rapporteur"
DRAWN, SMALL = QSize(1366, 768), QSize(1093, 614)


@pytest.fixture(scope="module")
def forum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("forum")
    merged_forum(folder).close()
    return folder


@pytest.fixture(params=[FACILITATOR, RAPPORTEUR])
def window(qtbot: QtBot, forum: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[MainWindow]:
    file = tmp_path / "workshop.a87"
    file.write_bytes((forum / ("forum.a87" if request.param == FACILITATOR else "group-2.a87")).read_bytes())
    change_settings(tmp_path, role=request.param)
    made = MainWindow(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(made)
    desk = Desk(made, tmp_path, tmp_path)
    made.resize(DRAWN)
    made.show()
    desk.open_path(file)
    qtbot.waitUntil(lambda: desk.session is not None)
    yield made
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.current().choose_text_percent(theme.NORMAL_PERCENT)
    desk.close()


def pages(qtbot: QtBot, window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Show every page of the sidebar and yield it when nothing is asked or running any more."""
    for entry in window.pages.listed():
        window.show_page(entry.key)
        settle(qtbot, window)
        page = window.pages.current_page()
        assert page is not None
        yield entry.key, page


def cut_on(page: QWidget) -> list[str]:
    """Return the words of everything that has less room than it needs."""
    return [*cut_words(page), *cut_buttons(page), *outside(page)]


def settle(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.findChild(Desk)
    assert desk is not None
    assert desk.session is not None
    for _round in range(3):
        finish(qtbot, desk.session)
        qtbot.waitUntil(lambda: not window.runner.tasks(), timeout=20_000)
    for _round in range(10):
        QApplication.processEvents()


def test_everything_that_the_keyboard_reaches_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    assert {key: found for key, page in pages(qtbot, window) if (found := unnamed_focusables(page))} == {}
    assert unnamed_focusables(window) == []


@pytest.mark.parametrize(
    ("size", "percent", "direction"),
    [
        (DRAWN, 100, Qt.LayoutDirection.LeftToRight),
        (DRAWN, 150, Qt.LayoutDirection.LeftToRight),
        (SMALL, 100, Qt.LayoutDirection.LeftToRight),
        (SMALL, 100, Qt.LayoutDirection.RightToLeft),
        (SMALL, 150, Qt.LayoutDirection.LeftToRight),
    ],
    ids=["as drawn", "150 %", "small", "small and mirrored", "small and 150 %"],
)
def test_nothing_is_cut(
    qtbot: QtBot, window: MainWindow, size: QSize, percent: int, direction: Qt.LayoutDirection
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(direction)
    theme.current().choose_text_percent(percent)
    window.resize(size)
    cut = {}
    for key, page in pages(qtbot, window):
        assert window.size() == size, f"{key} makes the window larger"
        with suppress(TimeoutError):  # a layout that is still to be done is no fault
            qtbot.waitUntil(lambda page=page: not cut_on(page), timeout=1_000)  # type: ignore[misc]
        if found := cut_on(page):
            cut[key] = found
    assert cut == {}


def test_no_part_of_a_page_is_a_window_for_a_moment(qtbot: QtBot, window: MainWindow) -> None:
    shown = ShownWindows()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(shown)
    for _page in pages(qtbot, window):
        continue
    app.removeEventFilter(shown)
    assert shown.names == []


def test_right_to_left_turns_every_page_round(qtbot: QtBot, window: MainWindow) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for key, page in pages(qtbot, window):
        assert page.layoutDirection() == Qt.LayoutDirection.RightToLeft, key
        assert window.sidebar.mapTo(window, window.sidebar.rect().center()).x() > window.width() / 2
        for splitter in page.findChildren(QSplitter):
            panes = [splitter.widget(place) for place in range(splitter.count())]
            shown = [pane for pane in panes if pane is not None and pane.isVisible()]
            if splitter.orientation() == Qt.Orientation.Horizontal and len(shown) > 1:
                assert shown[0].x() > shown[-1].x(), key


def test_every_list_says_its_rows(qtbot: QtBot, window: MainWindow) -> None:
    silent = []
    for key, page in pages(qtbot, window):
        for view in page.findChildren(QAbstractItemView):
            model = view.model()
            if not view.isVisible() or model is None or not model.rowCount():
                continue
            index = model.index(0, 0)
            spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
            if not spoken:
                silent.append((key, view.accessibleName()))
    assert silent == []


def test_who_walks_through_the_list_of_pages_stays_in_it(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    settle(qtbot, window)
    window.sidebar.setFocus()
    qtbot.keyClick(window.sidebar, Qt.Key.Key_Home)
    visited = []
    for _page in window.pages.listed():
        settle(qtbot, window)
        visited.append(window.pages.current_key())
        assert QApplication.focusWidget() is window.sidebar, visited
        qtbot.keyClick(window.sidebar, Qt.Key.Key_Down)
    assert visited == [entry.key for entry in window.pages.listed()]
