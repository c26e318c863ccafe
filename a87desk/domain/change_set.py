"""What an act changed, as the undo list and the screen hear of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """One record that an act changed. `fields` are those whose shown value differs; empty when added or removed."""

    noun: str
    id: str
    kind: ChangeKind
    fields: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Everything that one act changed. `act` is its number in this file, None where nothing was changed."""

    act: int | None
    label: str
    changes: tuple[Change, ...]

    def touches(self, *nouns: str) -> bool:
        """Whether a record of one of these nouns changed."""
        return any(change.noun in nouns for change in self.changes)
