"""What every test of the screen starts from: the house look, light, at 100 %, from left to right."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog

from tests.ui.reading_screen import unnamed_focusables
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


class OpenedDialogs(QObject):
    """Looks at every dialog of the program as it opens, in whatever test: can a screen reader name all of it?"""

    def __init__(self) -> None:
        super().__init__()
        self.unnamed: dict[str, list[str]] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_ours = isinstance(watched, QDialog) and type(watched).__module__.startswith("ui.")
        if event.type() == QEvent.Type.Show and is_ours:
            assert isinstance(watched, QDialog)
            if found := unnamed_focusables(watched):
                self.unnamed[type(watched).__name__] = found
        return False


@pytest.fixture(autouse=True)
def opened_dialogs(qapp: QApplication) -> Iterator[None]:
    """Fail a test in which a dialog opened with something in it that has no name."""
    dialogs = OpenedDialogs()
    qapp.installEventFilter(dialogs)
    yield
    qapp.removeEventFilter(dialogs)
    assert dialogs.unnamed == {}


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
