"""A spreadsheet that comes back becomes sheets with known columns, by the marks it went out with.

Knows marks, columns and rows. Must not know what the file holds: `sheet_changes` compares.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from a87desk.domain.errors import A87Error
from a87desk.i18n import _, mark
from a87desk.importing.archive import MIB
from a87desk.importing.grid import MOST_FILE_BYTES, MOST_ROWS, Grid, GridCell
from a87desk.importing.sheet_marks import (
    RowMark,
    SheetMark,
    SheetOfNewerProgram,
    Words,
    read_base_heading,
    read_row_mark,
    read_sheet_mark,
)
from a87desk.importing.table_errors import NotATable, TableTooBig
from a87desk.importing.table_file import ReadWorkbook, table_grids

KEY_COLUMN, BASE_COLUMN = 0, 1
_ROWS_FOR_MARKS = 5


class NotOurSheet(A87Error):
    code = "E_NOT_OUR_SHEET"
    title = mark("Not a spreadsheet of A87Desk")
    message = mark("No sheet of this file bears the mark with which A87Desk sends a spreadsheet out.")
    advice = mark(
        "Choose the file that was exported here, and keep its hidden first row and columns. A list of people comes in "
        "on the page Participants."
    )


class SheetOfOtherWorkshop(A87Error):
    code = "E_SHEET_OTHER_WORKSHOP"
    title = mark("Another workshop")
    message = mark("This spreadsheet was exported from another workshop. The open file is {have}.")
    advice = mark("Open that workshop and take the spreadsheet in there.")

    def __init__(self, *, have: str) -> None:
        super().__init__(have=have)


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row with its number, the record that it means ("" for a new one) and its cells by the keys of the columns."""

    number: int
    key: str
    base: RowMark
    cells: Mapping[str, GridCell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """A sheet of ours with the rows that people filled in. `words` are those of its closed lists."""

    name: str
    mark: SheetMark
    words: Words
    rows: tuple[FilledRow, ...]
    remarks: tuple[str, ...] = ()


def read_filled(data: bytes, read_workbook: ReadWorkbook) -> tuple[FilledSheet, ...]:
    """Return the sheets of ours in a file; others beside them are passed over.

    Raises:
        NotATable, TableHasPassword, TableTooBig: why none of it can be read.
        NotOurSheet: no sheet bears our mark. SheetOfNewerProgram: a later version wrote it.
    """
    if not data:
        raise NotATable(detail=_("it is empty"))
    if len(data) > MOST_FILE_BYTES:
        raise TableTooBig(limit=_("{megabytes} MB").format(megabytes=MOST_FILE_BYTES // MIB))
    found = tuple(_marked(table_grids(data, read_workbook)))
    if not found:
        raise NotOurSheet
    return found


def is_filled_sheet(data: bytes, read_workbook: ReadWorkbook) -> bool:
    """Whether a file that can be read bears our mark; what cannot be read is told by whoever reads it."""
    try:
        read_filled(data, read_workbook)
    except SheetOfNewerProgram:
        return True
    except A87Error:
        return False
    return True


def refuse_other_workshop(sheets: Iterable[FilledSheet], workshop_id: str, title: str) -> None:
    """Refuse sheets that went out from another workshop.

    Raises:
        SheetOfOtherWorkshop: they did.
    """
    if any(one.mark.workshop_id != workshop_id for one in sheets):
        raise SheetOfOtherWorkshop(have=title)


def _marked(grids: Sequence[Grid]) -> Iterator[FilledSheet]:
    for grid in grids:
        for at, row in enumerate(grid.rows[:_ROWS_FOR_MARKS]):
            found = read_sheet_mark(row.cell(KEY_COLUMN).text)
            if found is not None:
                yield _sheet(grid, at, found)
                break


def _sheet(grid: Grid, at: int, found: SheetMark) -> FilledSheet:
    heads = grid.rows[at].cells
    columns = {place: cell.text for place, cell in enumerate(heads) if place > BASE_COLUMN and cell.text}
    words = read_base_heading(heads[BASE_COLUMN].text) if len(heads) > BASE_COLUMN else {}
    # The row under the marks holds the headings.
    rows = tuple(_rows(grid, at + 2, columns))
    remarks = list(grid.remarks)
    if grid.was_cut:
        remarks.append(
            _("Only the first {count} rows of “{sheet}” were read.").format(count=MOST_ROWS, sheet=grid.name)
        )
    return FilledSheet(grid.name, found, words, rows, tuple(remarks))


def _rows(grid: Grid, start: int, columns: Mapping[int, str]) -> Iterator[FilledRow]:
    long_ones: set[tuple[str, str]] = set()
    for row in grid.rows[start:]:
        key, base_text = row.cell(KEY_COLUMN).text, row.cell(BASE_COLUMN).text
        if (key, base_text) in long_ones:
            continue  # a further part of a text that is too long for one cell
        base = read_row_mark(base_text)
        cells = {name: row.cell(place) for place, name in columns.items()}
        if key and base.cells and len(base.cells) < len(columns):
            long_ones.add((key, base_text))
        if key or any(cell.text or cell.oddity for cell in cells.values()):
            yield FilledRow(row.number, key, base, cells)
