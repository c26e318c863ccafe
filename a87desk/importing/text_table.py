"""Comma-separated files: which encoding and which separator they have is found out, never asked.

Knows bytes and texts. Must not know what the columns mean.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator

from a87desk.i18n import _
from a87desk.importing.grid import MOST_COLUMNS, Grid, GridCell, GridRow, grid_of
from a87desk.importing.table_errors import NotATable
from a87desk.people.cell_words import tidy

SEPARATORS = (",", ";", "\t", "|")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
# What a spreadsheet would run as a formula bears an apostrophe in files that are written with care, ours too.
_GUARDED = re.compile(r"\A'(?=[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
_SAMPLE_BYTES = 4096


def text_grids(data: bytes) -> list[Grid]:
    """Return the grid of a file for each separator that it may have; who knows the headings takes the best.

    Raises:
        NotATable: it is not text.
    """
    text, remarks = _decoded(data)
    if len(_CONTROLS.findall(text[:_SAMPLE_BYTES])) > _SAMPLE_BYTES // 100:
        raise NotATable(detail=_("it is not text"))
    separators = [one for one in SEPARATORS if one in text] or [","]
    named = _SEPARATOR_LINE.match(text)
    if named:
        text, separators = text[named.end() :], [str(named[1])]
    skipped = 1 if named else 0
    grids = []
    problem = ""
    for separator in separators:
        try:
            grids.append(grid_of("", _rows(text, separator, skipped), remarks))
        except csv.Error as error:
            problem = str(error)
    if not grids:
        raise NotATable(detail=problem)
    return grids


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of a file, with a remark where its encoding had to be guessed."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), ()
    sample = data[:_SAMPLE_BYTES]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = sample[first::2]
        if half and half.count(0) * 3 > len(half):
            return data.decode(encoding, "replace"), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        remark = _("The file does not say how its letters are written. Look whether names with accents came out right.")
        return data.decode("cp1252", "replace"), (remark,)


def _rows(text: str, separator: str, skipped: int) -> Iterator[GridRow]:
    lines = _Lines(text)
    reader = csv.reader(iter(lines.next_line, ""), delimiter=separator)
    while True:
        first_line = lines.read + 1 + skipped
        row = next(reader, None)
        if row is None:
            return
        yield GridRow(first_line, tuple(GridCell(tidy(_GUARDED.sub("", cell))) for cell in row[:MOST_COLUMNS]))


class _Lines:
    """Lines with their ends kept, counted as they are read: a quoted cell may hold several."""

    def __init__(self, text: str) -> None:
        self._stream = io.StringIO(text, newline="")
        self.next_line: Callable[[], str] = self._next
        self.read = 0

    def _next(self) -> str:
        line = self._stream.readline()
        self.read += bool(line)
        return line
