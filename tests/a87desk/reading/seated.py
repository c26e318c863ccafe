"""Made-up boards of groups: people by stakeholder group, seated as a table says. Nobody here is a real person."""

from __future__ import annotations

from collections.abc import Sequence

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.participant import Participant
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import SessionKind, StakeholderGroup
from a87desk.reading.groups_board import GroupOnBoard, GroupsBoard, Member, Somebody

SESSION = "5" * 32


def somebody(
    number: int, kind: StakeholderGroup | None = None, country: str = "", here: bool | None = None
) -> Somebody:
    """Return sample person `number`."""
    person = Participant(id=f"{number:032}", name=f"Person {number:03}", stakeholder_group=kind, country=country)
    return Somebody(person, stakeholder_group=kind, country=country, here=here)


def board_of(
    seats: Sequence[Sequence[Somebody]],
    without: Sequence[Somebody] = (),
    fixed: Sequence[str] = (),
    capacities: Sequence[int | None] = (),
) -> GroupsBoard:
    """Return a board with a group for each row of seats."""
    groups = tuple(
        GroupOnBoard(
            BreakoutGroup(
                id=f"f{number:031}",
                number=number,
                capacity=capacities[number - 1] if number <= len(capacities) else None,
            ),
            tuple(Member(who, who.id in fixed) for who in people),
        )
        for number, people in enumerate(seats, start=1)
    )
    people = sorted([*(who for row in seats for who in row), *without], key=lambda who: who.name)
    return GroupsBoard(
        session=Session(id=SESSION, kind=SessionKind.BREAKOUT_GROUPS),
        groups=groups,
        people=tuple(people),
        without=tuple(without),
        next_number=len(groups) + 1,
    )


def counted(rows: dict[StakeholderGroup, Sequence[int]]) -> GroupsBoard:
    """Return a board with so many of each stakeholder group in each group."""
    seats: list[list[Somebody]] = [[] for _ in next(iter(rows.values()))]
    number = 0
    for kind, numbers in rows.items():
        for group, count in enumerate(numbers):
            for _one in range(count):
                number += 1
                seats[group].append(somebody(number, kind))
    return board_of(seats)
