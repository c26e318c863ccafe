"""Filling a selection matrix: options, criteria, and what is known of each option by each criterion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.ids import CriterionId, MatrixOptionId, SelectionMatrixId
from a87desk.domain.matrix_table import MatrixTable
from a87desk.domain.position import following
from a87desk.domain.record import new_id
from a87desk.domain.selection_matrix import Criterion, MatrixCell, MatrixOption, SelectionMatrix, cell_id
from a87desk.domain.vocabulary import CellAnswer
from a87desk.i18n import _, ngettext
from a87desk.reading.selection_result import ORDER, weight_of

MOST_WEIGHT = 9
Line = type[Criterion] | type[MatrixOption]


@dataclass(frozen=True)
class AddMatrix(Command):
    """Add a matrix, empty or with what a table says."""

    title: str
    matrix_id: str = ""
    table: MatrixTable | None = None

    def apply(self, act: Act) -> str:
        others = act.read.all(SelectionMatrix, order=ORDER)
        matrix = SelectionMatrix(
            id=self.matrix_id or new_id(),
            title=self.title.strip(),
            position=following(others[-1].position if others else ""),
        )
        act.write.add(matrix)
        _take(act, matrix.id, self.table or MatrixTable())
        return _("Added the matrix {title}").format(title=quoted(self.title))


@dataclass(frozen=True)
class PasteTable(Command):
    """Put what a table says into a matrix. Options and criteria that are there by name are filled, others are added.

    A cell of the table that says nothing changes nothing.
    """

    matrix_id: str
    table: MatrixTable

    def apply(self, act: Act) -> str:
        act.one(SelectionMatrix, self.matrix_id)
        _take(act, self.matrix_id, self.table)
        count = len(self.table.options)
        return ngettext("Pasted {count} option", "Pasted {count} options", count).format(count=count)


@dataclass(frozen=True)
class AddCriterion(Command):
    """Add a criterion after the others."""

    matrix_id: str
    text: str
    criterion_id: str = ""

    def apply(self, act: Act) -> str:
        act.one(SelectionMatrix, self.matrix_id)
        place = _next_place(act, Criterion, self.matrix_id)
        _add_criterion(act, self.matrix_id, self.text, place, self.criterion_id)
        return _("Added the criterion {text}").format(text=quoted(self.text))


@dataclass(frozen=True)
class AddOption(Command):
    """Add an option after the others."""

    matrix_id: str
    name: str
    option_id: str = ""

    def apply(self, act: Act) -> str:
        act.one(SelectionMatrix, self.matrix_id)
        place = _next_place(act, MatrixOption, self.matrix_id)
        _add_option(act, self.matrix_id, self.name, place, self.option_id)
        return _("Added the option {name}").format(name=quoted(self.name))


@dataclass(frozen=True)
class FillCell(Command):
    """Say what is known of an option by a criterion; a remark that is None stays as it is."""

    criterion_id: str
    option_id: str
    answer: CellAnswer | None = None
    remark: str | None = None

    def apply(self, act: Act) -> str:
        criterion, option = act.one(Criterion, self.criterion_id), act.one(MatrixOption, self.option_id)
        _fill(act, criterion.id, option.id, self.answer, self.remark)
        return _("{option}: {criterion}").format(option=quoted(option.name), criterion=quoted(criterion.text))


@dataclass(frozen=True)
class WeighCriterion(Command):
    """Let a criterion count more or less often: 0 to 9 times, by a step."""

    criterion_id: str
    step: int

    def apply(self, act: Act) -> str:
        criterion = act.one(Criterion, self.criterion_id)
        weight = max(0, min(MOST_WEIGHT, weight_of(criterion) + self.step))
        if weight != weight_of(criterion):
            act.write.change(Criterion, criterion.id, {"weight": weight})
        words = ngettext("{text} counts {count} time", "{text} counts {count} times", weight)
        return words.format(text=quoted(criterion.text), count=weight)


@dataclass(frozen=True)
class StepLine(Command):
    """Move a criterion or an option one place back (-1) or on (+1)."""

    noun: Literal["criterion", "matrix_option"]
    record_id: str
    step: int

    def apply(self, act: Act) -> str:
        record_type: Line = Criterion if self.noun == "criterion" else MatrixOption
        record = act.one(record_type, self.record_id)
        lines = act.read.all(record_type, "matrix_id = ?", (record.matrix_id,), ORDER)
        here = [one.id for one in lines].index(record.id)
        place = max(0, min(len(lines) - 1, here + self.step))
        lines.insert(place, lines.pop(here))
        position = ""
        for one in lines if place != here else ():
            position = following(position)
            act.write.change(record_type, one.id, {"position": position})
        return _("Moved {name}").format(name=quoted(_words(record)))


@dataclass(frozen=True)
class RemoveLine(Command):
    """Remove a criterion or an option with its cells."""

    noun: Literal["criterion", "matrix_option"]
    record_id: str

    def apply(self, act: Act) -> str:
        record_type: Line = Criterion if self.noun == "criterion" else MatrixOption
        record = act.one(record_type, self.record_id)
        field = "criterion_id = ?" if record_type is Criterion else "option_id = ?"
        for cell in act.read.all(MatrixCell, field, (record.id,)):
            act.write.remove(MatrixCell, cell.id)
        act.write.remove(record_type, record.id)
        return _("Removed {name} from the matrix").format(name=quoted(_words(record)))


@dataclass(frozen=True)
class RemoveMatrix(Command):
    """Remove a matrix with everything in it."""

    matrix_id: str

    def apply(self, act: Act) -> str:
        matrix = act.one(SelectionMatrix, self.matrix_id)
        for criterion in act.read.all(Criterion, "matrix_id = ?", (matrix.id,)):
            for cell in act.read.all(MatrixCell, "criterion_id = ?", (criterion.id,)):
                act.write.remove(MatrixCell, cell.id)
            act.write.remove(Criterion, criterion.id)
        for option in act.read.all(MatrixOption, "matrix_id = ?", (matrix.id,)):
            act.write.remove(MatrixOption, option.id)
        act.write.remove(SelectionMatrix, matrix.id)
        return _("Removed the matrix {title}").format(title=quoted(matrix.title))


# Writing


def _take(act: Act, matrix_id: str, table: MatrixTable) -> None:
    criteria = act.read.all(Criterion, "matrix_id = ?", (matrix_id,), ORDER)
    options = act.read.all(MatrixOption, "matrix_id = ?", (matrix_id,), ORDER)
    rows = {_folded(one.text): one.id for one in criteria}
    columns = {_folded(one.name): one.id for one in options}
    place = criteria[-1].position if criteria else ""
    for text in table.criteria:
        if _folded(text) not in rows:
            place = following(place)
            rows[_folded(text)] = _add_criterion(act, matrix_id, text, place)
    place = options[-1].position if options else ""
    for name in table.options:
        if _folded(name) not in columns:
            place = following(place)
            columns[_folded(name)] = _add_option(act, matrix_id, name, place)
    for (criterion, option), cell in (table.cells or {}).items():
        known = None if cell.answer is CellAnswer.UNKNOWN else cell.answer
        if known is not None or cell.remark:
            pair = rows[_folded(table.criteria[criterion])], columns[_folded(table.options[option])]
            _fill(act, *pair, known, cell.remark or None)


def _add_criterion(act: Act, matrix_id: str, text: str, place: str, criterion_id: str = "") -> str:
    record = Criterion(
        id=criterion_id or new_id(), matrix_id=SelectionMatrixId(matrix_id), text=text.strip(), position=place
    )
    act.write.add(record)
    return record.id


def _add_option(act: Act, matrix_id: str, name: str, place: str, option_id: str = "") -> str:
    record = MatrixOption(
        id=option_id or new_id(), matrix_id=SelectionMatrixId(matrix_id), name=name.strip(), position=place
    )
    act.write.add(record)
    return record.id


def _next_place(act: Act, record_type: Line, matrix_id: str) -> str:
    others = act.read.all(record_type, "matrix_id = ?", (matrix_id,), ORDER)
    return following(others[-1].position if others else "")


def _fill(act: Act, criterion_id: str, option_id: str, answer: CellAnswer | None, remark: str | None) -> None:
    own = cell_id(criterion_id, option_id)
    before = act.read.one(MatrixCell, own)
    if before is None:
        if answer in (None, CellAnswer.UNKNOWN) and not remark:
            return
        act.write.add(
            MatrixCell(
                id=own,
                criterion_id=CriterionId(criterion_id),
                option_id=MatrixOptionId(option_id),
                answer=answer or CellAnswer.UNKNOWN,
                remark=(remark or "").strip(),
            )
        )
        return
    fields: dict[str, object] = {} if answer is None else {"answer": answer}
    act.write.change(MatrixCell, own, fields if remark is None else fields | {"remark": remark.strip()})


def _words(record: Criterion | MatrixOption) -> str:
    return record.text if isinstance(record, Criterion) else record.name


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
