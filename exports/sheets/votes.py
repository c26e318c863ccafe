"""The sheets of votes: every item of every vote that is revealed, and what stakeholder groups gave.

No ballot is here, and no group of fewer than five voters on its own. A vote that is covered is in no sheet.
"""

from __future__ import annotations

from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.prioritising.axes import AxisResult
from a87desk.reading.vote_outcome import VoteResult
from a87desk.reading.vote_words import group_words, quadrant_words
from a87desk.reading.workshop_model import WorkshopModel
from exports.xlsx.workbook import Column, ColumnKind, Sheet, Value

NUMBER, CODE = ColumnKind.NUMBER, ColumnKind.CODE


def votes(model: WorkshopModel) -> Sheet:
    """Return every item with its figures, by vote and place."""
    columns = (
        Column("vote", _("Vote"), 34),
        Column("method", _("Method"), 24),
        Column("round", _("Round"), 8, NUMBER),
        Column("place", _("Place"), 8, NUMBER),
        Column("letter", _("Letter"), 8, CODE),
        Column("text", _("Item"), 70),
        Column("total", _("Dots, points or votes"), 14, NUMBER),
        Column("voters", _("Voters"), 10, NUMBER),
        *(
            Column(f"{axis}_{figure}", words.format(figure=name), 13, NUMBER)
            for axis, words in (("priority", _("Priority: {figure}")), ("feasibility", _("Feasibility: {figure}")))
            for figure, name in (("mean", _("mean")), ("median", _("median")), ("spread", _("spread")))
        ),
        Column("quadrant", _("Quadrant"), 22),
        Column("remark", _("Remark"), 26),
    )
    rows: list[tuple[Value, ...]] = []
    for vote in _revealed(model):
        for one in vote.ranked:
            rows.append(
                (
                    *_head(vote),
                    one.place,
                    one.letter,
                    one.text,
                    None if vote.is_on_axes else one.total,
                    one.voters,
                    *_figures(one.priority),
                    *_figures(one.feasibility),
                    quadrant_words(one.quadrant),
                    _("Dropped") if one.dropped else _("To discuss") if one.discuss else "",
                )
            )
    return Sheet(_("Votes"), columns, tuple(rows))


def votes_by_group(model: WorkshopModel) -> Sheet:
    """Return what each stakeholder group gave; small ones stand together."""
    columns = (
        Column("vote", _("Vote"), 34),
        Column("method", _("Method"), 24),
        Column("round", _("Round"), 8, NUMBER),
        Column("group", _("Stakeholder group"), 40),
        Column("group_voters", _("Voters"), 10, NUMBER),
        Column("letter", _("Letter"), 8, CODE),
        Column("text", _("Item"), 70),
        Column("total", _("Dots, points or votes"), 14, NUMBER),
        Column("priority", _("Priority: mean"), 13, NUMBER),
        Column("feasibility", _("Feasibility: mean"), 13, NUMBER),
    )
    rows: list[tuple[Value, ...]] = []
    for vote in _revealed(model):
        for group in vote.by_group:
            for one in group.items:
                means = (_figures(one.priority)[0], _figures(one.feasibility)[0])
                total = None if vote.is_on_axes else one.total
                rows.append((*_head(vote), group_words(group), group.voters, one.letter, one.text, total, *means))
    return Sheet(_("Votes by group"), columns, tuple(rows))


def _revealed(model: WorkshopModel) -> list[VoteResult]:
    return [one for one in model.votes if not one.is_covered]


def _head(vote: VoteResult) -> tuple[Value, ...]:
    return vote.vote.title, word_for(vote.method), vote.vote.round


def _figures(axis: AxisResult | None) -> tuple[Value, Value, Value]:
    if axis is None:
        return None, None, None
    return round(axis.mean, 2), round(axis.median, 2), round(axis.spread, 2)
