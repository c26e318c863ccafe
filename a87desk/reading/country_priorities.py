"""The priorities of a country under their own headings, or in one list, with the actions that serve each.

Frozen, read at one moment. Numbers follow from places and start anew under each heading. Source: domain description
4, S3-05 to S3-08: zero to four headings on a country slide; priorities without an action are reported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from a87desk.domain.action import Action
from a87desk.domain.priority import Priority
from a87desk.domain.theme import Theme
from a87desk.reading.roadmap import ACTION_ORDER
from a87desk.store.reader import Reader

MOST_COLUMNS = 4
"""As many headings as fit side by side on a country slide."""
PRIORITY_ORDER = "position, number, id"


@dataclass(frozen=True, slots=True)
class NumberedPriority:
    """A priority with its number under its heading, from 1, and the actions that serve it."""

    priority: Priority
    number: int
    actions: tuple[Action, ...] = ()
    theme: Theme | None = None

    @property
    def id(self) -> str:
        return self.priority.id


@dataclass(frozen=True, slots=True)
class PriorityColumn:
    """A heading with its priorities; no heading ("") is a flat list."""

    heading: str
    priorities: tuple[NumberedPriority, ...] = ()


@dataclass(frozen=True, slots=True)
class CountryPriorities:
    """All priorities. Headings come in the order of their first priority."""

    columns: tuple[PriorityColumn, ...] = ()
    themes: tuple[Theme, ...] = ()
    actions: tuple[Action, ...] = ()

    @property
    def all(self) -> tuple[NumberedPriority, ...]:
        """Every priority, heading after heading."""
        return tuple(one for column in self.columns for one in column.priorities)

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings that are written."""
        return tuple(one.heading for one in self.columns if one.heading)

    @property
    def without_action(self) -> tuple[NumberedPriority, ...]:
        """The priorities that no action serves."""
        return tuple(one for one in self.all if not one.actions)

    @property
    def is_too_wide(self) -> bool:
        """Whether there are more headings than stand side by side on a country slide."""
        return len(self.columns) > MOST_COLUMNS

    def priority(self, priority_id: str) -> NumberedPriority | None:
        """Return a priority, None where it is not here."""
        return next((one for one in self.all if one.id == priority_id), None)

    def column(self, heading: str) -> PriorityColumn | None:
        """Return what stands under a heading, None where there is none."""
        return next((one for one in self.columns if one.heading == heading), None)


def country_priorities(read: Reader) -> CountryPriorities:
    """Return the priorities as they stand."""
    return arranged(
        read.all(Priority, order=PRIORITY_ORDER),
        read.all(Action, order=ACTION_ORDER),
        read.all(Theme, order="position, number, id"),
    )


def arranged(
    priorities: Sequence[Priority], actions: Sequence[Action], themes: Sequence[Theme] = ()
) -> CountryPriorities:
    """Return these under their headings, each in the order given."""
    serving: dict[str, list[Action]] = defaultdict(list)
    for action in actions:
        serving[action.priority_id or ""].append(action)
    known = {one.id: one for one in themes}
    headings: dict[str, list[Priority]] = {}
    for priority in priorities:
        headings.setdefault(priority.column.strip(), []).append(priority)
    columns = tuple(
        PriorityColumn(
            heading,
            tuple(
                NumberedPriority(one, number, tuple(serving.get(one.id, ())), known.get(one.theme_id or ""))
                for number, one in enumerate(under, start=1)
            ),
        )
        for heading, under in headings.items()
    )
    return CountryPriorities(columns, tuple(themes), tuple(actions))
