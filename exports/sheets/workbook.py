"""The workbook of a workshop: a first sheet that says what it is, then one sheet a noun."""

from __future__ import annotations

from dataclasses import replace

from a87desk.domain.document_lists import Audience
from a87desk.i18n import _, ngettext
from a87desk.importing.sheet_fields import ACTIVITIES
from a87desk.reading.consensus_board import ConsensusBoard
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.visible import visible
from exports.report.wording import gave_sentence, rule_sentence
from exports.sheets import (
    activities,
    afterwards,
    asked,
    decided,
    follow_up,
    people,
    plan,
    plenary,
    ranking,
    roadmap,
    voices,
    votes,
)
from exports.sheets.assembled import USUAL, SheetOptions, assembled
from exports.sheets.way_back import how_to_fill_in, with_way_back
from exports.xlsx.workbook import Workbook


def workshop_workbook(model: WorkshopModel, options: SheetOptions = USUAL) -> Workbook:
    """Return the workbook of a workshop, with nothing in it that its readers may not see."""
    shown = visible(model, options.audience, mask_names=options.mask_names)
    sheets = (
        voices.recommendations(shown),
        voices.themes(shown),
        plenary.wordings(shown),
        plenary.divergences(shown),
        voices.groups(shown),
        voices.notes(shown),
        voices.decisions(shown),
        decided.decisions(shown),
        decided.pledges_and_reservations(shown),
        decided.figures(shown),
        decided.endorsements(shown),
        people.participants(shown),
        people.organisations(shown),
        people.agenda(shown),
        people.questions(shown),
        ranking.ranking(shown),
        votes.votes(shown),
        votes.votes_by_group(shown),
        plan.priorities(shown),
        roadmap.objectives(shown),
        roadmap.actions(shown),
        follow_up.committees(shown),
        follow_up.meetings(shown),
        follow_up.meeting_lists(shown),
        afterwards.evaluation(shown),
        afterwards.comments(shown),
        afterwards.options(shown),
        afterwards.option_cells(shown),
    )
    return assembled(shown, "", sheets, options, _figures(shown))


def roadmap_workbook(model: WorkshopModel, options: SheetOptions = USUAL) -> Workbook:
    """Return the roadmap as a workbook that people fill in and send back; what is public bears no keys."""
    shown = visible(model, options.audience, mask_names=options.mask_names)
    plan, steps = activities.planned(shown), activities.next_actions(shown)
    filled, following = activities.activities(shown), activities.next_steps(shown)
    if options.audience is not Audience.PUBLIC:
        filled = with_way_back(filled, ACTIVITIES, activities.records_of(plan), shown)
        following = with_way_back(following, ACTIVITIES, activities.records_of(steps), shown)
    recommendations = asked.recommendations(shown, links=True)
    sheets = (
        activities.objectives(shown),
        activities.outputs(shown),
        filled,
        activities.indicators(shown),
        activities.risks(),
        following,
        activities.sources(shown, recommendations),
        recommendations,
        replace(voices.groups(shown), name=asked.GROUPS),
    )
    kept = (activities.ACTIVITIES, activities.RISKS, activities.NEXT_STEPS)
    sentences = (*how_to_fill_in(), _("A87Desk keeps no risks: that sheet is yours, and nothing of it is read back."))
    return assembled(shown, _("Roadmap"), sheets, options, sentences, kept)


def _figures(model: WorkshopModel) -> tuple[str, ...]:
    return (
        gave_sentence(model.board),
        _themes(model.board),
        rule_sentence(model.board.counting),
        _("Confidential notes are not in this workbook."),
    )


def _themes(board: ConsensusBoard) -> str:
    if not board.themes:
        return _("No theme is named yet.")
    words = ngettext(
        "{count} theme, {common} of them common ground.",
        "{count} themes, {common} of them common ground.",
        len(board.themes),
    )
    return words.format(count=len(board.themes), common=len(board.consensus))
