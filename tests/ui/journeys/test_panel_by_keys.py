"""The hour of the panel on the NGO Forum's 25 recommendations, by keyboard alone, one hour before plenary.

Source: domain description 8.3. Who sat in the panel and what was said of pairs is made up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a87desk.domain.panel import PanelMember
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.theme import SuggestionDecision, Theme, ThemeMember
from a87desk.domain.vocabulary import Verdict
from a87desk.domain.workshop import Workshop
from a87desk.reading.consensus_board import ConsensusBoard, consensus_board
from a87desk.reading.rule_words import support_words
from tests.journeys.workshops import whole_forum
from tests.ui.journeys.hands import CTRL, SHIFT, Hands

SUGGESTIONS, THEMES, LEFT = "Suggestions", "Themes", "Not in a theme yet"


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    whole_forum(tmp_path / "forum.a87").close()
    made = Hands(qtbot, tmp_path)
    made.open(tmp_path / "forum.a87")
    made.go_to("Consensus")
    made.settle()
    yield made
    made.desk.close()


def board(hands: Hands) -> ConsensusBoard:
    return hands.ask(lambda workspace: consensus_board(workspace.read, workspace.workshop))


def common(hands: Hands) -> list[str]:
    return [one.theme.name for one in board(hands).consensus]


def go_down_to(hands: Hands, begins: str) -> None:
    """Go down in the list that has the keyboard to the row of which these words are said first."""
    hands.press(Qt.Key.Key_Home)
    for _press in range(60):
        if hands.spoken.startswith(begins):
            return
        hands.press(Qt.Key.Key_Down)
    raise AssertionError(f"no row begins with {begins!r}")


def rule_menu(hands: Hands, keys: Sequence[Qt.Key]) -> None:
    """Open the rule with Ctrl R and press these keys in its menu."""

    def when_open() -> None:
        menu = QApplication.activePopupWidget()
        if menu is None:
            QTimer.singleShot(10, when_open)
            return
        for key in keys:
            QTest.keyClick(menu, key)

    QTimer.singleShot(0, when_open)
    hands.press(Qt.Key.Key_R, CTRL)


def new_theme_of(hands: Hands, code: str, name: str) -> None:
    """Make a theme of a recommendation that is in none."""
    hands.panel(LEFT)
    go_down_to(hands, code)

    def write() -> None:
        hands.write(name)
        hands.press(Qt.Key.Key_Return)

    hands.in_dialog(lambda: hands.press(Qt.Key.Key_T, CTRL), write)


def test_the_panel_finds_what_three_groups_share_and_the_rule_moves_themes(hands: Hands) -> None:
    before = hands.all(Recommendation)
    assert hands.here == SUGGESTIONS

    hands.press(Qt.Key.Key_J, CTRL)
    hands.in_window(lambda: seat_the_panel(hands))
    assert [one.sat for one in hands.all(PanelMember)] == [True] * 5
    assert board(hands).without_voice == frozenset()

    new_theme_of(hands, "2.1", "Map what already exists first")
    for code in ("4.2", "3.1"):
        go_down_to(hands, code)
        hands.press(Qt.Key.Key_1)
    (theme,) = board(hands).themes
    assert (theme.support, [one.code for one in theme.members]) == (3, ["2.1", "3.1", "4.2"])

    new_theme_of(hands, "1.4", "Shadow reports on progress")
    assert common(hands) == ["Map what already exists first"]
    rule_menu(hands, (Qt.Key.Key_Up, Qt.Key.Key_Return))
    hands.in_window(lambda: count_the_plenary(hands))
    hands.panel(LEFT)
    go_down_to(hands, "D1.3")
    hands.press(Qt.Key.Key_2)
    assert common(hands) == ["Map what already exists first", "Shadow reports on progress"]
    now = board(hands)
    shadow = now.themes[1]
    assert support_words(now.counting, len(shadow.group_ids), shadow.has_plenary) == "1 of 5 groups and the plenary"

    hands.panel(THEMES)
    rule_menu(hands, (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return))
    assert hands.all(Workshop)[0].rule_groups == 3
    assert common(hands) == ["Map what already exists first"]
    hands.press(Qt.Key.Key_Z, CTRL)
    assert len(common(hands)) == 2
    assert hands.all(Recommendation) == before


def test_themes_are_merged_and_unmerged_exactly(hands: Hands) -> None:
    for code, name in (("2.1", "Map networks"), ("4.2", "Map first"), ("1.4", "Shadow reports")):
        new_theme_of(hands, code, name)
    before = (hands.all(Theme), hands.all(ThemeMember))
    hands.panel(THEMES)
    hands.press(Qt.Key.Key_Home)
    hands.press(Qt.Key.Key_Down, SHIFT)
    hands.press(Qt.Key.Key_M, CTRL)
    assert sorted(len(one.members) for one in board(hands).themes) == [1, 2]
    hands.press(Qt.Key.Key_Z, CTRL)
    assert (hands.all(Theme), hands.all(ThemeMember)) == before


def test_a_verdict_is_given_with_a_reason_and_taken_back(hands: Hands) -> None:
    hands.panel(SUGGESTIONS)
    first = hands.spoken
    hands.press(Qt.Key.Key_F4)
    hands.type_words("One is about a country, one about all")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Delete, SHIFT)
    (decided,) = {(one.verdict, one.reason) for one in hands.all(SuggestionDecision)}
    assert decided == (Verdict.OVERLAPS, "One is about a country, one about all")
    assert hands.spoken != first
    hands.press(Qt.Key.Key_D, CTRL)
    hands.in_window(lambda: take_everything_back(hands))
    assert hands.all(SuggestionDecision) == []
    hands.panel(SUGGESTIONS)
    hands.press(Qt.Key.Key_Home)
    assert hands.spoken == first


def seat_the_panel(hands: Hands) -> None:
    """Say of every rapporteur that they sat, group by group."""
    for _group in range(5):
        hands.press(Qt.Key.Key_Space)
        hands.press(Qt.Key.Key_Down, times=2)
    hands.press(Qt.Key.Key_Escape)


def count_the_plenary(hands: Hands) -> None:
    hands.tab_to("The plenary counts as one more voice")
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Escape)


def take_everything_back(hands: Hands) -> None:
    hands.qtbot.waitUntil(lambda: hands.here == "What we decided")
    assert "One is about a country" in hands.spoken
    hands.press(Qt.Key.Key_A, CTRL)
    hands.press(Qt.Key.Key_Delete)
    hands.press(Qt.Key.Key_Escape)
