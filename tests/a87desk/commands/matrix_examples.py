"""A matrix of two options by two criteria, and an example of every command on it."""

from __future__ import annotations

from a87desk.commands import selection_matrix as act
from a87desk.commands.command import Command
from a87desk.domain.ids import CriterionId, MatrixOptionId, SelectionMatrixId
from a87desk.domain.matrix_table import MatrixTable, TableCell
from a87desk.domain.record import Record
from a87desk.domain.selection_matrix import Criterion, MatrixCell, MatrixOption, SelectionMatrix, cell_id
from a87desk.domain.vocabulary import CellAnswer

MATRIX, EASY, SAFE, SLACK, FLOCK = ("9" * 30 + f"0{n}" for n in range(5))
NEW, NEWER = "a" * 30 + "01", "a" * 30 + "02"
_OWN = SelectionMatrixId(MATRIX)

FILLED: tuple[Record, ...] = (
    SelectionMatrix(id=MATRIX, title="A platform", position="100000"),
    Criterion(id=EASY, matrix_id=_OWN, text="Easy", position="100000"),
    Criterion(id=SAFE, matrix_id=_OWN, text="Safe", position="100001"),
    MatrixOption(id=SLACK, matrix_id=_OWN, name="Slack", position="100000"),
    MatrixOption(id=FLOCK, matrix_id=_OWN, name="Flock", position="100001"),
    MatrixCell(
        id=cell_id(EASY, SLACK),
        criterion_id=CriterionId(EASY),
        option_id=MatrixOptionId(SLACK),
        answer=CellAnswer.YES,
        remark="free",
    ),
)
TABLE = MatrixTable(("Flock", "PunBB"), ("Safe", "Cheap"), {(0, 0): TableCell(CellAnswer.NO)})

EXAMPLES: list[Command] = [
    act.AddMatrix("Another choice", NEW, TABLE),
    act.PasteTable(MATRIX, TABLE),
    act.AddCriterion(MATRIX, "Cheap", NEWER),
    act.AddOption(MATRIX, "phpBB"),
    act.FillCell(SAFE, SLACK, CellAnswer.NO),
    act.FillCell(EASY, SLACK, CellAnswer.UNKNOWN, ""),
    act.FillCell(EASY, SLACK, remark="free for ten people"),
    act.WeighCriterion(EASY, 2),
    act.StepLine("criterion", SAFE, -1),
    act.StepLine("matrix_option", SLACK, 1),
    act.RemoveLine("criterion", EASY),
    act.RemoveLine("matrix_option", SLACK),
    act.RemoveMatrix(MATRIX),
]
