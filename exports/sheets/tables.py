"""A selection matrix as people draw it: options down, criteria across, what is known in each cell."""

from __future__ import annotations

from a87desk.domain.vocabulary import CellAnswer, word_for
from a87desk.i18n import _
from a87desk.reading.selection_result import MatrixOnBoard, weight_of
from a87desk.reading.workshop_model import WorkshopModel
from exports.xlsx.workbook import Column, ColumnKind, Sheet, Value

NUMBER = ColumnKind.NUMBER


def matrix_sheets(model: WorkshopModel) -> tuple[Sheet, ...]:
    """Return a sheet of each matrix, its options by place."""
    return tuple(_sheet(board) for board in model.matrices.boards if board.options)


def _sheet(board: MatrixOnBoard) -> Sheet:
    answers = tuple(word_for(one) for one in CellAnswer)
    columns = (
        Column("place", _("Place"), 8, NUMBER),
        Column("option", _("Option"), 34),
        *(
            Column(f"criterion_{place}", _heading(board, place - 1), 22, choices=answers)
            for place in range(1, len(board.criteria) + 1)
        ),
        Column("worst", _("Worst case"), 11, NUMBER),
        Column("best", _("Best case"), 11, NUMBER),
        Column("most", _("Of"), 8, NUMBER),
    )
    rows: list[tuple[Value, ...]] = [
        (
            one.place,
            one.option.name,
            *(_cell(board, criterion.id, one.option.id) for criterion in board.criteria),
            one.worst,
            one.best,
            one.most,
        )
        for one in board.ranking
    ]
    return Sheet(board.matrix.title or _("Matrix"), columns, tuple(rows), frozen_columns=2)


def _heading(board: MatrixOnBoard, place: int) -> str:
    criterion = board.criteria[place]
    weight = weight_of(criterion)
    if not board.is_weighted:
        return criterion.text
    return _("{criterion} (counts {weight})").format(criterion=criterion.text, weight=weight)


def _cell(board: MatrixOnBoard, criterion_id: str, option_id: str) -> str:
    kept = board.cell(criterion_id, option_id)
    answer = word_for(board.answer(criterion_id, option_id))
    return f"{answer} – {kept.remark}" if kept and kept.remark else answer
