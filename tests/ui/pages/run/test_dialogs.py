"""The dialogs of the page: nothing is cut, everything has a name, in both directions and in large letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from tests.ui.pages.run.run_room import GROUPS, TWO, Played
from tests.ui.reading_screen import cut_labels, rich_labels, unnamed_focusables
from ui import theme as look
from ui.pages.run.page import RunPage

OPEN: dict[str, Callable[[RunPage], None]] = {
    "details": RunPage.open_details,
    "rapporteur": lambda page: page.ask_rapporteur(TWO),
    "minutes": RunPage.ask_minutes,
    "words": RunPage.ask_words,
}


@pytest.mark.parametrize("name", list(OPEN))
@pytest.mark.parametrize(
    ("direction", "percent"), [(Qt.LayoutDirection.LeftToRight, 100), (Qt.LayoutDirection.RightToLeft, 150)]
)
def test_a_dialog_shows_all_its_words(played: Played, name: str, direction: Qt.LayoutDirection, percent: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(direction)
    look.current().choose_text_percent(percent)
    played.choose(GROUPS)
    OPEN[name](played.page)
    dialog = next(one for one in played.page.findChildren(QDialog) if one.isVisible())
    played.qtbot.waitUntil(lambda: cut_labels(dialog) == [])
    assert unnamed_focusables(dialog) == []
    assert rich_labels(dialog) == []
    played.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert played.asked.undo == []
