"""Themes become groups of the next session: chosen by keys, made in one step, never twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.session import GuidingQuestion
from tests.ui.journeys.hands import Hands
from tests.ui.pages.slips.forum_end import ALONE, MAP, SESSION, TOMORROW, at_the_end
from tests.ui.reading_screen import cut_labels, unnamed_focusables
from ui import theme
from ui.between_days import BetweenDays
from ui.pages.groups.from_themes import FromThemesDialog
from ui.pages.groups.page import GroupsPage


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    found = Hands(qtbot, tmp_path)
    found.documents.mkdir(parents=True, exist_ok=True)
    at_the_end(found.documents / "w.a87").close()
    found.open(found.documents / "w.a87")
    yield found
    found.desk.close()


def dialog_of(hands: Hands) -> FromThemesDialog:
    hands.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), FromThemesDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, FromThemesDialog)
    return found


def from_menu(hands: Hands) -> FromThemesDialog:
    menu = hands.window.findChild(BetweenDays)
    assert menu is not None
    menu.groups.trigger()
    return dialog_of(hands)


def made(hands: Hands) -> list[tuple[int | None, str, str | None]]:
    groups = [one for one in hands.all(BreakoutGroup) if one.session_id == TOMORROW]
    return sorted((one.number, one.theme, one.from_theme_id) for one in groups)


def test_the_themes_that_meet_the_rule_are_ticked_and_the_next_session_is_proposed(hands: Hands) -> None:
    dialog = from_menu(hands)
    assert dialog.sessions.currentData() == TOMORROW
    assert dialog.chosen() == (MAP,)
    assert dialog.make.text() == "Make 1 group"
    hands.fill("How many recommendations each group is asked for", "3")
    hands.press(Qt.Key.Key_Return)
    assert made(hands) == [(4, "Map first", MAP)]
    assert [one.text for one in hands.all(GuidingQuestion)] == [
        "Which concrete actions follow, who leads them, and by when?"
    ]
    assert hands.desk.session is not None
    hands.desk.session.undo()
    hands.settle()
    assert made(hands) == []
    assert hands.all(GuidingQuestion) == []


def test_a_theme_below_the_rule_may_be_ticked_and_the_question_left_out(hands: Hands) -> None:
    from_menu(hands)
    hands.tab_to("2. Shelters")
    hands.press(Qt.Key.Key_Space)
    hands.fill("Guiding question, if there is to be one", "")
    hands.press(Qt.Key.Key_Return)
    assert made(hands) == [(4, "Map first", MAP), (5, "Shelters", ALONE)]
    assert hands.all(GuidingQuestion) == []


def test_a_theme_that_has_its_group_cannot_be_chosen_again(hands: Hands) -> None:
    from_menu(hands)
    hands.press(Qt.Key.Key_Return)
    dialog = from_menu(hands)
    assert dialog.sessions.currentData() == TOMORROW
    assert not dialog.ticks[MAP].isEnabled()
    assert dialog.ticks[MAP].accessibleDescription() == "has its group"
    assert not dialog.make.isEnabled()
    hands.tab_to("2. Shelters")
    hands.press(Qt.Key.Key_Space)
    dialog.sessions.setCurrentIndex(dialog.sessions.findData(SESSION))
    assert dialog.chosen() == (MAP, ALONE)
    dialog.sessions.setCurrentIndex(dialog.sessions.findData(TOMORROW))
    assert dialog.chosen() == (ALONE,)
    hands.press(Qt.Key.Key_Escape)
    hands.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_the_groups_page_opens_it_for_its_session(hands: Hands) -> None:
    hands.go_to("Groups")
    hands.tab_to("Make groups from themes…")
    hands.press(Qt.Key.Key_Space)
    dialog = dialog_of(hands)
    assert dialog.sessions.currentData() == SESSION
    assert unnamed_focusables(dialog) == []
    assert cut_labels(dialog) == []
    hands.press(Qt.Key.Key_Escape)
    hands.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_a_card_says_with_which_theme_its_group_goes_on(hands: Hands) -> None:
    from_menu(hands)
    hands.press(Qt.Key.Key_Return)
    hands.desk.window.show_page("groups")
    hands.settle()
    page = hands.window.pages.current_page()
    assert isinstance(page, GroupsPage)
    page.show_session(TOMORROW)
    hands.settle()
    card = page._cards.current()
    assert card is not None
    spoken = str(card.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Goes on with theme 1" in spoken


def test_nothing_is_cut_with_the_largest_letters(hands: Hands) -> None:
    theme.current().choose_text_percent(150)
    dialog = from_menu(hands)
    assert cut_labels(dialog) == []
    hands.press(Qt.Key.Key_Escape)
    hands.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    theme.current().choose_text_percent(100)
