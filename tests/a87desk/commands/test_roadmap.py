"""Building a roadmap: numbers follow the order, nothing is lost under what is removed, starting twice adds nothing."""

from __future__ import annotations

from datetime import date

from a87desk.commands.command import Command
from a87desk.commands.record import AddRecords
from a87desk.commands.roadmap import (
    AddAction,
    AddObjective,
    AddOutput,
    LinkSources,
    MoveAction,
    RemoveFromRoadmap,
    SetRoadmapStatus,
    StepObjective,
    StepOutput,
)
from a87desk.commands.start_roadmap import StartRoadmap
from a87desk.domain.action import Action
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.fuzzy_date import day, parse_fuzzy_date
from a87desk.domain.ids import BreakoutGroupId, RecommendationId, ThemeId
from a87desk.domain.priority import Priority
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.theme import Theme, ThemeMember, member_id
from a87desk.domain.vocabulary import Pillar, RoadmapStatus
from a87desk.domain.workshop import Workshop
from a87desk.reading.roadmap import Roadmap, roadmap
from a87desk.workspace import Workspace, create_workspace

WORKSHOP = "f" * 32


def key(name: str) -> str:
    """Return an identity for a short name."""
    return name.encode().hex().rjust(32, "0")


def begun(*commands: Command) -> Workspace:
    workspace = create_workspace(None, Workshop(id=WORKSHOP), "somebody")
    for command in commands:
        workspace.run(command)
    return workspace


def shown(workspace: Workspace) -> Roadmap:
    return roadmap(workspace.read, workspace.workshop)


def numbers(workspace: Workspace) -> dict[str, str]:
    """Return the texts of the actions by number; those without one under their text."""
    return {one.number or one.action.text: one.action.text for one in shown(workspace).actions}


def planned() -> Workspace:
    return begun(
        AddObjective("one", objective_id=key("one")),
        AddObjective("two", objective_id=key("two")),
        AddOutput(key("one"), "a", output_id=key("a")),
        AddOutput(key("one"), "b", output_id=key("b")),
        AddAction({"text": "train", "output_id": key("a")}, action_id=key("train")),
        AddAction({"text": "build", "output_id": key("b")}, action_id=key("build")),
        AddAction({"text": "hire", "output_id": key("a")}, after_id=key("train"), action_id=key("hire")),
        AddAction({"text": "meet", "objective_id": key("two")}, action_id=key("meet")),
        AddAction({"text": "call"}, action_id=key("call")),
    )


def test_numbers_follow_from_the_order() -> None:
    assert numbers(planned()) == {"1.1.1": "train", "1.1.2": "hire", "1.2.1": "build", "2.1": "meet", "call": "call"}


def test_an_objective_takes_everything_under_it_along() -> None:
    workspace = planned()
    workspace.run(StepObjective(key("two"), -1))
    assert numbers(workspace) == {"1.1": "meet", "2.1.1": "train", "2.1.2": "hire", "2.2.1": "build", "call": "call"}
    assert workspace.run(StepObjective(key("two"), -1)).act is None


def test_an_output_steps_among_its_siblings_and_then_to_the_next_objective() -> None:
    workspace = planned()
    workspace.run(StepOutput(key("b"), -1))
    assert numbers(workspace)["1.1.1"] == "build"
    workspace.run(StepOutput(key("b"), 1))
    workspace.run(StepOutput(key("b"), 1))
    assert numbers(workspace)["2.1.1"] == "build"
    assert numbers(workspace)["2.2"] == "meet"
    workspace.run(StepOutput(key("b"), -1))
    assert numbers(workspace)["1.2.1"] == "build"


def test_an_action_moves_before_another_and_under_another_output() -> None:
    workspace = planned()
    workspace.run(MoveAction(key("call"), key("train"), {"output_id": key("a")}))
    assert numbers(workspace)["1.1.1"] == "call"
    workspace.undo()
    assert "call" in numbers(workspace)


def test_actions_without_places_can_be_put_in_order() -> None:
    actions = tuple(Action(id=key(one), text=one, number=n) for n, one in enumerate("xyz"))
    workspace = begun(AddRecords(actions))
    workspace.run(MoveAction(key("z"), key("x")))
    assert [one.action.text for one in shown(workspace).actions] == ["z", "x", "y"]


def test_what_stands_under_a_removed_objective_stays() -> None:
    workspace = planned()
    before = shown(workspace)
    workspace.run(RemoveFromRoadmap(Objective, (key("one"),)))
    after = shown(workspace)
    assert [one.output.text for one in after.loose.outputs] == ["a", "b"]
    assert len(after.actions) == len(before.actions)
    workspace.run(RemoveFromRoadmap(Output, (key("a"),)))
    assert {one.action.text for one in shown(workspace).loose.actions} == {"train", "hire", "call"}
    workspace.undo()
    workspace.undo()
    assert shown(workspace) == before


