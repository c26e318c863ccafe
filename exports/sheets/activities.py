"""The sheets of the roadmap's own workbook: objectives, outputs, activities, indicators, risks, next steps, sources.

What is unknown is left empty, so that it can be filled in. Must not know how a filled sheet is read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from a87desk.domain.action import Action
from a87desk.domain.amount import read_amount
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.reading.codes import CodedRecommendation
from a87desk.reading.roadmap import RoadmapAction
from a87desk.reading.roadmap_resources import gap_of
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.dates import date_words, exact_day
from exports.report.wording import group_name
from exports.sheets.asked import GROUPS, RECOMMENDATIONS
from exports.sheets.quarters import RUNS, Period, periods, runs_in
from exports.sheets.roadmap import shares_of
from exports.sheets.way_back import choices_of
from exports.xlsx.workbook import Column, ColumnKind, Link, Sheet, Value

CODE, NUMBER, MONEY = ColumnKind.CODE, ColumnKind.NUMBER, ColumnKind.MONEY
SHARE, MARK = ColumnKind.SHARE, ColumnKind.MARK
OBJECTIVES, OUTPUTS, ACTIVITIES, RISKS, NEXT_STEPS, SOURCES = (
    "objectives", "outputs", "activities", "risks", "next_steps", "sources"
)  # fmt: skip
SPARE_ROWS = 30


def planned(model: WorkshopModel) -> tuple[RoadmapAction, ...]:
    """Return the actions of the plan by their numbers; those under no objective come last."""
    numbered = [action for each in model.roadmap.everything for action in each.all_actions]
    return tuple(one for one in numbered if not one.is_next_step)


def next_actions(model: WorkshopModel) -> tuple[RoadmapAction, ...]:
    """Return the actions that are no part of the plan."""
    return tuple(one for one in model.roadmap.actions if one.is_next_step)


def objectives(model: WorkshopModel) -> Sheet:
    """Return the objectives with their numbers."""
    columns = (
        Column("place", _("Place"), 9, CODE),
        Column("text", _("Objective"), 80),
        Column("pillar", _("Pillar"), 34),
        Column("theme", _("From theme"), 40),
        Column("outputs", _("Outputs"), 11, NUMBER),
        Column("actions", _("Activities"), 12, NUMBER),
    )
    rows = tuple(
        (
            one.number,
            one.objective.text,
            word_for(one.objective.pillar) if one.objective.pillar else "",
            one.theme.theme.name if one.theme else "",
            len(one.outputs),
            len(one.all_actions),
        )
        for one in model.roadmap.objectives
    )
    return Sheet(_("Objectives"), columns, rows, frozen_columns=1, name=OBJECTIVES)


def outputs(model: WorkshopModel) -> Sheet:
    """Return the outputs with their numbers and the objective each stands under."""
    columns = (
        Column("place", _("Place"), 9, CODE),
        Column("text", _("Output"), 70),
        Column("quantity", _("How many, as written"), 30),
        Column("objective", _("Objective"), 44),
        Column("theme", _("From theme"), 34),
        Column("recommendations", _("From recommendations"), 20, CODE),
        Column("actions", _("Activities"), 12, NUMBER),
    )
    places = {one.objective.id: place for place, one in enumerate(model.roadmap.objectives)}
    rows = tuple(
        (
            one.number,
            one.output.text,
            one.output.quantity,
            Link(each.objective.text, OBJECTIVES, places[each.objective.id]) if each.objective.id in places else "",
            one.theme.theme.name if one.theme else "",
            ", ".join(recommendation.code for recommendation in one.recommendations),
            len(one.actions),
        )
        for each in model.roadmap.everything
        for one in each.outputs
    )
    return Sheet(_("Outputs"), columns, rows, frozen_columns=1, name=OUTPUTS)


def activities(model: WorkshopModel) -> Sheet:
    """Return the activities of the plan, to be filled in, with a grid of quarters and links to its sources."""
    plan = planned(model)
    grid = periods([one.action for one in plan])
    columns = (
        Column("place", _("Place"), 9, CODE),
        Column("text", _("Activity"), 60),
        Column("objective", _("Objective"), 28),
        Column("output", _("Output"), 28),
        Column("lead", _("Who"), 28),
        Column("partners", _("Partners"), 28),
        Column("starts", _("Begins"), 18),
        Column("due", _("By when"), 18),
        *(Column(one.key, one.words(), 6, MARK) for one in grid),
        Column("status", _("Status"), 16, choices=choices_of("status")),
        Column("location", _("Where"), 20),
        Column("level", _("Level"), 13, choices=choices_of("level")),
        Column("cost", _("Cost"), 14, MONEY),
        Column("currency", _("Currency"), 11, CODE),
        Column("funded", _("Found already"), 14, MONEY),
        Column("gap", _("To find"), 14, MONEY),
        Column("funder", _("Who pays"), 24),
        Column("resources", _("Resources"), 24),
        Column("indicator", _("Indicator"), 30),
        Column("baseline", _("At the start"), 14),
        Column("target", _("Target"), 16),
        Column("reached", _("Reached"), 16),
        Column("share", _("Share reached"), 12, SHARE),
        Column("evidence", _("Evidence"), 28),
        Column("support", _("Support"), 22),
        Column("submitted_to", _("Submitted to"), 22),
        Column("horizon", _("Horizon"), 15),
        Column("pillar", _("Pillar"), 24),
        Column("theme", _("From theme"), 30),
        Column("recommendations", _("From recommendations"), 18),
        Column("groups", _("Groups behind it"), 13, CODE),
    )
    sources = _first_sources(model)
    outputs_at = {one: place for place, one in enumerate(_output_ids(model))}
    groups = {group.id: group.number for group in model.board.groups}
    known = _Known(grid, sources, outputs_at, groups, shares_of(model))
    rows = tuple(_activity(one, known) for one in plan)
    return Sheet(_("Activities"), columns, rows, frozen_columns=2, name=ACTIVITIES, spare_rows=SPARE_ROWS)


@dataclass(frozen=True, slots=True)
class _Known:
    """What rows of activities are made with, besides the action."""

    grid: tuple[Period, ...]
    sources: Mapping[str, int]
    outputs: Mapping[str, int]
    groups: Mapping[str, int | None]
    shares: Mapping[str, Fraction]


def _activity(one: RoadmapAction, known: _Known) -> tuple[Value, ...]:
    action, gap = one.action, gap_of(one.action)
    sources, outputs_at, shares = known.sources, known.outputs, known.shares
    theme, output = one.theme.theme if one.theme else None, one.output
    codes = ", ".join(each.code for each in one.recommendations)
    return (
        one.number,
        action.text,
        one.objective.text if one.objective else "",
        Link(output.text, OUTPUTS, outputs_at[output.id]) if output and output.id in outputs_at else "",
        action.lead,
        "; ".join(action.partners),
        when(action.starts),
        when(action.due),
        *(RUNS if runs_in(action, period) else None for period in known.grid),
        word_for(action.status) if action.status else "",
        action.location,
        word_for(action.level) if action.level else "",
        money(action.cost),
        action.currency,
        money(action.funded),
        None if gap is None else float(gap),
        action.funder,
        action.resources,
        action.indicator,
        action.baseline,
        action.target,
        action.reached,
        _share(shares.get(one.id)),
        action.evidence,
        action.support,
        action.submitted_to,
        action.horizon,
        word_for(one.pillar) if one.pillar else "",
        f"{theme.number} {theme.name}" if theme else "",
        Link(codes, SOURCES, sources[one.id]) if codes and one.id in sources else codes,
        ", ".join(str(known.groups.get(each) or "?") for each in one.group_ids),
    )


def indicators(model: WorkshopModel) -> Sheet:
    """Return what is counted of each activity. It is filled in on the sheet of the activities."""
    columns = (
        Column("place", _("Place"), 9, CODE),
        Column("text", _("Activity"), 60),
        Column("indicator", _("Indicator"), 40),
        Column("baseline", _("At the start"), 18),
        Column("target", _("Target"), 20),
        Column("reached", _("Reached"), 20),
        Column("share", _("Share reached"), 12, SHARE),
        Column("due", _("By when"), 18),
        Column("lead", _("Who"), 30),
    )
    shares = shares_of(model)
    rows = tuple(
        (
            one.number,
            Link(one.action.text, ACTIVITIES, place),
            one.action.indicator,
            one.action.baseline,
            one.action.target,
            one.action.reached,
            _share(shares.get(one.id)),
            when(one.action.due),
            one.action.lead,
        )
        for place, one in enumerate(planned(model))
        if one.action.indicator or one.action.target
    )
    return Sheet(_("Indicators"), columns, rows, frozen_columns=1)


def risks() -> Sheet:
    """Return an empty register of risks: A87Desk keeps none, the team may."""
    columns = (
        Column("place", _("Activity, by its place"), 16, CODE),
        Column("risk", _("What may happen"), 60),
        Column("likelihood", _("How likely"), 16, choices=(_("Low"), _("Medium"), _("High"))),
        Column("impact", _("How bad"), 16, choices=(_("Low"), _("Medium"), _("High"))),
        Column("answer", _("What is done about it"), 60),
        Column("lead", _("Who"), 28),
    )
    return Sheet(_("Risks"), columns, (), name=RISKS, spare_rows=20)


def next_steps(model: WorkshopModel) -> Sheet:
    """Return the actions that are no part of the plan, to be filled in."""
    columns = (
        Column("text", _("Next step"), 70),
        Column("lead", _("Who"), 32),
        Column("partners", _("Partners"), 28),
        Column("due", _("By when"), 20),
        Column("status", _("Status"), 16, choices=choices_of("status")),
        Column("reached", _("Reached"), 22),
        Column("horizon", _("Horizon"), 18),
        Column("support", _("Support"), 24),
        Column("submitted_to", _("Submitted to"), 28),
    )
    rows = tuple(
        (
            one.text,
            one.lead,
            "; ".join(one.partners),
            when(one.due),
            word_for(one.status) if one.status else "",
            one.reached,
            one.horizon,
            one.support,
            one.submitted_to,
        )
        for one in (each.action for each in next_actions(model))
    )
    return Sheet(_("Next steps"), columns, rows, frozen_columns=1, name=NEXT_STEPS, spare_rows=SPARE_ROWS)


def sources(model: WorkshopModel, asked: Sheet) -> Sheet:
    """Return where each activity comes from: its theme, its recommendations and the groups that gave them.

    `asked` is the sheet of recommendations, to whose rows the codes lead.
    """
    columns = (
        Column("place", _("Place"), 9, CODE),
        Column("activity", _("Activity"), 50),
        Column("theme", _("Theme"), 34),
        Column("code", _("Code"), 9),
        Column("recommendation", _("Recommendation"), 70),
        Column("group", _("Group"), 32),
    )
    code_at = [one.key for one in asked.columns].index("code")
    asked_at = {str(row[code_at]): place for place, row in enumerate(asked.rows)}
    groups_at = {page.group.id: (place, page.group) for place, page in enumerate(model.groups)}
    rows: list[tuple[Value, ...]] = []
    for place, one in enumerate(planned(model)):
        theme = one.theme.theme if one.theme else None
        theme_words = f"{theme.number} {theme.name}" if theme else ""
        for each in _behind(one):
            group: Value = _("Plenary")
            if each.group_id in groups_at:
                at, record = groups_at[each.group_id]
                group = Link(f"{record.number}. {group_name(record)}", GROUPS, at)
            code: Value = Link(each.code, RECOMMENDATIONS, asked_at[each.code]) if each.code in asked_at else each.code
            rows.append((one.number, Link(one.action.text, ACTIVITIES, place), theme_words, code, each.text, group))
    return Sheet(_("Sources"), columns, tuple(rows), frozen_columns=1, name=SOURCES)


def _behind(one: RoadmapAction) -> tuple[CodedRecommendation, ...]:
    return one.recommendations or (one.theme.members if one.theme else ())


def _first_sources(model: WorkshopModel) -> dict[str, int]:
    """Return in which row of the sources each activity begins."""
    found: dict[str, int] = {}
    row = 0
    for one in planned(model):
        behind = len(_behind(one))
        if behind:
            found[one.id] = row
        row += behind
    return found


def _output_ids(model: WorkshopModel) -> list[str]:
    return [one.output.id for each in model.roadmap.everything for one in each.outputs]


def _share(share: Fraction | None) -> float | None:
    return None if share is None else round(float(share), 4)


def when(value: FuzzyDate | None) -> Value:
    """Return a date as one where it is known to the day, in words where it is not; None for none."""
    return None if value is None else exact_day(value) or date_words(value)


def money(text: str) -> Value:
    """Return an amount as a number; as written where it says no number, so that no word is lost."""
    amount = read_amount(text)
    return text if amount is None else float(amount)


def records_of(actions: Sequence[RoadmapAction]) -> tuple[Action, ...]:
    """Return the records behind the rows."""
    return tuple(one.action for one in actions)
