"""Groups that are as alike as they can be: by stakeholder group first, then organisation, country, gender, language.

How many of each stakeholder group go where is the best there is (`even_numbers`); which of them is improved by swaps.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from a87desk.grouping.allocation import Allocation, Task, allocation_of, spread_tiers, task_of
from a87desk.grouping.even_numbers import Demand, even_numbers
from a87desk.grouping.person import Group, Person, Trait
from a87desk.grouping.swaps import Cost, Tier, mixed


def balanced_groups(
    people: Iterable[Person], groups: Iterable[Group], previous: Mapping[str, str] | None = None
) -> Allocation:
    """Return everybody's group, the same for the same people in whatever order they come.

    Those fixed by hand stay. With `previous` places, the balance is again the best there is, with the fewest moves.
    """
    task = task_of(people, groups, previous)
    if not task.groups:
        return allocation_of(task, [0] * len(task.people), by_choice=False)
    kinds = sorted({one.stakeholder_group for one in task.people})
    rows = {kind: row for row, kind in enumerate(kinds)}
    demand = _demand(task, rows)
    columns = _dealt(task, rows, even_numbers(demand))
    tiers: list[Tier] = [*spread_tiers(task.people, (Trait.STAKEHOLDER_GROUP,)), _moves(task)]
    tiers += spread_tiers(task.people, (Trait.ORGANISATION, Trait.COUNTRY, Trait.GENDER, Trait.LANGUAGE))
    may_move = [fixed is None for fixed in task.fixed]
    return allocation_of(task, mixed(columns, may_move, len(task.groups), tiers), by_choice=False)


def _demand(task: Task, rows: Mapping[str, int]) -> Demand:
    free = [0] * len(rows)
    fixed, before = ([[0] * len(task.groups) for _ in rows] for _ in range(2))
    for person, place, last in zip(task.people, task.fixed, task.before, strict=True):
        row = rows[person.stakeholder_group]
        if place is not None:
            fixed[row][place] += 1
            continue
        free[row] += 1
        if last is not None:
            before[row][last] += 1
    capacities = tuple(group.capacity for group in task.groups)
    return Demand(tuple(free), tuple(map(tuple, fixed)), tuple(map(tuple, before)), capacities)


def _dealt(task: Task, rows: Mapping[str, int], numbers: Sequence[Sequence[int]]) -> list[int]:
    """Return a column for everybody: who was in a group stays while it has room, the others are dealt round."""
    room = [list(row) for row in numbers]
    columns: list[int | None] = list(task.fixed)
    for person, last in enumerate(task.before):
        row = room[rows[task.people[person].stakeholder_group]]
        if columns[person] is None and last is not None and row[last]:
            row[last] -= 1
            columns[person] = last
    waiting = sorted(
        (person for person, column in enumerate(columns) if column is None), key=lambda one: _order(task.people[one])
    )
    # Who had a place before does not lose it to a newcomer.
    for person in sorted(waiting, key=lambda one: task.before[one] is not None):
        row = room[rows[task.people[person].stakeholder_group]]
        if row[task.nowhere]:
            row[task.nowhere] -= 1
            columns[person] = task.nowhere
    column = 0
    for person in (one for one in waiting if columns[one] is None):
        row = room[rows[task.people[person].stakeholder_group]]
        while not row[column]:
            column = (column + 1) % len(row)
        row[column] -= 1
        columns[person] = column
        column = (column + 1) % len(row)
    return [task.nowhere if column is None else column for column in columns]


def _order(one: Person) -> tuple[str, str, str, str, tuple[str, ...], str]:
    """Return where a person stands in the row that is dealt out: those who are alike come one after the other."""
    marker = one.gender_marker or ""
    return (one.stakeholder_group, one.organisation, one.country, marker, one.languages, one.id)


def _moves(task: Task) -> Cost:
    """Return what a place costs a person who had another before."""
    return Cost(
        [[int(last is not None and column != last) for column in range(len(task.groups))] for last in task.before]
    )
