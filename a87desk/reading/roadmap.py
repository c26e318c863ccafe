"""The roadmap: objectives, outputs and actions with their numbers, and where each action comes from.

Frozen, read at one moment. Numbers follow from places, so that none can be missing or twice. What stands under no
objective has a place of its own and no number. Source: domain description 3.4; S3-27 and S3-28 for links and numbers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

from a87desk.domain.action import Action
from a87desk.domain.amount import share_between
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.lateness import is_late
from a87desk.domain.organisation import Organisation
from a87desk.domain.priority import Priority
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import ActionStatus, Pillar
from a87desk.domain.workshop import Workshop
from a87desk.reading.codes import CodedRecommendation, coded_recommendations
from a87desk.reading.consensus_board import ConsensusBoard, ThemeOnBoard, consensus_board
from a87desk.store.reader import Reader

ACTION_ORDER = "position, number IS NULL, number, id"
LEVEL_ORDER = "position, id"


class Standing(StrEnum):
    """Where an action stands on a day: what people say of it, or late where its date has passed."""

    LATE = "late"
    DELAYED = "delayed"
    UNDER_WAY = "under_way"
    NOT_STARTED = "not_started"
    DONE = "done"
    CANCELLED = "cancelled"
    NOT_KNOWN = "not_known"


_SAID: Mapping[ActionStatus | None, Standing] = {
    ActionStatus.DELAYED: Standing.DELAYED,
    ActionStatus.IN_PROGRESS: Standing.UNDER_WAY,
    ActionStatus.NOT_STARTED: Standing.NOT_STARTED,
    ActionStatus.COMPLETED: Standing.DONE,
    ActionStatus.CANCELLED: Standing.CANCELLED,
}


@dataclass(frozen=True, slots=True)
class RoadmapAction:
    """An action with its number ("1.1.1", "" under no objective) and what it comes from.

    `recommendations` are those it is linked to; `group_ids` the distinct groups behind them, or behind its theme where
    it is linked to none. `pillar` is its own, else that of its objective.
    """

    action: Action
    number: str = ""
    objective: Objective | None = None
    output: Output | None = None
    theme: ThemeOnBoard | None = None
    priority: Priority | None = None
    recommendations: tuple[CodedRecommendation, ...] = ()
    group_ids: tuple[str, ...] = ()
    pillar: Pillar | None = None

    @property
    def id(self) -> str:
        return self.action.id

    @property
    def share(self) -> Fraction | None:
        """How much of the target is reached, 0 to 1; all of it once the action is done, None where it is not known."""
        if self.action.status is ActionStatus.COMPLETED:
            return Fraction(1)
        return share_between(self.action.baseline, self.action.reached, self.action.target)

    @property
    def is_next_step(self) -> bool:
        """Whether it is no part of the plan: linked to nothing and counted by nothing."""
        one = self.action
        in_plan = self.objective or self.output or self.theme or self.recommendations or self.pillar or self.priority
        return not (in_plan or one.indicator or one.target or one.cost or one.resources)


@dataclass(frozen=True, slots=True)
class RoadmapOutput:
    """An output with its number ("1.1") and its actions."""

    output: Output
    number: str
    actions: tuple[RoadmapAction, ...] = ()
    theme: ThemeOnBoard | None = None
    recommendations: tuple[CodedRecommendation, ...] = ()


@dataclass(frozen=True, slots=True)
class RoadmapObjective:
    """An objective with its number ("1"), its outputs, then the actions that stand right under it.

    Outputs and actions share one count, so that no number is given twice.
    """

    objective: Objective
    number: str
    outputs: tuple[RoadmapOutput, ...] = ()
    actions: tuple[RoadmapAction, ...] = ()
    theme: ThemeOnBoard | None = None

    @property
    def all_actions(self) -> tuple[RoadmapAction, ...]:
        """The actions of its outputs and its own, in the order of their numbers."""
        return (*(action for one in self.outputs for action in one.actions), *self.actions)


@dataclass(frozen=True, slots=True)
class Roadmap:
    """The whole roadmap. `loose` holds outputs and actions that stand under no objective; its identity is empty.

    `actions` are all actions in the order people arranged them; `themes` those of the board, in its order.
    """

    workshop: Workshop
    objectives: tuple[RoadmapObjective, ...] = ()
    loose: RoadmapObjective = field(default_factory=lambda: RoadmapObjective(Objective(id=""), ""))
    actions: tuple[RoadmapAction, ...] = ()
    themes: tuple[ThemeOnBoard, ...] = ()
    priorities: tuple[Priority, ...] = ()
    recommendations: tuple[CodedRecommendation, ...] = ()
    groups: tuple[BreakoutGroup, ...] = ()
    organisations: tuple[Organisation, ...] = ()

    def action(self, action_id: str) -> RoadmapAction | None:
        """Return an action, None where it is not here."""
        return next((one for one in self.actions if one.id == action_id), None)

    @property
    def everything(self) -> tuple[RoadmapObjective, ...]:
        """The objectives, and what stands under none where there is something."""
        return (*self.objectives, self.loose) if self.loose.outputs or self.loose.actions else self.objectives

    @property
    def theme_count(self) -> int:
        """From how many themes actions come."""
        return len({one.theme.theme.id for one in self.actions if one.theme})


def standing(action: Action, on: date) -> Standing:
    """Return where an action stands on a day."""
    return Standing.LATE if is_late(action, on) else _SAID.get(action.status, Standing.NOT_KNOWN)


def counts(actions: Iterable[RoadmapAction], on: date) -> Mapping[Standing, int]:
    """Return how many actions stand where on a day; each counts once."""
    return Counter(standing(one.action, on) for one in actions)


def ranked_themes(themes: Iterable[ThemeOnBoard]) -> tuple[ThemeOnBoard, ...]:
    """Return themes as people put them first: by hand, then by agreed priority and feasibility, then by groups."""

    def key(one: ThemeOnBoard) -> tuple[bool, str, int, int, int, str]:
        theme = one.theme
        agreed = (theme.priority_tenths or 0) + (theme.feasibility_tenths or 0)
        return not theme.rank_position, theme.rank_position, -agreed, -one.support, theme.number or 0, theme.id

    return tuple(sorted(themes, key=key))


def words_of_theme(theme: Theme) -> str:
    """Return the agreed wording of a theme, its name where none is agreed."""
    return theme.wording.strip() or theme.name


def roadmap(read: Reader, workshop: Workshop, board: ConsensusBoard | None = None) -> Roadmap:
    """Return the roadmap as it stands; `board` spares reading the themes again."""
    board = board or consensus_board(read, workshop)
    coded = tuple(coded_recommendations(read))
    priorities = tuple(read.all(Priority, order="position, number, id"))
    return arranged(
        Roadmap(
            workshop,
            themes=board.themes,
            priorities=priorities,
            recommendations=coded,
            groups=board.groups,
            organisations=tuple(read.all(Organisation, order="name, id")),
        ),
        read.all(Objective, order=LEVEL_ORDER),
        read.all(Output, order=LEVEL_ORDER),
        read.all(Action, order=ACTION_ORDER),
    )


def arranged(
    known: Roadmap, objectives: Sequence[Objective], outputs: Sequence[Output], actions: Sequence[Action]
) -> Roadmap:
    """Return a roadmap of these, each in the order given; `known` says what they can come from."""
    sources = _Sources(known)
    here = {one.id: one for one in objectives}
    outputs_here = {one.id: one for one in outputs}
    outputs_of = _by(outputs, lambda one: one.objective_id if one.objective_id in here else "")
    of_output = _by(actions, lambda one: one.output_id if one.output_id in outputs_here else "")
    under: dict[str, list[Action]] = _by(
        of_output.get("", ()), lambda one: one.objective_id if one.objective_id in here else ""
    )
    built: list[RoadmapObjective] = []
    for place, objective in enumerate((*objectives, Objective(id="")), start=1):
        number = str(place) if objective.id else ""
        own_outputs = tuple(
            RoadmapOutput(
                output,
                _under(number, count),
                tuple(
                    sources.traced(action, _under(_under(number, count), nth), objective, output)
                    for nth, action in enumerate(of_output.get(output.id, ()), start=1)
                ),
                sources.themes.get(output.theme_id or ""),
                sources.linked(output.recommendation_ids),
            )
            for count, output in enumerate(outputs_of.get(objective.id, ()), start=1)
        )
        own_actions = tuple(
            sources.traced(action, _under(number, count), objective, None)
            for count, action in enumerate(under.get(objective.id, ()), start=len(own_outputs) + 1)
        )
        theme = sources.themes.get(objective.theme_id or "")
        built.append(RoadmapObjective(objective, number, own_outputs, own_actions, theme))
    traced = {one.id: one for objective in built for one in objective.all_actions}
    return Roadmap(
        known.workshop,
        tuple(built[:-1]),
        built[-1],
        tuple(traced[one.id] for one in actions),
        known.themes,
        known.priorities,
        known.recommendations,
        known.groups,
        known.organisations,
    )


def _under(number: str, place: int) -> str:
    return f"{number}.{place}" if number else ""


class _Sources:
    """What actions can come from, by identity."""

    def __init__(self, known: Roadmap) -> None:
        self.themes = {one.theme.id: one for one in known.themes}
        self._recommendations = {one.id: one for one in known.recommendations}
        self._order = {one.id: place for place, one in enumerate(known.recommendations)}
        self._priorities = {one.id: one for one in known.priorities}

    def linked(self, ids: Iterable[str]) -> tuple[CodedRecommendation, ...]:
        """Return the recommendations that are still here, in the order of their codes."""
        found = {one for one in ids if one in self._recommendations}
        return tuple(self._recommendations[one] for one in sorted(found, key=self._order.__getitem__))

    def traced(self, action: Action, number: str, objective: Objective, output: Output | None) -> RoadmapAction:
        theme = self.themes.get(action.theme_id or "")
        recommendations = self.linked(action.recommendation_ids)
        behind = recommendations or (theme.members if theme else ())
        return RoadmapAction(
            action,
            number,
            objective if objective.id else None,
            output,
            theme,
            self._priorities.get(action.priority_id or ""),
            recommendations,
            tuple(dict.fromkeys(one.group_id for one in behind if one.group_number is not None)),
            action.pillar or objective.pillar,
        )


T = TypeVar("T", Output, Action)


def _by(records: Iterable[T], key: Callable[[T], str | None]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for one in records:
        found[key(one) or ""].append(one)
    return found
