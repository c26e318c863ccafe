"""The priorities of a country: typed line after line under headings of one's own, moved, put under another heading.

Knows priorities only. What serves them is `commands.follow_up`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.action import Action
from a87desk.domain.position import following
from a87desk.domain.priority import Priority
from a87desk.domain.record import new_id
from a87desk.i18n import _, ngettext
from a87desk.reading.country_priorities import PRIORITY_ORDER


@dataclass(frozen=True)
class AddPriorities(Command):
    """Add priorities under a heading ("" for none), each text one, behind those that are there.

    `priority_ids` are theirs, in order; those not given are new ones.
    """

    texts: tuple[str, ...]
    column: str = ""
    priority_ids: tuple[str, ...] = ()

    def apply(self, act: Act) -> str:
        others = act.read.all(Priority, order=PRIORITY_ORDER)
        ids = [*self.priority_ids, *(new_id() for _one in self.texts)]
        place = others[-1].position if others else ""
        for own, text in zip(ids, self.texts, strict=False):
            place = following(place)
            act.write.add(Priority(id=own, column=self.column.strip(), text=text.strip(), position=place))
        count = len(self.texts)
        if count == 1:
            return _("Added the priority {text}").format(text=quoted(self.texts[0]))
        return ngettext("Added {count} priority", "Added {count} priorities", count).format(count=count)


@dataclass(frozen=True)
class MovePriority(Command):
    """Move a priority under a heading, before another one there ("" = to the end)."""

    priority_id: str
    column: str
    before_id: str = ""

    def apply(self, act: Act) -> str:
        priority = act.one(Priority, self.priority_id)
        column = self.column.strip()
        ordered = act.read.all(Priority, order=PRIORITY_ORDER)
        headings = dict.fromkeys(one.column.strip() for one in ordered)
        rest = [one for one in ordered if one.id != priority.id]
        before = next((place for place, one in enumerate(rest) if one.id == self.before_id), None)
        last = max((place for place, one in enumerate(rest) if one.column.strip() == column), default=len(rest) - 1)
        rest.insert(last + 1 if before is None else before, msgspec.structs.replace(priority, column=column))
        act.write.change(Priority, priority.id, {"column": column})
        _write_order(act, _under(headings, rest))
        if column == priority.column.strip():
            return _("Moved {text}").format(text=quoted(priority.text))
        if not column:
            return _("Moved {text} to the list without a heading").format(text=quoted(priority.text))
        return _("Moved {text} to {column}").format(text=quoted(priority.text), column=quoted(column))


@dataclass(frozen=True)
class StepPriority(Command):
    """Move a priority one place up (-1) or down (+1) under its heading."""

    priority_id: str
    step: int

    def apply(self, act: Act) -> str:
        priority = act.one(Priority, self.priority_id)
        ordered = act.read.all(Priority, order=PRIORITY_ORDER)
        own = [one.id for one in ordered if one.column.strip() == priority.column.strip()]
        place = own.index(priority.id) + self.step
        if 0 <= place < len(own):
            ids = [one.id for one in ordered]
            here, there = ids.index(priority.id), ids.index(own[place])
            ordered[here], ordered[there] = ordered[there], ordered[here]
            _write_order(act, ordered)
        return _("Moved {text}").format(text=quoted(priority.text))


@dataclass(frozen=True)
class RenameColumn(Command):
    """Give a heading other words; two that come to the same words become one."""

    column: str
    name: str

    def apply(self, act: Act) -> str:
        for one in act.read.all(Priority):
            if one.column.strip() == self.column.strip():
                act.write.change(Priority, one.id, {"column": self.name.strip()})
        return _("Renamed the heading {old} to {new}").format(old=quoted(self.column), new=quoted(self.name))


@dataclass(frozen=True)
class StepColumn(Command):
    """Move a heading with its priorities one place back (-1) or on (+1)."""

    column: str
    step: int

    def apply(self, act: Act) -> str:
        ordered = act.read.all(Priority, order=PRIORITY_ORDER)
        columns = list(dict.fromkeys(one.column.strip() for one in ordered))
        wanted = self.column.strip()
        if wanted in columns:
            here = columns.index(wanted)
            columns.insert(max(0, min(len(columns) - 1, here + self.step)), columns.pop(here))
            _write_order(act, _under(columns, ordered))
        return _("Moved the heading {column}").format(column=quoted(self.column))


@dataclass(frozen=True)
class RemovePriorities(Command):
    """Remove priorities. Actions that served them stay, and serve none."""

    priority_ids: tuple[str, ...]

    def apply(self, act: Act) -> str:
        gone = [act.one(Priority, one) for one in self.priority_ids]
        ordered = act.read.all(Priority, order=PRIORITY_ORDER)
        headings = dict.fromkeys(one.column.strip() for one in ordered)
        _write_order(act, _under(headings, [one for one in ordered if one.id not in self.priority_ids]))
        for one in gone:
            for action in act.read.all(Action, "priority_id = ?", (one.id,)):
                act.write.change(Action, action.id, {"priority_id": None})
            act.write.remove(Priority, one.id)
        if len(gone) == 1:
            return _("Removed the priority {text}").format(text=quoted(gone[0].text))
        return ngettext("Removed {count} priority", "Removed {count} priorities", len(gone)).format(count=len(gone))


def _under(headings: Iterable[str], priorities: Sequence[Priority]) -> list[Priority]:
    """Return priorities heading after heading, so that no heading changes its place because its first one left."""
    columns = dict.fromkeys((*headings, *(one.column.strip() for one in priorities)))
    return [one for column in columns for one in priorities if one.column.strip() == column]


def _write_order(act: Act, ordered: Sequence[Priority]) -> None:
    """Write the places of priorities, where they change."""
    position = ""
    for one in ordered:
        position = following(position)
        act.write.change(Priority, one.id, {"position": position})
