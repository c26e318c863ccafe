"""What a selection matrix says: for each option how many criteria it meets, does not meet, and is not known by.

Pure rules over frozen cells, and one function that reads them. Unknown is never counted as no: an option has a worst
case, where nothing unknown is met, and a best case, where all of it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from a87desk.domain.selection_matrix import Criterion, MatrixCell, MatrixOption, SelectionMatrix
from a87desk.domain.session import Session
from a87desk.domain.vocabulary import CellAnswer
from a87desk.store.reader import Reader

ORDER = "position, id"
Cells = Mapping[tuple[str, str], MatrixCell]
"""Cells by (criterion, option). A pair that is missing is not known."""


@dataclass(frozen=True, slots=True)
class OptionResult:
    """An option with its counts and its weighted range.

    `place` counts from 1; options with the same worst and best case share it. `worst` to `best` of `most` is the sum
    of the weights that are met for sure, to those that may be met.
    """

    option: MatrixOption
    yes: int
    no: int
    unknown: int
    worst: int
    best: int
    most: int
    place: int = 1

    @property
    def is_open(self) -> bool:
        """Whether something about it is not known."""
        return self.unknown > 0


@dataclass(frozen=True, slots=True)
class MatrixOnBoard:
    """A matrix with everything in it, and the ranking of its options."""

    matrix: SelectionMatrix
    criteria: tuple[Criterion, ...] = ()
    options: tuple[MatrixOption, ...] = ()
    cells: Cells = field(default_factory=dict)
    ranking: tuple[OptionResult, ...] = ()

    def cell(self, criterion_id: str, option_id: str) -> MatrixCell | None:
        """Return what was written of an option by a criterion, None where nothing was."""
        return self.cells.get((criterion_id, option_id))

    def answer(self, criterion_id: str, option_id: str) -> CellAnswer:
        """Return what is known."""
        return answer_of(self.cells, criterion_id, option_id)

    @property
    def is_weighted(self) -> bool:
        """Whether some criterion counts more than once, or not at all."""
        return any(weight_of(one) != 1 for one in self.criteria)

    def tied_with(self, result: OptionResult) -> tuple[OptionResult, ...]:
        """Return the other options on the same place."""
        return tuple(one for one in self.ranking if one.place == result.place and one.option.id != result.option.id)

    def may_overtake(self, result: OptionResult) -> tuple[OptionResult, ...]:
        """Return the options behind that would be ahead if everything not known of them were met."""
        return tuple(one for one in self.ranking if one.place > result.place and one.best > result.worst)


@dataclass(frozen=True, slots=True)
class Matrices:
    """All matrices of a workshop in order."""

    boards: tuple[MatrixOnBoard, ...] = ()
    sessions: tuple[Session, ...] = ()

    def board(self, matrix_id: str) -> MatrixOnBoard | None:
        """Return a matrix, None where it is not here."""
        return next((one for one in self.boards if one.matrix.id == matrix_id), None)


def weight_of(criterion: Criterion) -> int:
    """Return how often a criterion counts; not said is once."""
    return 1 if criterion.weight is None else max(0, criterion.weight)


def answer_of(cells: Cells, criterion_id: str, option_id: str) -> CellAnswer:
    """Return what is known of an option by a criterion."""
    cell = cells.get((criterion_id, option_id))
    return cell.answer if cell else CellAnswer.UNKNOWN


def ranking(criteria: Sequence[Criterion], options: Sequence[MatrixOption], cells: Cells) -> tuple[OptionResult, ...]:
    """Return the options by what is sure of them, then by what may be; ties keep the order of the options."""
    counted = [_counted(criteria, one, cells) for one in options]
    counted.sort(key=lambda one: (-one.worst, -one.best))
    placed: list[OptionResult] = []
    for number, one in enumerate(counted, start=1):
        before = placed[-1] if placed else None
        tied = before is not None and (before.worst, before.best) == (one.worst, one.best)
        place = before.place if before is not None and tied else number
        placed.append(OptionResult(one.option, one.yes, one.no, one.unknown, one.worst, one.best, one.most, place))
    return tuple(placed)


def _counted(criteria: Sequence[Criterion], option: MatrixOption, cells: Cells) -> OptionResult:
    counts: Counter[CellAnswer] = Counter()
    weights: Counter[CellAnswer] = Counter()
    for criterion in criteria:
        answer = answer_of(cells, criterion.id, option.id)
        counts[answer] += 1
        weights[answer] += weight_of(criterion)
    worst = weights[CellAnswer.YES]
    return OptionResult(
        option,
        counts[CellAnswer.YES],
        counts[CellAnswer.NO],
        counts[CellAnswer.UNKNOWN],
        worst,
        worst + weights[CellAnswer.UNKNOWN],
        weights.total(),
    )


def matrices(read: Reader) -> Matrices:
    """Return the matrices as they stand."""
    criteria, options = read.all(Criterion, order=ORDER), read.all(MatrixOption, order=ORDER)
    cells = {(str(one.criterion_id), str(one.option_id)): one for one in read.all(MatrixCell)}
    boards = []
    for matrix in read.all(SelectionMatrix, order=ORDER):
        own = tuple(one for one in criteria if one.matrix_id == matrix.id)
        offered = tuple(one for one in options if one.matrix_id == matrix.id)
        boards.append(MatrixOnBoard(matrix, own, offered, cells, ranking(own, offered, cells)))
    return Matrices(tuple(boards), tuple(read.all(Session, order="position, starts, id")))
