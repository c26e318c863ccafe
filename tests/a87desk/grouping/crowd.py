"""People and groups for tests of grouping, and every way to seat a few of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from random import Random

from hypothesis import strategies as st

from a87desk.grouping.person import Group, Person

STAKEHOLDERS = ("government", "workers", "employers", "civil_society", "international", "academia", "")


def crowd(count: int, groups: int, seed: int = 1) -> tuple[list[Person], list[Group]]:
    """Return people as various as at a national workshop, and groups without a limit."""
    random = Random(seed)
    made = [Group(f"g{number:02}", name=str(number)) for number in range(1, groups + 1)]
    people = [
        Person(
            id=f"p{number:03}",
            stakeholder_group=random.choice(STAKEHOLDERS),
            organisation=f"o{random.randrange(count // 3 + 1)}",
            country=random.choice(("Nepal", "India", "Kenya", "Uganda", "")),
            gender_marker=random.choice(("woman", "man", None)),
            languages=tuple(random.sample(("en", "fr", "ne"), random.randrange(1, 3))),
            wishes=tuple(random.sample([group.id for group in made], min(3, groups))),
        )
        for number in range(count)
    ]
    return people, made


@st.composite
def small_tasks(draw: st.DrawFn) -> tuple[list[Person], list[Group], dict[str, str]]:
    """Draw a few people with fixed groups, wishes and earlier places, and a few groups with capacities."""
    names = [f"g{number}" for number in range(draw(st.integers(1, 3)))]
    groups = [Group(name, draw(st.none() | st.integers(0, 4))) for name in names]
    some_group = st.none() | st.sampled_from(names)
    people = []
    previous = {}
    for number in range(draw(st.integers(0, 6))):
        person = Person(
            id=f"p{number}",
            stakeholder_group=draw(st.sampled_from(("a", "b", ""))),
            organisation=draw(st.sampled_from(("x", "y", ""))),
            fixed_group=draw(some_group if draw(st.booleans()) else st.none()),
            wishes=tuple(draw(st.lists(st.sampled_from([*names, "gone"]), unique=True, max_size=3))),
        )
        people.append(person)
        before = draw(some_group)
        if before:
            previous[person.id] = before
    return people, groups, previous


def every_seating(people: Sequence[Person], groups: Sequence[Group]) -> Iterator[dict[str, str]]:
    """Yield every way to give people places, or none, that keeps those fixed and passes no capacity by others."""
    held = {group.id: sum(1 for one in people if one.fixed_group == group.id) for group in groups}
    free = [one for one in people if one.fixed_group is None]
    fixed = {one.id: one.fixed_group for one in people if one.fixed_group}
    for choice in product([None, *(group.id for group in groups)], repeat=len(free)):
        placed = {one.id: group for one, group in zip(free, choice, strict=True) if group}
        taken = list(placed.values())
        if all(
            group.capacity is None or group.id not in taken or taken.count(group.id) + held[group.id] <= group.capacity
            for group in groups
        ):
            yield {**placed, **fixed}
