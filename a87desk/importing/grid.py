"""A sheet as rows of cells, whatever kind of file it came from. Knows texts and what is odd about a cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

MOST_FILE_BYTES = 20 * 1024 * 1024
MOST_ROWS = 5_000
MOST_COLUMNS = 200


class Oddity(StrEnum):
    """Why the text of a cell is not simply what somebody wrote."""

    MERGED = "merged"
    """It stands in the first of several cells made one."""
    DATE = "date"
    """A date or time, such as a spreadsheet makes of 3-5; the text is ISO 8601."""
    FORMULA = "formula"
    """A formula whose result the file does not hold; it is never worked out here."""
    ERROR = "error"
    """The spreadsheet's own error, such as #REF!."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """The words of a cell in one line."""

    text: str = ""
    oddity: Oddity | None = None


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row that is not empty, with its number as the spreadsheet shows it. `is_banner`: one cell across many."""

    number: int
    cells: tuple[GridCell, ...]
    is_banner: bool = False

    def cell(self, column: int) -> GridCell:
        """Return the cell of a column counted from 0; an empty one past the end."""
        return self.cells[column] if column < len(self.cells) else GridCell()


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet without its empty rows. `was_cut`: it has more than was read."""

    name: str
    rows: tuple[GridRow, ...]
    was_cut: bool = False
    remarks: tuple[str, ...] = ()


def grid_of(name: str, rows: Iterable[GridRow], remarks: Iterable[str] = ()) -> Grid:
    """Return a grid of the rows with something in them, at most as many as are read."""
    kept: list[GridRow] = []
    for row in rows:
        if not any(cell.text or cell.oddity for cell in row.cells):
            continue
        if len(kept) == MOST_ROWS:
            return Grid(name, tuple(kept), True, tuple(remarks))
        kept.append(row)
    return Grid(name, tuple(kept), False, tuple(remarks))
