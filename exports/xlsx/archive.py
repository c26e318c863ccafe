"""The file round a workbook: the zip archive and its dates.

Knows openpyxl's archive writer and the two things it does that we must not: it puts the time of day into the file, and
it writes people's words into the folder for temporary files. Must not know sheets or styles.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

# The earliest date a zip archive can hold; the same in every file.
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
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


class _MemoryWriter(ExcelWriter):  # type: ignore[misc]
    """openpyxl's writer with sheets kept in memory."""

    def __init__(self, book: Any, archive: ZipFile, told: Callable[[float], None]) -> None:
        super().__init__(book, archive)
        self._told = told

    def write_worksheet(self, sheet: Any) -> None:
        sheet._drawing = SpreadsheetDrawing()
        sheet._drawing.charts, sheet._drawing.images = sheet._charts, sheet._images
        memory = io.BytesIO()
        writer = WorksheetWriter(sheet, memory)
        writer.write()
        sheet._rels = writer._rels
        self._archive.writestr(sheet.path[1:], memory.getvalue())
        self.manifest.append(sheet)
        self._told(sheet._id / len(self.workbook.worksheets))
