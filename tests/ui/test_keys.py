"""Digits by the place of the key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from ui.keys import digit_of

NONE = Qt.KeyboardModifier.NoModifier


def key(qt_key: Qt.Key, scan: int = 0, modifiers: Qt.KeyboardModifier = NONE, virtual: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, qt_key.value, modifiers, scan, virtual, 0)


@pytest.mark.parametrize(
    ("platform", "scan", "virtual", "digit"),
    [("xcb", 10, 0, 1), ("wayland", 19, 0, 0), ("windows", 2, 0, 1), ("windows", 11, 0, 0), ("cocoa", 0, 23, 5)],
)
def test_french_keyboard_gives_digits_without_shift(
    monkeypatch: pytest.MonkeyPatch, platform: str, scan: int, virtual: int, digit: int
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: platform)
    assert digit_of(key(Qt.Key.Key_Ampersand, scan, virtual=virtual)) == digit


def test_keys_without_a_code_go_by_their_character() -> None:
    assert digit_of(key(Qt.Key.Key_7)) == 7
    assert digit_of(key(Qt.Key.Key_A, 38)) is None


def test_number_pad_counts() -> None:
    assert digit_of(key(Qt.Key.Key_3, 89, Qt.KeyboardModifier.KeypadModifier)) == 3
