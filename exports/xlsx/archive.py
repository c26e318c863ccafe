"""The file round a workbook: the zip archive and its dates.

Knows openpyxl's archive writer and the two things it does that we must not: it puts the time of day into the file, and
it writes people's words into the folder for temporary files. Must not know sheets or styles.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.dimensions import SheetDimension
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.writer.excel import ExcelWriter

from exports.xlsx.rows import rows_of

# The earliest date a zip archive can hold; the same in every file.
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_EMPTY_DATA = re.compile(rb"<sheetData\s*(?:/>|></sheetData>)")
_FILE_DATE = datetime(2000, 1, 1)  # noqa: DTZ001 - openpyxl takes dates without a zone


def packed(book: Any, told: Callable[[float], None]) -> bytes:
    """Return an openpyxl workbook as bytes; `told` hears the share of sheets written."""
    book.properties.created = book.properties.modified = _FILE_DATE
    out = io.BytesIO()
    with _DatelessZip(out, "w", ZIP_DEFLATED) as archive:
        _MemoryWriter(book, archive, told).write_data()
    return out.getvalue()


class _DatelessZip(ZipFile):
    def writestr(self, name: Any, data: bytes | str, *args: Any, **options: Any) -> None:  # type: ignore[override]
        entry = ZipInfo(name, _ZIP_DATE)
        entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, 0, 0
        super().writestr(entry, data)


class _FrameWriter(WorksheetWriter):  # type: ignore[misc]
    """openpyxl's writer of everything round the rows; `CellRows` writes the rows themselves."""

    def write_dimensions(self) -> None:
        self.xf.send(SheetDimension(rows_of(self.ws).dimension).to_tree())

    def write_rows(self) -> None:
        # openpyxl finds the links when it writes the cells.
        self.ws._hyperlinks = [Hyperlink(ref=cell, location=to) for cell, to in rows_of(self.ws).links]
        xf = self.xf.send(True)
        with xf.element("sheetData"):
            pass
        self.xf.send(None)


class _MemoryWriter(ExcelWriter):  # type: ignore[misc]
    """openpyxl's writer with sheets kept in memory."""

    def __init__(self, book: Any, archive: ZipFile, told: Callable[[float], None]) -> None:
        super().__init__(book, archive)
        self._told = told

    def write_worksheet(self, sheet: Any) -> None:
        sheet._drawing = SpreadsheetDrawing()
        sheet._drawing.charts, sheet._drawing.images = sheet._charts, sheet._images
        memory = io.BytesIO()
        writer = _FrameWriter(sheet, memory)
        writer.write()
        sheet._rels = writer._rels
        before, after = _EMPTY_DATA.split(memory.getvalue(), maxsplit=1)
        data = b"".join((before, b"<sheetData>", rows_of(sheet).xml(), b"</sheetData>", after))
        self._archive.writestr(sheet.path[1:], data)
        self.manifest.append(sheet)
        self._told(sheet._id / len(self.workbook.worksheets))
