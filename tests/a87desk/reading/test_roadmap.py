"""The roadmap as it is read: numbers that cannot go wrong, traces to groups, resources by currency."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from a87desk.domain.action import Action
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import BreakoutGroupId, ObjectiveId, OutputId, ThemeId
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import ActionStatus, Pillar
from a87desk.domain.workshop import Workshop
from a87desk.reading.codes import CodedRecommendation
from a87desk.reading.consensus_board import ThemeOnBoard
from a87desk.reading.roadmap import (
    Roadmap,
    RoadmapAction,
    Standing,
    arranged,
    counts,
    ranked_themes,
    standing,
)
from a87desk.reading.roadmap_resources import FundingGap, Resources, funding_gaps, resources_of

NOBODY = Roadmap(Workshop(id="w"))


def made(
    objectives: Sequence[Objective] = (), outputs: Sequence[Output] = (), actions: Sequence[Action] = ()
) -> Roadmap:
    return arranged(NOBODY, objectives, outputs, actions)


def objective(one: str) -> Objective:
    return Objective(id=one)


def output(one: str, of: str) -> Output:
    return Output(id=one, objective_id=ObjectiveId(of) if of else None)


def action(one: str, output_id: str = "", objective_id: str = "") -> Action:
    return Action(
        id=one,
        output_id=OutputId(output_id) if output_id else None,
        objective_id=ObjectiveId(objective_id) if objective_id else None,
    )


def test_numbers_follow_from_places() -> None:
    found = made(
        [objective("o1"), objective("o2")],
        [output("a", "o1"), output("b", "o2"), output("c", "o1")],
        [action("1", "c"), action("2", "a"), action("3", "c"), action("4", objective_id="o1"), action("5")],
    )
    assert {one.id: one.number for one in found.actions} == {
        "1": "1.2.1",
        "2": "1.1.1",
        "3": "1.2.2",
        "4": "1.3",
        "5": "",
    }
    assert [one.number for one in found.objectives] == ["1", "2"]
    assert [one.id for one in found.loose.actions] == ["5"]
    assert [one.id for one in found.actions] == ["1", "2", "3", "4", "5"]


IDS = some.sampled_from(["", "x", "y", "z", "gone"])


@given(some.lists(some.sampled_from("xyz"), unique=True), some.lists(IDS, max_size=8), some.lists(IDS, max_size=20))
def test_no_number_is_twice_and_nothing_is_lost(objectives: list[str], of: list[str], under: list[str]) -> None:
    outputs = [output(f"out{n}", one) for n, one in enumerate(of)]
    actions = [action(f"act{n}", f"out{n % 5}" if n % 2 else "", one) for n, one in enumerate(under)]
    found = made([objective(one) for one in objectives], outputs, actions)
    numbers = [
        *(one.number for one in found.objectives),
        *(out.number for one in found.objectives for out in one.outputs),
        *(one.number for one in found.actions if one.number),
    ]
    assert len(set(numbers)) == len(numbers)
    everywhere = [one.id for each in (*found.objectives, found.loose) for one in each.all_actions]
    assert sorted(everywhere) == sorted(one.id for one in actions)
    assert sum(len(each.outputs) for each in (*found.objectives, found.loose)) == len(outputs)


def coded(one: str, group: str, number: int) -> CodedRecommendation:
    record = Recommendation(id=one, group_id=BreakoutGroupId(group))
    return CodedRecommendation(f"{number}.1", record, number, "", ())


def test_an_action_leads_back_to_its_groups() -> None:
    first, second = coded("r1", "g1", 1), coded("r2", "g2", 2)
    theme = ThemeOnBoard(Theme(id="t", number=4), (first, second), ("g1", "g2"), True)
    known = Roadmap(Workshop(id="w"), themes=(theme,), recommendations=(first, second))
    of_theme = Action(id="a", theme_id=ThemeId("t"))
    linked = Action(id="b", theme_id=ThemeId("t"), recommendation_ids=("r2", "gone", "r2"))
    found = arranged(known, (), (), (of_theme, linked, Action(id="c", theme_id=ThemeId("removed"))))
    assert [one.group_ids for one in found.actions] == [("g1", "g2"), ("g2",), ()]
    assert [one.code for one in found.actions[1].recommendations] == ["2.1"]
    assert found.theme_count == 1


def test_an_action_has_the_pillar_of_its_objective_where_it_has_none() -> None:
    known = made(
        [Objective(id="o", pillar=Pillar.SHARING_KNOWLEDGE)],
        (),
        [
            action("a", objective_id="o"),
            Action(id="b", objective_id=ObjectiveId("o"), pillar=Pillar.DRIVING_INNOVATION),
        ],
    )
    assert [one.pillar for one in known.actions] == [Pillar.SHARING_KNOWLEDGE, Pillar.DRIVING_INNOVATION]


def test_each_action_counts_once_and_late_goes_before_what_was_said() -> None:
    late = Action(id="a", due=parse_fuzzy_date("February 2018"), status=ActionStatus.IN_PROGRESS)
    done = Action(id="b", due=parse_fuzzy_date("December 2017"), status=ActionStatus.COMPLETED)
    plain = Action(id="c")
    assert standing(late, date(2018, 2, 28)) is Standing.UNDER_WAY
    assert counts(made(actions=(late, done, plain)).actions, date(2018, 3, 12)) == {
        Standing.LATE: 1,
        Standing.DONE: 1,
        Standing.NOT_KNOWN: 1,
    }


def test_the_share_reached_comes_from_the_numbers_of_the_indicator() -> None:
    assert RoadmapAction(Action(id="a", reached="4", target="12 maps")).share == Fraction(1, 3)
    assert RoadmapAction(Action(id="a", status=ActionStatus.COMPLETED)).share == 1
    assert RoadmapAction(Action(id="a", reached="some")).share is None


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({}, Resources.NOT_KNOWN),
        ({"resources": "staff time"}, Resources.IN_WORDS),
        ({"cost": "much"}, Resources.IN_WORDS),
        ({"cost": "100"}, Resources.TO_FIND),
        ({"cost": "100", "funded": "40"}, Resources.PART_FOUND),
        ({"cost": "100.00", "funded": "100"}, Resources.COVERED),
        ({"cost": "0"}, Resources.COVERED),
        ({"funded": "40"}, Resources.PART_FOUND),
    ],
)
def test_resources_are_covered_partly_found_or_to_find(fields: dict[str, str], state: Resources) -> None:
    assert resources_of(Action(id="a", **fields)) is state  # type: ignore[arg-type]


def test_gaps_are_told_by_currency_and_never_added_up() -> None:
    actions = [
        Action(id="a", cost="0.10", funded="0", currency="USD"),
        Action(id="b", cost="0.20", funded="0.50", currency="usd"),
        Action(id="c", cost="700", funded="", currency="TND"),
        Action(id="d", cost="900", currency="USD", status=ActionStatus.CANCELLED),
        Action(id="e", cost="not known", currency="USD"),
    ]
    assert funding_gaps(actions) == (
        FundingGap("USD", Decimal("0.30"), Decimal("0.50"), Decimal("0.10"), 2),
        FundingGap("TND", Decimal(700), Decimal(0), Decimal(700), 1),
    )


def test_themes_come_as_ranked_by_hand_then_by_agreed_values_then_by_groups() -> None:
    def board(one: str, groups: int = 1, **fields: object) -> ThemeOnBoard:
        return ThemeOnBoard(Theme(id=one, **fields), (), tuple(f"g{n}" for n in range(groups)), True)  # type: ignore[arg-type]

    themes = [
        board("few"),
        board("many", 4),
        board("agreed", 1, priority_tenths=40, feasibility_tenths=30),
        board("second", 1, rank_position="100001"),
        board("first", 1, rank_position="100000"),
    ]
    assert [one.theme.id for one in ranked_themes(themes)] == ["first", "second", "agreed", "many", "few"]
