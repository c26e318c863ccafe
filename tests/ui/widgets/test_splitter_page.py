"""Pages with panes side by side: widths, folding, low and narrow windows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.frame.page_entry import PageEntry
from ui.main_window import MainWindow
from ui.widgets.headers import Hint
from ui.widgets.splitter_page import SplitterPage


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "a87desk.ini"), QSettings.Format.IniFormat)


class ThreePanes(SplitterPage):
    """A page of three panes."""

    def __init__(self) -> None:
        super().__init__("Consensus")
        self.panes = [QWidget(), QWidget(), QWidget()]
        for pane, width, stretch in zip(self.panes, (338, 564, 292), (0, 1, 0), strict=True):
            self.add_pane(pane, width, least=150, stretch=stretch)
        self.set_end_pane(self.panes[2])
        self.set_hints([Hint(("↵",), "Accept")])


@pytest.fixture
def three(qtbot: QtBot, settings: QSettings) -> MainWindow:
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.add_page(PageEntry("consensus", "Consensus", "combine", "In the room"), ThreePanes)
    window.show_page("consensus")
    window.resize(1366, 768)
    window.show()
    return window


def panes_of(window: MainWindow) -> ThreePanes:
    page = window.pages.current_page()
    assert isinstance(page, ThreePanes)
    return page


def test_panes_are_as_wide_as_drawn(three: MainWindow) -> None:
    page = panes_of(three)
    assert [pane.width() for pane in page.panes] == [338, 562, 292]
    assert page.hint_bar.isVisible()


def test_the_end_pane_folds_in_narrow_windows_and_with_ctrl_i(qtbot: QtBot, three: MainWindow) -> None:
    page = panes_of(three)
    QTest.keyClick(three, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert page.panes[2].isHidden()
    assert page.panes[0].width() == 338
    QTest.keyClick(three, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert not page.panes[2].isHidden()
    three.toggle_sidebar()
    three.toggle_sidebar()
    three.resize(1024, 768)
    assert page.panes[2].isHidden()
    three.resize(1366, 768)
    assert not page.panes[2].isHidden()


def test_low_windows_have_a_low_header_and_no_hints(qtbot: QtBot, three: MainWindow) -> None:
    page = panes_of(three)
    three.resize(1366, 640)
    qtbot.waitUntil(lambda: page.header.height() == 44)
    assert page.hint_bar.isHidden()


def test_widths_are_kept_for_the_next_time(qtbot: QtBot, three: MainWindow, settings: QSettings) -> None:
    page = panes_of(three)
    page.splitter.setSizes([400, 500, 292])
    wanted = [pane.width() for pane in page.panes]
    three.close()
    again = MainWindow(settings)
    qtbot.addWidget(again)
    again.add_page(PageEntry("consensus", "Consensus", "combine", "In the room"), ThreePanes)
    again.resize(1366, 768)
    again.show()
    again.show_page("consensus")
    assert [pane.width() for pane in panes_of(again).panes] == pytest.approx(wanted, abs=3)


def test_with_nothing_to_show_the_empty_state_fills_the_page_and_no_keys_are_named(three: MainWindow) -> None:
    page = panes_of(three)
    empty = QWidget()
    page.set_empty_state(empty)
    page.show_empty_state(True)
    page.set_hints([Hint(("↵",), "Accept")])
    QApplication.processEvents()
    assert not page.hint_bar.isVisible()
    assert empty.geometry().top() == page.header.geometry().bottom() + 1
    assert empty.geometry().bottom() == page.rect().bottom()
    page.show_empty_state(False)
    assert page.hint_bar.isVisible()
    assert page.panes[0].isVisible()
