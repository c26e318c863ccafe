"""What a spreadsheet that people filled in would change, cell by cell: what they look at before it comes in.

Knows what a change is. Must not know files, columns or how a change is found.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class ChangeState(StrEnum):
    """What a change is. A conflict: the record was changed in the program since the sheet was written."""

    NEW = "new"
    CHANGED = "changed"
    EMPTIED = "emptied"
    CONFLICT = "conflict"
    REFUSED = "refused"


CHOSEN_AT_FIRST = frozenset({ChangeState.NEW, ChangeState.CHANGED})
"""What comes in unless a person says otherwise: nothing that takes words away, nothing that two people wrote."""


@dataclass(frozen=True, slots=True)
class SheetChange:
    """One cell that says something else than the file, or one row that is new.

    `number` is its place in the preview; `row` the row as the spreadsheet shows it. `record` is the label by which
    people know the record, `heading` the word over the column ("" for a new row). `here` is what the file says,
    `coming` what the sheet says. `values` are the fields to write; a refused change has none, and a `reason` in a
    sentence.
    """

    number: int
    row: int
    noun: str
    record_id: str
    state: ChangeState
    record: str = ""
    heading: str = ""
    here: str = ""
    coming: str = ""
    reason: str = ""
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def can_come_in(self) -> bool:
        return self.state is not ChangeState.REFUSED


@dataclass(frozen=True, slots=True)
class SheetChanges:
    """Everything a spreadsheet would change; `same` counts the rows that say nothing new.

    `sheets` are the names of the sheets that were read, `remarks` what a person should know besides.
    """

    changes: tuple[SheetChange, ...] = ()
    same: int = 0
    sheets: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    def count(self, state: ChangeState) -> int:
        """Return how many changes there are of a kind."""
        return sum(one.state is state for one in self.changes)

    def usual(self) -> frozenset[int]:
        """Return the numbers of the changes that come in unless a person says otherwise."""
        return frozenset(one.number for one in self.changes if one.state in CHOSEN_AT_FIRST)

    def chosen(self, numbers: Collection[int]) -> tuple[SheetChange, ...]:
        """Return the changes with these numbers that can come in."""
        return tuple(one for one in self.changes if one.number in numbers and one.can_come_in)
