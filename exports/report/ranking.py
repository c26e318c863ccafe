"""What comes first: the themes in order, where they lie between priority and feasibility, and whether the top holds.

Only what is revealed counts. The order is that of people: by hand where they made one, else as they voted, else by
groups. The drawing has the numbers of the table, never more.
"""

from __future__ import annotations

from a87desk.domain.number_words import one_decimal
from a87desk.i18n import _
from a87desk.reading.priorities_board import PrioritiesBoard, PrioritisedTheme, RankedBy, board_of
from a87desk.reading.stability_words import stability_sentences, weight_sentences
from a87desk.reading.vote_units import amount_words
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import Align, Block, Heading, Paragraph, ParagraphStyle, Table, TableColumn, TableRow, ThemeMark
from exports.encoders import isolated
from exports.matrix_block import Matrix, MatrixPoint
from exports.report.language import document_language, is_right_to_left
from exports.report.options import ReportOptions
from exports.report.wording import strip

_LENGTH = 40.0
"""Tenths from the lowest to the highest point of both axes."""


def shown_order(board: PrioritiesBoard) -> RankedBy:
    """Return the order in which documents list the themes."""
    return RankedBy.HAND if board.is_ranked_by_hand else board.usual_order


def ranking(model: WorkshopModel, options: ReportOptions) -> tuple[Block, ...]:
    """Return the ranking; nothing where nobody voted, ranked or placed anything."""
    board = board_of(model.board, model.votes)
    placed = [one for one in board.themes if one.spot is not None]
    if board.counted is None and not placed and not board.is_ranked_by_hand:
        return ()
    order = shown_order(board)
    blocks: list[Block] = [
        Heading(1, _("What comes first"), "ranking", numbered=True),
        Paragraph(order_sentence(board), ParagraphStyle.LEAD, by_program=True),
        _table(model, board, order, has_places=bool(placed)),
    ]
    blocks += [Paragraph(words, ParagraphStyle.SMALL) for words in remarks(board, order)]
    if placed:
        blocks.append(Heading(2, _("Priority and feasibility"), "ranking-matrix"))
        blocks.append(_matrix(board, is_right_to_left(document_language(model.workshop, options.language))))
    return tuple(blocks)


def order_sentence(board: PrioritiesBoard) -> str:
    """Return what the order comes from."""
    if board.is_ranked_by_hand:
        return _("The themes in the order that people agreed in the room.")
    if board.counted is not None:
        title = board.counted.vote.title
        if title:
            return _("The themes in the order of the vote “{title}”.").format(title=isolated(title))
        return _("The themes in the order of the vote.")
    return _("The themes in the order of how many groups raised them.")


def remarks(board: PrioritiesBoard, order: RankedBy) -> list[str]:
    """Return what should be known before a number is believed."""
    shown = order if order is not RankedBy.HAND else board.usual_order
    words = [*stability_sentences(board, shown), *weight_sentences(board)]
    if any(one.spot is not None and one.spot.is_agreed for one in board.themes):
        words.append(_("Agreed: the place was agreed in the room; the others are means of the vote."))
    if any(not one.meets_rule for one in board.themes):
        words.append(_("Themes below the rule of consensus stay in the list as minority views."))
    return words


def _table(model: WorkshopModel, board: PrioritiesBoard, order: RankedBy, *, has_places: bool) -> Table:
    columns = [
        TableColumn(_("Place"), 9, Align.END),
        TableColumn("", 7),
        TableColumn(_("Theme"), 36),
        TableColumn(_("Raised by groups"), 22),
    ]
    if board.counted is not None:
        columns.append(TableColumn(_("Vote"), 14, Align.END))
    if has_places:
        columns += [TableColumn(_("Priority"), 11, Align.END), TableColumn(_("Feasibility"), 13, Align.END)]
    rows = []
    for one in board.ranked(order):
        place = one.places.get(order)
        number = "–" if place is None else str(place)
        groups = strip(model.board, one.on_board.group_ids)
        rows.append(TableRow((number, ThemeMark(one.number), _name(one), groups, *_figures(board, one, has_places))))
    return Table(tuple(columns), tuple(rows))


def _name(one: PrioritisedTheme) -> str:
    if one.divides:
        return _("{item} (divides the room)").format(item=one.theme.name)
    return _("{item} (to discuss)").format(item=one.theme.name) if one.discuss else one.theme.name


def _figures(board: PrioritiesBoard, one: PrioritisedTheme, has_places: bool) -> tuple[str, ...]:
    vote: tuple[str, ...] = ()
    if board.counted is not None:
        vote = (amount_words(board.counted, one.counted) if one.counted is not None else "–",)
    if not has_places:
        return vote
    if one.spot is None:
        return (*vote, "–", "–")
    priority, feasibility = one_decimal(one.spot.priority_tenths / 10), one_decimal(one.spot.feasibility_tenths / 10)
    return (*vote, priority, f"{feasibility} {_('(agreed)')}" if one.spot.is_agreed else feasibility)


def _matrix(board: PrioritiesBoard, is_rtl: bool) -> Matrix:
    placed = [(one, one.spot) for one in board.ranked(shown_order(board)) if one.spot is not None]
    points = tuple(
        MatrixPoint(
            one.number, (spot.feasibility_tenths - 10) / _LENGTH, (spot.priority_tenths - 10) / _LENGTH, one.meets_rule
        )
        for one, spot in placed
    )
    spoken = "; ".join(
        _("theme {number}: priority {priority}, feasibility {feasibility}").format(
            number=one.number,
            priority=one_decimal(spot.priority_tenths / 10),
            feasibility=one_decimal(spot.feasibility_tenths / 10),
        )
        for one, spot in placed
    )
    arrow = "←" if is_rtl else "→"
    return Matrix(
        points,
        (
            (_("Plan and find support"), _("matters most, hard to do")),
            (_("Do first"), _("matters most, can be done soon")),
            (_("Keep for later"), _("hard, smaller effect")),
            (_("Quick wins"), _("easy, smaller effect")),
        ),
        (
            _("Priority, from lower to higher {arrow}").format(arrow="↑"),
            _("Feasibility, from harder to easier {arrow}").format(arrow=arrow),
        ),
        spoken,
    )