def test_sources_are_linked_once_and_unlinked() -> None:
    workspace = planned()
    workspace.run(AddRecords((Recommendation(id=key("r1")), Recommendation(id=key("r2")))))
    workspace.run(LinkSources(key("train"), (key("r1"), key("r2"), key("r1"))))
    assert {one.id for one in shown(workspace).actions[0].recommendations} == {key("r1"), key("r2")}
    workspace.run(LinkSources(key("train"), drop=(key("r1"),)))
    assert [one.id for one in shown(workspace).actions[0].recommendations] == [key("r2")]


def test_a_roadmap_that_goes_back_to_comments_is_adopted_no_more() -> None:
    workspace = begun()
    workspace.run(SetRoadmapStatus(WORKSHOP, RoadmapStatus.ADOPTED, parse_fuzzy_date("May 2019"), " Cabinet "))
    assert workspace.workshop.roadmap_adopted_on == parse_fuzzy_date("May 2019")
    assert workspace.workshop.roadmap_submitted_to == "Cabinet"
    workspace.run(SetRoadmapStatus(WORKSHOP, RoadmapStatus.CONSULTATION, parse_fuzzy_date("May 2019"), "Cabinet"))
    assert workspace.workshop.roadmap_adopted_on is None


def themed() -> Workspace:
    recommendations = tuple(
        Recommendation(
            id=key(f"r{n}"),
            group_id=BreakoutGroupId(key("g")),
            number=n,
            pillar=Pillar.SHARING_KNOWLEDGE if n else None,
        )
        for n in range(3)
    )
    members = tuple(
        ThemeMember(
            id=member_id(key("t1"), one.id), theme_id=ThemeId(key("t1")), recommendation_id=RecommendationId(one.id)
        )
        for one in recommendations[:2]
    )
    return begun(
        AddRecords((BreakoutGroup(id=key("g"), number=1),)),
        AddRecords((Theme(id=key("t1"), number=1, name="Inspection", wording="Inspect every farm"),)),
        AddRecords((Theme(id=key("t2"), number=2, name="Schools"),)),
        AddRecords((*recommendations, *members)),
    )


def test_starting_from_themes_keeps_the_links_and_the_agreed_words() -> None:
    workspace = themed()
    changes = workspace.run(StartRoadmap((key("t2"), key("t1"))))
    found = shown(workspace)
    assert [(one.number, one.action.text) for one in found.actions] == [
        ("1.1", "Schools"),
        ("2.1", "Inspect every farm"),
    ]
    assert [one.objective.text for one in found.objectives] == ["Schools", "Inspection"]
    inspection = found.actions[1]
    assert inspection.theme is not None
    assert inspection.theme.theme.number == 1
    assert [one.code for one in inspection.recommendations] == ["1.0", "1.1"]
    assert inspection.group_ids == (key("g"),)
    assert inspection.pillar is Pillar.SHARING_KNOWLEDGE
    assert changes.label == "Started the roadmap with 2 actions"
    workspace.undo()
    assert not shown(workspace).everything


def test_starting_again_doubles_nothing_and_adds_what_is_new() -> None:
    workspace = themed()
    workspace.run(StartRoadmap((key("t1"),)))
    assert workspace.run(StartRoadmap((key("t1"),))).act is None
    workspace.run(StartRoadmap((key("t1"), key("t2"))))
    assert [one.action.text for one in shown(workspace).actions] == ["Inspect every farm", "Schools"]


def test_two_laptops_that_start_from_one_theme_make_one_action() -> None:
    one, other = themed(), themed()
    for each in (one, other):
        each.run(StartRoadmap((key("t1"),)))
    assert [each.id for each in shown(one).actions] == [each.id for each in shown(other).actions]


def test_an_action_that_was_removed_can_be_started_again_with_its_words() -> None:
    workspace = themed()
    workspace.run(StartRoadmap((key("t1"),)))
    workspace.run(RemoveFromRoadmap(Action, (shown(workspace).actions[0].id,)))
    workspace.run(StartRoadmap((key("t1"),)))
    assert [one.action.text for one in shown(workspace).actions] == ["Inspect every farm"]
    assert len(shown(workspace).objectives) == 1


def test_priorities_of_the_country_become_actions_under_their_headings() -> None:
    due = day(date(2020, 12, 31))
    priorities = (
        Priority(id=key("p1"), column="Child labour", text="An information system", by_when=due, position="100000"),
        Priority(id=key("p2"), column="Child labour", text="A study", legal_references=("n° 2015-031",)),
        Priority(id=key("p3"), text="A plan", target="2 supply chains"),
    )
    workspace = begun(AddRecords(priorities))
    workspace.run(StartRoadmap(priority_ids=(key("p1"), key("p2"), key("p3"))))
    found = shown(workspace)
    assert [(one.number, one.action.text) for one in found.actions] == [
        ("1.1", "An information system"),
        ("1.2", "A study"),
        ("", "A plan"),
    ]
    assert found.actions[0].action.due == due
    assert found.actions[1].action.legal_references == ("n° 2015-031",)
    assert found.actions[2].action.target == "2 supply chains"
    assert workspace.run(StartRoadmap(priority_ids=(key("p1"),))).act is None
