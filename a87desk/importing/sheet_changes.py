"""What a filled spreadsheet would change: every cell that somebody touched, compared with the file as it stands now.

A cell that says what it said when it went out is passed over, so that a sheet that lay on a desk for a month takes
nothing back that was changed meanwhile. Nothing is removed and no row is matched by its words. Knows sheets, fields and
records. Must not know how a change is shown or written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from a87desk.domain.folding import fold
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.record import Record, derived_id
from a87desk.domain.sheet_change import ChangeState, SheetChange, SheetChanges
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.importing.filled_sheet import FilledRow, FilledSheet
from a87desk.importing.grid import GridCell, Oddity
from a87desk.importing.sheet_fields import SHEET_KINDS, SheetField, SheetKind
from a87desk.importing.sheet_marks import value_digest, words_digest
from a87desk.people.cell_words import NotUnderstood
from a87desk.store.reader import Reader

LONGEST = 16_000
"""Characters of a cell; a longer text goes on in further rows and is changed in the program."""


def sheet_changes(
    sheets: Iterable[FilledSheet], read: Reader, kinds: Mapping[str, SheetKind] = SHEET_KINDS
) -> SheetChanges:
    """Return what sheets of this workshop would change in it. `kinds` are those that are known."""
    changes: list[SheetChange] = []
    remarks: list[str] = []
    names: list[str] = []
    same = 0
    for sheet in sheets:
        kind = kinds.get(sheet.mark.kind)
        if kind is None:
            told = _("The sheet “{sheet}” is only to be read; nothing of it comes in.")
            remarks.append(told.format(sheet=sheet.name))
            continue
        comparison = _Comparison(sheet, kind, read, len(changes))
        changes += comparison.changes()
        same += comparison.same
        names.append(sheet.name)
        remarks += sheet.remarks
    return SheetChanges(tuple(changes), same, tuple(names), tuple(remarks))


@dataclass(frozen=True, slots=True)
class _Told:
    """What is said of a cell or a row: what it is, why, and what would be written."""

    state: ChangeState
    reason: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


class _Comparison:
    """One sheet beside the file."""

    def __init__(self, sheet: FilledSheet, kind: SheetKind, read: Reader, before: int) -> None:
        self._sheet, self._kind, self._before, self._read = sheet, kind, before, read
        self._records = {one.id: one for one in read.all(kind.record_type)}
        self._gone = {one.record.id for one in read.removed(kind.record_type)}
        self._seen: set[str] = set()
        self._found: list[SheetChange] = []
        self.same = 0

    def changes(self) -> list[SheetChange]:
        for row in self._sheet.rows:
            count = len(self._found)
            self._look_at(row)
            self.same += len(self._found) == count
        return self._found

    def _look_at(self, row: FilledRow) -> None:
        record = self._records.get(row.key)
        if not row.key or row.key in self._seen:
            self._look_at_new(row)
            return
        self._seen.add(row.key)
        if record is None:
            gone = _("It was removed here since the spreadsheet was made.")
            unknown = _("The hidden key of this row means nothing in this workshop.")
            self._tell(row, None, _refused(gone if row.key in self._gone else unknown))
            return
        for column, cell in row.cells.items():
            self._compare(row, record, column, cell)

    # A row of a record that is here

    def _compare(self, row: FilledRow, record: Record, column: str, cell: GridCell) -> None:
        written = row.base.cells.get(column)
        if written is not None and words_digest(cell.text) == written[0] and cell.oddity is not Oddity.FORMULA:
            return
        filled = self._kind.field(column)
        if filled is None or column in self._kind.never:
            if written is not None:
                self._tell(row, record, _refused(self._reason(column)), column, cell)
        elif written is None and row.base.cells:
            self._look_at_long(row, record, column, cell)
        else:
            self._compare_field(row, record, filled, cell)

    def _compare_field(self, row: FilledRow, record: Record, filled: SheetField, cell: GridCell) -> None:
        here, written = getattr(record, filled.name), row.base.cells.get(filled.name)
        try:
            value = self._value(filled, cell)
        except NotUnderstood as problem:
            self._tell(row, record, _refused(sentence(str(problem))), filled.name, cell)
            return
        if self._says(filled, here, value):
            return
        state, reason = ChangeState.CHANGED, ""
        if written is None:
            state = ChangeState.CONFLICT
            reason = _("The row has lost what it was made from, so nobody can say which of the two is newer.")
        elif written[1] != value_digest(here):
            state, reason = ChangeState.CONFLICT, _("It was changed here too since the spreadsheet was made.")
        elif not value:
            state, reason = ChangeState.EMPTIED, _("The cell was emptied. What is here stays unless you choose so.")
        self._tell(row, record, _Told(state, reason, {filled.name: value}), filled.name, cell)

    def _look_at_long(self, row: FilledRow, record: Record, column: str, cell: GridCell) -> None:
        """Refuse a change of a text that goes over several cells; of an untouched one there is nothing to say."""
        first = cell.text.partition("] ")[2][:80]
        if not cell.text or (first and first in " ".join(str(getattr(record, column, "")).split())):
            return
        reason = _("The text is too long for one cell; change it in the program.")
        self._tell(row, record, _refused(reason), column, cell)

    # A row that is new

    def _look_at_new(self, row: FilledRow) -> None:
        kind = self._kind
        words = row.cells.get(kind.needed, GridCell()).text
        if not kind.needed or not words:
            self._tell(row, None, _refused(_("A new row needs its words.") if kind.needed else _(kind.no_new_rows)))
            return
        record_id = derived_id("filled sheet", self._sheet.mark.workshop_id, kind.key, words)
        values, problems = self._values(row)
        known = self._records.get(record_id) or self._copied(row, words)
        if known is not None:
            self._compare_known(row, known, values)
        elif record_id in self._gone or record_id in self._seen:
            reason = _("It was taken in before and removed since, or it stands twice in the sheet.")
            self._tell(row, None, _refused(reason))
        else:
            self._seen.add(record_id)
            made = kind.record_type(id=record_id)
            self._tell(row, made, _Told(ChangeState.NEW, " ".join(problems), values))

    def _copied(self, row: FilledRow, words: str) -> Record | None:
        """Return the record of a row that was copied with its hidden key, where its words were left as they were."""
        known = self._records.get(row.key)
        if known is None or not is_same(getattr(known, self._kind.needed), words):
            return None
        return known

    def _compare_known(self, row: FilledRow, known: Record, values: Mapping[str, object]) -> None:
        """Compare a new row that was taken in before, or a copied one: what differs is for a person to decide."""
        for filled in self._kind.fields:
            name = filled.name
            value, written = values.get(name), row.base.cells.get(name)
            is_touched = written is None or words_digest(row.cells[name].text) != written[0]
            if value and is_touched and not self._says(filled, getattr(known, name), value):
                reason = _("The same words are here already, and this differs.")
                self._tell(row, known, _Told(ChangeState.CONFLICT, reason, {name: value}), name, row.cells[name])

    def _values(self, row: FilledRow) -> tuple[dict[str, object], list[str]]:
        """Return the values that a new row gives, and in sentences what of it is not understood."""
        values: dict[str, object] = {}
        problems: list[str] = []
        for filled in self._kind.fields:
            cell = row.cells.get(filled.name, GridCell())
            if not cell.text and cell.oddity is None:
                continue
            try:
                value = self._value(filled, cell)
            except NotUnderstood as problem:
                problems.append(
                    _("{column}: {problem}").format(column=_(filled.heading), problem=sentence(str(problem)))
                )
                continue
            if value:
                values[filled.name] = value
        self._put_under(row, values, problems)
        return values, problems

    def _put_under(self, row: FilledRow, values: dict[str, object], problems: list[str]) -> None:
        """Put a new row under what its words name, where just one record has those words."""
        for column, (name, record_type) in self._kind.under.items():
            words = row.cells.get(column, GridCell()).text
            if not words:
                continue
            found = [one.id for one in self._read.all(record_type) if fold(getattr(one, "text", "")) == fold(words)]
            if len(found) == 1:
                values[name] = found[0]
                return
            problems.append(
                _("{column}: “{text}” is not the name of just one here.").format(
                    column=self._kind.heading(column), text=words
                )
            )

    # What both have in common

    def _value(self, filled: SheetField, cell: GridCell) -> object:
        if cell.oddity is Oddity.FORMULA:
            raise NotUnderstood(_("a formula stands there, and the file does not hold its result"))
        if cell.oddity is Oddity.ERROR:
            raise NotUnderstood(_("the spreadsheet says {text}").format(text=cell.text))
        if len(cell.text) > LONGEST:
            raise NotUnderstood(_("the text is longer than {count} characters").format(count=LONGEST))
        return filled.read(cell, self._sheet.words.get(filled.name, {}))

    def _says(self, filled: SheetField, here: object, value: object) -> bool:
        """Whether the file says a value already, be it in other words, as an amount can be written."""
        if is_same(here, value):
            return True
        return type(here) is str and bool(here) and is_same(filled.read(GridCell(here), {}), value)

    def _reason(self, column: str) -> str:
        own = self._kind.never.get(column)
        return _(own) if own else _("The program works this column out; change what it follows from.")

    def _tell(
        self, row: FilledRow, record: Record | None, told: _Told, column: str = "", cell: GridCell | None = None
    ) -> None:
        known = record if record is not None and record.id in self._records else None
        self._found.append(
            SheetChange(
                number=self._before + len(self._found),
                row=row.number,
                noun=self._kind.record_type.noun,
                record_id=record.id if record is not None else row.key,
                state=told.state,
                record=self._kind.label(known) if known is not None else "",
                heading=self._kind.heading(column) if column else "",
                here=shown(getattr(known, column, "")) if column else "",
                coming=cell.text if cell is not None else _whole(row),
                reason=told.reason,
                values=told.values,
            )
        )


def _refused(reason: str) -> _Told:
    return _Told(ChangeState.REFUSED, reason)


def sentence(text: str) -> str:
    """Return words that begin small and have no full stop as a sentence."""
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


def shown(value: object) -> str:
    """Return a value of a field as people read it."""
    if isinstance(value, FuzzyDate):
        return value.as_written
    if isinstance(value, StrEnum):
        return word_for(value)
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


def is_same(here: object, coming: object) -> bool:
    """Whether two values say the same; a text may have come through a cell, which keeps no line ends."""
    if isinstance(here, str) and isinstance(coming, str):
        return words_digest(here) == words_digest(coming)
    if isinstance(here, FuzzyDate) and isinstance(coming, FuzzyDate) and here.last is not None:
        return (here.precision, here.first, here.last) == (coming.precision, coming.first, coming.last)
    return (here or None) == (coming or None)


def _whole(row: FilledRow) -> str:
    return " · ".join(cell.text for cell in row.cells.values() if cell.text)
