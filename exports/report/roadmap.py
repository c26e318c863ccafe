"""The roadmap in the report: objectives, outputs and actions under their numbers, and where each comes from.

Knows the roadmap as it may be shown. Must not know a day: a document says what was said, the screen what is late.
"""

from __future__ import annotations

from collections.abc import Sequence

from a87desk.domain.vocabulary import RoadmapStatus, word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.roadmap import Roadmap, RoadmapAction, RoadmapObjective, RoadmapOutput
from a87desk.reading.roadmap_resources import funding_gaps, gap_of
from a87desk.reading.workshop_model import WorkshopModel
from exports.document import (
    Block,
    Callout,
    Content,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    ParagraphStyle,
    Run,
    SpanRow,
    Table,
    TableColumn,
    TableRow,
    Tone,
)
from exports.report.dates import date_words
from exports.report.options import ReportOptions
from exports.report.roadmap_words import amount_words, gap_words, indicator_words, resource_words


def roadmap(model: WorkshopModel, _options: ReportOptions) -> tuple[Block, ...]:
    """Return the roadmap; nothing where no action is part of a plan and no objective is written."""
    plan = model.roadmap
    loose = [one for one in plan.loose.actions if not one.is_next_step]
    if not (plan.objectives or plan.loose.outputs or loose):
        return ()
    blocks: list[Block] = [Heading(1, _("Roadmap"), "roadmap", numbered=True), _banner(plan)]
    for objective in plan.objectives:
        blocks.append(Heading(2, _heading(objective), objective.objective.id))
        if objective.outputs or objective.actions:
            blocks.append(_table(objective.outputs, objective.actions))
        else:
            blocks.append(Paragraph(_("No action is written for it yet."), ParagraphStyle.QUIET))
    if plan.loose.outputs or loose:
        if plan.objectives:
            blocks.append(Heading(2, _("Under no objective"), "roadmap-loose"))
        blocks.append(_table(plan.loose.outputs, loose))
    gaps = funding_gaps(one.action for one in plan.actions)
    if gaps:
        blocks.append(Heading(2, _("Resources"), "roadmap-resources"))
        blocks.append(ListBlock(tuple(ListItem(gap_words(gap)) for gap in gaps)))
    return tuple(blocks)


def _banner(plan: Roadmap) -> Block:
    """Return where the roadmap stands, in a coloured box."""
    workshop = plan.workshop
    status = workshop.roadmap_status or RoadmapStatus.DRAFT
    lines = [word_for(status)]
    if status is RoadmapStatus.ADOPTED and workshop.roadmap_adopted_on:
        lines = [_("Adopted on: {when}").format(when=date_words(workshop.roadmap_adopted_on))]
    if workshop.roadmap_period:
        lines.append(_("Period: {period}").format(period=workshop.roadmap_period))
    if workshop.roadmap_submitted_to:
        lines.append(_("Submitted to: {body}").format(body=workshop.roadmap_submitted_to))
    tones = {RoadmapStatus.DRAFT: Tone.ATTENTION, RoadmapStatus.ADOPTED: Tone.GOOD}
    return Callout(" · ".join(lines), tone=tones.get(status, Tone.ADVICE))


def _heading(one: RoadmapObjective) -> str:
    words = one.objective.text or _("An objective without words")
    return _("Objective {number}: {text}").format(number=one.number, text=words)


def _table(outputs: Sequence[RoadmapOutput], actions: Sequence[RoadmapAction]) -> Table:
    columns = (
        TableColumn(_("No."), 8),
        TableColumn(_("Action"), 36),
        TableColumn(_("Who"), 20),
        TableColumn(_("By when"), 17),
        TableColumn(_("Indicator and resources"), 19),
    )
    rows: list[TableRow | SpanRow] = []
    for output in outputs:
        rows.append(SpanRow(_output_words(output)))
        rows += [_row(one) for one in output.actions]
    return Table(columns, (*rows, *(_row(one) for one in actions)))


def _output_words(output: RoadmapOutput) -> Content:
    """Return an output under its number, with how many and the recommendations it comes from."""
    name = " ".join(part for part in (output.number, output.output.text) if part)
    quantity = output.output.quantity.strip()
    words = f"{name} ({quantity})" if quantity else name
    sources = source_words(output)
    return (Run(words), Run(f"\n{sources}", quiet=True)) if sources else words


def _row(one: RoadmapAction) -> TableRow:
    action = one.action
    status = word_for(action.status) if action.status else _("Status not known")
    counted = [indicator_words(action), *_money(one)]
    words = action.text or _("Not written yet")
    sources = source_words(one)
    return TableRow(
        (
            one.number,
            (Run(words), Run(f"\n{sources}", quiet=True)) if sources else words,
            "\n".join(part for part in (action.lead or _("Nobody named"), ", ".join(action.partners)) if part),
            f"{date_words(action.due)}\n{status}",
            "\n".join(part for part in counted if part),
        )
    )


def _money(one: RoadmapAction) -> list[str]:
    action, gap = one.action, gap_of(one.action)
    words = [resource_words(action)] if action.resources or action.cost or action.funded else []
    if gap:
        words.append(
            _("{amount} {currency} to find").format(amount=amount_words(gap), currency=action.currency).strip()
        )
    return words


def source_words(one: RoadmapAction | RoadmapOutput) -> str:
    """Return where something comes from: "From theme 4, recommendations 2.3, 5.1"; "" where that is not said."""
    codes = ", ".join(each.code for each in one.recommendations)
    number, count = one.theme.theme.number if one.theme else None, len(one.recommendations)
    if number and codes:
        return ngettext(
            "From theme {number}, recommendation {codes}", "From theme {number}, recommendations {codes}", count
        ).format(number=number, codes=codes)
    if number:
        return _("From theme {number}").format(number=number)
    if not codes:
        return ""
    return ngettext("From recommendation {codes}", "From recommendations {codes}", count).format(codes=codes)
