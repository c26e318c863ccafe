"""The sheets of the follow-up: committees, their meetings, and the list of each meeting.

What is late depends on the day it is asked about, and a document asks no clock: dates stand here, lateness does not.
"""

from __future__ import annotations

from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.dates import date_words
from exports.xlsx.workbook import Column, ColumnKind, Sheet


def committees(model: WorkshopModel) -> Sheet:
    """Return the coordination mechanisms, sub-committees behind theirs."""
    columns = (
        Column("name", _("Committee"), 36),
        Column("kind", _("Kind"), 18),
        Column("part_of", _("Part of"), 30),
        Column("legal_basis", _("Set up by"), 28),
        Column("leadership", _("Led by"), 28),
        Column("composition", _("Who sits in it"), 44),
        Column("functions", _("Functions"), 40),
        Column("remit", _("Remit"), 40),
        Column("interval_months", _("Months between two meetings"), 12, ColumnKind.NUMBER),
        Column("first_meeting", _("First meeting"), 18),
        Column("first_task", _("First task"), 44),
    )
    names = {one.id: one.mechanism.name for one in model.follow_up.mechanisms}
    rows = tuple(
        (
            one.name,
            word_for(one.kind) if one.kind else "",
            names.get(one.part_of_id or "", ""),
            one.legal_basis,
            one.leadership,
            "; ".join(one.composition),
            "; ".join(one.functions),
            one.remit,
            one.interval_months,
            date_words(one.first_meeting) if one.first_meeting else "",
            one.first_task,
        )
        for one in (each.mechanism for each in model.follow_up.mechanisms)
    )
    return Sheet(_("Committees"), columns, rows)


def meetings(model: WorkshopModel) -> Sheet:
    """Return the meetings of all committees; minutes are not for everyone."""
    columns = (
        Column("committee", _("Committee"), 36),
        Column("number", _("No."), 6, ColumnKind.NUMBER),
        Column("planned", _("Planned for"), 22),
        Column("held", _("Held on"), 22),
        Column("attended", _("How many came"), 12, ColumnKind.NUMBER),
        Column("actions", _("Actions on its list"), 12, ColumnKind.NUMBER),
        Column("open", _("Still open"), 12, ColumnKind.NUMBER),
        Column("first_task", _("First task"), 44),
    )
    rows = tuple(
        (
            one.mechanism.name,
            one.meeting.number,
            date_words(one.meeting.planned),
            date_words(one.meeting.held) if one.meeting.held else "",
            one.meeting.attended,
            len(one.lines),
            len(one.open_lines),
            one.first_task,
        )
        for each in model.follow_up.mechanisms
        for one in each.meetings
    )
    return Sheet(_("Committee meetings"), columns, rows)


def meeting_lists(model: WorkshopModel) -> Sheet:
    """Return what stood on the list of which meeting, and what was reported there."""
    columns = (
        Column("committee", _("Committee"), 36),
        Column("number", _("Meeting"), 9, ColumnKind.NUMBER),
        Column("action", _("Action"), 70),
        Column("carried", _("Carried over"), 12, ColumnKind.NUMBER),
        Column("status", _("Status then"), 16),
        Column("reached", _("Reached then"), 22),
        Column("text", _("What was said"), 50),
    )
    rows = tuple(
        (
            one.mechanism.name,
            one.meeting.number,
            line.followed.action.text,
            line.carried,
            word_for(line.entry.status) if line.entry and line.entry.status else "",
            line.entry.reached if line.entry else "",
            line.entry.text if line.entry else "",
        )
        for each in model.follow_up.mechanisms
        for one in each.meetings
        for line in one.lines
    )
    return Sheet(_("Meeting lists"), columns, rows)
