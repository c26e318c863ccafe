"""Sheets are filled: cells, widths, tables, what stays in sight and how it prints.

Knows openpyxl's worksheets. Must not know files. A text goes into a cell by `Looks.put` and in no other way.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from copy import copy
from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

from exports.encoders import begins_right_to_left
from exports.formats import SheetTooLong
from exports.xlsx.cells import LARGEST_EXACT_NUMBER, headings, stored, text_parts
from exports.xlsx.measure import line_count
from exports.xlsx.workbook import Column, ColumnKind, Sheet, TextSheet, Value
from resources import tokens_file

MOST_ROWS = 1_048_576
KEY_ROW, HEADING_ROW, FIRST_ROW = 1, 2, 3
_TEXT_WIDTH = 64
"""What an A4 page takes without being made smaller."""
_EARLIEST_DATE = date(1900, 3, 1)
_FORMATS = {
    ColumnKind.TEXT: "@",
    ColumnKind.CODE: "@",
    ColumnKind.NUMBER: "General",
    ColumnKind.MONEY: "#,##0",
    ColumnKind.SHARE: "0%",
    ColumnKind.DATE: "d mmmm yyyy",
}
_LINE_HEIGHT, _HIGHEST_ROW = 15.0, 409.0
# A number at the end of its cell would touch the words of the next.
_ACROSS = {ColumnKind.NUMBER: "center", ColumnKind.SHARE: "center"}
# Room beside a heading's longest word for its weight and the arrow of the filter; an empty column has no more.
_HEADING_ROOM = 4
_LONGEST_WORD = 24
_HEADER_LENGTH = 100
"""Of the workbook's title on each printed page; a header holds at most 255 characters."""
_ROWS_BETWEEN_QUESTIONS = 256
_A4 = 9


# Reading orders of ECMA-376 part 1, 18.8.1.
_BY_CONTENT, _FROM_THE_RIGHT = 0, 2
_READING_ORDERS = (_BY_CONTENT, _FROM_THE_RIGHT)


class Looks:
    """The styles of cells, made once on a sheet of patterns and copied from there.

    Each text takes the direction of its own first strong letter: some programs see it themselves, others must be told.
    """

    def __init__(self, pattern_sheet: Any) -> None:
        self.pattern_sheet = pattern_sheet
        scheme = json.loads(tokens_file().read_text(encoding="utf-8"))["light"]
        names = ("ink", "surf3", "ctl", "line")
        self._ink, self._ground, self._line, self._row_line = (scheme[name].lstrip("#") for name in names)
        self._styles = {(kind, order): self._pattern(kind, order) for kind in ColumnKind for order in _READING_ORDERS}
        self._headings = {
            (across, order): self._heading_pattern(across, order)
            for across in (None, "center")
            for order in _READING_ORDERS
        }
        self._lines = {order: self._line_pattern(order) for order in _READING_ORDERS}

    def _new_pattern(self) -> Any:
        return self.pattern_sheet.cell(1, self.pattern_sheet.max_column + 1)

    def _pattern(self, kind: ColumnKind, order: int) -> Any:
        cell = self._new_pattern()
        wrap = kind is ColumnKind.TEXT
        cell.alignment = Alignment(_ACROSS.get(kind), vertical="top", wrap_text=wrap, readingOrder=order)
        cell.border = Border(bottom=Side("thin", color=self._row_line))
        cell.number_format = _FORMATS[kind]
        return cell

    def _heading_pattern(self, across: str | None, order: int) -> Any:
        cell = self._new_pattern()
        cell.font = Font(name="Calibri", size=11, bold=True, color=self._ink)
        cell.fill = PatternFill("solid", fgColor=self._ground)
        cell.border = Border(bottom=Side("thin", color=self._line))
        cell.alignment = Alignment(across, vertical="center", wrap_text=True, readingOrder=order)
        return cell

    def _line_pattern(self, order: int) -> Any:
        cell = self._new_pattern()
        cell.alignment = Alignment(vertical="top", wrap_text=True, readingOrder=order)
        cell.number_format = _FORMATS[ColumnKind.TEXT]
        return cell

    def put(self, cell: Any, text: str, kind: ColumnKind = ColumnKind.TEXT) -> None:
        """Store a text that is ready for the file. It stays a text whatever it looks like."""
        cell._style = copy(self._styles[kind, _reading_order(text)]._style)
        _store(cell, text)

    def put_line(self, cell: Any, text: str) -> None:
        """Store a line of a sheet of paragraphs."""
        cell._style = copy(self._lines[_reading_order(text)]._style)
        _store(cell, text)

    def put_heading(self, cell: Any, text: str, kind: ColumnKind) -> None:
        """Store a heading; it stands as the values of its column do."""
        cell._style = copy(self._headings[_ACROSS.get(kind), _reading_order(text)]._style)
        _store(cell, text)

    def put_nothing(self, cell: Any, kind: ColumnKind) -> None:
        """Leave a cell empty in the look of its column."""
        cell._style = copy(self._styles[kind, _BY_CONTENT]._style)

    def put_number(self, cell: Any, number: float | date, kind: ColumnKind) -> None:
        """Store a number or a date as such; in a column of texts it is shown as it comes."""
        shown_as = ColumnKind.DATE if isinstance(number, date) else kind
        if shown_as in (ColumnKind.TEXT, ColumnKind.CODE):
            shown_as = ColumnKind.NUMBER
        cell._style = copy(self._styles[shown_as, _BY_CONTENT]._style)
        cell.value = number


