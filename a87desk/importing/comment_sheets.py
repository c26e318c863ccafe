"""Comment sheets become comments: our own sheets, and tables of other people with headings in one of five languages.

Knows where a sheet has what. Must not know which comments are here: `comment_arrival` compares. Nothing is saved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from a87desk.domain.comment_sheet import CommentColumn, DraftMark, column_of, draft_mark
from a87desk.domain.errors import A87Error
from a87desk.domain.folding import fold
from a87desk.i18n import _, mark
from a87desk.importing.grid import MOST_FILE_BYTES, Grid, GridRow
from a87desk.importing.table_errors import NotATable
from a87desk.importing.table_file import ReadWorkbook, table_grids

_ROWS_FOR_HEADINGS = 30
_WORDS = (CommentColumn.COMMENT, CommentColumn.SUGGESTED)
_SECTION_KEYS = ("key", "number", "title", "page")
"""The hidden row over our own list of sections."""
_LEADING_NUMBER = re.compile(r"(\d+(?:\.\d+)*)\b")


class NoComments(A87Error):
    code = "E_NO_COMMENTS"
    title = mark("No column of comments")
    message = mark("No row of headings with a column of comments or of suggested wording was found.")
    advice = mark("Write “Comment” over the column with the comments, or use the comment sheet of A87Desk.")


@dataclass(frozen=True, slots=True)
class FoundComment:
    """A comment as a row has it. `section` is its key where it is known; else the words of that cell are in `where`."""

    row: int
    words: tuple[str, ...]
    """The cells as written, by which the same row is known again."""
    section: str = ""
    where: str = ""
    text: str = ""
    suggested: str = ""
    sender: str = ""


@dataclass(frozen=True, slots=True)
class CommentSheet:
    """What a sheet says. `draft` None: it does not say which draft it is about."""

    file_name: str
    draft: DraftMark | None
    comments: tuple[FoundComment, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Headings:
    grid: Grid
    at: int
    columns: tuple[tuple[int, CommentColumn], ...]

    @property
    def worth(self) -> int:
        return len({column for _place, column in self.columns})


@dataclass(slots=True)
class _Senders:
    """Who sends: what a row says, else what the row above said, else the only one of the sheet."""

    of_sheet: str = ""
    last: str = field(default="")

    def of(self, said: str) -> str:
        self.last = said or self.last
        return self.last or self.of_sheet


def read_comment_sheet(
    file_name: str, data: bytes, read_workbook: ReadWorkbook, sections: Mapping[str, str] | None = None
) -> CommentSheet:
    """Return the comments of a sheet (.xlsx or .csv), in the order of its rows.

    `sections` are the names by which sections are known (`section_names`), for a sheet that does not bring them.

    Raises:
        NotATable, TableHasPassword, TableTooBig, NoComments: why none of it can be read.
    """
    if not data:
        raise NotATable(detail=_("it is empty"))
    if len(data) > MOST_FILE_BYTES:
        raise NotATable(detail=_("it is too large for a comment sheet"))
    grids = table_grids(data, read_workbook)
    found = [headings for grid in grids for headings in _candidates(grid)]
    if not found:
        raise NoComments()
    best = max(found, key=lambda one: one.worth)
    rows = best.grid.rows
    draft = next((one for cell in rows[best.at].cells if (one := draft_mark(cell.text))), None)
    names = dict(sections or {}) | _own_sections(grids)
    remarks = list(best.grid.remarks)
    if best.grid.was_cut:
        remarks.append(_("The sheet is very long; what stands below its first rows was not read."))
    name = PurePath(file_name).name
    return CommentSheet(name, draft, tuple(_comments(best, names)), tuple(remarks))


def section_names(sections: Sequence[tuple[str, str, str]]) -> dict[str, str]:
    """Return the key of each section by its key, number, title, and number with title; each is (key, number, title)."""
    names: dict[str, str] = {}
    for key, number, title in sections:
        for name in (key, number, title, f"{number} {title}"):
            if fold(name).strip():
                names.setdefault(_name(name), key)
    return names


def _candidates(grid: Grid) -> Iterator[_Headings]:
    """Yield the rows that may be headings."""
    for at, row in enumerate(grid.rows[:_ROWS_FOR_HEADINGS]):
        columns = _columns(row)
        if set(_WORDS) & {column for _place, column in columns}:
            yield _Headings(grid, at, columns)


def _columns(row: GridRow) -> tuple[tuple[int, CommentColumn], ...]:
    named = ((place, column_of(cell.text)) for place, cell in enumerate(row.cells) if cell.text)
    return tuple((place, column) for place, column in named if column is not None)


def _own_sections(grids: Sequence[Grid]) -> dict[str, str]:
    """Return the sections by the list in our own workbook, empty where there is none."""
    for grid in grids:
        keys = [[cell.text for cell in row.cells[: len(_SECTION_KEYS)]] for row in grid.rows]
        if tuple(keys[0] if keys else ()) == _SECTION_KEYS:
            return section_names([(one[0], one[1], one[2]) for one in keys[2:] if len(one) >= len(_SECTION_KEYS) - 1])
    return {}


def _comments(headings: _Headings, names: Mapping[str, str]) -> Iterator[FoundComment]:
    # Under our hidden keys stand our headings, in whatever language.
    first = headings.at + 1 + any(draft_mark(cell.text) for cell in headings.grid.rows[headings.at].cells)
    rows = [row for row in headings.grid.rows[first:] if not _repeats_headings(row, headings)]
    cells = [(row, {column: _words(row, headings, column) for column in CommentColumn}) for row in rows]
    named = {said[CommentColumn.SENDER] for _row, said in cells} - {""}
    senders = _Senders(next(iter(named)) if len(named) == 1 else "")
    for row, said in cells:
        sender = senders.of(said[CommentColumn.SENDER])
        if not any(said[column] for column in _WORDS):
            continue
        section, where = _section(said[CommentColumn.SECTION], said[CommentColumn.WHERE], names)
        yield FoundComment(
            row=row.number,
            words=tuple(said[column] for column in CommentColumn if column is not CommentColumn.SENDER),
            section=section,
            where=where,
            text=said[CommentColumn.COMMENT],
            suggested=said[CommentColumn.SUGGESTED],
            sender=sender,
        )


def _repeats_headings(row: GridRow, headings: _Headings) -> bool:
    said = [place for place, _column in headings.columns if row.cell(place).text]
    return len(said) > 1 and all(column_of(row.cell(place).text) is not None for place in said)


def _words(row: GridRow, headings: _Headings, column: CommentColumn) -> str:
    """Return what stands in the columns of one kind; a sheet may part page and paragraph, name and organisation."""
    parts = [row.cell(place).text.strip() for place, one in headings.columns if one is column]
    return ("\n" if column in _WORDS else ", ").join(part for part in parts if part)


def _section(section: str, where: str, names: Mapping[str, str]) -> tuple[str, str]:
    """Return the key of a section and the place in it; a section that is not known stays in words."""
    if not section:
        return "", where
    number = _LEADING_NUMBER.match(section)
    key = names.get(_name(section)) or (names.get(number[1]) if number else None)
    return (key, where) if key else ("", ", ".join(part for part in (section, where) if part))


def _name(words: str) -> str:
    return " ".join(fold(words).split())
