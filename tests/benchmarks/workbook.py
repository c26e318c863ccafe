"""The workbook of a full house beside the least that could be done: the same cells, written by openpyxl alone.

No styles, widths, tables, links or lists, no look at what a text is: only values into cells. A full house has 600
recommendations, 400 participants and 300 actions.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from exports.sheets.workbook import roadmap_workbook, workshop_workbook
from exports.xlsx.workbook import TextSheet, Workbook
from exports.xlsx.writer import write_xlsx
from tests.benchmarks.full_house import full_house
from tests.benchmarks.ratios import Row, Way, medians

AIM = 1.5


def rows(rounds: int = 5) -> list[Row]:
    """Return the ratios of the workbook with all sheets and of the roadmap alone."""
    with TemporaryDirectory() as folder:
        workspace = full_house(Path(folder) / "full.a87")
        model = workshop_model(workspace.read, workspace.workshop_id, workspace.store.digest())
        workspace.close()
    return [
        _row("workbook, all sheets", model, workshop_workbook, rounds),
        _row("roadmap to fill in", model, roadmap_workbook, rounds),
    ]


def _row(name: str, model: WorkshopModel, make: Callable[[WorkshopModel], Workbook], rounds: int) -> Row:
    made = make(model)
    ways: dict[str, Callable[[], Way]] = {
        "ours": lambda: lambda: write_xlsx(made),
        "whole": lambda: lambda: write_xlsx(make(model)),
        "bare": lambda: lambda: bare_xlsx(made),
    }
    taken = medians(rounds, ways)
    words = f"{name}: {cells_of(made)} cells, {taken['ours']:.2f} s ({taken['whole']:.2f} s with its model), over bare"
    return words, taken["ours"] / taken["bare"], AIM


def cells_of(workbook: Workbook) -> int:
    """Return how many cells a workbook has."""
    tables = [one for one in workbook.sheets if not isinstance(one, TextSheet)]
    return sum((len(one.rows) + one.spare_rows + 2) * len(one.columns) for one in tables)


def bare_xlsx(workbook: Workbook) -> bytes:
    """Return the values of a workbook, written by openpyxl as they are."""
    import openpyxl  # after the program told it how to write

    book = openpyxl.Workbook()
    for place, sheet in enumerate(workbook.sheets):
        target = book.create_sheet(f"{place}")
        if isinstance(sheet, TextSheet):
            for line in sheet.lines:
                target.append([line])
            continue
        target.append([column.key for column in sheet.columns])
        target.append([column.heading for column in sheet.columns])
        for row in sheet.rows:
            target.append([value if value is None or isinstance(value, int | float) else str(value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
