"""What every test of the screen starts from: the house look, light, at 100 %, from left to right."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.look import start_look
from ui.theme import Theme
from ui.tokens import Scheme

_HERE = Path(__file__).parent
_PLATFORM_WORDS = r"plugin does not support (propagateSizeHints|raise|grabbing)"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # no test needs a display


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let Qt say that its screenless platform cannot do what a desktop does: that is no fault of ours, the rest is."""
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(_PLATFORM_WORDS, extend=True))


@pytest.fixture(scope="session")
def started_look(qapp: QApplication) -> Theme:
    """The look, put in force once for all tests."""
    started = start_look(qapp, Scheme.LIGHT)
    qapp.processEvents()  # the letters of other scripts come after the first picture
    gc.collect()
    gc.freeze()
    return started


@pytest.fixture(autouse=True)
def look(started_look: Theme, qapp: QApplication) -> Iterator[Theme]:
    """The look in its usual state; whatever a test changes is put back.

    Python collects garbage only after a test, when its windows are closed: a window that nobody holds any more could
    otherwise be destroyed in the middle of the destruction of one of its own parts.
    """
    gc.disable()
    yield started_look
    gc.enable()
    gc.collect()
    if qapp.layoutDirection() != Qt.LayoutDirection.LeftToRight:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if started_look.text_percent != theme.NORMAL_PERCENT:
        started_look.choose_text_percent(theme.NORMAL_PERCENT)
    if started_look.scheme is not Scheme.LIGHT:
        started_look.choose_scheme(Scheme.LIGHT)
