"""How cells look: styles that are made once on a sheet of patterns and shared by all cells that look alike.

Knows openpyxl's cells and the program's colours. Must not know rows. A text goes into a cell by `Looks` and in no
other way.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from exports.encoders import begins_right_to_left
from exports.xlsx.cells import stored
from exports.xlsx.rows import rows_of
from exports.xlsx.workbook import ColumnKind
from resources import tokens_file

_FORMATS = {
    ColumnKind.TEXT: "@",
    ColumnKind.CODE: "@",
    ColumnKind.NUMBER: "General",
    ColumnKind.MONEY: "#,##0",
    ColumnKind.SHARE: "0%",
    ColumnKind.DATE: "d mmmm yyyy",
    ColumnKind.MARK: "@",
}
# A number at the end of its cell would touch the words of the next.
_ACROSS = {ColumnKind.NUMBER: "center", ColumnKind.SHARE: "center", ColumnKind.MARK: "center"}
_OF_TEXTS = (ColumnKind.TEXT, ColumnKind.CODE, ColumnKind.MARK)

# Reading orders of ECMA-376 part 1, 18.8.1.
_BY_CONTENT, _FROM_THE_RIGHT = 0, 2
_READING_ORDERS = (_BY_CONTENT, _FROM_THE_RIGHT)


class Looks:
    """The styles of cells, made once on a sheet of patterns.

    Each text takes the direction of its own first strong letter: some programs see it themselves, others must be told.
    A look is the number of its style in the workbook.
    """

    def __init__(self, pattern_sheet: Any) -> None:
        self.pattern_sheet = pattern_sheet
        self._count = 0
        scheme = json.loads(tokens_file().read_text(encoding="utf-8"))["light"]
        names = ("ink", "surf3", "ctl", "line", "acc", "acc-t")
        colours = {name: scheme[name].lstrip("#") for name in names}
        self._colours = colours
        kinds_and_orders = [(kind, order) for kind in ColumnKind for order in _READING_ORDERS]
        self._texts = {each: self._pattern(*each, is_text=True) for each in kinds_and_orders}
        self._values = {kind: self._pattern(kind, _BY_CONTENT) for kind in ColumnKind}
        # A day stands at the side where words begin, as a date in words beside it does.
        self._days = {at_right: self._day_pattern(at_right) for at_right in (False, True)}
        self._links = {order: self._link_pattern(order) for order in _READING_ORDERS}
        self._headings = {
            (across, order): self._heading_pattern(across, order)
            for across in (None, "center")
            for order in _READING_ORDERS
        }
        self._lines = {order: self._line_pattern(order) for order in _READING_ORDERS}

    def put(self, target: Any, place: tuple[int, int], text: str, kind: ColumnKind = ColumnKind.TEXT) -> None:
        """Store a text that is ready for the file. It stays a text whatever it looks like."""
        _put_text(target, place, text, self._texts[kind, _reading_order(text)])

    def put_link(self, target: Any, place: tuple[int, int], text: str) -> None:
        """Store a text that leads somewhere."""
        _put_text(target, place, text, self._links[_reading_order(text)])

    def put_line(self, target: Any, place: tuple[int, int], text: str) -> None:
        """Store a line of a sheet of paragraphs."""
        _put_text(target, place, text, self._lines[_reading_order(text)])

    def put_heading(self, target: Any, place: tuple[int, int], text: str, kind: ColumnKind) -> None:
        """Store a heading; it stands as the values of its column do."""
        _put_text(target, place, text, self._headings[_ACROSS.get(kind), _reading_order(text)])

    def put_nothing(self, target: Any, place: tuple[int, int], kind: ColumnKind) -> None:
        """Leave a cell empty in the look of its column."""
        rows_of(target).nothing(*place, self._values[kind])

    def put_number(self, target: Any, place: tuple[int, int], number: float | date, kind: ColumnKind) -> None:
        """Store a number or a date as such; in a column of texts it is shown as it comes."""
        if isinstance(number, date):
            rows_of(target).number(*place, number, self._days[bool(target.sheet_view.rightToLeft)])
            return
        shown_as = ColumnKind.NUMBER if kind in _OF_TEXTS else kind
        rows_of(target).number(*place, number, self._values[shown_as])

    def _new_pattern(self) -> Any:
        self._count += 1
        return self.pattern_sheet.cell(1, self._count)

    def _pattern(self, kind: ColumnKind, order: int, *, is_text: bool = False) -> int:
        cell = self._new_pattern()
        wrap = kind is ColumnKind.TEXT
        cell.alignment = Alignment(_ACROSS.get(kind), vertical="top", wrap_text=wrap, readingOrder=order)
        cell.border = Border(bottom=Side("thin", color=self._colours["line"]))
        cell.number_format = _FORMATS[kind]
        if kind is ColumnKind.MARK and is_text:
            cell.fill = PatternFill("solid", fgColor=self._colours["acc-t"])
            cell.font = Font(name="Calibri", size=11, color=self._colours["acc"])
        return _style(cell, is_text=is_text)

    def _day_pattern(self, at_right: bool) -> int:
        cell = self._new_pattern()
        cell.alignment = Alignment("right" if at_right else "left", vertical="top", readingOrder=_BY_CONTENT)
        cell.border = Border(bottom=Side("thin", color=self._colours["line"]))
        cell.number_format = _FORMATS[ColumnKind.DATE]
        return _style(cell, is_text=False)

    def _link_pattern(self, order: int) -> int:
        cell = self._new_pattern()
        cell.alignment = Alignment(vertical="top", wrap_text=True, readingOrder=order)
        cell.border = Border(bottom=Side("thin", color=self._colours["line"]))
        cell.number_format = _FORMATS[ColumnKind.TEXT]
        cell.font = Font(name="Calibri", size=11, underline="single", color=self._colours["acc"])
        return _style(cell, is_text=True)

    def _heading_pattern(self, across: str | None, order: int) -> int:
        cell = self._new_pattern()
        cell.font = Font(name="Calibri", size=11, bold=True, color=self._colours["ink"])
        cell.fill = PatternFill("solid", fgColor=self._colours["surf3"])
        cell.border = Border(bottom=Side("thin", color=self._colours["ctl"]))
        cell.alignment = Alignment(across, vertical="center", wrap_text=True, readingOrder=order)
        return _style(cell, is_text=True)

    def _line_pattern(self, order: int) -> int:
        cell = self._new_pattern()
        cell.alignment = Alignment(vertical="top", wrap_text=True, readingOrder=order)
        cell.number_format = _FORMATS[ColumnKind.TEXT]
        return _style(cell, is_text=True)


def _style(cell: Any, *, is_text: bool) -> int:
    # openpyxl takes "=1+1" for a formula and "#N/A" for an error; a spreadsheet may do so when the cell is edited.
    cell.quotePrefix = is_text
    return int(cell.style_id)


def _put_text(target: Any, place: tuple[int, int], text: str, style: int) -> None:
    rows_of(target).text(*place, stored(text), style)


def _reading_order(text: str) -> int:
    return _FROM_THE_RIGHT if begins_right_to_left(text) else _BY_CONTENT
