"""What taking in a list of people would do, before it is done: every row and cell new, changed, same or a problem.

Knows the table and the records that are here. Nothing is merged without a person's choice: a row that only resembles
somebody is added beside them unless a person says otherwise. What a cell does not say stays as it is here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from a87desk.people.cell_words import Value
from a87desk.people.people_field import PeopleField


@dataclass(frozen=True, slots=True)
class TableCell:
    """The words of a cell; `problem` says why it cannot be used, and `text` is then only shown."""

    text: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table; `row` is its number as the spreadsheet shows it."""

    row: int
    cells: Mapping[PeopleField, TableCell]


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """A table of people as it was read: the columns that were understood, the rows, and what is to be said of it."""

    fields: tuple[PeopleField, ...]
    rows: tuple[TableRow, ...]
    remarks: tuple[str, ...] = ()


class State(StrEnum):
    """How a cell or a row stands to what is here."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    PROBLEM = "problem"


class Choice(StrEnum):
    """What is done with a row: leave what is here, let the row replace it, or add the row as another person."""

    KEEP = "keep"
    REPLACE = "replace"
    BOTH = "both"


class MatchedBy(StrEnum):
    """By what a row was recognised as somebody who is here, the surest first."""

    NUMBER = "number"
    EMAIL = "email"
    NAME = "name"
    LIKENESS = "likeness"


@dataclass(frozen=True, slots=True)
class PreviewCell:
    """A cell beside what is here. `problem` is a sentence with the row; a cell with a problem is not taken in."""

    field: PeopleField
    state: State
    here: str
    coming: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row beside the person it means. `choice` is what is done unless a person chooses otherwise.

    `participant_id` is empty for somebody new. `values` are what the cells mean. `problems` are sentences with the row.
    """

    row: int
    state: State
    choice: Choice
    cells: tuple[PreviewCell, ...]
    values: Mapping[PeopleField, Value] = field(default_factory=dict)
    participant_id: str = ""
    matched_by: MatchedBy | None = None
    problems: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = (Choice.KEEP,)


@dataclass(frozen=True, slots=True)
class PeoplePreview:
    """All rows of a list. `new_organisations` are names that no organisation here goes by."""

    fields: tuple[PeopleField, ...]
    rows: tuple[PreviewRow, ...]
    remarks: tuple[str, ...] = ()
    new_organisations: tuple[str, ...] = ()

    @property
    def problems(self) -> tuple[str, ...]:
        """Every problem of every row."""
        return tuple(problem for row in self.rows for problem in row.problems)

    def count(self, state: State) -> int:
        """Return how many rows are in a state."""
        return sum(1 for row in self.rows if row.state == state)
