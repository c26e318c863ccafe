"""The sheet model: what a workbook holds, before it becomes a file.

Knows columns, rows and their kinds. Must not know openpyxl: a model can be built and tested without it.

    Workbook(
        title="NGO Forum – Alliance 8.7",
        sheets=(
            Sheet(
                title="Recommendations",
                columns=(
                    Column("code", "Code", width=8, kind=ColumnKind.CODE),
                    Column("text", "Recommendation", width=70),
                    Column("groups", "Groups", width=9, kind=ColumnKind.NUMBER),
                ),
                rows=(("2.1", "Conduct national scoping exercises.", 3),),
            ),
        ),
    )
    content = write_xlsx(workbook)  # from exports.xlsx.writer
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to a row of a sheet of the same workbook, by the sheet's name and the row's place from 0."""

    text: str
    sheet: str
    row: int

    def __str__(self) -> str:
        return self.text


Value: TypeAlias = str | int | float | date | Link | None
"""A cell. None: the person gave nothing, and the cell is empty. Texts are plain and are never formulas."""


class ColumnKind(StrEnum):
    """How the values of a column are shown; the value itself keeps its own type."""

    TEXT = "text"
    """Running words, wrapped."""
    CODE = "code"
    """Short text such as 2.1 that must stay a text and is not wrapped."""
    NUMBER = "number"
    MONEY = "money"
    """Grouped by thousands, no decimals; the currency is a column of its own."""
    SHARE = "share"
    """A part of 1, shown in per cent."""
    DATE = "date"
    """Day, month in words, year: no reader can mistake one for the other."""
    MARK = "mark"
    """A sign in a narrow column, such as a quarter in which something is done; a cell with one is coloured."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `key` names it for machines, whatever the language of the heading; `width` is in characters.

    `choices` become a list to pick from; other values stay possible. A hidden column is for the way back in only.
    """

    key: str
    heading: str
    width: float = 16
    kind: ColumnKind = ColumnKind.TEXT
    choices: tuple[str, ...] = ()
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with one table. Rows hold a value for each column, in order.

    Row 1 holds the keys and is hidden, row 2 the headings, the values follow: a re-import finds its columns by key.
    `frozen_columns` stay in sight when a person scrolls sideways. `name` is what links of the workbook call the sheet.
    `spare_rows` are empty rows under the last one, with the same choices, for what people add.

    Raises: ValueError for a row with another number of values than there are columns.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    right_to_left: bool = False
    frozen_columns: int = 0
    name: str = ""
    spare_rows: int = 0

    def __post_init__(self) -> None:
        if not self.columns:
            raise ValueError("a sheet needs columns")
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"a row of {len(row)} values in a sheet of {len(self.columns)} columns")


@dataclass(frozen=True, slots=True)
class TextSheet:
    """A sheet of paragraphs in one wide column, such as "Read me": no table, no filter, no keys."""

    title: str
    lines: tuple[str, ...]
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook. `author` is a role, never a person's name.

    `part_remark` stands before each part of a text that is too long for one cell, with the places {part} and {parts};
    the parts follow in rows of their own under the first, behind the same code if the first column is of codes.
    """

    title: str
    sheets: tuple[Sheet | TextSheet, ...]
    author: str = ""
    part_remark: str = "[{part}/{parts}]"
