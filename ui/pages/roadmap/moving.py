"""Which act moves a row up or down in the grouping that is shown, past the edge of its group into the one beside it.

Knows rows and commands. Must not know widgets. Theme and lead are facts of an action: moving never changes them.
"""

from __future__ import annotations

from collections.abc import Sequence

from a87desk.commands.command import Command
from a87desk.commands.roadmap import MoveAction, StepObjective, StepOutput
from a87desk.domain.roadmap import Objective, Output
from ui.pages.roadmap.rows import ActionRow, AnyRow, Belongs, Grouping, GroupRow, actions_in


def step_of(groups: Sequence[GroupRow], row: AnyRow, step: int, grouping: Grouping) -> Command | None:
    """Return the act, None where there is nowhere to go."""
    if isinstance(row, GroupRow):
        if isinstance(row.record, Objective):
            return StepObjective(row.record.id, step)
        return StepOutput(row.record.id, step) if isinstance(row.record, Output) else None
    holders = _holders(groups)
    at = next((n for n, one in enumerate(holders) if any(each.key == row.key for each in _own(one))), -1)
    if at < 0:
        return None
    own = _own(holders[at])
    place = next(n for n, each in enumerate(own) if each.key == row.key)
    if 0 <= place + step < len(own):
        return _within(own, place, step)
    if grouping in (Grouping.THEME, Grouping.LEAD) or not 0 <= at + step < len(holders):
        return None
    return _into(row, holders[at + step], step)


def _within(own: Sequence[ActionRow], place: int, step: int) -> Command:
    one = own[place].one.id
    if step < 0:
        return MoveAction(one, own[place - 1].one.id)
    behind = own[place + 2].one.id if place + 2 < len(own) else ""
    if behind:
        return MoveAction(one, behind)
    return MoveAction(own[place + 1].one.id, one)


def _into(row: ActionRow, there: GroupRow, step: int) -> Command:
    rows = _own(there)
    before = rows[0].one.id if rows and step > 0 else ""
    return MoveAction(row.one.id, before, dict(there.belongs))


def move_to(row: ActionRow, belongs: Belongs) -> Command:
    """Return the act that puts an action at the end of another group."""
    return MoveAction(row.one.id, "", dict(belongs))


def _holders(groups: Sequence[GroupRow]) -> list[GroupRow]:
    """Return the groups that can hold actions in the order they are shown; outputs before what stands under none."""
    found: list[GroupRow] = []
    for group in groups:
        found += [one for one in group.children if isinstance(one, GroupRow)]
        found.append(group)
    return found


def _own(group: GroupRow) -> list[ActionRow]:
    return [one for one in group.children if isinstance(one, ActionRow)]


def neighbour_of(groups: Sequence[GroupRow], key: tuple[str, str]) -> tuple[str, str] | None:
    """Return the row to go to when one is removed: the action after it, else the one before it."""
    keys = [one.key for one in actions_in(groups)]
    if key not in keys:
        return None
    at = keys.index(key)
    rest = [*keys[at + 1 : at + 2], *keys[max(0, at - 1) : at]]
    return rest[0] if rest else None


def place_under(row: AnyRow | None) -> tuple[str, str]:
    """Return the objective that a row stands under, and the output after which a new one comes; "" for none."""
    if isinstance(row, ActionRow):
        output = row.one.output
        return (row.one.objective.id if row.one.objective else "", output.id if output else "")
    record = row.record if row is not None else None
    if isinstance(record, Output):
        return (record.objective_id or "", record.id)
    return (record.id if isinstance(record, Objective) else "", "")
