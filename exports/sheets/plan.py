"""The sheet of the priorities, with what is unknown left empty. The actions have a file of their own."""

from __future__ import annotations

from a87desk.i18n import _
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
    )
    rows = tuple(
        (
            one.column,
            one.number,
            one.text,
            date_words(one.by_when) if one.by_when else "",
            one.target,
            "; ".join(one.legal_references),
        )
        for one in model.priorities
    )
    return Sheet(_("Priorities"), columns, rows)
