"""What making groups would give, before anybody takes it: who sits where, who moves, and the balance in words.

Knows the board and what a person asked for. Writes nothing. The same board and wishes give the same proposal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import SessionId
from a87desk.domain.vocabulary import Confirmation
from a87desk.grouping.allocation import Allocation
from a87desk.grouping.balanced import balanced_groups
from a87desk.grouping.chosen import chosen_groups
from a87desk.grouping.person import Group, Person, Trait
from a87desk.i18n import _, ngettext
from a87desk.reading.group_balance import GroupBalance, balance_of_seats
from a87desk.reading.groups_board import GroupsBoard, Somebody, number_words
from a87desk.reading.people_for_groups import people_for_groups

MOST_GROUPS = 60


class Way(StrEnum):
    """How groups are made: people are put in by hand later, by what they wished for, or as alike as can be."""

    BY_HAND = "by_hand"
    BY_CHOICE = "by_choice"
    BALANCED = "balanced"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person asked for. `capacity` is for every group that has none of its own; None is no limit.

    `stay`: who has a place keeps it as far as the balance allows. `only_here`: those marked as here that day.
    """

    way: Way = Way.BALANCED
    count: int = 0
    traits: tuple[Trait, ...] = tuple(Trait)
    capacity: int | None = None
    only_here: bool = False
    stay: bool = True


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody whose group changes. None is no group; `why` says it where the person does not take part."""

    who: Somebody
    before: BreakoutGroup | None
    after: BreakoutGroup | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The groups in order (new ones are not in the file yet), everybody's place by id, and what to say about it."""

    groups: tuple[BreakoutGroup, ...]
    new_groups: tuple[BreakoutGroup, ...]
    places: Mapping[str, str]
    moves: tuple[Move, ...]
    balance: GroupBalance
    sentences: tuple[str, ...]
    remarks: tuple[str, ...]
    without: tuple[Somebody, ...] = ()
    without_wish: tuple[Somebody, ...] = ()

    @property
    def changes_nothing(self) -> bool:
        return not self.moves and not self.new_groups

    def moves_words(self) -> str:
        """Return in words how many get a place, change it, or lose it."""
        placed = sum(1 for one in self.moves if one.before is None)
        lost = sum(1 for one in self.moves if one.after is None)
        changed = len(self.moves) - placed - lost
        said = [
            ngettext("{count} person gets a place", "{count} people get a place", placed).format(count=placed)
            if placed
            else "",
            ngettext("{count} changes group", "{count} change group", changed).format(count=changed) if changed else "",
            ngettext("{count} is in no group any more", "{count} are in no group any more", lost).format(count=lost)
            if lost
            else "",
        ]
        return " · ".join(part for part in said if part) or _("Nobody changes group")

    def new_places(self) -> dict[str, str | None]:
        """Return where those who move go, by the id of the person; None is no group."""
        return {one.who.id: one.after.id if one.after else None for one in self.moves}


def proposal(board: GroupsBoard, wanted: Wanted, new_ids: Sequence[str]) -> Proposal:
    """Return what making groups in this way would give; `new_ids` are taken for groups that are missing."""
    groups, new_groups = _groups(board, wanted, new_ids)
    taking_part = [one for one in board.people if not wanted.only_here or one.here]
    before = board.places()
    if wanted.way is Way.BY_HAND:
        places, allocation = dict(before), None
        taking_part = list(board.people)
    else:
        allocation = _allocation(board, wanted, groups, taking_part)
        places = dict(allocation.places)
        places |= {who: group for who, group in board.fixed().items() if who not in {one.id for one in taking_part}}
    shown = tuple(one.group for one in board.groups) + new_groups
    by_id = {group.id: group for group in shown}
    here = {one.id for one in taking_part}
    moves = tuple(
        Move(
            who, by_id.get(before.get(who.id, "")), by_id.get(places.get(who.id, "")),
            "" if who.id in here or who.id in places else _("not here"),
        )
        for who in board.people
        if before.get(who.id) != places.get(who.id)
    )  # fmt: skip
    seats = [[who for who in board.people if places.get(who.id) == group.id] for group in shown]
    return Proposal(
        groups=shown,
        new_groups=new_groups,
        places=places,
        moves=moves,
        balance=balance_of_seats(shown, seats),
        sentences=_sentences(allocation, wanted),
        remarks=(*_group_remarks(groups, shown, new_groups), *_remarks(allocation, before)),
        without=tuple(who for who in taking_part if who.id not in places) if allocation else (),
        without_wish=tuple(who for who in taking_part if allocation and who.id in allocation.without_wish),
    )


