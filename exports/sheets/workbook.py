"""The workbook of a workshop: a first sheet that says what it is, then one sheet a noun."""

from __future__ import annotations

from a87desk.i18n import _
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.dates import workshop_dates
from exports.report.visible import visible
from exports.report.wording import rule_sentence
from exports.sheets import people, plan, voices
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
        people.participants(shown),
        people.organisations(shown),
        people.agenda(shown),
        people.questions(shown),
        plan.priorities(shown),
        plan.actions(shown),
    )
    title = model.workshop.title or _("Workshop without a title")
    read_me = TextSheet(_("Read me"), _read_me(shown, title))
    return Workbook(title, (read_me, *(sheet for sheet in sheets if sheet.rows)), _("Facilitator"))


def _read_me(model: WorkshopModel, title: str) -> tuple[str, ...]:
    board = model.board
    lines = (
        title,
        workshop_dates(model.workshop.starts, model.workshop.ends),
        "",
        _("{count} recommendations from {groups} groups").format(
            count=len(board.recommendations), groups=len(board.groups)
        ),
        _("{count} themes, {common} of them common ground").format(
            count=len(board.themes), common=len(board.consensus)
        ),
        rule_sentence(board.rule, len(board.groups)),
        _("Confidential notes are not in this workbook."),
        "",
        _("Made from state {stamp} of the workshop; the report of the same state has the same numbers.").format(
            stamp=model.stamp
        ),
        model.workshop.funding_text,
    )
    return lines if lines[-1] else lines[:-1]
