"""The hidden columns by which a sheet is known when it comes back filled in.

Knows sheets and the marks of `a87desk.importing.sheet_marks`. Must not know what the columns mean.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from a87desk.domain.record import Record
from a87desk.domain.vocabulary import ActionStatus, Level, Pillar, word_for
from a87desk.i18n import _
from a87desk.importing.sheet_fields import SheetKind
from a87desk.importing.sheet_marks import SheetMark, base_heading, row_mark
from a87desk.reading.workshop_model import WorkshopModel
from exports.encoders import visible
from exports.xlsx.cells import PART_LENGTH
from exports.xlsx.workbook import Column, ColumnKind, Sheet, Value

CLOSED_LISTS: Mapping[str, type[StrEnum]] = {"status": ActionStatus, "level": Level, "pillar": Pillar}
"""The closed lists behind the columns of these keys."""


def with_way_back(sheet: Sheet, kind: SheetKind, records: Sequence[Record], model: WorkshopModel) -> Sheet:
    """Return the sheet with its marks before it; `records` are those of its rows, in their order."""
    lists = {one.key: _words_of(CLOSED_LISTS[one.key]) for one in sheet.columns if _is_closed(kind, one.key)}
    hidden = (
        Column(SheetMark(kind.key, model.workshop.id, model.stamp).words(), _("Do not change"), 12, ColumnKind.CODE,
               is_hidden=True),
        Column(base_heading(lists), _("Do not change either"), 12, ColumnKind.CODE, is_hidden=True),
    )  # fmt: skip
    rows = tuple(
        (record.id, _mark_of(sheet.columns, kind, record, row), *row)
        for record, row in zip(records, sheet.rows, strict=True)
    )
    return replace(sheet, columns=(*hidden, *sheet.columns), rows=rows, frozen_columns=sheet.frozen_columns + 2)


def how_to_fill_in() -> tuple[str, ...]:
    """Return the sentences of the first sheet that say how a sheet comes back."""
    return (
        _("Fill in what is to change and send the file back: A87Desk shows every change before it takes one in."),
        _("Do not change the hidden first row and the hidden first two columns: by them a row is known again."),
        _("A row that you add under the last one becomes a new one. A row that you delete removes nothing."),
        _("Several partners are parted by semicolons. A date may be a day, a month, “before July 2026” or “TBC”."),
        _("What the program works out, such as places, shares and gaps, is not read back."),
    )


def choices_of(key: str) -> tuple[str, ...]:
    """Return the words of the closed list behind a column."""
    return tuple(word_for(one) for one in CLOSED_LISTS[key])


def _is_closed(kind: SheetKind, key: str) -> bool:
    return key in CLOSED_LISTS and kind.field(key) is not None


def _words_of(members: type[StrEnum]) -> dict[str, str]:
    return {one.value: word_for(one) for one in members}


def _mark_of(columns: Sequence[Column], kind: SheetKind, record: Record, row: Sequence[Value]) -> str:
    """Return the mark of a row; texts that need several cells are left out of it, and so are not read back."""
    shown = {one.key: _as_read(value) for one, value in zip(columns, row, strict=True) if _is_whole(value)}
    values = {one: getattr(record, one) for one in shown if kind.field(one) is not None}
    return row_mark(shown, values).words()


def _is_whole(value: Value) -> bool:
    return not isinstance(value, str) or len(visible(value)) <= PART_LENGTH


def _as_read(value: Value) -> str:
    """Return a cell as whoever reads the workbook gets it."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return visible(str(value))
