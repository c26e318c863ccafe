"""The hour between group work and plenary at the NGO Forum, by keyboard alone: 25 recommendations, five slips on paper.

What the panel of 2017 found is not told in its report; which themes are made here is an exercise (domain description,
8.3). The words of the recommendations are those of the groups.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a87desk.domain.nouns import NOUNS
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import Record
from a87desk.domain.theme import SuggestionDecision, Theme
from a87desk.domain.vocabulary import PlenaryOutcome, Verdict
from a87desk.reading.codes import coded_recommendations
from a87desk.reading.consensus_board import ConsensusBoard, consensus_board
from a87desk.reading.theme_wordings import theme_wordings
from a87desk.workspace import Workspace
from tests.exports.reading_pdf import page_texts
from tests.journeys.workshops import whole_forum
from tests.ui.journeys.hands import CTRL, Hands

SUGGESTIONS, THEMES, LEFT, OF_THE_PLENARY = (
    "Suggestions", "Themes", "Not in a theme yet", "Themes in the order of the plenary",
)  # fmt: skip
ENTER = Qt.Key.Key_Return
MAPPED = ("2.1", "3.1", "4.2")
AMENDED = "By the end of 2018, map what already exists in every region."


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    whole_forum(tmp_path / "forum.a87").close()
    made = Hands(qtbot, tmp_path)
    made.open(tmp_path / "forum.a87")
    yield made
    made.desk.close()


@pytest.fixture
def viewed(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was opened in the desktop's viewer."""
    opened: list[Path] = []
    monkeypatch.setattr("ui.viewer.open_in_viewer", opened.append)
    return opened


def board(hands: Hands) -> ConsensusBoard:
    return hands.ask(lambda file: consensus_board(file.read, file.workshop))


def members(hands: Hands) -> dict[str, tuple[str, ...]]:
    """Return the codes in each theme by its name."""
    return {one.theme.name: tuple(each.code for each in one.members) for one in board(hands).themes}


def common(hands: Hands) -> set[str]:
    return {one.theme.name for one in board(hands).consensus}


def everything(file: Workspace) -> dict[str, list[Record]]:
    return {noun: list(file.read.all(record_type)) for noun, record_type in NOUNS.items()}


def go_down_to(hands: Hands, panel: str, words: str) -> None:
    """Go down a list until the row that a screen reader reads with these words."""
    hands.panel(panel)
    hands.press(Qt.Key.Key_Home)
    for _row in range(60):
        if words in hands.spoken:
            return
        hands.press(Qt.Key.Key_Down)
    raise AssertionError(f"{panel!r} has no row with {words!r}")


def begin_theme(hands: Hands, code: str, name: str) -> None:
    """Begin a theme with a recommendation that is in none."""
    go_down_to(hands, LEFT, f"{code}.")

    def write_name() -> None:
        hands.write(name)
        hands.press(ENTER)

    hands.in_dialog(lambda: hands.press(Qt.Key.Key_T, CTRL), write_name)


def put(hands: Hands, code: str, number: int) -> None:
    """Put a recommendation in a theme by the number of the theme."""
    go_down_to(hands, LEFT, f"{code}.")
    hands.press(Qt.Key(Qt.Key.Key_0 + number))


def number_of(hands: Hands, name: str) -> int:
    return next(one.number or 0 for one in hands.all(Theme) if one.name == name)


def test_from_recommendations_to_slips(hands: Hands, viewed: list[Path]) -> None:
    said = {one.id: one.text for one in hands.all(Recommendation)}
    hands.go_to("Consensus")
    hands.panel(SUGGESTIONS)
    hands.press(Qt.Key.Key_Home)

    # The first suggestion is accepted under a name; of the next one it is said that it is not the same.
    assert "2.1" in hands.spoken
    hands.press(ENTER)
    hands.type_words("Map what already exists first")
    hands.press(ENTER)
    assert set(members(hands)) == {"Map what already exists first"}
    assert Verdict.SAME in {one.verdict for one in hands.all(SuggestionDecision)}
    hands.panel(SUGGESTIONS)
    hands.press(Qt.Key.Key_Home)
    refused = hands.spoken
    hands.press(Qt.Key.Key_Delete)
    assert Verdict.NOT_THE_SAME in {one.verdict for one in hands.all(SuggestionDecision)}
    assert hands.spoken != refused

    # The rest of the panel's work: drag by number, new themes, until three groups are behind one.
    mapping = number_of(hands, "Map what already exists first")
    for code in MAPPED:
        if code not in members(hands)["Map what already exists first"]:
            put(hands, code, mapping)
    assert set(MAPPED) <= set(members(hands)["Map what already exists first"])
    begin_theme(hands, "5.1", "Track and publish progress")
    progress = number_of(hands, "Track and publish progress")
    for code in ("1.3", "1.4"):
        put(hands, code, progress)
    begin_theme(hands, "5.4", "A Google mechanism")
    assert common(hands) == {"Map what already exists first", "Track and publish progress"}

    # The rule from 2 groups to 3: a theme moves out of the consensus and stays to be seen.
    set_rule(hands, 3)
    assert common(hands) == {"Map what already exists first"}
    assert {one.theme.name for one in board(hands).minority} == {"Track and publish progress", "A Google mechanism"}
    go_down_to(hands, THEMES, "Track and publish progress")
    assert "2 of 5 groups" in hands.spoken
    set_rule(hands, 2)
    assert common(hands) == {"Map what already exists first", "Track and publish progress"}

    # Two themes are merged by mistake: taking it back restores everything exactly.
    before = hands.ask(everything)
    go_down_to(hands, THEMES, "Track and publish progress")
    hands.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    hands.press(Qt.Key.Key_M, CTRL)
    assert len(hands.all(Theme)) == 2
    hands.press(Qt.Key.Key_Z, CTRL)
    assert hands.ask(everything) == before

    # The plenary amends one wording; the panel's wording is kept.
    hands.go_to("Plenary")
    go_down_to(hands, OF_THE_PLENARY, "Map what already exists first")
    for words in ("Map what already exists.", AMENDED):
        hands.press(ENTER)
        hands.write(words)
        hands.press(ENTER, CTRL)
        hands.press(Qt.Key.Key_Escape)
        hands.press(Qt.Key.Key_Down)  # to the next theme; who comes back to agreed words is in the plenary
        hands.press(Qt.Key.Key_Up)
    theme = next(one for one in hands.all(Theme) if one.name == "Map what already exists first")
    versions = hands.ask(lambda file: theme_wordings(file.read))[theme.id]
    assert [one.text for one in versions] == ["Map what already exists.", AMENDED]
    assert (theme.wording, theme.plenary_outcome) == (AMENDED, PlenaryOutcome.AMENDED)

    # Every group gets its slip, printed, and nobody's words were touched.
    hands.go_to("Where it went")
    hands.tab_to("Print all slips")
    hands.press(Qt.Key.Key_Space)
    (printed,) = viewed
    slips = " ".join(" ".join(page_texts(printed.read_bytes())).split())
    for words in ("Accepted with amendment", "By the end of 2018"):  # a cell of the table is read line by line
        assert words in slips, slips
    for code in (one.code for one in hands.ask(lambda file: coded_recommendations(file.read)) if one.group_number):
        assert code in slips, code
    assert {one.id: one.text for one in hands.all(Recommendation)} == said


def set_rule(hands: Hands, groups: int) -> None:
    """Set from how many groups on an idea is consensus."""
    hands.choose_in_menu(lambda: hands.press(Qt.Key.Key_R, CTRL), f"At least {groups} groups")
