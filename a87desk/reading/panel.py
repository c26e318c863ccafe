"""Who sat in the panel: of each group its rapporteur and one person, and others; which group has no voice in it.

Knows groups and the panel's records. Must not know how a name is shown: names are personal, documents ask
`Panel.without_names`. Source: domain description 2.7, rule 4.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import msgspec

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.ids import BreakoutGroupId
from a87desk.domain.panel import PanelMember, panel_seat_id
from a87desk.domain.vocabulary import PanelPart
from a87desk.store.reader import Reader

PARTS_OF_A_GROUP = (PanelPart.RAPPORTEUR, PanelPart.GROUP_MEMBER)


@dataclass(frozen=True, slots=True)
class PanelSeat:
    """A seat with its record, or with what is known without one: the rapporteur as named on the Groups page."""

    member: PanelMember
    is_kept: bool

    @property
    def sat(self) -> bool | None:
        return self.member.sat

    @property
    def is_named(self) -> bool:
        return bool(self.member.name.strip())


@dataclass(frozen=True, slots=True)
class GroupInPanel:
    """A group with its seats: the rapporteur, one person, and more of them if there are.

    `is_counted`: the rule counts it as it is now; another is here only because somebody of it was written down.
    """

    group: BreakoutGroup
    seats: tuple[PanelSeat, ...]
    is_counted: bool = True

    @property
    def has_voice(self) -> bool:
        return any(seat.sat for seat in self.seats)


@dataclass(frozen=True, slots=True)
class Panel:
    """The panel: two seats for each group that counts, then those who sit in it for no group."""

    groups: tuple[GroupInPanel, ...] = ()
    others: tuple[PanelSeat, ...] = ()

    @property
    def seats(self) -> tuple[PanelSeat, ...]:
        return (*(seat for one in self.groups for seat in one.seats), *self.others)

    @property
    def total(self) -> int:
        return len(self.seats)

    @property
    def sat(self) -> int:
        """How many are said to have sat in it."""
        return sum(seat.sat is True for seat in self.seats)

    @property
    def is_recorded(self) -> bool:
        """Whether anybody said yet who sat or was absent."""
        return any(seat.sat is not None for seat in self.seats)

    @property
    def without_voice(self) -> frozenset[str]:
        """The ids of groups of whom nobody sat, once it is recorded who did."""
        if not self.is_recorded:
            return frozenset()
        return frozenset(one.group.id for one in self.groups if one.is_counted and not one.has_voice)

    def without_names(self, is_refused: Callable[[PanelMember], bool]) -> Panel:
        """Return the panel without the names of those who do not want to be named."""

        def hide(seats: Iterable[PanelSeat]) -> tuple[PanelSeat, ...]:
            return tuple(replace(one, member=unnamed(one.member)) if is_refused(one.member) else one for one in seats)

        groups = tuple(replace(one, seats=hide(one.seats)) for one in self.groups)
        return Panel(groups, hide(self.others))


NO_PANEL = Panel()


def unnamed(member: PanelMember) -> PanelMember:
    """Return a seat without who holds it."""
    return msgspec.structs.replace(member, name="", participant_id=None)


def panel(read: Reader, counted: Sequence[BreakoutGroup], groups: Sequence[BreakoutGroup] = ()) -> Panel:
    """Return the panel of the groups that count, and of others of `groups` of whom somebody was written down.

    Of a group that is not there any more, whoever sat is kept among the others.
    """
    kept = read.all(PanelMember, order="position, id")
    written, ids = {one.group_id for one in kept}, {group.id for group in counted}
    shown = [group for group in groups or counted if group.id in ids or group.id in written]
    known = {group.id for group in shown}
    others = tuple(PanelSeat(one, True) for one in kept if one.group_id not in known)
    return Panel(tuple(_of_group(group, kept, group.id in ids) for group in shown), others)


def _of_group(group: BreakoutGroup, kept: Sequence[PanelMember], is_counted: bool) -> GroupInPanel:
    own = {one.id: one for one in kept if one.group_id == group.id}
    seats = [_seat(group, part, own.pop(panel_seat_id(group.id, part), None)) for part in PARTS_OF_A_GROUP]
    return GroupInPanel(group, (*seats, *(PanelSeat(one, True) for one in own.values())), is_counted)


def _seat(group: BreakoutGroup, part: PanelPart, kept: PanelMember | None) -> PanelSeat:
    if kept is not None:
        return PanelSeat(kept, True)
    is_rapporteur = part is PanelPart.RAPPORTEUR
    return PanelSeat(
        PanelMember(
            id=panel_seat_id(group.id, part),
            group_id=BreakoutGroupId(group.id),
            part=part,
            participant_id=group.rapporteur_id if is_rapporteur else None,
            name=group.rapporteur if is_rapporteur else "",
        ),
        False,
    )
