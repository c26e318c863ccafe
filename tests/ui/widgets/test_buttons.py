"""Buttons: words, keys, focus and names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.reading_screen import inked_box, unnamed_focusables
from ui.fonts import TextSize, Weight
from ui.painting.text import TextLook, text_width
from ui.theme import TEXT_PERCENTS, Theme
from ui.tokens import Scheme
from ui.widgets.buttons import Button, ButtonKind, IconButton, LinkButton
from ui.widgets.focus_ring import install_focus_ring


def window_of(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    """Return a shown, active window that holds these widgets side by side."""
    window = QWidget()
    qtbot.addWidget(window)
    box = QHBoxLayout(window)
    for widget in widgets:
        box.addWidget(widget)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_a_button_is_pressed_by_mouse_space_and_enter(qtbot: QtBot) -> None:
    pressed = []
    button = Button("Accept", ButtonKind.MAIN)
    button.clicked.connect(lambda: pressed.append(1))
    window = window_of(qtbot, button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert len(pressed) == 3
    assert window.isVisible()


def test_an_ampersand_is_a_letter(qtbot: QtBot) -> None:
    button = Button("Q&A <b>now</b>")
    qtbot.addWidget(button)
    assert button.words() == "Q&A <b>now</b>"
    assert button.accessibleName() == "Q&A <b>now</b>"
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
@pytest.mark.parametrize("kind", list(ButtonKind))
def test_words_are_never_cut(qtbot: QtBot, look: Theme, percent: int, kind: ButtonKind) -> None:
    look.choose_text_percent(percent)
    button = Button("Enregistrer une copie du rapport…", kind, icon="download", key="Ctrl Shift S")
    qtbot.addWidget(button)
    weight = Weight.DemiBold if kind is ButtonKind.MAIN else Weight.Medium
    words = text_width(button.words(), TextLook(TextSize.BASE, weight))
    assert button.sizeHint().width() > words + look.px(16) + look.px(40)
    assert button.sizeHint().height() == look.px(30)


def test_a_button_follows_text_size_and_scheme_while_shown(qtbot: QtBot, look: Theme) -> None:
    button = Button("Save PDF…", ButtonKind.MAIN)
    window = window_of(qtbot, button)
    before = button.width()
    look.choose_text_percent(150)
    qtbot.waitUntil(lambda: button.width() > before)
    look.choose_scheme(Scheme.DARK)
    image = window.grab(button.geometry()).toImage()
    assert image.pixelColor(4, button.height() // 2) == look.tokens.acc


def test_a_menu_shows_an_arrow(qtbot: QtBot) -> None:
    button = Button("Rule")
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    button.setMenu(QMenu(button))
    assert button.sizeHint().width() > before


def test_icon_buttons_have_a_name_a_key_in_the_tooltip_and_room_for_a_finger(qtbot: QtBot) -> None:
    button = IconButton("x", "Close", key="Esc")
    window = window_of(qtbot, button, IconButton("plus", "Add"), LinkButton("Show them"))
    assert unnamed_focusables(window) == []
    assert "Esc" in button.toolTip()
    assert "Esc" in button.accessibleDescription()
    assert min(button.sizeHint().width(), button.sizeHint().height()) >= 24


def test_the_focus_ring_is_round_the_focused_button(qtbot: QtBot, look: Theme) -> None:
    first, second = Button("Accept"), Button("Not now")
    window = window_of(qtbot, first, second)
    for button in (second, first):
        button.setFocus()
        picture = window.grab(button.geometry().adjusted(-5, -5, 5, 5)).toImage()
        ring = inked_box(picture, look.tokens.focus)
        assert ring == picture.rect().adjusted(2, 2, -2, -2)


def test_the_focus_ring_goes_with_its_button(qtbot: QtBot, qapp: QApplication) -> None:
    button, other = Button("Accept"), Button("Other")
    window = window_of(qtbot, button, other)
    ring = install_focus_ring(qapp)
    button.setFocus()
    assert ring.is_shown()
    button.hide()
    assert ring.target() is other
    button.show()
    button.setFocus()
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    assert ring.target() is not button
    window.hide()
    assert not ring.is_shown()


def test_the_ring_outlives_the_window_it_was_shown_in(qtbot: QtBot, qapp: QApplication) -> None:
    ring = install_focus_ring(qapp)
    button = Button("Accept")
    window = QWidget()
    QHBoxLayout(window).addWidget(button)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button.setFocus()
    assert ring.is_shown()
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()
    other = Button("Still here")
    window = window_of(qtbot, other)
    other.setFocus()
    assert ring.target() is other
    assert ring.is_shown()
