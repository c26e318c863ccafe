"""Cards: what the engine found, as a panel reads it on the board as it stands."""

from __future__ import annotations

import pytest

from a87desk.commands.note import WriteRecommendation
from a87desk.commands.record import AddRecords
from a87desk.commands.theme import AddTheme, SayNotTheSame
from a87desk.consensus.suggestion import Flag, Pair, SharedWord, Strength, Suggestions
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId, RecommendationId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import new_id
from a87desk.domain.theme import SuggestionDecision, decision_id
from a87desk.domain.vocabulary import Verdict
from a87desk.domain.workshop import Workshop
from a87desk.reading.consensus_board import ConsensusBoard, consensus_board
from a87desk.reading.suggestion_cards import (
    MOST_CARDS_OF_ONE,
    MOST_WEAK,
    SuggestionCard,
    decisions,
    statements,
    suggestion_cards,
)
from a87desk.workspace import Workspace, create_workspace

GROUPS = tuple(new_id() for _ in range(3))


class Board:
    """A workshop of three groups; recommendations are named by their code."""

    def __init__(self, counts: tuple[int, int, int] = (3, 3, 3)) -> None:
        self.workspace: Workspace = create_workspace(None, Workshop(id=new_id(), title="Forum"), "Facilitator")
        self.workspace.run(
            AddRecords(tuple(BreakoutGroup(id=one, number=place + 1) for place, one in enumerate(GROUPS)))
        )
        self.ids: dict[str, str] = {}
        for place, count in enumerate(counts):
            for number in range(count):
                code = f"{place + 1}.{number + 1}"
                self.ids[code] = new_id()
                group = BreakoutGroupId(GROUPS[place])
                self.workspace.run(
                    WriteRecommendation(Recommendation(id=self.ids[code], group_id=group, text=f"map networks {code}"))
                )

    def now(self) -> ConsensusBoard:
        return consensus_board(self.workspace.read, self.workspace.workshop)

    def pair(self, one: str, other: str, probability: float, flags: tuple[Flag, ...] = ()) -> Pair:
        words = SharedWord("networks", ((4, 12),), ((4, 12),), 0.9), SharedWord("map", ((0, 3),), ((0, 3),), 0.05)
        strength = Strength.STRONG if probability >= 0.8 else Strength.FAIR if probability >= 0.5 else Strength.WEAK
        return Pair(self.ids[one], self.ids[other], probability, probability, strength, words, flags)

    def cards(self, pairs: list[Pair], clusters: tuple[tuple[str, ...], ...] = ()) -> tuple[SuggestionCard, ...]:
        found = Suggestions(tuple(pairs), tuple(tuple(self.ids[one] for one in cluster) for cluster in clusters))
        return suggestion_cards(self.now(), found)

    def codes(self, cards: tuple[SuggestionCard, ...]) -> list[tuple[str, ...]]:
        names = {record_id: code for code, record_id in self.ids.items()}
        return [tuple(names[one] for one in card.recommendation_ids) for card in cards]


def test_a_cluster_is_one_card_and_its_pairs_are_not_said_again() -> None:
    board = Board()
    pairs = [board.pair("1.1", "2.1", 0.9), board.pair("1.1", "3.1", 0.85), board.pair("2.1", "3.1", 0.8)]
    cards = board.cards(pairs, (("3.1", "1.1", "2.1"),))
    assert board.codes(cards) == [("1.1", "2.1", "3.1")]
    assert (cards[0].support, cards[0].meets_rule, cards[0].strength) == (3, True, Strength.STRONG)
    assert cards[0].probability == pytest.approx(0.85)


def test_strong_ones_come_first_then_those_of_more_groups() -> None:
    board = Board()
    pairs = [
        board.pair("1.3", "2.3", 0.9),
        board.pair("1.1", "2.1", 0.6),
        board.pair("1.2", "2.2", 0.3),
        board.pair("2.1", "3.1", 0.6),
        board.pair("1.1", "3.1", 0.6),
    ]
    cards = board.cards(pairs, (("1.1", "2.1", "3.1"),))
    assert board.codes(cards) == [("1.3", "2.3"), ("1.1", "2.1", "3.1"), ("1.2", "2.2")]
    assert [card.strength for card in cards] == [Strength.STRONG, Strength.FAIR, Strength.WEAK]


def test_what_is_like_a_theme_is_suggested_for_it_and_not_as_a_new_one() -> None:
    board = Board()
    theme_id = new_id()
    board.workspace.run(AddTheme("What exists", (board.ids["1.1"],), theme_id))
    cards = board.cards([board.pair("1.1", "2.1", 0.9)])
    assert board.codes(cards) == [("2.1",)]
    assert (cards[0].theme_id, cards[0].support, cards[0].meets_rule) == (theme_id, 2, True)


def test_what_people_said_is_not_the_same_as_a_theme_is_not_suggested_for_it() -> None:
    board = Board()
    board.workspace.run(AddTheme("What exists", (board.ids["1.1"], board.ids["3.1"])))
    board.workspace.run(SayNotTheSame((board.ids["2.1"],), (board.ids["3.1"],)))
    assert board.cards([board.pair("1.1", "2.1", 0.9)]) == ()
    assert decisions(board.now()).not_same == {frozenset((board.ids["2.1"], board.ids["3.1"]))}


@pytest.mark.parametrize("verdict", [Verdict.OVERLAPS, Verdict.CONTRADICTS])
def test_what_overlaps_or_contradicts_something_in_a_theme_is_not_suggested_for_it(verdict: Verdict) -> None:
    board = Board()
    board.workspace.run(AddTheme("What exists", (board.ids["1.1"], board.ids["3.1"])))
    first, second = sorted((board.ids["2.1"], board.ids["3.1"]))
    said = SuggestionDecision(
        id=decision_id(first, second),
        first_id=RecommendationId(first),
        second_id=RecommendationId(second),
        verdict=verdict,
    )
    board.workspace.run(AddRecords((said,)))
    assert board.cards([board.pair("1.1", "2.1", 0.9)]) == ()
    now = board.now()
    told = now.overlaps if verdict is Verdict.OVERLAPS else now.contradicts
    assert told == decisions(now).apart == {frozenset((first, second))}


def test_shared_words_are_marked_in_each_text_but_for_those_that_explain_nothing() -> None:
    board = Board()
    (card,) = board.cards([board.pair("1.1", "2.1", 0.9)])
    assert card.shared == ("networks", "map")
    for record_id in card.recommendation_ids:
        text = next(one.text for one in statements(board.now()) if one.id == record_id)
        assert [text[first:last] for first, last in card.highlights[record_id]] == ["networks"]


@pytest.mark.parametrize("flag", list(Flag))
def test_a_contradiction_is_said_in_words_and_keeps_a_card_from_being_strong(flag: Flag) -> None:
    board = Board()
    (card,) = board.cards([board.pair("1.1", "2.1", 0.95, (flag,))])
    assert card.strength is Strength.FAIR
    assert len(card.warnings) == 1
    assert " " in card.warnings[0]


def test_an_hour_is_short() -> None:
    board = Board((1, 20, 20))
    pairs = [board.pair("1.1", f"2.{number}", 0.9) for number in range(1, 21)]
    assert len(board.cards(pairs)) == MOST_CARDS_OF_ONE
    weak = [board.pair(f"2.{number}", f"3.{number}", 0.3) for number in range(1, 21)]
    assert len(board.cards(weak)) == MOST_WEAK
