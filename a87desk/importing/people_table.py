"""A spreadsheet of people becomes a table with known columns: the row of headings is found and its words understood.

Knows where a list of people has what. Must not know who is here: `a87desk.people.people_preview` compares.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from a87desk.i18n import _, ngettext
from a87desk.importing.archive import MIB
from a87desk.importing.grid import MOST_FILE_BYTES, MOST_ROWS, Grid, GridCell, GridRow, Oddity
from a87desk.importing.table_errors import NoColumnOfNames, NotATable, TableTooBig
from a87desk.importing.table_file import ReadWorkbook, table_grids
from a87desk.people.honorific import is_honorific
from a87desk.people.people_field import OF_ONE_PERSON, OUR_FIELDS, PeopleField, field_of
from a87desk.people.preview import PeopleTable, TableCell, TableRow

_ROWS_FOR_HEADINGS = 30
_MOST_NAMED = 8
_LONGEST_PLAIN_HONORIFIC = 4
"""Longer ones without a full stop, such as Sheikh, may be names."""
_NAMES = (PeopleField.NAME, PeopleField.GIVEN_NAMES, PeopleField.FAMILY_NAME)


def read_people(data: bytes, read_workbook: ReadWorkbook) -> PeopleTable:
    """Return the people in a spreadsheet (.xlsx, or .csv with commas, semicolons or tabs).

    Raises:
        NotATable, TableHasPassword, TableTooBig, NoColumnOfNames: why none of it can be read.
    """
    if not data:
        raise NotATable(detail=_("it is empty"))
    if len(data) > MOST_FILE_BYTES:
        raise TableTooBig(limit=_("{megabytes} MB").format(megabytes=MOST_FILE_BYTES // MIB))
    grids = table_grids(data, read_workbook)
    found = [(grid, headings) for grid in grids if (headings := _headings(grid)) is not None]
    if not found:
        raise NoColumnOfNames(headings=_what_was_found(grids))
    grid, headings = max(found, key=lambda one: one[1].worth)
    others = [one.name for one, _headings_there in found if one is not grid and one.name]
    return _table(grid, headings, others)


@dataclass(frozen=True, slots=True)
class _Headings:
    """The row of headings: which column holds what, and the words over columns that nobody asked for."""

    at: int
    columns: Mapping[int, PeopleField]
    others: tuple[str, ...]

    @property
    def worth(self) -> int:
        return len(self.columns)


def _headings(grid: Grid) -> _Headings | None:
    """Return the row with most known headings, a name among them; None where there is none."""
    best: _Headings | None = None
    for at, row in enumerate(grid.rows[:_ROWS_FOR_HEADINGS]):
        columns, others = _columns(row)
        if not set(_NAMES) & set(columns.values()):
            continue
        if best is None or len(columns) > best.worth:
            best = _Headings(at, columns, others)
    return best


def _columns(row: GridRow) -> tuple[dict[int, PeopleField], tuple[str, ...]]:
    """Return what stands under each known heading, the first of two alike, and the other headings."""
    columns: dict[int, PeopleField] = {}
    others: list[str] = []
    for place, cell in enumerate(row.cells):
        field = field_of(cell.text) if cell.text else None
        if field is not None and field not in columns.values():
            columns[place] = field
        elif cell.text:
            others.append(cell.text)
    return _with_parted_names(columns), tuple(others)


def _with_parted_names(columns: dict[int, PeopleField]) -> dict[int, PeopleField]:
    """Read "name" beside "surname" as the given names, and beside "first name" as the family name."""
    fields = set(columns.values())
    parts = fields & {PeopleField.GIVEN_NAMES, PeopleField.FAMILY_NAME}
    if len(parts) != 1:
        return columns
    if PeopleField.NAME not in fields:
        return {place: PeopleField.NAME if field in parts else field for place, field in columns.items()}
    other = PeopleField.FAMILY_NAME if PeopleField.GIVEN_NAMES in parts else PeopleField.GIVEN_NAMES
    return {place: other if field is PeopleField.NAME else field for place, field in columns.items()}


def _what_was_found(grids: Sequence[Grid]) -> str:
    rows = [row for grid in grids for row in grid.rows[:_ROWS_FOR_HEADINGS]]
    fullest = max(rows, key=lambda row: sum(1 for cell in row.cells if cell.text), default=None)
    words = [cell.text for cell in fullest.cells if cell.text] if fullest else []
    return ", ".join(f"“{one[:40]}”" for one in words[:_MOST_NAMED]) or _("nothing")


def _table(grid: Grid, headings: _Headings, other_sheets: Sequence[str]) -> PeopleTable:
    columns = _with_honorifics(grid, headings)
    remarks = list(grid.remarks)
    rows: list[TableRow] = []
    for row in grid.rows[headings.at + 1 :]:
        if _repeats_headings(row, columns):
            continue
        if row.is_banner:
            words = next(cell.text for cell in row.cells if cell.text)
            remarks.append(_("Row {row}, “{words}”, was taken for a heading.").format(row=row.number, words=words))
            continue
        rows.append(TableRow(row.number, _cells(row, columns)))
    remarks += _remarks(grid, headings, other_sheets, rows)
    known = set(columns.values())
    if known & set(_NAMES):
        known.add(PeopleField.NAME)
    if any(PeopleField.HONORIFIC in row.cells for row in rows):
        known.add(PeopleField.HONORIFIC)
    return PeopleTable(tuple(field for field in OUR_FIELDS if field in known), tuple(rows), tuple(remarks))


def _remarks(grid: Grid, headings: _Headings, other_sheets: Sequence[str], rows: Sequence[TableRow]) -> list[str]:
    remarks = []
    if headings.others:
        words = ", ".join(f"“{one[:40]}”" for one in headings.others[:_MOST_NAMED])
        remarks.append(
            ngettext(
                "A column that A87Desk does not keep is left out: {columns}.",
                "Columns that A87Desk does not keep are left out: {columns}.",
                len(headings.others),
            ).format(columns=words)
        )
    if other_sheets:
        words = ", ".join(f"“{one}”" for one in other_sheets[:_MOST_NAMED])
        remarks.append(_("Only the sheet “{sheet}” is read, not {others}.").format(sheet=grid.name, others=words))
    if grid.was_cut:
        last = rows[-1].row if rows else 0
        remarks.append(
            _("Only the first {count} rows were read; what stands below row {row} is not in this list.").format(
                count=MOST_ROWS, row=last
            )
        )
    return remarks


def _with_honorifics(grid: Grid, headings: _Headings) -> Mapping[int, PeopleField]:
    """Read a column "Title" as honorifics where most of what stands in it are: in many lists it is."""
    if PeopleField.HONORIFIC in headings.columns.values():
        return headings.columns
    column = next((place for place, field in headings.columns.items() if field is PeopleField.JOB_TITLE), None)
    if column is None:
        return headings.columns
    texts = Counter(text for row in grid.rows[headings.at + 1 :] if (text := row.cell(column).text))
    honorific = sum(count for text, count in texts.items() if all(map(is_honorific, text.replace("/", " ").split())))
    if 2 * honorific <= texts.total():
        return headings.columns
    return {**headings.columns, column: PeopleField.HONORIFIC}


def _repeats_headings(row: GridRow, columns: Mapping[int, PeopleField]) -> bool:
    """Whether a row says again what stands in the columns, as under hidden keys or on every printed page."""
    said = [place for place in columns if row.cell(place).text]
    return len(said) > len(columns) // 2 and all(field_of(row.cell(place).text) is not None for place in said)


def _cells(row: GridRow, columns: Mapping[int, PeopleField]) -> Mapping[PeopleField, TableCell]:
    cells = {field: _cell(row.cell(place), field) for place, field in columns.items()}
    given, family = cells.pop(PeopleField.GIVEN_NAMES, None), cells.pop(PeopleField.FAMILY_NAME, None)
    whole = cells.get(PeopleField.NAME, TableCell(""))
    if (given or family) and not whole.text:
        parts = [part for part in (given, family) if part]
        problem = next((part.problem for part in parts if part.problem), "")
        cells[PeopleField.NAME] = TableCell(" ".join(part.text for part in parts if part.text), problem)
    said = {field: cell for field, cell in cells.items() if cell.text or cell.problem}
    return said if PeopleField.HONORIFIC in cells else _with_honorific_apart(said)


def _with_honorific_apart(cells: dict[PeopleField, TableCell]) -> dict[PeopleField, TableCell]:
    """Take "Mr." off a name, in a table without a column for it."""
    name = cells.get(PeopleField.NAME)
    if name is None or name.problem:
        return cells
    words = name.text.split()
    count = next((place for place, word in enumerate(words) if not is_honorific(word)), 0)
    if not count or not any(word.endswith(".") or len(word) <= _LONGEST_PLAIN_HONORIFIC for word in words[:count]):
        return cells
    honorific, rest = " ".join(words[:count]), " ".join(words[count:])
    return {**cells, PeopleField.HONORIFIC: TableCell(honorific), PeopleField.NAME: TableCell(rest)}


def _cell(cell: GridCell, field: PeopleField) -> TableCell:
    match cell.oddity:
        case Oddity.MERGED:
            return TableCell("" if field in OF_ONE_PERSON else cell.text)
        case Oddity.DATE:
            made = _("a date ({text}) stands where none belongs; perhaps the spreadsheet made it of something else")
            return TableCell(cell.text, made.format(text=cell.text))
        case Oddity.FORMULA:
            return TableCell("", _("a formula stands there, and the file does not hold its result"))
        case Oddity.ERROR:
            return TableCell(cell.text, _("the spreadsheet says {text}").format(text=cell.text))
        case _:
            return TableCell(cell.text)
