"""A workbook as somebody fills it in: cells are found by the key of their column and changed with openpyxl."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import openpyxl

from a87desk.domain.sheet_change import SheetChanges
from a87desk.importing.filled_sheet import read_filled, refuse_other_workshop
from a87desk.importing.sheet_changes import sheet_changes
from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from a87desk.workspace import Workspace
from exports.outputs import roadmap_xlsx
from exports.sheets.single import recommendations_workbook
from exports.xlsx.reader import read_workbook
from exports.xlsx.writer import write_xlsx


def model_of(workspace: Workspace) -> WorkshopModel:
    return workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())


def roadmap_sent(workspace: Workspace) -> bytes:
    """Return the roadmap as it goes out."""
    return roadmap_xlsx(model_of(workspace))


def recommendations_sent(workspace: Workspace) -> bytes:
    """Return the recommendations as they go out."""
    return write_xlsx(recommendations_workbook(model_of(workspace)))


class Filling:
    """One sheet of a workbook under somebody's hands."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet
        self._columns = {cell.value: cell.column for cell in sheet[1]}

    def put(self, row: int, key: str, value: object) -> None:
        """Write into a cell; rows of values count from 0."""
        self.cell(row, key).value = value

    def cell(self, row: int, key: str) -> Any:
        return self._sheet.cell(row + 3, self._columns[key])

    def key_cell(self, row: int) -> Any:
        """Return the hidden cell that says which record a row is."""
        return self._sheet.cell(row + 3, 1)

    def copy_row(self, row: int, to: int) -> None:
        for place in range(1, self._sheet.max_column + 1):
            self._sheet.cell(to + 3, place).value = self._sheet.cell(row + 3, place).value

    def sort_backwards(self, count: int) -> None:
        """Turn the first rows round, as sorting does."""
        width = self._sheet.max_column
        rows = [[self._sheet.cell(row + 3, place + 1).value for place in range(width)] for row in range(count)]
        for row, values in enumerate(reversed(rows)):
            for place, value in enumerate(values):
                self._sheet.cell(row + 3, place + 1).value = value


def filled(data: bytes, title: str, fill: Callable[[Filling], None]) -> bytes:
    """Return the workbook as it is saved after somebody filled a sheet in."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    fill(Filling(book[title]))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def looked_at(workspace: Workspace, data: bytes) -> SheetChanges:
    """Return what the workbook would change."""
    sheets = read_filled(data, read_workbook)
    refuse_other_workshop(sheets, workspace.workshop_id, workspace.workshop.title)
    return sheet_changes(sheets, workspace.read)
