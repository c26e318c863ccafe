"""The roadmap as it may leave: no link to words that are not for everyone, and no words copied from them.

Knows the roadmap and the board that may be shown. Must not know any document.
"""

from __future__ import annotations

from a87desk.domain.confirmed import is_for_everyone
from a87desk.reading.consensus_board import ConsensusBoard
from a87desk.reading.roadmap import Roadmap, arranged


def visible_roadmap(plan: Roadmap, board: ConsensusBoard) -> Roadmap:
    """Return the roadmap with what everyone may see.

    A theme of which nothing may be shown is not shown; an objective or action that still has its very words is neither.
    """
    shown = {theme.theme.id for theme in board.themes}
    hidden = {one.theme.id: one.theme for one in plan.themes if one.theme.id not in shown}

    def tells(theme_id: str | None, text: str) -> bool:
        theme = hidden.get(theme_id or "")
        return theme is not None and text.strip() in (theme.name.strip(), theme.wording.strip())

    known = Roadmap(
        plan.workshop,
        themes=board.themes,
        priorities=plan.priorities,
        recommendations=tuple(one for one in plan.recommendations if is_for_everyone(one.recommendation)),
        groups=plan.groups,
        organisations=plan.organisations,
    )
    objectives = [one.objective for one in plan.objectives]
    outputs = [one.output for each in (*plan.objectives, plan.loose) for one in each.outputs]
    actions = [one.action for one in plan.actions]
    return arranged(
        known,
        [one for one in objectives if not tells(one.theme_id, one.text)],
        [one for one in outputs if not tells(one.theme_id, one.text)],
        [one for one in actions if not tells(one.theme_id, one.text)],
    )


def hidden_actions(plan: Roadmap, shown: Roadmap) -> frozenset[str]:
    """Return the actions that may not leave."""
    return frozenset(one.id for one in plan.actions) - {one.id for one in shown.actions}
