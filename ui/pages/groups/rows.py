"""Rows of a group's card: its head, its members, and the place where nobody is yet; and what of them can be dragged.

Knows the board of a session. Must not know how a row is painted.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QMimeData, Qt

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.vocabulary import SessionKind
from a87desk.i18n import _, ngettext
from a87desk.reading.groups_board import GroupOnBoard, GroupsBoard, Member, Somebody, number_words
from a87desk.reading.holders import is_nobody
from ui.stakeholders import stakeholder_words
from ui.widgets.keyed_rows import AnyIndex, KeyedRows

PEOPLE_MIME = "application/x-a87-person-ids"


@dataclass(frozen=True, slots=True)
class HeadRow:
    """What the group is about, where it meets, who leads and who writes."""

    one: GroupOnBoard

    @property
    def key(self) -> tuple[str, ...]:
        return ("head", self.one.id)


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Somebody in the group. `is_last`: the card ends here."""

    group_id: str
    member: Member
    is_last: bool

    @property
    def key(self) -> tuple[str, ...]:
        return ("member", self.member.who.id)


@dataclass(frozen=True, slots=True)
class NobodyRow:
    """Where the first member will be."""

    group_id: str

    @property
    def key(self) -> tuple[str, ...]:
        return ("nobody", self.group_id)


CardRow = HeadRow | MemberRow | NobodyRow


def card_rows(one: GroupOnBoard) -> list[CardRow]:
    """Return the rows of a group's card."""
    if not one.members:
        return [HeadRow(one), NobodyRow(one.id)]
    last = len(one.members) - 1
    return [HeadRow(one), *(MemberRow(one.id, member, place == last) for place, member in enumerate(one.members))]


class CardModel(KeyedRows[CardRow]):
    """The rows of one group. Members can be dragged."""

    def key_of(self, row: CardRow) -> tuple[str, ...]:
        return row.key

    def words_of(self, row: CardRow) -> str:
        if isinstance(row, HeadRow):
            return group_title(row.one.group)
        return row.member.who.name if isinstance(row, MemberRow) else _("Nobody yet")

    def spoken(self, row: CardRow) -> str:
        if isinstance(row, HeadRow):
            return ". ".join(
                (
                    group_words(row.one.group),
                    *filter(None, (row.one.group.theme, size_words(row.one), *head_lines(row.one))),
                )
            )
        return spoken_member(row.member) if isinstance(row, MemberRow) else _("Nobody yet")

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        row = self.at(index)
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if isinstance(row, MemberRow) else flags

    def mimeTypes(self) -> list[str]:
        return [PEOPLE_MIME]

    def mimeData(self, indexes: Sequence[AnyIndex]) -> QMimeData:
        return people_mime([row.member.who.id for one in indexes if isinstance(row := self.at(one), MemberRow)])


class PeopleModel(KeyedRows[Somebody]):
    """People by name. Those in no group can be dragged into one."""

    def __init__(self, *, can_drag: bool = True) -> None:
        super().__init__()
        self._can_drag = can_drag

    def key_of(self, row: Somebody) -> str:
        return row.id

    def words_of(self, row: Somebody) -> str:
        return row.name

    def spoken(self, row: Somebody) -> str:
        return spoken_member(Member(row))

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() and self._can_drag else flags

    def mimeTypes(self) -> list[str]:
        return [PEOPLE_MIME]

    def mimeData(self, indexes: Sequence[AnyIndex]) -> QMimeData:
        return people_mime([row.id for one in indexes if (row := self.at(one)) is not None])


def group_words(group: BreakoutGroup) -> str:
    """Return a group by its number."""
    return _("Group {number}").format(number=number_words(group))


def group_title(group: BreakoutGroup) -> str:
    """Return what a group is called: its theme, else its number."""
    return group.theme or group.short_theme or group_words(group)


def size_words(one: GroupOnBoard) -> str:
    """Return how many are in a group, of how many it takes."""
    count = len(one.members)
    if one.group.capacity is None:
        return str(count)
    return _("{count} of {capacity}").format(count=count, capacity=one.group.capacity)


def place_words(group: BreakoutGroup) -> str:
    """Return where and when a group meets, "" where neither is said."""
    return " · ".join(part for part in (group.room, group.slot) if part)


def rapporteur_words(group: BreakoutGroup) -> str:
    """Return who writes for a group, "" for nobody yet."""
    return "" if is_nobody(group.rapporteur) else group.rapporteur


def head_lines(one: GroupOnBoard) -> tuple[str, ...]:
    """Return what a head says besides its title, as words."""
    group = one.group
    writer = rapporteur_words(group)
    said = [theme_words(one), place_words(group)]
    if not is_nobody(group.facilitator):
        said.append(_("Facilitator: {name}").format(name=group.facilitator))
    said.append(_("Rapporteur: {name}").format(name=writer or _("TBD")))
    return tuple(part for part in said if part)


def theme_words(one: GroupOnBoard) -> str:
    """Return with which theme of an earlier day a group goes on, "" for none."""
    if one.from_theme is None:
        return ""
    number = one.from_theme.number if one.from_theme.number is not None else "?"
    return _("Goes on with theme {number}").format(number=number)


def spoken_member(member: Member) -> str:
    """Return a person as a screen reader says it."""
    who = member.who
    said = [who.name, who.sent_by, stakeholder_words(who.stakeholder_group), who.country]
    said.append(_("stays in this group") if member.is_fixed else "")
    said.append(also_words(member))
    said.append(_("not here") if who.here is False else "")
    return ", ".join(part for part in said if part)


def also_words(member: Member) -> str:
    """Return in which other groups somebody is, "" for none."""
    if not member.also_in:
        return ""
    return _("also in {numbers}").format(numbers=", ".join(map(str, member.also_in)))


def header_words(board: GroupsBoard) -> str:
    """Return the small text of the page's header."""
    count = len(board.groups)
    if board.session is None:
        return ""
    if board.kind is SessionKind.MARKETPLACE:
        stations = ngettext("{count} station", "{count} stations", count).format(count=count)
        routed = len({one.participant_id for one in board.visits})
        return " · ".join((stations, _("{routed} of {total} people with a route").format(
            routed=routed, total=len(board.people))))  # fmt: skip
    if board.kind is SessionKind.OPEN_SPACE:
        return ngettext("{count} topic", "{count} topics", count).format(count=count)
    groups = ngettext("{count} group", "{count} groups", count).format(count=count)
    seated = len(board.people) - len(board.without)
    placed = _("{seated} of {total} people in a group").format(seated=seated, total=len(board.people))
    return " · ".join((groups, placed))


def people_mime(ids: Sequence[str]) -> QMimeData:
    """Return people as something that is dragged."""
    mime = QMimeData()
    mime.setData(PEOPLE_MIME, QByteArray(json.dumps(list(ids)).encode()))
    return mime


def dragged_people(mime: QMimeData) -> tuple[str, ...]:
    """Return the people that are dragged; none for what is not ours."""
    if not mime.hasFormat(PEOPLE_MIME):
        return ()
    return tuple(json.loads(bytes(mime.data(PEOPLE_MIME).data())))
