"""The rows of a sheet as the file wants them: openpyxl makes an object of every cell, which takes most of its time.

Knows cells of SpreadsheetML (ECMA-376 part 1, 18.3.1.4) and rows. Must not know styles, only their numbers. Every text
is an inline string, never a formula.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter

_FIRST_DAY = date(1899, 12, 30)


class CellRows:
    """Cells by row and column, as XML. A cell that is written again replaces what was there."""

    def __init__(self) -> None:
        self._rows: dict[int, dict[int, str]] = {}
        self._letters: list[str] = [""]
        self.heights: dict[int, float] = {}
        self.hidden: set[int] = set()
        self.links: list[tuple[str, str]] = []
        """Cells that lead somewhere, and where."""
        self.width = 0
        """How many columns there are."""

    def text(self, row: int, column: int, text: str, style: int) -> None:
        """Write a text, exactly as it is."""
        space = ' xml:space="preserve"' if text != text.strip() or "\n" in text or "  " in text else ""
        words = escape(text)
        self._put(row, column, f's="{style}" t="inlineStr"><is><t{space}>{words}</t></is></c>')

    def number(self, row: int, column: int, number: float | date, style: int) -> None:
        """Write a number or a day."""
        value = (number - _FIRST_DAY).days if isinstance(number, date) else number
        self._put(row, column, f's="{style}" t="n"><v>{value!r}</v></c>')

    def nothing(self, row: int, column: int, style: int) -> None:
        """Write an empty cell with its look."""
        self._put(row, column, f's="{style}"/>')

    def _put(self, row: int, column: int, content: str) -> None:
        letters = self._letters
        while column >= len(letters):
            letters.append(get_column_letter(len(letters)))
        if column > self.width:
            self.width = column
        cells = self._rows.get(row)
        if cells is None:
            cells = self._rows[row] = {}
        cells[column] = f'<c r="{letters[column]}{row}" {content}'

    @property
    def dimension(self) -> str:
        """The range of the cells."""
        last = max(self._rows, default=1)
        return f"A1:{get_column_letter(max(self.width, 1))}{last}"

    def xml(self) -> bytes:
        """Return the rows in order as the content of a sheet's data."""
        return "".join(self._row(row) for row in sorted(self._rows.keys() | self.heights.keys())).encode("utf-8")

    def _row(self, row: int) -> str:
        cells = self._rows.get(row, {})
        height = self.heights.get(row)
        size = f' ht="{height:g}" customHeight="1"' if height is not None else ""
        hidden = ' hidden="1"' if row in self.hidden else ""
        # Columns are nearly always written in order; the sort finds that out at once.
        content = "".join([cells[column] for column in sorted(cells)])
        return f'<row r="{row}"{size}{hidden}>{content}</row>'


def rows_of(target: Any) -> CellRows:
    """Return the rows of an openpyxl worksheet."""
    found = getattr(target, "cell_rows", None)
    if found is None:
        found = target.cell_rows = CellRows()
    assert isinstance(found, CellRows)
    return found
