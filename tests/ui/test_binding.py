"""The Qt binding itself: a wheel that loses references of None ends the program after some thousand calls."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 20_000


def test_void_calls_leave_none_alone(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _call in range(CALLS):
        widget.setEnabled(True)
        widget.layout()
    assert abs(sys.getrefcount(None) - before) < CALLS / 100
