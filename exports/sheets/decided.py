"""The sheets of what sessions resolved: decisions, pledges and reservations, figures, endorsements."""

from __future__ import annotations

from collections.abc import Iterator

from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.reading.session_record import Resolved
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.dates import date_words
from exports.xlsx.workbook import Column, ColumnKind, Sheet, Value

NUMBER, CODE = ColumnKind.NUMBER, ColumnKind.CODE


def _resolved(model: WorkshopModel) -> Iterator[tuple[str, Resolved]]:
    """Yield what each session resolved, with the session's title."""
    for day in model.days:
        for one in day.sessions:
            yield one.session.title if one.session.id else "", one.resolved


def decisions(model: WorkshopModel) -> Sheet:
    """Return every decision with its type, by number."""
    columns = (
        Column("number", _("No."), 6, NUMBER),
        Column("type", _("Type"), 18),
        Column("text", _("Decision"), 80),
        Column("responsible", _("Who"), 30),
        Column("due", _("By when"), 22),
        Column("session", _("Session"), 44),
    )
    found = [(title, kept.record) for title, some in _resolved(model) for kept in some.decisions]
    found.sort(key=lambda one: (one[1].number is None, one[1].number or 0))
    rows = tuple(
        (
            one.number,
            word_for(one.kind) if one.kind else _("Not said"),
            one.text,
            one.responsible or _("Nobody named"),
            date_words(one.due),
            title,
        )
        for title, one in found
    )
    return Sheet(_("Decisions"), columns, rows, frozen_columns=1)


def pledges_and_reservations(model: WorkshopModel) -> Sheet:
    """Return who promised and who reserves what, until when."""
    columns = (
        Column("kind", _("Kind"), 16),
        Column("who", _("Who"), 34),
        Column("text", _("Words"), 80),
        Column("decision", _("About decision"), 14, NUMBER),
        Column("when", _("By when"), 22),
        Column("session", _("Session"), 44),
    )
    numbers = {kept.record.id: kept.record.number for _title, some in _resolved(model) for kept in some.decisions}
    rows: list[tuple[Value, ...]] = []
    for title, some in _resolved(model):
        for pledge in (kept.record for kept in some.pledges):
            rows.append((_("Pledge"), pledge.who, pledge.text, None, date_words(pledge.due), title))
    for title, some in _resolved(model):
        for one in (kept.record for kept in some.reservations):
            about = numbers.get(one.decision_id or "")
            rows.append((_("Reservation"), one.who, one.text, about, date_words(one.resolve_by), title))
    return Sheet(_("Pledges and reservations"), columns, tuple(rows))


def figures(model: WorkshopModel) -> Sheet:
    """Return the key figures as written, with their sources."""
    columns = (
        Column("label", _("Figure"), 60),
        Column("value", _("Value as written"), 20),
        Column("unit", _("Unit"), 20),
        Column("year", _("Year"), 10, CODE),
        Column("source", _("Source"), 44),
        Column("session", _("Session"), 44),
    )
    rows = tuple(
        (one.label, one.value or _("To find"), one.unit, one.year, one.source or _("To find"), title)
        for title, some in _resolved(model)
        for one in (kept.record for kept in some.figures)
    )
    return Sheet(_("Figures"), columns, rows)


def endorsements(model: WorkshopModel) -> Sheet:
    """Return the organisations that endorse, with the name on the list where they are on it."""
    columns = (
        Column("name", _("Organisation"), 50),
        Column("listed", _("On the list as"), 46),
        Column("endorsed_on", _("Endorsed on"), 22),
        Column("session", _("Session"), 44),
    )
    names = {one.id: one.name for one in model.organisations}
    rows = tuple(
        (
            one.name,
            names.get(one.organisation_id or "", ""),
            date_words(one.endorsed_on) if one.endorsed_on else "",
            title,
        )
        for title, some in _resolved(model)
        for one in (kept.record for kept in some.endorsements)
    )
    return Sheet(_("Endorsements"), columns, rows)
