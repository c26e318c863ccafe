"""The sheet of the ranking: every theme with its place in each order, its figures and its place in the matrix.

A vote that is covered gives no figure here.
"""

from __future__ import annotations

from a87desk.i18n import _
from a87desk.reading.priorities_board import RankedBy, board_of
from a87desk.reading.vote_units import unit_words
from a87desk.reading.vote_words import quadrant_words
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.ranking import shown_order
from exports.xlsx.workbook import Column, ColumnKind, Sheet

NUMBER = ColumnKind.NUMBER


def ranking(model: WorkshopModel) -> Sheet:
    """Return the themes in the order of the report; no rows where nobody voted, ranked or placed anything."""
    board = board_of(model.board, model.votes)
    columns = (
        Column("place_by_vote", _("Place by vote"), 10, NUMBER),
        Column("place_by_groups", _("Place by groups"), 10, NUMBER),
        Column("place_by_hand", _("Place by hand"), 10, NUMBER),
        Column("number", _("No."), 6, NUMBER),
        Column("theme", _("Theme"), 60),
        Column("groups", _("Groups"), 10, NUMBER),
        Column("amount", _("Dots, points, votes or score"), 14, NUMBER),
        Column("unit", _("Unit"), 10),
        Column("priority", _("Priority, 1 to 5"), 12, NUMBER),
        Column("feasibility", _("Feasibility, 1 to 5"), 12, NUMBER),
        Column("where", _("Where it lies"), 24),
        Column("source", _("Where the place comes from"), 26),
        Column("remark", _("Remark"), 26),
    )
    is_known = board.counted is not None or board.is_ranked_by_hand or len(board.unplaced) < len(board.themes)
    rows = []
    for one in board.ranked(shown_order(board)) if is_known else ():
        amount = board.amount(one, RankedBy.DOTS)
        spot = one.spot
        is_sum = board.counted is not None and not board.counted.is_on_axes
        rows.append(
            (
                *(one.places.get(by) for by in (RankedBy.DOTS, RankedBy.GROUPS, RankedBy.HAND)),
                one.number,
                one.theme.name,
                one.support,
                None if amount is None else round(amount, 2),
                unit_words(board.counted.method, 2) if is_sum and board.counted is not None else "",
                spot.priority_tenths / 10 if spot else None,
                spot.feasibility_tenths / 10 if spot else None,
                quadrant_words(spot.quadrant) if spot else "",
                (_("Agreed in the room") if spot.is_agreed else _("Vote")) if spot else "",
                _("Divides the room") if one.divides else _("Discuss") if one.discuss else "",
            )
        )
    return Sheet(_("Ranking"), columns, tuple(rows))
