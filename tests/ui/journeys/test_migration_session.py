"""The Action Group on Migration puts actions in order, Geneva 2018: thirty people score priority and feasibility.

By keyboard alone, through the Priorities page: the vote is opened with both axes defined, thirty ballots are typed,
the results are revealed. What comes out is counted again here. Source: see tests/samples/migration_session.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from a87desk.commands.theme import AddTheme
from a87desk.domain.vocabulary import StakeholderGroup, VotingMethod, word_for
from a87desk.domain.vote import BallotPaper, Vote
from a87desk.domain.workshop import Workshop
from a87desk.prioritising.axes import Quadrant
from a87desk.reading.vote_result import VoteResult, latest_result, vote_results
from a87desk.workspace import create_workspace
from tests.samples.migration_session import ACTIONS, Scored, ballots
from tests.ui.journeys.hands import CTRL, Hands

TITLE = "Which of these come first?"


@pytest.fixture
def hands(qtbot: QtBot, tmp_path: Path) -> Iterator[Hands]:
    file = tmp_path / "migration.a87"
    workspace = create_workspace(file, Workshop(id="1" * 32, title="Migration Action Group workshop"), "Walk Free")
    for action in ACTIONS:
        workspace.run(AddTheme(action))
    workspace.close()
    made = Hands(qtbot, tmp_path)
    made.open(file)
    yield made
    made.desk.close()


def test_thirty_people_score_priority_and_feasibility(hands: Hands) -> None:
    hands.go_to("Priorities")
    from_menu(hands, "New vote…")
    hands.in_window(lambda: describe(hands))
    [vote] = hands.all(Vote)
    assert (vote.method, vote.lowest, vote.highest, vote.issued) == (VotingMethod.PRIORITY_FEASIBILITY, 1, 5, 30)
    assert vote.priority_question == "How much would it help people on the move?"
    assert len(vote.feasibility_asks) == 4

    from_menu(hands, f"Enter ballots of “{TITLE}”…")
    hands.in_window(lambda: type_ballots(hands))
    assert len(hands.all(BallotPaper)) == 30
    assert results(hands)[0].is_covered
    assert latest_result(results(hands)) is None

    from_menu(hands, f"Reveal “{TITLE}”")
    result = results(hands)[0]
    check_figures(result)
    check_groups(result)
    check_stability(result)
    assert result.book is not None
    assert result.book.balances

    hands.press(Qt.Key.Key_Z, CTRL)  # revealed too early
    assert results(hands)[0].is_covered
    assert len(hands.all(BallotPaper)) == 30


def describe(hands: Hands) -> None:
    """Open the vote on all themes, with both axes defined first."""
    hands.tab_to(word_for(VotingMethod.DOTS))
    hands.press(Qt.Key.Key_Down)
    hands.fill("People who vote", "30")
    hands.fill("What priority asks", "How much would it help people on the move?")
    hands.press(Qt.Key.Key_Return, CTRL)


def type_ballots(hands: Hands) -> None:
    """Type the pile: the stakeholder group once for each part of it, digits and Enter for each ballot."""
    group: StakeholderGroup | None = None
    for one in ballots():
        if one.group is not group:
            group = one.group
            hands.press(Qt.Key.Key_G, CTRL)
            hands.choose("Stakeholder group of the voter", word_for(group))
        assert hands.here == "Ballot"
        hands.type_words(digits(one))
        hands.press(Qt.Key.Key_Return)
    window = QApplication.activeModalWidget()
    assert window is not None
    shown = [label.text() for label in window.findChildren(QLabel)]
    assert "30 of 30 entered" in shown
    assert "30 of 30 ballots cast · 0 spoiled, 0 left: it balances" in shown
    hands.press(Qt.Key.Key_Escape)


def digits(one: Scored) -> str:
    """Return the keys of a ballot: two digits an item, the space bar for a score that was left out."""
    pairs = zip(one.priority, one.feasibility, strict=True)
    return "".join(" " if score is None else str(score) for pair in pairs for score in pair)


def check_figures(result: VoteResult) -> None:
    """Count every mean, median and spread again."""
    for place, one in enumerate(result.items):
        assert one.text == ACTIONS[place]
        for axis, name in ((one.priority, "priority"), (one.feasibility, "feasibility")):
            scores = [score for cast in ballots() if (score := getattr(cast, name)[place]) is not None]
            assert axis is not None
            assert (axis.n, axis.median) == (len(scores), statistics.median(scores))
            assert axis.mean == pytest.approx(statistics.mean(scores))
            assert axis.spread == pytest.approx(statistics.pstdev(scores))
    assert [one.letter for one in result.items if one.quadrant is Quadrant.DO_FIRST] == ["C", "D", "E", "F"]
    assert [one.letter for one in result.items if one.discuss] == ["A"]


def check_groups(result: VoteResult) -> None:
    """Three academics are never shown alone, nor can they be found by taking the others from the whole."""
    assert [(one.groups, one.voters) for one in result.by_group] == [
        (("civil_society",), 9), (("international",), 12), (("academia", "government"), 9),
    ]  # fmt: skip
    together = result.by_group[-1].items[0].feasibility
    own = [one.feasibility[0] for one in ballots() if one.group in ("academia", "government")]
    assert together is not None
    assert together.mean == pytest.approx(statistics.mean(score for score in own if score is not None))


def check_stability(result: VoteResult) -> None:
    """Say by the plainest way what the first five are with other weights and without each group, and compare."""
    found = result.stability
    assert found is not None
    assert set(found.top) == top(result, 0.5, ballots())
    expected: dict[float | str, set[str]] = {weight: top(result, weight, ballots()) for weight in (0.4, 0.6)}
    for group in result.by_group:
        rest = tuple(one for one in ballots() if one.group not in group.groups)
        expected["+".join(group.groups)] = top(result, 0.5, rest)
    changed = {key for key, other in expected.items() if other != set(found.top)}
    assert {one.weight if one.weight is not None else one.without for one in found.changes} == changed
    assert changed  # survivors' voices are among the first five only as long as feasibility does not weigh more


def top(result: VoteResult, weight: float, cast: tuple[Scored, ...]) -> set[str]:
    """Return the first five items of these ballots, with this weight of priority."""
    values = {}
    for place, item in enumerate(result.items):
        priority = [one.priority[place] for one in cast]
        feasibility = [one.feasibility[place] for one in cast]
        means = [statistics.fmean(score for score in some if score is not None) for some in (priority, feasibility)]
        values[item.id] = round(weight * means[0] + (1 - weight) * means[1], 9)
    least = sorted(values.values(), reverse=True)[4]
    return {item for item, value in values.items() if value >= least}


def from_menu(hands: Hands, words: str) -> None:
    """Open the menu of votes and go down to these words."""
    hands.tab_to("Enter dots…")
    failed: list[str] = []

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            QTimer.singleShot(10, choose)
            return
        seen = []
        for _press in range(12):
            QTest.keyClick(menu, Qt.Key.Key_Down)
            seen.append(menu.activeAction().text())
            if seen[-1] == words:
                QTest.keyClick(menu, Qt.Key.Key_Return)
                return
        failed.extend(seen)
        menu.close()

    QTimer.singleShot(0, choose)
    QTest.keyClick(hands._under(), Qt.Key.Key_Space)
    assert not failed, f"the menu has no {words!r}, only {failed}"
    hands.settle()


def results(hands: Hands) -> tuple[VoteResult, ...]:
    return hands.ask(lambda workspace: vote_results(workspace.read))
