"""How the stakeholder groups are spread over the groups: a table of numbers, and the worst gap in words.

Knows the board of a session. Must not know how people came to their places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.vocabulary import StakeholderGroup
from a87desk.grouping.better_swap import Swap, better_swap
from a87desk.i18n import _, mark
from a87desk.reading.groups_board import GroupsBoard, Somebody
from a87desk.reading.people_for_groups import people_for_groups

_ORDER = (
    StakeholderGroup.GOVERNMENT, StakeholderGroup.CIVIL_SOCIETY, StakeholderGroup.SURVIVORS, StakeholderGroup.WORKERS,
    StakeholderGroup.INTERNATIONAL, StakeholderGroup.ACADEMIA, StakeholderGroup.FUNDERS, StakeholderGroup.EMPLOYERS,
    StakeholderGroup.MEDIA, None,
)  # fmt: skip
_SHORT: dict[StakeholderGroup | None, str] = {
    StakeholderGroup.GOVERNMENT: mark("Government"),
    StakeholderGroup.CIVIL_SOCIETY: mark("Civil society"),
    StakeholderGroup.SURVIVORS: mark("Survivors"),
    StakeholderGroup.WORKERS: mark("Workers’ org."),
    StakeholderGroup.INTERNATIONAL: mark("International"),
    StakeholderGroup.ACADEMIA: mark("Academia"),
    StakeholderGroup.FUNDERS: mark("Funders"),
    StakeholderGroup.EMPLOYERS: mark("Business"),
    StakeholderGroup.MEDIA: mark("Media"),
    None: mark("Not known"),
}
_NOBODY: dict[StakeholderGroup, str] = {
    StakeholderGroup.GOVERNMENT: mark("nobody from government"),
    StakeholderGroup.CIVIL_SOCIETY: mark("nobody from civil society"),
    StakeholderGroup.SURVIVORS: mark("nobody from survivors’ networks"),
    StakeholderGroup.WORKERS: mark("no workers’ organisation"),
    StakeholderGroup.INTERNATIONAL: mark("no international organisation"),
    StakeholderGroup.ACADEMIA: mark("nobody from academia"),
    StakeholderGroup.FUNDERS: mark("no funder"),
    StakeholderGroup.EMPLOYERS: mark("nobody from business"),
    StakeholderGroup.MEDIA: mark("nobody from the media"),
}
_COUNTED = (
    mark("nobody"), mark("one"), mark("two"), mark("three"), mark("four"), mark("five"), mark("six"), mark("seven"),
    mark("eight"), mark("nine"), mark("ten"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """How many of one stakeholder group sit in each group; None for those of whom it is not known."""

    kind: StakeholderGroup | None
    words: str
    numbers: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.numbers)

    @property
    def avoidable_gaps(self) -> int:
        """How many groups have nobody although there are people enough for one each."""
        return min(self.total, len(self.numbers)) - sum(1 for one in self.numbers if one)


@dataclass(frozen=True, slots=True)
class GroupBalance:
    """The table of numbers: groups in order, rows in a fixed order, sizes below."""

    groups: tuple[BreakoutGroup, ...]
    rows: tuple[BalanceRow, ...]
    sizes: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.sizes)


@dataclass(frozen=True, slots=True)
class Gap:
    """The worst gap in words: who is missing where (`lead`), and who has more than one (`rest`)."""

    kind: StakeholderGroup
    lead: str
    rest: str


def group_balance(board: GroupsBoard) -> GroupBalance:
    """Return how the people of a board are spread over its groups."""
    seats = [[member.who for member in one.members] for one in board.groups]
    return balance_of_seats(tuple(one.group for one in board.groups), seats)


def balance_of_seats(groups: tuple[BreakoutGroup, ...], seats: Sequence[Sequence[Somebody]]) -> GroupBalance:
    """Return the table for groups and the people in each of them."""
    counted = [Counter(who.stakeholder_group for who in people) for people in seats]
    there = {kind for counts in counted for kind in counts}
    rows = tuple(
        BalanceRow(kind, short_words(kind), tuple(counts[kind] for counts in counted))
        for kind in _ORDER
        if kind in there
    )
    return GroupBalance(groups, rows, tuple(len(people) for people in seats))


def short_words(kind: StakeholderGroup | None) -> str:
    """Return a stakeholder group in one or two words."""
    return _(_SHORT[kind])


def worst_gap(balance: GroupBalance) -> Gap | None:
    """Return the gap that is worth a word first, None where nobody need be missing anywhere."""
    rows = [row for row in balance.rows if row.kind is not None and row.avoidable_gaps > 0]
    if not rows:
        return None
    row = max(rows, key=lambda one: (one.avoidable_gaps, one.numbers.count(0), -one.total))
    assert row.kind is not None
    missing = [group for group, number in zip(balance.groups, row.numbers, strict=True) if not number]
    lead = (_("Group {groups} has {nobody}.") if len(missing) == 1 else _("Groups {groups} have {nobody}.")).format(
        groups=_listed(missing), nobody=_(_NOBODY[row.kind])
    )
    most = max(row.numbers)
    full = [group for group, number in zip(balance.groups, row.numbers, strict=True) if number == most]
    rest = (_("Group {groups} has {count}.") if len(full) == 1 else _("Groups {groups} have {count} each.")).format(
        groups=_listed(full), count=counted_words(most)
    )
    return Gap(row.kind, lead, rest)


def counted_words(number: int) -> str:
    """Return a small number as a word, a larger one in digits."""
    return _(_COUNTED[number]) if number < len(_COUNTED) else str(number)


def possible_swap(board: GroupsBoard, declined: Collection[frozenset[str]] = ()) -> Swap | None:
    """Return two people who could change places so that the stakeholder groups are spread better."""
    gap = worst_gap(group_balance(board))
    people = people_for_groups(
        (one.person for one in board.people),
        board.organisations,
        fixed=board.fixed(),
        languages={one.id: one.person.languages for one in board.people},
    )
    return better_swap(people, board.places(), declined, gap.kind if gap else None)


def _listed(groups: Sequence[BreakoutGroup]) -> str:
    """Return numbers as people say them: "1, 2 and 4"."""
    names = [str(group.number) if group.number is not None else "?" for group in groups]
    if len(names) < 2:
        return "".join(names)
    return _("{some} and {last}").format(some=", ".join(names[:-1]), last=names[-1])
