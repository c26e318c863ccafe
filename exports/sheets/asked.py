"""The sheet of recommendations as a file of its own: the words, their translation, where they went, what they got."""

from __future__ import annotations

from collections.abc import Mapping

from a87desk.domain.vocabulary import Pillar, word_for
from a87desk.i18n import _
from a87desk.reading.codes import CodedRecommendation
from a87desk.reading.consensus_board import ThemeOnBoard
from a87desk.reading.priorities_board import RankedBy, board_of
from a87desk.reading.vote_units import unit_words
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.visible import every_recommendation
from exports.sheets.voices import group_words
from exports.xlsx.workbook import Column, ColumnKind, Link, Sheet, Value

CODE, NUMBER = ColumnKind.CODE, ColumnKind.NUMBER
RECOMMENDATIONS, GROUPS = "recommendations", "groups"
"""What links call the sheets."""


def recommendations(model: WorkshopModel, *, links: bool = False) -> Sheet:
    """Return every recommendation, one a row; with `links`, the group leads to its row in the sheet of groups."""
    columns = (
        Column("code", _("Code"), 9, CODE),
        Column("group", _("Group"), 26),
        Column("number", _("No."), 7, NUMBER),
        Column("text", _("Recommendation"), 70),
        Column("translation", _("Translation"), 50),
        Column("translation_language", _("Language of the translation"), 13, CODE),
        Column("pillar", _("Pillar"), 24, choices=tuple(word_for(one) for one in Pillar)),
        Column("tags", _("Tags"), 18),
        Column("addressee", _("Addressed to"), 22),
        Column("urgency", _("Urgency"), 15),
        Column("due", _("By when"), 14),
        Column("theme", _("Theme in common"), 34),
        Column("groups", _("Groups in common"), 12, NUMBER),
        Column("score", _("Dots, points or votes of its theme"), 14, NUMBER),
        Column("unit", _("Unit"), 10),
        Column("priority", _("Priority, 1 to 5"), 12, NUMBER),
        Column("feasibility", _("Feasibility, 1 to 5"), 12, NUMBER),
        Column("status", _("What the plenary said"), 24),
        Column("language", _("Language"), 11, CODE),
    )
    scores = _scores(model)
    group_rows = {page.group.id: place for place, page in enumerate(model.groups)} if links else {}
    rows = tuple(_row(model, one, scores, group_rows) for one in every_recommendation(model))
    return Sheet(_("Recommendations"), columns, rows, frozen_columns=1, name=RECOMMENDATIONS)


def _row(
    model: WorkshopModel,
    one: CodedRecommendation,
    scores: Mapping[str, tuple[Value, ...]],
    group_rows: Mapping[str, int],
) -> tuple[Value, ...]:
    record = one.recommendation
    themes = [theme for theme in model.board.themes if any(member.id == one.id for member in theme.members)]
    best = max(themes, key=lambda theme: theme.support, default=None)
    group: Value = group_words(model, one)
    if one.group_id in group_rows:
        group = Link(str(group), GROUPS, group_rows[one.group_id])
    return (
        one.code,
        group,
        record.number,
        one.text,
        record.translation,
        record.translation_language,
        word_for(record.pillar) if record.pillar else "",
        ", ".join(record.tags),
        record.addressee,
        word_for(record.urgency) if record.urgency else "",
        record.due.as_written if record.due else "",
        "; ".join(f"{theme.theme.number} {theme.theme.name}" for theme in themes),
        best.support if best else None,
        *(scores.get(best.theme.id, _NO_SCORES) if best else _NO_SCORES),
        "; ".join(dict.fromkeys(_outcome(theme) for theme in themes)),
        record.language,
    )


_NO_SCORES: tuple[Value, ...] = (None, "", None, None)


def _outcome(theme: ThemeOnBoard) -> str:
    outcome = theme.theme.plenary_outcome
    return word_for(outcome) if outcome else _("Not asked yet")


def _scores(model: WorkshopModel) -> dict[str, tuple[Value, ...]]:
    """Return for each theme what it got: amount and unit of the vote that counts, and its place on the two axes."""
    board = board_of(model.board, model.votes)
    counted = board.counted if board.counted is not None and not board.counted.is_on_axes else None
    unit = unit_words(counted.method, 2) if counted is not None else ""
    found: dict[str, tuple[Value, ...]] = {}
    for one in board.themes:
        amount, spot = board.amount(one, RankedBy.DOTS), one.spot
        found[one.theme.id] = (
            None if amount is None else round(amount, 2),
            unit if amount is not None else "",
            spot.priority_tenths / 10 if spot else None,
            spot.feasibility_tenths / 10 if spot else None,
        )
    return found
