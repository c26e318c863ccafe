"""The plenary of the NGO Forum by keyboard alone, through the real window: put, amended, taken back, written down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a87desk.domain.divergence import Divergence
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import PlenaryOutcome
from a87desk.reading.theme_wordings import theme_wordings
from a87desk.reading.workshop_model import workshop_model
from exports.outputs import composed_report
from tests.exports.reading_pdf import text_of
from tests.journeys.workshops import add_panel, whole_forum
from tests.ui.journeys.hands import CTRL, SHIFT, Hands

THEMES, DIVERGENCES = "Themes in the order of the plenary", "Divergences"
FIRST = "Map what already exists in every region, so that platforms build on it."
AMENDED = "By the end of 2018, map what already exists in every region."
ENTER = Qt.Key.Key_Return


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    forum = whole_forum(tmp_path / "forum.a87")
    add_panel(forum)
    forum.close()
    made = Hands(qtbot, tmp_path)
    made.open(tmp_path / "forum.a87")
    yield made
    made.desk.close()


def theme(hands: Hands, number: int) -> Theme:
    return next(one for one in hands.all(Theme) if one.number == number)


def versions(hands: Hands, number: int) -> list[str]:
    return [one.text for one in hands.ask(lambda file: theme_wordings(file.read)).get(theme(hands, number).id, ())]


def test_themes_are_put_amended_and_what_differs_is_written_down(hands: Hands) -> None:
    hands.go_to("Plenary")
    hands.panel(THEMES)
    hands.press(Qt.Key.Key_Home)
    assert hands.spoken.startswith("Theme 6. Map what already exists first. 3 of 5 groups: 2, 3, 4. Not asked yet")

    hands.press(ENTER)
    hands.write(FIRST)
    hands.press(ENTER, CTRL)
    assert (versions(hands, 6), theme(hands, 6).plenary_outcome) == ([FIRST], None)

    hands.press(Qt.Key.Key_Z, CTRL)  # in the field itself: what was agreed is taken back, not the last letter
    assert versions(hands, 6) == []
    hands.press(Qt.Key.Key_Y, CTRL)
    assert versions(hands, 6) == [FIRST]
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Up)
    hands.press(ENTER)  # who comes back to agreed words is in the plenary, unless somebody says otherwise
    hands.write(AMENDED)
    hands.press(ENTER, CTRL | SHIFT)  # no screen for the room: the words are agreed all the same
    assert versions(hands, 6) == [FIRST, AMENDED]
    assert theme(hands, 6).plenary_outcome is PlenaryOutcome.AMENDED

    hands.press(Qt.Key.Key_Escape)
    assert hands.here == THEMES
    for key in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_N):
        hands.press(Qt.Key.Key_Down)
        hands.press(key)
    outcomes = [theme(hands, number).plenary_outcome for number in (1, 2, 3, 4)]
    assert outcomes == [PlenaryOutcome.ACCEPTED, PlenaryOutcome.RETURNED, PlenaryOutcome.NOT_ACCEPTED, None]
    hands.press(Qt.Key.Key_Z, CTRL)
    assert theme(hands, 3).plenary_outcome is None
    hands.press(Qt.Key.Key_Y, CTRL)
    assert theme(hands, 3).plenary_outcome is PlenaryOutcome.NOT_ACCEPTED

    hands.press(Qt.Key.Key_D)
    hands.type_words("Money for skills must not come from the regions.")
    hands.fill("Who holds it", "One network")
    hands.choose("Group", "2. Capacity building")
    hands.press(Qt.Key.Key_Escape)
    assert hands.here == DIVERGENCES
    assert "Theme 3: Skills and funding for civil society" in hands.spoken
    hands.press(Qt.Key.Key_S)
    hands.type_words("The host pays.")
    hands.press(Qt.Key.Key_Tab)
    (row,) = hands.all(Divergence)
    assert (row.who, row.settled) == ("One network", "The host pays.")
    hands.press(Qt.Key.Key_D, CTRL)
    hands.panel(THEMES)
    assert hands.spoken.startswith("Theme 3.")

    report = hands.ask(
        lambda file: text_of(composed_report(workshop_model(file.read, file.workshop_id, "stamp"), None).content)
    )
    words = " ".join(report.split())
    for told in (AMENDED, "Accepted with amendment", "Agreed by the panel", "Where people did not agree",
                 "Money for skills must not come from the regions.", "Settled: The host pays."):  # fmt: skip
        assert told in words, told
    assert "One network" not in words


def test_two_themes_are_merged_after_their_words_were_agreed_and_one_step_brings_both_back(hands: Hands) -> None:
    hands.go_to("Plenary")
    hands.panel(THEMES)
    hands.press(Qt.Key.Key_Home)
    for words in ("Words of six", "Words of one"):
        hands.press(ENTER)
        hands.write(words)
        hands.press(ENTER, CTRL)
        hands.press(Qt.Key.Key_Escape)
        hands.press(Qt.Key.Key_Down)
    assert (versions(hands, 6), versions(hands, 1)) == (["Words of six"], ["Words of one"])
    hands.go_to("Consensus")
    hands.panel("Themes")
    hands.press(Qt.Key.Key_Home)
    hands.press(Qt.Key.Key_Down, SHIFT)
    hands.press(Qt.Key.Key_M, CTRL)
    merged = next(one.number for one in hands.all(Theme) if one.number in (1, 6))
    assert merged is not None
    assert sorted(versions(hands, merged)) == ["Words of one", "Words of six"]
    hands.press(Qt.Key.Key_Z, CTRL)
    assert (versions(hands, 6), versions(hands, 1)) == (["Words of six"], ["Words of one"])
