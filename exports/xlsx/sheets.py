"""Sheets are filled: cells, widths, tables, what stays in sight and how it prints.

Knows openpyxl's worksheets. Must not know files. How a cell looks is `exports.xlsx.looks`'s to say.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

from exports.formats import SheetTooLong
from exports.xlsx.cells import LARGEST_EXACT_NUMBER, headings, stored, text_parts
from exports.xlsx.looks import Looks
from exports.xlsx.measure import line_count
from exports.xlsx.rows import rows_of
from exports.xlsx.workbook import Column, ColumnKind, Link, Sheet, TextSheet, Value

MOST_ROWS = 1_048_576
KEY_ROW, HEADING_ROW, FIRST_ROW = 1, 2, 3
_TEXT_WIDTH = 64
"""What an A4 page takes without being made smaller."""
_WIDEST_PAGE = 240
"""Characters across a page that can still be read; a wider sheet goes on beside."""
_EARLIEST_DATE = date(1900, 3, 1)
_LINE_HEIGHT, _HIGHEST_ROW = 15.0, 409.0
# Room beside a heading's longest word for its weight and the arrow of the filter; an empty column has no more.
_HEADING_ROOM = 4
_LONGEST_WORD = 24
_NARROWEST_MARK = 5
_HEADER_LENGTH = 100
"""Of the workbook's title on each printed page; a header holds at most 255 characters."""
_ROWS_BETWEEN_QUESTIONS = 256
_A4 = 9


@dataclass(frozen=True, slots=True)
class Filled:
    """A sheet that is filled: in which row each of its own rows begins, and the cells that lead somewhere.

    `first_column` is the first that people see.
    """

    target: Any
    first_column: int = 1
    rows: list[int] = field(default_factory=list)
    links: list[tuple[int, int, Link]] = field(default_factory=list)


def fill_table_sheet(filled: Filled, numbered: tuple[Sheet, int], looks: Looks, part_remark: str) -> Iterator[int]:
    """Fill a sheet; yields the number of rows done from time to time.

    Raises: SheetTooLong.
    """
    sheet, number = numbered
    target = filled.target
    next_row = FIRST_ROW
    target.sheet_view.rightToLeft = sheet.right_to_left
    _put_heads(target, sheet, looks)
    filler = _Rows(filled, sheet.columns, looks, part_remark)
    for count, row in enumerate(sheet.rows):
        if count % _ROWS_BETWEEN_QUESTIONS == 0:
            yield count
        filled.rows.append(next_row)
        next_row += filler.put(next_row, row)
        if next_row > MOST_ROWS:
            raise SheetTooLong(sheet=target.title, rows=len(sheet.rows), limit=MOST_ROWS - HEADING_ROW)
    nothing = (None,) * len(sheet.columns)
    for spare in range(next_row, next_row + sheet.spare_rows):
        filler.put(spare, nothing)
    last_row = max(next_row + sheet.spare_rows - 1, FIRST_ROW)  # Excel wants a row of values, if an empty one
    _add_table(target, f"Table{number}", sheet.columns, last_row)
    _add_choices(target, sheet.columns, looks, last_row)
    _set_view(target, sheet)


def fill_text_sheet(target: Any, sheet: TextSheet, looks: Looks, part_remark: str) -> None:
    """Fill a sheet of paragraphs."""
    row = 1
    for line in sheet.lines:
        for part in text_parts(line, part_remark):
            looks.put_line(target, (row, 1), part)
            rows_of(target).heights[row] = _height([(part, _TEXT_WIDTH)])
            row += 1
    target.column_dimensions["A"].width = _TEXT_WIDTH
    target.sheet_view.rightToLeft = sheet.right_to_left
    target.sheet_view.showGridLines = False
    _set_paper(target)