def _reading_order(text: str) -> int:
    return _FROM_THE_RIGHT if begins_right_to_left(text) else _BY_CONTENT


def _store(cell: Any, text: str) -> None:
    cell.value = stored(text)
    # openpyxl takes "=1+1" for a formula and "#N/A" for an error; a spreadsheet may do so when the cell is edited.
    cell.data_type = "s"
    cell.quotePrefix = True


def fill_table_sheet(target: Any, numbered: tuple[Sheet, int], looks: Looks, part_remark: str) -> Iterator[int]:
    """Fill a sheet; yields the number of rows done from time to time.

    Raises: SheetTooLong.
    """
    sheet, number = numbered
    next_row = FIRST_ROW
    _put_heads(target, sheet, looks)
    for count, row in enumerate(sheet.rows):
        if count % _ROWS_BETWEEN_QUESTIONS == 0:
            yield count
        next_row += _put_row(target, next_row, (sheet.columns, row), looks, part_remark)
        if next_row > MOST_ROWS:
            raise SheetTooLong(sheet=target.title, rows=len(sheet.rows), limit=MOST_ROWS - HEADING_ROW)
    last_row = max(next_row - 1, FIRST_ROW)  # Excel wants a row of values, if an empty one
    _add_table(target, f"Table{number}", len(sheet.columns), last_row)
    _add_choices(target, sheet.columns, looks, last_row)
    _set_view(target, sheet)


def fill_text_sheet(target: Any, sheet: TextSheet, looks: Looks, part_remark: str) -> None:
    """Fill a sheet of paragraphs."""
    row = 1
    for line in sheet.lines:
        for part in text_parts(line, part_remark):
            looks.put_line(target.cell(row, 1), part)
            target.row_dimensions[row].height = _height([(part, _TEXT_WIDTH)])
            row += 1
    target.column_dimensions["A"].width = _TEXT_WIDTH
    target.sheet_view.rightToLeft = sheet.right_to_left
    target.sheet_view.showGridLines = False
    _set_paper(target)


def _put_heads(target: Any, sheet: Sheet, looks: Looks) -> None:
    shown = headings(column.heading for column in sheet.columns)
    for place, (column, heading) in enumerate(zip(sheet.columns, shown, strict=True), 1):
        looks.put(target.cell(KEY_ROW, place), column.key, ColumnKind.CODE)
        looks.put_heading(target.cell(HEADING_ROW, place), heading, column.kind)
        target.column_dimensions[get_column_letter(place)].width = _width(sheet, place - 1, heading)
    target.row_dimensions[KEY_ROW].hidden = True
    wrapped = [(heading, _width(sheet, place, heading)) for place, heading in enumerate(shown)]
    target.row_dimensions[HEADING_ROW].height = _height(wrapped) + _LINE_HEIGHT / 3


def _width(sheet: Sheet, place: int, heading: str) -> float:
    """Return a column's width: as wanted, no word of its heading broken; little for a column with nothing in it."""
    column = sheet.columns[place]
    least = min(max(map(len, heading.split()), default=0), _LONGEST_WORD) + _HEADING_ROOM
    is_empty = not column.choices and all(row[place] in (None, "") for row in sheet.rows)
    return least if is_empty else max(column.width, least)


