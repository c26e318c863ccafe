"""Results by stakeholder group, without those that would show how single people voted.

Source: domain description 2.4 (private votes stay private): cells of fewer than five voters are not shown by group.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from a87desk.prioritising.ballot import Ballot, valid

FEWEST_VOTERS = 5
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ByGroup(Generic[T]):
    """What each stakeholder group gave. `together`: the small ones as one; None where even that is too small.

    `hidden` names the groups that are not shown alone.
    """

    shown: tuple[tuple[str, T], ...]
    together: T | None
    hidden: tuple[str, ...]


def small_groups(sizes: Mapping[str, int]) -> tuple[str, ...]:
    """Return the groups that are not shown alone, given how many voters each has, by name.

    A single small group is put together with the smallest other one: else the difference to the whole would tell what
    it gave.
    """
    by_size = sorted(sizes, key=lambda name: (sizes[name], name))
    hidden = [name for name in by_size if sizes[name] < FEWEST_VOTERS]
    rest = [name for name in by_size if name not in hidden]
    if hidden and sum(sizes[name] for name in hidden) < FEWEST_VOTERS and rest:
        hidden.append(rest.pop(0))
    return tuple(sorted(hidden))


def by_stakeholder_group(ballots: Iterable[Ballot], count: Callable[[tuple[Ballot, ...]], T]) -> ByGroup[T]:
    """Return results by group; see `small_groups` for those that are put together."""
    groups: dict[str, list[Ballot]] = {}
    for one in valid(ballots):
        groups.setdefault(one.stakeholder_group, []).append(one)
    hidden = small_groups({name: len(own) for name, own in groups.items()})
    small = tuple(ballot for name in hidden for ballot in groups[name])
    return ByGroup(
        shown=tuple((name, count(tuple(groups[name]))) for name in sorted(groups) if name not in hidden),
        together=count(small) if len(small) >= FEWEST_VOTERS else None,
        hidden=hidden,
    )
