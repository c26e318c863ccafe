"""The sheets of the evaluation and of the selection matrices: figures with their base, unknown said to be unknown."""

from __future__ import annotations

from a87desk.domain.number_words import rounded
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.reading.evaluation_results import QuestionResult
from a87desk.reading.selection_result import weight_of
from a87desk.reading.workshop_model import WorkshopModel
from exports.xlsx.workbook import Column, ColumnKind, Sheet, Value


def evaluation(model: WorkshopModel) -> Sheet:
    """Return the questions of the evaluation with mean, number of answers and spread."""
    columns = (
        Column("number", _("No."), 6, ColumnKind.NUMBER),
        Column("session", _("Session"), 30),
        Column("question", _("Question"), 60),
        Column("scale", _("Scale"), 10, ColumnKind.CODE),
        Column("mean", _("Mean"), 9, ColumnKind.NUMBER),
        Column("answers", _("Answers"), 10, ColumnKind.NUMBER),
        Column("left_out", _("Left out"), 10, ColumnKind.NUMBER),
        Column("spread", _("Spread"), 10, ColumnKind.NUMBER),
        Column("counts", _("Value: how many"), 34),
        Column("remark", _("Remark"), 22),
    )
    shown = model.evaluation
    results = [one for one in shown.results if not one.is_removed] if shown.forms else []
    rows = tuple(_result(one, shown.session_title(one.question.session_id)) for one in results)
    return Sheet(_("Evaluation"), columns, rows)


def _result(result: QuestionResult, session: str) -> tuple[Value, ...]:
    figures, question = result.figures, result.question
    if figures is None:
        return (question.number, session, question.text, "", None, result.n, result.left_out, None, "", "")
    return (
        question.number,
        session,
        question.text,
        f"{question.lowest}–{question.highest}",
        float(rounded(figures.mean)) if figures.mean is not None else None,
        figures.n,
        result.left_out,
        float(rounded(figures.deviation)) if figures.deviation is not None else None,
        " · ".join(f"{value}: {count}" for value, count in figures.counts),
        _("Few answers") if figures.is_few else "",
    )


def comments(model: WorkshopModel) -> Sheet:
    """Return the words of the evaluation, without form or name."""
    columns = (
        Column("number", _("No."), 6, ColumnKind.NUMBER),
        Column("question", _("Question"), 44),
        Column("words", _("Answer in words"), 90),
    )
    rows = tuple(
        (one.question.number, one.question.text, comment.text)
        for one in model.evaluation.results
        if not one.is_removed
        for comment in one.comments
    )
    return Sheet(_("Evaluation, in words"), columns, rows)


def options(model: WorkshopModel) -> Sheet:
    """Return the options of every selection matrix by place, each with its totals, worst and best case."""
    columns = (
        Column("matrix", _("Matrix"), 30),
        Column("place", _("Place"), 8, ColumnKind.NUMBER),
        Column("option", _("Option"), 34),
        Column("yes", _("Yes"), 8, ColumnKind.NUMBER),
        Column("no", _("No"), 8, ColumnKind.NUMBER),
        Column("unknown", _("Not known"), 11, ColumnKind.NUMBER),
        Column("worst", _("Worst case"), 11, ColumnKind.NUMBER),
        Column("best", _("Best case"), 11, ColumnKind.NUMBER),
        Column("most", _("Of"), 8, ColumnKind.NUMBER),
        Column("chosen", _("Decided"), 30),
        Column("rationale", _("Why"), 60),
    )
    rows = tuple(
        (
            board.matrix.title,
            one.place,
            one.option.name,
            one.yes,
            one.no,
            one.unknown,
            one.worst,
            one.best,
            one.most,
            board.matrix.chosen,
            board.matrix.rationale,
        )
        for board in model.matrices.boards
        for one in board.ranking
    )
    return Sheet(_("Options"), columns, rows)


def option_cells(model: WorkshopModel) -> Sheet:
    """Return what is known of every option by every criterion."""
    columns = (
        Column("matrix", _("Matrix"), 30),
        Column("option", _("Option"), 34),
        Column("criterion", _("Criterion"), 44),
        Column("weight", _("Weight"), 9, ColumnKind.NUMBER),
        Column("answer", _("Answer"), 14),
        Column("remark", _("Remark"), 40),
    )
    rows = []
    for board in model.matrices.boards:
        for option in board.options:
            for criterion in board.criteria:
                cell = board.cell(criterion.id, option.id)
                answer = word_for(board.answer(criterion.id, option.id))
                rows.append(
                    (
                        board.matrix.title,
                        option.name,
                        criterion.text,
                        weight_of(criterion),
                        answer,
                        cell.remark if cell else "",
                    )
                )
    return Sheet(_("Options by criteria"), columns, tuple(rows))
