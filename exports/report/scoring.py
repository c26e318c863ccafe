"""The annex on scoring: how stakeholder groups voted, and the selection matrices with what is not known in them.

Stakeholder groups of fewer than five voters are never shown alone. Unknown is a value: an option has a range, from
what is met for sure to what may be met.
"""

from __future__ import annotations

from a87desk.domain.number_words import one_decimal
from a87desk.i18n import _
from a87desk.reading.selection_result import MatrixOnBoard, OptionResult
from a87desk.reading.vote_outcome import ItemResult, VoteResult
from a87desk.reading.vote_words import group_words
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Align, Block, Heading, Paragraph, ParagraphStyle, Table, TableColumn, TableRow
from exports.encoders import isolated, left_to_right
from exports.report.introduction import small_title
from exports.report.options import ReportOptions
from exports.report.votes import vote_title

MOST_COLUMNS = 5
"""So many stakeholder groups stand side by side on paper."""


def annex_scoring(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the votes by stakeholder group and the selection matrices; nothing where there is neither."""
    blocks: list[Block] = []
    for result in model.votes:
        if not result.is_covered and result.items and len(result.by_group) > 1:
            blocks += [small_title(vote_title(result)), *_by_group(result)]
    for board in model.matrices.boards:
        if board.ranking:
            blocks += _matrix(board)
    return (Heading(1, _("Annex: scoring"), "annex-scoring"), *blocks) if blocks else ()


def _matrix(board: MatrixOnBoard) -> list[Block]:
    matrix = board.matrix
    columns = (
        TableColumn(_("Place"), 10, Align.END),
        TableColumn(_("Option"), 38),
        TableColumn(_("Yes"), 10, Align.END),
        TableColumn(_("No"), 10, Align.END),
        TableColumn(_("Not known"), 14, Align.END),
        TableColumn(_("Range"), 18, Align.END),
    )
    blocks: list[Block] = [
        small_title(matrix.title or _("A matrix without a title")),
        Table(columns, tuple(_option(one) for one in board.ranking), dense=True),
    ]
    if matrix.rationale:
        blocks.append(Paragraph(_("Why: {text}").format(text=isolated(matrix.rationale)), ParagraphStyle.SMALL))
    return blocks


def _option(one: OptionResult) -> TableRow:
    span = str(one.worst) if one.worst == one.best else f"{one.worst}–{one.best}"
    words = _("{range} of {most}").format(range=left_to_right(span), most=one.most)
    name = one.option.name or _("An option without a name")
    return TableRow((str(one.place), name, str(one.yes), str(one.no), str(one.unknown), words))


def _by_group(result: VoteResult) -> list[Block]:
    blocks: list[Block] = []
    for start in range(0, len(result.by_group), MOST_COLUMNS):
        some = result.by_group[start : start + MOST_COLUMNS]
        heads = [
            TableColumn(
                _("{group} ({count})").format(group=group_words(one), count=one.voters)
                if one.voters is not None
                else group_words(one),
                54 / len(some),
                Align.END,
            )
            for one in some
        ]
        columns = (TableColumn("", 6), TableColumn(_("By stakeholder group"), 40), *heads)
        rows = tuple(
            TableRow((one.letter, one.text, *(_cell(result, group.items[place]) for group in some)))
            for place, one in enumerate(result.items)
        )
        blocks.append(Table(columns, rows))
    words = _("Groups of fewer than five voters are shown together, so that nobody’s vote can be read.")
    if result.is_on_axes:
        words = _("Mean priority / mean feasibility.") + " " + words
    return [*blocks, Paragraph(words, ParagraphStyle.SMALL)]


def _cell(result: VoteResult, one: ItemResult) -> str:
    if not result.is_on_axes:
        return str(one.total)
    means = (one_decimal(axis.mean) if axis else "–" for axis in (one.priority, one.feasibility))
    return left_to_right(" / ".join(means))
