"""What stands in a workshop at one moment, as far as moments are compared: plain facts in the field's words.

Knows themes, recommendations, the ranking and the plan. What is not for everyone has no words here, only a sign that
tells whether they changed. Must not know moments.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.action import Action
from a87desk.domain.confirmed import is_for_everyone
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.priority import Priority
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.vocabulary import ActionStatus, PlenaryOutcome
from a87desk.domain.workshop import Workshop
from a87desk.reading.codes import CodedRecommendation, coded_recommendations
from a87desk.reading.consensus_board import ThemeOnBoard, consensus_board
from a87desk.reading.where_it_went import Places, ranking_by_hand
from a87desk.store.reader import Reader


@dataclass(frozen=True, slots=True)
class RecommendationThen:
    """A recommendation. `text` is empty where it is not for everyone; `sign` changes with its words."""

    id: str
    code: str
    text: str
    sign: int
    is_locked: bool = False


@dataclass(frozen=True, slots=True)
class ThemeThen:
    """A theme with what people decided of it. `members` are (id, code) in the order of the codes."""

    id: str
    number: int | None
    name: str
    wording: str
    members: tuple[tuple[str, str], ...]
    group_numbers: tuple[int, ...]
    support: int
    meets_rule: bool
    outcome: PlenaryOutcome | None = None
    outcome_on: FuzzyDate | None = None
    place: int | None = None


@dataclass(frozen=True, slots=True)
class PlanThen:
    """A priority, an objective, an output or an action."""

    id: str
    noun: str
    text: str
    lead: str = ""
    due: FuzzyDate | None = None
    status: ActionStatus | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything that is compared. `groups` is how many groups are counted, `needed` how many the rule asks for."""

    groups: int
    needed: int
    recommendations: tuple[RecommendationThen, ...]
    themes: tuple[ThemeThen, ...]
    plan: tuple[PlanThen, ...]


def standing(read: Reader, workshop_id: str) -> Standing:
    """Return what stands in what is read."""
    workshop = read.one(Workshop, workshop_id) or Workshop(id=workshop_id)
    board = consensus_board(read, workshop)
    numbers = {group.id: group.number for group in board.groups}
    places = ranking_by_hand(read)
    themes = sorted(board.themes, key=lambda one: (one.theme.number or 0, one.theme.id))
    return Standing(
        groups=len(board.groups),
        needed=board.needed,
        recommendations=tuple(_recommendation(one) for one in coded_recommendations(read)),
        themes=tuple(_theme(one, numbers, places) for one in themes),
        plan=_plan(read),
    )


def _recommendation(one: CodedRecommendation) -> RecommendationThen:
    is_locked = not is_for_everyone(one.recommendation)
    return RecommendationThen(one.id, one.code, "" if is_locked else one.text, hash(one.text), is_locked)


def _theme(one: ThemeOnBoard, numbers: dict[str, int | None], places: Places) -> ThemeThen:
    theme = one.theme
    raised = (numbers.get(group_id) for group_id in one.group_ids)
    return ThemeThen(
        id=theme.id,
        number=theme.number,
        name=theme.name,
        wording=theme.wording,
        members=tuple((member.id, member.code) for member in one.members),
        group_numbers=tuple(number for number in raised if number is not None),
        support=one.support,
        meets_rule=one.meets_rule,
        outcome=theme.plenary_outcome,
        outcome_on=theme.plenary_on,
        place=places.get(theme.id),
    )


def _plan(read: Reader) -> tuple[PlanThen, ...]:
    priorities = read.all(Priority, order="position, number, id")
    objectives = read.all(Objective, order="position, id")
    outputs = read.all(Output, order="position, id")
    actions = read.all(Action, order="position, number, id")
    return (
        *(PlanThen(one.id, one.noun, one.text, due=one.by_when) for one in priorities),
        *(PlanThen(one.id, one.noun, one.text) for one in objectives),
        *(PlanThen(one.id, one.noun, one.text) for one in outputs),
        *(PlanThen(one.id, one.noun, one.text, one.lead, one.due, one.status) for one in actions),
    )