def _groups(
    board: GroupsBoard, wanted: Wanted, new_ids: Sequence[str]
) -> tuple[tuple[BreakoutGroup, ...], tuple[BreakoutGroup, ...]]:
    """Return the groups that are filled, and those of them that are new."""
    there = tuple(one.group for one in board.groups)
    count = min(wanted.count or len(there), MOST_GROUPS)
    session_id = SessionId(board.session.id) if board.session else None
    new = tuple(
        BreakoutGroup(
            id=new_ids[place],
            session_id=session_id,
            number=board.next_number + place,
            capacity=wanted.capacity,
            rapporteur_status=Confirmation.TO_BE_DECIDED,
        )
        for place in range(min(count - len(there), len(new_ids)))
    )
    return (*there[:count], *new), new


def _allocation(
    board: GroupsBoard, wanted: Wanted, groups: Sequence[BreakoutGroup], taking_part: Sequence[Somebody]
) -> Allocation:
    """Return the allocation, with groups called by their order while it is made: their ids must not matter."""
    called = {group.id: f"{place:06}" for place, group in enumerate(groups)}
    real = {name: group_id for group_id, name in called.items()}
    people = people_for_groups(
        (one.person for one in taking_part),
        board.organisations,
        fixed={who: called[group] for who, group in board.fixed().items() if group in called},
        wishes={who: tuple(called[one] for one in ones if one in called) for who, ones in board.wishes.items()},
        languages={one.id: one.person.languages for one in taking_part},
    )
    to_fill = [
        Group(called[group.id], group.capacity if group.capacity is not None else wanted.capacity, number_words(group))
        for group in groups
    ]
    previous = {who: called[group] for who, group in board.places().items() if group in called} if wanted.stay else None
    if wanted.way is Way.BY_CHOICE:
        found = chosen_groups(people, to_fill, previous)
    else:
        found = balanced_groups([_only(one, wanted.traits) for one in people], to_fill, previous)
    places = {who: real[group] for who, group in found.places.items()}
    return Allocation(places, found.balance, found.remarks, found.moved, found.without_place, found.without_wish)


def _only(one: Person, traits: Sequence[Trait]) -> Person:
    """Return a person of whom the allocation knows only what groups are to be balanced by."""
    return Person(
        id=one.id,
        stakeholder_group=one.stakeholder_group if Trait.STAKEHOLDER_GROUP in traits else "",
        organisation=one.organisation if Trait.ORGANISATION in traits else "",
        country=one.country if Trait.COUNTRY in traits else "",
        gender_marker=one.gender_marker if Trait.GENDER in traits else None,
        languages=one.languages if Trait.LANGUAGE in traits else (),
        fixed_group=one.fixed_group,
        wishes=one.wishes,
    )


def _sentences(allocation: Allocation | None, wanted: Wanted) -> tuple[str, ...]:
    if allocation is None:
        return (_("Nobody is moved. Put people in with the number of the group, or drag them."),)
    sentences = allocation.balance.sentences
    if wanted.way is Way.BALANCED and Trait.STAKEHOLDER_GROUP not in wanted.traits:
        return tuple(one for place, one in enumerate(sentences) if place != 1)
    return sentences


def _remarks(allocation: Allocation | None, before: Mapping[str, str]) -> tuple[str, ...]:
    """Return what could not be kept; who moves is said by the moves themselves."""
    if allocation is None:
        return ()
    moved = {ngettext("{count} person changes group.", "{count} people change group.", count).format(count=count)
             for count in (len(allocation.moved),)} | {_("Nobody changes group.")}  # fmt: skip
    return tuple(one for one in allocation.remarks if not before or one not in moved)


def _group_remarks(
    filled: Sequence[BreakoutGroup], shown: Sequence[BreakoutGroup], new: Sequence[BreakoutGroup]
) -> list[str]:
    remarks = []
    if new:
        words = ngettext(
            "Group {first} is new; its rapporteur is to be decided.",
            "Groups {first} to {last} are new; their rapporteurs are to be decided.",
            len(new),
        )
        remarks.append(words.format(first=new[0].number, last=new[-1].number))
    left = [number_words(group) for group in shown if group not in filled]
    if left:
        words = ngettext("Group {groups} stays, with nobody.", "Groups {groups} stay, with nobody.", len(left))
        remarks.append(words.format(groups=", ".join(left)))
    return remarks