def lead_links(filled: dict[str, Filled]) -> None:
    """Let the links of all sheets lead to their rows, by the names of the sheets; one that leads nowhere is words."""
    for one in filled.values():
        for row, column, link in one.links:
            there = filled.get(link.sheet)
            if there is None or not 0 <= link.row < len(there.rows):
                continue
            reference = f"{get_column_letter(column)}{row}"
            place = f"{get_column_letter(there.first_column)}{there.rows[link.row]}"
            rows_of(one.target).links.append((reference, f"{quote_sheetname(there.target.title)}!{place}"))


def put_lists_last(book: Any) -> None:
    """Put the hidden sheet of choices, where there is one, behind all sheets that people see."""
    lists = next((one for one in book.worksheets if one.sheet_state == "veryHidden"), None)
    if lists is not None:
        book.move_sheet(lists, len(book.worksheets) - 1 - book.index(lists))


def _put_heads(target: Any, sheet: Sheet, looks: Looks) -> None:
    shown = headings(column.heading for column in sheet.columns)
    widths = [_width(sheet, place, heading) for place, heading in enumerate(shown)]
    for place, (column, heading, width) in enumerate(zip(sheet.columns, shown, widths, strict=True), 1):
        looks.put(target, (KEY_ROW, place), column.key, ColumnKind.CODE)
        looks.put_heading(target, (HEADING_ROW, place), heading, column.kind)
        dimension = target.column_dimensions[get_column_letter(place)]
        dimension.width = width
        dimension.hidden = column.is_hidden
    rows_of(target).hidden.add(KEY_ROW)
    wrapped = [
        (heading, width)
        for heading, width, column in zip(shown, widths, sheet.columns, strict=True)
        if not column.is_hidden
    ]
    rows_of(target).heights[HEADING_ROW] = _height(wrapped) + _LINE_HEIGHT / 3


def _width(sheet: Sheet, place: int, heading: str) -> float:
    """Return a column's width: as wanted, no word of its heading broken; little for a column with nothing in it."""
    column = sheet.columns[place]
    if column.kind is ColumnKind.MARK:
        return max(column.width, _NARROWEST_MARK)
    least = min(max(map(len, heading.split()), default=0), _LONGEST_WORD) + _HEADING_ROOM
    is_kept = column.choices or sheet.spare_rows or not sheet.rows or sheet.columns[0].is_hidden
    is_empty = not is_kept and all(row[place] in (None, "") for row in sheet.rows)
    return least if is_empty else max(column.width, least)


class _Rows:
    """Writes the rows of a sheet, each with the further rows that its long texts need."""

    def __init__(self, filled: Filled, columns: tuple[Column, ...], looks: Looks, part_remark: str) -> None:
        self._filled, self._target, self._looks, self._part_remark = filled, filled.target, looks, part_remark
        # Kind of the column, kind in which its texts stand, width to wrap in, whether a text is not wrapped.
        self._columns = [
            (one.kind, _text_kind(one.kind), one.width, one.is_hidden or one.kind is ColumnKind.MARK) for one in columns
        ]
        self._codes = self._leading_codes(columns)

    def put(self, at: int, row: tuple[Value, ...]) -> int:
        """Write a row and the further rows its long texts need; return how many there are."""
        target, looks = self._target, self._looks
        wrapped: list[list[tuple[str, float]]] = [[]]
        for place, (kinds, value) in enumerate(zip(self._columns, row, strict=True), 1):
            if value is None:
                looks.put_nothing(target, (at, place), kinds[0])
            elif not isinstance(value, str | Link) and _is_plain_number(value):
                looks.put_number(target, (at, place), value, kinds[0])
            else:
                parts = self._put_text((at, place), value, kinds[1])
                wrapped += [[] for _ in range(len(parts) - len(wrapped))]
                if not kinds[3]:
                    for texts, part in zip(wrapped, parts, strict=False):
                        texts.append((part, kinds[2]))
        heights = rows_of(target).heights
        for offset, texts in enumerate(wrapped):
            heights[at + offset] = _height(texts)
        if len(wrapped) > 1:
            self._repeat_codes(at, len(wrapped), row)
        return len(wrapped)

    def _put_text(self, place: tuple[int, int], value: Value, kind: ColumnKind) -> list[str]:
        """Write a text, one part under the other, and return the parts."""
        parts = text_parts(str(value), self._part_remark)
        for offset, part in enumerate(parts):
            self._looks.put(self._target, (place[0] + offset, place[1]), part, kind)
        if isinstance(value, Link):
            self._filled.links.append((*place, value))
            self._looks.put_link(self._target, place, parts[0])
        return parts

    def _repeat_codes(self, at: int, used: int, row: tuple[Value, ...]) -> None:
        """Put the first codes before the further parts too: sorting must not part them from their row."""
        for place in range(1, self._codes + 1):
            code = row[place - 1]
            if isinstance(code, str | Link):
                for further in range(at + 1, at + used):
                    self._looks.put(self._target, (further, place), text_parts(str(code), "")[0], ColumnKind.CODE)

    @staticmethod
    def _leading_codes(columns: tuple[Column, ...]) -> int:
        """Return how many columns of codes come first: the hidden ones and the first that people see."""
        hidden = next((place for place, one in enumerate(columns) if not one.is_hidden), len(columns))
        return hidden + (hidden < len(columns) and columns[hidden].kind is ColumnKind.CODE)


