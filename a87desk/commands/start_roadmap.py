"""Starting the roadmap from what people put first: ranked themes, and priorities of the country.

Run again, it adds only what has no action yet. Source: S3-27 (from proposals to work plan, keep the links).
"""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from a87desk.commands.command import Act, Command
from a87desk.commands.roadmap import last_place
from a87desk.domain.action import Action
from a87desk.domain.ids import ObjectiveId, PriorityId, ThemeId
from a87desk.domain.priority import Priority
from a87desk.domain.record import derived_id
from a87desk.domain.roadmap import Objective
from a87desk.domain.theme import Theme, ThemeMember
from a87desk.domain.vocabulary import Pillar
from a87desk.i18n import ngettext
from a87desk.reading.codes import CodedRecommendation, coded_recommendations
from a87desk.reading.roadmap import ACTION_ORDER, LEVEL_ORDER, words_of_theme


@dataclass(frozen=True)
class StartRoadmap(Command):
    """Add an action for each of these themes and priorities, in this order, and an objective over each.

    `with_objectives` off: actions only, to be grouped by pillar. Identities follow from what an action comes from, so
    two laptops that do this make one.
    """

    theme_ids: tuple[str, ...] = ()
    priority_ids: tuple[str, ...] = ()
    with_objectives: bool = True

    def apply(self, act: Act) -> str:
        start = _Start(act, self.with_objectives)
        themes = [act.one(Theme, one) for one in dict.fromkeys(self.theme_ids)]
        priorities = [act.one(Priority, one) for one in dict.fromkeys(self.priority_ids)]
        count = sum([*(start.take_theme(one) for one in themes), *(start.take_priority(one) for one in priorities)])
        return ngettext(
            "Started the roadmap with {count} action", "Started the roadmap with {count} actions", count
        ).format(count=count)


class _Start:
    """What is there already, and what is added to it."""

    def __init__(self, act: Act, with_objectives: bool) -> None:
        self._act, self._with_objectives = act, with_objectives
        self._objectives = act.read.all(Objective, order=LEVEL_ORDER)
        self._actions = act.read.all(Action, order=ACTION_ORDER)
        self._coded = coded_recommendations(act.read)

    def take_theme(self, theme: Theme) -> bool:
        """Add what a theme has not yet; tell whether an action was added."""
        if any(one.theme_id == theme.id for one in self._actions):
            return False
        ids = {one.recommendation_id for one in self._act.read.all(ThemeMember, "theme_id = ?", (theme.id,))}
        members = [one for one in self._coded if one.id in ids]
        pillar = _pillar_of(members)
        objective_id = self._objective(theme.name, pillar, theme.id)
        self._add(
            Action(
                id=derived_id(Action.noun, Theme.noun, theme.id),
                text=words_of_theme(theme),
                theme_id=ThemeId(theme.id),
                recommendation_ids=tuple(one.id for one in members),
                objective_id=objective_id,
                pillar=pillar,
            )
        )
        return True

    def take_priority(self, priority: Priority) -> bool:
        """Add what a priority has not yet; tell whether an action was added."""
        if any(one.priority_id == priority.id for one in self._actions):
            return False
        self._add(
            Action(
                id=derived_id(Action.noun, Priority.noun, priority.id),
                text=priority.text,
                priority_id=PriorityId(priority.id),
                theme_id=priority.theme_id,
                objective_id=self._objective(priority.column, None) if priority.column else None,
                pillar=priority.pillar,
                due=priority.by_when,
                target=priority.target,
                legal_references=priority.legal_references,
            )
        )
        return True

    def _objective(self, text: str, pillar: Pillar | None, theme_id: str = "") -> ObjectiveId | None:
        """Return the objective of a theme, or the one with this name; it is made where it is missing."""
        if not self._with_objectives:
            return None
        found = (one for one in self._objectives if (one.theme_id == theme_id if theme_id else one.text == text))
        known = next(found, None)
        if known is None:
            known = Objective(
                id=derived_id(Objective.noun, theme_id or text),
                text=text,
                pillar=pillar,
                theme_id=ThemeId(theme_id) if theme_id else None,
                position=last_place(self._objectives),
            )
            self._act.write.add(known)
            self._objectives.append(known)
        return ObjectiveId(known.id)

    def _add(self, action: Action) -> None:
        placed = replace(action, position=last_place(self._actions))
        self._act.write.add(placed)
        self._actions.append(placed)


def _pillar_of(members: list[CodedRecommendation]) -> Pillar | None:
    """Return the pillar that all recommendations name which name one; None where they name several."""
    named = {one.recommendation.pillar for one in members} - {None}
    return named.pop() if len(named) == 1 else None
