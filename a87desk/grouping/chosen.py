"""Groups by choice: people wish, groups take so many, and as few as possible are disappointed.

One person after another takes the cheapest way in, moving others where that is better for all (shortest augmenting
paths), so the result is the best there is. Best means, in this order: as few as possible without a place; where people
had a place before, as few moves as possible, a place lost counting as two; as few as possible who get none of their
wishes; the least sum of the places of the wishes granted (first wish 0, second 1, …); sizes as even as can be.

Knows people by index and groups by column.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from a87desk.grouping.allocation import Allocation, Task, allocation_of, spread_tiers, task_of
from a87desk.grouping.person import Group, Person, Trait
from a87desk.grouping.swaps import Cost, Tier, mixed


def chosen_groups(
    people: Iterable[Person], groups: Iterable[Group], previous: Mapping[str, str] | None = None
) -> Allocation:
    """Return everybody's group by wishes and capacities, the same for the same people in whatever order they come.

    Those fixed by hand stay; who wishes nothing goes where there is room. Among equal answers the groups are mixed.
    """
    task = task_of(people, groups, previous)
    if not task.groups:
        return allocation_of(task, [0] * len(task.people), by_choice=True)
    costs = _costs(task)
    sign_up = _SignUp(task, costs)
    for person, fixed in enumerate(task.fixed):
        if fixed is None:
            sign_up.let_in(person)
    tiers: list[Tier] = [Cost([row[: task.nowhere] for row in costs]), *spread_tiers(task.people, Trait)]
    may_move = [fixed is None for fixed in task.fixed]
    return allocation_of(task, mixed(sign_up.columns, may_move, len(task.groups), tiers), by_choice=True)


def _costs(task: Task) -> list[list[int]]:
    """Return what each place costs each person; sizes cost less than any of it."""
    people, groups = len(task.people) + 1, len(task.groups)
    one_rank = people * people
    no_wish = one_rank * people * groups
    one_move = no_wish * people
    no_place = one_move * people * 3
    costs = []
    for person, last in zip(task.people, task.before, strict=True):
        ranks = [one for one in dict.fromkeys(person.wishes) if any(one == group.id for group in task.groups)]
        row = [
            (one_rank * ranks.index(group.id) if group.id in ranks else no_wish if ranks else 0)
            + (one_move if last not in (None, column) else 0)
            for column, group in enumerate(task.groups)
        ]
        # Who had a place before does not lose it to a newcomer.
        costs.append([*row, no_place + (0 if last is None else 2 * one_move)])
    return costs


class _SignUp:
    def __init__(self, task: Task, costs: Sequence[Sequence[int]]) -> None:
        self._task, self._costs = task, costs
        self._places = len(task.groups) + 1
        self.columns = [task.nowhere if fixed is None else fixed for fixed in task.fixed]
        self._sizes = [task.fixed.count(column) for column in range(len(task.groups))]
        self._inside: list[set[int]] = [set() for _ in range(self._places)]
        nobody: list[tuple[int, int] | None] = [None] * self._places
        self._doors = [list(nobody) for _ in range(self._places)]

    def let_in(self, person: int) -> None:
        """Give a person a place, moving others on where that is better for all."""
        ways, came_from = self._ways(person)
        open_ones = [
            (ways[column] + closing, column)
            for column in range(self._places)
            if (closing := self._closing(column)) is not None
        ]
        column = min(open_ones)[1]
        if column < self._task.nowhere:
            self._sizes[column] += 1
        steps = [column]
        while (origin := came_from[column]) is not None:
            mover = self._door(origin, column)[1]
            self._inside[origin].remove(mover)
            self._inside[column].add(mover)
            self.columns[mover] = column
            column = origin
            steps.append(column)
        self._inside[column].add(person)
        self.columns[person] = column
        for changed in steps:
            self._open_doors(changed)

    def _ways(self, person: int) -> tuple[list[int], list[int | None]]:
        """Return the cheapest way to each column, and from which column somebody moves on there."""
        ways = list(self._costs[person])
        came_from: list[int | None] = [None] * self._places
        changed = True
        while changed:
            changed = False
            for origin in range(self._places):
                for column, door in enumerate(self._doors[origin]):
                    if door is not None and ways[origin] + door[0] < ways[column]:
                        ways[column], came_from[column], changed = ways[origin] + door[0], origin, True
        return ways, came_from

    def _door(self, origin: int, column: int) -> tuple[int, int]:
        door = self._doors[origin][column]
        if door is None:
            raise LookupError(f"nobody can move from {origin} to {column}")
        return door

    def _open_doors(self, origin: int) -> None:
        """Work out anew who of a column moves on most cheaply to each other one."""
        for column in range(self._places):
            moves = [(self._costs[one][column] - self._costs[one][origin], one) for one in self._inside[origin]]
            self._doors[origin][column] = min(moves, default=None) if column != origin else None

    def _closing(self, column: int) -> int | None:
        if column == self._task.nowhere:
            return 0
        size, capacity = self._sizes[column], self._task.groups[column].capacity
        return None if capacity is not None and size >= capacity else 2 * size + 1
