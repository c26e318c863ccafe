"""The workbooks of one list each: recommendations, decisions and actions, calendar, participants and others.

Knows which sheets make up which workbook. What a row holds is the business of `exports.sheets`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from a87desk.i18n import _
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.language import document_language, is_right_to_left
from exports.report.options import ReportOptions
from exports.report.visible import visible
from exports.sheets import afterwards, decided, follow_up, people, roadmap, voices
from exports.sheets.workbook import roadmap_workbook, workshop_workbook
from exports.xlsx.workbook import Sheet, Workbook

WriteWorkbook = Callable[[WorkshopModel, ReportOptions], Workbook]
WriteSheet = Callable[[WorkshopModel], Sheet]


def _of(*sheets: WriteSheet) -> WriteWorkbook:
    """Return what writes these sheets as one workbook; those without a row are left out."""

    def write(model: WorkshopModel, options: ReportOptions) -> Workbook:
        shown = visible(model, options.audience)
        at_right = is_right_to_left(document_language(model.workshop, options.language))
        made = [replace(sheet(shown), right_to_left=at_right) for sheet in sheets]
        filled = tuple(one for one in made if one.rows)
        return Workbook(model.workshop.title or _("Workshop without a title"), filled or (made[0],), _("Facilitator"))

    return write


LISTS: Mapping[str, WriteWorkbook] = {
    "workbook": lambda model, _options: workshop_workbook(model),
    "roadmap": lambda model, _options: roadmap_workbook(model),
    "recommendations": _of(voices.recommendations, voices.themes),
    "decisions_actions": _of(decided.decisions, decided.pledges_and_reservations, roadmap.actions),
    "calendar": _of(people.agenda, follow_up.meetings, follow_up.next_steps),
    "participants": _of(people.participants, people.organisations),
    "matrix": _of(afterwards.options, afterwards.option_cells),
    "evaluation": _of(afterwards.evaluation, afterwards.comments),
}