def _put_row(
    target: Any, at: int, content: tuple[tuple[Column, ...], tuple[Value, ...]], looks: Looks, part_remark: str
) -> int:
    """Write a row and the further rows its long texts need; return how many there are."""
    used = 1
    wrapped: list[list[tuple[str, float]]] = [[]]
    for place, (column, value) in enumerate(zip(*content, strict=True), 1):
        if value is None:
            looks.put_nothing(target.cell(at, place), column.kind)
            continue
        if _is_plain_number(value):
            looks.put_number(target.cell(at, place), value, column.kind)  # type: ignore[arg-type]
            continue
        parts = text_parts(str(value), part_remark)
        for offset, part in enumerate(parts):
            looks.put(target.cell(at + offset, place), part, _text_kind(column.kind))
            wrapped += [[]] * (offset + 1 - len(wrapped))
            wrapped[offset] = [*wrapped[offset], (part, column.width)]
        used = max(used, len(parts))
    for offset, texts in enumerate(wrapped):
        target.row_dimensions[at + offset].height = _height(texts)
    _repeat_code(target, (at, used), content, looks)
    return used


def _repeat_code(
    target: Any, rows: tuple[int, int], content: tuple[tuple[Column, ...], tuple[Value, ...]], looks: Looks
) -> None:
    """Put the code of the first column before the further parts too: sorting must not part them from their row."""
    at, used = rows
    column, code = content[0][0], content[1][0]
    if column.kind is ColumnKind.CODE and isinstance(code, str):
        for row in range(at + 1, at + used):
            looks.put(target.cell(row, 1), text_parts(code, "")[0], ColumnKind.CODE)


def _height(texts: list[tuple[str, float]]) -> float:
    """Return the height at which the texts can be read in cells of a width, in points.

    Not every program fits a row to its text when it opens a file; none shows what a too low row hides.
    """
    lines = max((line_count(text, max(width, 1)) for text, width in texts), default=1)
    return min(lines * _LINE_HEIGHT, _HIGHEST_ROW)


def _text_kind(kind: ColumnKind) -> ColumnKind:
    return ColumnKind.CODE if kind is ColumnKind.CODE else ColumnKind.TEXT


def _is_plain_number(value: Value) -> bool:
    """Tell whether a spreadsheet can hold the value as what it is, without a loss."""
    if isinstance(value, date):
        return value >= _EARLIEST_DATE  # Excel counts a 29 February 1900 that never was
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value) and abs(value) <= LARGEST_EXACT_NUMBER


def _add_table(target: Any, name: str, columns: int, last_row: int) -> None:
    table = Table(displayName=name, ref=f"A{HEADING_ROW}:{get_column_letter(columns)}{last_row}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    target.add_table(table)


def _add_choices(target: Any, columns: tuple[Column, ...], looks: Looks, last_row: int) -> None:
    """Offer the choices of a column; they stand in a hidden sheet, since a list in the rule itself must be short."""
    for place, column in enumerate(columns, 1):
        if not column.choices:
            continue
        lists = _list_sheet(target.parent)
        at = lists.max_column + (1 if lists.cell(1, 1).value is not None else 0)
        for row, choice in enumerate(column.choices, 1):
            looks.put(lists.cell(row, at), text_parts(choice, "")[0], ColumnKind.CODE)
        letter, own = get_column_letter(at), get_column_letter(place)
        rule = DataValidation(
            type="list",
            formula1=f"{quote_sheetname(lists.title)}!${letter}$1:${letter}${len(column.choices)}",
            allow_blank=True,
            showErrorMessage=False,
        )
        rule.add(f"{own}{FIRST_ROW}:{own}{last_row}")
        target.add_data_validation(rule)


def _list_sheet(book: Any) -> Any:
    for sheet in book.worksheets:
        if sheet.sheet_state == "veryHidden":
            return sheet
    sheet = book.create_sheet("_lists")
    sheet.sheet_state = "veryHidden"
    return sheet


def _set_view(target: Any, sheet: Sheet) -> None:
    target.freeze_panes = f"{get_column_letter(sheet.frozen_columns + 1)}{FIRST_ROW}"
    target.sheet_view.rightToLeft = sheet.right_to_left
    target.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    target.page_setup.orientation = "landscape"
    _set_paper(target)


def _set_paper(target: Any) -> None:
    target.page_setup.paperSize = _A4
    target.page_setup.fitToWidth, target.page_setup.fitToHeight = 1, 0
    target.sheet_properties.pageSetUpPr.fitToPage = True
    target.oddFooter.right.text = "&P / &N"
    target.oddHeader.left.text = "&A"
    target.oddHeader.right.text = target.parent.properties.title[:_HEADER_LENGTH].replace("&", "&&")
