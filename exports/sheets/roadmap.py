"""The sheets of the roadmap: every action with all that is known of it, and the objectives and outputs above them.

What is unknown is left empty or said to be unknown. Amounts are numbers where they can be read as one.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction

from a87desk.domain.action import Action
from a87desk.domain.amount import read_amount
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.reading.roadmap import RoadmapAction
from a87desk.reading.roadmap_resources import gap_of, resources_of
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.dates import date_words
from exports.report.roadmap_words import resources_word
from exports.xlsx.workbook import Column, ColumnKind, Sheet, Value

CODE, NUMBER, MONEY, SHARE = ColumnKind.CODE, ColumnKind.NUMBER, ColumnKind.MONEY, ColumnKind.SHARE


def actions(model: WorkshopModel) -> Sheet:
    """Return every action, one a row; a column says whether it is part of the roadmap or a next step beside it."""
    columns = (
        Column("place", _("Place"), 10, CODE),
        Column("number", _("No."), 6, NUMBER),
        Column("part", _("Part of"), 14),
        Column("objective", _("Objective"), 30),
        Column("output", _("Output"), 30),
        Column("text", _("Action"), 80),
        Column("lead", _("Who"), 34),
        Column("partners", _("Partners"), 30),
        Column("support", _("Support"), 24),
        Column("horizon", _("Horizon"), 16),
        Column("starts", _("Begins"), 18),
        Column("due", _("By when"), 22),
        Column("status", _("Status"), 16),
        Column("pillar", _("Pillar"), 24),
        Column("level", _("Level"), 12),
        Column("location", _("Where"), 20),
        Column("legal_references", _("Laws as written"), 30),
        Column("indicator", _("Indicator"), 30),
        Column("baseline", _("At the start"), 14),
        Column("target", _("Target"), 16),
        Column("reached", _("Reached"), 14),
        Column("share", _("Share reached"), 12, SHARE),
        Column("resources", _("Resources"), 24),
        Column("resources_found", _("Resources found"), 14),
        Column("cost", _("Cost"), 14, MONEY),
        Column("funded", _("Found already"), 14, MONEY),
        Column("gap", _("To find"), 14, MONEY),
        Column("currency", _("Currency"), 10, CODE),
        Column("funder", _("Who pays"), 24),
        Column("submitted_to", _("Submitted to"), 24),
        Column("evidence", _("Evidence"), 30),
        Column("theme", _("From theme"), 34),
        Column("priority", _("From priority"), 34),
        Column("recommendations", _("From recommendations"), 22, CODE),
        Column("groups", _("Groups behind it"), 12, CODE),
    )
    groups = {group.id: group.number for group in model.board.groups}
    shares = shares_of(model)
    rows = tuple(_row(one, shares.get(one.id), groups) for one in model.roadmap.actions)
    return Sheet(_("Actions"), columns, rows, frozen_columns=1)


def _row(one: RoadmapAction, share: Fraction | None, groups: Mapping[str, int | None]) -> tuple[Value, ...]:
    action, gap = one.action, gap_of(one.action)
    theme, objective = one.theme.theme if one.theme else None, one.objective
    return (
        one.number,
        action.number,
        _("Next steps") if one.is_next_step else _("Roadmap"),
        objective.text if objective else "",
        one.output.text if one.output else "",
        action.text,
        action.lead or _("Nobody named"),
        ", ".join(action.partners),
        action.support,
        action.horizon,
        _when(action.starts),
        date_words(action.due),
        word_for(action.status) if action.status else _("Not known"),
        _word(one.pillar),
        _word(action.level),
        action.location,
        "; ".join(action.legal_references),
        action.indicator,
        action.baseline,
        action.target,
        action.reached,
        None if share is None else float(share),
        action.resources,
        resources_word(resources_of(action)),
        *_money(action),
        None if gap is None else float(gap),
        action.currency,
        action.funder,
        action.submitted_to,
        action.evidence,
        f"{theme.number} {theme.name}" if theme else "",
        one.priority.text if one.priority else "",
        ", ".join(each.code for each in one.recommendations),
        ", ".join(str(groups.get(each) or "?") for each in one.group_ids),
    )


def shares_of(model: WorkshopModel) -> dict[str, Fraction]:
    """Return how much of its target each action has reached, where that is known."""
    return {one.id: one.share for one in model.follow_up.actions if one.share is not None}


def objectives(model: WorkshopModel) -> Sheet:
    """Return objectives and outputs with their numbers, also those without an action."""
    columns = (
        Column("place", _("Place"), 10, CODE),
        Column("level", _("Level"), 14),
        Column("text", _("Words"), 80),
        Column("quantity", _("How many, as written"), 30),
        Column("pillar", _("Pillar"), 24),
        Column("theme", _("From theme"), 34),
        Column("actions", _("Actions"), 10, NUMBER),
    )
    rows: list[tuple[Value, ...]] = []
    for each in model.roadmap.everything:
        if each.objective.id:
            theme = each.theme.theme.name if each.theme else ""
            objective = each.objective
            pillar, count = _word(objective.pillar), len(each.all_actions)
            rows.append((each.number, _("Objective"), objective.text, "", pillar, theme, count))
        for one in each.outputs:
            theme = one.theme.theme.name if one.theme else ""
            output = one.output
            rows.append((one.number, _("Output"), output.text, output.quantity, "", theme, len(one.actions)))
    return Sheet(_("Objectives and outputs"), columns, tuple(rows), frozen_columns=1)


def _money(action: Action) -> tuple[Value, Value]:
    """Return cost and what is found; as written where it is no number, so that no word is lost."""
    cost, funded = read_amount(action.cost), read_amount(action.funded)
    return (
        action.cost if cost is None else float(cost),
        action.funded if funded is None else float(funded),
    )


def _when(value: FuzzyDate | None) -> str:
    return date_words(value) if value else ""


def _word(member: StrEnum | None) -> str:
    return word_for(member) if member else ""
