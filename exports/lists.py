"""The workbooks by the keys of the outputs that they are: each made for an audience, in the language of the document.

Knows which function of `exports.sheets` makes which. What a row holds is their business.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import msgspec

from a87desk.domain.document_lists import Audience, DocumentKind
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.options import ReportOptions
from exports.report.report import sections
from exports.report.visible import seen
from exports.sheets.assembled import SheetOptions
from exports.sheets.disposition import disposition_workbook
from exports.sheets.single import (
    calendar_workbook,
    decisions_workbook,
    evaluation_workbook,
    matrix_workbook,
    participants_workbook,
    recommendations_workbook,
)
from exports.sheets.workbook import roadmap_workbook, workshop_workbook
from exports.xlsx.workbook import Workbook

WriteWorkbook = Callable[[WorkshopModel, ReportOptions], Workbook]


def sheet_options(options: ReportOptions) -> SheetOptions:
    """Return what a workbook needs to know of the choices."""
    return SheetOptions(options.audience, options.language, options.mask_names)


def _for_audience(write: Callable[[WorkshopModel, SheetOptions], Workbook]) -> WriteWorkbook:
    """Return what writes a workbook for the audience that is chosen; what it may see is the workbook's own start."""

    def made(model: WorkshopModel, options: ReportOptions) -> Workbook:
        return write(model, sheet_options(options))

    return made


def _comments(model: WorkshopModel, options: ReportOptions) -> Workbook:
    shown = seen(model, options)
    if options.audience is not Audience.INTERNAL:
        shown = replace(shown, comments=tuple(msgspec.structs.replace(one, sender="") for one in shown.comments))
    titles = {one.key: one.title for one in sections()}
    return disposition_workbook(shown, DocumentKind.OUTCOME_REPORT, titles, options.language)


LISTS: Mapping[str, WriteWorkbook] = {
    "workbook": _for_audience(workshop_workbook),
    "roadmap": _for_audience(roadmap_workbook),
    "recommendations": _for_audience(recommendations_workbook),
    "decisions_actions": _for_audience(decisions_workbook),
    "calendar": _for_audience(calendar_workbook),
    "participants": _for_audience(participants_workbook),
    "matrix": _for_audience(matrix_workbook),
    "evaluation": _for_audience(evaluation_workbook),
    "dispositions": _comments,
}
