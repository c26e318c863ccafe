"""The workbooks of one thing: recommendations, participants, decisions and actions, calendar, matrices, evaluation.

Each is made from the same model as the report and holds nothing that its readers may not see. Must not know files.
"""

from __future__ import annotations

from a87desk.domain.document_lists import Audience
from a87desk.i18n import _
from a87desk.importing.sheet_fields import RECOMMENDATIONS
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.visible import every_recommendation, visible
from exports.sheets import afterwards, asked, dated, decided, people, roadmap, tables, voices
from exports.sheets.assembled import USUAL, SheetOptions, assembled
from exports.sheets.way_back import how_to_fill_in, with_way_back
from exports.xlsx.workbook import Workbook


def recommendations_workbook(model: WorkshopModel, options: SheetOptions = USUAL) -> Workbook:
    """Return every recommendation with its translation, theme, scores and what became of it, to be filled in."""
    shown = visible(model, options.audience, mask_names=options.mask_names)
    sheet = asked.recommendations(shown)
    sentences: tuple[str, ...] = ()
    if options.audience is not Audience.PUBLIC:
        records = [one.recommendation for one in every_recommendation(shown)]
        sheet = with_way_back(sheet, RECOMMENDATIONS, records, shown)
        sentences = (*how_to_fill_in(), asked_back())
    return assembled(shown, _("Recommendations"), (sheet, voices.themes(shown)), options, sentences)


def asked_back() -> str:
    """Return the sentence that says what of a recommendation is read back."""
    return _(
        "Translation, its language, pillar and addressee are read back; the words of a group never change, and no "
        "recommendation is added by a spreadsheet."
    )


def participants_workbook(model: WorkshopModel, options: SheetOptions = USUAL) -> Workbook:
    """Return the participants who may be listed, and the organisations."""
    shown = visible(model, options.audience, mask_names=options.mask_names)
    return assembled(shown, _("Participants"), (people.participants(shown), people.organisations(shown)), options)


def decisions_workbook(model: WorkshopModel, options: SheetOptions = USUAL) -> Workbook:
    """Return decisions and actions: what was decided, promised and reserved, and who does what by when."""
    shown = visible(model, options.audience, mask_names=options.mask_names)
    sheets = (decided.decisions(shown), roadmap.actions(shown), decided.pledges_and_reservations(shown),
              decided.endorsements(shown))  # fmt: skip
    return assembled(shown, _("Decisions and actions"), sheets, options)


def calendar_workbook(model: WorkshopModel, options: SheetOptions = USUAL) -> Workbook:
    """Return everything that has a date by month, and what waits for one."""
    shown = visible(model, options.audience, mask_names=options.mask_names)
    return assembled(shown, _("Calendar"), (dated.calendar(shown),), options)


def matrix_workbook(model: WorkshopModel, options: SheetOptions = USUAL) -> Workbook:
    """Return the selection matrices: each as a table, then all options by place."""
    shown = visible(model, options.audience, mask_names=options.mask_names)
    sheets = (*tables.matrix_sheets(shown), afterwards.options(shown), afterwards.option_cells(shown))
    return assembled(shown, _("Selection matrix"), sheets, options)


def evaluation_workbook(model: WorkshopModel, options: SheetOptions = USUAL) -> Workbook:
    """Return the questions of the evaluation with their figures, and the answers in words."""
    shown = visible(model, options.audience, mask_names=options.mask_names)
    return assembled(shown, _("Evaluation"), (afterwards.evaluation(shown), afterwards.comments(shown)), options)
