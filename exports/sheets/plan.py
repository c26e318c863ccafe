"""The sheet of the priorities, with what is unknown left empty. The actions have a file of their own."""

from __future__ import annotations

from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.reading.country_priorities import arranged
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.dates import date_words
from exports.xlsx.workbook import Column, ColumnKind, Sheet


def priorities(model: WorkshopModel) -> Sheet:
    """Return the priorities with their columns."""
    columns = (
        Column("column", _("Heading"), 28),
        Column("number", _("No."), 6, ColumnKind.NUMBER),
        Column("text", _("Priority"), 90),
        Column("by_when", _("By when"), 20),
        Column("target", _("Target"), 20),
        Column("legal_references", _("Laws as written"), 30),
        Column("sectors", _("Sectors"), 30),
        Column("pillar", _("Pillar"), 30),
        Column("theme", _("Theme it comes from"), 30),
        Column("actions", _("Actions"), 9, ColumnKind.NUMBER),
    )
    shown = arranged(model.priorities, model.actions, [one.theme for one in model.board.themes])
    rows = tuple(
        (
            numbered.priority.column,
            numbered.number,
            numbered.priority.text,
            date_words(numbered.priority.by_when) if numbered.priority.by_when else "",
            numbered.priority.target,
            "; ".join(numbered.priority.legal_references),
            "; ".join(numbered.priority.sectors),
            word_for(numbered.priority.pillar) if numbered.priority.pillar else "",
            numbered.theme.name if numbered.theme else "",
            len(numbered.actions),
        )
        for numbered in shown.all
    )
    return Sheet(_("Priorities"), columns, rows)
