"""The way in: a workbook becomes an xlsx file.

Knows openpyxl. Must not know the field. Every text passes one encoder and is stored as a text, never as a formula.
Writes nothing to the disk and reads no clock: same workbook, same bytes.
"""

from __future__ import annotations

import openpyxl

from exports.encoders import one_line
from exports.formats import Cancelled, Progress
from exports.xlsx.archive import packed
from exports.xlsx.cells import sheet_names
from exports.xlsx.looks import Looks
from exports.xlsx.sheets import Filled, fill_table_sheet, fill_text_sheet, lead_links, put_lists_last
from exports.xlsx.workbook import TextSheet, Workbook

_CREATOR = "A87Desk"
_FILLING_SHARE = 0.6


def write_xlsx(workbook: Workbook, progress: Progress | None = None) -> bytes:
    """Return a workbook as an xlsx file.

    `progress` is told the share done and returns False to stop.

    Raises: Cancelled when `progress` returned False; SheetTooLong for more rows than a sheet can hold.
    """

    def ask(share: float) -> None:
        if progress is not None and not progress(share):
            raise Cancelled

    book = openpyxl.Workbook()
    looks = Looks(book.active)
    book.properties.title = one_line(workbook.title)
    book.properties.creator = one_line(workbook.author) or _CREATOR
    names = sheet_names(sheet.title for sheet in workbook.sheets)
    total = max(1, sum(1 if isinstance(sheet, TextSheet) else len(sheet.rows) + 1 for sheet in workbook.sheets))
    done = 0
    filled: dict[str, Filled] = {}
    for number, (sheet, name) in enumerate(zip(workbook.sheets, names, strict=True), 1):
        target = book.create_sheet(name)
        if isinstance(sheet, TextSheet):
            fill_text_sheet(target, sheet, looks, workbook.part_remark)
            done += 1
            ask(_FILLING_SHARE * done / total)
            continue
        one = filled[sheet.name or f"{number}"] = Filled(target, 1 + sum(column.is_hidden for column in sheet.columns))
        for row in fill_table_sheet(one, (sheet, number), looks, workbook.part_remark):
            ask(_FILLING_SHARE * (done + row) / total)
        done += len(sheet.rows) + 1
    lead_links(filled)
    put_lists_last(book)
    if workbook.sheets:
        book.remove(looks.pattern_sheet)
        book.active = 0
    content = packed(book, lambda share: ask(_FILLING_SHARE + (1 - _FILLING_SHARE) * share))
    ask(1.0)
    return content
