"""A workbook as a text that people can read and compare: every sheet, its columns, every cell. Run as a module, it
writes the golden listing of the NGO Forum anew: python -m tests.exports.sheets.listing
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from a87desk.reading.workshop_model import WorkshopModel, workshop_model
from exports.outputs import roadmap_xlsx, workbook_xlsx
from tests.exports.making import forum_in_memory

GOLDEN = Path(__file__).parents[2] / "golden" / "workbook.txt"
_LONGEST = 300
_STAMP = "0123456789abcdef"
"""Stands in the listing for the stamp of the state, which follows from when each record was written."""


def listing(content: bytes) -> str:
    """Return the cells of a workbook with what a person sees of each sheet besides."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    lines = [f"title: {book.properties.title}", f"by: {book.properties.creator}"]
    for sheet in book.worksheets:
        lines += ["", f"== {sheet.title} {sheet.dimensions} {_manners(sheet)}".rstrip()]
        for row in sheet.iter_rows():
            cells = [f"{cell.coordinate}={_words(cell)}" for cell in row if cell.value is not None]
            if cells:
                lines.append(" | ".join(cells))
        lines += [f"choices {rule.sqref} {rule.formula1}" for rule in sheet.data_validations.dataValidation]
    return "\n".join(lines) + "\n"


def _manners(sheet: Any) -> str:
    hidden = [f"row {row}" for row, one in sorted(sheet.row_dimensions.items()) if one.hidden]
    hidden += [f"column {letter}" for letter, one in sorted(sheet.column_dimensions.items()) if one.hidden]
    widths = [
        f"{get_column_letter(place)}:{sheet.column_dimensions[get_column_letter(place)].width:g}"
        for place in range(1, sheet.max_column + 1)
        if get_column_letter(place) in sheet.column_dimensions
    ]
    parts = [
        f"frozen {sheet.freeze_panes}" if sheet.freeze_panes else "",
        "from the right" if sheet.sheet_view.rightToLeft else "",
        f"hidden {', '.join(hidden)}" if hidden else "",
        f"state {sheet.sheet_state}" if sheet.sheet_state != "visible" else "",
        f"widths {' '.join(widths)}" if widths else "",
    ]
    return "; ".join(part for part in parts if part)


def _words(cell: Any) -> str:
    words = repr(cell.value) if cell.data_type != "d" else f"{cell.value:%Y-%m-%d} ({cell.number_format})"
    words = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}… ({len(words)})"
    return f"{words} -> {cell.hyperlink.location}" if cell.hyperlink else words


def both(model: WorkshopModel) -> str:
    """Return the listing of the workbook and of the roadmap, with one stamp for every run."""
    found = listing(workbook_xlsx(model)) + "\n\n" + listing(roadmap_xlsx(model))
    return found.replace(model.stamp, _STAMP)


if __name__ == "__main__":
    with forum_in_memory() as forum:
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(both(workshop_model(forum.read, forum.workshop_id, forum.store.digest())), encoding="utf-8")
