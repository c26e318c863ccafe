"""Holding a table of people against the people who are here; the answer is a `PeoplePreview`.

Knows tables and records. Must not know files, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from a87desk.domain.organisation import Organisation
from a87desk.domain.participant import Participant
from a87desk.i18n import _
from a87desk.people.cell_words import NotUnderstood, Value, is_same_text, tidy, value_of
from a87desk.people.matching import Match, matches, text_in
from a87desk.people.name_variants import likeness
from a87desk.people.organisation_names import OrganisationNames, name_and_acronym
from a87desk.people.people_field import PeopleField, heading_of
from a87desk.people.people_list import text_of
from a87desk.people.preview import (
    Choice,
    MatchedBy,
    PeoplePreview,
    PeopleTable,
    PreviewCell,
    PreviewRow,
    State,
    TableCell,
    TableRow,
)

_NO_CELL = TableCell("")


def people_preview(
    table: PeopleTable, participants: Sequence[Participant], organisations: Sequence[Organisation]
) -> PeoplePreview:
    """Return what taking in a table would do, row by row."""
    view = _View(table, participants, organisations)
    rows = tuple(view.row(row) for row in table.rows)
    return PeoplePreview(table.fields, rows, table.remarks, tuple(view.new_organisations))


class _View:
    def __init__(
        self, table: PeopleTable, participants: Sequence[Participant], organisations: Sequence[Organisation]
    ) -> None:
        self._fields = table.fields
        self._houses = {one.id: one for one in organisations}
        self._names = OrganisationNames(organisations)
        self._numbers = {one.number: one for one in participants if one.number is not None}
        self._given_numbers: dict[int, int] = {}
        self._matches = matches(table.rows, participants, self._houses)
        self._coming = OrganisationNames(())
        self.new_organisations: list[str] = []

    def row(self, row: TableRow) -> PreviewRow:
        """Return a row beside whom it means."""
        match = self._matches.found.get(row.row)
        cells = tuple(self._cell(row, field, match) for field in self._fields)
        problems = tuple(cell.problem for cell in cells if cell.problem)
        if match is None and not text_in(row, PeopleField.NAME):
            sentence = _("Row {row} has no name and is not taken in.").format(row=row.row)
            return PreviewRow(row.row, State.PROBLEM, Choice.KEEP, cells, problems=(sentence, *problems))
        values = self._values(row, cells)
        if repeats := self._matches.repeated.get(row.row):
            return self._repeated(row, cells, values, repeats)
        self._note_organisation(values)
        if match is None:
            choices = (Choice.KEEP, Choice.BOTH)
            return PreviewRow(row.row, State.NEW, Choice.BOTH, cells, values, problems=problems, choices=choices)
        is_news = any(cell.state in (State.NEW, State.CHANGED) for cell in cells)
        return PreviewRow(
            row.row,
            State.CHANGED if is_news else State.SAME,
            self._usual_choice(row, match) if is_news else Choice.KEEP,
            cells,
            values,
            match.participant.id,
            match.by,
            problems,
            tuple(Choice) if is_news else (Choice.KEEP, Choice.BOTH),
        )

    def _repeated(
        self, row: TableRow, cells: tuple[PreviewCell, ...], values: dict[PeopleField, Value], earlier: int
    ) -> PreviewRow:
        sentence = _("Row {row} names {name} again, like row {earlier}; it is not taken in twice.").format(
            row=row.row, name=text_in(row, PeopleField.NAME), earlier=earlier
        )
        problems = (sentence, *(cell.problem for cell in cells if cell.problem))
        choices = (Choice.KEEP, Choice.BOTH)
        return PreviewRow(row.row, State.PROBLEM, Choice.KEEP, cells, values, problems=problems, choices=choices)

    def _usual_choice(self, row: TableRow, match: Match) -> Choice:
        """Return what is done unless a person says otherwise: nobody is merged who only resembles somebody."""
        here, name = match.participant, text_in(row, PeopleField.NAME)
        if match.by is MatchedBy.LIKENESS:
            return Choice.BOTH
        if match.by is MatchedBy.EMAIL:
            is_like = not name or any(likeness(name, its) for its in (here.name, here.native_name, *here.aliases))
            return Choice.REPLACE if is_like else Choice.BOTH
        if match.by is MatchedBy.NAME:
            email, house = text_in(row, PeopleField.EMAIL), self._houses.get(here.organisation_id or "")
            other_email = bool(email and here.email) and not is_same_text(here.email.casefold(), email.casefold())
            printed = text_in(row, PeopleField.ORGANISATION)
            other_house = bool(printed and house) and house not in self._names.called(printed)
            return Choice.BOTH if other_email and other_house else Choice.REPLACE
        return Choice.REPLACE

    def _cell(self, row: TableRow, field: PeopleField, match: Match | None) -> PreviewCell:
        given = row.cells.get(field, _NO_CELL)
        person = match.participant if match else None
        house = self._houses.get(person.organisation_id or "") if person else None
        here = text_of(person, house, field) if person else ""
        if given.problem:
            return self._problem(row, field, here, given.problem)
        if not given.text or (person and is_same_text(here, given.text)):
            return PreviewCell(field, State.SAME, here, given.text)
        try:
            value = value_of(field, given.text)
            is_same = self._is_here(field, value, person, house)
            if field is PeopleField.NUMBER and not is_same:
                self._refuse_taken(row, int(str(value)), person)
        except NotUnderstood as problem:
            return self._problem(row, field, here, str(problem))
        state = State.SAME if is_same else State.CHANGED if here else State.NEW
        return PreviewCell(field, state, here, given.text)

    def _problem(self, row: TableRow, field: PeopleField, here: str, problem: str) -> PreviewCell:
        sentence = _("Row {row}, {column}: {problem}.").format(row=row.row, column=heading_of(field), problem=problem)
        return PreviewCell(field, State.PROBLEM, here, row.cells[field].text, sentence)

    def _is_here(
        self, field: PeopleField, value: Value, person: Participant | None, house: Organisation | None
    ) -> bool:
        """Whether the person has this value already, spelt another way.

        Raises:
            NotUnderstood: several organisations go by the name.
        """
        if field is PeopleField.ORGANISATION:
            called = self._names.called(str(value))
            if len(called) > 1 and house not in called:
                raise NotUnderstood(
                    _("{count} organisations here are called “{name}”").format(count=len(called), name=value)
                )
            return house is not None and house in called
        if person is None:
            return False
        if field is PeopleField.ALIASES and isinstance(value, tuple):
            return {tidy(one) for one in value} <= {tidy(one) for one in (*person.aliases, person.name)}
        if field is PeopleField.STAKEHOLDER_GROUP:
            return (person.stakeholder_group or (house.stakeholder_group if house else None)) == value
        return getattr(person, field.value) == value and value != ""

    def _refuse_taken(self, row: TableRow, number: int, person: Participant | None) -> None:
        holder = self._numbers.get(number)
        if holder is not None and (person is None or holder.id != person.id):
            raise NotUnderstood(_("number {number} is that of {name}").format(number=number, name=holder.name))
        if number in self._given_numbers:
            earlier = self._given_numbers[number]
            raise NotUnderstood(_("number {number} stands in row {row} too").format(number=number, row=earlier))
        self._given_numbers[number] = row.row

    def _values(self, row: TableRow, cells: tuple[PreviewCell, ...]) -> dict[PeopleField, Value]:
        values: dict[PeopleField, Value] = {}
        for cell in cells:
            text = text_in(row, cell.field)
            if text and cell.state is not State.PROBLEM:
                with suppress(NotUnderstood):
                    values[cell.field] = value_of(cell.field, text)
        return values

    def _note_organisation(self, values: dict[PeopleField, Value]) -> None:
        name = str(values.get(PeopleField.ORGANISATION, ""))
        if name and not self._names.called(name) and not self._coming.called(name):
            self._coming.add(Organisation(id="", name=name, acronym=name_and_acronym(name)[1]))
            self.new_organisations.append(name)
