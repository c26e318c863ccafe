"""Check boxes, radio dots, switches, segments and cards by keyboard and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.reading_screen import unnamed_focusables
from ui.theme import Theme
from ui.widgets.choices import CheckBox, ChoiceCard, RadioButton, SegmentedControl, Switch

DAYS = [("1", "Day 1 · Tue 12 Sep", ""), ("2", "Day 2 · Wed 13 Sep", ""), ("3", "Day 3", "timer")]


def shown(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    box = QHBoxLayout(window)
    for widget in widgets:
        box.addWidget(widget)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.mark.parametrize("make", [lambda: CheckBox("Notes", end="47"), lambda: Switch("Hide who said what")])
def test_space_and_a_click_anywhere_switch(qtbot: QtBot, make: object) -> None:
    assert callable(make)
    button = make()
    assert isinstance(button, QAbstractButton)
    window = shown(qtbot, button)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.isChecked()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())
    assert not button.isChecked()
    assert unnamed_focusables(window) == []
    assert button.height() >= 24


def test_what_is_on_looks_different(qtbot: QtBot) -> None:
    for button in (CheckBox("Notes"), RadioButton("Everyone"), Switch("Hide")):
        qtbot.addWidget(button)
        off = button.grab().toImage()
        button.setChecked(True)
        assert button.grab().toImage() != off
        on = button.grab().toImage()
        button.setEnabled(False)
        assert button.grab().toImage() != on


def test_arrows_move_between_radio_buttons(qtbot: QtBot) -> None:
    first, second = RadioButton("Everyone", icon="users"), RadioButton("Confidential", icon="lock")
    window = shown(qtbot, first, second)
    first.setChecked(True)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.isChecked()
    assert window.focusWidget() is second


@pytest.mark.parametrize("rtl", [False, True])
def test_arrows_move_the_chosen_segment_as_it_is_seen(qtbot: QtBot, qapp: QApplication, rtl: bool) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    control = SegmentedControl("Day")
    control.set_segments(DAYS)
    told: list[str] = []
    control.chosen.connect(told.append)
    window = shown(qtbot, control)
    window.focusNextChild()
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Left if rtl else Qt.Key.Key_Right)
    assert control.current() == "2"
    assert told == ["2"]


def test_segments_keep_their_choice_when_they_change(qtbot: QtBot) -> None:
    control = SegmentedControl("Day")
    qtbot.addWidget(control)
    control.set_segments(DAYS)
    control.choose("3")
    control.set_segments(DAYS[1:])
    assert control.current() == "3"
    control.set_segments(DAYS[:1])
    assert control.current() == "1"


def test_nothing_moves_when_another_segment_is_chosen(qtbot: QtBot) -> None:
    control = SegmentedControl("Day")
    qtbot.addWidget(control)
    control.set_segments(DAYS)
    before = control.sizeHint()
    control.choose("2")
    assert control.sizeHint() == before


def test_one_card_of_several_is_chosen_by_key(qtbot: QtBot, look: Theme) -> None:
    cards = [ChoiceCard("Facilitator", "Run the day.", "presentation"), ChoiceCard("Rapporteur", "Write.", "pencil")]
    group = QButtonGroup()
    for card in cards:
        group.addButton(card)
    window = shown(qtbot, *cards)
    cards[0].setFocus()
    QTest.keyClick(cards[0], Qt.Key.Key_Space)
    assert cards[0].isChecked()
    image = window.grab(cards[0].geometry()).toImage()
    assert image.pixelColor(1, cards[0].height() // 2) == look.tokens.acc
    QTest.keyClick(cards[0], Qt.Key.Key_Right)
    assert cards[1].isChecked()
    assert cards[1].accessibleDescription() == "Write."


def test_a_card_gets_higher_when_it_gets_narrower() -> None:
    card = ChoiceCard("Facilitator", "Run the day, the timer and the projector. Bring the notes together.", "timer")
    assert card.heightForWidth(180) > card.heightForWidth(500)