def _height(texts: list[tuple[str, float]]) -> float:
    """Return the height at which the texts can be read in cells of a width, in points.

    Not every program fits a row to its text when it opens a file; none shows what a too low row hides.
    """
    lines = max((line_count(text, max(width, 1)) for text, width in texts), default=1)
    return min(lines * _LINE_HEIGHT, _HIGHEST_ROW)


def _text_kind(kind: ColumnKind) -> ColumnKind:
    return kind if kind in (ColumnKind.CODE, ColumnKind.MARK) else ColumnKind.TEXT


def _is_plain_number(value: float | date) -> bool:
    """Tell whether a spreadsheet can hold the value as what it is, without a loss."""
    if isinstance(value, date):
        return value >= _EARLIEST_DATE  # Excel counts a 29 February 1900 that never was
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value) and abs(value) <= LARGEST_EXACT_NUMBER


def _add_table(target: Any, name: str, columns: tuple[Column, ...], last_row: int) -> None:
    table = Table(displayName=name, ref=f"A{HEADING_ROW}:{get_column_letter(len(columns))}{last_row}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    table._initialise_columns()
    for column, heading in zip(table.tableColumns, headings(one.heading for one in columns), strict=True):
        column.name = stored(heading)
    target.add_table(table)


def _add_choices(target: Any, columns: tuple[Column, ...], looks: Looks, last_row: int) -> None:
    """Offer the choices of a column; they stand in a hidden sheet, since a list in the rule itself must be short."""
    for place, column in enumerate(columns, 1):
        if not column.choices:
            continue
        lists = _list_sheet(target.parent)
        at = rows_of(lists).width + 1
        for row, choice in enumerate(column.choices, 1):
            looks.put(lists, (row, at), text_parts(choice, "")[0], ColumnKind.CODE)
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
    target.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    target.page_setup.orientation = "landscape"
    wide = sum(
        target.column_dimensions[get_column_letter(place)].width
        for place, column in enumerate(sheet.columns, 1)
        if not column.is_hidden
    )
    pages = math.ceil(wide / _WIDEST_PAGE)
    if pages > 1 and sheet.frozen_columns:
        target.print_title_cols = f"A:{get_column_letter(sheet.frozen_columns)}"
    _set_paper(target, pages)


def _set_paper(target: Any, pages: int = 1) -> None:
    """Set paper and what stands at its edges; `pages` is how many go side by side."""
    target.page_setup.paperSize = _A4
    target.page_setup.fitToWidth, target.page_setup.fitToHeight = pages, 0
    target.sheet_properties.pageSetUpPr.fitToPage = True
    target.oddFooter.right.text = "&P / &N"
    target.oddHeader.left.text = "&A"
    target.oddHeader.right.text = target.parent.properties.title[:_HEADER_LENGTH].replace("&", "&&")
