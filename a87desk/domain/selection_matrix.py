"""Options by criteria, with what is known and what is not."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.ids import CriterionId, MatrixOptionId, SelectionMatrixId, SessionId
from a87desk.domain.record import Privacy, Record, about, derived_id, place
from a87desk.domain.vocabulary import CellAnswer


class SelectionMatrix(Record, frozen=True):
    """A choice between options by criteria, and what was chosen and why."""

    noun: ClassVar[str] = "selection_matrix"

    session_id: Annotated[SessionId | None, about("Session in which it was filled", Privacy.PUBLIC)] = None
    title: Annotated[str, about("What is chosen", Privacy.PUBLIC, searched=True)] = ""
    chosen: Annotated[str, about("What was decided", Privacy.PUBLIC, searched=True)] = ""
    rationale: Annotated[str, about("Why", Privacy.PUBLIC, searched=True)] = ""
    position: Annotated[str, place("Place among the matrices")] = ""


class Criterion(Record, frozen=True):
    """What every option is asked."""

    noun: ClassVar[str] = "criterion"

    matrix_id: Annotated[SelectionMatrixId | None, about("Matrix", Privacy.PUBLIC)] = None
    text: Annotated[str, about("The criterion", Privacy.PUBLIC, searched=True)] = ""
    weight: Annotated[int | None, about("Weight; none: 1", Privacy.PUBLIC)] = None
    position: Annotated[str, place("Place among the criteria")] = ""


class MatrixOption(Record, frozen=True):
    """One of the options."""

    noun: ClassVar[str] = "matrix_option"

    matrix_id: Annotated[SelectionMatrixId | None, about("Matrix", Privacy.PUBLIC)] = None
    name: Annotated[str, about("The option", Privacy.PUBLIC, searched=True)] = ""
    position: Annotated[str, place("Place among the options")] = ""


class MatrixCell(Record, frozen=True):
    """What is known of an option by a criterion. No record is as unknown as one that says so."""

    noun: ClassVar[str] = "matrix_cell"

    criterion_id: Annotated[CriterionId | None, about("Criterion", Privacy.PUBLIC)] = None
    option_id: Annotated[MatrixOptionId | None, about("Option", Privacy.PUBLIC)] = None
    answer: Annotated[CellAnswer, about("Yes, no or not known", Privacy.PUBLIC)] = CellAnswer.UNKNOWN
    remark: Annotated[str, about("Remark, such as “free”", Privacy.PUBLIC, searched=True)] = ""


def cell_id(criterion_id: str, option_id: str) -> str:
    """Return the identity of a cell."""
    return derived_id(MatrixCell.noun, criterion_id, option_id)
