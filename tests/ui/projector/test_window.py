"""The window of the room: blank first, blank at once, never with the keyboard, gone when it is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.reading_screen import inked_box
from ui.projector.scenes import Mark, Scene, SceneKind, SceneRow, TimeShown
from ui.projector.state import ProjectorState
from ui.projector.window import FADE_MS, ProjectorWindow
from ui.tokens import load_tokens

ONE = ProjectorState(Scene(SceneKind.THEMES, "One", rows=(SceneRow(Mark.THEME, 1, "Know what exists"),)))
OTHER = ProjectorState(Scene(SceneKind.THEMES, "Other", rows=(SceneRow(Mark.THEME, 2, "Train teachers"),)))
GROUND = load_tokens(False).win.rgb()


@pytest.fixture
def own(qtbot: QtBot) -> QWidget:
    """The facilitator's window, with the keyboard."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def window(own: QWidget) -> Iterator[ProjectorWindow]:
    made = ProjectorWindow(QGuiApplication.primaryScreen(), fade_ms=0)
    yield made
    made.leave()


def is_blank(image: QImage) -> bool:
    return all(image.pixel(x, y) == GROUND for y in range(0, image.height(), 5) for x in range(0, image.width(), 5))


def seen(window: ProjectorWindow) -> QImage:
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_the_first_thing_that_is_painted_is_blank(window: ProjectorWindow, qtbot: QtBot) -> None:
    window.open(ONE)
    assert is_blank(seen(window))
    qtbot.waitUntil(lambda: window.state() == ONE)
    assert not is_blank(seen(window))
    assert "Know what exists" in window.accessibleDescription()


def test_it_fills_its_screen_without_frame_pointer_or_menu(window: ProjectorWindow, qtbot: QtBot) -> None:
    """That it takes no keyboard is seen on real screens only (test_two_screens); here it is only asked for."""
    window.open(ONE)
    qtbot.waitUntil(lambda: window.state() == ONE)
    assert window.isFullScreen()
    assert window.screen().geometry() == window.geometry()
    assert window.cursor().shape() == Qt.CursorShape.BlankCursor
    assert window.contextMenuPolicy() == Qt.ContextMenuPolicy.PreventContextMenu
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_what_is_blanked_is_gone_at_once_without_a_fade(own: QWidget, qtbot: QtBot) -> None:
    window = ProjectorWindow(QGuiApplication.primaryScreen())
    window.open(ONE)
    qtbot.waitUntil(lambda: window.state() == ONE and window._before.isNull())
    window.show_state(ProjectorState(ONE.scene, is_blank=True))
    assert is_blank(seen(window))
    assert window.accessibleDescription() == "Nothing is shown"
    window.leave()


def test_a_scene_leads_over_to_the_next_by_a_fade_and_ends_as_itself(own: QWidget, qtbot: QtBot) -> None:
    window = ProjectorWindow(QGuiApplication.primaryScreen())
    assert window._fade.duration() == FADE_MS == 200
    window.open(ONE)
    qtbot.waitUntil(lambda: window.state() == ONE and window._before.isNull())
    before = seen(window)
    window.show_state(OTHER)
    assert not window._before.isNull()
    qtbot.waitUntil(lambda: window._before.isNull())
    assert seen(window) != before
    window.leave()


def test_without_motion_the_next_scene_is_there_at_once(window: ProjectorWindow, qtbot: QtBot) -> None:
    window.open(ONE)
    qtbot.waitUntil(lambda: window.state() == ONE)
    window.show_state(OTHER)
    assert window._before.isNull()
    assert window.state() == OTHER


def test_the_clock_ticks_without_a_fade(window: ProjectorWindow, qtbot: QtBot) -> None:
    timer = ProjectorState(Scene(SceneKind.TIMER, "Session 2"), time=TimeShown(clock="38:14"))
    window.open(timer)
    qtbot.waitUntil(lambda: window.state() == timer)
    before = seen(window)
    window.show_time(ProjectorState(timer.scene, time=TimeShown(clock="38:13")))
    assert window._before.isNull()
    assert seen(window) != before


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F7])
def test_esc_and_f7_ask_to_hide(window: ProjectorWindow, qtbot: QtBot, key: Qt.Key) -> None:
    window.open(ONE)
    with qtbot.waitSignal(window.hide_wanted):
        qtbot.keyClick(window, key)


def test_shift_f7_blanks_and_arrows_turn_pages(window: ProjectorWindow, qtbot: QtBot) -> None:
    window.open(ONE)
    with qtbot.waitSignal(window.blank_wanted):
        qtbot.keyClick(window, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    steps: list[int] = []
    window.page_wanted.connect(steps.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_PageDown):
        qtbot.keyClick(window, key)
    assert steps == [1, -1, 1]


def test_closed_by_the_desktop_it_counts_as_hidden(own: QWidget, qtbot: QtBot) -> None:
    window = ProjectorWindow(None)
    window.open(ONE)
    with qtbot.waitSignal(window.hide_wanted):
        window.close()
    window.leave()


@pytest.mark.parametrize(("width", "height"), [(500, 800), (1200, 400)])
def test_a_window_of_any_shape_shows_the_pages_of_a_usual_screen(
    own: QWidget, qtbot: QtBot, width: int, height: int
) -> None:
    window = ProjectorWindow(None, fade_ms=0)
    window.open(ONE)
    window.resize(width, height)
    qtbot.waitUntil(lambda: window.state() == ONE)
    ink = inked_box(seen(window), load_tokens(False).ink)
    box = QRect(0, 0, min(width, round(height * 16 / 9)), min(height, round(width * 9 / 16)))
    box.moveCenter(window.rect().center())
    assert box.adjusted(-1, -1, 1, 1).contains(ink)
    assert ink.width() > box.width() / 4
    window.leave()
