"""Who signed up for which groups, against how many each takes; and wishes as people write them, "2 5 1".

Knows the board of a session. Must not know who gets a place.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from a87desk.domain.folding import fold
from a87desk.i18n import ngettext
from a87desk.reading.groups_board import GroupOnBoard, GroupsBoard, Somebody


@dataclass(frozen=True, slots=True)
class WishedGroup:
    """How many wish for a group first, and how many at all."""

    one: GroupOnBoard
    first: int
    all: int

    @property
    def is_over(self) -> bool:
        """Whether more wish for it first than it takes."""
        return self.one.group.capacity is not None and self.first > self.one.group.capacity

    def words(self) -> str:
        """Return the numbers in words."""
        said = [ngettext("{count} first wish", "{count} first wishes", self.first).format(count=self.first)]
        capacity = self.one.group.capacity
        if capacity is not None:
            said.append(ngettext("{count} place", "{count} places", capacity).format(count=capacity))
        said.append(ngettext("{count} wish in all", "{count} wishes in all", self.all).format(count=self.all))
        return " · ".join(said)


@dataclass(frozen=True, slots=True)
class SignedUp:
    """Somebody with the groups wished for, the dearest first."""

    who: Somebody
    groups: tuple[GroupOnBoard, ...]


@dataclass(frozen=True, slots=True)
class SignUpBoard:
    """Groups with their numbers, and people by name."""

    groups: tuple[WishedGroup, ...]
    people: tuple[SignedUp, ...]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a line of numbers means: groups in order; `unknown` are numbers that no group here has."""

    group_ids: tuple[str, ...]
    unknown: tuple[str, ...]

    def problem(self) -> str:
        """Return what to say about numbers that no group has, "" for none."""
        if not self.unknown:
            return ""
        words = ngettext("There is no group {numbers} here.", "There are no groups {numbers} here.", len(self.unknown))
        return words.format(numbers=", ".join(self.unknown))


def sign_up_board(board: GroupsBoard) -> SignUpBoard:
    """Return the sign-up as it stands."""
    firsts = Counter(wishes[0] for wishes in board.wishes.values() if wishes)
    every = Counter(group for wishes in board.wishes.values() for group in wishes)
    groups = {one.id: one for one in board.groups}
    return SignUpBoard(
        groups=tuple(WishedGroup(one, firsts[one.id], every[one.id]) for one in board.groups),
        people=tuple(
            SignedUp(who, tuple(groups[one] for one in board.wishes[who.id]))
            for who in board.people
            if board.wishes.get(who.id)
        ),
    )


def wishes_written(text: str, board: GroupsBoard) -> Wishes:
    """Return the groups of a line such as "2 5 1": their numbers with anything between them; each counts once."""
    by_number = {str(one.group.number): one.id for one in board.groups if one.group.number is not None}
    numbers = [str(int(one)) for one in re.findall(r"\d+", text)]
    found = dict.fromkeys(by_number[one] for one in numbers if one in by_number)
    return Wishes(tuple(found), tuple(dict.fromkeys(one for one in numbers if one not in by_number)))


def told_apart(board: GroupsBoard) -> dict[str, Somebody]:
    """Return people by what tells them apart: the name, with the organisation or a number where two have the same."""
    counts = Counter(one.name.casefold() for one in board.people)
    found: dict[str, Somebody] = {}
    for one in board.people:
        label = one.name
        if counts[one.name.casefold()] > 1 and one.sent_by:
            label = f"{one.name}, {one.sent_by}"
        number = 2
        unique = label
        while unique in found:
            unique = f"{label} ({number})"
            number += 1
        found[unique] = one
    return found


def people_meant(text: str, board: GroupsBoard) -> tuple[str, ...]:
    """Return who may be meant by some letters: the one of this very name, else all whose name holds them."""
    wanted = fold(" ".join(text.split()))
    labels = {label: fold(label) for label in told_apart(board)}
    if not wanted:
        return ()
    exact = [label for label, folded in labels.items() if folded == wanted]
    return tuple(exact or [label for label, folded in labels.items() if wanted in folded])
