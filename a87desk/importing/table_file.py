"""A file with a table becomes grids, be it a workbook or text. Who reads workbooks is given by whoever asks.

Knows which of the two a file is. Must not know what the columns mean.
"""

from __future__ import annotations

from collections.abc import Callable

from a87desk.importing.archive import is_workbook
from a87desk.importing.grid import Grid
from a87desk.importing.text_table import text_grids

ReadWorkbook = Callable[[bytes], list[Grid]]
"""Returns the sheets of a workbook that can be seen (`exports.xlsx.reader.read_workbook`)."""


def table_grids(data: bytes, read_workbook: ReadWorkbook) -> list[Grid]:
    """Return the grids of a file.

    Raises:
        TableHasPassword, TableTooBig, NotATable: why none of it can be read.
    """
    return read_workbook(data) if is_workbook(data) else text_grids(data)
