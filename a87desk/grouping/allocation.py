"""What an allocation answers: everybody's group, what it looks like, and in words what could not be kept.

Knows what the two ways of making groups (`balanced`, `chosen`) have in common. Nothing here fails.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from a87desk.grouping.balance import Balance, balance_of
from a87desk.grouping.person import Group, Person, Trait, each_once, values_of
from a87desk.grouping.swaps import Spread
from a87desk.i18n import _, ngettext


@dataclass(frozen=True, slots=True)
class Allocation:
    """Who goes where. `places` leads from a person's id to a group's; ids in the lists are in order.

    `moved` had another group before; `without_place` found every group full; `without_wish` got none of their wishes.
    """

    places: Mapping[str, str]
    balance: Balance
    remarks: tuple[str, ...]
    moved: tuple[str, ...] = ()
    without_place: tuple[str, ...] = ()
    without_wish: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """People and groups in an order of their own, with what is settled already, by index.

    `fixed` and `before` are columns, None where there is none. `given` are the groups in the order given.
    """

    people: tuple[Person, ...]
    groups: tuple[Group, ...]
    given: tuple[Group, ...]
    fixed: tuple[int | None, ...]
    before: tuple[int | None, ...]

    @property
    def nowhere(self) -> int:
        """The column of those without a place."""
        return len(self.groups)


def task_of(people: Iterable[Person], groups: Iterable[Group], previous: Mapping[str, str] | None) -> Task:
    """Return the task that does not depend on the order in which people and groups come."""
    given = tuple(groups)
    ordered_people, ordered_groups = tuple(each_once(people)), tuple(each_once(given))
    columns = {group.id: column for column, group in enumerate(ordered_groups)}
    known = previous or {}
    once = tuple({group.id: group for group in given}.values())
    return Task(
        ordered_people,
        ordered_groups,
        once,
        tuple(columns.get(one.fixed_group or "") for one in ordered_people),
        tuple(columns.get(known.get(one.id, "")) for one in ordered_people),
    )


def spread_tiers(people: Sequence[Person], traits: Iterable[Trait]) -> list[Spread]:
    """Return what is to be kept apart, the weightiest first."""
    return [Spread([values_of(one, trait) for one in people]) for trait in traits]


def allocation_of(task: Task, columns: Sequence[int], *, by_choice: bool) -> Allocation:
    """Return the allocation that these columns mean, with all that has to be said about it."""
    placed = [
        (person, task.groups[column])
        for person, column in zip(task.people, columns, strict=True)
        if column < task.nowhere
    ]
    places = {person.id: group.id for person, group in placed}
    moved = tuple(
        person.id
        for person, column, before in zip(task.people, columns, task.before, strict=True)
        if before is not None and column not in (before, task.nowhere)
    )
    without_wish = tuple(one.id for one in task.people if by_choice and _missed(one, places.get(one.id)))
    without_place = tuple(one.id for one in task.people if one.id not in places)
    remarks = [*_fixed_remarks(task), *_place_remarks(task, len(without_place)), *_wish_remarks(len(without_wish))]
    remarks += _move_remarks(task, len(moved))
    balance = balance_of(task.people, task.given, places)
    return Allocation(places, balance, tuple(remarks), moved, without_place, without_wish)


def _missed(person: Person, place: str | None) -> bool:
    return bool(person.wishes) and not person.fixed_group and place not in person.wishes


def _fixed_remarks(task: Task) -> Iterable[str]:
    lost = sum(1 for one, fixed in zip(task.people, task.fixed, strict=True) if one.fixed_group and fixed is None)
    if lost:
        yield ngettext(
            "{count} person was fixed in a group that is not there; another group was found.",
            "{count} people were fixed in a group that is not there; other groups were found.",
            lost,
        ).format(count=lost)
    for column, group in enumerate(task.groups):
        held = task.fixed.count(column)
        if group.capacity is not None and held > group.capacity:
            yield _("{count} people are fixed in group {group}, which takes {capacity}; they were left there.").format(
                count=held, group=group.called, capacity=group.capacity
            )


def _place_remarks(task: Task, without: int) -> Iterable[str]:
    if not task.groups and task.people:
        yield _("There is no group to go to.")
    elif without:
        yield ngettext(
            "{count} person has no place: every group is full. Give a group more places, or add one.",
            "{count} people have no place: every group is full. Give the groups more places, or add one.",
            without,
        ).format(count=without)


def _wish_remarks(without: int) -> Iterable[str]:
    if without:
        yield ngettext(
            "{count} person got none of the groups wished for.",
            "{count} people got none of the groups they wished for.",
            without,
        ).format(count=without)


def _move_remarks(task: Task, moved: int) -> Iterable[str]:
    if any(before is not None for before in task.before):
        yield (
            ngettext("{count} person changes group.", "{count} people change group.", moved).format(count=moved)
            if moved
            else _("Nobody changes group.")
        )
