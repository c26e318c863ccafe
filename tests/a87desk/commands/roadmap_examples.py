"""A small roadmap, and an example of every command on it."""

from __future__ import annotations

from a87desk.commands import roadmap as act
from a87desk.commands.command import Command
from a87desk.commands.start_roadmap import StartRoadmap
from a87desk.domain.action import Action
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.ids import ObjectiveId, OutputId
from a87desk.domain.priority import Priority
from a87desk.domain.record import Record
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.vocabulary import Pillar, RoadmapStatus

WORKSHOP, THEME, FIRST = "0" * 30 + "01", "2" * 30 + "01", "1" * 30 + "02"
OBJECTIVE, OTHER, OUTPUT, LAST_OUTPUT, ACTION, SECOND, LOOSE, PRIORITY = ("d" * 30 + f"0{n}" for n in range(8))
NEW = "d" * 30 + "99"

PLANNED: tuple[Record, ...] = (
    Objective(id=OBJECTIVE, text="Inspection reaches every farm", position="100000"),
    Objective(id=OTHER, text="Children are in school", position="100001"),
    Output(id=OUTPUT, objective_id=ObjectiveId(OBJECTIVE), text="Inspectors trained", position="100000"),
    Output(id=LAST_OUTPUT, objective_id=ObjectiveId(OBJECTIVE), text="A law", position="100001"),
    Action(id=ACTION, output_id=OutputId(OUTPUT), text="Train", position="100000", recommendation_ids=(FIRST,)),
    Action(id=SECOND, output_id=OutputId(OUTPUT), text="Hire", position="100001"),
    Action(id=LOOSE, text="Meet", position="100002"),
    Priority(id=PRIORITY, column="Child labour", text="A register", by_when=parse_fuzzy_date("2020")),
)

EXAMPLES: list[Command] = [
    act.AddObjective("Work is decent", Pillar.DRIVING_INNOVATION, OBJECTIVE, NEW),
    act.AddOutput(OTHER, "Schools built"),
    act.AddAction({"text": "Build", "output_id": LAST_OUTPUT}, ACTION),
    act.MoveAction(LOOSE, ACTION, {"output_id": OUTPUT}),
    act.MoveAction(ACTION),
    act.StepObjective(OTHER, -1),
    act.StepOutput(LAST_OUTPUT, -1),
    act.StepOutput(LAST_OUTPUT, 1),
    act.LinkSources(LOOSE, (FIRST,)),
    act.LinkSources(ACTION, drop=(FIRST,)),
    act.SetRoadmapStatus(WORKSHOP, RoadmapStatus.ADOPTED, parse_fuzzy_date("June 2019"), "Cabinet", "2019–2025"),
    StartRoadmap((THEME,), (PRIORITY,)),
    StartRoadmap((THEME,), with_objectives=False),
    act.RemoveFromRoadmap(Objective, (OBJECTIVE,)),
    act.RemoveFromRoadmap(Action, (ACTION, SECOND)),
]
