"""Ctrl S from anywhere, and the window that shows what changed: by keys alone, while the file goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from a87desk.commands.command import Command
from a87desk.commands.record import ChangeRecord
from a87desk.commands.theme import RenameTheme, TakeOutOfTheme
from a87desk.domain.moment import Moment
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.vocabulary import Visibility
from tests.ui.journeys.hands import CTRL, Hands
from tests.ui.pages.slips.forum_end import ALONE, IDS, MAP, at_the_end
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui.between_days import BetweenDays
from ui.dialogs.name import NameDialog
from ui.moments.dialog import MomentsDialog

D = TypeVar("D", bound=QDialog)


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    found = Hands(qtbot, tmp_path)
    path = found.documents / "w.a87"
    found.documents.mkdir(parents=True, exist_ok=True)
    at_the_end(path).close()
    found.open(path)
    yield found
    found.desk.close()


def opened(hands: Hands, kind: type[D]) -> D:
    hands.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def closed(hands: Hands) -> None:
    hands.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    hands.settle()


def menu(hands: Hands) -> BetweenDays:
    found = hands.window.findChild(BetweenDays)
    assert found is not None
    return found


def moments(hands: Hands) -> list[str]:
    return sorted(one.name for one in hands.all(Moment))


def keep(hands: Hands, name: str = "") -> None:
    """Press Ctrl S, write a name unless the proposed one is good, press Enter."""
    hands.press(Qt.Key.Key_S, CTRL)
    opened(hands, NameDialog)
    if name:
        hands.write(name)
    hands.press(Qt.Key.Key_Return)
    closed(hands)


def run(hands: Hands, command: Command) -> None:
    assert hands.desk.session is not None
    hands.desk.session.run(command)
    hands.settle()


def compared(hands: Hands) -> MomentsDialog:
    """Open the window of moments and wait until something is compared."""
    menu(hands).moments.trigger()
    dialog = opened(hands, MomentsDialog)
    settled(hands, dialog)
    return dialog


def settled(hands: Hands, dialog: MomentsDialog) -> None:
    hands.settle()
    hands.qtbot.waitUntil(lambda: not hands.window.runner.tasks())
    hands.qtbot.waitUntil(lambda: dialog.said.text().startswith("From "))


def spoken(dialog: MomentsDialog) -> list[str]:
    model = dialog._rows
    said = (model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount()))
    return [str(one).translate({ord(mark): None for mark in "\u2066\u2067\u2068\u2069"}) for one in said]


def test_enter_keeps_the_moment_under_the_name_that_is_proposed(hands: Hands) -> None:
    hands.press(Qt.Key.Key_S, CTRL)
    dialog = opened(hands, NameDialog)
    proposed = dialog.edit.text()
    assert re.fullmatch(r"(Before day|Day|After day) 1, \d\d:\d\d", proposed)
    hands.press(Qt.Key.Key_Return)
    closed(hands)
    assert moments(hands) == [proposed]
    assert hands.window.status_bar.saved.words() == f"Kept the moment “{proposed}”"
    hands.press(Qt.Key.Key_Z, CTRL)
    assert moments(hands) == []


def test_escape_keeps_nothing(hands: Hands) -> None:
    hands.press(Qt.Key.Key_S, CTRL)
    opened(hands, NameDialog)
    hands.press(Qt.Key.Key_Escape)
    closed(hands)
    assert moments(hands) == []


def test_what_changed_since_is_shown_in_the_fields_words(hands: Hands) -> None:
    keep(hands, "Before lunch")
    run(hands, RenameTheme(MAP, "Know first"))
    run(hands, TakeOutOfTheme(ALONE, (IDS["1.2"],)))
    run(hands, ChangeRecord(Recommendation, IDS["3.1"], {"text": "Train them well."}))
    dialog = compared(hands)
    assert spoken(dialog) == [
        "Themes",
        "Theme 1. Know first. Changed. was called Map first",
        "Theme 2. Shelters. Changed. 0 of 3 groups, was 1 of 3 groups. Out: 1.2",
        "Recommendations",
        "3.1. Train them well.. Changed. was: Train labour inspectors.",
    ]
    assert dialog.said.text() == "From Before lunch to now: 2 themes, 1 recommendation"
    hands.press(Qt.Key.Key_Escape)
    closed(hands)


def test_two_moments_are_compared_the_earlier_first(hands: Hands) -> None:
    keep(hands, "A first")
    run(hands, RenameTheme(MAP, "Know first"))
    keep(hands, "B second")
    run(hands, RenameTheme(MAP, "Know it all"))
    dialog = compared(hands)
    assert hands.spoken.startswith("B second")
    hands.choose("Compared with", "A first")
    settled(hands, dialog)
    hands.qtbot.waitUntil(lambda: dialog.said.text() == "From A first to B second: 1 theme")
    assert spoken(dialog) == ["Themes", "Theme 1. Know first. Changed. was called Map first"]
    dialog.activateWindow()
    hands.qtbot.waitUntil(dialog.isActiveWindow)
    hands.press(Qt.Key.Key_Escape)
    closed(hands)


def test_a_moment_that_is_searched_for_is_shown(hands: Hands) -> None:
    keep(hands, "Before lunch")
    keep(hands, "After lunch")
    hands.press(Qt.Key.Key_K, CTRL)
    hands.write("Before lunch")
    hands.settle()
    hands.qtbot.waitUntil(lambda: hands.desk._results is not None and hands.desk._results.isVisible())
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    dialog = opened(hands, MomentsDialog)
    settled(hands, dialog)
    assert str(dialog.list.currentIndex().data()) == "Before lunch"
    dialog.reject()
    closed(hands)


def test_nothing_changed_is_said(hands: Hands) -> None:
    keep(hands, "Now")
    dialog = compared(hands)
    assert dialog.nothing.isVisible()
    assert spoken(dialog) == []
    hands.press(Qt.Key.Key_Escape)
    closed(hands)


def test_what_is_not_for_everyone_has_no_words_there(hands: Hands) -> None:
    keep(hands, "Before")
    run(hands, ChangeRecord(Recommendation, IDS["2.2"], {"text": "Name him."}))
    run(hands, ChangeRecord(Recommendation, IDS["2.1"], {"visibility": Visibility.CONFIDENTIAL}))
    dialog = compared(hands)
    assert spoken(dialog) == [
        "Recommendations",
        "2.1. Not for everyone. Changed. No longer for everyone",
        "2.2. Not for everyone. Changed",
    ]
    hands.press(Qt.Key.Key_Escape)
    closed(hands)


def test_a_moment_is_renamed_and_its_name_forgotten_by_keys(hands: Hands) -> None:
    keep(hands, "Befor")
    dialog = compared(hands)
    assert hands.here == "Named moments"
    asked: list[str] = []

    def answer(_title: str, _label: str, text: str, _hint: str, _answer: str, _parent: QWidget | None) -> str:
        asked.append(text)
        return "Before lunch"

    dialog.ask_name = answer
    hands.press(Qt.Key.Key_F2)
    assert asked == ["Befor"]
    assert moments(hands) == ["Before lunch"]
    hands.press(Qt.Key.Key_Delete)
    assert moments(hands) == []
    assert dialog.empty.isVisible()
    hands.press(Qt.Key.Key_Escape)
    closed(hands)


def test_what_is_done_meanwhile_is_compared_too(hands: Hands) -> None:
    keep(hands, "Before")
    dialog = compared(hands)
    run(hands, RenameTheme(MAP, "Know first"))
    hands.qtbot.waitUntil(lambda: len(spoken(dialog)) == 2)
    hands.press(Qt.Key.Key_Escape)
    closed(hands)


def test_everything_has_a_name_nothing_is_cut_and_the_models_keep_qts_rules(hands: Hands) -> None:
    keep(hands, "Before")
    run(hands, RenameTheme(MAP, "Know first"))
    dialog = compared(hands)
    testers = [QAbstractItemModelTester(model) for model in (dialog._model, dialog._rows)]
    assert unnamed_focusables(dialog) == []
    assert cut_labels(dialog) == []
    run(hands, RenameTheme(ALONE, "Homes"))
    settled(hands, dialog)
    assert len(testers) == 2
    hands.press(Qt.Key.Key_Escape)
    closed(hands)


def test_without_a_workshop_there_is_nothing_to_keep(hands: Hands) -> None:
    hands.desk.show_start()
    hands.settle()
    assert not menu(hands).keep.isEnabled()
    assert not menu(hands).moments.isEnabled()
    assert not menu(hands).groups.isVisible()
