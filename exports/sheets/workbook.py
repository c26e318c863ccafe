"""The workbook of a workshop: a first sheet that says what it is, then one sheet a noun."""

from __future__ import annotations

from dataclasses import replace

from a87desk.i18n import _, ngettext
from a87desk.reading.consensus_board import ConsensusBoard
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.dates import workshop_dates
from exports.report.language import document_language, is_right_to_left
from exports.report.visible import visible
from exports.report.wording import gave_sentence, rule_sentence
from exports.sheets import afterwards, decided, people, plan, ranking, voices, votes
from exports.xlsx.workbook import TextSheet, Workbook


def workshop_workbook(model: WorkshopModel) -> Workbook:
    """Return the workbook of a workshop, with nothing in it that is not for everyone."""
    shown = visible(model)
    sheets = (
        voices.recommendations(shown),
        voices.themes(shown),
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
        plan.actions(shown),
        afterwards.evaluation(shown),
        afterwards.comments(shown),
        afterwards.options(shown),
        afterwards.option_cells(shown),
    )
    title = model.workshop.title or _("Workshop without a title")
    at_right = is_right_to_left(document_language(model.workshop))
    filled = (replace(sheet, right_to_left=at_right) for sheet in sheets if sheet.rows)
    return Workbook(title, (TextSheet(_("Read me"), _read_me(shown, title), at_right), *filled), _("Facilitator"))


def _themes(board: ConsensusBoard) -> str:
    if not board.themes:
        return _("No theme is named yet.")
    words = ngettext(
        "{count} theme, {common} of them common ground.",
        "{count} themes, {common} of them common ground.",
        len(board.themes),
    )
    return words.format(count=len(board.themes), common=len(board.consensus))


def _read_me(model: WorkshopModel, title: str) -> tuple[str, ...]:
    board = model.board
    lines = (
        title,
        workshop_dates(model.workshop.starts, model.workshop.ends),
        "",
        gave_sentence(board),
        _themes(board),
        rule_sentence(board.rule, len(board.groups)),
        _("Confidential notes are not in this workbook."),
        "",
        _("Made from state {stamp} of the workshop; the report of the same state has the same numbers.").format(
            stamp=model.stamp
        ),
        model.workshop.funding_text,
    )
    return lines if lines[-1] else lines[:-1]
