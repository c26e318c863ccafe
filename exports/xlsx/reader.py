"""Workbooks (.xlsx) that people send: read with openpyxl, values only, after the archive round them was found harmless.

Nothing is worked out and nothing is fetched: of a formula the result is taken that the file holds. Knows cells. Must
not know what the columns mean: whoever asks gets rows. openpyxl is loaded when a workbook is read.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zipfile import ZipFile

from a87desk.i18n import _
from a87desk.importing.archive import refuse_harmful, refuse_old_workbook
from a87desk.importing.grid import MOST_COLUMNS, Grid, GridCell, GridRow, Oddity, grid_of
from a87desk.importing.table_errors import NotATable
from a87desk.people.cell_words import tidy

MOST_SHEETS = 30
# How a workbook writes what its XML cannot hold, and the sign that begins it (ECMA-376 part 1, 22.9.2.19).
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_LAST_ROW = 50_000
_MOST_MERGES = 5_000
_BANNER_COLUMNS = 3
_SHEET_SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT_SPACE = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"


def read_workbook(data: bytes) -> list[Grid]:
    """Return the sheets that can be seen, in order.

    Raises:
        TableHasPassword, TableTooBig, NotATable: why none of it can be read.
    """
    refuse_old_workbook(data)
    refuse_harmful(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _grids(data)
    except Exception as problem:
        # openpyxl raises whatever a damaged part leads it to; there is no list of it.
        raise NotATable(detail=_("it is damaged or not a workbook")) from problem


def _grids(data: bytes) -> list[Grid]:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            return [_grid(sheet, _layout(archive, sheet._worksheet_path)) for sheet in seen[:MOST_SHEETS]]
    finally:
        book.close()


@dataclass(frozen=True, slots=True)
class _Layout:
    """What openpyxl does not tell of a sheet that it only reads: formulas, cells made one, how far it goes.

    Places are (row, column), rows from 1, columns from 0. `first_cell` leads from a place to that whose text it shows.
    """

    formulas: frozenset[tuple[int, int]]
    first_cell: dict[tuple[int, int], tuple[int, int]]
    banners: frozenset[int]
    last_row: int


def _layout(archive: ZipFile, path: str) -> _Layout:
    from defusedxml.ElementTree import iterparse

    formulas: set[tuple[int, int]] = set()
    merges: list[str] = []
    last_row = 0
    with archive.open(path) as stream:
        root = None
        for event, element in iterparse(stream, ("start", "end"), forbid_dtd=True):
            root = element if root is None else root
            name = element.tag.replace(_STRICT_SPACE, "").replace(_SHEET_SPACE, "")
            if event == "start":
                continue
            if name == "c":
                row, column = _place(element.get("r") or "A1")
                if element.find("{*}f") is not None:
                    formulas.add((row, column))
                last_row = max(last_row, row) if element.find("{*}v") is not None else last_row
            elif name == "mergeCell" and len(merges) < _MOST_MERGES:
                merges.append(element.get("ref") or "")
            elif name == "row":
                root.clear()
    first_cell, banners = _merged(merges)
    return _Layout(frozenset(formulas), first_cell, frozenset(banners), last_row)


def _place(reference: str) -> tuple[int, int]:
    from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

    letters, row = coordinate_from_string(reference)
    return row, column_index_from_string(letters) - 1


def _merged(references: list[str]) -> tuple[dict[tuple[int, int], tuple[int, int]], set[int]]:
    """Return which cells show the text of one above, and in which rows one cell goes across many columns."""
    first_cell: dict[tuple[int, int], tuple[int, int]] = {}
    banners: set[int] = set()
    for reference in references:
        start, _colon, end = reference.partition(":")
        (top, left), (bottom, right) = _place(start), _place(end or start)
        if top == bottom and right - left + 1 >= _BANNER_COLUMNS:
            banners.add(top)
        for row in range(top + 1, min(bottom, _LAST_ROW) + 1):
            first_cell[row, left] = (top, left)
    return first_cell, banners


def _grid(sheet: Any, layout: _Layout) -> Grid:
    grid = grid_of(sheet.title, _rows(sheet, layout))
    if layout.last_row <= _LAST_ROW:
        return grid
    return Grid(grid.name, grid.rows, True)


def _rows(sheet: Any, layout: _Layout) -> Iterator[GridRow]:
    from openpyxl.cell.read_only import EMPTY_CELL

    texts: dict[tuple[int, int], GridCell] = {}
    heads = set(layout.first_cell.values())
    blank: object = None
    rows = sheet.iter_rows(min_row=1, max_row=_LAST_ROW, max_col=MOST_COLUMNS)
    for number, row in enumerate(rows, 1):
        # For the rows that a file leaves out, openpyxl gives the same tuple again and again.
        if row is blank or all(cell is EMPTY_CELL for cell in row):
            blank = row
            continue
        cells = [_cell(cell, (number, column) in layout.formulas) for column, cell in enumerate(row)]
        for column, cell in enumerate(cells):
            place = (number, column)
            if place in heads:
                texts[place] = cell
            above = texts.get(layout.first_cell.get(place, (0, 0)))
            if above is not None and not cell.text:
                cells[column] = GridCell(above.text, above.oddity or Oddity.MERGED)
        # A row that only goes on with merged cells has nothing of its own.
        if all(cell.oddity is Oddity.MERGED or not (cell.text or cell.oddity) for cell in cells):
            continue
        filled = sum(1 for cell in cells if cell.text)
        yield GridRow(number, tuple(cells), number in layout.banners and filled == 1)


def _cell(cell: Any, has_formula: bool) -> GridCell:
    value = cell.value
    if value is None:
        return GridCell("", Oddity.FORMULA) if has_formula else GridCell()
    if cell.data_type == "e":
        return GridCell(tidy(str(value)), Oddity.ERROR)
    if isinstance(value, datetime):
        has_time = (value.hour, value.minute, value.second) != (0, 0, 0)
        return GridCell(value.isoformat(" ", "minutes") if has_time else value.date().isoformat(), Oddity.DATE)
    if isinstance(value, date | time | timedelta):
        return GridCell(str(value), Oddity.DATE)
    return GridCell(_text(value))


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return tidy(_ESCAPED.sub(_unescaped, str(value)))


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))
